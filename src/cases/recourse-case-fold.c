/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-case-fold"

#include "recourse-case-private.h"

#include "recourse-money.h"

#include <string.h>

/*
 * The fold: one entry after the other changes what the case says, and a later one wins. Lines may
 * come from another program or from somebody who means ill. What is not as docs/case-format.md has
 * it counts as not said: one strange key must not close a whole case to a family. No text is read
 * here; an entry that has texts is remembered by its number.
 */

#define PAGE 256

/* One entry on its way into the state. */
typedef struct
{
  RecourseCaseState *state;
  const RecourseLogLine *line;
  RecourseJsonView root;
  gint64 seq;
  gint64 at;
} Fold;

/* --- Keys of a line -----------------------------------------------------------------------------
 */

static char *
dup_id (const RecourseJsonView *view, const char *key)
{
  const char *id = NULL;

  if (!recourse_json_get_string (view, key, &id, NULL) || *id == '\0'
      || strlen (id) > RECOURSE_CASE_MAX_ID_BYTES)
    return NULL;
  return g_strdup (id);
}

static gint64
get_number (const Fold *self, const char *key, gint64 highest)
{
  gint64 number = 0;

  return recourse_json_get_integer (&self->root, key, 1, highest, &number, NULL) ? number : 0;
}

static gboolean
get_flag (const Fold *self, const char *key, gboolean *out_flag)
{
  RecourseJsonView view;

  *out_flag = FALSE;
  return recourse_json_view_get (&self->root, key, &view, NULL)
         && recourse_json_view_boolean (&view, out_flag, NULL);
}

static gint64
get_time (const Fold *self, const char *key)
{
  gint64 time;

  if (!recourse_log_line_get_time (self->line, key, &time, NULL))
    return RECOURSE_TIME_UNKNOWN;
  return recourse_case_whole_milliseconds (time);
}

/* NULL when it is no list of ids. */
static GStrv
dup_ids (const RecourseJsonView *list)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  guint n = 0;

  if (!recourse_json_view_expect_array (list, &n, NULL) || n > RECOURSE_CASE_MAX_IDS)
    return NULL;
  for (guint i = 0; i < n; i++)
    {
      RecourseJsonView element;
      const char *id;

      recourse_json_view_element (list, i, &element);
      if (!recourse_json_view_string (&element, &id, NULL)
          || strlen (id) > RECOURSE_CASE_MAX_ID_BYTES)
        return NULL;
      g_strv_builder_add (ids, id);
    }
  return g_strv_builder_end (ids);
}

/* --- Answers ------------------------------------------------------------------------------------
 */

typedef struct
{
  GStrv only;         /* the list of the only variable; NULL when there are more, or none */
  gboolean has_value; /* some list has something in it */
} Values;

static gboolean
read_values (const Fold *self, Values *out)
{
  RecourseJsonView values;
  guint n;

  *out = (Values){ NULL };
  if (!recourse_json_view_get (&self->root, "values", &values, NULL)
      || !recourse_json_view_expect_object (&values, NULL, NULL))
    return FALSE;
  n = recourse_json_view_n_members (&values);
  for (guint i = 0; i < n; i++)
    {
      g_auto (GStrv) ids = NULL;
      RecourseJsonView list;

      if (!recourse_json_view_get (&values, recourse_json_view_member_name (&values, i), &list,
                                   NULL))
        return FALSE;
      ids = dup_ids (&list);
      if (ids == NULL)
        {
          g_clear_pointer (&out->only, g_strfreev);
          return FALSE;
        }
      out->has_value = out->has_value || ids[0] != NULL;
      if (n == 1)
        out->only = g_steal_pointer (&ids);
    }
  return TRUE;
}

static void
forget_answer (RecourseCaseState *state, const char *screen)
{
  for (guint i = 0; i < state->answers->len; i++)
    if (g_str_equal (((RecourseCaseAnswer *) state->answers->pdata[i])->screen, screen))
      {
        g_ptr_array_remove_index (state->answers, i);
        return;
      }
}

static RecourseCaseAnswer *
make_answer (const Fold *self, char *screen)
{
  RecourseCaseAnswer *answer = g_new0 (RecourseCaseAnswer, 1);

  answer->entry = self->seq;
  answer->at = self->at;
  answer->screen = screen;
  answer->pack = dup_id (&self->root, "pack");
  if (answer->pack == NULL)
    answer->pack = g_strdup ("");
  return answer;
}

/* As RecourseInterview has it: whoever answers the signs anew says how things are now, and taking
 * them back ends the alarm alone. */
static void
fold_signs (RecourseCaseState *state, gboolean is_taken_back)
{
  state->is_alarm_raised = FALSE;
  if (!is_taken_back)
    state->has_sharing_ended = FALSE;
}

static void
fold_answered (Fold *self)
{
  g_autofree char *screen = dup_id (&self->root, "screen");
  g_auto (GStrv) signs = NULL;
  RecourseJsonView list;
  RecourseCaseAnswer *answer;
  Values values;
  gboolean is_unsure;
  gboolean is_taken_back;

  if (screen == NULL || !read_values (self, &values))
    return;
  get_flag (self, "unsure", &is_unsure);
  if (!is_unsure && recourse_json_view_get (&self->root, "signs", &list, NULL))
    signs = dup_ids (&list);
  is_taken_back = !is_unsure && !values.has_value && (signs == NULL || signs[0] == NULL);
  if (signs != NULL)
    fold_signs (self->state, is_taken_back);
  forget_answer (self->state, screen);
  if (is_taken_back || self->state->answers->len >= RECOURSE_CASE_MAX_ANSWERS)
    {
      g_strfreev (values.only);
      return;
    }
  answer = make_answer (self, g_steal_pointer (&screen));
  answer->is_unsure = is_unsure;
  answer->signs = g_steal_pointer (&signs);
  answer->values = answer->signs == NULL ? values.only : NULL;
  if (answer->signs != NULL)
    g_strfreev (values.only);
  g_ptr_array_add (self->state->answers, answer);
}

static void
fold_sharing (Fold *self)
{
  gboolean is_raised;
  gboolean has_ended;

  if (!get_flag (self, "alarm", &is_raised) || !get_flag (self, "ended", &has_ended))
    return;
  self->state->is_alarm_raised = is_raised;
  self->state->has_sharing_ended = has_ended;
}

/* --- Payments -----------------------------------------------------------------------------------
 */

/* Where the payment @number stands, or would. */
static guint
find_payment (const RecourseCaseState *state, guint number, gboolean *out_is_there)
{
  guint i = 0;

  while (i < state->payments->len
         && ((RecourseCasePayment *) state->payments->pdata[i])->number < number)
    i++;
  *out_is_there = i < state->payments->len
                  && ((RecourseCasePayment *) state->payments->pdata[i])->number == number;
  return i;
}

static RecourseCasePayment *
make_payment (const Fold *self, guint number)
{
  RecourseCasePayment *payment = recourse_case_payment_new ();

  payment->entry = self->seq;
  payment->number = number;
  payment->amount = get_number (self, "amount", RECOURSE_MONEY_MAX_FEN);
  payment->transferred_at = get_time (self, "transferred");
  get_flag (self, "about", &payment->is_about);
  payment->is_about = payment->is_about && payment->transferred_at != RECOURSE_TIME_UNKNOWN;
  payment->state = dup_id (&self->root, "state");
  payment->payment = dup_id (&self->root, "way");
  payment->method = dup_id (&self->root, "method");
  payment->statement = get_number (self, "statement", RECOURSE_JSON_MAX_INTEGER);
  payment->refunded = get_number (self, "refunded", RECOURSE_MONEY_MAX_FEN);
  return payment;
}

static void
fold_payment (Fold *self)
{
  guint number = (guint) get_number (self, "payment", RECOURSE_CASE_MAX_PAYMENTS);
  gboolean is_there;
  guint index;

  if (number == 0)
    return;
  index = find_payment (self->state, number, &is_there);
  if (is_there)
    g_ptr_array_remove_index (self->state->payments, index);
  g_ptr_array_insert (self->state->payments, (int) index, make_payment (self, number));
}

static void
fold_payment_removed (Fold *self)
{
  guint number = (guint) get_number (self, "payment", RECOURSE_CASE_MAX_PAYMENTS);
  gboolean is_there;
  guint index = find_payment (self->state, number, &is_there);

  if (is_there)
    g_ptr_array_remove_index (self->state->payments, index);
}

/* --- Contacts and steps -------------------------------------------------------------------------
 */

static void
forget_contact (RecourseCaseState *state, gint64 entry)
{
  for (guint i = 0; i < state->contacts->len; i++)
    if (((const RecourseCaseContact *) state->contacts->pdata[i])->entry == entry)
      {
        g_ptr_array_remove_index (state->contacts, i);
        return;
      }
}

/* It comes last, so that the list stays in the order of the log. */
static void
fold_contacted (Fold *self)
{
  RecourseCaseContact *contact = recourse_case_contact_new ();

  contact->entry = self->seq;
  contact->at = self->at;
  contact->contact = dup_id (&self->root, "contact");
  contact->happened_at = get_time (self, "happened");
  contact->next_at = get_time (self, "next_at");
  contact->corrects = get_number (self, "corrects", RECOURSE_JSON_MAX_INTEGER);
  if (contact->corrects != 0)
    forget_contact (self->state, contact->corrects);
  g_ptr_array_add (self->state->contacts, contact);
}

static void
forget_step (RecourseCaseState *state, const char *remedy, const char *step)
{
  for (guint i = 0; i < state->steps->len; i++)
    {
      const RecourseCaseStep *known = state->steps->pdata[i];

      if (g_str_equal (known->remedy, remedy) && g_strcmp0 (known->step, step) == 0)
        {
          g_ptr_array_remove_index (state->steps, i);
          return;
        }
    }
}

static void
fold_step (Fold *self)
{
  g_autofree char *remedy = dup_id (&self->root, "remedy");
  g_autofree char *id = dup_id (&self->root, "step");
  RecourseCaseStep *step;
  gboolean is_done;

  if (remedy == NULL || (id == NULL && recourse_json_view_has (&self->root, "step"))
      || !get_flag (self, "done", &is_done))
    return;
  forget_step (self->state, remedy, id);
  if (!is_done || self->state->steps->len >= RECOURSE_CASE_MAX_STEPS)
    return;
  step = g_new0 (RecourseCaseStep, 1);
  step->entry = self->seq;
  step->done_at = get_time (self, "happened");
  if (step->done_at == RECOURSE_TIME_UNKNOWN)
    step->done_at = self->at;
  step->remedy = g_steal_pointer (&remedy);
  step->step = g_steal_pointer (&id);
  g_ptr_array_add (self->state->steps, step);
}

/* --- The case itself ----------------------------------------------------------------------------
 */

static void
fold_opened (Fold *self)
{
  if (self->seq != 1)
    return;
  self->state->opened_at = self->at;
  if (recourse_json_view_has (&self->root, "title"))
    self->state->title_entry = self->seq;
}

static void
fold_renamed (Fold *self)
{
  self->state->title_entry = self->seq;
}

static void
fold_closed (Fold *self)
{
  self->state->closed_at = self->at;
}

static void
fold_reopened (Fold *self)
{
  self->state->closed_at = RECOURSE_TIME_UNKNOWN;
}

static const struct
{
  const char *kind;
  void (*fold) (Fold *self);
} folds[] = {
  { "answered", fold_answered },      { "case-closed", fold_closed },
  { "case-opened", fold_opened },     { "case-renamed", fold_renamed },
  { "case-reopened", fold_reopened }, { "contacted", fold_contacted },
  { "payment-added", fold_payment },  { "payment-removed", fold_payment_removed },
  { "screen-sharing", fold_sharing }, { "step-done", fold_step },
};

/** recourse_case_fold_line: folds @line, which comes behind all that @state knows, into it */
void
recourse_case_fold_line (RecourseCaseState *state, const RecourseLogLine *line)
{
  Fold self = { .state = state,
                .line = line,
                .seq = recourse_log_line_get_seq (line),
                .at = recourse_case_whole_milliseconds (recourse_log_line_get_at (line)) };
  const char *kind = recourse_log_line_get_kind (line);

  recourse_log_line_root (line, &self.root);
  for (gsize i = 0; i < G_N_ELEMENTS (folds); i++)
    if (strcmp (folds[i].kind, kind) == 0)
      folds[i].fold (&self);
  state->n_entries = self.seq;
  state->changed_at = self.at;
}

static gboolean
fold_page (RecourseCaseState *self, const GPtrArray *entries, GError **error)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const RecourseLogEntry *entry = entries->pdata[i];
      g_autoptr (RecourseLogLine) line = recourse_log_entry_parse (entry, error);

      if (line == NULL)
        return FALSE;
      recourse_case_fold_line (self, line);
      g_free (self->head);
      self->head = g_strdup (entry->hash);
    }
  return TRUE;
}

/**
 * recourse_case_fold_rest:
 *
 * Folds the entries of @log that @self does not know yet. A damaged one is
 * %RECOURSE_ERROR_INVALID_CONTENT or %RECOURSE_ERROR_LIMIT, and @self is of no use then.
 */
gboolean
recourse_case_fold_rest (RecourseCaseState *self, RecourseLog *log, GError **error)
{
  guint n_read;

  do
    {
      g_autoptr (GPtrArray) entries = recourse_log_read (log, self->n_entries + 1, PAGE, error);

      if (entries == NULL || !fold_page (self, entries, error))
        return FALSE;
      n_read = entries->len;
    }
  while (n_read == PAGE);
  return TRUE;
}
