/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-witness-code"

#include "recourse-witness-code.h"

#include "recourse-error.h"
#include "recourse-json.h"

#include <string.h>

#define N_BITS 100
#define N_LETTERS 20
#define N_LETTER_CHECKS 2
#define LETTER_PRIME 1021
#define N_DIGITS 31
#define N_DIGIT_CHECKS 3
#define DIGIT_PRIME 997
#define GROUP 5
#define MAX_NUMBER_DIGITS 16
#define MAX_TEXT_BYTES 1024

/* Crockford's: without I, L, O and U. */
static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/* The 100 bits as a number. */
__extension__ typedef unsigned __int128 Bits;

/* One of the two ways to write a code. */
typedef struct
{
  guint base;
  guint n_characters;
  guint n_checks;
  guint prime; /* so that one wrong character, or two swapped, always changes the rest */
} Form;

static const Form letter_form = { 32, N_LETTERS, N_LETTER_CHECKS, LETTER_PRIME };
static const Form digit_form = { 10, N_DIGITS, N_DIGIT_CHECKS, DIGIT_PRIME };

static Bits
get_bits (const RecourseWitnessCode *self)
{
  Bits bits = 0;

  for (guint i = 0; i < RECOURSE_WITNESS_BYTES - 1; i++)
    bits = bits << 8 | self->bits[i];
  return bits << 4 | self->bits[RECOURSE_WITNESS_BYTES - 1] >> 4;
}

static void
set_bits (RecourseWitnessCode *self, Bits bits)
{
  self->bits[RECOURSE_WITNESS_BYTES - 1] = (guint8) (bits << 4 & 0xF0);
  bits >>= 4;
  for (guint i = RECOURSE_WITNESS_BYTES - 1; i > 0; i--, bits >>= 8)
    self->bits[i - 1] = (guint8) (bits & 0xFF);
}

static guint
compute_check (gint64 n_entries, Bits bits, guint prime)
{
  guint of_number = (guint) (n_entries % prime);
  guint of_shift = (guint) (((Bits) 1 << N_BITS) % prime);

  return (of_number * of_shift + (guint) (bits % prime)) % prime;
}

/* --- Writing ------------------------------------------------------------------------------------
 */

static char *
write_number (Bits number, guint n_characters, guint base)
{
  char *text = g_strnfill (n_characters, '0');

  for (guint i = n_characters; i > 0; i--, number /= base)
    text[i - 1] = alphabet[(guint) (number % base)];
  return text;
}

static char *
format_code (const RecourseWitnessCode *self, const Form *form, char separator)
{
  Bits bits = get_bits (self);
  g_autofree char *characters = write_number (bits, form->n_characters, form->base);
  g_autofree char *checks = write_number (compute_check (self->n_entries, bits, form->prime),
                                          form->n_checks, form->base);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%" G_GINT64_FORMAT, self->n_entries);
  for (guint i = 0; i < form->n_characters; i++)
    {
      if (i % GROUP == 0)
        g_string_append_c (text, separator);
      g_string_append_c (text, characters[i]);
    }
  g_string_append_c (text, separator);
  g_string_append (text, checks);
  return g_string_free (text, FALSE);
}

/* --- Reading ------------------------------------------------------------------------------------
 */

static gboolean
fail (GError **error, const char *text, const char *problem)
{
  g_autofree char *quoted = recourse_error_quote (text);

  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT, "code '%s' %s", quoted,
               problem);
  return FALSE;
}

/* A Chinese input method writes full-width characters and dashes of its own. */
static gunichar
fold_character (gunichar character)
{
  if (character >= 0xFF01 && character <= 0xFF5E)
    character -= 0xFF01 - '!';
  if (g_unichar_isspace (character))
    return ' ';
  if (g_unichar_type (character) == G_UNICODE_DASH_PUNCTUATION || character == 0x2212)
    return '-';
  character = g_unichar_toupper (character);
  if (character == 'O')
    return '0';
  return character == 'I' || character == 'L' ? '1' : character;
}

static gboolean
is_separator (gunichar character)
{
  return character == ' ' || character == '-';
}

/* Upper case, separators as blanks, nothing that no code has. */
static char *
fold_text (const char *text, GError **error)
{
  g_autoptr (GString) folded = g_string_new (NULL);

  if (strlen (text) > MAX_TEXT_BYTES || !g_utf8_validate (text, -1, NULL))
    {
      fail (error, text, "is much too long or not even text");
      return NULL;
    }
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = fold_character (g_utf8_get_char (at));

      if (is_separator (character))
        g_string_append_c (folded, ' ');
      else if (character < 0x80 && strchr (alphabet, (int) character) != NULL)
        g_string_append_c (folded, (char) character);
      else
        {
          fail (error, text,
                "has a character that codes do not have; they have digits and letters "
                "without I, L, O and U");
          return NULL;
        }
    }
  return g_string_free (g_steal_pointer (&folded), FALSE);
}

static gboolean
read_n_entries (const char *number, gint64 *out_n_entries)
{
  if (strlen (number) > MAX_NUMBER_DIGITS || strspn (number, "0123456789") != strlen (number))
    return FALSE;
  *out_n_entries = g_ascii_strtoll (number, NULL, 10);
  return *out_n_entries >= 1 && *out_n_entries <= RECOURSE_JSON_MAX_INTEGER;
}

static Bits
read_number (const char *characters, guint n_characters, guint base)
{
  Bits number = 0;

  for (guint i = 0; i < n_characters; i++)
    number = number * base + (guint) (strchr (alphabet, characters[i]) - alphabet);
  return number;
}

static gboolean
read_form (RecourseWitnessCode *code, const Form *form, const char *characters)
{
  Bits bits;
  Bits check;

  if (form->base == 10 && strspn (characters, "0123456789") != strlen (characters))
    return FALSE;
  bits = read_number (characters, form->n_characters, form->base);
  check = read_number (characters + form->n_characters, form->n_checks, form->base);
  if (bits >> N_BITS != 0 || check != compute_check (code->n_entries, bits, form->prime))
    return FALSE;
  set_bits (code, bits);
  return TRUE;
}

static const Form *
find_form (gsize length)
{
  if (length == N_LETTERS + N_LETTER_CHECKS)
    return &letter_form;
  return length == N_DIGITS + N_DIGIT_CHECKS ? &digit_form : NULL;
}

static void
remove_blanks (char *text)
{
  char *to = text;

  for (const char *from = text; *from != '\0'; from++)
    {
      if (*from != ' ')
        *to++ = *from;
    }
  *to = '\0';
}

static gboolean
read_code (const char *text, RecourseWitnessCode *code, GError **error)
{
  g_autofree char *folded = fold_text (text, error);
  g_auto (GStrv) parts = NULL;
  const Form *form;

  if (folded == NULL)
    return FALSE;
  parts = g_strsplit (g_strstrip (folded), " ", 2);
  if (parts[0] == NULL || parts[1] == NULL || !read_n_entries (parts[0], &code->n_entries))
    return fail (error, text, "does not begin with the number of entries and a hyphen or blank");
  remove_blanks (parts[1]);
  form = find_form (strlen (parts[1]));
  if (form == NULL)
    return fail (error, text,
                 "is not complete or too long; after the number of entries and a "
                 "hyphen there are 22 characters, or 34 digits");
  return read_form (code, form, parts[1])
         || fail (error, text,
                  "is not as it was given out: a character is wrong, or two are "
                  "swapped");
}

/**
 * recourse_witness_code_init:
 * @n_entries: from 1 to 2^53
 * @head: the hash after that many entries
 */
void
recourse_witness_code_init (RecourseWitnessCode *self, gint64 n_entries, const RecourseDigest *head)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (n_entries >= 1 && n_entries <= RECOURSE_JSON_MAX_INTEGER);
  g_return_if_fail (head != NULL);

  self->n_entries = n_entries;
  memcpy (self->bits, head->bytes, RECOURSE_WITNESS_BYTES);
  self->bits[RECOURSE_WITNESS_BYTES - 1] &= 0xF0;
}

/**
 * recourse_witness_code_parse:
 * @text: either form, as a person copied it: case, blanks and hyphens do not matter, O is read as
 * 0, I and L as 1, and full-width characters count as the others
 *
 * One wrong character, or two neighbours swapped, is always found. All that is wrong is
 * %RECOURSE_ERROR_INVALID_ARGUMENT, and @out_code is not changed.
 */
gboolean
recourse_witness_code_parse (const char *text, RecourseWitnessCode *out_code, GError **error)
{
  RecourseWitnessCode code = { 0 };

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (out_code != NULL, FALSE);

  if (!read_code (text, &code, error))
    return FALSE;
  *out_code = code;
  return TRUE;
}

/** recourse_witness_code_equal: whether both speak of the same entries. */
gboolean
recourse_witness_code_equal (const RecourseWitnessCode *a, const RecourseWitnessCode *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->n_entries == b->n_entries && memcmp (a->bits, b->bits, sizeof a->bits) == 0;
}

/** recourse_witness_code_format: (transfer full): the form with letters, for paper. */
char *
recourse_witness_code_format (const RecourseWitnessCode *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return format_code (self, &letter_form, '-');
}

/** recourse_witness_code_format_digits: (transfer full): the form for the telephone. */
char *
recourse_witness_code_format_digits (const RecourseWitnessCode *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return format_code (self, &digit_form, ' ');
}
