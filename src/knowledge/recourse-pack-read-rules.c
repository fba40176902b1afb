/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-pack-read-rules"

#include "recourse-pack-reader.h"

#include "recourse-error.h"

static const char *const IMPOSSIBLE_KEYS[] = { "id", "when", "text", NULL };
static const char *const MUST_KEYS[] = { "if", "then", "remedy", "claim", "reason", NULL };
static const char *const SITUATION_KEYS[] = { "id",     "title",  "answers", "plan",
                                              "do_not", "claims", NULL };
static const char *const THEN_WORDS[] = { "never", "certain", NULL };

static gboolean
read_impossible (RecoursePackReader *self,
                 const RecourseJsonView *view,
                 gpointer item,
                 GError **error)
{
  RecourseImpossible *impossible = item;

  return recourse_pack_reader_condition (self, view, "when", &impossible->when, error)
         && recourse_pack_reader_text (self, view, "text", &recourse_pack_plain_scope,
                                       &impossible->text, error);
}

static gboolean
check_kinds (RecoursePackReader *self,
             const RecourseJsonView *view,
             const char *key,
             const guint *indices,
             guint n,
             RecourseRemedyKind kind,
             GError **error)
{
  RecourseJsonView list;

  if (!recourse_json_view_get (view, key, &list, error))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      const RecourseRemedy *remedy = recourse_pack_remedy (self->pack, indices[i]);
      RecourseJsonView element;

      if (remedy->kind == kind)
        continue;
      recourse_json_view_element (&list, i, &element);
      recourse_json_view_error (&element, error, RECOURSE_ERROR_INVALID_CONTENT,
                                "remedy '%s' is not of kind '%s'", remedy->id,
                                kind == RECOURSE_REMEDY_DO ? "do" : "do_not");
      return FALSE;
    }
  return TRUE;
}

/* A list of remedies that are all of one @kind; NULL on error. */
static guint *
read_plan (RecoursePackReader *self,
           const RecourseJsonView *view,
           const char *key,
           RecourseRemedyKind kind,
           guint *out_n,
           GError **error)
{
  guint *indices = recourse_pack_reader_indices (self, view, key, RECOURSE_PACK_REMEDIES, out_n,
                                                 error);

  if (indices == NULL || !check_kinds (self, view, key, indices, *out_n, kind, error))
    return NULL;
  return indices;
}

static gboolean
read_situation (RecoursePackReader *self,
                const RecourseJsonView *view,
                gpointer item,
                GError **error)
{
  RecourseSituationCase *situation = item;
  RecourseJsonView answers;

  if (!recourse_pack_reader_text (self, view, "title", &recourse_pack_plain_scope,
                                  &situation->title, error)
      || !recourse_json_view_get (view, "answers", &answers, error)
      || !recourse_pack_reader_box (self, &answers, &situation->answers, error))
    return FALSE;
  situation->plan = read_plan (self, view, "plan", RECOURSE_REMEDY_DO, &situation->n_plan, error);
  if (situation->plan == NULL)
    return FALSE;
  situation->do_not = read_plan (self, view, "do_not", RECOURSE_REMEDY_DO_NOT, &situation->n_do_not,
                                 error);
  return situation->do_not != NULL
         && recourse_pack_reader_claims (self, view, &situation->claims, error);
}

/* A line speaks of a remedy, or of a claim that no step and no evidence may cite there. */
static gboolean
read_must_subject (RecoursePackReader *self,
                   const RecourseJsonView *view,
                   RecourseMust *must,
                   GError **error)
{
  gboolean has_claim = recourse_json_view_has (view, "claim");
  RecourseJsonView member;
  guint index = 0;

  if (has_claim && (must->is_certain || recourse_json_view_has (view, "remedy")))
    {
      recourse_json_view_error (view, error, RECOURSE_ERROR_INVALID_CONTENT,
                                "a line with 'claim' has 'then' 'never' and no 'remedy'");
      return FALSE;
    }
  if (!has_claim)
    return recourse_json_view_get (view, "remedy", &member, error)
           && recourse_pack_reader_reference (self, &member, RECOURSE_PACK_REMEDIES, &must->remedy,
                                              error);
  if (!recourse_json_view_get (view, "claim", &member, error)
      || !recourse_pack_reader_reference (self, &member, RECOURSE_PACK_CLAIMS, &index, error))
    return FALSE;
  must->claim = recourse_pack_claim (self->pack, index);
  return TRUE;
}

static gboolean
read_must (RecoursePackReader *self,
           const RecourseJsonView *view,
           RecourseMust *must,
           GError **error)
{
  guint then = 0;

  if (!recourse_json_view_expect_object (view, MUST_KEYS, error)
      || !recourse_pack_reader_condition (self, view, "if", &must->condition, error)
      || !recourse_pack_reader_get_choice (view, "then", THEN_WORDS, &then, error))
    return FALSE;
  must->is_certain = then == 1;
  return read_must_subject (self, view, must, error)
         && recourse_pack_reader_optional_text (self, view, "reason", &recourse_pack_plain_scope,
                                                &must->has_reason, &must->reason, error);
}

/**
 * recourse_pack_reader_must:
 *
 * Reads must.json, whose lines have no ids.
 */
gboolean
recourse_pack_reader_must (RecoursePackReader *self, GError **error)
{
  const RecourseJsonView *root = &self->roots[RECOURSE_PACK_FILE_MUST];
  RecoursePack *pack = self->pack;

  if (!recourse_json_view_expect_array (root, &pack->n_must, error))
    return FALSE;
  pack->must = recourse_pack_allocate (pack, pack->n_must, sizeof *pack->must);
  for (guint i = 0; i < pack->n_must; i++)
    {
      RecourseJsonView element;

      recourse_json_view_element (root, i, &element);
      if (!read_must (self, &element, &pack->must[i], error))
        return FALSE;
    }
  return TRUE;
}

const RecoursePackItemKind recourse_pack_impossible_kind = {
  "impossible situation", sizeof (RecourseImpossible), IMPOSSIBLE_KEYS, NULL, read_impossible
};
const RecoursePackItemKind recourse_pack_situation_kind = { "situation",
                                                            sizeof (RecourseSituationCase),
                                                            SITUATION_KEYS, NULL, read_situation };
