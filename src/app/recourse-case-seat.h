/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-folder.h"

G_BEGIN_DECLS

/**
 * RecourseCaseSeat: where the case in use is, or will be as soon as something is kept in it. All
 * lanes that work for the same case share it, so that two of them never make two cases.
 */
typedef struct _RecourseCaseSeat RecourseCaseSeat;

RecourseCaseSeat *recourse_case_seat_new (const char *path) G_GNUC_WARN_UNUSED_RESULT;
RecourseCaseSeat *recourse_case_seat_ref (RecourseCaseSeat *self);
void recourse_case_seat_unref (RecourseCaseSeat *self);

const char *recourse_case_seat_peek_path (RecourseCaseSeat *self);
const char *recourse_case_seat_make (RecourseCaseSeat *self,
                                     const char *cases,
                                     const RecourseCaseOpening *opening,
                                     GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseCaseSeat, recourse_case_seat_unref)

G_END_DECLS
