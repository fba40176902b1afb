/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-region"

#include "recourse-error.h"
#include "recourse-region.h"

#include <string.h>

/*
 * The algebra against brute force: a region is also kept as a table with one entry for each point
 * of its space, and both have to agree after each operation.
 */
#define SEED 20261124
#define N_SMALL_CASES 120000
#define N_WIDE_CASES 400
#define MAX_POINTS 4096
#define MAX_BOXES 5

/* What the algebra is compared with. */
typedef struct
{
  RecourseSpace space;
  guint widths[RECOURSE_MAX_VARIABLES];
  guint n_variables;
  guint n_points;
} Domain;

typedef struct
{
  RecourseRegion *region;
  gboolean has[MAX_POINTS];
} Sample;

static gboolean
init_domain (Domain *self, const guint *widths, guint n_variables)
{
  *self = (Domain){ .n_variables = n_variables, .n_points = 1 };
  for (guint i = 0; i < n_variables; i++)
    {
      self->widths[i] = widths[i];
      self->n_points *= widths[i];
    }
  g_assert_cmpuint (self->n_points, <=, MAX_POINTS);
  return recourse_space_init (&self->space, widths, n_variables, NULL);
}

static gboolean
point_is_in_box (const Domain *self, const RecourseBox *box, guint point)
{
  for (guint i = 0; i < self->n_variables; i++)
    {
      if ((recourse_space_get (&self->space, box, i) >> (point % self->widths[i]) & 1) == 0)
        return FALSE;
      point /= self->widths[i];
    }
  return TRUE;
}

static guint
count_boxes_with (const Domain *self, const RecourseRegion *region, guint point)
{
  guint n = 0;

  for (guint i = 0; i < region->n_boxes; i++)
    if (point_is_in_box (self, &region->boxes[i], point))
      n++;
  return n;
}

static guint64
draw_bits (GRand *rand)
{
  return (guint64) g_rand_int (rand) << 32 | g_rand_int (rand);
}

/* Often all values of a variable, as in conditions; sometimes none. */
static RecourseBox
draw_box (const Domain *self, GRand *rand)
{
  RecourseBox box = { { 0 } };

  for (guint i = 0; i < self->n_variables; i++)
    {
      guint64 bits = draw_bits (rand);

      if (g_rand_int_range (rand, 0, 3) == 0)
        bits = G_MAXUINT64;
      else if (g_rand_int_range (rand, 0, 12) != 0)
        bits |= G_GUINT64_CONSTANT (1) << g_rand_int_range (rand, 0, (gint32) self->widths[i]);
      recourse_space_set (&self->space, &box, i, bits);
    }
  return box;
}

static void
draw_sample (const Domain *self, GRand *rand, Sample *out)
{
  gint32 n_boxes = g_rand_int_range (rand, 0, MAX_BOXES);

  memset (out->has, 0, sizeof out->has);
  out->region = recourse_region_new (&self->space);
  for (gint32 i = 0; i < n_boxes; i++)
    {
      RecourseBox box = draw_box (self, rand);

      for (guint p = 0; p < self->n_points; p++)
        out->has[p] |= point_is_in_box (self, &box, p);
      recourse_region_add (out->region, &box);
    }
}

typedef gboolean (*CombineFunc) (gboolean a, gboolean b);

static gboolean
combine_or (gboolean a, gboolean b)
{
  return a || b;
}

static gboolean
combine_and (gboolean a, gboolean b)
{
  return a && b;
}

static gboolean
combine_without (gboolean a, gboolean b)
{
  return a && !b;
}

static void
check_result (const Domain *self,
              RecourseRegion *result,
              const Sample *a,
              const Sample *b,
              CombineFunc combine)
{
  for (guint p = 0; p < self->n_points; p++)
    g_assert_cmpint (count_boxes_with (self, result, p) > 0, ==, combine (a->has[p], b->has[p]));
  for (guint i = 0; i < result->n_boxes; i++)
    g_assert_false (recourse_space_is_empty (&self->space, &result->boxes[i]));
  recourse_region_free (result);
}

static void
check_operations (const Domain *self, const Sample *a, const Sample *b)
{
  check_result (self, recourse_region_union (a->region, b->region), a, b, combine_or);
  check_result (self, recourse_region_intersect (a->region, b->region), a, b, combine_and);
  check_result (self, recourse_region_subtract (a->region, b->region), a, b, combine_without);
  check_result (self, recourse_region_copy (a->region), a, a, combine_and);
}

static void
check_questions (const Domain *self, const Sample *a, const Sample *b)
{
  RecourseBox point = { { 0 } };
  gboolean is_subset = TRUE;
  double n = 0;

  for (guint p = 0; p < self->n_points; p++)
    {
      is_subset = is_subset && (!a->has[p] || b->has[p]);
      n += a->has[p] ? 1 : 0;
    }
  g_assert_cmpint (recourse_region_is_empty (a->region), ==, n == 0);
  g_assert_cmpint (recourse_region_is_subset (a->region, b->region), ==, is_subset);
  g_assert_cmpfloat (recourse_region_count (a->region), ==, n);
  g_assert_cmpint (recourse_region_pick (a->region, &point), ==, n > 0);
  if (n == 0)
    return;
  g_assert_cmpfloat (recourse_box_count (&self->space, &point), ==, 1);
  for (guint p = 0; p < self->n_points; p++)
    if (point_is_in_box (self, &point, p))
      g_assert_true (a->has[p]);
}

static void
check_box (const Domain *self, const Sample *a, const RecourseBox *box)
{
  gboolean meets = FALSE;
  gboolean covers = TRUE;
  double n = 0;

  for (guint p = 0; p < self->n_points; p++)
    {
      if (!point_is_in_box (self, box, p))
        continue;
      n++;
      meets = meets || a->has[p];
      covers = covers && a->has[p];
    }
  g_assert_cmpint (recourse_space_is_empty (&self->space, box), ==, n == 0);
  g_assert_cmpfloat (recourse_box_count (&self->space, box), ==, n);
  g_assert_cmpint (recourse_region_meets (a->region, box), ==, meets);
  g_assert_cmpint (recourse_region_covers (a->region, box), ==, covers);
}

/* What is simplified stays the same region, has no more boxes, and none that begin to overlap. */
static void
check_simplify (const Domain *self, const Sample *a)
{
  g_autoptr (RecourseRegion) all = recourse_region_new_all (&self->space);
  g_autoptr (RecourseRegion) apart = recourse_region_subtract (all, a->region);
  g_autoptr (RecourseRegion) same = recourse_region_copy (a->region);

  recourse_region_simplify (same);
  recourse_region_simplify (apart);
  g_assert_cmpuint (same->n_boxes, <=, a->region->n_boxes);
  for (guint p = 0; p < self->n_points; p++)
    {
      g_assert_cmpint (count_boxes_with (self, same, p) > 0, ==, a->has[p]);
      g_assert_cmpuint (count_boxes_with (self, apart, p), ==, a->has[p] ? 0 : 1);
    }
}

static void
check_case (const Domain *self, GRand *rand)
{
  g_autofree Sample *a = g_new (Sample, 1);
  g_autofree Sample *b = g_new (Sample, 1);
  RecourseBox box = draw_box (self, rand);

  draw_sample (self, rand, a);
  draw_sample (self, rand, b);
  check_operations (self, a, b);
  check_questions (self, a, b);
  check_box (self, a, &box);
  check_simplify (self, a);
  recourse_region_free (a->region);
  recourse_region_free (b->region);
}

static void
test_random_small (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  g_test_message ("%d cases, seed %d", N_SMALL_CASES, SEED);
  for (guint i = 0; i < N_SMALL_CASES; i++)
    {
      guint widths[4] = { 0 };
      guint n_variables = (guint) g_rand_int_range (rand, 1, 5);
      Domain domain;

      for (guint v = 0; v < n_variables; v++)
        widths[v] = (guint) g_rand_int_range (rand, 1, 4);
      g_assert_true (init_domain (&domain, widths, n_variables));
      check_case (&domain, rand);
    }
}

/* Fields that begin or end at the border of a word, and those that do not fit into what is left. */
static void
test_random_wide (void)
{
  static const guint layouts[][6] = { { 1 },           { 64 },           { 64, 1 },
                                      { 1, 64 },       { 64, 64 },       { 63, 2 },
                                      { 63, 1, 2 },    { 62, 3 },        { 60, 4, 5 },
                                      { 2, 63, 3 },    { 1, 62, 1, 63 }, { 33, 32, 1, 2 },
                                      { 61, 2, 1, 3 }, { 40, 24, 3 } };
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  g_test_message ("%d cases for each layout, seed %d", N_WIDE_CASES, SEED);
  for (gsize i = 0; i < G_N_ELEMENTS (layouts); i++)
    {
      guint n_variables = 0;
      Domain domain;

      while (n_variables < 6 && layouts[i][n_variables] > 0)
        n_variables++;
      g_assert_true (init_domain (&domain, layouts[i], n_variables));
      for (guint j = 0; j < N_WIDE_CASES; j++)
        check_case (&domain, rand);
    }
}

static void
check_fields (const RecourseSpace *space, guint first, const guint *widths, guint n_fields)
{
  guint n_bits = 0;

  for (guint i = 0; i < n_fields; i++)
    n_bits += widths[i];
  for (guint64 bits = 0; bits < G_GUINT64_CONSTANT (1) << n_bits; bits++)
    {
      RecourseBox box = space->all;
      gboolean is_empty = FALSE;
      guint shift = 0;

      for (guint i = 0; i < n_fields; i++)
        {
          guint64 field = bits >> shift & ((G_GUINT64_CONSTANT (1) << widths[i]) - 1);

          recourse_space_set (space, &box, first + i, field);
          is_empty = is_empty || field == 0;
          shift += widths[i];
        }
      g_assert_cmpint (recourse_space_is_empty (space, &box), ==, is_empty);
    }
}

/* Every way to cut @n_bits bits into fields, with every content, after @filler bits. */
static void
check_all_cuts (guint n_bits, guint filler)
{
  for (guint cuts = 0; cuts < 1u << (n_bits - 1); cuts++)
    {
      guint widths[RECOURSE_MAX_VARIABLES] = { filler, 1 };
      guint n = filler > 0 ? 1 : 0;
      guint first = n;
      RecourseSpace space;

      widths[n] = 1;
      for (guint bit = 0; bit + 1 < n_bits; bit++)
        if ((cuts >> bit & 1) != 0)
          widths[++n] = 1;
        else
          widths[n]++;
      g_assert_true (recourse_space_init (&space, widths, n + 1, NULL));
      check_fields (&space, first, widths + first, n + 1 - first);
    }
}

/* The fields lie at the bottom of a word, at its top, across the two words and in the second. */
static void
test_emptiness (void)
{
  static const guint fillers[] = { 0, 1, 55, 58, 64 };

  for (gsize i = 0; i < G_N_ELEMENTS (fillers); i++)
    for (guint n_bits = 1; n_bits <= 9; n_bits++)
      check_all_cuts (n_bits, fillers[i]);
}

static void
test_emptiness_of_wide_fields (void)
{
  static const guint widths[] = { 63, 64, 1 };
  RecourseSpace space;

  g_assert_true (recourse_space_init (&space, widths, G_N_ELEMENTS (widths), NULL));
  g_assert_false (recourse_space_is_empty (&space, &space.all));
  for (guint v = 0; v < G_N_ELEMENTS (widths); v++)
    for (guint bit = 0; bit < widths[v]; bit++)
      {
        RecourseBox box = space.all;

        recourse_space_set (&space, &box, v, G_GUINT64_CONSTANT (1) << bit);
        g_assert_false (recourse_space_is_empty (&space, &box));
        recourse_space_set (&space, &box, v, 0);
        g_assert_true (recourse_space_is_empty (&space, &box));
      }
}

/* Setting one variable leaves all others alone, and values outside of it fall away. */
static void
test_get_and_set (void)
{
  static const guint widths[] = { 1, 63, 2, 30, 32, 0 };
  RecourseSpace space;
  RecourseBox box = { { 0 } };

  g_assert_true (recourse_space_init (&space, widths, 5, NULL));
  for (guint v = 0; v < 5; v++)
    {
      recourse_space_set (&space, &box, v, G_MAXUINT64);
      for (guint other = 0; other < 5; other++)
        g_assert_cmphex (recourse_space_get (&space, &box, other), ==,
                         other <= v ? space.values[other] : 0);
    }
  g_assert_cmphex (box.word[0], ==, space.all.word[0]);
  g_assert_cmphex (box.word[1], ==, space.all.word[1]);
  g_assert_cmphex (space.all.word[0], ==, G_MAXUINT64);
  g_assert_cmphex (space.all.word[1], ==, G_MAXUINT64);
}

static void
test_room (void)
{
  static const struct
  {
    guint widths[RECOURSE_MAX_VARIABLES];
    guint n_variables;
    gboolean fits;
  } rows[] = {
    { { 0 }, 0, TRUE },
    { { 64, 64 }, 2, TRUE },
    { { 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8 }, 16, TRUE },
    { { 63, 2, 1, 62 }, 4, TRUE },
    { { 0 }, 1, FALSE },
    { { 65 }, 1, FALSE },
    { { 1, G_MAXUINT }, 2, FALSE },
    { { 64, 64, 1 }, 3, FALSE },
    /* 128 bits, but no variable may straddle two words */
    { { 63, 63, 2 }, 3, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      RecourseSpace space;

      g_assert_cmpint (recourse_space_init (&space, rows[i].widths, rows[i].n_variables, &error),
                       ==, rows[i].fits);
      if (rows[i].fits)
        g_assert_no_error (error);
      else
        g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_LIMIT);
    }
}

static void
test_no_region (void)
{
  static const guint widths[] = { 2 };
  RecourseSpace space;
  RecourseBox point;

  g_assert_true (recourse_space_init (&space, widths, 1, NULL));
  {
    g_autoptr (RecourseRegion) nothing = recourse_region_new (&space);

    g_assert_true (recourse_region_is_empty (nothing));
    g_assert_false (recourse_region_pick (nothing, &point));
    g_assert_false (recourse_region_covers (nothing, &space.all));
    g_assert_cmpfloat (recourse_region_count (nothing), ==, 0);
  }
  recourse_region_free (NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/advice/region/none", test_no_region);
  g_test_add_func ("/advice/region/random-small", test_random_small);
  g_test_add_func ("/advice/region/random-wide", test_random_wide);
  g_test_add_func ("/advice/space/room", test_room);
  g_test_add_func ("/advice/space/get-and-set", test_get_and_set);
  g_test_add_func ("/advice/space/emptiness", test_emptiness);
  g_test_add_func ("/advice/space/emptiness-of-wide-fields", test_emptiness_of_wide_fields);
  return g_test_run ();
}
