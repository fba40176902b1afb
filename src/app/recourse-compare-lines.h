/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * RecourseCompareLines: fills a box with as many children as are needed now. Those that are there
 * are used again, those in excess are hidden: what changes at each key stroke builds nothing.
 */
typedef struct
{
  GtkWidget *box;
  GtkWidget *next; /* the child to use next, or NULL */
} RecourseCompareLines;

void recourse_compare_lines_begin (RecourseCompareLines *self, GtkWidget *box);
GtkWidget *recourse_compare_lines_take (RecourseCompareLines *self);
void recourse_compare_lines_add (RecourseCompareLines *self, GtkWidget *child);
void
recourse_compare_lines_put (RecourseCompareLines *self, const char *text, const char *css_class);
void recourse_compare_lines_end (RecourseCompareLines *self);

G_END_DECLS
