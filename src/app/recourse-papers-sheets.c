/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-papers-sheets"

#include "recourse-papers-sheets.h"

#include "recourse-button.h"
#include "recourse-choice-row.h"
#include "recourse-desk-sheet.h"
#include "recourse-guide-text.h"
#include "recourse-heading.h"
#include "recourse-label.h"
#include "recourse-papers-list.h"
#include "recourse-papers-text.h"
#include "recourse-wrap-layout.h"

#include <glib/gi18n.h>

/* Of so many payments it is said what is not known; the others are counted. */
#define MAX_GAP_LINES 6

/* --- A sheet ------------------------------------------------------------------------------------
 */

static GtkWidget *
make_button (const char *text, const char *symbol, const char *name, const char *action)
{
  GtkWidget *button = recourse_button_new (text, symbol);

  recourse_button_set_name (RECOURSE_BUTTON (button), name);
  gtk_widget_add_css_class (button, "recourse-big");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static GtkWidget *
make_sheet_button (RecoursePaperKind kind,
                   const char *text,
                   const char *symbol,
                   const char *name_format,
                   const char *action)
{
  g_autoptr (GString) name = g_string_new (name_format);
  GtkWidget *button;

  g_string_replace (name, "%s", recourse_papers_text_title (kind), 1);
  button = make_button (text, symbol, name->str, action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", (guint) kind);
  return button;
}

/* What could still be told; nobody is held up by it. */
static void
append_gaps (GtkWidget *card, RecourseCaseDesk *desk)
{
  g_autoptr (GArray) gaps = recourse_papers_list_gaps (desk);
  g_autoptr (GPtrArray) lines = NULL;
  GtkWidget *button;

  if (gaps == NULL || gaps->len == 0)
    return;
  lines = recourse_papers_text_gaps (gaps, MAX_GAP_LINES);
  recourse_label_append (card, _ ("Still blank on it:"), "heading");
  for (guint i = 0; i < lines->len; i++)
    recourse_label_append (card, lines->pdata[i], NULL);
  recourse_label_append (
      card, _ ("It can be opened as it is: what is blank is a line to write on."), NULL);
  button = make_button (_ ("Fill In Now"), "document-edit-symbolic", _ ("Fill In Now"),
                        "win.case-section");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", "payments");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (card), button);
}

static GtkWidget *
make_sheet (RecourseCaseDesk *desk, RecoursePaperKind kind)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *buttons = recourse_wrap_box_new ();

  gtk_box_append (GTK_BOX (card),
                  recourse_heading_new (recourse_papers_text_title (kind), "title-3"));
  recourse_label_append (card, recourse_papers_text_purpose (kind), NULL);
  if (kind == RECOURSE_PAPER_DESK)
    append_gaps (card, desk);
  gtk_box_append (GTK_BOX (buttons),
                  /* Translators: %s is the name of a sheet */
                  make_sheet_button (kind, _ ("Open"), "document-print-preview-symbolic",
                                     _ ("Open: %s"), "papers.open"));
  gtk_box_append (GTK_BOX (buttons),
                  /* Translators: %s is the name of a sheet */
                  make_sheet_button (kind, _ ("Save…"), "document-save-symbolic", _ ("Save: %s"),
                                     "papers.save"));
  gtk_box_append (GTK_BOX (card), buttons);
  gtk_widget_add_css_class (card, "recourse-card");
  return card;
}

/* --- The letters --------------------------------------------------------------------------------
 */

static GtkWidget *
make_letter (RecourseGuideModel *guide, const RecourseLetterForm *form)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  g_autofree char *title = recourse_guide_text (guide, &form->title);
  g_autofree char *summary = recourse_guide_text (guide, &form->summary);
  /* Translators: %s is the name of a letter */
  g_autofree char *name = g_strdup_printf (_ ("Look at: %s"), title);
  GtkWidget *button = make_button (_ ("Look at It"), NULL, name, "papers.show-letter");

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", form->id);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (card), recourse_heading_new (title, "title-3"));
  recourse_label_append (card, summary, NULL);
  gtk_box_append (GTK_BOX (card), button);
  gtk_widget_add_css_class (card, "recourse-card");
  return card;
}

static void
append_letters (GtkWidget *box, RecourseGuideModel *guide, const GArray *fits, gboolean is_certain)
{
  gboolean has_heading = is_certain;

  for (guint i = 0; i < fits->len; i++)
    {
      const RecourseLetterFit *fit = &g_array_index (fits, RecourseLetterFit, i);

      if (fit->is_certain != is_certain)
        continue;
      if (!has_heading)
        {
          gtk_box_append (GTK_BOX (box), recourse_heading_new (_ ("May fit too"), "title-3"));
          recourse_label_append (
              box, _ ("Whether these are right depends on answers that are still open."), NULL);
        }
      has_heading = TRUE;
      gtk_box_append (GTK_BOX (box), make_letter (guide, fit->form));
    }
}

static void
append_all_letters (GtkWidget *box, RecourseCaseDesk *desk)
{
  RecourseGuideModel *guide = recourse_case_desk_peek_guide (desk);
  g_autoptr (GArray) fits = recourse_papers_list_letters (desk);

  gtk_box_append (GTK_BOX (box), recourse_heading_new (_ ("Letters"), "title-2"));
  if (fits == NULL || fits->len == 0)
    {
      recourse_label_append (box, _ ("No letter fits your answers."), NULL);
      return;
    }
  recourse_label_append (
      box, _ ("Drafts, filled from your case. Read each one through before you use it."), NULL);
  append_letters (box, guide, fits, TRUE);
  append_letters (box, guide, fits, FALSE);
}

/* --- All of it ----------------------------------------------------------------------------------
 */

static void
toggled_cb (RecoursePapersModel *model, GtkCheckButton *check)
{
  recourse_papers_model_set_has_english (model, gtk_check_button_get_active (check));
}

/** recourse_papers_sheets_new_switch: (transfer floating): for English beside what is made */
GtkWidget *
recourse_papers_sheets_new_switch (RecourseCaseDesk *desk, const char *title, const char *hint)
{
  RecoursePapersModel *model = recourse_papers_model_peek (desk);
  GtkWidget *check = recourse_check_row_new (title, hint);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), recourse_papers_model_has_english (model));
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), model, G_CONNECT_SWAPPED);
  return check;
}

/* Whoever needs the desk needs it first. */
static void
append_sheets (GtkWidget *box, RecourseCaseDesk *desk)
{
  RecourseGuideModel *guide = recourse_case_desk_peek_guide (desk);
  gboolean is_desk_first = recourse_desk_sheet_is_fit (recourse_guide_model_peek_interview (guide));

  if (is_desk_first)
    gtk_box_append (GTK_BOX (box), make_sheet (desk, RECOURSE_PAPER_DESK));
  for (guint kind = 0; kind < RECOURSE_N_SHEETS; kind++)
    if (kind != RECOURSE_PAPER_DESK || !is_desk_first)
      gtk_box_append (GTK_BOX (box), make_sheet (desk, (RecoursePaperKind) kind));
}

/** recourse_papers_sheets_new: (transfer floating): what can be made of the case in use, as it is
 * now; the buttons are the actions of the section */
GtkWidget *
recourse_papers_sheets_new (RecourseCaseDesk *desk)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_box_append (GTK_BOX (box), recourse_papers_sheets_new_switch (
                                     desk, _ ("English beside it"),
                                     _ ("What is handed over is always in Chinese.")));
  recourse_label_append (box, _ ("“Open” shows it in the viewer of this computer. Print it there."),
                         NULL);
  append_sheets (box, desk);
  append_all_letters (box, desk);
  return box;
}
