/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-papers-model"

#include "recourse-papers-model.h"

#include "recourse-viewer-copy.h"

#define KEY "recourse-papers-model"

struct _RecoursePapersModel
{
  GObject parent_instance;

  RecourseCaseDesk *desk; /* weak: it holds this model */
  RecoursePack *pack;     /* the one that is loaded, for papers of no case; or NULL */
  RecoursePapersLaunch launch;
  gboolean has_english;

  RecoursePaperOrder *order; /* what is being made, or NULL */
  GCancellable *making;      /* NULL: @order waits until all is written */
  char *saved;               /* the file that was written last, until somebody reads so */
  RecoursePapersFailure failure;

  char *letter_id; /* or NULL */
  RecourseLetter *letter;
  GCancellable *reading;
  gint64 n_entries; /* of the log, for which @letter was written */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RecoursePapersModel, recourse_papers_model, G_TYPE_OBJECT)

static void
emit_changed (RecoursePapersModel *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
clear_news (RecoursePapersModel *self)
{
  g_clear_error (&self->failure.error);
  g_clear_pointer (&self->saved, g_free);
}

static void
stop_making (RecoursePapersModel *self)
{
  g_cancellable_cancel (self->making);
  g_clear_object (&self->making);
  g_clear_pointer (&self->order, recourse_paper_order_free);
}

/* It stays until somebody has read it, or the next thing is asked for. */
static void
fail (RecoursePapersModel *self, RecoursePapersJob job, RecoursePaperKind kind, const GError *error)
{
  clear_news (self);
  self->failure.job = job;
  self->failure.kind = kind;
  self->failure.error = g_error_copy (error);
}

static RecourseGuideModel *
peek_guide (RecoursePapersModel *self)
{
  return recourse_case_desk_peek_guide (self->desk);
}

/* Whether something of the case, or of the family, may be there at all. */
static gboolean
is_usable (RecoursePapersModel *self)
{
  return self->desk != NULL && (self->pack != NULL || peek_guide (self) != NULL)
         && !recourse_case_desk_is_hidden (self->desk);
}

/* --- Making -------------------------------------------------------------------------------------
 */

/* Whoever may be watching sees no viewer either. */
static void
hand_over (RecoursePapersModel *self, RecoursePaperKind kind, gboolean is_saved, char *path)
{
  g_autofree char *owned = path;
  g_autoptr (GError) error = NULL;

  if (is_saved)
    self->saved = g_steal_pointer (&owned);
  else if (!recourse_case_desk_is_hidden (self->desk) && !self->launch (path, &error))
    fail (self, RECOURSE_PAPERS_LAUNCHING, kind, error);
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RecoursePapersModel) self = RECOURSE_PAPERS_MODEL (user_data);
  g_autoptr (RecoursePaperOrder) order = NULL;
  g_autoptr (GError) error = NULL;
  char *path;

  path = recourse_papers_jobs_make_finish (RECOURSE_EVIDENCE_SERVICE (source), result, &error);
  if (self->desk == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_free (path);
      return;
    }
  g_clear_object (&self->making);
  order = g_steal_pointer (&self->order);
  if (path != NULL)
    hand_over (self, order->kind, order->output != NULL, path);
  else
    fail (self, RECOURSE_PAPERS_MAKING, order->kind, error);
  emit_changed (self);
}

static void
start_making (RecoursePapersModel *self)
{
  RecourseAdvisor *advisor = self->pack == NULL
                                 ? recourse_guide_model_peek_advisor (peek_guide (self))
                                 : NULL;

  self->making = g_cancellable_new ();
  recourse_papers_jobs_make_async (recourse_case_desk_peek_service (self->desk), advisor,
                                   self->order, self->making, made_cb, g_object_ref (self));
}

/* A sheet says what is written in the log, so what was answered last is written first. */
static void
make_when_written (RecoursePapersModel *self)
{
  const GError *trouble = recourse_case_desk_peek_trouble (self->desk);

  if (self->order == NULL || self->making != NULL)
    return;
  if (self->pack != NULL || recourse_case_desk_is_saved (self->desk))
    start_making (self);
  else if (trouble != NULL && !recourse_case_desk_is_writing (self->desk))
    {
      fail (self, RECOURSE_PAPERS_KEEPING, self->order->kind, trouble);
      stop_making (self);
    }
}

static void
take_order (RecoursePapersModel *self, const RecoursePaperOrder *order)
{
  if (!is_usable (self))
    return;
  stop_making (self);
  clear_news (self);
  self->order = recourse_paper_order_copy (order);
  self->order->with_english = self->has_english;
  if (self->pack != NULL)
    g_set_object (&self->order->pack, self->pack);
  else
    {
      self->order->now = recourse_guide_model_now (peek_guide (self));
      if (!recourse_case_desk_is_saved (self->desk))
        recourse_case_desk_save (self->desk);
    }
  make_when_written (self);
  emit_changed (self);
}

/* --- The letter that is open --------------------------------------------------------------------
 */

static void
close_letter (RecoursePapersModel *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_pointer (&self->letter, recourse_letter_free);
  g_clear_pointer (&self->letter_id, g_free);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RecoursePapersModel) self = RECOURSE_PAPERS_MODEL (user_data);
  g_autoptr (RecourseLetter) letter = NULL;
  g_autoptr (GError) error = NULL;

  letter = recourse_papers_jobs_write_letter_finish (RECOURSE_EVIDENCE_SERVICE (source), result,
                                                     &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->reading);
  if (letter == NULL)
    {
      close_letter (self);
      fail (self, RECOURSE_PAPERS_READING, RECOURSE_PAPER_LETTER, error);
    }
  else
    {
      g_clear_pointer (&self->letter, recourse_letter_free);
      self->letter = g_steal_pointer (&letter);
    }
  emit_changed (self);
}

static gint64
count_entries (RecoursePapersModel *self)
{
  RecourseCaseState *state = recourse_case_desk_peek_state (self->desk);

  return state != NULL ? recourse_case_state_n_entries (state) : 0;
}

/* What was shown before stays until the new one is there. */
static void
read_letter (RecoursePapersModel *self)
{
  const RecoursePaperOrder order = { .kind = RECOURSE_PAPER_LETTER,
                                     .letter = self->letter_id,
                                     .now = recourse_guide_model_now (peek_guide (self)) };

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  self->n_entries = count_entries (self);
  recourse_papers_jobs_write_letter_async (recourse_case_desk_peek_service (self->desk),
                                           recourse_guide_model_peek_advisor (peek_guide (self)),
                                           &order, self->reading, read_cb, g_object_ref (self));
}

/* --- Following the desk -------------------------------------------------------------------------
 */

static void
forget_all (RecoursePapersModel *self)
{
  stop_making (self);
  close_letter (self);
  clear_news (self);
  emit_changed (self);
}

static void
desk_changed_cb (RecoursePapersModel *self)
{
  gboolean was_waiting = self->order != NULL && self->making == NULL;

  if (!is_usable (self))
    {
      if (self->order != NULL || self->letter_id != NULL)
        forget_all (self);
      return;
    }
  make_when_written (self);
  if (self->letter_id != NULL && self->n_entries != count_entries (self))
    read_letter (self);
  if (was_waiting && self->order == NULL)
    emit_changed (self);
}

/* --- The class ----------------------------------------------------------------------------------
 */

static void
recourse_papers_model_dispose (GObject *object)
{
  RecoursePapersModel *self = RECOURSE_PAPERS_MODEL (object);

  stop_making (self);
  close_letter (self);
  g_clear_object (&self->pack);
  g_clear_weak_pointer (&self->desk);
  G_OBJECT_CLASS (recourse_papers_model_parent_class)->dispose (object);
}

static void
recourse_papers_model_finalize (GObject *object)
{
  clear_news (RECOURSE_PAPERS_MODEL (object));
  G_OBJECT_CLASS (recourse_papers_model_parent_class)->finalize (object);
}

static void
recourse_papers_model_class_init (RecoursePapersModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = recourse_papers_model_dispose;
  G_OBJECT_CLASS (klass)->finalize = recourse_papers_model_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
recourse_papers_model_init (RecoursePapersModel *self)
{
  self->launch = recourse_viewer_copy_open;
}

/** recourse_papers_model_peek: (transfer none): the one of @desk, made when it is first asked for
 */
RecoursePapersModel *
recourse_papers_model_peek (RecourseCaseDesk *desk)
{
  RecoursePapersModel *self;

  g_return_val_if_fail (RECOURSE_IS_CASE_DESK (desk), NULL);

  self = g_object_get_data (G_OBJECT (desk), KEY);
  if (self != NULL)
    return self;
  self = g_object_new (RECOURSE_TYPE_PAPERS_MODEL, NULL);
  g_set_weak_pointer (&self->desk, desk);
  g_object_set_data_full (G_OBJECT (desk), KEY, self, g_object_unref);
  g_signal_connect_object (desk, "changed", G_CALLBACK (desk_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "switched", G_CALLBACK (forget_all), self, G_CONNECT_SWAPPED);
  return self;
}

/** recourse_papers_model_new_for_family: (transfer full): for papers that belong to no case, which
 * recourse_papers_model_make() makes; @pack: the one that is loaded, perhaps somebody else's */
RecoursePapersModel *
recourse_papers_model_new_for_family (RecourseCaseDesk *desk, RecoursePack *pack)
{
  RecoursePapersModel *self = g_object_new (RECOURSE_TYPE_PAPERS_MODEL, NULL);

  g_set_weak_pointer (&self->desk, desk);
  self->pack = g_object_ref (pack);
  g_signal_connect_object (desk, "changed", G_CALLBACK (desk_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/** recourse_papers_model_make: as recourse_papers_model_open() or _save(), what @order says; its
 * pack, its moment and whether there is English beside do not matter */
void
recourse_papers_model_make (RecoursePapersModel *self, const RecoursePaperOrder *order)
{
  g_return_if_fail (RECOURSE_IS_PAPERS_MODEL (self) && order != NULL);

  take_order (self, order);
}

/** recourse_papers_model_has_english: whether English stands beside the Chinese */
gboolean
recourse_papers_model_has_english (RecoursePapersModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_PAPERS_MODEL (self), FALSE);

  return self->has_english;
}

/** recourse_papers_model_set_has_english: for what is made from now on */
void
recourse_papers_model_set_has_english (RecoursePapersModel *self, gboolean has_english)
{
  g_return_if_fail (RECOURSE_IS_PAPERS_MODEL (self));

  if (self->has_english == has_english)
    return;
  self->has_english = has_english;
  emit_changed (self);
}

/**
 * recourse_papers_model_open:
 * @letter: (nullable): id, for %RECOURSE_PAPER_LETTER alone
 * @name: of the file, as the viewer shows it
 *
 * Makes it and hands it to the viewer of the desktop, which prints. What was being made before is
 * given up. What comes of it, "changed" says.
 */
void
recourse_papers_model_open (RecoursePapersModel *self,
                            RecoursePaperKind kind,
                            const char *letter,
                            const char *name)
{
  const RecoursePaperOrder order = { .kind = kind,
                                     .letter = (char *) letter,
                                     .name = (char *) name };

  g_return_if_fail (RECOURSE_IS_PAPERS_MODEL (self));
  g_return_if_fail (name != NULL);

  take_order (self, &order);
}

/** recourse_papers_model_save: as recourse_papers_model_open(), into the file @path; what is there
 * is replaced, so somebody must have been asked */
void
recourse_papers_model_save (RecoursePapersModel *self,
                            RecoursePaperKind kind,
                            const char *letter,
                            const char *path)
{
  const RecoursePaperOrder order = { .kind = kind,
                                     .letter = (char *) letter,
                                     .output = (char *) path };

  g_return_if_fail (RECOURSE_IS_PAPERS_MODEL (self));
  g_return_if_fail (path != NULL);

  take_order (self, &order);
}

/** recourse_papers_model_cancel: what is not written yet will not be */
void
recourse_papers_model_cancel (RecoursePapersModel *self)
{
  g_return_if_fail (RECOURSE_IS_PAPERS_MODEL (self));

  stop_making (self);
  emit_changed (self);
}

/** recourse_papers_model_is_busy: whether something is being made */
gboolean
recourse_papers_model_is_busy (RecoursePapersModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_PAPERS_MODEL (self), FALSE);

  return self->order != NULL;
}

/** recourse_papers_model_peek_saved: (nullable): the file that was written last */
const char *
recourse_papers_model_peek_saved (RecoursePapersModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_PAPERS_MODEL (self), NULL);

  return self->saved;
}

/** recourse_papers_model_peek_failure: (nullable): what came to nothing last */
const RecoursePapersFailure *
recourse_papers_model_peek_failure (RecoursePapersModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_PAPERS_MODEL (self), NULL);

  return self->failure.error != NULL ? &self->failure : NULL;
}

/** recourse_papers_model_forget_news: somebody has read what was saved or came to nothing */
void
recourse_papers_model_forget_news (RecoursePapersModel *self)
{
  g_return_if_fail (RECOURSE_IS_PAPERS_MODEL (self));

  clear_news (self);
  emit_changed (self);
}

/** recourse_papers_model_set_launch: for tests: @launch in place of the viewer of the desktop */
void
recourse_papers_model_set_launch (RecoursePapersModel *self, RecoursePapersLaunch launch)
{
  g_return_if_fail (RECOURSE_IS_PAPERS_MODEL (self));

  self->launch = launch;
}

/** recourse_papers_model_show_letter: @id: (nullable): of a letter that fits; NULL: none is open */
void
recourse_papers_model_show_letter (RecoursePapersModel *self, const char *id)
{
  g_autofree char *copy = g_strdup (id);

  g_return_if_fail (RECOURSE_IS_PAPERS_MODEL (self));

  close_letter (self);
  clear_news (self);
  if (copy != NULL && is_usable (self))
    {
      self->letter_id = g_steal_pointer (&copy);
      read_letter (self);
    }
  emit_changed (self);
}

/** recourse_papers_model_peek_letter_id: (nullable): of the letter that is open */
const char *
recourse_papers_model_peek_letter_id (RecoursePapersModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_PAPERS_MODEL (self), NULL);

  return self->letter_id;
}

/** recourse_papers_model_peek_letter: (nullable): NULL while it is being written; true until
 * "changed" */
const RecourseLetter *
recourse_papers_model_peek_letter (RecoursePapersModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_PAPERS_MODEL (self), NULL);

  return self->letter;
}
