/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-advisor.h"

G_BEGIN_DECLS

/**
 * RecourseService: the one asynchronous face of the rest of the program. Its lane is a thread that
 * does one job after the other; the main thread touches no file.
 */
#define RECOURSE_TYPE_SERVICE (recourse_service_get_type ())
G_DECLARE_FINAL_TYPE (RecourseService, recourse_service, RECOURSE, SERVICE, GObject)

RecourseService *recourse_service_new (void) G_GNUC_WARN_UNUSED_RESULT;
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
