/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-reference"

#include "recourse-reference-private.h"

#include "recourse-search-fold.h"

#include <stdio.h>
#include <string.h>

/*
 * A few hundred short texts: every word of a query is looked for in all of them, one after the
 * other, without an index; docs/performance.md says how long that takes.
 */

#define MAX_WORDS 16
#define DAY (24 * RECOURSE_HOUR)

/* How well something fits, best first. */
typedef enum
{
  RANK_NAME,    /* it is what was asked for: a number, an id */
  RANK_HEAD,    /* each word stands in its head */
  RANK_BODY,    /* each word stands in what is said of it */
  RANK_SOURCES, /* a word stands in a source only */
  RANK_NONE,
} Rank;

struct _RecourseReference
{
  GObject parent_instance;

  RecoursePack *pack;
  GPtrArray *items;   /* of RecourseReferenceItem */
  GHashTable *by_key; /* borrowed keys and items */
};

G_DEFINE_FINAL_TYPE (RecourseReference, recourse_reference, G_TYPE_OBJECT)

/* --- Searching -----------------------------------------------------------------------------------
 */

static Rank
rank_word (const RecourseReferenceItem *item, const char *word)
{
  for (guint part = 0; part < RECOURSE_N_REFERENCE_PARTS; part++)
    if (strstr (item->folded[part], word) != NULL)
      return (Rank) (RANK_HEAD + part);
  return RANK_NONE;
}

static gboolean
is_named (const RecourseReferenceItem *item, const char *words)
{
  for (guint i = 0; i < G_N_ELEMENTS (item->names); i++)
    if (item->names[i] != NULL && *words != '\0' && g_str_equal (item->names[i], words))
      return TRUE;
  return FALSE;
}

static Rank
rank_item (const RecourseReferenceItem *item, const char *folded, GPtrArray *words)
{
  Rank rank = RANK_HEAD;

  if (is_named (item, folded))
    return RANK_NAME;
  for (guint i = 0; i < words->len && rank != RANK_NONE; i++)
    rank = MAX (rank, rank_word (item, words->pdata[i]));
  return rank;
}

static gboolean
is_wanted (const RecourseReferenceEntry *entry, const RecourseReferenceQuery *query)
{
  if ((query->kinds & 1u << entry->kind) == 0)
    return FALSE;
  if (query->status != RECOURSE_REFERENCE_ANY
      && (!entry->has_status || (int) entry->status != query->status))
    return FALSE;
  return query->topic == RECOURSE_REFERENCE_ANY || (entry->topics & 1u << query->topic) != 0;
}

static void
take_rank (GPtrArray *found, GPtrArray *items, const Rank *ranks, Rank rank)
{
  for (guint i = 0; i < items->len; i++)
    if (ranks[i] == rank)
      g_ptr_array_add (found, &((RecourseReferenceItem *) items->pdata[i])->entry);
}

/* --- The class ----------------------------------------------------------------------------------
 */

static void
recourse_reference_finalize (GObject *object)
{
  RecourseReference *self = RECOURSE_REFERENCE (object);

  g_hash_table_unref (self->by_key);
  g_ptr_array_unref (self->items);
  g_object_unref (self->pack);
  G_OBJECT_CLASS (recourse_reference_parent_class)->finalize (object);
}

static void
recourse_reference_class_init (RecourseReferenceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = recourse_reference_finalize;
}

static void
recourse_reference_init (RecourseReference *self)
{
}

/** recourse_reference_new: (transfer full): of all that @pack has to be looked up */
RecourseReference *
recourse_reference_new (RecoursePack *pack)
{
  RecourseReference *self;

  g_return_val_if_fail (RECOURSE_IS_PACK (pack), NULL);

  self = g_object_new (RECOURSE_TYPE_REFERENCE, NULL);
  self->pack = g_object_ref (pack);
  self->items = recourse_reference_items_new (pack);
  self->by_key = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < self->items->len; i++)
    {
      RecourseReferenceItem *item = self->items->pdata[i];

      g_hash_table_insert (self->by_key, item->entry.key, item);
    }
  return self;
}

/** recourse_reference_n_entries: how much there is to look up */
guint
recourse_reference_n_entries (RecourseReference *self)
{
  g_return_val_if_fail (RECOURSE_IS_REFERENCE (self), 0);

  return self->items->len;
}

/** recourse_reference_entry: claims first, in the order of the pack; borrowed */
const RecourseReferenceEntry *
recourse_reference_entry (RecourseReference *self, guint index)
{
  g_return_val_if_fail (RECOURSE_IS_REFERENCE (self), NULL);
  g_return_val_if_fail (index < self->items->len, NULL);

  return &((RecourseReferenceItem *) self->items->pdata[index])->entry;
}

/** recourse_reference_find: (nullable): @key: see RecourseReferenceEntry; borrowed */
const RecourseReferenceEntry *
recourse_reference_find (RecourseReference *self, const char *key)
{
  const RecourseReferenceItem *item;

  g_return_val_if_fail (RECOURSE_IS_REFERENCE (self), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  item = g_hash_table_lookup (self->by_key, key);
  return item != NULL ? &item->entry : NULL;
}

/**
 * recourse_reference_search:
 *
 * Looks in both languages for each word of @query: one character is enough, case and width are
 * ignored. Without words all that its status, topic and kinds allow is found.
 *
 * Returns: (transfer container) (element-type RecourseReferenceEntry): what was found: first what
 *   was named by its number or id; then what has each word in its head; then what has one only in
 *   what is said of it; then what has one only in its sources. Else in the order of the pack.
 */
GPtrArray *
recourse_reference_search (RecourseReference *self, const RecourseReferenceQuery *query)
{
  GPtrArray *found = g_ptr_array_new ();
  g_autofree char *folded = NULL;
  g_autoptr (GPtrArray) words = NULL;
  g_autofree Rank *ranks = NULL;

  g_return_val_if_fail (RECOURSE_IS_REFERENCE (self), found);
  g_return_val_if_fail (query != NULL, found);

  folded = g_strstrip (recourse_reference_fold (query->words != NULL ? query->words : ""));
  words = recourse_search_split (folded, MAX_WORDS);
  ranks = g_new (Rank, self->items->len + 1);
  for (guint i = 0; i < self->items->len; i++)
    {
      const RecourseReferenceItem *item = self->items->pdata[i];

      ranks[i] = is_wanted (&item->entry, query) ? rank_item (item, folded, words) : RANK_NONE;
    }
  for (guint rank = RANK_NAME; rank < RANK_NONE; rank++)
    take_rank (found, self->items, ranks, (Rank) rank);
  return found;
}

/* --- Days ---------------------------------------------------------------------------------------
 */

static gboolean
parse_day (const char *day, gint64 *out_time)
{
  RecourseCivilTime civil = { 0 };
  int length = 0;

  return sscanf (day, "%4d-%2d-%2d%n", &civil.year, &civil.month, &civil.day, &length) == 3
         && day[length] == '\0' && recourse_china_time_from_civil (&civil, out_time, NULL);
}

/** recourse_reference_day: (transfer full): the day that it is in Beijing at @time, as the dates of
 * the pack: YYYY-MM-DD */
char *
recourse_reference_day (gint64 time)
{
  RecourseCivilTime civil;

  recourse_china_time_to_civil (time, &civil);
  return g_strdup_printf ("%04d-%02d-%02d", civil.year, civil.month, civil.day);
}

/** recourse_reference_is_overdue: whether @claim should have been looked at again before @today
 * (YYYY-MM-DD). On the day of its review it is not overdue yet. */
gboolean
recourse_reference_is_overdue (const RecourseClaim *claim, const char *today)
{
  g_return_val_if_fail (claim != NULL, FALSE);
  g_return_val_if_fail (today != NULL, FALSE);

  return claim->review_by != NULL && strcmp (claim->review_by, today) < 0;
}

/** recourse_reference_age: days from @as_of to @today (both YYYY-MM-DD); %FALSE when one is no day,
 * or @today lies before */
gboolean
recourse_reference_age (const char *as_of, const char *today, guint *out_days)
{
  gint64 from = 0;
  gint64 to = 0;

  g_return_val_if_fail (as_of != NULL && today != NULL, FALSE);
  g_return_val_if_fail (out_days != NULL, FALSE);

  if (!parse_day (as_of, &from) || !parse_day (today, &to) || to < from)
    return FALSE;
  *out_days = (guint) ((to - from) / DAY);
  return TRUE;
}
