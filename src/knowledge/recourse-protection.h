/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-pack.h"

G_BEGIN_DECLS

/*
 * What the pack knows besides the plan: how to keep it from happening again, what gives a swindler
 * away, cases to practise on, and what to look up. Owned by the pack, as everything in
 * recourse-pack-types.h.
 */

#define RECOURSE_PREVENTION_MAX_ITEMS 24
#define RECOURSE_FLAG_MAX_PATTERNS 80 /* of one language */
#define RECOURSE_QUIZ_MAX_CHOICES 5

/** RecoursePreventionKind: what a part of prevention.json is for. */
typedef enum
{
  RECOURSE_PREVENTION_WALL,   /* settings against one kind of harm */
  RECOURSE_PREVENTION_BANK,   /* what the bank can limit */
  RECOURSE_PREVENTION_ELDER,  /* what really helps an older person */
  RECOURSE_PREVENTION_MOMENT, /* one of the checks before, while and after paying; nothing to tick
                               */
  RECOURSE_PREVENTION_OFFER,  /* what to do in the place of paying somebody; nothing to tick */
  RECOURSE_PREVENTION_LAWYER, /* how to check a lawyer's licence; nothing to tick */
} RecoursePreventionKind;

/** RecoursePreventionItem: @where, if @has_where: where it is found, with the Chinese words on the
 * screen; @fallback goes with it. @limit, if @has_limit: what it cannot do. */
typedef struct
{
  char *id;
  RecourseText text;
  gboolean has_where;
  RecourseText where;
  RecourseText fallback;
  gboolean has_limit;
  RecourseText limit;
  RecourseClaimList claims;
} RecoursePreventionItem;

typedef struct
{
  char *id;
  RecoursePreventionKind kind;
  RecourseText title;
  RecourseText summary;
  const RecourseClaim *guide; /* (nullable): what the source guide says of it */
  RecoursePreventionItem *items;
  guint n_items;
  RecourseClaimList claims;
} RecoursePrevention;

/** RecourseTracing: one way of following money. */
typedef struct
{
  char *id;
  RecourseText title;
  RecourseText who; /* who can look */
  RecourseText can;
  RecourseText cannot;
  const RecourseClaim *guide; /* (nullable) */
  RecourseClaimList claims;
} RecourseTracing;

/** RecourseTrap: a common mistake, why it harms, and what to do instead. */
typedef struct
{
  char *id;
  RecourseText title;
  RecourseText text;
  RecourseText instead;
  RecourseClaimList claims;
} RecourseTrap;

/** RecourseTerm: of the glossary; @claims may be empty. */
typedef struct
{
  char *id;
  RecourseText term;
  RecourseText meaning;
  RecourseClaimList claims;
} RecourseTerm;

/** RecourseFlagLevel: a strong one alone is enough to say stop. */
typedef enum
{
  RECOURSE_FLAG_CAUTION,
  RECOURSE_FLAG_STRONG,
} RecourseFlagLevel;

/** RecoursePatterns: words that give something away, in one language; see docs/offer-check.md. */
typedef struct
{
  const char **items;
  guint n;
} RecoursePatterns;

/** RecourseRedFlag: a sign that an offer to get money back is dishonest. @tick is the row that
 * somebody ticks ("They want money first"), @title names it in the result. */
typedef struct
{
  char *id;
  RecourseFlagLevel level;
  RecourseText tick;
  RecourseText title;
  RecourseText why;
  RecourseText instead;
  RecoursePatterns patterns[RECOURSE_N_LANGUAGES];
  RecourseClaimList claims;
} RecourseRedFlag;

/** RecourseDenial: words before a pattern that turn it into its opposite ("never pay a …"). */
typedef struct
{
  char *id;
  RecoursePatterns patterns[RECOURSE_N_LANGUAGES];
} RecourseDenial;

/** RecourseExpectation: what the check of the message of a practice case has to come to. */
typedef enum
{
  RECOURSE_EXPECT_NONE,
  RECOURSE_EXPECT_CAUTION,
  RECOURSE_EXPECT_STOP,
} RecourseExpectation;

/** RecourseChoice: @remedy: (nullable): what it comes to in the algebra of advice. */
typedef struct
{
  char *id;
  RecourseText text;
  gboolean is_right;
  RecourseText why; /* said kindly, also when it is wrong */
  const RecourseRemedy *remedy;
} RecourseChoice;

/** RecourseQuizCase: something to practise on: what somebody wrote (@has_message), or a situation
 * with @answers to the guide (@has_answers). @flags are red flags that the check must find. */
typedef struct
{
  char *id;
  RecourseText title;
  RecourseText story; /* what happened, or who writes */
  gboolean has_message;
  RecourseText message; /* quoted; may hold digits, has no marks */
  RecourseExpectation expect;
  const RecourseRedFlag **flags;
  guint n_flags;
  gboolean has_answers;
  RecourseConditionBox answers;
  RecourseText ask;
  RecourseChoice *choices;
  guint n_choices; /* 2 or more, one or more right */
  RecourseClaimList claims;
} RecourseQuizCase;

guint recourse_pack_n_preventions (RecoursePack *self);
const RecoursePrevention *recourse_pack_prevention (RecoursePack *self, guint index);
const RecoursePrevention *recourse_pack_find_prevention (RecoursePack *self, const char *id);
guint recourse_pack_n_tracings (RecoursePack *self);
const RecourseTracing *recourse_pack_tracing (RecoursePack *self, guint index);
guint recourse_pack_n_traps (RecoursePack *self);
const RecourseTrap *recourse_pack_trap (RecoursePack *self, guint index);
guint recourse_pack_n_terms (RecoursePack *self);
const RecourseTerm *recourse_pack_term (RecoursePack *self, guint index);
guint recourse_pack_n_red_flags (RecoursePack *self);
const RecourseRedFlag *recourse_pack_red_flag (RecoursePack *self, guint index);
const RecourseRedFlag *recourse_pack_find_red_flag (RecoursePack *self, const char *id);
guint recourse_pack_n_denials (RecoursePack *self);
const RecourseDenial *recourse_pack_denial (RecoursePack *self, guint index);
guint recourse_pack_n_quiz_cases (RecoursePack *self);
const RecourseQuizCase *recourse_pack_quiz_case (RecoursePack *self, guint index);
const RecourseQuizCase *recourse_pack_find_quiz_case (RecoursePack *self, const char *id);

gboolean recourse_prevention_is_checklist (const RecoursePrevention *self);

G_END_DECLS
