/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** RecoursePackFile: the files of a pack, in the order in which the digest covers them. */
typedef enum
{
  RECOURSE_PACK_FILE_PACK,
  RECOURSE_PACK_FILE_SOURCES,
  RECOURSE_PACK_FILE_CLAIMS,
  RECOURSE_PACK_FILE_CONTACTS,
  RECOURSE_PACK_FILE_QUESTIONS,
  RECOURSE_PACK_FILE_MEASURES,
  RECOURSE_PACK_FILE_EVIDENCE,
  RECOURSE_PACK_FILE_MESSAGES,
  RECOURSE_PACK_FILE_SCHEDULES,
  RECOURSE_PACK_FILE_SERVICES,
  RECOURSE_PACK_FILE_OPTIONS,
  RECOURSE_PACK_FILE_REMEDIES,
  RECOURSE_PACK_FILE_IMPOSSIBLE,
  RECOURSE_PACK_FILE_MUST,
  RECOURSE_PACK_FILE_SITUATIONS,
  RECOURSE_PACK_FILE_PAPERS,
  RECOURSE_PACK_FILE_LETTERS,
} RecoursePackFile;

#define RECOURSE_PACK_N_FILES (RECOURSE_PACK_FILE_LETTERS + 1)

const char *recourse_pack_file_name (RecoursePackFile file);
GBytes *recourse_pack_file_load (RecoursePackFile file,
                                 const char *directory,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
char *
recourse_pack_file_digest (GBytes *const contents[RECOURSE_PACK_N_FILES]) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
