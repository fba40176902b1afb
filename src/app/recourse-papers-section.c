/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-papers-section"

#include "recourse-papers-section.h"

#include "recourse-heading.h"
#include "recourse-label.h"
#include "recourse-paper-chooser.h"
#include "recourse-papers-letter.h"
#include "recourse-papers-news.h"
#include "recourse-papers-sheets.h"
#include "recourse-papers-text.h"
#include "recourse-view-state.h"

#include <glib/gi18n.h>

struct _RecoursePapersSection
{
  AdwBin parent_instance;

  RecourseCaseDesk *desk;
  RecoursePapersModel *model;
  GtkFileChooserNative *chooser;
  AdwBin *place;
  const RecourseLetter *letter; /* what @place was made for; only compared */
  char *letter_id;
  gboolean has_english;
  gint64 n_entries;
};

G_DEFINE_FINAL_TYPE (RecoursePapersSection, recourse_papers_section, ADW_TYPE_BIN)

/* --- What is shown ------------------------------------------------------------------------------
 */

static gint64
count_entries (RecoursePapersSection *self)
{
  RecourseCaseState *state = recourse_case_desk_peek_state (self->desk);

  return state != NULL ? recourse_case_state_n_entries (state) : 0;
}

static GtkWidget *
make_content (RecoursePapersSection *self)
{
  if (recourse_case_desk_is_hidden (self->desk))
    return NULL;
  if (recourse_case_desk_peek_state (self->desk) == NULL)
    return recourse_label_new (_ ("Answer the first question in the Guide. Then there is something "
                                  "to print here."),
                               NULL);
  return self->letter_id != NULL ? recourse_papers_letter_new (self->desk)
                                 : recourse_papers_sheets_new (self->desk);
}

static void
show_content (RecoursePapersSection *self)
{
  const char *letter_id = recourse_papers_model_peek_letter_id (self->model);
  gboolean is_turning = g_strcmp0 (letter_id, self->letter_id) != 0;
  g_autoptr (RecourseViewState) state = recourse_view_state_new (GTK_WIDGET (self));

  g_free (self->letter_id);
  self->letter_id = g_strdup (letter_id);
  self->letter = recourse_papers_model_peek_letter (self->model);
  self->has_english = recourse_papers_model_has_english (self->model);
  self->n_entries = count_entries (self);
  adw_bin_set_child (self->place, make_content (self));
  if (is_turning)
    gtk_widget_child_focus (GTK_WIDGET (self->place), GTK_DIR_TAB_FORWARD);
  else
    recourse_view_state_restore (state, GTK_WIDGET (self));
}

static void
changed_cb (RecoursePapersSection *self)
{
  gboolean is_same_letter = g_strcmp0 (recourse_papers_model_peek_letter_id (self->model),
                                       self->letter_id)
                                == 0
                            && self->letter == recourse_papers_model_peek_letter (self->model);
  gboolean is_same_english = self->letter == NULL
                             || self->has_english
                                    == recourse_papers_model_has_english (self->model);

  if (!is_same_letter || !is_same_english || self->n_entries != count_entries (self)
      || recourse_case_desk_is_hidden (self->desk))
    show_content (self);
}

/* --- What can be done ---------------------------------------------------------------------------
 */

static RecourseLanguage
get_language (RecourseCaseDesk *desk)
{
  return recourse_guide_model_language (recourse_case_desk_peek_guide (desk));
}

static void
chosen_cb (RecoursePapersSection *self, int response, GtkFileChooserNative *chooser)
{
  RecoursePaperKind kind = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (chooser), "kind"));
  const char *letter = g_object_get_data (G_OBJECT (chooser), "letter");
  g_autofree char *path = recourse_paper_chooser_get_path (chooser, response);

  if (path != NULL)
    recourse_papers_model_save (self->model, kind, letter, path);
  g_clear_object (&self->chooser);
}

static void
choose_file (RecoursePapersSection *self, RecoursePaperKind kind, const RecourseLetterForm *form)
{
  g_autofree char *name = recourse_papers_text_file_name (kind, form, get_language (self->desk));

  g_clear_object (&self->chooser);
  self->chooser = recourse_paper_chooser_new (GTK_WIDGET (self), name);
  g_object_set_data (G_OBJECT (self->chooser), "kind", GUINT_TO_POINTER (kind));
  if (form != NULL)
    g_object_set_data_full (G_OBJECT (self->chooser), "letter", g_strdup (form->id), g_free);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *kind)
{
  recourse_papers_section_open_sheet (RECOURSE_PAPERS_SECTION (widget)->desk,
                                      (RecoursePaperKind) g_variant_get_uint32 (kind));
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *kind)
{
  choose_file (RECOURSE_PAPERS_SECTION (widget), (RecoursePaperKind) g_variant_get_uint32 (kind),
               NULL);
}

static void
save_letter_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RecoursePapersSection *self = RECOURSE_PAPERS_SECTION (widget);
  const RecourseLetter *letter = recourse_papers_model_peek_letter (self->model);

  if (letter != NULL)
    choose_file (self, RECOURSE_PAPER_LETTER, recourse_letter_peek_form (letter));
}

static void
show_letter_action (GtkWidget *widget, const char *name, GVariant *id)
{
  recourse_papers_model_show_letter (RECOURSE_PAPERS_SECTION (widget)->model,
                                     g_variant_get_string (id, NULL));
}

static void
show_all_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  recourse_papers_model_show_letter (RECOURSE_PAPERS_SECTION (widget)->model, NULL);
}

/* --- The class ----------------------------------------------------------------------------------
 */

static void
recourse_papers_section_dispose (GObject *object)
{
  RecoursePapersSection *self = RECOURSE_PAPERS_SECTION (object);

  g_clear_object (&self->chooser);
  g_clear_object (&self->model);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (recourse_papers_section_parent_class)->dispose (object);
}

static void
recourse_papers_section_finalize (GObject *object)
{
  g_free (RECOURSE_PAPERS_SECTION (object)->letter_id);
  G_OBJECT_CLASS (recourse_papers_section_parent_class)->finalize (object);
}

static void
recourse_papers_section_class_init (RecoursePapersSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = recourse_papers_section_dispose;
  G_OBJECT_CLASS (klass)->finalize = recourse_papers_section_finalize;
  gtk_widget_class_install_action (widget_class, "papers.open", "u", open_action);
  gtk_widget_class_install_action (widget_class, "papers.save", "u", save_action);
  gtk_widget_class_install_action (widget_class, "papers.save-letter", NULL, save_letter_action);
  gtk_widget_class_install_action (widget_class, "papers.show-all", NULL, show_all_action);
  gtk_widget_class_install_action (widget_class, "papers.show-letter", "s", show_letter_action);
}

static void
recourse_papers_section_init (RecoursePapersSection *self)
{
}

/** recourse_papers_section_new: see RecourseSection */
GtkWidget *
recourse_papers_section_new (RecourseCaseDesk *desk)
{
  RecoursePapersSection *self = g_object_new (RECOURSE_TYPE_PAPERS_SECTION, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->desk = g_object_ref (desk);
  self->model = g_object_ref (recourse_papers_model_peek (desk));
  self->place = ADW_BIN (adw_bin_new ());
  gtk_box_append (GTK_BOX (box), recourse_heading_new (_ ("Sheets and Letters"), "title-2"));
  gtk_box_append (GTK_BOX (box), recourse_papers_news_new (self->model));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->place));
  adw_bin_set_child (ADW_BIN (self), box);
  show_content (self);
  g_signal_connect_object (desk, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->model, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/** recourse_papers_section_open_sheet: @kind: a sheet; makes it and hands it to the viewer of the
 * desktop */
void
recourse_papers_section_open_sheet (RecourseCaseDesk *desk, RecoursePaperKind kind)
{
  g_autofree char *name = NULL;

  if (recourse_case_desk_peek_guide (desk) == NULL)
    return;
  name = recourse_papers_text_file_name (kind, NULL, get_language (desk));
  recourse_papers_model_open (recourse_papers_model_peek (desk), kind, NULL, name);
}
