/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-window-closing"

#include "recourse-window-closing.h"

#include "recourse-case-dialogs.h"
#include "recourse-household-model.h"
#include "recourse-walls-text.h"
#include "recourse-window-dialogs.h"

/* Somebody said so while something was under way, or could not be kept. */
#define AGREED "recourse-closing-agreed"
#define WAITING "recourse-closing-waiting"

/* The dialog still speaks to its window while it is being answered. */
static gboolean
close_cb (gpointer window)
{
  gtk_window_close (GTK_WINDOW (window));
  return G_SOURCE_REMOVE;
}

static void
close_soon (GtkWindow *window)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, close_cb, g_object_ref (window), g_object_unref);
}

static void
answered_cb (GtkWindow *window, const char *response)
{
  if (g_str_equal (response, RECOURSE_WINDOW_DIALOGS_CLOSE)
      || g_str_equal (response, RECOURSE_CASE_DIALOGS_YES))
    {
      g_object_set_data (G_OBJECT (window), AGREED, GINT_TO_POINTER (TRUE));
      close_soon (window);
    }
}

static void
ask (GtkWindow *window, GtkWidget *dialog)
{
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered_cb), window, G_CONNECT_SWAPPED);
  recourse_case_dialogs_present (dialog, GTK_WIDGET (window));
}

/* The household is still to be asked about. */
static void
saved_cb (GtkWindow *window, RecourseCaseDesk *desk)
{
  const GError *trouble = recourse_case_desk_peek_trouble (desk);
  gboolean is_saved = recourse_case_desk_is_saved (desk);

  if (!is_saved && trouble == NULL)
    return;
  g_signal_handlers_disconnect_by_func (desk, saved_cb, window);
  g_object_set_data (G_OBJECT (window), WAITING, NULL);
  if (is_saved)
    close_soon (window);
  else
    ask (window, recourse_case_dialogs_new_unsaved (trouble));
}

/* It takes a moment: nobody sees that the window waits. */
static void
save_first (GtkWindow *window, RecourseCaseDesk *desk)
{
  if (g_object_get_data (G_OBJECT (window), WAITING) == NULL)
    g_signal_connect_object (desk, "changed", G_CALLBACK (saved_cb), window, G_CONNECT_SWAPPED);
  g_object_set_data (G_OBJECT (window), WAITING, GINT_TO_POINTER (TRUE));
  recourse_case_desk_save (desk);
}

static void
household_cb (GtkWindow *window, RecourseHouseholdModel *model)
{
  if (recourse_household_model_is_writing (model))
    return;
  g_signal_handlers_disconnect_by_func (model, household_cb, window);
  close_soon (window);
}

static void
ask_about_household (GtkWindow *window, RecourseHouseholdModel *model)
{
  g_autofree char *body = recourse_walls_text_unsaved (model);

  ask (window, recourse_case_dialogs_new_unsaved_text (body));
}

/* A tick is on its way into the household file, or could not be kept there. */
static gboolean
is_household_waited_for (GtkWindow *window, RecourseCaseDesk *desk)
{
  RecourseHouseholdModel *model = recourse_household_model_peek (desk);

  if (recourse_household_model_is_saved (model))
    return FALSE;
  if (!recourse_household_model_is_writing (model))
    {
      ask_about_household (window, model);
      return TRUE;
    }
  g_signal_handlers_disconnect_by_func (model, household_cb, window);
  g_signal_connect_object (model, "changed", G_CALLBACK (household_cb), window, G_CONNECT_SWAPPED);
  return TRUE;
}

/**
 * recourse_window_closing_delay:
 *
 * Whether @window must not be closed yet: files are being kept, or answers or ticks are not
 * written. It asks where that is needed, and closes the window by itself when it may.
 */
gboolean
recourse_window_closing_delay (GtkWindow *window, RecourseSession *session)
{
  GtkWidget *dialog;

  g_return_val_if_fail (GTK_IS_WINDOW (window), FALSE);

  if (g_object_get_data (G_OBJECT (window), AGREED) != NULL)
    return FALSE;
  dialog = recourse_window_dialogs_new_closing (recourse_session_peek_evidence (session));
  if (dialog != NULL)
    {
      ask (window, dialog);
      return TRUE;
    }
  if (recourse_case_desk_is_saved (recourse_session_peek_desk (session)))
    return is_household_waited_for (window, recourse_session_peek_desk (session));
  save_first (window, recourse_session_peek_desk (session));
  return TRUE;
}
