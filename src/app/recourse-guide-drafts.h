/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-time-draft.h"

G_BEGIN_DECLS

/* The draft of the time of the payment; those of records have the number of their remedy. */
#define RECOURSE_GUIDE_PAYMENT_DRAFT G_MAXUINT

/** RecourseGuideDrafts: what the user has typed, ticked or unfolded on the pages of the guide
 * without confirming it. */
typedef struct _RecourseGuideDrafts RecourseGuideDrafts;

RecourseGuideDrafts *recourse_guide_drafts_new (void) G_GNUC_WARN_UNUSED_RESULT;
void recourse_guide_drafts_free (RecourseGuideDrafts *self);
void recourse_guide_drafts_clear (RecourseGuideDrafts *self);

guint64 recourse_guide_drafts_signs (RecourseGuideDrafts *self);
void recourse_guide_drafts_set_signs (RecourseGuideDrafts *self, guint64 ticked);
const char *recourse_guide_drafts_peek_amount (RecourseGuideDrafts *self);
void recourse_guide_drafts_set_amount (RecourseGuideDrafts *self, const char *text);
RecourseTimeDraft *recourse_guide_drafts_peek_time (RecourseGuideDrafts *self,
                                                    guint key,
                                                    gint64 entered,
                                                    gboolean is_about,
                                                    gint64 now);
void recourse_guide_drafts_forget_time (RecourseGuideDrafts *self, guint key);
gboolean recourse_guide_drafts_is_open (RecourseGuideDrafts *self, const char *key);
void recourse_guide_drafts_set_open (RecourseGuideDrafts *self, const char *key, gboolean is_open);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseGuideDrafts, recourse_guide_drafts_free)

G_END_DECLS
