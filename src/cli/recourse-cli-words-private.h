/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-cli-words.h"

G_BEGIN_DECLS

/* Shared by the files recourse-cli-words*.c alone. */

const char *recourse_cli_words_on_protection (RecourseCliWord word, RecourseLanguage language);
const char *recourse_cli_words_across (RecourseCliWord word, RecourseLanguage language);

G_END_DECLS
