/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-import-sheet"

#include "recourse-import-sheet.h"

#include "recourse-button.h"
#include "recourse-error.h"
#include "recourse-panel.h"

#include <glib/gi18n.h>

struct _RecourseImportSheet
{
  AdwBin parent_instance;

  GtkLabel *name;
  GtkEditable *passphrase;

  RecourseEvidenceModel *model;
  char *path;
};

G_DEFINE_FINAL_TYPE (RecourseImportSheet, recourse_import_sheet, ADW_TYPE_BIN)

static void
take_in_cb (RecourseImportSheet *self)
{
  const char *passphrase = gtk_editable_get_text (self->passphrase);

  recourse_evidence_model_import (self->model, self->path, *passphrase != '\0' ? passphrase : NULL);
  recourse_panel_close (GTK_WIDGET (self));
}

static void
recourse_import_sheet_dispose (GObject *object)
{
  g_clear_object (&RECOURSE_IMPORT_SHEET (object)->model);
  G_OBJECT_CLASS (recourse_import_sheet_parent_class)->dispose (object);
}

static void
recourse_import_sheet_finalize (GObject *object)
{
  g_free (RECOURSE_IMPORT_SHEET (object)->path);
  G_OBJECT_CLASS (recourse_import_sheet_parent_class)->finalize (object);
}

static void
recourse_import_sheet_class_init (RecourseImportSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = recourse_import_sheet_dispose;
  G_OBJECT_CLASS (klass)->finalize = recourse_import_sheet_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/recourse_app/Recourse/ui/recourse-import-sheet.ui");
  gtk_widget_class_bind_template_child (widget_class, RecourseImportSheet, name);
  gtk_widget_class_bind_template_child (widget_class, RecourseImportSheet, passphrase);
  gtk_widget_class_bind_template_callback (widget_class, take_in_cb);
}

static void
recourse_import_sheet_init (RecourseImportSheet *self)
{
  g_type_ensure (RECOURSE_TYPE_BUTTON);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** recourse_import_sheet_new: @path: of the ZIP */
GtkWidget *
recourse_import_sheet_new (RecourseEvidenceModel *model, const char *path)
{
  RecourseImportSheet *self = g_object_new (RECOURSE_TYPE_IMPORT_SHEET, NULL);
  g_autofree char *shown = g_filename_display_basename (path);
  g_autofree char *name = recourse_error_quote (shown);

  self->model = g_object_ref (model);
  self->path = g_strdup (path);
  gtk_label_set_text (self->name, name);
  return GTK_WIDGET (self);
}

/** recourse_import_sheet_present: over the window of @over */
void
recourse_import_sheet_present (RecourseEvidenceModel *model, const char *path, GtkWidget *over)
{
  recourse_panel_present (
      recourse_panel_new (_ ("Take In a Case"), recourse_import_sheet_new (model, path)), over);
}
