/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-evidence-preview"

#include "recourse-evidence-preview.h"

#include "recourse-error.h"

#include <glib/gi18n.h>

#define EDGE 720

struct _RecourseEvidencePreview
{
  AdwBin parent_instance;

  GtkPicture *picture;
  GtkLabel *remark;
  GtkSpinner *spinner;
  GtkLabel *text;
  GtkWidget *waiting;

  RecourseEvidenceModel *model;
  GCancellable *making;
  char *sha256; /* of what is shown, or on its way */
};

G_DEFINE_FINAL_TYPE (RecourseEvidencePreview, recourse_evidence_preview, ADW_TYPE_BIN)

static void
clear (RecourseEvidencePreview *self)
{
  gtk_spinner_stop (self->spinner);
  gtk_widget_set_visible (self->waiting, FALSE);
  gtk_picture_set_paintable (self->picture, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->picture), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->text), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->remark), FALSE);
}

static void
show_remark (RecourseEvidencePreview *self, const char *text)
{
  gtk_label_set_text (self->remark, text);
  gtk_widget_set_visible (GTK_WIDGET (self->remark), TRUE);
}

static void
show_pixels (RecourseEvidencePreview *self, const RecoursePreview *preview)
{
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *pages = NULL;

  texture = gdk_memory_texture_new (preview->width, preview->height, GDK_MEMORY_R8G8B8A8,
                                    preview->pixels, (gsize) preview->width * 4);
  gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (texture));
  gtk_widget_set_visible (GTK_WIDGET (self->picture), TRUE);
  if (preview->n_pages < 2)
    return;
  pages = g_strdup_printf (
      ngettext ("The first of %u page", "The first of %u pages", preview->n_pages),
      preview->n_pages);
  show_remark (self, pages);
}

static void
show_preview (RecourseEvidencePreview *self, const RecoursePreview *preview)
{
  clear (self);
  if (preview->pixels != NULL)
    show_pixels (self, preview);
  else if (preview->text != NULL)
    {
      g_autofree char *text = g_strchomp (g_strdup (preview->text));

      gtk_label_set_text (self->text, text);
      gtk_widget_set_visible (GTK_WIDGET (self->text), TRUE);
      if (preview->is_cut)
        show_remark (self, _ ("Only the beginning is shown."));
    }
  else
    show_remark (self, _ ("There is no preview of this kind of file."));
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RecourseEvidencePreview) self = RECOURSE_EVIDENCE_PREVIEW (user_data);
  g_autoptr (RecoursePreview) preview = NULL;
  g_autoptr (GError) error = NULL;

  preview = recourse_evidence_service_preview_finish (RECOURSE_EVIDENCE_SERVICE (source), result,
                                                      &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (preview != NULL)
    {
      show_preview (self, preview);
      return;
    }
  clear (self);
  show_remark (self, g_error_matches (error, RECOURSE_ERROR, RECOURSE_ERROR_UNSUPPORTED)
                         ? _ ("There is no preview of this kind of file.")
                         : _ ("No preview could be made. The file itself is kept as it is."));
}

static void
stop (RecourseEvidencePreview *self)
{
  if (self->making != NULL)
    g_cancellable_cancel (self->making);
  g_clear_object (&self->making);
  g_clear_pointer (&self->sha256, g_free);
}

static void
recourse_evidence_preview_dispose (GObject *object)
{
  RecourseEvidencePreview *self = RECOURSE_EVIDENCE_PREVIEW (object);

  stop (self);
  g_clear_object (&self->model);
  G_OBJECT_CLASS (recourse_evidence_preview_parent_class)->dispose (object);
}

static void
recourse_evidence_preview_class_init (RecourseEvidencePreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = recourse_evidence_preview_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/recourse_app/Recourse/ui/recourse-evidence-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, RecourseEvidencePreview, picture);
  gtk_widget_class_bind_template_child (widget_class, RecourseEvidencePreview, remark);
  gtk_widget_class_bind_template_child (widget_class, RecourseEvidencePreview, spinner);
  gtk_widget_class_bind_template_child (widget_class, RecourseEvidencePreview, text);
  gtk_widget_class_bind_template_child (widget_class, RecourseEvidencePreview, waiting);
}

static void
recourse_evidence_preview_init (RecourseEvidencePreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** recourse_evidence_preview_new: of nothing yet */
GtkWidget *
recourse_evidence_preview_new (RecourseEvidenceModel *model)
{
  RecourseEvidencePreview *self = g_object_new (RECOURSE_TYPE_EVIDENCE_PREVIEW, NULL);

  self->model = g_object_ref (model);
  return GTK_WIDGET (self);
}

/** recourse_evidence_preview_show: @exhibit: (nullable): one that is among the objects */
void
recourse_evidence_preview_show (RecourseEvidencePreview *self, const RecourseExhibit *exhibit)
{
  g_autofree char *name = NULL;

  g_return_if_fail (RECOURSE_IS_EVIDENCE_PREVIEW (self));

  if (g_strcmp0 (self->sha256, exhibit != NULL ? exhibit->sha256 : NULL) == 0)
    return;
  stop (self);
  clear (self);
  if (exhibit == NULL)
    return;
  self->sha256 = g_strdup (exhibit->sha256);
  self->making = g_cancellable_new ();
  gtk_spinner_start (self->spinner);
  gtk_widget_set_visible (self->waiting, TRUE);
  name = g_strdup_printf (_ ("Preview of %s"), exhibit->name != NULL ? exhibit->name : "");
  gtk_picture_set_alternative_text (self->picture, name);
  recourse_evidence_service_preview_async (recourse_evidence_model_peek_service (self->model),
                                           exhibit, EDGE, self->making, made_cb,
                                           g_object_ref (self));
}
