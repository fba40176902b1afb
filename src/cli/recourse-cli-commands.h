/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-cli-call.h"
#include "recourse-cli-page.h"

G_BEGIN_DECLS

/*
 * The subcommands. Each writes to @page, sets @out_status to the exit status when it came to an
 * end (0, or 1 when what it checked does not hold) and fails with %RECOURSE_ERROR.
 */
typedef gboolean (*RecourseCliRunFunc) (const RecourseCliCall *call,
                                        RecourseCliPage *page,
                                        int *out_status,
                                        GError **error);

gboolean recourse_cli_advise (const RecourseCliCall *call,
                              RecourseCliPage *page,
                              int *out_status,
                              GError **error);
gboolean recourse_cli_compare (const RecourseCliCall *call,
                               RecourseCliPage *page,
                               int *out_status,
                               GError **error);
gboolean recourse_cli_guide (const RecourseCliCall *call,
                             RecourseCliPage *page,
                             int *out_status,
                             GError **error);
gboolean recourse_cli_check (const RecourseCliCall *call,
                             RecourseCliPage *page,
                             int *out_status,
                             GError **error);
gboolean recourse_cli_claims (const RecourseCliCall *call,
                              RecourseCliPage *page,
                              int *out_status,
                              GError **error);
gboolean recourse_cli_tree (const RecourseCliCall *call,
                            RecourseCliPage *page,
                            int *out_status,
                            GError **error);
gboolean recourse_cli_statement (const RecourseCliCall *call,
                                 RecourseCliPage *page,
                                 int *out_status,
                                 GError **error);
gboolean recourse_cli_case_new (const RecourseCliCall *call,
                                RecourseCliPage *page,
                                int *out_status,
                                GError **error);
gboolean recourse_cli_case_list (const RecourseCliCall *call,
                                 RecourseCliPage *page,
                                 int *out_status,
                                 GError **error);
gboolean recourse_cli_case_lock (const RecourseCliCall *call,
                                 RecourseCliPage *page,
                                 int *out_status,
                                 GError **error);
gboolean recourse_cli_case_unlock (const RecourseCliCall *call,
                                   RecourseCliPage *page,
                                   int *out_status,
                                   GError **error);
gboolean recourse_cli_case_show (const RecourseCliCall *call,
                                 RecourseCliPage *page,
                                 int *out_status,
                                 GError **error);
gboolean recourse_cli_case_rename (const RecourseCliCall *call,
                                   RecourseCliPage *page,
                                   int *out_status,
                                   GError **error);
gboolean recourse_cli_case_close (const RecourseCliCall *call,
                                  RecourseCliPage *page,
                                  int *out_status,
                                  GError **error);
gboolean recourse_cli_case_reopen (const RecourseCliCall *call,
                                   RecourseCliPage *page,
                                   int *out_status,
                                   GError **error);
gboolean recourse_cli_case_note (const RecourseCliCall *call,
                                 RecourseCliPage *page,
                                 int *out_status,
                                 GError **error);
gboolean recourse_cli_case_answer (const RecourseCliCall *call,
                                   RecourseCliPage *page,
                                   int *out_status,
                                   GError **error);
gboolean recourse_cli_case_tick (const RecourseCliCall *call,
                                 RecourseCliPage *page,
                                 int *out_status,
                                 GError **error);
gboolean recourse_cli_case_payment (const RecourseCliCall *call,
                                    RecourseCliPage *page,
                                    int *out_status,
                                    GError **error);
gboolean recourse_cli_case_contact (const RecourseCliCall *call,
                                    RecourseCliPage *page,
                                    int *out_status,
                                    GError **error);
gboolean recourse_cli_case_delete (const RecourseCliCall *call,
                                   RecourseCliPage *page,
                                   int *out_status,
                                   GError **error);
gboolean recourse_cli_case_deadlines (const RecourseCliCall *call,
                                      RecourseCliPage *page,
                                      int *out_status,
                                      GError **error);
gboolean recourse_cli_case_overview (const RecourseCliCall *call,
                                     RecourseCliPage *page,
                                     int *out_status,
                                     GError **error);
gboolean recourse_cli_case_search (const RecourseCliCall *call,
                                   RecourseCliPage *page,
                                   int *out_status,
                                   GError **error);
gboolean recourse_cli_case_restore (const RecourseCliCall *call,
                                    RecourseCliPage *page,
                                    int *out_status,
                                    GError **error);
gboolean recourse_cli_evidence_add (const RecourseCliCall *call,
                                    RecourseCliPage *page,
                                    int *out_status,
                                    GError **error);
gboolean recourse_cli_evidence_list (const RecourseCliCall *call,
                                     RecourseCliPage *page,
                                     int *out_status,
                                     GError **error);
gboolean recourse_cli_evidence_search (const RecourseCliCall *call,
                                       RecourseCliPage *page,
                                       int *out_status,
                                       GError **error);
gboolean recourse_cli_evidence_remove (const RecourseCliCall *call,
                                       RecourseCliPage *page,
                                       int *out_status,
                                       GError **error);
gboolean recourse_cli_evidence_restore (const RecourseCliCall *call,
                                        RecourseCliPage *page,
                                        int *out_status,
                                        GError **error);
gboolean recourse_cli_evidence_verify (const RecourseCliCall *call,
                                       RecourseCliPage *page,
                                       int *out_status,
                                       GError **error);
gboolean recourse_cli_witness_show (const RecourseCliCall *call,
                                    RecourseCliPage *page,
                                    int *out_status,
                                    GError **error);
gboolean recourse_cli_witness_check (const RecourseCliCall *call,
                                     RecourseCliPage *page,
                                     int *out_status,
                                     GError **error);
gboolean recourse_cli_bag_export (const RecourseCliCall *call,
                                  RecourseCliPage *page,
                                  int *out_status,
                                  GError **error);
gboolean recourse_cli_bag_verify (const RecourseCliCall *call,
                                  RecourseCliPage *page,
                                  int *out_status,
                                  GError **error);
gboolean recourse_cli_bag_import (const RecourseCliCall *call,
                                  RecourseCliPage *page,
                                  int *out_status,
                                  GError **error);
gboolean recourse_cli_report (const RecourseCliCall *call,
                              RecourseCliPage *page,
                              int *out_status,
                              GError **error);
gboolean recourse_cli_report_family (const RecourseCliCall *call,
                                     RecourseCliPage *page,
                                     int *out_status,
                                     GError **error);
gboolean recourse_cli_letter_list (const RecourseCliCall *call,
                                   RecourseCliPage *page,
                                   int *out_status,
                                   GError **error);
gboolean recourse_cli_letter (const RecourseCliCall *call,
                              RecourseCliPage *page,
                              int *out_status,
                              GError **error);
gboolean recourse_cli_offer_flags (const RecourseCliCall *call,
                                   RecourseCliPage *page,
                                   int *out_status,
                                   GError **error);
gboolean recourse_cli_offer (const RecourseCliCall *call,
                             RecourseCliPage *page,
                             int *out_status,
                             GError **error);
gboolean recourse_cli_reference (const RecourseCliCall *call,
                                 RecourseCliPage *page,
                                 int *out_status,
                                 GError **error);
gboolean recourse_cli_practice_list (const RecourseCliCall *call,
                                     RecourseCliPage *page,
                                     int *out_status,
                                     GError **error);
gboolean recourse_cli_practice_show (const RecourseCliCall *call,
                                     RecourseCliPage *page,
                                     int *out_status,
                                     GError **error);
gboolean recourse_cli_practice_answer (const RecourseCliCall *call,
                                       RecourseCliPage *page,
                                       int *out_status,
                                       GError **error);
gboolean recourse_cli_household_show (const RecourseCliCall *call,
                                      RecourseCliPage *page,
                                      int *out_status,
                                      GError **error);
gboolean recourse_cli_household_add (const RecourseCliCall *call,
                                     RecourseCliPage *page,
                                     int *out_status,
                                     GError **error);
gboolean recourse_cli_household_rename (const RecourseCliCall *call,
                                        RecourseCliPage *page,
                                        int *out_status,
                                        GError **error);
gboolean recourse_cli_household_remove (const RecourseCliCall *call,
                                        RecourseCliPage *page,
                                        int *out_status,
                                        GError **error);
gboolean recourse_cli_household_tick (const RecourseCliCall *call,
                                      RecourseCliPage *page,
                                      int *out_status,
                                      GError **error);
const char *recourse_cli_help (RecourseCliCommand command, RecourseLanguage language);

G_END_DECLS
