/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-statement-list"

#include "recourse-statement-list.h"

#include "recourse-button.h"
#include "recourse-label.h"
#include "recourse-money.h"
#include "recourse-statement-questions.h"
#include "recourse-statement-row.h"

#include <glib/gi18n.h>

/* More rows come when they are asked for. */
#define PORTION 30

struct _RecourseStatementList
{
  AdwBin parent_instance;

  GtkWidget *search;
  GtkWidget *found;
  GtkWidget *rows;
  GtkWidget *more;
  GtkWidget *questions;
  GtkWidget *summary;
  GtkWidget *take;

  RecourseStatementModel *model;
  RecourseBill *bill; /* whose rows are shown; or NULL */
  guint n_shown;
  GHashTable *asked; /* rows for which the questions were made; NULL: none */
};

G_DEFINE_FINAL_TYPE (RecourseStatementList, recourse_statement_list, ADW_TYPE_BIN)

static void
empty (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}

/* --- The rows -----------------------------------------------------------------------------------
 */

static void
show_found (RecourseStatementList *self)
{
  guint n = recourse_statement_model_n_found (self->model);
  g_autofree char *text = NULL;

  text = n == 0
             ? g_strdup (_ ("No payment fits. Try another word."))
             : g_strdup_printf (
                 ngettext ("%u payment, the newest first", "%u payments, the newest first", n), n);
  gtk_label_set_text (GTK_LABEL (self->found), text);
  gtk_widget_set_visible (self->more, n > self->n_shown);
}

static void
append_rows (RecourseStatementList *self)
{
  guint end = MIN (recourse_statement_model_n_found (self->model), self->n_shown + PORTION);

  for (; self->n_shown < end; self->n_shown++)
    gtk_box_append (GTK_BOX (self->rows),
                    recourse_statement_row_new (
                        self->model, recourse_statement_model_found (self->model, self->n_shown)));
  show_found (self);
}

static void
fill_rows (RecourseStatementList *self)
{
  empty (self->rows);
  self->n_shown = 0;
  append_rows (self);
}

static void
searched_cb (RecourseStatementList *self)
{
  if (self->bill == NULL)
    return;
  recourse_statement_model_search (self->model,
                                   gtk_editable_get_text (GTK_EDITABLE (self->search)));
  fill_rows (self);
}

/* --- What is chosen -----------------------------------------------------------------------------
 */

static char *
dup_chosen (RecourseStatementList *self)
{
  RecourseGuideModel *guide = recourse_case_desk_peek_guide (
      recourse_statement_model_peek_desk (self->model));
  guint n = recourse_statement_model_peek_chosen (self->model)->len;
  gint64 total = 0;
  g_autofree char *money = NULL;

  if (n == 0)
    return g_strdup (_ ("Tick each payment of this story. There may be several."));
  if (!recourse_statement_model_total (self->model, &total))
    return g_strdup_printf (ngettext ("%u payment chosen", "%u payments chosen", n), n);
  money = recourse_money_format (total, recourse_guide_model_language (guide));
  return g_strdup_printf (
      ngettext ("%u payment chosen, %s in all", "%u payments chosen, %s in all", n), n, money);
}

static gboolean
is_asked (RecourseStatementList *self, const GArray *chosen)
{
  if (self->asked == NULL || g_hash_table_size (self->asked) != chosen->len)
    return FALSE;
  for (guint i = 0; i < chosen->len; i++)
    if (!g_hash_table_contains (self->asked, GUINT_TO_POINTER (g_array_index (chosen, guint, i))))
      return FALSE;
  return TRUE;
}

/* What was answered already is not asked anew while nothing else is chosen. */
static void
show_questions (RecourseStatementList *self)
{
  const GArray *chosen = recourse_statement_model_peek_chosen (self->model);

  if (is_asked (self, chosen))
    return;
  g_clear_pointer (&self->asked, g_hash_table_unref);
  self->asked = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < chosen->len; i++)
    g_hash_table_add (self->asked, GUINT_TO_POINTER (g_array_index (chosen, guint, i)));
  empty (self->questions);
  recourse_statement_questions_fill (self->questions, self->model);
}

static void
take_cb (RecourseStatementList *self)
{
  recourse_statement_model_take (self->model);
}

static void
changed_cb (RecourseStatementList *self)
{
  RecourseBill *bill = recourse_statement_model_peek_bill (self->model);
  g_autofree char *chosen = NULL;

  if (bill == NULL || recourse_statement_model_state (self->model) != RECOURSE_STATEMENT_OPEN)
    return;
  if (bill != self->bill)
    {
      g_clear_pointer (&self->bill, recourse_bill_unref);
      self->bill = recourse_bill_ref (bill);
      gtk_editable_set_text (GTK_EDITABLE (self->search), "");
      fill_rows (self);
    }
  chosen = dup_chosen (self);
  gtk_label_set_text (GTK_LABEL (self->summary), chosen);
  gtk_widget_set_sensitive (self->take,
                            recourse_statement_model_peek_chosen (self->model)->len > 0);
  show_questions (self);
}

/* --- The class ----------------------------------------------------------------------------------
 */

static void
recourse_statement_list_dispose (GObject *object)
{
  RecourseStatementList *self = RECOURSE_STATEMENT_LIST (object);

  g_clear_pointer (&self->asked, g_hash_table_unref);
  g_clear_pointer (&self->bill, recourse_bill_unref);
  g_clear_object (&self->model);
  G_OBJECT_CLASS (recourse_statement_list_parent_class)->dispose (object);
}

static void
recourse_statement_list_class_init (RecourseStatementListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = recourse_statement_list_dispose;
}

static void
add_search (RecourseStatementList *self, GtkWidget *box)
{
  const char *title = _ ("Search names, amounts, days and order numbers");

  self->search = gtk_search_entry_new ();
  gtk_widget_add_css_class (self->search, "recourse-field");
  gtk_editable_set_width_chars (GTK_EDITABLE (self->search), 6);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (searched_cb), self,
                           G_CONNECT_SWAPPED);
  recourse_label_append (box, title, NULL);
  gtk_box_append (GTK_BOX (box), self->search);
}

static GtkWidget *
add_button (RecourseStatementList *self, GtkWidget *box, const char *text, GCallback callback)
{
  GtkWidget *button = recourse_button_new (text, NULL);

  gtk_widget_add_css_class (button, "recourse-big");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

static void
recourse_statement_list_init (RecourseStatementList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  add_search (self, box);
  self->found = recourse_label_append (box, "", NULL);
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (box), self->rows);
  self->more = add_button (self, box, _ ("Show Older Ones"), G_CALLBACK (append_rows));
  self->questions = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_box_append (GTK_BOX (box), self->questions);
  self->summary = recourse_label_append (box, "", "heading");
  self->take = add_button (self, box, _ ("Put Into the Case"), G_CALLBACK (take_cb));
  gtk_widget_add_css_class (self->take, "suggested-action");
  adw_bin_set_child (ADW_BIN (self), box);
}

/** recourse_statement_list_new: shows what @model has read, as soon as it has */
GtkWidget *
recourse_statement_list_new (RecourseStatementModel *model)
{
  RecourseStatementList *self = g_object_new (RECOURSE_TYPE_STATEMENT_LIST, NULL);

  self->model = g_object_ref (model);
  g_signal_connect_object (model, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
  return GTK_WIDGET (self);
}
