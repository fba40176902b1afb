/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-guide-model.h"
#include "recourse-plan.h"

G_BEGIN_DECLS

/* The one way by which words of the pack reach the screen. */
char *recourse_guide_text (RecourseGuideModel *model, const RecourseText *text);
char *recourse_guide_text_in (RecourseGuideModel *model,
                              const RecourseText *text,
                              RecourseLanguage language);
char *recourse_guide_text_citation (RecourseGuideModel *model,
                                    const RecourseText *law,
                                    const RecourseText *articles);
char *recourse_guide_text_take (RecourseGuideModel *model, char *text);
char *recourse_guide_text_message (RecourseGuideModel *model,
                                   const RecourseMessage *message,
                                   RecourseLanguage language);
gboolean recourse_guide_message_has_slots (const RecourseMessage *message);
char *recourse_guide_text_number (RecourseGuideModel *model, const RecourseContact *contact);
GPtrArray *recourse_guide_steps (RecourseGuideModel *model, guint remedy);
GPtrArray *recourse_guide_messages (RecourseGuideModel *model, guint remedy);

G_END_DECLS
