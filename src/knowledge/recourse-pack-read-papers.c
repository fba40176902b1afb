/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-pack-read-papers"

#include "recourse-pack-reader.h"

#include "recourse-error.h"
#include "recourse-paper-words.h"
#include "recourse-paper.h"

#include <string.h>

#define SLOT_MARK "{slot:"
#define MAX_CODE_LENGTH 60

static const char *const PAPER_KEYS[] = { "id", "words", "codes", "sections", NULL };
static const char *const WORD_KEYS[] = { "id", "text", "claims", NULL };
static const char *const CODE_KEYS[] = { "id", "code", NULL };
static const char *const SECTION_KEYS[] = { "id", "title", "parts", NULL };
static const char *const PART_KEYS[] = { "id", "text", "claims", "shell", "commands", NULL };
static const char *const SHELL_WORDS[] = { "sh", "powershell", NULL };

/* Every {slot:...} of @text has to be one that the sheet fills, and each of these has to be there.
 */
static gboolean
has_slots (const char *text, const char *slots)
{
  g_auto (GStrv) wanted = g_strsplit (slots != NULL ? slots : "", " ", -1);
  guint n_found = 0;

  for (const char *at = strstr (text, SLOT_MARK); at != NULL; at = strstr (at, SLOT_MARK))
    {
      g_autofree char *name = NULL;

      at += strlen (SLOT_MARK);
      name = g_strndup (at, strcspn (at, "}"));
      if (!g_strv_contains ((const char *const *) wanted, name))
        return FALSE;
      n_found++;
    }
  return n_found == g_strv_length (wanted);
}

static gboolean
check_need (RecoursePackReader *self,
            const RecourseJsonView *view,
            const RecoursePaperWord *word,
            GError **error)
{
  const RecoursePaperNeed *need = recourse_paper_find_need (self->paper->id, word->id);

  if (need == NULL)
    return recourse_pack_reader_refuse_text (view, error, RECOURSE_ERROR_INVALID_CONTENT,
                                             "no sheet has the words", word->id);
  for (guint i = 0; i < RECOURSE_N_LANGUAGES; i++)
    if (!has_slots (word->text.in[i], need->slots))
      {
        recourse_json_view_error (view, error, RECOURSE_ERROR_INVALID_CONTENT,
                                  "'%s' has these slots, once each: %s", word->id,
                                  need->slots != NULL ? need->slots : "none");
        return FALSE;
      }
  return TRUE;
}

static gboolean
read_optional_claims (RecoursePackReader *self,
                      const RecourseJsonView *view,
                      RecourseClaimList *out_claims,
                      GError **error)
{
  return !recourse_json_view_has (view, "claims")
         || recourse_pack_reader_true_claims (self, view, "claims", "a paper", out_claims, error);
}

static gboolean
read_word (RecoursePackReader *self, const RecourseJsonView *view, gpointer item, GError **error)
{
  const RecoursePackTextScope scope = { .is_message = TRUE, .paper = self->paper };
  RecoursePaperWord *word = item;

  return recourse_pack_reader_text (self, view, "text", &scope, &word->text, error)
         && check_need (self, view, word, error)
         && read_optional_claims (self, view, &word->claims, error);
}

/* What people paste into a terminal holds nothing that they cannot see. */
static gboolean
is_typable (const char *text, gsize most)
{
  for (const char *at = text; *at != '\0'; at++)
    if (!g_ascii_isprint (*at))
      return FALSE;
  return *text != '\0' && strlen (text) <= most;
}

static gboolean
read_code (RecoursePackReader *self, const RecourseJsonView *view, gpointer item, GError **error)
{
  RecoursePaperCode *code = item;

  if (!recourse_pack_reader_string (self, view, "code", &code->code, error))
    return FALSE;
  if (is_typable (code->code, MAX_CODE_LENGTH) && strpbrk (code->code, "{}`") == NULL)
    return TRUE;
  return recourse_pack_reader_refuse_text (view, error, RECOURSE_ERROR_INVALID_CONTENT,
                                           "not the name of a file or a command:", code->code);
}

static gboolean
append_line (GString *commands, const RecourseJsonView *view, GError **error)
{
  const char *line = NULL;

  if (!recourse_json_view_string (view, &line, error))
    return FALSE;
  if (!is_typable (line, RECOURSE_PAPER_MAX_LINE_LENGTH))
    return recourse_pack_reader_refuse_text (view, error, RECOURSE_ERROR_INVALID_CONTENT,
                                             "not a line of commands:", line);
  g_string_append_printf (commands, "%s\n", line);
  return TRUE;
}

static gboolean
read_commands (RecoursePackReader *self,
               const RecourseJsonView *view,
               RecoursePaperPart *part,
               GError **error)
{
  g_autoptr (GString) commands = g_string_new (NULL);
  RecourseJsonView list;
  guint shell = 0;
  guint n = 0;

  if (!recourse_pack_reader_get_choice (view, "shell", SHELL_WORDS, &shell, error)
      || !recourse_json_view_get (view, "commands", &list, error)
      || !recourse_json_view_expect_array (&list, &n, error))
    return FALSE;
  if (n == 0 || n > RECOURSE_PAPER_MAX_COMMANDS)
    return recourse_pack_reader_refuse (&list, error, "no commands, or too many lines");
  for (guint i = 0; i < n; i++)
    {
      RecourseJsonView element;

      recourse_json_view_element (&list, i, &element);
      if (!append_line (commands, &element, error))
        return FALSE;
    }
  part->shell = (RecourseShell) shell;
  part->commands = recourse_pack_take_string (self->pack, g_strdup (commands->str));
  return TRUE;
}

static gboolean
read_part (RecoursePackReader *self, const RecourseJsonView *view, gpointer item, GError **error)
{
  const RecoursePackTextScope scope = { .paper = self->paper };
  RecoursePaperPart *part = item;
  gboolean has_text = recourse_json_view_has (view, "text");

  if (has_text == recourse_json_view_has (view, "commands")
      || has_text == recourse_json_view_has (view, "shell"))
    return recourse_pack_reader_refuse (view, error,
                                        "a part has either 'text', or 'shell' and 'commands'");
  if (!read_optional_claims (self, view, &part->claims, error))
    return FALSE;
  return has_text ? recourse_pack_reader_text (self, view, "text", &scope, &part->text, error)
                  : read_commands (self, view, part, error);
}

static const RecoursePackItemKind word_kind = { "word", sizeof (RecoursePaperWord), WORD_KEYS, NULL,
                                                read_word };
static const RecoursePackItemKind code_kind = { "code", sizeof (RecoursePaperCode), CODE_KEYS, NULL,
                                                read_code };
static const RecoursePackItemKind part_kind = { "part", sizeof (RecoursePaperPart), PART_KEYS, NULL,
                                                read_part };

static gboolean
read_section (RecoursePackReader *self, const RecourseJsonView *view, gpointer item, GError **error)
{
  const RecoursePackTextScope scope = { .paper = self->paper };
  RecoursePaperSection *section = item;

  if (!recourse_pack_reader_text (self, view, "title", &scope, &section->title, error))
    return FALSE;
  section->parts = recourse_pack_reader_items (self, view, "parts", &part_kind, &section->n_parts,
                                               error);
  return section->parts != NULL;
}

static const RecoursePackItemKind section_kind = { "section", sizeof (RecoursePaperSection),
                                                   SECTION_KEYS, NULL, read_section };

static gboolean
check_complete (const RecourseJsonView *view, const RecoursePaper *paper, GError **error)
{
  for (const RecoursePaperNeed *need = recourse_paper_needs; need->paper != NULL; need++)
    if (strcmp (need->paper, paper->id) == 0
        && recourse_paper_find_word (paper, need->word) == NULL)
      {
        recourse_json_view_error (view, error, RECOURSE_ERROR_NOT_FOUND,
                                  "paper '%s' lacks the words '%s'", paper->id, need->word);
        return FALSE;
      }
  return TRUE;
}

/* Codes come first: the rest cites them. */
static gboolean
read_lists (RecoursePackReader *self,
            const RecourseJsonView *view,
            RecoursePaper *paper,
            GError **error)
{
  if (recourse_json_view_has (view, "codes"))
    {
      paper->codes = recourse_pack_reader_items (self, view, "codes", &code_kind, &paper->n_codes,
                                                 error);
      if (paper->codes == NULL)
        return FALSE;
    }
  paper->words = recourse_pack_reader_items (self, view, "words", &word_kind, &paper->n_words,
                                             error);
  if (paper->words == NULL)
    return FALSE;
  if (!recourse_json_view_has (view, "sections"))
    return TRUE;
  paper->sections = recourse_pack_reader_items (self, view, "sections", &section_kind,
                                                &paper->n_sections, error);
  return paper->sections != NULL;
}

static gboolean
read_paper (RecoursePackReader *self, const RecourseJsonView *view, gpointer item, GError **error)
{
  RecoursePaper *paper = item;

  if (!recourse_paper_is_needed (paper->id))
    return recourse_pack_reader_refuse_text (view, error, RECOURSE_ERROR_INVALID_CONTENT,
                                             "there is no paper", paper->id);
  self->paper = paper;
  return read_lists (self, view, paper, error) && check_complete (view, paper, error);
}

/**
 * recourse_pack_reader_check_papers:
 *
 * Whether all papers are there. Errors: NOT_FOUND.
 */
gboolean
recourse_pack_reader_check_papers (RecoursePackReader *self, GError **error)
{
  const RecourseJsonView *root = &self->roots[RECOURSE_PACK_FILE_PAPERS];

  for (const RecoursePaperNeed *need = recourse_paper_needs; need->paper != NULL; need++)
    if (!recourse_pack_table_find (self->pack, RECOURSE_PACK_PAPERS, need->paper, NULL))
      {
        recourse_json_view_error (root, error, RECOURSE_ERROR_NOT_FOUND,
                                  "the paper '%s' is missing", need->paper);
        return FALSE;
      }
  return TRUE;
}

const RecoursePackItemKind recourse_pack_paper_kind = { "paper", sizeof (RecoursePaper), PAPER_KEYS,
                                                        NULL, read_paper };
