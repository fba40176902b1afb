/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-log.h"

G_BEGIN_DECLS

/**
 * RecourseExhibitState:
 * @RECOURSE_EXHIBIT_KEPT: it is among the objects
 * @RECOURSE_EXHIBIT_IN_TRASH: removed, and can be brought back until a moment
 * @RECOURSE_EXHIBIT_REMOVED: removed at once: for good
 */
typedef enum
{
  RECOURSE_EXHIBIT_KEPT,
  RECOURSE_EXHIBIT_IN_TRASH,
  RECOURSE_EXHIBIT_REMOVED,
} RecourseExhibitState;

/**
 * RecourseExhibit:
 * @seq: the entry that added it; what it is called by
 * @added_at: when, by the computer's clock
 * @kind: an id of the pack's evidence kinds, or ""
 * @sha256: 64 lower-case hex digits
 * @bytes: its size
 * @media_type: (nullable): what was guessed when it was added
 * @happened: when what it shows took place; %RECOURSE_TIME_UNKNOWN when nobody said
 * @modified: of the source file; %RECOURSE_TIME_UNKNOWN when it had none
 * @name: (nullable): of the file; %NULL when withheld or changed
 * @note: (nullable): what the person wrote; %NULL also when there is none
 * @order: (nullable): an order number; %NULL also when there is none
 * @state: whether it was removed
 * @until: while it is in the trash: until when
 *
 * One piece of evidence as the log has it.
 */
typedef struct
{
  gint64 seq;
  gint64 added_at;
  char *kind;
  char *sha256;
  gint64 bytes;
  char *media_type;
  gint64 happened;
  gint64 modified;
  char *name;
  char *note;
  char *order;
  RecourseExhibitState state;
  gint64 until;
} RecourseExhibit;

/** RecourseExhibitChanges: of many exhibits, read from the newest entry backwards. */
typedef struct _RecourseExhibitChanges RecourseExhibitChanges;

/**
 * RecourseExhibitReader: reads what was added, newest first and in portions, so that a list of
 * 100,000 shows its first page at once; free it before its log.
 */
typedef struct _RecourseExhibitReader RecourseExhibitReader;

RecourseExhibit *recourse_exhibit_from_line (const RecourseLogLine *line,
                                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

RecourseExhibitReader *recourse_exhibit_reader_new (RecourseLog *log,
                                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
RecourseExhibitReader *recourse_exhibit_reader_new_since (RecourseLog *log,
                                                          gint64 first_seq,
                                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
void recourse_exhibit_reader_free (RecourseExhibitReader *self);
GPtrArray *recourse_exhibit_reader_read (RecourseExhibitReader *self,
                                         guint max_entries,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean recourse_exhibit_reader_is_done (const RecourseExhibitReader *self);
const RecourseExhibitChanges *
recourse_exhibit_reader_peek_changes (const RecourseExhibitReader *self);

GPtrArray *recourse_exhibit_read_all (RecourseLog *log, GError **error) G_GNUC_WARN_UNUSED_RESULT;
RecourseExhibit *
recourse_exhibit_read (RecourseLog *log, gint64 seq, GError **error) G_GNUC_WARN_UNUSED_RESULT;
RecourseExhibit *recourse_exhibit_copy (const RecourseExhibit *self) G_GNUC_WARN_UNUSED_RESULT;
void recourse_exhibit_free (RecourseExhibit *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseExhibit, recourse_exhibit_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseExhibitReader, recourse_exhibit_reader_free)

G_END_DECLS
