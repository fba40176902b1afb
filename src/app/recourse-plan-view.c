/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-plan-view"

#include "recourse-plan-view.h"

#include "recourse-button.h"
#include "recourse-conflict-card.h"
#include "recourse-desk-sheet.h"
#include "recourse-disclosure.h"
#include "recourse-display.h"
#include "recourse-guide-payment.h"
#include "recourse-guide-text.h"
#include "recourse-heading.h"
#include "recourse-label.h"
#include "recourse-pair.h"
#include "recourse-papers-jobs.h"
#include "recourse-phone-list.h"
#include "recourse-plan-text.h"
#include "recourse-plan.h"
#include "recourse-remedy-card.h"
#include "recourse-view-state.h"
#include "recourse-why-not.h"
#include "recourse-wrap-layout.h"

#include <glib/gi18n.h>
#include <string.h>

struct _RecoursePlanView
{
  AdwBin parent_instance;

  RecourseHeading *title;
  GtkBox *unfinished;
  GtkLabel *payments;
  GtkLabel *progress;
  GtkWidget *sheets;
  GtkWidget *desk_sheet;
  GtkWidget *plan_sheet;
  GtkWidget *fleeting;
  AdwBin *conflict;
  GtkBox *plan;
  GtkBox *side;

  RecourseGuideModel *model;
  GPtrArray *cards; /* borrowed */
  GHashTable *told; /* claims whose doubts stand in the plan, or NULL */
  RecourseAdvice shown;
  RecourseBox known; /* what the shown advice is for: steps and messages hang on it */
  guint rebuild;
};

G_DEFINE_FINAL_TYPE (RecoursePlanView, recourse_plan_view, ADW_TYPE_BIN)

static RecourseBox
peek_known (RecoursePlanView *self)
{
  return recourse_interview_peek_situation (recourse_guide_model_peek_interview (self->model))
      ->known;
}

static void
list_plan (RecoursePlanView *self,
           RecourseRemedyKind kind,
           RecourseStatus status,
           RecoursePlan *out)
{
  recourse_interview_list_plan (recourse_guide_model_peek_interview (self->model), kind, status,
                                out);
}

static void
append_card (RecoursePlanView *self, GtkBox *box, guint remedy)
{
  GtkWidget *card = recourse_remedy_card_new (self->model, remedy, self->told);

  g_ptr_array_add (self->cards, card);
  gtk_box_append (box, card);
}

static void
populate_folded_cb (RecoursePlanView *self, GtkBox *content, RecourseDisclosure *disclosure)
{
  append_card (self, content,
               GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (disclosure), "recourse-remedy")));
}

static void
append_folded (RecoursePlanView *self, const char *title, const char *kind, guint remedy)
{
  g_autofree char *key = g_strdup_printf ("%s:%u", kind, remedy);
  GtkWidget *disclosure = recourse_disclosure_new (self->model, title, key);

  g_object_set_data (G_OBJECT (disclosure), "recourse-remedy", GUINT_TO_POINTER (remedy));
  gtk_box_append (self->plan, disclosure);
  recourse_disclosure_connect (RECOURSE_DISCLOSURE (disclosure), G_CALLBACK (populate_folded_cb),
                               self);
}

static void
append_group (RecoursePlanView *self, const RecoursePlan *plan, RecourseUrgency urgency)
{
  RecoursePack *pack = recourse_guide_model_peek_pack (self->model);
  gboolean has_heading = FALSE;

  for (guint i = 0; i < plan->n_items; i++)
    {
      if (recourse_pack_remedy (pack, plan->items[i])->urgency != urgency)
        continue;
      if (!has_heading)
        gtk_box_append (self->plan,
                        recourse_heading_new (recourse_display_urgency (urgency), "title-2"));
      has_heading = TRUE;
      if (plan->items[i]
          == recourse_interview_settled (recourse_guide_model_peek_interview (self->model)))
        append_folded (self, _ ("Done: the connection is cut"), "settled", plan->items[i]);
      else
        append_card (self, self->plan, plan->items[i]);
    }
}

/* What depends on answers that are missing, or that nobody could give, is folded but never left
 * out. */
static void
append_possible (RecoursePlanView *self)
{
  RecoursePack *pack = recourse_guide_model_peek_pack (self->model);
  RecoursePlan plan;

  list_plan (self, RECOURSE_REMEDY_DO, RECOURSE_STATUS_POSSIBLE, &plan);
  if (plan.n_items == 0)
    return;
  gtk_box_append (self->plan, recourse_heading_new (_ ("May fit too"), "title-2"));
  recourse_label_append (GTK_WIDGET (self->plan),
                         _ ("Whether these are right depends on answers that are still open."),
                         NULL);
  for (guint i = 0; i < plan.n_items; i++)
    {
      g_autofree char *title = recourse_guide_text (
          self->model, &recourse_pack_remedy (pack, plan.items[i])->title);

      append_folded (self, title, "possible", plan.items[i]);
    }
}

static void
append_warnings (RecoursePlanView *self)
{
  RecoursePlan plan;

  list_plan (self, RECOURSE_REMEDY_DO_NOT, RECOURSE_STATUS_CERTAIN, &plan);
  if (plan.n_items == 0)
    return;
  gtk_box_append (self->side, recourse_heading_new (_ ("What not to do"), "title-2"));
  for (guint i = 0; i < plan.n_items; i++)
    append_card (self, self->side, plan.items[i]);
}

static void
clear (GtkBox *box)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

/* Answers that clash rule out nothing for sure, so the plan promises less. */
static void
show_title (RecoursePlanView *self, gboolean is_contradictory)
{
  recourse_heading_set_text (self->title,
                             is_contradictory ? _ ("Until this is cleared up") : _ ("What to do"));
  if (is_contradictory)
    recourse_label_append (GTK_WIDGET (self->plan),
                           _ ("Until the answers fit together, keep to this:"), "heading");
}

static void
build (RecoursePlanView *self)
{
  const RecourseAdvice *advice = recourse_guide_model_peek_advice (self->model);
  RecoursePlan plan;

  self->shown = *advice;
  self->known = peek_known (self);
  g_ptr_array_set_size (self->cards, 0);
  clear (self->plan);
  clear (self->side);
  g_clear_pointer (&self->told, g_hash_table_unref);
  self->told = g_hash_table_new (NULL, NULL);
  show_title (self, advice->is_contradictory);
  adw_bin_set_child (self->conflict, recourse_conflict_card_new (self->model));
  gtk_widget_set_visible (GTK_WIDGET (self->conflict), advice->is_contradictory);
  list_plan (self, RECOURSE_REMEDY_DO, RECOURSE_STATUS_CERTAIN, &plan);
  for (int urgency = RECOURSE_URGENCY_NOW; urgency <= RECOURSE_URGENCY_LATER; urgency++)
    append_group (self, &plan, (RecourseUrgency) urgency);
  append_possible (self);
  append_warnings (self);
  gtk_box_append (self->side, recourse_phone_list_new (self->model));
  gtk_box_append (self->side, recourse_why_not_new (self->model));
  gtk_box_append (self->side, recourse_what_if_new (self->model));
}

/* A swindle often takes several payments: the plan is about all of them, its clock about the
 * newest.
 */
static void
show_payments (RecoursePlanView *self)
{
  g_autofree char *text = recourse_guide_payment_summary (self->model);

  gtk_label_set_text (self->payments, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->payments), text != NULL);
}

/* With knowledge of somebody else there is no case to make them of, and nothing is kept. */
static void
show_sheets (RecoursePlanView *self)
{
  RecourseInterview *interview = recourse_guide_model_peek_interview (self->model);
  gboolean is_foreign = recourse_guide_model_is_foreign_pack (self->model);

  gtk_widget_set_visible (self->sheets,
                          !is_foreign && !recourse_interview_is_screen_shared (interview));
  gtk_widget_set_visible (self->desk_sheet, recourse_desk_sheet_is_fit (interview));
  gtk_widget_set_visible (self->fleeting, is_foreign);
}

static void
show_progress (RecoursePlanView *self)
{
  const RecourseAdvice *advice = recourse_guide_model_peek_advice (self->model);
  g_autofree char *at_most = recourse_display_at_most (advice->at_most);
  /* Translators: %s is "At most 3 more questions" */
  g_autofree char *text = g_strdup_printf (_ ("The questions are not finished. %s."), at_most);

  gtk_label_set_text (self->progress, text);
  gtk_widget_set_visible (GTK_WIDGET (self->unfinished), advice->next_screen != RECOURSE_NO_SCREEN);
}

static void
refresh_card (gpointer card, gpointer unused)
{
  recourse_remedy_card_refresh (card);
}

static gboolean
has_same_deadlines (const RecourseAdvice *a, const RecourseAdvice *b)
{
  if (a->n_deadlines != b->n_deadlines)
    return FALSE;
  for (guint i = 0; i < a->n_deadlines; i++)
    if (a->deadlines[i].remedy != b->deadlines[i].remedy || a->deadlines[i].at != b->deadlines[i].at
        || a->deadlines[i].state != b->deadlines[i].state)
      return FALSE;
  return TRUE;
}

static gboolean
is_stale (RecoursePlanView *self)
{
  const RecourseAdvice *advice = recourse_guide_model_peek_advice (self->model);
  guint n_remedies = recourse_pack_n_remedies (recourse_guide_model_peek_pack (self->model));
  RecourseBox known = peek_known (self);

  return self->shown.is_contradictory != advice->is_contradictory
         || memcmp (&self->known, &known, sizeof known) != 0
         || memcmp (self->shown.statuses, advice->statuses, n_remedies * sizeof *advice->statuses)
                != 0
         || !has_same_deadlines (&self->shown, advice);
}

/* Whoever stood on something that is new goes on from where it was, not from nowhere. */
static gboolean
rebuild_cb (gpointer user_data)
{
  RecoursePlanView *self = user_data;
  g_autoptr (RecourseViewState) state = recourse_view_state_new (GTK_WIDGET (self));

  self->rebuild = 0;
  build (self);
  recourse_view_state_restore (state, GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

/* The button that was pressed may still be handling the press: it must not go now. */
static void
changed_cb (RecoursePlanView *self)
{
  show_progress (self);
  show_payments (self);
  show_sheets (self);
  if (!is_stale (self))
    g_ptr_array_foreach (self->cards, refresh_card, NULL);
  else if (self->rebuild == 0)
    self->rebuild = g_idle_add_full (G_PRIORITY_HIGH_IDLE, rebuild_cb, self, NULL);
}

static void
copy_cb (RecoursePlanView *self)
{
  g_autofree char *text = recourse_plan_text_new (self->model);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.copy", "s", text);
}

static GtkWidget *
find_card (RecoursePlanView *self, guint remedy)
{
  for (guint i = 0; i < self->cards->len; i++)
    if (recourse_remedy_card_remedy (self->cards->pdata[i]) == remedy)
      return self->cards->pdata[i];
  return NULL;
}

static void
recourse_plan_view_dispose (GObject *object)
{
  RecoursePlanView *self = RECOURSE_PLAN_VIEW (object);

  g_clear_handle_id (&self->rebuild, g_source_remove);
  g_clear_object (&self->model);
  G_OBJECT_CLASS (recourse_plan_view_parent_class)->dispose (object);
}

static void
recourse_plan_view_finalize (GObject *object)
{
  g_ptr_array_unref (RECOURSE_PLAN_VIEW (object)->cards);
  g_clear_pointer (&RECOURSE_PLAN_VIEW (object)->told, g_hash_table_unref);
  G_OBJECT_CLASS (recourse_plan_view_parent_class)->finalize (object);
}

static void
recourse_plan_view_class_init (RecoursePlanViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = recourse_plan_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = recourse_plan_view_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/recourse_app/Recourse/ui/recourse-plan-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RecoursePlanView, conflict);
  gtk_widget_class_bind_template_child (widget_class, RecoursePlanView, desk_sheet);
  gtk_widget_class_bind_template_child (widget_class, RecoursePlanView, fleeting);
  gtk_widget_class_bind_template_child (widget_class, RecoursePlanView, payments);
  gtk_widget_class_bind_template_child (widget_class, RecoursePlanView, plan);
  gtk_widget_class_bind_template_child (widget_class, RecoursePlanView, plan_sheet);
  gtk_widget_class_bind_template_child (widget_class, RecoursePlanView, progress);
  gtk_widget_class_bind_template_child (widget_class, RecoursePlanView, sheets);
  gtk_widget_class_bind_template_child (widget_class, RecoursePlanView, side);
  gtk_widget_class_bind_template_child (widget_class, RecoursePlanView, title);
  gtk_widget_class_bind_template_child (widget_class, RecoursePlanView, unfinished);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
}

static void
recourse_plan_view_init (RecoursePlanView *self)
{
  self->cards = g_ptr_array_new ();
  g_type_ensure (RECOURSE_TYPE_BUTTON);
  g_type_ensure (RECOURSE_TYPE_HEADING);
  g_type_ensure (RECOURSE_TYPE_PAIR);
  g_type_ensure (RECOURSE_TYPE_WRAP_LAYOUT);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** recourse_plan_view_new: follows @model; only what the clock changes is drawn anew */
GtkWidget *
recourse_plan_view_new (RecourseGuideModel *model)
{
  RecoursePlanView *self = g_object_new (RECOURSE_TYPE_PLAN_VIEW, NULL);

  self->model = g_object_ref (model);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->desk_sheet), "u", RECOURSE_PAPER_DESK);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->plan_sheet), "u", RECOURSE_PAPER_PLAN);
  build (self);
  show_progress (self);
  show_sheets (self);
  g_signal_connect_object (model, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * recourse_plan_view_unfold_remedy:
 *
 * Returns: (transfer none) (nullable): the card of @remedy, unfolded if need be; %NULL when it is
 *   not in the plan
 */
GtkWidget *
recourse_plan_view_unfold_remedy (RecoursePlanView *self, guint remedy)
{
  g_autofree char *key = g_strdup_printf ("possible:%u", remedy);
  GtkWidget *card = NULL;

  g_return_val_if_fail (RECOURSE_IS_PLAN_VIEW (self), NULL);

  card = find_card (self, remedy);
  if (card != NULL)
    return card;
  recourse_guide_drafts_set_open (recourse_guide_model_peek_drafts (self->model), key, TRUE);
  build (self);
  return find_card (self, remedy);
}
