/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-broken-pack-page"

#include "recourse-broken-pack-page.h"

#include "recourse-button.h"
#include "recourse-error-text.h"

struct _RecourseBrokenPackPage
{
  AdwBin parent_instance;

  GtkWidget *built_in_button;
  GtkWidget *contact_card;
  GtkButton *contact_copy_button;
  GtkLabel *contact_name;
  GtkLabel *contact_number;
  GtkLabel *contact_use;
  GtkButton *copy_button;
  GtkLabel *detail;
  AdwStatusPage *status;
};

G_DEFINE_FINAL_TYPE (RecourseBrokenPackPage, recourse_broken_pack_page, ADW_TYPE_BIN)

static void
recourse_broken_pack_page_class_init (RecourseBrokenPackPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (RECOURSE_TYPE_BUTTON);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/recourse_app/Recourse/ui/recourse-broken-pack-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RecourseBrokenPackPage, built_in_button);
  gtk_widget_class_bind_template_child (widget_class, RecourseBrokenPackPage, contact_card);
  gtk_widget_class_bind_template_child (widget_class, RecourseBrokenPackPage, contact_copy_button);
  gtk_widget_class_bind_template_child (widget_class, RecourseBrokenPackPage, contact_name);
  gtk_widget_class_bind_template_child (widget_class, RecourseBrokenPackPage, contact_number);
  gtk_widget_class_bind_template_child (widget_class, RecourseBrokenPackPage, contact_use);
  gtk_widget_class_bind_template_child (widget_class, RecourseBrokenPackPage, copy_button);
  gtk_widget_class_bind_template_child (widget_class, RecourseBrokenPackPage, detail);
  gtk_widget_class_bind_template_child (widget_class, RecourseBrokenPackPage, status);
}

static void
recourse_broken_pack_page_init (RecourseBrokenPackPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * recourse_broken_pack_page_new:
 * @error: why the knowledge could not be loaded
 * @is_foreign: whether it is not the built-in one, so that the built-in one can be used instead
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
recourse_broken_pack_page_new (const GError *error, gboolean is_foreign)
{
  RecourseBrokenPackPage *self;
  g_autofree char *detail = NULL;

  g_return_val_if_fail (error != NULL, NULL);

  self = g_object_new (RECOURSE_TYPE_BROKEN_PACK_PAGE, NULL);
  detail = g_utf8_make_valid (error->message, -1);
  adw_status_page_set_title (self->status, recourse_error_text_title (error));
  adw_status_page_set_description (self->status, recourse_error_text_body (error));
  gtk_label_set_text (self->detail, detail);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->copy_button), "s", detail);
  gtk_widget_set_visible (self->built_in_button, is_foreign);
  return GTK_WIDGET (self);
}

/**
 * recourse_broken_pack_page_set_contact:
 * @contact: whom one can still ring, from the built-in knowledge
 *
 * Shows @contact above the error.
 */
void
recourse_broken_pack_page_set_contact (RecourseBrokenPackPage *self,
                                       const RecourseContact *contact,
                                       RecourseLanguage language)
{
  g_return_if_fail (RECOURSE_IS_BROKEN_PACK_PAGE (self));
  g_return_if_fail (contact != NULL);

  gtk_label_set_text (self->contact_name, recourse_text_get (&contact->name, language));
  gtk_label_set_text (self->contact_number, contact->number);
  gtk_label_set_text (self->contact_use, recourse_text_get (&contact->use_for, language));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->contact_copy_button), "s",
                                    contact->number);
  gtk_widget_set_visible (self->contact_card, TRUE);
}
