/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-database.h"

G_BEGIN_DECLS

#define RECOURSE_CASE_FORMAT 1

/* The tables of case.db, for recourse-log.c alone; docs/case-format.md explains them. */
extern const RecourseDatabaseFormat recourse_log_format;
extern const char *const recourse_log_schema[];

gboolean recourse_log_schema_check (RecourseDatabase *database, GError **error);

G_END_DECLS
