/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-guide-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *recourse_contact_row_new (RecourseGuideModel *model, const RecourseContact *contact);
GtkWidget *recourse_contact_row_new_to_note (RecourseGuideModel *model,
                                             const RecourseContact *contact);
GtkWidget *recourse_contact_row_new_detailed (RecourseGuideModel *model,
                                              const RecourseContact *contact);
GtkWidget *recourse_contact_row_new_own (const RecourseContact *contact, RecourseLanguage language);

G_END_DECLS
