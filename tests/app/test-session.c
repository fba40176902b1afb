/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-test.h"

#include "recourse-session.h"

#include <string.h>

static GString *printed;

static void
collect_print (const char *text)
{
  g_string_append (printed, text);
}

static gboolean
has_trouble (gpointer user_data)
{
  return recourse_session_peek_trouble (user_data) != NULL;
}

/* What a folder is called may not move the cursor of the terminal, or forge a second message. */
static void
test_trouble_is_one_line (void)
{
  g_autoptr (RecourseService) service = recourse_service_new ();
  g_autoptr (RecourseClock) clock = recourse_clock_new ();
  g_autofree char *folder = g_build_filename (g_get_tmp_dir (), "recourse-no-such-data", NULL);
  g_autoptr (RecourseSession) session = recourse_session_new (service, clock, folder);
  GPrintFunc before = NULL;

  printed = g_string_new (NULL);
  before = g_set_printerr_handler (collect_print);
  recourse_session_load (session, "/nowhere/a\nrecourse: all is well\033[2J");
  app_test_wait (has_trouble, session);
  g_set_printerr_handler (before);
  g_assert_true (g_str_has_prefix (printed->str, "recourse: "));
  g_assert_true (strchr (printed->str, '\n') == printed->str + printed->len - 1);
  g_assert_null (strchr (printed->str, '\033'));
  g_string_free (printed, TRUE);
  while (recourse_session_peek_pack (session) == NULL)
    g_main_context_iteration (NULL, TRUE);
}

int
main (int argc, char **argv)
{
  app_test_init (&argc, &argv);
  g_test_add_func ("/app/session/trouble-is-one-line", test_trouble_is_one_line);
  return g_test_run ();
}
