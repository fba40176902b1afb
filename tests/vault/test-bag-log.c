/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-bag-log"

#include "bag-rows.h"

#include <string.h>

static void
change_line (BagSmith *bag)
{
  bag_smith_replace (bag, "data/log.jsonl", "\"kind\":\"note\",\"author\":\"person\"",
                     "\"kind\":\"note\",\"author\":\"helper\"");
  bag_smith_seal (bag);
}

static void
cut_log (BagSmith *bag)
{
  g_autofree char *log = bag_smith_dup (bag, "data/log.jsonl");

  *strrchr (log, '\n') = '\0';
  bag_smith_set (bag, "data/log.jsonl", log);
  bag_smith_seal (bag);
}

static void
drop_line (BagSmith *bag)
{
  g_autofree char *log = bag_smith_dup (bag, "data/log.jsonl");

  *strrchr (log, '\n') = '\0';
  strrchr (log, '\n')[1] = '\0';
  bag_smith_set (bag, "data/log.jsonl", log);
  bag_smith_seal (bag);
}

/* With a head that fits: case.json still has the number of entries. */
static void
drop_line_and_seal (BagSmith *bag)
{
  drop_line (bag);
  bag_smith_seal_log (bag);
}

static void
empty_log (BagSmith *bag)
{
  bag_smith_set (bag, "data/log.jsonl", "");
  bag_smith_seal (bag);
}

static void
change_head (BagSmith *bag)
{
  bag_smith_set (bag, "data/log.head",
                 "0000000000000000000000000000000000000000000000000000000000000000\n");
  bag_smith_seal (bag);
}

static void
garble_line (BagSmith *bag)
{
  bag_smith_replace (bag, "data/log.jsonl", "{\"seq\":6,", "{\"seq\":6,,");
  bag_smith_seal_log (bag);
}

static void
renumber_line (BagSmith *bag)
{
  bag_smith_replace (bag, "data/log.jsonl", "{\"seq\":6,", "{\"seq\":8,");
  bag_smith_seal_log (bag);
}

static void
change_first_kind (BagSmith *bag)
{
  bag_smith_replace (bag, "data/log.jsonl", "case-opened", "case-closed");
  bag_smith_seal_log (bag);
}

/* Kinds that nobody knows stay as they are. */
static void
add_unknown_kind (BagSmith *bag)
{
  bag_smith_replace (bag, "data/log.jsonl", "\"kind\":\"note\"", "\"kind\":\"memo\"");
  bag_smith_seal_log (bag);
}

static void
use_newer_log (BagSmith *bag)
{
  bag_smith_replace (bag, "data/log.jsonl", "\"format\":1", "\"format\":2");
  bag_smith_seal_log (bag);
}

/* A digest becomes a path. */
static void
use_path_as_digest (BagSmith *bag)
{
  bag_smith_replace (bag, "data/log.jsonl", "\"sha256\":\"",
                     "\"sha256\":\"../../../../x\",\"x\":\"");
  bag_smith_seal_log (bag);
}

static void
change_text (BagSmith *bag)
{
  bag_smith_replace (bag, "data/texts.jsonl", "ring the bank", "ring the band");
  bag_smith_seal (bag);
}

static void
change_salt (BagSmith *bag)
{
  bag_smith_replace (bag, "data/texts.jsonl", "\"salt\":\"", "\"salt\":\"0");
  bag_smith_seal (bag);
}

static void
drop_text (BagSmith *bag)
{
  g_autofree char *texts = bag_smith_dup (bag, "data/texts.jsonl");

  bag_smith_set (bag, "data/texts.jsonl", strchr (texts, '\n') + 1);
  bag_smith_seal (bag);
}

static void
repeat_text (BagSmith *bag)
{
  g_autofree char *texts = bag_smith_dup (bag, "data/texts.jsonl");
  g_autofree char *first = g_strndup (texts, (gsize) (strchr (texts, '\n') + 1 - texts));
  g_autofree char *twice = g_strconcat (first, texts, NULL);

  bag_smith_set (bag, "data/texts.jsonl", twice);
  bag_smith_seal (bag);
}

static void
append_text (BagSmith *bag, const char *line)
{
  g_autofree char *texts = bag_smith_dup (bag, "data/texts.jsonl");
  g_autofree char *more = g_strconcat (texts, line, NULL);

  bag_smith_set (bag, "data/texts.jsonl", more);
  bag_smith_seal (bag);
}

static void
add_foreign_text (BagSmith *bag)
{
  append_text (bag, "{\"seq\":7,\"field\":\"note\",\"salt\":\"\",\"text\":\"x\"}\n");
}

static void
add_text_beyond (BagSmith *bag)
{
  append_text (bag, "{\"seq\":8,\"field\":\"note\",\"salt\":\"\",\"text\":\"x\"}\n");
}

static void
disorder_texts (BagSmith *bag)
{
  append_text (bag, "{\"seq\":1,\"field\":\"title\",\"salt\":\"\",\"text\":\"x\"}\n");
}

static void
add_key_to_text (BagSmith *bag)
{
  append_text (bag, "{\"seq\":7,\"field\":\"x\",\"salt\":\"\",\"text\":\"x\",\"more\":1}\n");
}

static void
cut_texts (BagSmith *bag)
{
  append_text (bag, "{");
}

static void
withhold_what_is_there (BagSmith *bag)
{
  bag_smith_replace (bag, "data/case.json", "\"withheld\":[", "\"withheld\":[[1,\"title\"]");
  bag_smith_seal (bag);
}

static void
withhold_what_is_not (BagSmith *bag)
{
  bag_smith_replace (bag, "data/case.json", "\"withheld\":[", "\"withheld\":[[7,\"note\"]");
  bag_smith_seal (bag);
}

static void
withhold_beyond (BagSmith *bag)
{
  bag_smith_replace (bag, "data/case.json", "\"withheld\":[", "\"withheld\":[[99,\"note\"]");
  bag_smith_seal (bag);
}

static const BagRow rows[] = {
  { "log/changed", change_line, NULL, CONTENT, "its log does not verify" },
  { "log/cut", cut_log, NULL, CONTENT, "its log does not verify: it ends within a line" },
  { "log/dropped", drop_line, NULL, CONTENT, "its log does not verify" },
  { "log/dropped-and-sealed", drop_line_and_seal, NULL, CONTENT, "'Recourse-Witness'" },
  { "log/empty", empty_log, NULL, CONTENT, "its log does not verify" },
  { "log/head", change_head, NULL, CONTENT, "its log does not verify" },
  { "log/garbled", garble_line, NULL, CONTENT, "entry 6 of the log" },
  { "log/renumbered", renumber_line, NULL, CONTENT,
    "entry 6 of the log gives itself another number" },
  { "log/first", change_first_kind, NULL, CONTENT, "its log does not open a case" },
  { "log/unknown-kind", add_unknown_kind, NULL, BAG_IS_GOOD, "" },
  { "log/newer", use_newer_log, NULL, UNSUPPORTED, "newer version" },
  { "log/digest", use_path_as_digest, NULL, CONTENT, "expected 64 hexadecimal digits" },
  { "texts/changed", change_text, NULL, CONTENT, "text 'next' of entry 6 is not what the log" },
  { "texts/salt", change_salt, NULL, CONTENT, "text 'title' of entry 1 is not what the log" },
  { "texts/dropped", drop_text, NULL, CONTENT, "text 'title' of entry 1 is missing" },
  { "texts/twice", repeat_text, NULL, CONTENT, "text 'title' of entry 1 is there twice" },
  { "texts/foreign", add_foreign_text, NULL, CONTENT, "but the log does not have it" },
  { "texts/beyond", add_text_beyond, NULL, CONTENT, "an entry that the log does not have" },
  { "texts/disorder", disorder_texts, NULL, LIMIT, "1 is not in the range 6 to" },
  { "texts/key", add_key_to_text, NULL, CONTENT, "unknown key 'more'" },
  { "texts/cut", cut_texts, NULL, CONTENT, "ends within a line" },
  { "withheld/there", withhold_what_is_there, NULL, CONTENT, "both there and withheld" },
  { "withheld/none", withhold_what_is_not, NULL, CONTENT, "but the log does not have it" },
  { "withheld/beyond", withhold_beyond, NULL, CONTENT, "an entry that the log does not have" },
};

int
main (int argc, char **argv)
{
  return bag_rows_run (argc, argv, rows, G_N_ELEMENTS (rows));
}
