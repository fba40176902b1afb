/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-desk.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecourseDeadlineList: deadlines, the earliest first, what is over at the end; and a button that
 * saves what is to come for a calendar. */
#define RECOURSE_TYPE_DEADLINE_LIST (recourse_deadline_list_get_type ())
G_DECLARE_FINAL_TYPE (RecourseDeadlineList, recourse_deadline_list, RECOURSE, DEADLINE_LIST, AdwBin)

GtkWidget *recourse_deadline_list_new (RecourseCaseDesk *desk);
void recourse_deadline_list_show (RecourseDeadlineList *self, GPtrArray *deadlines);
void recourse_deadline_list_show_all (RecourseDeadlineList *self,
                                      const RecourseCaseCatalogue *catalogue);
void recourse_deadline_list_clear (RecourseDeadlineList *self);
void recourse_deadline_list_save (RecourseDeadlineList *self, const char *path);

G_END_DECLS
