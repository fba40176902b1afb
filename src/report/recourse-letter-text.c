/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-letter-text"

#include "recourse-letter.h"
#include "recourse-paper.h"

#define INDENT "　　"

static const char *
peek_word (const RecourseLetter *self, const char *word, RecourseLanguage language)
{
  return recourse_text_get (recourse_paper_word (recourse_letter_peek_words (self), "letter", word),
                            language);
}

static gboolean
begins_block (RecourseLetterStyle style, RecourseLetterStyle before)
{
  return style == RECOURSE_LETTER_HEADING
         || (style == RECOURSE_LETTER_CLOSING && before != RECOURSE_LETTER_CLOSING)
         || before == RECOURSE_LETTER_TITLE;
}

/**
 * recourse_letter_text:
 *
 * The letter as plain text to copy. The one to send is Chinese; the English one is for
 * understanding it.
 *
 * Returns: (transfer full): lines, the last one ended too
 */
char *
recourse_letter_text (const RecourseLetter *self, RecourseLanguage language)
{
  GString *text = NULL;
  RecourseLetterStyle before = RECOURSE_LETTER_LINE;

  g_return_val_if_fail (self != NULL, NULL);

  text = g_string_new (NULL);
  for (guint i = 0; i < recourse_letter_n_paragraphs (self); i++)
    {
      const RecourseLetterParagraph *paragraph = recourse_letter_paragraph (self, i);

      if (i > 0 && begins_block (paragraph->style, before))
        g_string_append_c (text, '\n');
      if (paragraph->style == RECOURSE_LETTER_BODY && language == RECOURSE_LANGUAGE_ZH_CN)
        g_string_append (text, INDENT);
      g_string_append_printf (text, "%s\n", recourse_text_get (&paragraph->text, language));
      before = paragraph->style;
    }
  return g_string_free (text, FALSE);
}

static void
append_gaps (const RecourseLetter *self, GString *text, RecourseLanguage language)
{
  gboolean is_chinese = language == RECOURSE_LANGUAGE_ZH_CN;
  guint n = recourse_letter_n_gaps (self);

  g_string_append (text, peek_word (self, n > 0 ? "gaps" : "no-gaps", language));
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s",
                            i > 0        ? (is_chinese ? "；" : "; ")
                            : is_chinese ? ""
                                         : " ",
                            recourse_letter_gap (self, i, language));
  g_string_append (text, n == 0 ? "\n" : is_chinese ? "。\n" : ".\n");
}

/**
 * recourse_letter_check_text:
 *
 * That the letter is a draft, what to look at before it is used, and what is missing in it.
 *
 * Returns: (transfer full): lines, the last one ended too
 */
char *
recourse_letter_check_text (const RecourseLetter *self, RecourseLanguage language)
{
  GString *text = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  text = g_string_new (NULL);
  g_string_append_printf (text, "%s\n%s\n", peek_word (self, "draft", language),
                          peek_word (self, "check", language));
  for (guint i = 0; i < recourse_letter_n_checks (self); i++)
    g_string_append_printf (text, "- %s\n", recourse_letter_check (self, i, language));
  append_gaps (self, text, language);
  return g_string_free (text, FALSE);
}
