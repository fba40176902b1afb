/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-same-payees"

#include "recourse-same-payees.h"

#include <string.h>

/*
 * Whoever took money from one may have taken it from others. Names count when they are the same
 * but for blanks, width and case; a mask such as **国 says too little and counts for nothing. Names
 * change and numbers stay, so numbers of telephones, cards and accounts in the name or the note of
 * a payment count for themselves.
 */

/* A mobile number has 11 digits, a card up to 19; order numbers have 28 and more. */
#define MIN_DIGITS 11
#define MAX_DIGITS 19
#define ACCOUNT_PREFIX "wxid_"
#define MAX_TEXT 1024

typedef struct
{
  GPtrArray *payees;  /* of RecourseSamePayee, the order of their first cases */
  GHashTable *by_key; /* "n:name" or "a:account" -> RecourseSamePayee, borrowed */
} Collection;

static void
free_payee (gpointer data)
{
  recourse_same_payee_free (data);
}

/* --- Texts --------------------------------------------------------------------------------------
 */

static char *
normalise (const char *text)
{
  g_autofree char *cut = g_strndup (text, MAX_TEXT);
  g_autofree char *valid = g_utf8_make_valid (cut, -1);
  g_autofree char *narrow = g_utf8_normalize (valid, -1, G_NORMALIZE_ALL_COMPOSE);

  return g_utf8_casefold (narrow, -1);
}

static gboolean
is_left_out_of_name (gunichar c)
{
  return g_unichar_isspace (c) || !g_unichar_isdefined (c) || g_unichar_iscntrl (c)
         || g_unichar_type (c) == G_UNICODE_FORMAT;
}

/* NULL when nothing but a mask and at most one character is left. */
static char *
make_name_key (const char *text)
{
  g_autofree char *normal = normalise (text);
  GString *key = g_string_new ("n:");
  guint n_letters = 0;
  gboolean is_masked = FALSE;

  for (const char *at = normal; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (is_left_out_of_name (c))
        continue;
      is_masked = is_masked || c == '*';
      n_letters += g_unichar_isalnum (c);
      g_string_append_unichar (key, c);
    }
  if (n_letters > 0 && (!is_masked || n_letters > 2))
    return g_string_free (key, FALSE);
  g_string_free (key, TRUE);
  return NULL;
}

/* Digits with single blanks or hyphens between them are one number. */
static const char *
read_number (const char *at, GString *digits)
{
  g_string_truncate (digits, 0);
  while (g_ascii_isdigit (*at))
    {
      g_string_append_c (digits, *at++);
      if ((*at == ' ' || *at == '-') && g_ascii_isdigit (at[1]))
        at++;
    }
  return at;
}

static const char *
read_account (const char *at, GString *account)
{
  g_string_assign (account, ACCOUNT_PREFIX);
  at += strlen (ACCOUNT_PREFIX);
  while (g_ascii_isalnum (*at) || *at == '_' || *at == '-')
    g_string_append_c (account, *at++);
  return at;
}

/* Gives the accounts that stand in @text. */
static GPtrArray *
list_accounts (const char *text)
{
  g_autofree char *normal = normalise (text);
  g_autoptr (GString) found = g_string_new (NULL);
  GPtrArray *accounts = g_ptr_array_new_with_free_func (g_free);
  const char *at = normal;

  while (*at != '\0')
    {
      if (g_str_has_prefix (at, ACCOUNT_PREFIX))
        {
          at = read_account (at, found);
          if (found->len > strlen (ACCOUNT_PREFIX))
            g_ptr_array_add (accounts, g_strdup (found->str));
        }
      else if (g_ascii_isdigit (*at))
        {
          at = read_number (at, found);
          if (found->len >= MIN_DIGITS && found->len <= MAX_DIGITS)
            g_ptr_array_add (accounts, g_strdup (found->str));
        }
      else
        at++;
    }
  return accounts;
}

/* --- Collecting ---------------------------------------------------------------------------------
 */

static gboolean
has_case (const RecourseSamePayee *payee, const char *id)
{
  return payee->case_ids->len > 0
         && g_str_equal (payee->case_ids->pdata[payee->case_ids->len - 1], id);
}

/* Takes @key. */
static void
count (Collection *self, char *key, const char *text, gboolean is_account, const char *case_id)
{
  RecourseSamePayee *payee = g_hash_table_lookup (self->by_key, key);

  if (payee == NULL)
    {
      payee = g_new0 (RecourseSamePayee, 1);
      payee->text = g_strdup (text);
      payee->is_account = is_account;
      payee->case_ids = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_add (self->payees, payee);
      g_hash_table_insert (self->by_key, g_strdup (key), payee);
    }
  if (!has_case (payee, case_id))
    g_ptr_array_add (payee->case_ids, g_strdup (case_id));
  g_free (key);
}

static void
count_accounts (Collection *self, const char *text, const char *case_id)
{
  g_autoptr (GPtrArray) accounts = text != NULL ? list_accounts (text) : NULL;

  for (guint i = 0; accounts != NULL && i < accounts->len; i++)
    count (self, g_strconcat ("a:", accounts->pdata[i], NULL), accounts->pdata[i], TRUE, case_id);
}

static void
count_case (Collection *self, RecourseCaseState *state)
{
  const char *id = recourse_case_state_get_id (state);

  for (guint i = 0; i < recourse_case_state_n_payments (state); i++)
    {
      const RecourseCasePayment *payment = recourse_case_state_payment (state, i);
      char *key = payment->payee != NULL ? make_name_key (payment->payee) : NULL;

      if (key != NULL)
        count (self, key, payment->payee, FALSE, id);
      count_accounts (self, payment->payee, id);
      count_accounts (self, payment->note, id);
    }
}

static gboolean
is_same_cases (const GPtrArray *a, const GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (!g_str_equal (a->pdata[i], b->pdata[i]))
      return FALSE;
  return TRUE;
}

/* A number that stands in a name says nothing more than the name does. */
static gboolean
is_told_by_name (const Collection *self, const RecourseSamePayee *payee)
{
  for (guint i = 0; payee->is_account && i < self->payees->len; i++)
    {
      const RecourseSamePayee *other = self->payees->pdata[i];

      if (!other->is_account && is_same_cases (other->case_ids, payee->case_ids))
        return TRUE;
    }
  return FALSE;
}

static void
keep_shared (Collection *self)
{
  guint i = 0;

  while (i < self->payees->len)
    {
      const RecourseSamePayee *payee = self->payees->pdata[i];

      if (payee->case_ids->len < 2 || is_told_by_name (self, payee))
        g_ptr_array_remove_index (self->payees, i);
      else
        i++;
    }
}

/**
 * recourse_same_payees_find:
 * @states: (element-type RecourseCaseState): of all cases that can be read
 *
 * Who was paid in more than one case, by the name or by a number. It is a hint for whoever helps
 * several people, and no proof: two people may have one name.
 *
 * Returns: (transfer full) (element-type RecourseSamePayee): in the order of @states
 */
GPtrArray *
recourse_same_payees_find (GPtrArray *states)
{
  g_autoptr (GHashTable) by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Collection collection = { .payees = g_ptr_array_new_with_free_func (free_payee),
                            .by_key = by_key };

  g_return_val_if_fail (states != NULL, collection.payees);

  for (guint i = 0; i < states->len; i++)
    count_case (&collection, states->pdata[i]);
  keep_shared (&collection);
  return collection.payees;
}

static gboolean
is_among (const GPtrArray *ids, const char *id)
{
  return g_ptr_array_find_with_equal_func ((GPtrArray *) ids, id, g_str_equal, NULL);
}

/**
 * recourse_same_payees_count:
 * @payees: from recourse_same_payees_find()
 *
 * Returns: how many cases have a payee in common with @case_id, itself among them; 0: none has
 */
guint
recourse_same_payees_count (GPtrArray *payees, const char *case_id)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  g_return_val_if_fail (payees != NULL && case_id != NULL, 0);

  for (guint i = 0; i < payees->len; i++)
    {
      const RecourseSamePayee *payee = payees->pdata[i];

      if (!is_among (payee->case_ids, case_id))
        continue;
      for (guint j = 0; j < payee->case_ids->len; j++)
        g_hash_table_add (ids, payee->case_ids->pdata[j]);
    }
  return g_hash_table_size (ids);
}

/**
 * recourse_same_payee_free:
 * @self: (transfer full) (nullable): a payee
 */
void
recourse_same_payee_free (RecourseSamePayee *self)
{
  if (self == NULL)
    return;
  g_free (self->text);
  g_clear_pointer (&self->case_ids, g_ptr_array_unref);
  g_free (self);
}
