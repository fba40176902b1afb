/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reference-case.h"

#include "recourse-claim-list.h"
#include "recourse-reference-list.h"

#include <string.h>

static void
set_up (ReferenceCase *c, gconstpointer unused)
{
  reference_case_init (c, NULL, FALSE, RECOURSE_LANGUAGE_EN, REFERENCE_CASE_NOW);
  reference_case_show_page (c);
}

static void
tear_down (ReferenceCase *c, gconstpointer unused)
{
  reference_case_clear (c);
}

static gboolean
has (ReferenceCase *c, const char *words)
{
  return reference_case_has_words (c->page, words);
}

static GtkWidget *
find_search (ReferenceCase *c)
{
  GtkWidget *search = app_test_find_type (c->page, GTK_TYPE_SEARCH_ENTRY);

  g_assert_nonnull (search);
  return search;
}

typedef struct
{
  ReferenceCase *c;
  const char *words;
} Wait;

static gboolean
is_there (gpointer user_data)
{
  Wait *wait = user_data;

  return has (wait->c, wait->words);
}

/* As somebody types it: it is looked for a moment after the last key. */
static void
type (ReferenceCase *c, const char *words, const char *until)
{
  Wait wait = { c, until };

  gtk_editable_set_text (GTK_EDITABLE (find_search (c)), words);
  app_test_wait (is_there, &wait);
}

static guint
count_widgets (GtkWidget *root)
{
  guint n = 1;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_widgets (child);
  return n;
}

/* --- The search ---------------------------------------------------------------------------------
 */

static void
test_type_chinese (ReferenceCase *c, gconstpointer unused)
{
  type (c, "退还", "Found: ");
  g_assert_nonnull (reference_case_find_row (c->page, "life.no-recall-button"));
  type (c, "９５０１７", "95017");
  g_assert_nonnull (reference_case_find_row (c->page, "contact:wechat-pay"));
  g_assert_true (has (c, "Telephone number"));
}

/* What was found comes from all sections, each with what it is. */
static void
test_all_sections (ReferenceCase *c, gconstpointer unused)
{
  type (c, "guide.act.recall", "Found: ");
  g_assert_nonnull (reference_case_find_row (c->page, "guide.act.recall"));
  g_assert_true (has (c, "Source guide"));
  g_assert_null (reference_case_find_row (c->page, "life.no-recall-button"));
}

static void
test_nothing_found (ReferenceCase *c, gconstpointer unused)
{
  type (c, "鸵鸟", "Nothing was found.");
  g_assert_true (has (c, "Try one short word"));
  type (c, "", "Everything that the program says");
  g_assert_false (has (c, "Nothing was found."));
}

static void
test_filters (ReferenceCase *c, gconstpointer unused)
{
  guint n_harmful = 0;
  g_autofree char *found = NULL;

  for (guint i = 0; i < recourse_pack_n_claims (c->pack); i++)
    n_harmful += recourse_pack_claim (c->pack, i)->status == RECOURSE_STATUS_HARMFUL;
  g_assert_cmpuint (n_harmful, >, 0);
  recourse_reference_model_set_status (c->model, RECOURSE_STATUS_HARMFUL);
  found = g_strdup_printf ("Found: %u", n_harmful);
  g_assert_true (has (c, found));
  g_assert_nonnull (reference_case_find_row (c->page, "guide.act.odd_login"));
  recourse_reference_model_set_topic (c->model, RECOURSE_TOPIC_FEE);
  g_assert_true (has (c, "Nothing was found."));
  recourse_reference_model_stop_searching (c->model);
  g_assert_true (has (c, "Everything that the program says"));
}

/* The lists on the page do what the model does. */
static void
test_lists (ReferenceCase *c, gconstpointer unused)
{
  GtkWidget *status = app_test_find_type (c->page, GTK_TYPE_DROP_DOWN);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (status), RECOURSE_STATUS_REJECTED + 1);
  g_assert_cmpint (recourse_reference_model_status (c->model), ==, RECOURSE_STATUS_REJECTED);
  g_assert_true (has (c, "Found: "));
  recourse_reference_model_set_section (c->model, "traps");
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (status)), ==, 0);
}

/* --- Sections -----------------------------------------------------------------------------------
 */

static void
test_sections (ReferenceCase *c, gconstpointer unused)
{
  static const char *const keys[][2] = {
    { "claims", "civil.exceptions" },     { "guide", "guide.act.recall" },
    { "phones", "contact:police" },       { "delay", "life.delay-cannot-be-cancelled" },
    { "delay", "guide.delay.two_hours" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_test_message ("%s", keys[i][0]);
      reference_case_show_section (c, keys[i][0]);
      g_assert_nonnull (reference_case_find_row (c->page, keys[i][1]));
    }
}

/* Each thing of each kind stands in the section of its kind. */
static void
test_whole_sections (ReferenceCase *c, gconstpointer unused)
{
  static const char *const homes[] = { "claims", "guide",   "delay",   "phones",
                                       "traps",  "tracing", "glossary" };
  RecourseReference *reference = recourse_reference_model_peek_reference (c->model);

  for (guint kind = 0; kind < RECOURSE_N_REFERENCE_KINDS; kind++)
    {
      reference_case_show_section (c, homes[kind]);
      for (guint i = 0; i < recourse_reference_n_entries (reference); i++)
        {
          const RecourseReferenceEntry *entry = recourse_reference_entry (reference, i);

          if (entry->kind == kind)
            g_assert_nonnull (reference_case_find_row (c->page, entry->key));
        }
    }
}

static void
test_phone (ReferenceCase *c, gconstpointer unused)
{
  GtkWidget *row;

  reference_case_show_section (c, "phones");
  row = reference_case_find_row (c->page, "contact:wechat-pay");
  g_assert_true (reference_case_has_words (row, "95017"));
  g_assert_true (reference_case_has_words (row, "For"));
  g_assert_true (reference_case_has_words (row, "Not for"));
  g_assert_true (reference_case_has_words (row, "Official"));
}

static void
test_about (ReferenceCase *c, gconstpointer unused)
{
  g_autofree char *n = g_strdup_printf ("%u statements:", recourse_pack_n_claims (c->pack));

  reference_case_show_section (c, "about");
  g_assert_true (has (c, recourse_pack_peek_version (c->pack)));
  g_assert_true (has (c, "6 days old"));
  g_assert_true (has (c, n));
  g_assert_true (has (c, "No statement is past its date"));
  g_assert_true (has (c, "What Could Not Be Established"));
}

/* --- One entry by itself ------------------------------------------------------------------------
 */

static void
test_open (ReferenceCase *c, gconstpointer unused)
{
  GtkWidget *row;

  g_assert_true (recourse_reference_page_open (RECOURSE_REFERENCE_PAGE (c->page),
                                               "civil.unjust-enrichment", "guide"));
  row = reference_case_find_row (c->page, "civil.unjust-enrichment");
  g_assert_nonnull (row);
  g_assert_true (reference_case_has_words (row, "Law or judicial interpretation"));
  g_assert_true (reference_case_has_words (row, "read in full"));
  g_assert_true (reference_case_has_words (row, "arts. 122, 985"));
  g_assert_true (reference_case_has_words (row, "confident"));
  g_assert_true (reference_case_has_words (row, "Looked up: 23 Nov 2026"));
  g_assert_true (has (c, "Back to the Guide"));
  g_assert_false (has (c, "Everything that the program says"));
  recourse_reference_model_close (c->model);
  g_assert_true (has (c, "Everything that the program says"));
}

static void
test_open_unknown (ReferenceCase *c, gconstpointer unused)
{
  g_assert_false (
      recourse_reference_page_open (RECOURSE_REFERENCE_PAGE (c->page), "no.such-claim", "guide"));
  g_assert_true (has (c, "Everything that the program says"));
}

/* Whoever goes on from one entry to the next still finds the way back. */
static void
test_origin (ReferenceCase *c, gconstpointer unused)
{
  RecourseReferencePage *page = RECOURSE_REFERENCE_PAGE (c->page);
  g_autofree char *origin = NULL;

  recourse_reference_page_open (page, "contact:police", "compare");
  recourse_reference_page_open (page, "civil.exceptions", NULL);
  g_assert_true (has (c, "Back to Compare"));
  origin = recourse_reference_page_leave (page);
  g_assert_cmpstr (origin, ==, "compare");
  g_assert_null (recourse_reference_model_peek_open (c->model));
}

/* Ids that the files of the pack cite, in a list or in a text. */
static void
collect_cited (GHashTable *ids, const char *pattern, const char *text)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    g_hash_table_add (ids, g_match_info_fetch (match, 1));
}

static GHashTable *
list_cited (void)
{
  GHashTable *ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *folder = app_test_source_path ("resources/knowledge");
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *text = NULL;

      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      collect_cited (ids, "\\{claim:([^}]*)\\}", text);
      collect_cited (ids,
                     "\"((?:life|fraud|civil|fee|evidence|aid|recovery|prevent|guide)"
                     "\\.[a-z0-9._-]+)\"",
                     text);
    }
  return ids;
}

/* Whatever is cited anywhere can be opened. */
static void
test_open_cited (ReferenceCase *c, gconstpointer unused)
{
  g_autoptr (GHashTable) ids = list_cited ();
  GHashTableIter iter;
  gpointer id;
  guint n = 0;

  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      const RecourseClaim *claim = recourse_pack_find_claim (c->pack, id);

      if (claim == NULL) /* the id of a source may look the same */
        continue;
      n++;
      g_assert_true (recourse_reference_page_open (RECOURSE_REFERENCE_PAGE (c->page), id, "guide"));
      g_assert_true (has (c, recourse_text_get (&claim->text, RECOURSE_LANGUAGE_EN)));
    }
  g_assert_cmpuint (n, ==, recourse_pack_n_claims (c->pack));
}

/* Wherever claims are listed, each has its way here. */
static void
test_links (ReferenceCase *c, gconstpointer unused)
{
  g_autoptr (GPtrArray) claims = g_ptr_array_new ();
  GtkWidget *list;

  g_ptr_array_add (claims, (gpointer) recourse_pack_find_claim (c->pack, "civil.exceptions"));
  g_ptr_array_add (claims, (gpointer) recourse_pack_find_claim (c->pack, "life.auto-return"));
  list = g_object_ref_sink (recourse_claim_list_new (c->guide, claims));
  g_assert_nonnull (app_test_find_button (list, "win.open-claim", "civil.exceptions"));
  g_assert_nonnull (app_test_find_button (list, "win.open-claim", "life.auto-return"));
  g_object_unref (list);
}

/* --- Days ---------------------------------------------------------------------------------------
 */

static void
test_overdue (void)
{
  ReferenceCase c;

  reference_case_init (&c, NULL, FALSE, RECOURSE_LANGUAGE_EN, "2027-06-01T00:30:00+08:00");
  reference_case_show_page (&c);
  g_assert_true (has (&c, "should have been checked again by now"));
  recourse_reference_page_open (RECOURSE_REFERENCE_PAGE (c.page), "life.auto-return", NULL);
  g_assert_true (has (&c, "This was to be checked again by 31 May 2027."));
  recourse_reference_page_open (RECOURSE_REFERENCE_PAGE (c.page), "guide.golden_day", NULL);
  g_assert_false (has (&c, "This was to be checked again"));
  reference_case_show_section (&c, "about");
  g_assert_true (has (&c, "To Be Checked Again"));
  g_assert_true (has (&c, "about 6 months old"));
  reference_case_clear (&c);
}

/* In Beijing it is still the day by which it was to be checked. */
static void
test_not_overdue (void)
{
  ReferenceCase c;

  reference_case_init (&c, NULL, FALSE, RECOURSE_LANGUAGE_EN, "2027-05-31T23:30:00+08:00");
  reference_case_show_page (&c);
  g_assert_false (has (&c, "should have been checked again by now"));
  reference_case_clear (&c);
}

/* --- What must not show -------------------------------------------------------------------------
 */

/* Anywhere in the tree, whether it shows or not. */
static gboolean
is_in_tree (GtkWidget *root, const char *words)
{
  if (GTK_IS_EDITABLE (root) && strstr (gtk_editable_get_text (GTK_EDITABLE (root)), words) != NULL)
    return TRUE;
  if (GTK_IS_LABEL (root) && strstr (gtk_label_get_text (GTK_LABEL (root)), words) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (is_in_tree (child, words))
      return TRUE;
  return FALSE;
}

static void
test_hidden (ReferenceCase *c, gconstpointer unused)
{
  type (c, "退还", "Found: ");
  recourse_guide_model_raise_alarm (c->guide);
  g_assert_true (has (c, "First cut the connection"));
  g_assert_false (is_in_tree (c->page, "退还"));
  recourse_guide_model_end_sharing (c->guide);
  g_assert_true (is_in_tree (c->page, "退还"));
}

static void
test_foreign (void)
{
  ReferenceCase c;

  reference_case_init (&c, NULL, TRUE, RECOURSE_LANGUAGE_EN, REFERENCE_CASE_NOW);
  reference_case_show_page (&c);
  reference_case_show_section (&c, "phones");
  g_assert_true (has (&c, "No number is shown"));
  g_assert_false (is_in_tree (c.page, "95017"));
  g_assert_false (
      recourse_reference_page_open (RECOURSE_REFERENCE_PAGE (c.page), "contact:police", NULL));
  recourse_reference_model_set_words (c.model, "95017");
  g_assert_null (reference_case_find_row (c.page, "contact:wechat-pay"));
  reference_case_clear (&c);
}

/* --- What it costs ------------------------------------------------------------------------------
 */

static void
test_lazy (void)
{
  ReferenceCase c;
  GtkWidget *list;

  reference_case_init (&c, NULL, FALSE, RECOURSE_LANGUAGE_EN, REFERENCE_CASE_NOW);
  g_assert_cmpuint (count_widgets (c.page), <, 30);
  reference_case_show_page (&c);
  list = app_test_find_type (c.page, RECOURSE_TYPE_REFERENCE_LIST);
  g_assert_nonnull (list);
  g_assert_false (recourse_reference_list_is_whole (RECOURSE_REFERENCE_LIST (list)));
  g_assert_true (has (&c, "left)"));
  reference_case_clear (&c);
}

/* What is left are things to read, and no headings. */
static void
test_left (ReferenceCase *c, gconstpointer unused)
{
  RecourseReferenceLines *lines = recourse_reference_lines_new ();
  RecourseReferenceEntry entry = { .kind = RECOURSE_REFERENCE_CLAIM };
  GtkWidget *list;

  entry.claim = recourse_pack_find_claim (c->pack, "life.auto-return");
  g_assert_nonnull (entry.claim);
  entry.key = entry.claim->id;
  for (guint i = 0; i < 9; i++)
    {
      recourse_reference_lines_add_heading (lines, "Heading");
      recourse_reference_lines_add (lines, &entry);
    }
  list = g_object_ref_sink (recourse_reference_list_new (c->guide, lines, 0));
  g_assert_true (reference_case_has_words (list, "(5 left)"));
  g_object_unref (list);
}

static gboolean
is_whole (gpointer list)
{
  return recourse_reference_list_is_whole (RECOURSE_REFERENCE_LIST (list));
}

static gboolean
scroll_down_cb (gpointer scroller)
{
  GtkAdjustment *place = gtk_scrolled_window_get_vadjustment (scroller);

  gtk_adjustment_set_value (place, gtk_adjustment_get_upper (place));
  return G_SOURCE_CONTINUE;
}

/* Whoever scrolls down comes to the end without pressing anything. */
static void
test_scroll (ReferenceCase *c, gconstpointer unused)
{
  GtkWidget *scroller = app_test_find_type (c->page, GTK_TYPE_SCROLLED_WINDOW);
  GtkWidget *list;
  guint source;

  recourse_reference_model_set_section (c->model, "phones");
  list = app_test_find_type (c->page, RECOURSE_TYPE_REFERENCE_LIST);
  source = g_timeout_add (10, scroll_down_cb, scroller);
  app_test_wait (is_whole, list);
  g_source_remove (source);
  g_assert_false (has (c, "left)"));
}

#define ADD(path, function) g_test_add (path, ReferenceCase, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  app_test_init_display (&argc, &argv);
  ADD ("/app/reference-page/type-chinese", test_type_chinese);
  ADD ("/app/reference-page/all-sections", test_all_sections);
  ADD ("/app/reference-page/nothing-found", test_nothing_found);
  ADD ("/app/reference-page/filters", test_filters);
  ADD ("/app/reference-page/lists", test_lists);
  ADD ("/app/reference-page/sections", test_sections);
  ADD ("/app/reference-page/whole-sections", test_whole_sections);
  ADD ("/app/reference-page/phone", test_phone);
  ADD ("/app/reference-page/about", test_about);
  ADD ("/app/reference-page/open", test_open);
  ADD ("/app/reference-page/open-unknown", test_open_unknown);
  ADD ("/app/reference-page/origin", test_origin);
  ADD ("/app/reference-page/open-cited", test_open_cited);
  ADD ("/app/reference-page/links", test_links);
  g_test_add_func ("/app/reference-page/overdue", test_overdue);
  g_test_add_func ("/app/reference-page/not-overdue", test_not_overdue);
  ADD ("/app/reference-page/hidden", test_hidden);
  g_test_add_func ("/app/reference-page/foreign", test_foreign);
  g_test_add_func ("/app/reference-page/lazy", test_lazy);
  ADD ("/app/reference-page/left", test_left);
  ADD ("/app/reference-page/scroll", test_scroll);
  return g_test_run ();
}
