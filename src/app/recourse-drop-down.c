/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-drop-down"

#include "recourse-drop-down.h"

#include "recourse-label.h"

static void
setup_chosen_cb (GtkSignalListItemFactory *factory, GtkListItem *row)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_item_set_child (row, label);
}

static void
setup_row_cb (GtkSignalListItemFactory *factory, GtkListItem *row)
{
  gtk_list_item_set_child (row, recourse_label_new ("", NULL));
}

static void
bind_row_cb (GtkSignalListItemFactory *factory, GtkListItem *row)
{
  GtkStringObject *text = gtk_list_item_get_item (row);

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (row)),
                      gtk_string_object_get_string (text));
}

static GtkListItemFactory *
make_factory (GCallback setup)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", setup, NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_row_cb), NULL);
  return factory;
}

/** recourse_drop_down_fill: @texts: one for each row. The toolkit's own rows do not wrap, and would
 * be wider than a narrow window. */
void
recourse_drop_down_fill (GtkDropDown *self, GtkStringList *texts)
{
  g_autoptr (GtkListItemFactory) chosen = make_factory (G_CALLBACK (setup_chosen_cb));
  g_autoptr (GtkListItemFactory) rows = make_factory (G_CALLBACK (setup_row_cb));

  gtk_drop_down_set_factory (self, chosen);
  gtk_drop_down_set_list_factory (self, rows);
  gtk_drop_down_set_model (self, G_LIST_MODEL (texts));
}
