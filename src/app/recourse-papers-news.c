/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-papers-news"

#include "recourse-papers-news.h"

#include "recourse-button.h"
#include "recourse-heading.h"
#include "recourse-label.h"
#include "recourse-papers-text.h"
#include "recourse-visible-text.h"
#include "recourse-wrap-layout.h"

#include <glib/gi18n.h>

/* A shorter wait passes unnoticed; a spinner would only flicker. */
#define SPINNER_DELAY_MS 500

struct _RecoursePapersNews
{
  AdwBin parent_instance;

  RecoursePapersModel *model;
  GtkWidget *progress;
  GtkWidget *spinner;
  AdwBin *news; /* a message that stays, as nobody reads at the same speed */
  guint spinner_source;
};

G_DEFINE_FINAL_TYPE (RecoursePapersNews, recourse_papers_news, ADW_TYPE_BIN)

/* --- What came of it ----------------------------------------------------------------------------
 */

static GtkWidget *
make_message (RecoursePapersNews *self, const char *title, const char *text)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing",
                                 8, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, NULL);
  GtkWidget *button = recourse_button_new (_ ("Understood"), NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  gtk_box_append (GTK_BOX (box), recourse_heading_new (title, "title-3"));
  recourse_label_append (box, text, NULL);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "recourse-big");
  g_signal_connect_object (button, "clicked", G_CALLBACK (recourse_papers_model_forget_news),
                           self->model, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
  return box;
}

static GtkWidget *
make_failure (RecoursePapersNews *self, const RecoursePapersFailure *failure)
{
  g_autofree char *text = recourse_papers_text_failure (failure);
  GtkWidget *box = make_message (self, recourse_papers_text_failure_title (failure), text);

  gtk_widget_add_css_class (box, "recourse-warning");
  return box;
}

static GtkWidget *
make_saved (RecoursePapersNews *self, const char *path)
{
  g_autofree char *shown = g_filename_display_name (path);
  g_autofree char *text = recourse_visible_text (shown);
  GtkWidget *box = make_message (self, _ ("Saved"), text);

  gtk_widget_add_css_class (box, "recourse-card");
  gtk_widget_add_css_class (box, "recourse-good");
  return box;
}

static void
show_news (RecoursePapersNews *self)
{
  const RecoursePapersFailure *failure = recourse_papers_model_peek_failure (self->model);
  const char *saved = recourse_papers_model_peek_saved (self->model);
  GtkWidget *message = NULL;

  if (failure != NULL)
    message = make_failure (self, failure);
  else if (saved != NULL)
    message = make_saved (self, saved);
  adw_bin_set_child (self->news, message);
  gtk_widget_set_visible (GTK_WIDGET (self->news), message != NULL);
}

/* --- What is being made -------------------------------------------------------------------------
 */

static void
show_progress (RecoursePapersNews *self, gboolean is_shown)
{
  gtk_widget_set_visible (self->progress, is_shown);
  gtk_spinner_set_spinning (GTK_SPINNER (self->spinner), is_shown);
  gtk_widget_set_visible (GTK_WIDGET (self),
                          is_shown || gtk_widget_get_visible (GTK_WIDGET (self->news)));
}

static gboolean
spinner_cb (gpointer user_data)
{
  RecoursePapersNews *self = RECOURSE_PAPERS_NEWS (user_data);

  self->spinner_source = 0;
  show_progress (self, TRUE);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (RecoursePapersNews *self)
{
  gboolean is_busy = recourse_papers_model_is_busy (self->model);

  show_news (self);
  if (!is_busy)
    g_clear_handle_id (&self->spinner_source, g_source_remove);
  else if (self->spinner_source == 0 && !gtk_widget_get_visible (self->progress))
    self->spinner_source = g_timeout_add (SPINNER_DELAY_MS, spinner_cb, self);
  show_progress (self, is_busy && gtk_widget_get_visible (self->progress));
}

static GtkWidget *
make_progress (RecoursePapersNews *self)
{
  GtkWidget *row = recourse_wrap_box_new ();
  GtkWidget *button = recourse_button_new (_ ("Cancel"), NULL);

  self->spinner = gtk_spinner_new ();
  gtk_widget_set_size_request (self->spinner, 24, 24);
  gtk_box_append (GTK_BOX (row), self->spinner);
  recourse_label_append (row, _ ("It is being made…"), NULL);
  gtk_widget_add_css_class (button, "recourse-big");
  g_signal_connect_object (button, "clicked", G_CALLBACK (recourse_papers_model_cancel),
                           self->model, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (row), button);
  gtk_widget_set_visible (row, FALSE);
  return row;
}

/* --- The class ----------------------------------------------------------------------------------
 */

static void
recourse_papers_news_dispose (GObject *object)
{
  RecoursePapersNews *self = RECOURSE_PAPERS_NEWS (object);

  g_clear_handle_id (&self->spinner_source, g_source_remove);
  g_clear_object (&self->model);
  G_OBJECT_CLASS (recourse_papers_news_parent_class)->dispose (object);
}

static void
recourse_papers_news_class_init (RecoursePapersNewsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = recourse_papers_news_dispose;
}

static void
recourse_papers_news_init (RecoursePapersNews *self)
{
}

/** recourse_papers_news_new: follows @model; hidden while there is nothing to say */
GtkWidget *
recourse_papers_news_new (RecoursePapersModel *model)
{
  RecoursePapersNews *self = g_object_new (RECOURSE_TYPE_PAPERS_NEWS, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->model = g_object_ref (model);
  self->progress = make_progress (self);
  self->news = ADW_BIN (adw_bin_new ());
  gtk_box_append (GTK_BOX (box), self->progress);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->news));
  adw_bin_set_child (ADW_BIN (self), box);
  g_signal_connect_object (model, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
  return GTK_WIDGET (self);
}
