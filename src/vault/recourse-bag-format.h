/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Names and caps of a bag; docs/case-format.md has them all. What is exported keeps to them, so
 * that what was exported can be imported. */
#define RECOURSE_BAG_DECLARATION "bagit.txt"
#define RECOURSE_BAG_INFO "bag-info.txt"
#define RECOURSE_BAG_MANIFEST "manifest-sha256.txt"
#define RECOURSE_BAG_TAG_MANIFEST "tagmanifest-sha256.txt"
#define RECOURSE_BAG_PAYLOAD "data/"
#define RECOURSE_BAG_EVIDENCE "data/evidence/"
#define RECOURSE_BAG_LOG "data/log.jsonl"
#define RECOURSE_BAG_HEAD "data/log.head"
#define RECOURSE_BAG_TEXTS "data/texts.jsonl"
#define RECOURSE_BAG_CASE "data/case.json"

#define RECOURSE_BAG_DECLARATION_TEXT "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"

#define RECOURSE_BAG_MAX_FILES 10000 /* of evidence */
#define RECOURSE_BAG_MAX_MEMBERS 20000
#define RECOURSE_BAG_MAX_WITHHELD 40000
#define RECOURSE_BAG_MAX_PATH 1024                            /* bytes */
#define RECOURSE_BAG_MAX_BYTES (G_GINT64_CONSTANT (64) << 30) /* of all files together */
#define RECOURSE_BAG_MAX_LOG_BYTES                                                                 \
  (G_GINT64_CONSTANT (256) << 20)  /* of the lines; of the texts                                   \
                                    */
#define RECOURSE_BAG_MAX_RATIO 200 /* of what is not small */
#define RECOURSE_BAG_SMALL_BYTES (G_GINT64_CONSTANT (16) << 20)

G_END_DECLS
