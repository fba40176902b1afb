/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-interview.h"

G_BEGIN_DECLS

/** RecourseSignsMemory: the answers to all screens of signs at one moment, so that an alarm raised
 * by mistake leaves no trace. */
typedef struct _RecourseSignsMemory RecourseSignsMemory;

RecourseSignsMemory *
recourse_signs_memory_new (RecourseInterview *interview) G_GNUC_WARN_UNUSED_RESULT;
void recourse_signs_memory_free (RecourseSignsMemory *self);
void recourse_signs_memory_restore (const RecourseSignsMemory *self, RecourseInterview *interview);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseSignsMemory, recourse_signs_memory_free)

G_END_DECLS
