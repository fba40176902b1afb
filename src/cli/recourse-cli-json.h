/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-advisor.h"
#include "recourse-cli-page.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

void recourse_cli_json_string (JsonBuilder *builder, const char *key, const char *text);
void recourse_cli_json_integer (JsonBuilder *builder, const char *key, gint64 value);
void recourse_cli_json_boolean (JsonBuilder *builder, const char *key, gboolean value);
void recourse_cli_json_time (JsonBuilder *builder, const char *key, gint64 time);
void recourse_cli_json_time_or_null (JsonBuilder *builder, const char *key, gint64 time);
void recourse_cli_json_state (JsonBuilder *builder, const char *key, RecourseDeadlineState state);
void recourse_cli_json_answers (JsonBuilder *builder,
                                const char *key,
                                RecourseAdvisor *advisor,
                                const RecourseBox *box,
                                guint32 variables);
void recourse_cli_json_contradictions (JsonBuilder *builder,
                                       RecourseAdvisor *advisor,
                                       const RecourseSituation *situation,
                                       RecourseLanguage language);
void recourse_cli_json_print (JsonBuilder *builder, RecourseCliPage *page);

G_END_DECLS
