/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-preview-wire.h"

G_BEGIN_DECLS

/* The two ways in which the helper ends. Neither returns, and neither runs what a library has
 * registered for the end. */
void recourse_helper_fail (RecoursePreviewStatus status, const char *message) G_GNUC_NORETURN;
void recourse_helper_answer (const RecoursePreviewWire *head, const void *bytes) G_GNUC_NORETURN;

G_END_DECLS
