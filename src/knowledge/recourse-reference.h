/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-pack.h"
#include "recourse-protection.h"

G_BEGIN_DECLS

/** RecourseReferenceKind: where something that can be looked up has its place. */
typedef enum
{
  RECOURSE_REFERENCE_CLAIM,
  RECOURSE_REFERENCE_GUIDE, /* a claim about what the source guide says */
  RECOURSE_REFERENCE_DELAY, /* a claim about delayed arrival */
  RECOURSE_REFERENCE_CONTACT,
  RECOURSE_REFERENCE_TRAP,
  RECOURSE_REFERENCE_TRACING,
  RECOURSE_REFERENCE_TERM,
} RecourseReferenceKind;

#define RECOURSE_N_REFERENCE_KINDS (RECOURSE_REFERENCE_TERM + 1)
#define RECOURSE_REFERENCE_ALL_KINDS ((1u << RECOURSE_N_REFERENCE_KINDS) - 1)
#define RECOURSE_REFERENCE_CLAIM_KINDS                                                             \
  (1u << RECOURSE_REFERENCE_CLAIM | 1u << RECOURSE_REFERENCE_GUIDE | 1u << RECOURSE_REFERENCE_DELAY)

/** RecourseReferenceTopic: what a claim is about: the first part of its id. */
typedef enum
{
  RECOURSE_TOPIC_LIFE,
  RECOURSE_TOPIC_FRAUD,
  RECOURSE_TOPIC_CIVIL,
  RECOURSE_TOPIC_FEE,
  RECOURSE_TOPIC_EVIDENCE,
  RECOURSE_TOPIC_AID,
  RECOURSE_TOPIC_RECOVERY,
  RECOURSE_TOPIC_PREVENT,
  RECOURSE_TOPIC_GUIDE,
} RecourseReferenceTopic;

#define RECOURSE_N_TOPICS (RECOURSE_TOPIC_GUIDE + 1)
#define RECOURSE_N_CLAIM_STATUSES (RECOURSE_STATUS_HARMFUL + 1)

/** RecourseGuideChapter: of the source guide, in its order. */
typedef enum
{
  RECOURSE_CHAPTER_STATE,
  RECOURSE_CHAPTER_AT_ONCE,
  RECOURSE_CHAPTER_DELAY,
  RECOURSE_CHAPTER_APPEAL,
  RECOURSE_CHAPTER_TRACING,
  RECOURSE_CHAPTER_ROUTES,
  RECOURSE_CHAPTER_SERVICES,
  RECOURSE_CHAPTER_PREVENTION,
  RECOURSE_CHAPTER_REST, /* the law it names, its closing words, what it says of itself */
} RecourseGuideChapter;

#define RECOURSE_N_CHAPTERS (RECOURSE_CHAPTER_REST + 1)

/**
 * RecourseReferenceEntry: something to look up; borrowed from the index.
 * @key: the id of a claim; else the kind and the id, as "contact:police"
 * @topics: bits: 1 << RecourseReferenceTopic; those of what it rests on, if it is no claim
 * @has_status: a claim or a contact
 * @claim, @contact, @trap, @tracing, @term: the one that @kind names; the others are %NULL
 */
typedef struct
{
  RecourseReferenceKind kind;
  char *key;
  guint topics;
  gboolean has_status;
  RecourseClaimStatus status;
  const RecourseClaim *claim;
  const RecourseContact *contact;
  const RecourseTrap *trap;
  const RecourseTracing *tracing;
  const RecourseTerm *term;
} RecourseReferenceEntry;

#define RECOURSE_REFERENCE_ANY (-1)

/**
 * RecourseReferenceQuery:
 * @words: (nullable): what somebody typed; each word has to be found
 * @status: a RecourseClaimStatus or %RECOURSE_REFERENCE_ANY
 * @topic: a RecourseReferenceTopic or %RECOURSE_REFERENCE_ANY
 * @kinds: bits: 1 << RecourseReferenceKind
 */
typedef struct
{
  const char *words;
  int status;
  int topic;
  guint kinds;
} RecourseReferenceQuery;

/** RecourseReference: all that can be looked up in a pack, made ready for searching. Immutable. */
#define RECOURSE_TYPE_REFERENCE (recourse_reference_get_type ())
G_DECLARE_FINAL_TYPE (RecourseReference, recourse_reference, RECOURSE, REFERENCE, GObject)

RecourseReference *recourse_reference_new (RecoursePack *pack) G_GNUC_WARN_UNUSED_RESULT;
guint recourse_reference_n_entries (RecourseReference *self);
const RecourseReferenceEntry *recourse_reference_entry (RecourseReference *self, guint index);
const RecourseReferenceEntry *recourse_reference_find (RecourseReference *self, const char *key);
GPtrArray *recourse_reference_search (RecourseReference *self, const RecourseReferenceQuery *query)
    G_GNUC_WARN_UNUSED_RESULT;

RecourseReferenceTopic recourse_reference_topic (const RecourseClaim *claim);
RecourseGuideChapter recourse_reference_chapter (const RecourseClaim *claim);

char *recourse_reference_day (gint64 time);
gboolean recourse_reference_is_overdue (const RecourseClaim *claim, const char *today);
gboolean recourse_reference_age (const char *as_of, const char *today, guint *out_days);

G_END_DECLS
