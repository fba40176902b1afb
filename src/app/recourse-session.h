/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-desk.h"
#include "recourse-compare-model.h"
#include "recourse-evidence-model.h"
#include "recourse-guide-model.h"
#include "recourse-protect-model.h"
#include "recourse-reference-model.h"
#include "recourse-service.h"

G_BEGIN_DECLS

/**
 * RecourseSession: the knowledge in use and what the user has entered. It lasts while what a window
 * shows is built anew, and it keeps the advice up to date as time passes.
 *
 * Signals: "changed", when knowledge was loaded, could not be loaded, or is being loaded anew.
 */
#define RECOURSE_TYPE_SESSION (recourse_session_get_type ())
G_DECLARE_FINAL_TYPE (RecourseSession, recourse_session, RECOURSE, SESSION, GObject)

RecourseSession *recourse_session_new (RecourseService *service,
                                       RecourseClock *clock,
                                       const char *data_folder) G_GNUC_WARN_UNUSED_RESULT;
gboolean recourse_session_is_loading (RecourseSession *self);
gboolean recourse_session_is_untouched (RecourseSession *self);
gboolean recourse_session_is_busy (RecourseSession *self);
const char *recourse_session_peek_directory (RecourseSession *self);
RecourseGuideModel *recourse_session_peek_guide (RecourseSession *self);
RecourseCompareModel *recourse_session_peek_compare (RecourseSession *self);
RecourseReferenceModel *recourse_session_peek_reference (RecourseSession *self);
RecourseEvidenceModel *recourse_session_peek_evidence (RecourseSession *self);
RecourseProtectModel *recourse_session_peek_protect (RecourseSession *self);
RecourseCaseDesk *recourse_session_peek_desk (RecourseSession *self);
RecoursePack *recourse_session_peek_pack (RecourseSession *self);
const GError *recourse_session_peek_trouble (RecourseSession *self);
void recourse_session_load (RecourseSession *self, const char *directory);
void recourse_session_stop (RecourseSession *self);
void recourse_session_update_now (RecourseSession *self);

G_END_DECLS
