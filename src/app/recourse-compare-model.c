/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-compare-model"

#include "recourse-compare-model.h"

#include "recourse-money.h"

struct _RecourseCompareModel
{
  GObject parent_instance;

  RecourseGuideModel *guide;
  RecourseInterview *interview; /* the guide's */

  RecourseCompareInput inputs[RECOURSE_COMPARE_N_SLOTS];
  gboolean extras[RECOURSE_N_EXTRAS];
  gint64 seen_amount; /* that of the interview when it was last compared with the entry */
  int chosen;
  int sort_column;
  gboolean is_descending;

  gboolean is_stale;
  RecourseCompareRequest request;
  RecourseComparison comparison;
  guint places[RECOURSE_MAX_OPTIONS]; /* of each route in the order of acting */
  GError *error;                      /* why there is no comparison, or NULL */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RecourseCompareModel, recourse_compare_model, G_TYPE_OBJECT)

static RecourseCompareKind
find_kind (guint slot)
{
  if (slot >= RECOURSE_COMPARE_SLOT_ODDS (0))
    return RECOURSE_COMPARE_PERCENT;
  return slot >= RECOURSE_COMPARE_SLOT_QUOTE (0) ? RECOURSE_COMPARE_PRICE : RECOURSE_COMPARE_MONEY;
}

static void
publish (RecourseCompareModel *self)
{
  self->is_stale = TRUE;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
show_amount (RecourseCompareModel *self)
{
  gint64 amount = recourse_compare_model_amount (self);
  g_autofree char *text = NULL;

  if (amount > 0)
    text = recourse_money_format (amount, recourse_guide_model_language (self->guide));
  recourse_compare_input_set (&self->inputs[RECOURSE_COMPARE_SLOT_AMOUNT], RECOURSE_COMPARE_MONEY,
                              text);
}

/* What is being typed here stays as it is; only an amount from elsewhere comes in its place. */
static void
interview_changed_cb (RecourseCompareModel *self)
{
  gint64 amount = recourse_compare_model_amount (self);

  if (amount != self->seen_amount)
    {
      self->seen_amount = amount;
      show_amount (self);
    }
  publish (self);
}

static void
take_amount (RecourseCompareModel *self)
{
  const RecourseCompareInput *input = &self->inputs[RECOURSE_COMPARE_SLOT_AMOUNT];
  gint64 amount = MAX (input->value, 0);

  /* A slip while typing must not throw away an amount that the guide relies on. */
  if (input->fault != RECOURSE_COMPARE_FAULT_NONE || amount == self->seen_amount)
    {
      publish (self);
      return;
    }
  recourse_guide_drafts_set_amount (recourse_guide_model_peek_drafts (self->guide), NULL);
  self->seen_amount = amount;
  if (!recourse_interview_set_amount (self->interview, amount, NULL))
    g_warn_if_reached ();
}

static void
fill_request (RecourseCompareModel *self)
{
  recourse_compare_request_init (&self->request);
  for (guint i = 0; i < RECOURSE_N_EXTRAS; i++)
    self->request.extras[i] = self->extras[i];
  for (guint i = 0; i < RECOURSE_N_QUOTES; i++)
    self->request.quotes[i] = self->inputs[RECOURSE_COMPARE_SLOT_QUOTE (i)].value;
  self->request.wage = self->inputs[RECOURSE_COMPARE_SLOT_WAGE].value;
  for (guint i = 0; i < RECOURSE_MAX_OPTIONS; i++)
    self->request.odds[i] = (int) self->inputs[RECOURSE_COMPARE_SLOT_ODDS (i)].value;
}

static void
find_places (RecourseCompareModel *self)
{
  guint routes[RECOURSE_MAX_OPTIONS];

  recourse_comparison_list (recourse_guide_model_peek_advisor (self->guide), &self->comparison,
                            routes);
  for (guint i = 0; i < self->comparison.n_routes; i++)
    self->places[routes[i]] = i;
}

/*
 * Which routes are open and how long they take can be told before the amount is known. All cells of
 * the amount stay possible then; the stand-in only fills in for sums that the page does not show.
 */
static void
refresh (RecourseCompareModel *self)
{
  RecourseSituation situation = *recourse_interview_peek_situation (self->interview);

  if (!self->is_stale)
    return;
  self->is_stale = FALSE;
  g_clear_error (&self->error);
  fill_request (self);
  if (situation.amount == 0)
    {
      situation.amount = RECOURSE_MONEY_MIN_FEN;
      self->request.wage = RECOURSE_COMPARE_NO_VALUE;
    }
  if (!recourse_compare (recourse_guide_model_peek_advisor (self->guide), &situation,
                         &self->request, &self->comparison, &self->error))
    self->comparison.n_routes = 0;
  find_places (self);
}

static void
clear_all (RecourseCompareModel *self)
{
  for (guint i = 0; i < RECOURSE_COMPARE_N_SLOTS; i++)
    recourse_compare_input_clear (&self->inputs[i]);
  for (guint i = 0; i < RECOURSE_N_EXTRAS; i++)
    self->extras[i] = FALSE;
  self->chosen = RECOURSE_COMPARE_NO_ROUTE;
  self->sort_column = RECOURSE_COMPARE_UNSORTED;
  self->is_descending = FALSE;
}

static void
recourse_compare_model_dispose (GObject *object)
{
  RecourseCompareModel *self = RECOURSE_COMPARE_MODEL (object);

  g_clear_object (&self->interview);
  g_clear_object (&self->guide);
  G_OBJECT_CLASS (recourse_compare_model_parent_class)->dispose (object);
}

static void
recourse_compare_model_finalize (GObject *object)
{
  RecourseCompareModel *self = RECOURSE_COMPARE_MODEL (object);

  clear_all (self);
  g_clear_error (&self->error);
  G_OBJECT_CLASS (recourse_compare_model_parent_class)->finalize (object);
}

static void
recourse_compare_model_class_init (RecourseCompareModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = recourse_compare_model_dispose;
  object_class->finalize = recourse_compare_model_finalize;
  signals[CHANGED] = g_signal_new ("changed", RECOURSE_TYPE_COMPARE_MODEL, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
recourse_compare_model_init (RecourseCompareModel *self)
{
  clear_all (self);
  self->is_stale = TRUE;
}

/**
 * recourse_compare_model_new:
 * @guide: whose interview says what happened; a reference is taken
 *
 * Returns: (transfer full): a comparison in which nothing is set but the amount
 */
RecourseCompareModel *
recourse_compare_model_new (RecourseGuideModel *guide)
{
  RecourseCompareModel *self = g_object_new (RECOURSE_TYPE_COMPARE_MODEL, NULL);

  self->guide = g_object_ref (guide);
  self->interview = g_object_ref (recourse_guide_model_peek_interview (guide));
  self->seen_amount = recourse_compare_model_amount (self);
  show_amount (self);
  g_signal_connect_object (self->interview, "changed", G_CALLBACK (interview_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/** recourse_compare_model_peek_guide: borrowed */
RecourseGuideModel *
recourse_compare_model_peek_guide (RecourseCompareModel *self)
{
  return self->guide;
}

/** recourse_compare_model_is_hidden: whether somebody may be watching, so that no amount may show
 */
gboolean
recourse_compare_model_is_hidden (RecourseCompareModel *self)
{
  return recourse_interview_is_screen_shared (self->interview);
}

/** recourse_compare_model_is_untouched: whether nothing would be lost by starting again; the amount
 * does not count, as it belongs to the interview */
gboolean
recourse_compare_model_is_untouched (RecourseCompareModel *self)
{
  for (guint i = 0; i < RECOURSE_COMPARE_N_SLOTS; i++)
    if (i != RECOURSE_COMPARE_SLOT_AMOUNT && self->inputs[i].text != NULL
        && *self->inputs[i].text != '\0')
      return FALSE;
  for (guint i = 0; i < RECOURSE_N_EXTRAS; i++)
    if (self->extras[i])
      return FALSE;
  return TRUE;
}

/** recourse_compare_model_start_again: forgets what was set here */
void
recourse_compare_model_start_again (RecourseCompareModel *self)
{
  clear_all (self);
  self->seen_amount = recourse_compare_model_amount (self);
  show_amount (self);
  publish (self);
}

/** recourse_compare_model_amount: that of the case, in fen, or 0 */
gint64
recourse_compare_model_amount (RecourseCompareModel *self)
{
  return recourse_interview_peek_situation (self->interview)->amount;
}

/**
 * recourse_compare_model_peek_comparison:
 *
 * Returns: (transfer none) (nullable): all routes, true until the next change; %NULL with the
 *   errors of recourse_compare()
 */
const RecourseComparison *
recourse_compare_model_peek_comparison (RecourseCompareModel *self, GError **error)
{
  refresh (self);
  if (self->error == NULL)
    return &self->comparison;
  g_propagate_error (error, g_error_copy (self->error));
  return NULL;
}

/** recourse_compare_model_peek_route: that of @option, a number of the pack; %NULL when there is
 * none; true until the next change */
const RecourseRoute *
recourse_compare_model_peek_route (RecourseCompareModel *self, int option)
{
  refresh (self);
  return option >= 0 && option < (int) self->comparison.n_routes ? &self->comparison.routes[option]
                                                                 : NULL;
}

/** recourse_compare_model_place: of the route of @option, one there is, in the order of acting;
 * true until the next change */
guint
recourse_compare_model_place (RecourseCompareModel *self, int option)
{
  g_return_val_if_fail (recourse_compare_model_peek_route (self, option) != NULL, 0);

  return self->places[option];
}

/** recourse_compare_model_peek_input: what stands in the entry @slot; borrowed */
const RecourseCompareInput *
recourse_compare_model_peek_input (RecourseCompareModel *self, guint slot)
{
  g_return_val_if_fail (slot < RECOURSE_COMPARE_N_SLOTS, NULL);

  return &self->inputs[slot];
}

/** recourse_compare_model_type: @text, whatever it is, stands in the entry @slot from now on */
void
recourse_compare_model_type (RecourseCompareModel *self, guint slot, const char *text)
{
  g_return_if_fail (slot < RECOURSE_COMPARE_N_SLOTS);

  recourse_compare_input_set (&self->inputs[slot], find_kind (slot), text);
  if (slot == RECOURSE_COMPARE_SLOT_AMOUNT)
    take_amount (self);
  else
    publish (self);
}

/** recourse_compare_model_has_extra: whether this switch is on */
gboolean
recourse_compare_model_has_extra (RecourseCompareModel *self, RecourseExtra extra)
{
  g_return_val_if_fail (extra < RECOURSE_N_EXTRAS, FALSE);

  return self->extras[extra];
}

/** recourse_compare_model_set_extra: what was typed for it stays when it is switched off */
void
recourse_compare_model_set_extra (RecourseCompareModel *self, RecourseExtra extra, gboolean is_on)
{
  g_return_if_fail (extra < RECOURSE_N_EXTRAS);

  if (self->extras[extra] == is_on)
    return;
  self->extras[extra] = is_on;
  publish (self);
}

/** recourse_compare_model_chosen: the option whose working is shown, or
 * %RECOURSE_COMPARE_NO_ROUTE */
int
recourse_compare_model_chosen (RecourseCompareModel *self)
{
  return self->chosen;
}

/** recourse_compare_model_choose: shows the working of @option */
void
recourse_compare_model_choose (RecourseCompareModel *self, int option)
{
  if (self->chosen == option)
    return;
  self->chosen = option;
  publish (self);
}

/** recourse_compare_model_sort_column: the column by which the table is sorted, or
 * %RECOURSE_COMPARE_UNSORTED */
int
recourse_compare_model_sort_column (RecourseCompareModel *self, gboolean *out_is_descending)
{
  *out_is_descending = self->is_descending;
  return self->sort_column;
}

/** recourse_compare_model_set_sort: remembers it for the next page; nothing else changes by it */
void
recourse_compare_model_set_sort (RecourseCompareModel *self, int column, gboolean is_descending)
{
  self->sort_column = column;
  self->is_descending = is_descending;
}

/** recourse_compare_model_peek_request: what recourse_compare() was asked; borrowed */
const RecourseCompareRequest *
recourse_compare_model_peek_request (RecourseCompareModel *self)
{
  refresh (self);
  return &self->request;
}
