/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-guide-drafts"

#include "recourse-guide-drafts.h"

struct _RecourseGuideDrafts
{
  guint64 signs;
  char *amount;
  GHashTable *times; /* key -> RecourseTimeDraft */
  GHashTable *open;  /* keys of what is unfolded */
};

/** recourse_guide_drafts_new: nothing typed, nothing unfolded */
RecourseGuideDrafts *
recourse_guide_drafts_new (void)
{
  RecourseGuideDrafts *self = g_new0 (RecourseGuideDrafts, 1);

  self->times = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, g_free);
  self->open = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
recourse_guide_drafts_free (RecourseGuideDrafts *self)
{
  g_free (self->amount);
  g_hash_table_unref (self->times);
  g_hash_table_unref (self->open);
  g_free (self);
}

/** recourse_guide_drafts_clear: as new */
void
recourse_guide_drafts_clear (RecourseGuideDrafts *self)
{
  self->signs = 0;
  g_clear_pointer (&self->amount, g_free);
  g_hash_table_remove_all (self->times);
  g_hash_table_remove_all (self->open);
}

/** recourse_guide_drafts_signs: what is ticked on the page of signs, one bit for each */
guint64
recourse_guide_drafts_signs (RecourseGuideDrafts *self)
{
  return self->signs;
}

/** recourse_guide_drafts_set_signs: nothing is answered by it */
void
recourse_guide_drafts_set_signs (RecourseGuideDrafts *self, guint64 ticked)
{
  self->signs = ticked;
}

/** recourse_guide_drafts_peek_amount: what the entry holds; borrowed; %NULL before it was shown */
const char *
recourse_guide_drafts_peek_amount (RecourseGuideDrafts *self)
{
  return self->amount;
}

/** recourse_guide_drafts_set_amount: @text is copied; %NULL forgets it */
void
recourse_guide_drafts_set_amount (RecourseGuideDrafts *self, const char *text)
{
  g_autofree char *old = self->amount;

  self->amount = g_strdup (text);
}

/**
 * recourse_guide_drafts_peek_time:
 * @key: which moment
 * @entered: what a new draft begins with, or %RECOURSE_TIME_UNKNOWN
 * @is_about: a draft that is begun from that time stays as vague
 *
 * The draft may be written to. Borrowed until it is forgotten.
 */
RecourseTimeDraft *
recourse_guide_drafts_peek_time (RecourseGuideDrafts *self,
                                 guint key,
                                 gint64 entered,
                                 gboolean is_about,
                                 gint64 now)
{
  RecourseTimeDraft *draft = g_hash_table_lookup (self->times, GUINT_TO_POINTER (key));

  if (draft != NULL)
    return draft;
  draft = g_new0 (RecourseTimeDraft, 1);
  if (entered != RECOURSE_TIME_UNKNOWN)
    recourse_time_draft_init_for (draft, entered, now);
  else
    recourse_time_draft_init (draft, now);
  draft->is_about = is_about && entered != RECOURSE_TIME_UNKNOWN;
  g_hash_table_insert (self->times, GUINT_TO_POINTER (key), draft);
  return draft;
}

/** recourse_guide_drafts_forget_time: it was confirmed or given up */
void
recourse_guide_drafts_forget_time (RecourseGuideDrafts *self, guint key)
{
  g_hash_table_remove (self->times, GUINT_TO_POINTER (key));
}

/** recourse_guide_drafts_is_open: whether the part of a page that is called @key is unfolded */
gboolean
recourse_guide_drafts_is_open (RecourseGuideDrafts *self, const char *key)
{
  return g_hash_table_contains (self->open, key);
}

/** recourse_guide_drafts_set_open: remembers it */
void
recourse_guide_drafts_set_open (RecourseGuideDrafts *self, const char *key, gboolean is_open)
{
  if (is_open)
    g_hash_table_add (self->open, g_strdup (key));
  else
    g_hash_table_remove (self->open, key);
}
