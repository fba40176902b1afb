/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-lock-sheet"

#include "recourse-lock-sheet.h"

#include "recourse-button.h"
#include "recourse-lock.h"
#include "recourse-panel.h"

#include <glib/gi18n.h>
#include <string.h>

struct _RecourseLockSheet
{
  AdwBin parent_instance;

  GtkLabel *fault;
  GtkEditable *first;
  GtkWidget *lock;
  GtkCheckButton *promise;
  GtkEditable *second;

  RecourseEvidenceModel *model;
};

G_DEFINE_FINAL_TYPE (RecourseLockSheet, recourse_lock_sheet, ADW_TYPE_BIN)

/* NULL: nothing is wrong, or nobody has finished typing. */
static char *
find_fault (RecourseLockSheet *self)
{
  const char *first = gtk_editable_get_text (self->first);
  const char *second = gtk_editable_get_text (self->second);
  glong n_characters = g_utf8_strlen (first, -1);

  if (n_characters > 0 && n_characters < RECOURSE_LOCK_MIN_CHARACTERS)
    return g_strdup_printf (ngettext ("Use at least %d character.", "Use at least %d characters.",
                                      RECOURSE_LOCK_MIN_CHARACTERS),
                            RECOURSE_LOCK_MIN_CHARACTERS);
  if (strlen (first) > RECOURSE_LOCK_MAX_BYTES)
    return g_strdup (_ ("That is too long."));
  if (*second != '\0' && !g_str_has_prefix (first, second))
    return g_strdup (_ ("The two are not the same."));
  return NULL;
}

static void
typed_cb (RecourseLockSheet *self)
{
  g_autofree char *fault = find_fault (self);
  const char *first = gtk_editable_get_text (self->first);

  gtk_label_set_text (self->fault, fault != NULL ? fault : "");
  gtk_widget_set_visible (GTK_WIDGET (self->fault), fault != NULL);
  gtk_widget_set_sensitive (self->lock,
                            fault == NULL && *first != '\0'
                                && g_str_equal (first, gtk_editable_get_text (self->second))
                                && gtk_check_button_get_active (self->promise));
}

static void
lock_cb (RecourseLockSheet *self)
{
  recourse_evidence_model_lock (self->model, gtk_editable_get_text (self->first));
  recourse_panel_close (GTK_WIDGET (self));
}

static void
recourse_lock_sheet_dispose (GObject *object)
{
  g_clear_object (&RECOURSE_LOCK_SHEET (object)->model);
  G_OBJECT_CLASS (recourse_lock_sheet_parent_class)->dispose (object);
}

static void
recourse_lock_sheet_class_init (RecourseLockSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = recourse_lock_sheet_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/recourse_app/Recourse/ui/recourse-lock-sheet.ui");
  gtk_widget_class_bind_template_child (widget_class, RecourseLockSheet, fault);
  gtk_widget_class_bind_template_child (widget_class, RecourseLockSheet, first);
  gtk_widget_class_bind_template_child (widget_class, RecourseLockSheet, lock);
  gtk_widget_class_bind_template_child (widget_class, RecourseLockSheet, promise);
  gtk_widget_class_bind_template_child (widget_class, RecourseLockSheet, second);
  gtk_widget_class_bind_template_callback (widget_class, lock_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
}

static void
recourse_lock_sheet_init (RecourseLockSheet *self)
{
  g_type_ensure (RECOURSE_TYPE_BUTTON);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** recourse_lock_sheet_new: locks nothing before the passphrase was typed twice and written down */
GtkWidget *
recourse_lock_sheet_new (RecourseEvidenceModel *model)
{
  RecourseLockSheet *self = g_object_new (RECOURSE_TYPE_LOCK_SHEET, NULL);

  self->model = g_object_ref (model);
  /* What it would do would be done to another case. */
  g_signal_connect_object (recourse_evidence_model_peek_service (model), "switched",
                           G_CALLBACK (recourse_panel_close), self, G_CONNECT_SWAPPED);
  typed_cb (self);
  return GTK_WIDGET (self);
}

/** recourse_lock_sheet_present: over the window of @over */
void
recourse_lock_sheet_present (RecourseEvidenceModel *model, GtkWidget *over)
{
  recourse_panel_present (
      recourse_panel_new (_ ("Lock This Case"), recourse_lock_sheet_new (model)), over);
}
