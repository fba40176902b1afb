/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-database.h"

G_BEGIN_DECLS

/**
 * RecourseStatement: one prepared statement; free it before its database.
 *
 * Parameters count from 1 and columns from 0, as SQLite has it.
 */
typedef struct _RecourseStatement RecourseStatement;

RecourseStatement *recourse_statement_new (RecourseDatabase *database,
                                           const char *sql,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
void recourse_statement_free (RecourseStatement *self);

gboolean recourse_statement_bind_int64 (RecourseStatement *self,
                                        int parameter,
                                        gint64 value,
                                        GError **error);
gboolean recourse_statement_bind_text (RecourseStatement *self,
                                       int parameter,
                                       const char *text,
                                       GError **error);
gboolean recourse_statement_bind_blob (RecourseStatement *self,
                                       int parameter,
                                       const void *data,
                                       gsize length,
                                       GError **error);

gboolean recourse_statement_step (RecourseStatement *self, gboolean *out_has_row, GError **error);
gboolean recourse_statement_run (RecourseStatement *self, GError **error);
void recourse_statement_reset (RecourseStatement *self);

gboolean recourse_statement_get_int64 (RecourseStatement *self,
                                       int column,
                                       gint64 *out_value,
                                       GError **error);
gboolean recourse_statement_get_text (RecourseStatement *self,
                                      int column,
                                      const char **out_text,
                                      GError **error);
gboolean recourse_statement_get_blob (RecourseStatement *self,
                                      int column,
                                      const void **out_data,
                                      gsize *out_length,
                                      GError **error);
gboolean recourse_statement_is_text (RecourseStatement *self, int column);
const void *recourse_statement_peek_bytes (RecourseStatement *self, int column, gsize *out_length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseStatement, recourse_statement_free)

G_END_DECLS
