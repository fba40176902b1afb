/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-desk.h"
#include "recourse-papers-jobs.h"

G_BEGIN_DECLS

/** RecoursePapersJob: what came to nothing. */
typedef enum
{
  RECOURSE_PAPERS_MAKING,    /* a file of it, or the copy for a viewer */
  RECOURSE_PAPERS_LAUNCHING, /* the viewer */
  RECOURSE_PAPERS_READING,   /* a letter, to be looked at */
  RECOURSE_PAPERS_KEEPING,   /* what was answered last, which has to be written first */
} RecoursePapersJob;

/** RecoursePapersFailure: @job with @kind came to nothing. */
typedef struct
{
  RecoursePapersJob job;
  RecoursePaperKind kind;
  GError *error;
} RecoursePapersFailure;

typedef gboolean (*RecoursePapersLaunch) (const char *path, GError **error);

/**
 * RecoursePapersModel: the sheets and letters of the case in use: what is being made, what came of
 * it, which letter is open. It belongs to its desk, outlives all pages and holds no text of the
 * interface. Nothing of it may be shown while recourse_case_desk_is_hidden().
 * The papers of a family, which belong to no case, have models of their own.
 *
 * Signals: "changed".
 */
#define RECOURSE_TYPE_PAPERS_MODEL (recourse_papers_model_get_type ())
G_DECLARE_FINAL_TYPE (RecoursePapersModel, recourse_papers_model, RECOURSE, PAPERS_MODEL, GObject)

RecoursePapersModel *recourse_papers_model_peek (RecourseCaseDesk *desk);
RecoursePapersModel *
recourse_papers_model_new_for_family (RecourseCaseDesk *desk,
                                      RecoursePack *pack) G_GNUC_WARN_UNUSED_RESULT;

gboolean recourse_papers_model_has_english (RecoursePapersModel *self);
void recourse_papers_model_set_has_english (RecoursePapersModel *self, gboolean has_english);

/* Making. */
void recourse_papers_model_open (RecoursePapersModel *self,
                                 RecoursePaperKind kind,
                                 const char *letter,
                                 const char *name);
void recourse_papers_model_save (RecoursePapersModel *self,
                                 RecoursePaperKind kind,
                                 const char *letter,
                                 const char *path);
void recourse_papers_model_make (RecoursePapersModel *self, const RecoursePaperOrder *order);
void recourse_papers_model_cancel (RecoursePapersModel *self);
gboolean recourse_papers_model_is_busy (RecoursePapersModel *self);
const char *recourse_papers_model_peek_saved (RecoursePapersModel *self);
const RecoursePapersFailure *recourse_papers_model_peek_failure (RecoursePapersModel *self);
void recourse_papers_model_forget_news (RecoursePapersModel *self);
void recourse_papers_model_set_launch (RecoursePapersModel *self, RecoursePapersLaunch launch);

/* The letter that is open. */
void recourse_papers_model_show_letter (RecoursePapersModel *self, const char *id);
const char *recourse_papers_model_peek_letter_id (RecoursePapersModel *self);
const RecourseLetter *recourse_papers_model_peek_letter (RecoursePapersModel *self);

G_END_DECLS
