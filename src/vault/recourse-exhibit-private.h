/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-exhibit.h"
#include "recourse-log-texts.h"

G_BEGIN_DECLS

/**
 * RecourseExhibitFate:
 * @entry: the entry that added the exhibit; 0 when the line speaks of none
 *
 * What one line says about an exhibit that was added before it.
 */
typedef struct
{
  gint64 entry;
  RecourseExhibitState state;
  gint64 until;
} RecourseExhibitFate;

/**
 * RecourseExhibitReading:
 * @line: (nullable): the entry, read
 * @exhibit: (nullable): what it adds
 * @error: (nullable): why one of them could not be read
 *
 * One entry of a page, by itself.
 */
typedef struct
{
  RecourseLogLine *line;
  RecourseExhibit *exhibit;
  GError *error;
} RecourseExhibitReading;

/* How the lines about evidence are read; for this room alone. */
gboolean recourse_exhibit_is_adding (const RecourseLogLine *line);
gboolean recourse_exhibit_read_object (const RecourseLogLine *line,
                                       char **out_sha256,
                                       gint64 *out_bytes,
                                       GError **error);
gboolean recourse_exhibit_read_fate (const RecourseLogLine *line,
                                     RecourseExhibitFate *out_fate,
                                     GError **error);
RecourseExhibit *recourse_exhibit_with_texts (const RecourseLogTexts *texts,
                                              const RecourseLogLine *line,
                                              GError **error);

RecourseExhibitReading *recourse_exhibit_readings_new (const GPtrArray *entries,
                                                       const RecourseLogTexts *texts);
void recourse_exhibit_readings_free (RecourseExhibitReading *readings, guint n_readings);

G_END_DECLS
