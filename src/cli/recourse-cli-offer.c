/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cli-offer"

#include "recourse-cli-commands.h"

#include "recourse-cli-json.h"
#include "recourse-cli-protect.h"
#include "recourse-cli-words.h"
#include "recourse-error.h"

#include <errno.h>

#define INDENT 2

static const char *const verdict_ids[] = { [RECOURSE_OFFER_EMPTY] = "empty",
                                           [RECOURSE_OFFER_NONE] = "none",
                                           [RECOURSE_OFFER_CAUTION] = "caution",
                                           [RECOURSE_OFFER_STOP] = "stop" };
static const char
    *const level_ids[] = { [RECOURSE_FLAG_CAUTION] = "caution", [RECOURSE_FLAG_STRONG] = "strong" };

/* --- What they wrote ----------------------------------------------------------------------------
 */

/* What is written in another encoding would not be understood, and no sign found in it. The limit
 * may go through the last character. */
static gboolean
expect_text (const char *text, gsize length, gsize most, const char *name, GError **error)
{
  const char *end = NULL;
  gboolean is_good = g_utf8_validate_len (text, length, &end);

  if (is_good
      || (length == most && g_utf8_get_char_validated (end, text + length - end) == (gunichar) -2))
    return TRUE;
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT,
               "'%s' is no UTF-8 text, so the signs in it could not be found; save it as UTF-8, or "
               "copy the words and paste them",
               name);
  return FALSE;
}

/* One byte more than is looked at, so that the check can say that the rest was left out. */
static char *
read_stream (FILE *stream, const char *name, GError **error)
{
  gsize most = RECOURSE_OFFER_MAX_BYTES + 1;
  g_autofree char *text = g_malloc (most + 1);
  gsize length = fread (text, 1, most, stream);

  if (ferror (stream))
    {
      recourse_error_set_errno (error, errno, "cannot read '%s'", name);
      return NULL;
    }
  if (!expect_text (text, length, most, name, error))
    return NULL;
  text[length] = '\0';
  return g_steal_pointer (&text);
}

static char *
read_file (const char *path, GError **error)
{
  g_autofree char *name = recourse_error_quote (path);
  FILE *stream = NULL;
  char *text = NULL;

  if (g_str_equal (path, "-"))
    return read_stream (stdin, "standard input", error);
  stream = fopen (path, "rbe");
  if (stream == NULL)
    {
      recourse_error_set_errno (error, errno, "cannot open '%s'", name);
      return NULL;
    }
  text = read_stream (stream, name, error);
  fclose (stream);
  return text;
}

static gboolean
read_ticks (const RecourseCliCall *call, RecoursePack *pack, GPtrArray *ticked, GError **error)
{
  for (guint i = 0; i < call->ticks->len; i++)
    {
      const char *id = call->ticks->pdata[i];
      const RecourseRedFlag *flag = recourse_pack_find_red_flag (pack, id);
      g_autofree char *quoted = recourse_error_quote (id);

      if (flag == NULL)
        {
          g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
                       "--tick: there is no red flag '%s'; 'offer flags' lists them", quoted);
          return FALSE;
        }
      g_ptr_array_add (ticked, (gpointer) flag);
    }
  return TRUE;
}

static RecourseOfferCheck *
check_offer (const RecourseCliCall *call, RecoursePack *pack, GError **error)
{
  g_autoptr (GPtrArray) ticked = g_ptr_array_new ();
  g_autoptr (RecourseOfferRules) rules = NULL;
  g_autofree char *text = NULL;

  if (call->arguments->len == 0 && call->ticks->len == 0)
    {
      g_set_error_literal (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
                           "offer: a file, - or --tick is missing");
      return NULL;
    }
  if (!read_ticks (call, pack, ticked, error))
    return NULL;
  if (call->arguments->len > 0)
    {
      text = read_file (call->arguments->pdata[0], error);
      if (text == NULL)
        return NULL;
    }
  rules = recourse_offer_rules_new (pack);
  return recourse_offer_check_new (rules, text, (gpointer) ticked->pdata, ticked->len);
}

/* --- JSON ---------------------------------------------------------------------------------------
 */

static void
add_words (JsonBuilder *builder,
           const RecourseOfferCheck *check,
           const RecourseOfferFinding *finding)
{
  const char *text = recourse_offer_check_peek_text (check);

  json_builder_set_member_name (builder, "words");
  json_builder_begin_array (builder);
  for (guint i = 0; i < finding->n_spans; i++)
    {
      const RecourseOfferSpan *span = &finding->spans[i];
      g_autofree char *words = g_strndup (text + span->start, span->end - span->start);

      json_builder_begin_object (builder);
      recourse_cli_json_integer (builder, "start", (gint64) span->start);
      recourse_cli_json_integer (builder, "end", (gint64) span->end);
      recourse_cli_json_string (builder, "text", words);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_json (RecourseCliPage *page, const RecourseOfferCheck *check)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  recourse_cli_json_string (builder, "verdict", verdict_ids[recourse_offer_check_verdict (check)]);
  recourse_cli_json_boolean (builder, "cut", recourse_offer_check_is_cut (check));
  recourse_cli_json_boolean (builder, "garbled", recourse_offer_check_is_garbled (check));
  json_builder_set_member_name (builder, "findings");
  json_builder_begin_array (builder);
  for (guint i = 0; i < recourse_offer_check_n_findings (check); i++)
    {
      const RecourseOfferFinding *finding = recourse_offer_check_finding (check, i);

      json_builder_begin_object (builder);
      recourse_cli_json_string (builder, "flag", finding->flag->id);
      recourse_cli_json_string (builder, "level", level_ids[finding->flag->level]);
      recourse_cli_json_boolean (builder, "ticked", finding->is_ticked);
      recourse_cli_json_boolean (builder, "denied", finding->is_denied);
      add_words (builder, check, finding);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  recourse_cli_json_print (builder, page);
}

/* --- For people ---------------------------------------------------------------------------------
 */

static void
print_optional (RecourseCliPage *page,
                gboolean has_text,
                RecourseCliWord mark,
                const RecourseText *text,
                RecourseLanguage language)
{
  if (has_text)
    recourse_cli_page_item (page, 2 * INDENT, recourse_cli_word (mark, language),
                            recourse_text_get (text, language));
}

static void
print_part (RecourseCliPage *page, const RecoursePrevention *part, RecourseLanguage language)
{
  recourse_cli_page_blank (page);
  recourse_cli_page_heading (page, 0, recourse_text_get (&part->title, language));
  recourse_cli_page_text (page, 0, recourse_text_get (&part->summary, language));
  for (guint i = 0; i < part->n_items; i++)
    {
      const RecoursePreventionItem *item = &part->items[i];

      recourse_cli_page_item (page, INDENT, "- ", recourse_text_get (&item->text, language));
      print_optional (page, item->has_where, RECOURSE_CLI_WORD_OFFER_WHERE, &item->where, language);
      print_optional (page, item->has_where, RECOURSE_CLI_WORD_OFFER_FALLBACK, &item->fallback,
                      language);
      print_optional (page, item->has_limit, RECOURSE_CLI_WORD_OFFER_LIMIT, &item->limit, language);
    }
}

static void
print_verdict (RecourseCliPage *page, const RecourseOfferCheck *check, RecourseLanguage language)
{
  static const RecourseCliWord words[] = {
    [RECOURSE_OFFER_EMPTY] = RECOURSE_CLI_WORD_OFFER_EMPTY,
    [RECOURSE_OFFER_NONE] = RECOURSE_CLI_WORD_OFFER_NONE,
    [RECOURSE_OFFER_CAUTION] = RECOURSE_CLI_WORD_OFFER_CAUTION,
    [RECOURSE_OFFER_STOP] = RECOURSE_CLI_WORD_OFFER_STOP,
  };

  recourse_cli_page_heading (
      page, 0, recourse_cli_word (words[recourse_offer_check_verdict (check)], language));
  if (recourse_offer_check_is_cut (check))
    recourse_cli_page_text (page, 0, recourse_cli_word (RECOURSE_CLI_WORD_OFFER_CUT, language));
  if (recourse_offer_check_is_garbled (check))
    recourse_cli_page_text (page, 0, recourse_cli_word (RECOURSE_CLI_WORD_OFFER_GARBLED, language));
}

static void
print_text (RecourseCliPage *page,
            RecoursePack *pack,
            const RecourseOfferCheck *check,
            RecourseLanguage language)
{
  print_verdict (page, check, language);
  for (guint i = 0; i < recourse_offer_check_n_findings (check); i++)
    {
      recourse_cli_page_blank (page);
      recourse_cli_protect_print_finding (page, check, i, language);
    }
  for (guint i = 0; i < recourse_pack_n_preventions (pack); i++)
    {
      const RecoursePrevention *part = recourse_pack_prevention (pack, i);

      if (part->kind == RECOURSE_PREVENTION_OFFER || part->kind == RECOURSE_PREVENTION_LAWYER)
        print_part (page, part, language);
    }
}

/** recourse_cli_offer: `recoursectl offer`; see recourse-cli-commands.h */
gboolean
recourse_cli_offer (const RecourseCliCall *call,
                    RecourseCliPage *page,
                    int *out_status,
                    GError **error)
{
  g_autoptr (RecoursePack) pack = recourse_cli_protect_load_own (call, "offer", error);
  g_autoptr (RecourseOfferCheck) check = NULL;

  if (pack == NULL)
    return FALSE;
  check = check_offer (call, pack, error);
  if (check == NULL)
    return FALSE;
  if (call->is_given[RECOURSE_CLI_OPTION_JSON])
    print_json (page, check);
  else
    print_text (page, pack, check, call->language);
  return TRUE;
}

/* --- offer flags --------------------------------------------------------------------------------
 */

static void
print_flags_json (const RecourseCliCall *call, RecourseCliPage *page, RecoursePack *pack)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "flags");
  json_builder_begin_array (builder);
  for (guint i = 0; i < recourse_pack_n_red_flags (pack); i++)
    {
      const RecourseRedFlag *flag = recourse_pack_red_flag (pack, i);

      json_builder_begin_object (builder);
      recourse_cli_json_string (builder, "id", flag->id);
      recourse_cli_json_string (builder, "level", level_ids[flag->level]);
      recourse_cli_json_string (builder, "tick", recourse_text_get (&flag->tick, call->language));
      recourse_cli_json_string (builder, "title", recourse_text_get (&flag->title, call->language));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  recourse_cli_json_print (builder, page);
}

/** recourse_cli_offer_flags: `recoursectl offer flags`; see recourse-cli-commands.h */
gboolean
recourse_cli_offer_flags (const RecourseCliCall *call,
                          RecourseCliPage *page,
                          int *out_status,
                          GError **error)
{
  g_autoptr (RecoursePack) pack = recourse_cli_protect_load_own (call, "offer flags", error);

  if (pack == NULL)
    return FALSE;
  if (call->is_given[RECOURSE_CLI_OPTION_JSON])
    print_flags_json (call, page, pack);
  for (guint i = 0;
       !call->is_given[RECOURSE_CLI_OPTION_JSON] && i < recourse_pack_n_red_flags (pack); i++)
    {
      const RecourseRedFlag *flag = recourse_pack_red_flag (pack, i);
      g_autofree char *mark = g_strconcat (flag->id, ": ", NULL);

      recourse_cli_page_item (page, 0, mark, recourse_text_get (&flag->tick, call->language));
    }
  return TRUE;
}
