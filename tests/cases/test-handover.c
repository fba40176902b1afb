/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state-case.h"

#include "recourse-china-time.h"
#include "recourse-exhibit-change.h"
#include "recourse-handover.h"
#include "recourse-removal.h"

/* What is proposed to be handed over, and to whom. */

typedef struct
{
  VaultCase vault;
  RecoursePack *pack;
} Fixture;

static void
set_up (Fixture *f, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  vault_case_set_up (&f->vault, NULL);
  f->pack = recourse_pack_new_built_in (&error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  g_object_unref (f->pack);
  vault_case_tear_down (&f->vault, NULL);
}

static gint64
describe (Fixture *f, gint64 seq, const char *kind, const char *note)
{
  const RecourseExhibitDescription what = { .kind = kind,
                                            .note = note,
                                            .happened = RECOURSE_TIME_UNKNOWN };
  g_autoptr (GError) error = NULL;
  gint64 entry = 0;

  recourse_exhibit_describe (vault_case_log (&f->vault), seq, &what, RECOURSE_AUTHOR_PERSON, &entry,
                             &error);
  g_assert_no_error (error);
  return entry;
}

static void
remove_it (Fixture *f, gint64 seq)
{
  const RecourseRemovalRequest request = { .seq = seq, .pressed = RECOURSE_PRESSED_NO };
  g_autoptr (GError) error = NULL;

  recourse_removal_remove (f->vault.vault, &request, &error);
  g_assert_no_error (error);
}

/* "2:name 2:note", in the order in which they are proposed. */
static char *
tell (const GArray *texts)
{
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < texts->len; i++)
    {
      const RecourseBagText *text = &g_array_index (texts, RecourseBagText, i);

      g_string_append_printf (told, "%s%" G_GINT64_FORMAT ":%s", i > 0 ? " " : "", text->seq,
                              text->field);
    }
  return g_string_free (told, FALSE);
}

static void
assert_withheld (Fixture *f,
                 RecourseBagAudience audience,
                 const char *proposed,
                 const char *completed)
{
  g_auto (RecourseHandover) handover = { NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  recourse_handover_init (&handover, f->pack, vault_case_log (&f->vault), audience, &error);
  g_assert_no_error (error);
  before = tell (handover.withheld);
  g_assert_cmpstr (before, ==, proposed);
  recourse_handover_complete_withheld (vault_case_log (&f->vault), handover.withheld, &error);
  g_assert_no_error (error);
  after = tell (handover.withheld);
  g_assert_cmpstr (after, ==, completed);
}

/* The name, and all that was ever said of it, also where a later word took the place of another. */
static void
test_removed (Fixture *f, gconstpointer unused)
{
  gint64 kept = vault_case_keep (&f->vault, "kept");
  gint64 removed = vault_case_keep (&f->vault, "removed");

  describe (f, kept, "chat-recording", "for everybody");
  describe (f, removed, "chat-recording", "first");
  describe (f, removed, "chat-recording", "second");
  g_assert_cmpint (removed, ==, 3);
  assert_withheld (f, RECOURSE_BAG_FOR_COURT, "", "");
  remove_it (f, removed);
  assert_withheld (f, RECOURSE_BAG_FOR_COURT, "3:name 3:note", "3:name 5:note 6:note");
  assert_withheld (f, RECOURSE_BAG_FOR_POLICE, "", "");
  assert_withheld (f, RECOURSE_BAG_FOR_FAMILY, "", "");
}

static void
test_removed_and_brought_back (Fixture *f, gconstpointer unused)
{
  gint64 seq = vault_case_keep (&f->vault, "kept");
  g_autoptr (GError) error = NULL;

  remove_it (f, seq);
  assert_withheld (f, RECOURSE_BAG_FOR_COURT, "2:name", "2:name");
  recourse_removal_restore (f->vault.vault, seq, RECOURSE_AUTHOR_PERSON, &error);
  g_assert_no_error (error);
  assert_withheld (f, RECOURSE_BAG_FOR_COURT, "", "");
}

/* What was erased is there no more: to ask for it would have the export refused. */
static void
test_erased (Fixture *f, gconstpointer unused)
{
  gint64 seq = vault_case_keep (&f->vault, "kept");
  gint64 said = describe (f, seq, "chat-recording", "erased");
  g_autoptr (GError) error = NULL;

  recourse_log_erase_text (vault_case_log (&f->vault), said, "note", RECOURSE_AUTHOR_PERSON,
                           &error);
  g_assert_no_error (error);
  remove_it (f, seq);
  assert_withheld (f, RECOURSE_BAG_FOR_COURT, "2:name", "2:name");
}

static void
test_without_kind (Fixture *f, gconstpointer unused)
{
  g_auto (RecourseHandover) court = { NULL };
  g_auto (RecourseHandover) police = { NULL };
  gint64 unseen = vault_case_keep (&f->vault, "unseen");
  gint64 said = vault_case_keep (&f->vault, "said");
  gint64 gone = vault_case_keep (&f->vault, "gone");
  g_autoptr (GError) error = NULL;

  describe (f, said, "chat-recording", NULL);
  remove_it (f, gone);
  recourse_handover_init (&court, f->pack, vault_case_log (&f->vault), RECOURSE_BAG_FOR_COURT,
                          &error);
  g_assert_no_error (error);
  g_assert_cmpuint (court.exhibits->len, ==, 1);
  g_assert_cmpint (g_array_index (court.exhibits, gint64, 0), ==, said);
  g_assert_cmpuint (court.without_kind->len, ==, 1);
  g_assert_cmpint (g_array_index (court.without_kind, gint64, 0), ==, unseen);
  recourse_handover_init (&police, f->pack, vault_case_log (&f->vault), RECOURSE_BAG_FOR_POLICE,
                          &error);
  g_assert_no_error (error);
  g_assert_cmpuint (police.exhibits->len, ==, 2);
  g_assert_cmpuint (police.without_kind->len, ==, 0);
}

static void
add (const char *path, void (*func) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, func, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/cases/handover/removed", test_removed);
  add ("/cases/handover/removed-and-brought-back", test_removed_and_brought_back);
  add ("/cases/handover/erased", test_erased);
  add ("/cases/handover/without-kind", test_without_kind);
  return g_test_run ();
}
