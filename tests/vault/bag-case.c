/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bag-case.h"

#include "recourse-error.h"
#include "recourse-object.h"
#include "temp-folder.h"

#include <glib/gstdio.h>
#include <string.h>

static const RecourseCaseOpening opening = { .program = "Recourse 0.1.0",
                                             .title = "转错的八千元",
                                             .author = RECOURSE_AUTHOR_HELPER };

static char *
digest_of (const char *data, gsize length)
{
  RecourseDigest digest;

  recourse_digest_of_bytes (data, length, &digest);
  return recourse_digest_to_hex (&digest);
}

static void
make_object (RecourseCaseFolder *folder, const char *sha256, const char *data, gsize length)
{
  const char *path = recourse_case_folder_get_path (folder);
  g_autofree char *incoming = g_build_filename (path, "incoming", "one", NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (incoming, data, (gssize) length, &error);
  g_assert_no_error (error);
  recourse_object_settle (path, incoming, sha256, (gint64) length, &error);
  g_assert_no_error (error);
}

gint64
bag_case_add_evidence (RecourseCaseFolder *folder,
                       const char *name,
                       const char *type,
                       const char *data,
                       gssize length)
{
  gsize size = length < 0 ? strlen (data) : (gsize) length;
  g_autofree char *sha256 = digest_of (data, size);
  g_autoptr (RecourseLogDraft) draft = NULL;
  g_autoptr (GError) error = NULL;
  gint64 seq = 0;

  make_object (folder, sha256, data, size);
  draft = recourse_log_draft_new ("evidence-added", RECOURSE_AUTHOR_HELPER);
  recourse_log_draft_add_string (draft, "evidence", "");
  recourse_log_draft_add_string (draft, "sha256", sha256);
  recourse_log_draft_add_integer (draft, "bytes", (gint64) size);
  recourse_log_draft_add_text (draft, "name", name);
  if (type != NULL)
    recourse_log_draft_add_string (draft, "type", type);
  recourse_log_append (recourse_case_folder_peek_log (folder), draft, &seq, &error);
  g_assert_no_error (error);
  return seq;
}

static void
remove_evidence (RecourseCaseFolder *folder, gint64 seq, const char *data)
{
  g_autofree char *sha256 = digest_of (data, strlen (data));
  g_autofree char *path = recourse_object_build_path (recourse_case_folder_get_path (folder),
                                                      sha256);
  g_autoptr (RecourseLogDraft)
      draft = recourse_log_draft_new ("evidence-removed", RECOURSE_AUTHOR_PERSON);
  g_autoptr (GError) error = NULL;

  recourse_log_draft_add_integer (draft, "entry", seq);
  recourse_log_draft_add_string (draft, "sha256", sha256);
  recourse_log_draft_add_string (draft, "pressed", "no");
  recourse_log_draft_add_boolean (draft, "at_once", TRUE);
  recourse_log_append (recourse_case_folder_peek_log (folder), draft, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_unlink (path), ==, 0);
}

static void
add_note (RecourseCaseFolder *folder)
{
  g_autoptr (RecourseLogDraft) draft = recourse_log_draft_new ("note", RECOURSE_AUTHOR_PERSON);
  g_autoptr (GError) error = NULL;

  recourse_log_draft_add_text (draft, "note", "He said: \"wait\nuntil tomorrow\".\n\n");
  recourse_log_draft_add_text (draft, "next", "ring the bank");
  recourse_log_append (recourse_case_folder_peek_log (folder), draft, NULL, &error);
  g_assert_no_error (error);
}

void
bag_case_set_up (BagCase *self, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  self->folder = temp_folder_new ();
  self->cases = g_build_filename (self->folder, "cases", NULL);
  self->other = g_build_filename (self->folder, "other", "cases", NULL);
  self->bag = g_build_filename (self->folder, "案件.zip", NULL);
  self->source = recourse_case_folder_create (self->cases, &opening, &error);
  g_assert_no_error (error);
  bag_case_add_evidence (self->source, "聊天记录.jpg", "image/jpeg", BAG_CASE_PHOTO_TEXT, -1);
  bag_case_add_evidence (self->source, "empty.txt", "text/plain", "", -1);
  bag_case_add_evidence (self->source, "again.jpg", "image/jpeg", BAG_CASE_PHOTO_TEXT, -1);
  bag_case_add_evidence (self->source, "gone.png", NULL, "gone", -1);
  add_note (self->source);
  remove_evidence (self->source, BAG_CASE_REMOVED, "gone");
}

void
bag_case_tear_down (BagCase *self, gconstpointer unused)
{
  recourse_case_folder_free (self->source);
  g_free (self->cases);
  g_free (self->other);
  g_free (self->bag);
  temp_folder_free (self->folder);
}

void
bag_case_add (const char *path, void (*func) (BagCase *, gconstpointer))
{
  g_test_add (path, BagCase, NULL, bag_case_set_up, func, bag_case_tear_down);
}

RecourseBagExport
bag_case_choose (const gint64 *exhibits, guint n_exhibits)
{
  return (RecourseBagExport){
    .audience = RECOURSE_BAG_FOR_POLICE,
    .exhibits = exhibits,
    .n_exhibits = n_exhibits,
    .program = "Recourse 0.1.0",
    .author = RECOURSE_AUTHOR_HELPER,
  };
}

void
bag_case_export (BagCase *self, const RecourseBagExport *what)
{
  g_autoptr (GError) error = NULL;

  recourse_bag_export (self->source, what, self->bag, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

void
bag_case_export_all (BagCase *self)
{
  static const gint64 exhibits[] = { BAG_CASE_PHOTO, BAG_CASE_EMPTY, BAG_CASE_AGAIN };
  const RecourseBagExport what = bag_case_choose (exhibits, G_N_ELEMENTS (exhibits));

  bag_case_export (self, &what);
}

/* Hidden ones too; 0 for a folder that is not there. */
guint
bag_case_count (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n_entries = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n_entries++;
  return n_entries;
}

char *
bag_case_object (const BagCase *self, const char *data)
{
  g_autofree char *sha256 = digest_of (data, strlen (data));

  return recourse_object_build_path (recourse_case_folder_get_path (self->source), sha256);
}

void
bag_case_assert_error (const GError *error, GQuark domain, int code, const char *part)
{
  g_assert_error (error, domain, code);
  if (strstr (error->message, part) == NULL)
    g_error ("'%s' does not say '%s'", error->message, part);
  g_assert_null (strchr (error->message, '\n'));
}
