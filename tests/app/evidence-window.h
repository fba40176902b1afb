/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evidence-case.h"

G_BEGIN_DECLS

/* The Evidence page in a window of its own, over a data folder of its own. */
typedef struct
{
  EvidenceCase base;
  GtkWidget *window;
  GtkWidget *page;
} EvidenceWindow;

void evidence_window_set_up (EvidenceWindow *f, gconstpointer unused);
void evidence_window_tear_down (EvidenceWindow *f, gconstpointer unused);
gboolean evidence_window_is_ready (gpointer user_data);
void evidence_window_present (EvidenceWindow *f);
void evidence_window_reopen (EvidenceWindow *f);
gboolean evidence_window_shows (EvidenceWindow *f, const char *text);
void evidence_window_wait_for (GtkWidget *root, const char *text);
GtkWidget *evidence_window_find_button (GtkWidget *root, const char *text);
void evidence_window_press (GtkWidget *root, const char *text);
GtkWidget *evidence_window_show_sheet (GtkWidget *sheet);
GtkCheckButton *evidence_window_find_answer (GtkWidget *sheet, const char *text);

G_END_DECLS
