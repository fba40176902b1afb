/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-compare-row"

#include "recourse-compare-row.h"

#include "recourse-compare-text.h"
#include "recourse-display.h"
#include "recourse-guide-text.h"

enum
{
  PROP_TITLE = 1,
  PROP_STATE,
  PROP_ICON,
  PROP_COST,
  PROP_UP_FRONT,
  PROP_BREAK_EVEN,
  PROP_TIME,
  PROP_DEADLINE,
  PROP_SOURCE,
  PROP_STATE_CLASSES,
  N_PROPERTIES
};

struct _RecourseCompareRow
{
  GObject parent_instance;

  RecourseCompareModel *model;
  int option;
  char *texts[N_PROPERTIES];
  char *state_classes[3]; /* ends with NULL */
  gint64 keys[RECOURSE_COMPARE_N_COLUMNS];
  gboolean is_trap;
  guint place;
};

static GParamSpec *properties[N_PROPERTIES];

static const char *const property_names[N_PROPERTIES] = {
  NULL,         "title", "state",    "icon",   "cost",          "up-front",
  "break-even", "time",  "deadline", "source", "state-classes",
};

G_DEFINE_FINAL_TYPE (RecourseCompareRow, recourse_compare_row, G_TYPE_OBJECT)

static void
take_text (RecourseCompareRow *self, guint id, char *text)
{
  g_autofree char *old = text;

  if (g_strcmp0 (self->texts[id], text) == 0)
    return;
  old = self->texts[id];
  self->texts[id] = text;
  g_object_notify_by_pspec (G_OBJECT (self), properties[id]);
}

static void
show_state (RecourseCompareRow *self, const RecourseRoute *route)
{
  const char *style = recourse_compare_text_state_class (route);

  take_text (self, PROP_STATE, g_strdup (recourse_compare_text_state (route)));
  take_text (self, PROP_ICON, g_strdup (recourse_compare_text_state_icon (route)));
  if (g_strcmp0 (self->state_classes[1], style) == 0)
    return;
  g_free (self->state_classes[1]);
  self->state_classes[1] = g_strdup (style);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE_CLASSES]);
}

/* What a route rests on first; which articles, its working says. */
static char *
find_source (RecourseCompareRow *self, const RecourseOption *option)
{
  RecourseGuideModel *guide = recourse_compare_model_peek_guide (self->model);
  const RecourseClaim *claim = option->claims.n > 0 ? option->claims.items[0] : NULL;

  if (claim == NULL)
    return g_strdup ("");
  if (claim->n_sources == 0)
    return g_strdup (recourse_display_claim_status (claim->status));
  return recourse_guide_text (guide, &claim->sources[0]->title);
}

static void
show_figures (RecourseCompareRow *self, const RecourseRoute *route)
{
  gint64 amount = recourse_compare_model_amount (self->model);
  RecourseLanguage language = recourse_guide_model_language (
      recourse_compare_model_peek_guide (self->model));

  take_text (self, PROP_COST, recourse_compare_text_cost (route, amount, &route->cost, language));
  take_text (self, PROP_UP_FRONT,
             recourse_compare_text_cost (route, amount, &route->up_front, language));
  take_text (self, PROP_BREAK_EVEN, recourse_compare_text_break_even (route, amount, language));
  take_text (self, PROP_TIME, recourse_compare_text_time (route, language));
  take_text (self, PROP_DEADLINE, recourse_compare_text_deadline (route, language));
}

/* What is not known comes last. */
static void
set_keys (RecourseCompareRow *self, const RecourseRoute *route)
{
  gboolean has_cost = route->has_cost;

  self->keys[RECOURSE_COMPARE_COLUMN_COST] = has_cost ? route->cost.low : G_MAXINT64;
  self->keys[RECOURSE_COMPARE_COLUMN_UP_FRONT] = has_cost ? route->up_front.low : G_MAXINT64;
  self->keys[RECOURSE_COMPARE_COLUMN_BREAK_EVEN] = has_cost ? route->break_even.low : G_MAXINT64;
  self->keys[RECOURSE_COMPARE_COLUMN_TIME] = route->has_days ? route->days.low : G_MAXINT64;
  self->keys[RECOURSE_COMPARE_COLUMN_DEADLINE] = route->deadline_at != RECOURSE_TIME_UNKNOWN
                                                     ? route->deadline_at
                                                     : G_MAXINT64;
}

static void
recourse_compare_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RecourseCompareRow *self = RECOURSE_COMPARE_ROW (object);

  if (id == PROP_STATE_CLASSES)
    g_value_set_boxed (value, self->state_classes);
  else if (id < N_PROPERTIES)
    g_value_set_string (value, self->texts[id]);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
recourse_compare_row_dispose (GObject *object)
{
  g_clear_object (&RECOURSE_COMPARE_ROW (object)->model);
  G_OBJECT_CLASS (recourse_compare_row_parent_class)->dispose (object);
}

static void
recourse_compare_row_finalize (GObject *object)
{
  RecourseCompareRow *self = RECOURSE_COMPARE_ROW (object);

  for (guint i = 0; i < N_PROPERTIES; i++)
    g_free (self->texts[i]);
  g_free (self->state_classes[0]);
  g_free (self->state_classes[1]);
  G_OBJECT_CLASS (recourse_compare_row_parent_class)->finalize (object);
}

static void
recourse_compare_row_class_init (RecourseCompareRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = recourse_compare_row_dispose;
  object_class->finalize = recourse_compare_row_finalize;
  object_class->get_property = recourse_compare_row_get_property;
  for (guint i = 1; i < PROP_STATE_CLASSES; i++)
    properties[i] = g_param_spec_string (property_names[i], NULL, NULL, NULL, flags);
  properties[PROP_STATE_CLASSES] = g_param_spec_boxed (property_names[PROP_STATE_CLASSES], NULL,
                                                       NULL, G_TYPE_STRV, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
recourse_compare_row_init (RecourseCompareRow *self)
{
  self->state_classes[0] = g_strdup ("recourse-tag");
}

/** recourse_compare_row_new: @option: a number of the pack */
RecourseCompareRow *
recourse_compare_row_new (RecourseCompareModel *model, int option)
{
  RecourseCompareRow *self = g_object_new (RECOURSE_TYPE_COMPARE_ROW, NULL);
  RecourseGuideModel *guide = recourse_compare_model_peek_guide (model);
  const RecourseOption *rule = recourse_pack_option (recourse_guide_model_peek_pack (guide),
                                                     (guint) option);

  self->model = g_object_ref (model);
  self->option = option;
  self->is_trap = recourse_compare_text_is_trap (rule);
  take_text (self, PROP_TITLE, recourse_guide_text (guide, &rule->title));
  take_text (self, PROP_SOURCE, find_source (self, rule));
  recourse_compare_row_refresh (self);
  return self;
}

/** recourse_compare_row_option: a number of the pack */
int
recourse_compare_row_option (RecourseCompareRow *self)
{
  g_return_val_if_fail (RECOURSE_IS_COMPARE_ROW (self), RECOURSE_COMPARE_NO_ROUTE);

  return self->option;
}

/** recourse_compare_row_is_trap: a warning and no route */
gboolean
recourse_compare_row_is_trap (RecourseCompareRow *self)
{
  g_return_val_if_fail (RECOURSE_IS_COMPARE_ROW (self), FALSE);

  return self->is_trap;
}

/** recourse_compare_row_refresh: shows what the model says now */
void
recourse_compare_row_refresh (RecourseCompareRow *self)
{
  const RecourseRoute *route = NULL;

  g_return_if_fail (RECOURSE_IS_COMPARE_ROW (self));

  route = recourse_compare_model_peek_route (self->model, self->option);
  if (route == NULL)
    return;
  self->place = recourse_compare_model_place (self->model, self->option);
  set_keys (self, route);
  show_state (self, route);
  show_figures (self, route);
}

static int
compare_numbers (gint64 a, gint64 b)
{
  return (a > b) - (a < b);
}

/** recourse_compare_row_compare: by what stands in @column; rising */
int
recourse_compare_row_compare (RecourseCompareRow *self,
                              RecourseCompareRow *other,
                              RecourseCompareColumn column)
{
  if (column == RECOURSE_COMPARE_COLUMN_ROUTE)
    return g_utf8_collate (self->texts[PROP_TITLE], other->texts[PROP_TITLE]);
  if (column == RECOURSE_COMPARE_COLUMN_SOURCE)
    return g_utf8_collate (self->texts[PROP_SOURCE], other->texts[PROP_SOURCE]);
  return compare_numbers (self->keys[column], other->keys[column]);
}

/** recourse_compare_row_compare_traps: what is never open stands last, however it is sorted */
int
recourse_compare_row_compare_traps (RecourseCompareRow *self, RecourseCompareRow *other)
{
  return self->is_trap - other->is_trap;
}

/** recourse_compare_row_compare_usual: in the order of acting, see recourse_comparison_list() */
int
recourse_compare_row_compare_usual (RecourseCompareRow *self, RecourseCompareRow *other)
{
  return compare_numbers (self->place, other->place);
}
