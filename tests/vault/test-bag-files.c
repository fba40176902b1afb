/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-bag-files"

#include "bag-rows.h"

#include <string.h>

static void
use_newer_case (BagSmith *bag)
{
  bag_smith_replace (bag, "data/case.json", "\"format\":1", "\"format\":2,\"news\":[]");
  bag_smith_seal (bag);
}

static void
add_key_to_case (BagSmith *bag)
{
  bag_smith_replace (bag, "data/case.json", "\"format\":1", "\"format\":1,\"news\":[]");
  bag_smith_seal (bag);
}

static void
change_id (BagSmith *bag)
{
  g_autofree char *json = bag_smith_dup (bag, "data/case.json");
  char *id = strstr (json, "\"case\":\"") + strlen ("\"case\":\"");
  g_autofree char *old = g_strndup (id, 36);

  id[0] = id[0] == '0' ? '1' : '0';
  bag_smith_set (bag, "data/case.json", json);
  id[36] = '\0';
  bag_smith_replace (bag, "bag-info.txt", old, id);
  bag_smith_seal (bag);
}

static void
break_id (BagSmith *bag)
{
  g_autofree char *json = bag_smith_dup (bag, "data/case.json");

  memcpy (strstr (json, "\"case\":\"") + strlen ("\"case\":\""), "../..", 5);
  bag_smith_set (bag, "data/case.json", json);
  bag_smith_seal (bag);
}

static void
change_entries (BagSmith *bag)
{
  bag_smith_replace (bag, "data/case.json", "\"entries\":7", "\"entries\":6");
  bag_smith_replace (bag, "bag-info.txt", "Recourse-Witness: 7", "Recourse-Witness: 6");
  bag_smith_seal (bag);
}

/* A file of evidence that stands in the manifest, but that the log never had. */
static void
add_evidence (BagSmith *bag)
{
  bag_smith_set (bag, "data/evidence/0099-x.jpg", "x");
  bag_smith_seal (bag);
}

static void
forget_file (BagSmith *bag)
{
  g_autofree char *json = bag_smith_dup (bag, "data/case.json");
  char *from = strstr (json, "{\"entry\":3");
  char *to = strstr (json, "{\"entry\":4");

  memmove (from, to, strlen (to) + 1);
  bag_smith_set (bag, "data/case.json", json);
  bag_smith_seal (bag);
}

static void
list_missing_file (BagSmith *bag)
{
  g_autofree char *path = bag_smith_evidence (bag, 1);

  bag_smith_remove (bag, path);
  bag_smith_seal (bag);
}

static void
list_other_entry (BagSmith *bag)
{
  bag_smith_replace (bag, "data/case.json", "{\"entry\":4", "{\"entry\":6");
  bag_smith_seal (bag);
}

static void
list_removed_entry (BagSmith *bag)
{
  bag_smith_replace (bag, "data/case.json", "{\"entry\":4", "{\"entry\":5");
  bag_smith_seal (bag);
}

/* Two entries with their files swapped; each file is in the manifest and in the log. */
static void
swap_files (BagSmith *bag)
{
  g_autofree char *first = bag_smith_evidence (bag, 0);
  g_autofree char *second = bag_smith_evidence (bag, 1);

  bag_smith_replace (bag, "data/case.json", first, "data/evidence/swap");
  bag_smith_replace (bag, "data/case.json", second, first);
  bag_smith_replace (bag, "data/case.json", "data/evidence/swap", second);
  bag_smith_seal (bag);
}

static void
list_path_elsewhere (BagSmith *bag)
{
  g_autofree char *path = bag_smith_evidence (bag, 0);

  bag_smith_replace (bag, "data/case.json", path, "data/log.jsonl");
  bag_smith_seal (bag);
}

static void
disorder_files (BagSmith *bag)
{
  bag_smith_replace (bag, "data/case.json", "{\"entry\":3", "{\"entry\":2");
  bag_smith_seal (bag);
}

static void
change_moment (BagSmith *bag)
{
  bag_smith_replace (bag, "data/case.json", "\"exported\":\"", "\"exported\":\"today ");
  bag_smith_seal (bag);
}

static const BagRow rows[] = {
  { "case/newer", use_newer_case, NULL, UNSUPPORTED, "newer version" },
  { "case/key", add_key_to_case, NULL, CONTENT, "unknown key 'news'" },
  { "case/other-id", change_id, NULL, CONTENT, "speaks of another case than the log" },
  { "case/bad-id", break_id, NULL, CONTENT, "is not the id of a case" },
  { "case/entries", change_entries, NULL, CONTENT, "Recourse-Witness" },
  { "case/moment", change_moment, NULL, CONTENT, "is not a moment" },
  { "case/evidence", add_evidence, NULL, CONTENT, "'data/evidence/0099-x.jpg' is not among those" },
  { "case/forgotten", forget_file, NULL, CONTENT, "is not among those" },
  { "case/missing", list_missing_file, NULL, CONTENT, "is not in the bag" },
  { "case/other-entry", list_other_entry, NULL, CONTENT,
    "belongs to an entry that adds no evidence" },
  { "case/removed", list_removed_entry, NULL, CONTENT, "was removed, as the log has it" },
  { "case/swapped", swap_files, NULL, CONTENT, "is not the one that the log has" },
  { "case/elsewhere", list_path_elsewhere, NULL, CONTENT, "expected a path below data/evidence/" },
  { "case/disorder", disorder_files, NULL, LIMIT, "2 is not in the range 3 to" },
};

int
main (int argc, char **argv)
{
  return bag_rows_run (argc, argv, rows, G_N_ELEMENTS (rows));
}
