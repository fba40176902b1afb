/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-guide-model.h"
#include "recourse-reference-row.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecourseReferenceLines: what stands in a list: entries, and headings between them. */
typedef struct _RecourseReferenceLines RecourseReferenceLines;

RecourseReferenceLines *recourse_reference_lines_new (void) G_GNUC_WARN_UNUSED_RESULT;
void recourse_reference_lines_free (RecourseReferenceLines *self);
void recourse_reference_lines_add_heading (RecourseReferenceLines *self, const char *heading);
void recourse_reference_lines_add (RecourseReferenceLines *self,
                                   const RecourseReferenceEntry *entry);
void recourse_reference_lines_add_all (RecourseReferenceLines *self, GPtrArray *entries);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseReferenceLines, recourse_reference_lines_free)

/** RecourseReferenceList: cards one under the other. They are made in portions, as somebody scrolls
 * down to them: hundreds of them at once would take a moment that one notices. */
#define RECOURSE_TYPE_REFERENCE_LIST (recourse_reference_list_get_type ())
G_DECLARE_FINAL_TYPE (RecourseReferenceList,
                      recourse_reference_list,
                      RECOURSE,
                      REFERENCE_LIST,
                      AdwBin)

GtkWidget *recourse_reference_list_new (RecourseGuideModel *model,
                                        RecourseReferenceLines *lines,
                                        RecourseReferenceRowFlags flags);
gboolean recourse_reference_list_is_whole (RecourseReferenceList *self);
void recourse_reference_list_show_more (RecourseReferenceList *self);

G_END_DECLS
