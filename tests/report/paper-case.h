/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-folder.h"
#include "recourse-pack.h"

G_BEGIN_DECLS

/* Evidence in paper_case_make (…, "many"), besides as many notes. */
#define PAPER_CASE_MANY 2500

/* 2026-11-24T10:30:00+08:00, by `date -u -d 2026-11-24T02:30:00Z +%s`. */
#define PAPER_CASE_TIME (G_GINT64_CONSTANT (1795487400) * 1000000)

RecoursePack *paper_case_load_pack (gboolean is_foreign) G_GNUC_WARN_UNUSED_RESULT;
RecourseCaseFolder *paper_case_make (const char *folder,
                                     const char *what) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
