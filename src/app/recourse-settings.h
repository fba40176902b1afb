/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-language.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/** RecourseSettings: what the program remembers. It works, and forgets, without its schema. */
#define RECOURSE_TYPE_SETTINGS (recourse_settings_get_type ())
G_DECLARE_FINAL_TYPE (RecourseSettings, recourse_settings, RECOURSE, SETTINGS, GObject)

RecourseSettings *recourse_settings_new (gboolean has_session_bus) G_GNUC_WARN_UNUSED_RESULT;
RecourseSettings *
recourse_settings_new_for_backend (GSettingsSchemaSource *source,
                                   GSettingsBackend *backend) G_GNUC_WARN_UNUSED_RESULT;
gboolean recourse_settings_is_remembered (RecourseSettings *self);

gboolean recourse_settings_get_language (RecourseSettings *self, RecourseLanguage *out_language);
int recourse_settings_get_text_scale (RecourseSettings *self);
void recourse_settings_get_window_size (RecourseSettings *self, int *out_width, int *out_height);

void recourse_settings_set_language (RecourseSettings *self, RecourseLanguage language);
void recourse_settings_set_text_scale (RecourseSettings *self, int level);
void recourse_settings_set_window_size (RecourseSettings *self, int width, int height);

G_END_DECLS
