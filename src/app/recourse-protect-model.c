/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-protect-model"

#include "recourse-protect-model.h"

struct _RecourseProtectModel
{
  GObject parent_instance;

  RecourseGuideModel *guide;
  RecourseCaseDesk *desk;
  RecoursePack *built_in; /* NULL while it is loaded, with knowledge of somebody else in use */
  RecourseOfferModel *offer;
  char *section;
  gboolean was_hidden;
};

enum
{
  CHANGED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (RecourseProtectModel, recourse_protect_model, G_TYPE_OBJECT)

static guint signals[N_SIGNALS];

static void
emit_changed (RecourseProtectModel *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/* An answer in the guide changes nothing here, but for one. */
static void
interview_changed_cb (RecourseProtectModel *self)
{
  gboolean is_hidden = recourse_protect_model_is_hidden (self);

  if (is_hidden == self->was_hidden)
    return;
  self->was_hidden = is_hidden;
  emit_changed (self);
}

/* That ours cannot be read is told where it is the one in use; here it stays away. */
static void
built_in_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RecourseProtectModel) self = RECOURSE_PROTECT_MODEL (user_data);

  self->built_in = recourse_service_load_pack_finish (RECOURSE_SERVICE (source), result, NULL);
  if (self->built_in == NULL)
    return;
  recourse_offer_model_set_pack (self->offer, self->built_in);
  emit_changed (self);
}

static void
recourse_protect_model_dispose (GObject *object)
{
  RecourseProtectModel *self = RECOURSE_PROTECT_MODEL (object);

  g_clear_object (&self->offer);
  g_clear_object (&self->built_in);
  g_clear_object (&self->desk);
  g_clear_object (&self->guide);
  G_OBJECT_CLASS (recourse_protect_model_parent_class)->dispose (object);
}

static void
recourse_protect_model_finalize (GObject *object)
{
  g_free (RECOURSE_PROTECT_MODEL (object)->section);
  G_OBJECT_CLASS (recourse_protect_model_parent_class)->finalize (object);
}

static void
recourse_protect_model_class_init (RecourseProtectModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = recourse_protect_model_dispose;
  G_OBJECT_CLASS (klass)->finalize = recourse_protect_model_finalize;
  signals[CHANGED] = g_signal_new ("changed", RECOURSE_TYPE_PROTECT_MODEL, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
recourse_protect_model_init (RecourseProtectModel *self)
{
  self->offer = recourse_offer_model_new ();
}

/**
 * recourse_protect_model_new:
 * @guide: with the pack in use, the language, and the word that somebody may be watching
 * @desk: the case in use
 * @service: loads the built-in pack when another one is in use
 */
RecourseProtectModel *
recourse_protect_model_new (RecourseGuideModel *guide,
                            RecourseCaseDesk *desk,
                            RecourseService *service)
{
  RecourseProtectModel *self = g_object_new (RECOURSE_TYPE_PROTECT_MODEL, NULL);

  self->guide = g_object_ref (guide);
  self->desk = g_object_ref (desk);
  self->was_hidden = recourse_protect_model_is_hidden (self);
  if (recourse_guide_model_is_foreign_pack (guide))
    recourse_service_load_pack_async (service, NULL, built_in_loaded_cb, g_object_ref (self));
  else
    {
      self->built_in = g_object_ref (recourse_guide_model_peek_pack (guide));
      recourse_offer_model_set_pack (self->offer, self->built_in);
    }
  g_signal_connect_object (recourse_guide_model_peek_interview (guide), "changed",
                           G_CALLBACK (interview_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/** recourse_protect_model_peek_guide: borrowed */
RecourseGuideModel *
recourse_protect_model_peek_guide (RecourseProtectModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_PROTECT_MODEL (self), NULL);

  return self->guide;
}

/** recourse_protect_model_peek_desk: borrowed; it has no guide with knowledge of somebody else */
RecourseCaseDesk *
recourse_protect_model_peek_desk (RecourseProtectModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_PROTECT_MODEL (self), NULL);

  return self->desk;
}

/** recourse_protect_model_peek_built_in: (transfer none) (nullable): the pack that is part of the
 * program, whatever is in use: whoever made another one must not say what gives him away. %NULL
 * until it has come */
RecoursePack *
recourse_protect_model_peek_built_in (RecourseProtectModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_PROTECT_MODEL (self), NULL);

  return self->built_in;
}

/** recourse_protect_model_peek_offer: borrowed: an offer to get the money back */
RecourseOfferModel *
recourse_protect_model_peek_offer (RecourseProtectModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_PROTECT_MODEL (self), NULL);

  return self->offer;
}

/** recourse_protect_model_is_foreign: whether knowledge of somebody else is in use */
gboolean
recourse_protect_model_is_foreign (RecourseProtectModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_PROTECT_MODEL (self), TRUE);

  return recourse_guide_model_is_foreign_pack (self->guide);
}

/** recourse_protect_model_is_hidden: whether somebody may be watching, so that neither a name nor
 * anything that was typed may show */
gboolean
recourse_protect_model_is_hidden (RecourseProtectModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_PROTECT_MODEL (self), TRUE);

  return recourse_interview_is_screen_shared (recourse_guide_model_peek_interview (self->guide));
}

/** recourse_protect_model_peek_section: (transfer none) (nullable): the one that is open in this
 * run of the program */
const char *
recourse_protect_model_peek_section (RecourseProtectModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_PROTECT_MODEL (self), NULL);

  return self->section;
}

/** recourse_protect_model_set_section: @id: (nullable): pages that are built anew begin there */
void
recourse_protect_model_set_section (RecourseProtectModel *self, const char *id)
{
  char *copy = g_strdup (id);

  g_return_if_fail (RECOURSE_IS_PROTECT_MODEL (self));

  g_free (self->section);
  self->section = copy;
}

/** recourse_protect_model_is_untouched: whether nothing would be lost by starting again */
gboolean
recourse_protect_model_is_untouched (RecourseProtectModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_PROTECT_MODEL (self), TRUE);

  return recourse_offer_model_is_untouched (self->offer);
}

/** recourse_protect_model_start_again: forgets what was typed; what is kept in files stays */
void
recourse_protect_model_start_again (RecourseProtectModel *self)
{
  g_return_if_fail (RECOURSE_IS_PROTECT_MODEL (self));

  recourse_offer_model_clear (self->offer);
}
