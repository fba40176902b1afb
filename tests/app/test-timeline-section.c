/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "case-desk.h"

#include "recourse-case-entry.h"
#include "recourse-timeline-job.h"
#include "recourse-timeline-model.h"
#include "recourse-timeline-section.h"

#include <string.h>

#define MANY 2500

static void
note (CaseDesk *f, const char *text)
{
  recourse_case_desk_append (f->desk, recourse_case_entry_note (text, 0, RECOURSE_AUTHOR_HELPER));
  case_desk_wait_saved (f);
}

static void
note_many (CaseDesk *f)
{
  g_autoptr (GPtrArray) drafts = g_ptr_array_new ();

  for (guint i = 0; i < MANY; i++)
    {
      g_autofree char *text = g_strdup_printf ("第%u条", i);

      g_ptr_array_add (drafts, recourse_case_entry_note (text, 0, RECOURSE_AUTHOR_HELPER));
    }
  recourse_case_desk_append_all (f->desk, drafts);
  case_desk_wait_saved (f);
}

static gboolean
is_read (gpointer model)
{
  return !recourse_timeline_model_is_reading (model);
}

static const RecourseTimelineFacts *
peek (RecourseTimelineModel *model, guint position)
{
  g_autoptr (RecourseTimelineItem) item = NULL;

  item = g_list_model_get_item (recourse_timeline_model_peek_list (model), position);
  g_assert_nonnull (item);
  return recourse_timeline_item_peek (item);
}

static guint
count (RecourseTimelineModel *model)
{
  return g_list_model_get_n_items (recourse_timeline_model_peek_list (model));
}

typedef struct
{
  RecourseTimelineModel *model;
  guint n;
} Wanted;

static gboolean
has_count (gpointer user_data)
{
  const Wanted *wanted = user_data;

  return count (wanted->model) == wanted->n;
}

static void
wait_count (RecourseTimelineModel *model, guint n)
{
  Wanted wanted = { model, n };

  app_test_wait (has_count, &wanted);
}

static void
test_none (CaseDesk *f, gconstpointer unused)
{
  RecourseTimelineModel *model = recourse_timeline_model_new (f->desk);

  g_assert_false (recourse_timeline_model_is_reading (model));
  g_assert_cmpuint (count (model), ==, 0);
  g_assert_finalize_object (model);
}

/* All of a long log, in order and without a gap, from either end; the first portion is small. */
static void
test_many (CaseDesk *f, gconstpointer unused)
{
  g_autoptr (RecourseTimelineModel) model = NULL;

  note_many (f);
  model = recourse_timeline_model_new (f->desk);
  wait_count (model, MANY + 1);
  for (guint i = 0; i < count (model); i++)
    g_assert_cmpint (peek (model, i)->seq, ==, MANY + 1 - i);
  recourse_timeline_model_set_oldest_first (model, TRUE);
  wait_count (model, MANY + 1);
  for (guint i = 0; i < count (model); i++)
    g_assert_cmpint (peek (model, i)->seq, ==, i + 1);
}

/* What is written meanwhile is added at its end. */
static void
test_news (CaseDesk *f, gconstpointer unused)
{
  g_autoptr (RecourseTimelineModel) model = NULL;

  note (f, "一");
  model = recourse_timeline_model_new (f->desk);
  app_test_wait (is_read, model);
  note (f, "二");
  wait_count (model, 3);
  g_assert_cmpint (peek (model, 0)->seq, ==, 3);
  recourse_timeline_model_set_oldest_first (model, TRUE);
  wait_count (model, 3);
  note (f, "三");
  wait_count (model, 4);
  g_assert_cmpint (peek (model, 3)->seq, ==, 4);
}

static void
test_filters (CaseDesk *f, gconstpointer unused)
{
  g_autoptr (RecourseTimelineModel) model = NULL;
  const RecourseCaseContact contact = { .contact = (char *) "police",
                                        .name = (char *) "王警官 ＡＢ１２",
                                        .happened_at = APP_TEST_NOW,
                                        .next_at = RECOURSE_TIME_UNKNOWN };

  case_desk_answer (f, "problem", "deceived");
  note (f, "悄悄话");
  recourse_case_desk_append (f->desk,
                             recourse_case_entry_contact (&contact, RECOURSE_AUTHOR_HELPER));
  case_desk_wait_saved (f);
  model = recourse_timeline_model_new (f->desk);
  app_test_wait (is_read, model);
  recourse_timeline_model_set_group (model, RECOURSE_TIMELINE_CALLS);
  wait_count (model, 1);
  g_assert_cmpint (peek (model, 0)->group, ==, RECOURSE_TIMELINE_CALLS);
  recourse_timeline_model_set_group (model, RECOURSE_TIMELINE_ANSWERS);
  wait_count (model, 1);
  recourse_timeline_model_set_group (model, -1);
  recourse_timeline_model_set_words (model, " ab12 ");
  wait_count (model, 1);
  g_assert_cmpint (peek (model, 0)->group, ==, RECOURSE_TIMELINE_CALLS);
  recourse_timeline_model_set_words (model, "悄话");
  wait_count (model, 1);
  g_assert_cmpint (peek (model, 0)->group, ==, RECOURSE_TIMELINE_NOTES);
  recourse_timeline_model_set_words (model, "nowhere");
  wait_count (model, 0);
  g_assert_true (recourse_timeline_model_is_filtered (model));
  recourse_timeline_model_set_words (model, "");
  wait_count (model, 4);
}

static void
portion_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  *(GPtrArray **) user_data = recourse_timeline_job_finish (RECOURSE_EVIDENCE_SERVICE (source),
                                                            result, &error);
  g_assert_no_error (error);
}

static gboolean
is_there (gpointer user_data)
{
  return *(GPtrArray **) user_data != NULL;
}

static RecourseTimelineFacts *
read_one (CaseDesk *f, RecourseLanguage language, gint64 seq, GPtrArray **out_items)
{
  recourse_timeline_job_async (f->service, recourse_guide_model_peek_pack (f->guide), language, seq,
                               1, NULL, portion_cb, out_items);
  app_test_wait (is_there, out_items);
  g_assert_cmpuint ((*out_items)->len, ==, 1);
  return (RecourseTimelineFacts *) recourse_timeline_item_peek ((*out_items)->pdata[0]);
}

/* The words of the summary, in the language of the screen alone; what people wrote is quoted, and
 * what could hide in it is not hidden. */
static void
test_words (CaseDesk *f, gconstpointer unused)
{
  g_autoptr (GPtrArray) english = NULL;
  g_autoptr (GPtrArray) chinese = NULL;
  const RecourseTimelineFacts *facts;
  const RecourseCaseContact contact = { .contact = (char *) "police",
                                        .name = (char *) "王\xE2\x80\xAE警官",
                                        .happened_at = APP_TEST_NOW,
                                        .next_at = RECOURSE_TIME_UNKNOWN };

  recourse_case_desk_append (f->desk,
                             recourse_case_entry_contact (&contact, RECOURSE_AUTHOR_HELPER));
  case_desk_wait_saved (f);
  facts = read_one (f, RECOURSE_LANGUAGE_EN, 2, &english);
  g_assert_cmpstr (facts->title, ==, "Contact");
  g_assert_nonnull (strstr (facts->text, "Police emergency line"));
  g_assert_nonnull (strstr (facts->text, ": “王"));
  g_assert_null (strstr (facts->text, "报警"));
  g_assert_null (strstr (facts->text, "\xE2\x80\xAE"));
  facts = read_one (f, RECOURSE_LANGUAGE_ZH_CN, 2, &chinese);
  g_assert_nonnull (strstr (facts->text, "报警电话"));
  g_assert_nonnull (strstr (facts->text, "：“王"));
  g_assert_null (strstr (facts->text, "Police"));
}

static gboolean
has_note (gpointer section)
{
  return app_test_find_label (section, "Words: “悄悄话”") != NULL;
}

static void
press (GtkWidget *root, const char *text)
{
  GtkWidget *at = app_test_find_label (root, text);

  while (at != NULL && !GTK_IS_BUTTON (at))
    at = gtk_widget_get_parent (at);
  g_assert_nonnull (at);
  g_signal_emit_by_name (at, "clicked");
}

/* A note is added here, an empty one is not, and what is typed is kept until then. */
static void
test_section (CaseDesk *f, gconstpointer unused)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *section = recourse_timeline_section_new (f->desk);
  GtkWidget *view;

  gtk_window_set_child (GTK_WINDOW (window), section);
  gtk_window_set_default_size (GTK_WINDOW (window), 500, 700);
  gtk_window_present (GTK_WINDOW (window));
  press (section, "Add the Note");
  case_desk_wait_saved (f);
  g_assert_null (recourse_case_desk_peek_state (f->desk));
  view = app_test_find_type (section, GTK_TYPE_TEXT_VIEW);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "悄悄话", -1);
  section = recourse_timeline_section_new (f->desk);
  gtk_window_set_child (GTK_WINDOW (window), section);
  press (section, "Add the Note");
  case_desk_wait_saved (f);
  app_test_wait (has_note, section);
  g_assert_nonnull (app_test_find_label (section, "2 entries."));
  g_assert_null (recourse_case_desk_peek_typed (f->desk, "timeline/note"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_groups (void)
{
  g_assert_cmpint (recourse_timeline_group_of ("payment-removed"), ==, RECOURSE_TIMELINE_PAYMENTS);
  g_assert_cmpint (recourse_timeline_group_of ("evidence-viewed"), ==, RECOURSE_TIMELINE_EVIDENCE);
  g_assert_cmpint (recourse_timeline_group_of ("exported"), ==, RECOURSE_TIMELINE_HAND_OVER);
  g_assert_cmpint (recourse_timeline_group_of ("case-closed"), ==, RECOURSE_TIMELINE_CASE);
  g_assert_cmpint (recourse_timeline_group_of ("of another century"), ==, RECOURSE_TIMELINE_CASE);
}

int
main (int argc, char **argv)
{
  app_test_init_display (&argc, &argv);
  g_test_add_func ("/app/timeline-section/groups", test_groups);
  case_desk_add_test ("/app/timeline-section/none", test_none);
  case_desk_add_test ("/app/timeline-section/many", test_many);
  case_desk_add_test ("/app/timeline-section/news", test_news);
  case_desk_add_test ("/app/timeline-section/filters", test_filters);
  case_desk_add_test ("/app/timeline-section/words", test_words);
  case_desk_add_test ("/app/timeline-section/section", test_section);
  return g_test_run ();
}
