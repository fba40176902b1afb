/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-case-seat"

#include "recourse-case-seat.h"

struct _RecourseCaseSeat
{
  gatomicrefcount n_refs;
  GMutex lock;
  char *path; /* once it is set it stays */
};

/** recourse_case_seat_new: @path: (nullable): NULL: no case has been made yet */
RecourseCaseSeat *
recourse_case_seat_new (const char *path)
{
  RecourseCaseSeat *self = g_new0 (RecourseCaseSeat, 1);

  g_atomic_ref_count_init (&self->n_refs);
  g_mutex_init (&self->lock);
  self->path = g_strdup (path);
  return self;
}

/** recourse_case_seat_ref: from any thread */
RecourseCaseSeat *
recourse_case_seat_ref (RecourseCaseSeat *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->n_refs);
  return self;
}

/** recourse_case_seat_unref: from any thread */
void
recourse_case_seat_unref (RecourseCaseSeat *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->n_refs))
    return;
  g_mutex_clear (&self->lock);
  g_free (self->path);
  g_free (self);
}

/** recourse_case_seat_peek_path: (transfer none) (nullable): the folder of the case */
const char *
recourse_case_seat_peek_path (RecourseCaseSeat *self)
{
  const char *path;

  g_return_val_if_fail (self != NULL, NULL);

  g_mutex_lock (&self->lock);
  path = self->path;
  g_mutex_unlock (&self->lock);
  return path;
}

/**
 * recourse_case_seat_make:
 * @cases: the folder of all cases
 *
 * Makes the case, unless that was done. It comes into being with the first thing that is kept in
 * it, and not by looking.
 *
 * Returns: (transfer none): its folder; NULL with what recourse_case_folder_create() says
 */
const char *
recourse_case_seat_make (RecourseCaseSeat *self,
                         const char *cases,
                         const RecourseCaseOpening *opening,
                         GError **error)
{
  g_autoptr (GMutexLocker) locker = NULL;
  g_autoptr (RecourseCaseFolder) folder = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  locker = g_mutex_locker_new (&self->lock);
  if (self->path != NULL)
    return self->path;
  folder = recourse_case_folder_create (cases, opening, error);
  if (folder != NULL)
    self->path = g_strdup (recourse_case_folder_get_path (folder));
  return self->path;
}
