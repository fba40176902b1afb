/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-paper.h"

G_BEGIN_DECLS

/* The two ways in which the page is written; @words is our own pack. */
char *recourse_how_to_check_write_html (RecoursePack *words, const RecoursePaper *paper);
char *recourse_how_to_check_write_text (RecoursePack *words, const RecoursePaper *paper);

/* Shared by both. */
char *recourse_how_to_check_source (RecoursePack *words,
                                    const RecoursePaperPart *part,
                                    RecourseLanguage language);

G_END_DECLS
