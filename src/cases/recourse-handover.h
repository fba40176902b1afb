/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-bag.h"
#include "recourse-exhibit.h"
#include "recourse-pack.h"

G_BEGIN_DECLS

/**
 * RecourseHandover:
 * @exhibits: (element-type gint64): the entries whose files are proposed, oldest first
 * @without_kind: (element-type gint64): the entries whose files would be proposed if somebody had
 *   said what they are, oldest first; a person has to look first
 * @withheld: (element-type RecourseBagText): the texts that are proposed to stay behind; the fields
 *   are static words
 *
 * What is proposed to be handed over to somebody; the person decides.
 */
typedef struct
{
  GArray *exhibits;
  GArray *without_kind;
  GArray *withheld;
} RecourseHandover;

gboolean recourse_handover_is_proposed (RecoursePack *pack,
                                        const RecourseExhibit *exhibit,
                                        RecourseBagAudience audience);
gboolean recourse_handover_needs_a_look (const RecourseExhibit *exhibit,
                                         RecourseBagAudience audience);
gboolean recourse_handover_init (RecourseHandover *self,
                                 RecoursePack *pack,
                                 RecourseLog *log,
                                 RecourseBagAudience audience,
                                 GError **error);
gboolean recourse_handover_complete_withheld (RecourseLog *log, GArray *withheld, GError **error);
void recourse_handover_clear (RecourseHandover *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RecourseHandover, recourse_handover_clear)

G_END_DECLS
