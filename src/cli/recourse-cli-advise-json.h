/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-cli-plan.h"

G_BEGIN_DECLS

void recourse_cli_advise_print_json (RecourseCliPage *page,
                                     const RecourseCliResult *result,
                                     RecourseLanguage language);

G_END_DECLS
