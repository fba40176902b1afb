/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What the source guide says must be reachable in the program, each with where it comes from and
 * what became of it, in both languages: tests/data/guide-identifiers.txt lists it. This walks the
 * widgets of the page as somebody sees them.
 */

#include "reference-case.h"

#include "recourse-display.h"
#include "recourse-reference-row.h"

#include <glib/gstdio.h>
#include <string.h>

static GStrv
load_identifiers (void)
{
  g_autofree char *path = app_test_source_path ("tests/data/guide-identifiers.txt");
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return g_strsplit (g_strstrip (text), "\n", -1);
}

static void
note (GPtrArray *faults, const char *id, const char *what)
{
  g_ptr_array_add (faults, g_strdup_printf ("%s: %s", id, what));
}

static void
check_row (ReferenceCase *c, GtkWidget *row, const RecourseClaim *claim, GPtrArray *faults)
{
  RecourseLanguage language = recourse_guide_model_language (c->guide);

  if (!reference_case_has_words (row, recourse_text_get (&claim->text, language)))
    note (faults, claim->id, "its words are not there");
  if (!claim->has_correction
      || !reference_case_has_words (row, recourse_text_get (&claim->correction, language)))
    note (faults, claim->id, "what is really known is not there");
  if (claim->n_verdicts == 0)
    note (faults, claim->id, "it has no verdict");
  for (guint i = 0; i < claim->n_verdicts; i++)
    if (!reference_case_has_words (row, recourse_display_verdict (claim->verdicts[i])))
      note (faults, claim->id, "its verdict is not there");
}

/* Every identifier that is not in the section, or not as it should be. */
static void
check_section (ReferenceCase *c, GPtrArray *faults)
{
  g_auto (GStrv) ids = load_identifiers ();

  for (guint i = 0; ids[i] != NULL; i++)
    {
      GtkWidget *row = reference_case_find_row (c->page, ids[i]);
      const RecourseClaim *claim = recourse_pack_find_claim (c->pack, ids[i]);

      if (row == NULL || claim == NULL)
        note (faults, ids[i], "it cannot be reached");
      else
        check_row (c, row, claim, faults);
    }
}

static GtkWidget *
find_row_of (GtkWidget *widget)
{
  while (widget != NULL && recourse_reference_row_peek_entry (widget) == NULL)
    widget = gtk_widget_get_parent (widget);
  return widget;
}

/* The words of each claim about the guide, by what is shown of them. */
static GHashTable *
list_guide_words (ReferenceCase *c)
{
  RecourseLanguage language = recourse_guide_model_language (c->guide);
  GHashTable *words = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < recourse_pack_n_claims (c->pack); i++)
    {
      const RecourseClaim *claim = recourse_pack_claim (c->pack, i);

      if (g_str_has_prefix (claim->id, "guide."))
        g_hash_table_insert (words, (gpointer) recourse_text_get (&claim->text, language),
                             (gpointer) claim);
    }
  return words;
}

/* No label anywhere says what the guide says without the verdict beside it. */
static void
check_labels (GtkWidget *widget, GHashTable *words, guint *n_seen, GPtrArray *faults)
{
  const RecourseClaim *claim = NULL;

  if (GTK_IS_LABEL (widget))
    claim = g_hash_table_lookup (words, gtk_label_get_text (GTK_LABEL (widget)));
  if (claim != NULL)
    {
      GtkWidget *row = find_row_of (widget);

      (*n_seen)++;
      if (row == NULL || claim->n_verdicts == 0
          || !reference_case_has_words (row, recourse_display_verdict (claim->verdicts[0])))
        note (faults, claim->id, "it stands without its verdict");
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_labels (child, words, n_seen, faults);
}

static GPtrArray *
walk (RecoursePack *pack, RecourseLanguage language)
{
  static const char *const sections[] = { "claims", "guide", "tracing", "delay", "about" };
  GPtrArray *faults = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) words = NULL;
  ReferenceCase c;
  guint n_seen = 0;

  reference_case_init (&c, pack, FALSE, language, REFERENCE_CASE_NOW);
  words = list_guide_words (&c);
  reference_case_show_page (&c);
  for (gsize i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      reference_case_show_section (&c, sections[i]);
      check_labels (c.page, words, &n_seen, faults);
    }
  g_assert_cmpuint (n_seen, >=, 2 * g_hash_table_size (words));
  reference_case_show_section (&c, "guide");
  check_section (&c, faults);
  reference_case_clear (&c);
  return faults;
}

static void
test_walk (gconstpointer language)
{
  g_autoptr (GPtrArray) faults = walk (NULL, (RecourseLanguage) GPOINTER_TO_UINT (language));

  for (guint i = 0; i < faults->len; i++)
    g_test_message ("%s", (const char *) faults->pdata[i]);
  g_assert_cmpuint (faults->len, ==, 0);
}

static void
test_list (void)
{
  g_auto (GStrv) ids = load_identifiers ();

  g_assert_cmpuint (g_strv_length (ids), ==, 48);
}

/* --- That it can fail ---------------------------------------------------------------------------
 */

/* @json without the object that has @id, and the comma before it. */
static char *
cut_object (const char *json, const char *id)
{
  g_autofree char *mark = g_strdup_printf ("\"id\": \"%s\"", id);
  const char *end = g_strstr_len (json, -1, mark);
  const char *begin;
  int depth = 1;

  g_assert_nonnull (end);
  begin = g_strrstr_len (json, end - json, ",");
  g_assert_nonnull (begin);
  for (; depth > 0; end++)
    depth += *end == '{' ? 1 : *end == '}' ? -1 : 0;
  return g_strdup_printf ("%.*s%s", (int) (begin - json), json, end);
}

static char *
load (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static void
save (const char *folder, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

/* The knowledge of the program without one claim. */
static RecoursePack *
load_pack_without (const char *id)
{
  g_autofree char *source = app_test_source_path ("resources/knowledge");
  char *copy = app_test_folder_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (source, 0, &error);
  RecoursePack *pack;
  const char *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *text = load (source, name);
      g_autofree char *cut = g_str_equal (name, "claims.json") ? cut_object (text, id) : NULL;

      save (copy, name, cut != NULL ? cut : text);
    }
  pack = recourse_pack_new_from_directory (copy, &error);
  g_assert_no_error (error);
  app_test_folder_remove (copy);
  return pack;
}

static void
test_missing_claim (void)
{
  g_autoptr (RecoursePack) pack = load_pack_without ("guide.golden_day");
  g_autoptr (GPtrArray) faults = walk (pack, RECOURSE_LANGUAGE_ZH_CN);

  g_assert_cmpuint (faults->len, ==, 1);
  g_assert_cmpstr (faults->pdata[0], ==, "guide.golden_day: it cannot be reached");
}

static GtkWidget *
find_label_with (GtkWidget *root, const char *words)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (root) && strstr (gtk_label_get_text (GTK_LABEL (root)), words) != NULL)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_label_with (child, words);
  return found;
}

/* A figure alone, a verdict alone: neither goes unnoticed. */
static void
test_hidden_part (void)
{
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  const RecourseClaim *claim;
  GtkWidget *row;
  ReferenceCase c;

  reference_case_init (&c, NULL, FALSE, RECOURSE_LANGUAGE_EN, REFERENCE_CASE_NOW);
  reference_case_show_page (&c);
  reference_case_show_section (&c, "guide");
  row = reference_case_find_row (c.page, "guide.appeal.rate");
  claim = recourse_pack_find_claim (c.pack, "guide.appeal.rate");
  g_assert_nonnull (row);
  gtk_widget_set_visible (find_label_with (row, recourse_display_verdict (claim->verdicts[0])),
                          FALSE);
  check_section (&c, faults);
  g_assert_cmpuint (faults->len, ==, 1);
  g_assert_cmpstr (faults->pdata[0], ==, "guide.appeal.rate: its verdict is not there");
  gtk_widget_set_visible (
      find_label_with (row, recourse_text_get (&claim->correction, RECOURSE_LANGUAGE_EN)), FALSE);
  check_section (&c, faults);
  g_assert_cmpuint (faults->len, ==, 3);
  reference_case_clear (&c);
}

int
main (int argc, char **argv)
{
  app_test_init_display (&argc, &argv);
  g_test_add_func ("/app/guide-identifiers/list", test_list);
  g_test_add_data_func ("/app/guide-identifiers/en", GUINT_TO_POINTER (RECOURSE_LANGUAGE_EN),
                        test_walk);
  g_test_add_data_func ("/app/guide-identifiers/zh-cn", GUINT_TO_POINTER (RECOURSE_LANGUAGE_ZH_CN),
                        test_walk);
  g_test_add_func ("/app/guide-identifiers/missing-claim", test_missing_claim);
  g_test_add_func ("/app/guide-identifiers/hidden-part", test_hidden_part);
  return g_test_run ();
}
