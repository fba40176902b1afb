/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-panel"

#include "recourse-panel.h"

#define WIDTH 600
#define HEIGHT 680
#define NARROWEST 340
#define LARGE_TEXT "large-text"

static void
add_escape (GtkWidget *window)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                            gtk_named_action_new ("window.close"));

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), shortcut);
  gtk_widget_add_controller (window, keys);
}

static void
copy_action (GSimpleAction *action, GVariant *text, gpointer window)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (window), g_variant_get_string (text, NULL));
}

/* What is looked up is on a page of the window below. */
static void
open_claim_action (GSimpleAction *action, GVariant *key, gpointer window)
{
  GtkWindow *below = gtk_window_get_transient_for (window);
  g_autoptr (GtkWidget) kept = below != NULL ? g_object_ref (GTK_WIDGET (below)) : NULL;

  gtk_window_close (window);
  if (kept != NULL)
    gtk_widget_activate_action_variant (kept, "win.open-claim", key);
}

/* What stands in it may be copied as it is in the window: see recourse_button_set_copied_text();
 * and what it cites can be looked up. */
static void
add_actions (GtkWidget *window)
{
  static const GActionEntry entries[] = {
    { .name = "copy", .activate = copy_action, .parameter_type = "s" },
    { .name = "open-claim", .activate = open_claim_action, .parameter_type = "s" },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), window);
  gtk_widget_insert_action_group (window, "win", G_ACTION_GROUP (group));
}

static GtkWidget *
make_scroller (GtkWidget *content)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();

  gtk_widget_set_margin_top (content, 6);
  gtk_widget_set_margin_bottom (content, 24);
  gtk_widget_set_margin_start (content, 18);
  gtk_widget_set_margin_end (content, 18);
  adw_clamp_set_child (ADW_CLAMP (clamp), content);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  gtk_widget_set_vexpand (scroller, TRUE);
  return scroller;
}

/**
 * recourse_panel_new:
 * @title: in the header
 * @content: (transfer floating): as high as it needs; it scrolls where that is too much
 *
 * Returns: a window that is not shown yet
 */
GtkWindow *
recourse_panel_new (const char *title, GtkWidget *content)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();

  gtk_widget_add_css_class (header, "flat");
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), make_scroller (content));
  gtk_widget_add_css_class (box, "recourse-page");
  gtk_window_set_title (GTK_WINDOW (window), title);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, -1);
  gtk_widget_set_size_request (window, NARROWEST, -1);
  adw_window_set_content (ADW_WINDOW (window), box);
  add_escape (window);
  add_actions (window);
  return GTK_WINDOW (window);
}

/** recourse_panel_present: @over: a widget of the window that it belongs to; the text is as large
 * as there, and the panel no larger than the window */
void
recourse_panel_present (GtkWindow *panel, GtkWidget *over)
{
  GtkRoot *root;

  g_return_if_fail (GTK_IS_WINDOW (panel));
  g_return_if_fail (GTK_IS_WIDGET (over));

  root = gtk_widget_get_root (over);
  if (GTK_IS_WINDOW (root))
    {
      int width;
      int height;

      gtk_window_get_default_size (GTK_WINDOW (root), &width, &height);
      gtk_window_set_transient_for (panel, GTK_WINDOW (root));
      gtk_window_set_modal (panel, TRUE);
      gtk_window_set_default_size (panel, CLAMP (width, NARROWEST, WIDTH),
                                   MIN (MAX (height - 60, NARROWEST), HEIGHT));
      if (gtk_widget_has_css_class (GTK_WIDGET (root), LARGE_TEXT))
        gtk_widget_add_css_class (GTK_WIDGET (panel), LARGE_TEXT);
    }
  gtk_window_present (panel);
}

/** recourse_panel_close: closes the window that @content stands in */
void
recourse_panel_close (GtkWidget *content)
{
  GtkRoot *root;

  g_return_if_fail (GTK_IS_WIDGET (content));

  root = gtk_widget_get_root (content);
  if (GTK_IS_WINDOW (root))
    gtk_window_close (GTK_WINDOW (root));
}
