/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-window-view"

#include "recourse-window-view.h"

#include "recourse-about.h"
#include "recourse-case-actions.h"
#include "recourse-case-banner.h"
#include "recourse-case-button.h"
#include "recourse-header-tools.h"

#include <glib/gi18n.h>

struct _RecourseWindowView
{
  GtkBox parent_instance;

  AdwBin *banner_place;
  AdwBin *case_banner_place;
  RecourseCaseButton *case_button;
  GMenu *knowledge_section;
  RecourseHeaderTools *narrow_tools;
  AdwSqueezer *squeezer;
  GtkStack *states;
  AdwViewSwitcherTitle *switcher_title;
  AdwToastOverlay *toasts;
  AdwBin *trouble_place;
  AdwViewStack *views;
  RecourseHeaderTools *wide_tools;

  RecourseLanguage language;
  guint place_tools;
  RecourseCaseDesk *desk; /* that remembers the page; NULL before there are pages */
};

G_DEFINE_FINAL_TYPE (RecourseWindowView, recourse_window_view, GTK_TYPE_BOX)

static gboolean
place_tools_cb (gpointer user_data)
{
  RecourseWindowView *self = RECOURSE_WINDOW_VIEW (user_data);

  self->place_tools = 0;
  gtk_widget_set_visible (GTK_WIDGET (self->narrow_tools),
                          adw_squeezer_get_visible_child (self->squeezer) == NULL);
  return G_SOURCE_REMOVE;
}

/* The header finds out that the buttons do not fit while sizes are handed out, too late to ask for
 * another row; that waits for the next frame. */
static void
squeezed_cb (RecourseWindowView *self)
{
  if (self->place_tools == 0)
    self->place_tools = g_idle_add_full (G_PRIORITY_HIGH_IDLE, place_tools_cb, self, NULL);
}

static void
page_changed_cb (RecourseWindowView *self)
{
  const char *name = adw_view_stack_get_visible_child_name (self->views);

  if (self->desk != NULL && name != NULL)
    recourse_case_desk_set_page (self->desk, name);
}

static void
recourse_window_view_dispose (GObject *object)
{
  RecourseWindowView *self = RECOURSE_WINDOW_VIEW (object);

  g_clear_handle_id (&self->place_tools, g_source_remove);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (recourse_window_view_parent_class)->dispose (object);
}

static void
recourse_window_view_class_init (RecourseWindowViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = recourse_window_view_dispose;
  g_type_ensure (RECOURSE_TYPE_CASE_BUTTON);
  g_type_ensure (RECOURSE_TYPE_HEADER_TOOLS);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/recourse_app/Recourse/ui/recourse-window-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RecourseWindowView, banner_place);
  gtk_widget_class_bind_template_child (widget_class, RecourseWindowView, case_banner_place);
  gtk_widget_class_bind_template_child (widget_class, RecourseWindowView, case_button);
  gtk_widget_class_bind_template_child (widget_class, RecourseWindowView, knowledge_section);
  gtk_widget_class_bind_template_child (widget_class, RecourseWindowView, narrow_tools);
  gtk_widget_class_bind_template_child (widget_class, RecourseWindowView, squeezer);
  gtk_widget_class_bind_template_child (widget_class, RecourseWindowView, states);
  gtk_widget_class_bind_template_child (widget_class, RecourseWindowView, switcher_title);
  gtk_widget_class_bind_template_child (widget_class, RecourseWindowView, toasts);
  gtk_widget_class_bind_template_child (widget_class, RecourseWindowView, trouble_place);
  gtk_widget_class_bind_template_child (widget_class, RecourseWindowView, views);
  gtk_widget_class_bind_template_child (widget_class, RecourseWindowView, wide_tools);
  gtk_widget_class_bind_template_callback (widget_class, page_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, squeezed_cb);
}

static void
recourse_window_view_init (RecourseWindowView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * recourse_window_view_new:
 * @language: of all its texts; gettext must already be switched to it
 *
 * Returns: (transfer floating): a view without pages
 */
RecourseWindowView *
recourse_window_view_new (RecourseLanguage language)
{
  RecourseWindowView *self = g_object_new (RECOURSE_TYPE_WINDOW_VIEW, NULL);

  self->language = language;
  recourse_header_tools_set_language (self->wide_tools, language);
  recourse_header_tools_set_language (self->narrow_tools, language);
  return self;
}

/**
 * recourse_window_view_peek_toasts:
 *
 * Returns: (transfer none): where notices appear
 */
AdwToastOverlay *
recourse_window_view_peek_toasts (RecourseWindowView *self)
{
  g_return_val_if_fail (RECOURSE_IS_WINDOW_VIEW (self), NULL);

  return self->toasts;
}

/**
 * recourse_window_view_peek_page:
 *
 * Returns: (transfer none) (nullable): the page with @name
 */
GtkWidget *
recourse_window_view_peek_page (RecourseWindowView *self, const char *name)
{
  g_return_val_if_fail (RECOURSE_IS_WINDOW_VIEW (self), NULL);

  return adw_view_stack_get_child_by_name (self->views, name);
}

/**
 * recourse_window_view_get_page_name:
 *
 * Returns: (transfer none) (nullable): the name of the page on top
 */
const char *
recourse_window_view_get_page_name (RecourseWindowView *self)
{
  g_return_val_if_fail (RECOURSE_IS_WINDOW_VIEW (self), NULL);

  return adw_view_stack_get_visible_child_name (self->views);
}

/**
 * recourse_window_view_set_has_large_text:
 *
 * In the narrowest window the header has no room for the buttons and a title in large text; the
 * bar below says then where one is.
 */
void
recourse_window_view_set_has_large_text (RecourseWindowView *self, gboolean has_large_text)
{
  g_return_if_fail (RECOURSE_IS_WINDOW_VIEW (self));

  adw_view_switcher_title_set_title (self->switcher_title, has_large_text ? "" : _ ("Recourse"));
}

/**
 * recourse_window_view_take_layout:
 * @before: the view in whose place @self comes
 *
 * Puts the buttons where they are in @before, until the sizes are known: nothing jumps, and a
 * button below the header can take the focus at once.
 */
void
recourse_window_view_take_layout (RecourseWindowView *self, RecourseWindowView *before)
{
  g_return_if_fail (RECOURSE_IS_WINDOW_VIEW (self));
  g_return_if_fail (RECOURSE_IS_WINDOW_VIEW (before));

  gtk_widget_set_visible (GTK_WIDGET (self->narrow_tools),
                          gtk_widget_get_visible (GTK_WIDGET (before->narrow_tools)));
}

/**
 * recourse_window_view_set_pack:
 * @pack: the knowledge in use; its version and date go into the menu
 */
void
recourse_window_view_set_pack (RecourseWindowView *self, RecoursePack *pack)
{
  g_autofree char *label = NULL;

  g_return_if_fail (RECOURSE_IS_WINDOW_VIEW (self));
  g_return_if_fail (RECOURSE_IS_PACK (pack));

  label = recourse_about_knowledge_label (pack, self->language);
  g_menu_remove_all (self->knowledge_section);
  g_menu_append (self->knowledge_section, label, "win.about-knowledge");
}

/**
 * recourse_window_view_set_banner:
 * @banner: (nullable): what stays above all pages
 */
void
recourse_window_view_set_banner (RecourseWindowView *self, GtkWidget *banner)
{
  g_return_if_fail (RECOURSE_IS_WINDOW_VIEW (self));

  adw_bin_set_child (self->banner_place, banner);
}

/** recourse_window_view_set_session: @session: with knowledge; after the pages were added. Goes to
 * the page that is remembered, and remembers it from now on */
void
recourse_window_view_set_session (RecourseWindowView *self, RecourseSession *session)
{
  RecourseCaseDesk *desk = recourse_session_peek_desk (session);

  g_return_if_fail (RECOURSE_IS_WINDOW_VIEW (self));

  recourse_case_actions_attach (GTK_WIDGET (self), session);
  recourse_case_button_set_session (self->case_button, session);
  adw_bin_set_child (self->case_banner_place, recourse_case_banner_new (session));
  recourse_window_view_set_page_name (self, recourse_case_desk_peek_page (desk));
  self->desk = g_object_ref (desk);
}

/**
 * recourse_window_view_set_page_name:
 * @name: (nullable): of the page to put on top; nothing happens where there is none
 */
void
recourse_window_view_set_page_name (RecourseWindowView *self, const char *name)
{
  g_return_if_fail (RECOURSE_IS_WINDOW_VIEW (self));

  if (name != NULL && adw_view_stack_get_child_by_name (self->views, name) != NULL)
    adw_view_stack_set_visible_child_name (self->views, name);
}

/**
 * recourse_window_view_add_page:
 * @page: the page
 * @name: for the program
 * @title: for the view switcher
 * @icon_name: for the view switcher
 */
void
recourse_window_view_add_page (RecourseWindowView *self,
                               GtkWidget *page,
                               const char *name,
                               const char *title,
                               const char *icon_name)
{
  AdwViewStackPage *entry;

  g_return_if_fail (RECOURSE_IS_WINDOW_VIEW (self));

  entry = adw_view_stack_add_titled (self->views, page, name, title);
  adw_view_stack_page_set_icon_name (entry, icon_name);
}

/** recourse_window_view_add_quiet_page: one that the view switcher does not list, as it has no
 * title; something else leads there */
void
recourse_window_view_add_quiet_page (RecourseWindowView *self, GtkWidget *page, const char *name)
{
  g_return_if_fail (RECOURSE_IS_WINDOW_VIEW (self));

  adw_view_stack_add_named (self->views, page, name);
}

/**
 * recourse_window_view_show_loading:
 *
 * Shows a spinner, for a wait that a person notices.
 */
void
recourse_window_view_show_loading (RecourseWindowView *self)
{
  g_return_if_fail (RECOURSE_IS_WINDOW_VIEW (self));

  gtk_stack_set_visible_child_name (self->states, "loading");
}

/**
 * recourse_window_view_show_pages:
 */
void
recourse_window_view_show_pages (RecourseWindowView *self)
{
  g_return_if_fail (RECOURSE_IS_WINDOW_VIEW (self));

  gtk_stack_set_visible_child_name (self->states, "pages");
}

/**
 * recourse_window_view_show_trouble:
 * @page: what is wrong, in the place of all pages
 */
void
recourse_window_view_show_trouble (RecourseWindowView *self, GtkWidget *page)
{
  g_return_if_fail (RECOURSE_IS_WINDOW_VIEW (self));

  adw_bin_set_child (self->trouble_place, page);
  gtk_stack_set_visible_child_name (self->states, "trouble");
}
