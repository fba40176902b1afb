/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "recourse-myth-card.h"
#include "recourse-myth-sheet.h"

#include "recourse-error.h"
#include "recourse-paper.h"

#include <string.h>

typedef struct
{
  RecoursePack *pack;
  GPtrArray *cards;
} Fixture;

static const RecourseLanguage LANGUAGES[] = { RECOURSE_LANGUAGE_EN, RECOURSE_LANGUAGE_ZH_CN };

static void
set_up (Fixture *f, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  f->pack = recourse_pack_new_built_in (&error);
  g_assert_no_error (error);
  f->cards = recourse_myth_card_list (f->pack);
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  g_ptr_array_unref (f->cards);
  g_clear_object (&f->pack);
}

static const RecourseRemedy *
find (Fixture *f, const char *id)
{
  const RecourseRemedy *card = recourse_myth_card_find (f->pack, id);

  g_assert_nonnull (card);
  return card;
}

/* What is to be done is no myth, and every warning is one. */
static void
test_list (Fixture *f, gconstpointer unused)
{
  guint n = 0;

  for (guint i = 0; i < recourse_pack_n_remedies (f->pack); i++)
    n += recourse_pack_remedy (f->pack, i)->kind == RECOURSE_REMEDY_DO_NOT ? 1 : 0;
  g_assert_cmpuint (n, >, 5);
  g_assert_cmpuint (f->cards->len, ==, n);
  g_assert_null (recourse_myth_card_find (f->pack, "police-report"));
  g_assert_null (recourse_myth_card_find (f->pack, "no-such-card"));
  g_assert_true (recourse_myth_card_find (f->pack, "recall-button") != NULL);
}

static void
assert_line (const char *text, const char *line)
{
  g_autofree char *wanted = g_strconcat ("\n", line, "\n", NULL);
  g_autofree char *whole = g_strconcat ("\n", text, NULL);

  if (strstr (whole, wanted) == NULL)
    g_error ("'%s' has no line '%s'", text, line);
}

/* A group chat makes links of what looks like one, and old people press them. */
static void
assert_no_link (const char *text)
{
  static const char *const parts[] = { "http", "www", ".cn", ".com", "//", "@" };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_assert_null (strstr (text, parts[i]));
}

static void
test_text (Fixture *f, gconstpointer unused)
{
  for (guint i = 0; i < f->cards->len; i++)
    for (guint l = 0; l < G_N_ELEMENTS (LANGUAGES); l++)
      {
        const RecourseRemedy *card = f->cards->pdata[i];
        g_autofree char *text = recourse_myth_card_text (f->pack, card, LANGUAGES[l]);
        g_autofree char *source = recourse_myth_card_source (f->pack, card, LANGUAGES[l]);

        g_assert_true (g_str_has_prefix (text, recourse_text_get (&card->title, LANGUAGES[l])));
        g_assert_nonnull (strstr (text, recourse_text_get (&card->summary, LANGUAGES[l])));
        assert_line (text, source);
        assert_line (text, recourse_text_get (recourse_paper_word (f->pack, "myths", "notice"),
                                              LANGUAGES[l]));
        g_assert_nonnull (strstr (source, "2026-"));
        g_assert_null (strchr (text, '{'));
        assert_no_link (text);
        g_assert_cmpuint (g_utf8_strlen (text, -1), <,
                          LANGUAGES[l] == RECOURSE_LANGUAGE_EN ? 1000 : 330);
      }
}

/* "What to do instead" is not answered by one more thing not to do. */
static gboolean
says_what_to_do (const RecourseStep *step)
{
  const char *text = recourse_text_get (&step->text, RECOURSE_LANGUAGE_ZH_CN);

  return strstr (text, "别") == NULL && strstr (text, "不要") == NULL;
}

/* In a group nobody has answered the questions: a step for one situation is wrong in another. */
static void
test_steps (Fixture *f, gconstpointer unused)
{
  const RecourseRemedy *card = find (f, "recall-button");
  g_autoptr (GPtrArray) steps = recourse_myth_card_steps (f->pack, card);
  g_autoptr (GPtrArray) others = recourse_myth_card_steps (f->pack, find (f, "remind-payee"));

  g_assert_cmpuint (steps->len, ==, 2);
  g_assert_cmpstr (((const RecourseStep *) steps->pdata[0])->id, ==, "act-instead");
  g_assert_cmpstr (((const RecourseStep *) steps->pdata[1])->id, ==, "no-sellers");
  g_assert_cmpuint (others->len, ==, 1);
  g_assert_cmpstr (((const RecourseStep *) others->pdata[0])->id, ==, "act-instead");
  for (guint i = 0; i < f->cards->len; i++)
    {
      g_autoptr (GPtrArray) some = recourse_myth_card_steps (f->pack, f->cards->pdata[i]);
      gboolean is_answered = FALSE;

      for (guint k = 0; k < some->len; k++)
        is_answered = is_answered || says_what_to_do (some->pdata[k]);
      if (!is_answered)
        g_error ("%s: it does not say what to do", ((RecourseRemedy *) f->cards->pdata[i])->id);
    }
}

static void
test_context (Fixture *f, gconstpointer unused)
{
  static const struct
  {
    const char *card;
    const char *word;
  } rows[] = {
    { "wait-for-timer", "for-fraud" }, { "threaten-payee", "for-mistake" },
    { "false-report", "for-mistake" }, { "recovery-services", NULL },
    { "lock-payee-card", NULL },       { "recall-button", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const RecourseText *context = recourse_myth_card_context (f->pack, find (f, rows[i].card));

      g_assert_true (
          context
          == (rows[i].word != NULL ? recourse_paper_word (f->pack, "myths", rows[i].word) : NULL));
    }
}

/* What is warned of supports nothing: the source guide says it, and it is wrong. */
static void
test_source (Fixture *f, gconstpointer unused)
{
  g_autofree char *chinese = recourse_myth_card_source (f->pack, find (f, "threaten-payee"),
                                                        RECOURSE_LANGUAGE_ZH_CN);
  const RecourseClaim *guide = recourse_pack_find_claim (f->pack, "guide.act.odd_login");
  const char *title = NULL;

  g_assert_cmpstr (chinese, ==, "依据：《中华人民共和国刑法》。2026-11-23核对过出处。");
  for (guint i = 0; i < guide->n_sources; i++)
    if (strcmp (guide->sources[i]->id, "guide.source") == 0)
      title = recourse_text_get (&guide->sources[i]->title, RECOURSE_LANGUAGE_ZH_CN);
  g_assert_nonnull (title);
  for (guint i = 0; i < f->cards->len; i++)
    {
      g_autofree char *source = recourse_myth_card_source (f->pack, f->cards->pdata[i],
                                                           RECOURSE_LANGUAGE_ZH_CN);

      g_assert_null (strstr (source, title));
    }
}

static void
test_texts (Fixture *f, gconstpointer unused)
{
  g_autoptr (GPtrArray) two = g_ptr_array_new ();
  g_autofree char *first = recourse_myth_card_text (f->pack, f->cards->pdata[0],
                                                    RECOURSE_LANGUAGE_ZH_CN);
  g_autofree char *second = recourse_myth_card_text (f->pack, f->cards->pdata[1],
                                                     RECOURSE_LANGUAGE_ZH_CN);
  g_autofree char *wanted = g_strconcat (first, "\n", second, NULL);
  g_autofree char *texts = NULL;

  g_ptr_array_add (two, f->cards->pdata[0]);
  g_ptr_array_add (two, f->cards->pdata[1]);
  texts = recourse_myth_card_texts (f->pack, two, RECOURSE_LANGUAGE_ZH_CN);
  g_assert_cmpstr (texts, ==, wanted);
}

static void
assert_refused (Fixture *f, const char *const *ids)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = recourse_myth_sheet_pdf (f->pack, ids, FALSE, &error);

  g_assert_null (pdf);
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT);
}

static void
test_refuses (Fixture *f, gconstpointer unused)
{
  static const char *const none[] = { NULL };
  static const char *const to_do[] = { "recall-button", "police-report", NULL };

  assert_refused (f, none);
  assert_refused (f, to_do);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/myth-card/list", test_list);
  ADD ("/myth-card/text", test_text);
  ADD ("/myth-card/steps", test_steps);
  ADD ("/myth-card/context", test_context);
  ADD ("/myth-card/source", test_source);
  ADD ("/myth-card/texts", test_texts);
  ADD ("/myth-card/refuses", test_refuses);
#undef ADD
  return g_test_run ();
}
