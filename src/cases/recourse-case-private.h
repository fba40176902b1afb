/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-state.h"
#include "recourse-log-texts.h"

G_BEGIN_DECLS

/*
 * Shared by the files that make a state; a state that was given out does not change.
 *
 * What is over these caps is passed over, in the log and in the cache: nobody answers so much.
 */
#define RECOURSE_CASE_MAX_ANSWERS 256
#define RECOURSE_CASE_MAX_IDS 64 /* values or signs of one answer */
#define RECOURSE_CASE_MAX_ID_BYTES 128
#define RECOURSE_CASE_MAX_PAYMENTS 1000
#define RECOURSE_CASE_MAX_STEPS 1024

struct _RecourseCaseState
{
  gatomicrefcount references;
  char *id;
  gint64 n_entries;
  char *head; /* hash of entry @n_entries */
  gint64 opened_at;
  gint64 changed_at;
  gint64 closed_at;
  gint64 title_entry; /* that named the case; 0: none */
  char *title;
  gboolean is_alarm_raised;
  gboolean has_sharing_ended;
  GPtrArray *answers;  /* of RecourseCaseAnswer, the one that was told last at the end */
  GPtrArray *payments; /* of RecourseCasePayment, by number */
  GPtrArray *contacts; /* of RecourseCaseContact, by entry */
  GPtrArray *steps;    /* of RecourseCaseStep, the one that was told last at the end */
};

RecourseCaseState *recourse_case_state_new (const char *id) G_GNUC_WARN_UNUSED_RESULT;
RecourseCaseState *recourse_case_state_read_brief (RecourseCaseFolder *folder,
                                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

void recourse_case_answer_free (gpointer data);
void recourse_case_contact_free (gpointer data);
void recourse_case_step_free (gpointer data);
RecourseCaseContact *recourse_case_contact_new (void) G_GNUC_WARN_UNUSED_RESULT;

gint64 recourse_case_whole_milliseconds (gint64 time);

/* recourse-case-fold.c */
void recourse_case_fold_line (RecourseCaseState *state, const RecourseLogLine *line);
gboolean recourse_case_fold_rest (RecourseCaseState *self, RecourseLog *log, GError **error);

/* recourse-case-texts.c */
gboolean recourse_case_texts_load (RecourseCaseState *self,
                                   RecourseLog *log,
                                   gboolean is_brief,
                                   GError **error);

/* recourse-case-cache.c */
RecourseCaseState *recourse_case_cache_parse (GBytes *bytes,
                                              const char *id) G_GNUC_WARN_UNUSED_RESULT;
char *recourse_case_cache_compose (const RecourseCaseState *self);
RecourseCaseState *recourse_case_cache_read (const char *case_path,
                                             const char *id) G_GNUC_WARN_UNUSED_RESULT;
void recourse_case_cache_write (const RecourseCaseState *self, const char *case_path);

/* recourse-case-apply.c */
gboolean recourse_case_answer_find (const RecourseCaseAnswer *self,
                                    RecoursePack *pack,
                                    guint *out_screen,
                                    guint64 *out_bits);

G_END_DECLS
