/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-answer-chips"

#include "recourse-answer-chips.h"

#include "recourse-button.h"
#include "recourse-guide-payment.h"
#include "recourse-guide-text.h"
#include "recourse-money.h"
#include "recourse-wrap-layout.h"

#include <glib/gi18n.h>

struct _RecourseAnswerChips
{
  AdwBin parent_instance;

  RecourseGuideModel *model;
};

G_DEFINE_FINAL_TYPE (RecourseAnswerChips, recourse_answer_chips, ADW_TYPE_BIN)

/* @said is all of it; @shown is what has room on the chip. */
static GtkWidget *
make_chip (const char *shown, const char *said)
{
  GtkWidget *chip = recourse_button_new (shown, NULL);
  /* Translators: %s is an answer: "What happened: Tricked" */
  g_autofree char *name = g_strdup_printf (_ ("Change: %s"), said);

  recourse_button_set_name (RECOURSE_BUTTON (chip), name);
  gtk_widget_add_css_class (chip, "recourse-chip");
  return chip;
}

static char *
dup_answer (RecourseGuideModel *model, guint screen)
{
  RecourseInterview *interview = recourse_guide_model_peek_interview (model);
  char *answer = recourse_interview_chip_text (interview, screen,
                                               recourse_guide_model_language (model));
  char *shown = NULL;

  if (answer == NULL)
    return g_strdup (_ ("not sure"));
  answer = recourse_guide_text_take (model, answer);
  if (!recourse_interview_signs_mean_sharing (interview, screen,
                                              recourse_interview_ticked_signs (interview, screen)))
    return answer;
  /* Translators: %s is an answer: "Somebody sees the screen" */
  shown = g_strdup_printf (_ ("%s (now cut)"), answer);
  g_free (answer);
  return shown;
}

static gboolean
has_short_form (RecourseGuideModel *model, guint screen)
{
  RecourseInterview *interview = recourse_guide_model_peek_interview (model);

  return recourse_interview_is_answered (interview, screen)
         && !recourse_interview_is_unsure (interview, screen);
}

static GtkWidget *
make_answer_chip (RecourseGuideModel *model, guint screen, gboolean is_short)
{
  const RecourseScreen *shown = recourse_pack_screen (recourse_guide_model_peek_pack (model),
                                                      screen);
  g_autofree char *name = recourse_guide_text (model, &shown->name);
  g_autofree char *answer = dup_answer (model, screen);
  /* Translators: a question in short and its answer */
  g_autofree char *text = g_strdup_printf (_ ("%s: %s"), name, answer);
  g_autofree char *ask = recourse_guide_text (model, &shown->ask);
  GtkWidget *chip = NULL;

  if (!recourse_interview_is_answered (recourse_guide_model_peek_interview (model), screen))
    chip = make_chip (ask, ask);
  else
    chip = make_chip (is_short && has_short_form (model, screen) ? answer : text, text);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (chip), "u", screen);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (chip), "guide.open-question");
  return chip;
}

/** recourse_answer_chips_new_button: the chip of one screen alone, with its question */
GtkWidget *
recourse_answer_chips_new_button (RecourseGuideModel *model, guint screen)
{
  return make_answer_chip (model, screen, FALSE);
}

static char *
dup_payment (RecourseGuideModel *model)
{
  gint64 fen =
      recourse_interview_peek_situation (recourse_guide_model_peek_interview (model))->amount;
  g_autofree char *time = recourse_guide_payment_chip_time (model);
  g_autofree char *amount = NULL;

  if (time == NULL && fen == 0)
    return g_strdup (_ ("Add time and amount"));
  amount = fen > 0 ? recourse_money_format (fen, recourse_guide_model_language (model))
                   : g_strdup (_ ("amount not known"));
  /* Translators: amount and time of the payment */
  return g_strdup_printf (_ ("Payment: %s, %s"), amount,
                          time != NULL ? time : _ ("time not known"));
}

static void
append_payment (RecourseAnswerChips *self, GtkWidget *box)
{
  g_autofree char *text = dup_payment (self->model);
  GtkWidget *chip = make_chip (text, text);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (chip), "guide.open-when");
  gtk_box_append (GTK_BOX (box), chip);
}

static void
refresh (RecourseAnswerChips *self)
{
  RecoursePack *pack = recourse_guide_model_peek_pack (self->model);
  RecourseInterview *interview = recourse_guide_model_peek_interview (self->model);
  GtkWidget *box = recourse_wrap_box_new ();

  for (guint i = 0; i < recourse_pack_n_screens (pack); i++)
    if (recourse_interview_is_answered (interview, i)
        || recourse_pack_screen (pack, i)->on_start_page)
      gtk_box_append (GTK_BOX (box), make_answer_chip (self->model, i, TRUE));
  if (recourse_guide_model_step (self->model) != RECOURSE_GUIDE_WHEN)
    append_payment (self, box);
  adw_bin_set_child (ADW_BIN (self), box);
}

static void
recourse_answer_chips_dispose (GObject *object)
{
  g_clear_object (&RECOURSE_ANSWER_CHIPS (object)->model);
  G_OBJECT_CLASS (recourse_answer_chips_parent_class)->dispose (object);
}

static void
recourse_answer_chips_class_init (RecourseAnswerChipsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = recourse_answer_chips_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
recourse_answer_chips_init (RecourseAnswerChips *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Your answers so far"), -1);
}

/** recourse_answer_chips_new: the answers that @model holds now */
GtkWidget *
recourse_answer_chips_new (RecourseGuideModel *model)
{
  RecourseAnswerChips *self = g_object_new (RECOURSE_TYPE_ANSWER_CHIPS, NULL);

  self->model = g_object_ref (model);
  refresh (self);
  return GTK_WIDGET (self);
}
