/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-compare-bill"

#include "recourse-compare-bill.h"

#include "recourse-compare-field.h"
#include "recourse-compare-item.h"
#include "recourse-compare-lines.h"
#include "recourse-compare-text.h"
#include "recourse-heading.h"

#include <glib/gi18n.h>

struct _RecourseCompareBill
{
  AdwBin parent_instance;

  GtkWidget *items;
  GtkWidget *needs_price;
  GtkWidget *others;
  GtkWidget *others_part;
  GtkWidget *sums;
  AdwBin *wage;

  RecourseCompareModel *model;
  RecourseCompareField *wage_field;
};

G_DEFINE_FINAL_TYPE (RecourseCompareBill, recourse_compare_bill, ADW_TYPE_BIN)

static void
show_items (RecourseCompareBill *self,
            GtkWidget *box,
            const RecourseRouteItem *items,
            guint n_items)
{
  RecourseCompareLines lines;

  recourse_compare_lines_begin (&lines, box);
  for (guint i = 0; i < n_items; i++)
    {
      GtkWidget *item = recourse_compare_lines_take (&lines);

      if (item == NULL)
        {
          item = recourse_compare_item_new ();
          recourse_compare_lines_add (&lines, item);
        }
      recourse_compare_item_show (RECOURSE_COMPARE_ITEM (item), self->model, &items[i]);
    }
  recourse_compare_lines_end (&lines);
}

static void
put_sum (RecourseCompareBill *self,
         RecourseCompareLines *lines,
         const RecourseRoute *route,
         const char *format,
         const RecourseRange *fen)
{
  g_autofree char *sum = recourse_compare_text_cost (
      route, recourse_compare_model_amount (self->model), fen,
      recourse_guide_model_language (recourse_compare_model_peek_guide (self->model)));
  g_autofree char *text = recourse_compare_text_sum (format, sum);

  recourse_compare_lines_put (lines, text, "heading");
}

static void
show_sums (RecourseCompareBill *self, const RecourseRoute *route)
{
  RecourseCompareLines lines;

  recourse_compare_lines_begin (&lines, self->sums);
  /* Translators: %s is an amount of money, or "Nothing" */
  put_sum (self, &lines, route, _ ("Altogether: %s"), &route->cost);
  if (route->cost.high > 0)
    {
      put_sum (self, &lines, route, _ ("To be paid first: %s"), &route->up_front);
      put_sum (self, &lines, route, _ ("Comes back if you win: %s"), &route->returned);
    }
  recourse_compare_lines_end (&lines);
}

static gboolean
lacks_price (const RecourseRoute *route)
{
  for (guint i = 0; i < route->n_items; i++)
    if (!route->items[i].is_priced)
      return TRUE;
  return FALSE;
}

static void
recourse_compare_bill_dispose (GObject *object)
{
  g_clear_object (&RECOURSE_COMPARE_BILL (object)->model);
  G_OBJECT_CLASS (recourse_compare_bill_parent_class)->dispose (object);
}

static void
recourse_compare_bill_class_init (RecourseCompareBillClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = recourse_compare_bill_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/recourse_app/Recourse/ui/recourse-compare-bill.ui");
  gtk_widget_class_bind_template_child (widget_class, RecourseCompareBill, items);
  gtk_widget_class_bind_template_child (widget_class, RecourseCompareBill, needs_price);
  gtk_widget_class_bind_template_child (widget_class, RecourseCompareBill, others);
  gtk_widget_class_bind_template_child (widget_class, RecourseCompareBill, others_part);
  gtk_widget_class_bind_template_child (widget_class, RecourseCompareBill, sums);
  gtk_widget_class_bind_template_child (widget_class, RecourseCompareBill, wage);
}

static void
recourse_compare_bill_init (RecourseCompareBill *self)
{
  g_type_ensure (RECOURSE_TYPE_HEADING);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** recourse_compare_bill_new: empty; see recourse_compare_bill_show() */
GtkWidget *
recourse_compare_bill_new (RecourseCompareModel *model)
{
  RecourseCompareBill *self = g_object_new (RECOURSE_TYPE_COMPARE_BILL, NULL);
  GtkWidget *wage = recourse_compare_field_new (
      model, _ ("The yearly average wage of the province, in yuan"),
      _ ("The limit of this route hangs on it. The court’s office or the statistics bulletin of "
         "the "
         "province can tell you. You may leave it empty."));

  self->model = g_object_ref (model);
  self->wage_field = RECOURSE_COMPARE_FIELD (wage);
  recourse_compare_field_set_slot (self->wage_field, RECOURSE_COMPARE_SLOT_WAGE);
  adw_bin_set_child (self->wage, wage);
  return GTK_WIDGET (self);
}

/** recourse_compare_bill_show: @route as it stands now, in place */
void
recourse_compare_bill_show (RecourseCompareBill *self, const RecourseRoute *route)
{
  g_return_if_fail (RECOURSE_IS_COMPARE_BILL (self));

  show_sums (self, route);
  show_items (self, self->items, route->items, route->n_items);
  show_items (self, self->others, route->others, route->n_others);
  gtk_widget_set_visible (self->others_part, route->n_others > 0);
  gtk_widget_set_visible (self->needs_price, lacks_price (route));
  gtk_widget_set_visible (GTK_WIDGET (self->wage), route->option->wage_limit != NULL);
  recourse_compare_field_refresh (self->wage_field);
}
