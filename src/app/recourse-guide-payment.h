/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-guide-model.h"

G_BEGIN_DECLS

gboolean
recourse_guide_payment_enter (RecourseGuideModel *model, gint64 time, gint64 fen, GError **error);
RecourseTimeDraft *recourse_guide_payment_peek_draft (RecourseGuideModel *model);
char *recourse_guide_payment_chip_time (RecourseGuideModel *model);
char *recourse_guide_payment_summary (RecourseGuideModel *model) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
