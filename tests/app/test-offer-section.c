/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-test.h"

#include "recourse-interface-language.h"
#include "recourse-offer-section.h"
#include "recourse-offer-text.h"
#include "recourse-protect-model.h"

#include <string.h>

/* Each sentence holds one red flag that the others do not. */
#define MONEY_FIRST "请先交保证金，才能开始追款。"
#define HARMLESS "明天一起吃饭吗？"

typedef struct
{
  RecourseService *service;
  RecourseEvidenceService *vault;
  RecourseCaseDesk *desk;
  RecourseClock *clock;
  RecourseInterview *interview;
  RecourseGuideModel *guide;
  RecourseProtectModel *model;
  RecourseOfferModel *offer;
  GtkWidget *window;
  GtkWidget *section;
  char *folder;
} Fixture;

static void
build_section (Fixture *f)
{
  f->section = recourse_offer_section_new (f->model);
  gtk_window_set_child (GTK_WINDOW (f->window), f->section);
}

static void
set_up (Fixture *f, gconstpointer unused)
{
  f->folder = app_test_folder_new ();
  f->service = recourse_service_new ();
  f->vault = recourse_evidence_service_new (f->service, f->folder);
  f->desk = recourse_case_desk_new (f->vault);
  f->clock = recourse_clock_new ();
  f->interview = app_test_interview_new (f->clock);
  f->guide = recourse_guide_model_new (f->interview, f->clock, FALSE);
  f->model = recourse_protect_model_new (f->guide, f->desk, f->service);
  f->offer = recourse_protect_model_peek_offer (f->model);
  f->window = gtk_window_new ();
  build_section (f);
  gtk_window_present (GTK_WINDOW (f->window));
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  g_assert_finalize_object (f->model);
  g_object_unref (f->guide);
  g_object_unref (f->interview);
  g_object_unref (f->clock);
  g_object_unref (f->desk);
  g_object_unref (f->vault);
  app_test_drain (f->service);
  g_object_unref (f->service);
  app_test_folder_remove (f->folder);
  recourse_interface_language_apply (RECOURSE_LANGUAGE_EN);
}

static gboolean
sees (Fixture *f, const char *text)
{
  return app_test_find_label (f->section, text) != NULL;
}

static GtkTextBuffer *
peek_buffer (Fixture *f)
{
  GtkWidget *view = app_test_find_type (f->section, GTK_TYPE_TEXT_VIEW);

  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
}

static void
write_text (Fixture *f, const char *text)
{
  gtk_text_buffer_set_text (peek_buffer (f), text, -1);
}

static void
click (Fixture *f, const char *text)
{
  GtkWidget *label = app_test_find_label (f->section, text);

  g_assert_nonnull (label);
  g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON), "clicked");
}

static const RecourseRedFlag *
find_flag (const char *id)
{
  static RecoursePack *pack;

  if (pack == NULL)
    pack = recourse_pack_new_built_in (NULL);
  return recourse_pack_find_red_flag (pack, id);
}

static GtkCheckButton *
find_tick (Fixture *f, const char *id)
{
  const RecourseRedFlag *flag = find_flag (id);
  const char *tick = recourse_text_get (&flag->tick, RECOURSE_LANGUAGE_EN);
  GtkWidget *label = app_test_find_label (f->section, tick);

  g_assert_nonnull (label);
  return GTK_CHECK_BUTTON (gtk_widget_get_ancestor (label, GTK_TYPE_CHECK_BUTTON));
}

static const char *
title_of (const char *id)
{
  return recourse_text_get (&find_flag (id)->title, RECOURSE_LANGUAGE_EN);
}

static void
test_empty (Fixture *f, gconstpointer unused)
{
  g_assert_false (sees (f, "No Red Flag Found. Still Check."));
  g_assert_false (sees (f, "Why"));
  g_assert_true (recourse_protect_model_is_untouched (f->model));
  /* What to do instead, and whom to ring, stands there from the beginning. */
  g_assert_true (sees (f, "110"));
  g_assert_true (sees (f, "12348"));
}

static void
test_stop (Fixture *f, gconstpointer unused)
{
  write_text (f, MONEY_FIRST);
  g_assert_true (sees (f, "Stop. This Looks Like a Second Swindle."));
  g_assert_true (sees (f, title_of ("money-first")));
  g_assert_true (sees (f, MONEY_FIRST));
  g_assert_false (recourse_protect_model_is_untouched (f->model));
  write_text (f, HARMLESS);
  g_assert_false (sees (f, title_of ("money-first")));
  g_assert_true (sees (f, "No Red Flag Found. Still Check."));
  g_assert_false (sees (f, "Why"));
}

/* What a verdict stands on can be looked up. */
static void
test_sources (Fixture *f, gconstpointer unused)
{
  const RecourseClaimList *claims = &find_flag ("money-first")->claims;

  recourse_guide_drafts_set_open (recourse_guide_model_peek_drafts (f->guide),
                                  "offer/money-first/sources", TRUE);
  write_text (f, MONEY_FIRST);
  g_assert_cmpuint (claims->n, >, 0);
  for (guint i = 0; i < claims->n; i++)
    g_assert_true (sees (f, recourse_text_get (&claims->items[i]->text, RECOURSE_LANGUAGE_EN)));
}

static void
test_ticks (Fixture *f, gconstpointer unused)
{
  click (f, "Nothing in writing? Tick what they said");
  gtk_check_button_set_active (find_tick (f, "secrecy"), TRUE);
  g_assert_true (sees (f, "Stop. This Looks Like a Second Swindle."));
  g_assert_true (sees (f, title_of ("secrecy")));
  g_assert_true (sees (f, "You ticked this."));
  gtk_check_button_set_active (find_tick (f, "secrecy"), FALSE);
  g_assert_false (sees (f, title_of ("secrecy")));
  gtk_check_button_set_active (find_tick (f, "hurry"), TRUE);
  g_assert_true (sees (f, "Be Careful. Check First."));
}

static void
test_clear (Fixture *f, gconstpointer unused)
{
  GtkTextIter start;
  GtkTextIter end;

  click (f, "Nothing in writing? Tick what they said");
  gtk_check_button_set_active (find_tick (f, "secrecy"), TRUE);
  write_text (f, MONEY_FIRST);
  click (f, "Clear");
  gtk_text_buffer_get_bounds (peek_buffer (f), &start, &end);
  g_assert_true (gtk_text_iter_equal (&start, &end));
  g_assert_false (gtk_check_button_get_active (find_tick (f, "secrecy")));
  g_assert_cmpstr (recourse_offer_model_peek_text (f->offer), ==, "");
  g_assert_false (sees (f, "Stop. This Looks Like a Second Swindle."));
}

/* A page that is built anew, as for another language, has lost nothing. */
static void
test_built_anew (Fixture *f, gconstpointer unused)
{
  write_text (f, MONEY_FIRST);
  click (f, "Nothing in writing? Tick what they said");
  gtk_check_button_set_active (find_tick (f, "secrecy"), TRUE);
  build_section (f);
  g_assert_true (sees (f, MONEY_FIRST));
  g_assert_true (gtk_check_button_get_active (find_tick (f, "secrecy")));
  /* And starting again loses all of it. */
  recourse_protect_model_start_again (f->model);
  g_assert_false (sees (f, MONEY_FIRST));
  g_assert_true (recourse_protect_model_is_untouched (f->model));
}

static char *
repeat (const char *unit, gsize bytes)
{
  GString *text = g_string_new (NULL);

  while (text->len < bytes)
    g_string_append (text, unit);
  return g_string_free (text, FALSE);
}

static GtkWidget *
find_cut (Fixture *f)
{
  return app_test_find_label (f->section, "This is very long. Only the first part was looked at; "
                                          "check the rest piece by piece.");
}

static void
test_too_long (Fixture *f, gconstpointer unused)
{
  g_autofree char *filler = repeat ("明天一起吃饭吗？", RECOURSE_OFFER_MAX_BYTES);
  g_autofree char *text = g_strconcat (filler, MONEY_FIRST, NULL);

  write_text (f, text);
  g_assert_nonnull (find_cut (f));
  g_assert_false (sees (f, title_of ("money-first")));
  write_text (f, HARMLESS);
  g_assert_null (find_cut (f));
}

/* Their words stand in the text around them, and the mark is exactly at them. */
static void
test_quotes (Fixture *f, gconstpointer unused)
{
  const RecourseOfferCheck *check;
  const RecourseOfferFinding *finding = NULL;
  g_autoptr (GPtrArray) quotes = NULL;
  const RecourseOfferQuote *quote;
  const RecourseOfferSpan *mark;
  g_autofree char *marked = NULL;
  g_autofree char *words = NULL;

  recourse_offer_model_set_text (f->offer, "您好！\n我是王老师，请您先交保证金三千元。\n再见");
  check = recourse_offer_model_peek_check (f->offer);
  for (guint i = 0; i < recourse_offer_check_n_findings (check); i++)
    if (g_str_equal (recourse_offer_check_finding (check, i)->flag->id, "money-first"))
      finding = recourse_offer_check_finding (check, i);
  g_assert_nonnull (finding);
  quotes = recourse_offer_text_quotes (check, finding, 2);
  g_assert_cmpuint (quotes->len, ==, 1);
  quote = quotes->pdata[0];
  g_assert_cmpstr (quote->text, ==, "我是王老师，请您先交保证金三千元。");
  mark = &g_array_index (quote->marks, RecourseOfferSpan, 0);
  marked = g_strndup (quote->text + mark->start, mark->end - mark->start);
  g_assert_nonnull (strstr (marked, "保证金"));
  words = recourse_offer_text_words (check, finding, RECOURSE_LANGUAGE_EN);
  g_assert_nonnull (strstr (words, marked));
}

/* What turns the direction of writing is shown as what it is, and moves no mark. */
static void
test_quote_is_visible (Fixture *f, gconstpointer unused)
{
  const RecourseOfferCheck *check;
  const RecourseOfferFinding *finding;
  g_autoptr (GPtrArray) quotes = NULL;
  const RecourseOfferQuote *quote;
  const RecourseOfferSpan *mark;

  recourse_offer_model_set_text (f->offer, "\342\200\256abc 请先交保证金");
  check = recourse_offer_model_peek_check (f->offer);
  g_assert_cmpuint (recourse_offer_check_n_findings (check), >, 0);
  finding = recourse_offer_check_finding (check, 0);
  quotes = recourse_offer_text_quotes (check, finding, 2);
  quote = quotes->pdata[0];
  g_assert_true (g_str_has_prefix (quote->text, "[U+202E]abc "));
  mark = &g_array_index (quote->marks, RecourseOfferSpan, 0);
  g_assert_true (g_str_has_suffix (quote->text + mark->start, "保证金"));
}

static void
test_verdicts (void)
{
  for (guint i = 0; i < RECOURSE_N_LANGUAGES; i++)
    {
      recourse_interface_language_apply ((RecourseLanguage) i);
      for (guint k = RECOURSE_OFFER_EMPTY; k <= RECOURSE_OFFER_STOP; k++)
        {
          const char *text = recourse_offer_text_verdict ((RecourseOfferVerdict) k);

          g_assert_null (strstr (text, "safe"));
          g_assert_null (strstr (text, "Safe"));
          g_assert_null (strstr (text, "安全"));
          g_assert_null (strstr (text, "可信"));
        }
    }
  recourse_interface_language_apply (RECOURSE_LANGUAGE_EN);
}

/* It is checked at each key, in the thread of the window. */
static void
test_speed (Fixture *f, gconstpointer unused)
{
  g_autofree char *text = repeat (MONEY_FIRST "不要告诉家人，把验证码发给我。", 60 * 1024);
  gint64 start;

  recourse_offer_model_set_text (f->offer, HARMLESS);
  recourse_offer_model_peek_check (f->offer);
  start = g_get_monotonic_time ();
  recourse_offer_model_set_text (f->offer, text);
  recourse_offer_model_peek_check (f->offer);
  g_test_message ("longest text checked and shown in %.1f ms",
                  (double) (g_get_monotonic_time () - start) / 1000.0);
  g_assert_true (sees (f, title_of ("codes")));
}

static void
add (const char *path, void (*func) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, func, tear_down);
}

int
main (int argc, char **argv)
{
  app_test_init_display (&argc, &argv);
  add ("/app/offer-section/empty", test_empty);
  add ("/app/offer-section/stop", test_stop);
  add ("/app/offer-section/sources", test_sources);
  add ("/app/offer-section/ticks", test_ticks);
  add ("/app/offer-section/clear", test_clear);
  add ("/app/offer-section/built-anew", test_built_anew);
  add ("/app/offer-section/too-long", test_too_long);
  add ("/app/offer-section/quotes", test_quotes);
  add ("/app/offer-section/quote-is-visible", test_quote_is_visible);
  g_test_add_func ("/app/offer-section/verdicts", test_verdicts);
  add ("/app/offer-section/speed", test_speed);
  return g_test_run ();
}
