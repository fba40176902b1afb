/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-commitment"

#include "recourse-commitment.h"

#include "vectors.h"

static gboolean
check (const char *commitment_hex, const char *salt, const char *text, gsize length)
{
  RecourseDigest commitment;

  g_assert_true (recourse_digest_from_hex (commitment_hex, &commitment, NULL));
  return recourse_commitment_check (&commitment, salt, strlen (salt), text, length);
}

static void
test_vectors (void)
{
  g_assert_true (check (VECTOR_COMMIT_1, VECTOR_SALT_1, VECTOR_TEXT_1, strlen (VECTOR_TEXT_1)));
  g_assert_true (check (VECTOR_COMMIT_2, VECTOR_SALT_2, VECTOR_TEXT_2, strlen (VECTOR_TEXT_2)));
  g_assert_false (check (VECTOR_COMMIT_2, VECTOR_SALT_1, VECTOR_TEXT_1, strlen (VECTOR_TEXT_1)));
}

static void
test_compute (void)
{
  g_autofree char *hex = NULL;
  RecourseDigest commitment;
  RecourseSalt salt;

  for (guint8 i = 0; i < RECOURSE_SALT_BYTES; i++)
    salt.bytes[i] = i;
  recourse_commitment_compute (&salt, VECTOR_TEXT_1, strlen (VECTOR_TEXT_1), &commitment);
  hex = recourse_digest_to_hex (&commitment);
  g_assert_cmpstr (hex, ==, VECTOR_COMMIT_1);
}

static void
test_salt (void)
{
  g_autofree char *one_hex = NULL;
  g_autofree char *other_hex = NULL;
  RecourseSalt one;
  RecourseSalt other;

  g_assert_true (recourse_salt_make (&one, NULL));
  g_assert_true (recourse_salt_make (&other, NULL));
  one_hex = recourse_salt_to_hex (&one);
  other_hex = recourse_salt_to_hex (&other);
  g_assert_cmpstr (one_hex, !=, other_hex);
  g_assert_cmpuint (strlen (one_hex), ==, RECOURSE_SALT_HEX_LENGTH);
  for (guint8 i = 0; i < RECOURSE_SALT_BYTES; i++)
    one.bytes[i] = (guint8) (0xF0 + i);
  g_free (one_hex);
  one_hex = recourse_salt_to_hex (&one);
  g_assert_cmpstr (one_hex, ==, VECTOR_SALT_2);
}

/* Also the bit that makes an upper-case digit of a lower-case one. */
static void
test_every_bit (void)
{
  g_autofree char *salt = g_strdup (VECTOR_SALT_2);
  g_autofree char *text = g_strdup (VECTOR_TEXT_2);
  gsize length = strlen (VECTOR_TEXT_2);
  RecourseDigest commitment;

  g_assert_true (recourse_digest_from_hex (VECTOR_COMMIT_2, &commitment, NULL));
  for (gsize i = 0; i < 8 * (RECOURSE_SALT_HEX_LENGTH + length); i++)
    {
      gsize at = i / 8;
      char *byte = at < length ? &text[at] : &salt[at - length];

      *byte ^= (char) (1 << i % 8);
      g_assert_false (
          recourse_commitment_check (&commitment, salt, RECOURSE_SALT_HEX_LENGTH, text, length));
      *byte ^= (char) (1 << i % 8);
    }
  g_assert_true (
      recourse_commitment_check (&commitment, salt, RECOURSE_SALT_HEX_LENGTH, text, length));
}

static void
test_length (void)
{
  g_assert_false (check (VECTOR_COMMIT_2, VECTOR_SALT_2, VECTOR_TEXT_2 "\0", 32));
  g_assert_false (check (VECTOR_COMMIT_2, VECTOR_SALT_2, VECTOR_TEXT_2, 30));
  g_assert_false (check (VECTOR_COMMIT_2, VECTOR_SALT_2 "00", VECTOR_TEXT_2, 31));
  g_assert_false (check (VECTOR_COMMIT_2, "", VECTOR_TEXT_2, 31));
  g_assert_true (check (VECTOR_COMMIT_2, VECTOR_SALT_2, VECTOR_TEXT_2, 31));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/vault/commitment/vectors", test_vectors);
  g_test_add_func ("/vault/commitment/compute", test_compute);
  g_test_add_func ("/vault/commitment/salt", test_salt);
  g_test_add_func ("/vault/commitment/every-bit", test_every_bit);
  g_test_add_func ("/vault/commitment/length", test_length);
  return g_test_run ();
}
