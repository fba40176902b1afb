/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-log.h"

G_BEGIN_DECLS

/* recourse_log_read_text() with the salt in hex: for bags alone, in which texts go on with theirs.
 */
gboolean recourse_log_read_salted (RecourseLog *self,
                                   const RecourseLogLine *line,
                                   const char *field,
                                   RecourseTextState *out_state,
                                   char **out_text,
                                   char **out_salt,
                                   GError **error);

G_END_DECLS
