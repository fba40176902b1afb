/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-exhibit.h"

G_BEGIN_DECLS

/**
 * RecourseExhibitChange:
 * @seq: the entry that added the exhibit
 * @has_state: whether it was removed or brought back: @state and @until count
 * @kind: (nullable): what kind it is said to be now; %NULL: as before
 * @has_note: whether @note takes the place of what was said before
 * @note: (nullable): %NULL also when it is withheld
 * @has_order: as for the note
 * @order: (nullable): an order number
 * @happened: %RECOURSE_TIME_UNKNOWN: as before
 *
 * What later entries say of an exhibit, the last word of each kind.
 */
typedef struct
{
  gint64 seq;
  gboolean has_state;
  RecourseExhibitState state;
  gint64 until;
  char *kind;
  gboolean has_note;
  char *note;
  gboolean has_order;
  char *order;
  gint64 happened;
} RecourseExhibitChange;

/**
 * RecourseExhibitDescription:
 * @kind: (nullable): %NULL: as it was
 * @note: (nullable): %NULL: as it was
 * @order: (nullable): %NULL: as it was
 * @happened: %RECOURSE_TIME_UNKNOWN: as it was
 *
 * What a person says of an exhibit after it was kept.
 */
typedef struct
{
  const char *kind;
  const char *note;
  const char *order;
  gint64 happened;
} RecourseExhibitDescription;

RecourseExhibitChanges *recourse_exhibit_changes_new (void) G_GNUC_WARN_UNUSED_RESULT;
void recourse_exhibit_changes_free (RecourseExhibitChanges *self);
gboolean recourse_exhibit_changes_feed (RecourseExhibitChanges *self,
                                        RecourseLog *log,
                                        const RecourseLogLine *line,
                                        GError **error);
void recourse_exhibit_changes_apply (const RecourseExhibitChanges *self, RecourseExhibit *exhibit);
GPtrArray *recourse_exhibit_changes_list (const RecourseExhibitChanges *self);

void recourse_exhibit_change_apply (const RecourseExhibitChange *self, RecourseExhibit *exhibit);

gboolean recourse_exhibit_describe (RecourseLog *log,
                                    gint64 seq,
                                    const RecourseExhibitDescription *what,
                                    RecourseAuthor author,
                                    gint64 *out_entry,
                                    GError **error);

gint64 recourse_exhibit_find_subject (RecourseLog *log, gint64 seq);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseExhibitChanges, recourse_exhibit_changes_free)

G_END_DECLS
