/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-case-readings"

#include "recourse-case-readings.h"

static void
free_reading (gpointer data)
{
  recourse_case_reading_free (data);
}

static RecourseCaseState *
read_state (const char *path, GError **error)
{
  g_autoptr (RecourseCaseFolder) folder = NULL;

  folder = recourse_case_folder_open (path, RECOURSE_ACCESS_READ, error);
  return folder != NULL ? recourse_case_state_read (folder, error) : NULL;
}

/**
 * recourse_case_readings_list:
 * @cases: the folder of all cases
 *
 * Returns: (transfer full) (element-type RecourseCaseReading): all cases in the order of
 *   recourse_case_list_read(), those that are locked or cannot be read among them; %NULL when the
 *   folder itself cannot be read
 */
GPtrArray *
recourse_case_readings_list (const char *cases, GError **error)
{
  g_autoptr (GPtrArray) readings = NULL;
  g_autoptr (GPtrArray) list = NULL;

  g_return_val_if_fail (cases != NULL, NULL);

  list = recourse_case_list_read (cases, error);
  if (list == NULL)
    return NULL;
  readings = g_ptr_array_new_with_free_func (free_reading);
  for (guint i = 0; i < list->len; i++)
    {
      RecourseCaseReading *reading = g_new0 (RecourseCaseReading, 1);

      reading->summary = g_steal_pointer (&list->pdata[i]);
      if (reading->summary->trouble == NULL)
        reading->state = read_state (reading->summary->path, &reading->summary->trouble);
      g_ptr_array_add (readings, reading);
    }
  return g_steal_pointer (&readings);
}

/**
 * recourse_case_reading_free:
 * @self: (transfer full) (nullable): a case
 */
void
recourse_case_reading_free (RecourseCaseReading *self)
{
  if (self == NULL)
    return;
  recourse_case_summary_free (self->summary);
  g_clear_pointer (&self->state, recourse_case_state_unref);
  g_free (self);
}
