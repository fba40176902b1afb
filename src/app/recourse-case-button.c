/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-case-button"

#include "recourse-case-button.h"

#include "recourse-case-text.h"

#include <glib/gi18n.h>

#define FEWEST_CHARACTERS 7

struct _RecourseCaseButton
{
  AdwBin parent_instance;

  GtkWidget *button;
  GtkLabel *label;

  RecourseCaseDesk *desk;
  RecourseGuideModel *guide;
};

G_DEFINE_FINAL_TYPE (RecourseCaseButton, recourse_case_button, ADW_TYPE_BIN)

/**
 * recourse_case_button_make_title:
 *
 * Returns: (transfer full): what the case in use is called; nothing of it while somebody may be
 *   watching
 */
char *
recourse_case_button_make_title (RecourseCaseDesk *desk, RecourseLanguage language)
{
  RecourseCaseState *state = recourse_case_desk_peek_state (desk);

  if (recourse_case_desk_is_hidden (desk))
    return g_strdup (_ ("Cases"));
  if (state != NULL)
    return recourse_case_text_title (recourse_case_state_get_title (state),
                                     recourse_case_state_opened_at (state), language);
  if (recourse_case_desk_peek_path (desk) == NULL)
    return g_strdup (_ ("New case"));
  return g_strdup (recourse_case_desk_is_locked (desk) ? _ ("Locked case")
                                                       : _ ("Case that cannot be read"));
}

/* How many characters of a Latin letter's width it takes. */
static guint
measure (const char *text)
{
  guint n = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    n += g_unichar_iswide (g_utf8_get_char (at)) ? 2 : 1;
  return n;
}

/* Where not even the fewest have room, there is none at all: three dots would name nothing. */
static void
show_title (RecourseCaseButton *self, const char *title)
{
  gtk_label_set_text (self->label, title);
  gtk_label_set_width_chars (self->label, (int) MIN (measure (title), FEWEST_CHARACTERS));
}

static void
update (RecourseCaseButton *self)
{
  g_autofree char *title = recourse_case_button_make_title (
      self->desk, recourse_guide_model_language (self->guide));
  g_autofree char *name = NULL;
  gboolean is_hidden = recourse_case_desk_is_hidden (self->desk);

  if (g_str_equal (gtk_label_get_text (self->label), title))
    return;
  /* Translators: %s is the name of the case that is shown */
  name = g_strdup_printf (_ ("Case: %s"), title);
  show_title (self, title);
  gtk_widget_set_tooltip_text (self->button, is_hidden ? NULL : name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  is_hidden ? title : name, -1);
}

static void
recourse_case_button_dispose (GObject *object)
{
  g_clear_object (&RECOURSE_CASE_BUTTON (object)->desk);
  g_clear_object (&RECOURSE_CASE_BUTTON (object)->guide);
  G_OBJECT_CLASS (recourse_case_button_parent_class)->dispose (object);
}

static void
recourse_case_button_class_init (RecourseCaseButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = recourse_case_button_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/recourse_app/Recourse/ui/recourse-case-button.ui");
  gtk_widget_class_bind_template_child (widget_class, RecourseCaseButton, button);
  gtk_widget_class_bind_template_child (widget_class, RecourseCaseButton, label);
}

static void
recourse_case_button_init (RecourseCaseButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** recourse_case_button_set_session: @session: with knowledge; once. Before that nothing shows */
void
recourse_case_button_set_session (RecourseCaseButton *self, RecourseSession *session)
{
  g_return_if_fail (RECOURSE_IS_CASE_BUTTON (self));
  g_return_if_fail (self->desk == NULL);

  self->desk = g_object_ref (recourse_session_peek_desk (session));
  self->guide = g_object_ref (recourse_session_peek_guide (session));
  g_signal_connect_object (self->desk, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (recourse_guide_model_peek_interview (self->guide), "changed",
                           G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  update (self);
}
