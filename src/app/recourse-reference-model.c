/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-reference-model"

#include "recourse-reference-model.h"

struct _RecourseReferenceModel
{
  GObject parent_instance;

  RecourseGuideModel *guide;
  RecourseReference *reference; /* made when it is first needed */
  char *words;
  int status;
  int topic;
  char *section;
  const RecourseReferenceEntry *open;
  char *origin; /* the page from which @open was opened, or NULL */
};

enum
{
  CHANGED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (RecourseReferenceModel, recourse_reference_model, G_TYPE_OBJECT)

static guint signals[N_SIGNALS];

static void
emit_changed (RecourseReferenceModel *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Numbers of other knowledge are not shown; nor is it told by what is found which ones it has. */
static guint
allow_kinds (RecourseReferenceModel *self, guint kinds)
{
  if (recourse_guide_model_is_foreign_pack (self->guide))
    kinds &= ~(1u << RECOURSE_REFERENCE_CONTACT);
  return kinds;
}

static void
forget_search (RecourseReferenceModel *self)
{
  g_free (self->words);
  self->words = g_strdup ("");
  self->status = RECOURSE_REFERENCE_ANY;
  self->topic = RECOURSE_REFERENCE_ANY;
}

static void
forget_open (RecourseReferenceModel *self)
{
  self->open = NULL;
  g_clear_pointer (&self->origin, g_free);
}

static void
recourse_reference_model_dispose (GObject *object)
{
  RecourseReferenceModel *self = RECOURSE_REFERENCE_MODEL (object);

  self->open = NULL;
  g_clear_object (&self->reference);
  g_clear_object (&self->guide);
  G_OBJECT_CLASS (recourse_reference_model_parent_class)->dispose (object);
}

static void
recourse_reference_model_finalize (GObject *object)
{
  RecourseReferenceModel *self = RECOURSE_REFERENCE_MODEL (object);

  g_free (self->words);
  g_free (self->section);
  g_free (self->origin);
  G_OBJECT_CLASS (recourse_reference_model_parent_class)->finalize (object);
}

static void
recourse_reference_model_class_init (RecourseReferenceModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = recourse_reference_model_dispose;
  G_OBJECT_CLASS (klass)->finalize = recourse_reference_model_finalize;
  signals[CHANGED] = g_signal_new ("changed", RECOURSE_TYPE_REFERENCE_MODEL, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
recourse_reference_model_init (RecourseReferenceModel *self)
{
  forget_search (self);
}

/** recourse_reference_model_new: @guide: whose knowledge it is, in whose language it is shown.
 * Nothing is made ready for searching before somebody looks. */
RecourseReferenceModel *
recourse_reference_model_new (RecourseGuideModel *guide)
{
  RecourseReferenceModel *self;

  g_return_val_if_fail (RECOURSE_IS_GUIDE_MODEL (guide), NULL);

  self = g_object_new (RECOURSE_TYPE_REFERENCE_MODEL, NULL);
  self->guide = g_object_ref (guide);
  g_signal_connect_object (recourse_guide_model_peek_interview (guide), "changed",
                           G_CALLBACK (emit_changed), self, G_CONNECT_SWAPPED);
  return self;
}

/** recourse_reference_model_peek_guide: borrowed */
RecourseGuideModel *
recourse_reference_model_peek_guide (RecourseReferenceModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_REFERENCE_MODEL (self), NULL);

  return self->guide;
}

/** recourse_reference_model_peek_pack: borrowed */
RecoursePack *
recourse_reference_model_peek_pack (RecourseReferenceModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_REFERENCE_MODEL (self), NULL);

  return recourse_guide_model_peek_pack (self->guide);
}

/** recourse_reference_model_peek_reference: borrowed; made ready by the first call */
RecourseReference *
recourse_reference_model_peek_reference (RecourseReferenceModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_REFERENCE_MODEL (self), NULL);

  if (self->reference == NULL)
    self->reference = recourse_reference_new (recourse_guide_model_peek_pack (self->guide));
  return self->reference;
}

/** recourse_reference_model_dup_today: (transfer full): the day that it is in Beijing by the clock
 * of the guide, as YYYY-MM-DD */
char *
recourse_reference_model_dup_today (RecourseReferenceModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_REFERENCE_MODEL (self), NULL);

  return recourse_reference_day (recourse_guide_model_now (self->guide));
}

/** recourse_reference_model_is_hidden: whether somebody may be watching, so that nothing that was
 * typed may show */
gboolean
recourse_reference_model_is_hidden (RecourseReferenceModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_REFERENCE_MODEL (self), TRUE);

  return recourse_interview_is_screen_shared (recourse_guide_model_peek_interview (self->guide));
}

/** recourse_reference_model_start_again: forgets what was looked for and what is open */
void
recourse_reference_model_start_again (RecourseReferenceModel *self)
{
  g_return_if_fail (RECOURSE_IS_REFERENCE_MODEL (self));

  forget_search (self);
  forget_open (self);
  g_clear_pointer (&self->section, g_free);
  emit_changed (self);
}

/** recourse_reference_model_peek_words: borrowed: what was typed; "" for nothing */
const char *
recourse_reference_model_peek_words (RecourseReferenceModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_REFERENCE_MODEL (self), "");

  return self->words;
}

/** recourse_reference_model_set_words: whoever looks for something wants to see it, and not what
 * was open before */
void
recourse_reference_model_set_words (RecourseReferenceModel *self, const char *words)
{
  g_return_if_fail (RECOURSE_IS_REFERENCE_MODEL (self));
  g_return_if_fail (words != NULL);

  if (g_str_equal (words, self->words))
    return;
  g_free (self->words);
  self->words = g_strdup (words);
  forget_open (self);
  emit_changed (self);
}

/** recourse_reference_model_status: see RecourseReferenceQuery */
int
recourse_reference_model_status (RecourseReferenceModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_REFERENCE_MODEL (self), RECOURSE_REFERENCE_ANY);

  return self->status;
}

/** recourse_reference_model_set_status: see recourse_reference_model_set_words() */
void
recourse_reference_model_set_status (RecourseReferenceModel *self, int status)
{
  g_return_if_fail (RECOURSE_IS_REFERENCE_MODEL (self));

  if (status == self->status)
    return;
  self->status = status;
  forget_open (self);
  emit_changed (self);
}

/** recourse_reference_model_topic: see RecourseReferenceQuery */
int
recourse_reference_model_topic (RecourseReferenceModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_REFERENCE_MODEL (self), RECOURSE_REFERENCE_ANY);

  return self->topic;
}

/** recourse_reference_model_set_topic: see recourse_reference_model_set_words() */
void
recourse_reference_model_set_topic (RecourseReferenceModel *self, int topic)
{
  g_return_if_fail (RECOURSE_IS_REFERENCE_MODEL (self));

  if (topic == self->topic)
    return;
  self->topic = topic;
  forget_open (self);
  emit_changed (self);
}

/** recourse_reference_model_is_searching: whether there are words, a status or a topic to look for
 */
gboolean
recourse_reference_model_is_searching (RecourseReferenceModel *self)
{
  g_autofree char *words = NULL;

  g_return_val_if_fail (RECOURSE_IS_REFERENCE_MODEL (self), FALSE);

  words = g_strstrip (g_strdup (self->words));
  return *words != '\0' || self->status != RECOURSE_REFERENCE_ANY
         || self->topic != RECOURSE_REFERENCE_ANY;
}

/** recourse_reference_model_stop_searching: forgets words, status and topic */
void
recourse_reference_model_stop_searching (RecourseReferenceModel *self)
{
  g_return_if_fail (RECOURSE_IS_REFERENCE_MODEL (self));

  forget_search (self);
  emit_changed (self);
}

/** recourse_reference_model_search: what is found; see recourse_reference_search() */
GPtrArray *
recourse_reference_model_search (RecourseReferenceModel *self)
{
  RecourseReferenceQuery query;

  g_return_val_if_fail (RECOURSE_IS_REFERENCE_MODEL (self), NULL);

  query = (RecourseReferenceQuery){ self->words, self->status, self->topic,
                                    allow_kinds (self, RECOURSE_REFERENCE_ALL_KINDS) };
  return recourse_reference_search (recourse_reference_model_peek_reference (self), &query);
}

/** recourse_reference_model_list: (transfer container) (element-type RecourseReferenceEntry):
 * @kinds: bits: 1 << RecourseReferenceKind; all of these, in the order of the pack */
GPtrArray *
recourse_reference_model_list (RecourseReferenceModel *self, guint kinds)
{
  RecourseReferenceQuery query = { NULL, RECOURSE_REFERENCE_ANY, RECOURSE_REFERENCE_ANY, 0 };

  g_return_val_if_fail (RECOURSE_IS_REFERENCE_MODEL (self), NULL);

  query.kinds = allow_kinds (self, kinds);
  return recourse_reference_search (recourse_reference_model_peek_reference (self), &query);
}

/** recourse_reference_model_peek_section: (nullable): borrowed: the id of the section that is open;
 * %NULL for the first one */
const char *
recourse_reference_model_peek_section (RecourseReferenceModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_REFERENCE_MODEL (self), NULL);

  return self->section;
}

/** recourse_reference_model_set_section: opens it, in the place of what was found or open */
void
recourse_reference_model_set_section (RecourseReferenceModel *self, const char *section)
{
  g_autofree char *copy = g_strdup (section);

  g_return_if_fail (RECOURSE_IS_REFERENCE_MODEL (self));

  g_free (self->section);
  self->section = g_steal_pointer (&copy);
  forget_search (self);
  forget_open (self);
  emit_changed (self);
}

/** recourse_reference_model_peek_open: (nullable): borrowed: the entry that is open by itself */
const RecourseReferenceEntry *
recourse_reference_model_peek_open (RecourseReferenceModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_REFERENCE_MODEL (self), NULL);

  return self->open;
}

/** recourse_reference_model_peek_origin: (nullable): borrowed: the name of the page that what is
 * open was opened from; %NULL for the page itself */
const char *
recourse_reference_model_peek_origin (RecourseReferenceModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_REFERENCE_MODEL (self), NULL);

  return self->origin;
}

/**
 * recourse_reference_model_open:
 * @key: see RecourseReferenceEntry
 * @origin: (nullable): the name of the page that one comes from; %NULL to keep the one before
 *
 * Returns: whether there is such an entry
 */
gboolean
recourse_reference_model_open (RecourseReferenceModel *self, const char *key, const char *origin)
{
  const RecourseReferenceEntry *entry;

  g_return_val_if_fail (RECOURSE_IS_REFERENCE_MODEL (self), FALSE);
  g_return_val_if_fail (key != NULL, FALSE);

  entry = recourse_reference_find (recourse_reference_model_peek_reference (self), key);
  if (entry == NULL || (allow_kinds (self, 1u << entry->kind) == 0))
    return FALSE;
  self->open = entry;
  if (origin != NULL)
    {
      g_free (self->origin);
      self->origin = g_strdup (origin);
    }
  emit_changed (self);
  return TRUE;
}

/** recourse_reference_model_close: back to what was there before an entry was opened */
void
recourse_reference_model_close (RecourseReferenceModel *self)
{
  g_return_if_fail (RECOURSE_IS_REFERENCE_MODEL (self));

  if (self->open == NULL)
    return;
  forget_open (self);
  emit_changed (self);
}
