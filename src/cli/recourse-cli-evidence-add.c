/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cli-evidence-add"

#include "recourse-cli-commands.h"

#include "recourse-cli-case.h"
#include "recourse-cli-json.h"
#include "recourse-cli-words.h"
#include "recourse-error.h"
#include "recourse-intake.h"

/* What the callback needs, and what it leaves behind. */
typedef struct
{
  const RecourseCliCall *call;
  RecourseCliPage *page;
  guint n_refused;
} Report;

static gboolean
check_kind (const RecourseCliCall *call, GError **error)
{
  const char *kind = call->values[RECOURSE_CLI_OPTION_KIND];
  g_autoptr (RecourseAdvisor) advisor = NULL;
  g_autoptr (GString) known = g_string_new (NULL);
  g_autofree char *quoted = NULL;
  RecoursePack *pack;

  if (kind == NULL)
    return TRUE;
  advisor = recourse_cli_call_load (call, error);
  if (advisor == NULL)
    return FALSE;
  pack = recourse_advisor_peek_pack (advisor);
  for (guint i = 0; i < recourse_pack_n_evidence (pack); i++)
    {
      const char *id = recourse_pack_evidence (pack, i)->id;

      if (g_str_equal (id, kind))
        return TRUE;
      g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", id);
    }
  quoted = recourse_error_quote (kind);
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
               "--kind %s: there is no kind '%s'; there are %s", quoted, quoted, known->str);
  return FALSE;
}

static void
print_json (RecourseCliPage *page, const RecourseIntakeReceipt *receipt)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  recourse_cli_json_integer (builder, "seq", receipt->seq);
  recourse_cli_json_string (builder, "name", receipt->name);
  recourse_cli_json_string (builder, "sha256", receipt->sha256);
  recourse_cli_json_integer (builder, "bytes", receipt->bytes);
  json_builder_end_object (builder);
  recourse_cli_json_print (builder, page);
}

static void
print_text (Report *self, const RecourseIntakeReceipt *receipt)
{
  g_autofree char *seq = g_strdup_printf ("%" G_GINT64_FORMAT, receipt->seq);
  g_autofree char *bytes = recourse_cli_word_bytes (receipt->bytes, self->call->language);
  g_autofree char *name = recourse_error_quote (receipt->name);
  g_autofree char *text = recourse_cli_word_fill (RECOURSE_CLI_WORD_EVIDENCE_KEPT,
                                                  self->call->language, seq, name, bytes, NULL);

  recourse_cli_page_text (self->page, 0, text);
}

/* Whoever reads our output may act on a line at once: it leaves when the file is safe. */
static void
settled_cb (guint index,
            const RecourseIntakeReceipt *receipt,
            const GError *refusal,
            gpointer user_data)
{
  Report *self = user_data;

  if (refusal != NULL)
    {
      g_autofree char *line = g_utf8_make_valid (refusal->message, -1);

      fprintf (stderr, "recoursectl: %s\n", line);
      self->n_refused++;
      return;
    }
  if (self->call->is_given[RECOURSE_CLI_OPTION_JSON])
    print_json (self->page, receipt);
  else
    print_text (self, receipt);
  recourse_cli_page_flush (self->page);
}

static RecourseIntakeItem *
make_items (const RecourseCliCall *call, gint64 happened)
{
  RecourseIntakeItem *items = g_new0 (RecourseIntakeItem, call->arguments->len);
  const char *kind = call->values[RECOURSE_CLI_OPTION_KIND];

  for (guint i = 0; i < call->arguments->len; i++)
    items[i] = (RecourseIntakeItem){ .path = call->arguments->pdata[i],
                                     .kind = kind != NULL ? kind : "",
                                     .note = call->values[RECOURSE_CLI_OPTION_NOTE],
                                     .order = call->values[RECOURSE_CLI_OPTION_ORDER],
                                     .happened = happened };
  return items;
}

gboolean
recourse_cli_evidence_add (const RecourseCliCall *call,
                           RecourseCliPage *page,
                           int *out_status,
                           GError **error)
{
  g_autoptr (RecourseCaseFolder) folder = NULL;
  g_autofree RecourseIntakeItem *items = NULL;
  Report report = { .call = call, .page = page };
  RecourseIntakeHooks hooks = { .settled = settled_cb, .data = &report };
  gint64 happened;

  if (!check_kind (call, error) || !recourse_cli_case_author (call, &hooks.author, error)
      || !recourse_cli_call_get_time (call, RECOURSE_CLI_OPTION_HAPPENED, RECOURSE_TIME_UNKNOWN,
                                      &happened, error))
    return FALSE;
  folder = recourse_cli_case_open (call, RECOURSE_ACCESS_WRITE, error);
  if (folder == NULL)
    return FALSE;
  items = make_items (call, happened);
  if (!recourse_intake_run (folder, items, call->arguments->len, &hooks, NULL, error))
    return FALSE;
  *out_status = report.n_refused > 0 ? 2 : 0;
  return TRUE;
}
