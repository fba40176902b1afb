/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-guide-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * RecourseDisclosure: a part of a page that is folded until somebody asks for it.
 *
 * Signals: "populate" (GtkBox *content), once, before the content is first seen. A page with many
 * of them costs little that way.
 */
#define RECOURSE_TYPE_DISCLOSURE (recourse_disclosure_get_type ())
G_DECLARE_FINAL_TYPE (RecourseDisclosure, recourse_disclosure, RECOURSE, DISCLOSURE, AdwBin)

GtkWidget *recourse_disclosure_new (RecourseGuideModel *model, const char *title, const char *key);
void recourse_disclosure_connect (RecourseDisclosure *self, GCallback populate, gpointer object);

G_END_DECLS
