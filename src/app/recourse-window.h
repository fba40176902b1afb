/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-clock.h"
#include "recourse-service.h"
#include "recourse-session.h"
#include "recourse-settings.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecourseWindow: the window of the program. It holds the models; what it shows is a view that is
 * built anew in each language. */
#define RECOURSE_TYPE_WINDOW (recourse_window_get_type ())
G_DECLARE_FINAL_TYPE (RecourseWindow, recourse_window, RECOURSE, WINDOW, AdwApplicationWindow)

RecourseWindow *recourse_window_new (GtkApplication *application,
                                     RecourseSettings *settings,
                                     RecourseService *service,
                                     RecourseClock *clock,
                                     const char *data_folder,
                                     RecourseLanguage language) G_GNUC_WARN_UNUSED_RESULT;
void recourse_window_load (RecourseWindow *self, const char *directory);
void recourse_window_ask_and_load (RecourseWindow *self, const char *directory);
void recourse_window_keep_files (RecourseWindow *self, GPtrArray *paths);
RecourseSession *recourse_window_peek_session (RecourseWindow *self);
RecourseLanguage recourse_window_get_language (RecourseWindow *self);
gboolean recourse_window_is_loaded (RecourseWindow *self);

G_END_DECLS
