/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-message-card"

#include "recourse-message-card.h"

#include "recourse-button.h"
#include "recourse-display.h"
#include "recourse-guide-text.h"
#include "recourse-label.h"

#include <glib/gi18n.h>

/* A line under each blank, by attributes: the words themselves are never read as markup. */
static gboolean
mark_blanks (GtkLabel *label)
{
  const char *text = gtk_label_get_text (label);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  gboolean has_blank = FALSE;
  gsize start = 0;
  gsize end = 0;

  for (; recourse_display_next_blank (text, end, &start, &end); has_blank = TRUE)
    {
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

      bold->start_index = (guint) start;
      bold->end_index = (guint) end;
      pango_attr_list_insert (attributes, bold);
    }
  gtk_label_set_attributes (label, attributes);
  return has_blank;
}

static GtkWidget *
make_text (const char *words, gboolean *has_blank)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = recourse_label_append (box, words, NULL);

  *has_blank = mark_blanks (GTK_LABEL (label));
  gtk_widget_add_css_class (box, "recourse-quote");
  return box;
}

static GtkWidget *
make_copy_button (const char *words, const char *title)
{
  GtkWidget *button = recourse_button_new (_ ("Copy the Chinese text"), "edit-copy-symbolic");
  /* Translators: %s is the title of a message */
  g_autofree char *name = g_strdup_printf (_ ("Copy the Chinese text: %s"), title);

  recourse_button_set_copied_text (RECOURSE_BUTTON (button), words);
  recourse_button_set_name (RECOURSE_BUTTON (button), name);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  return button;
}

static void
append_translation (GtkWidget *card, RecourseGuideModel *model, const RecourseMessage *message)
{
  g_autofree char *english = recourse_guide_text_message (model, message, RECOURSE_LANGUAGE_EN);

  recourse_label_append (card, _ ("In English, for you"), "caption-heading");
  recourse_label_append (card, english, NULL);
}

/**
 * recourse_message_card_new:
 *
 * Returns: (transfer floating): the words of @message, Chinese in either language because a Chinese
 *   reader or listener gets them, with Copy; beside it what they mean, if the page is English
 */
GtkWidget *
recourse_message_card_new (RecourseGuideModel *model, const RecourseMessage *message)
{
  g_autofree char *chinese = recourse_guide_text_message (model, message, RECOURSE_LANGUAGE_ZH_CN);
  g_autofree char *title = recourse_guide_text (model, &message->title);
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gboolean has_blank = FALSE;

  recourse_label_append (card, recourse_display_message_kind (message->kind), "caption-heading");
  gtk_box_append (GTK_BOX (card), make_text (chinese, &has_blank));
  if (has_blank)
    recourse_label_append (card, _ ("Fill in the lines ＿＿ before you use it."), "heading");
  gtk_box_append (GTK_BOX (card), make_copy_button (chinese, title));
  if (recourse_guide_model_language (model) == RECOURSE_LANGUAGE_EN)
    append_translation (card, model, message);
  return card;
}
