/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/*
 * The example of docs/case-format.md, made with a shell, sha256sum, xxd and bc and not with this
 * program; check-by-shell.sh makes it anew from the document.
 */
#define VECTOR_CASE "3f0c9a52-6d1e-4b7a-9c58-1e2f3a4b5c6d"
#define VECTOR_SALT_1 "000102030405060708090a0b0c0d0e0f"
#define VECTOR_TEXT_1 "转错的八千元"
#define VECTOR_COMMIT_1 "635216ca6633e37fc48d2906f2e6d3bba10cc9b0524703cde8be10866f10d605"
#define VECTOR_SALT_2 "f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff"
#define VECTOR_TEXT_2 "He said: \"wait until tomorrow\"."
#define VECTOR_COMMIT_2 "712f1471210a452f6ec5716d7944cd9614cccada80f1b2bf0350fc3c9b5cbbc5"
#define VECTOR_LINE_1                                                                              \
  "{\"seq\":1,\"at\":\"2026-11-24T10:30:00.123+08:00\",\"kind\":\"case-opened\","                  \
  "\"author\":\"helper\",\"case\":\"" VECTOR_CASE "\",\"format\":1,"                               \
  "\"program\":\"Recourse 0.1.0\",\"title\":{\"commit\":\"" VECTOR_COMMIT_1 "\"}}"
#define VECTOR_LINE_2                                                                              \
  "{\"seq\":2,\"at\":\"2026-11-24T10:29:58.000+08:00\",\"kind\":\"note\",\"author\":\"person\","   \
  "\"clock\":-2123,\"note\":{\"commit\":\"" VECTOR_COMMIT_2 "\"}}"
#define VECTOR_HASH_1 "c17898f38aa978d0f4a60be246f9e1f068e839340a94e366672a0196de836560"
#define VECTOR_HASH_2 "134ca107112b6ffbd81397ef6a5aa95d947ab41390b0cf09f755223cb68fffa5"
#define VECTOR_CODE_1 "1-R5W9H-WWAN5-WD1X5-61FH4-HD"
#define VECTOR_CODE_2 "2-2D6A2-1RH5D-QZQP0-KJZQP-MB"
#define VECTOR_DIGITS_1 "1 09580 22404 57806 73591 91875 50160 4 256"
#define VECTOR_DIGITS_2 "2 00955 65663 68423 07888 31851 93752 6 541"
