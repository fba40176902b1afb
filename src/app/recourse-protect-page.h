/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-protect-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecourseProtectPage: the page Protect, in sections. It is built when it is first seen, and shows
 * nothing while somebody may be watching. */
#define RECOURSE_TYPE_PROTECT_PAGE (recourse_protect_page_get_type ())
G_DECLARE_FINAL_TYPE (RecourseProtectPage, recourse_protect_page, RECOURSE, PROTECT_PAGE, AdwBin)

GtkWidget *recourse_protect_page_new (RecourseProtectModel *model);
void recourse_protect_page_show_section (RecourseProtectPage *self, const char *id);

G_END_DECLS
