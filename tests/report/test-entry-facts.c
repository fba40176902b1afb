/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "recourse-entry-facts.h"

#include "recourse-paper.h"

#include <string.h>

/* docs/case-format.md and the table of facts say the same, and there are words for all of it. */

static char *
read_kinds (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("RECOURSE_SOURCE_ROOT"), "docs",
                                            "case-format.md", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *page = NULL;
  const char *start;
  const char *end;

  g_file_get_contents (path, &page, NULL, &error);
  g_assert_no_error (error);
  start = strstr (page, "\n## Kinds of entries\n");
  g_assert_nonnull (start);
  end = strstr (start + 1, "\n## ");
  g_assert_nonnull (end);
  return g_strndup (start, (gsize) (end - start));
}

/* What is explained in brackets is no key. */
static char *
drop_explanations (const char *cell)
{
  GString *kept = g_string_new (NULL);
  int depth = 0;

  for (const char *at = cell; *at != '\0'; at++)
    {
      depth += *at == '(';
      if (depth == 0)
        g_string_append_c (kept, *at);
      depth -= *at == ')';
    }
  return g_string_free (kept, FALSE);
}

/* What stands between the backticks of @cell. */
static GStrv
find_names (const char *cell)
{
  g_autofree char *plain = drop_explanations (cell);
  g_auto (GStrv) pieces = g_strsplit (plain, "`", -1);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 1; pieces[i] != NULL && pieces[i + 1] != NULL; i += 2)
    g_strv_builder_add (names, pieces[i]);
  return g_strv_builder_end (names);
}

static void
check_row (RecoursePack *pack, const char *row, guint *n_keys)
{
  g_auto (GStrv) cells = g_strsplit (row, "|", -1);
  g_auto (GStrv) kinds = NULL;
  g_auto (GStrv) keys = NULL;

  if (g_strv_length (cells) < 4)
    return;
  kinds = find_names (cells[1]);
  keys = find_names (cells[2]);
  for (guint i = 0; kinds[i] != NULL; i++)
    {
      g_autofree char *word = g_strconcat ("kind.", kinds[i], NULL);

      if (recourse_paper_word (pack, "summary", word) == NULL)
        g_error ("no words for '%s'", kinds[i]);
      for (guint j = 0; keys[j] != NULL; j++, ++*n_keys)
        if (!recourse_entry_facts_know (kinds[i], keys[j]))
          g_error ("'%s' of '%s' is not in the table", keys[j], kinds[i]);
    }
}

static void
test_documented (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RecoursePack) pack = recourse_pack_new_built_in (&error);
  g_autofree char *text = read_kinds ();
  g_auto (GStrv) rows = g_strsplit (text, "\n", -1);
  guint n_keys = 0;

  g_assert_no_error (error);
  for (guint i = 0; rows[i] != NULL; i++)
    check_row (pack, rows[i], &n_keys);
  g_assert_cmpuint (n_keys, >, 50);
}

static void
test_labels (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RecoursePack) pack = recourse_pack_new_built_in (&error);

  g_assert_no_error (error);
  for (guint i = 0; i < recourse_n_entry_facts; i++)
    {
      const RecourseEntryFact *fact = &recourse_entry_facts[i];
      g_autofree char *word = g_strconcat ("key.", fact->label, NULL);

      g_assert_true ((fact->label == NULL) == (fact->kind == RECOURSE_FACT_SILENT));
      if (fact->label != NULL && recourse_paper_word (pack, "summary", word) == NULL)
        g_error ("no words for '%s'", word);
    }
}

static void
test_unknown (void)
{
  g_assert_false (recourse_entry_facts_know ("note", "payee"));
  g_assert_false (recourse_entry_facts_know ("weather-noted", "note"));
  g_assert_true (recourse_entry_facts_know ("weather-noted", "clock"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/entry-facts/documented", test_documented);
  g_test_add_func ("/report/entry-facts/labels", test_labels);
  g_test_add_func ("/report/entry-facts/unknown", test_unknown);
  return g_test_run ();
}
