/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-digest"

#include "recourse-digest.h"

#include "recourse-error.h"

/* The vectors that NIST publishes for FIPS 180. */
#define HEX_EMPTY "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
#define HEX_ABC "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
#define HEX_MILLION_A "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
#define HEX_TWO_BLOCKS "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
#define TWO_BLOCKS "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"

static void
assert_hex (const RecourseDigest *digest, const char *expected)
{
  g_autofree char *hex = recourse_digest_to_hex (digest);

  g_assert_cmpstr (hex, ==, expected);
}

static void
test_hasher_new (void)
{
  g_autoptr (RecourseHasher) hasher = recourse_hasher_new ();

  g_assert_nonnull (hasher);
  recourse_hasher_free (NULL);
}

static void
test_of_bytes (void)
{
  RecourseDigest digest;

  recourse_digest_of_bytes (NULL, 0, &digest);
  assert_hex (&digest, HEX_EMPTY);
  recourse_digest_of_bytes ("abc", 3, &digest);
  assert_hex (&digest, HEX_ABC);
  recourse_digest_of_bytes (TWO_BLOCKS, strlen (TWO_BLOCKS), &digest);
  assert_hex (&digest, HEX_TWO_BLOCKS);
}

static void
test_hasher_stream (void)
{
  g_autoptr (RecourseHasher) hasher = recourse_hasher_new ();
  g_autofree char *chunk = g_strnfill (1000, 'a');
  RecourseDigest digest;

  for (guint i = 0; i < 1000; i++)
    {
      recourse_hasher_update (hasher, chunk, i % 1000);
      recourse_hasher_update (hasher, chunk, 1000 - i % 1000);
    }
  recourse_hasher_finish (hasher, &digest);
  assert_hex (&digest, HEX_MILLION_A);
}

static void
test_hasher_empty (void)
{
  g_autoptr (RecourseHasher) hasher = recourse_hasher_new ();
  RecourseDigest digest;

  recourse_hasher_update (hasher, NULL, 0);
  recourse_hasher_finish (hasher, &digest);
  assert_hex (&digest, HEX_EMPTY);
}

static void
test_equal (void)
{
  RecourseDigest a;
  RecourseDigest b;

  recourse_digest_of_bytes ("abc", 3, &a);
  recourse_digest_of_bytes ("abc", 3, &b);
  g_assert_true (recourse_digest_equal (&a, &b));
  b.bytes[RECOURSE_DIGEST_BYTES - 1] ^= 1;
  g_assert_false (recourse_digest_equal (&a, &b));
}

static void
test_from_hex (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *upper = g_ascii_strup (HEX_ABC, -1);
  RecourseDigest digest;

  g_assert_true (recourse_digest_from_hex (HEX_MILLION_A, &digest, &error));
  g_assert_no_error (error);
  assert_hex (&digest, HEX_MILLION_A);
  g_assert_true (recourse_digest_from_hex (upper, &digest, &error));
  g_assert_no_error (error);
  assert_hex (&digest, HEX_ABC);
}

static void
test_from_hex_refused (void)
{
  static const char *const texts[] = {
    "",
    "ba78",
    "xa7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015a ",
    " a7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    HEX_ABC "0",
    HEX_ABC "\n",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      RecourseDigest digest;

      recourse_digest_of_bytes (NULL, 0, &digest);
      g_assert_false (recourse_digest_from_hex (texts[i], &digest, &error));
      g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT);
      assert_hex (&digest, HEX_EMPTY);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/digest/hasher/new", test_hasher_new);
  g_test_add_func ("/base/digest/hasher/stream", test_hasher_stream);
  g_test_add_func ("/base/digest/hasher/empty", test_hasher_empty);
  g_test_add_func ("/base/digest/of-bytes", test_of_bytes);
  g_test_add_func ("/base/digest/equal", test_equal);
  g_test_add_func ("/base/digest/from-hex", test_from_hex);
  g_test_add_func ("/base/digest/from-hex/refused", test_from_hex_refused);
  return g_test_run ();
}
