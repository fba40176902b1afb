/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-folder.h"

G_BEGIN_DECLS

#define RECOURSE_TRASH_DAYS 7

/** RecoursePressed: what was answered to "Did somebody tell you to delete this?" */
typedef enum
{
  RECOURSE_PRESSED_NO,
  RECOURSE_PRESSED_YES,
  RECOURSE_PRESSED_UNSURE,
} RecoursePressed;

/**
 * RecourseRemovalRequest:
 * @seq: the entry that added it
 * @pressed: whether somebody told them to delete it
 * @at_once: not into the trash; for good
 * @author: who removes
 */
typedef struct
{
  gint64 seq;
  RecoursePressed pressed;
  gboolean at_once;
  RecourseAuthor author;
} RecourseRemovalRequest;

gboolean recourse_removal_remove (RecourseCaseFolder *self,
                                  const RecourseRemovalRequest *request,
                                  GError **error);
gboolean recourse_removal_restore (RecourseCaseFolder *self,
                                   gint64 seq,
                                   RecourseAuthor author,
                                   GError **error);
gboolean recourse_removal_empty_trash (RecourseCaseFolder *self,
                                       gint64 now,
                                       guint *out_n_deleted,
                                       GError **error);

G_END_DECLS
