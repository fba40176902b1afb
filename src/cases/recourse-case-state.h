/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-folder.h"
#include "recourse-interview.h"

G_BEGIN_DECLS

/**
 * RecourseCaseAnswer: what was last said on one screen of questions.
 * @entry: of the log that said it
 * @at: when
 * @pack: version of the pack that asked
 * @screen: its id
 * @is_unsure: "I'm not sure"
 * @values: (nullable): ids of the values that are still possible of the variable of the screen;
 *   NULL for a screen of signs
 * @signs: (nullable): ids of the signs that were ticked; empty: none of these
 */
typedef struct
{
  gint64 entry;
  gint64 at;
  char *pack;
  char *screen;
  gboolean is_unsure;
  char **values;
  char **signs;
} RecourseCaseAnswer;

/**
 * RecourseCasePayment: one payment of the story, as it was last told.
 * @entry: of the log that told it last
 * @number: in the case, from 1
 * @amount: in fen; 0: not known
 * @transferred_at: %RECOURSE_TIME_UNKNOWN when nobody said
 * @is_about: nobody read the time from a clock: its seconds must not be told to anybody
 * @state: (nullable): id of a value of the variable `state`
 * @payment: (nullable): id of a value of the variable `payment`: how it was made
 * @method: (nullable): id of a value of the variable `funding`
 * @statement: entry of the file from which it was read; 0: from none
 * @refunded: in fen; 0: nothing came back that we know of
 *
 * The texts are NULL when they are unknown or withheld.
 */
typedef struct
{
  gint64 entry;
  guint number;
  gint64 amount;
  gint64 transferred_at;
  gboolean is_about;
  char *state;
  char *payment;
  char *method;
  gint64 statement;
  gint64 refunded;
  char *payee;
  char *transaction;
  char *merchant_order;
  char *note;
} RecourseCasePayment;

RecourseCasePayment *recourse_case_payment_new (void) G_GNUC_WARN_UNUSED_RESULT;
void recourse_case_payment_free (gpointer data);

/**
 * RecourseCaseContact: somebody was called or spoken to.
 * @entry: of the log
 * @at: when it was entered
 * @contact: (nullable): id of a contact of the pack
 * @happened_at: when they spoke; %RECOURSE_TIME_UNKNOWN
 * @next_at: when to do @next; %RECOURSE_TIME_UNKNOWN
 * @corrects: the entry whose place it took; 0: none
 *
 * The texts are NULL when they are unknown or withheld.
 */
typedef struct
{
  gint64 entry;
  gint64 at;
  char *contact;
  gint64 happened_at;
  char *number;
  char *name;
  char *reference;
  char *note;
  char *next;
  gint64 next_at;
  gint64 corrects;
} RecourseCaseContact;

/**
 * RecourseCaseStep: a step of a remedy that is ticked, or something that was recorded as done.
 * @step: (nullable): id of the step; NULL: the follow-up of the remedy, recorded to have happened
 * @done_at: when
 */
typedef struct
{
  gint64 entry;
  char *remedy;
  char *step;
  gint64 done_at;
} RecourseCaseStep;

/**
 * RecourseCaseState: what a case says now, the fold of its log. It never changes, so that it may go
 * from the thread that read it to the one that shows it.
 */
typedef struct _RecourseCaseState RecourseCaseState;

RecourseCaseState *recourse_case_state_read (RecourseCaseFolder *folder,
                                             GError **error) G_GNUC_WARN_UNUSED_RESULT;
RecourseCaseState *recourse_case_state_rebuild (RecourseCaseFolder *folder,
                                                GError **error) G_GNUC_WARN_UNUSED_RESULT;
RecourseCaseState *recourse_case_state_ref (RecourseCaseState *self);
void recourse_case_state_unref (RecourseCaseState *self);

const char *recourse_case_state_get_id (RecourseCaseState *self);
const char *recourse_case_state_get_title (RecourseCaseState *self);
gint64 recourse_case_state_n_entries (RecourseCaseState *self);
gint64 recourse_case_state_opened_at (RecourseCaseState *self);
gint64 recourse_case_state_changed_at (RecourseCaseState *self);
gint64 recourse_case_state_closed_at (RecourseCaseState *self);
gboolean recourse_case_state_is_sharing_ended (RecourseCaseState *self);
gboolean recourse_case_state_is_alarm_raised (RecourseCaseState *self);

guint recourse_case_state_n_answers (RecourseCaseState *self);
const RecourseCaseAnswer *recourse_case_state_answer (RecourseCaseState *self, guint index);
guint recourse_case_state_n_payments (RecourseCaseState *self);
const RecourseCasePayment *recourse_case_state_payment (RecourseCaseState *self, guint index);
const RecourseCasePayment *recourse_case_state_newest_payment (RecourseCaseState *self);
const char *recourse_case_state_payment_value (RecourseCaseState *self,
                                               const RecourseCasePayment *payment,
                                               const char *screen);
gboolean recourse_case_state_total (RecourseCaseState *self, gint64 *out_fen);
guint recourse_case_state_n_contacts (RecourseCaseState *self);
const RecourseCaseContact *recourse_case_state_contact (RecourseCaseState *self, guint index);
guint recourse_case_state_n_steps (RecourseCaseState *self);
const RecourseCaseStep *recourse_case_state_step (RecourseCaseState *self, guint index);

/* Between the log and the interview. */
gboolean recourse_case_state_apply (RecourseCaseState *self,
                                    RecourseInterview *interview,
                                    GPtrArray **out_lost,
                                    GError **error);
gboolean recourse_case_state_apply_payments (RecourseCaseState *self,
                                             RecourseInterview *interview,
                                             GError **error);
GPtrArray *recourse_case_state_diff (RecourseCaseState *self,
                                     RecourseInterview *interview,
                                     RecourseAuthor author) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseCasePayment, recourse_case_payment_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseCaseState, recourse_case_state_unref)

G_END_DECLS
