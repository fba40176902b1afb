/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cases-sheet"

#include "recourse-cases-sheet.h"

#include "recourse-button.h"
#include "recourse-case-actions.h"
#include "recourse-case-button.h"
#include "recourse-case-tile.h"
#include "recourse-case-text.h"
#include "recourse-china-time.h"
#include "recourse-heading.h"
#include "recourse-label.h"
#include "recourse-panel.h"
#include "recourse-wrap-layout.h"

#include <glib/gi18n.h>

struct _RecourseCasesSheet
{
  AdwBin parent_instance;

  GtkBox *cases;
  GtkBox *deleted;
  GtkBox *in_use;
  GtkLabel *none;
  GtkWidget *overview;
  GtkEditable *search;

  RecourseCaseDesk *desk;
  RecourseGuideModel *guide;
  GHashTable *found; /* ids of cases in which something was found; NULL: nobody searched */
  GCancellable *searching;
};

G_DEFINE_FINAL_TYPE (RecourseCasesSheet, recourse_cases_sheet, ADW_TYPE_BIN)

static void
clear (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static gboolean
close_now_cb (gpointer sheet)
{
  recourse_panel_close (GTK_WIDGET (sheet));
  return G_SOURCE_REMOVE;
}

/* The button that was pressed comes first: its action is that of this window. */
static void
close_cb (RecourseCasesSheet *self)
{
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, close_now_cb, g_object_ref (self), g_object_unref);
}

static GtkWidget *
make_button (const char *text, const char *action, const char *target)
{
  GtkWidget *button = recourse_button_new (text, NULL);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  return button;
}

/* --- The one in use -----------------------------------------------------------------------------
 */

static void
append_action (RecourseCasesSheet *self, GtkWidget *box, const char *text, const char *action)
{
  GtkWidget *button = recourse_button_new (text, NULL);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  g_signal_connect_object (button, "clicked", G_CALLBACK (close_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
}

static void
show_in_use (RecourseCasesSheet *self)
{
  RecourseCaseState *state = recourse_case_desk_peek_state (self->desk);
  g_autofree char *title = recourse_case_button_make_title (
      self->desk, recourse_guide_model_language (self->guide));
  GtkWidget *buttons = recourse_wrap_box_new ();

  clear (self->in_use);
  gtk_box_append (self->in_use, recourse_heading_new (title, "title-2"));
  if (recourse_case_desk_peek_path (self->desk) == NULL)
    recourse_label_append (GTK_WIDGET (self->in_use), _ ("It is saved with your first answer."),
                           NULL);
  if (state == NULL)
    return;
  append_action (self, buttons, _ ("Payments and People"), "case.show");
  append_action (self, buttons, _ ("Rename…"), "case.rename");
  if (recourse_case_state_closed_at (state) == RECOURSE_TIME_UNKNOWN)
    append_action (self, buttons, _ ("Close This Case"), "case.close");
  else
    append_action (self, buttons, _ ("Open It Again"), "case.reopen");
  gtk_box_append (self->in_use, buttons);
}

/* --- All of them ---------------------------------------------------------------------------------
 */

/* Narrowing the list does not say what was found; the timeline of the case does. */
static void
append_found (RecourseCasesSheet *self,
              GtkWidget *group,
              const RecourseCaseSummary *summary,
              const char *title)
{
  GtkWidget *button = recourse_button_new (_ ("Show What Was Found"), NULL);
  /* Translators: %s is the name of a case */
  g_autofree char *name = g_strdup_printf (_ ("Show what was found: %s"), title);

  recourse_button_set_name (RECOURSE_BUTTON (button), name);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", summary->path,
                                    gtk_editable_get_text (self->search));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "case.open-found");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_object (button, "clicked", G_CALLBACK (close_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (group), button);
}

static void
append_case (RecourseCasesSheet *self,
             const RecourseCaseCatalogue *catalogue,
             const RecourseCaseSummary *summary)
{
  const char *path = recourse_case_desk_peek_path (self->desk);
  GtkWidget *tile = recourse_case_tile_new (catalogue, summary, self->guide,
                                            g_strcmp0 (summary->path, path) == 0);
  g_autofree char *title = recourse_case_tile_dup_title (catalogue, summary, self->guide);
  /* Translators: %s is the name of a case */
  g_autofree char *name = g_strdup_printf (_ ("Delete: %s"), title);
  GtkWidget *button = make_button (_ ("Delete…"), "case.delete", summary->path);
  GtkWidget *group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  recourse_button_set_name (RECOURSE_BUTTON (button), name);
  g_signal_connect_object (tile, "clicked", G_CALLBACK (close_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (button, "clicked", G_CALLBACK (close_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_widget_add_css_class (button, "flat");
  gtk_box_append (GTK_BOX (group), tile);
  if (self->found != NULL)
    append_found (self, group, summary, title);
  gtk_box_append (GTK_BOX (group), button);
  gtk_box_append (self->cases, group);
}

static gboolean
is_wanted (RecourseCasesSheet *self, const RecourseCaseSummary *summary)
{
  return self->found == NULL || g_hash_table_contains (self->found, summary->id);
}

static void
show_cases (RecourseCasesSheet *self, const RecourseCaseCatalogue *catalogue)
{
  guint n_shown = 0;

  for (guint i = 0; i < catalogue->readings->len; i++)
    {
      const RecourseCaseReading *reading = catalogue->readings->pdata[i];

      if (!is_wanted (self, reading->summary))
        continue;
      append_case (self, catalogue, reading->summary);
      n_shown++;
    }
  gtk_label_set_text (self->none, catalogue->readings->len == 0 ? _ ("There are no cases yet.")
                                                                : _ ("Nothing found."));
  gtk_widget_set_visible (GTK_WIDGET (self->none), n_shown == 0);
  gtk_widget_set_visible (self->overview, catalogue->readings->len > 1);
}

static void
append_deleted (RecourseCasesSheet *self,
                const RecourseCaseCatalogue *catalogue,
                const RecourseCaseDeleted *deleted)
{
  RecourseLanguage language = recourse_guide_model_language (self->guide);
  g_autofree char *title = recourse_case_tile_dup_title (catalogue, deleted->summary, self->guide);
  /* Translators: %s is the name of a case */
  g_autofree char *name = g_strdup_printf (_ ("Restore: %s"), title);
  GtkWidget *button = make_button (_ ("Restore"), "case.restore", deleted->summary->id);

  recourse_button_set_name (RECOURSE_BUTTON (button), name);
  recourse_label_append (GTK_WIDGET (self->deleted), title, "recourse-choice-title");
  if (deleted->until != RECOURSE_TIME_UNKNOWN)
    {
      g_autofree char *until = recourse_china_time_format_minute (deleted->until, language);

      /* Translators: %s is a time */
      recourse_label_append_take (GTK_WIDGET (self->deleted),
                                  g_strdup_printf (_ ("Can be restored until %s"), until), NULL);
    }
  gtk_box_append (self->deleted, button);
}

static void
show_deleted (RecourseCasesSheet *self, const RecourseCaseCatalogue *catalogue)
{
  if (catalogue->deleted->len > 0)
    gtk_box_append (self->deleted, recourse_heading_new (_ ("Deleted cases"), "title-3"));
  for (guint i = 0; i < catalogue->deleted->len; i++)
    append_deleted (self, catalogue, catalogue->deleted->pdata[i]);
}

/* While somebody may be watching, not even a title is there. */
static void
update (RecourseCasesSheet *self)
{
  const RecourseCaseCatalogue *catalogue = recourse_case_desk_peek_catalogue (self->desk);

  clear (self->cases);
  clear (self->deleted);
  show_in_use (self);
  if (catalogue == NULL || recourse_case_desk_is_hidden (self->desk))
    return;
  show_cases (self, catalogue);
  show_deleted (self, catalogue);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RecourseCasesSheet) self = RECOURSE_CASES_SHEET (user_data);
  GHashTable *found;
  g_autoptr (GError) error = NULL;

  found = recourse_case_catalogue_search_finish (RECOURSE_EVIDENCE_SERVICE (source), result,
                                                 &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->desk == NULL)
    {
      g_clear_pointer (&found, g_hash_table_unref);
      return;
    }
  g_clear_pointer (&self->found, g_hash_table_unref);
  self->found = found;
  update (self);
  if (error == NULL)
    return;
  gtk_label_set_text (self->none, _ ("The search did not work. Here are all cases."));
  gtk_widget_set_visible (GTK_WIDGET (self->none), TRUE);
}

static void
stop_searching (RecourseCasesSheet *self)
{
  g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);
}

static void
typed_cb (RecourseCasesSheet *self)
{
  const char *words = gtk_editable_get_text (self->search);

  if (self->desk == NULL)
    return;
  stop_searching (self);
  if (*words == '\0')
    {
      g_clear_pointer (&self->found, g_hash_table_unref);
      update (self);
      return;
    }
  self->searching = g_cancellable_new ();
  recourse_case_catalogue_search_async (recourse_case_desk_peek_service (self->desk),
                                        recourse_guide_model_peek_pack (self->guide), words,
                                        self->searching, found_cb, g_object_ref (self));
}

/* --- The class ----------------------------------------------------------------------------------
 */

static void
recourse_cases_sheet_dispose (GObject *object)
{
  RecourseCasesSheet *self = RECOURSE_CASES_SHEET (object);

  stop_searching (self);
  g_clear_pointer (&self->found, g_hash_table_unref);
  g_clear_object (&self->desk);
  g_clear_object (&self->guide);
  G_OBJECT_CLASS (recourse_cases_sheet_parent_class)->dispose (object);
}

static void
recourse_cases_sheet_class_init (RecourseCasesSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = recourse_cases_sheet_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/recourse_app/Recourse/ui/recourse-cases-sheet.ui");
  gtk_widget_class_bind_template_child (widget_class, RecourseCasesSheet, cases);
  gtk_widget_class_bind_template_child (widget_class, RecourseCasesSheet, deleted);
  gtk_widget_class_bind_template_child (widget_class, RecourseCasesSheet, in_use);
  gtk_widget_class_bind_template_child (widget_class, RecourseCasesSheet, none);
  gtk_widget_class_bind_template_child (widget_class, RecourseCasesSheet, overview);
  gtk_widget_class_bind_template_child (widget_class, RecourseCasesSheet, search);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
}

static void
recourse_cases_sheet_init (RecourseCasesSheet *self)
{
  g_type_ensure (RECOURSE_TYPE_BUTTON);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** recourse_cases_sheet_new: @session: with knowledge */
GtkWidget *
recourse_cases_sheet_new (RecourseSession *session)
{
  RecourseCasesSheet *self = g_object_new (RECOURSE_TYPE_CASES_SHEET, NULL);

  self->desk = g_object_ref (recourse_session_peek_desk (session));
  self->guide = g_object_ref (recourse_session_peek_guide (session));
  g_signal_connect_object (self->desk, "listed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  recourse_case_desk_list (self->desk);
  return GTK_WIDGET (self);
}

/** recourse_cases_sheet_present: @over: the view whose actions it shares */
void
recourse_cases_sheet_present (RecourseSession *session, GtkWidget *over)
{
  GtkWindow *panel = recourse_panel_new (_ ("All Cases"), recourse_cases_sheet_new (session));

  recourse_case_actions_share (over, GTK_WIDGET (panel));
  recourse_panel_present (panel, over);
}
