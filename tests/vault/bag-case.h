/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-bag.h"

G_BEGIN_DECLS

/* A case with evidence of several kinds, and a place for bags and for the cases of who gets them.
 */
typedef struct
{
  char *folder;
  char *cases; /* of who made it */
  char *other; /* of who gets it; not made yet */
  char *bag;   /* not made yet */
  RecourseCaseFolder *source;
} BagCase;

/* The entries of the evidence; 4 has the content of 2, and 5 was removed. */
#define BAG_CASE_PHOTO 2
#define BAG_CASE_EMPTY 3
#define BAG_CASE_AGAIN 4
#define BAG_CASE_REMOVED 5
#define BAG_CASE_NOTE 6
#define BAG_CASE_ENTRIES 7

#define BAG_CASE_PHOTO_TEXT "a photograph, more or less"

void bag_case_set_up (BagCase *self, gconstpointer unused);
void bag_case_tear_down (BagCase *self, gconstpointer unused);
void bag_case_add (const char *path, void (*func) (BagCase *, gconstpointer));

gint64 bag_case_add_evidence (RecourseCaseFolder *folder,
                              const char *name,
                              const char *type,
                              const char *data,
                              gssize length);
RecourseBagExport bag_case_choose (const gint64 *exhibits, guint n_exhibits);
void bag_case_export (BagCase *self, const RecourseBagExport *what);
void bag_case_export_all (BagCase *self);

guint bag_case_count (const char *folder);
char *bag_case_object (const BagCase *self, const char *data);
void bag_case_assert_error (const GError *error, GQuark domain, int code, const char *part);

G_END_DECLS
