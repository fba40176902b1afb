/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-household-text"

#include "recourse-household-private.h"

#include "recourse-china-time.h"
#include "recourse-error.h"
#include "recourse-json.h"
#include "recourse-uuid.h"

#include <string.h>

#define FORMAT 1

static const char *const ROOT_KEYS[] = { "format", "people", "practised", NULL };
static const char *const PERSON_KEYS[] = { "id", "name", "practised", "ticked", NULL };
static const char *const PRACTICE_KEYS[] = { "at", "right", NULL };

/* --- Reading ------------------------------------------------------------------------------------
 */

static gboolean
refuse (const RecourseJsonView *view, GError **error, int code, const char *problem)
{
  recourse_json_view_error (view, error, code, "%s", problem);
  return FALSE;
}

/* In the one way in which it is written, so that the same state has the same bytes. */
static gboolean
read_time (const RecourseJsonView *view, gint64 *out_time, GError **error)
{
  g_autofree char *again = NULL;
  const char *text = NULL;

  if (!recourse_json_view_string (view, &text, error))
    return FALSE;
  if (recourse_china_time_parse (text, out_time, NULL))
    again = recourse_china_time_format_iso (*out_time);
  if (g_strcmp0 (text, again) != 0)
    return refuse (view, error, RECOURSE_ERROR_INVALID_CONTENT,
                   "expected a time such as 2026-11-29T18:30:00+08:00");
  return TRUE;
}

static gboolean
read_tick (const RecourseJsonView *view, const char *key, GHashTable *ticked, GError **error)
{
  gint64 at;

  if (!read_time (view, &at, error))
    return FALSE;
  g_hash_table_insert (ticked, g_strdup (key), g_memdup2 (&at, sizeof at));
  return TRUE;
}

static gboolean
read_practice (const RecourseJsonView *view, const char *key, GHashTable *practised, GError **error)
{
  RecoursePractice practice;
  RecourseJsonView at;
  RecourseJsonView right;

  if (!recourse_json_view_expect_object (view, PRACTICE_KEYS, error)
      || !recourse_json_view_get (view, "at", &at, error) || !read_time (&at, &practice.at, error)
      || !recourse_json_view_get (view, "right", &right, error)
      || !recourse_json_view_boolean (&right, &practice.is_right, error))
    return FALSE;
  g_hash_table_insert (practised, g_strdup (key), g_memdup2 (&practice, sizeof practice));
  return TRUE;
}

typedef gboolean (*ReadMark) (const RecourseJsonView *view,
                              const char *key,
                              GHashTable *marks,
                              GError **error);

static gboolean
read_mark (const RecourseJsonView *view,
           const char *key,
           GHashTable *marks,
           ReadMark read,
           GError **error)
{
  RecourseJsonView mark;

  if (!recourse_json_view_get (view, key, &mark, error))
    return FALSE;
  if (!recourse_household_is_key (key))
    return refuse (&mark, error, RECOURSE_ERROR_INVALID_CONTENT, "the key is no id");
  return read (&mark, key, marks, error);
}

/* The member @key of @owner; when it is missing, there are none. */
static gboolean
read_marks (const RecourseJsonView *owner,
            const char *key,
            GHashTable *marks,
            ReadMark read,
            GError **error)
{
  RecourseJsonView view;
  guint n;

  if (!recourse_json_view_has (owner, key))
    return TRUE;
  if (!recourse_json_view_get (owner, key, &view, error)
      || !recourse_json_view_expect_object (&view, NULL, error))
    return FALSE;
  n = recourse_json_view_n_members (&view);
  if (n > RECOURSE_HOUSEHOLD_MAX_MARKS)
    return refuse (&view, error, RECOURSE_ERROR_LIMIT, "too many of them");
  for (guint i = 0; i < n; i++)
    if (!read_mark (&view, recourse_json_view_member_name (&view, i), marks, read, error))
      return FALSE;
  return TRUE;
}

static gboolean
read_name (const RecourseJsonView *person, const char **out_name, GError **error)
{
  g_autofree char *cleaned = NULL;
  RecourseJsonView view;

  if (!recourse_json_view_get (person, "name", &view, error)
      || !recourse_json_view_string (&view, out_name, error))
    return FALSE;
  cleaned = recourse_household_clean_name (*out_name, NULL);
  return g_strcmp0 (cleaned, *out_name) == 0
         || refuse (&view, error, RECOURSE_ERROR_INVALID_CONTENT, "no name of a person");
}

static gboolean
read_id (RecourseHousehold *self,
         const RecourseJsonView *person,
         const char **out_id,
         GError **error)
{
  RecourseJsonView view;

  if (!recourse_json_view_get (person, "id", &view, error)
      || !recourse_json_view_string (&view, out_id, error))
    return FALSE;
  if (!recourse_uuid_is_valid (*out_id))
    return refuse (&view, error, RECOURSE_ERROR_INVALID_CONTENT, "no id of a person");
  return recourse_household_find_member (self, *out_id) == NULL
         || refuse (&view, error, RECOURSE_ERROR_INVALID_CONTENT, "another person has this id");
}

static gboolean
read_person (RecourseHousehold *self, const RecourseJsonView *view, GError **error)
{
  RecourseHouseholdMember *member;
  const char *id = NULL;
  const char *name = NULL;

  if (!recourse_json_view_expect_object (view, PERSON_KEYS, error)
      || !read_id (self, view, &id, error) || !read_name (view, &name, error))
    return FALSE;
  member = recourse_household_member_new (id, name);
  g_ptr_array_add (self->people, member);
  return read_marks (view, "practised", member->practised, read_practice, error)
         && read_marks (view, "ticked", member->ticked, read_tick, error);
}

static gboolean
read_people (RecourseHousehold *self, const RecourseJsonView *root, GError **error)
{
  RecourseJsonView people;
  guint n;

  if (!recourse_json_view_get (root, "people", &people, error)
      || !recourse_json_view_expect_array (&people, &n, error))
    return FALSE;
  if (n > RECOURSE_HOUSEHOLD_MAX_PEOPLE)
    return refuse (&people, error, RECOURSE_ERROR_LIMIT, "too many people");
  for (guint i = 0; i < n; i++)
    {
      RecourseJsonView person;

      recourse_json_view_element (&people, i, &person);
      if (!read_person (self, &person, error))
        return FALSE;
    }
  return TRUE;
}

/* First of all, as another format may have other keys. */
static gboolean
check_format (const RecourseJsonView *root, GError **error)
{
  RecourseJsonView view;
  gint64 format;

  if (!recourse_json_view_expect_object (root, NULL, error)
      || !recourse_json_view_get (root, "format", &view, error)
      || !recourse_json_view_integer (&view, 1, G_MAXINT32, &format, error))
    return FALSE;
  if (format > FORMAT)
    return refuse (&view, error, RECOURSE_ERROR_UNSUPPORTED,
                   "written by a newer version of this program");
  return recourse_json_view_expect_object (root, ROOT_KEYS, error);
}

/**
 * recourse_household_parse:
 * @origin: the name of the file, for errors
 *
 * Returns: (transfer full): what @bytes say; NULL when they are not as docs/household-format.md
 *   wants them, with an error that names the place
 */
RecourseHousehold *
recourse_household_parse (GBytes *bytes, const char *origin, GError **error)
{
  g_autoptr (RecourseHousehold) self = recourse_household_new ();
  g_autoptr (RecourseJson) json = NULL;
  RecourseJsonView root;

  g_return_val_if_fail (bytes != NULL && origin != NULL, NULL);

  json = recourse_json_new (bytes, origin, error);
  if (json == NULL)
    return NULL;
  recourse_json_root (json, &root);
  if (check_format (&root, error) && read_people (self, &root, error)
      && read_marks (&root, "practised", self->practised, read_practice, error))
    return g_steal_pointer (&self);
  return NULL;
}

/* --- Writing ------------------------------------------------------------------------------------
 */

/* A name holds nothing else that has to be escaped. */
static void
append_string (GString *text, const char *string)
{
  g_string_append_c (text, '"');
  for (const char *at = string; *at != '\0'; at++)
    {
      if (*at == '"' || *at == '\\')
        g_string_append_c (text, '\\');
      g_string_append_c (text, *at);
    }
  g_string_append_c (text, '"');
}

static void
append_tick (GString *text, gconstpointer mark)
{
  g_autofree char *stamp = recourse_china_time_format_iso (*(const gint64 *) mark);

  g_string_append_printf (text, "\"%s\"", stamp);
}

static void
append_practice (GString *text, gconstpointer mark)
{
  const RecoursePractice *practice = mark;
  g_autofree char *stamp = recourse_china_time_format_iso (practice->at);

  g_string_append_printf (text, "{\"at\":\"%s\",\"right\":%s}", stamp,
                          practice->is_right ? "true" : "false");
}

static void
append_marks (GString *text, GHashTable *marks, void (*append) (GString *text, gconstpointer mark))
{
  g_autoptr (GList) keys = g_list_sort (g_hash_table_get_keys (marks), (GCompareFunc) strcmp);

  g_string_append_c (text, '{');
  for (GList *at = keys; at != NULL; at = at->next)
    {
      g_string_append_printf (text, "%s\n\"%s\":", at != keys ? "," : "", (char *) at->data);
      append (text, g_hash_table_lookup (marks, at->data));
    }
  g_string_append_c (text, '}');
}

static void
append_person (GString *text, const RecourseHouseholdMember *member)
{
  g_string_append_printf (text, "\n{\"id\":\"%s\",\"name\":", member->id);
  append_string (text, member->name);
  g_string_append (text, ",\"practised\":");
  append_marks (text, member->practised, append_practice);
  g_string_append (text, ",\"ticked\":");
  append_marks (text, member->ticked, append_tick);
  g_string_append_c (text, '}');
}

/** recourse_household_compose: (transfer full): the text of the file; the same bytes for the same
 * state */
char *
recourse_household_compose (const RecourseHousehold *self)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  g_string_append_printf (text, "{\"format\":%d,\"people\":[", FORMAT);
  for (guint i = 0; i < self->people->len; i++)
    {
      if (i > 0)
        g_string_append_c (text, ',');
      append_person (text, self->people->pdata[i]);
    }
  g_string_append (text, "],\"practised\":");
  append_marks (text, self->practised, append_practice);
  g_string_append (text, "}\n");
  return g_string_free (text, FALSE);
}
