/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-verification.h"

G_BEGIN_DECLS

/* A case with a few exhibits that are put there by hand, for tests of what may become of it. */
typedef struct
{
  char *temp;
  char *path; /* of the case */
  RecourseCaseFolder *folder;
} VerifyCase;

/* By `printf 'first photograph' | sha256sum` and `printf 'second' | sha256sum`. */
#define VERIFY_FIRST "first photograph"
#define VERIFY_FIRST_SHA256 "81bb27013fddea813a8460a256bf8341be670e2948a95fdb9d477e2ba11b0350"
#define VERIFY_SECOND "second"
#define VERIFY_SECOND_SHA256 "16367aacb67a4a017c8da8ab95682ccb390863780f7114dda0a0e0c55644c7c4"

/* What verify_case_set_up() enters. */
enum
{
  VERIFY_OPENED = 1, /* with a title */
  VERIFY_PHOTO,      /* "photo.jpg", VERIFY_FIRST, with a note */
  VERIFY_NOTE,       /* "a note" */
  VERIFY_VOUCHER,    /* "voucher.pdf", VERIFY_SECOND */
};

void verify_case_set_up (VerifyCase *self, gconstpointer unused);
void verify_case_tear_down (VerifyCase *self, gconstpointer unused);
void verify_case_add (const char *path, void (*func) (VerifyCase *, gconstpointer));

RecourseLog *verify_case_log (VerifyCase *self);
RecourseLogDraft *verify_case_draft_exhibit (const char *name, const char *contents);
gint64 verify_case_append (VerifyCase *self, RecourseLogDraft *draft);
void verify_case_write_object (const VerifyCase *self, const char *contents);
char *verify_case_object (const VerifyCase *self, const char *sha256);
void verify_case_remove (VerifyCase *self, gint64 seq, const char *sha256, gboolean at_once);

/* Closes it; what is done to its files is done while nobody has it open. */
void verify_case_close (VerifyCase *self);
void verify_case_open (VerifyCase *self);
void verify_case_damage (VerifyCase *self, const char *sql);
void verify_case_replace (const char *path, const char *contents, gssize length);
char *verify_case_copy (const VerifyCase *self);
void verify_case_roll_back (VerifyCase *self, const char *copy);

RecourseVerification *verify_case_run (VerifyCase *self);
gboolean verify_result_has (const RecourseVerification *result,
                            gint64 seq,
                            const char *name,
                            RecourseItemVerdict verdict);
char *verify_result_write (const RecourseVerification *result);

G_END_DECLS
