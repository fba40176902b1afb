/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-household-model.h"

G_BEGIN_DECLS

/* The words of the section with the walls. Pure, but for the model and the language of gettext. */
char *recourse_walls_text_progress (guint n_done, guint n_items);
char *recourse_walls_text_done (gint64 at, gboolean is_due, RecourseLanguage language);
char *recourse_walls_text_loss (RecourseHouseholdModel *model);
const char *recourse_walls_text_name_fault (RecourseHouseholdModel *model,
                                            const char *typed,
                                            const char *owner);
const char *recourse_walls_text_failure_title (const RecourseHouseholdFailure *failure);
char *recourse_walls_text_unsaved (RecourseHouseholdModel *model);
const char *recourse_walls_text_failure (const RecourseHouseholdFailure *failure);

G_END_DECLS
