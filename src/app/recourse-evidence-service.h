/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-bag.h"
#include "recourse-case-seat.h"
#include "recourse-exhibit-change.h"
#include "recourse-handover.h"
#include "recourse-intake.h"
#include "recourse-thumbnail.h"
#include "recourse-removal.h"
#include "recourse-service.h"
#include "recourse-verification.h"
#include "recourse-witness.h"

G_BEGIN_DECLS

/**
 * RecourseEvidenceCase:
 * @path: (nullable): of the case in use; NULL: there is none
 * @is_locked: nothing of it can be read without its passphrase
 * @verified_at: when all of it was last verified; %RECOURSE_TIME_UNKNOWN: never
 * @was_intact: what that said
 */
typedef struct
{
  char *path;
  gboolean is_locked;
  gint64 verified_at;
  gboolean was_intact;
} RecourseEvidenceCase;

/**
 * RecourseEvidenceNews:
 * @exhibits: (element-type RecourseExhibit): what was added, newest first
 * @reader: its changes say what became of older ones
 * @is_done: whether a portion was the last one
 */
typedef struct
{
  GPtrArray *exhibits;
  RecourseExhibitReader *reader;
  gboolean is_done;
} RecourseEvidenceNews;

/**
 * RecourseEvidenceRefusal:
 * @name: of the file
 * @error: why it was not kept
 */
typedef struct
{
  char *name;
  GError *error;
} RecourseEvidenceRefusal;

/**
 * RecourseEvidenceAdded:
 * @seqs: (element-type gint64): the entries of what was kept
 * @refusals: (element-type RecourseEvidenceRefusal): what was not
 * @trouble: (nullable): why it ended before its end; what is in @seqs is kept all the same
 */
typedef struct
{
  GArray *seqs;
  GPtrArray *refusals;
  GError *trouble;
} RecourseEvidenceAdded;

/**
 * RecourseEvidenceStory:
 * @n_foreign: how many entries came with a bag, and so are somebody else's words; 0: none
 * @things: (element-type utf8): kinds that are no files and are kept
 */
typedef struct
{
  gint64 n_foreign;
  GHashTable *things;
} RecourseEvidenceStory;

/**
 * RecourseEvidenceWitness:
 * @code: for people
 * @digits: for the telephone
 * @n_entries: how many entries it speaks of
 * @width: of the picture, in modules
 * @modules: @width times @width bytes; 1 is black
 */
typedef struct
{
  char *code;
  char *digits;
  gint64 n_entries;
  guint width;
  guint8 *modules;
} RecourseEvidenceWitness;

/**
 * RecourseEvidenceExport:
 * @output: where the bag goes
 * @passphrase: (nullable): for AES-256
 * @exhibits: (element-type gint64): what is handed over
 * @withheld: (element-type RecourseBagText): texts that stay behind; their fields are static words
 */
typedef struct
{
  RecourseBagAudience audience;
  char *output;
  char *passphrase;
  GArray *exhibits;
  GArray *withheld;
} RecourseEvidenceExport;

/**
 * RecourseEvidenceService: all that the window does with the vault. Jobs run in the lanes of the
 * service, each lane with a connection of its own; only results come back.
 *
 * Signals: "leaving" and "switched", around each change of the case in use; "made", when the case
 * in use has come into being; "kept", when files were added to it.
 */
/* More than that nobody reads. What is found has one more when there are more. */
#define RECOURSE_EVIDENCE_MAX_FOUND 2000

#define RECOURSE_TYPE_EVIDENCE_SERVICE (recourse_evidence_service_get_type ())
G_DECLARE_FINAL_TYPE (RecourseEvidenceService,
                      recourse_evidence_service,
                      RECOURSE,
                      EVIDENCE_SERVICE,
                      GObject)

RecourseEvidenceService *
recourse_evidence_service_new (RecourseService *service,
                               const char *data_folder) G_GNUC_WARN_UNUSED_RESULT;
const char *recourse_evidence_service_peek_path (RecourseEvidenceService *self);
RecourseCaseSeat *recourse_evidence_service_peek_seat (RecourseEvidenceService *self);
gboolean recourse_evidence_service_is_in_use (RecourseEvidenceService *self,
                                              RecourseCaseSeat *seat);
void recourse_evidence_service_use (RecourseEvidenceService *self, const char *path);

/* Short. */
void recourse_evidence_service_open_async (RecourseEvidenceService *self,
                                           GCancellable *cancellable,
                                           GAsyncReadyCallback callback,
                                           gpointer user_data);
RecourseEvidenceCase *recourse_evidence_service_open_finish (RecourseEvidenceService *self,
                                                             GAsyncResult *result,
                                                             GError **error);
void recourse_evidence_service_read_async (RecourseEvidenceService *self,
                                           guint max_entries,
                                           GCancellable *cancellable,
                                           GAsyncReadyCallback callback,
                                           gpointer user_data);
void recourse_evidence_service_refresh_async (RecourseEvidenceService *self,
                                              GCancellable *cancellable,
                                              GAsyncReadyCallback callback,
                                              gpointer user_data);
RecourseEvidenceNews *recourse_evidence_service_read_finish (RecourseEvidenceService *self,
                                                             GAsyncResult *result,
                                                             GError **error);
void recourse_evidence_service_describe_async (RecourseEvidenceService *self,
                                               gint64 seq,
                                               const RecourseExhibitDescription *what,
                                               GCancellable *cancellable,
                                               GAsyncReadyCallback callback,
                                               gpointer user_data);
void recourse_evidence_service_remove_async (RecourseEvidenceService *self,
                                             const RecourseRemovalRequest *request,
                                             GCancellable *cancellable,
                                             GAsyncReadyCallback callback,
                                             gpointer user_data);
void recourse_evidence_service_restore_async (RecourseEvidenceService *self,
                                              gint64 seq,
                                              GCancellable *cancellable,
                                              GAsyncReadyCallback callback,
                                              gpointer user_data);
void recourse_evidence_service_note_thing_async (RecourseEvidenceService *self,
                                                 const char *kind,
                                                 const char *words,
                                                 gboolean is_kept,
                                                 GCancellable *cancellable,
                                                 GAsyncReadyCallback callback,
                                                 gpointer user_data);
gboolean recourse_evidence_service_done_finish (RecourseEvidenceService *self,
                                                GAsyncResult *result,
                                                GError **error);
void recourse_evidence_service_witness_async (RecourseEvidenceService *self,
                                              GCancellable *cancellable,
                                              GAsyncReadyCallback callback,
                                              gpointer user_data);
RecourseEvidenceWitness *recourse_evidence_service_witness_finish (RecourseEvidenceService *self,
                                                                   GAsyncResult *result,
                                                                   GError **error);
void recourse_evidence_service_check_witness_async (RecourseEvidenceService *self,
                                                    const RecourseWitnessCode *code,
                                                    GCancellable *cancellable,
                                                    GAsyncReadyCallback callback,
                                                    gpointer user_data);
gboolean recourse_evidence_service_check_witness_finish (RecourseEvidenceService *self,
                                                         GAsyncResult *result,
                                                         RecourseWitnessVerdict *out_verdict,
                                                         GError **error);
void recourse_evidence_service_propose_async (RecourseEvidenceService *self,
                                              RecoursePack *pack,
                                              RecourseBagAudience audience,
                                              GCancellable *cancellable,
                                              GAsyncReadyCallback callback,
                                              gpointer user_data);
RecourseHandover *recourse_evidence_service_propose_finish (RecourseEvidenceService *self,
                                                            GAsyncResult *result,
                                                            GError **error);

/* Long: with progress, in the main thread. */
void recourse_evidence_service_add_to_async (RecourseEvidenceService *self,
                                             RecourseCaseSeat *seat,
                                             GPtrArray *items,
                                             RecourseProgressFunc progress,
                                             GObject *target,
                                             GCancellable *cancellable,
                                             GAsyncReadyCallback callback,
                                             gpointer user_data);
void recourse_evidence_service_add_async (RecourseEvidenceService *self,
                                          GPtrArray *items,
                                          RecourseProgressFunc progress,
                                          GObject *target,
                                          GCancellable *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer user_data);
RecourseEvidenceAdded *recourse_evidence_service_add_finish (RecourseEvidenceService *self,
                                                             GAsyncResult *result,
                                                             GError **error);
void recourse_evidence_service_check_chain_async (RecourseEvidenceService *self,
                                                  GCancellable *cancellable,
                                                  GAsyncReadyCallback callback,
                                                  gpointer user_data);
void recourse_evidence_service_verify_async (RecourseEvidenceService *self,
                                             RecourseProgressFunc progress,
                                             GObject *target,
                                             GCancellable *cancellable,
                                             GAsyncReadyCallback callback,
                                             gpointer user_data);
RecourseVerification *recourse_evidence_service_verify_finish (RecourseEvidenceService *self,
                                                               GAsyncResult *result,
                                                               GError **error);
void recourse_evidence_service_export_async (RecourseEvidenceService *self,
                                             RecoursePack *pack,
                                             RecourseEvidenceExport *what,
                                             RecourseProgressFunc progress,
                                             GObject *target,
                                             GCancellable *cancellable,
                                             GAsyncReadyCallback callback,
                                             gpointer user_data);
void recourse_evidence_service_import_async (RecourseEvidenceService *self,
                                             const char *path,
                                             const char *passphrase,
                                             RecourseProgressFunc progress,
                                             GObject *target,
                                             GCancellable *cancellable,
                                             GAsyncReadyCallback callback,
                                             gpointer user_data);
char *recourse_evidence_service_import_finish (RecourseEvidenceService *self,
                                               GAsyncResult *result,
                                               GError **error);
void recourse_evidence_service_lock_async (RecourseEvidenceService *self,
                                           const char *passphrase,
                                           gboolean is_closing,
                                           RecourseProgressFunc progress,
                                           GObject *target,
                                           GCancellable *cancellable,
                                           GAsyncReadyCallback callback,
                                           gpointer user_data);

/* Apart from both. */
void recourse_evidence_service_story_async (RecourseEvidenceService *self,
                                            GCancellable *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer user_data);
RecourseEvidenceStory *recourse_evidence_service_story_finish (RecourseEvidenceService *self,
                                                               GAsyncResult *result,
                                                               GError **error);
void recourse_evidence_service_search_async (RecourseEvidenceService *self,
                                             RecoursePack *pack,
                                             const char *query,
                                             GCancellable *cancellable,
                                             GAsyncReadyCallback callback,
                                             gpointer user_data);
GArray *recourse_evidence_service_search_finish (RecourseEvidenceService *self,
                                                 GAsyncResult *result,
                                                 GError **error);
void recourse_evidence_service_preview_async (RecourseEvidenceService *self,
                                              const RecourseExhibit *exhibit,
                                              guint max_edge,
                                              GCancellable *cancellable,
                                              GAsyncReadyCallback callback,
                                              gpointer user_data);
RecoursePreview *recourse_evidence_service_preview_finish (RecourseEvidenceService *self,
                                                           GAsyncResult *result,
                                                           GError **error);
void recourse_evidence_service_view_async (RecourseEvidenceService *self,
                                           const RecourseExhibit *exhibit,
                                           GCancellable *cancellable,
                                           GAsyncReadyCallback callback,
                                           gpointer user_data);
char *recourse_evidence_service_view_finish (RecourseEvidenceService *self,
                                             GAsyncResult *result,
                                             GError **error);

void recourse_evidence_case_free (RecourseEvidenceCase *self);
void recourse_evidence_news_free (RecourseEvidenceNews *self);
void recourse_evidence_added_free (RecourseEvidenceAdded *self);
void recourse_evidence_story_free (RecourseEvidenceStory *self);
void recourse_evidence_witness_free (RecourseEvidenceWitness *self);
void recourse_evidence_export_free (RecourseEvidenceExport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseEvidenceCase, recourse_evidence_case_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseEvidenceNews, recourse_evidence_news_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseEvidenceAdded, recourse_evidence_added_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseEvidenceStory, recourse_evidence_story_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseEvidenceWitness, recourse_evidence_witness_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseEvidenceExport, recourse_evidence_export_free)

G_END_DECLS
