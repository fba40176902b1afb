/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "evidence-case"

#include "evidence-case.h"

#include <glib/gstdio.h>

static void
failed_cb (EvidenceCase *self, const GError *error)
{
  g_clear_error (&self->failure);
  self->failure = g_error_copy (error);
}

/* Of what evidence_case_close() closed; nothing is opened yet. */
void
evidence_case_make (EvidenceCase *self)
{
  g_autofree char *data = g_build_filename (self->folder, "data", NULL);

  self->service = recourse_evidence_service_new (self->lanes, data);
  self->model = recourse_evidence_model_new (self->service, self->guide);
  g_signal_connect_swapped (self->model, "failed", G_CALLBACK (failed_cb), self);
}

void
evidence_case_set_up (EvidenceCase *self, gconstpointer unused)
{
  self->folder = app_test_folder_new ();
  self->clock = recourse_clock_new ();
  self->interview = app_test_interview_new (self->clock);
  self->guide = recourse_guide_model_new (self->interview, self->clock, FALSE);
  self->lanes = recourse_service_new ();
  evidence_case_make (self);
}

static gboolean
is_gone (gpointer model)
{
  return *(gpointer *) model == NULL;
}

/* Jobs that are still under way hold the model; nothing may be written after the folder is gone. */
static void
drop_model (EvidenceCase *self)
{
  RecourseEvidenceModel *watched = self->model;

  recourse_evidence_model_stop (self->model);
  g_signal_handlers_disconnect_by_data (self->model, self);
  g_object_add_weak_pointer (G_OBJECT (watched), (gpointer *) &watched);
  g_clear_object (&self->model);
  app_test_wait (is_gone, &watched);
  g_clear_object (&self->service);
}

void
evidence_case_tear_down (EvidenceCase *self, gconstpointer unused)
{
  drop_model (self);
  app_test_drain (self->lanes);
  g_object_unref (self->lanes);
  g_object_unref (self->guide);
  g_object_unref (self->interview);
  g_object_unref (self->clock);
  g_clear_error (&self->failure);
  app_test_folder_remove (self->folder);
}

void
evidence_case_add_test (const char *path, void (*func) (EvidenceCase *, gconstpointer))
{
  g_test_add (path, EvidenceCase, NULL, evidence_case_set_up, func, evidence_case_tear_down);
}

/* (transfer full): a file to be added. */
char *
evidence_case_write (EvidenceCase *self, const char *name, const char *contents)
{
  char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, contents, -1, &error);
  g_assert_no_error (error);
  return path;
}

/* (transfer full) (nullable): the folder of the only case. */
char *
evidence_case_find (EvidenceCase *self)
{
  g_autofree char *cases = g_build_filename (self->folder, "data", "cases", NULL);
  g_autoptr (GDir) directory = g_dir_open (cases, 0, NULL);
  char *path = NULL;
  const char *name;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    {
      /* One that is being made is no case yet. */
      if (name[0] == '.')
        continue;
      g_assert_null (path);
      path = g_build_filename (cases, name, NULL);
    }
  return path;
}

static gboolean
is_open (gpointer user_data)
{
  RecourseEvidenceModel *model = ((EvidenceCase *) user_data)->model;
  RecourseEvidenceState state = recourse_evidence_model_state (model);

  return state > RECOURSE_EVIDENCE_OPENING && !recourse_evidence_model_is_reading (model);
}

/* The only case, if there is one, is the one in use. */
void
evidence_case_open (EvidenceCase *self)
{
  g_autofree char *path = NULL;

  if (recourse_evidence_service_peek_path (self->service) == NULL)
    path = evidence_case_find (self);
  if (path != NULL)
    recourse_evidence_service_use (self->service, path);
  recourse_evidence_model_open (self->model);
  app_test_wait (is_open, self);
}

/* Until evidence_case_reopen() nothing of the case is open. */
void
evidence_case_close (EvidenceCase *self)
{
  if (self->model != NULL)
    drop_model (self);
}

/* As the program does when it is started again. */
void
evidence_case_reopen (EvidenceCase *self)
{
  evidence_case_close (self);
  evidence_case_make (self);
  evidence_case_open (self);
}

static gboolean
is_idle (gpointer user_data)
{
  return recourse_evidence_model_job (((EvidenceCase *) user_data)->model)
         == RECOURSE_EVIDENCE_IDLE;
}

void
evidence_case_wait_idle (EvidenceCase *self)
{
  app_test_wait (is_idle, self);
}

typedef struct
{
  RecourseEvidenceModel *model;
  guint n_kept;
} Kept;

static gboolean
is_kept (gpointer user_data)
{
  Kept *kept = user_data;

  return recourse_evidence_model_n_kept (kept->model) == kept->n_kept;
}

void
evidence_case_wait_kept (EvidenceCase *self, guint n_kept)
{
  Kept kept = { self->model, n_kept };

  app_test_wait (is_kept, &kept);
}

void
evidence_case_add (EvidenceCase *self, const char *const *paths)
{
  g_autoptr (GPtrArray) drafts = recourse_evidence_drafts_new ();

  for (guint i = 0; paths[i] != NULL; i++)
    g_ptr_array_add (drafts, recourse_evidence_draft_new_file (paths[i], NULL));
  recourse_evidence_model_add (self->model, drafts);
}

/* Until it stands in the list. */
void
evidence_case_add_one (EvidenceCase *self, const char *name, const char *contents)
{
  g_autofree char *path = evidence_case_write (self, name, contents);
  guint n_kept = recourse_evidence_model_n_kept (self->model);

  evidence_case_add (self, (const char *[]){ path, NULL });
  evidence_case_wait_idle (self);
  g_assert_no_error (self->failure);
  evidence_case_wait_kept (self, n_kept + 1);
}

/* (transfer none): of the list. */
RecourseEvidenceItem *
evidence_case_item (EvidenceCase *self, guint position)
{
  g_autoptr (RecourseEvidenceItem)
      item = g_list_model_get_item (recourse_evidence_model_peek_list (self->model), position);

  g_assert_nonnull (item);
  return item;
}
