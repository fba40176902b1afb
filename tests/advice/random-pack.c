/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "random-pack.h"

/* The variables of a random pack: their names, and how many values each has. */
typedef struct
{
  char names[8];
  guint widths[8];
  guint n;
} Variables;

static const char *const VALUE_LISTS[] = { "a", "a b", "a b c", "a b c d" };

static const char *
draw_variable (Variables *variables, GRand *rand, guint most)
{
  guint width = (guint) g_rand_int_range (rand, 2, (gint32) most + 1);

  variables->names[variables->n] = (char) ('p' + variables->n);
  variables->widths[variables->n] = width;
  variables->n++;
  return VALUE_LISTS[width - 1];
}

static void
add_signs (SmallPack *pack, Variables *variables, GRand *rand)
{
  char first[] = { (char) ('p' + variables->n), '\0' };
  const char *first_values = draw_variable (variables, rand, 3);
  char second[] = { (char) ('p' + variables->n), '\0' };
  const char *second_values = draw_variable (variables, rand, 2);
  const char *levels[] = { first, first_values, second, second_values, NULL };
  g_autofree char *signs = g_strdup_printf ("both: %s=b %s=b; one: %s=b", first, second, first);

  small_pack_signs (pack, "signs", levels, signs);
}

/* A box that names one to three of the variables. */
static void
append_box (GString *condition, const Variables *variables, GRand *rand)
{
  gint32 n_lines = g_rand_int_range (rand, 1, 4);
  guint named = 0;

  for (gint32 i = 0; i < n_lines; i++)
    {
      guint v = (guint) g_rand_int_range (rand, 0, (gint32) variables->n);
      guint width = variables->widths[v];
      guint values = (guint) g_rand_int_range (rand, 1, (1 << width) - 1);
      gboolean is_time = variables->names[v] == 'e';
      const char *separator = "";

      if ((named >> v & 1) != 0)
        continue;
      named |= 1u << v;
      g_string_append_printf (condition, is_time ? " elapsed=" : " %c=", variables->names[v]);
      for (guint bit = 0; bit < width; bit++)
        if ((values >> bit & 1) != 0)
          {
            g_string_append_printf (condition, is_time ? "%sc%c" : "%s%c", separator,
                                    (is_time ? '0' : 'a') + (char) bit);
            separator = ",";
          }
    }
}

static char *
draw_condition (const Variables *variables, GRand *rand, gint32 most_boxes)
{
  GString *condition = g_string_new (NULL);
  gint32 n_boxes = g_rand_int_range (rand, 1, most_boxes + 1);

  for (gint32 i = 0; i < n_boxes; i++)
    {
      if (i > 0)
        g_string_append (condition, " |");
      append_box (condition, variables, rand);
    }
  return g_string_free (condition, FALSE);
}

static void
add_screens (SmallPack *pack, const RandomShape *shape, Variables *variables, GRand *rand)
{
  gint32 n_screens = g_rand_int_range (rand, 1, 4);
  gboolean has_signs = g_rand_boolean (rand);

  for (gint32 i = 0; i < n_screens; i++)
    {
      char name[] = { (char) ('p' + variables->n), '\0' };

      small_pack_screen (pack, name, i == 0, draw_variable (variables, rand, 4));
      if (i == 0 && has_signs)
        add_signs (pack, variables, rand);
    }
  if (!shape->has_elapsed)
    return;
  small_pack_elapsed (pack, "PT2H PT24H");
  variables->names[variables->n] = 'e';
  variables->widths[variables->n++] = 3;
}

RecourseAdvisor *
random_pack_compile (GRand *rand, const RandomShape *shape)
{
  g_autoptr (SmallPack) pack = small_pack_new ();
  Variables variables = { .n = 0 };
  gint32 n_remedies = g_rand_int_range (rand, 1, 5);
  gint32 n_impossible = shape->has_impossible ? g_rand_int_range (rand, 1, 4) : 0;

  add_screens (pack, shape, &variables, rand);
  for (gint32 i = 0; i < n_remedies; i++)
    {
      g_autofree char *when = draw_condition (&variables, rand, 3);
      char id[] = { (char) ('a' + i), '\0' };

      small_pack_remedy (pack, &(SmallRemedy){ .id = id, .when = when });
    }
  for (gint32 i = 0; i < n_impossible; i++)
    {
      g_autofree char *when = draw_condition (&variables, rand, 2);
      char id[] = { (char) ('a' + i), '\0' };

      small_pack_impossible (pack, id, when);
    }
  return small_pack_compile (pack);
}

static void
answer_variable (RecourseAdvisor *advisor, GRand *rand, RecourseSituation *situation, guint v)
{
  guint64 all = recourse_advisor_peek_space (advisor)->values[v];
  gint32 way = g_rand_int_range (rand, 0, 6);
  guint64 values = all;

  if (way == 0)
    values = (guint64) g_rand_int_range (rand, 1, (gint32) all + 1);
  else if (way > 1)
    values = G_GUINT64_CONSTANT (1) << g_rand_int_range (rand, 0, __builtin_popcountll (all));
  recourse_advisor_answer (advisor, situation, v, values);
}

/* Answers one open screen: mostly by one value, sometimes by several, sometimes by "not sure". */
void
random_pack_answer (RecourseAdvisor *advisor, GRand *rand, RecourseSituation *situation)
{
  RecoursePack *pack = recourse_advisor_peek_pack (advisor);
  guint n_screens = recourse_pack_n_screens (pack);
  guint chosen = (guint) g_rand_int_range (rand, 0, (gint32) n_screens);

  for (guint i = 0; i < n_screens; i++)
    {
      const RecourseScreen *screen = recourse_pack_screen (pack, (chosen + i) % n_screens);

      if (!recourse_advisor_is_screen_open (advisor, situation, (chosen + i) % n_screens))
        continue;
      for (guint v = 0; v < screen->n_variables; v++)
        answer_variable (advisor, rand, situation, screen->variables[v]);
      return;
    }
}
