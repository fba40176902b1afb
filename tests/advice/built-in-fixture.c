/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "built-in-fixture.h"

static void
set_up (BuiltInFixture *self, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RecoursePack) pack = recourse_pack_new_built_in (&error);

  g_assert_no_error (error);
  self->advisor = recourse_advisor_new (pack, &error);
  g_assert_no_error (error);
  self->pack = recourse_advisor_peek_pack (self->advisor);
  self->n_variables = recourse_pack_n_variables (self->pack);
}

static void
tear_down (BuiltInFixture *self, gconstpointer unused)
{
  g_assert_finalize_object (self->advisor);
}

void
built_in_fixture_add (const char *path, void (*func) (BuiltInFixture *self, gconstpointer unused))
{
  g_test_add (path, BuiltInFixture, NULL, set_up, func, tear_down);
}
