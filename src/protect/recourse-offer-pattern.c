/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-offer-pattern"

#include "recourse-offer-pattern.h"

#include "recourse-error.h"
#include "recourse-offer-fold.h"

#include <string.h>

/* Reads "(pay|send) … unfreez* fee (now|)" into parts, and each part into all the ways to write it.
 */

#define MAX_WAYS 512
#define MANY_WAYS 128 /* more than these are rather split into two parts */
#define MAX_PARTS 10
#define MAX_LETTERS 60 /* of one way */

typedef struct
{
  const char *source;
  const char *at;
  GError **error;
} Reader;

static GPtrArray *read_choices (Reader *reader, gboolean is_group);

static RecourseOfferWords *
words_new (const RecourseOfferWords *first, const RecourseOfferWords *second)
{
  RecourseOfferWords *self = g_new0 (RecourseOfferWords, 1);

  self->letters = g_array_new (FALSE, FALSE, sizeof (gunichar));
  if (first != NULL)
    g_array_append_vals (self->letters, first->letters->data, first->letters->len);
  if (second != NULL)
    g_array_append_vals (self->letters, second->letters->data, second->letters->len);
  self->is_open = second != NULL && second->letters->len + second->is_open > 0
                      ? second->is_open
                      : first != NULL && first->is_open;
  return self;
}

static void
words_free (gpointer data)
{
  RecourseOfferWords *self = data;

  g_array_unref (self->letters);
  g_free (self);
}

static void
part_free (gpointer data)
{
  RecourseOfferPart *self = data;

  g_ptr_array_unref (self->ways);
  g_free (self);
}

static gboolean
fail (Reader *reader, const char *problem)
{
  g_set_error (reader->error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT,
               "%s in the pattern '%s'", problem, reader->source);
  return FALSE;
}

static GPtrArray *
ways_new (void)
{
  GPtrArray *ways = g_ptr_array_new_with_free_func (words_free);

  g_ptr_array_add (ways, words_new (NULL, NULL));
  return ways;
}

/* Each way of *@ways, followed by each of @next. */
static gboolean
multiply (Reader *reader, GPtrArray **ways, const GPtrArray *next)
{
  g_autoptr (GPtrArray) product = g_ptr_array_new_with_free_func (words_free);

  if ((gsize) (*ways)->len * next->len > MAX_WAYS)
    return fail (reader, "too many alternatives");
  for (guint i = 0; i < (*ways)->len; i++)
    for (guint k = 0; k < next->len; k++)
      {
        RecourseOfferWords *words = words_new ((*ways)->pdata[i], next->pdata[k]);

        g_ptr_array_add (product, words);
        if (words->letters->len > MAX_LETTERS)
          return fail (reader, "too long a part");
      }
  g_ptr_array_unref (*ways);
  *ways = g_steal_pointer (&product);
  return TRUE;
}

static gboolean
is_open (const GPtrArray *ways)
{
  for (guint i = 0; i < ways->len; i++)
    if (((const RecourseOfferWords *) ways->pdata[i])->is_open)
      return TRUE;
  return FALSE;
}

static void
open_all (GPtrArray *ways)
{
  for (guint i = 0; i < ways->len; i++)
    ((RecourseOfferWords *) ways->pdata[i])->is_open = TRUE;
}

/* '#': one digit. */
static GPtrArray *
list_digits (void)
{
  GPtrArray *ways = g_ptr_array_new_with_free_func (words_free);

  for (gunichar c = '0'; c <= '9'; c++)
    {
      RecourseOfferWords *words = words_new (NULL, NULL);

      g_array_append_val (words->letters, c);
      g_ptr_array_add (ways, words);
    }
  return ways;
}

/* The letters up to the next sign of the language, folded as the texts are. */
static GPtrArray *
read_letters (Reader *reader)
{
  gsize length = strcspn (reader->at, "()|*#~!");
  const char *gap = strstr (reader->at, "…");
  g_autoptr (GArray) units = NULL;
  GPtrArray *ways = ways_new ();
  RecourseOfferWords *words = ways->pdata[0];

  if (gap != NULL && (gsize) (gap - reader->at) < length)
    length = (gsize) (gap - reader->at);
  units = recourse_offer_fold (reader->at, length);
  for (guint i = 0; i < units->len; i++)
    g_array_append_val (words->letters, g_array_index (units, RecourseOfferUnit, i).c);
  reader->at += length;
  return ways;
}

static GPtrArray *
read_group (Reader *reader)
{
  g_autoptr (GPtrArray) ways = NULL;

  reader->at++;
  ways = read_choices (reader, TRUE);
  if (ways == NULL)
    return NULL;
  if (*reader->at != ')')
    {
      fail (reader, "a bracket that is not closed");
      return NULL;
    }
  reader->at++;
  return g_steal_pointer (&ways);
}

/* Letters, a digit or a group; (nullable): after an error. */
static GPtrArray *
read_item (Reader *reader)
{
  if (*reader->at == '(')
    return read_group (reader);
  if (*reader->at == '#')
    {
      reader->at++;
      return list_digits ();
    }
  return read_letters (reader);
}

static gboolean
read_choice (Reader *reader, GPtrArray **ways)
{
  while (*reader->at != '\0' && strchr ("|)", *reader->at) == NULL)
    {
      g_autoptr (GPtrArray) next = NULL;

      if (g_str_has_prefix (reader->at, "…") || strchr ("~!", *reader->at) != NULL
          || is_open (*ways))
        return fail (reader, "a gap, or a word's ending inside, among alternatives");
      if (*reader->at == '*')
        {
          open_all (*ways);
          reader->at++;
          continue;
        }
      next = read_item (reader);
      if (next == NULL || !multiply (reader, ways, next))
        return FALSE;
    }
  return TRUE;
}

static void
take_all (GPtrArray *all, GPtrArray *more)
{
  g_ptr_array_set_free_func (more, NULL);
  g_ptr_array_extend (all, more, NULL, NULL);
}

static GPtrArray *
read_choices (Reader *reader, gboolean is_group)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (words_free);

  for (;;)
    {
      g_autoptr (GPtrArray) ways = ways_new ();

      if (!read_choice (reader, &ways))
        return NULL;
      take_all (all, ways);
      if (all->len > MAX_WAYS)
        {
          fail (reader, "too many alternatives");
          return NULL;
        }
      if (!is_group || *reader->at != '|')
        return g_steal_pointer (&all);
      reader->at++;
    }
}

static gboolean
can_be_empty (const GPtrArray *ways)
{
  for (guint i = 0; i < ways->len; i++)
    if (((const RecourseOfferWords *) ways->pdata[i])->letters->len == 0)
      return TRUE;
  return FALSE;
}

static gboolean
end_part (Reader *reader, RecourseOfferPattern *self, GPtrArray **ways, RecourseOfferJoint joint)
{
  RecourseOfferPart *part = g_new0 (RecourseOfferPart, 1);

  part->ways = *ways;
  part->joint = joint;
  g_ptr_array_add (self->parts, part);
  *ways = ways_new ();
  if (self->parts->len > MAX_PARTS)
    return fail (reader, "too many gaps");
  return can_be_empty (part->ways) ? fail (reader, "nothing to look for") : TRUE;
}

static gboolean
is_worth_splitting (const GPtrArray *ways, const GPtrArray *next)
{
  return (gsize) ways->len * next->len > MANY_WAYS && !can_be_empty (ways) && !can_be_empty (next);
}

static gboolean
read_step (Reader *reader, RecourseOfferPattern *self, GPtrArray **ways)
{
  g_autoptr (GPtrArray) next = NULL;

  if (g_str_has_prefix (reader->at, "……"))
    {
      reader->at += strlen ("……");
      return end_part (reader, self, ways, RECOURSE_OFFER_JOINT_FAR);
    }
  if (g_str_has_prefix (reader->at, "…"))
    {
      reader->at += strlen ("…");
      return end_part (reader, self, ways, RECOURSE_OFFER_JOINT_GAP);
    }
  if (*reader->at == '*')
    {
      open_all (*ways);
      reader->at++;
      return TRUE;
    }
  if (strchr ("|)~!", *reader->at) != NULL)
    return fail (reader, "a sign in the wrong place");
  if (*reader->at == ' ')
    {
      reader->at++;
      return TRUE;
    }
  if (is_open (*ways) && !end_part (reader, self, ways, RECOURSE_OFFER_JOINT_NEXT))
    return FALSE;
  next = read_item (reader);
  if (next == NULL)
    return FALSE;
  if (is_worth_splitting (*ways, next) && !end_part (reader, self, ways, RECOURSE_OFFER_JOINT_NEXT))
    return FALSE;
  return multiply (reader, ways, next);
}

static gboolean
read_pattern (Reader *reader, RecourseOfferPattern *self)
{
  g_autoptr (GPtrArray) ways = ways_new ();

  self->forbids = *reader->at == '!';
  if (self->forbids)
    reader->at++;
  self->is_disguised = *reader->at == '~';
  if (self->is_disguised)
    reader->at++;
  while (*reader->at != '\0')
    if (!read_step (reader, self, &ways))
      return FALSE;
  return end_part (reader, self, &ways, RECOURSE_OFFER_JOINT_END);
}

/**
 * recourse_offer_pattern_new:
 * @source: as in the pack, valid UTF-8
 * @error: return location for #RECOURSE_ERROR_INVALID_CONTENT
 *
 * Returns: (transfer full) (nullable): the pattern in all the ways to write it
 */
RecourseOfferPattern *
recourse_offer_pattern_new (const char *source, GError **error)
{
  g_autoptr (RecourseOfferPattern) self = g_new0 (RecourseOfferPattern, 1);
  Reader reader = { source, source, error };

  self->parts = g_ptr_array_new_with_free_func (part_free);
  if (!read_pattern (&reader, self))
    return NULL;
  return g_steal_pointer (&self);
}

/** recourse_offer_pattern_free: frees @self */
void
recourse_offer_pattern_free (RecourseOfferPattern *self)
{
  g_ptr_array_unref (self->parts);
  g_free (self);
}
