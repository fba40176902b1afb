/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-desk.h"
#include "recourse-case-jobs.h"

G_BEGIN_DECLS

/* Shared by the files recourse-case-desk*.c alone. */

/* The window is used by whoever sits here, and that is seldom the one whose money it is. */
#define RECOURSE_CASE_DESK_AUTHOR RECOURSE_AUTHOR_HELPER

struct _RecourseCaseDesk
{
  GObject parent_instance;

  RecourseEvidenceService *service;
  RecourseGuideModel *guide; /* NULL while there is no knowledge, or not our own */

  gboolean is_resuming;
  gboolean is_resumed;
  guint turn; /* grows with each case that is taken up */
  GCancellable *reading;
  RecourseCaseState *state;  /* NULL: there is no case, or it cannot be read */
  RecourseGuidePlace *place; /* where the guide stood, until it is there again */
  gboolean is_locked;
  GError *unreadable;
  GPtrArray *lost; /* screens whose answers the knowledge does not know any more */

  GPtrArray *waiting; /* of RecourseLogDraft */
  gboolean is_dirty;  /* the answers may say more than @state */
  gboolean is_applying;
  gboolean is_turning; /* by ourselves, with the answers */
  gboolean is_writing;
  gboolean is_behind; /* the guide does not know all that the case says */
  guint write_source;
  GError *trouble; /* why the last ones could not be written */
  gboolean is_leaving;
  char *next; /* the case to open when all is written, if @is_leaving; NULL: a new one */

  RecourseCaseCatalogue *catalogue;
  gboolean is_listing;
  gboolean is_stale; /* the list is asked for again while it is being read */
  char *doomed;      /* the case to delete as soon as it is not in use any more */

  char *page;
  char *section;
  char *sought_in; /* path of the case whose timeline is searched for @sought; or NULL */
  char *sought;
  GHashTable *typed;        /* of strings by field, until they are saved */
  guint last_payment;       /* the highest number that was given away and may not be written yet */
  gboolean has_told_money;  /* payments that the guide does not know of yet */
  RecourseSituation before; /* of the guide, when the writing began: its time and amount */
  guint remember_source;
  guint n_remembering;
};

void recourse_case_desk_emit_changed (RecourseCaseDesk *self);
void recourse_case_desk_emit_failed (RecourseCaseDesk *self, const GError *error);
RecourseInterview *recourse_case_desk_peek_interview (RecourseCaseDesk *self);
void recourse_case_desk_forget (RecourseCaseDesk *self);
void recourse_case_desk_show_payments (RecourseCaseDesk *self);
void recourse_case_desk_catch_up (RecourseCaseDesk *self);
void recourse_case_desk_put_back (RecourseCaseDesk *self);
void recourse_case_desk_remember (RecourseCaseDesk *self);
void recourse_case_desk_remember_soon (RecourseCaseDesk *self);
void recourse_case_desk_note_answer (RecourseCaseDesk *self);
void recourse_case_desk_write (RecourseCaseDesk *self);
void recourse_case_desk_write_at_once (RecourseCaseDesk *self);
void recourse_case_desk_write_nothing (RecourseCaseDesk *self);
void recourse_case_desk_emit_listed (RecourseCaseDesk *self);
void recourse_case_desk_emit_deleted (RecourseCaseDesk *self, const char *id);
void recourse_case_desk_delete_doomed (RecourseCaseDesk *self);
void recourse_case_desk_note_money (RecourseCaseDesk *self);
void recourse_case_desk_take_money (RecourseCaseDesk *self);
void recourse_case_desk_forget_payments (RecourseCaseDesk *self);

G_END_DECLS
