/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-compare-view"

#include "recourse-compare-view.h"

#include "recourse-button.h"
#include "recourse-compare-curve.h"
#include "recourse-compare-detail.h"
#include "recourse-compare-field.h"
#include "recourse-compare-switch.h"
#include "recourse-compare-table.h"
#include "recourse-compare-text.h"
#include "recourse-cost-chart.h"
#include "recourse-disclosure.h"
#include "recourse-guide-text.h"
#include "recourse-heading.h"
#include "recourse-pair.h"
#include "recourse-wrap-layout.h"

#include <glib/gi18n.h>

struct _RecourseCompareView
{
  AdwBin parent_instance;

  AdwBin *amount;
  AdwBin *chart;
  AdwBin *detail;
  GtkWidget *due;
  AdwBin *explanation;
  GtkWidget *failure;
  GtkLabel *for_amount;
  GtkBox *help;
  GtkWidget *nothing_chosen;
  GtkWidget *results;
  GtkBox *switches;
  AdwBin *table;

  RecourseCompareModel *model;
  RecourseCompareField *amount_field;
  GPtrArray *names; /* of all options, for the chart */
};

G_DEFINE_FINAL_TYPE (RecourseCompareView, recourse_compare_view, ADW_TYPE_BIN)

static RecoursePack *
peek_pack (RecourseCompareView *self)
{
  return recourse_guide_model_peek_pack (recourse_compare_model_peek_guide (self->model));
}

static RecourseLanguage
get_language (RecourseCompareView *self)
{
  return recourse_guide_model_language (recourse_compare_model_peek_guide (self->model));
}

/* --- The drawing ------------------------------------------------------------------------------ */

static void
show_chart (RecourseCompareView *self, const RecourseComparison *comparison)
{
  gint64 amount = recourse_compare_model_amount (self->model);
  gint64 amounts[RECOURSE_COMPARE_CURVE_POINTS];
  guint n_amounts = recourse_compare_curve_list_amounts (amount, amounts);
  g_autofree RecourseRange *costs = g_new (RecourseRange, RECOURSE_MAX_OPTIONS * n_amounts);
  RecourseCostSeries series[RECOURSE_MAX_OPTIONS];
  guint n_series = 0;
  int chosen = -1;

  for (guint i = 0; i < comparison->n_routes; i++)
    {
      RecourseRange *curve = &costs[n_series * n_amounts];

      if (!recourse_compare_curve_fill (self->model, comparison->routes[i].option, amounts,
                                        n_amounts, curve))
        continue;
      if ((int) i == recourse_compare_model_chosen (self->model))
        chosen = (int) n_series;
      series[n_series++] = (RecourseCostSeries){ .name = self->names->pdata[i],
                                                 .applicable = comparison->routes[i].applicable,
                                                 .costs = curve };
    }
  recourse_cost_chart_set (RECOURSE_COST_CHART (adw_bin_get_child (self->chart)), amounts,
                           n_amounts, series, n_series, amount, chosen);
}

/* --- The class -------------------------------------------------------------------------------- */

static void
recourse_compare_view_dispose (GObject *object)
{
  g_clear_object (&RECOURSE_COMPARE_VIEW (object)->model);
  G_OBJECT_CLASS (recourse_compare_view_parent_class)->dispose (object);
}

static void
recourse_compare_view_finalize (GObject *object)
{
  g_ptr_array_unref (RECOURSE_COMPARE_VIEW (object)->names);
  G_OBJECT_CLASS (recourse_compare_view_parent_class)->finalize (object);
}

static void
recourse_compare_view_class_init (RecourseCompareViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = recourse_compare_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = recourse_compare_view_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/recourse_app/Recourse/ui/recourse-compare-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RecourseCompareView, amount);
  gtk_widget_class_bind_template_child (widget_class, RecourseCompareView, chart);
  gtk_widget_class_bind_template_child (widget_class, RecourseCompareView, detail);
  gtk_widget_class_bind_template_child (widget_class, RecourseCompareView, due);
  gtk_widget_class_bind_template_child (widget_class, RecourseCompareView, explanation);
  gtk_widget_class_bind_template_child (widget_class, RecourseCompareView, failure);
  gtk_widget_class_bind_template_child (widget_class, RecourseCompareView, for_amount);
  gtk_widget_class_bind_template_child (widget_class, RecourseCompareView, help);
  gtk_widget_class_bind_template_child (widget_class, RecourseCompareView, nothing_chosen);
  gtk_widget_class_bind_template_child (widget_class, RecourseCompareView, results);
  gtk_widget_class_bind_template_child (widget_class, RecourseCompareView, switches);
  gtk_widget_class_bind_template_child (widget_class, RecourseCompareView, table);
}

static void
recourse_compare_view_init (RecourseCompareView *self)
{
  self->names = g_ptr_array_new_with_free_func (g_free);
  g_type_ensure (RECOURSE_TYPE_BUTTON);
  g_type_ensure (RECOURSE_TYPE_HEADING);
  g_type_ensure (RECOURSE_TYPE_PAIR);
  g_type_ensure (RECOURSE_TYPE_WRAP_LAYOUT);
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
populate_services_cb (RecourseCompareView *self, GtkBox *content)
{
  RecoursePack *pack = peek_pack (self);

  for (guint i = 0; i < recourse_pack_n_services (pack); i++)
    if (recourse_pack_service (pack, i)->has_extra)
      gtk_box_append (content,
                      recourse_compare_service_new (self->model, recourse_pack_service (pack, i)));
}

static void
add_services (RecourseCompareView *self)
{
  RecoursePack *pack = peek_pack (self);
  GtkWidget *disclosure = recourse_disclosure_new (recourse_compare_model_peek_guide (self->model),
                                                   _ ("What these are, and who pays in the end"),
                                                   "services");

  for (guint i = 0; i < recourse_pack_n_services (pack); i++)
    {
      const RecoursePackService *service = recourse_pack_service (pack, i);

      if (service->has_extra)
        gtk_box_append (self->switches, recourse_compare_switch_new (self->model, service));
      else
        gtk_box_append (self->help, recourse_compare_service_new (self->model, service));
    }
  recourse_disclosure_connect (RECOURSE_DISCLOSURE (disclosure), G_CALLBACK (populate_services_cb),
                               self);
  adw_bin_set_child (self->explanation, disclosure);
}

static void
add_amount (RecourseCompareView *self)
{
  GtkWidget *field = recourse_compare_field_new (self->model, _ ("How much is it about, in yuan?"),
                                                 NULL);

  self->amount_field = RECOURSE_COMPARE_FIELD (field);
  recourse_compare_field_set_placeholder (self->amount_field, _ ("For example 8000"));
  recourse_compare_field_make_prominent (self->amount_field);
  recourse_compare_field_set_slot (self->amount_field, RECOURSE_COMPARE_SLOT_AMOUNT);
  adw_bin_set_child (self->amount, field);
}

static void
add_names (RecourseCompareView *self)
{
  RecourseGuideModel *guide = recourse_compare_model_peek_guide (self->model);

  for (guint i = 0; i < recourse_pack_n_options (peek_pack (self)); i++)
    g_ptr_array_add (self->names, recourse_guide_text (
                                      guide, &recourse_pack_option (peek_pack (self), i)->title));
}

static void
chosen_cb (RecourseCompareView *self, gboolean is_opened)
{
  recourse_compare_detail_reveal (RECOURSE_COMPARE_DETAIL (adw_bin_get_child (self->detail)),
                                  is_opened);
}

/** recourse_compare_view_new: as the model stands now; see recourse_compare_view_refresh() */
GtkWidget *
recourse_compare_view_new (RecourseCompareModel *model)
{
  RecourseCompareView *self = g_object_new (RECOURSE_TYPE_COMPARE_VIEW, NULL);

  self->model = g_object_ref (model);
  add_names (self);
  add_amount (self);
  add_services (self);
  adw_bin_set_child (self->chart, recourse_cost_chart_new (get_language (self)));
  adw_bin_set_child (self->table, recourse_compare_table_new (model));
  g_signal_connect_object (adw_bin_get_child (self->table), "chosen", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (self->detail, recourse_compare_detail_new (model));
  recourse_compare_view_refresh (self);
  return GTK_WIDGET (self);
}

static void
refresh_switches (RecourseCompareView *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->switches)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    recourse_compare_switch_refresh (RECOURSE_COMPARE_SWITCH (child));
}

static void
refresh_results (RecourseCompareView *self, const RecourseComparison *comparison)
{
  recourse_compare_table_refresh (RECOURSE_COMPARE_TABLE (adw_bin_get_child (self->table)));
  recourse_compare_detail_refresh (RECOURSE_COMPARE_DETAIL (adw_bin_get_child (self->detail)));
  gtk_widget_set_visible (self->nothing_chosen,
                          recourse_compare_model_chosen (self->model) == RECOURSE_COMPARE_NO_ROUTE);
  gtk_widget_set_visible (self->due, comparison->is_due);
  show_chart (self, comparison);
}

/** recourse_compare_view_refresh: shows what the model says now, in place */
void
recourse_compare_view_refresh (RecourseCompareView *self)
{
  const RecourseComparison *comparison = NULL;
  g_autofree char *what_for = NULL;

  g_return_if_fail (RECOURSE_IS_COMPARE_VIEW (self));

  comparison = recourse_compare_model_peek_comparison (self->model, NULL);
  what_for = recourse_compare_text_for (recourse_compare_model_amount (self->model),
                                        get_language (self));
  gtk_label_set_text (self->for_amount, what_for);
  recourse_compare_field_refresh (self->amount_field);
  refresh_switches (self);
  gtk_widget_set_visible (self->failure, comparison == NULL);
  gtk_widget_set_visible (self->results, comparison != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->chart), comparison != NULL);
  if (comparison != NULL)
    refresh_results (self, comparison);
}
