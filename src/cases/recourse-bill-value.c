/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-bill-value"

#include "recourse-bill-value.h"

#include "recourse-bill-decimal.h"
#include "recourse-china-time.h"
#include "recourse-error.h"
#include "recourse-money.h"

#include <string.h>

#define DAY_DECIMALS 10 /* of a serial number: less than ten microseconds */
#define DAY_UNIT G_GINT64_CONSTANT (10000000000)
#define SECONDS_PER_DAY 86400
#define SECOND_DECIMALS 5 /* a serial number that was written with fewer does not tell seconds */
#define DAYS_1904 1462
#define FIRST_SERIAL 36526 /* 2000-01-01, counted from 1899-12-30 */
#define LAST_SERIAL 73050  /* 2099-12-31 */
#define UNIX_SERIAL 25569  /* 1970-01-01 */

#define YUAN_DECIMALS 8
#define UNITS_PER_FEN 1000000
#define MAX_UNITS_OFF 10 /* a ten-millionth of a yuan */

#define MAX_REFUND 64 /* bytes in which the largest amount fits by far */

static const char *const received[] = { "对方已收钱", "朋友已收钱", "已转账", "已存入零钱",
                                        "已收钱",     "支付成功",   NULL };
static const char *const returned[] = { "对方已退还", "已全额退款", "过期已退还", NULL };

static gboolean
refuse (GError **error, const char *what, const char *text, const char *why)
{
  g_autofree char *quoted = recourse_error_quote (text);

  return recourse_bill_fail (error, RECOURSE_ERROR_INVALID_CONTENT, "%s '%s' %s", what, quoted,
                             why);
}

static gboolean
read_number (const char **at, guint fewest, guint most, int *out)
{
  guint n_digits = 0;

  *out = 0;
  for (; n_digits < most && g_ascii_isdigit (**at); (*at)++, n_digits++)
    *out = *out * 10 + g_ascii_digit_value (**at);
  return n_digits >= fewest && !g_ascii_isdigit (**at);
}

static gboolean
skip (const char **at, const char *expected)
{
  if (!g_str_has_prefix (*at, expected))
    return FALSE;
  *at += strlen (expected);
  return TRUE;
}

/* 2026-11-29, 2026/1/2, 2026.1.2, 2026年1月2日 */
static gboolean
read_date (const char **at, RecourseCivilTime *civil)
{
  static const char *const marks[][3] = {
    { "-", "-", "" }, { "/", "/", "" }, { ".", ".", "" }, { "年", "月", "日" }
  };

  if (!read_number (at, 4, 4, &civil->year))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      if (!skip (at, marks[i][0]))
        continue;
      return read_number (at, 1, 2, &civil->month) && skip (at, marks[i][1])
             && read_number (at, 1, 2, &civil->day) && skip (at, marks[i][2]);
    }
  return FALSE;
}

static gboolean
read_clock (const char **at, RecourseCivilTime *civil, gboolean *is_about)
{
  if (!read_number (at, 1, 2, &civil->hour) || !skip (at, ":")
      || !read_number (at, 2, 2, &civil->minute))
    return FALSE;
  *is_about = !skip (at, ":");
  if (*is_about)
    return TRUE;
  if (!read_number (at, 2, 2, &civil->second))
    return FALSE;
  if (skip (at, "."))
    *at += strspn (*at, "0123456789");
  return TRUE;
}

static gboolean
read_civil (const char *text, RecourseCivilTime *civil, gboolean *is_about, const char **out_rest)
{
  const char *at = text;
  gsize n_blanks;

  if (!read_date (&at, civil))
    return FALSE;
  n_blanks = strspn (at, " \t");
  at += n_blanks;
  if (n_blanks == 0 && !skip (&at, "T") && !g_str_has_prefix (at - strlen ("日"), "日"))
    return FALSE;
  if (!read_clock (&at, civil, is_about))
    return FALSE;
  *out_rest = at;
  return TRUE;
}

/* Days since 1899-12-30; they are counted as if 1900 had been a leap year, which no longer
 * matters. */
static gboolean
read_serial (const char *text, gboolean is_from_1904, gint64 *out_time)
{
  gint64 scaled;
  gint64 days;
  gint64 seconds;

  if (!recourse_bill_decimal_scale (text, DAY_DECIMALS, &scaled))
    return FALSE;
  days = scaled / DAY_UNIT + (is_from_1904 ? DAYS_1904 : 0);
  if (days < FIRST_SERIAL || days > LAST_SERIAL)
    return FALSE;
  seconds = (scaled % DAY_UNIT * SECONDS_PER_DAY + DAY_UNIT / 2) / DAY_UNIT;
  *out_time = ((days - UNIX_SERIAL) * SECONDS_PER_DAY + seconds) * RECOURSE_SECOND
              - RECOURSE_CHINA_OFFSET;
  return TRUE;
}

static gboolean
read_text_time (const char *text, gint64 *out_time, gboolean *out_is_about, GError **error)
{
  g_autofree char *folded = g_utf8_normalize (text, -1, G_NORMALIZE_NFKC);
  g_autoptr (GError) problem = NULL;
  RecourseCivilTime civil = { 0 };
  const char *rest = NULL;

  if (folded == NULL || !read_civil (folded, &civil, out_is_about, &rest))
    return refuse (error, "time", text, "is no date with a time of day");
  if (*rest != '\0' && recourse_china_time_parse (folded, out_time, NULL))
    return TRUE;
  if (*rest == '\0' && recourse_china_time_from_civil (&civil, out_time, &problem))
    return TRUE;
  if (problem != NULL)
    return recourse_bill_fail (error, RECOURSE_ERROR_INVALID_CONTENT, "%s", problem->message);
  return refuse (error, "time", text, "has more behind it than a time of day");
}

/**
 * recourse_bill_value_time:
 * @is_from_1904: how serial numbers are counted
 * @out_is_about: whether there are no seconds
 *
 * What is no time is %RECOURSE_ERROR_INVALID_CONTENT.
 */
gboolean
recourse_bill_value_time (const RecourseBillCell *cell,
                          gboolean is_from_1904,
                          gint64 *out_time,
                          gboolean *out_is_about,
                          GError **error)
{
  const char *point;

  g_return_val_if_fail (cell != NULL && out_time != NULL && out_is_about != NULL, FALSE);

  *out_is_about = FALSE;
  point = strchr (cell->text, '.');
  if (cell->is_number)
    return read_serial (cell->text, is_from_1904, out_time)
           || refuse (error, "time", cell->text, "is no day between 2000 and 2100");
  if (point != NULL && read_serial (cell->text, is_from_1904, out_time))
    {
      *out_is_about = strlen (point + 1) < SECOND_DECIMALS;
      return TRUE;
    }
  return read_text_time (cell->text, out_time, out_is_about, error);
}

static gboolean
read_number_amount (const char *text, gint64 *out_fen)
{
  gint64 units;
  gint64 fen;

  if (!recourse_bill_decimal_scale (text, YUAN_DECIMALS, &units) || units > G_MAXINT64 / 2)
    return FALSE;
  fen = (units + UNITS_PER_FEN / 2) / UNITS_PER_FEN;
  *out_fen = fen;
  return fen <= RECOURSE_MONEY_MAX_FEN && ABS (units - fen * UNITS_PER_FEN) <= MAX_UNITS_OFF;
}

/* WeChat knows payments of ¥0.00: a coupon paid for everything. */
static gboolean
is_zero (const char *text)
{
  const char *at = text;

  if (!skip (&at, "¥"))
    skip (&at, "￥");
  return strspn (at, "0.") == strlen (at) && *at == '0' && strchr (at, '.') == strrchr (at, '.');
}

/**
 * recourse_bill_value_amount:
 * @out_fen: the amount, which may be zero
 *
 * What is no amount is %RECOURSE_ERROR_INVALID_CONTENT.
 */
gboolean
recourse_bill_value_amount (const RecourseBillCell *cell, gint64 *out_fen, GError **error)
{
  g_autoptr (GError) problem = NULL;

  g_return_val_if_fail (cell != NULL && out_fen != NULL, FALSE);

  if (cell->is_number)
    return read_number_amount (cell->text, out_fen)
           || refuse (error, "amount", cell->text, "is no number of yuan and fen");
  if (is_zero (cell->text))
    {
      *out_fen = 0;
      return TRUE;
    }
  if (recourse_money_parse (cell->text, out_fen, &problem))
    return TRUE;
  return recourse_bill_fail (error, RECOURSE_ERROR_INVALID_CONTENT, "%s", problem->message);
}

/** recourse_bill_value_direction: of the word in the column 收/支 */
RecourseBillDirection
recourse_bill_value_direction (const char *text)
{
  g_return_val_if_fail (text != NULL, RECOURSE_BILL_NO_DIRECTION);

  if (g_str_equal (text, "支出"))
    return RECOURSE_BILL_OUT;
  return g_str_equal (text, "收入") ? RECOURSE_BILL_IN : RECOURSE_BILL_NO_DIRECTION;
}

/* 已退款(￥10.00) */
static gboolean
read_refund (const char *status, gint64 amount, gint64 *out_refunded)
{
  g_autofree char *folded = NULL;
  const char *at = status;
  char *inner;
  gsize length;

  if (!skip (&at, "已退款") || strlen (at) > MAX_REFUND)
    return FALSE;
  folded = g_utf8_normalize (at, -1, G_NORMALIZE_NFKC);
  if (folded == NULL)
    return FALSE;
  inner = g_strstrip (folded);
  length = strlen (inner);
  if (length >= 2 && inner[0] == '(' && inner[length - 1] == ')')
    {
      inner[length - 1] = '\0';
      inner++;
    }
  return recourse_money_parse (inner, out_refunded, NULL) && *out_refunded <= amount;
}

/**
 * recourse_bill_value_state:
 * @status: the word in the column 当前状态
 * @amount: of the payment, in fen
 * @out_refunded: in fen, or %RECOURSE_BILL_NOT_REFUNDED
 *
 * Returns: (nullable): id of a value of the variable `state`; NULL: the word is not known, and
 *   nothing follows from it
 */
const char *
recourse_bill_value_state (const char *status, gint64 amount, gint64 *out_refunded)
{
  g_return_val_if_fail (status != NULL && out_refunded != NULL, NULL);

  *out_refunded = RECOURSE_BILL_NOT_REFUNDED;
  if (g_strv_contains (received, status))
    return "received";
  if (g_strv_contains (returned, status))
    return "returned";
  if (read_refund (status, amount, out_refunded))
    return "received";
  *out_refunded = RECOURSE_BILL_NOT_REFUNDED;
  return NULL;
}
