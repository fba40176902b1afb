/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** RecourseStoredFile: @name in ASCII, a static string */
typedef struct
{
  const char *name;
  const char *contents;
  gsize length;
} RecourseStoredFile;

GBytes *recourse_stored_zip (const RecourseStoredFile *files, guint n_files);

G_END_DECLS
