/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-exhibit-readings"

#include "recourse-exhibit-private.h"

/* Reading JSON is what takes the time of a long list, and the lines of a page do not depend on each
 * other: each core reads some of them. */

/* Fewer entries are not worth a thread. */
#define LEAST_SLICE 256
#define MAX_SLICES 16

/* The part of a page that one thread reads. */
typedef struct
{
  const GPtrArray *entries;
  const RecourseLogTexts *texts;
  RecourseExhibitReading *readings;
  guint first;
  guint end;
} Slice;

static gpointer
read_slice (gpointer data)
{
  const Slice *slice = data;

  for (guint i = slice->first; i < slice->end; i++)
    {
      RecourseExhibitReading *reading = &slice->readings[i];

      reading->line = recourse_log_entry_parse (slice->entries->pdata[i], &reading->error);
      if (reading->line != NULL && recourse_exhibit_is_adding (reading->line))
        reading->exhibit = recourse_exhibit_with_texts (slice->texts, reading->line,
                                                        &reading->error);
    }
  return NULL;
}

/* The first slice is for the calling thread, and so is one for which there is no thread. */
static void
read_slices (Slice *slices, guint n_slices)
{
  GThread *threads[MAX_SLICES] = { NULL };

  for (guint i = 1; i < n_slices; i++)
    threads[i] = g_thread_try_new ("exhibits", read_slice, &slices[i], NULL);
  for (guint i = 0; i < n_slices; i++)
    {
      if (threads[i] != NULL)
        g_thread_join (threads[i]);
      else
        read_slice (&slices[i]);
    }
}

/**
 * recourse_exhibit_readings_new:
 * @entries: (element-type RecourseLogEntry): a page of the log
 * @texts: of the same page
 *
 * Returns: (transfer full) (array): one for each entry, in their order; to be freed with
 *   recourse_exhibit_readings_free()
 */
RecourseExhibitReading *
recourse_exhibit_readings_new (const GPtrArray *entries, const RecourseLogTexts *texts)
{
  guint n_slices = CLAMP (entries->len / LEAST_SLICE, 1, MIN (g_get_num_processors (), MAX_SLICES));
  RecourseExhibitReading *readings = g_new0 (RecourseExhibitReading, MAX (entries->len, 1));
  Slice slices[MAX_SLICES];

  for (guint i = 0; i < n_slices; i++)
    slices[i] = (Slice){ .entries = entries,
                         .texts = texts,
                         .readings = readings,
                         .first = entries->len / n_slices * i,
                         .end = i + 1 < n_slices ? entries->len / n_slices * (i + 1)
                                                 : entries->len };
  read_slices (slices, n_slices);
  return readings;
}

/**
 * recourse_exhibit_readings_free:
 * @readings: (transfer full): some of them may have been stolen from
 */
void
recourse_exhibit_readings_free (RecourseExhibitReading *readings, guint n_readings)
{
  for (guint i = 0; i < n_readings; i++)
    {
      recourse_log_line_free (readings[i].line);
      recourse_exhibit_free (readings[i].exhibit);
      g_clear_error (&readings[i].error);
    }
  g_free (readings);
}
