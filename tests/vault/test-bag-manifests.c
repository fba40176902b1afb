/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-bag-manifests"

#include "bag-rows.h"

#include <string.h>

static void
change_nothing (BagSmith *bag)
{
  bag_smith_seal_log (bag);
}

static void
change_photo (BagSmith *bag)
{
  g_autofree char *path = bag_smith_evidence (bag, 0);

  bag_smith_set (bag, path, "a photograph, more or lest");
}

/* Somebody who makes the manifests fit again is found by the log. */
static void
change_photo_and_seal (BagSmith *bag)
{
  change_photo (bag);
  bag_smith_seal (bag);
}

static void
change_tag (BagSmith *bag)
{
  bag_smith_replace (bag, "bag-info.txt", "Recourse 0.1.0", "Recourse 9.9.9");
}

static void
add_unnamed (BagSmith *bag)
{
  bag_smith_set (bag, "data/extra.txt", "x");
}

static void
add_unnamed_tag (BagSmith *bag)
{
  bag_smith_set (bag, "README.txt", "x");
}

static void
add_named (BagSmith *bag)
{
  bag_smith_set (bag, "data/extra.txt", "x");
  bag_smith_set (bag, "README.txt", "x");
  bag_smith_seal (bag);
}

/* BagIt's list of what has to be downloaded: there is no such thing here. */
static void
add_fetch (BagSmith *bag)
{
  bag_smith_set (bag, "fetch.txt", "https://example.org/x 1 data/x\n");
}

static void
remove_named (BagSmith *bag)
{
  g_autofree char *path = bag_smith_evidence (bag, 1);

  bag_smith_remove (bag, path);
}

static void
remove_case (BagSmith *bag)
{
  bag_smith_remove (bag, "data/case.json");
  bag_smith_seal (bag);
}

static void
remove_tag_manifest (BagSmith *bag)
{
  bag_smith_remove (bag, "tagmanifest-sha256.txt");
}

static void
append_to_manifest (BagSmith *bag, const char *text)
{
  g_autofree char *manifest = bag_smith_dup (bag, "manifest-sha256.txt");
  g_autofree char *longer = g_strconcat (manifest, text, NULL);

  bag_smith_set (bag, "manifest-sha256.txt", longer);
  bag_smith_seal_tags (bag);
}

static void
break_digest (BagSmith *bag)
{
  append_to_manifest (bag, "abc  data/x\n");
}

static void
break_line (BagSmith *bag)
{
  append_to_manifest (bag, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\n");
}

static void
name_twice (BagSmith *bag)
{
  append_to_manifest (
      bag, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  data/log.head\n");
}

/* As other programs write manifests: upper case, a star, CRLF. */
static void
write_otherwise (BagSmith *bag)
{
  g_autofree char *manifest = bag_smith_dup (bag, "manifest-sha256.txt");
  g_auto (GStrv) lines = g_strsplit (manifest, "\n", -1);
  g_autoptr (GString) otherwise = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_autofree char *digest = g_ascii_strup (lines[i], 64);

      g_string_append_printf (otherwise, "%s *%s\r\n", digest, lines[i] + 66);
    }
  bag_smith_set (bag, "manifest-sha256.txt", otherwise->str);
  bag_smith_seal_tags (bag);
}

static void
declare_otherwise (BagSmith *bag)
{
  bag_smith_replace (bag, "bagit.txt", "1.0", "0.9");
  bag_smith_seal (bag);
}

static void
change_oxum (BagSmith *bag)
{
  bag_smith_replace (bag, "bag-info.txt", "Payload-Oxum: ", "Payload-Oxum: 1");
  bag_smith_seal_tags (bag);
}

static void
change_witness (BagSmith *bag)
{
  bag_smith_replace (bag, "bag-info.txt", "Recourse-Witness: 7-", "Recourse-Witness: 6-");
  bag_smith_seal (bag);
}

static void
change_audience (BagSmith *bag)
{
  bag_smith_replace (bag, "data/case.json", "\"police\"", "\"family\"");
  bag_smith_seal (bag);
}

static void
repeat_info (BagSmith *bag)
{
  bag_smith_replace (bag, "bag-info.txt", "Recourse-For: police",
                     "Recourse-For: police\nRecourse-For: family");
  bag_smith_seal (bag);
}

static const BagRow rows[] = {
  { "good", change_nothing, NULL, BAG_IS_GOOD, "" },
  { "digest/wrong", change_photo, NULL, CONTENT, "is not what its manifest says" },
  { "digest/wrong-and-sealed", change_photo_and_seal, NULL, CONTENT,
    "is not the one that the log has" },
  { "digest/wrong-tag", change_tag, NULL, CONTENT, "'bag-info.txt' is not what its manifest says" },
  { "manifest/unnamed", add_unnamed, NULL, CONTENT, "'data/extra.txt' is named by no manifest" },
  { "manifest/unnamed-tag", add_unnamed_tag, NULL, CONTENT,
    "'README.txt' is named by no manifest" },
  { "manifest/named", add_named, NULL, BAG_IS_GOOD, "" },
  { "manifest/fetch", add_fetch, NULL, CONTENT, "'fetch.txt' is named by no manifest" },
  { "manifest/missing", remove_named, NULL, CONTENT, "is in the manifest, but not in the bag" },
  { "manifest/bad-digest", break_digest, NULL, CONTENT, "does not begin with a SHA-256 digest" },
  { "manifest/bad-line", break_line, NULL, CONTENT, "is no digest with a path" },
  { "manifest/twice", name_twice, NULL, CONTENT, "names a file for the second time" },
  { "manifest/otherwise", write_otherwise, NULL, BAG_IS_GOOD, "" },
  { "files/no-case", remove_case, NULL, CONTENT, "'data/case.json' is missing" },
  { "files/no-tag-manifest", remove_tag_manifest, NULL, CONTENT,
    "'tagmanifest-sha256.txt' is missing" },
  { "files/declaration", declare_otherwise, NULL, UNSUPPORTED, "declares no bag of BagIt 1.0" },
  { "info/oxum", change_oxum, NULL, CONTENT, "'Payload-Oxum' in 'bag-info.txt' does not fit" },
  { "info/witness", change_witness, NULL, CONTENT, "'Recourse-Witness' in 'bag-info.txt'" },
  { "info/audience", change_audience, NULL, CONTENT, "'Recourse-For' in 'bag-info.txt'" },
  { "info/twice", repeat_info, NULL, CONTENT, "'Recourse-For' stands twice" },
};

int
main (int argc, char **argv)
{
  return bag_rows_run (argc, argv, rows, G_N_ELEMENTS (rows));
}
