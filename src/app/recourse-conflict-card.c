/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-conflict-card"

#include "recourse-conflict-card.h"

#include "recourse-answer-chips.h"
#include "recourse-button.h"
#include "recourse-explain.h"
#include "recourse-guide-text.h"
#include "recourse-heading.h"
#include "recourse-label.h"
#include "recourse-wrap-layout.h"

#include <glib/gi18n.h>

static GtkWidget *
make_payment_button (void)
{
  GtkWidget *button = recourse_button_new (_ ("Time and amount"), NULL);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "guide.open-when");
  gtk_widget_add_css_class (button, "recourse-chip");
  return button;
}

static void
append_buttons (GtkWidget *card, RecourseGuideModel *model, guint32 variables)
{
  RecoursePack *pack = recourse_guide_model_peek_pack (model);
  GtkWidget *buttons = recourse_wrap_box_new ();
  gboolean has_measure = FALSE;

  for (guint v = 0; v < recourse_pack_n_variables (pack); v++)
    {
      const RecourseVariable *variable = recourse_pack_variable (pack, v);

      if ((variables >> v & 1) == 0)
        continue;
      if (variable->kind == RECOURSE_VARIABLE_ANSWERED)
        gtk_box_append (GTK_BOX (buttons),
                        recourse_answer_chips_new_button (model, variable->screen));
      else
        has_measure = TRUE;
    }
  if (has_measure)
    gtk_box_append (GTK_BOX (buttons), make_payment_button ());
  gtk_box_append (GTK_BOX (card), buttons);
}

/** recourse_conflict_card_new: which answers clash and why, with a way to each; hidden when they
 * can all be true */
GtkWidget *
recourse_conflict_card_new (RecourseGuideModel *model)
{
  RecoursePack *pack = recourse_guide_model_peek_pack (model);
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  g_autoptr (GArray) conflicts = recourse_advisor_contradictions (
      recourse_guide_model_peek_advisor (model),
      recourse_interview_peek_situation (recourse_guide_model_peek_interview (model)));
  guint32 variables = 0;

  gtk_widget_add_css_class (card, "recourse-warning");
  gtk_widget_set_visible (card, conflicts->len > 0);
  gtk_box_append (GTK_BOX (card),
                  recourse_heading_new (_ ("These answers do not fit together"), "title-3"));
  for (guint i = 0; i < conflicts->len; i++)
    {
      const RecourseContradiction *one = &g_array_index (conflicts, RecourseContradiction, i);

      recourse_label_append_take (
          card,
          recourse_guide_text (model, &recourse_pack_impossible (pack, one->impossible)->text),
          NULL);
      variables |= one->variables;
    }
  recourse_label_append (card, _ ("Press the answer that has to change:"), "heading");
  append_buttons (card, model, variables);
  return card;
}
