/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter-case.h"
#include "recourse-exhibit.h"
#include "temp-folder.h"

#include <string.h>

#define NOW (LETTER_CASE_TIME + 24 * RECOURSE_HOUR)
#define ZH RECOURSE_LANGUAGE_ZH_CN

/* What recourse_letter_odt() makes; tests/cli/test-letter.py looks at it from outside. */

typedef struct
{
  char *folder;
  RecourseAdvisor *advisor;
} Fixture;

static void
set_up (Fixture *f, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RecoursePack) pack = recourse_pack_new_built_in (&error);

  g_assert_no_error (error);
  f->folder = temp_folder_new ();
  f->advisor = recourse_advisor_new (pack, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  g_assert_finalize_object (f->advisor);
  temp_folder_free (f->folder);
}

/* @words: (nullable): written into the case besides */
static RecourseLetter *
write_letter (Fixture *f, const char *what, const char *words, const char *id)
{
  const RecourseLetterOptions options = { .now = NOW };
  g_autoptr (GError) error = NULL;
  g_autoptr (RecourseCaseFolder) vault = letter_case_make (f->folder, what);
  g_autoptr (RecourseCaseState) state = NULL;
  g_autoptr (GPtrArray) exhibits = NULL;
  RecourseLetter *letter = NULL;

  if (words != NULL)
    letter_case_add_words (vault, words);
  state = recourse_case_state_read (vault, &error);
  g_assert_no_error (error);
  exhibits = recourse_exhibit_read_all (recourse_case_folder_peek_log (vault), &error);
  g_assert_no_error (error);
  letter = recourse_letter_new (f->advisor, id, state, exhibits, &options, &error);
  g_assert_no_error (error);
  return letter;
}

static guint
count (const char *text, const char *part)
{
  guint n = 0;

  for (const char *at = strstr (text, part); at != NULL; at = strstr (at + strlen (part), part))
    n++;
  return n;
}

/* The part @name of a document in which nothing is compressed. */
static char *
read_part (GBytes *odt, const char *name)
{
  gsize length = 0;
  const guint8 *data = g_bytes_get_data (odt, &length);
  gsize at = 0;

  while (at + 30 <= length && memcmp (data + at, "PK\3\4", 4) == 0)
    {
      gsize size = data[at + 18] | (gsize) data[at + 19] << 8 | (gsize) data[at + 20] << 16;
      gsize n = data[at + 26];

      if (strlen (name) == n && memcmp (data + at + 30, name, n) == 0)
        return g_strndup ((const char *) data + at + 30 + n, size);
      at += 30 + n + size;
    }
  g_assert_not_reached ();
}

static gunichar
choose_character (GRand *rand)
{
  static const gunichar special[] = { '<',    '>',    '&',    '"',    '\'',   '\n',    ' ',
                                      '\r',   0x7f,   0x85,   0x200e, 0x202e, 0x2028,  0x3010,
                                      0x3011, 0x201c, 0x201d, 0xfffe, 0xffff, 0x1f600, 0x301,
                                      1,      0x1b,   '{',    '}',    '[',    ']' };

  if (g_rand_boolean (rand))
    return special[g_rand_int_range (rand, 0, G_N_ELEMENTS (special))];
  return (gunichar) g_rand_int_range (rand, 0x20, 0xd7ff);
}

static char *
make_words (GRand *rand)
{
  GString *text = g_string_new (NULL);
  gint n = g_rand_int_range (rand, 1, 400);

  for (gint i = 0; i < n; i++)
    g_string_append_unichar (text, choose_character (rand));
  return g_string_free (text, FALSE);
}

static void
assert_well_formed (const char *xml)
{
  static const GMarkupParser nothing = { NULL };
  g_autoptr (GMarkupParseContext) parser = g_markup_parse_context_new (&nothing, 0, NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_utf8_validate (xml, -1, NULL));
  g_markup_parse_context_parse (parser, xml, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (parser, &error);
  g_assert_no_error (error);
  for (const char *at = xml; *at != '\0'; at++)
    g_assert_true (*at == '\n' || !g_ascii_iscntrl (*at));
}

/* Whatever people wrote, the document can be read, and gaps are what the brackets say. */
static void
test_any_words (Fixture *f, gconstpointer unused)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  for (guint i = 0; i < 8; i++)
    {
      g_autofree char *words = make_words (rand);
      g_autoptr (RecourseLetter) letter = write_letter (f, "deceived", words, "police-statement");
      g_autofree char *text = recourse_letter_text (letter, ZH);
      g_autoptr (GBytes) odt = recourse_letter_odt (letter, TRUE);
      g_autofree char *content = read_part (odt, "content.xml");

      g_test_message ("%s", words);
      g_assert_cmpuint (count (text, "【"), ==, count (text, "】"));
      assert_well_formed (content);
      g_assert_cmpuint (count (content, "<text:p "), ==, count (content, "</text:p>"));
    }
}

static void
test_parts (Fixture *f, gconstpointer unused)
{
  static const char *const names[] = { "content.xml", "styles.xml", "META-INF/manifest.xml" };
  g_autoptr (RecourseLetter) letter = write_letter (f, "mistake", NULL, "demand");
  g_autoptr (GBytes) odt = recourse_letter_odt (letter, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *part = read_part (odt, names[i]);

      assert_well_formed (part);
    }
}

static void
test_bytes (Fixture *f, gconstpointer unused)
{
  static const char kind[] = "mimetypeapplication/vnd.oasis.opendocument.text";
  g_autoptr (RecourseLetter) letter = write_letter (f, "mistake", NULL, "demand");
  g_autoptr (GBytes) odt = recourse_letter_odt (letter, FALSE);
  g_autoptr (GBytes) again = recourse_letter_odt (letter, FALSE);
  g_autoptr (GBytes) beside = recourse_letter_odt (letter, TRUE);

  g_assert_true (g_bytes_equal (odt, again));
  g_assert_cmpuint (g_bytes_get_size (beside), >, g_bytes_get_size (odt));
  g_assert_cmpmem ((const char *) g_bytes_get_data (odt, NULL) + 30, sizeof kind - 1, kind,
                   sizeof kind - 1);
}

static void
add (const char *path, void (*func) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, func, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/report/letter-odt/any-words", test_any_words);
  add ("/report/letter-odt/parts", test_parts);
  add ("/report/letter-odt/bytes", test_bytes);
  return g_test_run ();
}
