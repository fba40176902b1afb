/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-letter"

#include "recourse-letter.h"

#include "recourse-error.h"
#include "recourse-letter-facts.h"
#include "recourse-own-words.h"

#include <string.h>

#define SLOT_MARK "{slot:"
#define EN RECOURSE_LANGUAGE_EN
#define ZH RECOURSE_LANGUAGE_ZH_CN

struct _RecourseLetter
{
  RecoursePack *words;
  const RecourseLetterForm *form;
  GPtrArray *paragraphs; /* of RecourseLetterParagraph */
  GPtrArray *checks;     /* of const RecourseText, borrowed from @words */
  GPtrArray *gaps;       /* of const RecourseText, borrowed from @words */
};

/** Standing: whether a line belongs into the letter of this case. */
typedef enum
{
  STANDING_OUT,
  STANDING_OPEN, /* the answers do not say yet */
  STANDING_SURE,
} Standing;

/** Writing: a letter that is being filled. */
typedef struct
{
  RecourseLetter *letter;
  RecourseAdvisor *advisor;
  const RecourseSituation *situation;
  RecourseLetterFacts facts;
} Writing;

static void
clear_writing (Writing *self)
{
  recourse_letter_facts_clear (&self->facts);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Writing, clear_writing)

static void
free_paragraph (RecourseLetterParagraph *self)
{
  for (guint i = 0; i < RECOURSE_N_LANGUAGES; i++)
    g_free (self->text.in[i]);
  g_free (self);
}

/* --- Which letters are fit ----------------------------------------------------------------------
 */

/**
 * recourse_letter_advisor_ref:
 * @advisor: of the pack that is loaded, perhaps somebody else's
 *
 * What somebody signs is never written by a folder: letters are those of the pack that is part of
 * the program, and so are the rules for whom they are fit.
 *
 * Returns: (transfer full): @advisor itself, or one of the program's own pack
 */
RecourseAdvisor *
recourse_letter_advisor_ref (RecourseAdvisor *advisor, GError **error)
{
  g_autoptr (RecoursePack) own = NULL;

  g_return_val_if_fail (RECOURSE_IS_ADVISOR (advisor), NULL);

  if (recourse_pack_is_built_in (recourse_advisor_peek_pack (advisor)))
    return g_object_ref (advisor);
  own = recourse_pack_new_built_in (error);
  return own != NULL ? recourse_advisor_new (own, error) : NULL;
}

static RecourseInterview *
read_answers (RecourseAdvisor *advisor, RecourseCaseState *state, gint64 now, GError **error)
{
  g_autoptr (RecourseInterview) interview = recourse_interview_new (advisor, now);

  if (!recourse_case_state_apply (state, interview, NULL, error))
    return NULL;
  return g_steal_pointer (&interview);
}

/**
 * recourse_letter_list:
 * @advisor: from recourse_letter_advisor_ref()
 *
 * The letters that are fit for the case, or may be: in the order of the pack, those that are
 * certain first. What is known not to be fit is not among them.
 *
 * Returns: (transfer full) (element-type RecourseLetterFit): perhaps empty. Errors as those of
 *   recourse_case_state_apply().
 */
GArray *
recourse_letter_list (RecourseAdvisor *advisor,
                      RecourseCaseState *state,
                      gint64 now,
                      GError **error)
{
  g_autoptr (RecourseInterview) interview = NULL;
  const RecourseSituation *situation = NULL;
  RecoursePack *pack = NULL;
  GArray *fits = NULL;

  g_return_val_if_fail (RECOURSE_IS_ADVISOR (advisor) && state != NULL, NULL);

  interview = read_answers (advisor, state, now, error);
  if (interview == NULL)
    return NULL;
  situation = recourse_interview_peek_situation (interview);
  pack = recourse_advisor_peek_pack (advisor);
  fits = g_array_new (FALSE, FALSE, sizeof (RecourseLetterFit));
  for (int is_certain = 1; is_certain >= 0; is_certain--)
    for (guint i = 0; i < recourse_pack_n_letters (pack); i++)
      {
        RecourseLetterFit fit = { recourse_pack_letter (pack, i), is_certain };

        if (recourse_advisor_can_hold (advisor, situation, &fit.form->when)
            && recourse_advisor_holds (advisor, situation, &fit.form->when) == fit.is_certain)
          g_array_append_val (fits, fit);
      }
  return fits;
}

/* --- Gaps ---------------------------------------------------------------------------------------
 */

static const RecourseText *
find_gap (Writing *self, const RecourseLetterSlot *slot)
{
  g_autofree char *word = g_strconcat ("gap.", slot->name, NULL);

  return recourse_paper_word (self->letter->words, "letter", word);
}

/* "【付款时间：＿＿＿＿】"; what has no name is a line to write on alone. */
static char *
draw_gap (const RecourseText *name, RecourseLanguage language)
{
  gboolean is_chinese = language == ZH;
  const char *blank = recourse_text_blank (language);

  if (name == NULL)
    return g_strconcat (is_chinese ? "【" : "[", blank, is_chinese ? "】" : "]", NULL);
  return g_strconcat (is_chinese ? "【" : "[", recourse_text_get (name, language),
                      is_chinese ? "：" : ": ", blank, is_chinese ? "】" : "]", NULL);
}

static char *
dup_value (Writing *self,
           const RecourseLetterSlot *slot,
           RecourseLetterEach each,
           guint item,
           RecourseLanguage language)
{
  char *value = recourse_letter_facts_value (&self->facts, slot, each, item, language);
  const RecourseText *name = NULL;

  if (value != NULL)
    return value;
  name = find_gap (self, slot);
  if (name != NULL && !g_ptr_array_find (self->letter->gaps, name, NULL))
    g_ptr_array_add (self->letter->gaps, (gpointer) name);
  return draw_gap (name, language);
}

/* --- Lines --------------------------------------------------------------------------------------
 */

static char *
fill_line (Writing *self, const RecourseLetterLine *line, guint item, RecourseLanguage language)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) slots = g_array_new (FALSE, FALSE, sizeof (RecourseSlot));
  const char *text = recourse_text_get (&line->text, language);

  for (const char *at = strstr (text, SLOT_MARK); at != NULL; at = strstr (at, SLOT_MARK))
    {
      const RecourseLetterSlot *slot = NULL;
      RecourseSlot filled = { NULL, NULL };

      at += strlen (SLOT_MARK);
      slot = recourse_letter_find_slot (at, strcspn (at, "}"));
      filled.name = slot->name;
      filled.value = dup_value (self, slot, line->each, item, language);
      g_ptr_array_add (values, (gpointer) filled.value);
      g_array_append_val (slots, filled);
    }
  return recourse_text_fill (&line->text, (const RecourseSlot *) (gpointer) slots->data, slots->len,
                             language);
}

static gboolean
has_needs (Writing *self, const RecourseLetterLine *line, guint item)
{
  for (guint i = 0; i < line->n_needs; i++)
    {
      const RecourseLetterSlot *slot = recourse_letter_find_slot (line->needs[i],
                                                                  strlen (line->needs[i]));
      g_autofree char *value = recourse_letter_facts_value (&self->facts, slot, line->each, item,
                                                            ZH);

      if (value == NULL)
        return FALSE;
    }
  return TRUE;
}

/* While an answer is missing, the sentence is there to be kept or struck out. */
static char *
make_optional (Writing *self, char *text, RecourseLanguage language)
{
  g_autofree char *owned = text;
  const RecourseText *word = recourse_paper_word (self->letter->words, "letter", "where-true");

  return g_strconcat (language == ZH ? "【" : "[", recourse_text_get (word, language), owned,
                      language == ZH ? "】" : "]", NULL);
}

static void
add_paragraph (RecourseLetter *self, RecourseLetterStyle style, char *english, char *chinese)
{
  RecourseLetterParagraph *paragraph = g_new0 (RecourseLetterParagraph, 1);

  paragraph->style = style;
  paragraph->text.in[EN] = english;
  paragraph->text.in[ZH] = chinese;
  g_ptr_array_add (self->paragraphs, paragraph);
}

static Standing
find_standing (const Writing *self, const RecourseLetterLine *line)
{
  if (recourse_advisor_holds (self->advisor, self->situation, &line->when))
    return STANDING_SURE;
  return recourse_advisor_can_hold (self->advisor, self->situation, &line->when) ? STANDING_OPEN
                                                                                 : STANDING_OUT;
}

static void
add_line (Writing *self, const RecourseLetterLine *line, Standing standing, guint item)
{
  RecourseText text;

  if (standing == STANDING_OUT || !has_needs (self, line, item))
    return;
  for (guint i = 0; i < RECOURSE_N_LANGUAGES; i++)
    {
      text.in[i] = fill_line (self, line, item, (RecourseLanguage) i);
      if (standing == STANDING_OPEN)
        text.in[i] = make_optional (self, text.in[i], (RecourseLanguage) i);
    }
  add_paragraph (self->letter, line->style, text.in[EN], text.in[ZH]);
}

/* Where the lines end that are repeated together with the one at @first. */
static guint
find_end (const RecourseLetterForm *form, guint first)
{
  guint end = first + 1;

  while (form->lines[first].each != RECOURSE_LETTER_ONCE && end < form->n_lines
         && form->lines[end].each == form->lines[first].each)
    end++;
  return end;
}

/* Lines @first to @end, for each item; there may be 100,000 of them, and the answers are the same.
 */
static void
add_run (Writing *self, guint first, guint end)
{
  const RecourseLetterLine *lines = self->letter->form->lines;
  guint n_items = recourse_letter_facts_n_items (&self->facts, lines[first].each);
  Standing standings[RECOURSE_LETTER_MAX_LINES];

  for (guint i = first; i < end; i++)
    standings[i] = find_standing (self, &lines[i]);
  for (guint item = 0; item < n_items; item++)
    for (guint i = first; i < end; i++)
      add_line (self, &lines[i], standings[i], item);
}

static void
add_lines (Writing *self)
{
  const RecourseLetterForm *form = self->letter->form;

  if (form->has_heading)
    add_paragraph (self->letter, RECOURSE_LETTER_TITLE,
                   g_strdup (recourse_text_get (&form->heading, EN)),
                   g_strdup (recourse_text_get (&form->heading, ZH)));
  for (guint first = 0, end; first < form->n_lines; first = end)
    {
      end = find_end (form, first);
      add_run (self, first, end);
    }
}

/* --- The letter ---------------------------------------------------------------------------------
 */

static void
add_checks (Writing *self)
{
  RecourseLetter *letter = self->letter;
  const RecourseLetterForm *form = letter->form;

  if (self->facts.has_other_payees
      && (form->to == RECOURSE_LETTER_TO_PAYEE || form->to == RECOURSE_LETTER_TO_COURT))
    g_ptr_array_add (letter->checks,
                     (gpointer) recourse_paper_word (letter->words, "letter", "payees-differ"));
  for (guint i = 0; i < form->n_checks; i++)
    if (recourse_advisor_can_hold (self->advisor, self->situation, &form->checks[i].when))
      g_ptr_array_add (letter->checks, (gpointer) &form->checks[i].text);
}

static RecourseLetter *
new_letter (RecoursePack *words, const RecourseLetterForm *form)
{
  RecourseLetter *self = g_new0 (RecourseLetter, 1);

  self->words = g_object_ref (words);
  self->form = form;
  self->paragraphs = g_ptr_array_new_with_free_func ((GDestroyNotify) free_paragraph);
  self->checks = g_ptr_array_new ();
  self->gaps = g_ptr_array_new ();
  return self;
}

static const RecourseLetterForm *
find_form (RecoursePack *words, const char *id, GError **error)
{
  const RecourseLetterForm *form = recourse_pack_find_letter (words, id);
  g_autofree char *quoted = form == NULL ? recourse_error_quote (id) : NULL;

  if (form == NULL)
    g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_NOT_FOUND, "there is no letter '%s'",
                 quoted);
  return form;
}

static gboolean
check_fit (Writing *self, GError **error)
{
  const RecourseLetterForm *form = self->letter->form;

  if (recourse_advisor_can_hold (self->advisor, self->situation, &form->when))
    return TRUE;
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
               "the letter '%s' is not fit for what the answers of this case say", form->id);
  return FALSE;
}

/**
 * recourse_letter_new:
 * @advisor: from recourse_letter_advisor_ref()
 * @id: of the letter
 * @exhibits: (nullable) (element-type RecourseExhibit): of the case, as recourse_exhibit_read_all()
 *   gives them; what is not for the reader is left out
 *
 * Fills a letter. What the case does not say is a gap.
 *
 * Returns: (transfer full): the letter, or NULL: no such letter or payment
 *   %RECOURSE_ERROR_NOT_FOUND; one that is not fit for the case, such as a request to a swindler,
 *   %RECOURSE_ERROR_INVALID_ARGUMENT; else as recourse_case_state_apply()
 */
RecourseLetter *
recourse_letter_new (RecourseAdvisor *advisor,
                     const char *id,
                     RecourseCaseState *state,
                     const GPtrArray *exhibits,
                     const RecourseLetterOptions *options,
                     GError **error)
{
  g_autoptr (RecourseLetter) self = NULL;
  g_autoptr (RecourseInterview) interview = NULL;
  g_auto (Writing) writing = { NULL };
  const RecourseLetterForm *form = NULL;
  RecoursePack *words = NULL;

  g_return_val_if_fail (RECOURSE_IS_ADVISOR (advisor) && id != NULL, NULL);
  g_return_val_if_fail (state != NULL && options != NULL, NULL);

  words = recourse_advisor_peek_pack (advisor);
  form = find_form (words, id, error);
  interview = form != NULL ? read_answers (advisor, state, options->now, error) : NULL;
  if (interview == NULL)
    return NULL;
  self = new_letter (words, form);
  writing.letter = self;
  writing.advisor = advisor;
  writing.situation = recourse_interview_peek_situation (interview);
  if (!check_fit (&writing, error)
      || !recourse_letter_facts_init (&writing.facts, words, form->to, state, exhibits, options,
                                      error))
    return NULL;
  add_checks (&writing);
  add_lines (&writing);
  return g_steal_pointer (&self);
}

/** recourse_letter_free: frees @self */
void
recourse_letter_free (RecourseLetter *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->paragraphs, g_ptr_array_unref);
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  g_clear_pointer (&self->gaps, g_ptr_array_unref);
  g_clear_object (&self->words);
  g_free (self);
}

/** recourse_letter_peek_form: what was filled; borrowed from the pack, which @self keeps */
const RecourseLetterForm *
recourse_letter_peek_form (const RecourseLetter *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->form;
}

/** recourse_letter_peek_words: the pack whose words the letter has; borrowed */
RecoursePack *
recourse_letter_peek_words (const RecourseLetter *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->words;
}

/** recourse_letter_n_paragraphs: how many paragraphs the letter has, its title included */
guint
recourse_letter_n_paragraphs (const RecourseLetter *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->paragraphs->len;
}

/** recourse_letter_paragraph: the paragraph at @index; borrowed */
const RecourseLetterParagraph *
recourse_letter_paragraph (const RecourseLetter *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->paragraphs->len, NULL);

  return self->paragraphs->pdata[index];
}

/** recourse_letter_n_checks: how many things there are to look at before it is used */
guint
recourse_letter_n_checks (const RecourseLetter *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->checks->len;
}

/** recourse_letter_check: what to look at, at @index; borrowed */
const char *
recourse_letter_check (const RecourseLetter *self, guint index, RecourseLanguage language)
{
  g_return_val_if_fail (self != NULL && index < self->checks->len, NULL);

  return recourse_text_get (self->checks->pdata[index], language);
}

/** recourse_letter_n_gaps: how many different things are still to be filled in; lines for a
 * signature and the like are not among them */
guint
recourse_letter_n_gaps (const RecourseLetter *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->gaps->len;
}

/** recourse_letter_gap: what is to be filled in, at @index; borrowed */
const char *
recourse_letter_gap (const RecourseLetter *self, guint index, RecourseLanguage language)
{
  g_return_val_if_fail (self != NULL && index < self->gaps->len, NULL);

  return recourse_text_get (self->gaps->pdata[index], language);
}
