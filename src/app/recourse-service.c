/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-service"

#include "recourse-service.h"

struct _RecourseService
{
  GObject parent_instance;

  GThreadPool *lanes[RECOURSE_N_LANES];
  RecourseAdvisor *built_in; /* for the short lane only */
};

G_DEFINE_FINAL_TYPE (RecourseService, recourse_service, G_TYPE_OBJECT)

typedef struct
{
  GTask *task;
  RecourseServiceJob job;
} Entry;

static RecourseAdvisor *
make_advisor (const char *directory, GError **error)
{
  g_autoptr (RecoursePack) pack = NULL;

  pack = directory != NULL ? recourse_pack_new_from_directory (directory, error)
                           : recourse_pack_new_built_in (error);
  return pack != NULL ? recourse_advisor_new (pack, error) : NULL;
}

static RecourseAdvisor *
keep_built_in (RecourseService *self, GError **error)
{
  if (self->built_in == NULL)
    self->built_in = make_advisor (NULL, error);
  return self->built_in != NULL ? g_object_ref (self->built_in) : NULL;
}

static void
load_advisor_job (GTask *task)
{
  RecourseService *self = g_task_get_source_object (task);
  const char *directory = g_object_get_data (G_OBJECT (task), "directory");
  g_autoptr (RecourseAdvisor) advisor = NULL;
  GError *error = NULL;

  advisor = directory != NULL ? make_advisor (directory, &error) : keep_built_in (self, &error);
  if (advisor == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_steal_pointer (&advisor), g_object_unref);
}

static void
load_pack_job (GTask *task)
{
  g_autoptr (RecoursePack) pack = NULL;
  GError *error = NULL;

  pack = recourse_pack_new_built_in (&error);
  if (pack == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_steal_pointer (&pack), g_object_unref);
}

static void
run_entry (gpointer data, gpointer unused)
{
  g_autofree Entry *entry = data;
  g_autoptr (GTask) task = entry->task;

  if (!g_task_return_error_if_cancelled (task))
    entry->job (task);
}

static void
recourse_service_finalize (GObject *object)
{
  RecourseService *self = RECOURSE_SERVICE (object);

  /* The last reference may be a job's own, in its lane: waiting for it would never end. */
  for (guint i = 0; i < RECOURSE_N_LANES; i++)
    g_thread_pool_free (self->lanes[i], FALSE, FALSE);
  g_clear_object (&self->built_in);
  G_OBJECT_CLASS (recourse_service_parent_class)->finalize (object);
}

static void
recourse_service_class_init (RecourseServiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = recourse_service_finalize;
}

static void
recourse_service_init (RecourseService *self)
{
  for (guint i = 0; i < RECOURSE_N_LANES; i++)
    self->lanes[i] = g_thread_pool_new (run_entry, NULL, 1, FALSE, NULL);
}

/**
 * recourse_service_new:
 *
 * Returns: (transfer full): a service whose lanes are idle
 */
RecourseService *
recourse_service_new (void)
{
  return g_object_new (RECOURSE_TYPE_SERVICE, NULL);
}

/**
 * recourse_service_push:
 * @task: whose source object lives as long as the service is needed
 * @job: not called when @task was cancelled before its turn came
 *
 * Does @job in @lane, after all that was pushed there before.
 */
void
recourse_service_push (RecourseService *self,
                       RecourseLane lane,
                       GTask *task,
                       RecourseServiceJob job)
{
  g_autoptr (GError) error = NULL;
  Entry *entry = NULL;

  g_return_if_fail (RECOURSE_IS_SERVICE (self));
  g_return_if_fail (G_IS_TASK (task));

  entry = g_new (Entry, 1);
  *entry = (Entry){ .task = g_object_ref (task), .job = job };
  /* The job waits in the lane even when no thread could be started for it now. */
  if (!g_thread_pool_push (self->lanes[lane], entry, &error))
    g_warning ("no thread: %s", error->message);
}

/**
 * recourse_service_load_advisor_async:
 * @directory: (nullable): of another pack; NULL for the built-in one, which is loaded only once
 * @cancellable: (nullable): cancels it
 * @callback: (nullable): called in the main thread; NULL only warms up
 *
 * Loads a pack and compiles it for advice.
 */
void
recourse_service_load_advisor_async (RecourseService *self,
                                     const char *directory,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (RECOURSE_IS_SERVICE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, recourse_service_load_advisor_async);
  g_object_set_data_full (G_OBJECT (task), "directory", g_strdup (directory), g_free);
  recourse_service_push (self, RECOURSE_LANE_SHORT, task, load_advisor_job);
}

/**
 * recourse_service_load_advisor_finish:
 *
 * Returns: (transfer full): the advisor, or NULL with a %RECOURSE_ERROR that names file and path
 */
RecourseAdvisor *
recourse_service_load_advisor_finish (RecourseService *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * recourse_service_load_pack_async:
 * @cancellable: (nullable): cancels it
 * @callback: called in the main thread
 *
 * Loads the built-in pack alone, for what can still be said when another one is broken or when
 * advice cannot be compiled.
 */
void
recourse_service_load_pack_async (RecourseService *self,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (RECOURSE_IS_SERVICE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, recourse_service_load_pack_async);
  recourse_service_push (self, RECOURSE_LANE_SHORT, task, load_pack_job);
}

/**
 * recourse_service_load_pack_finish:
 *
 * Returns: (transfer full): the built-in pack, or NULL with an error
 */
RecoursePack *
recourse_service_load_pack_finish (RecourseService *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
