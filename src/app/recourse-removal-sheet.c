/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-removal-sheet"

#include "recourse-removal-sheet.h"

#include "recourse-button.h"
#include "recourse-choice-row.h"
#include "recourse-contact-row.h"
#include "recourse-disclosure.h"
#include "recourse-evidence-text.h"
#include "recourse-heading.h"
#include "recourse-label.h"
#include "recourse-panel.h"
#include "recourse-wrap-layout.h"

#include <glib/gi18n.h>

/* Whom to ring when somebody orders evidence to be deleted. */
#define CONTACT "police"

#define N_ANSWERS (RECOURSE_PRESSED_UNSURE + 1)

struct _RecourseRemovalSheet
{
  AdwBin parent_instance;

  GtkWidget *advice;
  GtkBox *answers;
  AdwBin *at_once;
  GtkWidget *choices;
  AdwBin *contact;
  GtkWidget *keep;
  GtkLabel *name;
  GtkWidget *remove;

  RecourseEvidenceModel *model;
  gint64 seq;
  GtkCheckButton *rows[N_ANSWERS];
  GtkEditable *sentence;
  GtkWidget *for_good;
};

G_DEFINE_FINAL_TYPE (RecourseRemovalSheet, recourse_removal_sheet, ADW_TYPE_BIN)

/* What has to be typed before something is deleted at once. */
static const char *
find_sentence (void)
{
  return _ ("I know that it cannot be brought back");
}

/* --- The answer ----------------------------------------------------------------------------------
 */

static int
find_answer (RecourseRemovalSheet *self)
{
  for (int i = 0; i < N_ANSWERS; i++)
    if (gtk_check_button_get_active (self->rows[i]))
      return i;
  return -1;
}

/* Whoever is being pressed gets no way to delete at once. */
static void
answered_cb (RecourseRemovalSheet *self)
{
  int answer = find_answer (self);

  gtk_widget_set_visible (self->advice,
                          answer == RECOURSE_PRESSED_YES || answer == RECOURSE_PRESSED_UNSURE);
  gtk_widget_set_visible (self->choices, answer >= 0);
  gtk_widget_set_visible (GTK_WIDGET (self->at_once), answer == RECOURSE_PRESSED_NO);
}

static void
add_answers (RecourseRemovalSheet *self)
{
  const char *const titles[N_ANSWERS] = {
    [RECOURSE_PRESSED_NO] = _ ("No, I want it gone myself"),
    [RECOURSE_PRESSED_YES] = _ ("Yes, somebody told me to"),
    [RECOURSE_PRESSED_UNSURE] = _ ("I'm not sure"),
  };

  for (int i = 0; i < N_ANSWERS; i++)
    {
      GtkWidget *row = recourse_check_row_new (titles[i], NULL);

      self->rows[i] = GTK_CHECK_BUTTON (row);
      if (i > 0)
        gtk_check_button_set_group (self->rows[i], self->rows[0]);
      g_signal_connect_object (row, "toggled", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->answers, row);
    }
}

/* --- Removing ------------------------------------------------------------------------------------
 */

static void
keep_cb (RecourseRemovalSheet *self)
{
  recourse_panel_close (GTK_WIDGET (self));
}

static void
remove_now (RecourseRemovalSheet *self, gboolean is_at_once)
{
  recourse_evidence_model_remove (self->model, self->seq, (RecoursePressed) find_answer (self),
                                  is_at_once);
  recourse_panel_close (GTK_WIDGET (self));
}

static void
remove_cb (RecourseRemovalSheet *self)
{
  remove_now (self, FALSE);
}

static void
for_good_cb (RecourseRemovalSheet *self)
{
  if (recourse_removal_sheet_is_promise (gtk_editable_get_text (self->sentence), find_sentence ()))
    remove_now (self, TRUE);
}

static void
sentence_cb (RecourseRemovalSheet *self)
{
  gtk_widget_set_sensitive (
      self->for_good,
      recourse_removal_sheet_is_promise (gtk_editable_get_text (self->sentence), find_sentence ()));
}

/* The content stays as long as another entry keeps it. */
static const char *
find_warning (RecourseRemovalSheet *self)
{
  RecourseEvidenceItem *item = recourse_evidence_model_find (self->model, self->seq);
  const RecourseExhibit *exhibit = item != NULL ? recourse_evidence_item_peek (item) : NULL;

  if (exhibit != NULL && recourse_evidence_model_n_same (self->model, exhibit->sha256) > 1)
    return _ ("Another entry keeps the same content, so the file itself stays. This entry alone "
              "goes, and cannot be brought back. To do that, type this sentence:");
  return _ ("Then nobody can bring it back. To do that, type this sentence:");
}

static void
populate_at_once_cb (RecourseRemovalSheet *self, GtkBox *content)
{
  GtkWidget *entry = gtk_entry_new ();

  recourse_label_append (GTK_WIDGET (content), find_warning (self), NULL);
  recourse_label_append (GTK_WIDGET (content), find_sentence (), "heading");
  self->sentence = GTK_EDITABLE (entry);
  gtk_editable_set_width_chars (self->sentence, 6);
  gtk_widget_add_css_class (entry, "recourse-field");
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("The sentence"), -1);
  g_signal_connect_object (entry, "changed", G_CALLBACK (sentence_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (content, entry);
  self->for_good = recourse_button_new (_ ("Delete for Good"), NULL);
  gtk_widget_add_css_class (self->for_good, "destructive-action");
  gtk_widget_add_css_class (self->for_good, "recourse-big");
  gtk_widget_set_halign (self->for_good, GTK_ALIGN_START);
  gtk_widget_set_sensitive (self->for_good, FALSE);
  g_signal_connect_object (self->for_good, "clicked", G_CALLBACK (for_good_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (content, self->for_good);
}

/* --- The class -----------------------------------------------------------------------------------
 */

static void
recourse_removal_sheet_dispose (GObject *object)
{
  g_clear_object (&RECOURSE_REMOVAL_SHEET (object)->model);
  G_OBJECT_CLASS (recourse_removal_sheet_parent_class)->dispose (object);
}

static void
recourse_removal_sheet_class_init (RecourseRemovalSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = recourse_removal_sheet_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/recourse_app/Recourse/ui/recourse-removal-sheet.ui");
  gtk_widget_class_bind_template_child (widget_class, RecourseRemovalSheet, advice);
  gtk_widget_class_bind_template_child (widget_class, RecourseRemovalSheet, answers);
  gtk_widget_class_bind_template_child (widget_class, RecourseRemovalSheet, at_once);
  gtk_widget_class_bind_template_child (widget_class, RecourseRemovalSheet, choices);
  gtk_widget_class_bind_template_child (widget_class, RecourseRemovalSheet, contact);
  gtk_widget_class_bind_template_child (widget_class, RecourseRemovalSheet, keep);
  gtk_widget_class_bind_template_child (widget_class, RecourseRemovalSheet, name);
  gtk_widget_class_bind_template_child (widget_class, RecourseRemovalSheet, remove);
  gtk_widget_class_bind_template_callback (widget_class, keep_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
recourse_removal_sheet_init (RecourseRemovalSheet *self)
{
  g_type_ensure (RECOURSE_TYPE_BUTTON);
  g_type_ensure (RECOURSE_TYPE_HEADING);
  g_type_ensure (RECOURSE_TYPE_WRAP_LAYOUT);
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_contact (RecourseRemovalSheet *self)
{
  RecourseGuideModel *guide = recourse_evidence_model_peek_guide (self->model);
  const RecourseContact *contact = NULL;

  contact = recourse_pack_find_contact (recourse_guide_model_peek_pack (guide), CONTACT);
  if (contact != NULL)
    adw_bin_set_child (self->contact, recourse_contact_row_new (guide, contact));
}

static void
add_at_once (RecourseRemovalSheet *self)
{
  GtkWidget *disclosure = recourse_disclosure_new (recourse_evidence_model_peek_guide (self->model),
                                                   _ ("Delete it at once"), "evidence.at-once");

  recourse_disclosure_connect (RECOURSE_DISCLOSURE (disclosure), G_CALLBACK (populate_at_once_cb),
                               self);
  adw_bin_set_child (self->at_once, disclosure);
}

/** recourse_removal_sheet_new: about the exhibit that entry @seq added */
GtkWidget *
recourse_removal_sheet_new (RecourseEvidenceModel *model, gint64 seq)
{
  RecourseRemovalSheet *self = g_object_new (RECOURSE_TYPE_REMOVAL_SHEET, NULL);
  RecourseEvidenceItem *item = recourse_evidence_model_find (model, seq);
  RecourseGuideModel *guide = recourse_evidence_model_peek_guide (model);
  g_autofree char *name = NULL;

  self->model = g_object_ref (model);
  /* What it would do would be done to another case. */
  g_signal_connect_object (recourse_evidence_model_peek_service (model), "switched",
                           G_CALLBACK (recourse_panel_close), self, G_CONNECT_SWAPPED);
  self->seq = seq;
  if (item != NULL)
    name = recourse_evidence_text_name (recourse_evidence_item_peek (item));
  gtk_label_set_text (self->name, name != NULL ? name : "");
  recourse_guide_drafts_set_open (recourse_guide_model_peek_drafts (guide), "evidence.at-once",
                                  FALSE);
  add_answers (self);
  add_contact (self);
  add_at_once (self);
  return GTK_WIDGET (self);
}

/** recourse_removal_sheet_present: over the window of @over */
void
recourse_removal_sheet_present (RecourseEvidenceModel *model, gint64 seq, GtkWidget *over)
{
  recourse_panel_present (
      recourse_panel_new (_ ("Remove Evidence"), recourse_removal_sheet_new (model, seq)), over);
}

static char *
reduce (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  GString *letters = g_string_new (NULL);

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)))
      g_string_append_unichar (letters, g_utf8_get_char (at));
  return g_string_free (letters, FALSE);
}

/** recourse_removal_sheet_is_promise: whether @typed is @sentence; blanks, signs and capitals do
 * not matter */
gboolean
recourse_removal_sheet_is_promise (const char *typed, const char *sentence)
{
  g_autofree char *left = NULL;
  g_autofree char *right = NULL;

  g_return_val_if_fail (typed != NULL && sentence != NULL, FALSE);

  left = reduce (typed);
  right = reduce (sentence);
  return g_str_equal (left, right);
}
