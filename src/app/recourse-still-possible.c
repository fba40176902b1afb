/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-still-possible"

#include "recourse-still-possible.h"

#include "recourse-display.h"
#include "recourse-guide-text.h"
#include "recourse-heading.h"
#include "recourse-label.h"
#include "recourse-row-layout.h"

#include <glib/gi18n.h>

struct _RecourseStillPossible
{
  AdwBin parent_instance;

  RecourseGuideModel *model;
};

G_DEFINE_FINAL_TYPE (RecourseStillPossible, recourse_still_possible, ADW_TYPE_BIN)

static GtkWidget *
make_row (RecourseStillPossible *self, guint remedy, RecourseStatus status)
{
  RecoursePack *pack = recourse_guide_model_peek_pack (self->model);
  GtkWidget *row = recourse_row_box_new ();
  gboolean is_done = remedy
                     == recourse_interview_settled (
                         recourse_guide_model_peek_interview (self->model));
  const char *state = is_done ? _ ("Done") : recourse_display_status (status);
  GtkWidget *tag = recourse_label_new (state, "recourse-tag");
  GtkWidget *title = NULL;

  title = recourse_label_append_take (
      row, recourse_guide_text (self->model, &recourse_pack_remedy (pack, remedy)->title), NULL);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (tag,
                            status == RECOURSE_STATUS_CERTAIN ? "recourse-week" : "recourse-later");
  gtk_widget_set_valign (tag, GTK_ALIGN_START);
  gtk_label_set_wrap (GTK_LABEL (tag), FALSE);
  gtk_box_append (GTK_BOX (row), tag);
  return row;
}

static guint
append_rows (RecourseStillPossible *self, GtkWidget *list, RecourseStatus status)
{
  RecoursePlan plan;

  recourse_interview_list_plan (recourse_guide_model_peek_interview (self->model),
                                RECOURSE_REMEDY_DO, status, &plan);
  for (guint i = 0; i < plan.n_items; i++)
    gtk_box_append (GTK_BOX (list), make_row (self, plan.items[i], status));
  return plan.n_items;
}

static void
refresh (RecourseStillPossible *self)
{
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *count = NULL;
  g_autofree char *text = NULL;
  guint n_ways = 0;

  gtk_box_append (GTK_BOX (list), recourse_heading_new (_ ("Still possible"), "title-4"));
  count = recourse_label_append (list, "", NULL);
  n_ways = append_rows (self, list, RECOURSE_STATUS_CERTAIN);
  n_ways += append_rows (self, list, RECOURSE_STATUS_POSSIBLE);
  text = g_strdup_printf (ngettext ("%u way. Each answer makes the list clearer.",
                                    "%u ways. Each answer makes the list clearer.", n_ways),
                          n_ways);
  gtk_label_set_text (GTK_LABEL (count), text);
  gtk_widget_add_css_class (list, "recourse-card");
  adw_bin_set_child (ADW_BIN (self), list);
}

static void
recourse_still_possible_dispose (GObject *object)
{
  g_clear_object (&RECOURSE_STILL_POSSIBLE (object)->model);
  G_OBJECT_CLASS (recourse_still_possible_parent_class)->dispose (object);
}

static void
recourse_still_possible_class_init (RecourseStillPossibleClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = recourse_still_possible_dispose;
}

static void
recourse_still_possible_init (RecourseStillPossible *self)
{
}

/** recourse_still_possible_new: follows @model */
GtkWidget *
recourse_still_possible_new (RecourseGuideModel *model)
{
  RecourseStillPossible *self = g_object_new (RECOURSE_TYPE_STILL_POSSIBLE, NULL);

  self->model = g_object_ref (model);
  g_signal_connect_object (model, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
  return GTK_WIDGET (self);
}
