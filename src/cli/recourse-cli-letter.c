/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cli-letter"

#include "recourse-cli-commands.h"

#include "recourse-cli-case.h"
#include "recourse-cli-json.h"
#include "recourse-cli-words.h"
#include "recourse-error.h"
#include "recourse-exhibit.h"
#include "recourse-files.h"
#include "recourse-letter.h"

/** Desk: what a letter is made of. */
typedef struct
{
  RecourseAdvisor *advisor;
  RecourseCaseFolder *folder;
  RecourseCaseState *state;
} Desk;

static void
clear_desk (Desk *self)
{
  g_clear_object (&self->advisor);
  g_clear_pointer (&self->state, recourse_case_state_unref);
  g_clear_pointer (&self->folder, recourse_case_folder_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Desk, clear_desk)

static gboolean
read_now (const RecourseCliCall *call, gint64 *out_now, GError **error)
{
  return recourse_cli_call_get_time (call, RECOURSE_CLI_OPTION_AT, recourse_china_time_now (),
                                     out_now, error);
}

static gboolean
open_desk (Desk *self, const RecourseCliCall *call, GError **error)
{
  g_autoptr (RecourseAdvisor) loaded = recourse_cli_call_load (call, error);

  self->advisor = loaded != NULL ? recourse_letter_advisor_ref (loaded, error) : NULL;
  if (self->advisor == NULL)
    return FALSE;
  self->folder = recourse_cli_case_open (call, RECOURSE_ACCESS_READ, error);
  if (self->folder == NULL)
    return FALSE;
  self->state = recourse_case_state_read (self->folder, error);
  return self->state != NULL;
}

/* --- letter list --------------------------------------------------------------------------------
 */

static void
print_fits_json (const RecourseCliCall *call, RecourseCliPage *page, const GArray *fits)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "letters");
  json_builder_begin_array (builder);
  for (guint i = 0; i < fits->len; i++)
    {
      const RecourseLetterFit *fit = &g_array_index (fits, RecourseLetterFit, i);

      json_builder_begin_object (builder);
      recourse_cli_json_string (builder, "id", fit->form->id);
      recourse_cli_json_string (builder, "fit", fit->is_certain ? "certain" : "possible");
      recourse_cli_json_string (builder, "title",
                                recourse_text_get (&fit->form->title, call->language));
      recourse_cli_json_string (builder, "summary",
                                recourse_text_get (&fit->form->summary, call->language));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  recourse_cli_json_print (builder, page);
}

static void
print_fit (const RecourseCliCall *call, RecourseCliPage *page, const RecourseLetterForm *form)
{
  g_autofree char *mark = g_strconcat (form->id, ": ", NULL);

  recourse_cli_page_item (page, 2, mark, recourse_text_get (&form->title, call->language));
  recourse_cli_page_text (page, 4, recourse_text_get (&form->summary, call->language));
}

static void
print_fits (const RecourseCliCall *call, RecourseCliPage *page, const GArray *fits)
{
  if (fits->len == 0)
    recourse_cli_page_text (page, 0,
                            recourse_cli_word (RECOURSE_CLI_WORD_LETTER_NONE, call->language));
  for (guint i = 0; i < fits->len; i++)
    {
      const RecourseLetterFit *fit = &g_array_index (fits, RecourseLetterFit, i);

      if (i == 0 || fit->is_certain != g_array_index (fits, RecourseLetterFit, i - 1).is_certain)
        recourse_cli_page_heading (page, 0,
                                   recourse_cli_word (fit->is_certain
                                                          ? RECOURSE_CLI_WORD_LETTER_FIT
                                                          : RECOURSE_CLI_WORD_LETTER_MAYBE,
                                                      call->language));
      print_fit (call, page, fit->form);
    }
}

gboolean
recourse_cli_letter_list (const RecourseCliCall *call,
                          RecourseCliPage *page,
                          int *out_status,
                          GError **error)
{
  g_auto (Desk) desk = { NULL };
  g_autoptr (GArray) fits = NULL;
  gint64 now = RECOURSE_TIME_UNKNOWN;

  if (!read_now (call, &now, error) || !open_desk (&desk, call, error))
    return FALSE;
  fits = recourse_letter_list (desk.advisor, desk.state, now, error);
  if (fits == NULL)
    return FALSE;
  if (call->is_given[RECOURSE_CLI_OPTION_JSON])
    print_fits_json (call, page, fits);
  else
    print_fits (call, page, fits);
  return TRUE;
}

/* --- letter -------------------------------------------------------------------------------------
 */

/* "1,3": about these payments and no others. */
static gboolean
read_payments (const RecourseCliCall *call, GArray *numbers, GError **error)
{
  const char *list = call->values[RECOURSE_CLI_OPTION_PAYMENT];
  g_auto (GStrv) words = g_strsplit (list != NULL ? list : "", ",", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      guint64 number = 0;
      guint narrow;

      if (!g_ascii_string_to_unsigned (words[i], 10, 1, G_MAXUINT32, &number, NULL))
        {
          g_set_error_literal (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
                               "it is a list of numbers of payments, such as 1,3");
          recourse_cli_call_prefix_error (call, RECOURSE_CLI_OPTION_PAYMENT, error);
          return FALSE;
        }
      narrow = (guint) number;
      g_array_append_val (numbers, narrow);
    }
  return TRUE;
}

static RecourseLetter *
write_letter (const RecourseCliCall *call, GError **error)
{
  g_auto (Desk) desk = { NULL };
  g_autoptr (GPtrArray) exhibits = NULL;
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  RecourseLetterOptions options = { .now = RECOURSE_TIME_UNKNOWN };

  if (!read_now (call, &options.now, error) || !read_payments (call, numbers, error)
      || !open_desk (&desk, call, error))
    return NULL;
  exhibits = recourse_exhibit_read_all (recourse_case_folder_peek_log (desk.folder), error);
  if (exhibits == NULL)
    return NULL;
  if (numbers->len > 0)
    options.payments = (const guint *) (gpointer) numbers->data;
  options.n_payments = numbers->len;
  return recourse_letter_new (desk.advisor, call->arguments->pdata[0], desk.state, exhibits,
                              &options, error);
}

static void
print_list (JsonBuilder *builder,
            const char *key,
            const RecourseLetter *letter,
            guint n,
            const char *(*get) (const RecourseLetter *, guint, RecourseLanguage),
            RecourseLanguage language)
{
  json_builder_set_member_name (builder, key);
  json_builder_begin_array (builder);
  for (guint i = 0; i < n; i++)
    json_builder_add_string_value (builder, get (letter, i, language));
  json_builder_end_array (builder);
}

static void
print_letter_json (const RecourseCliCall *call, RecourseCliPage *page, const RecourseLetter *letter)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *text = recourse_letter_text (letter, RECOURSE_LANGUAGE_ZH_CN);
  g_autofree char *english = recourse_letter_text (letter, RECOURSE_LANGUAGE_EN);

  json_builder_begin_object (builder);
  recourse_cli_json_string (builder, "id", recourse_letter_peek_form (letter)->id);
  recourse_cli_json_string (builder, "text", text);
  recourse_cli_json_string (builder, "english", english);
  print_list (builder, "checks", letter, recourse_letter_n_checks (letter), recourse_letter_check,
              call->language);
  print_list (builder, "gaps", letter, recourse_letter_n_gaps (letter), recourse_letter_gap,
              call->language);
  json_builder_end_object (builder);
  recourse_cli_json_print (builder, page);
}

/* Long lines are not broken: what is printed is there to be copied. */
static void
print_letter (const RecourseCliCall *call, RecourseCliPage *page, const RecourseLetter *letter)
{
  g_autofree char *checks = recourse_letter_check_text (letter, call->language);
  g_autofree char *text = recourse_letter_text (letter, RECOURSE_LANGUAGE_ZH_CN);
  g_autofree char *english = recourse_letter_text (letter, RECOURSE_LANGUAGE_EN);

  recourse_cli_page_raw (page, checks);
  recourse_cli_page_raw (page, "\n----\n\n");
  recourse_cli_page_raw (page, text);
  if (!call->is_given[RECOURSE_CLI_OPTION_ENGLISH])
    return;
  recourse_cli_page_raw (page, "\n----\n\n");
  recourse_cli_page_raw (page, english);
}

static gboolean
save_letter (const RecourseCliCall *call,
             RecourseCliPage *page,
             const RecourseLetter *letter,
             GError **error)
{
  const char *output = call->values[RECOURSE_CLI_OPTION_OUTPUT];
  g_autoptr (GBytes)
      odt = recourse_letter_odt (letter, call->is_given[RECOURSE_CLI_OPTION_ENGLISH]);
  g_autofree char *checks = recourse_letter_check_text (letter, call->language);
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  if (!recourse_files_write_new (output, odt, error))
    return FALSE;
  if (call->is_given[RECOURSE_CLI_OPTION_JSON])
    return TRUE;
  name = g_utf8_make_valid (output, -1);
  text = recourse_cli_word_fill (RECOURSE_CLI_WORD_LETTER_WRITTEN, call->language, name, NULL);
  recourse_cli_page_text (page, 0, text);
  recourse_cli_page_blank (page);
  recourse_cli_page_raw (page, checks);
  return TRUE;
}

gboolean
recourse_cli_letter (const RecourseCliCall *call,
                     RecourseCliPage *page,
                     int *out_status,
                     GError **error)
{
  g_autoptr (RecourseLetter) letter = write_letter (call, error);

  if (letter == NULL)
    return FALSE;
  if (call->values[RECOURSE_CLI_OPTION_OUTPUT] != NULL && !save_letter (call, page, letter, error))
    return FALSE;
  if (call->is_given[RECOURSE_CLI_OPTION_JSON])
    print_letter_json (call, page, letter);
  else if (call->values[RECOURSE_CLI_OPTION_OUTPUT] == NULL)
    print_letter (call, page, letter);
  return TRUE;
}
