/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-folder.h"
#include "recourse-case-list.h"
#include "recourse-case-state.h"
#include "recourse-cli-call.h"
#include "recourse-cli-page.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

char *recourse_cli_case_folder_of_cases (const RecourseCliCall *call) G_GNUC_WARN_UNUSED_RESULT;
char *recourse_cli_case_find (const RecourseCliCall *call,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean recourse_cli_case_read_secret (const RecourseCliCall *call,
                                        RecourseCliOption option,
                                        char **out_secret,
                                        GError **error);
char *recourse_cli_case_join_words (const RecourseCliCall *call,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
void recourse_cli_case_add_left_out (JsonBuilder *builder, const GPtrArray *summaries);
void recourse_cli_case_print_left_out (RecourseCliPage *page,
                                       const GPtrArray *summaries,
                                       RecourseLanguage language);
gboolean recourse_cli_case_is_watched (RecourseCaseState *state, RecourseAdvisor *advisor);
char *recourse_cli_case_describe_trouble (const RecourseCaseSummary *summary,
                                          RecourseLanguage language) G_GNUC_WARN_UNUSED_RESULT;
void recourse_cli_case_sweep (const char *cases, int *out_status);
gboolean
recourse_cli_case_list_deleted (const RecourseCliCall *call, RecourseCliPage *page, GError **error);
gboolean recourse_cli_case_read_passphrase (const RecourseCliCall *call,
                                            char **out_passphrase,
                                            GError **error);
RecourseCaseFolder *recourse_cli_case_open (const RecourseCliCall *call,
                                            RecourseAccess access,
                                            GError **error) G_GNUC_WARN_UNUSED_RESULT;
RecourseCaseFolder *recourse_cli_case_open_to_verify (const RecourseCliCall *call,
                                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean
recourse_cli_case_author (const RecourseCliCall *call, RecourseAuthor *out_author, GError **error);
gboolean
recourse_cli_case_entry_number (const RecourseCliCall *call, gint64 *out_seq, GError **error);

G_END_DECLS
