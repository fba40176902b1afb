/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-timeline-item"

#include "recourse-timeline-item.h"

#include <string.h>

struct _RecourseTimelineItem
{
  GObject parent_instance;

  RecourseTimelineFacts facts;
};

G_DEFINE_FINAL_TYPE (RecourseTimelineItem, recourse_timeline_item, G_TYPE_OBJECT)

static void
recourse_timeline_item_finalize (GObject *object)
{
  RecourseTimelineItem *self = RECOURSE_TIMELINE_ITEM (object);

  g_free (self->facts.title);
  g_free (self->facts.text);
  G_OBJECT_CLASS (recourse_timeline_item_parent_class)->finalize (object);
}

static void
recourse_timeline_item_class_init (RecourseTimelineItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = recourse_timeline_item_finalize;
}

static void
recourse_timeline_item_init (RecourseTimelineItem *self)
{
}

/** recourse_timeline_item_new: takes the texts of @facts */
RecourseTimelineItem *
recourse_timeline_item_new (RecourseTimelineFacts *facts)
{
  RecourseTimelineItem *self = g_object_new (RECOURSE_TYPE_TIMELINE_ITEM, NULL);

  self->facts = *facts;
  facts->title = NULL;
  facts->text = NULL;
  return self;
}

/** recourse_timeline_item_peek: borrowed */
const RecourseTimelineFacts *
recourse_timeline_item_peek (RecourseTimelineItem *self)
{
  g_return_val_if_fail (RECOURSE_IS_TIMELINE_ITEM (self), NULL);

  return &self->facts;
}

/* A number is found by itself, as people cite an entry. */
static gboolean
is_number (gint64 seq, const char *words)
{
  char digits[32];

  g_snprintf (digits, sizeof digits, "%" G_GINT64_FORMAT, seq);
  return strcmp (digits, words) == 0;
}

static gboolean
contains (const char *text, const char *words)
{
  g_autofree char *folded = text != NULL ? recourse_timeline_fold (text) : NULL;

  return folded != NULL && strstr (folded, words) != NULL;
}

/** recourse_timeline_item_has: @words: as recourse_timeline_fold() has them; "" is in each */
gboolean
recourse_timeline_item_has (RecourseTimelineItem *self, const char *words)
{
  g_return_val_if_fail (RECOURSE_IS_TIMELINE_ITEM (self), FALSE);
  g_return_val_if_fail (words != NULL, FALSE);

  return *words == '\0' || is_number (self->facts.seq, words) || contains (self->facts.title, words)
         || contains (self->facts.text, words);
}

/** recourse_timeline_fold: (transfer full): @text as it is compared: without case, and full-width
 * digits and letters like the narrow ones */
char *
recourse_timeline_fold (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_NFKC);

  return g_utf8_casefold (normal != NULL ? normal : "", -1);
}

static const struct
{
  const char *prefix; /* of kinds */
  RecourseTimelineGroup group;
} groups[] = {
  { "answered", RECOURSE_TIMELINE_ANSWERS },      { "screen-sharing", RECOURSE_TIMELINE_ANSWERS },
  { "payment-", RECOURSE_TIMELINE_PAYMENTS },     { "evidence-", RECOURSE_TIMELINE_EVIDENCE },
  { "contacted", RECOURSE_TIMELINE_CALLS },       { "step-done", RECOURSE_TIMELINE_STEPS },
  { "setting-checked", RECOURSE_TIMELINE_STEPS }, { "note", RECOURSE_TIMELINE_NOTES },
  { "exported", RECOURSE_TIMELINE_HAND_OVER },    { "imported", RECOURSE_TIMELINE_HAND_OVER },
  { "witnessed", RECOURSE_TIMELINE_HAND_OVER },
};

/** recourse_timeline_group_of: where entries of @kind are looked for; what nobody knows belongs to
 * the case */
RecourseTimelineGroup
recourse_timeline_group_of (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    if (g_str_has_prefix (kind, groups[i].prefix))
      return groups[i].group;
  return RECOURSE_TIMELINE_CASE;
}
