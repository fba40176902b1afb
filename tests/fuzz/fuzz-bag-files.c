/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz-target.h"

#include "recourse-bag-format.h"
#include "recourse-bag-log.h"
#include "recourse-bag-manifest.h"
#include "recourse-bag-texts.h"
#include "recourse-chain.h"
#include "recourse-error.h"

#include <string.h>

/*
 * The files within a bag: behind digests and a chain no change by chance would ever reach what
 * reads them. So here the chain is made to fit first. The input is log.jsonl, texts.jsonl,
 * case.json and a manifest, each ended by a zero byte.
 */

static GBytes *
take_part (const uint8_t **data, size_t *size)
{
  const uint8_t *end = *size > 0 ? memchr (*data, '\0', *size) : NULL;
  size_t length = end != NULL ? (size_t) (end - *data) : *size;
  size_t skipped = end != NULL ? length + 1 : length;
  GBytes *part = g_bytes_new (*data, length);

  *data += skipped;
  *size -= skipped;
  return part;
}

/* The head of the lines as they are, as somebody makes it who rewrites all of a log. */
static GBytes *
seal (GBytes *lines, RecourseBagCase *info)
{
  RecourseChain chain;
  gsize length = 0;
  const char *at = g_bytes_get_data (lines, &length);
  const char *end = at + length;
  char *head;

  recourse_chain_init (&chain);
  while (at < end)
    {
      const char *feed = memchr (at, '\n', (gsize) (end - at));
      const char *stop = feed != NULL ? feed : end;

      recourse_chain_feed (&chain, chain.n_entries + 1, at, (gsize) (stop - at), NULL);
      at = stop + 1;
    }
  g_free (info->head);
  info->head = g_strdup (chain.head);
  info->n_entries = chain.n_entries;
  head = g_strconcat (chain.head, "\n", NULL);
  return g_bytes_new_take (head, strlen (head));
}

static void
check_log (GBytes *lines, GBytes *texts, RecourseBagCase *info)
{
  g_autoptr (GBytes) head = seal (lines, info);
  g_autoptr (GError) error = NULL;
  RecourseBagExhibits exhibits;

  recourse_bag_exhibits_init (&exhibits);
  if (recourse_bag_log_check (lines, head, info, &exhibits, &error))
    recourse_bag_texts_check (texts, lines, info, &error);
  if (error != NULL)
    g_assert_true (error->domain == RECOURSE_ERROR);
  recourse_bag_exhibits_clear (&exhibits);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) lines = take_part (&data, &size);
  g_autoptr (GBytes) texts = take_part (&data, &size);
  g_autoptr (GBytes) json = take_part (&data, &size);
  g_autoptr (GBytes) manifest = take_part (&data, &size);
  g_autoptr (RecourseBagCase) info = recourse_bag_case_parse (json, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) digests = recourse_bag_manifest_parse (manifest, "manifest", &error);

  g_assert_true ((digests == NULL) == (error != NULL));
  if (info != NULL)
    check_log (lines, texts, info);
  return 0;
}
