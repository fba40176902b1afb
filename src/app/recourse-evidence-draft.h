/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-exhibit-change.h"
#include "recourse-intake.h"

G_BEGIN_DECLS

/** RecourseEvidenceDraft: a file, or bytes from the clipboard, that is to be kept; or what is said
 * of one that is. It owns its texts and never changes, so it may go to another thread. */
typedef struct _RecourseEvidenceDraft RecourseEvidenceDraft;

RecourseEvidenceDraft *
recourse_evidence_draft_new_file (const char *path, const char *kind) G_GNUC_WARN_UNUSED_RESULT;
RecourseEvidenceDraft *
recourse_evidence_draft_new_pasted (GBytes *contents,
                                    const char *name,
                                    const char *kind) G_GNUC_WARN_UNUSED_RESULT;
RecourseEvidenceDraft *recourse_evidence_draft_new_described (
    const RecourseExhibitDescription *what) G_GNUC_WARN_UNUSED_RESULT;
void recourse_evidence_draft_free (RecourseEvidenceDraft *self);
GPtrArray *recourse_evidence_drafts_new (void);

char *recourse_evidence_draft_dup_name (const RecourseEvidenceDraft *self);
void recourse_evidence_draft_fill (const RecourseEvidenceDraft *self, RecourseIntakeItem *out_item);
RecourseExhibitDescription recourse_evidence_draft_describe (const RecourseEvidenceDraft *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseEvidenceDraft, recourse_evidence_draft_free)

G_END_DECLS
