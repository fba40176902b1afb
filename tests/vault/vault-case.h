/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-folder.h"
#include "recourse-exhibit.h"

G_BEGIN_DECLS

/* A case that is open for writing, and a folder for sources beside it. */
typedef struct
{
  char *folder; /* all of it */
  char *sources;
  char *path; /* of the case */
  RecourseCaseFolder *vault;
} VaultCase;

void vault_case_set_up (VaultCase *self, gconstpointer unused);
void vault_case_set_up_in (VaultCase *self, char *folder); /* which is taken, and is empty */
void vault_case_tear_down (VaultCase *self, gconstpointer unused);
void vault_case_add (const char *path, void (*func) (VaultCase *, gconstpointer));

void vault_case_close (VaultCase *self);
void vault_case_open (VaultCase *self);
RecourseLog *vault_case_log (VaultCase *self);

char *vault_case_write (const VaultCase *self, const char *name, const char *contents);
char *vault_case_write_large (const VaultCase *self, const char *name, gsize length);
char *vault_case_place (const VaultCase *self, const char *subfolder, const char *name);
char *vault_case_object (const VaultCase *self, const char *contents);
gint64 vault_case_keep (VaultCase *self, const char *contents);
RecourseExhibit *vault_case_exhibit (VaultCase *self, gint64 seq);

guint vault_case_count_files (const VaultCase *self, const char *subfolder);
gint64 vault_case_count_entries (VaultCase *self);

/* All that the log lists is there and right, nothing else is, and the chain holds. */
void vault_case_assert_whole (VaultCase *self);
char *vault_case_digest (const char *contents);

G_END_DECLS
