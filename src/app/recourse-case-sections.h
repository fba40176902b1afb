/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-desk.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * RecourseCaseSection: a part of the page of the case.
 * @id: for the program
 * @title: not translated yet
 * @create: returns (transfer floating) the widget. It is called while the desk has a guide and
 *   nothing is hidden, and again whenever another case is in use; the widget itself follows the
 *   signal "changed" of the desk. There may be no case yet.
 */
typedef struct
{
  const char *id;
  const char *title;
  GtkWidget *(*create) (RecourseCaseDesk *desk);
} RecourseCaseSection;

guint recourse_case_sections_n (void);
const RecourseCaseSection *recourse_case_sections_get (guint index);
const RecourseCaseSection *recourse_case_sections_find (const char *id);

G_END_DECLS
