/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-guide-model.h"
#include "recourse-reference.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** RecourseReferenceRowFlags: how much a row says. */
typedef enum
{
  RECOURSE_REFERENCE_ROW_PLAIN = 0,
  RECOURSE_REFERENCE_ROW_KIND = 1 << 0,     /* what it is, where other things stand beside it */
  RECOURSE_REFERENCE_ROW_UNFOLDED = 1 << 1, /* with all that it stands on */
} RecourseReferenceRowFlags;

GtkWidget *recourse_reference_row_new (RecourseGuideModel *model,
                                       const RecourseReferenceEntry *entry,
                                       RecourseReferenceRowFlags flags);
const RecourseReferenceEntry *recourse_reference_row_peek_entry (GtkWidget *row);

G_END_DECLS
