/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-cli-call.h"

G_BEGIN_DECLS

gboolean recourse_cli_situation_read (const RecourseCliCall *call,
                                      RecourseAdvisor *advisor,
                                      RecourseSituation *out_situation,
                                      GError **error);

G_END_DECLS
