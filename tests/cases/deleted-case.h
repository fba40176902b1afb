/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-deleted.h"

#include "lock-case.h"
#include "recourse-china-time.h"

G_BEGIN_DECLS

#define NOON (G_GINT64_CONSTANT (1795924800) * RECOURSE_SECOND) /* 2026-11-29 in Beijing */
#define DAY (24 * RECOURSE_HOUR)

/* The case of LockCase stands in a folder of its own, which is DATA/cases here. */
typedef struct
{
  LockCase lock;
  char *data;
  char *deleted;
  char *waiting;
  char *record;
  char *gone;
} DeletedCase;

void deleted_case_add (const char *path, void (*func) (DeletedCase *, gconstpointer));
gboolean exists (const char *path);
void assert_opens (const DeletedCase *f);
void delete_well (const DeletedCase *f);
void restore_well (const DeletedCase *f);
void sweep_well (const DeletedCase *f, gint64 now);
GPtrArray *list_deleted (const DeletedCase *f);

G_END_DECLS
