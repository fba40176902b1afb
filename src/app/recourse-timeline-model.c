/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-timeline-model"

#include "recourse-timeline-model.h"

#include "recourse-timeline-job.h"

/* The first portion is there in a moment; later ones may be longer. */
#define FIRST_PORTION 100
#define PORTION 1000

struct _RecourseTimelineModel
{
  GObject parent_instance;

  RecourseCaseDesk *desk;
  GListStore *items; /* in the order in which they are shown */
  GtkCustomFilter *filter;
  GtkFilterListModel *list;
  GCancellable *reading; /* NULL: all that is wanted is there */
  GError *trouble;

  gboolean is_oldest_first;
  int group; /* -1: all */
  char *words;
  gint64 low;  /* entries from here ... */
  gint64 high; /* ... to here are there; 0: none */
  gint64 n_entries;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RecourseTimelineModel, recourse_timeline_model, G_TYPE_OBJECT)

/* --- Reading ------------------------------------------------------------------------------------
 */

static void read_on (RecourseTimelineModel *self);

static void
add_portion (RecourseTimelineModel *self, GPtrArray *items, gboolean is_newer)
{
  gboolean is_last = is_newer == self->is_oldest_first;
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  g_autoptr (GPtrArray) turned = g_ptr_array_new ();

  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (turned, items->pdata[self->is_oldest_first ? i : items->len - 1 - i]);
  g_list_store_splice (self->items, is_last ? n_items : 0, 0, turned->pdata, turned->len);
}

static void
take_portion (RecourseTimelineModel *self, GPtrArray *items)
{
  gint64 first;
  gint64 last;
  gboolean is_newer;

  if (items->len == 0)
    return;
  first = recourse_timeline_item_peek (items->pdata[0])->seq;
  last = recourse_timeline_item_peek (items->pdata[items->len - 1])->seq;
  is_newer = self->high == 0 || first > self->high;
  self->low = self->high == 0 ? first : MIN (self->low, first);
  self->high = MAX (self->high, last);
  add_portion (self, items, is_newer);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RecourseTimelineModel) self = RECOURSE_TIMELINE_MODEL (user_data);
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GError) error = NULL;

  items = recourse_timeline_job_finish (RECOURSE_EVIDENCE_SERVICE (source), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->desk == NULL)
    return;
  g_clear_object (&self->reading);
  if (items == NULL)
    self->trouble = g_steal_pointer (&error);
  else
    take_portion (self, items);
  /* A log that is shorter than it should be ends here, and the check of the chain names it. */
  if (items != NULL && items->len > 0)
    read_on (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
read_portion (RecourseTimelineModel *self, gint64 first, gint64 last)
{
  RecourseGuideModel *guide = recourse_case_desk_peek_guide (self->desk);

  self->reading = g_cancellable_new ();
  recourse_timeline_job_async (
      recourse_case_desk_peek_service (self->desk), recourse_guide_model_peek_pack (guide),
      recourse_guide_model_language (guide), first, (guint) (last - first + 1), self->reading,
      read_cb, g_object_ref (self));
}

/* What was added since comes first; then on from where the reading began. */
static void
read_on (RecourseTimelineModel *self)
{
  gint64 portion = self->high == 0 ? FIRST_PORTION : PORTION;

  if (self->reading != NULL || self->trouble != NULL || self->n_entries == 0
      || recourse_case_desk_peek_guide (self->desk) == NULL)
    return;
  if (self->high == 0 && !self->is_oldest_first)
    read_portion (self, MAX (self->n_entries - portion + 1, 1), self->n_entries);
  else if (self->high < self->n_entries)
    read_portion (self, self->high + 1, MIN (self->high + portion, self->n_entries));
  else if (self->low > 1)
    read_portion (self, MAX (self->low - portion, 1), self->low - 1);
}

static void
start_again (RecourseTimelineModel *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_error (&self->trouble);
  g_list_store_remove_all (self->items);
  self->low = 0;
  self->high = 0;
  read_on (self);
}

static void
desk_changed_cb (RecourseTimelineModel *self)
{
  RecourseCaseState *state = recourse_case_desk_peek_state (self->desk);
  gint64 n_entries = state != NULL ? recourse_case_state_n_entries (state) : 0;

  if (n_entries == self->n_entries || recourse_case_desk_is_hidden (self->desk))
    return;
  self->n_entries = n_entries;
  read_on (self);
}

/* --- Looking for some ---------------------------------------------------------------------------
 */

static gboolean
is_wanted (gpointer item, gpointer user_data)
{
  RecourseTimelineModel *self = user_data;

  return (self->group < 0 || (int) recourse_timeline_item_peek (item)->group == self->group)
         && recourse_timeline_item_has (item, self->words);
}

static void
filter_anew (RecourseTimelineModel *self)
{
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* --- The class ----------------------------------------------------------------------------------
 */

static void
recourse_timeline_model_dispose (GObject *object)
{
  RecourseTimelineModel *self = RECOURSE_TIMELINE_MODEL (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  if (self->filter != NULL)
    gtk_custom_filter_set_filter_func (self->filter, NULL, NULL, NULL);
  g_clear_object (&self->filter);
  g_clear_object (&self->list);
  g_clear_object (&self->items);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (recourse_timeline_model_parent_class)->dispose (object);
}

static void
recourse_timeline_model_finalize (GObject *object)
{
  RecourseTimelineModel *self = RECOURSE_TIMELINE_MODEL (object);

  g_clear_error (&self->trouble);
  g_free (self->words);
  G_OBJECT_CLASS (recourse_timeline_model_parent_class)->finalize (object);
}

static void
recourse_timeline_model_class_init (RecourseTimelineModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = recourse_timeline_model_dispose;
  G_OBJECT_CLASS (klass)->finalize = recourse_timeline_model_finalize;
  signals[CHANGED] = g_signal_new ("changed", RECOURSE_TYPE_TIMELINE_MODEL, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
recourse_timeline_model_init (RecourseTimelineModel *self)
{
  self->group = -1;
  self->words = g_strdup ("");
  self->items = g_list_store_new (RECOURSE_TYPE_TIMELINE_ITEM);
  self->filter = gtk_custom_filter_new (is_wanted, self, NULL);
  self->list = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->items)),
                                          g_object_ref (GTK_FILTER (self->filter)));
  gtk_filter_list_model_set_incremental (self->list, TRUE);
}

/** recourse_timeline_model_new: @desk: with a guide; the newest entries come first */
RecourseTimelineModel *
recourse_timeline_model_new (RecourseCaseDesk *desk)
{
  RecourseTimelineModel *self = g_object_new (RECOURSE_TYPE_TIMELINE_MODEL, NULL);

  self->desk = g_object_ref (desk);
  g_signal_connect_object (desk, "changed", G_CALLBACK (desk_changed_cb), self, G_CONNECT_SWAPPED);
  desk_changed_cb (self);
  return self;
}

/** recourse_timeline_model_peek_list: borrowed (element-type RecourseTimelineItem): those that are
 * looked for, as far as they are read */
GListModel *
recourse_timeline_model_peek_list (RecourseTimelineModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_TIMELINE_MODEL (self), NULL);

  return G_LIST_MODEL (self->list);
}

/** recourse_timeline_model_is_reading: whether more is to come */
gboolean
recourse_timeline_model_is_reading (RecourseTimelineModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_TIMELINE_MODEL (self), FALSE);

  return self->reading != NULL;
}

/** recourse_timeline_model_is_filtered: whether only some entries are looked for */
gboolean
recourse_timeline_model_is_filtered (RecourseTimelineModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_TIMELINE_MODEL (self), FALSE);

  return self->group >= 0 || *self->words != '\0';
}

/** recourse_timeline_model_n_read: how many entries are there, wanted or not */
guint
recourse_timeline_model_n_read (RecourseTimelineModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_TIMELINE_MODEL (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->items));
}

/** recourse_timeline_model_peek_trouble: (transfer none) (nullable): why not all could be read */
const GError *
recourse_timeline_model_peek_trouble (RecourseTimelineModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_TIMELINE_MODEL (self), NULL);

  return self->trouble;
}

/** recourse_timeline_model_set_oldest_first: reads from that end */
void
recourse_timeline_model_set_oldest_first (RecourseTimelineModel *self, gboolean is_first)
{
  g_return_if_fail (RECOURSE_IS_TIMELINE_MODEL (self));

  if (self->is_oldest_first == is_first)
    return;
  self->is_oldest_first = is_first;
  start_again (self);
}

/** recourse_timeline_model_set_group: @group: a RecourseTimelineGroup; -1: all */
void
recourse_timeline_model_set_group (RecourseTimelineModel *self, int group)
{
  g_return_if_fail (RECOURSE_IS_TIMELINE_MODEL (self));

  if (self->group == group)
    return;
  self->group = group;
  filter_anew (self);
}

/** recourse_timeline_model_set_words: what somebody typed; "": all */
void
recourse_timeline_model_set_words (RecourseTimelineModel *self, const char *words)
{
  g_autofree char *blankless = NULL;

  g_return_if_fail (RECOURSE_IS_TIMELINE_MODEL (self));
  g_return_if_fail (words != NULL);

  blankless = g_strstrip (g_strdup (words));
  g_free (self->words);
  self->words = recourse_timeline_fold (blankless);
  filter_anew (self);
}
