/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Where deleted cases wait, for recourse-case-delete.c and recourse-case-deleted.c alone:
 * DATA/deleted/ID is the case, DATA/deleted/ID.json says when it was deleted, and
 * DATA/deleted/.gone-ID is one that is being taken away for good.
 */
#define RECOURSE_CASE_DELETION_GONE ".gone-"

char *recourse_case_deletion_build_folder (const char *cases);
char *recourse_case_deletion_build_path (const char *cases, const char *id);
char *recourse_case_deletion_build_record (const char *cases, const char *id);
char *recourse_case_deletion_build_gone (const char *cases, const char *id);

gboolean recourse_case_deletion_is_folder (const char *path);
gboolean recourse_case_deletion_ensure_folder (const char *cases, GError **error);
gboolean recourse_case_deletion_take_guard (const char *cases, int *out_guard, GError **error);
gboolean recourse_case_deletion_check_id (const char *id, GError **error);
gint64 recourse_case_deletion_read (const char *cases, const char *id);
gboolean
recourse_case_deletion_write (const char *cases, const char *id, gint64 at, GError **error);
gboolean recourse_case_deletion_forget (const char *cases, const char *id, GError **error);
gboolean recourse_case_deletion_move (const char *from, const char *to, GError **error);
gboolean recourse_case_deletion_take_away (const char *path, const char *gone, GError **error);

G_END_DECLS
