/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cost-chart"

#include "recourse-cost-chart.h"

#include "recourse-chart-bands.h"
#include "recourse-chart-grid.h"
#include "recourse-chart-legend.h"
#include "recourse-chart-marker.h"
#include "recourse-chart-text.h"

#include <adwaita.h>
#include <math.h>

#define MINIMUM_WIDTH 280
#define NATURAL_WIDTH 640
#define WIDEST 100000.0

/* Between plot and legend, in font sizes. */
#define GAP 0.9

struct _RecourseCostChart
{
  GtkWidget parent_instance;

  RecourseLanguage language;
  RecourseChartData *data;
};

G_DEFINE_FINAL_TYPE (RecourseCostChart, recourse_cost_chart, GTK_TYPE_WIDGET)

/* Arranges the legend for @width; returns the room that it wants with the gap above it. */
static double
measure_legend (RecourseChartLegend *legend, const RecourseChartLook *look, double width)
{
  double height = recourse_chart_legend_arrange (legend, width);

  return height > 0.0 ? ceil (height + GAP * look->em) : 0.0;
}

/* GTK wants a widget never to be higher where it is wider: that binds the least height only. */
static void
measure_height (RecourseCostChart *self, double width, int *out_minimum, int *out_natural)
{
  RecourseChartLook look = recourse_chart_look_of (GTK_WIDGET (self));
  g_autoptr (RecourseChartLegend)
      legend = recourse_chart_legend_new (self->data, &look, self->language);
  double of_legend = measure_legend (legend, &look, width);

  *out_minimum = (int) (recourse_chart_plot_least_height (&look) + of_legend);
  *out_natural = (int) (recourse_chart_plot_good_height (&look, MIN (width, WIDEST)) + of_legend);
}

/* Most of what changes, such as the amount while it is typed, leaves the size alone. */
static void
queue_change (RecourseCostChart *self, double width, int old_height)
{
  int height;

  measure_height (self, width, &height, &(int){ 0 });
  if (width > 0.0 && height == old_height)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  else
    gtk_widget_queue_resize (GTK_WIDGET (self));
}

static GtkSizeRequestMode
recourse_cost_chart_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
recourse_cost_chart_measure (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  RecourseCostChart *self = RECOURSE_COST_CHART (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MINIMUM_WIDTH;
      *natural = NATURAL_WIDTH;
      return;
    }
  measure_height (self, for_size < 0 ? WIDEST : for_size, minimum, natural);
}

/* Arranges everything for the widget's size; returns the legend, and where it begins. */
static RecourseChartLegend *
arrange (RecourseCostChart *self,
         const RecourseChartLook *look,
         RecourseChartPlot *out_plot,
         double *out_legend_y)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  RecourseChartLegend *legend = recourse_chart_legend_new (self->data, look, self->language);
  double plot_height = height - measure_legend (legend, look, width);

  recourse_chart_plot_init (out_plot, self->data, look, self->language, width, plot_height);
  *out_legend_y = plot_height + GAP * look->em;
  return legend;
}

static void
recourse_cost_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RecourseCostChart *self = RECOURSE_COST_CHART (widget);
  RecourseChartLook look = recourse_chart_look_of (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0.0F, 0.0F, (float) gtk_widget_get_width (widget),
                                               (float) gtk_widget_get_height (widget));
  g_autoptr (RecourseChartLegend) legend = NULL;
  RecourseChartPlot plot;
  double legend_y;
  double title_end;
  cairo_t *cr;

  legend = arrange (self, &look, &plot, &legend_y);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  title_end = recourse_chart_grid_draw (&plot, cr);
  recourse_chart_bands_draw (&plot, cr);
  recourse_chart_marker_draw (&plot, cr, title_end);
  recourse_chart_legend_draw (legend, cr, 0.0, legend_y);
  cairo_destroy (cr);
}

static gboolean
recourse_cost_chart_query_tooltip (GtkWidget *widget,
                                   int x,
                                   int y,
                                   gboolean is_keyboard,
                                   GtkTooltip *tooltip)
{
  RecourseCostChart *self = RECOURSE_COST_CHART (widget);
  RecourseChartLook look = recourse_chart_look_of (widget);
  g_autoptr (RecourseChartLegend) legend = NULL;
  g_autofree char *text = NULL;
  RecourseChartPlot plot;
  double legend_y;

  legend = arrange (self, &look, &plot, &legend_y);
  if (is_keyboard || self->data->n_amounts == 0
      || !graphene_rect_contains_point (&plot.area, &GRAPHENE_POINT_INIT ((float) x, (float) y)))
    return FALSE;
  text = recourse_chart_text_at (
      self->data, self->data->amounts[recourse_chart_plot_nearest (&plot, x)], self->language);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
recourse_cost_chart_finalize (GObject *object)
{
  recourse_chart_data_free (RECOURSE_COST_CHART (object)->data);
  G_OBJECT_CLASS (recourse_cost_chart_parent_class)->finalize (object);
}

static void
recourse_cost_chart_class_init (RecourseCostChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = recourse_cost_chart_finalize;
  widget_class->get_request_mode = recourse_cost_chart_get_request_mode;
  widget_class->measure = recourse_cost_chart_measure;
  widget_class->query_tooltip = recourse_cost_chart_query_tooltip;
  widget_class->snapshot = recourse_cost_chart_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "costchart");
}

static void
recourse_cost_chart_init (RecourseCostChart *self)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (
      gtk_widget_get_display (GTK_WIDGET (self)));

  self->data = recourse_chart_data_new (NULL, 0, NULL, 0, 0, -1);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  /* A new style redraws a widget by itself; high contrast has colours of our own. */
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw),
                           self, G_CONNECT_SWAPPED);
}

static void
tell_in_words (RecourseCostChart *self)
{
  g_autofree char *description = recourse_chart_text_describe (self->data, self->language);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  recourse_chart_text_title (), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description, -1);
}

/** recourse_cost_chart_new: a chart without anything in it yet; @language: of the amounts */
GtkWidget *
recourse_cost_chart_new (RecourseLanguage language)
{
  RecourseCostChart *self = g_object_new (RECOURSE_TYPE_COST_CHART, NULL);

  self->language = language;
  tell_in_words (self);
  return GTK_WIDGET (self);
}

/**
 * recourse_cost_chart_set:
 * @amounts: rising, in fen; copied, as everything is
 * @series: one for each route; their patterns follow their order
 * @amount: the user's own in fen, or 0; its costs are exact when it is one of @amounts
 * @chosen: index of the series that is to stand out, or -1
 *
 * Does nothing when nothing changed.
 */
void
recourse_cost_chart_set (RecourseCostChart *self,
                         const gint64 *amounts,
                         guint n_amounts,
                         const RecourseCostSeries *series,
                         guint n_series,
                         gint64 amount,
                         int chosen)
{
  g_autoptr (RecourseChartData) data = NULL;
  double width;
  int old_height;

  g_return_if_fail (RECOURSE_IS_COST_CHART (self));
  g_return_if_fail (amounts != NULL || n_amounts == 0);
  g_return_if_fail (series != NULL || n_series == 0);

  data = recourse_chart_data_new (amounts, n_amounts, series, n_series, amount, chosen);
  if (recourse_chart_data_equal (data, self->data))
    return;
  width = gtk_widget_get_width (GTK_WIDGET (self));
  measure_height (self, width, &old_height, &(int){ 0 });
  recourse_chart_data_free (self->data);
  self->data = g_steal_pointer (&data);
  tell_in_words (self);
  queue_change (self, width, old_height);
}
