/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-timeline-list"

#include "recourse-timeline-list.h"

#include "recourse-display.h"
#include "recourse-label.h"
#include "recourse-paper.h"
#include "recourse-timeline-item.h"

#include <glib/gi18n.h>

#define HEIGHT 560
#define LEAST_HEIGHT 160

typedef struct
{
  GtkLabel *when;
  GtkLabel *title;
  GtkLabel *text;
} Row;

static char *
dup_author (RecourseGuideModel *guide, RecourseAuthor author)
{
  RecoursePack *pack = recourse_guide_model_peek_pack (guide);
  g_autofree char *id = g_strconcat ("author.", recourse_author_name (author), NULL);
  const RecourseText *text = recourse_paper_word (pack, "summary", id);

  return g_strdup (text != NULL ? recourse_text_get (text, recourse_guide_model_language (guide))
                                : "");
}

static char *
dup_when (RecourseGuideModel *guide, const RecourseTimelineFacts *facts)
{
  g_autofree char *moment = NULL;
  g_autofree char *author = NULL;

  if (facts->at == RECOURSE_TIME_UNKNOWN)
    return g_strdup_printf ("%" G_GINT64_FORMAT, facts->seq);
  moment = recourse_display_moment (facts->at, recourse_guide_model_language (guide));
  author = dup_author (guide, facts->author);
  return g_strdup_printf ("%" G_GINT64_FORMAT " · %s · %s", facts->seq, moment, author);
}

static const char *
find_title (const RecourseTimelineFacts *facts)
{
  return facts->title != NULL
             ? facts->title
             : _ ("This entry is damaged. “Check Everything” on the page Evidence says more.");
}

/* --- Rows ---------------------------------------------------------------------------------------
 */

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  Row *row = g_new (Row, 1);

  row->when = GTK_LABEL (recourse_label_append (box, "", "caption"));
  row->title = GTK_LABEL (recourse_label_append (box, "", "heading"));
  row->text = GTK_LABEL (recourse_label_append (box, "", NULL));
  gtk_widget_set_margin_top (box, 8);
  gtk_widget_set_margin_bottom (box, 8);
  gtk_widget_set_margin_start (box, 10);
  gtk_widget_set_margin_end (box, 10);
  g_object_set_data_full (G_OBJECT (box), "row", row, g_free);
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, box);
}

/* A row that is read aloud says what it is about. */
static void
name_row (GtkWidget *box, const RecourseTimelineFacts *facts)
{
  GtkWidget *row = gtk_widget_get_parent (box);
  g_autofree char *name = g_strdup_printf ("%" G_GINT64_FORMAT " %s", facts->seq,
                                           find_title (facts));

  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, RecourseGuideModel *guide)
{
  const RecourseTimelineFacts *facts = recourse_timeline_item_peek (gtk_list_item_get_item (item));
  GtkWidget *box = gtk_list_item_get_child (item);
  Row *row = g_object_get_data (G_OBJECT (box), "row");
  g_autofree char *when = dup_when (guide, facts);

  gtk_label_set_text (row->when, when);
  gtk_label_set_text (row->title, find_title (facts));
  gtk_label_set_text (row->text, facts->text != NULL ? facts->text : "");
  gtk_widget_set_visible (GTK_WIDGET (row->text), facts->text != NULL);
  name_row (box, facts);
}

/* --- What comes first ---------------------------------------------------------------------------
 */

static gboolean
scroll_up_cb (gpointer scroller)
{
  GtkAdjustment *place = gtk_scrolled_window_get_vadjustment (scroller);

  gtk_adjustment_set_value (place, gtk_adjustment_get_lower (place));
  return G_SOURCE_REMOVE;
}

/* The view holds on to the rows that it shows; whoever sees the first one wants to see a newer one
 * too. */
static void
items_changed_cb (GtkScrolledWindow *scroller, guint position, guint n_removed, guint n_added)
{
  GtkAdjustment *place = gtk_scrolled_window_get_vadjustment (scroller);

  if (position == 0 && n_added > 0
      && gtk_adjustment_get_value (place) <= gtk_adjustment_get_lower (place))
    g_idle_add_full (G_PRIORITY_LOW, scroll_up_cb, g_object_ref (scroller), g_object_unref);
}

/** recourse_timeline_list_new: @items: (element-type RecourseTimelineItem); only the rows that are
 * seen are widgets, so that there may be any number of them */
GtkWidget *
recourse_timeline_list_new (RecourseGuideModel *guide, GListModel *items)
{
  GtkWidget *frame = gtk_frame_new (NULL);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkSelectionModel *model = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (items)));
  GtkWidget *view;

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), guide, 0);
  view = gtk_list_view_new (model, factory);
  gtk_list_view_set_show_separators (GTK_LIST_VIEW (view), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Timeline"), -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), LEAST_HEIGHT);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  g_signal_connect_object (items, "items-changed", G_CALLBACK (items_changed_cb), scroller,
                           G_CONNECT_SWAPPED);
  gtk_frame_set_child (GTK_FRAME (frame), scroller);
  return frame;
}
