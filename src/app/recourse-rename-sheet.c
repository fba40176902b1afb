/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-rename-sheet"

#include "recourse-rename-sheet.h"

#include "recourse-button.h"
#include "recourse-label.h"
#include "recourse-panel.h"

#include <glib/gi18n.h>

/* What stands in a list: a line, not a story. */
#define MAX_CHARACTERS 80

#define DESK "recourse-desk"

static void
save_cb (GtkEntry *entry)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));

  recourse_case_desk_rename (g_object_get_data (G_OBJECT (entry), DESK), name);
  recourse_panel_close (GTK_WIDGET (entry));
}

static GtkWidget *
make_entry (RecourseCaseDesk *desk)
{
  RecourseCaseState *state = recourse_case_desk_peek_state (desk);
  const char *title = state != NULL ? recourse_case_state_get_title (state) : NULL;
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_max_length (GTK_ENTRY (entry), MAX_CHARACTERS);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 6);
  gtk_editable_set_text (GTK_EDITABLE (entry), title != NULL ? title : "");
  gtk_widget_add_css_class (entry, "recourse-field");
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Name of the case"), -1);
  g_object_set_data_full (G_OBJECT (entry), DESK, g_object_ref (desk), g_object_unref);
  g_signal_connect (entry, "activate", G_CALLBACK (save_cb), NULL);
  /* The name was meant for the case that was in use. */
  g_signal_connect_object (desk, "switched", G_CALLBACK (recourse_panel_close), entry,
                           G_CONNECT_SWAPPED);
  return entry;
}

/** recourse_rename_sheet_present: asks how the case in use is to be called; over the window of
 * @over
 */
void
recourse_rename_sheet_present (RecourseCaseDesk *desk, GtkWidget *over)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *entry;
  GtkWidget *button;

  g_return_if_fail (RECOURSE_IS_CASE_DESK (desk));

  entry = make_entry (desk);
  button = recourse_button_new (_ ("Save"), NULL);
  recourse_label_append (box,
                         _ ("Call it so that you find it again, such as “Mother’s transfer to the "
                            "wrong person”."),
                         NULL);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_add_css_class (button, "recourse-big");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (save_cb), entry);
  gtk_box_append (GTK_BOX (box), button);
  recourse_panel_present (recourse_panel_new (_ ("Name This Case"), box), over);
}
