/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-pack-read-quiz"

#include "recourse-pack-reader.h"

#include "recourse-error.h"
#include "recourse-protection.h"

static const char *const CASE_KEYS[] = { "id",      "title",  "story",   "message",
                                         "expect",  "flags",  "answers", "ask",
                                         "choices", "claims", NULL };
static const char *const CHOICE_KEYS[] = { "id", "text", "right", "why", "remedy", NULL };
static const char *const EXPECT_WORDS[] = { "none", "caution", "stop", NULL };

static gboolean
read_remedy (RecoursePackReader *self,
             const RecourseJsonView *view,
             RecourseChoice *choice,
             GError **error)
{
  RecourseJsonView member;
  guint index = 0;

  if (!recourse_json_view_has (view, "remedy"))
    return TRUE;
  if (!recourse_json_view_get (view, "remedy", &member, error)
      || !recourse_pack_reader_reference (self, &member, RECOURSE_PACK_REMEDIES, &index, error))
    return FALSE;
  choice->remedy = recourse_pack_remedy (self->pack, index);
  return TRUE;
}

static gboolean
read_choice (RecoursePackReader *self, const RecourseJsonView *view, gpointer item, GError **error)
{
  const RecoursePackTextScope *scope = &recourse_pack_protection_scope;
  RecourseChoice *choice = item;

  return recourse_pack_reader_text (self, view, "text", scope, &choice->text, error)
         && recourse_pack_reader_boolean (view, "right", &choice->is_right, error)
         && recourse_pack_reader_text (self, view, "why", scope, &choice->why, error)
         && read_remedy (self, view, choice, error);
}

static const RecoursePackItemKind choice_kind = { "choice",    sizeof (RecourseChoice),
                                                  CHOICE_KEYS, NULL,
                                                  read_choice, RECOURSE_QUIZ_MAX_CHOICES };

/* There is something to get right and something to get wrong. What a choice comes to is proved from
 * the situation, so without one it names no remedy. */
static gboolean
check_choices (const RecourseJsonView *view, const RecourseQuizCase *quiz, GError **error)
{
  guint n_right = 0;

  for (guint i = 0; i < quiz->n_choices; i++)
    {
      n_right += quiz->choices[i].is_right;
      if (quiz->choices[i].remedy != NULL && !quiz->has_answers)
        return recourse_pack_reader_refuse (view, error,
                                            "a choice names a remedy only in a case with "
                                            "'answers'");
    }
  return (n_right > 0 && n_right < quiz->n_choices)
         || recourse_pack_reader_refuse (view, error,
                                         "at least one right and one wrong choice are needed");
}

static gboolean
read_choices (RecoursePackReader *self,
              const RecourseJsonView *view,
              RecourseQuizCase *quiz,
              GError **error)
{
  RecourseJsonView list;

  quiz->choices = recourse_pack_reader_items (self, view, "choices", &choice_kind, &quiz->n_choices,
                                              error);
  if (quiz->choices == NULL || !recourse_json_view_get (view, "choices", &list, error))
    return FALSE;
  return check_choices (&list, quiz, error);
}

/* What the check of offers has to find in the message; not there without one. */
static gboolean
read_expectation (RecoursePackReader *self,
                  const RecourseJsonView *view,
                  RecourseQuizCase *quiz,
                  GError **error)
{
  guint expect = 0;

  if (!quiz->has_message)
    {
      if (!recourse_json_view_has (view, "expect") && !recourse_json_view_has (view, "flags"))
        return TRUE;
      return recourse_pack_reader_refuse (view, error,
                                          "'expect' and 'flags' stand only with 'message'");
    }
  if (!recourse_pack_reader_get_choice (view, "expect", EXPECT_WORDS, &expect, error))
    return FALSE;
  quiz->expect = (RecourseExpectation) expect;
  quiz->flags = recourse_pack_reader_references (self, view, "flags", RECOURSE_PACK_RED_FLAGS,
                                                 &quiz->n_flags, error);
  return quiz->flags != NULL;
}

static gboolean
read_answers (RecoursePackReader *self,
              const RecourseJsonView *view,
              RecourseQuizCase *quiz,
              GError **error)
{
  RecourseJsonView answers;

  quiz->has_answers = recourse_json_view_has (view, "answers");
  if (!quiz->has_answers)
    return TRUE;
  if (quiz->has_message)
    return recourse_pack_reader_refuse (view, error, "a case has 'message' or 'answers', not both");
  return recourse_json_view_get (view, "answers", &answers, error)
         && recourse_pack_reader_box (self, &answers, &quiz->answers, error);
}

static gboolean
read_case (RecoursePackReader *self, const RecourseJsonView *view, gpointer item, GError **error)
{
  const RecoursePackTextScope *scope = &recourse_pack_protection_scope;
  RecourseQuizCase *quiz = item;

  return recourse_pack_reader_text (self, view, "title", scope, &quiz->title, error)
         && recourse_pack_reader_text (self, view, "story", scope, &quiz->story, error)
         && recourse_pack_reader_optional_text (self, view, "message", &recourse_pack_quoted_scope,
                                                &quiz->has_message, &quiz->message, error)
         && read_expectation (self, view, quiz, error) && read_answers (self, view, quiz, error)
         && recourse_pack_reader_text (self, view, "ask", scope, &quiz->ask, error)
         && read_choices (self, view, quiz, error)
         && recourse_pack_reader_protection_claims (self, view, &quiz->claims, error);
}

const RecoursePackItemKind recourse_pack_quiz_kind = { "case", sizeof (RecourseQuizCase), CASE_KEYS,
                                                       NULL, read_case };
