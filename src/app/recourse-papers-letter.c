/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-papers-letter"

#include "recourse-papers-letter.h"

#include "recourse-button.h"
#include "recourse-claim-list.h"
#include "recourse-disclosure.h"
#include "recourse-guide-text.h"
#include "recourse-heading.h"
#include "recourse-label.h"
#include "recourse-pair.h"
#include "recourse-paper.h"
#include "recourse-papers-sheets.h"
#include "recourse-papers-text.h"
#include "recourse-wrap-layout.h"

#include <glib/gi18n.h>

/* A case may have thousands of pieces of evidence; nobody reads them here. */
#define MAX_PARAGRAPHS 200

#define PAPER "letter"

/* --- The letter itself --------------------------------------------------------------------------
 */

/* Brackets, a line under it and bold: not by colour alone. Nothing is read as markup. */
static void
mark_gaps (GtkLabel *label)
{
  const char *text = gtk_label_get_text (label);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  gsize start = 0;
  gsize end = 0;

  while (recourse_papers_text_next_gap (text, end, &start, &end))
    {
      PangoAttribute *marks[] = { pango_attr_weight_new (PANGO_WEIGHT_BOLD),
                                  pango_attr_underline_new (PANGO_UNDERLINE_SINGLE) };

      for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
        {
          marks[i]->start_index = (guint) start;
          marks[i]->end_index = (guint) end;
          pango_attr_list_insert (attributes, marks[i]);
        }
    }
  gtk_label_set_attributes (label, attributes);
}

static void
append_paragraph (GtkWidget *box,
                  const RecourseLetterParagraph *paragraph,
                  RecourseLanguage language)
{
  gboolean is_title = paragraph->style == RECOURSE_LETTER_TITLE;
  gboolean is_heading = is_title || paragraph->style == RECOURSE_LETTER_HEADING;
  GtkWidget *label = recourse_label_append (box, recourse_text_get (&paragraph->text, language),
                                            is_heading ? "heading" : NULL);

  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_focusable (label, FALSE);
  if (is_title)
    gtk_label_set_xalign (GTK_LABEL (label), 0.5f);
  if (paragraph->style == RECOURSE_LETTER_CLOSING)
    gtk_label_set_xalign (GTK_LABEL (label), 1.0f);
  if (language == RECOURSE_LANGUAGE_ZH_CN)
    mark_gaps (GTK_LABEL (label));
}

static GtkWidget *
make_text (const RecourseLetter *letter, RecourseLanguage language)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  guint n = recourse_letter_n_paragraphs (letter);

  for (guint i = 0; i < n && i < MAX_PARAGRAPHS; i++)
    append_paragraph (box, recourse_letter_paragraph (letter, i), language);
  if (n > MAX_PARAGRAPHS)
    recourse_label_append (
        box, _ ("It goes on. All of it is in what you copy, and in the document."), "heading");
  return box;
}

static GtkWidget *
make_chinese (const RecourseLetter *letter)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *text = make_text (letter, RECOURSE_LANGUAGE_ZH_CN);

  gtk_box_append (GTK_BOX (column), recourse_heading_new (_ ("As it is sent"), "title-3"));
  gtk_widget_add_css_class (text, "recourse-quote");
  gtk_box_append (GTK_BOX (column), text);
  return column;
}

static GtkWidget *
make_english (const RecourseLetter *letter)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  gtk_box_append (GTK_BOX (column), recourse_heading_new (_ ("In English, for you"), "title-3"));
  gtk_box_append (GTK_BOX (column), make_text (letter, RECOURSE_LANGUAGE_EN));
  return column;
}

/* --- Around it ----------------------------------------------------------------------------------
 */

static void
append_bullet (GtkWidget *box, const char *text)
{
  recourse_label_append_take (box, g_strconcat ("• ", text, NULL), NULL);
}

static void
append_word (GtkWidget *box,
             RecourseGuideModel *guide,
             const RecourseLetter *letter,
             const char *id)
{
  const RecourseText *word = recourse_paper_word (recourse_letter_peek_words (letter), PAPER, id);

  recourse_label_append_take (box, recourse_guide_text (guide, word), "heading");
}

/* In one paragraph: there may be twenty, and the letter itself is what counts. */
static void
append_gaps (GtkWidget *card, RecourseGuideModel *guide, const RecourseLetter *letter)
{
  RecourseLanguage language = recourse_guide_model_language (guide);
  guint n = recourse_letter_n_gaps (letter);
  char *list = NULL;

  append_word (card, guide, letter, n > 0 ? "gaps" : "no-gaps");
  for (guint i = 0; i < n; i++)
    list = recourse_papers_text_list (list, recourse_letter_gap (letter, i, language));
  if (list != NULL)
    recourse_label_append_take (card, list, NULL);
}

/* The form belongs to the pack, which the guide keeps. */
static void
populate_sources_cb (RecourseGuideModel *guide, GtkBox *content, GObject *disclosure)
{
  const RecourseLetterForm *form = g_object_get_data (disclosure, "form");
  g_autoptr (GPtrArray) claims = g_ptr_array_new ();

  for (guint i = 0; i < form->n_checks; i++)
    recourse_claim_list_collect (claims, &form->checks[i].claims);
  for (guint i = 0; i < form->n_lines; i++)
    recourse_claim_list_collect (claims, &form->lines[i].claims);
  gtk_box_append (content, recourse_claim_list_new (guide, claims));
}

static void
append_sources (GtkWidget *card, RecourseGuideModel *guide, const RecourseLetterForm *form)
{
  g_autofree char *key = g_strconcat ("letter:", form->id, NULL);
  GtkWidget *disclosure = recourse_disclosure_new (guide, _ ("Law and sources"), key);

  g_object_set_data (G_OBJECT (disclosure), "form", (gpointer) form);
  gtk_box_append (GTK_BOX (card), disclosure);
  recourse_disclosure_connect (RECOURSE_DISCLOSURE (disclosure), G_CALLBACK (populate_sources_cb),
                               guide);
}

static GtkWidget *
make_checks (RecourseGuideModel *guide, const RecourseLetter *letter)
{
  RecourseLanguage language = recourse_guide_model_language (guide);
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  if (recourse_letter_n_checks (letter) > 0)
    append_word (card, guide, letter, "check");
  for (guint i = 0; i < recourse_letter_n_checks (letter); i++)
    append_bullet (card, recourse_letter_check (letter, i, language));
  append_gaps (card, guide, letter);
  append_sources (card, guide, recourse_letter_peek_form (letter));
  gtk_widget_add_css_class (card, "recourse-card");
  gtk_widget_add_css_class (card, "recourse-today");
  return card;
}

static GtkWidget *
make_button (const char *text, const char *symbol, const char *action)
{
  GtkWidget *button = recourse_button_new (text, symbol);

  gtk_widget_add_css_class (button, "recourse-big");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static GtkWidget *
make_buttons (const RecourseLetter *letter)
{
  g_autofree char *text = recourse_letter_text (letter, RECOURSE_LANGUAGE_ZH_CN);
  GtkWidget *buttons = recourse_wrap_box_new ();
  GtkWidget *copy = make_button (_ ("Copy the Text"), "edit-copy-symbolic", NULL);

  recourse_button_set_copied_text (RECOURSE_BUTTON (copy), text);
  gtk_box_append (GTK_BOX (buttons), copy);
  gtk_box_append (GTK_BOX (buttons), make_button (_ ("Save as Document…"), "document-save-symbolic",
                                                  "papers.save-letter"));
  return buttons;
}

static GtkWidget *
make_both (const RecourseLetter *letter)
{
  GtkWidget *pair = g_object_new (RECOURSE_TYPE_PAIR, NULL);

  gtk_box_append (GTK_BOX (pair), make_chinese (letter));
  gtk_box_append (GTK_BOX (pair), g_object_new (ADW_TYPE_BIN, "visible", FALSE, NULL));
  gtk_box_append (GTK_BOX (pair), make_english (letter));
  return pair;
}

static void
append_letter (GtkWidget *box, RecourseCaseDesk *desk, const RecourseLetter *letter)
{
  RecourseGuideModel *guide = recourse_case_desk_peek_guide (desk);
  const RecourseLetterForm *form = recourse_letter_peek_form (letter);
  gboolean has_english = recourse_guide_model_language (guide) == RECOURSE_LANGUAGE_EN
                         || recourse_papers_model_has_english (recourse_papers_model_peek (desk));
  g_autofree char *title = recourse_guide_text (guide, &form->title);

  gtk_box_append (GTK_BOX (box), recourse_heading_new (title, "title-2"));
  append_word (box, guide, letter, "draft");
  gtk_box_append (GTK_BOX (box), make_checks (guide, letter));
  gtk_box_append (GTK_BOX (box), recourse_papers_sheets_new_switch (
                                     desk, _ ("English in the document too"),
                                     _ ("It stands on pages of its own, for you alone.")));
  gtk_box_append (GTK_BOX (box), make_buttons (letter));
  gtk_box_append (GTK_BOX (box), has_english ? make_both (letter) : make_chinese (letter));
}

/** recourse_papers_letter_new: (transfer floating): the letter that is open, as it is now, and what
 * to look at before it is used */
GtkWidget *
recourse_papers_letter_new (RecourseCaseDesk *desk)
{
  const RecourseLetter *letter = recourse_papers_model_peek_letter (
      recourse_papers_model_peek (desk));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_box_append (GTK_BOX (box), make_button (_ ("All Sheets and Letters"), "go-previous-symbolic",
                                              "papers.show-all"));
  if (letter != NULL)
    append_letter (box, desk, letter);
  return box;
}
