/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-case-desk-place"

/* Where the window is, remembered for the next run of the program. */
#include "recourse-case-desk-private.h"

/* Whoever leafs through the pages does not write a file for each. */
#define REMEMBER_DELAY_MS 300

/* That it cannot be remembered is no news: what counts is in the log. */
static void
remembered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RecourseCaseDesk) self = RECOURSE_CASE_DESK (user_data);

  recourse_evidence_service_done_finish (RECOURSE_EVIDENCE_SERVICE (source), result, NULL);
  self->n_remembering--;
  recourse_case_desk_emit_changed (self);
}

/** recourse_case_desk_remember: now */
void
recourse_case_desk_remember (RecourseCaseDesk *self)
{
  g_autoptr (RecourseGuidePlace) place = NULL;

  g_clear_handle_id (&self->remember_source, g_source_remove);
  if (self->guide != NULL && !self->is_locked)
    place = recourse_guide_model_dup_place (self->guide);
  self->n_remembering++;
  recourse_case_jobs_remember_async (self->service, self->page, place, remembered_cb,
                                     g_object_ref (self));
}

static gboolean
remember_cb (gpointer user_data)
{
  RecourseCaseDesk *self = RECOURSE_CASE_DESK (user_data);

  self->remember_source = 0;
  recourse_case_desk_remember (self);
  return G_SOURCE_REMOVE;
}

/** recourse_case_desk_remember_soon: where the window is */
void
recourse_case_desk_remember_soon (RecourseCaseDesk *self)
{
  if (self->remember_source == 0 && self->is_resumed && !self->is_applying)
    self->remember_source = g_timeout_add (REMEMBER_DELAY_MS, remember_cb, self);
}

/** recourse_case_desk_peek_page: borrowed: the name of the page that was on top */
const char *
recourse_case_desk_peek_page (RecourseCaseDesk *self)
{
  g_return_val_if_fail (RECOURSE_IS_CASE_DESK (self), NULL);

  return self->page;
}

/** recourse_case_desk_set_page: @page: an id, to be remembered for the next run of the program */
void
recourse_case_desk_set_page (RecourseCaseDesk *self, const char *page)
{
  g_return_if_fail (RECOURSE_IS_CASE_DESK (self));
  g_return_if_fail (page != NULL);

  if (g_str_equal (page, self->page))
    return;
  g_free (self->page);
  self->page = g_strdup (page);
  recourse_case_desk_remember_soon (self);
}

/** recourse_case_desk_peek_section: (transfer none) (nullable): which part of the page of the case
 * is open in this run of the program */
const char *
recourse_case_desk_peek_section (RecourseCaseDesk *self)
{
  g_return_val_if_fail (RECOURSE_IS_CASE_DESK (self), NULL);

  return self->section;
}

/** recourse_case_desk_set_section: @section: (nullable): an id; pages that are built anew begin
 * there
 */
void
recourse_case_desk_set_section (RecourseCaseDesk *self, const char *section)
{
  char *copy = g_strdup (section);

  g_return_if_fail (RECOURSE_IS_CASE_DESK (self));

  g_free (self->section);
  self->section = copy;
}

/** recourse_case_desk_peek_sought: (transfer none) (nullable): words to look for in the timeline of
 * the case in use */
const char *
recourse_case_desk_peek_sought (RecourseCaseDesk *self)
{
  g_return_val_if_fail (RECOURSE_IS_CASE_DESK (self), NULL);

  if (self->sought_in == NULL
      || g_strcmp0 (self->sought_in, recourse_case_desk_peek_path (self)) != 0)
    return NULL;
  return self->sought;
}

/**
 * recourse_case_desk_set_sought:
 * @path: (nullable): of the case in whose timeline @words are looked for; it may be taken up later
 */
void
recourse_case_desk_set_sought (RecourseCaseDesk *self, const char *path, const char *words)
{
  g_return_if_fail (RECOURSE_IS_CASE_DESK (self));
  g_return_if_fail (words != NULL);

  g_free (self->sought_in);
  self->sought_in = g_strdup (path);
  g_free (self->sought);
  self->sought = g_strdup (words);
}
