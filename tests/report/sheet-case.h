/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-advisor.h"
#include "recourse-case-folder.h"

G_BEGIN_DECLS

/* 2026-11-24T10:30:00+08:00, by `date -u -d 2026-11-24T02:30:00Z +%s`. */
#define SHEET_CASE_NOW (G_GINT64_CONSTANT (1795487400) * 1000000)

RecourseCaseFolder *
sheet_case_make (const char *folder, const char *what, RecourseAdvisor *advisor);

G_END_DECLS
