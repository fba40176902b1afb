/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-timeline-section"

#include "recourse-timeline-section.h"

#include "recourse-button.h"
#include "recourse-case-entry.h"
#include "recourse-choice-row.h"
#include "recourse-drop-down.h"
#include "recourse-error-text.h"
#include "recourse-form-text.h"
#include "recourse-heading.h"
#include "recourse-label.h"
#include "recourse-timeline-list.h"
#include "recourse-timeline-model.h"

#include <glib/gi18n.h>

#define NOTE "timeline/note"

struct _RecourseTimelineSection
{
  AdwBin parent_instance;

  RecourseCaseDesk *desk;
  RecourseTimelineModel *model;
  GtkWidget *box;
  AdwBin *note_place;
  RecourseFormText *note;
  GtkWidget *add;
  GtkWidget *search;
  GtkWidget *status;
};

G_DEFINE_FINAL_TYPE (RecourseTimelineSection, recourse_timeline_section, ADW_TYPE_BIN)

/* The first row is all of them. */
static const char *const group_names[] = {
  N_ ("Everything"), N_ ("The case itself"), N_ ("Answers"), N_ ("Payments"),  N_ ("Evidence"),
  N_ ("Calls"),      N_ ("Steps"),           N_ ("Notes"),   N_ ("Hand-over"),
};
G_STATIC_ASSERT (G_N_ELEMENTS (group_names) == RECOURSE_N_TIMELINE_GROUPS + 1);

/* --- What there is ------------------------------------------------------------------------------
 */

static char *
dup_status (RecourseTimelineSection *self)
{
  const GError *trouble = recourse_timeline_model_peek_trouble (self->model);
  guint n_read = recourse_timeline_model_n_read (self->model);
  guint n_found = g_list_model_get_n_items (recourse_timeline_model_peek_list (self->model));

  if (trouble != NULL)
    return g_strdup (recourse_error_text_body (trouble));
  if (recourse_timeline_model_is_reading (self->model))
    return g_strdup_printf (
        ngettext ("Reading… %u entry so far.", "Reading… %u entries so far.", n_read), n_read);
  if (n_read == 0)
    return g_strdup (_ ("Nothing stands in the log yet."));
  if (recourse_timeline_model_is_filtered (self->model))
    return g_strdup_printf (ngettext ("Found: %u entry.", "Found: %u entries.", n_found), n_found);
  return g_strdup_printf (ngettext ("%u entry.", "%u entries.", n_read), n_read);
}

static void
show_status (RecourseTimelineSection *self)
{
  g_autofree char *text = dup_status (self);

  gtk_label_set_text (GTK_LABEL (self->status), text);
}

/* --- What somebody looks for --------------------------------------------------------------------
 */

static void
group_cb (RecourseTimelineSection *self, GParamSpec *pspec, GtkDropDown *list)
{
  recourse_timeline_model_set_group (self->model, (int) gtk_drop_down_get_selected (list) - 1);
}

static void
searched_cb (RecourseTimelineSection *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->search));

  recourse_case_desk_set_sought (self->desk, recourse_case_desk_peek_path (self->desk), words);
  recourse_timeline_model_set_words (self->model, words);
}

static void
turned_cb (RecourseTimelineSection *self, GtkCheckButton *button)
{
  recourse_timeline_model_set_oldest_first (self->model, gtk_check_button_get_active (button));
}

static GtkWidget *
make_groups (RecourseTimelineSection *self)
{
  GtkWidget *list = gtk_drop_down_new (NULL, NULL);
  g_autoptr (GtkStringList) texts = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (group_names); i++)
    gtk_string_list_append (texts, _ (group_names[i]));
  recourse_drop_down_fill (GTK_DROP_DOWN (list), texts);
  gtk_widget_add_css_class (list, "recourse-field");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What to show"), -1);
  g_signal_connect_object (list, "notify::selected", G_CALLBACK (group_cb), self,
                           G_CONNECT_SWAPPED);
  return list;
}

static void
append_filters (RecourseTimelineSection *self)
{
  GtkWidget *turned = recourse_check_row_new (_ ("Oldest first"), NULL);

  self->search = gtk_search_entry_new ();
  g_object_set (self->search, "placeholder-text", _ ("Search in the timeline"), NULL);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->search), 6);
  gtk_widget_add_css_class (self->search, "recourse-field");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Search in the timeline"), -1);
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (searched_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (turned, "toggled", G_CALLBACK (turned_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), make_groups (self));
  gtk_box_append (GTK_BOX (self->box), self->search);
  gtk_box_append (GTK_BOX (self->box), turned);
}

/* --- A note -------------------------------------------------------------------------------------
 */

static void
show_note (RecourseTimelineSection *self)
{
  GtkWidget *note = recourse_form_text_new (self->desk, _ ("A note, for whoever reads this later"),
                                            NOTE, NULL);

  self->note = RECOURSE_FORM_TEXT (note);
  adw_bin_set_child (self->note_place, note);
}

static void
add_note_cb (RecourseTimelineSection *self)
{
  g_autofree char *text = recourse_form_text_dup_text (self->note);

  if (*text == '\0')
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->note));
      return;
    }
  recourse_case_desk_append (self->desk,
                             recourse_case_entry_note (text, 0, RECOURSE_AUTHOR_HELPER));
  recourse_form_text_forget (self->note);
  show_note (self);
}

static void
append_note (RecourseTimelineSection *self)
{
  self->note_place = ADW_BIN (adw_bin_new ());
  self->add = recourse_button_new (_ ("Add the Note"), "list-add-symbolic");
  gtk_widget_add_css_class (self->add, "recourse-big");
  gtk_widget_set_halign (self->add, GTK_ALIGN_START);
  g_signal_connect_object (self->add, "clicked", G_CALLBACK (add_note_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->note_place));
  gtk_box_append (GTK_BOX (self->box), self->add);
  show_note (self);
}

/* --- The class ----------------------------------------------------------------------------------
 */

static void
recourse_timeline_section_dispose (GObject *object)
{
  RecourseTimelineSection *self = RECOURSE_TIMELINE_SECTION (object);

  if (self->model != NULL)
    g_object_run_dispose (G_OBJECT (self->model));
  g_clear_object (&self->model);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (recourse_timeline_section_parent_class)->dispose (object);
}

static void
recourse_timeline_section_class_init (RecourseTimelineSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = recourse_timeline_section_dispose;
}

static void
recourse_timeline_section_init (RecourseTimelineSection *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  adw_bin_set_child (ADW_BIN (self), self->box);
}

/* Whoever searched all cases comes here to see what was found. */
static void
take_sought (RecourseTimelineSection *self)
{
  const char *words = recourse_case_desk_peek_sought (self->desk);

  if (words == NULL || *words == '\0')
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->search), words);
  recourse_timeline_model_set_words (self->model, words);
}

/** recourse_timeline_section_new: see RecourseSection */
GtkWidget *
recourse_timeline_section_new (RecourseCaseDesk *desk)
{
  RecourseTimelineSection *self = g_object_new (RECOURSE_TYPE_TIMELINE_SECTION, NULL);
  RecourseGuideModel *guide = recourse_case_desk_peek_guide (desk);

  self->desk = g_object_ref (desk);
  self->model = recourse_timeline_model_new (desk);
  self->status = recourse_label_new ("", "heading");
  gtk_box_append (GTK_BOX (self->box), recourse_heading_new (_ ("Timeline"), "title-2"));
  append_filters (self);
  take_sought (self);
  gtk_box_append (GTK_BOX (self->box), self->status);
  gtk_box_append (GTK_BOX (self->box), recourse_timeline_list_new (
                                           guide, recourse_timeline_model_peek_list (self->model)));
  append_note (self);
  g_signal_connect_object (self->model, "changed", G_CALLBACK (show_status), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (recourse_timeline_model_peek_list (self->model), "items-changed",
                           G_CALLBACK (show_status), self, G_CONNECT_SWAPPED);
  show_status (self);
  return GTK_WIDGET (self);
}
