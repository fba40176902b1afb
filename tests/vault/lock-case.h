/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-lock.h"

#include "recourse-lock-archive.h"

G_BEGIN_DECLS

#define PASSPHRASE "correct horse 电池"
#define LARGE (3 * RECOURSE_LOCK_CHUNK + 17)
#define HEADER 72

/* A case with three objects that can be locked at the least cost that the library allows: what is
 * tried here is not how hard guessing is. */
typedef struct
{
  char *cases;
  char *path;
  char *id;
  char *locked;
} LockCase;

extern const RecourseLockCost quick;

void lock_case_add (const char *path, void (*func) (LockCase *, gconstpointer));
gboolean lock (LockCase *f, GError **error);
void lock_well (LockCase *f);
void unlock_well (LockCase *f);
/* Writes @source, enters it, and gives the path of the object. */
char *lock_case_keep (LockCase *f, const char *source);
void assert_open (const LockCase *f);
void assert_still_locked (LockCase *f);

G_END_DECLS
