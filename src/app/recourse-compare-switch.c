/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-compare-switch"

#include "recourse-compare-switch.h"

#include "recourse-choice-row.h"
#include "recourse-claim-list.h"
#include "recourse-compare-field.h"
#include "recourse-disclosure.h"
#include "recourse-guide-text.h"
#include "recourse-label.h"

#include <glib/gi18n.h>

struct _RecourseCompareSwitch
{
  AdwBin parent_instance;

  GtkWidget *check;
  GtkWidget *field;

  RecourseCompareModel *model;
  RecourseExtra extra;
};

/* What the user enters for a switch. */
typedef struct
{
  RecourseQuote quote;
  const char *title;
  const char *hint;
} QuoteWords;

static const QuoteWords quotes[RECOURSE_N_EXTRAS] = {
  [RECOURSE_EXTRA_LAWYER] = { RECOURSE_QUOTE_LAWYER, N_ ("What the lawyer asks, in yuan"),
                              N_ ("Left empty, no price is counted for the lawyer.") },
  [RECOURSE_EXTRA_NOTARY] = { RECOURSE_QUOTE_NOTARY, N_ ("What the notary asks, in yuan"),
                              N_ ("Left empty, the usual range is counted. It is not verified.") },
  [RECOURSE_EXTRA_PRESERVATION] = { RECOURSE_QUOTE_GUARANTEE,
                                    N_ ("What the security costs, in yuan"),
                                    N_ ("Left empty, only the court’s own fee is counted.") },
  [RECOURSE_EXTRA_PAYEE_MISSING] = { RECOURSE_QUOTE_NOTICE,
                                     N_ ("What the published notice costs, in yuan"),
                                     N_ ("Left empty, no price is counted for the notice.") },
};

G_DEFINE_FINAL_TYPE (RecourseCompareSwitch, recourse_compare_switch, ADW_TYPE_BIN)

static void
append_titled (RecourseCompareModel *model,
               GtkWidget *box,
               const char *title,
               const RecourseText *text)
{
  recourse_label_append (box, title, "heading");
  recourse_label_append_take (
      box, recourse_guide_text (recourse_compare_model_peek_guide (model), text), NULL);
}

static void
populate_cb (GObject *disclosure, GtkBox *content)
{
  RecourseCompareModel *model = g_object_get_data (disclosure, "recourse-model");
  const RecoursePackService *service = g_object_get_data (disclosure, "recourse-service");
  RecourseGuideModel *guide = recourse_compare_model_peek_guide (model);
  g_autoptr (GPtrArray) claims = g_ptr_array_new ();
  GtkWidget *box = GTK_WIDGET (content);

  recourse_label_append_take (box, recourse_guide_text (guide, &service->what), NULL);
  if (service->has_when_winning)
    {
      append_titled (model, box, _ ("If you win"), &service->when_winning);
      append_titled (model, box, _ ("If you lose"), &service->when_losing);
    }
  recourse_claim_list_collect (claims, &service->claims);
  gtk_box_append (content, recourse_claim_list_new (guide, claims));
}

/**
 * recourse_compare_service_new:
 * @service: of the pack
 *
 * Returns: (transfer floating): its name, unfolding to what it is and who bears it in the end
 */
GtkWidget *
recourse_compare_service_new (RecourseCompareModel *model, const RecoursePackService *service)
{
  RecourseGuideModel *guide = recourse_compare_model_peek_guide (model);
  g_autofree char *title = recourse_guide_text (guide, &service->name);
  g_autofree char *key = g_strdup_printf ("service:%s", service->id);
  GtkWidget *disclosure = recourse_disclosure_new (guide, title, key);

  g_object_set_data_full (G_OBJECT (disclosure), "recourse-model", g_object_ref (model),
                          g_object_unref);
  g_object_set_data (G_OBJECT (disclosure), "recourse-service", (gpointer) service);
  recourse_disclosure_connect (RECOURSE_DISCLOSURE (disclosure), G_CALLBACK (populate_cb),
                               disclosure);
  return disclosure;
}

static void
toggled_cb (RecourseCompareSwitch *self)
{
  recourse_compare_model_set_extra (self->model, self->extra,
                                    gtk_check_button_get_active (GTK_CHECK_BUTTON (self->check)));
}

static void
recourse_compare_switch_dispose (GObject *object)
{
  g_clear_object (&RECOURSE_COMPARE_SWITCH (object)->model);
  G_OBJECT_CLASS (recourse_compare_switch_parent_class)->dispose (object);
}

static void
recourse_compare_switch_class_init (RecourseCompareSwitchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = recourse_compare_switch_dispose;
}

static void
recourse_compare_switch_init (RecourseCompareSwitch *self)
{
}

static void
build (RecourseCompareSwitch *self, const RecoursePackService *service)
{
  RecourseGuideModel *guide = recourse_compare_model_peek_guide (self->model);
  const QuoteWords *words = &quotes[self->extra];
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *name = recourse_guide_text (guide, &service->name);

  self->check = recourse_check_row_new (name, NULL);
  self->field = recourse_compare_field_new (self->model, _ (words->title), _ (words->hint));
  recourse_compare_field_set_slot (RECOURSE_COMPARE_FIELD (self->field),
                                   RECOURSE_COMPARE_SLOT_QUOTE (words->quote));
  gtk_widget_set_margin_start (self->field, 12);
  gtk_widget_set_margin_end (self->field, 12);
  gtk_box_append (GTK_BOX (box), self->check);
  gtk_box_append (GTK_BOX (box), self->field);
  adw_bin_set_child (ADW_BIN (self), box);
}

/** recourse_compare_switch_new: @service: of the pack, with a switch */
GtkWidget *
recourse_compare_switch_new (RecourseCompareModel *model, const RecoursePackService *service)
{
  RecourseCompareSwitch *self = g_object_new (RECOURSE_TYPE_COMPARE_SWITCH, NULL);

  self->model = g_object_ref (model);
  self->extra = service->extra;
  build (self, service);
  recourse_compare_switch_refresh (self);
  g_signal_connect_object (self->check, "toggled", G_CALLBACK (toggled_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/** recourse_compare_switch_refresh: shows what the model says now */
void
recourse_compare_switch_refresh (RecourseCompareSwitch *self)
{
  gboolean is_on = FALSE;

  g_return_if_fail (RECOURSE_IS_COMPARE_SWITCH (self));

  is_on = recourse_compare_model_has_extra (self->model, self->extra);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->check), is_on);
  gtk_widget_set_visible (self->field, is_on);
  recourse_compare_field_refresh (RECOURSE_COMPARE_FIELD (self->field));
}
