/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-next-question"

#include "recourse-advisor-private.h"

/*
 * Which question comes next, and how many can still come.
 *
 * A screen is needed when two possible situations that differ in its variables alone get different
 * verdicts for some undecided remedy. If none is needed by itself (two answers only matter
 * together), the first open one whose slices differ is asked. Both are asked of what is known now;
 * knowing more can only make fewer pairs and fewer slices, so the number of open screens whose
 * slices differ is a bound that no answer can raise.
 */

/* Where an undecided remedy holds and fails inside of what is known. */
typedef struct
{
  RecourseBox *holds;
  RecourseBox *fails;
  guint n_holds;
  guint n_fails;
} Undecided;

typedef struct
{
  RecourseAdvisor *advisor;
  const RecourseSituation *situation;
  GArray *boxes; /* RecourseBox, the storage behind @remedies */
  Undecided remedies[RECOURSE_MAX_REMEDIES];
  guint n_remedies;
} Search;

static guint
append_inside (Search *search, const RecourseRegion *region)
{
  guint n_boxes = 0;

  for (guint i = 0; i < region->n_boxes; i++)
    {
      RecourseBox box = recourse_box_and (&region->boxes[i], &search->situation->known);

      if (recourse_space_is_empty (&search->advisor->space, &box))
        continue;
      g_array_append_val (search->boxes, box);
      n_boxes++;
    }
  return n_boxes;
}

static void
collect_undecided (Search *search, const RecourseAdvice *advice)
{
  RecourseAdvisor *advisor = search->advisor;
  RecourseBox *next = NULL;

  for (guint i = 0; i < advisor->n_remedies; i++)
    if (advice->statuses[i] == RECOURSE_STATUS_POSSIBLE)
      {
        Undecided *undecided = &search->remedies[search->n_remedies++];

        undecided->n_holds = append_inside (search, advisor->remedies[i].holds);
        undecided->n_fails = append_inside (search, advisor->remedies[i].fails);
      }
  next = (RecourseBox *) (gpointer) search->boxes->data;
  for (guint i = 0; i < search->n_remedies; i++)
    {
      search->remedies[i].holds = next;
      search->remedies[i].fails = next + search->remedies[i].n_holds;
      next += search->remedies[i].n_holds + search->remedies[i].n_fails;
    }
}

/* The variables of a screen that are still to be answered, as a box that has all their bits and no
 * other. */
static RecourseBox
open_variables (RecourseAdvisor *self, const RecourseSituation *situation, guint screen)
{
  const RecourseScreen *shown = recourse_pack_screen (self->pack, screen);
  RecourseBox box = { { 0 } };

  for (guint i = 0; i < shown->n_variables; i++)
    {
      guint v = shown->variables[i];

      if ((situation->answered >> v & 1) == 0)
        recourse_space_set (&self->space, &box, v, self->space.values[v]);
    }
  return box;
}

/* Two situations, one in each box, that are the same but for the variables in @screen. */
static gboolean
has_pair (const RecourseSpace *space, const Undecided *undecided, const RecourseBox *screen)
{
  for (guint i = 0; i < undecided->n_holds; i++)
    for (guint j = 0; j < undecided->n_fails; j++)
      {
        RecourseBox both = recourse_box_and (&undecided->holds[i], &undecided->fails[j]);

        both = recourse_box_or (&both, screen);
        if (!recourse_space_is_empty (space, &both))
          return TRUE;
      }
  return FALSE;
}

static gboolean
is_needed (const Search *search, const RecourseBox *screen)
{
  for (guint i = 0; i < search->n_remedies; i++)
    if (has_pair (&search->advisor->space, &search->remedies[i], screen))
      return TRUE;
  return FALSE;
}

/* Whether stretching some box over all open values of the screen leads out of the boxes: then
 * slices differ. */
static gboolean
slices_differ (const Search *search,
               const RecourseBox *boxes,
               guint n_boxes,
               const RecourseBox *screen)
{
  RecourseBox open = recourse_box_and (screen, &search->situation->known);

  for (guint i = 0; i < n_boxes; i++)
    {
      RecourseBox stretched = recourse_box_or (&boxes[i], &open);

      if (!recourse_boxes_cover (&search->advisor->space, boxes, n_boxes, &stretched))
        return TRUE;
    }
  return FALSE;
}

static gboolean
can_matter (const Search *search, const RecourseBox *screen)
{
  for (guint i = 0; i < search->n_remedies; i++)
    {
      const Undecided *undecided = &search->remedies[i];

      if (slices_differ (search, undecided->holds, undecided->n_holds, screen)
          || slices_differ (search, undecided->fails, undecided->n_fails, screen))
        return TRUE;
    }
  return FALSE;
}

static void
choose_screen (const Search *search, RecourseAdvice *advice)
{
  guint first_needed = RECOURSE_NO_SCREEN;
  guint first_mattering = RECOURSE_NO_SCREEN;

  for (guint i = 0; i < recourse_pack_n_screens (search->advisor->pack); i++)
    {
      RecourseBox screen = open_variables (search->advisor, search->situation, i);
      gboolean needed = FALSE;

      if (screen.word[0] == 0 && screen.word[1] == 0)
        continue;
      needed = is_needed (search, &screen);
      if (!needed && !can_matter (search, &screen))
        continue;
      advice->at_most++;
      if (needed && first_needed == RECOURSE_NO_SCREEN)
        first_needed = i;
      if (first_mattering == RECOURSE_NO_SCREEN)
        first_mattering = i;
    }
  advice->next_screen = first_needed != RECOURSE_NO_SCREEN ? first_needed : first_mattering;
}

/**
 * recourse_advisor_find_next:
 *
 * Sets the next screen and the bound in @advice, whose statuses are known. Answers that clash end
 * the questions.
 */
void
recourse_advisor_find_next (RecourseAdvisor *self,
                            const RecourseSituation *situation,
                            RecourseAdvice *advice)
{
  Search search = { .advisor = self, .situation = situation };

  advice->next_screen = RECOURSE_NO_SCREEN;
  advice->at_most = 0;
  if (advice->is_contradictory)
    return;
  search.boxes = g_array_sized_new (FALSE, FALSE, sizeof (RecourseBox), 256);
  collect_undecided (&search, advice);
  if (search.n_remedies > 0)
    choose_screen (&search, advice);
  g_array_unref (search.boxes);
}

/**
 * recourse_advisor_is_screen_open:
 *
 * Whether some variable of @screen was not answered yet ("I'm not sure" is an answer).
 */
gboolean
recourse_advisor_is_screen_open (RecourseAdvisor *self,
                                 const RecourseSituation *situation,
                                 guint screen)
{
  RecourseBox open = open_variables (self, situation, screen);

  return open.word[0] != 0 || open.word[1] != 0;
}
