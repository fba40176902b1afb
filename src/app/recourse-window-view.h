/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * RecourseWindowView: all that a window shows, in one language. It is thrown away and built anew
 * when the language is switched; what has to last is in the models.
 */
#define RECOURSE_TYPE_WINDOW_VIEW (recourse_window_view_get_type ())
G_DECLARE_FINAL_TYPE (RecourseWindowView, recourse_window_view, RECOURSE, WINDOW_VIEW, GtkBox)

RecourseWindowView *recourse_window_view_new (RecourseLanguage language) G_GNUC_WARN_UNUSED_RESULT;
AdwToastOverlay *recourse_window_view_peek_toasts (RecourseWindowView *self);
GtkWidget *recourse_window_view_peek_page (RecourseWindowView *self, const char *name);
const char *recourse_window_view_get_page_name (RecourseWindowView *self);
void recourse_window_view_set_has_large_text (RecourseWindowView *self, gboolean has_large_text);
void recourse_window_view_take_layout (RecourseWindowView *self, RecourseWindowView *before);
void recourse_window_view_set_pack (RecourseWindowView *self, RecoursePack *pack);
void recourse_window_view_set_banner (RecourseWindowView *self, GtkWidget *banner);
void recourse_window_view_set_session (RecourseWindowView *self, RecourseSession *session);
void recourse_window_view_set_page_name (RecourseWindowView *self, const char *name);
void recourse_window_view_add_page (RecourseWindowView *self,
                                    GtkWidget *page,
                                    const char *name,
                                    const char *title,
                                    const char *icon_name);
void
recourse_window_view_add_quiet_page (RecourseWindowView *self, GtkWidget *page, const char *name);
void recourse_window_view_show_loading (RecourseWindowView *self);
void recourse_window_view_show_pages (RecourseWindowView *self);
void recourse_window_view_show_trouble (RecourseWindowView *self, GtkWidget *page);

G_END_DECLS
