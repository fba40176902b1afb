/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "offer-case.h"

#include <string.h>

/* What holds of every text, the tricks it may be written with, and how far a denial reaches. */

#define N_RANDOM 400

static void
assert_verdict (OfferCase *c, const char *text, RecourseOfferVerdict verdict)
{
  g_autoptr (RecourseOfferCheck) check = offer_case_check (c, text);

  offer_case_check_spans (check);
  if (recourse_offer_check_verdict (check) != verdict)
    g_error ("%d instead of %d: %s", recourse_offer_check_verdict (check), verdict, text);
}

static void
test_exact_words (OfferCase *c, gconstpointer unused)
{
  static const struct
  {
    const char *text;
    const char *words;
  } cases[] = {
    { "好的，解·凍*費 是多少？", "解·凍*費" },
    { "👌 Ｕｎｆｒｅｅｚｉｎｇ  Ｆｅｅ！", "Ｕｎｆｒｅｅｚｉｎｇ  Ｆｅｅ" },
    { "x un\xc2\xad"
      "free\xe2\x80\x8bzing-fee y",
      "un\xc2\xad"
      "free\xe2\x80\x8bzing-fee" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RecourseOfferCheck) check = offer_case_check (c, cases[i].text);
      const RecourseOfferFinding *finding = offer_case_find (check, "money-first");
      g_autofree char *words = NULL;

      g_assert_nonnull (finding);
      words = offer_case_dup_words (check, &finding->spans[0]);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_tricks (OfferCase *c, gconstpointer unused)
{
  static const char *const texts[] = {
    "解 冻 费",
    "解.冻.费",
    "解【冻】费",
    "解😀冻😀费",
    "解，冻，费",
    "解\n冻\n费",
    "解凍費",
    "解\xe2\x80\x8b冻\xef\xbb\xbf费",
    "unfreezing fee",
    "UNFREEZING  FEE",
    "un-freezing fee",
    "u n f r e e z i n g f e e",
    "unfreez\xd1\x96ng fee",
    "unfr33zing fee",
    "ⓤⓝⓕⓡⓔⓔⓩⓘⓝⓖ fee",
    "unfreezing f\xc3\xa9\x65",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_verdict (c, texts[i], RECOURSE_OFFER_STOP);
}

/* Words that only contain a pattern are others. */
static void
test_whole_words (OfferCase *c, gconstpointer unused)
{
  assert_verdict (c, "They bought coffee for the fee-free unlocker.", RECOURSE_OFFER_NONE);
  assert_verdict (c, "Please call 110 or 13811096110.", RECOURSE_OFFER_NONE);
  assert_verdict (c, "请拨打110或１１０。", RECOURSE_OFFER_NONE);
  assert_verdict (c, "请拨打ll0。", RECOURSE_OFFER_STOP);
  assert_verdict (c, "请拨打1①0。", RECOURSE_OFFER_STOP);
}

static void
test_denials (OfferCase *c, gconstpointer unused)
{
  static const char *const honest[] = {
    "警察绝不会要求您交解冻费。",
    "不要交任何解冻费、激活费。",
    "要您先交解冻费的，都是骗子。",
    "谁要您交解冻费，谁就是骗您。",
    "Never pay an unfreezing fee.",
    "Police will never ask you for a deposit, a code or an unfreezing fee.",
    "Whoever asks for an unfreezing fee is a swindler.",
    "An unfreezing fee is always a scam.",
    "You pay no unfreezing fee.",
  };

  for (guint i = 0; i < G_N_ELEMENTS (honest); i++)
    {
      g_autoptr (RecourseOfferCheck) check = offer_case_check (c, honest[i]);

      assert_verdict (c, honest[i], RECOURSE_OFFER_NONE);
      /* Mentioned, and said so. */
      if (offer_case_find (check, "money-first") == NULL)
        g_error ("nothing is mentioned: %s", honest[i]);
      g_assert_true (offer_case_find (check, "money-first")->is_denied);
    }
}

static void
test_denials_that_end (OfferCase *c, gconstpointer unused)
{
  static const char *const dishonest[] = {
    "我们绝不收费，先交解冻费就行",
    "我们绝不收费 先交解冻费就行",
    "我们绝不收费🔥先交解冻费就行",
    "我们绝不收费。解冻费交一下",
    "绝不会骗您只要交解冻费",
    "不要犹豫交解冻费",
    "不用担心解冻费会退的",
    "如果不交解冻费就拿不到钱",
    "不得不先交解冻费",
    "先交解冻费，别人都是骗子",
    "先交解冻费。要您先交保证金的都是骗子。",
    "We never charge anything, just pay the unfreezing fee first",
    "We never charge anything but the unfreezing fee",
    "We will never ask for anything except the unfreezing fee",
    "Do not hesitate to pay the unfreezing fee",
    "You will never regret paying the unfreezing fee",
    "If you do not pay the unfreezing fee it is lost",
    "There is no need to worry about the unfreezing fee",
    "We never lie, the unfreezing fee is small",
    "Pay the unfreezing fee, others are scammers",
    "Pay the unfreezing fee. Whoever asks for more is a swindler.",
  };

  for (guint i = 0; i < G_N_ELEMENTS (dishonest); i++)
    assert_verdict (c, dishonest[i], RECOURSE_OFFER_STOP);
}

/* The cut goes through no character, and is said. */
static void
test_long (OfferCase *c, gconstpointer unused)
{
  for (guint lead = 0; lead < 4; lead++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (RecourseOfferCheck) check = NULL;

      for (guint i = 0; i < lead; i++)
        g_string_append_c (text, 'a');
      while (text->len <= RECOURSE_OFFER_MAX_BYTES)
        g_string_append (text, "解冻费，");
      check = offer_case_check (c, text->str);
      offer_case_check_spans (check);
      g_assert_true (recourse_offer_check_is_cut (check));
      g_assert_true (g_str_has_prefix (text->str, recourse_offer_check_peek_text (check)));
      g_assert_cmpuint (strlen (recourse_offer_check_peek_text (check)), >,
                        RECOURSE_OFFER_MAX_BYTES - 4);
      g_assert_cmpint (recourse_offer_check_verdict (check), ==, RECOURSE_OFFER_STOP);
    }
}

static void
test_longest (OfferCase *c, gconstpointer unused)
{
  g_autofree char *text = g_strnfill (RECOURSE_OFFER_MAX_BYTES, 'a');
  g_autoptr (RecourseOfferCheck) check = offer_case_check (c, text);

  g_assert_false (recourse_offer_check_is_cut (check));
  g_assert_cmpstr (recourse_offer_check_peek_text (check), ==, text);
}

static void
test_not_unicode (OfferCase *c, gconstpointer unused)
{
  g_autofree char *bad = g_strnfill (RECOURSE_OFFER_MAX_BYTES, '\xff');
  g_autoptr (RecourseOfferCheck) all = offer_case_check (c, bad);
  g_autoptr (RecourseOfferCheck) some = offer_case_check (c, "\xe8\xa7 unfreezing fee \xf0\x9f");

  offer_case_check_spans (all);
  g_assert_true (recourse_offer_check_is_cut (all));
  offer_case_check_spans (some);
  g_assert_true (offer_case_counts (some, "money-first"));
  g_assert_true (recourse_offer_check_is_garbled (some));
}

/* Nobody knows what stood there. */
static void
test_garbled_is_never_none (OfferCase *c, gconstpointer unused)
{
  static const char *const texts[] = { "\xd6\xd0\xce\xc4", "hello \xff", "hello \xef\xbf\xbd" };
  g_autoptr (RecourseOfferCheck) clean = offer_case_check (c, "hello");

  g_assert_false (recourse_offer_check_is_garbled (clean));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_verdict (c, texts[i], RECOURSE_OFFER_CAUTION);
}

/* A prohibition does not deny another, a statement does; and a code is rightly told to nobody. */
static void
test_prohibitions (OfferCase *c, gconstpointer unused)
{
  assert_verdict (c, "千万别告诉您儿子。", RECOURSE_OFFER_STOP);
  assert_verdict (c, "千万不要乱说别告诉您儿子。", RECOURSE_OFFER_STOP);
  assert_verdict (c, "Never ever, do not tell your son.", RECOURSE_OFFER_STOP);
  assert_verdict (c, "民警绝不会让您别告诉儿子。", RECOURSE_OFFER_NONE);
  assert_verdict (c, "别告诉任何人您的验证码。", RECOURSE_OFFER_NONE);
  assert_verdict (c, "把验证码发给我，别告诉任何人。", RECOURSE_OFFER_STOP);
  assert_verdict (c, "Do not tell anybody your code.", RECOURSE_OFFER_NONE);
}

/* Pieces that patterns, denials and clauses are made of, and what breaks programs. */
static const char *const pieces[] = {
  "解",     "冻",       "费",     "先交", "保证金",    "不会",         "要求",
  "绝不",   "都是骗子", "但",     "，",   "。",        "、",           " ",
  "\n",     "😀",        "*",      "…",    "（",        "110",          "pay ",
  "the ",   "fee ",     "never ", "but ", "is a scam", "unfreezing ",  "code",
  "%",      "a",        "ﬃ",      "㍿",   "\xcc\x81",  "\xe2\x80\x8f", "İ",
  "\xff",   "\xe8",     "ll0",    "１",   "🇨",         "验证码",       "发给我",
  "don’t ", "100",      ", ",     "or ",  "a deposit", "f e e ",       "妳",
  "您",
};

static char *
make_random (GRand *random, guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (text, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
  return g_string_free (text, FALSE);
}

static void
test_random (OfferCase *c, gconstpointer unused)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261129);

  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autofree char *text = make_random (random, (guint) g_rand_int_range (random, 0, 60));
      g_autoptr (RecourseOfferCheck) check = offer_case_check (c, text);

      offer_case_check_spans (check);
    }
}

/* A clause that has nothing to do with it, before or after, hides nothing. */
static void
test_more_hides_nothing (OfferCase *c, gconstpointer unused)
{
  static const char *const clauses[] = { "今天天气很好。", "我们绝不收费。",
                                         "The weather is fine. ", "We never ask for anything. ",
                                         "都是骗子。" };
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autofree char *random_text = make_random (random, 25);
      g_autofree char *text = g_utf8_make_valid (random_text, -1);
      const char *clause = clauses[i % G_N_ELEMENTS (clauses)];
      g_autofree char *longer = g_strconcat (clause, "\n", text, "。\n", clause, NULL);
      g_autoptr (RecourseOfferCheck) check = offer_case_check (c, text);
      g_autoptr (RecourseOfferCheck) more = offer_case_check (c, longer);

      for (guint k = 0; k < recourse_offer_check_n_findings (check); k++)
        {
          const RecourseOfferFinding *finding = recourse_offer_check_finding (check, k);

          g_assert_nonnull (offer_case_find (more, finding->flag->id));
          if (!finding->is_denied && !offer_case_counts (more, finding->flag->id))
            g_error ("'%s' is lost: %s", finding->flag->id, longer);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  offer_case_add ("/protect/offer-text/exact-words", test_exact_words);
  offer_case_add ("/protect/offer-text/tricks", test_tricks);
  offer_case_add ("/protect/offer-text/whole-words", test_whole_words);
  offer_case_add ("/protect/offer-text/denials", test_denials);
  offer_case_add ("/protect/offer-text/denials-that-end", test_denials_that_end);
  offer_case_add ("/protect/offer-text/long", test_long);
  offer_case_add ("/protect/offer-text/longest", test_longest);
  offer_case_add ("/protect/offer-text/not-unicode", test_not_unicode);
  offer_case_add ("/protect/offer-text/garbled", test_garbled_is_never_none);
  offer_case_add ("/protect/offer-text/prohibitions", test_prohibitions);
  offer_case_add ("/protect/offer-text/random", test_random);
  offer_case_add ("/protect/offer-text/more-hides-nothing", test_more_hides_nothing);
  return g_test_run ();
}
