/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-bill-words"

#include "recourse-bill-words.h"

#include <string.h>

#define REFUND "退款"

static const struct
{
  const char *word;
  const char *payment;
} kinds[] = {
  { "转账", "transfer" },
  { "微信红包", "red_packet" },
  { "微信红包(单发)", "red_packet" },
  { "微信红包(群红包)", "red_packet" },
  { "微信红包(面对面红包)", "red_packet" },
  { "扫二维码付款", "qr_person" },
  { "商户消费", "merchant" },
  { "向手机号转账", "phone_number" },
  { "转账到手机号", "phone_number" },
  { "向银行卡转账", "bank_card" },
  { "转账到银行卡", "bank_card" },
};

static const char *const nothing[] = { NULL };
static const char *const balance[] = { "balance", NULL };
static const char *const bank_card[] = { "bank_card", NULL };
static const char *const credit_card[] = { "credit_card", NULL };
static const char *const some_card[] = { "bank_card", "credit_card", NULL };

static char *
fold (const char *text)
{
  char *folded = text != NULL ? g_utf8_normalize (text, -1, G_NORMALIZE_NFKC) : NULL;

  return folded != NULL ? folded : g_strdup ("");
}

/**
 * recourse_bill_words_payment:
 * @kind: (nullable): from the column 交易类型
 *
 * Returns: (nullable): id of a value of the variable `payment`
 */
const char *
recourse_bill_words_payment (const char *kind)
{
  g_autofree char *folded = fold (kind);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (folded, kinds[i].word))
      return kinds[i].payment;
  return NULL;
}

/* 招商银行(1234): a card of that bank, and nobody says which kind. */
static gboolean
is_some_card (const char *method)
{
  const char *bracket = strchr (method, '(');
  gsize n_digits;

  if (bracket == NULL || bracket == method)
    return FALSE;
  n_digits = strspn (bracket + 1, "0123456789");
  return n_digits > 0 && g_str_equal (bracket + 1 + n_digits, ")");
}

/**
 * recourse_bill_words_funding:
 * @method: (nullable): from the column 支付方式
 *
 * Returns: (transfer none) (array zero-terminated=1): ids of the values of the variable `funding`
 *   that are possible; none: nothing is known
 */
const char *const *
recourse_bill_words_funding (const char *method)
{
  g_autofree char *folded = fold (method);

  /* Paid in two ways. */
  if (strpbrk (folded, "&+,;") != NULL)
    return nothing;
  if (g_str_equal (folded, "零钱") || g_str_equal (folded, "零钱通"))
    return balance;
  if (strstr (folded, "信用卡") != NULL)
    return credit_card;
  if (strstr (folded, "储蓄卡") != NULL || strstr (folded, "借记卡") != NULL)
    return bank_card;
  return is_some_card (folded) ? some_card : nothing;
}

/** recourse_bill_words_is_refund: whether an incoming row of this @kind (nullable) gives back */
gboolean
recourse_bill_words_is_refund (const char *kind)
{
  return kind != NULL && g_str_has_suffix (kind, REFUND);
}

/** recourse_bill_words_is_nothing: whether a column (nullable) says nothing */
gboolean
recourse_bill_words_is_nothing (const char *text)
{
  return text == NULL || *text == '\0' || g_str_equal (text, "/");
}

/** recourse_bill_words_is_damaged: whether a spreadsheet made "4.2E+27" of a long @number, whose
 * digits are lost */
gboolean
recourse_bill_words_is_damaged (const char *number)
{
  gsize n_digits;

  g_return_val_if_fail (number != NULL, FALSE);

  n_digits = strspn (number, "0123456789.,");
  return n_digits > 0 && (number[n_digits] == 'E' || number[n_digits] == 'e')
         && (number[n_digits + 1] == '+' || number[n_digits + 1] == '-');
}
