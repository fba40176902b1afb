/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "case-desk.h"

#include "recourse-case-entry.h"
#include "recourse-contact-choice.h"
#include "recourse-contact-form.h"
#include "recourse-contact-row.h"
#include "recourse-contacts-section.h"
#include "recourse-form-moment.h"

/* An entry is found by what stands in it: the label above it is a sibling of a parent. */
static gboolean
has_value (GtkWidget *widget, const char *text)
{
  if (GTK_IS_ENTRY (widget))
    return g_str_equal (gtk_editable_get_text (GTK_EDITABLE (widget)), text);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_value (child, text))
      return TRUE;
  return FALSE;
}

static GtkWidget *
find_titled (GtkWidget *root, GType type, const char *title)
{
  GtkWidget *label = app_test_find_label (root, title);
  GtkWidget *at = label;

  while (at != NULL && !g_type_is_a (G_OBJECT_TYPE (at), type))
    at = gtk_widget_get_parent (at);
  g_assert_nonnull (at);
  return at;
}

static void
type_into (GtkWidget *root, const char *title, const char *text)
{
  GtkWidget *field = find_titled (root, RECOURSE_TYPE_FORM_FIELD, title);
  GtkWidget *entry = app_test_find_type (field, GTK_TYPE_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static void
say (GtkWidget *root, const char *text)
{
  GtkWidget *view = app_test_find_type (root, GTK_TYPE_TEXT_VIEW);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
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

static GtkWidget *
show (CaseDesk *f)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *section = recourse_contacts_section_new (f->desk);

  gtk_window_set_child (GTK_WINDOW (window), section);
  gtk_window_present (GTK_WINDOW (window));
  return section;
}

static void
close_window (GtkWidget *section)
{
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (section)));
}

/* From a number of the plan: whom, which number and when are there, and the rest is typed. */
static void
test_note (CaseDesk *f, gconstpointer unused)
{
  GtkWidget *section;
  const RecourseCaseContact *contact;

  recourse_contact_form_open_new (f->desk, "police");
  section = show (f);
  g_assert_true (has_value (section, "110"));
  g_assert_true (has_value (section, "2021-11-21 18:30"));
  type_into (section, "Who was it?", " 王警官 ");
  type_into (section, "What reference number did they give you?", "A-1");
  say (section, "两小时内去派出所\n带身份证");
  type_into (section, "What is to be done next?", "去派出所");
  press (section, "Tomorrow at 9:00");
  press (section, "Save");
  case_desk_wait_saved (f);
  g_assert_cmpuint (recourse_case_state_n_contacts (recourse_case_desk_peek_state (f->desk)), ==,
                    1);
  contact = recourse_case_state_contact (recourse_case_desk_peek_state (f->desk), 0);
  g_assert_cmpstr (contact->contact, ==, "police");
  g_assert_cmpstr (contact->number, ==, "110");
  g_assert_cmpstr (contact->name, ==, "王警官");
  g_assert_cmpstr (contact->reference, ==, "A-1");
  g_assert_cmpstr (contact->note, ==, "两小时内去派出所\n带身份证");
  g_assert_cmpstr (contact->next, ==, "去派出所");
  g_assert_cmpint (contact->happened_at, ==, APP_TEST_NOW - 52 * RECOURSE_SECOND);
  g_assert_cmpint (contact->next_at, ==, recourse_form_moment_morning (APP_TEST_NOW, 1));
  g_assert_null (recourse_contact_form_peek_open (f->desk));
  g_assert_nonnull (app_test_find_label (section, "Person: 王警官"));
  close_window (section);
}

/* What is typed outlives the page that it was typed in, and another call beside it. */
static void
test_kept (CaseDesk *f, gconstpointer unused)
{
  GtkWidget *section;

  recourse_contact_form_open_new (f->desk, "police");
  section = show (f);
  type_into (section, "Who was it?", "王警官");
  say (section, "等电话");
  close_window (section);
  recourse_contact_form_open_new (f->desk, "wechat-pay");
  section = show (f);
  g_assert_true (has_value (section, "95017"));
  g_assert_false (has_value (section, "王警官"));
  close_window (section);
  recourse_clock_pretend (f->clock, APP_TEST_NOW + RECOURSE_HOUR);
  recourse_interview_set_now (f->interview, APP_TEST_NOW + RECOURSE_HOUR);
  recourse_contact_form_open_new (f->desk, "police");
  section = show (f);
  g_assert_true (has_value (section, "王警官"));
  g_assert_true (has_value (section, "2021-11-21 18:30"));
  press (section, "Do Not Save");
  recourse_contact_form_open_new (f->desk, "police");
  close_window (section);
  section = show (f);
  g_assert_false (has_value (section, "王警官"));
  g_assert_true (has_value (section, "2021-11-21 19:30"));
  close_window (section);
  g_assert_null (recourse_case_desk_peek_state (f->desk));
}

/* A number that belongs to whom is chosen goes with them; one that was typed stays. */
static void
test_whom (CaseDesk *f, gconstpointer unused)
{
  GtkWidget *section;
  GtkDropDown *list;
  guint police;

  recourse_contact_form_open_new (f->desk, "police");
  section = show (f);
  list = GTK_DROP_DOWN (app_test_find_type (section, GTK_TYPE_DROP_DOWN));
  police = gtk_drop_down_get_selected (list);
  gtk_drop_down_set_selected (list, 0);
  g_assert_false (has_value (section, "110"));
  gtk_drop_down_set_selected (list, police);
  g_assert_true (has_value (section, "110"));
  type_into (section, "Number", "0571-12345678");
  gtk_drop_down_set_selected (list, 0);
  g_assert_true (has_value (section, "0571-12345678"));
  press (section, "Save");
  case_desk_wait_saved (f);
  g_assert_null (recourse_case_state_contact (recourse_case_desk_peek_state (f->desk), 0)->contact);
  close_window (section);
}

/* Nothing is saved with a time that cannot be, and what was typed stays. */
static void
test_wrong_times (CaseDesk *f, gconstpointer unused)
{
  GtkWidget *section;

  recourse_contact_form_open_new (f->desk, "");
  section = show (f);
  type_into (section, "When did you speak? (Beijing time)", "2021-11-21 18:31");
  press (section, "Save");
  g_assert_nonnull (app_test_find_label (section, "This time has not come yet. Check the date."));
  type_into (section, "When did you speak? (Beijing time)", "");
  type_into (section, "When is that to be done? (Beijing time)", "2021-11-21 18:29");
  press (section, "Save");
  g_assert_nonnull (app_test_find_label (section, "This time is already over. Check the date."));
  type_into (section, "When is that to be done? (Beijing time)", "tomorrow");
  press (section, "Save");
  g_assert_nonnull (
      app_test_find_label (section, "Write a date and a time, such as 2026-11-24 10:30."));
  g_assert_true (has_value (section, "tomorrow"));
  g_assert_null (recourse_case_desk_peek_state (f->desk));
  close_window (section);
}

static void
append (CaseDesk *f, const char *contact, const char *name, gint64 happened_at, gint64 next_at)
{
  const RecourseCaseContact it = { .contact = (char *) contact,
                                   .name = (char *) name,
                                   .happened_at = happened_at,
                                   .next_at = next_at };

  recourse_case_desk_append (f->desk, recourse_case_entry_contact (&it, RECOURSE_AUTHOR_HELPER));
  case_desk_wait_saved (f);
}

/* A correction takes the place of what was said; what it leaves alone stays as exact as it was. */
static void
test_correct (CaseDesk *f, gconstpointer unused)
{
  GtkWidget *section;
  RecourseCaseState *state;

  append (f, "gone-from-the-pack", "王警官", APP_TEST_NOW - RECOURSE_HOUR,
          APP_TEST_NOW - RECOURSE_MINUTE);
  section = show (f);
  press (section, "Correct");
  type_into (section, "Who was it?", "李警官");
  press (section, "Save");
  case_desk_wait_saved (f);
  state = recourse_case_desk_peek_state (f->desk);
  g_assert_cmpuint (recourse_case_state_n_contacts (state), ==, 1);
  g_assert_cmpstr (recourse_case_state_contact (state, 0)->name, ==, "李警官");
  g_assert_cmpstr (recourse_case_state_contact (state, 0)->contact, ==, "gone-from-the-pack");
  g_assert_cmpint (recourse_case_state_contact (state, 0)->corrects, ==, 2);
  g_assert_cmpint (recourse_case_state_contact (state, 0)->happened_at, ==,
                   APP_TEST_NOW - RECOURSE_HOUR);
  g_assert_cmpint (recourse_case_state_contact (state, 0)->next_at, ==,
                   APP_TEST_NOW - RECOURSE_MINUTE);
  g_assert_null (app_test_find_label (section, "Person: 王警官"));
  g_assert_nonnull (app_test_find_label (section, "Person: 李警官"));
  close_window (section);
}

static gboolean
is_above (GtkWidget *root, const char *upper, const char *lower)
{
  graphene_rect_t one;
  graphene_rect_t other;

  g_assert_true (gtk_widget_compute_bounds (app_test_find_label (root, upper), root, &one));
  g_assert_true (gtk_widget_compute_bounds (app_test_find_label (root, lower), root, &other));
  return one.origin.y < other.origin.y;
}

static gboolean
is_laid_out (gpointer section)
{
  return gtk_widget_get_height (section) > 0;
}

static void
test_newest_first (CaseDesk *f, gconstpointer unused)
{
  GtkWidget *section;

  append (f, NULL, "乙", APP_TEST_NOW - RECOURSE_HOUR, RECOURSE_TIME_UNKNOWN);
  append (f, NULL, "甲", APP_TEST_NOW - 2 * RECOURSE_HOUR, RECOURSE_TIME_UNKNOWN);
  section = show (f);
  app_test_wait (is_laid_out, section);
  g_assert_true (is_above (section, "Person: 乙", "Person: 甲"));
  close_window (section);
}

/* One tap, from the plan alone, and never while somebody may be watching. */
static void
test_row (CaseDesk *f, gconstpointer unused)
{
  RecoursePack *pack = recourse_guide_model_peek_pack (f->guide);
  const RecourseContact *police = recourse_pack_find_contact (pack, "police");
  const RecourseContact *bank = recourse_pack_find_contact (pack, "bank");
  GtkWidget *row = g_object_ref_sink (recourse_contact_row_new_to_note (f->guide, police));
  GtkWidget *plain = g_object_ref_sink (recourse_contact_row_new (f->guide, police));
  GtkWidget *numberless = g_object_ref_sink (recourse_contact_row_new_to_note (f->guide, bank));
  GtkWidget *watched;

  g_assert_nonnull (app_test_find_button (row, "win.note-call", "police"));
  g_assert_null (app_test_find_button (plain, "win.note-call", NULL));
  g_assert_null (app_test_find_button (numberless, "win.note-call", NULL));
  recourse_interview_raise_alarm (f->interview);
  g_assert_true (recourse_case_desk_is_hidden (f->desk));
  watched = g_object_ref_sink (recourse_contact_row_new_to_note (f->guide, police));
  g_assert_null (app_test_find_button (watched, "win.note-call", NULL));
  g_object_unref (watched);
  g_object_unref (numberless);
  g_object_unref (plain);
  g_object_unref (row);
}

int
main (int argc, char **argv)
{
  app_test_init_display (&argc, &argv);
  case_desk_add_test ("/app/contacts-section/note", test_note);
  case_desk_add_test ("/app/contacts-section/kept", test_kept);
  case_desk_add_test ("/app/contacts-section/whom", test_whom);
  case_desk_add_test ("/app/contacts-section/wrong-times", test_wrong_times);
  case_desk_add_test ("/app/contacts-section/correct", test_correct);
  case_desk_add_test ("/app/contacts-section/newest-first", test_newest_first);
  case_desk_add_test ("/app/contacts-section/row", test_row);
  return g_test_run ();
}
