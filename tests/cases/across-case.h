/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-deadline.h"
#include "recourse-case-entry.h"

G_BEGIN_DECLS

#define DAY (24 * RECOURSE_HOUR)

/* A folder of data for several cases, and the pack that the program ships. */
typedef struct
{
  char *data;
  char *cases;
  RecourseAdvisor *advisor;
  RecoursePack *pack; /* borrowed */
} AcrossCase;

void across_case_add (const char *path, void (*func) (AcrossCase *, gconstpointer));

/* A moment in Beijing: "2026-11-29T12:00:00". */
gint64 beijing (const char *time);

/* Open for writing; to be freed. */
RecourseCaseFolder *across_case_new (AcrossCase *self, const char *title);
gint64 across_case_append (RecourseCaseFolder *folder, RecourseLogDraft *draft);
/* "problem=deceived signs=claims-authority,safe-account"; answered at @now. */
void
across_case_answer (AcrossCase *self, RecourseCaseFolder *folder, const char *answers, gint64 now);
void across_case_end_sharing (AcrossCase *self, RecourseCaseFolder *folder, gint64 now);
void across_case_record (AcrossCase *self,
                         RecourseCaseFolder *folder,
                         const char *remedy,
                         gint64 happened,
                         gint64 now);
gint64 across_case_pay (RecourseCaseFolder *folder,
                        guint number,
                        gint64 amount,
                        gint64 transferred,
                        const char *payee);
gint64 across_case_call (RecourseCaseFolder *folder, const char *next, gint64 next_at);
RecourseCaseState *across_case_read (RecourseCaseFolder *folder);

G_END_DECLS
