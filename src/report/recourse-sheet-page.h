/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* A4 and its margins, in points. What belongs to every page stands below the text. */
#define RECOURSE_PAGE_WIDTH 595.28
#define RECOURSE_PAGE_HEIGHT 841.89
#define RECOURSE_PAGE_MARGIN 54.0
#define RECOURSE_PAGE_TOP 50.0
#define RECOURSE_PAGE_BOTTOM (RECOURSE_PAGE_HEIGHT - 32.0)
#define RECOURSE_PAGE_BODY_WIDTH (RECOURSE_PAGE_WIDTH - 2 * RECOURSE_PAGE_MARGIN)

/**
 * RecoursePageList: pages that are drawn but not written, since "page 1 of 9" needs the 9.
 *
 * For recourse-sheet.c alone.
 */
typedef struct _RecoursePageList RecoursePageList;

typedef void (*RecoursePageFooter) (cairo_t *cr, guint number, guint n_pages, gpointer data);

RecoursePageList *recourse_page_list_new (void) G_GNUC_WARN_UNUSED_RESULT;
void recourse_page_list_free (RecoursePageList *self);
cairo_t *recourse_page_list_add (RecoursePageList *self);
guint recourse_page_list_count (const RecoursePageList *self);
GBytes *recourse_page_list_write (RecoursePageList *self,
                                  const char *title,
                                  RecoursePageFooter footer,
                                  gpointer data,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecoursePageList, recourse_page_list_free)

G_END_DECLS
