/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-papers-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecoursePapersNews: what is being made, with Cancel, and what came of the last thing. */
#define RECOURSE_TYPE_PAPERS_NEWS (recourse_papers_news_get_type ())
G_DECLARE_FINAL_TYPE (RecoursePapersNews, recourse_papers_news, RECOURSE, PAPERS_NEWS, AdwBin)

GtkWidget *recourse_papers_news_new (RecoursePapersModel *model);

G_END_DECLS
