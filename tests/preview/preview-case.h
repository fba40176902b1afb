/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preview-sample.h"
#include "recourse-preview-private.h"

G_BEGIN_DECLS

#define PREVIEW_CASE_LONG (60 * G_USEC_PER_SEC)

/* A file descriptor from which @bytes can be read. */
int preview_case_open (GBytes *bytes);

/* Both take @bytes. The first asserts that there is a preview, the second that there is none, which
 * error it is and what it says; and both that no process is left. */
RecoursePreview *preview_case_show (GBytes *bytes, const char *media_type, guint max_edge);
void preview_case_refuse (GBytes *bytes, const char *media_type, int code, const char *part);

void preview_case_assert_error (const GError *error, int code, const char *part_of_message);
void preview_case_assert_no_process_left (void);
void preview_case_assert_pixel (const RecoursePreview *preview, int x, int y, guint32 rgba);
void preview_case_init (void);

G_END_DECLS
