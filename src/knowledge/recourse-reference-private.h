/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-reference.h"

G_BEGIN_DECLS

/* What a search looks at, best first. */
typedef enum
{
  RECOURSE_REFERENCE_HEAD,    /* what it is called or says, and its number or id */
  RECOURSE_REFERENCE_BODY,    /* what else is said of it */
  RECOURSE_REFERENCE_SOURCES, /* where it comes from */
} RecourseReferencePart;

#define RECOURSE_N_REFERENCE_PARTS (RECOURSE_REFERENCE_SOURCES + 1)

/** RecourseReferenceItem: @folded: both languages, see recourse_reference_fold(); @names: what
 * alone is enough to mean this one: its key and its number */
typedef struct
{
  RecourseReferenceEntry entry;
  char *folded[RECOURSE_N_REFERENCE_PARTS];
  char *names[3];
} RecourseReferenceItem;

char *recourse_reference_fold (const char *text);
GPtrArray *recourse_reference_items_new (RecoursePack *pack);

G_END_DECLS
