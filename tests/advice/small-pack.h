/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-advisor.h"

G_BEGIN_DECLS

/*
 * A pack written in a few words, so that a test says what matters to it and nothing else.
 *
 * A condition is "problem=mistake,dispute state=pending | fraud=strong": lines of a box, boxes
 * between bars. "" is every situation and "never" is none. A list is words between blanks.
 *
 * Claims: life.fact, life.voucher-needs-name and aid.rate, which is a rate. Evidence: bill cites
 * life.fact and paper cites life.voucher-needs-name.
 */
typedef struct
{
  GString *questions;
  GString *measures;
  GString *messages;
  GString *letters; /* as it stands between the brackets of the file */
  GString *quiz;    /* likewise */
  GString *options;
  GString *remedies;
  GString *impossible;
  GString *must;
  GString *situations;
} SmallPack;

/**
 * SmallRemedy: what is not given has the plainest value: do, now, in every situation, one step `go`
 * that cites life.fact.
 * @steps: "look; ring: state=pending"
 * @claims: of the remedy; @step_claims: of each step; @follow_up_claims: of each step there
 * @deadline, @follow_up: how long after
 */
typedef struct
{
  const char *id;
  const char *kind;
  const char *urgency;
  const char *when;
  const char *steps;
  const char *claims;
  const char *step_claims;
  const char *deadline;
  const char *deadline_claims;
  const char *follow_up;
  const char *follow_up_steps;
  const char *follow_up_claims;
  const char *evidence;
  const char *messages;
} SmallRemedy;

SmallPack *small_pack_new (void) G_GNUC_WARN_UNUSED_RESULT;
void small_pack_free (SmallPack *self);

void
small_pack_screen (SmallPack *self, const char *id, gboolean on_start_page, const char *values);
void
small_pack_signs (SmallPack *self, const char *id, const char *const *levels, const char *signs);
void small_pack_elapsed (SmallPack *self, const char *cuts);
void small_pack_amount (SmallPack *self, const char *cuts);
void small_pack_message (SmallPack *self, const char *id, const char *when);
void small_pack_remedy (SmallPack *self, const SmallRemedy *remedy);
void small_pack_option (SmallPack *self, const char *id, const char *when, const char *remarks);
void small_pack_impossible (SmallPack *self, const char *id, const char *when);
void small_pack_must (SmallPack *self, const char *when, const char *then, const char *remedy);
void small_pack_must_not_cite (SmallPack *self, const char *when, const char *claim);
void small_pack_situation (SmallPack *self,
                           const char *id,
                           const char *answers,
                           const char *plan,
                           const char *do_not);

RecoursePack *small_pack_load (SmallPack *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
RecourseAdvisor *small_pack_compile (SmallPack *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SmallPack, small_pack_free)

G_END_DECLS
