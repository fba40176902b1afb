/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "recourse-error.h"
#include "recourse-offer-fold.h"
#include "recourse-offer-matcher.h"
#include "recourse-offer-pattern.h"

#include <string.h>

/* The language of docs/offer-check.md: what it refuses, and what it finds. */

static void
test_refused (void)
{
  static const char *const patterns[] = {
    "",    "…",     "a…",    "…a",  "(a|b", "a)", "a|b",
    "(|)", "(a…b)", "(a*b)", "a~b", "(a|)", "，", "a…b…c…d…e…f…g…h…i…j…k",
    "a!b", "~!a",   "!",
  };

  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RecourseOfferPattern) pattern = recourse_offer_pattern_new (patterns[i], &error);

      if (pattern != NULL)
        g_error ("'%s' is accepted", patterns[i]);
      if (pattern == NULL)
        g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT);
    }
}

/* The first match of @pattern, as it stands in @text; (nullable). */
static char *
find (const char *pattern, const char *text)
{
  g_autoptr (RecourseOfferMatcher) matcher = recourse_offer_matcher_new ();
  g_autoptr (GArray) units = recourse_offer_fold (text, strlen (text));
  g_autoptr (GArray) matches = NULL;
  g_autoptr (GError) error = NULL;
  const RecourseOfferMatch *match;
  gsize start;
  gsize end;

  recourse_offer_matcher_add (matcher, 3, pattern, &error);
  g_assert_no_error (error);
  recourse_offer_matcher_link (matcher);
  matches = recourse_offer_matcher_run (matcher, units);
  if (matches->len == 0)
    return NULL;
  match = &g_array_index (matches, RecourseOfferMatch, 0);
  g_assert_cmpuint (match->rule, ==, 3);
  g_assert_cmpuint (match->start, <, match->first_end);
  g_assert_cmpuint (match->start, <=, match->last_start);
  g_assert_cmpuint (match->last_start, <, match->end);
  start = g_array_index (units, RecourseOfferUnit, match->start).start;
  end = g_array_index (units, RecourseOfferUnit, match->end - 1).end;
  return g_strndup (text + start, end - start);
}

static const struct
{
  const char *pattern;
  const char *text;
  const char *found; /* (nullable) */
} cases[] = {
  /* Words */
  { "fee", "the fee.", "fee" },
  { "fee", "coffee feed", NULL },
  { "fee*", "coffee feeds", "feeds" },
  { "110", "call 110!", "110" },
  { "110", "1101", NULL },
  { "usdt", "付usdt100", "usdt" },
  { "gift card", "GiftCards, gift\ncard", "gift\ncard" },
  /* Endings with something behind them */
  { "unfreez* fee", "unfreezing fee", "unfreezing fee" },
  { "unfreez* fee", "unfreezing the fee", NULL },
  { "(pay*|send) me", "paying me", "paying me" },
  /* Alternatives and digits */
  { "(a|b|)c", "xc bc", "bc" },
  { "((解|封)冻|激活)(费|金)", "封冻金", "封冻金" },
  { "#%", "5%", "5%" },
  { "(3|4)#%", "百分之45%", "45%" },
  { "(3|4)#%", "145%", NULL },
  /* Gaps */
  { "先…费", "先交一点费", "先交一点费" },
  { "先…费用", "先交，费用", NULL },
  { "先……费用", "先交，费用", "先交，费用" },
  { "先…费", "先一二三四五六七八九十一二费", "先一二三四五六七八九十一二费" },
  { "先…费", "先一二三四五六七八九十一二三费", NULL },
  { "先…费", "先先一二三四五六七八九十一二费", "先一二三四五六七八九十一二费" },
  { "pay … first", "pay something to us first", "pay something to us first" },
  { "pay … first", "payment first", NULL },
  { "a…b…c", "a x b y c", "a x b y c" },
  /* A part of the gap is the next part as well */
  { "费…费费", "费费费", "费费费" },
  { "交…先交", "交先交", "交先交" },
  { "交…交先", "交先", NULL },
  /* Only where something is disguised */
  { "~110", "110 llo", "llo" },
  { "~110", "１１０", NULL },
  /* A prohibition is found as anything else */
  { "!别说", "千万别说", "别说" },
  /* Written large, traditional or with ornament */
  { "解冻费", "解_凍＊費", "解_凍＊費" },
  { "您好", "你好", "你好" },
};

static void
test_found (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = find (cases[i].pattern, cases[i].text);

      g_test_message ("%s in %s", cases[i].pattern, cases[i].text);
      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

/* Both strings of the table are read side by side. */
static void
test_characters (void)
{
  static const char *const pairs[][2] = { { "並", "并" }, { "錢", "钱" }, { "凍", "冻" },
                                          { "費", "费" }, { "龍", "龙" }, { "您", "你" },
                                          { "銀", "银" }, { "龙", "龙" } };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    g_assert_cmpuint (recourse_offer_character_simplify (g_utf8_get_char (pairs[i][0])), ==,
                      g_utf8_get_char (pairs[i][1]));
  /* U+0430 and U+0445, the first and one of the last of the Cyrillic ones. */
  g_assert_cmpuint (recourse_offer_character_unmask (0x430), ==, 'a');
  g_assert_cmpuint (recourse_offer_character_unmask (0x445), ==, 'x');
  g_assert_cmpuint (recourse_offer_character_unmask (0x1f170), ==, 'a');
  g_assert_cmpuint (recourse_offer_character_unmask (0x4e00), ==, 0x4e00);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/protect/offer-pattern/refused", test_refused);
  g_test_add_func ("/protect/offer-pattern/found", test_found);
  g_test_add_func ("/protect/offer-pattern/characters", test_characters);
  return g_test_run ();
}
