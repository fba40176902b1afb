/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-state.h"

G_BEGIN_DECLS

/*
 * Entries of the log that a person makes, as drafts for recourse_log_append(). The numbers, times
 * and texts are those of the structs in recourse-case-state.h; their @entry and @at are not read.
 */
RecourseLogDraft *recourse_case_entry_rename (const char *title, RecourseAuthor author);
RecourseLogDraft *recourse_case_entry_close (const char *note, RecourseAuthor author);
RecourseLogDraft *recourse_case_entry_reopen (const char *note, RecourseAuthor author);
RecourseLogDraft *recourse_case_entry_note (const char *note, gint64 about, RecourseAuthor author);
RecourseLogDraft *recourse_case_entry_payment (const RecourseCasePayment *payment,
                                               RecourseAuthor author);
RecourseLogDraft *
recourse_case_entry_payment_removed (guint number, const char *note, RecourseAuthor author);
RecourseLogDraft *recourse_case_entry_contact (const RecourseCaseContact *contact,
                                               RecourseAuthor author);

G_END_DECLS
