/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-household"

#include "recourse-household-private.h"

#include "recourse-china-time.h"

#include <string.h>

#define KEY_CHARACTERS "abcdefghijklmnopqrstuvwxyz0123456789._-"
/* WeChat moves its settings about with new versions. */
#define YEARS_UNTIL_LOOKED_AT_AGAIN 1

/* --- Members ------------------------------------------------------------------------------------
 */

/** recourse_household_marks_new: (transfer full): a table from ids to what is known of them */
GHashTable *
recourse_household_marks_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/** recourse_household_member_new: (transfer full): somebody who has set and practised nothing */
RecourseHouseholdMember *
recourse_household_member_new (const char *id, const char *name)
{
  RecourseHouseholdMember *member = g_new0 (RecourseHouseholdMember, 1);

  member->id = g_strdup (id);
  member->name = g_strdup (name);
  member->ticked = recourse_household_marks_new ();
  member->practised = recourse_household_marks_new ();
  return member;
}

/** recourse_household_member_free: @data: (transfer full) */
void
recourse_household_member_free (gpointer data)
{
  RecourseHouseholdMember *member = data;

  g_free (member->id);
  g_free (member->name);
  g_hash_table_unref (member->ticked);
  g_hash_table_unref (member->practised);
  g_free (member);
}

/** recourse_household_find_member: (transfer none) (nullable): the person with this id */
RecourseHouseholdMember *
recourse_household_find_member (const RecourseHousehold *self, const char *id)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      RecourseHouseholdMember *member = self->people->pdata[i];

      if (strcmp (member->id, id) == 0)
        return member;
    }
  return NULL;
}

/** recourse_household_is_key: whether @key can be the id of an item or a practice case; any pack
 * may know it */
gboolean
recourse_household_is_key (const char *key)
{
  return g_ascii_isalnum (*key) && strlen (key) <= RECOURSE_HOUSEHOLD_MAX_KEY
         && key[strspn (key, KEY_CHARACTERS)] == '\0';
}

/* --- The household ------------------------------------------------------------------------------
 */

/** recourse_household_new: (transfer full): nobody in it, nothing done */
RecourseHousehold *
recourse_household_new (void)
{
  RecourseHousehold *self = g_new0 (RecourseHousehold, 1);

  self->people = g_ptr_array_new_with_free_func (recourse_household_member_free);
  self->practised = recourse_household_marks_new ();
  return self;
}

/** recourse_household_free: @self: (transfer full) (nullable) */
void
recourse_household_free (RecourseHousehold *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->people);
  g_hash_table_unref (self->practised);
  g_free (self);
}

static void
copy_marks (GHashTable *from, GHashTable *to, gsize size)
{
  GHashTableIter iter;
  gpointer key;
  gpointer value;

  g_hash_table_iter_init (&iter, from);
  while (g_hash_table_iter_next (&iter, &key, &value))
    g_hash_table_insert (to, g_strdup (key), g_memdup2 (value, size));
}

/** recourse_household_copy: (transfer full): one that changes apart from @self */
RecourseHousehold *
recourse_household_copy (const RecourseHousehold *self)
{
  RecourseHousehold *copy = recourse_household_new ();

  g_return_val_if_fail (self != NULL, copy);

  copy_marks (self->practised, copy->practised, sizeof (RecoursePractice));
  for (guint i = 0; i < self->people->len; i++)
    {
      const RecourseHouseholdMember *from = self->people->pdata[i];
      RecourseHouseholdMember *to = recourse_household_member_new (from->id, from->name);

      copy_marks (from->ticked, to->ticked, sizeof (gint64));
      copy_marks (from->practised, to->practised, sizeof (RecoursePractice));
      g_ptr_array_add (copy->people, to);
    }
  return copy;
}

/** recourse_household_n_people: how many people there are */
guint
recourse_household_n_people (const RecourseHousehold *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->people->len;
}

/** recourse_household_person_id: (transfer none): of the person at @index, in the order in which
 * they were added */
const char *
recourse_household_person_id (const RecourseHousehold *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->people->len, NULL);

  return ((RecourseHouseholdMember *) self->people->pdata[index])->id;
}

/** recourse_household_peek_name: (transfer none) (nullable): of @person; NULL: there is no such one
 */
const char *
recourse_household_peek_name (const RecourseHousehold *self, const char *person)
{
  const RecourseHouseholdMember *member;

  g_return_val_if_fail (self != NULL && person != NULL, NULL);

  member = recourse_household_find_member (self, person);
  return member != NULL ? member->name : NULL;
}

static char *
fold_name (const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);

  return g_utf8_normalize (folded, -1, G_NORMALIZE_NFC);
}

/** recourse_household_find_name: (transfer none) (nullable): the id of the person with @name, which
 * is cleaned already; capital letters make no difference */
const char *
recourse_household_find_name (const RecourseHousehold *self, const char *name)
{
  g_autofree char *wanted = NULL;

  g_return_val_if_fail (self != NULL && name != NULL, NULL);

  wanted = fold_name (name);
  for (guint i = 0; i < self->people->len; i++)
    {
      const RecourseHouseholdMember *member = self->people->pdata[i];
      g_autofree char *folded = fold_name (member->name);

      if (strcmp (folded, wanted) == 0)
        return member->id;
    }
  return NULL;
}

/** recourse_household_ticked_at: when @person did @item; %RECOURSE_TIME_UNKNOWN: it is not done */
gint64
recourse_household_ticked_at (const RecourseHousehold *self, const char *person, const char *item)
{
  const RecourseHouseholdMember *member;
  const gint64 *at;

  g_return_val_if_fail (self != NULL && person != NULL && item != NULL, RECOURSE_TIME_UNKNOWN);

  member = recourse_household_find_member (self, person);
  at = member != NULL ? g_hash_table_lookup (member->ticked, item) : NULL;
  return at != NULL ? *at : RECOURSE_TIME_UNKNOWN;
}

/** recourse_household_count_ticked: how many items of @part @person has done */
guint
recourse_household_count_ticked (const RecourseHousehold *self,
                                 const char *person,
                                 const RecoursePrevention *part)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL && person != NULL && part != NULL, 0);

  for (guint i = 0; i < part->n_items; i++)
    if (recourse_household_ticked_at (self, person, part->items[i].id) != RECOURSE_TIME_UNKNOWN)
      n++;
  return n;
}

/** recourse_household_find_practice: (transfer none) (nullable): how @person answered @quiz_case;
 * NULL for @person: nobody in particular */
const RecoursePractice *
recourse_household_find_practice (const RecourseHousehold *self,
                                  const char *person,
                                  const char *quiz_case)
{
  const RecourseHouseholdMember *member;

  g_return_val_if_fail (self != NULL && quiz_case != NULL, NULL);

  if (person == NULL)
    return g_hash_table_lookup (self->practised, quiz_case);
  member = recourse_household_find_member (self, person);
  return member != NULL ? g_hash_table_lookup (member->practised, quiz_case) : NULL;
}

/** recourse_household_look_again_at: from when on somebody should look again whether what was
 * ticked at @ticked_at is still so */
gint64
recourse_household_look_again_at (gint64 ticked_at)
{
  const RecoursePeriod period = { .years = YEARS_UNTIL_LOOKED_AT_AGAIN };

  return recourse_period_add (&period, ticked_at);
}
