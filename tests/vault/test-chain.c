/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-chain"

#include "recourse-chain.h"

#include "vectors.h"

#define ZEROS "0000000000000000000000000000000000000000000000000000000000000000"

static const char *const lines[] = { VECTOR_LINE_1, VECTOR_LINE_2 };
static const char *const hashes[] = { VECTOR_HASH_1, VECTOR_HASH_2 };

static void
feed (RecourseChain *chain, gint64 seq, const char *line, const char *stored_hash)
{
  recourse_chain_feed (chain, seq, line, strlen (line), stored_hash);
}

static void
test_vectors (void)
{
  RecourseChain chain;

  recourse_chain_init (&chain);
  g_assert_cmpstr (chain.head, ==, ZEROS);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_assert_true (recourse_chain_feed (&chain, i + 1, lines[i], strlen (lines[i]), hashes[i]));
      g_assert_cmpstr (chain.head, ==, hashes[i]);
      g_assert_cmpint (chain.n_entries, ==, i + 1);
    }
  g_assert_cmpint (chain.broken_at, ==, 0);
}

static void
test_hash_in_place (void)
{
  char hash[RECOURSE_DIGEST_HEX_LENGTH + 1] = ZEROS;

  recourse_chain_hash (hash, VECTOR_LINE_1, strlen (VECTOR_LINE_1), hash);
  g_assert_cmpstr (hash, ==, VECTOR_HASH_1);
}

static void
test_without_hashes (void)
{
  RecourseChain chain;

  recourse_chain_init (&chain);
  feed (&chain, 1, VECTOR_LINE_1, NULL);
  feed (&chain, 2, VECTOR_LINE_2, NULL);
  g_assert_cmpint (chain.broken_at, ==, 0);
  g_assert_cmpstr (chain.head, ==, VECTOR_HASH_2);
}

/* Every bit of every byte, in the line and in its hash. */
static void
test_every_bit (void)
{
  g_autofree char *line = g_strdup (VECTOR_LINE_1);
  g_autofree char *hash = g_strdup (VECTOR_HASH_1);

  for (gsize i = 0; i < 8 * (strlen (VECTOR_LINE_1) + strlen (VECTOR_HASH_1)); i++)
    {
      gsize at = i / 8;
      char *byte = at < strlen (VECTOR_LINE_1) ? &line[at] : &hash[at - strlen (VECTOR_LINE_1)];
      RecourseChain chain;

      *byte ^= (char) (1 << i % 8);
      recourse_chain_init (&chain);
      g_assert_false (recourse_chain_feed (&chain, 1, line, strlen (VECTOR_LINE_1), hash));
      g_assert_cmpint (chain.broken_at, ==, 1);
      *byte ^= (char) (1 << i % 8);
    }
}

static void
test_order (void)
{
  static const struct
  {
    gint64 seqs[2];
    guint which[2];
    gint64 broken_at;
  } rows[] = {
    { { 1, 2 }, { 0, 1 }, 0 }, { { 1, 3 }, { 0, 1 }, 2 }, { { 2, 3 }, { 0, 1 }, 1 },
    { { 1, 1 }, { 0, 1 }, 2 }, { { 0, 1 }, { 0, 1 }, 1 }, { { 1, 2 }, { 1, 0 }, 1 },
    { { 1, 2 }, { 0, 0 }, 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RecourseChain chain;

      recourse_chain_init (&chain);
      for (guint j = 0; j < 2; j++)
        feed (&chain, rows[i].seqs[j], lines[rows[i].which[j]], hashes[rows[i].which[j]]);
      g_assert_cmpint (chain.broken_at, ==, rows[i].broken_at);
      g_assert_cmpint (chain.n_entries, ==, 2);
    }
}

/* The hash is right for these bytes, and yet a shell would read other lines. */
static void
test_no_line (void)
{
  static const struct
  {
    const char *line;
    gsize length;
  } rows[] = {
    { "", 0 },
    { "{}\n{}", 5 },
    { "{}\n", 3 },
    { "{\0}", 3 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      char hash[RECOURSE_DIGEST_HEX_LENGTH + 1];
      RecourseChain chain;

      recourse_chain_hash (ZEROS, rows[i].line, rows[i].length, hash);
      recourse_chain_init (&chain);
      g_assert_false (recourse_chain_feed (&chain, 1, rows[i].line, rows[i].length, hash));
      g_assert_cmpint (chain.broken_at, ==, 1);
    }
}

static void
test_is_hash (void)
{
  g_autofree char *upper = g_ascii_strup (VECTOR_HASH_1, -1);

  g_assert_true (recourse_chain_is_hash (ZEROS));
  g_assert_true (recourse_chain_is_hash (VECTOR_HASH_1));
  g_assert_false (recourse_chain_is_hash (upper));
  g_assert_false (recourse_chain_is_hash (VECTOR_HASH_1 "0"));
  g_assert_false (recourse_chain_is_hash (VECTOR_HASH_1 + 1));
  g_assert_false (recourse_chain_is_hash (""));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/vault/chain/vectors", test_vectors);
  g_test_add_func ("/vault/chain/hash/in-place", test_hash_in_place);
  g_test_add_func ("/vault/chain/without-hashes", test_without_hashes);
  g_test_add_func ("/vault/chain/every-bit", test_every_bit);
  g_test_add_func ("/vault/chain/order", test_order);
  g_test_add_func ("/vault/chain/no-line", test_no_line);
  g_test_add_func ("/vault/chain/is-hash", test_is_hash);
  return g_test_run ();
}
