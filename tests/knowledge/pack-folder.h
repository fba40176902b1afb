/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-pack.h"

G_BEGIN_DECLS

/* A copy of tests/data/packs/mini in a folder of its own, to be changed and removed. */

/* One thing is changed in a good pack; it has to be refused with this code and these words. */
typedef struct
{
  const char *name;
  const char *file;
  const char *old_text;
  const char *new_text;
  int code;
  const char *message_part;
} PackFolderCase;

char *pack_folder_get_mini (void) G_GNUC_WARN_UNUSED_RESULT;
char *pack_folder_new (void) G_GNUC_WARN_UNUSED_RESULT;
void pack_folder_free (char *folder);
void pack_folder_replace (const char *folder,
                          const char *file,
                          const char *old_text,
                          const char *new_text);
void pack_folder_write (const char *folder, const char *file, const char *data, gssize length);
void pack_folder_delete (const char *folder, const char *file);
void pack_folder_assert_refused (const char *folder, int code, const char *message_part);
void pack_folder_add_cases (const char *prefix, const PackFolderCase *cases, gsize n_cases);

G_END_DECLS
