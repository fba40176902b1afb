/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-reference-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecourseReferencePage: the page Reference: all that can be looked up. It is built when it is
 * first seen, and shows nothing that was typed while somebody may be watching. */
#define RECOURSE_TYPE_REFERENCE_PAGE (recourse_reference_page_get_type ())
G_DECLARE_FINAL_TYPE (RecourseReferencePage,
                      recourse_reference_page,
                      RECOURSE,
                      REFERENCE_PAGE,
                      AdwBin)

GtkWidget *recourse_reference_page_new (RecourseReferenceModel *model);
gboolean
recourse_reference_page_open (RecourseReferencePage *self, const char *key, const char *origin);
char *recourse_reference_page_leave (RecourseReferencePage *self);

G_END_DECLS
