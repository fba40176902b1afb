/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-phone-list"

#include "recourse-phone-list.h"

#include "recourse-contact-row.h"
#include "recourse-heading.h"
#include "recourse-plan.h"

#include <glib/gi18n.h>

static void
add_once (GPtrArray *contacts, const RecourseContact *contact)
{
  if (!g_ptr_array_find (contacts, contact, NULL))
    g_ptr_array_add (contacts, (gpointer) contact);
}

/**
 * recourse_phone_list_collect:
 *
 * Returns: (transfer container) (element-type RecourseContact): whom the certain remedies name, the
 *   most urgent first; borrowed from the pack
 */
GPtrArray *
recourse_phone_list_collect (RecourseGuideModel *model)
{
  RecoursePack *pack = recourse_guide_model_peek_pack (model);
  GPtrArray *contacts = g_ptr_array_new ();
  RecoursePlan plan;

  recourse_plan_list (recourse_guide_model_peek_advisor (model),
                      recourse_guide_model_peek_advice (model), RECOURSE_REMEDY_DO,
                      RECOURSE_STATUS_CERTAIN, &plan);
  for (guint i = 0; i < plan.n_items; i++)
    {
      const RecourseRemedy *remedy = recourse_pack_remedy (pack, plan.items[i]);

      for (guint j = 0; j < remedy->n_contacts; j++)
        add_once (contacts, remedy->contacts[j]);
    }
  return contacts;
}

/** recourse_phone_list_new: numbers of the plan, each with what it is for and what it is not for */
GtkWidget *
recourse_phone_list_new (RecourseGuideModel *model)
{
  g_autoptr (GPtrArray) contacts = recourse_phone_list_collect (model);
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  gtk_box_append (GTK_BOX (list), recourse_heading_new (_ ("Telephone numbers"), "title-2"));
  for (guint i = 0; i < contacts->len; i++)
    gtk_box_append (GTK_BOX (list), recourse_contact_row_new_detailed (model, contacts->pdata[i]));
  gtk_widget_set_visible (list, contacts->len > 0);
  gtk_widget_add_css_class (list, "recourse-card");
  return list;
}
