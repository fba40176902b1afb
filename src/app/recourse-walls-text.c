/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-walls-text"

#include "recourse-walls-text.h"

#include "recourse-china-time.h"
#include "recourse-error.h"

#include <glib/gi18n.h>

/** recourse_walls_text_progress: (transfer full) */
char *
recourse_walls_text_progress (guint n_done, guint n_items)
{
  /* Translators: how many things of a list somebody has done, and how many there are */
  return g_strdup_printf (_ ("%u of %u done"), n_done, n_items);
}

/** recourse_walls_text_done: (transfer full): when it was ticked, and if @is_due, since when
 * somebody should look again */
char *
recourse_walls_text_done (gint64 at, gboolean is_due, RecourseLanguage language)
{
  g_autofree char *day = recourse_china_time_format_date (at, language);
  g_autofree char *again = NULL;

  if (!is_due)
    /* Translators: %s is a day */
    return g_strdup_printf (_ ("Done on %s"), day);
  again = recourse_china_time_format_date (recourse_household_look_again_at (at), language);
  /* Translators: the days on which something was ticked, and from which on it is time to look again
   */
  return g_strdup_printf (
      _ ("Done on %s. Settings move, so since %s it is time to look again. Is it "
         "still so? Untick it and tick it again, and it has a new date."),
      day, again);
}

static guint
count_marks (RecourseHouseholdModel *model)
{
  const char *person = recourse_household_model_peek_person (model);
  RecourseCaseDesk *desk = recourse_household_model_peek_desk (model);
  RecoursePack *pack = recourse_guide_model_peek_pack (recourse_case_desk_peek_guide (desk));
  const RecourseHousehold *household = recourse_household_model_peek_household (model);
  guint n = 0;

  for (guint i = 0; i < recourse_pack_n_preventions (pack); i++)
    n += recourse_household_count_ticked (household, person, recourse_pack_prevention (pack, i));
  return n;
}

/** recourse_walls_text_loss: (transfer full): what goes with the chosen person when he is removed
 */
char *
recourse_walls_text_loss (RecourseHouseholdModel *model)
{
  guint n = count_marks (model);
  g_autofree char *ticks = NULL;

  if (n == 0)
    return g_strdup (_ ("Nothing was ticked for this person. What was practised is forgotten too. "
                        "This cannot be undone."));
  ticks = g_strdup_printf (
      ngettext ("%u tick and its date are lost.", "%u ticks and their dates are lost.", n), n);
  return g_strdup_printf ("%s\n%s", ticks,
                          _ ("What was practised is forgotten too. This cannot be undone. The "
                             "settings on the phone stay as they are."));
}

/**
 * recourse_walls_text_name_fault:
 * @owner: (nullable): the id of the person who may have the name already
 *
 * Returns: (transfer none) (nullable): what is wrong with a name
 */
const char *
recourse_walls_text_name_fault (RecourseHouseholdModel *model, const char *typed, const char *owner)
{
  const RecourseHousehold *household = recourse_household_model_peek_household (model);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = recourse_household_clean_name (typed, &error);
  const char *other;

  if (g_error_matches (error, RECOURSE_ERROR, RECOURSE_ERROR_LIMIT))
    return _ ("This is too long for a name.");
  if (name == NULL)
    return _ ("Enter a name.");
  if (household == NULL)
    return NULL;
  other = recourse_household_find_name (household, name);
  if (other != NULL && g_strcmp0 (other, owner) != 0)
    return _ ("Somebody has this name already.");
  if (owner == NULL && recourse_household_n_people (household) >= RECOURSE_HOUSEHOLD_MAX_PEOPLE)
    return _ ("There is no room for more people.");
  return NULL;
}

/** recourse_walls_text_failure_title: (transfer none): a heading */
const char *
recourse_walls_text_failure_title (const RecourseHouseholdFailure *failure)
{
  switch (failure->job)
    {
    case RECOURSE_HOUSEHOLD_READING:
      return _ ("What Was Ticked Before Cannot Be Read");
    case RECOURSE_HOUSEHOLD_WRITING:
      return _ ("What Was Ticked Is Not Kept Yet");
    case RECOURSE_HOUSEHOLD_CHANGING:
      return _ ("That Could Not Be Kept");
    case RECOURSE_HOUSEHOLD_SETTING_ASIDE:
      return _ ("The File Could Not Be Set Aside");
    default:
      g_return_val_if_reached (NULL);
    }
}

static const char *
describe_reading (const GError *error)
{
  if (g_error_matches (error, RECOURSE_ERROR, RECOURSE_ERROR_UNSUPPORTED))
    return _ ("A newer version of Recourse wrote the file. Open it with that version, or set it "
              "aside and begin anew. You can go on, but what is ticked now is forgotten when you "
              "close Recourse.");
  if (recourse_household_is_unusable (error))
    return _ ("The file is damaged. Nothing in it was changed. Set it aside and begin anew: it "
              "stays in its folder under another name. Or go on as it is, but then what is ticked "
              "now is forgotten when you close Recourse.");
  return _ ("The system does not let Recourse read the file. You can go on, but what is ticked now "
            "is forgotten when you close Recourse.");
}

static const char *
describe_writing (const GError *error)
{
  if (g_error_matches (error, RECOURSE_ERROR, RECOURSE_ERROR_NO_SPACE))
    return _ ("The disk is full. Make room, then try again. Until then it is kept only as long as "
              "Recourse is open.");
  if (g_error_matches (error, RECOURSE_ERROR, RECOURSE_ERROR_BUSY))
    return _ ("Something else is writing the file. Try again in a moment.");
  return _ ("The file could not be written. Until that works, it is kept only as long as Recourse "
            "is open.");
}

static const char *
describe_changing (const GError *error)
{
  if (g_error_matches (error, RECOURSE_ERROR, RECOURSE_ERROR_NOT_FOUND))
    return _ ("The person was removed meanwhile, in another window or in a terminal.");
  if (g_error_matches (error, RECOURSE_ERROR, RECOURSE_ERROR_LIMIT))
    return _ ("There is no room for more in the file.");
  return _ ("The file was changed meanwhile, in another window or in a terminal.");
}

/** recourse_walls_text_failure: (transfer none): full sentences: why, and what to do */
const char *
recourse_walls_text_failure (const RecourseHouseholdFailure *failure)
{
  switch (failure->job)
    {
    case RECOURSE_HOUSEHOLD_READING:
      return describe_reading (failure->error);
    case RECOURSE_HOUSEHOLD_WRITING:
      return describe_writing (failure->error);
    case RECOURSE_HOUSEHOLD_CHANGING:
      return describe_changing (failure->error);
    case RECOURSE_HOUSEHOLD_SETTING_ASIDE:
      return _ ("The file is where it was, and nothing in it was changed.");
    default:
      g_return_val_if_reached (NULL);
    }
}

/** recourse_walls_text_unsaved: (transfer full): what is lost when the program is closed now, and
 * why; without any name, as somebody may be watching */
char *
recourse_walls_text_unsaved (RecourseHouseholdModel *model)
{
  const char *loss = _ (
      "What was ticked or practised last is not in the file of the household yet. "
      "If you close now, it is lost.");
  const RecourseHouseholdFailure *failure = recourse_household_model_peek_failure (model);

  if (failure == NULL)
    return g_strdup (loss);
  return g_strdup_printf ("%s\n\n%s", loss, recourse_walls_text_failure (failure));
}
