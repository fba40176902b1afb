/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bag-smith.h"
#include "recourse-error.h"

G_BEGIN_DECLS

/**
 * BagRow: a good bag, changed in one way.
 * @path: the last part of the test's path
 * @change: (nullable): changes the files in it
 * @forge: (nullable): changes the ZIP around them
 * @code: of the error; BAG_IS_GOOD when it is imported
 * @part: of the message
 */
typedef struct
{
  const char *path;
  void (*change) (BagSmith *bag);
  void (*forge) (ZipSmith *zip);
  int code;
  const char *part;
} BagRow;

#define BAG_IS_GOOD -1
#define CONTENT RECOURSE_ERROR_INVALID_CONTENT
#define LIMIT RECOURSE_ERROR_LIMIT
#define UNSUPPORTED RECOURSE_ERROR_UNSUPPORTED

/* What is refused leaves nothing behind, not even the folder of the cases. */
int bag_rows_run (int argc, char **argv, const BagRow *rows, gsize n_rows);
void bag_rows_write (GBytes *bytes, const char *path);

G_END_DECLS
