/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-evidence-table"

#include "recourse-evidence-table.h"

#include "recourse-button.h"
#include "recourse-evidence-card.h"
#include "recourse-fold-layout.h"
#include "recourse-pair-layout.h"
#include "recourse-row-names.h"

#include <glib/gi18n.h>

/* As many cards at a time: each is a widget of its own. */
#define CARDS 20

/* How many of the texts of a row make its name: number, name, kind. */
#define NAME_PARTS 3
#define NAMING_DELAY_MS 50

/* In font sizes: with less, the table does without what the details say as well. */
#define NARROWEST_FULL 56

struct _RecourseEvidenceTable
{
  AdwBin parent_instance;

  GtkColumnViewColumn *added_at;
  GtkBox *cards;
  RecourseButton *more;
  GtkScrolledWindow *scroller;
  GtkColumnViewColumn *size;
  GtkColumnView *view;

  RecourseEvidenceModel *model;
  GtkSingleSelection *selection;
  GListModel *list; /* whose items the cards show */
  guint n_cards;
  guint naming;
  guint fitting;
  gboolean is_refreshing;
};

enum
{
  OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RecourseEvidenceTable, recourse_evidence_table, ADW_TYPE_BIN)

/* --- Choosing ----------------------------------------------------------------------------------
 */

static void
choose (RecourseEvidenceTable *self, RecourseEvidenceItem *item, gboolean is_opened)
{
  recourse_evidence_model_choose (self->model, recourse_evidence_item_peek (item)->seq);
  if (is_opened)
    g_signal_emit (self, signals[OPENED], 0);
}

static void
selected_cb (RecourseEvidenceTable *self)
{
  RecourseEvidenceItem *item = gtk_single_selection_get_selected_item (self->selection);

  if (item != NULL && !self->is_refreshing)
    choose (self, item, FALSE);
}

static void
activated_cb (RecourseEvidenceTable *self, guint position)
{
  g_autoptr (RecourseEvidenceItem) item = NULL;

  item = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  if (item != NULL)
    choose (self, item, TRUE);
}

static void
card_chosen_cb (RecourseEvidenceTable *self, RecourseEvidenceCard *card)
{
  choose (self, recourse_evidence_card_peek_item (card), TRUE);
}

/* --- Names --------------------------------------------------------------------------------------
 */

static gboolean
name_rows_cb (gpointer user_data)
{
  RecourseEvidenceTable *self = RECOURSE_EVIDENCE_TABLE (user_data);

  self->naming = 0;
  recourse_row_names_update (self->view, NAME_PARTS);
  return G_SOURCE_REMOVE;
}

/* Rows show something else when the list changes and when it is scrolled; both come in bursts. */
static void
name_rows_soon (RecourseEvidenceTable *self)
{
  if (self->naming == 0)
    self->naming = g_timeout_add (NAMING_DELAY_MS, name_rows_cb, self);
}

/* --- Cards --------------------------------------------------------------------------------------
 */

static void
show_more_button (RecourseEvidenceTable *self)
{
  guint n_items = g_list_model_get_n_items (self->list);
  guint n_left = n_items > self->n_cards ? n_items - self->n_cards : 0;
  g_autofree char *text = NULL;

  text = g_strdup_printf (ngettext ("Show %u More", "Show %u More", n_left), n_left);
  recourse_button_set_text (self->more, text);
  gtk_widget_set_visible (GTK_WIDGET (self->more), n_left > 0);
}

static void
append_card (RecourseEvidenceTable *self, guint position)
{
  g_autoptr (RecourseEvidenceItem) item = g_list_model_get_item (self->list, position);
  GtkWidget *card = recourse_evidence_card_new (item);

  g_signal_connect_object (card, "chosen", G_CALLBACK (card_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->cards, card);
}

static gboolean
is_shown (GtkWidget *card, GListModel *list, guint position)
{
  g_autoptr (RecourseEvidenceItem) item = g_list_model_get_item (list, position);

  return card != NULL && item == recourse_evidence_card_peek_item (RECOURSE_EVIDENCE_CARD (card));
}

/* The cards that are right stay; behind the first other one all are made anew. Where the table
 * stands in their place there are none. */
static void
show_cards (RecourseEvidenceTable *self)
{
  guint n_wanted = MIN (g_list_model_get_n_items (self->list), self->n_cards);
  GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->cards));
  guint position = 0;

  for (; position < n_wanted && is_shown (card, self->list, position); position++)
    card = gtk_widget_get_next_sibling (card);
  while (card != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (card);

      gtk_box_remove (self->cards, card);
      card = next;
    }
  for (; position < n_wanted; position++)
    append_card (self, position);
  show_more_button (self);
}

static void show_chosen (RecourseEvidenceTable *self);

static void
cards_mapped_cb (RecourseEvidenceTable *self)
{
  show_cards (self);
  show_chosen (self);
}

static void
more_cb (RecourseEvidenceTable *self)
{
  self->n_cards += CARDS;
  show_cards (self);
}

/* --- Following the model -------------------------------------------------------------------------
 */

static guint
find_position (RecourseEvidenceTable *self, gint64 seq)
{
  RecourseEvidenceItem *item = recourse_evidence_model_find (self->model, seq);
  guint position = GTK_INVALID_LIST_POSITION;

  if (item == NULL || !g_list_store_find (G_LIST_STORE (self->list), item, &position))
    return GTK_INVALID_LIST_POSITION;
  return position;
}

static void
show_chosen (RecourseEvidenceTable *self)
{
  gint64 chosen = recourse_evidence_model_chosen (self->model);
  RecourseEvidenceItem *selected = gtk_single_selection_get_selected_item (self->selection);

  if (selected == NULL || recourse_evidence_item_peek (selected)->seq != chosen)
    gtk_single_selection_set_selected (self->selection, chosen != RECOURSE_EVIDENCE_NONE
                                                            ? find_position (self, chosen)
                                                            : GTK_INVALID_LIST_POSITION);
  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->cards)); card != NULL;
       card = gtk_widget_get_next_sibling (card))
    {
      RecourseEvidenceItem *item = recourse_evidence_card_peek_item (RECOURSE_EVIDENCE_CARD (card));

      recourse_evidence_card_set_chosen (RECOURSE_EVIDENCE_CARD (card),
                                         recourse_evidence_item_peek (item)->seq == chosen);
    }
}

static void
listed_cb (RecourseEvidenceTable *self)
{
  self->is_refreshing = TRUE;
  g_set_object (&self->list, recourse_evidence_model_peek_list (self->model));
  gtk_single_selection_set_model (self->selection, self->list);
  self->n_cards = CARDS;
  self->is_refreshing = FALSE;
}

static gboolean
fit_columns_cb (gpointer user_data)
{
  RecourseEvidenceTable *self = RECOURSE_EVIDENCE_TABLE (user_data);
  int font_size = recourse_pair_layout_font_size (GTK_WIDGET (self));
  gboolean is_full = gtk_widget_get_width (GTK_WIDGET (self)) >= NARROWEST_FULL * font_size;

  self->fitting = 0;
  gtk_column_view_column_set_visible (self->added_at, is_full);
  gtk_column_view_column_set_visible (self->size, is_full);
  return G_SOURCE_REMOVE;
}

/* While sizes are handed out it is too late to take columns away. */
static void
resized_cb (RecourseEvidenceTable *self)
{
  if (self->fitting == 0)
    self->fitting = g_idle_add_full (G_PRIORITY_HIGH_IDLE, fit_columns_cb, self, NULL);
}

static void
recourse_evidence_table_dispose (GObject *object)
{
  RecourseEvidenceTable *self = RECOURSE_EVIDENCE_TABLE (object);

  g_clear_handle_id (&self->naming, g_source_remove);
  g_clear_handle_id (&self->fitting, g_source_remove);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  g_clear_object (&self->model);
  G_OBJECT_CLASS (recourse_evidence_table_parent_class)->dispose (object);
}

static void
recourse_evidence_table_class_init (RecourseEvidenceTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = recourse_evidence_table_dispose;
  signals[OPENED] = g_signal_new ("opened", RECOURSE_TYPE_EVIDENCE_TABLE, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/recourse_app/Recourse/ui/recourse-evidence-table.ui");
  gtk_widget_class_bind_template_child (widget_class, RecourseEvidenceTable, added_at);
  gtk_widget_class_bind_template_child (widget_class, RecourseEvidenceTable, cards);
  gtk_widget_class_bind_template_child (widget_class, RecourseEvidenceTable, more);
  gtk_widget_class_bind_template_child (widget_class, RecourseEvidenceTable, scroller);
  gtk_widget_class_bind_template_child (widget_class, RecourseEvidenceTable, size);
  gtk_widget_class_bind_template_child (widget_class, RecourseEvidenceTable, view);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
}

static void
recourse_evidence_table_init (RecourseEvidenceTable *self)
{
  g_type_ensure (RECOURSE_TYPE_BUTTON);
  g_type_ensure (RECOURSE_TYPE_EVIDENCE_ITEM);
  g_type_ensure (RECOURSE_TYPE_FOLD_LAYOUT);
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
make_selection (RecourseEvidenceTable *self)
{
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
}

/** recourse_evidence_table_new: as the model stands now; see recourse_evidence_table_refresh() */
GtkWidget *
recourse_evidence_table_new (RecourseEvidenceModel *model)
{
  RecourseEvidenceTable *self = g_object_new (RECOURSE_TYPE_EVIDENCE_TABLE, NULL);

  self->model = g_object_ref (model);
  make_selection (self);
  listed_cb (self);
  recourse_evidence_table_refresh (self);
  g_signal_connect_object (self->cards, "map", G_CALLBACK (cards_mapped_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scroller), "value-changed",
                           G_CALLBACK (name_rows_soon), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (self->scroller),
                           "notify::page-size", G_CALLBACK (resized_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (model, "listed", G_CALLBACK (listed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/** recourse_evidence_table_refresh: shows what the model says now, in place */
void
recourse_evidence_table_refresh (RecourseEvidenceTable *self)
{
  g_return_if_fail (RECOURSE_IS_EVIDENCE_TABLE (self));

  self->is_refreshing = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self->cards)))
    show_cards (self);
  show_chosen (self);
  name_rows_soon (self);
  self->is_refreshing = FALSE;
}
