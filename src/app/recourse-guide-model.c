/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-guide-model"

#include "recourse-guide-model-private.h"

enum
{
  MOVED,
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RecourseGuideModel, recourse_guide_model, G_TYPE_OBJECT)

static gboolean
is_same_place (const RecourseGuideModelPlace *a, const RecourseGuideModelPlace *b)
{
  return a->step == b->step && (a->step != RECOURSE_GUIDE_QUESTION || a->question == b->question);
}

/* While somebody may be watching, nothing but the emergency steps is on the screen. */
static RecourseGuideModelPlace
find_shown_place (RecourseGuideModel *self)
{
  if (recourse_interview_is_screen_shared (self->interview))
    return (RecourseGuideModelPlace){ .step = RECOURSE_GUIDE_ALARM };
  return self->place;
}

static void
publish (RecourseGuideModel *self)
{
  RecourseGuideModelPlace place = find_shown_place (self);

  if (self->n_holds > 0)
    return;
  if (is_same_place (&place, &self->shown) && !self->is_anew)
    {
      g_signal_emit (self, signals[CHANGED], 0);
      return;
    }
  self->shown = place;
  self->is_anew = FALSE;
  g_signal_emit (self, signals[MOVED], 0);
}

static void
prepare_question (RecourseGuideModel *self, guint screen)
{
  recourse_guide_drafts_set_signs (self->drafts,
                                   recourse_interview_ticked_signs (self->interview, screen));
}

/** recourse_guide_model_move_to: with the way back; nothing is drawn */
void
recourse_guide_model_move_to (RecourseGuideModel *self, RecourseGuideModelPlace place)
{
  if (is_same_place (&place, &self->place))
    return;
  g_array_append_val (self->trail, self->place);
  self->place = place;
  if (place.step == RECOURSE_GUIDE_QUESTION)
    prepare_question (self, place.question);
}

static gboolean
is_start_page_open (RecourseGuideModel *self)
{
  RecoursePack *pack = recourse_guide_model_peek_pack (self);
  guint next = recourse_interview_next_screen (self->interview);

  return next != RECOURSE_NO_SCREEN && recourse_pack_screen (pack, next)->on_start_page;
}

/** recourse_guide_model_find_next: where the guide goes on */
RecourseGuideModelPlace
recourse_guide_model_find_next (RecourseGuideModel *self)
{
  guint next = recourse_interview_next_screen (self->interview);

  if (is_start_page_open (self))
    return (RecourseGuideModelPlace){ .step = RECOURSE_GUIDE_START };
  if (self->returns_to_plan || next == RECOURSE_NO_SCREEN)
    return (RecourseGuideModelPlace){ .step = self->has_passed_when ? RECOURSE_GUIDE_PLAN
                                                                    : RECOURSE_GUIDE_WHEN };
  if (!self->has_passed_when)
    return (RecourseGuideModelPlace){ .step = RECOURSE_GUIDE_WHEN };
  return (RecourseGuideModelPlace){ .step = RECOURSE_GUIDE_QUESTION, .question = next };
}

static void
advance (RecourseGuideModel *self)
{
  RecourseGuideModelPlace next = self->place;

  self->has_passed_when |= next.step == RECOURSE_GUIDE_WHEN;
  next = recourse_guide_model_find_next (self);
  self->returns_to_plan = FALSE;
  recourse_guide_model_move_to (self, next);
}

/** recourse_guide_model_reset: to its first page; the answers stay */
void
recourse_guide_model_reset (RecourseGuideModel *self)
{
  self->place = (RecourseGuideModelPlace){ .step = RECOURSE_GUIDE_START };
  g_array_set_size (self->trail, 0);
  self->has_passed_when = FALSE;
  self->returns_to_plan = FALSE;
  g_clear_pointer (&self->old_signs, recourse_signs_memory_free);
  recourse_guide_drafts_clear (self->drafts);
}

static void
recourse_guide_model_dispose (GObject *object)
{
  RecourseGuideModel *self = RECOURSE_GUIDE_MODEL (object);

  g_clear_object (&self->interview);
  g_clear_object (&self->clock);
  G_OBJECT_CLASS (recourse_guide_model_parent_class)->dispose (object);
}

static void
recourse_guide_model_finalize (GObject *object)
{
  RecourseGuideModel *self = RECOURSE_GUIDE_MODEL (object);

  g_array_unref (self->trail);
  g_clear_pointer (&self->old_signs, recourse_signs_memory_free);
  recourse_guide_drafts_free (self->drafts);
  G_OBJECT_CLASS (recourse_guide_model_parent_class)->finalize (object);
}

static void
recourse_guide_model_class_init (RecourseGuideModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = recourse_guide_model_dispose;
  object_class->finalize = recourse_guide_model_finalize;
  signals[MOVED] = g_signal_new ("moved", RECOURSE_TYPE_GUIDE_MODEL, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
  signals[CHANGED] = g_signal_new ("changed", RECOURSE_TYPE_GUIDE_MODEL, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
recourse_guide_model_init (RecourseGuideModel *self)
{
  self->trail = g_array_new (FALSE, FALSE, sizeof (RecourseGuideModelPlace));
  self->drafts = recourse_guide_drafts_new ();
  recourse_guide_model_reset (self);
}

/**
 * recourse_guide_model_new:
 * @interview: a reference is taken
 * @clock: a reference is taken
 * @is_foreign_pack: hides telephone numbers and addresses of the pack
 *
 * Returns: (transfer full): a guide at its first page
 */
RecourseGuideModel *
recourse_guide_model_new (RecourseInterview *interview,
                          RecourseClock *clock,
                          gboolean is_foreign_pack)
{
  RecourseGuideModel *self = g_object_new (RECOURSE_TYPE_GUIDE_MODEL, NULL);

  self->interview = g_object_ref (interview);
  self->clock = g_object_ref (clock);
  self->is_foreign_pack = is_foreign_pack;
  self->shown = find_shown_place (self);
  g_signal_connect_object (interview, "changed", G_CALLBACK (publish), self, G_CONNECT_SWAPPED);
  return self;
}

/** recourse_guide_model_peek_interview: borrowed */
RecourseInterview *
recourse_guide_model_peek_interview (RecourseGuideModel *self)
{
  return self->interview;
}

/** recourse_guide_model_peek_advisor: borrowed */
RecourseAdvisor *
recourse_guide_model_peek_advisor (RecourseGuideModel *self)
{
  return recourse_interview_peek_advisor (self->interview);
}

/** recourse_guide_model_peek_pack: borrowed */
RecoursePack *
recourse_guide_model_peek_pack (RecourseGuideModel *self)
{
  return recourse_advisor_peek_pack (recourse_guide_model_peek_advisor (self));
}

/** recourse_guide_model_peek_advice: borrowed, true until the next change */
const RecourseAdvice *
recourse_guide_model_peek_advice (RecourseGuideModel *self)
{
  return recourse_interview_peek_advice (self->interview);
}

/** recourse_guide_model_now: in microseconds, by the clock of the window */
gint64
recourse_guide_model_now (RecourseGuideModel *self)
{
  return recourse_clock_now (self->clock);
}

/** recourse_guide_model_is_foreign_pack: whether numbers and addresses of the pack stay hidden */
gboolean
recourse_guide_model_is_foreign_pack (RecourseGuideModel *self)
{
  return self->is_foreign_pack;
}

/** recourse_guide_model_language: that of the page */
RecourseLanguage
recourse_guide_model_language (RecourseGuideModel *self)
{
  return self->language;
}

/** recourse_guide_model_set_language: before a page is built */
void
recourse_guide_model_set_language (RecourseGuideModel *self, RecourseLanguage language)
{
  self->language = language;
}

/** recourse_guide_model_step: the page to show */
RecourseGuideStep
recourse_guide_model_step (RecourseGuideModel *self)
{
  return find_shown_place (self).step;
}

/** recourse_guide_model_question: the screen to show on a question page */
guint
recourse_guide_model_question (RecourseGuideModel *self)
{
  return self->place.question;
}

/** recourse_guide_model_can_go_back: not while only the emergency steps show */
gboolean
recourse_guide_model_can_go_back (RecourseGuideModel *self)
{
  return self->trail->len > 0 && recourse_guide_model_step (self) != RECOURSE_GUIDE_ALARM;
}

/** recourse_guide_model_go_back: to the page before; all answers stay */
void
recourse_guide_model_go_back (RecourseGuideModel *self)
{
  if (!recourse_guide_model_can_go_back (self))
    return;
  self->place = g_array_index (self->trail, RecourseGuideModelPlace, self->trail->len - 1);
  g_array_set_size (self->trail, self->trail->len - 1);
  self->returns_to_plan = FALSE;
  if (self->place.step == RECOURSE_GUIDE_QUESTION)
    prepare_question (self, self->place.question);
  publish (self);
}

/** recourse_guide_model_go_on: to what is still to be asked, or to the plan */
void
recourse_guide_model_go_on (RecourseGuideModel *self)
{
  advance (self);
  publish (self);
}

/** recourse_guide_model_open_when: to time and amount; Continue leads back to an open plan */
void
recourse_guide_model_open_when (RecourseGuideModel *self)
{
  self->returns_to_plan = self->place.step == RECOURSE_GUIDE_PLAN;
  recourse_guide_model_move_to (self, (RecourseGuideModelPlace){ .step = RECOURSE_GUIDE_WHEN });
  publish (self);
}

/** recourse_guide_model_open_question: to the page that asks @screen, from a chip; the other
 * answers stay */
void
recourse_guide_model_open_question (RecourseGuideModel *self, guint screen)
{
  RecoursePack *pack = recourse_guide_model_peek_pack (self);
  RecourseGuideModelPlace place = { .step = RECOURSE_GUIDE_QUESTION, .question = screen };

  g_return_if_fail (screen < recourse_pack_n_screens (pack));

  if (recourse_pack_screen (pack, screen)->on_start_page)
    place.step = RECOURSE_GUIDE_START;
  self->returns_to_plan = self->place.step == RECOURSE_GUIDE_PLAN;
  recourse_guide_model_move_to (self, place);
  publish (self);
}

/** recourse_guide_model_show_plan: also while questions are open */
void
recourse_guide_model_show_plan (RecourseGuideModel *self)
{
  self->returns_to_plan = FALSE;
  recourse_guide_model_move_to (self, (RecourseGuideModelPlace){ .step = RECOURSE_GUIDE_PLAN });
  publish (self);
}

/** recourse_guide_model_start_again: forgets all answers and drafts */
void
recourse_guide_model_start_again (RecourseGuideModel *self)
{
  recourse_guide_model_hold (self);
  recourse_guide_model_reset (self);
  recourse_interview_start_again (self->interview);
  recourse_guide_model_release (self);
}

/** recourse_guide_model_choose: answers @screen and stays on the page */
void
recourse_guide_model_choose (RecourseGuideModel *self, guint screen, guint value)
{
  recourse_interview_answer_value (self->interview, screen, value);
}

/** recourse_guide_model_answer_value: answers @screen and goes on */
void
recourse_guide_model_answer_value (RecourseGuideModel *self, guint screen, guint value)
{
  recourse_guide_model_hold (self);
  recourse_interview_answer_value (self->interview, screen, value);
  advance (self);
  recourse_guide_model_release (self);
}

static void
remember_signs (RecourseGuideModel *self)
{
  g_clear_pointer (&self->old_signs, recourse_signs_memory_free);
  self->old_signs = recourse_signs_memory_new (self->interview);
  self->old_place = self->place;
  self->old_trail = self->trail->len;
  self->old_draft = recourse_guide_drafts_signs (self->drafts);
}

/* They said that the connection is cut, and nothing new says otherwise. */
static gboolean
is_sharing_over (RecourseGuideModel *self, guint screen)
{
  return !recourse_interview_is_screen_shared (self->interview)
         && recourse_interview_signs_mean_sharing (
             self->interview, screen, recourse_interview_ticked_signs (self->interview, screen));
}

/** recourse_guide_model_answer_signs: answers @screen and goes on; @ticked: a bit for each sign */
void
recourse_guide_model_answer_signs (RecourseGuideModel *self, guint screen, guint64 ticked)
{
  gboolean is_over = is_sharing_over (self, screen);

  recourse_guide_model_hold (self);
  remember_signs (self);
  recourse_interview_answer_signs (self->interview, screen, ticked);
  if (is_over)
    recourse_interview_set_sharing_ended (self->interview, TRUE);
  advance (self);
  recourse_guide_model_release (self);
}

/** recourse_guide_model_tick_signs: remembers @ticked until it is confirmed; but signs that
 * somebody is watching count at once */
void
recourse_guide_model_tick_signs (RecourseGuideModel *self, guint screen, guint64 ticked)
{
  if (recourse_interview_signs_mean_sharing (self->interview, screen, ticked)
      && !is_sharing_over (self, screen))
    recourse_guide_model_answer_signs (self, screen, ticked);
  else
    recourse_guide_drafts_set_signs (self->drafts, ticked);
}

/** recourse_guide_model_answer_unsure: "I'm not sure", and goes on */
void
recourse_guide_model_answer_unsure (RecourseGuideModel *self, guint screen)
{
  recourse_guide_model_hold (self);
  recourse_interview_answer_unsure (self->interview, screen);
  advance (self);
  recourse_guide_model_release (self);
}

/** recourse_guide_model_raise_alarm: the big button: only the emergency steps show from now on */
void
recourse_guide_model_raise_alarm (RecourseGuideModel *self)
{
  recourse_guide_model_hold (self);
  remember_signs (self);
  recourse_interview_raise_alarm (self->interview);
  recourse_guide_model_release (self);
}

/* Nobody remembers what was answered before, as it was another run of the program that raised it.
 */
static void
ask_signs_again (RecourseGuideModel *self)
{
  RecoursePack *pack = recourse_guide_model_peek_pack (self);

  recourse_guide_model_hold (self);
  for (guint i = 0; i < recourse_pack_n_screens (pack); i++)
    if (recourse_pack_screen (pack, i)->n_signs > 0)
      recourse_interview_take_back (self->interview, i);
  recourse_guide_drafts_set_signs (self->drafts, 0);
  recourse_guide_model_release (self);
}

/** recourse_guide_model_withdraw_alarm: it was a mistake: all is as before */
void
recourse_guide_model_withdraw_alarm (RecourseGuideModel *self)
{
  if (self->old_signs == NULL && recourse_interview_is_screen_shared (self->interview))
    ask_signs_again (self);
  if (self->old_signs == NULL)
    return;
  recourse_guide_model_hold (self);
  recourse_signs_memory_restore (self->old_signs, self->interview);
  g_clear_pointer (&self->old_signs, recourse_signs_memory_free);
  self->place = self->old_place;
  g_array_set_size (self->trail, self->old_trail);
  recourse_guide_drafts_set_signs (self->drafts, self->old_draft);
  recourse_guide_model_release (self);
}

/** recourse_guide_model_end_sharing: the guide goes on; what stood first counts as done */
void
recourse_guide_model_end_sharing (RecourseGuideModel *self)
{
  g_clear_pointer (&self->old_signs, recourse_signs_memory_free);
  recourse_guide_model_hold (self);
  recourse_interview_set_sharing_ended (self->interview, TRUE);
  if (self->place.step == RECOURSE_GUIDE_START)
    advance (self);
  recourse_guide_model_release (self);
}

/** recourse_guide_model_peek_drafts: what is typed or unfolded but not confirmed; borrowed */
RecourseGuideDrafts *
recourse_guide_model_peek_drafts (RecourseGuideModel *self)
{
  return self->drafts;
}

/** recourse_guide_model_peek_payments: borrowed */
const RecourseGuidePayments *
recourse_guide_model_peek_payments (RecourseGuideModel *self)
{
  return &self->payments;
}

/** recourse_guide_model_set_payments: what the case says of them now */
void
recourse_guide_model_set_payments (RecourseGuideModel *self, const RecourseGuidePayments *payments)
{
  self->payments = *payments;
  publish (self);
}

/** recourse_guide_model_hold: until recourse_guide_model_release() the interview may change without
 * anything being drawn */
void
recourse_guide_model_hold (RecourseGuideModel *self)
{
  self->n_holds++;
}

/** recourse_guide_model_release: says what has changed meanwhile */
void
recourse_guide_model_release (RecourseGuideModel *self)
{
  self->n_holds--;
  publish (self);
}
