/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-compare-order"

#include "recourse-compare-order.h"

#include "recourse-compare-row.h"
#include "recourse-wrap-layout.h"

#include <glib/gi18n.h>

struct _RecourseCompareOrder
{
  AdwBin parent_instance;

  GtkDropDown *choice; /* the usual order, then the columns */
  GtkToggleButton *reverse;
  GtkLabel *title;

  RecourseCompareModel *model;
  GtkColumnView *view; /* borrowed: it stands beside */
  GtkColumnViewColumn *columns[RECOURSE_COMPARE_N_COLUMNS];
  GListModel *rows;
  GtkSorter *usual;
  GtkSorter *sorter;
  int asked_column; /* while the sorter is asked by which column it sorts */
  gboolean is_showing;
};

G_DEFINE_FINAL_TYPE (RecourseCompareOrder, recourse_compare_order, ADW_TYPE_BIN)

/* What a sorter of a column has to know. */
typedef struct
{
  RecourseCompareOrder *order; /* borrowed: it owns the sorter */
  RecourseCompareColumn column;
} ColumnOrder;

static int
compare_by_column (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const ColumnOrder *by = user_data;

  if (by->order->asked_column == RECOURSE_COMPARE_UNSORTED)
    by->order->asked_column = (int) by->column;
  return recourse_compare_row_compare ((gpointer) a, (gpointer) b, by->column);
}

static int
compare_traps (gconstpointer a, gconstpointer b, gpointer unused)
{
  return recourse_compare_row_compare_traps ((gpointer) a, (gpointer) b);
}

static int
compare_usual (gconstpointer a, gconstpointer b, gpointer unused)
{
  return recourse_compare_row_compare_usual ((gpointer) a, (gpointer) b);
}

static void
add_column_sorters (RecourseCompareOrder *self)
{
  for (guint i = 0; i < RECOURSE_COMPARE_N_COLUMNS; i++)
    {
      ColumnOrder *by = g_new (ColumnOrder, 1);
      g_autoptr (GtkSorter) sorter = NULL;

      *by = (ColumnOrder){ self, (RecourseCompareColumn) i };
      sorter = GTK_SORTER (gtk_custom_sorter_new (compare_by_column, by, g_free));
      gtk_column_view_column_set_sorter (self->columns[i], sorter);
    }
}

/* A warning stands last, whatever is chosen; what is equal stays in the usual order. */
static void
make_sorter (RecourseCompareOrder *self)
{
  GtkMultiSorter *sorter = gtk_multi_sorter_new ();

  add_column_sorters (self);
  self->usual = GTK_SORTER (gtk_custom_sorter_new (compare_usual, NULL, NULL));
  gtk_multi_sorter_append (sorter, GTK_SORTER (gtk_custom_sorter_new (compare_traps, NULL, NULL)));
  gtk_multi_sorter_append (sorter, g_object_ref (gtk_column_view_get_sorter (self->view)));
  gtk_multi_sorter_append (sorter, g_object_ref (self->usual));
  self->sorter = GTK_SORTER (sorter);
}

/* What has the focus is a button inside the drop-down, which GTK leaves without a name. */
static void
name_choice (RecourseCompareOrder *self)
{
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->choice))),
      GTK_ACCESSIBLE_PROPERTY_LABEL, gtk_label_get_text (self->title), -1);
}

/* Whether @first and @other stand the other way round than the sorter of the asked column says;
 * -1: they do not tell. */
static int
find_direction (RecourseCompareOrder *self, RecourseCompareRow *first, RecourseCompareRow *other)
{
  GtkOrdering order = gtk_sorter_compare (gtk_column_view_get_sorter (self->view), first, other);
  int raw = 0;

  if (self->asked_column == RECOURSE_COMPARE_UNSORTED)
    return -1;
  raw = recourse_compare_row_compare (first, other, (RecourseCompareColumn) self->asked_column);
  return raw == 0 ? -1 : (raw < 0) != (order == GTK_ORDERING_SMALLER);
}

static void
show_sort (RecourseCompareOrder *self)
{
  gboolean is_descending = FALSE;
  int column = recourse_compare_model_sort_column (self->model, &is_descending);

  self->is_showing = TRUE;
  gtk_drop_down_set_selected (self->choice, (guint) (column + 1));
  gtk_toggle_button_set_active (self->reverse, is_descending);
  gtk_widget_set_sensitive (GTK_WIDGET (self->reverse), column != RECOURSE_COMPARE_UNSORTED);
  self->is_showing = FALSE;
}

/* GTK 4.8 does not say which heading was clicked. But it asks the sorter of that column first. */
static void
sorted_cb (RecourseCompareOrder *self)
{
  g_autoptr (RecourseCompareRow) first = NULL;
  int direction = -1;

  /* A table that goes loses its columns; that is nobody's choice. */
  if (self->is_showing || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  first = g_list_model_get_item (self->rows, 0);
  self->asked_column = RECOURSE_COMPARE_UNSORTED;
  for (guint i = 1; i < g_list_model_get_n_items (self->rows) && direction < 0; i++)
    {
      g_autoptr (RecourseCompareRow) other = g_list_model_get_item (self->rows, i);

      direction = find_direction (self, first, other);
    }
  recourse_compare_model_set_sort (self->model, self->asked_column, direction == 1);
  show_sort (self);
}

static void
sort_view (RecourseCompareOrder *self)
{
  gboolean is_descending = FALSE;
  int column = recourse_compare_model_sort_column (self->model, &is_descending);

  self->is_showing = TRUE;
  gtk_column_view_sort_by_column (self->view, NULL, GTK_SORT_ASCENDING);
  if (column != RECOURSE_COMPARE_UNSORTED)
    gtk_column_view_sort_by_column (self->view, self->columns[column],
                                    is_descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
  self->is_showing = FALSE;
}

static void
chosen_cb (RecourseCompareOrder *self)
{
  int column = (int) gtk_drop_down_get_selected (self->choice) - 1;

  if (self->model == NULL || self->is_showing)
    return;
  recourse_compare_model_set_sort (self->model, column,
                                   column != RECOURSE_COMPARE_UNSORTED
                                       && gtk_toggle_button_get_active (self->reverse));
  sort_view (self);
  show_sort (self);
}

static void
recourse_compare_order_dispose (GObject *object)
{
  RecourseCompareOrder *self = RECOURSE_COMPARE_ORDER (object);

  g_clear_object (&self->sorter);
  g_clear_object (&self->usual);
  g_clear_object (&self->rows);
  g_clear_object (&self->model);
  G_OBJECT_CLASS (recourse_compare_order_parent_class)->dispose (object);
}

static void
recourse_compare_order_class_init (RecourseCompareOrderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = recourse_compare_order_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/recourse_app/Recourse/ui/recourse-compare-order.ui");
  gtk_widget_class_bind_template_child (widget_class, RecourseCompareOrder, choice);
  gtk_widget_class_bind_template_child (widget_class, RecourseCompareOrder, reverse);
  gtk_widget_class_bind_template_child (widget_class, RecourseCompareOrder, title);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
recourse_compare_order_init (RecourseCompareOrder *self)
{
  g_type_ensure (RECOURSE_TYPE_WRAP_LAYOUT);
  gtk_widget_init_template (GTK_WIDGET (self));
  name_choice (self);
}

/**
 * recourse_compare_order_new:
 * @view: the table, without sorters
 * @columns: its columns, in the order of #RecourseCompareColumn
 * @rows: (element-type RecourseCompareRow): unsorted
 */
GtkWidget *
recourse_compare_order_new (RecourseCompareModel *model,
                            GtkColumnView *view,
                            GtkColumnViewColumn *const *columns,
                            GListModel *rows)
{
  RecourseCompareOrder *self = g_object_new (RECOURSE_TYPE_COMPARE_ORDER, NULL);

  self->model = g_object_ref (model);
  self->view = view;
  self->rows = g_object_ref (rows);
  for (guint i = 0; i < RECOURSE_COMPARE_N_COLUMNS; i++)
    self->columns[i] = columns[i];
  make_sorter (self);
  sort_view (self);
  show_sort (self);
  g_signal_connect_object (gtk_column_view_get_sorter (view), "changed", G_CALLBACK (sorted_cb),
                           self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/** recourse_compare_order_peek_sorter: for all rows; borrowed */
GtkSorter *
recourse_compare_order_peek_sorter (RecourseCompareOrder *self)
{
  g_return_val_if_fail (RECOURSE_IS_COMPARE_ORDER (self), NULL);

  return self->sorter;
}

/** recourse_compare_order_sort_again: what the rows hold has changed */
void
recourse_compare_order_sort_again (RecourseCompareOrder *self)
{
  g_return_if_fail (RECOURSE_IS_COMPARE_ORDER (self));

  gtk_sorter_changed (self->usual, GTK_SORTER_CHANGE_DIFFERENT);
}
