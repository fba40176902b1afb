/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pack-folder.h"
#include "recourse-error.h"
#include "recourse-paper-words.h"
#include "recourse-paper.h"

#include <string.h>

#define CONTENT RECOURSE_ERROR_INVALID_CONTENT
#define NOT_FOUND RECOURSE_ERROR_NOT_FOUND

#define NO_STAFF "{\"id\": \"no-staff\", \"text\": {\"en\": \"Word\", \"zh_CN\": \"字\"}}"
#define SEE "\"See {code:list}.\""
#define CHECK "\"shell\": \"sh\", \"commands\": [\"sha256sum -c manifest-sha256.txt\", \"echo 1\"]"

static const PackFolderCase cases[] = {
  { "unknown-paper", "papers.json", "\"id\": \"sheet\"", "\"id\": \"poster\"", CONTENT,
    "papers.json: papers[0]: there is no paper 'poster'" },
  { "paper-twice", "papers.json", "\"id\": \"sheet\"", "\"id\": \"summary\"", CONTENT,
    "papers.json: papers[1]: duplicate paper 'summary'" },
  { "unknown-key", "papers.json", "\"codes\":", "\"colour\":", CONTENT,
    "papers.json: papers[2]: unknown key 'colour'" },
  { "word-missing", "papers.json", NO_STAFF ",", "", NOT_FOUND,
    "papers.json: papers[0]: paper 'sheet' lacks the words 'no-staff'" },
  { "word-unknown", "papers.json", "\"id\": \"no-staff\"", "\"id\": \"our-staff\"", CONTENT,
    "papers.json: papers[0].words[1]: no sheet has the words 'our-staff'" },
  { "word-of-another-paper", "papers.json", "\"id\": \"no-staff\"", "\"id\": \"timeline\"", CONTENT,
    "papers.json: papers[0].words[1]: no sheet has the words 'timeline'" },
  { "word-twice", "papers.json", NO_STAFF, NO_STAFF ", " NO_STAFF, CONTENT,
    "papers.json: papers[0].words[2]: duplicate word 'no-staff'" },
  { "digits", "papers.json", "\"en\": \"Word\"", "\"en\": \"Ring 110\"", CONTENT,
    "papers.json: papers[0].words[0].text.en: bare figure in the text" },
  { "no-chinese", "papers.json", "\"zh_CN\": \"字\"", "\"zh_CN\": \"word\"", CONTENT,
    "papers.json: papers[0].words[0].text.zh_CN: no Chinese in the text" },
  { "one-language", "papers.json", ", \"zh_CN\": \"字\"", "", CONTENT,
    "papers.json: papers[0].words[0].text: missing key 'zh_CN'" },
  { "slot-missing", "papers.json", "Word {slot:page} {slot:pages}", "Word {slot:page}", CONTENT,
    "papers.json: papers[0].words[2]: 'page-of' has these slots, once each: page pages" },
  { "slot-missing-in-chinese", "papers.json", "字 {slot:page} {slot:pages}", "字 {slot:pages}",
    CONTENT, "papers.json: papers[0].words[2]: 'page-of' has these slots, once each: page pages" },
  { "slot-unknown", "papers.json", "\"en\": \"Word\"", "\"en\": \"Word {slot:amount}\"", CONTENT,
    "papers.json: papers[0].words[0]: 'not-official' has these slots, once each: none" },
  { "untrue-claim", "papers.json", NO_STAFF,
    "{\"id\": \"no-staff\", \"text\": {\"en\": \"Word\", \"zh_CN\": \"字\"}, \"claims\": "
    "[\"guide.recall\"]}",
    CONTENT,
    "papers.json: papers[0].words[1].claims[0]: the rejected claim 'guide.recall' cannot support a "
    "paper" },
  { "claim-that-is-none", "papers.json", SEE ", \"zh_CN\": \"看{code:list}。\"}",
    SEE ", \"zh_CN\": \"看{code:list}。\"}, \"claims\": [\"life.none\"]", NOT_FOUND,
    "papers.json: papers[2].sections[0].parts[0].claims[0]: there is no claim 'life.none'" },
  { "code-that-is-none", "papers.json", SEE, "\"See {code:log}.\"", NOT_FOUND,
    "papers.json: papers[2].sections[0].parts[0].text.en: there is no code 'log'" },
  { "code-of-another-paper", "papers.json", "\"en\": \"Word\"", "\"en\": \"See {code:list}.\"",
    NOT_FOUND, "papers.json: papers[0].words[0].text.en: there is no code 'list'" },
  { "backtick", "papers.json", SEE, "\"See `list`.\"", CONTENT,
    "papers.json: papers[2].sections[0].parts[0].text.en: a backtick, where {code:ID} belongs" },
  { "code-with-backtick", "papers.json", "\"code\": \"manifest-sha256.txt\"", "\"code\": \"a`b\"",
    CONTENT, "papers.json: papers[2].codes[0]: not the name of a file or a command: 'a`b'" },
  { "code-with-brace", "papers.json", "\"code\": \"manifest-sha256.txt\"", "\"code\": \"{slot:a}\"",
    CONTENT, "papers.json: papers[2].codes[0]: not the name of a file or a command" },
  { "code-not-ascii", "papers.json", "\"code\": \"manifest-sha256.txt\"", "\"code\": \"清单\"",
    CONTENT, "papers.json: papers[2].codes[0]: not the name of a file or a command" },
  { "code-empty", "papers.json", "\"code\": \"manifest-sha256.txt\"", "\"code\": \"\"", CONTENT,
    "papers.json: papers[2].codes[0].code: the text is empty" },
  { "mark-of-code-elsewhere", "evidence.json", "\"Keep it.\"", "\"Keep {code:list}.\"", CONTENT,
    "evidence.json: evidence[0].how.en: a mark that cannot stand here: 'code:list'" },
  { "text-and-commands", "papers.json", CHECK,
    CHECK ", \"text\": {\"en\": \"Word\", \"zh_CN\": \"字\"}", CONTENT,
    "papers.json: papers[2].sections[0].parts[1]: a part has either 'text', or 'shell' and "
    "'commands'" },
  { "part-empty", "papers.json", ", " CHECK, "", CONTENT,
    "papers.json: papers[2].sections[0].parts[1]: a part has either 'text', or 'shell' and "
    "'commands'" },
  { "commands-without-shell", "papers.json", "\"shell\": \"sh\", ", "", CONTENT,
    "papers.json: papers[2].sections[0].parts[1]: a part has either 'text'" },
  { "shell-unknown", "papers.json", "\"shell\": \"sh\"", "\"shell\": \"basic\"", CONTENT,
    "papers.json: papers[2].sections[0].parts[1].shell: none of the known words (sh, powershell)" },
  { "commands-none", "papers.json", "[\"sha256sum -c manifest-sha256.txt\", \"echo 1\"]", "[]",
    CONTENT, "papers.json: papers[2].sections[0].parts[1].commands: no commands, or too many" },
  { "command-empty", "papers.json", "\"echo 1\"", "\"\"", CONTENT,
    "papers.json: papers[2].sections[0].parts[1].commands[1]: not a line of commands: ''" },
  { "command-in-two-lines", "papers.json", "\"echo 1\"", "\"echo 1\\necho 2\"", CONTENT,
    "papers.json: papers[2].sections[0].parts[1].commands[1]: not a line of commands" },
  { "command-turned-around", "papers.json", "\"echo 1\"", "\"echo \\u202e1\"", CONTENT,
    "papers.json: papers[2].sections[0].parts[1].commands[1]: not a line of commands" },
  { "command-number", "papers.json", "\"echo 1\"", "1", CONTENT,
    "papers.json: papers[2].sections[0].parts[1].commands[1]: expected a" },
  { "section-without-parts", "papers.json", "\"parts\": [", "\"parts\": [], \"parts_\": [", CONTENT,
    "papers.json: papers[2].sections[0]: unknown key 'parts_'" },
};

static void
replace_commands (const char *folder, guint n, const char *item)
{
  g_autoptr (GString) list = g_string_new ("[");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (list, "%s\"%s\"", i > 0 ? ", " : "", item);
  g_string_append_c (list, ']');
  pack_folder_replace (folder, "papers.json", "[\"sha256sum -c manifest-sha256.txt\", \"echo 1\"]",
                       list->str);
}

static void
test_caps (void)
{
  g_autofree char *longest = g_strnfill (RECOURSE_PAPER_MAX_LINE_LENGTH, 'x');
  g_autofree char *too_long = g_strnfill (RECOURSE_PAPER_MAX_LINE_LENGTH + 1, 'x');
  g_autoptr (RecoursePack) pack = NULL;
  g_autoptr (GError) error = NULL;
  char *folder = pack_folder_new ();
  char *many = pack_folder_new ();
  char *wide = pack_folder_new ();

  replace_commands (folder, RECOURSE_PAPER_MAX_COMMANDS, longest);
  pack = recourse_pack_new_from_directory (folder, &error);
  g_assert_no_error (error);
  replace_commands (many, RECOURSE_PAPER_MAX_COMMANDS + 1, "x");
  pack_folder_assert_refused (many, CONTENT, "no commands, or too many lines");
  replace_commands (wide, 1, too_long);
  pack_folder_assert_refused (wide, CONTENT, "not a line of commands");
  pack_folder_free (folder);
  pack_folder_free (many);
  pack_folder_free (wide);
}

static void
test_paper_missing (void)
{
  char *folder = pack_folder_new ();

  pack_folder_write (folder, "papers.json", "[]", -1);
  pack_folder_assert_refused (folder, NOT_FOUND,
                              "papers.json: papers: the paper 'sheet' is missing");
  pack_folder_free (folder);
}

static void
test_read (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *mini = pack_folder_get_mini ();
  g_autoptr (RecoursePack) pack = recourse_pack_new_from_directory (mini, &error);
  const RecoursePaper *paper = NULL;
  const RecoursePaperSection *section = NULL;

  g_assert_no_error (error);
  paper = recourse_pack_find_paper (pack, "how-to-check");
  g_assert_nonnull (paper);
  g_assert_cmpuint (paper->n_sections, ==, 1);
  section = &paper->sections[0];
  g_assert_cmpuint (section->n_parts, ==, 2);
  g_assert_cmpstr (section->title.in[RECOURSE_LANGUAGE_ZH_CN], ==, "文件");
  g_assert_null (section->parts[0].commands);
  g_assert_cmpstr (section->parts[0].text.in[RECOURSE_LANGUAGE_ZH_CN], ==,
                   "看`manifest-sha256.txt`。");
  g_assert_cmpstr (section->parts[1].commands, ==, "sha256sum -c manifest-sha256.txt\necho 1\n");
  g_assert_cmpint (section->parts[1].shell, ==, RECOURSE_SHELL_SH);
  g_assert_cmpstr (recourse_paper_word (pack, "sheet", "no-staff")->in[RECOURSE_LANGUAGE_EN], ==,
                   "Word");
  g_assert_null (recourse_paper_word (pack, "sheet", "poster"));
  g_assert_null (recourse_paper_word (pack, "poster", "no-staff"));
}

static void
assert_no_hole (const char *text, const RecoursePaperNeed *need)
{
  if (strstr (text, "____") != NULL || strstr (text, "＿") != NULL || strchr (text, '{') != NULL)
    g_error ("%s %s: %s", need->paper, need->word, text);
}

/* Filled with what the list names, no word of the built-in pack keeps a blank to write on. */
static void
test_built_in_words (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RecoursePack) pack = recourse_pack_new_built_in (&error);

  g_assert_no_error (error);
  for (const RecoursePaperNeed *need = recourse_paper_needs; need->paper != NULL; need++)
    {
      g_auto (GStrv) names = g_strsplit (need->slots != NULL ? need->slots : "", " ", -1);
      g_autofree RecourseSlot *slots = g_new0 (RecourseSlot, g_strv_length (names) + 1);

      for (guint i = 0; names[i] != NULL; i++)
        slots[i] = (RecourseSlot){ names[i], "x" };
      for (guint i = 0; i < RECOURSE_N_LANGUAGES; i++)
        {
          g_autofree char *text = recourse_text_fill (
              recourse_paper_word (pack, need->paper, need->word), slots, g_strv_length (names),
              (RecourseLanguage) i);

          assert_no_hole (text, need);
        }
    }
}

/* Every sentence about what courts do stands on a claim of law. */
static void
test_built_in_law (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RecoursePack) pack = recourse_pack_new_built_in (&error);
  const RecoursePaper *paper = NULL;
  guint n_cited = 0;

  g_assert_no_error (error);
  paper = recourse_pack_find_paper (pack, "how-to-check");
  for (guint i = 0; i < paper->n_sections; i++)
    for (guint j = 0; j < paper->sections[i].n_parts; j++)
      {
        const RecoursePaperPart *part = &paper->sections[i].parts[j];

        if (part->commands != NULL || strstr (part->text.in[RECOURSE_LANGUAGE_EN], "court") == NULL)
          continue;
        n_cited++;
        g_assert_cmpuint (part->claims.n, >, 0);
        g_assert_cmpint (part->claims.items[0]->status, ==, RECOURSE_STATUS_LAW);
      }
  g_assert_cmpuint (n_cited, >=, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/knowledge/pack-papers/read", test_read);
  g_test_add_func ("/knowledge/pack-papers/caps", test_caps);
  g_test_add_func ("/knowledge/pack-papers/paper-missing", test_paper_missing);
  g_test_add_func ("/knowledge/pack-papers/built-in-words", test_built_in_words);
  g_test_add_func ("/knowledge/pack-papers/built-in-law", test_built_in_law);
  pack_folder_add_cases ("/knowledge/pack-papers/", cases, G_N_ELEMENTS (cases));
  return g_test_run ();
}
