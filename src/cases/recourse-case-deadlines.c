/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-case-deadlines"

#include "recourse-case-deadline.h"

#include "recourse-case-list.h"

/*
 * Which times a case has. Each is counted from a moment that the log has, never from the present
 * one: a clock that was set wrong changes how a deadline stands, not when it ends.
 */

typedef struct
{
  RecourseCaseState *state;
  RecourseInterview *interview;
  RecoursePack *pack;
  gboolean is_hidden;
  gint64 now;
  gint64 told_at; /* when somebody last answered, and had the plan before him */
  GPtrArray *list;
} Collection;

/* --- One case -----------------------------------------------------------------------------------
 */

static void
free_deadline (gpointer data)
{
  recourse_case_deadline_free (data);
}

/* A clock that was ahead when something was entered must not silence what comes now. */
static gint64
find_latest (gint64 latest, gint64 at, gint64 now)
{
  return at <= now ? MAX (latest, at) : latest;
}

static gint64
find_told (RecourseCaseState *state, gint64 now)
{
  gint64 latest = find_latest (RECOURSE_TIME_UNKNOWN, recourse_case_state_opened_at (state), now);

  for (guint i = 0; i < recourse_case_state_n_answers (state); i++)
    latest = find_latest (latest, recourse_case_state_answer (state, i)->at, now);
  return latest;
}

static RecourseCaseDeadline *
add (Collection *self, char *key, gint64 from, gint64 at)
{
  RecourseCaseDeadline *deadline = g_new0 (RecourseCaseDeadline, 1);
  gint64 unused;

  deadline->case_id = g_strdup (recourse_case_state_get_id (self->state));
  deadline->title = self->is_hidden ? NULL : g_strdup (recourse_case_state_get_title (self->state));
  deadline->key = key;
  deadline->from = from;
  deadline->at = at;
  deadline->known_since = self->told_at;
  deadline->state = recourse_deadline_state (from, at, self->now, &unused);
  deadline->is_hidden = self->is_hidden;
  g_ptr_array_add (self->list, deadline);
  return deadline;
}

static void
add_rule (Collection *self, const RecourseRemedy *remedy)
{
  const RecourseCasePayment *newest = recourse_case_state_newest_payment (self->state);
  gint64 from = newest != NULL ? newest->transferred_at : RECOURSE_TIME_UNKNOWN;
  RecourseCaseDeadline *deadline;

  if (remedy->deadline == NULL || from == RECOURSE_TIME_UNKNOWN)
    return;
  deadline = add (self, g_strconcat ("deadline/", remedy->id, NULL), from,
                  recourse_period_add (&remedy->deadline->after, from));
  deadline->remedy = g_strdup (remedy->id);
  deadline->is_about = newest->is_about;
}

static void
add_follow_up (Collection *self, const RecourseRemedy *remedy, const RecourseRecord *record)
{
  RecourseCaseDeadline *deadline;

  deadline = add (self, g_strconcat ("follow-up/", remedy->id, NULL), record->happened_at,
                  record->ends_at);
  deadline->remedy = g_strdup (remedy->id);
  deadline->is_follow_up = TRUE;
}

static void
add_contact (Collection *self, const RecourseCaseContact *contact)
{
  RecourseCaseDeadline *deadline;

  if (contact->next_at == RECOURSE_TIME_UNKNOWN)
    return;
  deadline = add (self, g_strdup_printf ("contact/%" G_GINT64_FORMAT, contact->entry), contact->at,
                  contact->next_at);
  deadline->from = RECOURSE_TIME_UNKNOWN;
  deadline->contact = contact->entry;
  deadline->text = self->is_hidden ? NULL : g_strdup (contact->next);
  deadline->known_since = find_latest (RECOURSE_TIME_UNKNOWN, contact->at, self->now);
}

static int
compare_deadlines (gconstpointer a, gconstpointer b)
{
  return recourse_case_deadline_compare (*(RecourseCaseDeadline *const *) a,
                                         *(RecourseCaseDeadline *const *) b);
}

static void
collect (Collection *self)
{
  const RecourseAdvice *advice = recourse_interview_peek_advice (self->interview);

  for (guint i = 0; i < recourse_pack_n_remedies (self->pack); i++)
    {
      const RecourseRemedy *remedy = recourse_pack_remedy (self->pack, i);
      RecourseRecord record;

      if (remedy->kind == RECOURSE_REMEDY_DO && advice->statuses[i] == RECOURSE_STATUS_CERTAIN)
        add_rule (self, remedy);
      if (remedy->follow_up != NULL && recourse_interview_get_record (self->interview, i, &record))
        add_follow_up (self, remedy, &record);
    }
  for (guint i = 0; i < recourse_case_state_n_contacts (self->state); i++)
    add_contact (self, recourse_case_state_contact (self->state, i));
  g_ptr_array_sort (self->list, compare_deadlines);
}

/**
 * recourse_case_deadlines_list:
 * @now: the moment
 *
 * The times of one case, open or closed: of what is certainly to be done, counted from the newest
 * payment; of what was noted and has an end of its own, such as a payment stop; and of what is to
 * be done next after somebody was spoken to. While the screen may be watched, none tells a name, a
 * title or from when it is counted. Errors as those of recourse_case_state_apply().
 *
 * Returns: (transfer full) (element-type RecourseCaseDeadline): the earliest first; or %NULL
 */
GPtrArray *
recourse_case_deadlines_list (RecourseCaseState *state,
                              RecourseAdvisor *advisor,
                              gint64 now,
                              GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (free_deadline);
  g_autoptr (RecourseInterview) interview = NULL;
  Collection collection;

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (RECOURSE_IS_ADVISOR (advisor), NULL);

  interview = recourse_interview_new (advisor, now);
  if (!recourse_case_state_apply (state, interview, NULL, error))
    return NULL;
  collection = (Collection){ .state = state,
                             .interview = interview,
                             .pack = recourse_advisor_peek_pack (advisor),
                             .is_hidden = recourse_interview_is_screen_shared (interview),
                             .now = now,
                             .told_at = find_told (state, now),
                             .list = list };
  collect (&collection);
  return g_steal_pointer (&list);
}

/* --- All of them --------------------------------------------------------------------------------
 */

static void
free_summary (gpointer data)
{
  recourse_case_summary_free (data);
}

static GPtrArray *
read_case (const char *path, RecourseAdvisor *advisor, gint64 now, GError **error)
{
  g_autoptr (RecourseCaseFolder) folder = NULL;
  g_autoptr (RecourseCaseState) state = NULL;

  folder = recourse_case_folder_open (path, RECOURSE_ACCESS_READ, error);
  state = folder != NULL ? recourse_case_state_read (folder, error) : NULL;
  return state != NULL ? recourse_case_deadlines_list (state, advisor, now, error) : NULL;
}

/* Takes the summary of a case that has to be left out. */
static void
add_case (RecourseCaseDeadlines *self,
          RecourseCaseSummary **summary,
          RecourseAdvisor *advisor,
          gint64 now)
{
  GPtrArray *list = NULL;

  if ((*summary)->trouble == NULL && (*summary)->closed_at != RECOURSE_TIME_UNKNOWN)
    {
      self->n_closed++;
      return;
    }
  if ((*summary)->trouble == NULL)
    list = read_case ((*summary)->path, advisor, now, &(*summary)->trouble);
  if (list != NULL)
    g_ptr_array_extend_and_steal (self->items, list);
  else
    g_ptr_array_add (self->left_out, g_steal_pointer (summary));
}

/**
 * recourse_case_deadlines_all:
 * @cases: the folder of all cases
 * @now: the moment
 * @out_deadlines: to be cleared when this gives TRUE
 *
 * The times of all open cases. One that is locked, or cannot be read, is named in @out_deadlines,
 * with its trouble, and is no error.
 */
gboolean
recourse_case_deadlines_all (const char *cases,
                             RecourseAdvisor *advisor,
                             gint64 now,
                             RecourseCaseDeadlines *out_deadlines,
                             GError **error)
{
  g_autoptr (GPtrArray) list = NULL;

  g_return_val_if_fail (cases != NULL && out_deadlines != NULL, FALSE);
  g_return_val_if_fail (RECOURSE_IS_ADVISOR (advisor), FALSE);

  list = recourse_case_list_read (cases, error);
  if (list == NULL)
    return FALSE;
  *out_deadlines = (RecourseCaseDeadlines){
    .items = g_ptr_array_new_with_free_func (free_deadline),
    .left_out = g_ptr_array_new_with_free_func (free_summary),
  };
  for (guint i = 0; i < list->len; i++)
    add_case (out_deadlines, (RecourseCaseSummary **) &list->pdata[i], advisor, now);
  g_ptr_array_sort (out_deadlines->items, compare_deadlines);
  return TRUE;
}

/** recourse_case_deadlines_clear: frees what @self owns */
void
recourse_case_deadlines_clear (RecourseCaseDeadlines *self)
{
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->left_out, g_ptr_array_unref);
}
