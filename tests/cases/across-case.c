/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "across-case.h"

#include "temp-folder.h"

#include <string.h>

static void
set_up (AcrossCase *self, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RecoursePack) pack = recourse_pack_new_built_in (&error);

  g_assert_no_error (error);
  self->advisor = recourse_advisor_new (pack, &error);
  g_assert_no_error (error);
  self->pack = recourse_advisor_peek_pack (self->advisor);
  self->data = temp_folder_new ();
  self->cases = g_build_filename (self->data, "cases", NULL);
}

static void
tear_down (AcrossCase *self, gconstpointer unused)
{
  g_assert_finalize_object (self->advisor);
  g_free (self->cases);
  temp_folder_free (self->data);
}

void
across_case_add (const char *path, void (*func) (AcrossCase *, gconstpointer))
{
  g_test_add (path, AcrossCase, NULL, set_up, func, tear_down);
}

gint64
beijing (const char *time)
{
  g_autoptr (GError) error = NULL;
  gint64 moment = 0;

  recourse_china_time_parse (time, &moment, &error);
  g_assert_no_error (error);
  return moment;
}

/* --- Telling ------------------------------------------------------------------------------------
 */

RecourseCaseFolder *
across_case_new (AcrossCase *self, const char *title)
{
  const RecourseCaseOpening opening = { .program = "test 1",
                                        .title = title,
                                        .author = RECOURSE_AUTHOR_HELPER };
  g_autoptr (GError) error = NULL;
  RecourseCaseFolder *folder = recourse_case_folder_create (self->cases, &opening, &error);

  g_assert_no_error (error);
  return folder;
}

gint64
across_case_append (RecourseCaseFolder *folder, RecourseLogDraft *draft)
{
  g_autoptr (RecourseLogDraft) owned = draft;
  g_autoptr (GError) error = NULL;
  gint64 seq = 0;

  recourse_log_append (recourse_case_folder_peek_log (folder), owned, &seq, &error);
  g_assert_no_error (error);
  return seq;
}

RecourseCaseState *
across_case_read (RecourseCaseFolder *folder)
{
  g_autoptr (GError) error = NULL;
  RecourseCaseState *state = recourse_case_state_read (folder, &error);

  g_assert_no_error (error);
  return state;
}

static RecourseInterview *
begin (AcrossCase *self, RecourseCaseFolder *folder, gint64 now)
{
  g_autoptr (RecourseCaseState) state = across_case_read (folder);
  g_autoptr (GError) error = NULL;
  RecourseInterview *interview = recourse_interview_new (self->advisor, now);

  recourse_case_state_apply (state, interview, NULL, &error);
  g_assert_no_error (error);
  return interview;
}

static void
end (RecourseCaseFolder *folder, RecourseInterview *interview)
{
  g_autoptr (RecourseCaseState) state = across_case_read (folder);
  g_autoptr (GPtrArray)
      drafts = recourse_case_state_diff (state, interview, RECOURSE_AUTHOR_PERSON);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (drafts->len, >, 0);
  recourse_log_append_all (recourse_case_folder_peek_log (folder), drafts, NULL, &error);
  g_assert_no_error (error);
}

static void
answer_screen (AcrossCase *self, RecourseInterview *interview, const char *id, const char *text)
{
  const RecourseScreen *screen;
  g_auto (GStrv) signs = g_strsplit (text, ",", -1);
  guint64 ticked = 0;
  guint index = 0;
  guint value = 0;

  g_assert_true (recourse_pack_find_screen (self->pack, id, &index));
  screen = recourse_pack_screen (self->pack, index);
  for (guint i = 0; i < screen->n_signs; i++)
    if (g_strv_contains ((const char *const *) signs, screen->signs[i].id))
      ticked |= G_GUINT64_CONSTANT (1) << i;
  if (screen->n_signs > 0)
    {
      recourse_interview_answer_signs (interview, index, ticked);
      return;
    }
  g_assert_true (recourse_variable_find_value (
      recourse_pack_variable (self->pack, screen->variables[0]), text, &value));
  recourse_interview_answer_value (interview, index, value);
}

void
across_case_answer (AcrossCase *self, RecourseCaseFolder *folder, const char *answers, gint64 now)
{
  g_autoptr (RecourseInterview) interview = begin (self, folder, now);
  g_auto (GStrv) parts = g_strsplit (answers, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *text = strchr (parts[i], '=');

      *text++ = '\0';
      answer_screen (self, interview, parts[i], text);
    }
  end (folder, interview);
}

void
across_case_end_sharing (AcrossCase *self, RecourseCaseFolder *folder, gint64 now)
{
  g_autoptr (RecourseInterview) interview = begin (self, folder, now);

  recourse_interview_set_sharing_ended (interview, TRUE);
  end (folder, interview);
}

void
across_case_record (AcrossCase *self,
                    RecourseCaseFolder *folder,
                    const char *remedy,
                    gint64 happened,
                    gint64 now)
{
  g_autoptr (RecourseInterview) interview = begin (self, folder, now);
  g_autoptr (GError) error = NULL;
  guint index = 0;

  g_assert_true (recourse_pack_find_remedy (self->pack, remedy, &index));
  recourse_interview_record (interview, index, happened, &error);
  g_assert_no_error (error);
  end (folder, interview);
}

gint64
across_case_pay (RecourseCaseFolder *folder,
                 guint number,
                 gint64 amount,
                 gint64 transferred,
                 const char *payee)
{
  const RecourseCasePayment payment = {
    .number = number, .amount = amount, .transferred_at = transferred, .payee = (char *) payee
  };

  return across_case_append (folder,
                             recourse_case_entry_payment (&payment, RECOURSE_AUTHOR_PERSON));
}

gint64
across_case_call (RecourseCaseFolder *folder, const char *next, gint64 next_at)
{
  const RecourseCaseContact contact = { .happened_at = RECOURSE_TIME_UNKNOWN,
                                        .name = (char *) "李警官",
                                        .next = (char *) next,
                                        .next_at = next_at };

  return across_case_append (folder,
                             recourse_case_entry_contact (&contact, RECOURSE_AUTHOR_PERSON));
}
