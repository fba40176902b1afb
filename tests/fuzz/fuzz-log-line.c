/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz-target.h"

#include "recourse-error.h"
#include "recourse-exhibit-private.h"
#include "recourse-imported.h"
#include "recourse-log-line.h"

#include <string.h>

/* One line of a log, and all that is asked of a line once it can be read. */

static void
ask (const RecourseLogLine *line)
{
  g_auto (GStrv) fields = recourse_log_line_dup_fields (line);
  g_autoptr (RecourseExhibit) exhibit = recourse_exhibit_from_line (line, NULL);
  RecourseExhibitFate fate;
  RecourseDigest commitment;
  RecourseImported imported;

  for (guint i = 0; fields[i] != NULL; i++)
    g_assert_true (recourse_log_line_get_commitment (line, fields[i], &commitment, NULL));
  g_assert_cmpint (recourse_log_line_get_seq (line), >=, 1);
  g_assert_true (g_utf8_validate (recourse_log_line_get_kind (line), -1, NULL));
  if (exhibit != NULL)
    g_assert_cmpuint (strlen (exhibit->sha256), ==, 64);
  recourse_exhibit_read_fate (line, &fate, NULL);
  recourse_imported_init (&imported);
  recourse_imported_feed (&imported, line, NULL);
  recourse_imported_clear (&imported);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RecourseLogLine)
      line = recourse_log_line_new (size > 0 ? (const char *) data : "", size, "line", &error);

  g_assert_true ((line == NULL) == (error != NULL));
  if (error != NULL)
    g_assert_true (error->domain == RECOURSE_ERROR);
  if (line != NULL)
    ask (line);
  return 0;
}
