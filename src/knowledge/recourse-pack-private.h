/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-pack.h"

G_BEGIN_DECLS

/*
 * The inside of a pack. Every string and array that a pack hands out is a block of @memory, so that
 * one list frees them all and no type needs a free function of its own.
 */

/** RecoursePackTableKind: the lists of the pack whose members have an id. */
typedef enum
{
  RECOURSE_PACK_SOURCES,
  RECOURSE_PACK_CLAIMS,
  RECOURSE_PACK_CONTACTS,
  RECOURSE_PACK_EVIDENCE,
  RECOURSE_PACK_MESSAGES,
  RECOURSE_PACK_SCHEDULES,
  RECOURSE_PACK_SERVICES,
  RECOURSE_PACK_OPTIONS,
  RECOURSE_PACK_REMEDIES,
  RECOURSE_PACK_IMPOSSIBLE,
  RECOURSE_PACK_SITUATIONS,
  RECOURSE_PACK_PAPERS,
  RECOURSE_PACK_LETTERS,
  RECOURSE_PACK_PREVENTIONS,
  RECOURSE_PACK_TRACINGS,
  RECOURSE_PACK_TRAPS,
  RECOURSE_PACK_TERMS,
  RECOURSE_PACK_RED_FLAGS,
  RECOURSE_PACK_DENIALS,
  RECOURSE_PACK_QUIZ_CASES,
  RECOURSE_PACK_SCREENS,
  RECOURSE_PACK_VARIABLES,
} RecoursePackTableKind;

#define RECOURSE_PACK_N_TABLES (RECOURSE_PACK_VARIABLES + 1)

/** RecoursePackTable: @n structs of @item_size bytes, each of which begins with its `char *id`. */
typedef struct
{
  guint8 *items;
  gsize item_size;
  guint n;
  GHashTable *by_id; /* borrowed id -> index + 1 */
} RecoursePackTable;

struct _RecoursePack
{
  GObject parent_instance;

  GPtrArray *memory;
  gboolean is_built_in;
  char *version;
  char *as_of;
  RecourseText title;
  char *digest;
  RecoursePackTable tables[RECOURSE_PACK_N_TABLES];
  RecourseMust *must;
  guint n_must;
};

gpointer recourse_pack_allocate (RecoursePack *self, gsize n, gsize item_size);
char *recourse_pack_take_string (RecoursePack *self, char *text);

void recourse_pack_table_init (RecoursePack *self,
                               RecoursePackTableKind kind,
                               guint capacity,
                               gsize item_size);
gboolean recourse_pack_table_add (RecoursePack *self, RecoursePackTableKind kind, char *id);
gpointer
recourse_pack_table_item (const RecoursePack *self, RecoursePackTableKind kind, guint index);
gboolean recourse_pack_table_find (const RecoursePack *self,
                                   RecoursePackTableKind kind,
                                   const char *id,
                                   guint *out_index);

G_END_DECLS
