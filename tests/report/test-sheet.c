/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "recourse-error.h"
#include "recourse-paper-words.h"
#include "recourse-sheet.h"

#include <string.h>

/* The flow of pages, seen through how many there are; test-paper.py looks at what is on them. */

static RecourseSheet *
new_sheet (RecoursePack *pack)
{
  RecourseSheetFrame frame = { .words = pack, .code = { .n_entries = 1 } };
  g_autoptr (GError) error = NULL;
  RecourseSheet *sheet = recourse_sheet_new (&frame, &error);

  g_assert_no_error (error);
  return sheet;
}

static guint
count (const char *data, gsize length, const char *word)
{
  guint n = 0;

  for (gsize i = 0; i + strlen (word) <= length; i++)
    n += memcmp (data + i, word, strlen (word)) == 0;
  return n;
}

static guint
finish (RecourseSheet *sheet)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = recourse_sheet_finish (sheet, &error);
  gsize length = 0;
  const char *data;

  g_assert_no_error (error);
  data = g_bytes_get_data (pdf, &length);
  g_assert_true (g_str_has_prefix (data, "%PDF-"));
  recourse_sheet_free (sheet);
  return count (data, length, "/Type /Page\n") + count (data, length, "/Type /Page ");
}

/* A row as high as @n_lines lines, in a table of two columns. */
static void
add_row (RecourseSheet *sheet, guint n_lines)
{
  g_autoptr (RecourseSheetCell) left = recourse_sheet_cell_new ();
  g_autoptr (RecourseSheetCell) right = recourse_sheet_cell_new ();
  RecourseSheetCell *cells[] = { left, right };

  recourse_sheet_cell_add (left, RECOURSE_SHEET_CELL, "1");
  for (guint i = 0; i < n_lines; i++)
    recourse_sheet_cell_add (right, RECOURSE_SHEET_CELL, "字");
  recourse_sheet_add_row (sheet, cells);
}

static void
begin_table (RecourseSheet *sheet)
{
  static const RecourseSheetColumns columns = { { 0.2, 0.8 }, 2 };
  RecourseSheetCell *heads[] = { recourse_sheet_cell_new (), recourse_sheet_cell_new () };

  recourse_sheet_cell_add (heads[0], RECOURSE_SHEET_LABEL, "编号");
  recourse_sheet_cell_add (heads[1], RECOURSE_SHEET_LABEL, "内容");
  recourse_sheet_begin_table (sheet, &columns, heads);
}

static void
test_flow (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RecoursePack) pack = recourse_pack_new_built_in (&error);
  RecourseSheet *sheet = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (finish (new_sheet (pack)), ==, 1);

  sheet = new_sheet (pack);
  begin_table (sheet);
  for (guint i = 0; i < 3; i++)
    add_row (sheet, 25); /* more than a half page each: whole rows make three pages */
  recourse_sheet_end_table (sheet);
  g_assert_cmpuint (finish (sheet), ==, 3);

  sheet = new_sheet (pack);
  begin_table (sheet);
  add_row (sheet, 200); /* higher than any page: cut, and nothing is lost */
  recourse_sheet_end_table (sheet);
  recourse_sheet_add_paragraph (sheet, RECOURSE_SHEET_BODY, "完");
  g_assert_cmpuint (finish (sheet), >=, 5);
}

static void
test_heading_stays_with_text (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RecoursePack) pack = recourse_pack_new_built_in (&error);
  RecourseSheet *sheet = NULL;

  g_assert_no_error (error);
  sheet = new_sheet (pack);
  recourse_sheet_add_space (sheet, 10000); /* at the head of a page there is none */
  g_assert_cmpuint (finish (sheet), ==, 1);

  sheet = new_sheet (pack);
  for (guint i = 0; i < 31; i++)
    recourse_sheet_add_paragraph (sheet, RECOURSE_SHEET_BODY, "字");
  recourse_sheet_add_space (sheet, 30);
  recourse_sheet_add_heading (sheet, "标题", "Heading");
  g_assert_cmpuint (finish (sheet), ==, 2);
}

/* What was added is dropped, and smaller type needs fewer pages. */
static void
test_begin_again (void)
{
  static const struct
  {
    double scale;
    gboolean is_dense;
    guint n_pages;
  } tries[] = { { 1, FALSE, 3 }, { 0.5, FALSE, 2 }, { 0.5, TRUE, 1 }, { 1, FALSE, 3 } };
  g_autoptr (GError) error = NULL;
  g_autoptr (RecoursePack) pack = recourse_pack_new_built_in (&error);
  RecourseSheet *sheet = NULL;

  g_assert_no_error (error);
  sheet = new_sheet (pack);
  for (guint i = 0; i < G_N_ELEMENTS (tries); i++)
    {
      recourse_sheet_begin_again (sheet, tries[i].scale, tries[i].is_dense);
      begin_table (sheet);
      for (guint j = 0; j < 60; j++)
        add_row (sheet, 1);
      recourse_sheet_end_table (sheet);
      g_assert_cmpuint (recourse_sheet_n_pages (sheet), ==, tries[i].n_pages);
    }
  g_assert_cmpuint (finish (sheet), ==, 3);
}

/* A line to write on needs room for a pen, also where the words before it leave it none. */
static void
test_blank_lines (void)
{
  g_autoptr (GError) error = NULL;
  PangoContext *context = recourse_sheet_font_context (&error);
  g_autofree char *long_label = g_strnfill (26, 'W');
  g_autoptr (RecourseSheetCell) words = recourse_sheet_cell_new ();
  g_autoptr (RecourseSheetCell) bare = recourse_sheet_cell_new ();
  g_autoptr (RecourseSheetCell) label = recourse_sheet_cell_new ();
  g_autoptr (RecourseSheetCell) wide = recourse_sheet_cell_new ();
  double height;

  g_assert_no_error (error);
  recourse_sheet_cell_add (words, RECOURSE_SHEET_LABEL, long_label);
  recourse_sheet_cell_add_blank (bare, RECOURSE_SHEET_LABEL, "");
  recourse_sheet_cell_add_blank (label, RECOURSE_SHEET_LABEL, "姓名");
  recourse_sheet_cell_add_blank (wide, RECOURSE_SHEET_LABEL, long_label);
  recourse_sheet_cell_lay_out (words, context, 100);
  recourse_sheet_cell_lay_out (bare, context, 100);
  recourse_sheet_cell_lay_out (label, context, 100);
  recourse_sheet_cell_lay_out (wide, context, 100);
  height = recourse_sheet_cell_measure (bare, G_MAXDOUBLE);
  g_assert_cmpfloat (height, >=, 20);
  g_assert_cmpfloat_with_epsilon (recourse_sheet_cell_measure (label, G_MAXDOUBLE), height, 0.01);
  g_assert_cmpfloat (recourse_sheet_cell_measure (wide, G_MAXDOUBLE), >,
                     recourse_sheet_cell_measure (words, G_MAXDOUBLE) + 15);
  g_object_unref (context);
}

/* With the fonts of this machine, every fixed word can be printed. */
static void
test_no_box_for_our_words (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RecoursePack) pack = recourse_pack_new_built_in (&error);
  PangoContext *context = NULL;

  g_assert_no_error (error);
  context = recourse_sheet_font_context (&error);
  g_assert_no_error (error);
  for (const RecoursePaperNeed *need = recourse_paper_needs; need->paper != NULL; need++)
    for (guint i = 0; i < RECOURSE_N_LANGUAGES; i++)
      g_assert_true (recourse_sheet_font_has (
          context, recourse_paper_word (pack, need->paper, need->word)->in[i]));
  g_assert_false (recourse_sheet_font_has (context, "\xF3\xB0\x80\x80")); /* for private use */
  g_object_unref (context);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/sheet/flow", test_flow);
  g_test_add_func ("/report/sheet/heading-stays-with-text", test_heading_stays_with_text);
  g_test_add_func ("/report/sheet/begin-again", test_begin_again);
  g_test_add_func ("/report/sheet/blank-lines", test_blank_lines);
  g_test_add_func ("/report/sheet/no-box-for-our-words", test_no_box_for_our_words);
  return g_test_run ();
}
