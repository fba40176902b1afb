/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-log.h"
#include "recourse-pack.h"

G_BEGIN_DECLS

char *recourse_entry_words (RecoursePack *pack,
                            RecourseLog *log,
                            const RecourseLogEntry *entry,
                            const RecourseLogLine *line,
                            RecourseLanguage language,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
