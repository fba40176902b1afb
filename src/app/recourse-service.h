/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-advisor.h"

G_BEGIN_DECLS

/**
 * RecourseLane:
 * @RECOURSE_LANE_SHORT: what is over in a moment, in order
 * @RECOURSE_LANE_LONG: what may take minutes: adding, verifying, handing over
 * @RECOURSE_LANE_SEARCH: what follows each key; bringing the index up to date may take a while
 * @RECOURSE_LANE_VIEW: pictures made by another process, and copies for a viewer
 *
 * No lane makes another one wait.
 */
typedef enum
{
  RECOURSE_LANE_SHORT,
  RECOURSE_LANE_LONG,
  RECOURSE_LANE_SEARCH,
  RECOURSE_LANE_VIEW,
} RecourseLane;

#define RECOURSE_N_LANES (RECOURSE_LANE_VIEW + 1)

/* It runs in the thread of its lane and returns into @task, whose callback comes in the main one.
 */
typedef void (*RecourseServiceJob) (GTask *task);

/**
 * RecourseService: the one asynchronous face of the rest of the program. A lane is a thread that
 * does one job after the other; the main thread touches no file.
 */
#define RECOURSE_TYPE_SERVICE (recourse_service_get_type ())
G_DECLARE_FINAL_TYPE (RecourseService, recourse_service, RECOURSE, SERVICE, GObject)

RecourseService *recourse_service_new (void) G_GNUC_WARN_UNUSED_RESULT;
void recourse_service_push (RecourseService *self,
                            RecourseLane lane,
                            GTask *task,
                            RecourseServiceJob job);
void recourse_service_load_advisor_async (RecourseService *self,
                                          const char *directory,
                                          GCancellable *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer user_data);
RecourseAdvisor *recourse_service_load_advisor_finish (RecourseService *self,
                                                       GAsyncResult *result,
                                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
void recourse_service_load_pack_async (RecourseService *self,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
RecoursePack *recourse_service_load_pack_finish (RecourseService *self,
                                                 GAsyncResult *result,
                                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
