/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-uuid"

#include "recourse-uuid.h"

static void
test_new (void)
{
  g_autofree char *one = recourse_uuid_new ();
  g_autofree char *other = recourse_uuid_new ();

  g_assert_true (recourse_uuid_is_valid (one));
  g_assert_cmpuint (strlen (one), ==, RECOURSE_UUID_LENGTH);
  g_assert_cmpstr (one, !=, other);
}

static void
test_is_valid (void)
{
  static const struct
  {
    const char *text;
    gboolean is_valid;
  } rows[] = {
    { "9b2f6c1e-3d4a-4b5c-8d6e-0123456789ab", TRUE },
    { "9b2f6c1e-3d4a-4b5c-bd6e-0123456789ab", TRUE },
    { "9B2F6C1E-3D4A-4B5C-8D6E-0123456789AB", FALSE },
    { "9b2f6c1e-3d4a-4b5c-8d6e-0123456789aB", FALSE },
    { "9b2f6c1e-3d4a-1b5c-8d6e-0123456789ab", FALSE }, /* version 1 */
    { "9b2f6c1e-3d4a-4b5c-cd6e-0123456789ab", FALSE }, /* another variant */
    { "9b2f6c1e-3d4a-4b5c-8d6e-0123456789a", FALSE },
    { "9b2f6c1e-3d4a-4b5c-8d6e-0123456789abc", FALSE },
    { "9b2f6c1e3d4a4b5c8d6e0123456789ab", FALSE },
    { "9b2f6c1e-3d4a-4b5c-8d6e-0123456789ag", FALSE },
    { "{9b2f6c1e-3d4a-4b5c-8d6e-0123456789ab}", FALSE },
    { "9b2f6c1e-3d4a-4b5c-8d6e-0123456789ab\n", FALSE },
    { "../9b2f6c1e-3d4a-4b5c-8d6e-0123456789ab", FALSE },
    { "", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      if (recourse_uuid_is_valid (rows[i].text) != rows[i].is_valid)
        g_error ("'%s'", rows[i].text);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/uuid/new", test_new);
  g_test_add_func ("/base/uuid/is-valid", test_is_valid);
  return g_test_run ();
}
