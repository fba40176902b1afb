/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-pack.h"

#include <adwaita.h>

G_BEGIN_DECLS

char *recourse_about_knowledge_label (RecoursePack *pack, RecourseLanguage language);
GtkWindow *recourse_about_new (RecoursePack *pack, RecourseLanguage language);
GtkWindow *
recourse_about_knowledge_new (RecoursePack *pack, const char *directory, RecourseLanguage language);
GtkWindow *recourse_about_shortcuts_new (void);

G_END_DECLS
