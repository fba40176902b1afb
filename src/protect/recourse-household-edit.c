/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-household-edit"

#include "recourse-household-private.h"

#include "recourse-china-time.h"
#include "recourse-error.h"
#include "recourse-uuid.h"

#include <string.h>

/* In the year 9987; what is later cannot be read again. */
#define LATEST (G_GINT64_CONSTANT (253000000000) * RECOURSE_SECOND)

static gboolean
refuse (GError **error, int code, const char *problem, const char *subject)
{
  g_autofree char *quoted = recourse_error_quote (subject);

  g_set_error (error, RECOURSE_ERROR, code, "%s '%s'", problem, quoted);
  return FALSE;
}

/* --- Names --------------------------------------------------------------------------------------
 */

/* What a terminal obeys, what breaks a line, and what turns the reading direction. */
static gboolean
is_harmless (gunichar character)
{
  return !g_unichar_iscntrl (character) && character != 0x2028 && character != 0x2029
         && g_unichar_type (character) != G_UNICODE_FORMAT;
}

static const char *
skip_blanks (const char *text)
{
  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return text;
}

static const char *
find_end (const char *text)
{
  const char *end = text;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_isspace (g_utf8_get_char (at)))
      end = g_utf8_next_char (at);
  return end;
}

static gboolean
check_name (const char *name, GError **error)
{
  if (*name == '\0')
    {
      g_set_error_literal (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
                           "a person needs a name");
      return FALSE;
    }
  if (strlen (name) > RECOURSE_HOUSEHOLD_MAX_NAME)
    return refuse (error, RECOURSE_ERROR_LIMIT, "too long for a name:", name);
  for (const char *at = name; *at != '\0'; at = g_utf8_next_char (at))
    if (!is_harmless (g_utf8_get_char (at)))
      return refuse (error, RECOURSE_ERROR_INVALID_ARGUMENT,
                     "a name may hold no control characters:", name);
  return TRUE;
}

/**
 * recourse_household_clean_name:
 * @typed: what somebody typed
 *
 * Returns: (transfer full): @typed without the blanks around it; NULL if that is empty, longer than
 *   %RECOURSE_HOUSEHOLD_MAX_NAME bytes (%RECOURSE_ERROR_LIMIT), or holds something that cannot be
 *   seen
 */
char *
recourse_household_clean_name (const char *typed, GError **error)
{
  g_autofree char *name = NULL;
  const char *begin;

  g_return_val_if_fail (typed != NULL, NULL);

  if (!g_utf8_validate (typed, -1, NULL))
    {
      refuse (error, RECOURSE_ERROR_INVALID_ARGUMENT, "not UTF-8:", typed);
      return NULL;
    }
  begin = skip_blanks (typed);
  name = g_strndup (begin, (gsize) (find_end (begin) - begin));
  return check_name (name, error) ? g_steal_pointer (&name) : NULL;
}

/* (transfer full): cleaned, and no other's than @owner's. */
static char *
take_name (RecourseHousehold *self, const char *typed, const char *owner, GError **error)
{
  g_autofree char *name = recourse_household_clean_name (typed, error);
  const char *other = name != NULL ? recourse_household_find_name (self, name) : NULL;

  if (other == NULL || strcmp (other, owner) == 0)
    return g_steal_pointer (&name);
  refuse (error, RECOURSE_ERROR_INVALID_ARGUMENT, "somebody has this name already:", name);
  return NULL;
}

/* --- The kinds ----------------------------------------------------------------------------------
 */

static gboolean
add (RecourseHousehold *self, const RecourseHouseholdEdit *edit, GError **error)
{
  g_autofree char *name = NULL;

  if (!recourse_uuid_is_valid (edit->person))
    return refuse (error, RECOURSE_ERROR_INVALID_ARGUMENT, "no id of a person:", edit->person);
  if (recourse_household_find_member (self, edit->person) != NULL)
    return refuse (error, RECOURSE_ERROR_INVALID_ARGUMENT, "there is a person", edit->person);
  if (self->people->len >= RECOURSE_HOUSEHOLD_MAX_PEOPLE)
    {
      g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_LIMIT, "more than %d people",
                   RECOURSE_HOUSEHOLD_MAX_PEOPLE);
      return FALSE;
    }
  name = take_name (self, edit->name, edit->person, error);
  if (name == NULL)
    return FALSE;
  g_ptr_array_add (self->people, recourse_household_member_new (edit->person, name));
  return TRUE;
}

static gboolean
rename_member (RecourseHousehold *self,
               RecourseHouseholdMember *member,
               const char *typed,
               GError **error)
{
  g_autofree char *name = take_name (self, typed, member->id, error);

  if (name == NULL)
    return FALSE;
  g_free (member->name);
  member->name = g_steal_pointer (&name);
  return TRUE;
}

/* Seconds are kept, as in the file. */
static gboolean
round_time (gint64 *at, GError **error)
{
  if (*at >= 0 && *at <= LATEST)
    {
      *at -= *at % RECOURSE_SECOND;
      return TRUE;
    }
  g_set_error_literal (error, RECOURSE_ERROR, RECOURSE_ERROR_LIMIT, "no time that can be kept");
  return FALSE;
}

/* @value is copied. */
static gboolean
mark (GHashTable *marks, const char *key, gconstpointer value, gsize size, GError **error)
{
  if (!recourse_household_is_key (key))
    return refuse (error, RECOURSE_ERROR_INVALID_ARGUMENT, "bad id", key);
  if (g_hash_table_size (marks) >= RECOURSE_HOUSEHOLD_MAX_MARKS
      && !g_hash_table_contains (marks, key))
    {
      g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_LIMIT, "more than %d of one person",
                   RECOURSE_HOUSEHOLD_MAX_MARKS);
      return FALSE;
    }
  g_hash_table_insert (marks, g_strdup (key), g_memdup2 (value, size));
  return TRUE;
}

static gboolean
tick (RecourseHouseholdMember *member, const RecourseHouseholdEdit *edit, GError **error)
{
  gint64 at = edit->at;

  return round_time (&at, error) && mark (member->ticked, edit->key, &at, sizeof at, error);
}

static gboolean
practise (GHashTable *practised, const RecourseHouseholdEdit *edit, GError **error)
{
  RecoursePractice practice = { .at = edit->at, .is_right = edit->is_right };

  return round_time (&practice.at, error)
         && mark (practised, edit->key, &practice, sizeof practice, error);
}

static gboolean
apply_to_member (RecourseHousehold *self,
                 RecourseHouseholdMember *member,
                 const RecourseHouseholdEdit *edit,
                 GError **error)
{
  switch (edit->kind)
    {
    case RECOURSE_HOUSEHOLD_RENAME:
      return rename_member (self, member, edit->name, error);
    case RECOURSE_HOUSEHOLD_REMOVE:
      return g_ptr_array_remove (self->people, member);
    case RECOURSE_HOUSEHOLD_TICK:
      return tick (member, edit, error);
    case RECOURSE_HOUSEHOLD_UNTICK:
      g_hash_table_remove (member->ticked, edit->key);
      return TRUE;
    case RECOURSE_HOUSEHOLD_PRACTISE:
      return practise (member->practised, edit, error);
    case RECOURSE_HOUSEHOLD_ADD:
    default:
      g_return_val_if_reached (FALSE);
    }
}

/**
 * recourse_household_apply:
 *
 * Makes @edit. A person who is not there is %RECOURSE_ERROR_NOT_FOUND, a cap that is reached
 * %RECOURSE_ERROR_LIMIT, a name that is no name or another's %RECOURSE_ERROR_INVALID_ARGUMENT; then
 * nothing has changed.
 */
gboolean
recourse_household_apply (RecourseHousehold *self,
                          const RecourseHouseholdEdit *edit,
                          GError **error)
{
  RecourseHouseholdMember *member;

  g_return_val_if_fail (self != NULL && edit != NULL, FALSE);
  g_return_val_if_fail (edit->person != NULL || edit->kind == RECOURSE_HOUSEHOLD_PRACTISE, FALSE);

  if (edit->kind == RECOURSE_HOUSEHOLD_ADD)
    return add (self, edit, error);
  if (edit->person == NULL)
    return practise (self->practised, edit, error);
  member = recourse_household_find_member (self, edit->person);
  if (member == NULL)
    return refuse (error, RECOURSE_ERROR_NOT_FOUND, "there is no person", edit->person);
  return apply_to_member (self, member, edit, error);
}
