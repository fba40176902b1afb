/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-offer-model"

#include "recourse-offer-model.h"

struct _RecourseOfferModel
{
  GObject parent_instance;

  RecoursePack *pack;        /* or NULL while it is loaded */
  RecourseOfferRules *rules; /* of the pack, made when they are first needed */
  char *text;
  GPtrArray *ticked;         /* (element-type RecourseRedFlag): borrowed from the pack */
  RecourseOfferCheck *check; /* NULL: to be made anew */
};

enum
{
  CHANGED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (RecourseOfferModel, recourse_offer_model, G_TYPE_OBJECT)

static guint signals[N_SIGNALS];

static void
publish (RecourseOfferModel *self)
{
  g_clear_pointer (&self->check, recourse_offer_check_free);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
recourse_offer_model_dispose (GObject *object)
{
  g_clear_object (&RECOURSE_OFFER_MODEL (object)->pack);
  G_OBJECT_CLASS (recourse_offer_model_parent_class)->dispose (object);
}

static void
recourse_offer_model_finalize (GObject *object)
{
  RecourseOfferModel *self = RECOURSE_OFFER_MODEL (object);

  g_clear_pointer (&self->check, recourse_offer_check_free);
  g_clear_pointer (&self->rules, recourse_offer_rules_free);
  g_clear_pointer (&self->ticked, g_ptr_array_unref);
  g_free (self->text);
  G_OBJECT_CLASS (recourse_offer_model_parent_class)->finalize (object);
}

static void
recourse_offer_model_class_init (RecourseOfferModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = recourse_offer_model_dispose;
  G_OBJECT_CLASS (klass)->finalize = recourse_offer_model_finalize;
  signals[CHANGED] = g_signal_new ("changed", RECOURSE_TYPE_OFFER_MODEL, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
recourse_offer_model_init (RecourseOfferModel *self)
{
  self->text = g_strdup ("");
  self->ticked = g_ptr_array_new ();
}

/** recourse_offer_model_new: (transfer full): nothing is written or ticked */
RecourseOfferModel *
recourse_offer_model_new (void)
{
  return g_object_new (RECOURSE_TYPE_OFFER_MODEL, NULL);
}

/** recourse_offer_model_peek_pack: (transfer none) (nullable): whose red flags count */
RecoursePack *
recourse_offer_model_peek_pack (RecourseOfferModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_OFFER_MODEL (self), NULL);

  return self->pack;
}

/** recourse_offer_model_set_pack: @pack: whose red flags count; only once */
void
recourse_offer_model_set_pack (RecourseOfferModel *self, RecoursePack *pack)
{
  g_return_if_fail (RECOURSE_IS_OFFER_MODEL (self));
  g_return_if_fail (self->pack == NULL);

  self->pack = g_object_ref (pack);
  publish (self);
}

/** recourse_offer_model_peek_text: (transfer none): what they wrote, whatever its length */
const char *
recourse_offer_model_peek_text (RecourseOfferModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_OFFER_MODEL (self), NULL);

  return self->text;
}

/** recourse_offer_model_set_text: @text: what they wrote; it is kept in memory alone */
void
recourse_offer_model_set_text (RecourseOfferModel *self, const char *text)
{
  char *copy = g_strdup (text);

  g_return_if_fail (RECOURSE_IS_OFFER_MODEL (self));
  g_return_if_fail (copy != NULL);

  if (g_str_equal (copy, self->text))
    {
      g_free (copy);
      return;
    }
  g_free (self->text);
  self->text = copy;
  publish (self);
}

/** recourse_offer_model_is_ticked: whether they said or did what @flag is about */
gboolean
recourse_offer_model_is_ticked (RecourseOfferModel *self, const RecourseRedFlag *flag)
{
  g_return_val_if_fail (RECOURSE_IS_OFFER_MODEL (self), FALSE);

  return g_ptr_array_find (self->ticked, flag, NULL);
}

/** recourse_offer_model_set_ticked: @flag: of the pack */
void
recourse_offer_model_set_ticked (RecourseOfferModel *self,
                                 const RecourseRedFlag *flag,
                                 gboolean is_ticked)
{
  g_return_if_fail (RECOURSE_IS_OFFER_MODEL (self));

  if (is_ticked == recourse_offer_model_is_ticked (self, flag))
    return;
  if (is_ticked)
    g_ptr_array_add (self->ticked, (gpointer) flag);
  else
    g_ptr_array_remove (self->ticked, (gpointer) flag);
  publish (self);
}

/** recourse_offer_model_is_untouched: whether nothing would be lost by clearing it */
gboolean
recourse_offer_model_is_untouched (RecourseOfferModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_OFFER_MODEL (self), TRUE);

  return *self->text == '\0' && self->ticked->len == 0;
}

/** recourse_offer_model_clear: forgets what was written and ticked */
void
recourse_offer_model_clear (RecourseOfferModel *self)
{
  g_return_if_fail (RECOURSE_IS_OFFER_MODEL (self));

  if (recourse_offer_model_is_untouched (self))
    return;
  g_free (self->text);
  self->text = g_strdup ("");
  g_ptr_array_set_size (self->ticked, 0);
  publish (self);
}

/** recourse_offer_model_peek_check: (transfer none) (nullable): what was found, true until the next
 * "changed"; %NULL while the pack is loaded. It takes a time linear in the text, of which only the
 * first %RECOURSE_OFFER_MAX_BYTES are looked at. */
const RecourseOfferCheck *
recourse_offer_model_peek_check (RecourseOfferModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_OFFER_MODEL (self), NULL);

  if (self->pack == NULL)
    return NULL;
  if (self->rules == NULL)
    self->rules = recourse_offer_rules_new (self->pack);
  if (self->check == NULL)
    self->check = recourse_offer_check_new (self->rules, self->text,
                                            (const RecourseRedFlag *const *) self->ticked->pdata,
                                            self->ticked->len);
  return self->check;
}
