/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RecourseAuthor:
 * @RECOURSE_AUTHOR_PERSON: whose money it is
 * @RECOURSE_AUTHOR_HELPER: who sits at the computer for that person
 * @RECOURSE_AUTHOR_PROGRAM: nobody; the program wrote the entry by itself
 */
typedef enum
{
  RECOURSE_AUTHOR_PERSON,
  RECOURSE_AUTHOR_HELPER,
  RECOURSE_AUTHOR_PROGRAM,
} RecourseAuthor;

const char *recourse_author_name (RecourseAuthor author);
gboolean recourse_author_parse (const char *name, RecourseAuthor *out_author);

G_END_DECLS
