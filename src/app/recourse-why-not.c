/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-why-not"

#include "recourse-why-not.h"

#include "recourse-answer-chips.h"
#include "recourse-disclosure.h"
#include "recourse-display.h"
#include "recourse-explain.h"
#include "recourse-guide-text.h"
#include "recourse-label.h"
#include "recourse-plan.h"

#include <glib/gi18n.h>

static char *
dup_title (RecourseGuideModel *model, guint remedy)
{
  RecoursePack *pack = recourse_guide_model_peek_pack (model);

  return recourse_guide_text (model, &recourse_pack_remedy (pack, remedy)->title);
}

static void
append_ruled_out (RecourseGuideModel *model, GtkWidget *content, guint remedy)
{
  g_autofree char *reason = recourse_guide_text_take (
      model, recourse_interview_reason_text (recourse_guide_model_peek_interview (model), remedy,
                                             recourse_guide_model_language (model)));
  GtkWidget *item = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  recourse_label_append_take (item, dup_title (model, remedy), "heading");
  if (reason != NULL && *reason != '\0')
    /* Translators: %s are the answers that rule it out */
    recourse_label_append_take (item, g_strdup_printf (_ ("Because: %s"), reason), NULL);
  gtk_box_append (GTK_BOX (content), item);
}

static void
populate_why_not_cb (RecourseGuideModel *model, GtkBox *content)
{
  RecoursePlan plan;

  recourse_plan_list (recourse_guide_model_peek_advisor (model),
                      recourse_guide_model_peek_advice (model), RECOURSE_REMEDY_DO,
                      RECOURSE_STATUS_RULED_OUT, &plan);
  for (guint i = 0; i < plan.n_items; i++)
    append_ruled_out (model, GTK_WIDGET (content), plan.items[i]);
}

/** recourse_why_not_new: what is not for this case, and which answers rule it out; folded */
GtkWidget *
recourse_why_not_new (RecourseGuideModel *model)
{
  GtkWidget *disclosure = recourse_disclosure_new (model, _ ("Not for your case: why not"),
                                                   "why-not");

  recourse_disclosure_connect (RECOURSE_DISCLOSURE (disclosure), G_CALLBACK (populate_why_not_cb),
                               model);
  return disclosure;
}

static void
append_changes (RecourseGuideModel *model, GtkWidget *item, GArray *changes)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const RecourseChange *change = &g_array_index (changes, RecourseChange, i);
      g_autofree char *title = dup_title (model, change->remedy);

      /* Translators: "Would fit: Ask the shop to refund" */
      recourse_label_append_take (
          item, g_strdup_printf (_ ("%s: %s"), recourse_display_status_change (change->to), title),
          NULL);
    }
  if (changes->len == 0)
    recourse_label_append (item, _ ("Nothing would change."), NULL);
}

static void
append_other_value (RecourseGuideModel *model, GtkWidget *content, guint variable, guint value)
{
  const RecourseVariable *asked = recourse_pack_variable (recourse_guide_model_peek_pack (model),
                                                          variable);
  g_autofree char *label = recourse_guide_text (model, &asked->values[value].label);
  GtkWidget *item = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autoptr (GArray) changes = recourse_advisor_what_if (
      recourse_guide_model_peek_advisor (model),
      recourse_interview_peek_situation (recourse_guide_model_peek_interview (model)), variable,
      G_GUINT64_CONSTANT (1) << value);

  /* Translators: %s is another answer */
  recourse_label_append_take (item, g_strdup_printf (_ ("If it were: %s"), label), "heading");
  append_changes (model, item, changes);
  gtk_box_append (GTK_BOX (content), item);
}

static void
populate_screen_cb (RecourseGuideModel *model, GtkBox *content, RecourseDisclosure *disclosure)
{
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (disclosure), "recourse-screen"));
  RecoursePack *pack = recourse_guide_model_peek_pack (model);
  const RecourseScreen *screen = recourse_pack_screen (pack, index);
  const RecourseSpace *space = recourse_advisor_peek_space (
      recourse_guide_model_peek_advisor (model));
  const RecourseSituation *situation = recourse_interview_peek_situation (
      recourse_guide_model_peek_interview (model));

  for (guint i = 0; i < screen->n_variables; i++)
    {
      guint v = screen->variables[i];
      guint64 now = recourse_space_get (space, &situation->known, v);

      for (guint value = 0; value < recourse_pack_variable (pack, v)->n_values; value++)
        if (now != G_GUINT64_CONSTANT (1) << value)
          append_other_value (model, GTK_WIDGET (content), v, value);
    }
  gtk_box_append (content, recourse_answer_chips_new_button (model, index));
}

static void
populate_what_if_cb (RecourseGuideModel *model, GtkBox *content)
{
  RecoursePack *pack = recourse_guide_model_peek_pack (model);

  for (guint i = 0; i < recourse_pack_n_screens (pack); i++)
    {
      g_autofree char *name = recourse_guide_text (model, &recourse_pack_screen (pack, i)->name);
      g_autofree char *key = g_strdup_printf ("what-if:%u", i);
      GtkWidget *disclosure = NULL;

      if (!recourse_interview_is_answered (recourse_guide_model_peek_interview (model), i))
        continue;
      disclosure = recourse_disclosure_new (model, name, key);
      g_object_set_data (G_OBJECT (disclosure), "recourse-screen", GUINT_TO_POINTER (i));
      gtk_box_append (content, disclosure);
      recourse_disclosure_connect (RECOURSE_DISCLOSURE (disclosure),
                                   G_CALLBACK (populate_screen_cb), model);
    }
}

/** recourse_what_if_new: for each question, what another answer would change; folded */
GtkWidget *
recourse_what_if_new (RecourseGuideModel *model)
{
  GtkWidget *disclosure = recourse_disclosure_new (model, _ ("What if an answer were different?"),
                                                   "what-if");

  recourse_disclosure_connect (RECOURSE_DISCLOSURE (disclosure), G_CALLBACK (populate_what_if_cb),
                               model);
  return disclosure;
}
