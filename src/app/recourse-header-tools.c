/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-header-tools"

#include "recourse-header-tools.h"

#include "recourse-config.h"
#include "recourse-interface-language.h"

struct _RecourseHeaderTools
{
  GtkBox parent_instance;

  GtkWidget *language_button;
  GtkWidget *larger_button;
  GtkWidget *smaller_button;
};

G_DEFINE_FINAL_TYPE (RecourseHeaderTools, recourse_header_tools, GTK_TYPE_BOX)

/* At the end of the range a button turns insensitive; whoever uses the keyboard stays nearby. */
static void
keep_focus_cb (GtkWidget *button, GtkStateFlags before, gpointer user_data)
{
  RecourseHeaderTools *self = RECOURSE_HEADER_TOOLS (user_data);
  GtkWidget *other = button == self->larger_button ? self->smaller_button : self->larger_button;
  gboolean was_sensitive = (before & GTK_STATE_FLAG_INSENSITIVE) == 0;

  if (was_sensitive && !gtk_widget_is_sensitive (button) && gtk_widget_is_sensitive (other)
      && (before & GTK_STATE_FLAG_FOCUSED) != 0)
    gtk_widget_grab_focus (other);
}

static void
recourse_header_tools_class_init (RecourseHeaderToolsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/recourse_app/Recourse/ui/recourse-header-tools.ui");
  gtk_widget_class_bind_template_child (widget_class, RecourseHeaderTools, language_button);
  gtk_widget_class_bind_template_child (widget_class, RecourseHeaderTools, larger_button);
  gtk_widget_class_bind_template_child (widget_class, RecourseHeaderTools, smaller_button);
  gtk_widget_class_bind_template_callback (widget_class, keep_focus_cb);
}

static void
recourse_header_tools_init (RecourseHeaderTools *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * recourse_header_tools_set_language:
 * @language: the language of the interface; the button then names the other one
 */
void
recourse_header_tools_set_language (RecourseHeaderTools *self, RecourseLanguage language)
{
  RecourseLanguage other = recourse_interface_language_other (language);

  g_return_if_fail (RECOURSE_IS_HEADER_TOOLS (self));

  gtk_button_set_label (GTK_BUTTON (self->language_button),
                        recourse_interface_language_own_name (other));
  gtk_widget_set_tooltip_text (self->language_button,
                               recourse_interface_language_switch_hint (other));
}
