/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-evidence-item"

#include "recourse-evidence-item.h"

#include "recourse-evidence-text.h"

struct _RecourseEvidenceItem
{
  GObject parent_instance;

  RecourseGuideModel *guide;
  RecourseExhibit *exhibit;
  RecourseItemVerdict verdict; /* of the last verification; intact before */
};

enum
{
  PROP_NUMBER = 1,
  PROP_NAME,
  PROP_KIND,
  PROP_ADDED,
  PROP_SIZE,
  PROP_STATE,
  PROP_ICON,
  PROP_STATE_CLASSES,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static const char *const property_names[N_PROPERTIES] = {
  NULL, "number", "name", "kind", "added", "size", "state", "icon", "state-classes",
};

G_DEFINE_FINAL_TYPE (RecourseEvidenceItem, recourse_evidence_item, G_TYPE_OBJECT)

static char *
make_text (RecourseEvidenceItem *self, guint id)
{
  const RecourseExhibit *exhibit = self->exhibit;
  RecourseLanguage language = recourse_guide_model_language (self->guide);

  switch (id)
    {
    case PROP_NUMBER:
      return g_strdup_printf ("%" G_GINT64_FORMAT, exhibit->seq);
    case PROP_NAME:
      return recourse_evidence_text_name (exhibit);
    case PROP_KIND:
      return recourse_evidence_text_kind (self->guide, exhibit->kind);
    case PROP_ADDED:
      return recourse_evidence_text_moment (exhibit->added_at, language);
    case PROP_SIZE:
      return recourse_evidence_text_size (exhibit->bytes);
    case PROP_STATE:
      return recourse_evidence_text_state (exhibit, self->verdict, language);
    default:
      return g_strdup (recourse_evidence_text_icon (exhibit));
    }
}

static char **
make_classes (RecourseEvidenceItem *self)
{
  const char *classes[] = { "recourse-tag",
                            recourse_evidence_text_state_class (self->exhibit, self->verdict),
                            NULL };

  return g_strdupv ((char **) classes);
}

static void
recourse_evidence_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RecourseEvidenceItem *self = RECOURSE_EVIDENCE_ITEM (object);

  if (id == PROP_STATE_CLASSES)
    g_value_take_boxed (value, make_classes (self));
  else if (id < N_PROPERTIES)
    g_value_take_string (value, make_text (self, id));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
recourse_evidence_item_finalize (GObject *object)
{
  RecourseEvidenceItem *self = RECOURSE_EVIDENCE_ITEM (object);

  g_object_unref (self->guide);
  recourse_exhibit_free (self->exhibit);
  G_OBJECT_CLASS (recourse_evidence_item_parent_class)->finalize (object);
}

static void
recourse_evidence_item_class_init (RecourseEvidenceItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = recourse_evidence_item_finalize;
  object_class->get_property = recourse_evidence_item_get_property;
  for (guint i = 1; i < PROP_STATE_CLASSES; i++)
    properties[i] = g_param_spec_string (property_names[i], NULL, NULL, NULL, flags);
  properties[PROP_STATE_CLASSES] = g_param_spec_boxed (property_names[PROP_STATE_CLASSES], NULL,
                                                       NULL, G_TYPE_STRV, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
recourse_evidence_item_init (RecourseEvidenceItem *self)
{
}

/** recourse_evidence_item_new: @exhibit: (transfer full) */
RecourseEvidenceItem *
recourse_evidence_item_new (RecourseGuideModel *guide, RecourseExhibit *exhibit)
{
  RecourseEvidenceItem *self = g_object_new (RECOURSE_TYPE_EVIDENCE_ITEM, NULL);

  self->guide = g_object_ref (guide);
  self->exhibit = exhibit;
  return self;
}

/** recourse_evidence_item_peek: what is known of it; it may change with "notify" */
const RecourseExhibit *
recourse_evidence_item_peek (RecourseEvidenceItem *self)
{
  g_return_val_if_fail (RECOURSE_IS_EVIDENCE_ITEM (self), NULL);

  return self->exhibit;
}

static void
notify_all (RecourseEvidenceItem *self)
{
  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = 1; i < N_PROPERTIES; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
  g_object_thaw_notify (G_OBJECT (self));
}

/** recourse_evidence_item_change: what a later entry says of it */
void
recourse_evidence_item_change (RecourseEvidenceItem *self, const RecourseExhibitChange *change)
{
  g_return_if_fail (RECOURSE_IS_EVIDENCE_ITEM (self));

  recourse_exhibit_change_apply (change, self->exhibit);
  notify_all (self);
}

/** recourse_evidence_item_is_damaged: whether the last verification found something wrong */
gboolean
recourse_evidence_item_is_damaged (RecourseEvidenceItem *self)
{
  g_return_val_if_fail (RECOURSE_IS_EVIDENCE_ITEM (self), FALSE);

  return recourse_evidence_text_is_damage (self->verdict);
}

/** recourse_evidence_item_verdict: of the last verification; intact before */
RecourseItemVerdict
recourse_evidence_item_verdict (RecourseEvidenceItem *self)
{
  g_return_val_if_fail (RECOURSE_IS_EVIDENCE_ITEM (self), RECOURSE_ITEM_INTACT);

  return self->verdict;
}

/** recourse_evidence_item_set_verdict: what a verification found */
void
recourse_evidence_item_set_verdict (RecourseEvidenceItem *self, RecourseItemVerdict verdict)
{
  g_return_if_fail (RECOURSE_IS_EVIDENCE_ITEM (self));

  if (self->verdict == verdict)
    return;
  self->verdict = verdict;
  notify_all (self);
}
