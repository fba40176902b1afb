/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-desk.h"
#include "recourse-guide-model.h"
#include "recourse-offer-model.h"
#include "recourse-service.h"

G_BEGIN_DECLS

/**
 * RecourseProtectModel: what the page Protect shows and what was entered there. It outlives the
 * page, which is built anew when the language changes, and holds no text of the interface. What
 * belongs to one section is in a model of its own, which hangs on this one.
 *
 * Signals: "changed", when it begins or ends that nothing may be shown, or when the built-in pack
 * has come.
 */
#define RECOURSE_TYPE_PROTECT_MODEL (recourse_protect_model_get_type ())
G_DECLARE_FINAL_TYPE (RecourseProtectModel,
                      recourse_protect_model,
                      RECOURSE,
                      PROTECT_MODEL,
                      GObject)

RecourseProtectModel *
recourse_protect_model_new (RecourseGuideModel *guide,
                            RecourseCaseDesk *desk,
                            RecourseService *service) G_GNUC_WARN_UNUSED_RESULT;
RecourseGuideModel *recourse_protect_model_peek_guide (RecourseProtectModel *self);
RecourseCaseDesk *recourse_protect_model_peek_desk (RecourseProtectModel *self);
RecoursePack *recourse_protect_model_peek_built_in (RecourseProtectModel *self);
RecourseOfferModel *recourse_protect_model_peek_offer (RecourseProtectModel *self);
gboolean recourse_protect_model_is_foreign (RecourseProtectModel *self);
gboolean recourse_protect_model_is_hidden (RecourseProtectModel *self);
const char *recourse_protect_model_peek_section (RecourseProtectModel *self);
void recourse_protect_model_set_section (RecourseProtectModel *self, const char *id);
gboolean recourse_protect_model_is_untouched (RecourseProtectModel *self);
void recourse_protect_model_start_again (RecourseProtectModel *self);

G_END_DECLS
