/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "evidence-window"

#include "evidence-window.h"

#include "recourse-evidence-page.h"

void
evidence_window_set_up (EvidenceWindow *f, gconstpointer unused)
{
  evidence_case_set_up (&f->base, NULL);
  f->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1200, 800);
  f->page = recourse_evidence_page_new (f->base.model);
  adw_window_set_content (ADW_WINDOW (f->window), f->page);
}

static void
close_windows (void)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  while (g_list_model_get_n_items (windows) > 0)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, 0);

      gtk_window_destroy (window);
    }
}

void
evidence_window_tear_down (EvidenceWindow *f, gconstpointer unused)
{
  close_windows ();
  evidence_case_tear_down (&f->base, NULL);
}

gboolean
evidence_window_is_ready (gpointer user_data)
{
  EvidenceWindow *f = user_data;

  return gtk_widget_get_mapped (f->page)
         && recourse_evidence_model_state (f->base.model) > RECOURSE_EVIDENCE_OPENING;
}

void
evidence_window_present (EvidenceWindow *f)
{
  gtk_window_present (GTK_WINDOW (f->window));
  app_test_wait (evidence_window_is_ready, f);
}

/* As when the program is started again: nothing holds the model of before. */
void
evidence_window_reopen (EvidenceWindow *f)
{
  adw_window_set_content (ADW_WINDOW (f->window), NULL);
  evidence_case_reopen (&f->base);
  f->page = recourse_evidence_page_new (f->base.model);
  adw_window_set_content (ADW_WINDOW (f->window), f->page);
  app_test_wait (evidence_window_is_ready, f);
}

gboolean
evidence_window_shows (EvidenceWindow *f, const char *text)
{
  return app_test_find_label (f->page, text) != NULL;
}

typedef struct
{
  GtkWidget *root;
  const char *text;
} Awaited;

static gboolean
has_label (gpointer user_data)
{
  Awaited *awaited = user_data;

  return app_test_find_label (awaited->root, awaited->text) != NULL;
}

void
evidence_window_wait_for (GtkWidget *root, const char *text)
{
  Awaited awaited = { root, text };

  app_test_wait (has_label, &awaited);
}

GtkWidget *
evidence_window_find_button (GtkWidget *root, const char *text)
{
  GtkWidget *label = app_test_find_label (root, text);

  g_assert_nonnull (label);
  return gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON);
}

void
evidence_window_press (GtkWidget *root, const char *text)
{
  g_signal_emit_by_name (evidence_window_find_button (root, text), "clicked");
}

GtkWidget *
evidence_window_show_sheet (GtkWidget *sheet)
{
  GtkWidget *window = adw_window_new ();

  adw_window_set_content (ADW_WINDOW (window), sheet);
  gtk_window_present (GTK_WINDOW (window));
  return sheet;
}

GtkCheckButton *
evidence_window_find_answer (GtkWidget *sheet, const char *text)
{
  GtkWidget *label = app_test_find_label (sheet, text);

  g_assert_nonnull (label);
  return GTK_CHECK_BUTTON (gtk_widget_get_ancestor (label, GTK_TYPE_CHECK_BUTTON));
}
