/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-desk.h"

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *recourse_papers_letter_new (RecourseCaseDesk *desk);

G_END_DECLS
