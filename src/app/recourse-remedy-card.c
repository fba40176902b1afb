/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-remedy-card"

#include "recourse-remedy-card.h"

#include "recourse-button.h"
#include "recourse-claim-list.h"
#include "recourse-countdown.h"
#include "recourse-disclosure.h"
#include "recourse-display.h"
#include "recourse-follow-up-box.h"
#include "recourse-guide-text.h"
#include "recourse-heading.h"
#include "recourse-label.h"
#include "recourse-message-card.h"
#include "recourse-protect-link.h"
#include "recourse-step-row.h"

#include <glib/gi18n.h>

struct _RecourseRemedyCard
{
  AdwBin parent_instance;

  GtkWidget *box;
  GtkWidget *countdown; /* or NULL */
  GtkWidget *follow_up; /* or NULL */

  RecourseGuideModel *model;
  guint index;
  const RecourseRemedy *remedy; /* borrowed from the pack, which the model keeps */
  GHashTable *told;             /* claims whose doubts were shown */
};

G_DEFINE_FINAL_TYPE (RecourseRemedyCard, recourse_remedy_card, ADW_TYPE_BIN)

static RecourseStatus
find_status (RecourseRemedyCard *self)
{
  return recourse_guide_model_peek_advice (self->model)->statuses[self->index];
}

static gboolean
find_deadline (RecourseRemedyCard *self, RecourseDeadline *out_deadline)
{
  const RecourseAdvice *advice = recourse_guide_model_peek_advice (self->model);

  for (guint i = 0; i < advice->n_deadlines; i++)
    if (advice->deadlines[i].remedy == self->index)
      {
        *out_deadline = advice->deadlines[i];
        return TRUE;
      }
  return FALSE;
}

static GtkWidget *
add_disclosure (RecourseRemedyCard *self, const char *title, const char *kind, GCallback populate)
{
  g_autofree char *key = g_strdup_printf ("%s:%u", kind, self->index);
  GtkWidget *disclosure = recourse_disclosure_new (self->model, title, key);

  gtk_box_append (GTK_BOX (self->box), disclosure);
  recourse_disclosure_connect (RECOURSE_DISCLOSURE (disclosure), populate, self);
  return disclosure;
}

static GPtrArray *
collect_claims (RecourseRemedyCard *self)
{
  GPtrArray *claims = g_ptr_array_new ();
  g_autoptr (GPtrArray) steps = recourse_guide_steps (self->model, self->index);

  recourse_claim_list_collect (claims, &self->remedy->claims);
  for (guint i = 0; i < steps->len; i++)
    recourse_claim_list_collect (claims, &((const RecourseStep *) steps->pdata[i])->claims);
  if (self->remedy->deadline != NULL)
    recourse_claim_list_collect (claims, &self->remedy->deadline->claims);
  if (self->remedy->follow_up != NULL)
    recourse_claim_list_collect (claims, &self->remedy->follow_up->claims);
  return claims;
}

static void
populate_why_cb (RecourseRemedyCard *self, GtkBox *content)
{
  g_autofree char *reason = recourse_guide_text_take (
      self->model,
      recourse_interview_reason_text (recourse_guide_model_peek_interview (self->model),
                                      self->index, recourse_guide_model_language (self->model)));
  g_autoptr (GPtrArray) claims = collect_claims (self);

  if (reason == NULL)
    reason = g_strdup (_ ("It depends on answers that are still open."));
  else if (*reason == '\0')
    {
      g_free (reason);
      reason = g_strdup (_ ("It is right in every case."));
    }
  else
    recourse_label_append (GTK_WIDGET (content), _ ("Because of these answers"), "caption-heading");
  recourse_label_append (GTK_WIDGET (content), reason, NULL);
  gtk_box_append (content, recourse_claim_list_new (self->model, claims));
}

static void
populate_evidence_cb (RecourseRemedyCard *self, GtkBox *content)
{
  for (guint i = 0; i < self->remedy->n_evidence; i++)
    {
      const RecourseEvidenceKind *kind = self->remedy->evidence[i];
      GtkWidget *item = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

      recourse_label_append_take (item, recourse_guide_text (self->model, &kind->title), "heading");
      recourse_label_append_take (item, recourse_guide_text (self->model, &kind->how), NULL);
      if (kind->has_fallback)
        {
          recourse_label_append (item, _ ("Looks different?"), "caption-heading");
          recourse_label_append_take (item, recourse_guide_text (self->model, &kind->fallback),
                                      NULL);
        }
      gtk_box_append (content, item);
    }
}

static void
populate_message_cb (RecourseRemedyCard *self, GtkBox *content, RecourseDisclosure *disclosure)
{
  const RecourseMessage *message = g_object_get_data (G_OBJECT (disclosure), "recourse-message");

  gtk_box_append (content, recourse_message_card_new (self->model, message));
}

static void
add_message (RecourseRemedyCard *self, const RecourseMessage *message, guint position)
{
  g_autofree char *title = recourse_guide_text (self->model, &message->title);
  g_autofree char *key = g_strdup_printf ("message:%u:%u", self->index, position);
  GtkWidget *disclosure = recourse_disclosure_new (self->model, title, key);

  g_object_set_data (G_OBJECT (disclosure), "recourse-message", (gpointer) message);
  gtk_box_append (GTK_BOX (self->box), disclosure);
  recourse_disclosure_connect (RECOURSE_DISCLOSURE (disclosure), G_CALLBACK (populate_message_cb),
                               self);
}

/* Words to read aloud stand open where it is urgent, below the steps: what to do comes first. */
static gboolean
is_prominent (RecourseRemedyCard *self, const RecourseMessage *message)
{
  return message->kind == RECOURSE_MESSAGE_READ_ALOUD
         && self->remedy->urgency == RECOURSE_URGENCY_NOW;
}

static void
add_read_aloud (RecourseRemedyCard *self, GPtrArray *messages)
{
  for (guint i = 0; i < messages->len; i++)
    {
      const RecourseMessage *message = messages->pdata[i];

      if (!is_prominent (self, message))
        continue;
      recourse_label_append_take (self->box, recourse_guide_text (self->model, &message->title),
                                  "heading");
      gtk_box_append (GTK_BOX (self->box), recourse_message_card_new (self->model, message));
    }
}

static void
add_messages (RecourseRemedyCard *self, GPtrArray *messages)
{
  gboolean has_heading = FALSE;

  for (guint i = 0; i < messages->len; i++)
    {
      const RecourseMessage *message = messages->pdata[i];

      if (is_prominent (self, message))
        continue;
      if (!has_heading)
        recourse_label_append (self->box, _ ("Words to use"), "heading");
      has_heading = TRUE;
      add_message (self, message, i);
    }
}

static void
add_heading (RecourseRemedyCard *self)
{
  g_autofree char *title = recourse_guide_text (self->model, &self->remedy->title);
  GtkWidget *tag = NULL;

  if (find_status (self) != RECOURSE_STATUS_CERTAIN)
    {
      tag = recourse_label_append (self->box, recourse_display_status (find_status (self)),
                                   "recourse-tag");
      gtk_widget_add_css_class (tag, "recourse-later");
      gtk_widget_set_halign (tag, GTK_ALIGN_START);
    }
  gtk_box_append (GTK_BOX (self->box), recourse_heading_new (title, "title-3"));
  recourse_label_append_take (self->box, recourse_guide_text (self->model, &self->remedy->summary),
                              NULL);
}

static void
add_countdown (RecourseRemedyCard *self)
{
  const RecourseDeadlineRule *rule = self->remedy->deadline;
  g_autofree char *label = rule != NULL ? recourse_guide_text (self->model, &rule->label) : NULL;
  GtkWidget *ask = NULL;
  RecourseDeadline deadline;

  if (rule == NULL)
    return;
  if (!find_deadline (self, &deadline))
    {
      ask = recourse_button_new (_ ("Say when it was paid, to see how much time is left"),
                                 "appointment-soon-symbolic");
      gtk_actionable_set_action_name (GTK_ACTIONABLE (ask), "guide.open-when");
      gtk_box_append (GTK_BOX (self->box), ask);
      return;
    }
  self->countdown = recourse_countdown_new (self->model, label, rule->kind, deadline.at);
  recourse_countdown_set_state (RECOURSE_COUNTDOWN (self->countdown), deadline.state);
  gtk_box_append (GTK_BOX (self->box), self->countdown);
}

static GtkWidget *
make_plain_step (RecourseRemedyCard *self, const RecourseStep *step)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  recourse_label_append_take (row, recourse_guide_text (self->model, &step->text), NULL);
  gtk_box_append (GTK_BOX (row), recourse_step_notes_new (self->model, step, self->told));
  return row;
}

static void
populate_instead_cb (RecourseRemedyCard *self, GtkBox *content)
{
  g_autoptr (GPtrArray) steps = recourse_guide_steps (self->model, self->index);

  for (guint i = 0; i < steps->len; i++)
    gtk_box_append (content, make_plain_step (self, steps->pdata[i]));
}

static void
add_steps (RecourseRemedyCard *self)
{
  g_autoptr (GPtrArray) steps = recourse_guide_steps (self->model, self->index);

  if (self->remedy->kind == RECOURSE_REMEDY_DO_NOT && steps->len > 0)
    add_disclosure (self, _ ("What to do instead"), "instead", G_CALLBACK (populate_instead_cb));
  for (guint i = 0; i < steps->len && self->remedy->kind == RECOURSE_REMEDY_DO; i++)
    gtk_box_append (GTK_BOX (self->box),
                    recourse_step_row_new (self->model, self->index, steps->pdata[i], self->told));
}

static void
add_link (RecourseRemedyCard *self)
{
  GtkWidget *link = recourse_protect_link_new (self->remedy);

  if (link != NULL)
    gtk_box_append (GTK_BOX (self->box), link);
}

static void
add_follow_up (RecourseRemedyCard *self)
{
  if (self->remedy->follow_up == NULL)
    return;
  self->follow_up = recourse_follow_up_box_new (self->model, self->index);
  gtk_box_append (GTK_BOX (self->box), self->follow_up);
}

static void
build (RecourseRemedyCard *self)
{
  g_autoptr (GPtrArray) messages = recourse_guide_messages (self->model, self->index);

  add_heading (self);
  add_countdown (self);
  add_steps (self);
  add_link (self);
  add_read_aloud (self, messages);
  add_follow_up (self);
  add_messages (self, messages);
  if (self->remedy->n_evidence > 0)
    add_disclosure (self, _ ("What to keep as proof"), "evidence",
                    G_CALLBACK (populate_evidence_cb));
  add_disclosure (self, _ ("Why?"), "why", G_CALLBACK (populate_why_cb));
}

static void
recourse_remedy_card_dispose (GObject *object)
{
  g_clear_object (&RECOURSE_REMEDY_CARD (object)->model);
  G_OBJECT_CLASS (recourse_remedy_card_parent_class)->dispose (object);
}

static void
recourse_remedy_card_finalize (GObject *object)
{
  g_clear_pointer (&RECOURSE_REMEDY_CARD (object)->told, g_hash_table_unref);
  G_OBJECT_CLASS (recourse_remedy_card_parent_class)->finalize (object);
}

static void
recourse_remedy_card_class_init (RecourseRemedyCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = recourse_remedy_card_dispose;
  G_OBJECT_CLASS (klass)->finalize = recourse_remedy_card_finalize;
}

static void
recourse_remedy_card_init (RecourseRemedyCard *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  gtk_widget_add_css_class (self->box, "recourse-card");
  adw_bin_set_child (ADW_BIN (self), self->box);
}

/**
 * recourse_remedy_card_new:
 * @remedy: number of a remedy of either kind
 * @told: (element-type RecourseClaim): shared by all cards of a plan, see
 *   recourse_claim_list_new_doubts()
 */
GtkWidget *
recourse_remedy_card_new (RecourseGuideModel *model, guint remedy, GHashTable *told)
{
  RecourseRemedyCard *self = g_object_new (RECOURSE_TYPE_REMEDY_CARD, NULL);

  self->model = g_object_ref (model);
  self->index = remedy;
  self->told = g_hash_table_ref (told);
  self->remedy = recourse_pack_remedy (recourse_guide_model_peek_pack (model), remedy);
  gtk_widget_add_css_class (self->box, self->remedy->kind == RECOURSE_REMEDY_DO
                                           ? recourse_display_urgency_class (self->remedy->urgency)
                                           : "recourse-avoid");
  build (self);
  return GTK_WIDGET (self);
}

/** recourse_remedy_card_remedy: its number in the pack */
guint
recourse_remedy_card_remedy (RecourseRemedyCard *self)
{
  g_return_val_if_fail (RECOURSE_IS_REMEDY_CARD (self), RECOURSE_NO_REMEDY);

  return self->index;
}

/** recourse_remedy_card_refresh: shows what the clock brought about, without building anything anew
 */
void
recourse_remedy_card_refresh (RecourseRemedyCard *self)
{
  RecourseDeadline deadline;

  g_return_if_fail (RECOURSE_IS_REMEDY_CARD (self));

  if (self->countdown != NULL && find_deadline (self, &deadline))
    recourse_countdown_set_state (RECOURSE_COUNTDOWN (self->countdown), deadline.state);
  if (self->follow_up != NULL)
    recourse_follow_up_box_refresh (RECOURSE_FOLLOW_UP_BOX (self->follow_up));
}
