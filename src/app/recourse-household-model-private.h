/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-household-jobs.h"
#include "recourse-household-model.h"

G_BEGIN_DECLS

/* Shared by recourse-household-model.c and -keeping alone. */

struct _RecourseHouseholdModel
{
  GObject parent_instance;

  RecourseCaseDesk *desk;       /* weak: it holds this model */
  RecourseInterview *interview; /* weak: that it speaks of a watcher is followed */
  RecourseHousehold *base;      /* what the file said last; NULL: it was not read */
  RecourseHousehold *shown;     /* @base with @pending */
  GPtrArray *pending;           /* of RecourseHouseholdEdit, not written yet */
  guint n_writing;              /* how many of them a job is writing */
  gboolean is_working;          /* a job is under way */
  gboolean was_usable;          /* when "changed" was emitted last */
  GError *trouble; /* why the file cannot be read; nothing is written until that is mended */
  char *person;    /* id, or NULL */
  RecourseHouseholdFailure failure;
  char *aside; /* where the file was set aside, until somebody reads so */
};

void recourse_household_model_emit_changed (RecourseHouseholdModel *self);
void recourse_household_model_watch (RecourseHouseholdModel *self);
void recourse_household_model_show (RecourseHouseholdModel *self);
gint64 recourse_household_model_now (RecourseHouseholdModel *self);
void recourse_household_model_write (RecourseHouseholdModel *self);
void recourse_household_model_fail (RecourseHouseholdModel *self,
                                    RecourseHouseholdJob job,
                                    const GError *error);
GPtrArray *recourse_household_model_new_pending (void);

G_END_DECLS
