/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-bag-info"

#include "recourse-bag-info.h"

#include "recourse-bag-bytes.h"
#include "recourse-bag-format.h"
#include "recourse-error.h"
#include "recourse-witness-code.h"

#include <string.h>

#define DATE_LENGTH 10 /* of "2026-11-24T..." */

static char *
write_witness (const RecourseBagCase *info)
{
  RecourseWitnessCode code;
  RecourseDigest head;

  if (!recourse_digest_from_hex (info->head, &head, NULL))
    return NULL;
  recourse_witness_code_init (&code, info->n_entries, &head);
  return recourse_witness_code_format (&code);
}

/* What must stand there, since it follows from the rest; NULL after the last label. */
static char *
write_value (guint index,
             const RecourseBagCase *info,
             const RecourseBagOxum *oxum,
             const char **label)
{
  static const char *const labels[] = { "External-Identifier", "Payload-Oxum", "Recourse-Format",
                                        "Recourse-For", "Recourse-Witness" };

  if (index >= G_N_ELEMENTS (labels))
    return NULL;
  *label = labels[index];
  switch (index)
    {
    case 0:
      return g_strdup (info->id);
    case 1:
      return g_strdup_printf ("%" G_GINT64_FORMAT ".%u", oxum->bytes, oxum->files);
    case 2:
      return g_strdup_printf ("%" G_GINT64_FORMAT, info->format);
    case 3:
      return g_strdup (recourse_bag_audience_name (info->audience));
    default:
      return write_witness (info);
    }
}

/**
 * recourse_bag_info_write:
 * @info: with a program whose name has no line break
 *
 * Returns: (transfer full): the text of bag-info.txt
 */
char *
recourse_bag_info_write (const RecourseBagCase *info, const RecourseBagOxum *oxum)
{
  GString *text;
  const char *label;
  char *value;

  g_return_val_if_fail (info != NULL && oxum != NULL, NULL);

  text = g_string_new (NULL);
  g_string_append_printf (text, "Bag-Software-Agent: %s\nBagging-Date: %.*s\n", info->program,
                          DATE_LENGTH, info->exported_at);
  for (guint i = 0; (value = write_value (i, info, oxum, &label)) != NULL; i++)
    {
      g_string_append_printf (text, "%s: %s\n", label, value);
      g_free (value);
    }
  return g_string_free (text, FALSE);
}

static gboolean
check_label (char **lines, const char *label, const char *value, GError **error)
{
  g_autofree char *prefix = g_strconcat (label, ":", NULL);
  const char *found = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (!g_str_has_prefix (lines[i], prefix))
        continue;
      if (found != NULL)
        return recourse_bag_fail (error, RECOURSE_ERROR_INVALID_CONTENT,
                                  "'%s' stands twice in '" RECOURSE_BAG_INFO "'", label);
      found = g_strstrip (lines[i] + strlen (prefix));
    }
  return (found != NULL && g_str_equal (found, value))
         || recourse_bag_fail (error, RECOURSE_ERROR_INVALID_CONTENT,
                               "'%s' in '" RECOURSE_BAG_INFO "' does not fit the rest of the bag",
                               label);
}

/**
 * recourse_bag_info_check:
 * @contents: of bag-info.txt
 *
 * Whether what it says agrees with the rest of the bag; what else stands there does not matter.
 */
gboolean
recourse_bag_info_check (GBytes *contents,
                         const RecourseBagCase *info,
                         const RecourseBagOxum *oxum,
                         GError **error)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  gsize length = 0;
  const char *data;
  const char *label;
  char *value;

  g_return_val_if_fail (contents != NULL, FALSE);
  g_return_val_if_fail (info != NULL && oxum != NULL, FALSE);

  data = g_bytes_get_data (contents, &length);
  text = g_strndup (length > 0 ? data : "", length);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; (value = write_value (i, info, oxum, &label)) != NULL; i++)
    {
      g_autofree char *expected = value;

      if (!check_label (lines, label, expected, error))
        return FALSE;
    }
  return TRUE;
}
