/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-state.h"
#include "recourse-guide-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *recourse_contact_card_new (RecourseGuideModel *guide,
                                      const RecourseCaseContact *contact);

G_END_DECLS
