/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-case-fields"

#include "recourse-case-fields.h"

#include "recourse-case-private.h"
#include "recourse-log-text.h"
#include "recourse-money.h"

#include <string.h>

/* More than the years 1970 to 9998 in any zone. */
#define MIN_MILLISECONDS (-G_GINT64_CONSTANT (172800000))
#define MAX_MILLISECONDS (RECOURSE_JSON_MAX_INTEGER / 8)

static void
append_ids (GString *text, const char *const *ids)
{
  g_string_append_c (text, '[');
  for (guint i = 0; ids[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (text, ',');
      recourse_log_text_append (text, ids[i]);
    }
  g_string_append_c (text, ']');
}

/* What is not known is left out. */
static gboolean
is_known (const RecourseCaseField *field, gconstpointer place)
{
  switch (field->kind)
    {
    case RECOURSE_CASE_COUNT:
      return *(const guint *) place != 0;
    case RECOURSE_CASE_TIME:
      return *(const gint64 *) place != RECOURSE_TIME_UNKNOWN;
    case RECOURSE_CASE_FLAG:
      return *(const gboolean *) place;
    case RECOURSE_CASE_ID:
    case RECOURSE_CASE_IDS:
      return *(const gconstpointer *) place != NULL;
    case RECOURSE_CASE_ENTRY:
    case RECOURSE_CASE_FEN:
    default:
      return *(const gint64 *) place != 0;
    }
}

static void
append_value (GString *text, const RecourseCaseField *field, gconstpointer place)
{
  switch (field->kind)
    {
    case RECOURSE_CASE_COUNT:
      g_string_append_printf (text, "%u", *(const guint *) place);
      break;
    case RECOURSE_CASE_TIME:
      g_string_append_printf (text, "%" G_GINT64_FORMAT, *(const gint64 *) place / 1000);
      break;
    case RECOURSE_CASE_FLAG:
      g_string_append (text, "true");
      break;
    case RECOURSE_CASE_ID:
      recourse_log_text_append (text, *(const char *const *) place);
      break;
    case RECOURSE_CASE_IDS:
      append_ids (text, *(const char *const *const *) place);
      break;
    case RECOURSE_CASE_ENTRY:
    case RECOURSE_CASE_FEN:
    default:
      g_string_append_printf (text, "%" G_GINT64_FORMAT, *(const gint64 *) place);
      break;
    }
}

/** recourse_case_fields_append: writes what is known of @object, between the braces of a JSON
 * object
 */
void
recourse_case_fields_append (const RecourseCaseField *fields,
                             guint n_fields,
                             gconstpointer object,
                             GString *text)
{
  for (guint i = 0; i < n_fields; i++)
    {
      gconstpointer place = (const char *) object + fields[i].offset;

      if (!is_known (&fields[i], place))
        continue;
      if (text->str[text->len - 1] != '{')
        g_string_append_c (text, ',');
      g_string_append_printf (text, "\"%s\":", fields[i].key);
      append_value (text, &fields[i], place);
    }
}

static gboolean
read_number (const RecourseJsonView *view, gint64 lowest, gint64 highest, gint64 *out)
{
  return recourse_json_view_integer (view, lowest, highest, out, NULL);
}

static gboolean
read_time (const RecourseJsonView *view, gint64 *out)
{
  gint64 milliseconds;

  if (!read_number (view, MIN_MILLISECONDS, MAX_MILLISECONDS, &milliseconds))
    return FALSE;
  *out = milliseconds * 1000;
  return TRUE;
}

static gboolean
read_count (const RecourseJsonView *view, guint *out)
{
  gint64 number;

  if (!read_number (view, 1, RECOURSE_CASE_MAX_PAYMENTS, &number))
    return FALSE;
  *out = (guint) number;
  return TRUE;
}

static gboolean
read_id (const RecourseJsonView *view, char **out)
{
  const char *id;

  if (!recourse_json_view_string (view, &id, NULL) || strlen (id) > RECOURSE_CASE_MAX_ID_BYTES)
    return FALSE;
  *out = g_strdup (id);
  return TRUE;
}

static gboolean
read_ids (const RecourseJsonView *view, GStrv *out)
{
  guint n = 0;

  if (!recourse_json_view_expect_array (view, &n, NULL) || n > RECOURSE_CASE_MAX_IDS)
    return FALSE;
  *out = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++)
    {
      RecourseJsonView element;

      recourse_json_view_element (view, i, &element);
      if (!read_id (&element, &(*out)[i]))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_value (const RecourseJsonView *view, const RecourseCaseField *field, gpointer place)
{
  switch (field->kind)
    {
    case RECOURSE_CASE_FEN:
      return read_number (view, 1, RECOURSE_MONEY_MAX_FEN, place);
    case RECOURSE_CASE_COUNT:
      return read_count (view, place);
    case RECOURSE_CASE_TIME:
      return read_time (view, place);
    case RECOURSE_CASE_FLAG:
      return recourse_json_view_boolean (view, place, NULL);
    case RECOURSE_CASE_ID:
      return read_id (view, place);
    case RECOURSE_CASE_IDS:
      return read_ids (view, place);
    case RECOURSE_CASE_ENTRY:
    default:
      return read_number (view, 1, RECOURSE_JSON_MAX_INTEGER, place);
    }
}

/**
 * recourse_case_fields_read:
 * @view: anything
 * @object: one of which nothing is known; on failure some members may be set
 *
 * Returns: %FALSE when @view is not an object with these keys alone, or a value is not what it may
 *   be
 */
gboolean
recourse_case_fields_read (const RecourseCaseField *fields,
                           guint n_fields,
                           const RecourseJsonView *view,
                           gpointer object)
{
  guint n_read = 0;

  if (!recourse_json_view_expect_object (view, NULL, NULL))
    return FALSE;
  for (guint i = 0; i < n_fields; i++)
    {
      RecourseJsonView member;

      if (!recourse_json_view_has (view, fields[i].key))
        {
          if (fields[i].is_needed)
            return FALSE;
          continue;
        }
      if (!recourse_json_view_get (view, fields[i].key, &member, NULL)
          || !read_value (&member, &fields[i], (char *) object + fields[i].offset))
        return FALSE;
      n_read++;
    }
  return n_read == recourse_json_view_n_members (view);
}
