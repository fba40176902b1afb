/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "main"

#include "recourse-application.h"
#include "recourse-interface-language.h"

int
main (int argc, char **argv)
{
  g_autoptr (RecourseApplication) application = NULL;

  recourse_interface_language_init ();
  recourse_interface_language_apply (recourse_language_from_environment ());
  gtk_disable_setlocale ();
  recourse_application_register_resources ();
  application = recourse_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
