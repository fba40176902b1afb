/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "offer-case.h"

#include "recourse-json.h"

#include <string.h>

/* The messages of tests/data/offers, and what a result may never say. */

#define FEWEST_MESSAGES 70

static const char *const verdict_names[] = { "empty", "none", "caution", "stop" };

static RecourseJson *
read_messages (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("RECOURSE_SOURCE_ROOT"), "tests", "data",
                                            "offers", name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  RecourseJson *json;
  char *contents = NULL;
  gsize length = 0;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (contents, length);
  json = recourse_json_new (bytes, name, &error);
  g_assert_no_error (error);
  return json;
}

static const char *
get_string (const RecourseJsonView *view, const char *key)
{
  g_autoptr (GError) error = NULL;
  const char *text = NULL;

  recourse_json_get_string (view, key, &text, &error);
  g_assert_no_error (error);
  return text;
}

static gboolean
is_honest (const RecourseJsonView *view)
{
  RecourseJsonView member;
  gboolean value = FALSE;

  g_assert_true (recourse_json_view_get (view, "honest", &member, NULL));
  g_assert_true (recourse_json_view_boolean (&member, &value, NULL));
  return value;
}

/* Gives FALSE, and says why, if the check of a message comes to something else. */
static gboolean
check_flags (const RecourseJsonView *view, const RecourseOfferCheck *check)
{
  RecourseJsonView flags;
  gboolean is_good = TRUE;
  guint n = 0;

  g_assert_true (recourse_json_view_get (view, "flags", &flags, NULL));
  g_assert_true (recourse_json_view_expect_array (&flags, &n, NULL));
  for (guint i = 0; i < n; i++)
    {
      RecourseJsonView element;
      const char *flag = NULL;

      recourse_json_view_element (&flags, i, &element);
      g_assert_true (recourse_json_view_string (&element, &flag, NULL));
      if (offer_case_counts (check, flag))
        continue;
      g_test_message ("'%s': '%s' is not found", get_string (view, "id"), flag);
      is_good = FALSE;
    }
  return is_good;
}

static gboolean
check_message (OfferCase *c, const RecourseJsonView *view)
{
  g_autoptr (RecourseOfferCheck) check = offer_case_check (c, get_string (view, "text"));
  const char *expected = get_string (view, "expect");
  const char *verdict = verdict_names[recourse_offer_check_verdict (check)];
  gboolean is_good = check_flags (view, check);

  offer_case_check_spans (check);
  g_assert_cmpstr (recourse_offer_check_peek_text (check), ==, get_string (view, "text"));
  if (g_str_equal (expected, verdict))
    return is_good;
  g_test_message ("'%s' comes to '%s' instead of '%s'", get_string (view, "id"), verdict, expected);
  for (guint i = 0; i < recourse_offer_check_n_findings (check); i++)
    g_test_message ("  %s", recourse_offer_check_finding (check, i)->flag->id);
  return FALSE;
}

static guint
walk (OfferCase *c, const char *name, guint *out_n_honest, guint *out_n_chinese)
{
  g_autoptr (RecourseJson) json = read_messages (name);
  RecourseJsonView root;
  gboolean is_good = TRUE;
  guint n = 0;

  recourse_json_root (json, &root);
  g_assert_true (recourse_json_view_expect_array (&root, &n, NULL));
  for (guint i = 0; i < n; i++)
    {
      RecourseJsonView view;

      recourse_json_view_element (&root, i, &view);
      is_good &= check_message (c, &view);
      *out_n_honest += is_honest (&view);
      *out_n_chinese += g_str_equal (get_string (&view, "lang"), "zh_CN");
    }
  g_assert_true (is_good);
  return n;
}

static void
test_messages (OfferCase *c, gconstpointer unused)
{
  guint n_honest = 0;
  guint n_chinese = 0;
  guint n = walk (c, "messages.json", &n_honest, &n_chinese);

  g_assert_cmpuint (n, >=, FEWEST_MESSAGES);
  g_assert_cmpuint (n_honest * 4, >=, n);
  g_assert_cmpuint (n_chinese * 5, >=, n * 2);
  g_assert_cmpuint ((n - n_chinese) * 5, >=, n * 2);
}

static void
test_held_out (OfferCase *c, gconstpointer unused)
{
  guint n_honest = 0;
  guint n_chinese = 0;

  g_assert_cmpuint (walk (c, "held-out.json", &n_honest, &n_chinese), >=, 20);
}

static void
test_rules_can_be_read (OfferCase *c, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  recourse_offer_rules_check (c->pack, &error);
  g_assert_no_error (error);
}

/* Each of these words would be taken for a blessing, whatever stands around it. */
static void
check_words (const char *text)
{
  static const char *const words[] = { "safe", "安全", "放心", "可信", "trustworthy", "reliable" };
  g_autofree char *small = g_utf8_strdown (text, -1);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (small, words[i]) != NULL)
      g_error ("a result says '%s': %s", words[i], text);
}

static void
test_never_says_safe (OfferCase *c, gconstpointer unused)
{
  for (guint i = 0; i < recourse_pack_n_red_flags (c->pack); i++)
    {
      const RecourseRedFlag *flag = recourse_pack_red_flag (c->pack, i);

      for (guint k = 0; k < RECOURSE_N_LANGUAGES; k++)
        {
          check_words (recourse_text_get (&flag->tick, k));
          check_words (recourse_text_get (&flag->title, k));
          check_words (recourse_text_get (&flag->why, k));
          check_words (recourse_text_get (&flag->instead, k));
        }
    }
}

static void
test_empty (OfferCase *c, gconstpointer unused)
{
  static const char *const texts[] = { NULL, "", " \n\t ", "　" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (RecourseOfferCheck) check = offer_case_check (c, texts[i]);

      g_assert_cmpint (recourse_offer_check_verdict (check), ==, RECOURSE_OFFER_EMPTY);
      g_assert_cmpuint (recourse_offer_check_n_findings (check), ==, 0);
    }
}

static void
test_ticked (OfferCase *c, gconstpointer unused)
{
  const RecourseRedFlag *flags[2] = { recourse_pack_find_red_flag (c->pack, "hurry"),
                                      recourse_pack_find_red_flag (c->pack, "secrecy") };
  g_autoptr (RecourseOfferCheck) caution = recourse_offer_check_new (c->rules, NULL, flags, 1);
  g_autoptr (RecourseOfferCheck) stop = recourse_offer_check_new (c->rules, "", flags, 2);

  g_assert_cmpint (recourse_offer_check_verdict (caution), ==, RECOURSE_OFFER_CAUTION);
  g_assert_cmpint (recourse_offer_check_verdict (stop), ==, RECOURSE_OFFER_STOP);
  g_assert_cmpuint (recourse_offer_check_n_findings (stop), ==, 2);
  /* The strong one first, whatever the order of the ticks. */
  g_assert_true (recourse_offer_check_finding (stop, 0)->flag == flags[1]);
  g_assert_true (recourse_offer_check_finding (stop, 0)->is_ticked);
  g_assert_cmpuint (recourse_offer_check_finding (stop, 0)->n_spans, ==, 0);
}

/* A tick counts, even if the text only mentions the sign to deny it. */
static void
test_ticked_and_denied (OfferCase *c, gconstpointer unused)
{
  const char *text = "我们绝不会向您收取解冻费";
  const RecourseRedFlag *flag = recourse_pack_find_red_flag (c->pack, "money-first");
  g_autoptr (RecourseOfferCheck) written = offer_case_check (c, text);
  g_autoptr (RecourseOfferCheck) ticked = recourse_offer_check_new (c->rules, text, &flag, 1);

  g_assert_cmpint (recourse_offer_check_verdict (written), ==, RECOURSE_OFFER_NONE);
  g_assert_true (offer_case_find (written, "money-first")->is_denied);
  g_assert_cmpint (recourse_offer_check_verdict (ticked), ==, RECOURSE_OFFER_STOP);
  g_assert_cmpuint (offer_case_find (ticked, "money-first")->n_spans, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  offer_case_add ("/protect/offer/empty", test_empty);
  offer_case_add ("/protect/offer/rules", test_rules_can_be_read);
  offer_case_add ("/protect/offer/messages", test_messages);
  offer_case_add ("/protect/offer/held-out", test_held_out);
  offer_case_add ("/protect/offer/never-says-safe", test_never_says_safe);
  offer_case_add ("/protect/offer/ticked", test_ticked);
  offer_case_add ("/protect/offer/ticked-and-denied", test_ticked_and_denied);
  return g_test_run ();
}
