/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-guide-model.h"
#include "recourse-service.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What the tests of the window share. */

/* When the interviews of the tests begin: 2021-11-21T18:30:52+08:00 */
#define APP_TEST_NOW G_GINT64_CONSTANT (1637490652000000)

typedef gboolean (*AppTestCheck) (gpointer user_data);

void app_test_init (int *argc, char ***argv);
void app_test_init_display (int *argc, char ***argv);
void app_test_wait (AppTestCheck check, gpointer user_data);
GtkWidget *app_test_find_type (GtkWidget *root, GType type);
GtkWidget *app_test_find_label (GtkWidget *root, const char *text);
GtkWidget *app_test_find_button (GtkWidget *root, const char *action, const char *target);
RecourseInterview *app_test_interview_new (RecourseClock *clock);
guint app_test_screen (RecourseGuideModel *model, const char *id);
void app_test_answer (RecourseGuideModel *model, const char *screen_id, const char *value_id);
char *app_test_source_path (const char *name);
char *app_test_folder_new (void);
void app_test_folder_remove (char *folder);
void app_test_drain (RecourseService *service);

G_END_DECLS
