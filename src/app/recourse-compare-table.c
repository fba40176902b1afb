/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-compare-table"

#include "recourse-compare-table.h"

#include "recourse-compare-card.h"
#include "recourse-compare-order.h"
#include "recourse-compare-row.h"
#include "recourse-fold-layout.h"
#include "recourse-row-layout.h"
#include "recourse-row-names.h"
#include "recourse-table-layout.h"

struct _RecourseCompareTable
{
  AdwBin parent_instance;

  GtkColumnView *view;
  GtkColumnViewColumn *columns[RECOURSE_COMPARE_N_COLUMNS];
  GtkBox *cards;
  AdwBin *order;

  RecourseCompareModel *model;
  GListStore *rows;
  GtkSortListModel *sorted;
  GtkSingleSelection *selection;
  gboolean is_refreshing;
};

static const char *const column_ids[RECOURSE_COMPARE_N_COLUMNS] = {
  "route", "cost", "up_front", "break_even", "time", "deadline", "source",
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RecourseCompareTable, recourse_compare_table, ADW_TYPE_BIN)

/* --- Choosing --------------------------------------------------------------------------------- */

static void
choose (RecourseCompareTable *self, RecourseCompareRow *row, gboolean is_opened)
{
  recourse_compare_model_choose (self->model, recourse_compare_row_option (row));
  g_signal_emit (self, signals[CHOSEN], 0, is_opened);
}

static void
selected_cb (RecourseCompareTable *self)
{
  RecourseCompareRow *row = gtk_single_selection_get_selected_item (self->selection);

  if (row != NULL && !self->is_refreshing)
    choose (self, row, FALSE);
}

static void
activated_cb (RecourseCompareTable *self, guint position)
{
  g_autoptr (RecourseCompareRow)
      row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  choose (self, row, TRUE);
}

static void
card_chosen_cb (RecourseCompareTable *self, RecourseCompareCard *card)
{
  choose (self, recourse_compare_card_peek_row (card), TRUE);
}

static guint
find_position (RecourseCompareTable *self, int option)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->sorted)); i++)
    {
      g_autoptr (RecourseCompareRow) row = g_list_model_get_item (G_LIST_MODEL (self->sorted), i);

      if (recourse_compare_row_option (row) == option)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

static void
show_chosen (RecourseCompareTable *self)
{
  int chosen = recourse_compare_model_chosen (self->model);

  gtk_single_selection_set_selected (self->selection, find_position (self, chosen));
  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->cards)); card != NULL;
       card = gtk_widget_get_next_sibling (card))
    {
      RecourseCompareRow *row = recourse_compare_card_peek_row (RECOURSE_COMPARE_CARD (card));

      recourse_compare_card_set_chosen (RECOURSE_COMPARE_CARD (card),
                                        recourse_compare_row_option (row) == chosen);
    }
}

/* --- Names ------------------------------------------------------------------------------------ */

/* How many of the texts of a row make its name: route, state, cost. */
#define NAME_PARTS 3

static void
name_rows (RecourseCompareTable *self)
{
  recourse_row_names_update (self->view, NAME_PARTS);
}

/* --- Cards ------------------------------------------------------------------------------------ */

static GtkWidget *
find_card (RecourseCompareTable *self, RecourseCompareRow *row)
{
  GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->cards));

  while (card != NULL && recourse_compare_card_peek_row (RECOURSE_COMPARE_CARD (card)) != row)
    card = gtk_widget_get_next_sibling (card);
  return card;
}

static void
order_cards_cb (RecourseCompareTable *self)
{
  GtkWidget *before = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->sorted)); i++)
    {
      g_autoptr (RecourseCompareRow) row = g_list_model_get_item (G_LIST_MODEL (self->sorted), i);
      GtkWidget *card = find_card (self, row);

      gtk_box_reorder_child_after (self->cards, card, before);
      before = card;
    }
  name_rows (self);
}

static void
add_cards (RecourseCompareTable *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->sorted)); i++)
    {
      g_autoptr (RecourseCompareRow) row = g_list_model_get_item (G_LIST_MODEL (self->sorted), i);
      GtkWidget *card = recourse_compare_card_new (row);

      g_signal_connect_object (card, "chosen", G_CALLBACK (card_chosen_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (self->cards, card);
    }
}

/* --- The class -------------------------------------------------------------------------------- */

static void
recourse_compare_table_dispose (GObject *object)
{
  RecourseCompareTable *self = RECOURSE_COMPARE_TABLE (object);

  /* A table that goes takes its columns away one by one, and sorts again after each. */
  if (self->sorted != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->sorted, self);
      gtk_sort_list_model_set_sorter (self->sorted, NULL);
    }
  g_clear_object (&self->selection);
  g_clear_object (&self->sorted);
  g_clear_object (&self->rows);
  g_clear_object (&self->model);
  G_OBJECT_CLASS (recourse_compare_table_parent_class)->dispose (object);
}

static void
recourse_compare_table_class_init (RecourseCompareTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = recourse_compare_table_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", RECOURSE_TYPE_COMPARE_TABLE, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/recourse_app/Recourse/ui/recourse-compare-table.ui");
  gtk_widget_class_bind_template_child (widget_class, RecourseCompareTable, cards);
  gtk_widget_class_bind_template_child (widget_class, RecourseCompareTable, order);
  gtk_widget_class_bind_template_child (widget_class, RecourseCompareTable, view);
  for (guint i = 0; i < RECOURSE_COMPARE_N_COLUMNS; i++)
    gtk_widget_class_bind_template_child_full (widget_class, column_ids[i], FALSE,
                                               G_STRUCT_OFFSET (RecourseCompareTable, columns)
                                                   + (gssize) (i * sizeof (gpointer)));
}

static void
recourse_compare_table_init (RecourseCompareTable *self)
{
  g_type_ensure (RECOURSE_TYPE_COMPARE_ROW);
  g_type_ensure (RECOURSE_TYPE_FOLD_LAYOUT);
  g_type_ensure (RECOURSE_TYPE_ROW_LAYOUT);
  g_type_ensure (RECOURSE_TYPE_TABLE_LAYOUT);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_list_store_new (RECOURSE_TYPE_COMPARE_ROW);
}

static void
add_rows (RecourseCompareTable *self)
{
  RecoursePack *pack = recourse_guide_model_peek_pack (
      recourse_compare_model_peek_guide (self->model));

  for (guint i = 0; i < recourse_pack_n_options (pack); i++)
    {
      g_autoptr (RecourseCompareRow) row = recourse_compare_row_new (self->model, (int) i);

      g_list_store_append (self->rows, row);
    }
}

static RecourseCompareOrder *
peek_order (RecourseCompareTable *self)
{
  return RECOURSE_COMPARE_ORDER (adw_bin_get_child (self->order));
}

static void
make_sorted (RecourseCompareTable *self)
{
  GtkWidget *order = recourse_compare_order_new (self->model, self->view, self->columns,
                                                 G_LIST_MODEL (self->rows));

  adw_bin_set_child (self->order, order);
  self->sorted = gtk_sort_list_model_new (
      g_object_ref (G_LIST_MODEL (self->rows)),
      g_object_ref (recourse_compare_order_peek_sorter (peek_order (self))));
}

static void
make_selection (RecourseCompareTable *self)
{
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->sorted));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
}

/** recourse_compare_table_new: as the model stands now; see recourse_compare_table_refresh() */
GtkWidget *
recourse_compare_table_new (RecourseCompareModel *model)
{
  RecourseCompareTable *self = g_object_new (RECOURSE_TYPE_COMPARE_TABLE, NULL);

  self->model = g_object_ref (model);
  add_rows (self);
  make_sorted (self);
  make_selection (self);
  add_cards (self);
  show_chosen (self);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sorted, "items-changed", G_CALLBACK (order_cards_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

static gboolean
is_in_order (RecourseCompareTable *self)
{
  GtkSorter *sorter = gtk_sort_list_model_get_sorter (self->sorted);
  g_autoptr (RecourseCompareRow) before = g_list_model_get_item (G_LIST_MODEL (self->sorted), 0);

  for (guint i = 1; i < g_list_model_get_n_items (G_LIST_MODEL (self->sorted)); i++)
    {
      RecourseCompareRow *row = g_list_model_get_item (G_LIST_MODEL (self->sorted), i);

      if (gtk_sorter_compare (sorter, before, row) == GTK_ORDERING_LARGER)
        {
          g_object_unref (row);
          return FALSE;
        }
      g_set_object (&before, row);
      g_object_unref (row);
    }
  return TRUE;
}

/** recourse_compare_table_refresh: shows what the model says now, in place: rows move only where
 * their order is another one */
void
recourse_compare_table_refresh (RecourseCompareTable *self)
{
  g_return_if_fail (RECOURSE_IS_COMPARE_TABLE (self));

  self->is_refreshing = TRUE;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->rows)); i++)
    {
      g_autoptr (RecourseCompareRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), i);

      recourse_compare_row_refresh (row);
    }
  if (!is_in_order (self))
    recourse_compare_order_sort_again (peek_order (self));
  name_rows (self);
  show_chosen (self);
  self->is_refreshing = FALSE;
}
