/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-compare-item"

#include "recourse-compare-item.h"

#include "recourse-compare-text.h"
#include "recourse-guide-text.h"
#include "recourse-wrap-layout.h"

#include <glib/gi18n.h>

struct _RecourseCompareItem
{
  AdwBin parent_instance;

  GtkLabel *ceiling;
  GtkLabel *due;
  GtkLabel *law;
  GtkLabel *name;
  GtkLabel *price;
  GtkLabel *terms;
  GtkLabel *who_pays;
  GtkLabel *working;
};

G_DEFINE_FINAL_TYPE (RecourseCompareItem, recourse_compare_item, ADW_TYPE_BIN)

static void
recourse_compare_item_class_init (RecourseCompareItemClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/recourse_app/Recourse/ui/recourse-compare-item.ui");
  gtk_widget_class_bind_template_child (widget_class, RecourseCompareItem, ceiling);
  gtk_widget_class_bind_template_child (widget_class, RecourseCompareItem, due);
  gtk_widget_class_bind_template_child (widget_class, RecourseCompareItem, law);
  gtk_widget_class_bind_template_child (widget_class, RecourseCompareItem, name);
  gtk_widget_class_bind_template_child (widget_class, RecourseCompareItem, price);
  gtk_widget_class_bind_template_child (widget_class, RecourseCompareItem, terms);
  gtk_widget_class_bind_template_child (widget_class, RecourseCompareItem, who_pays);
  gtk_widget_class_bind_template_child (widget_class, RecourseCompareItem, working);
}

static void
recourse_compare_item_init (RecourseCompareItem *self)
{
  g_type_ensure (RECOURSE_TYPE_WRAP_LAYOUT);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** recourse_compare_item_new: empty; see recourse_compare_item_show() */
GtkWidget *
recourse_compare_item_new (void)
{
  return g_object_new (RECOURSE_TYPE_COMPARE_ITEM, NULL);
}

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static gboolean
is_usual_range (const RecourseRouteItem *item)
{
  return item->rule->price == RECOURSE_PRICE_QUOTE && item->rule->has_range
         && item->fen.low == item->rule->low && item->fen.high == item->rule->high;
}

/* The arithmetic says nothing new where the price is a single figure that nobody computed. */
static char *
find_working (const RecourseRouteItem *item, gint64 amount, RecourseLanguage language)
{
  gboolean is_plain = item->rule->price == RECOURSE_PRICE_FIXED;
  gboolean is_known = item->version == NULL || amount > 0;

  if (is_usual_range (item))
    return g_strdup (_ ("The usual range, which is not verified. Ask what it costs."));
  return !is_plain && is_known && item->is_priced
             ? recourse_route_item_format_working (item, amount, language)
             : NULL;
}

/* The law is the first source of the first claim that the schedule rests on. */
static char *
find_schedule_law (RecourseGuideModel *guide,
                   const RecourseSchedule *schedule,
                   const RecourseScheduleVersion *version)
{
  const RecourseClaimList *claims = &schedule->claims;

  if (claims->n == 0 || claims->items[0]->n_sources == 0)
    return recourse_guide_text (guide, &version->articles);
  return recourse_guide_text_citation (guide, &claims->items[0]->sources[0]->title,
                                       &version->articles);
}

static gboolean
is_whole (const RecourseRouteItem *item)
{
  for (guint i = 0; i < G_N_ELEMENTS (item->factors); i++)
    if (item->factors[i].numerator != item->factors[i].denominator)
      return FALSE;
  return TRUE;
}

static gboolean
is_of_schedule (const RecourseSchedule *schedule, const RecourseClaim *claim)
{
  for (guint i = 0; i < schedule->claims.n; i++)
    if (schedule->claims.items[i] == claim)
      return TRUE;
  return FALSE;
}

/* Why only a share of the fee is due: what the item rests on first besides its schedule. */
static char *
find_share_law (RecourseGuideModel *guide, const RecourseRouteItem *item)
{
  const RecourseClaimList *claims = &item->rule->claims;

  for (guint i = 0; !is_whole (item) && i < claims->n; i++)
    {
      const RecourseClaim *claim = claims->items[i];

      if (!claim->has_articles || is_of_schedule (item->rule->schedule, claim))
        continue;
      return claim->n_sources == 1
                 ? recourse_guide_text_citation (guide, &claim->sources[0]->title, &claim->articles)
                 : recourse_guide_text (guide, &claim->articles);
    }
  return NULL;
}

static char *
find_law (RecourseGuideModel *guide, const RecourseRouteItem *item, gboolean has_ceiling)
{
  gboolean is_chinese = recourse_guide_model_language (guide) == RECOURSE_LANGUAGE_ZH_CN;
  g_autofree char *law = NULL;
  g_autofree char *share = NULL;

  if (has_ceiling)
    return find_schedule_law (guide, item->rule->ceiling, item->ceiling);
  if (item->version == NULL)
    return NULL;
  law = find_schedule_law (guide, item->rule->schedule, item->version);
  share = find_share_law (guide, item);
  return share != NULL ? g_strconcat (law, is_chinese ? "；" : "; ", share, NULL)
                       : g_steal_pointer (&law);
}

static gboolean
is_due (const RecourseRouteItem *item, gint64 at)
{
  return (item->version != NULL && recourse_schedule_version_is_due (item->version, at))
         || (item->ceiling != NULL && recourse_schedule_version_is_due (item->ceiling, at));
}

/** recourse_compare_item_show: @item of a route of @model, as it stands now */
void
recourse_compare_item_show (RecourseCompareItem *self,
                            RecourseCompareModel *model,
                            const RecourseRouteItem *item)
{
  RecourseGuideModel *guide = recourse_compare_model_peek_guide (model);
  RecourseLanguage language = recourse_guide_model_language (guide);
  gint64 amount = recourse_compare_model_amount (model);
  g_autofree char *name = recourse_guide_text (guide, &item->rule->name);
  g_autofree char *price = recourse_compare_text_item_price (item, amount, language);
  g_autofree char *working = find_working (item, amount, language);
  g_autofree char *ceiling = amount > 0
                                 ? recourse_route_item_format_ceiling (item, amount, language)
                                 : NULL;
  g_autofree char *terms = recourse_compare_text_item_terms (item);
  g_autofree char *who_pays = recourse_guide_text (guide, &item->rule->who_pays);
  g_autofree char *law = find_law (guide, item, ceiling != NULL);
  gint64 at = recourse_interview_peek_situation (recourse_guide_model_peek_interview (guide))->at;

  g_return_if_fail (RECOURSE_IS_COMPARE_ITEM (self));

  show_text (self->name, name);
  show_text (self->price, price);
  show_text (self->working, working);
  show_text (self->ceiling, ceiling);
  show_text (self->terms, terms);
  show_text (self->who_pays, who_pays);
  show_text (self->law, law);
  gtk_widget_set_visible (GTK_WIDGET (self->due), is_due (item, at));
}
