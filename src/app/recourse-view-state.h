/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** RecourseViewState: where the keyboard focus is in a tree of widgets, and how far it is scrolled.
 */
typedef struct _RecourseViewState RecourseViewState;

RecourseViewState *recourse_view_state_new (GtkWidget *view) G_GNUC_WARN_UNUSED_RESULT;
void recourse_view_state_free (RecourseViewState *self);
void recourse_view_state_restore (RecourseViewState *self, GtkWidget *view);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseViewState, recourse_view_state_free)

G_END_DECLS
