/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-notice"

#include "recourse-notice.h"

#include <glib/gi18n.h>

#define SECONDS 8

#define CHILDREN "recourse-notice-children"

static void
name_buttons (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget))
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    _ ("Close"), -1);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_buttons (child);
}

static void
children_changed_cb (GListModel *children,
                     guint position,
                     guint n_removed,
                     guint n_added,
                     gpointer overlay)
{
  for (guint i = position; i < position + n_added; i++)
    {
      g_autoptr (GtkWidget) child = g_list_model_get_item (children, i);

      /* The other child is what the notices appear over. */
      if (child != adw_toast_overlay_get_child (overlay))
        name_buttons (child);
    }
}

/* libadwaita 1.2 gives the button that closes a notice no name, and makes it only when the notice
 * appears. */
static void
watch_children (AdwToastOverlay *overlay)
{
  GListModel *children;

  if (g_object_get_data (G_OBJECT (overlay), CHILDREN) != NULL)
    return;
  children = gtk_widget_observe_children (GTK_WIDGET (overlay));
  g_signal_connect (children, "items-changed", G_CALLBACK (children_changed_cb), overlay);
  g_object_set_data_full (G_OBJECT (overlay), CHILDREN, children, g_object_unref);
}

/**
 * recourse_notice_show:
 * @overlay: where it appears
 * @text: what was done, in a few words; shown as it is
 *
 * Shows a short notice in the place of the last one, so that the newest is never kept waiting.
 */
void
recourse_notice_show (AdwToastOverlay *overlay, const char *text)
{
  g_autofree char *escaped = NULL;
  AdwToast *last;
  AdwToast *toast;

  g_return_if_fail (ADW_IS_TOAST_OVERLAY (overlay));
  g_return_if_fail (text != NULL);

  watch_children (overlay);
  /* A toast takes markup, and the text may come from a pack. */
  escaped = g_markup_escape_text (text, -1);
  toast = adw_toast_new (escaped);
  adw_toast_set_timeout (toast, SECONDS);
  last = g_object_get_data (G_OBJECT (overlay), "recourse-notice");
  if (last != NULL)
    adw_toast_dismiss (last);
  g_object_set_data_full (G_OBJECT (overlay), "recourse-notice", g_object_ref (toast),
                          g_object_unref);
  adw_toast_overlay_add_toast (overlay, toast);
}
