/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Whoever wrote a pack that did not come with the program may want to be called. Pure: the result
 * depends on the argument and on the language of gettext alone.
 */
char *recourse_contact_filter_text (const char *text);

G_END_DECLS
