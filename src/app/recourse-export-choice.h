/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-evidence-service.h"
#include "recourse-handover.h"

G_BEGIN_DECLS

/**
 * RecourseExportChoice: what a person hands over: it begins with a proposal, and any of it can be
 * taken out, or put in that was left out. No widget, no text of the interface.
 */
typedef struct
{
  GArray *exhibits;     /* of gint64, oldest first: all that has a row; NULL before a proposal */
  GHashTable *left_out; /* of gint64: those that stay here */
  GHashTable *without_kind; /* of gint64: those of which nobody said what they are */
  GArray *withheld;         /* of RecourseBagText */
} RecourseExportChoice;

void recourse_export_choice_init (RecourseExportChoice *self);
void recourse_export_choice_clear (RecourseExportChoice *self);
void recourse_export_choice_begin (RecourseExportChoice *self, const RecourseHandover *proposed);
void recourse_export_choice_forget (RecourseExportChoice *self);
guint recourse_export_choice_n_taken (const RecourseExportChoice *self, guint first);
gboolean recourse_export_choice_is_taken (const RecourseExportChoice *self, gint64 seq);
void recourse_export_choice_take (RecourseExportChoice *self, gint64 seq, gboolean is_taken);
gboolean recourse_export_choice_needs_a_look (const RecourseExportChoice *self, gint64 seq);
gboolean recourse_export_choice_is_withheld (const RecourseExportChoice *self,
                                             const RecourseBagText *text);
void recourse_export_choice_withhold (RecourseExportChoice *self,
                                      const RecourseBagText *text,
                                      gboolean is_withheld);
void recourse_export_choice_fill (const RecourseExportChoice *self, RecourseEvidenceExport *what);

G_END_DECLS
