/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bag-case.h"
#include "zip-smith.h"

G_BEGIN_DECLS

/* The files of a bag, to be changed and put into a ZIP again; the paths are those in the bag. */
typedef struct
{
  GPtrArray *paths;
  GHashTable *files; /* path -> GBytes */
} BagSmith;

BagSmith *bag_smith_new (const char *bag);
void bag_smith_free (BagSmith *self);

char *bag_smith_dup (const BagSmith *self, const char *path);
void bag_smith_set (BagSmith *self, const char *path, const char *text);
void bag_smith_remove (BagSmith *self, const char *path);
void bag_smith_replace (BagSmith *self, const char *path, const char *from, const char *to);
char *bag_smith_evidence (const BagSmith *self, guint index);

/* Makes manifests and sums fit again, and those entries of case.json that follow from the log. */
void bag_smith_seal_tags (BagSmith *self);
void bag_smith_seal (BagSmith *self);
void bag_smith_seal_log (BagSmith *self);

ZipSmith *bag_smith_pack (const BagSmith *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BagSmith, bag_smith_free)

G_END_DECLS
