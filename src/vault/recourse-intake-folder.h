/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-log.h"

G_BEGIN_DECLS

#define RECOURSE_INCOMING_FOLDER "incoming"
#define RECOURSE_INCOMING_LOCK "lock"

/**
 * RecourseIntakeFolder: the folder `incoming/PROCESS/` of one run that adds files, with the lock
 * that says that it lives.
 */
typedef struct _RecourseIntakeFolder RecourseIntakeFolder;

RecourseIntakeFolder *recourse_intake_folder_new (RecourseLog *log,
                                                  const char *case_path,
                                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;
void recourse_intake_folder_free (RecourseIntakeFolder *self);

const char *recourse_intake_folder_get_path (const RecourseIntakeFolder *self);
gint64 recourse_intake_folder_measure_space (const RecourseIntakeFolder *self);
gboolean recourse_intake_folder_sync_all (const RecourseIntakeFolder *self,
                                          gboolean *out_is_synced,
                                          GError **error);

/* For the recovery: a folder whose owner is dead is taken over, with its lock. */
int recourse_intake_folder_take_over (const char *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseIntakeFolder, recourse_intake_folder_free)

G_END_DECLS
