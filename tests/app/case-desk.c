/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "case-desk"

#include "case-desk.h"

static void
switched_cb (CaseDesk *self)
{
  self->n_switched++;
}

static void
failed_cb (CaseDesk *self, const GError *error)
{
  g_clear_error (&self->failure);
  self->failure = g_error_copy (error);
}

static gboolean
is_resumed (gpointer desk)
{
  return recourse_case_desk_is_resumed (desk);
}

/* As the program does when it is started. */
void
case_desk_start (CaseDesk *self)
{
  self->interview = app_test_interview_new (self->clock);
  self->guide = recourse_guide_model_new (self->interview, self->clock, FALSE);
  self->lanes = recourse_service_new ();
  self->service = recourse_evidence_service_new (self->lanes, self->data);
  self->desk = recourse_case_desk_new (self->service);
  g_signal_connect_swapped (self->desk, "failed", G_CALLBACK (failed_cb), self);
  recourse_case_desk_resume (self->desk);
  app_test_wait (is_resumed, self->desk);
  recourse_case_desk_attach (self->desk, self->guide);
  g_signal_connect_swapped (self->desk, "switched", G_CALLBACK (switched_cb), self);
  self->n_switched = 0;
}

/* As the program does when somebody kills it: nothing is written that was not. */
void
case_desk_stop (CaseDesk *self)
{
  if (self->desk == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->desk, self);
  g_object_run_dispose (G_OBJECT (self->desk));
  g_clear_object (&self->desk);
  app_test_drain (self->lanes);
  g_clear_object (&self->service);
  g_clear_object (&self->guide);
  g_clear_object (&self->interview);
  g_clear_object (&self->lanes);
}

void
case_desk_start_again (CaseDesk *self)
{
  case_desk_stop (self);
  case_desk_start (self);
}

void
case_desk_set_up (CaseDesk *self, gconstpointer unused)
{
  self->folder = app_test_folder_new ();
  self->data = g_build_filename (self->folder, "data", NULL);
  self->clock = recourse_clock_new ();
  case_desk_start (self);
}

void
case_desk_tear_down (CaseDesk *self, gconstpointer unused)
{
  case_desk_stop (self);
  g_object_unref (self->clock);
  g_clear_error (&self->failure);
  g_free (self->data);
  app_test_folder_remove (self->folder);
}

void
case_desk_add_test (const char *path, void (*func) (CaseDesk *, gconstpointer))
{
  g_test_add (path, CaseDesk, NULL, case_desk_set_up, func, case_desk_tear_down);
}

static gboolean
is_saved (gpointer desk)
{
  return recourse_case_desk_is_saved (desk);
}

void
case_desk_wait_saved (CaseDesk *self)
{
  app_test_wait (is_saved, self->desk);
  g_assert_no_error (recourse_case_desk_peek_trouble (self->desk));
}

static gboolean
has_trouble (gpointer desk)
{
  return recourse_case_desk_peek_trouble (desk) != NULL;
}

void
case_desk_wait_trouble (CaseDesk *self)
{
  app_test_wait (has_trouble, self->desk);
}

static gboolean
has_switched (gpointer user_data)
{
  return ((CaseDesk *) user_data)->n_switched > 0;
}

/* Since the last time. */
void
case_desk_wait_switched (CaseDesk *self)
{
  app_test_wait (has_switched, self);
  self->n_switched = 0;
}

void
case_desk_answer (CaseDesk *self, const char *screen, const char *value)
{
  app_test_answer (self->guide, screen, value);
}

/* What the case says, and not what stands on the screen. */
gboolean
case_desk_has_answer (CaseDesk *self, const char *screen, const char *value)
{
  RecourseCaseState *state = recourse_case_desk_peek_state (self->desk);

  for (guint i = 0; state != NULL && i < recourse_case_state_n_answers (state); i++)
    {
      const RecourseCaseAnswer *answer = recourse_case_state_answer (state, i);

      if (g_str_equal (answer->screen, screen) && answer->values != NULL)
        return g_strv_contains ((const char *const *) answer->values, value);
    }
  return FALSE;
}

guint
case_desk_count_cases (CaseDesk *self)
{
  g_autofree char *cases = g_build_filename (self->data, "cases", NULL);
  g_autoptr (GDir) folder = g_dir_open (cases, 0, NULL);
  guint n = 0;

  while (folder != NULL && g_dir_read_name (folder) != NULL)
    n++;
  return n;
}

/* (transfer full): of the case in use, which must be there. */
char *
case_desk_dup_path (CaseDesk *self)
{
  g_assert_nonnull (recourse_case_desk_peek_path (self->desk));
  return g_strdup (recourse_case_desk_peek_path (self->desk));
}
