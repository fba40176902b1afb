/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-language.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** RecourseHeaderTools: the buttons for smaller and larger text and for the other language. */
#define RECOURSE_TYPE_HEADER_TOOLS (recourse_header_tools_get_type ())
G_DECLARE_FINAL_TYPE (RecourseHeaderTools, recourse_header_tools, RECOURSE, HEADER_TOOLS, GtkBox)

void recourse_header_tools_set_language (RecourseHeaderTools *self, RecourseLanguage language);

G_END_DECLS
