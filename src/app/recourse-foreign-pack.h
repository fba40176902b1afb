/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-pack.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * Knowledge that did not come with the program. Somebody may have been talked into using it, so it
 * is loaded only after a warning and never speaks in the program's own voice.
 */

#define RECOURSE_FOREIGN_PACK_RESPONSE_BUILT_IN "built-in"
#define RECOURSE_FOREIGN_PACK_RESPONSE_LOAD "load"

GtkWindow *recourse_foreign_pack_warning_new (const char *directory);
GtkWidget *recourse_foreign_pack_banner_new (RecoursePack *pack,
                                             const char *directory,
                                             RecourseLanguage language);
char *recourse_foreign_pack_inert (const char *text);

G_END_DECLS
