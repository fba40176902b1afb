/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-pack-read-letters"

#include "recourse-pack-reader.h"

#include "recourse-error.h"

#include <string.h>

#define SLOT_MARK "{slot:"

/* What brackets a gap, in each language; a text of the pack that had them would look like one. */
#define GAP_BRACKETS "【】"

static const char *const LETTER_KEYS[] = { "id",   "to",     "title", "summary", "heading",
                                           "when", "checks", "lines", NULL };
static const char *const CHECK_KEYS[] = { "id", "text", "when", "claims", NULL };
static const char *const LINE_KEYS[] = { "id",    "style", "each",   "text",
                                         "needs", "when",  "claims", NULL };
static const char *const READER_WORDS[] = { "payee", "platform", "police", "court", NULL };
static const char *const EACH_WORDS[] = { "letter", "payment", "evidence", "contact", NULL };
static const char *const STYLE_WORDS[] = { "body", "line", "heading", "quote", "closing", NULL };

/* --- Slots --------------------------------------------------------------------------------------
 */

static gboolean
check_slot (RecoursePackReader *self,
            const RecourseJsonView *view,
            const RecourseLetterLine *line,
            const char *name,
            GError **error)
{
  const RecourseLetterSlot *slot = recourse_letter_find_slot (name, strlen (name));

  if (slot == NULL
      || (slot->each != RECOURSE_LETTER_ONCE && slot->each != line->each
          && !(strcmp (name, "number") == 0 && line->each != RECOURSE_LETTER_ONCE)))
    return recourse_pack_reader_refuse_text (view, error, RECOURSE_ERROR_INVALID_CONTENT,
                                             "a slot that a line of this kind cannot have:", name);
  if (slot->is_private && self->letter->to != RECOURSE_LETTER_TO_POLICE)
    return recourse_pack_reader_refuse_text (view, error, RECOURSE_ERROR_INVALID_CONTENT,
                                             "only the police get what the family wrote:", name);
  return TRUE;
}

/* The names of the slots of @text. */
static GHashTable *
collect_slots (const char *text)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (const char *at = strstr (text, SLOT_MARK); at != NULL; at = strstr (at, SLOT_MARK))
    {
      at += strlen (SLOT_MARK);
      g_hash_table_add (names, g_strndup (at, strcspn (at, "}")));
    }
  return names;
}

static gboolean
check_slots (RecoursePackReader *self,
             const RecourseJsonView *view,
             const RecourseLetterLine *line,
             GError **error)
{
  g_autoptr (GHashTable) names = collect_slots (line->text.in[RECOURSE_LANGUAGE_ZH_CN]);
  g_autoptr (GHashTable) english = collect_slots (line->text.in[RECOURSE_LANGUAGE_EN]);
  gboolean are_same = g_hash_table_size (names) == g_hash_table_size (english);
  GHashTableIter iter;
  gpointer name;

  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    {
      are_same = are_same && g_hash_table_contains (english, name);
      if (!check_slot (self, view, line, name, error))
        return FALSE;
    }
  return are_same
         || recourse_pack_reader_refuse (view, error, "both languages have the same slots");
}

static gboolean
read_need (RecoursePackReader *self,
           const RecourseJsonView *view,
           RecourseLetterLine *line,
           GError **error)
{
  const char *name = NULL;

  if (!recourse_json_view_string (view, &name, error)
      || !check_slot (self, view, line, name, error))
    return FALSE;
  line->needs[line->n_needs++] = recourse_letter_find_slot (name, strlen (name))->name;
  return TRUE;
}

static gboolean
read_optional_needs (RecoursePackReader *self,
                     const RecourseJsonView *view,
                     RecourseLetterLine *line,
                     GError **error)
{
  RecourseJsonView list;
  guint n = 0;

  if (!recourse_json_view_has (view, "needs"))
    return TRUE;
  if (!recourse_json_view_get (view, "needs", &list, error)
      || !recourse_json_view_expect_array (&list, &n, error))
    return FALSE;
  if (n == 0 || n > RECOURSE_LETTER_MAX_NEEDS)
    return recourse_pack_reader_refuse (&list, error, "no slots, or too many");
  for (guint i = 0; i < n; i++)
    {
      RecourseJsonView element;

      recourse_json_view_element (&list, i, &element);
      if (!read_need (self, &element, line, error))
        return FALSE;
    }
  return TRUE;
}

/* --- Lines and checks ---------------------------------------------------------------------------
 */

static gboolean
read_optional_choice (const RecourseJsonView *view,
                      const char *key,
                      const char *const *words,
                      guint *out_index,
                      GError **error)
{
  *out_index = 0;
  return !recourse_json_view_has (view, key)
         || recourse_pack_reader_get_choice (view, key, words, out_index, error);
}

static gboolean
check_brackets (const RecourseJsonView *view, const RecourseText *text, GError **error)
{
  const char *chinese = recourse_text_get (text, RECOURSE_LANGUAGE_ZH_CN);

  for (const char *at = chinese; *at != '\0'; at = g_utf8_next_char (at))
    if (g_utf8_strchr (GAP_BRACKETS, -1, g_utf8_get_char (at)) != NULL)
      return recourse_pack_reader_refuse_text (view, error, RECOURSE_ERROR_INVALID_CONTENT,
                                               "brackets that only a gap has:", chinese);
  return TRUE;
}

static gboolean
read_words (RecoursePackReader *self,
            const RecourseJsonView *view,
            gboolean has_slots,
            const RecourseClaimList *claims,
            RecourseText *text,
            GError **error)
{
  const RecoursePackTextScope scope = { .is_message = has_slots,
                                        .supported = "a letter",
                                        .law = claims };

  return recourse_pack_reader_text (self, view, "text", &scope, text, error)
         && check_brackets (view, text, error);
}

static gboolean
read_line (RecoursePackReader *self, const RecourseJsonView *view, gpointer item, GError **error)
{
  RecourseLetterLine *line = item;
  guint style = 0;
  guint each = 0;

  if (!read_optional_choice (view, "style", STYLE_WORDS, &style, error)
      || !read_optional_choice (view, "each", EACH_WORDS, &each, error))
    return FALSE;
  line->style = (RecourseLetterStyle) style;
  line->each = (RecourseLetterEach) each;
  return recourse_pack_reader_true_claims (self, view, "claims", "a letter", &line->claims, error)
         && read_words (self, view, TRUE, &line->claims, &line->text, error)
         && check_slots (self, view, line, error) && read_optional_needs (self, view, line, error)
         && recourse_pack_reader_optional_condition (self, view, "when", &line->when, error);
}

static gboolean
read_check (RecoursePackReader *self, const RecourseJsonView *view, gpointer item, GError **error)
{
  RecourseLetterCheck *check = item;

  return recourse_pack_reader_true_claims (self, view, "claims", "a letter", &check->claims, error)
         && read_words (self, view, FALSE, &check->claims, &check->text, error)
         && recourse_pack_reader_optional_condition (self, view, "when", &check->when, error);
}

/* --- The letter ---------------------------------------------------------------------------------
 */

static const RecoursePackItemKind line_kind = { "line",    sizeof (RecourseLetterLine),
                                                LINE_KEYS, NULL,
                                                read_line, RECOURSE_LETTER_MAX_LINES };
static const RecoursePackItemKind check_kind = { "check",    sizeof (RecourseLetterCheck),
                                                 CHECK_KEYS, NULL,
                                                 read_check, RECOURSE_LETTER_MAX_CHECKS };

static gboolean
read_names (RecoursePackReader *self,
            const RecourseJsonView *view,
            RecourseLetterForm *letter,
            GError **error)
{
  const RecoursePackTextScope *scope = &recourse_pack_plain_scope;

  return recourse_pack_reader_text (self, view, "title", scope, &letter->title, error)
         && recourse_pack_reader_text (self, view, "summary", scope, &letter->summary, error)
         && recourse_pack_reader_optional_text (self, view, "heading", scope, &letter->has_heading,
                                                &letter->heading, error);
}

static gboolean
read_letter (RecoursePackReader *self, const RecourseJsonView *view, gpointer item, GError **error)
{
  RecourseLetterForm *letter = item;
  guint to = 0;

  self->letter = letter;
  if (!recourse_pack_reader_get_choice (view, "to", READER_WORDS, &to, error)
      || !read_names (self, view, letter, error)
      || !recourse_pack_reader_condition (self, view, "when", &letter->when, error))
    return FALSE;
  letter->to = (RecourseLetterReader) to;
  letter->checks = recourse_pack_reader_items (self, view, "checks", &check_kind, &letter->n_checks,
                                               error);
  if (letter->checks == NULL)
    return FALSE;
  letter->lines = recourse_pack_reader_items (self, view, "lines", &line_kind, &letter->n_lines,
                                              error);
  return letter->lines != NULL;
}

const RecoursePackItemKind recourse_pack_letter_kind = { "letter", sizeof (RecourseLetterForm),
                                                         LETTER_KEYS, NULL, read_letter };
