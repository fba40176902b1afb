/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-catalogue.h"
#include "recourse-case-state.h"
#include "recourse-evidence-service.h"
#include "recourse-guide-model.h"

G_BEGIN_DECLS

/**
 * RecourseCaseDesk: the case in use. What is answered in the guide becomes entries of its log, and
 * what the log says comes back when the program is started again. It outlives all pages, holds no
 * text of the interface, and touches no file in the main thread.
 *
 * Signals: "resumed", once, when the case in use is known; "switched", when another case is in use
 * and the guide shows it; "changed", when something else may differ: what the case says, whether
 * all is written; "listed", when recourse_case_desk_peek_catalogue() is another one; "deleted"
 * (id), when a case was deleted; "failed" (GError), when what somebody asked for could not be done.
 */
#define RECOURSE_TYPE_CASE_DESK (recourse_case_desk_get_type ())
G_DECLARE_FINAL_TYPE (RecourseCaseDesk, recourse_case_desk, RECOURSE, CASE_DESK, GObject)

RecourseCaseDesk *
recourse_case_desk_new (RecourseEvidenceService *service) G_GNUC_WARN_UNUSED_RESULT;
RecourseEvidenceService *recourse_case_desk_peek_service (RecourseCaseDesk *self);

/* From one run of the program to the next. */
void recourse_case_desk_resume (RecourseCaseDesk *self);
gboolean recourse_case_desk_is_resumed (RecourseCaseDesk *self);
void recourse_case_desk_attach (RecourseCaseDesk *self, RecourseGuideModel *guide);
void recourse_case_desk_detach (RecourseCaseDesk *self);
RecourseGuideModel *recourse_case_desk_peek_guide (RecourseCaseDesk *self);
const char *recourse_case_desk_peek_page (RecourseCaseDesk *self);
void recourse_case_desk_set_page (RecourseCaseDesk *self, const char *page);
const char *recourse_case_desk_peek_section (RecourseCaseDesk *self);
void recourse_case_desk_set_section (RecourseCaseDesk *self, const char *section);

/* The case in use. */
const char *recourse_case_desk_peek_path (RecourseCaseDesk *self);
RecourseCaseState *recourse_case_desk_peek_state (RecourseCaseDesk *self);
gboolean recourse_case_desk_is_hidden (RecourseCaseDesk *self);
gboolean recourse_case_desk_is_locked (RecourseCaseDesk *self);
const GError *recourse_case_desk_peek_unreadable (RecourseCaseDesk *self);
GPtrArray *recourse_case_desk_peek_lost (RecourseCaseDesk *self);
void recourse_case_desk_forget_lost (RecourseCaseDesk *self);
void recourse_case_desk_open (RecourseCaseDesk *self, const char *path);
void recourse_case_desk_start_new (RecourseCaseDesk *self);
void recourse_case_desk_reread (RecourseCaseDesk *self);

/* All cases. */
void recourse_case_desk_list (RecourseCaseDesk *self);
const RecourseCaseCatalogue *recourse_case_desk_peek_catalogue (RecourseCaseDesk *self);
void recourse_case_desk_delete (RecourseCaseDesk *self, const char *id);
void recourse_case_desk_restore (RecourseCaseDesk *self, const char *id);

/* Writing into it. */
void recourse_case_desk_append (RecourseCaseDesk *self, RecourseLogDraft *draft);
void recourse_case_desk_append_all (RecourseCaseDesk *self, GPtrArray *drafts);
void
recourse_case_desk_tell_payments (RecourseCaseDesk *self, GPtrArray *payments, GArray *removed);
void recourse_case_desk_take_out_payment (RecourseCaseDesk *self, guint number, const char *note);
void recourse_case_desk_rename (RecourseCaseDesk *self, const char *title);
void recourse_case_desk_close (RecourseCaseDesk *self, const char *note);
void recourse_case_desk_reopen (RecourseCaseDesk *self);
gboolean recourse_case_desk_is_saved (RecourseCaseDesk *self);
gboolean recourse_case_desk_is_writing (RecourseCaseDesk *self);
void recourse_case_desk_save (RecourseCaseDesk *self);
const GError *recourse_case_desk_peek_trouble (RecourseCaseDesk *self);

/* What somebody looks for in the timeline of a case. */
const char *recourse_case_desk_peek_sought (RecourseCaseDesk *self);
void recourse_case_desk_set_sought (RecourseCaseDesk *self, const char *path, const char *words);

/* What was typed and is not saved. */
const char *recourse_case_desk_peek_typed (RecourseCaseDesk *self, const char *field);
void recourse_case_desk_set_typed (RecourseCaseDesk *self, const char *field, const char *text);

G_END_DECLS
