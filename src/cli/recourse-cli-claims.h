/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-cli-page.h"
#include "recourse-pack.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

gboolean recourse_cli_claims_find_status (const char *word, guint *statuses, GError **error);
char *recourse_cli_claims_heading (const RecourseClaim *claim,
                                   RecourseLanguage language) G_GNUC_WARN_UNUSED_RESULT;
char *recourse_cli_claims_source (const RecourseSource *source,
                                  RecourseLanguage language) G_GNUC_WARN_UNUSED_RESULT;
void recourse_cli_claims_print (RecourseCliPage *page,
                                const RecourseClaim *claim,
                                RecourseLanguage language);
void recourse_cli_claims_add_members (JsonBuilder *builder,
                                      const RecourseClaim *claim,
                                      RecourseLanguage language);

G_END_DECLS
