/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app-test.h"

#include "recourse-evidence-model.h"

G_BEGIN_DECLS

/* A model of a data folder of its own, for the tests of the Evidence page. */
typedef struct
{
  char *folder;
  RecourseClock *clock;
  RecourseInterview *interview;
  RecourseGuideModel *guide;
  RecourseService *lanes;
  RecourseEvidenceService *service;
  RecourseEvidenceModel *model;
  GError *failure; /* the last "failed" */
} EvidenceCase;

void evidence_case_set_up (EvidenceCase *self, gconstpointer unused);
void evidence_case_tear_down (EvidenceCase *self, gconstpointer unused);
void evidence_case_add_test (const char *path, void (*func) (EvidenceCase *, gconstpointer));

char *evidence_case_write (EvidenceCase *self, const char *name, const char *contents);
char *evidence_case_find (EvidenceCase *self);
void evidence_case_open (EvidenceCase *self);
void evidence_case_make (EvidenceCase *self);
void evidence_case_close (EvidenceCase *self);
void evidence_case_reopen (EvidenceCase *self);
void evidence_case_add (EvidenceCase *self, const char *const *paths);
void evidence_case_add_one (EvidenceCase *self, const char *name, const char *contents);
void evidence_case_wait_idle (EvidenceCase *self);
void evidence_case_wait_kept (EvidenceCase *self, guint n_kept);
RecourseEvidenceItem *evidence_case_item (EvidenceCase *self, guint position);

G_END_DECLS
