/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-pack-types.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define RECOURSE_PACK_FORMAT 1

/** RecoursePack: the loaded knowledge; immutable, so it may be shared between threads. */
#define RECOURSE_TYPE_PACK (recourse_pack_get_type ())
G_DECLARE_FINAL_TYPE (RecoursePack, recourse_pack, RECOURSE, PACK, GObject)

RecoursePack *recourse_pack_new_built_in (GError **error) G_GNUC_WARN_UNUSED_RESULT;
RecoursePack *recourse_pack_new_from_directory (const char *directory,
                                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean recourse_pack_is_built_in (RecoursePack *self);
const char *recourse_pack_peek_version (RecoursePack *self);
const char *recourse_pack_peek_as_of (RecoursePack *self);
const RecourseText *recourse_pack_peek_title (RecoursePack *self);
const char *recourse_pack_peek_digest (RecoursePack *self);

guint recourse_pack_n_variables (RecoursePack *self);
const RecourseVariable *recourse_pack_variable (RecoursePack *self, guint index);
gboolean recourse_pack_find_variable (RecoursePack *self, const char *id, guint *out_index);
gboolean
recourse_variable_find_value (const RecourseVariable *self, const char *id, guint *out_index);
guint64 recourse_variable_all_values (const RecourseVariable *self);

guint recourse_pack_n_screens (RecoursePack *self);
const RecourseScreen *recourse_pack_screen (RecoursePack *self, guint index);
gboolean recourse_pack_find_screen (RecoursePack *self, const char *id, guint *out_index);

guint recourse_pack_n_remedies (RecoursePack *self);
const RecourseRemedy *recourse_pack_remedy (RecoursePack *self, guint index);
gboolean recourse_pack_find_remedy (RecoursePack *self, const char *id, guint *out_index);

guint recourse_pack_n_impossible (RecoursePack *self);
const RecourseImpossible *recourse_pack_impossible (RecoursePack *self, guint index);
guint recourse_pack_n_must (RecoursePack *self);
const RecourseMust *recourse_pack_must (RecoursePack *self, guint index);
guint recourse_pack_n_situations (RecoursePack *self);
const RecourseSituationCase *recourse_pack_situation (RecoursePack *self, guint index);

guint recourse_pack_n_claims (RecoursePack *self);
const RecourseClaim *recourse_pack_claim (RecoursePack *self, guint index);
const RecourseClaim *recourse_pack_find_claim (RecoursePack *self, const char *id);
guint recourse_pack_n_sources (RecoursePack *self);
const RecourseSource *recourse_pack_source (RecoursePack *self, guint index);
guint recourse_pack_n_contacts (RecoursePack *self);
const RecourseContact *recourse_pack_contact (RecoursePack *self, guint index);
const RecourseContact *recourse_pack_find_contact (RecoursePack *self, const char *id);
const RecourseEvidenceKind *recourse_pack_find_evidence (RecoursePack *self, const char *id);
guint recourse_pack_n_evidence (RecoursePack *self);
const RecourseEvidenceKind *recourse_pack_evidence (RecoursePack *self, guint index);
guint recourse_pack_n_messages (RecoursePack *self);
const RecourseMessage *recourse_pack_message (RecoursePack *self, guint index);
guint recourse_pack_n_options (RecoursePack *self);
const RecourseOption *recourse_pack_option (RecoursePack *self, guint index);
gboolean recourse_pack_find_option (RecoursePack *self, const char *id, guint *out_index);
guint recourse_pack_n_schedules (RecoursePack *self);
const RecourseSchedule *recourse_pack_schedule (RecoursePack *self, guint index);
const RecourseSchedule *recourse_pack_find_schedule (RecoursePack *self, const char *id);
guint recourse_pack_n_services (RecoursePack *self);
const RecoursePackService *recourse_pack_service (RecoursePack *self, guint index);

char *recourse_claim_format_value (const RecourseClaim *self, RecourseLanguage language);
char *recourse_claim_cite_law (const RecourseClaim *self, RecourseLanguage language);
const char *recourse_claim_status_id (RecourseClaimStatus status);

/**
 * RecourseSlot: one value for a mark in a message or a word of a paper; @name without the "slot:"
 * prefix.
 */
typedef struct
{
  const char *name;
  const char *value; /* NULL: leave a blank line to fill in */
} RecourseSlot;

const char *recourse_text_blank (RecourseLanguage language);
char *recourse_text_fill (const RecourseText *self,
                          const RecourseSlot *slots,
                          guint n_slots,
                          RecourseLanguage language);
char *recourse_message_fill (const RecourseMessage *self,
                             const RecourseSlot *slots,
                             guint n_slots,
                             RecourseLanguage language);

G_END_DECLS
