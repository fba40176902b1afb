/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-household.h"

G_BEGIN_DECLS

/* What is shared by the household in memory and its file alone. */

/** RecourseHouseholdMember: @ticked: item id to gint64; @practised: case id to #RecoursePractice */
typedef struct
{
  char *id;
  char *name;
  GHashTable *ticked;
  GHashTable *practised;
} RecourseHouseholdMember;

struct _RecourseHousehold
{
  GPtrArray *people;     /* of RecourseHouseholdMember, in the order in which they were added */
  GHashTable *practised; /* by nobody in particular */
};

RecourseHouseholdMember *recourse_household_member_new (const char *id, const char *name);
void recourse_household_member_free (gpointer data);
GHashTable *recourse_household_marks_new (void);
RecourseHouseholdMember *recourse_household_find_member (const RecourseHousehold *self,
                                                         const char *id);
gboolean recourse_household_is_key (const char *key);

G_END_DECLS
