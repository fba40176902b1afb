/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-pack-index"

#include "recourse-pack-private.h"

#include <string.h>

/* What the getters lend lives as long as the pack. */

static gconstpointer
get_item (RecoursePack *self, RecoursePackTableKind kind, guint index)
{
  g_return_val_if_fail (RECOURSE_IS_PACK (self), NULL);
  g_return_val_if_fail (index < self->tables[kind].n, NULL);
  return recourse_pack_table_item (self, kind, index);
}

static guint
count_items (RecoursePack *self, RecoursePackTableKind kind)
{
  g_return_val_if_fail (RECOURSE_IS_PACK (self), 0);
  return self->tables[kind].n;
}

static gboolean
find_item (RecoursePack *self, RecoursePackTableKind kind, const char *id, guint *out_index)
{
  g_return_val_if_fail (RECOURSE_IS_PACK (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);
  return recourse_pack_table_find (self, kind, id, out_index);
}

/** recourse_pack_n_variables: how many variables the pack has. */
guint
recourse_pack_n_variables (RecoursePack *self)
{
  return count_items (self, RECOURSE_PACK_VARIABLES);
}

/** recourse_pack_variable: the variable at @index, in the order of `sets`, then the measures;
 * borrowed. */
const RecourseVariable *
recourse_pack_variable (RecoursePack *self, guint index)
{
  return get_item (self, RECOURSE_PACK_VARIABLES, index);
}

/** recourse_pack_find_variable: whether there is a variable @id; @out_index may be %NULL. */
gboolean
recourse_pack_find_variable (RecoursePack *self, const char *id, guint *out_index)
{
  return find_item (self, RECOURSE_PACK_VARIABLES, id, out_index);
}

/** recourse_variable_find_value: whether @self has a value @id; @out_index may be %NULL. */
gboolean
recourse_variable_find_value (const RecourseVariable *self, const char *id, guint *out_index)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  for (guint i = 0; i < self->n_values; i++)
    if (strcmp (self->values[i].id, id) == 0)
      {
        if (out_index != NULL)
          *out_index = i;
        return TRUE;
      }
  return FALSE;
}

/** recourse_variable_all_values: one bit for each value of @self. */
guint64
recourse_variable_all_values (const RecourseVariable *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return G_MAXUINT64 >> (64 - self->n_values);
}

/** recourse_pack_n_screens: how many screens the pack has. */
guint
recourse_pack_n_screens (RecoursePack *self)
{
  return count_items (self, RECOURSE_PACK_SCREENS);
}

/** recourse_pack_screen: the screen at @index, in the order of asking; borrowed. */
const RecourseScreen *
recourse_pack_screen (RecoursePack *self, guint index)
{
  return get_item (self, RECOURSE_PACK_SCREENS, index);
}

/** recourse_pack_find_screen: whether there is a screen @id; @out_index may be %NULL. */
gboolean
recourse_pack_find_screen (RecoursePack *self, const char *id, guint *out_index)
{
  return find_item (self, RECOURSE_PACK_SCREENS, id, out_index);
}

/** recourse_pack_n_remedies: how many remedies the pack has. */
guint
recourse_pack_n_remedies (RecoursePack *self)
{
  return count_items (self, RECOURSE_PACK_REMEDIES);
}

/** recourse_pack_remedy: the remedy at @index, in the order of acting; borrowed. */
const RecourseRemedy *
recourse_pack_remedy (RecoursePack *self, guint index)
{
  return get_item (self, RECOURSE_PACK_REMEDIES, index);
}

/** recourse_pack_find_remedy: whether there is a remedy @id; @out_index may be %NULL. */
gboolean
recourse_pack_find_remedy (RecoursePack *self, const char *id, guint *out_index)
{
  return find_item (self, RECOURSE_PACK_REMEDIES, id, out_index);
}

/** recourse_pack_n_impossible: how many impossible situations the pack has. */
guint
recourse_pack_n_impossible (RecoursePack *self)
{
  return count_items (self, RECOURSE_PACK_IMPOSSIBLE);
}

/** recourse_pack_impossible: the impossible situation at @index; borrowed. */
const RecourseImpossible *
recourse_pack_impossible (RecoursePack *self, guint index)
{
  return get_item (self, RECOURSE_PACK_IMPOSSIBLE, index);
}

/** recourse_pack_n_must: how many lines must.json has. */
guint
recourse_pack_n_must (RecoursePack *self)
{
  g_return_val_if_fail (RECOURSE_IS_PACK (self), 0);
  return self->n_must;
}

/** recourse_pack_must: the line at @index of must.json; borrowed. */
const RecourseMust *
recourse_pack_must (RecoursePack *self, guint index)
{
  g_return_val_if_fail (RECOURSE_IS_PACK (self), NULL);
  g_return_val_if_fail (index < self->n_must, NULL);
  return &self->must[index];
}

/** recourse_pack_n_situations: how many situations the pack has. */
guint
recourse_pack_n_situations (RecoursePack *self)
{
  return count_items (self, RECOURSE_PACK_SITUATIONS);
}

/** recourse_pack_situation: the situation at @index; borrowed. */
const RecourseSituationCase *
recourse_pack_situation (RecoursePack *self, guint index)
{
  return get_item (self, RECOURSE_PACK_SITUATIONS, index);
}

/** recourse_pack_n_claims: how many claims the pack has. */
guint
recourse_pack_n_claims (RecoursePack *self)
{
  return count_items (self, RECOURSE_PACK_CLAIMS);
}

/** recourse_pack_claim: the claim at @index; borrowed. */
const RecourseClaim *
recourse_pack_claim (RecoursePack *self, guint index)
{
  return get_item (self, RECOURSE_PACK_CLAIMS, index);
}

/** recourse_pack_find_claim: the claim @id, borrowed, or %NULL. */
const RecourseClaim *
recourse_pack_find_claim (RecoursePack *self, const char *id)
{
  guint index = 0;

  if (!find_item (self, RECOURSE_PACK_CLAIMS, id, &index))
    return NULL;
  return get_item (self, RECOURSE_PACK_CLAIMS, index);
}

/** recourse_pack_n_sources: how many sources the pack has. */
guint
recourse_pack_n_sources (RecoursePack *self)
{
  return count_items (self, RECOURSE_PACK_SOURCES);
}

/** recourse_pack_source: the source at @index; borrowed. */
const RecourseSource *
recourse_pack_source (RecoursePack *self, guint index)
{
  return get_item (self, RECOURSE_PACK_SOURCES, index);
}

/** recourse_pack_n_contacts: how many contacts the pack has. */
guint
recourse_pack_n_contacts (RecoursePack *self)
{
  return count_items (self, RECOURSE_PACK_CONTACTS);
}

/** recourse_pack_contact: the contact at @index; borrowed. */
const RecourseContact *
recourse_pack_contact (RecoursePack *self, guint index)
{
  return get_item (self, RECOURSE_PACK_CONTACTS, index);
}

/** recourse_pack_find_contact: the contact @id, borrowed, or %NULL. */
const RecourseContact *
recourse_pack_find_contact (RecoursePack *self, const char *id)
{
  guint index = 0;

  if (!find_item (self, RECOURSE_PACK_CONTACTS, id, &index))
    return NULL;
  return get_item (self, RECOURSE_PACK_CONTACTS, index);
}

/** recourse_pack_find_evidence: the kind of evidence @id, borrowed, or %NULL. */
const RecourseEvidenceKind *
recourse_pack_find_evidence (RecoursePack *self, const char *id)
{
  guint index = 0;

  if (!find_item (self, RECOURSE_PACK_EVIDENCE, id, &index))
    return NULL;
  return get_item (self, RECOURSE_PACK_EVIDENCE, index);
}

/** recourse_pack_n_evidence: how many kinds of evidence the pack has. */
guint
recourse_pack_n_evidence (RecoursePack *self)
{
  return count_items (self, RECOURSE_PACK_EVIDENCE);
}

/** recourse_pack_evidence: the kind of evidence at @index; borrowed. */
const RecourseEvidenceKind *
recourse_pack_evidence (RecoursePack *self, guint index)
{
  return get_item (self, RECOURSE_PACK_EVIDENCE, index);
}

/** recourse_pack_n_messages: how many messages the pack has. */
guint
recourse_pack_n_messages (RecoursePack *self)
{
  return count_items (self, RECOURSE_PACK_MESSAGES);
}

/** recourse_pack_message: the message at @index; borrowed. */
const RecourseMessage *
recourse_pack_message (RecoursePack *self, guint index)
{
  return get_item (self, RECOURSE_PACK_MESSAGES, index);
}

/** recourse_pack_n_options: how many options the pack has. */
guint
recourse_pack_n_options (RecoursePack *self)
{
  return count_items (self, RECOURSE_PACK_OPTIONS);
}

/** recourse_pack_option: the option at @index; borrowed. */
const RecourseOption *
recourse_pack_option (RecoursePack *self, guint index)
{
  return get_item (self, RECOURSE_PACK_OPTIONS, index);
}

/** recourse_pack_find_option: whether there is an option @id; @out_index may be %NULL. */
gboolean
recourse_pack_find_option (RecoursePack *self, const char *id, guint *out_index)
{
  return find_item (self, RECOURSE_PACK_OPTIONS, id, out_index);
}

/** recourse_pack_n_schedules: how many schedules of fees the pack has. */
guint
recourse_pack_n_schedules (RecoursePack *self)
{
  return count_items (self, RECOURSE_PACK_SCHEDULES);
}

/** recourse_pack_schedule: the schedule at @index; borrowed. */
const RecourseSchedule *
recourse_pack_schedule (RecoursePack *self, guint index)
{
  return get_item (self, RECOURSE_PACK_SCHEDULES, index);
}

/** recourse_pack_find_schedule: the schedule @id, borrowed, or %NULL. */
const RecourseSchedule *
recourse_pack_find_schedule (RecoursePack *self, const char *id)
{
  guint index = 0;

  if (!find_item (self, RECOURSE_PACK_SCHEDULES, id, &index))
    return NULL;
  return get_item (self, RECOURSE_PACK_SCHEDULES, index);
}

/** recourse_pack_n_services: how many services the pack has. */
guint
recourse_pack_n_services (RecoursePack *self)
{
  return count_items (self, RECOURSE_PACK_SERVICES);
}

/** recourse_pack_service: the service at @index; borrowed. */
const RecoursePackService *
recourse_pack_service (RecoursePack *self, guint index)
{
  return get_item (self, RECOURSE_PACK_SERVICES, index);
}
