/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *recourse_error_text_title (const GError *error);
const char *recourse_error_text_body (const GError *error);

G_END_DECLS
