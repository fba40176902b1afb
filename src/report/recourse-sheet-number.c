/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-sheet-number"

#include "recourse-sheet-number.h"

#include "recourse-visible-text.h"

#include <string.h>

/* How numbers stand on paper, so that they are copied and read out without a mistake. */

#define GROUP 4
#define DIGEST_GROUPS_A_LINE 8
#define FEN_PER_YUAN 100
#define THOUSAND 3

/**
 * recourse_sheet_number_amount:
 * @fen: 0 or more
 *
 * Never rounded, and with both places behind the point, as a form for a payment stop has it.
 *
 * Returns: (transfer full): such as "¥8,000.00"
 */
char *
recourse_sheet_number_amount (gint64 fen)
{
  g_autofree char *yuan = g_strdup_printf ("%" G_GINT64_FORMAT, fen / FEN_PER_YUAN);
  g_autoptr (GString) grouped = g_string_new (yuan);

  g_return_val_if_fail (fen >= 0, NULL);

  for (gssize at = (gssize) grouped->len - THOUSAND; at > 0; at -= THOUSAND)
    g_string_insert_c (grouped, at, ',');
  return g_strdup_printf ("¥%s.%02d", grouped->str, (int) (fen % FEN_PER_YUAN));
}

static gboolean
is_plain (const char *text)
{
  for (const char *at = text; *at != '\0'; at++)
    if (!g_ascii_isalnum (*at))
      return FALSE;
  return strlen (text) > GROUP + 2;
}

/**
 * recourse_sheet_number_group:
 * @number: of an order or a telephone, as somebody gave it
 *
 * Long numbers in groups of four, from the left; what is not a long number stays as it is, but fit
 * to be printed, in one line.
 *
 * Returns: (transfer full): such as "1000 0500 0120"
 */
char *
recourse_sheet_number_group (const char *number)
{
  g_autofree char *visible = recourse_visible_line (number, RECOURSE_SHEET_NUMBER_MAX);
  GString *groups;

  g_strstrip (visible);
  if (!is_plain (visible))
    return g_steal_pointer (&visible);
  groups = g_string_new (NULL);
  for (guint i = 0; visible[i] != '\0'; i++)
    {
      if (i > 0 && i % GROUP == 0)
        g_string_append_c (groups, ' ');
      g_string_append_c (groups, visible[i]);
    }
  return g_string_free (groups, FALSE);
}

/**
 * recourse_sheet_number_digest:
 * @hex: 64 digits
 *
 * Returns: (transfer full): two lines of groups that an eye can follow
 */
char *
recourse_sheet_number_digest (const char *hex)
{
  GString *groups = g_string_new (NULL);

  for (guint i = 0; hex[i] != '\0'; i++)
    {
      if (i > 0 && i % (GROUP * DIGEST_GROUPS_A_LINE) == 0)
        g_string_append_c (groups, '\n');
      else if (i > 0 && i % GROUP == 0)
        g_string_append_c (groups, ' ');
      g_string_append_c (groups, hex[i]);
    }
  return g_string_free (groups, FALSE);
}
