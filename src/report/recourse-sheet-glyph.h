/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

void recourse_sheet_glyph_show_line (cairo_t *cr, PangoLayoutLine *line);
void recourse_sheet_glyph_show_layout (cairo_t *cr, PangoLayout *layout);

G_END_DECLS
