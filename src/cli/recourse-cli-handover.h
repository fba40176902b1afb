/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-bag-papers.h"
#include "recourse-cli-call.h"
#include "recourse-handover.h"

G_BEGIN_DECLS

/**
 * RecourseCliHandover: what goes into a bag, from the options of `bag export`; it owns what the
 * export borrows.
 */
typedef struct
{
  RecourseHandover proposed;
  GPtrArray *fields; /* the words of --withhold */
  RecourseBagPapers papers;
} RecourseCliHandover;

gboolean recourse_cli_handover_init (RecourseCliHandover *self,
                                     const RecourseCliCall *call,
                                     RecourseCaseFolder *folder,
                                     RecourseBagExport *what,
                                     GError **error);
void recourse_cli_handover_clear (RecourseCliHandover *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RecourseCliHandover, recourse_cli_handover_clear)

G_END_DECLS
