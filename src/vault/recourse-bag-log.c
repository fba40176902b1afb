/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-bag-log"

#include "recourse-bag-log.h"

#include "recourse-bag-bytes.h"
#include "recourse-bag-format.h"
#include "recourse-bag-lines.h"
#include "recourse-chain.h"
#include "recourse-error.h"
#include "recourse-log-schema.h"

#include <string.h>

static gboolean
fail (const char *problem, GError **error)
{
  return recourse_bag_fail (error, RECOURSE_ERROR_INVALID_CONTENT, "%s", problem);
}

/* "hex\n", nothing else. */
static gboolean
check_head (GBytes *head, const RecourseChain *chain, const RecourseBagCase *info, GError **error)
{
  gsize length = 0;
  const char *data = g_bytes_get_data (head, &length);

  if (length != RECOURSE_DIGEST_HEX_LENGTH + 1 || data[length - 1] != '\n'
      || memcmp (data, chain->head, RECOURSE_DIGEST_HEX_LENGTH) != 0)
    return fail (
        "its log does not verify: the hash of its last entry is not that in '" RECOURSE_BAG_HEAD
        "'",
        error);
  if (!g_str_equal (info->head, chain->head) || info->n_entries != chain->n_entries)
    return fail ("'" RECOURSE_BAG_CASE "' speaks of another log: other entries or another hash",
                 error);
  return TRUE;
}

/* Before any line is read: only then are they those of somebody's log. */
static gboolean
check_chain (GBytes *lines, GBytes *head, const RecourseBagCase *info, GError **error)
{
  RecourseBagLines cursor;
  RecourseChain chain;
  const char *line;
  gsize length;

  recourse_bag_lines_init (&cursor, lines);
  if (!recourse_bag_lines_is_whole (&cursor))
    return fail ("its log does not verify: it ends within a line", error);
  recourse_chain_init (&chain);
  while (recourse_bag_lines_take (&cursor, &line, &length))
    {
      if (!recourse_chain_feed (&chain, cursor.number, line, length, NULL))
        return recourse_bag_fail (error, RECOURSE_ERROR_INVALID_CONTENT,
                                  "its log does not verify: entry %" G_GINT64_FORMAT " is no line",
                                  cursor.number);
    }
  return check_head (head, &chain, info, error);
}

static gboolean
check_first_line (const RecourseLogLine *line, const RecourseBagCase *info, GError **error)
{
  RecourseJsonView root;
  const char *id;
  gint64 format;

  recourse_log_line_root (line, &root);
  if (!g_str_equal (recourse_log_line_get_kind (line), "case-opened"))
    return fail ("its log does not open a case", error);
  if (!recourse_json_get_integer (&root, "format", 1, RECOURSE_JSON_MAX_INTEGER, &format, error)
      || !recourse_json_get_string (&root, "case", &id, error))
    return FALSE;
  if (format > RECOURSE_CASE_FORMAT)
    return recourse_bag_fail (error, RECOURSE_ERROR_UNSUPPORTED,
                              "it was written by a newer version of this program");
  if (format != info->format || !g_str_equal (id, info->id))
    return fail ("'" RECOURSE_BAG_CASE "' speaks of another case than the log", error);
  return TRUE;
}

/**
 * recourse_bag_log_parse:
 * @data: @length bytes, one line of a log
 * @seq: the number that it has to give itself
 *
 * Returns: (transfer full): the line; NULL with %RECOURSE_ERROR_INVALID_CONTENT or
 *   %RECOURSE_ERROR_LIMIT
 */
RecourseLogLine *
recourse_bag_log_parse (const char *data, gsize length, gint64 seq, GError **error)
{
  g_autofree char *origin = g_strdup_printf ("entry %" G_GINT64_FORMAT " of the log", seq);
  g_autoptr (RecourseLogLine) line = recourse_log_line_new (data, length, origin, error);

  if (line == NULL)
    return NULL;
  if (recourse_log_line_get_seq (line) == seq)
    return g_steal_pointer (&line);
  recourse_bag_fail (error, RECOURSE_ERROR_INVALID_CONTENT, "%s gives itself another number",
                     origin);
  return NULL;
}

/**
 * recourse_bag_log_check:
 * @lines: of data/log.jsonl
 * @head: of data/log.head
 * @info: of data/case.json
 * @exhibits: gets what the log adds
 *
 * Whether the chain holds, each line can be read, and all three speak of the same log of the same
 * case.
 */
gboolean
recourse_bag_log_check (GBytes *lines,
                        GBytes *head,
                        const RecourseBagCase *info,
                        RecourseBagExhibits *exhibits,
                        GError **error)
{
  RecourseBagLines cursor;
  const char *data;
  gsize length;

  g_return_val_if_fail (lines != NULL && head != NULL, FALSE);
  g_return_val_if_fail (info != NULL && exhibits != NULL, FALSE);

  if (!check_chain (lines, head, info, error))
    return FALSE;
  recourse_bag_lines_init (&cursor, lines);
  while (recourse_bag_lines_take (&cursor, &data, &length))
    {
      g_autoptr (RecourseLogLine)
          line = recourse_bag_log_parse (data, length, cursor.number, error);

      if (line == NULL || (cursor.number == 1 && !check_first_line (line, info, error))
          || !recourse_bag_exhibits_feed (exhibits, line, error))
        return FALSE;
    }
  return TRUE;
}
