/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * RecourseSection: a part of a page.
 * @id: for the program
 * @title: not translated yet
 * @create: returns (transfer floating) the widget, which follows its owner by itself. It is called
 *   whenever the section is opened
 */
typedef struct
{
  const char *id;
  const char *title;
  GtkWidget *(*create) (gpointer owner);
} RecourseSection;

/** RECOURSE_SECTION_CREATE: @function takes one object, of whatever class its owner has */
#define RECOURSE_SECTION_CREATE(function) ((GtkWidget * (*) (gpointer)) (function))

/**
 * RecourseSectionBoard: the list of the sections of a page, and the one that is open: beside it in
 * a wide window, below it in a narrow one. In the beginning none is open.
 *
 * Signals: "chosen" (id): somebody chose a section, which is opened right after.
 */
#define RECOURSE_TYPE_SECTION_BOARD (recourse_section_board_get_type ())
G_DECLARE_FINAL_TYPE (RecourseSectionBoard, recourse_section_board, RECOURSE, SECTION_BOARD, AdwBin)

const RecourseSection *
recourse_section_find (const RecourseSection *sections, guint n_sections, const char *id);

GtkWidget *recourse_section_board_new (const RecourseSection *sections,
                                       guint n_sections,
                                       gpointer owner,
                                       const char *label);
gboolean recourse_section_board_is_open (RecourseSectionBoard *self);
void recourse_section_board_open (RecourseSectionBoard *self, const char *id);
void recourse_section_board_close (RecourseSectionBoard *self);

G_END_DECLS
