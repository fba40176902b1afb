/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-pack-text"

#include "recourse-pack-reader.h"

#include "recourse-error.h"
#include "recourse-prose.h"

#include <string.h>

/* One text in one language while its marks are replaced. */
typedef struct
{
  RecoursePackReader *reader;
  const RecourseJsonView *view;
  const RecoursePackTextScope *scope;
  RecourseLanguage language;
  GString *out;
} Rendering;

static const char *const LANGUAGE_KEYS[] = { "en", "zh_CN", NULL };
G_STATIC_ASSERT (G_N_ELEMENTS (LANGUAGE_KEYS) == RECOURSE_N_LANGUAGES + 1);

const RecoursePackTextScope recourse_pack_plain_scope = { NULL };
const RecoursePackTextScope recourse_pack_route_scope = { .supported = "a route" };
const RecoursePackTextScope recourse_pack_citation_scope = { .is_citation = TRUE };
const RecoursePackTextScope recourse_pack_protection_scope = {
  .supported = RECOURSE_PACK_PROTECTION,
};
const RecoursePackTextScope recourse_pack_quoted_scope = { .is_quoted = TRUE };

static gboolean
append_figure (Rendering *self, const RecourseClaim *claim, GError **error)
{
  g_autofree char *figure = recourse_claim_format_value (claim, self->language);

  if (figure == NULL)
    {
      recourse_json_view_error (self->view, error, RECOURSE_ERROR_INVALID_CONTENT,
                                "claim '%s' has no figure", claim->id);
      return FALSE;
    }
  g_string_append (self->out, figure);
  return TRUE;
}

/* A remedy is what people act on: no chance of success may colour it, and nothing that we hold to
 * be untrue may support it. The latter is so for other advice, too. */
static gboolean
check_figure_of_advice (Rendering *self, const RecourseClaim *claim, GError **error)
{
  if (self->scope->is_remedy && claim->unit == RECOURSE_UNIT_PERMILLE)
    {
      recourse_json_view_error (self->view, error, RECOURSE_ERROR_INVALID_CONTENT,
                                "a remedy may not cite the rate '%s'", claim->id);
      return FALSE;
    }
  if (!recourse_pack_claim_is_untrue (claim))
    return TRUE;
  recourse_json_view_error (self->view, error, RECOURSE_ERROR_INVALID_CONTENT,
                            "%s may not cite the %s claim '%s'",
                            self->scope->is_remedy ? "a remedy" : self->scope->supported,
                            recourse_claim_status_id (claim->status), claim->id);
  return FALSE;
}

static gboolean
append_claim (Rendering *self, const char *id, GError **error)
{
  const RecourseClaim *claim = recourse_pack_find_claim (self->reader->pack, id);

  if (claim == NULL)
    return recourse_pack_reader_refuse_text (self->view, error, RECOURSE_ERROR_NOT_FOUND,
                                             "there is no claim", id);
  if ((self->scope->is_remedy || self->scope->supported != NULL)
      && !check_figure_of_advice (self, claim, error))
    return FALSE;
  return append_figure (self, claim, error);
}

/* The law itself, by name and article; the sentence has to stand on the claim that says so. */
static gboolean
append_law (Rendering *self, const char *id, GError **error)
{
  const RecourseClaim *claim = recourse_pack_find_claim (self->reader->pack, id);
  g_autofree char *citation = NULL;
  gboolean is_listed = FALSE;

  for (guint i = 0; i < self->scope->law->n; i++)
    is_listed |= self->scope->law->items[i] == claim;
  if (claim == NULL || !is_listed)
    return recourse_pack_reader_refuse_text (self->view, error, RECOURSE_ERROR_NOT_FOUND,
                                             "not among the claims of the sentence:", id);
  citation = recourse_claim_cite_law (claim, self->language);
  if (citation == NULL)
    return recourse_pack_reader_refuse_text (self->view, error, RECOURSE_ERROR_INVALID_CONTENT,
                                             "no claim of one law and its articles:", id);
  g_string_append (self->out, citation);
  return TRUE;
}

static gboolean
append_contact (Rendering *self, const char *id, GError **error)
{
  const RecourseContact *contact = recourse_pack_find_contact (self->reader->pack, id);

  if (contact == NULL)
    return recourse_pack_reader_refuse_text (self->view, error, RECOURSE_ERROR_NOT_FOUND,
                                             "there is no contact", id);
  if (*contact->number != '\0')
    g_string_append (self->out, contact->number);
  else if (self->language == RECOURSE_LANGUAGE_ZH_CN)
    g_string_append (self->out, "银行卡背面的电话");
  else
    g_string_append (self->out, "the number on the back of the bank card");
  return TRUE;
}

/* Between backticks, so that a page can set it apart; see docs/knowledge-format.md. */
static gboolean
append_code (Rendering *self, const char *id, GError **error)
{
  for (guint i = 0; i < self->scope->paper->n_codes; i++)
    if (strcmp (self->scope->paper->codes[i].id, id) == 0)
      {
        g_string_append_printf (self->out, "`%s`", self->scope->paper->codes[i].code);
        return TRUE;
      }
  return recourse_pack_reader_refuse_text (self->view, error, RECOURSE_ERROR_NOT_FOUND,
                                           "there is no code", id);
}

static gboolean
append_bound (Rendering *self, const char *mark, const char *bound, GError **error)
{
  if (bound == NULL)
    {
      recourse_json_view_error (self->view, error, RECOURSE_ERROR_INVALID_CONTENT,
                                "there is no bound for the mark '{%s}'", mark);
      return FALSE;
    }
  g_string_append (self->out, bound);
  return TRUE;
}

/* @mark: what stands between the braces. */
static gboolean
append_mark (Rendering *self, const char *mark, GError **error)
{
  const RecoursePackTextScope *scope = self->scope;

  if (scope->is_citation || scope->is_quoted)
    return recourse_pack_reader_refuse_text (self->view, error, RECOURSE_ERROR_INVALID_CONTENT,
                                             "a mark that cannot stand here:", mark);
  if (g_str_has_prefix (mark, "claim:"))
    return append_claim (self, mark + strlen ("claim:"), error);
  if (g_str_has_prefix (mark, "contact:"))
    return append_contact (self, mark + strlen ("contact:"), error);
  if (g_str_has_prefix (mark, "law:") && scope->law != NULL)
    return append_law (self, mark + strlen ("law:"), error);
  if (g_str_has_prefix (mark, "code:") && scope->paper != NULL)
    return append_code (self, mark + strlen ("code:"), error);
  if (strcmp (mark, "value") == 0 && scope->own != NULL)
    return append_figure (self, scope->own, error);
  if (strcmp (mark, "from") == 0)
    return append_bound (self, mark, scope->from[self->language], error);
  if (strcmp (mark, "to") == 0)
    return append_bound (self, mark, scope->to[self->language], error);
  if (g_str_has_prefix (mark, "slot:") && mark[strlen ("slot:")] != '\0' && scope->is_message)
    {
      g_string_append_printf (self->out, "{%s}", mark);
      return TRUE;
    }
  return recourse_pack_reader_refuse_text (self->view, error, RECOURSE_ERROR_INVALID_CONTENT,
                                           "a mark that cannot stand here:", mark);
}

static gboolean
render (Rendering *self, const char *text, GError **error)
{
  const char *rest = text;
  const char *brace;

  while ((brace = strpbrk (rest, "{}")) != NULL)
    {
      const char *end = *brace == '{' ? strpbrk (brace + 1, "{}") : NULL;
      g_autofree char *mark = NULL;

      if (end == NULL || *end != '}')
        return recourse_pack_reader_refuse_text (self->view, error, RECOURSE_ERROR_INVALID_CONTENT,
                                                 "a brace without its partner:", text);
      g_string_append_len (self->out, rest, brace - rest);
      mark = g_strndup (brace + 1, (gsize) (end - brace - 1));
      if (!append_mark (self, mark, error))
        return FALSE;
      rest = end + 1;
    }
  g_string_append (self->out, rest);
  return TRUE;
}

static gboolean
check_prose (const RecourseJsonView *view,
             const char *text,
             RecourseLanguage language,
             const RecoursePackTextScope *scope,
             GError **error)
{
  g_autoptr (GError) cause = NULL;
  gboolean is_good;

  if (scope->is_quoted)
    is_good = recourse_prose_check_quotation (text, language, &cause);
  else if (scope->is_citation)
    is_good = recourse_prose_check_citation (text, language, &cause);
  else
    is_good = recourse_prose_check (text, language, &cause);
  if (is_good)
    return TRUE;
  recourse_json_view_error (view, error, cause->code, "%s", cause->message);
  return FALSE;
}

static char *
read_language (RecoursePackReader *self,
               const RecourseJsonView *view,
               const RecoursePackTextScope *scope,
               RecourseLanguage language,
               GError **error)
{
  g_autoptr (GString) out = g_string_new (NULL);
  Rendering rendering = { self, NULL, scope, language, out };
  RecourseJsonView member;
  const char *text = NULL;

  if (!recourse_json_view_get (view, LANGUAGE_KEYS[language], &member, error)
      || !recourse_json_view_string (&member, &text, error)
      || !check_prose (&member, text, language, scope, error))
    return NULL;
  if (scope->paper != NULL && strchr (text, '`') != NULL)
    {
      recourse_pack_reader_refuse_text (&member, error, RECOURSE_ERROR_INVALID_CONTENT,
                                        "a backtick, where {code:ID} belongs:", text);
      return NULL;
    }
  rendering.view = &member;
  if (!render (&rendering, text, error))
    return NULL;
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/**
 * recourse_pack_reader_text:
 * @scope: the marks that may stand here
 *
 * Reads the text under @key: both languages, checked as prose, marks replaced. The strings are
 * owned by the pack. Errors: a mark that leads nowhere NOT_FOUND, else INVALID_CONTENT.
 */
gboolean
recourse_pack_reader_text (RecoursePackReader *self,
                           const RecourseJsonView *view,
                           const char *key,
                           const RecoursePackTextScope *scope,
                           RecourseText *out_text,
                           GError **error)
{
  RecourseJsonView member;

  if (!recourse_json_view_get (view, key, &member, error)
      || !recourse_json_view_expect_object (&member, LANGUAGE_KEYS, error))
    return FALSE;
  for (guint i = 0; i < RECOURSE_N_LANGUAGES; i++)
    {
      char *text = read_language (self, &member, scope, (RecourseLanguage) i, error);

      if (text == NULL)
        return FALSE;
      out_text->in[i] = recourse_pack_take_string (self->pack, text);
    }
  return TRUE;
}

/**
 * recourse_pack_reader_optional_text:
 * @out_has_text: (out): whether @key is there
 *
 * As recourse_pack_reader_text(), for a text that may be absent.
 */
gboolean
recourse_pack_reader_optional_text (RecoursePackReader *self,
                                    const RecourseJsonView *view,
                                    const char *key,
                                    const RecoursePackTextScope *scope,
                                    gboolean *out_has_text,
                                    RecourseText *out_text,
                                    GError **error)
{
  *out_has_text = recourse_json_view_has (view, key);
  return !*out_has_text || recourse_pack_reader_text (self, view, key, scope, out_text, error);
}
