/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "recourse-error.h"
#include "recourse-prose.h"

#include <string.h>

#define TEN "a b c d e f g h i j"
#define FIVE_HAN "天地人你我"
#define THIRTY_FIVE_HAN FIVE_HAN FIVE_HAN FIVE_HAN FIVE_HAN FIVE_HAN FIVE_HAN FIVE_HAN

/* @problem: NULL when the text is right, else part of the message. */
typedef struct
{
  const char *text;
  const char *problem;
} Case;

static const Case english_cases[] = {
  { "Ring the police.", NULL },
  { "", "the text is empty" },
  { " \n\t", "the text is empty" },
  /* Length of sentences. */
  { TEN " " TEN, NULL },
  { TEN " " TEN " k", "a sentence of 21 words, at most 20 are allowed" },
  { TEN " " TEN ". " TEN " " TEN ".", NULL },
  { TEN " " TEN "! " TEN " " TEN "?", NULL },
  { TEN " " TEN ": " TEN " " TEN, NULL },
  { TEN " " TEN ", " TEN, "a sentence of 30 words" },
  { TEN " " TEN "; " TEN, "a sentence of 30 words" },
  { TEN " " TEN ".” " TEN " " TEN, NULL },
  { TEN " " TEN ".) " TEN " " TEN, NULL },
  { TEN " " TEN ".k " TEN, "a sentence of 30 words" },
  { TEN " " TEN "\n" TEN " " TEN, NULL },
  { TEN ". " TEN " " TEN " k", "a sentence of 21 words" },
  { TEN "  " TEN " ", NULL },
  { TEN " a b c d e f g h i {claim:x}", NULL },
  { TEN " " TEN " {claim:x}", "a sentence of 21 words" },
  /* Figures. */
  { "Wait 3 days.", "bare figure in the text" },
  { "Wait ３ days.", "bare figure in the text" },
  { "Article 13", "bare figure in the text" },
  { "Wait {claim:life.auto-return-24}.", NULL },
  { "Ring {contact:police-12}.", NULL },
  { "Dear {slot:name1}.", NULL },
  { "After {value} or {from} to {to}.", NULL },
  { "Wait {claim:3 days}.", "bare figure in the text" },
  { "Wait {days:3}.", "bare figure in the text" },
  { "Wait {claim:A3}.", "bare figure in the text" },
  { "Wait three days.", "bare figure in words: 'three day'" },
  { "THREE DAYS", "bare figure in words" },
  { "a three-year limit", "bare figure in words" },
  { "half an hour", "bare figure in words: 'half an hour'" },
  { "half a year", "bare figure in words" },
  { "ten per cent", "bare figure in words" },
  { "ten percent", "bare figure in words" },
  { "five times", "bare figure in words" },
  { "a hundred yuan", "bare figure in words" },
  { "(two hours)", "bare figure in words" },
  { "Two things matter.", NULL },
  { "Someone dayless.", NULL },
  { "phone hours", NULL },
  { "one more day", NULL },
  { "sixteen days", NULL },
  { "eleven days", NULL },
};

static const Case chinese_cases[] = {
  { "打电话报警。", NULL },
  { "", "the text is empty" },
  { "　", "the text is empty" },
  { "OK", "no Chinese" },
  { "{claim:x}", "no Chinese" },
  /* Length of sentences. */
  { THIRTY_FIVE_HAN, NULL },
  { THIRTY_FIVE_HAN "，、“”（）：；…", NULL },
  { THIRTY_FIVE_HAN "人", "a sentence of 36 characters, at most 35 are allowed" },
  { THIRTY_FIVE_HAN "A", "a sentence of 36 characters" },
  { THIRTY_FIVE_HAN "。" THIRTY_FIVE_HAN "！" THIRTY_FIVE_HAN "？" THIRTY_FIVE_HAN, NULL },
  { THIRTY_FIVE_HAN "\n" THIRTY_FIVE_HAN, NULL },
  { THIRTY_FIVE_HAN "；" FIVE_HAN, "a sentence of 40 characters" },
  { FIVE_HAN FIVE_HAN FIVE_HAN FIVE_HAN FIVE_HAN FIVE_HAN "天地{claim:x}", NULL },
  { FIVE_HAN FIVE_HAN FIVE_HAN FIVE_HAN FIVE_HAN FIVE_HAN "天地人{contact:x}",
    "a sentence of 36 characters" },
  /* Figures. */
  { "等3天。", "bare figure in the text" },
  { "等３天。", "bare figure in the text" },
  { "等{claim:a3}。", NULL },
  { "等三天。", "bare figure in words: '三天'" },
  { "两小时", "bare figure in words" },
  { "两个小时", "bare figure in words: '两个小时'" },
  { "半个月", "bare figure in words" },
  { "几个工作日", "bare figure in words" },
  { "十多年", "bare figure in words: '十多年'" },
  { "十来天", "bare figure in words" },
  { "一百万元", "bare figure in words: '万元'" },
  { "三十块钱", "bare figure in words" },
  { "一倍", "bare figure in words" },
  { "五日内", "bare figure in words" },
  { "九成以上", "bare figure in words" },
  { "百％", "bare figure in words" },
  { "有三种钱", NULL },
  { "一个人", NULL },
  { "五日", NULL },
  { "九成", NULL },
  { "今年这个月", NULL },
  { "多年", NULL },
  /* Punctuation. */
  { "先报警,再等。", "half-width punctuation" },
  { "报警!快", "half-width punctuation" },
  { "问:答", "half-width punctuation" },
  { "问?答", "half-width punctuation" },
  { "问;答", "half-width punctuation" },
  { "问,", NULL },
  { "问, 答", NULL },
  { "问.答", NULL },
  { "“退还”（Return）", NULL },
};

static const Case english_citations[] = {
  { "arts. 13(1), 15–16", NULL },
  { "Civil Code art. 188; Limitation Provisions art. 6", NULL },
  { "", "the text is empty" },
  { "two hours", "bare figure in words" },
  { TEN " " TEN " 1", "a sentence of 21 words" },
};

static const Case chinese_citations[] = {
  { "第13条第（一）项、第15条", NULL },
  { "民法典第188条；诉讼时效规定第6条", NULL },
  { "　", "the text is empty" },
  { "13(1)", "no Chinese" },
  { "第13条;第14条", "half-width punctuation" },
  { "两小时", "bare figure in words" },
  { THIRTY_FIVE_HAN "1", NULL },
  { THIRTY_FIVE_HAN "1人", "a sentence of 36 characters" },
};

typedef gboolean (*CheckFunc) (const char *text, RecourseLanguage language, GError **error);

static void
check_cases (const Case *cases, gsize n, CheckFunc check, RecourseLanguage language)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (GError) error = NULL;
      gboolean is_right = check (cases[i].text, language, &error);
      const char *message = error != NULL ? error->message : "";

      if (is_right != (cases[i].problem == NULL)
          || (cases[i].problem != NULL && strstr (message, cases[i].problem) == NULL))
        g_error ("'%s': expected '%s', got '%s'", cases[i].text,
                 cases[i].problem != NULL ? cases[i].problem : "", message);
      if (!is_right)
        g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT);
    }
}

static void
test_english (void)
{
  check_cases (english_cases, G_N_ELEMENTS (english_cases), recourse_prose_check,
               RECOURSE_LANGUAGE_EN);
}

static void
test_chinese (void)
{
  check_cases (chinese_cases, G_N_ELEMENTS (chinese_cases), recourse_prose_check,
               RECOURSE_LANGUAGE_ZH_CN);
}

static void
test_citations (void)
{
  check_cases (english_citations, G_N_ELEMENTS (english_citations), recourse_prose_check_citation,
               RECOURSE_LANGUAGE_EN);
  check_cases (chinese_citations, G_N_ELEMENTS (chinese_citations), recourse_prose_check_citation,
               RECOURSE_LANGUAGE_ZH_CN);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/knowledge/prose/english", test_english);
  g_test_add_func ("/knowledge/prose/chinese", test_chinese);
  g_test_add_func ("/knowledge/prose/citations", test_citations);
  return g_test_run ();
}
