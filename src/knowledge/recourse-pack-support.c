/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-pack-support"

#include "recourse-pack-reader.h"

#include "recourse-error.h"

static const char *const DEADLINE_KEYS[] = { "after", "kind", "label", "claims", NULL };
static const char *const DEADLINE_WORDS[] = { "ends", "earliest", "event", NULL };

/**
 * recourse_pack_claim_is_untrue:
 *
 * Whether we hold @claim to be untrue. Its status has to be read already.
 */
gboolean
recourse_pack_claim_is_untrue (const RecourseClaim *claim)
{
  return claim->status == RECOURSE_STATUS_REJECTED || claim->status == RECOURSE_STATUS_HARMFUL;
}

static gboolean
check_true (const RecourseJsonView *view,
            const RecourseClaim *claim,
            const char *supported,
            GError **error)
{
  if (!recourse_pack_claim_is_untrue (claim))
    return TRUE;
  recourse_json_view_error (view, error, RECOURSE_ERROR_INVALID_CONTENT,
                            "the %s claim '%s' cannot support %s",
                            recourse_claim_status_id (claim->status), claim->id, supported);
  return FALSE;
}

/**
 * recourse_pack_reader_true_claims:
 * @supported: what stands on these claims, for messages: "a remedy"
 *
 * Reads the list of claims under @key. Errors: a claim that is rejected or harmful INVALID_CONTENT.
 */
gboolean
recourse_pack_reader_true_claims (RecoursePackReader *self,
                                  const RecourseJsonView *view,
                                  const char *key,
                                  const char *supported,
                                  RecourseClaimList *out_claims,
                                  GError **error)
{
  RecourseJsonView list;

  out_claims->items = recourse_pack_reader_references (self, view, key, RECOURSE_PACK_CLAIMS,
                                                       &out_claims->n, error);
  if (out_claims->items == NULL || !recourse_json_view_get (view, key, &list, error))
    return FALSE;
  for (guint i = 0; i < out_claims->n; i++)
    {
      RecourseJsonView element;

      recourse_json_view_element (&list, i, &element);
      if (!check_true (&element, out_claims->items[i], supported, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * recourse_pack_reader_protection_claims:
 *
 * Reads the list `claims` of something in recourse-protection.h: nothing untrue supports it.
 */
gboolean
recourse_pack_reader_protection_claims (RecoursePackReader *self,
                                        const RecourseJsonView *view,
                                        RecourseClaimList *out_claims,
                                        GError **error)
{
  return recourse_pack_reader_true_claims (self, view, "claims", RECOURSE_PACK_PROTECTION,
                                           out_claims, error);
}

/**
 * recourse_pack_reader_optional_guide:
 *
 * Reads the member `guide`: what the source guide says of something, shown with its verdict, so it
 * may be untrue. Without it, @out_guide stays as it is. Errors: a claim of somebody else
 * INVALID_CONTENT.
 */
gboolean
recourse_pack_reader_optional_guide (RecoursePackReader *self,
                                     const RecourseJsonView *view,
                                     const RecourseClaim **out_guide,
                                     GError **error)
{
  RecourseJsonView member;
  guint index = 0;

  if (!recourse_json_view_has (view, "guide"))
    return TRUE;
  if (!recourse_json_view_get (view, "guide", &member, error)
      || !recourse_pack_reader_reference (self, &member, RECOURSE_PACK_CLAIMS, &index, error))
    return FALSE;
  *out_guide = recourse_pack_claim (self->pack, index);
  if (g_str_has_prefix ((*out_guide)->id, RECOURSE_GUIDE_PREFIX))
    return TRUE;
  return recourse_pack_reader_refuse_text (&member, error, RECOURSE_ERROR_INVALID_CONTENT,
                                           "no claim of the guide:", (*out_guide)->id);
}

/**
 * recourse_pack_reader_figure:
 * @key: of the id of a claim
 * @supported: (nullable): what stands on it, for messages; %NULL where it may be untrue
 *
 * Reads a claim that has a figure in @unit. Errors: another unit or none, or an untrue one where it
 * may not be INVALID_CONTENT.
 */
gboolean
recourse_pack_reader_figure (RecoursePackReader *self,
                             const RecourseJsonView *view,
                             const char *key,
                             RecourseUnit unit,
                             const char *supported,
                             const RecourseClaim **out_claim,
                             GError **error)
{
  RecourseJsonView member;
  guint index = 0;

  if (!recourse_json_view_get (view, key, &member, error)
      || !recourse_pack_reader_reference (self, &member, RECOURSE_PACK_CLAIMS, &index, error))
    return FALSE;
  *out_claim = recourse_pack_claim (self->pack, index);
  if ((*out_claim)->unit == unit)
    return supported == NULL || check_true (&member, *out_claim, supported, error);
  recourse_json_view_error (&member, error, RECOURSE_ERROR_INVALID_CONTENT,
                            "claim '%s' has no figure in %s", (*out_claim)->id,
                            unit == RECOURSE_UNIT_FEN ? "fen" : "permille");
  return FALSE;
}

/**
 * recourse_pack_reader_deadline:
 * @scope: the marks that its label may have
 * @supported: what it belongs to, for messages: "a remedy"
 *
 * Reads the member `deadline`, which has to be there.
 */
gboolean
recourse_pack_reader_deadline (RecoursePackReader *self,
                               const RecourseJsonView *view,
                               const RecoursePackTextScope *scope,
                               const char *supported,
                               RecourseDeadlineRule **out_deadline,
                               GError **error)
{
  RecourseDeadlineRule *deadline = recourse_pack_allocate (self->pack, 1, sizeof *deadline);
  RecourseJsonView member;
  guint kind = 0;

  if (!recourse_json_view_get (view, "deadline", &member, error)
      || !recourse_json_view_expect_object (&member, DEADLINE_KEYS, error)
      || !recourse_pack_reader_period (&member, "after", &deadline->after, error)
      || !recourse_pack_reader_get_choice (&member, "kind", DEADLINE_WORDS, &kind, error))
    return FALSE;
  deadline->kind = (RecourseDeadlineKind) kind;
  *out_deadline = deadline;
  return recourse_pack_reader_text (self, &member, "label", scope, &deadline->label, error)
         && recourse_pack_reader_true_claims (self, &member, "claims", supported, &deadline->claims,
                                              error);
}
