/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-add-sheet"

#include "recourse-add-sheet.h"

#include "recourse-button.h"
#include "recourse-error.h"
#include "recourse-label.h"
#include "recourse-panel.h"
#include "recourse-wrap-layout.h"

#include <glib/gi18n.h>

#define MAX_NAMED 12

struct _RecourseAddSheet
{
  AdwBin parent_instance;

  GtkWidget *names;

  RecourseEvidenceModel *model;
  GPtrArray *paths;
};

G_DEFINE_FINAL_TYPE (RecourseAddSheet, recourse_add_sheet, ADW_TYPE_BIN)

static void
keep_cb (RecourseAddSheet *self)
{
  g_autoptr (GPtrArray) drafts = recourse_evidence_drafts_new ();

  for (guint i = 0; i < self->paths->len; i++)
    g_ptr_array_add (drafts, recourse_evidence_draft_new_file (self->paths->pdata[i], NULL));
  recourse_evidence_model_add (self->model, drafts);
  recourse_panel_close (GTK_WIDGET (self));
}

static void
leave_cb (RecourseAddSheet *self)
{
  recourse_panel_close (GTK_WIDGET (self));
}

static void
recourse_add_sheet_dispose (GObject *object)
{
  RecourseAddSheet *self = RECOURSE_ADD_SHEET (object);

  g_clear_object (&self->model);
  g_clear_pointer (&self->paths, g_ptr_array_unref);
  G_OBJECT_CLASS (recourse_add_sheet_parent_class)->dispose (object);
}

static void
recourse_add_sheet_class_init (RecourseAddSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = recourse_add_sheet_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/recourse_app/Recourse/ui/recourse-add-sheet.ui");
  gtk_widget_class_bind_template_child (widget_class, RecourseAddSheet, names);
  gtk_widget_class_bind_template_callback (widget_class, keep_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
}

static void
recourse_add_sheet_init (RecourseAddSheet *self)
{
  g_type_ensure (RECOURSE_TYPE_BUTTON);
  g_type_ensure (RECOURSE_TYPE_WRAP_LAYOUT);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** recourse_add_sheet_new: @paths: (element-type filename): the files */
GtkWidget *
recourse_add_sheet_new (RecourseEvidenceModel *model, GPtrArray *paths)
{
  RecourseAddSheet *self = g_object_new (RECOURSE_TYPE_ADD_SHEET, NULL);

  self->model = g_object_ref (model);
  self->paths = g_ptr_array_ref (paths);
  for (guint i = 0; i < MIN (paths->len, MAX_NAMED); i++)
    {
      g_autofree char *shown = g_filename_display_basename (paths->pdata[i]);

      recourse_label_append_take (self->names, recourse_error_quote (shown), NULL);
    }
  if (paths->len > MAX_NAMED)
    recourse_label_append_take (
        self->names,
        g_strdup_printf (ngettext ("and %u more", "and %u more", paths->len - MAX_NAMED),
                         paths->len - MAX_NAMED),
        NULL);
  return GTK_WIDGET (self);
}

/** recourse_add_sheet_present: over the window of @over */
void
recourse_add_sheet_present (RecourseEvidenceModel *model, GPtrArray *paths, GtkWidget *over)
{
  recourse_panel_present (recourse_panel_new (_ ("Keep These Files as Evidence?"),
                                              recourse_add_sheet_new (model, paths)),
                          over);
}
