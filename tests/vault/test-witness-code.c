/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-witness-code"

#include "recourse-witness-code.h"

#include "recourse-error.h"
#include "recourse-json.h"
#include "vectors.h"

static const char letters[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

static RecourseWitnessCode
make_code (gint64 n_entries, const char *head_hex)
{
  RecourseWitnessCode code;
  RecourseDigest head;

  g_assert_true (recourse_digest_from_hex (head_hex, &head, NULL));
  recourse_witness_code_init (&code, n_entries, &head);
  return code;
}

static RecourseWitnessCode
make_random_code (GRand *random)
{
  RecourseWitnessCode code;
  RecourseDigest head;

  for (guint i = 0; i < RECOURSE_DIGEST_BYTES; i++)
    head.bytes[i] = (guint8) g_rand_int_range (random, 0, 256);
  recourse_witness_code_init (&code, g_rand_int_range (random, 1, 2000000), &head);
  return code;
}

static void
assert_read (const char *text, const RecourseWitnessCode *expected)
{
  g_autoptr (GError) error = NULL;
  RecourseWitnessCode code;

  recourse_witness_code_parse (text, &code, &error);
  g_assert_no_error (error);
  g_assert_true (recourse_witness_code_equal (&code, expected));
}

static void
test_vectors (void)
{
  static const struct
  {
    gint64 n_entries;
    const char *head;
    const char *code;
    const char *digits;
  } rows[] = {
    { 1, VECTOR_HASH_1, VECTOR_CODE_1, VECTOR_DIGITS_1 },
    { 2, VECTOR_HASH_2, VECTOR_CODE_2, VECTOR_DIGITS_2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RecourseWitnessCode code = make_code (rows[i].n_entries, rows[i].head);
      g_autofree char *text = recourse_witness_code_format (&code);
      g_autofree char *digits = recourse_witness_code_format_digits (&code);

      g_assert_cmpstr (text, ==, rows[i].code);
      g_assert_cmpstr (digits, ==, rows[i].digits);
      assert_read (text, &code);
      assert_read (digits, &code);
    }
}

/* Only the first 100 bits count, and all of them. */
static void
test_bits (void)
{
  RecourseWitnessCode code = make_code (2, VECTOR_HASH_2);
  RecourseDigest head;

  g_assert_true (recourse_digest_from_hex (VECTOR_HASH_2, &head, NULL));
  for (guint i = 0; i < 256; i++)
    {
      RecourseDigest changed = head;
      RecourseWitnessCode other;

      changed.bytes[i / 8] ^= (guint8) (0x80 >> i % 8);
      recourse_witness_code_init (&other, 2, &changed);
      g_assert_cmpint (recourse_witness_code_equal (&code, &other), ==, i >= 100);
    }
}

static void
test_extremes (void)
{
  static const char *const heads[] = {
    "0000000000000000000000000000000000000000000000000000000000000000",
    "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
  };
  static const gint64 numbers[] = { 1, 1020, 1021, 1022, 997, RECOURSE_JSON_MAX_INTEGER };

  for (gsize i = 0; i < G_N_ELEMENTS (heads) * G_N_ELEMENTS (numbers); i++)
    {
      RecourseWitnessCode code = make_code (numbers[i / 2], heads[i % 2]);
      g_autofree char *text = recourse_witness_code_format (&code);
      g_autofree char *digits = recourse_witness_code_format_digits (&code);

      assert_read (text, &code);
      assert_read (digits, &code);
    }
}

static void
test_round_trip (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261124);

  for (guint i = 0; i < 20000; i++)
    {
      RecourseWitnessCode code = make_random_code (random);
      g_autofree char *text = recourse_witness_code_format (&code);
      g_autofree char *digits = recourse_witness_code_format_digits (&code);

      assert_read (text, &code);
      assert_read (digits, &code);
    }
}

static void
test_tolerant (void)
{
  static const char *const texts[] = {
    "2-2D6A2-1RH5D-QZQP0-KJZQP-MB",
    "2-2d6a2-1rh5d-qzqp0-kjzqp-mb",
    "2 2D6A21RH5DQZQP0KJZQPMB",
    "  2 - 2D6A2 1RH5D QZQP0 KJZQP MB \n",
    "2-2D6A2-1RH5D-QZQPO-KJZQP-MB",
    "2-2d6a2-irh5d-qzqpo-kjzqp-mb",
    "2-2d6a2-lrh5d-qzqp0-kjzqp-mb",
    "2-2-D-6-A-2-1RH5DQZQP0KJZQP--M--B",
    "２－２Ｄ６Ａ２－１ＲＨ５Ｄ－ＱＺＱＰ０－ＫＪＺＱＰ－ＭＢ",
    "2—2D6A2—1RH5D–QZQP0‑KJZQP−MB",
    "2　2D6A2　1RH5D　QZQP0　KJZQP　MB",
    "02-2D6A2-1RH5D-QZQP0-KJZQP-MB",
    "2 00955 65663 68423 07888 31851 93752 6 541",
    "2-0095565663684230788831851937526541",
    "2 OO955 65663 68423 O7888 3I85l 93752 6 54i",
  };
  RecourseWitnessCode code = make_code (2, VECTOR_HASH_2);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_read (texts[i], &code);
}

static void
assert_refused (const char *text, const char *part_of_message)
{
  g_autoptr (GError) error = NULL;
  RecourseWitnessCode code = make_code (9, VECTOR_HASH_1);
  RecourseWitnessCode before = code;

  if (recourse_witness_code_parse (text, &code, &error))
    g_error ("'%s' was read", text);
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT);
  g_assert_true (recourse_witness_code_equal (&code, &before));
  if (strstr (error->message, part_of_message) == NULL)
    g_error ("'%s' does not say '%s'", error->message, part_of_message);
}

static void
test_refused (void)
{
  static const struct
  {
    const char *text;
    const char *part_of_message;
  } rows[] = {
    { "", "begin with the number" },
    { " - ", "begin with the number" },
    { "2", "begin with the number" },
    { "2-", "begin with the number" },
    { "22D6A21RH5DQZQP0KJZQPMB", "begin with the number" },
    { "A-2D6A2-1RH5D-QZQP0-KJZQP-MB", "begin with the number" },
    { "0-2D6A2-1RH5D-QZQP0-KJZQP-MB", "begin with the number" },
    { "9007199254740993-2D6A2-1RH5D-QZQP0-KJZQP-MB", "begin with the number" },
    { "99999999999999999-2D6A2-1RH5D-QZQP0-KJZQP-MB", "begin with the number" },
    { "2-2D6A2-1RH5D-QZQP0-KJZQP-M", "not complete or too long" },
    { "2-2D6A2-1RH5D-QZQP0-KJZQP-MBB", "not complete or too long" },
    { "2-2D6A2-1RH5D-QZQP0-KJZQP-MU", "a character that codes do not have" },
    { "2-2D6A2-1RH5D-QZQP0-KJZQP-M?", "a character that codes do not have" },
    { "2-2D6A2-1RH5D-QZQP0-KJZQP-M钱", "a character that codes do not have" },
    { "2-2D6A2-1RH5D-QZQP0-KJZQP-\xFF", "not even text" },
    { "3-2D6A2-1RH5D-QZQP0-KJZQP-MB", "not as it was given out" },
    { "2 00955 65663 68423 07888 31851 93752 6 542", "not as it was given out" },
    { "2 A0955 65663 68423 07888 31851 93752 6 541", "not as it was given out" },
    { "2 99999 99999 99999 99999 99999 99999 9 085", "not as it was given out" }, /* over 2^100 */
  };
  g_autofree char *long_text = g_strnfill (2000, '1');

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_refused (rows[i].text, rows[i].part_of_message);
  assert_refused (long_text, "much too long");
}

/* --- Every single mistake ------------------------------------------------------------------------
 */

static void
assert_found (const char *text)
{
  RecourseWitnessCode code;

  if (recourse_witness_code_parse (text, &code, NULL))
    g_error ("'%s' was read", text);
}

/* Another character of the alphabet in each place, hyphens and blanks in between left alone. */
static void
substitute_each (const char *right, const char *alphabet)
{
  g_autofree char *text = g_strdup (right);

  for (gsize i = 0; text[i] != '\0'; i++)
    {
      if (!g_ascii_isalnum (text[i]))
        continue;
      for (const char *other = alphabet; *other != '\0'; other++)
        {
          text[i] = *other;
          if (*other != right[i])
            assert_found (text);
        }
      text[i] = right[i];
    }
}

static gboolean
is_separator (char character)
{
  return character == '-' || character == ' ';
}

/* Each character with the next one, also across what stands between the groups, and each character
 * with the hyphen or blank beside it where that changes the code. */
static void
swap_each (const char *right)
{
  g_autofree char *text = g_strdup (right);

  for (gsize i = 0; text[i] != '\0'; i++)
    {
      gsize j = i + 1;

      if (is_separator (text[i]))
        continue;
      if (is_separator (text[j]))
        j++;
      if (text[j] == '\0' || text[i] == text[j])
        continue;
      text[i] = right[j];
      text[j] = right[i];
      assert_found (text);
      text[i] = right[i];
      text[j] = right[j];
    }
}

/* The first separator ends the number of entries: it may not wander. */
static void
swap_first_separator (const char *right)
{
  g_autofree char *text = g_strdup (right);
  gsize at = strcspn (right, "- ");

  text[at] = right[at + 1];
  text[at + 1] = right[at];
  assert_found (text);
  text[at] = right[at];
  text[at + 1] = right[at + 1];
  text[at] = right[at - 1];
  text[at - 1] = right[at];
  assert_found (text);
}

static void
make_each_mistake (const RecourseWitnessCode *code)
{
  g_autofree char *text = recourse_witness_code_format (code);
  g_autofree char *digits = recourse_witness_code_format_digits (code);

  substitute_each (text, letters);
  swap_each (text);
  swap_first_separator (text);
  substitute_each (digits, "0123456789");
  swap_each (digits);
  swap_first_separator (digits);
}

static void
test_every_mistake (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261125);
  RecourseWitnessCode last = make_code (RECOURSE_JSON_MAX_INTEGER, VECTOR_HASH_1);

  make_each_mistake (&last);
  for (guint i = 0; i < 300; i++)
    {
      RecourseWitnessCode code = make_random_code (random);

      make_each_mistake (&code);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/vault/witness-code/vectors", test_vectors);
  g_test_add_func ("/vault/witness-code/bits", test_bits);
  g_test_add_func ("/vault/witness-code/extremes", test_extremes);
  g_test_add_func ("/vault/witness-code/round-trip", test_round_trip);
  g_test_add_func ("/vault/witness-code/tolerant", test_tolerant);
  g_test_add_func ("/vault/witness-code/refused", test_refused);
  g_test_add_func ("/vault/witness-code/every-mistake", test_every_mistake);
  return g_test_run ();
}
