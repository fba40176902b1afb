/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pack-folder.h"
#include "recourse-error.h"
#include "recourse-letter-form.h"
#include "recourse-paper-words.h"

#include <string.h>

#define CONTENT RECOURSE_ERROR_INVALID_CONTENT
#define NOT_FOUND RECOURSE_ERROR_NOT_FOUND

#define SIGN_EN "\"en\": \"{slot:name} {slot:blank}\""
#define SIGN_ZH "\"zh_CN\": \"{slot:name}签名{slot:blank}\""
#define LAW_CLAIMS "\"when\": {\"state\": [\"received\"]}, \"claims\": [\"life.auto-return\"]"

static const PackFolderCase cases[] = {
  { "unknown-key", "letters.json", "\"heading\":", "\"colour\":", CONTENT,
    "letters.json: letters[0]: unknown key 'colour'" },
  { "unknown-key-of-line", "letters.json", "\"style\": \"closing\"", "\"font\": \"closing\"",
    CONTENT, "letters.json: letters[0].lines[4]: unknown key 'font'" },
  { "unknown-key-of-check", "letters.json", "\"id\": \"true\",", "\"id\": \"true\", \"style\": 1,",
    CONTENT, "letters.json: letters[0].checks[0]: unknown key 'style'" },
  { "letter-twice", "letters.json", "\"id\": \"statement\"", "\"id\": \"demand\"", CONTENT,
    "letters.json: letters[1]: duplicate letter 'demand'" },
  { "line-twice", "letters.json", "\"id\": \"back\"", "\"id\": \"list\"", CONTENT,
    "letters.json: letters[0].lines[3]: duplicate line 'list'" },
  { "no-checks", "letters.json", "\"checks\": [", "\"checks\": [], \"checks_\": [", CONTENT,
    "letters.json: letters[0]: unknown key 'checks_'" },
  { "no-reader", "letters.json", "\"to\": \"payee\",", "", CONTENT,
    "letters.json: letters[0]: missing key 'to'" },
  { "unknown-reader", "letters.json", "\"to\": \"payee\"", "\"to\": \"press\"", CONTENT,
    "letters.json: letters[0].to: none of the known words (payee, platform, police, court)" },
  { "no-when", "letters.json", "\"when\": {\"problem\": [\"mistake\"]},", "", CONTENT,
    "letters.json: letters[0]: missing key 'when'" },
  { "unknown-value", "letters.json", "[\"mistake\"]", "[\"slip\"]", NOT_FOUND,
    "letters.json: letters[0].when.problem[0]: variable 'problem' has no value 'slip'" },
  { "unknown-style", "letters.json", "\"closing\"", "\"bold\"", CONTENT,
    "letters.json: letters[0].lines[4].style: none of the known words" },
  { "unknown-each", "letters.json", "\"each\": \"payment\"", "\"each\": \"day\"", CONTENT,
    "letters.json: letters[0].lines[2].each: none of the known words" },
  { "one-language", "letters.json", ", " SIGN_ZH, "", CONTENT,
    "letters.json: letters[0].lines[4].text: missing key 'zh_CN'" },
  { "digits", "letters.json", "Write what is true.", "Ring 110.", CONTENT,
    "letters.json: letters[0].checks[0].text.en: bare figure in the text" },
  { "unknown-slot", "letters.json", SIGN_EN ", " SIGN_ZH,
    "\"en\": \"{slot:id_card}\", \"zh_CN\": \"号{slot:id_card}\"", CONTENT,
    "letters.json: letters[0].lines[4]: a slot that a line of this kind cannot have: 'id_card'" },
  { "slot-of-a-payment", "letters.json", SIGN_EN ", " SIGN_ZH,
    "\"en\": \"{slot:time}\", \"zh_CN\": \"时间{slot:time}\"", CONTENT,
    "letters.json: letters[0].lines[4]: a slot that a line of this kind cannot have: 'time'" },
  { "slot-in-one-language", "letters.json", SIGN_EN, "\"en\": \"{slot:name}\"", CONTENT,
    "letters.json: letters[0].lines[4]: both languages have the same slots" },
  { "slot-in-check", "letters.json", "Write what is true.", "Write to {slot:name}.", CONTENT,
    "letters.json: letters[0].checks[0].text.en: a mark that cannot stand here: 'slot:name'" },
  { "slot-in-heading", "letters.json", "\"en\": \"Demand\"", "\"en\": \"To {slot:name}\"", CONTENT,
    "letters.json: letters[0].heading.en: a mark that cannot stand here: 'slot:name'" },
  { "private-words", "letters.json", "\"to\": \"police\"", "\"to\": \"court\"", CONTENT,
    "letters.json: letters[1].lines[0]: only the police get what the family wrote: 'words'" },
  { "unknown-need", "letters.json", "\"needs\": [\"refunded\"]", "\"needs\": [\"id_card\"]",
    CONTENT,
    "letters.json: letters[0].lines[3].needs[0]: a slot that a line of this kind cannot have: "
    "'id_card'" },
  { "no-needs", "letters.json", "\"needs\": [\"refunded\"]", "\"needs\": []", CONTENT,
    "letters.json: letters[0].lines[3].needs: no slots, or too many" },
  { "law-not-among-claims", "letters.json", LAW_CLAIMS, "\"claims\": []", NOT_FOUND,
    "letters.json: letters[0].lines[1].text.en: not among the claims of the sentence: "
    "'life.auto-return'" },
  { "law-of-press", "claims.json", "\"sources\": [\"law.example\"],\n    \"articles\"",
    "\"sources\": [\"guide.source\"],\n    \"articles\"", CONTENT,
    "letters.json: letters[0].lines[1].text.en: no claim of one law and its articles" },
  { "law-in-heading", "letters.json", "\"en\": \"Demand\"", "\"en\": \"{law:life.auto-return}\"",
    CONTENT, "letters.json: letters[0].heading.en: a mark that cannot stand here" },
  { "untrue-claim", "letters.json", LAW_CLAIMS,
    "\"claims\": [\"life.auto-return\", \"guide.recall\"]", CONTENT,
    "letters.json: letters[0].lines[1].claims[1]: the rejected claim 'guide.recall' cannot support "
    "a letter" },
  { "no-such-claim", "letters.json", LAW_CLAIMS, "\"claims\": [\"life.none\"]", NOT_FOUND,
    "letters.json: letters[0].lines[1].claims[0]: there is no claim 'life.none'" },
  { "claims-missing", "letters.json", ", \"claims\": []}", "}", CONTENT,
    "letters.json: letters[0].checks[1]: missing key 'claims'" },
  { "brackets-of-a-gap", "letters.json", "照实写。", "照实写【】。", CONTENT,
    "letters.json: letters[0].checks[0]: brackets that only a gap has" },
  { "letter-outside", "evidence.json", "\"Keep it.\"", "\"{law:life.auto-return}.\"", CONTENT,
    "evidence.json: evidence[0].how.en: a mark that cannot stand here: 'law:life.auto-return'" },
};

static void
test_read (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *mini = pack_folder_get_mini ();
  g_autoptr (RecoursePack) pack = recourse_pack_new_from_directory (mini, &error);
  const RecourseLetterForm *letter = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (recourse_pack_n_letters (pack), ==, 2);
  letter = recourse_pack_find_letter (pack, "demand");
  g_assert_true (letter == recourse_pack_letter (pack, 0));
  g_assert_null (recourse_pack_find_letter (pack, "poem"));
  g_assert_cmpint (letter->to, ==, RECOURSE_LETTER_TO_PAYEE);
  g_assert_true (letter->has_heading);
  g_assert_false (recourse_pack_letter (pack, 1)->has_heading);
  g_assert_cmpuint (letter->n_checks, ==, 2);
  g_assert_cmpuint (letter->n_lines, ==, 5);
  g_assert_cmpint (letter->lines[0].style, ==, RECOURSE_LETTER_LINE);
  g_assert_cmpint (letter->lines[1].style, ==, RECOURSE_LETTER_BODY);
  g_assert_cmpint (letter->lines[1].each, ==, RECOURSE_LETTER_ONCE);
  g_assert_cmpint (letter->lines[3].each, ==, RECOURSE_LETTER_EACH_PAYMENT);
  g_assert_cmpuint (letter->lines[3].n_needs, ==, 1);
  g_assert_cmpstr (letter->lines[3].needs[0], ==, "refunded");
  g_assert_cmpuint (letter->lines[1].claims.n, ==, 1);
}

/* The law stands there by its name and place, in each language. */
static void
test_law (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *mini = pack_folder_get_mini ();
  g_autoptr (RecoursePack) pack = recourse_pack_new_from_directory (mini, &error);
  const RecourseLetterLine *line = NULL;
  const RecourseSource *source = NULL;
  g_autofree char *chinese = NULL;
  g_autofree char *english = NULL;

  g_assert_no_error (error);
  line = &recourse_pack_find_letter (pack, "demand")->lines[1];
  source = line->claims.items[0]->sources[0];
  chinese = g_strdup_printf ("依据《%s》第13条第（一）项，请退回{slot:total}。",
                             recourse_text_get (&source->title, RECOURSE_LANGUAGE_ZH_CN));
  english = g_strdup_printf ("Under %s, art. 13(1), return {slot:total}.",
                             recourse_text_get (&source->title, RECOURSE_LANGUAGE_EN));
  g_assert_cmpstr (recourse_text_get (&line->text, RECOURSE_LANGUAGE_ZH_CN), ==, chinese);
  g_assert_cmpstr (recourse_text_get (&line->text, RECOURSE_LANGUAGE_EN), ==, english);
}

/* A claim that two sources share, or that names no place, is no citation. */
static void
test_cite (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *mini = pack_folder_get_mini ();
  g_autoptr (RecoursePack) pack = recourse_pack_new_from_directory (mini, &error);

  g_assert_no_error (error);
  g_assert_null (recourse_claim_cite_law (recourse_pack_find_claim (pack, "life.card-return-days"),
                                          RECOURSE_LANGUAGE_EN));
  g_assert_null (recourse_claim_cite_law (recourse_pack_find_claim (pack, "fraud.police-first"),
                                          RECOURSE_LANGUAGE_EN));
}

/* Each slot has its name on paper, and only the line to write on has none. */
static void
test_slots (void)
{
  for (const RecourseLetterSlot *slot = recourse_letter_slots; slot->name != NULL; slot++)
    {
      g_autofree char *word = g_strconcat ("gap.", slot->name, NULL);
      gboolean has_name = recourse_paper_find_need ("letter", word) != NULL;

      g_assert_true (recourse_letter_find_slot (slot->name, strlen (slot->name)) == slot);
      if (has_name != (strcmp (slot->name, "blank") != 0))
        g_error ("%s", word);
    }
  for (const RecoursePaperNeed *need = recourse_paper_needs; need->paper != NULL; need++)
    if (strcmp (need->paper, "letter") == 0 && g_str_has_prefix (need->word, "gap.")
        && recourse_letter_find_slot (need->word + 4, strlen (need->word + 4)) == NULL)
      g_error ("%s", need->word);
}

/* What says that the law does something stands on a claim of law. */
static gboolean
speaks_of_law (const char *text)
{
  static const char *const words[] = { "依据", "依法", "应当", "判令", "书面催告" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (text, words[i]) != NULL)
      return TRUE;
  return FALSE;
}

static void
test_built_in (void)
{
  static const char *const ids[] = { "message-to-payee", "demand", "platform-complaint",
                                     "police-statement", "complaint-unjust-enrichment" };
  g_autoptr (GError) error = NULL;
  g_autoptr (RecoursePack) pack = recourse_pack_new_built_in (&error);

  g_assert_no_error (error);
  g_assert_cmpuint (recourse_pack_n_letters (pack), ==, G_N_ELEMENTS (ids));
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      const RecourseLetterForm *letter = recourse_pack_letter (pack, i);

      g_assert_cmpstr (letter->id, ==, ids[i]);
      for (guint j = 0; j < letter->n_lines; j++)
        if (speaks_of_law (recourse_text_get (&letter->lines[j].text, RECOURSE_LANGUAGE_ZH_CN))
            && letter->lines[j].claims.n == 0 && strcmp (letter->lines[j].id, "pray") != 0)
          g_error ("%s: %s stands on no claim", letter->id, letter->lines[j].id);
    }
}

/* No letter to a payee speaks of prison, police or publishing: do_not `threaten-payee`. */
static void
test_no_threats (void)
{
  static const char *const words[] = { "坐牢", "拘留", "犯罪", "曝光", "报警", "公开", "后果" };
  g_autoptr (GError) error = NULL;
  g_autoptr (RecoursePack) pack = recourse_pack_new_built_in (&error);

  g_assert_no_error (error);
  for (guint i = 0; i < recourse_pack_n_letters (pack); i++)
    {
      const RecourseLetterForm *letter = recourse_pack_letter (pack, i);

      if (letter->to != RECOURSE_LETTER_TO_PAYEE)
        continue;
      for (guint j = 0; j < letter->n_lines; j++)
        for (guint k = 0; k < G_N_ELEMENTS (words); k++)
          g_assert_null (strstr (
              recourse_text_get (&letter->lines[j].text, RECOURSE_LANGUAGE_ZH_CN), words[k]));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/knowledge/pack-letters/read", test_read);
  g_test_add_func ("/knowledge/pack-letters/law", test_law);
  g_test_add_func ("/knowledge/pack-letters/cite", test_cite);
  g_test_add_func ("/knowledge/pack-letters/slots", test_slots);
  g_test_add_func ("/knowledge/pack-letters/built-in", test_built_in);
  g_test_add_func ("/knowledge/pack-letters/no-threats", test_no_threats);
  pack_folder_add_cases ("/knowledge/pack-letters/", cases, G_N_ELEMENTS (cases));
  return g_test_run ();
}
