/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-bag.h"
#include "recourse-pack.h"

G_BEGIN_DECLS

#define RECOURSE_N_BAG_PAPERS 3

/** RecourseBagPapers: what people find to read in a bag: the summary and how to check it all. */
typedef struct
{
  GBytes *contents[RECOURSE_N_BAG_PAPERS];
  RecourseBagExtra extras[RECOURSE_N_BAG_PAPERS];
} RecourseBagPapers;

gboolean recourse_bag_papers_init (RecourseBagPapers *self,
                                   RecoursePack *pack,
                                   RecourseCaseFolder *folder,
                                   RecourseBagExport *what,
                                   GError **error);
void recourse_bag_papers_clear (RecourseBagPapers *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RecourseBagPapers, recourse_bag_papers_clear)

G_END_DECLS
