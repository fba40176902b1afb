/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-json.h"
#include "recourse-letter-form.h"
#include "recourse-pack-file.h"
#include "recourse-pack-private.h"
#include "recourse-paper.h"

G_BEGIN_DECLS

/*
 * Reading a pack goes in three steps, because texts cite claims of any file: first each list gets
 * its ids, then figures and numbers are read, then everything else. All functions here fail with
 * file and path in the message.
 */

/* What the ids of the claims of the source guide begin with. */
#define RECOURSE_GUIDE_PREFIX "guide."

/* What stands on the claims of the files of recourse-protection.h, for messages. */
#define RECOURSE_PACK_PROTECTION "what protects people"

/** RecoursePackReader: a pack that is being read, and the documents it is read from; @paper and
 * @letter are those whose parts are being read. */
typedef struct
{
  RecoursePack *pack;
  const RecoursePaper *paper;
  const RecourseLetterForm *letter;
  RecourseJson *documents[RECOURSE_PACK_N_FILES];
  RecourseJsonView roots[RECOURSE_PACK_N_FILES];
} RecoursePackReader;

typedef gboolean (*RecoursePackItemFunc) (RecoursePackReader *self,
                                          const RecourseJsonView *view,
                                          gpointer item,
                                          GError **error);

/**
 * RecoursePackItemKind:
 * @noun: what one item is called in messages
 * @size: of the struct, which begins with its `char *id`
 * @keys: the known keys, ended by %NULL
 * @prepare: (nullable): reads what other texts cite
 * @read: reads the item, whose id is set already
 * @most: how many one list may have; 0 for any number
 */
typedef struct
{
  const char *noun;
  gsize size;
  const char *const *keys;
  RecoursePackItemFunc prepare;
  RecoursePackItemFunc read;
  guint most;
} RecoursePackItemKind;

extern const RecoursePackItemKind recourse_pack_source_kind;
extern const RecoursePackItemKind recourse_pack_claim_kind;
extern const RecoursePackItemKind recourse_pack_contact_kind;
extern const RecoursePackItemKind recourse_pack_screen_kind;
extern const RecoursePackItemKind recourse_pack_evidence_kind;
extern const RecoursePackItemKind recourse_pack_message_kind;
extern const RecoursePackItemKind recourse_pack_schedule_kind;
extern const RecoursePackItemKind recourse_pack_service_kind;
extern const RecoursePackItemKind recourse_pack_option_kind;
extern const RecoursePackItemKind recourse_pack_remedy_kind;
extern const RecoursePackItemKind recourse_pack_impossible_kind;
extern const RecoursePackItemKind recourse_pack_situation_kind;
extern const RecoursePackItemKind recourse_pack_paper_kind;
extern const RecoursePackItemKind recourse_pack_letter_kind;
extern const RecoursePackItemKind recourse_pack_prevention_kind;
extern const RecoursePackItemKind recourse_pack_tracing_kind;
extern const RecoursePackItemKind recourse_pack_trap_kind;
extern const RecoursePackItemKind recourse_pack_term_kind;
extern const RecoursePackItemKind recourse_pack_red_flag_kind;
extern const RecoursePackItemKind recourse_pack_denial_kind;
extern const RecoursePackItemKind recourse_pack_quiz_kind;

/**
 * RecoursePackTextScope:
 * @own: (nullable): the claim whose figure is {value}
 * @from: the words for {from}, or %NULL when there is no lower bound
 * @to: the words for {to}, or %NULL when there is no upper bound
 * @is_message: whether {slot:NAME} may stand here
 * @is_remedy: whether the stricter rules for what a remedy may cite hold
 * @supported: (nullable): what it is that may cite nothing we hold to be untrue, for messages: "a
 *   route"
 * @paper: (nullable): whose names of files {code:ID} may cite; a backtick is then refused
 * @is_citation: whether this is a place in a law, which may have digits and no mark at all
 * @is_quoted: whether these are words of somebody else: digits, long sentences, no mark at all
 * @law: (nullable): the claims of law that {law:ID} may cite here
 *
 * What marks a text may use besides {claim:ID} and {contact:ID}.
 */
typedef struct
{
  const RecourseClaim *own;
  char *from[RECOURSE_N_LANGUAGES];
  char *to[RECOURSE_N_LANGUAGES];
  gboolean is_message;
  gboolean is_remedy;
  const char *supported;
  const RecoursePaper *paper;
  gboolean is_citation;
  gboolean is_quoted;
  const RecourseClaimList *law;
} RecoursePackTextScope;

extern const RecoursePackTextScope recourse_pack_plain_scope;
extern const RecoursePackTextScope recourse_pack_route_scope;
extern const RecoursePackTextScope recourse_pack_citation_scope;
extern const RecoursePackTextScope recourse_pack_protection_scope;
extern const RecoursePackTextScope recourse_pack_quoted_scope;

/* recourse-pack-reader.c */
gboolean recourse_pack_read (RecoursePack *pack, const char *directory, GError **error);

/* recourse-pack-values.c: single values, and refusing them; both refuse functions return FALSE */
gboolean
recourse_pack_reader_refuse (const RecourseJsonView *view, GError **error, const char *problem);
gboolean recourse_pack_reader_refuse_text (const RecourseJsonView *view,
                                           GError **error,
                                           int code,
                                           const char *problem,
                                           const char *foreign_text);
gboolean recourse_pack_reader_id_of (RecoursePackReader *self,
                                     const RecourseJsonView *view,
                                     char **out_id,
                                     GError **error);
gboolean recourse_pack_reader_id (RecoursePackReader *self,
                                  const RecourseJsonView *view,
                                  char **out_id,
                                  GError **error);
gboolean recourse_pack_reader_string (RecoursePackReader *self,
                                      const RecourseJsonView *view,
                                      const char *key,
                                      char **out_text,
                                      GError **error);
gboolean recourse_pack_reader_optional_string (RecoursePackReader *self,
                                               const RecourseJsonView *view,
                                               const char *key,
                                               char **out_text,
                                               GError **error);
gboolean recourse_pack_reader_date (RecoursePackReader *self,
                                    const RecourseJsonView *view,
                                    const char *key,
                                    char **out_date,
                                    GError **error);
gboolean recourse_pack_reader_optional_date (RecoursePackReader *self,
                                             const RecourseJsonView *view,
                                             const char *key,
                                             char **out_date,
                                             GError **error);
gboolean recourse_pack_reader_period (const RecourseJsonView *view,
                                      const char *key,
                                      RecoursePeriod *out_period,
                                      GError **error);
gboolean recourse_pack_reader_boolean (const RecourseJsonView *view,
                                       const char *key,
                                       gboolean *out_value,
                                       GError **error);
gboolean recourse_pack_reader_optional_boolean (const RecourseJsonView *view,
                                                const char *key,
                                                gboolean *out_value,
                                                GError **error);
gboolean recourse_pack_reader_choice (const RecourseJsonView *view,
                                      const char *const *words,
                                      guint *out_index,
                                      GError **error);
gboolean recourse_pack_reader_get_choice (const RecourseJsonView *view,
                                          const char *key,
                                          const char *const *words,
                                          guint *out_index,
                                          GError **error);
gboolean recourse_pack_reader_status (const RecourseJsonView *view,
                                      RecourseClaimStatus *out_status,
                                      GError **error);

/* recourse-pack-lists.c: lists of items and of references */
gpointer recourse_pack_reader_items (RecoursePackReader *self,
                                     const RecourseJsonView *view,
                                     const char *key,
                                     const RecoursePackItemKind *kind,
                                     guint *out_n,
                                     GError **error);
gpointer recourse_pack_reader_rows (RecoursePackReader *self,
                                    const RecourseJsonView *view,
                                    const char *key,
                                    const RecoursePackItemKind *kind,
                                    guint *out_n,
                                    GError **error);
gboolean recourse_pack_reader_check_length (const RecourseJsonView *list,
                                            const RecoursePackItemKind *kind,
                                            guint n,
                                            GError **error);
gboolean recourse_pack_reader_reference (RecoursePackReader *self,
                                         const RecourseJsonView *view,
                                         RecoursePackTableKind table,
                                         guint *out_index,
                                         GError **error);
guint *recourse_pack_reader_indices (RecoursePackReader *self,
                                     const RecourseJsonView *view,
                                     const char *key,
                                     RecoursePackTableKind table,
                                     guint *out_n,
                                     GError **error);
gpointer recourse_pack_reader_references (RecoursePackReader *self,
                                          const RecourseJsonView *view,
                                          const char *key,
                                          RecoursePackTableKind table,
                                          guint *out_n,
                                          GError **error);
gboolean recourse_pack_reader_claims (RecoursePackReader *self,
                                      const RecourseJsonView *view,
                                      RecourseClaimList *out_claims,
                                      GError **error);

/* recourse-pack-text.c */
gboolean recourse_pack_reader_text (RecoursePackReader *self,
                                    const RecourseJsonView *view,
                                    const char *key,
                                    const RecoursePackTextScope *scope,
                                    RecourseText *out_text,
                                    GError **error);
gboolean recourse_pack_reader_optional_text (RecoursePackReader *self,
                                             const RecourseJsonView *view,
                                             const char *key,
                                             const RecoursePackTextScope *scope,
                                             gboolean *out_has_text,
                                             RecourseText *out_text,
                                             GError **error);

/* recourse-pack-condition.c */
gboolean recourse_pack_reader_value (const RecourseJsonView *view,
                                     const RecourseVariable *variable,
                                     guint64 *out_bit,
                                     GError **error);
gboolean recourse_pack_reader_box (RecoursePackReader *self,
                                   const RecourseJsonView *view,
                                   RecourseConditionBox *out_box,
                                   GError **error);
gboolean recourse_pack_reader_condition (RecoursePackReader *self,
                                         const RecourseJsonView *view,
                                         const char *key,
                                         RecourseCondition *out_condition,
                                         GError **error);
gboolean recourse_pack_reader_optional_condition (RecoursePackReader *self,
                                                  const RecourseJsonView *view,
                                                  const char *key,
                                                  RecourseCondition *out_condition,
                                                  GError **error);

/* recourse-pack-support.c: claims that something stands on */
gboolean recourse_pack_claim_is_untrue (const RecourseClaim *claim);
gboolean recourse_pack_reader_true_claims (RecoursePackReader *self,
                                           const RecourseJsonView *view,
                                           const char *key,
                                           const char *supported,
                                           RecourseClaimList *out_claims,
                                           GError **error);
gboolean recourse_pack_reader_figure (RecoursePackReader *self,
                                      const RecourseJsonView *view,
                                      const char *key,
                                      RecourseUnit unit,
                                      const char *supported,
                                      const RecourseClaim **out_claim,
                                      GError **error);
gboolean recourse_pack_reader_protection_claims (RecoursePackReader *self,
                                                 const RecourseJsonView *view,
                                                 RecourseClaimList *out_claims,
                                                 GError **error);
gboolean recourse_pack_reader_optional_guide (RecoursePackReader *self,
                                              const RecourseJsonView *view,
                                              const RecourseClaim **out_guide,
                                              GError **error);
gboolean recourse_pack_reader_deadline (RecoursePackReader *self,
                                        const RecourseJsonView *view,
                                        const RecoursePackTextScope *scope,
                                        const char *supported,
                                        RecourseDeadlineRule **out_deadline,
                                        GError **error);

/* recourse-pack-read-schedules.c */
gboolean recourse_pack_reader_fraction (const RecourseJsonView *view,
                                        RecourseFraction *out_fraction,
                                        GError **error);
gboolean recourse_pack_schedule_is_exact (const RecourseSchedule *schedule,
                                          const RecourseFraction *factor);

/* recourse-pack-read-services.c */
gboolean recourse_pack_reader_optional_extra (const RecourseJsonView *view,
                                              gboolean *out_has_extra,
                                              RecourseExtra *out_extra,
                                              GError **error);

/* recourse-pack-read-costs.c */
extern const RecoursePackItemKind recourse_pack_cost_kind;

/* recourse-pack-read-*.c: what is no plain list of items with ids */
gboolean recourse_pack_reader_add_variable (RecoursePackReader *self,
                                            const RecourseJsonView *view,
                                            const RecourseVariable *variable,
                                            guint *out_index,
                                            GError **error);
gboolean recourse_pack_reader_measures (RecoursePackReader *self, GError **error);
gboolean recourse_pack_reader_must (RecoursePackReader *self, GError **error);
gboolean recourse_pack_reader_check_papers (RecoursePackReader *self, GError **error);

G_END_DECLS
