/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-case-desk-list"

/* All cases: to choose from, to delete and to bring back. */
#include "recourse-case-desk-private.h"
#include "recourse-china-time.h"

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RecourseCaseDesk) self = RECOURSE_CASE_DESK (user_data);
  RecourseCaseCatalogue *catalogue;
  g_autoptr (GError) error = NULL;

  catalogue = recourse_case_catalogue_read_finish (RECOURSE_EVIDENCE_SERVICE (source), result,
                                                   &error);
  self->is_listing = FALSE;
  if (catalogue != NULL)
    {
      recourse_case_catalogue_free (self->catalogue);
      self->catalogue = catalogue;
      recourse_case_desk_emit_listed (self);
    }
  else
    recourse_case_desk_emit_failed (self, error);
  if (self->is_stale && self->service != NULL)
    recourse_case_desk_list (self);
}

/** recourse_case_desk_list: reads the list of all cases anew; "listed" says when it is there */
void
recourse_case_desk_list (RecourseCaseDesk *self)
{
  RecourseAdvisor *advisor = NULL;
  gint64 now = recourse_china_time_now ();

  g_return_if_fail (RECOURSE_IS_CASE_DESK (self));

  self->is_stale = self->is_listing;
  if (self->is_listing)
    return;
  self->is_listing = TRUE;
  if (self->guide != NULL)
    {
      advisor = recourse_guide_model_peek_advisor (self->guide);
      now = recourse_guide_model_now (self->guide);
    }
  recourse_case_catalogue_read_async (self->service, advisor, now, NULL, listed_cb,
                                      g_object_ref (self));
}

/** recourse_case_desk_peek_catalogue: (transfer none) (nullable): the list as it was read last,
 * true until the next "listed" */
const RecourseCaseCatalogue *
recourse_case_desk_peek_catalogue (RecourseCaseDesk *self)
{
  g_return_val_if_fail (RECOURSE_IS_CASE_DESK (self), NULL);

  return self->catalogue;
}

/* --- Deleting and bringing back -----------------------------------------------------------------
 */

typedef struct
{
  RecourseCaseDesk *self;
  char *id; /* NULL: brought back */
} Change;

static void
changed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Change *change = user_data;
  g_autoptr (RecourseCaseDesk) self = change->self;
  g_autofree char *id = change->id;
  g_autoptr (GError) error = NULL;

  if (!recourse_evidence_service_done_finish (RECOURSE_EVIDENCE_SERVICE (source), result, &error))
    recourse_case_desk_emit_failed (self, error);
  else if (id != NULL)
    recourse_case_desk_emit_deleted (self, id);
  if (self->service != NULL)
    recourse_case_desk_list (self);
}

static Change *
new_change (RecourseCaseDesk *self, const char *id)
{
  Change *change = g_new (Change, 1);

  *change = (Change){ .self = g_object_ref (self), .id = g_strdup (id) };
  return change;
}

/** recourse_case_desk_delete_doomed: when another case has been taken up */
void
recourse_case_desk_delete_doomed (RecourseCaseDesk *self)
{
  g_autofree char *id = g_steal_pointer (&self->doomed);

  if (id != NULL)
    recourse_case_catalogue_delete_async (self->service, id, changed_cb, new_change (self, id));
}

static gboolean
is_in_use (RecourseCaseDesk *self, const char *id)
{
  const char *path = recourse_case_desk_peek_path (self);
  g_autofree char *name = path != NULL ? g_path_get_basename (path) : NULL;

  return g_strcmp0 (name, id) == 0;
}

/**
 * recourse_case_desk_delete:
 * @id: of a case
 *
 * It can be restored for some days. The one in use is left first, for an empty one; "deleted" says
 * when it is done.
 */
void
recourse_case_desk_delete (RecourseCaseDesk *self, const char *id)
{
  g_return_if_fail (RECOURSE_IS_CASE_DESK (self));
  g_return_if_fail (id != NULL);

  g_free (self->doomed);
  self->doomed = g_strdup (id);
  if (is_in_use (self, id))
    recourse_case_desk_start_new (self);
  else
    recourse_case_desk_delete_doomed (self);
}

/** recourse_case_desk_restore: @id: of a case that was deleted; "listed" says when it is back */
void
recourse_case_desk_restore (RecourseCaseDesk *self, const char *id)
{
  g_return_if_fail (RECOURSE_IS_CASE_DESK (self));
  g_return_if_fail (id != NULL);

  recourse_case_catalogue_restore_async (self->service, id, changed_cb, new_change (self, NULL));
}
