/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "recourse-pack.h"

static char *
fill (const char *text, const RecourseSlot *slots, guint n_slots, RecourseLanguage language)
{
  const RecourseMessage message = { .text = { { (char *) text, (char *) text } } };

  return recourse_message_fill (&message, slots, n_slots, language);
}

static void
assert_filled (const char *text, const char *expected)
{
  static const RecourseSlot slots[] = {
    { "amount", "¥8,000" },
    { "payee", NULL },
    { "time", "{slot:amount}" },
    { "empty", "" },
  };
  g_autofree char *filled = fill (text, slots, G_N_ELEMENTS (slots), RECOURSE_LANGUAGE_EN);

  g_assert_cmpstr (filled, ==, expected);
}

static void
test_fill (void)
{
  assert_filled ("No slots.", "No slots.");
  assert_filled ("", "");
  assert_filled ("{slot:amount}", "¥8,000");
  assert_filled ("I sent {slot:amount}, {slot:amount}.", "I sent ¥8,000, ¥8,000.");
  assert_filled ("[{slot:empty}]", "[]");
}

static void
test_blank (void)
{
  g_autofree char *chinese = fill ("收款人{slot:payee}。", NULL, 0, RECOURSE_LANGUAGE_ZH_CN);

  assert_filled ("To {slot:payee}.", "To ________.");
  assert_filled ("To {slot:nobody}.", "To ________.");
  assert_filled ("To {slot:amoun} and {slot:amounts}.", "To ________ and ________.");
  g_assert_cmpstr (chinese, ==, "收款人＿＿＿＿。");
}

/* What a person typed is never read as a mark. */
static void
test_value_is_no_mark (void)
{
  assert_filled ("At {slot:time}.", "At {slot:amount}.");
}

static void
test_cut_mark (void)
{
  assert_filled ("Sent {slot:amount", "Sent ¥8,000");
  assert_filled ("Sent {slot:", "Sent ________");
  assert_filled ("Sent {slot", "Sent {slot");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/knowledge/message/fill", test_fill);
  g_test_add_func ("/knowledge/message/blank", test_blank);
  g_test_add_func ("/knowledge/message/value-is-no-mark", test_value_is_no_mark);
  g_test_add_func ("/knowledge/message/cut-mark", test_cut_mark);
  return g_test_run ();
}
