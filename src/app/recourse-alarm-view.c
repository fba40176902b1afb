/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-alarm-view"

#include "recourse-alarm-view.h"

#include "recourse-button.h"
#include "recourse-contact-row.h"
#include "recourse-guide-text.h"
#include "recourse-heading.h"
#include "recourse-label.h"
#include "recourse-message-card.h"
#include "recourse-plan.h"
#include "recourse-row-layout.h"

/* One remedy huge and two as cards: more would be no emergency page. */
#define SHOWN_REMEDIES 3

struct _RecourseAlarmView
{
  AdwBin parent_instance;

  GtkBox *first;
  GtkBox *others;

  RecourseGuideModel *model;
};

G_DEFINE_FINAL_TYPE (RecourseAlarmView, recourse_alarm_view, ADW_TYPE_BIN)

static void
recourse_alarm_view_dispose (GObject *object)
{
  g_clear_object (&RECOURSE_ALARM_VIEW (object)->model);
  G_OBJECT_CLASS (recourse_alarm_view_parent_class)->dispose (object);
}

static void
recourse_alarm_view_class_init (RecourseAlarmViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = recourse_alarm_view_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/recourse_app/Recourse/ui/recourse-alarm-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RecourseAlarmView, first);
  gtk_widget_class_bind_template_child (widget_class, RecourseAlarmView, others);
}

static void
recourse_alarm_view_init (RecourseAlarmView *self)
{
  g_type_ensure (RECOURSE_TYPE_BUTTON);
  g_type_ensure (RECOURSE_TYPE_HEADING);
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
append_step (RecourseAlarmView *self, GtkBox *box, const RecourseStep *step, guint number)
{
  GtkWidget *row = recourse_row_box_new ();
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *digit = recourse_label_append_take (row, g_strdup_printf ("%u", number), NULL);

  gtk_label_set_wrap (GTK_LABEL (digit), FALSE);
  gtk_widget_set_valign (digit, GTK_ALIGN_START);
  recourse_label_append_take (words, recourse_guide_text (self->model, &step->text), NULL);
  if (step->contact != NULL)
    gtk_box_append (GTK_BOX (words), recourse_contact_row_new (self->model, step->contact));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (row), words);
  gtk_box_append (box, row);
}

/* Words for somebody far away are part of the emergency, as long as they say nothing about the
 * payment. */
static void
append_read_aloud (RecourseAlarmView *self, GtkBox *box, guint remedy)
{
  g_autoptr (GPtrArray) messages = recourse_guide_messages (self->model, remedy);

  for (guint i = 0; i < messages->len; i++)
    {
      const RecourseMessage *message = messages->pdata[i];

      if (message->kind == RECOURSE_MESSAGE_READ_ALOUD
          && !recourse_guide_message_has_slots (message))
        gtk_box_append (box, recourse_message_card_new (self->model, message));
    }
}

static void
fill_remedy (RecourseAlarmView *self, GtkBox *box, guint remedy, const char *title_class)
{
  RecoursePack *pack = recourse_guide_model_peek_pack (self->model);
  g_autofree char *title = recourse_guide_text (self->model,
                                                &recourse_pack_remedy (pack, remedy)->title);
  g_autoptr (GPtrArray) steps = recourse_guide_steps (self->model, remedy);
  GtkWidget *heading = recourse_heading_new (title, title_class);

  gtk_box_append (box, heading);
  append_read_aloud (self, box, remedy);
  for (guint i = 0; i < steps->len; i++)
    append_step (self, box, steps->pdata[i], i + 1);
}

static void
append_card (RecourseAlarmView *self, guint remedy)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  gtk_widget_add_css_class (card, "recourse-card");
  gtk_widget_add_css_class (card, "recourse-now");
  fill_remedy (self, GTK_BOX (card), remedy, "title-2");
  gtk_box_append (self->others, card);
}

/** recourse_alarm_view_new: the most urgent certain remedies, in the order of acting */
GtkWidget *
recourse_alarm_view_new (RecourseGuideModel *model)
{
  RecourseAlarmView *self = g_object_new (RECOURSE_TYPE_ALARM_VIEW, NULL);
  RecoursePack *pack = recourse_guide_model_peek_pack (model);
  RecoursePlan plan;

  self->model = g_object_ref (model);
  recourse_plan_list (recourse_guide_model_peek_advisor (model),
                      recourse_guide_model_peek_advice (model), RECOURSE_REMEDY_DO,
                      RECOURSE_STATUS_CERTAIN, &plan);
  for (guint i = 0; i < plan.n_items && i < SHOWN_REMEDIES; i++)
    {
      if (recourse_pack_remedy (pack, plan.items[i])->urgency != RECOURSE_URGENCY_NOW)
        break;
      if (i == 0)
        fill_remedy (self, self->first, plan.items[i], "title-1");
      else
        append_card (self, plan.items[i]);
    }
  return GTK_WIDGET (self);
}
