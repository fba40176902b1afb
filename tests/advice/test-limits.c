/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-limits"

#include "recourse-error.h"
#include "recourse-proof.h"
#include "recourse-region.h"

#include "small-pack.h"

#include <string.h>

#define N_SCREENS 8
#define VALUES "a b c d e f g h"

static SmallPack *
make_wide_pack (void)
{
  SmallPack *pack = small_pack_new ();

  small_pack_screen (pack, "va", TRUE, VALUES);
  for (guint i = 1; i < N_SCREENS; i++)
    {
      g_autofree char *id = g_strdup_printf ("v%c", 'a' + i);

      small_pack_screen (pack, id, FALSE, VALUES);
    }
  return pack;
}

/* Many boxes that cross each other: what lies outside of them falls into very many pieces. */
static char *
make_crossing_boxes (GRand *rand, guint n_boxes)
{
  g_autoptr (GString) when = g_string_new (NULL);

  for (guint b = 0; b < n_boxes; b++)
    {
      g_string_append (when, b > 0 ? " |" : "");
      for (guint i = 0; i < N_SCREENS; i++)
        g_string_append_printf (when, " v%c=%c,%c", 'a' + i, g_rand_int_range (rand, 'a', 'e'),
                                g_rand_int_range (rand, 'e', 'i'));
    }
  return g_string_free (g_steal_pointer (&when), FALSE);
}

/* A pack that would take minutes to compile is refused, and says which remedy it is. */
static void
test_region_too_large (void)
{
  g_autoptr (SmallPack) small = make_wide_pack ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261124);
  g_autofree char *when = make_crossing_boxes (rand, 60);
  g_autoptr (RecoursePack) pack = NULL;
  g_autoptr (RecourseAdvisor) advisor = NULL;
  g_autoptr (GError) error = NULL;

  small_pack_remedy (small, &(SmallRemedy){ .id = "crossing", .when = when });
  pack = small_pack_load (small, &error);
  g_assert_no_error (error);
  advisor = recourse_advisor_new (pack, &error);
  g_assert_null (advisor);
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_LIMIT);
  g_assert_nonnull (strstr (error->message, "'crossing'"));
}

/* More interviews than can be walked are not taken as proved. */
static void
test_too_many_interviews (void)
{
  g_autoptr (SmallPack) small = make_wide_pack ();
  g_autoptr (RecourseAdvisor) advisor = NULL;
  g_autoptr (GPtrArray) proofs = NULL;
  gboolean is_refused = FALSE;

  for (guint i = 0; i < N_SCREENS; i++)
    {
      g_autofree char *id = g_strdup_printf ("r%c", 'a' + i);
      g_autofree char *when = g_strdup_printf ("v%c=a", 'a' + i);

      small_pack_remedy (small, &(SmallRemedy){ .id = id, .when = when });
    }
  advisor = small_pack_compile (small);
  proofs = recourse_proofs_run (advisor);
  for (guint i = 0; i < proofs->len; i++)
    {
      const RecourseProof *proof = proofs->pdata[i];

      if (g_str_equal (proof->id, "interview-length"))
        is_refused = proof->counterexample != NULL
                     && strstr (proof->counterexample, "more than 100000 questions") != NULL;
    }
  g_assert_true (is_refused);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/advice/limits/region-too-large", test_region_too_large);
  g_test_add_func ("/advice/limits/too-many-interviews", test_too_many_interviews);
  return g_test_run ();
}
