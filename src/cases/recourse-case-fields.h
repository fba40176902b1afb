/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-json.h"

G_BEGIN_DECLS

/** RecourseCaseFieldKind: how a member of a struct stands in the cache; what is not known is left
 * out. */
typedef enum
{
  RECOURSE_CASE_ENTRY, /* a number of the log; 0: not there */
  RECOURSE_CASE_FEN,
  RECOURSE_CASE_COUNT, /* guint, 1 or more */
  RECOURSE_CASE_TIME,  /* in milliseconds in the file */
  RECOURSE_CASE_FLAG,
  RECOURSE_CASE_ID,
  RECOURSE_CASE_IDS,
} RecourseCaseFieldKind;

/** RecourseCaseField: a member of a struct under its key. */
typedef struct
{
  const char *key;
  RecourseCaseFieldKind kind;
  gsize offset;
  gboolean is_needed;
} RecourseCaseField;

void recourse_case_fields_append (const RecourseCaseField *fields,
                                  guint n_fields,
                                  gconstpointer object,
                                  GString *text);
gboolean recourse_case_fields_read (const RecourseCaseField *fields,
                                    guint n_fields,
                                    const RecourseJsonView *view,
                                    gpointer object);

G_END_DECLS
