/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-database.h"
#include "recourse-instant.h"
#include "recourse-log-draft.h"
#include "recourse-log-line.h"
#include "recourse-transaction.h"

G_BEGIN_DECLS

/** RecourseLog: the log of one case with its texts; use from one thread at a time. */
typedef struct _RecourseLog RecourseLog;

/**
 * RecourseLogEntry:
 * @seq: the number under which it is kept
 * @line: the very bytes; those of a damaged entry may be anything
 * @hash: as it is kept
 * @is_damaged: TRUE when line or hash are not even texts of a possible length
 *
 * A row as it is, for whoever verifies; recourse_log_entry_parse() is for whoever reads.
 */
typedef struct
{
  gint64 seq;
  GBytes *line;
  char *hash;
  gboolean is_damaged;
} RecourseLogEntry;

/**
 * RecourseTextState:
 * @RECOURSE_TEXT_INTACT: it is what the line committed to
 * @RECOURSE_TEXT_WITHHELD: it is not there: withheld or erased
 * @RECOURSE_TEXT_CHANGED: it is not what the line committed to
 */
typedef enum
{
  RECOURSE_TEXT_INTACT,
  RECOURSE_TEXT_WITHHELD,
  RECOURSE_TEXT_CHANGED,
} RecourseTextState;

/* What happens inside one transaction; see recourse_log_run_alone(). */
typedef gboolean (*RecourseLogFunc) (RecourseLog *self, gpointer data, GError **error);
typedef void (*RecourseInstantFunc) (RecourseInstant *out_instant, gpointer data);

RecourseLog *recourse_log_create (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
RecourseLog *recourse_log_open (const char *path,
                                RecourseAccess access,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;
void recourse_log_free (RecourseLog *self);
void recourse_log_set_clock (RecourseLog *self, RecourseInstantFunc func, gpointer data);

gint64 recourse_log_look (const RecourseLog *self);

gboolean recourse_log_can_write (const RecourseLog *self);
gboolean recourse_log_claim (RecourseLog *self, GError **error);
gboolean
recourse_log_get_head (RecourseLog *self, gint64 *out_n_entries, char **out_hash, GError **error);
gboolean recourse_log_find_last (RecourseLog *self, gint64 *out_seq, GError **error);
RecourseTransaction *recourse_log_begin_reading (RecourseLog *self,
                                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean recourse_log_check_structure (RecourseLog *self, gboolean *out_is_sound, GError **error);
GPtrArray *recourse_log_read (RecourseLog *self,
                              gint64 first_seq,
                              guint max_entries,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *recourse_log_read_with (RecourseLog *self,
                                   const char *word,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
RecourseLogLine *
recourse_log_read_line (RecourseLog *self, gint64 seq, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean recourse_log_read_text (RecourseLog *self,
                                 const RecourseLogLine *line,
                                 const char *field,
                                 RecourseTextState *out_state,
                                 char **out_text,
                                 GError **error);

gboolean
recourse_log_append (RecourseLog *self, RecourseLogDraft *draft, gint64 *out_seq, GError **error);
gboolean recourse_log_append_all (RecourseLog *self,
                                  GPtrArray *drafts,
                                  gint64 *out_first_seq,
                                  GError **error);
gboolean
recourse_log_run_alone (RecourseLog *self, RecourseLogFunc func, gpointer data, GError **error);
gboolean recourse_log_erase_text (RecourseLog *self,
                                  gint64 entry,
                                  const char *field,
                                  RecourseAuthor author,
                                  GError **error);

void recourse_log_entry_free (RecourseLogEntry *entry);
RecourseLogLine *recourse_log_entry_parse (const RecourseLogEntry *entry,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseLog, recourse_log_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseLogEntry, recourse_log_entry_free)

G_END_DECLS
