/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-money"

#include "recourse-money.h"

#include "recourse-error.h"

#define UNTOUCHED 4711

static const struct
{
  const char *text;
  gint64 fen;
} readable[] = {
  { "8000", 800000 },
  { "8,000", 800000 },
  { "8,000.5", 800050 },
  { "8,000.50", 800050 },
  { "1,234,567.89", 123456789 },
  { "12,345", 1234500 },
  { "0.01", 1 },
  { "0.10", 10 },
  { "100000000", 10000000000 },
  { "100,000,000.00", 10000000000 },
  { "¥8000", 800000 },
  { "￥8000", 800000 },
  { "¥ 8,000.50", 800050 },
  { "RMB8000", 800000 },
  { "rmb 8000", 800000 },
  { "Cny 8000", 800000 },
  { "8000元", 800000 },
  { "8000 元", 800000 },
  { "8000圆", 800000 },
  { "8000块", 800000 },
  { "8000 yuan", 800000 },
  { "8000YUAN", 800000 },
  { "￥8,000.50元", 800050 },
  { "８０００", 800000 },
  { "８，０００．５０元", 800050 },
  { "  8000\t\n", 800000 },
  { "\xE3\x80\x80"
    "8000\xE3\x80\x80",
    800000 },
};

static void
test_parse (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (readable); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 fen = UNTOUCHED;

      g_assert_true (recourse_money_parse (readable[i].text, &fen, &error));
      g_assert_no_error (error);
      g_assert_cmpint (fen, ==, readable[i].fen);
    }
}

static const char *const unreadable[] = {
  "",       " ",          "\xE3\x80\x80", "1万",         "8千",
  "1e5",    "+5",         "1.234",        "..",          ".",
  "abc",    "8000.",      ".5",           "80,00",       "8,00",
  "8,0000", "8000,000",   "1,000000",     "1000000,000", "1,,000",
  ",000",   "8,000,",     "1,000.5,0",    "1.000,50",    "1.2.3",
  "8 000",  "8'000",      "0x10",         "NaN",         "inf",
  "¥",      "元",         "RMB元",        "¥¥5",         "¥5元元",
  "$5",     "5 USD",      "5元5",         "元5",         "--5",
  "-¥-5",   "-",          "5-",           "-8千",        "1/2",
  "５.1.",  "8000 yuans", "八千",         "\3775",       "5\x01",
  "٥",
};

static void
test_parse_refused (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (unreadable); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 fen = UNTOUCHED;

      g_assert_false (recourse_money_parse (unreadable[i], &fen, &error));
      g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT);
      g_assert_cmpint (fen, ==, UNTOUCHED);
    }
}

static void
test_parse_message (void)
{
  g_autoptr (GError) error = NULL;
  gint64 fen;

  g_assert_false (recourse_money_parse ("8千", &fen, &error));
  g_assert_cmpstr (error->message, ==,
                   "amount '8千' is not a number of yuan; write it in digits, for example 8000 or "
                   "8,000.50");
}

static void
test_parse_limit (void)
{
  static const struct
  {
    const char *text;
    const char *bound;
  } rows[] = {
    { "0", "the smallest is ¥0.01" },
    { "0.00", "the smallest is ¥0.01" },
    { "¥0元", "the smallest is ¥0.01" },
    { "-5", "the smallest is ¥0.01" },
    { "-¥8,000.50", "the smallest is ¥0.01" },
    { "¥-5", "the smallest is ¥0.01" },
    { "－５", "the smallest is ¥0.01" },
    { "-99999999999999999999", "the smallest is ¥0.01" },
    { "100000000.01", "the largest is ¥100,000,000" },
    { "100,000,001", "the largest is ¥100,000,000" },
    { "92233720368547758.08", "the largest is ¥100,000,000" },
    { "99999999999999999999999999999999999999", "the largest is ¥100,000,000" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 fen = UNTOUCHED;

      g_assert_false (recourse_money_parse (rows[i].text, &fen, &error));
      g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_LIMIT);
      g_assert_nonnull (strstr (error->message, rows[i].bound));
      g_assert_cmpint (fen, ==, UNTOUCHED);
    }
}

static void
test_format (void)
{
  static const struct
  {
    gint64 fen;
    const char *english;
    const char *chinese;
  } rows[] = {
    { 0, "¥0", "0元" },
    { 1, "¥0.01", "0.01元" },
    { 10, "¥0.10", "0.10元" },
    { 100, "¥1", "1元" },
    { 99900, "¥999", "999元" },
    { 800000, "¥8,000", "8,000元" },
    { 800050, "¥8,000.50", "8,000.50元" },
    { 123456789, "¥1,234,567.89", "1,234,567.89元" },
    { RECOURSE_MONEY_MAX_FEN, "¥100,000,000", "100,000,000元" },
    { -800050, "-¥8,000.50", "-8,000.50元" },
    { G_MAXINT64, "¥92,233,720,368,547,758.07", "92,233,720,368,547,758.07元" },
    { G_MININT64, "-¥92,233,720,368,547,758.08", "-92,233,720,368,547,758.08元" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *english = recourse_money_format (rows[i].fen, RECOURSE_LANGUAGE_EN);
      g_autofree char *chinese = recourse_money_format (rows[i].fen, RECOURSE_LANGUAGE_ZH_CN);

      g_assert_cmpstr (english, ==, rows[i].english);
      g_assert_cmpstr (chinese, ==, rows[i].chinese);
    }
}

/* What the program writes it can read again. */
static void
test_round_trip (void)
{
  for (gint64 fen = 1; fen <= RECOURSE_MONEY_MAX_FEN; fen = fen * 7 + 3)
    {
      for (int language = 0; language < RECOURSE_N_LANGUAGES; language++)
        {
          g_autofree char *text = recourse_money_format (fen, (RecourseLanguage) language);
          gint64 parsed = UNTOUCHED;

          g_assert_true (recourse_money_parse (text, &parsed, NULL));
          g_assert_cmpint (parsed, ==, fen);
        }
    }
}

static void
test_arithmetic (void)
{
  gint64 fen;

  g_assert_true (recourse_money_add (800000, 50, &fen));
  g_assert_cmpint (fen, ==, 800050);
  g_assert_true (recourse_money_subtract (50, 800000, &fen));
  g_assert_cmpint (fen, ==, -799950);
  g_assert_true (recourse_money_add (G_MAXINT64, 0, &fen));
  g_assert_true (recourse_money_subtract (G_MININT64, 0, &fen));
}

static void
test_arithmetic_overflow (void)
{
  gint64 fen;

  g_assert_false (recourse_money_add (G_MAXINT64, 1, &fen));
  g_assert_false (recourse_money_add (G_MININT64, -1, &fen));
  g_assert_false (recourse_money_subtract (G_MININT64, 1, &fen));
  g_assert_false (recourse_money_subtract (0, G_MININT64, &fen));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/money/parse", test_parse);
  g_test_add_func ("/base/money/parse/refused", test_parse_refused);
  g_test_add_func ("/base/money/parse/message", test_parse_message);
  g_test_add_func ("/base/money/parse/limit", test_parse_limit);
  g_test_add_func ("/base/money/format", test_format);
  g_test_add_func ("/base/money/round-trip", test_round_trip);
  g_test_add_func ("/base/money/arithmetic", test_arithmetic);
  g_test_add_func ("/base/money/arithmetic/overflow", test_arithmetic_overflow);
  return g_test_run ();
}
