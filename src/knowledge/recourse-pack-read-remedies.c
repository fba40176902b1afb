/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-pack-read-remedies"

#include "recourse-pack-reader.h"

#include "recourse-error.h"

#include <string.h>

static const char *const REMEDY_KEYS[] = { "id",        "kind",     "title",    "summary",
                                           "urgency",   "when",     "steps",    "deadline",
                                           "follow_up", "evidence", "contacts", "options",
                                           "messages",  "claims",   NULL };
static const char *const STEP_KEYS[] = {
  "id", "text", "fallback", "when", "contact", "claims", NULL
};
static const char *const FOLLOW_UP_KEYS[] = {
  "id", "ask", "after", "label", "steps", "claims", NULL
};

static const char *const KIND_WORDS[] = { "do", "do_not", NULL };
static const char *const URGENCY_WORDS[] = { "now", "today", "week", "later", NULL };

static const char SUPPORTED[] = "a remedy";
static const RecoursePackTextScope REMEDY_SCOPE = { .is_remedy = TRUE };

/* The claims of something that people act on. A warning may cite what it warns of. */
static gboolean
read_support (RecoursePackReader *self,
              const RecourseJsonView *view,
              RecourseRemedyKind kind,
              RecourseClaimList *out_claims,
              GError **error)
{
  if (kind == RECOURSE_REMEDY_DO_NOT)
    return recourse_pack_reader_claims (self, view, out_claims, error);
  return recourse_pack_reader_true_claims (self, view, "claims", SUPPORTED, out_claims, error);
}

/* A step is something to do, in a warning too: what it cites must not all be untrue. */
static gboolean
check_step_support (const RecourseJsonView *view, const RecourseStep *step, GError **error)
{
  for (guint i = 0; i < step->claims.n; i++)
    if (!recourse_pack_claim_is_untrue (step->claims.items[i]))
      return TRUE;
  if (step->claims.n == 0)
    return recourse_pack_reader_refuse (view, error, "the step cites no claim");
  return recourse_pack_reader_refuse (view, error,
                                      "the step cites only rejected or harmful claims");
}

static gboolean
read_step_contact (RecoursePackReader *self,
                   const RecourseJsonView *view,
                   const RecourseContact **out_contact,
                   GError **error)
{
  RecourseJsonView member;
  guint index = 0;

  if (!recourse_json_view_has (view, "contact"))
    return TRUE;
  if (!recourse_json_view_get (view, "contact", &member, error)
      || !recourse_pack_reader_reference (self, &member, RECOURSE_PACK_CONTACTS, &index, error))
    return FALSE;
  *out_contact = recourse_pack_contact (self->pack, index);
  return TRUE;
}

static gboolean
read_step (RecoursePackReader *self,
           const RecourseJsonView *view,
           RecourseRemedyKind kind,
           RecourseStep *step,
           GError **error)
{
  if (!recourse_pack_reader_text (self, view, "text", &REMEDY_SCOPE, &step->text, error)
      || !recourse_pack_reader_optional_text (self, view, "fallback", &REMEDY_SCOPE,
                                              &step->has_fallback, &step->fallback, error)
      || !recourse_pack_reader_optional_condition (self, view, "when", &step->when, error)
      || !read_step_contact (self, view, &step->contact, error)
      || !read_support (self, view, kind, &step->claims, error))
    return FALSE;
  return check_step_support (view, step, error);
}

static gboolean
read_step_to_do (RecoursePackReader *self,
                 const RecourseJsonView *view,
                 gpointer item,
                 GError **error)
{
  return read_step (self, view, RECOURSE_REMEDY_DO, item, error);
}

static gboolean
read_step_of_warning (RecoursePackReader *self,
                      const RecourseJsonView *view,
                      gpointer item,
                      GError **error)
{
  return read_step (self, view, RECOURSE_REMEDY_DO_NOT, item, error);
}

static const RecoursePackItemKind STEP_KINDS[] = {
  [RECOURSE_REMEDY_DO] = { "step", sizeof (RecourseStep), STEP_KEYS, NULL, read_step_to_do },
  [RECOURSE_REMEDY_DO_NOT] = { "step", sizeof (RecourseStep), STEP_KEYS, NULL,
                               read_step_of_warning },
};

static gboolean
read_deadline (RecoursePackReader *self,
               const RecourseJsonView *view,
               RecourseRemedy *remedy,
               GError **error)
{
  RecourseJsonView member;

  if (!recourse_json_view_has (view, "deadline"))
    return TRUE;
  if (remedy->kind == RECOURSE_REMEDY_DO)
    return recourse_pack_reader_deadline (self, view, &REMEDY_SCOPE, SUPPORTED, &remedy->deadline,
                                          error);
  return recourse_json_view_get (view, "deadline", &member, error)
         && recourse_pack_reader_refuse (&member, error, "a warning has no deadline");
}

static gboolean
has_step (const RecourseRemedy *remedy, const char *id)
{
  for (guint i = 0; i < remedy->n_steps; i++)
    if (strcmp (remedy->steps[i].id, id) == 0)
      return TRUE;
  return FALSE;
}

/* What the user has done is recorded under these ids: a follow-up has one of its own in the whole
 * pack, a step in the whole remedy. @follow_up is not part of its remedy yet. */
static gboolean
check_follow_up_ids (RecoursePackReader *self,
                     const RecourseJsonView *view,
                     const RecourseRemedy *remedy,
                     const RecourseFollowUp *follow_up,
                     GError **error)
{
  for (guint i = 0; i < recourse_pack_n_remedies (self->pack); i++)
    {
      const RecourseFollowUp *other = recourse_pack_remedy (self->pack, i)->follow_up;

      if (other != NULL && strcmp (other->id, follow_up->id) == 0)
        return recourse_pack_reader_refuse (view, error, "another remedy has this follow-up");
    }
  for (guint i = 0; i < follow_up->n_steps; i++)
    if (has_step (remedy, follow_up->steps[i].id))
      return recourse_pack_reader_refuse_text (
          view, error, RECOURSE_ERROR_INVALID_CONTENT,
          "the remedy has this step twice:", follow_up->steps[i].id);
  return TRUE;
}

static gboolean
read_follow_up (RecoursePackReader *self,
                const RecourseJsonView *view,
                RecourseRemedy *remedy,
                GError **error)
{
  RecourseFollowUp *follow_up = NULL;
  RecourseJsonView member;

  if (!recourse_json_view_has (view, "follow_up"))
    return TRUE;
  if (!recourse_json_view_get (view, "follow_up", &member, error)
      || !recourse_json_view_expect_object (&member, FOLLOW_UP_KEYS, error))
    return FALSE;

  follow_up = recourse_pack_allocate (self->pack, 1, sizeof *follow_up);
  follow_up->steps = recourse_pack_reader_items (self, &member, "steps", &STEP_KINDS[remedy->kind],
                                                 &follow_up->n_steps, error);
  if (follow_up->steps == NULL || !recourse_pack_reader_id (self, &member, &follow_up->id, error)
      || !check_follow_up_ids (self, &member, remedy, follow_up, error))
    return FALSE;
  remedy->follow_up = follow_up;
  return recourse_pack_reader_text (self, &member, "ask", &REMEDY_SCOPE, &follow_up->ask, error)
         && recourse_pack_reader_period (&member, "after", &follow_up->after, error)
         && recourse_pack_reader_text (self, &member, "label", &REMEDY_SCOPE, &follow_up->label,
                                       error)
         && read_support (self, &member, remedy->kind, &follow_up->claims, error);
}

static gboolean
read_references (RecoursePackReader *self,
                 const RecourseJsonView *view,
                 RecourseRemedy *remedy,
                 GError **error)
{
  remedy->evidence = recourse_pack_reader_references (
      self, view, "evidence", RECOURSE_PACK_EVIDENCE, &remedy->n_evidence, error);
  if (remedy->evidence == NULL)
    return FALSE;
  remedy->contacts = recourse_pack_reader_references (
      self, view, "contacts", RECOURSE_PACK_CONTACTS, &remedy->n_contacts, error);
  if (remedy->contacts == NULL)
    return FALSE;
  remedy->options = recourse_pack_reader_references (self, view, "options", RECOURSE_PACK_OPTIONS,
                                                     &remedy->n_options, error);
  if (remedy->options == NULL)
    return FALSE;
  remedy->messages = recourse_pack_reader_references (
      self, view, "messages", RECOURSE_PACK_MESSAGES, &remedy->n_messages, error);
  return remedy->messages != NULL;
}

static gboolean
read_remedy (RecoursePackReader *self, const RecourseJsonView *view, gpointer item, GError **error)
{
  RecourseRemedy *remedy = item;
  guint kind = 0;
  guint urgency = 0;

  if (!recourse_pack_reader_get_choice (view, "kind", KIND_WORDS, &kind, error)
      || !recourse_pack_reader_get_choice (view, "urgency", URGENCY_WORDS, &urgency, error))
    return FALSE;
  remedy->kind = (RecourseRemedyKind) kind;
  remedy->urgency = (RecourseUrgency) urgency;
  if (!recourse_pack_reader_text (self, view, "title", &REMEDY_SCOPE, &remedy->title, error)
      || !recourse_pack_reader_text (self, view, "summary", &REMEDY_SCOPE, &remedy->summary, error)
      || !recourse_pack_reader_condition (self, view, "when", &remedy->when, error))
    return FALSE;
  remedy->steps = recourse_pack_reader_items (self, view, "steps", &STEP_KINDS[remedy->kind],
                                              &remedy->n_steps, error);
  return remedy->steps != NULL && read_deadline (self, view, remedy, error)
         && read_follow_up (self, view, remedy, error)
         && read_references (self, view, remedy, error)
         && read_support (self, view, remedy->kind, &remedy->claims, error);
}

const RecoursePackItemKind recourse_pack_remedy_kind = { "remedy", sizeof (RecourseRemedy),
                                                         REMEDY_KEYS, NULL, read_remedy };
