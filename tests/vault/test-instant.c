/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-instant"

#include "recourse-instant.h"

#include "recourse-china-time.h"

#define START (G_GINT64_CONSTANT (1795487400) * RECOURSE_SECOND)
#define MILLISECOND (RECOURSE_SECOND / 1000)

static void
test_now (void)
{
  RecourseInstant first;
  RecourseInstant second;

  recourse_instant_now (&first);
  recourse_instant_now (&second);
  g_assert_cmpint (first.wall, >, START - 20 * 365 * 24 * RECOURSE_HOUR);
  g_assert_cmpint (second.boot, >=, first.boot);
  g_assert_cmpint (first.boot, >, 0);
}

/* The computer looks at START, with the last entry at @last; then @wall and @boot go by. */
static void
test_find_jump (void)
{
  static const struct
  {
    gint64 wall;
    gint64 boot;
    gint64 last;
    gint64 jump; /* in milliseconds */
  } rows[] = {
    { 0, 0, START, 0 },
    { RECOURSE_HOUR, RECOURSE_HOUR, START, 0 },
    /* forwards: more than 60 seconds */
    { RECOURSE_HOUR + RECOURSE_MINUTE, RECOURSE_HOUR, START, 0 },
    { RECOURSE_HOUR + RECOURSE_MINUTE + MILLISECOND, RECOURSE_HOUR, START, 60001 },
    { 25 * RECOURSE_HOUR, RECOURSE_HOUR, START, 24 * 3600 * 1000 },
    /* backwards, but not before the last entry */
    { RECOURSE_HOUR - RECOURSE_MINUTE, RECOURSE_HOUR, START, 0 },
    { RECOURSE_HOUR - RECOURSE_MINUTE - MILLISECOND, RECOURSE_HOUR, START, -60001 },
    /* before the last entry, however little */
    { -MILLISECOND, 0, START, -1 },
    { -RECOURSE_SECOND, RECOURSE_SECOND, START, -2000 },
    { -RECOURSE_HOUR, RECOURSE_SECOND, START, -3601000 },
    /* another process wrote the last entry when the clock was ahead */
    { RECOURSE_SECOND, RECOURSE_SECOND, START + RECOURSE_HOUR, -3599000 },
    { 0, 0, START + 999, 0 }, /* less than a millisecond is in no entry */
    { 0, 0, START + MILLISECOND, -1 },
    /* an empty log */
    { RECOURSE_HOUR, RECOURSE_HOUR, RECOURSE_TIME_UNKNOWN, 0 },
    { -RECOURSE_HOUR, RECOURSE_HOUR, RECOURSE_TIME_UNKNOWN, -7200000 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RecourseInstant before = { .wall = START, .boot = 5 * RECOURSE_HOUR };
      RecourseInstant now = { .wall = START + rows[i].wall,
                              .boot = 5 * RECOURSE_HOUR + rows[i].boot };

      g_assert_cmpint (recourse_instant_find_jump (&before, &now, rows[i].last), ==, rows[i].jump);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/vault/instant/now", test_now);
  g_test_add_func ("/vault/instant/find-jump", test_find_jump);
  return g_test_run ();
}
