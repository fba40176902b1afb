/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-cli-call.h"
#include "recourse-cli-page.h"
#include "recourse-household.h"
#include "recourse-offer.h"

G_BEGIN_DECLS

/* Shared by the commands on offers, practice and the household. */

RecoursePack *recourse_cli_protect_load_own (const RecourseCliCall *call,
                                             const char *command,
                                             GError **error) G_GNUC_WARN_UNUSED_RESULT;
void recourse_cli_protect_print_finding (RecourseCliPage *page,
                                         const RecourseOfferCheck *check,
                                         guint index,
                                         RecourseLanguage language);
char *recourse_cli_protect_household_path (const RecourseCliCall *call) G_GNUC_WARN_UNUSED_RESULT;
const char *recourse_cli_protect_find_person (const RecourseHousehold *household,
                                              const char *typed,
                                              GError **error);

G_END_DECLS
