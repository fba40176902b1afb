/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <stdio.h>

G_BEGIN_DECLS

/**
 * RecourseCliPage: where text for people is written.
 * @width: in columns
 * @has_bold: whether headings may use the terminal's bold type
 * @failure: the errno of the first write that failed, or 0
 */
typedef struct
{
  FILE *stream;
  guint width;
  gboolean has_bold;
  int failure;
} RecourseCliPage;

void recourse_cli_page_init (RecourseCliPage *self, FILE *stream);

void recourse_cli_page_text (RecourseCliPage *self, guint indent, const char *text);
void
recourse_cli_page_item (RecourseCliPage *self, guint indent, const char *mark, const char *text);
void recourse_cli_page_heading (RecourseCliPage *self, guint indent, const char *text);
void recourse_cli_page_blank (RecourseCliPage *self);
void recourse_cli_page_raw (RecourseCliPage *self, const char *text);
gboolean recourse_cli_page_flush (RecourseCliPage *self);

G_END_DECLS
