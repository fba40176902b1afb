/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-case-overview"

#include "recourse-case-overview.h"

#include "recourse-case-deadline.h"
#include "recourse-log-text.h"
#include "recourse-same-payees.h"

#include <string.h>

/*
 * A table for whoever helps many people. Spreadsheets take a field that begins with = for a
 * formula, and the names in it come from swindlers: every field is quoted, and what could be a
 * formula gets an apostrophe before it.
 */

#define BYTE_ORDER_MARK "\xEF\xBB\xBF"
#define LINE_END "\r\n"

static const char *const headings[RECOURSE_CASE_N_COLUMNS][RECOURSE_N_LANGUAGES] = {
  [RECOURSE_CASE_COLUMN_TITLE] = { "Title", "名字" },
  [RECOURSE_CASE_COLUMN_PAYEE] = { "Payee", "收款人" },
  [RECOURSE_CASE_COLUMN_AMOUNT] = { "Amount in yuan", "金额（元）" },
  [RECOURSE_CASE_COLUMN_PAYMENTS] = { "Payments", "几笔付款" },
  [RECOURSE_CASE_COLUMN_STATE] = { "State of the newest payment", "最近一笔的状态" },
  [RECOURSE_CASE_COLUMN_NEXT] = { "Next deadline (Beijing time)", "下一个期限（北京时间）" },
  [RECOURSE_CASE_COLUMN_WHAT] = { "What it is", "是什么期限" },
  [RECOURSE_CASE_COLUMN_CLOSED] = { "Closed (Beijing time)", "结案时间（北京时间）" },
  [RECOURSE_CASE_COLUMN_SAME_PAYEE] = { "Cases with the same payee", "同一个收款人的案卷数" },
  [RECOURSE_CASE_COLUMN_REMARK] = { "Remark", "备注" },
  [RECOURSE_CASE_COLUMN_ID] = { "Case", "案卷编号" },
};

static const char *const locked_words[RECOURSE_N_LANGUAGES] = { "Locked with a passphrase",
                                                                "已加密" };
static const char *const trouble_words[RECOURSE_N_LANGUAGES] = { "Cannot be read", "读不出来" };
static const char *const hidden_words[RECOURSE_N_LANGUAGES] = {
  "Hidden, because somebody may be watching the screen", "可能有人在看屏幕，先不显示"
};

typedef struct
{
  RecourseAdvisor *advisor;
  RecoursePack *pack;
  GPtrArray *payees;
  gint64 now;
  RecourseLanguage language;
} Overview;

/* --- Fields -------------------------------------------------------------------------------------
 */

/* Some programs take the wide signs of Chinese input for the narrow ones. */
static gboolean
begins_formula (const char *text)
{
  switch (g_utf8_get_char (text))
    {
    case '=':
    case '+':
    case '-':
    case '@':
    case 0xFF1D:
    case 0xFF0B:
    case 0xFF0D:
    case 0xFF20:
      return TRUE;
    default:
      return FALSE;
    }
}

/* What a terminal would obey, and every line break, as a blank. */
static char *
make_one_line (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *out = g_string_new (NULL);

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      g_string_append_unichar (out, recourse_log_text_is_escaped (c) ? ' ' : c);
    }
  return g_string_free (out, FALSE);
}

/**
 * recourse_case_overview_quote:
 * @text: (nullable): anything
 *
 * Returns: (transfer full): one field of a CSV file, in its quotes, that no spreadsheet takes for
 *   a formula
 */
char *
recourse_case_overview_quote (const char *text)
{
  g_autofree char *line = make_one_line (text != NULL ? text : "");
  g_auto (GStrv) parts = g_strsplit (g_strstrip (line), "\"", -1);
  g_autofree char *doubled = g_strjoinv ("\"\"", parts);
  gboolean is_formula = begins_formula (line)
                        || (text != NULL && *text != '\0' && strchr ("\t\r\n", *text) != NULL);

  return g_strconcat ("\"", is_formula ? "'" : "", doubled, "\"", NULL);
}

static void
append_row (GString *out, const RecourseCaseRow *row)
{
  for (guint i = 0; i < RECOURSE_CASE_N_COLUMNS; i++)
    {
      g_autofree char *quoted = recourse_case_overview_quote (row->fields[i]);

      g_string_append_printf (out, "%s%s", i > 0 ? "," : "", quoted);
    }
  g_string_append (out, LINE_END);
}

/* As a spreadsheet sorts it. */
static char *
format_time (gint64 time)
{
  RecourseCivilTime civil;

  if (time == RECOURSE_TIME_UNKNOWN)
    return NULL;
  recourse_china_time_to_civil (time, &civil);
  return g_strdup_printf ("%04d-%02d-%02d %02d:%02d", civil.year, civil.month, civil.day,
                          civil.hour, civil.minute);
}

static char *
format_amount (RecourseCaseState *state)
{
  gint64 fen;

  if (!recourse_case_state_total (state, &fen))
    return NULL;
  return g_strdup_printf ("%" G_GINT64_FORMAT ".%02d", fen / 100, (int) (fen % 100));
}

/* --- One case -----------------------------------------------------------------------------------
 */

static gboolean
has_text (const GPtrArray *texts, const char *text)
{
  return g_ptr_array_find_with_equal_func ((GPtrArray *) texts, text, g_str_equal, NULL);
}

static char *
join_payees (RecourseCaseState *state)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < recourse_case_state_n_payments (state); i++)
    {
      char *payee = recourse_case_state_payment (state, i)->payee;

      if (payee != NULL && *payee != '\0' && !has_text (names, payee))
        g_ptr_array_add (names, payee);
    }
  g_ptr_array_add (names, NULL);
  return g_strjoinv ("; ", (char **) names->pdata);
}

static gboolean
find_variable (RecoursePack *pack, const char *id, guint *out_index)
{
  for (*out_index = 0; *out_index < recourse_pack_n_variables (pack); (*out_index)++)
    if (g_str_equal (recourse_pack_variable (pack, *out_index)->id, id))
      return TRUE;
  return FALSE;
}

/* What the newest payment says, else what was answered. */
static char *
name_state (const Overview *self, RecourseCaseState *state, RecourseInterview *interview)
{
  const RecourseCasePayment *newest = recourse_case_state_newest_payment (state);
  const RecourseVariable *variable;
  guint64 known;
  guint index;
  guint value;

  if (!find_variable (self->pack, "state", &index))
    return NULL;
  variable = recourse_pack_variable (self->pack, index);
  known = recourse_space_get (recourse_advisor_peek_space (self->advisor),
                              &recourse_interview_peek_situation (interview)->known, index);
  if (newest == NULL || newest->state == NULL
      || !recourse_variable_find_value (variable, newest->state, &value))
    {
      if (__builtin_popcountll (known) != 1)
        return NULL;
      value = (guint) __builtin_ctzll (known);
    }
  return g_strdup (recourse_text_get (&variable->values[value].label, self->language));
}

static void
fill_deadline (const Overview *self, RecourseCaseRow *row, GPtrArray *deadlines)
{
  for (guint i = 0; i < deadlines->len; i++)
    {
      const RecourseCaseDeadline *deadline = deadlines->pdata[i];

      if (deadline->state == RECOURSE_DEADLINE_PAST)
        continue;
      row->fields[RECOURSE_CASE_COLUMN_NEXT] = format_time (deadline->at);
      row->fields[RECOURSE_CASE_COLUMN_WHAT] = recourse_case_deadline_name (deadline, self->pack,
                                                                            self->language);
      return;
    }
}

static void
fill_names (const Overview *self, RecourseCaseRow *row, RecourseCaseState *state)
{
  guint n_same = recourse_same_payees_count (self->payees, recourse_case_state_get_id (state));

  row->fields[RECOURSE_CASE_COLUMN_TITLE] = g_strdup (recourse_case_state_get_title (state));
  row->fields[RECOURSE_CASE_COLUMN_PAYEE] = join_payees (state);
  row->fields[RECOURSE_CASE_COLUMN_AMOUNT] = format_amount (state);
  row->fields[RECOURSE_CASE_COLUMN_PAYMENTS] = g_strdup_printf (
      "%u", recourse_case_state_n_payments (state));
  if (n_same > 0)
    row->fields[RECOURSE_CASE_COLUMN_SAME_PAYEE] = g_strdup_printf ("%u", n_same);
}

static gboolean
fill_state (const Overview *self, RecourseCaseRow *row, RecourseCaseState *state, GError **error)
{
  g_autoptr (RecourseInterview) interview = recourse_interview_new (self->advisor, self->now);
  g_autoptr (GPtrArray) deadlines = NULL;

  row->fields[RECOURSE_CASE_COLUMN_CLOSED] = format_time (recourse_case_state_closed_at (state));
  if (!recourse_case_state_apply (state, interview, NULL, error))
    return FALSE;
  row->fields[RECOURSE_CASE_COLUMN_STATE] = name_state (self, state, interview);
  if (recourse_interview_is_screen_shared (interview))
    row->fields[RECOURSE_CASE_COLUMN_REMARK] = g_strdup (hidden_words[self->language]);
  else
    fill_names (self, row, state);
  if (row->fields[RECOURSE_CASE_COLUMN_CLOSED] != NULL)
    return TRUE;
  deadlines = recourse_case_deadlines_list (state, self->advisor, self->now, error);
  if (deadlines == NULL)
    return FALSE;
  fill_deadline (self, row, deadlines);
  return TRUE;
}

static void
fill_trouble (const Overview *self, RecourseCaseRow *row, gboolean is_locked, const GError *trouble)
{
  g_free (row->fields[RECOURSE_CASE_COLUMN_REMARK]);
  row->fields[RECOURSE_CASE_COLUMN_REMARK] = is_locked
                                                 ? g_strdup (locked_words[self->language])
                                                 : g_strdup_printf ("%s: %s",
                                                                    trouble_words[self->language],
                                                                    trouble->message);
}

static RecourseCaseRow *
make_row (const Overview *self, const RecourseCaseReading *reading)
{
  const RecourseCaseSummary *summary = reading->summary;
  RecourseCaseRow *row = g_new0 (RecourseCaseRow, 1);
  g_autoptr (GError) error = NULL;

  row->fields[RECOURSE_CASE_COLUMN_ID] = g_strdup (summary->id);
  if (reading->state == NULL)
    fill_trouble (self, row, summary->is_locked, summary->trouble);
  else if (!fill_state (self, row, reading->state, &error))
    fill_trouble (self, row, FALSE, error);
  return row;
}

static void
free_row (gpointer data)
{
  RecourseCaseRow *row = data;

  for (guint i = 0; i < RECOURSE_CASE_N_COLUMNS; i++)
    g_free (row->fields[i]);
  g_free (row);
}

static GPtrArray *
find_payees (GPtrArray *readings)
{
  g_autoptr (GPtrArray) states = g_ptr_array_new ();

  for (guint i = 0; i < readings->len; i++)
    if (((RecourseCaseReading *) readings->pdata[i])->state != NULL)
      g_ptr_array_add (states, ((RecourseCaseReading *) readings->pdata[i])->state);
  return recourse_same_payees_find (states);
}

/**
 * recourse_case_overview_list:
 * @readings: (element-type RecourseCaseReading): all cases
 * @now: the moment
 *
 * Each case as a row of texts. What is locked or cannot be read has a row with a remark, and a case
 * whose screen may be watched has one without names and amounts.
 *
 * Returns: (transfer full) (element-type RecourseCaseRow): in the order of @readings
 */
GPtrArray *
recourse_case_overview_list (GPtrArray *readings,
                             RecourseAdvisor *advisor,
                             gint64 now,
                             RecourseLanguage language)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (free_row);
  g_autoptr (GPtrArray) payees = NULL;
  Overview overview = { .advisor = advisor, .now = now, .language = language };

  g_return_val_if_fail (readings != NULL, rows);
  g_return_val_if_fail (RECOURSE_IS_ADVISOR (advisor), rows);

  payees = find_payees (readings);
  overview.pack = recourse_advisor_peek_pack (advisor);
  overview.payees = payees;
  for (guint i = 0; i < readings->len; i++)
    g_ptr_array_add (rows, make_row (&overview, readings->pdata[i]));
  return rows;
}

/**
 * recourse_case_overview_compose:
 * @rows: (element-type RecourseCaseRow): from recourse_case_overview_list()
 *
 * A table as CSV (RFC 4180) with headings, in UTF-8 with a byte-order mark, without which
 * spreadsheets take it for something else.
 *
 * Returns: (transfer full): the text
 */
char *
recourse_case_overview_compose (GPtrArray *rows, RecourseLanguage language)
{
  GString *out = NULL;
  RecourseCaseRow heading = { 0 };

  g_return_val_if_fail (rows != NULL, NULL);

  out = g_string_new (BYTE_ORDER_MARK);
  for (guint i = 0; i < RECOURSE_CASE_N_COLUMNS; i++)
    heading.fields[i] = (char *) headings[i][language];
  append_row (out, &heading);
  for (guint i = 0; i < rows->len; i++)
    append_row (out, rows->pdata[i]);
  return g_string_free (out, FALSE);
}
