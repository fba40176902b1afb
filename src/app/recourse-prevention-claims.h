/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-guide-model.h"
#include "recourse-protection.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void recourse_prevention_claims_append (GtkWidget *box,
                                        RecourseGuideModel *guide,
                                        const RecoursePrevention *part);

G_END_DECLS
