/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "verify-case.h"

#include "recourse-log-schema.h"
#include "recourse-object.h"
#include "temp-folder.h"

#include <glib/gstdio.h>
#include <string.h>

static const RecourseCaseOpening opening = { .program = "Recourse 0.1.0",
                                             .title = "转错的八千元",
                                             .author = RECOURSE_AUTHOR_HELPER };

/* All in one transaction: the disk is waited for once. */
static void
fill (VerifyCase *self)
{
  g_autoptr (RecourseLogDraft) photo = verify_case_draft_exhibit ("photo.jpg", VERIFY_FIRST);
  g_autoptr (RecourseLogDraft) note = recourse_log_draft_new ("note", RECOURSE_AUTHOR_PERSON);
  g_autoptr (RecourseLogDraft) voucher = verify_case_draft_exhibit ("voucher.pdf", VERIFY_SECOND);
  g_autoptr (GPtrArray) drafts = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  gint64 first = 0;

  recourse_log_draft_add_text (photo, "note", "taken at noon");
  recourse_log_draft_add_text (note, "note", "a note");
  g_ptr_array_add (drafts, photo);
  g_ptr_array_add (drafts, note);
  g_ptr_array_add (drafts, voucher);
  recourse_log_append_all (verify_case_log (self), drafts, &first, &error);
  g_assert_no_error (error);
  g_assert_cmpint (first, ==, VERIFY_PHOTO);
  verify_case_write_object (self, VERIFY_FIRST);
  verify_case_write_object (self, VERIFY_SECOND);
}

void
verify_case_set_up (VerifyCase *self, gconstpointer unused)
{
  g_autofree char *cases = NULL;
  g_autoptr (GError) error = NULL;

  self->temp = temp_folder_new ();
  cases = g_build_filename (self->temp, "cases", NULL);
  self->folder = recourse_case_folder_create (cases, &opening, &error);
  g_assert_no_error (error);
  self->path = g_strdup (recourse_case_folder_get_path (self->folder));
  fill (self);
}

void
verify_case_tear_down (VerifyCase *self, gconstpointer unused)
{
  verify_case_close (self);
  g_free (self->path);
  temp_folder_free (self->temp);
}

void
verify_case_add (const char *path, void (*func) (VerifyCase *, gconstpointer))
{
  g_test_add (path, VerifyCase, NULL, verify_case_set_up, func, verify_case_tear_down);
}

/* --- Filling it ---------------------------------------------------------------------------------
 */

RecourseLog *
verify_case_log (VerifyCase *self)
{
  return recourse_case_folder_peek_log (self->folder);
}

static char *
hash_contents (const char *contents)
{
  RecourseDigest digest;

  recourse_digest_of_bytes (contents, strlen (contents), &digest);
  return recourse_digest_to_hex (&digest);
}

RecourseLogDraft *
verify_case_draft_exhibit (const char *name, const char *contents)
{
  RecourseLogDraft *draft = recourse_log_draft_new ("evidence-added", RECOURSE_AUTHOR_HELPER);
  g_autofree char *sha256 = hash_contents (contents);

  recourse_log_draft_add_string (draft, "evidence", "");
  recourse_log_draft_add_string (draft, "sha256", sha256);
  recourse_log_draft_add_integer (draft, "bytes", (gint64) strlen (contents));
  recourse_log_draft_add_text (draft, "name", name);
  return draft;
}

gint64
verify_case_append (VerifyCase *self, RecourseLogDraft *draft)
{
  g_autoptr (GError) error = NULL;
  gint64 seq = 0;

  recourse_log_append (verify_case_log (self), draft, &seq, &error);
  g_assert_no_error (error);
  return seq;
}

char *
verify_case_object (const VerifyCase *self, const char *sha256)
{
  return recourse_object_build_path (self->path, sha256);
}

void
verify_case_write_object (const VerifyCase *self, const char *contents)
{
  g_autofree char *sha256 = hash_contents (contents);
  g_autofree char *path = verify_case_object (self, sha256);
  g_autofree char *shelf = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (shelf, 0700), ==, 0);
  verify_case_replace (path, contents, -1);
  g_assert_cmpint (g_chmod (path, 0400), ==, 0);
}

/* As the log has it after a removal; the file is in the trash, or gone. */
void
verify_case_remove (VerifyCase *self, gint64 seq, const char *sha256, gboolean at_once)
{
  g_autoptr (RecourseLogDraft)
      draft = recourse_log_draft_new ("evidence-removed", RECOURSE_AUTHOR_PERSON);
  g_autofree char *object = verify_case_object (self, sha256);
  g_autofree char *trash = g_build_filename (self->path, "trash", sha256, NULL);

  recourse_log_draft_add_integer (draft, "entry", seq);
  recourse_log_draft_add_string (draft, "sha256", sha256);
  recourse_log_draft_add_string (draft, "pressed", "no");
  if (at_once)
    recourse_log_draft_add_boolean (draft, "at_once", TRUE);
  else
    recourse_log_draft_add_time (draft, "until", G_GINT64_CONSTANT (1796000000000000));
  verify_case_append (self, draft);
  g_assert_cmpint (at_once ? g_unlink (object) : g_rename (object, trash), ==, 0);
}

/* --- What others do to it -----------------------------------------------------------------------
 */

void
verify_case_close (VerifyCase *self)
{
  g_clear_pointer (&self->folder, recourse_case_folder_free);
}

void
verify_case_open (VerifyCase *self)
{
  g_autoptr (GError) error = NULL;

  verify_case_close (self);
  self->folder = recourse_case_folder_open_to_verify (self->path, &error);
  g_assert_no_error (error);
}

/* Who changes a log takes the triggers out first. */
static const char *const unguard[] = {
  "DROP TRIGGER IF EXISTS log_insert",   "DROP TRIGGER IF EXISTS log_update",
  "DROP TRIGGER IF EXISTS log_delete",   "DROP TRIGGER IF EXISTS texts_insert",
  "DROP TRIGGER IF EXISTS texts_update",
};

void
verify_case_damage (VerifyCase *self, const char *sql)
{
  g_autofree char *path = g_build_filename (self->path, "case.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (RecourseDatabase) database = NULL;

  verify_case_close (self);
  database = recourse_database_open (path, &recourse_log_format, RECOURSE_ACCESS_WRITE, &error);
  g_assert_no_error (error);
  g_assert_true (recourse_database_execute (database, "PRAGMA synchronous=OFF", NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (unguard); i++)
    g_assert_true (recourse_database_execute (database, unguard[i], NULL));
  recourse_database_execute (database, sql, &error);
  g_assert_no_error (error);
}

void
verify_case_replace (const char *path, const char *contents, gssize length)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents_full (path, contents, length, G_FILE_SET_CONTENTS_CONSISTENT, 0600, &error);
  g_assert_no_error (error);
}

static void
copy_folder (const char *from, const char *to)
{
  g_autoptr (GDir) dir = g_dir_open (from, 0, NULL);
  const char *name;

  g_assert_cmpint (g_mkdir (to, 0700), ==, 0);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *source = g_build_filename (from, name, NULL);
      g_autofree char *target = g_build_filename (to, name, NULL);
      g_autofree char *data = NULL;
      gsize length = 0;

      if (g_file_test (source, G_FILE_TEST_IS_DIR))
        {
          copy_folder (source, target);
          continue;
        }
      data = temp_folder_read (source, &length);
      verify_case_replace (target, data, (gssize) length);
    }
}

/* A backup of the whole case, closed; the case is open again afterwards. */
char *
verify_case_copy (const VerifyCase *self)
{
  g_autofree char *name = g_uuid_string_random ();
  char *copy = g_build_filename (self->temp, name, NULL);

  copy_folder (self->path, copy);
  return copy;
}

void
verify_case_roll_back (VerifyCase *self, const char *copy)
{
  g_autofree char *name = g_uuid_string_random ();
  g_autofree char *aside = g_build_filename (self->temp, name, NULL);

  verify_case_close (self);
  g_assert_cmpint (g_rename (self->path, aside), ==, 0);
  copy_folder (copy, self->path);
}

/* --- What is found ------------------------------------------------------------------------------
 */

RecourseVerification *
verify_case_run (VerifyCase *self)
{
  g_autoptr (GError) error = NULL;
  RecourseVerification *result;

  if (self->folder == NULL)
    verify_case_open (self);
  result = recourse_verification_run (self->folder, 0, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return result;
}

gboolean
verify_result_has (const RecourseVerification *result,
                   gint64 seq,
                   const char *name,
                   RecourseItemVerdict verdict)
{
  for (guint i = 0; i < result->items->len; i++)
    {
      const RecourseVerifiedItem *item = result->items->pdata[i];

      if (item->seq == seq && item->verdict == verdict
          && (name == NULL || g_str_equal (item->name, name)))
        return TRUE;
    }
  return FALSE;
}

/* "intact 4 0: 2 photo.jpg intact, 4 voucher.pdf intact": verdict, entries, where it is broken. */
char *
verify_result_write (const RecourseVerification *result)
{
  GString *text = g_string_new (result->is_intact ? "intact" : "damaged");

  g_string_append_printf (text, " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT ":", result->n_entries,
                          result->broken_at);
  for (guint i = 0; i < result->items->len; i++)
    {
      const RecourseVerifiedItem *item = result->items->pdata[i];

      g_string_append_printf (text, "%s %" G_GINT64_FORMAT " %s %s", i > 0 ? "," : "", item->seq,
                              item->name, recourse_item_verdict_name (item->verdict));
    }
  return g_string_free (text, FALSE);
}
