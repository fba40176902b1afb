/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-protect-link"

#include "recourse-protect-link.h"

#include "recourse-button.h"

#include <glib/gi18n.h>

/* Which part of the page Protect helps with a remedy of the plan. */
typedef struct
{
  const char *remedy;
  const char *section;
  const char *title;
} Link;

static const Link links[] = {
  { "prevent-next", "settings", N_ ("Protect the Next Payment") },
  { "recovery-services", "offer", N_ ("Check an Offer") },
};

/** recourse_protect_link_new: (transfer floating) (nullable): a button that leads from @remedy to
 * the page Protect */
GtkWidget *
recourse_protect_link_new (const RecourseRemedy *remedy)
{
  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      GtkWidget *button;

      if (!g_str_equal (links[i].remedy, remedy->id))
        continue;
      button = recourse_button_new (_ (links[i].title), "protect-symbolic");
      gtk_widget_set_halign (button, GTK_ALIGN_START);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", links[i].section);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.protect-section");
      return button;
    }
  return NULL;
}
