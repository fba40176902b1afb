/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-protection.h"

G_BEGIN_DECLS

#define RECOURSE_HOUSEHOLD_MAX_PEOPLE 32
#define RECOURSE_HOUSEHOLD_MAX_NAME 200  /* bytes */
#define RECOURSE_HOUSEHOLD_MAX_MARKS 256 /* ticks of one person, and as many practice cases */
#define RECOURSE_HOUSEHOLD_MAX_KEY 100   /* bytes of an id of the pack */

/**
 * RecourseHousehold: who in a family has set what against swindlers, and what was practised: the
 * file DATA/household.json, see docs/household-format.md. It knows no pack: ids are kept as they
 * were told. Belongs to one thread at a time.
 */
typedef struct _RecourseHousehold RecourseHousehold;

/** RecoursePractice: how a practice case was answered last, and when. */
typedef struct
{
  gint64 at;
  gboolean is_right;
} RecoursePractice;

/**
 * RecourseHouseholdEditKind: what a #RecourseHouseholdEdit does.
 * @RECOURSE_HOUSEHOLD_ADD: a person @person with @name; the id is a new UUID
 * @RECOURSE_HOUSEHOLD_RENAME: gives @person the @name
 * @RECOURSE_HOUSEHOLD_REMOVE: @person, with all that was ticked and practised
 * @RECOURSE_HOUSEHOLD_TICK: @person has done the item @key at @at
 * @RECOURSE_HOUSEHOLD_UNTICK: it is not done; nothing is wrong when it was not ticked
 * @RECOURSE_HOUSEHOLD_PRACTISE: @person, or NULL for nobody in particular, has answered the
 *   practice case @key at @at, rightly if @is_right
 */
typedef enum
{
  RECOURSE_HOUSEHOLD_ADD,
  RECOURSE_HOUSEHOLD_RENAME,
  RECOURSE_HOUSEHOLD_REMOVE,
  RECOURSE_HOUSEHOLD_TICK,
  RECOURSE_HOUSEHOLD_UNTICK,
  RECOURSE_HOUSEHOLD_PRACTISE,
} RecourseHouseholdEditKind;

/** RecourseHouseholdEdit: one change; what its kind does not name is not looked at. */
typedef struct
{
  RecourseHouseholdEditKind kind;
  const char *person;
  const char *name;
  const char *key;
  gint64 at;
  gboolean is_right;
} RecourseHouseholdEdit;

/* A change that is made while nobody else can write the file. FALSE with an error: nothing is
 * written. */
typedef gboolean (*RecourseHouseholdChange) (RecourseHousehold *household,
                                             gpointer data,
                                             GError **error);

/* The file. */
char *recourse_household_build_path (const char *cases);
RecourseHousehold *recourse_household_load (const char *path,
                                            GError **error) G_GNUC_WARN_UNUSED_RESULT;
RecourseHousehold *recourse_household_change (const char *path,
                                              RecourseHouseholdChange change,
                                              gpointer data,
                                              GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean
recourse_household_edit (const char *path, const RecourseHouseholdEdit *edit, GError **error);
gboolean recourse_household_is_unusable (const GError *error);
char *recourse_household_set_aside (const char *path,
                                    gint64 now,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
RecourseHousehold *recourse_household_parse (GBytes *bytes,
                                             const char *origin,
                                             GError **error) G_GNUC_WARN_UNUSED_RESULT;
char *recourse_household_compose (const RecourseHousehold *self);

/* What it says. */
RecourseHousehold *recourse_household_new (void) G_GNUC_WARN_UNUSED_RESULT;
RecourseHousehold *
recourse_household_copy (const RecourseHousehold *self) G_GNUC_WARN_UNUSED_RESULT;
void recourse_household_free (RecourseHousehold *self);
guint recourse_household_n_people (const RecourseHousehold *self);
const char *recourse_household_person_id (const RecourseHousehold *self, guint index);
const char *recourse_household_peek_name (const RecourseHousehold *self, const char *person);
const char *recourse_household_find_name (const RecourseHousehold *self, const char *name);
gint64
recourse_household_ticked_at (const RecourseHousehold *self, const char *person, const char *item);
guint recourse_household_count_ticked (const RecourseHousehold *self,
                                       const char *person,
                                       const RecoursePrevention *part);
const RecoursePractice *recourse_household_find_practice (const RecourseHousehold *self,
                                                          const char *person,
                                                          const char *quiz_case);
gint64 recourse_household_look_again_at (gint64 ticked_at);

/* Changing it in memory. */
gboolean recourse_household_apply (RecourseHousehold *self,
                                   const RecourseHouseholdEdit *edit,
                                   GError **error);
char *recourse_household_clean_name (const char *typed, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseHousehold, recourse_household_free)

G_END_DECLS
