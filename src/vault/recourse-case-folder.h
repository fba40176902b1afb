/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-log.h"

G_BEGIN_DECLS

/** RecourseCaseFolder: the folder of one case and its log; use from one thread at a time. */
typedef struct _RecourseCaseFolder RecourseCaseFolder;

/**
 * RecourseCaseOpening:
 * @program: name and version of the program
 * @title: (nullable): what the person calls the case
 * @author: who opens it
 *
 * What the first line of a new case says.
 */
typedef struct
{
  const char *program;
  const char *title;
  RecourseAuthor author;
} RecourseCaseOpening;

RecourseCaseFolder *recourse_case_folder_create (const char *cases,
                                                 const RecourseCaseOpening *opening,
                                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
RecourseCaseFolder *recourse_case_folder_open (const char *path,
                                               RecourseAccess access,
                                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
RecourseCaseFolder *recourse_case_folder_open_at_once (const char *path,
                                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
RecourseCaseFolder *recourse_case_folder_open_to_verify (const char *path,
                                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
void recourse_case_folder_free (RecourseCaseFolder *self);

const char *recourse_case_folder_get_id (const RecourseCaseFolder *self);
const char *recourse_case_folder_get_path (const RecourseCaseFolder *self);
RecourseLog *recourse_case_folder_peek_log (RecourseCaseFolder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseCaseFolder, recourse_case_folder_free)

G_END_DECLS
