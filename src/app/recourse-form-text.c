/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-form-text"

#include "recourse-form-text.h"

#include "recourse-label.h"

#define HEIGHT 96

struct _RecourseFormText
{
  AdwBin parent_instance;

  GtkWidget *view;
  RecourseCaseDesk *desk;
  char *key;
};

G_DEFINE_FINAL_TYPE (RecourseFormText, recourse_form_text, ADW_TYPE_BIN)

static char *
dup_all (RecourseFormText *self)
{
  char *text = NULL;

  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view)), "text", &text, NULL);
  return text;
}

static void
typed_cb (RecourseFormText *self)
{
  g_autofree char *text = dup_all (self);

  recourse_case_desk_set_typed (self->desk, self->key, text);
}

static void
recourse_form_text_dispose (GObject *object)
{
  g_clear_object (&RECOURSE_FORM_TEXT (object)->desk);
  G_OBJECT_CLASS (recourse_form_text_parent_class)->dispose (object);
}

static void
recourse_form_text_finalize (GObject *object)
{
  g_free (RECOURSE_FORM_TEXT (object)->key);
  G_OBJECT_CLASS (recourse_form_text_parent_class)->finalize (object);
}

static gboolean
recourse_form_text_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (RECOURSE_FORM_TEXT (widget)->view);
}

static void
recourse_form_text_class_init (RecourseFormTextClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = recourse_form_text_dispose;
  G_OBJECT_CLASS (klass)->finalize = recourse_form_text_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = recourse_form_text_grab_focus;
}

/* The tabulator leads on: nobody is caught in it. */
static void
recourse_form_text_init (RecourseFormText *self)
{
  self->view = gtk_text_view_new ();
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->view), FALSE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->view), GTK_WRAP_WORD_CHAR);
  gtk_widget_set_size_request (self->view, -1, HEIGHT);
  gtk_widget_add_css_class (self->view, "recourse-field-text");
}

/**
 * recourse_form_text_new:
 * @key: under which @desk keeps what is typed
 * @known: (nullable): what stands there as long as nothing was typed
 */
GtkWidget *
recourse_form_text_new (RecourseCaseDesk *desk,
                        const char *title,
                        const char *key,
                        const char *known)
{
  RecourseFormText *self = g_object_new (RECOURSE_TYPE_FORM_TEXT, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *label = recourse_label_new (title, "heading");
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  const char *typed = recourse_case_desk_peek_typed (desk, key);

  if (typed == NULL)
    typed = known != NULL ? known : "";
  gtk_text_buffer_set_text (buffer, typed, -1);
  self->desk = g_object_ref (desk);
  self->key = g_strdup (key);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), self->view);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), self->view);
  adw_bin_set_child (ADW_BIN (self), box);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/** recourse_form_text_dup_text: (transfer full): what stands there, without blanks around it */
char *
recourse_form_text_dup_text (RecourseFormText *self)
{
  g_return_val_if_fail (RECOURSE_IS_FORM_TEXT (self), NULL);

  return g_strstrip (dup_all (self));
}

/** recourse_form_text_forget: what was typed is saved, or given up */
void
recourse_form_text_forget (RecourseFormText *self)
{
  g_return_if_fail (RECOURSE_IS_FORM_TEXT (self));

  recourse_case_desk_set_typed (self->desk, self->key, NULL);
}
