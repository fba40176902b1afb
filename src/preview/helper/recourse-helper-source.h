/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-helper-input.h"

G_BEGIN_DECLS

/**
 * RecourseHelperSource:
 * @head: the first @length bytes, read already
 * @media_type: what the file is said to be
 * @max_edge: the longest edge to answer with, in pixels
 */
typedef struct
{
  RecourseHelperInput *input;
  const guint8 *head;
  gsize length;
  const char *media_type;
  guint max_edge;
} RecourseHelperSource;

G_END_DECLS
