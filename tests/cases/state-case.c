/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state-case.h"

#include "temp-folder.h"

gint64
state_case_append (VaultCase *self, RecourseLogDraft *draft)
{
  g_autoptr (GError) error = NULL;
  gint64 seq = 0;

  recourse_log_append (vault_case_log (self), draft, &seq, &error);
  g_assert_no_error (error);
  recourse_log_draft_free (draft);
  return seq;
}

/* What the program would not write: the line as another one may have made it, with the common keys
 * of now. */
void
state_case_append_raw (VaultCase *self, const char *kind, const char *keys)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *head = NULL;
  g_autofree char *line = NULL;
  g_autofree char *hashed = NULL;
  g_autofree char *hash = NULL;
  g_autofree char *path = g_build_filename (self->path, "case.db", NULL);
  g_autofree char *sql = NULL;
  g_auto (GStrv) parts = NULL;
  g_autofree char *quoted = NULL;
  const char *argv[] = { "sqlite3", path, NULL, NULL };
  int status = 0;
  gint64 n = 0;

  g_assert_true (recourse_log_get_head (vault_case_log (self), &n, &head, NULL));
  line = g_strdup_printf ("{\"seq\":%" G_GINT64_FORMAT ",\"at\":\"2026-11-24T10:30:00.123+08:00\","
                          "\"kind\":\"%s\",\"author\":\"person\"%s%s}",
                          n + 1, kind, *keys != '\0' ? "," : "", keys);
  hashed = g_strdup_printf ("%s\n%s\n", head, line);
  hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, hashed, -1);
  parts = g_strsplit (line, "'", -1);
  quoted = g_strjoinv ("''", parts);
  sql = g_strdup_printf ("INSERT INTO log VALUES (%" G_GINT64_FORMAT ", '%s', '%s');", n + 1,
                         quoted, hash);
  argv[2] = sql;
  vault_case_close (self);
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  vault_case_open (self);
}

RecourseCaseState *
state_case_read (VaultCase *self)
{
  g_autoptr (GError) error = NULL;
  RecourseCaseState *state = recourse_case_state_read (self->vault, &error);

  g_assert_no_error (error);
  return state;
}

RecourseCaseState *
state_case_rebuild (VaultCase *self)
{
  g_autoptr (GError) error = NULL;
  RecourseCaseState *state = recourse_case_state_rebuild (self->vault, &error);

  g_assert_no_error (error);
  return state;
}

static void
describe_answers (RecourseCaseState *state, GString *out)
{
  for (guint i = 0; i < recourse_case_state_n_answers (state); i++)
    {
      const RecourseCaseAnswer *it = recourse_case_state_answer (state, i);
      g_autofree char *values = it->values != NULL ? g_strjoinv (",", it->values) : NULL;
      g_autofree char *signs = it->signs != NULL ? g_strjoinv (",", it->signs) : NULL;

      g_string_append_printf (out,
                              "answer %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %s %s %d %s %s\n",
                              it->entry, it->at, it->pack, it->screen, it->is_unsure,
                              values != NULL ? values : "-", signs != NULL ? signs : "-");
    }
}

static const char *
show (const char *text)
{
  return text != NULL ? text : "-";
}

static void
describe_payments (RecourseCaseState *state, GString *out)
{
  for (guint i = 0; i < recourse_case_state_n_payments (state); i++)
    {
      const RecourseCasePayment *it = recourse_case_state_payment (state, i);

      g_string_append_printf (
          out,
          "payment %" G_GINT64_FORMAT " %u %" G_GINT64_FORMAT " %" G_GINT64_FORMAT
          " %d %s %s %s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %s %s %s %s\n",
          it->entry, it->number, it->amount, it->transferred_at, it->is_about, show (it->state),
          show (it->payment), show (it->method), it->statement, it->refunded, show (it->payee),
          show (it->transaction), show (it->merchant_order), show (it->note));
    }
}

static void
describe_contacts (RecourseCaseState *state, GString *out)
{
  for (guint i = 0; i < recourse_case_state_n_contacts (state); i++)
    {
      const RecourseCaseContact *it = recourse_case_state_contact (state, i);

      g_string_append_printf (out,
                              "contact %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %s"
                              " %" G_GINT64_FORMAT " %s %s %s %s %s %" G_GINT64_FORMAT
                              " %" G_GINT64_FORMAT "\n",
                              it->entry, it->at, show (it->contact), it->happened_at,
                              show (it->number), show (it->name), show (it->reference),
                              show (it->note), show (it->next), it->next_at, it->corrects);
    }
}

static void
describe_steps (RecourseCaseState *state, GString *out)
{
  for (guint i = 0; i < recourse_case_state_n_steps (state); i++)
    {
      const RecourseCaseStep *it = recourse_case_state_step (state, i);

      g_string_append_printf (out, "step %" G_GINT64_FORMAT " %s %s %" G_GINT64_FORMAT "\n",
                              it->entry, it->remedy, show (it->step), it->done_at);
    }
}

char *
state_case_describe (RecourseCaseState *state)
{
  GString *out = g_string_new (NULL);

  g_string_append_printf (
      out,
      "%s %s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT
      " %d %d\n",
      recourse_case_state_get_id (state), show (recourse_case_state_get_title (state)),
      recourse_case_state_n_entries (state), recourse_case_state_opened_at (state),
      recourse_case_state_changed_at (state), recourse_case_state_closed_at (state),
      recourse_case_state_is_sharing_ended (state), recourse_case_state_is_alarm_raised (state));
  describe_answers (state, out);
  describe_payments (state, out);
  describe_contacts (state, out);
  describe_steps (state, out);
  return g_string_free (out, FALSE);
}

void
state_case_assert_same (RecourseCaseState *a, RecourseCaseState *b)
{
  g_autofree char *first = state_case_describe (a);
  g_autofree char *second = state_case_describe (b);

  g_assert_cmpstr (first, ==, second);
}

char *
state_case_cache_path (const VaultCase *self)
{
  return vault_case_place (self, "cache", "state.json");
}

char *
state_case_read_cache (const VaultCase *self)
{
  g_autofree char *path = state_case_cache_path (self);

  return temp_folder_read (path, NULL);
}

void
state_case_write_cache (const VaultCase *self, const char *text)
{
  g_autofree char *path = state_case_cache_path (self);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}
