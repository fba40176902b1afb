/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-compare-detail"

#include "recourse-compare-detail.h"

#include "recourse-button.h"
#include "recourse-claim-link.h"
#include "recourse-claim-list.h"
#include "recourse-compare-bill.h"
#include "recourse-compare-field.h"
#include "recourse-compare-lines.h"
#include "recourse-compare-plan.h"
#include "recourse-compare-text.h"
#include "recourse-disclosure.h"
#include "recourse-guide-text.h"
#include "recourse-heading.h"
#include "recourse-label.h"
#include "recourse-pair.h"
#include "recourse-reveal.h"

#include <glib/gi18n.h>

struct _RecourseCompareDetail
{
  AdwBin parent_instance;

  AdwBin *bill_place;
  GtkLabel *can;
  GtkLabel *cannot;
  GtkLabel *claim;
  GtkLabel *correction;
  GtkLabel *deadline;
  GtkLabel *deadline_label;
  GtkLabel *expected;
  AdwBin *guide_link;
  GtkLabel *needs;
  AdwBin *odds;
  GtkWidget *pair;
  GtkWidget *remarks;
  AdwBin *sources;
  GtkLabel *state;
  GtkWidget *steps;
  GtkLabel *summary;
  GtkWidget *terms_part;
  GtkLabel *time;
  GtkLabel *time_note;
  RecourseHeading *title;
  GtkLabel *verdict;
  GtkLabel *warning;
  GtkLabel *worth;

  RecourseCompareModel *model;
  RecourseCompareField *odds_field;
  RecourseCompareBill *bill;
  int shown; /* the option that is shown, or RECOURSE_COMPARE_NO_ROUTE */
};

G_DEFINE_FINAL_TYPE (RecourseCompareDetail, recourse_compare_detail, ADW_TYPE_BIN)

static RecourseGuideModel *
peek_guide (RecourseCompareDetail *self)
{
  return recourse_compare_model_peek_guide (self->model);
}

static RecourseLanguage
get_language (RecourseCompareDetail *self)
{
  return recourse_guide_model_language (peek_guide (self));
}

/* Takes @text, which may be NULL. */
static void
show_text (GtkLabel *label, char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
  g_free (text);
}

static void
show_words (RecourseCompareDetail *self,
            GtkLabel *label,
            gboolean has_words,
            const RecourseText *text)
{
  show_text (label, has_words ? recourse_guide_text (peek_guide (self), text) : NULL);
}

/* --- What changes with the route only --------------------------------------------------------- */

static void
collect_item_claims (GPtrArray *claims, const RecourseCostRule *item)
{
  recourse_claim_list_collect (claims, &item->claims);
  if (item->schedule != NULL)
    recourse_claim_list_collect (claims, &item->schedule->claims);
  if (item->ceiling != NULL)
    recourse_claim_list_collect (claims, &item->ceiling->claims);
}

static void
collect_time_claims (GPtrArray *claims, const RecourseTimeRule *time)
{
  recourse_claim_list_collect (claims, &time->low);
  recourse_claim_list_collect (claims, &time->high);
  recourse_claim_list_collect (claims, &time->low_if_missing);
  recourse_claim_list_collect (claims, &time->high_if_missing);
}

static void
populate_sources_cb (RecourseCompareDetail *self, GtkBox *content)
{
  const RecourseOption *option = recourse_pack_option (
      recourse_guide_model_peek_pack (peek_guide (self)), (guint) self->shown);
  g_autoptr (GPtrArray) claims = g_ptr_array_new ();

  for (guint i = 0; i < option->n_items; i++)
    collect_item_claims (claims, &option->items[i]);
  recourse_claim_list_collect (claims, &option->claims);
  if (option->time != NULL)
    collect_time_claims (claims, option->time);
  for (guint i = 0; i < option->n_remarks; i++)
    recourse_claim_list_collect (claims, &option->remarks[i].claims);
  if (option->wage_limit != NULL)
    recourse_claim_list_collect (claims, &option->wage_limit->claims);
  if (option->deadline != NULL)
    recourse_claim_list_collect (claims, &option->deadline->claims);
  gtk_box_append (content, recourse_claim_list_new (peek_guide (self), claims));
}

static void
show_sources (RecourseCompareDetail *self, const RecourseOption *option)
{
  g_autofree char *key = g_strdup_printf ("sources:%s", option->id);
  GtkWidget *disclosure = recourse_disclosure_new (peek_guide (self), _ ("Law and sources"), key);

  adw_bin_set_child (self->sources, disclosure);
  recourse_disclosure_connect (RECOURSE_DISCLOSURE (disclosure), G_CALLBACK (populate_sources_cb),
                               self);
}

static void
show_guide_chance (RecourseCompareDetail *self, const RecourseClaim *claim)
{
  gboolean has_claim = claim != NULL;

  show_words (self, self->claim, has_claim, has_claim ? &claim->text : NULL);
  show_text (self->verdict, has_claim ? g_strdup (recourse_compare_text_verdict (claim)) : NULL);
  show_words (self, self->correction, has_claim && claim->has_correction,
              has_claim ? &claim->correction : NULL);
  adw_bin_set_child (self->guide_link,
                     has_claim ? recourse_claim_link_new (peek_guide (self), claim) : NULL);
}

static void
show_option (RecourseCompareDetail *self, const RecourseOption *option)
{
  g_autofree char *title = recourse_guide_text (peek_guide (self), &option->title);
  gboolean is_trap = recourse_compare_text_is_trap (option);

  recourse_heading_set_text (self->title, title);
  show_words (self, self->summary, TRUE, &option->summary);
  show_words (self, self->warning, option->has_warning, &option->warning);
  show_words (self, self->can, option->has_terms, &option->can);
  show_words (self, self->cannot, option->has_terms, &option->cannot);
  show_words (self, self->needs, option->has_terms, &option->needs);
  show_words (self, self->time_note, option->time != NULL,
              option->time != NULL ? &option->time->note : NULL);
  show_words (self, self->deadline_label, option->deadline != NULL,
              option->deadline != NULL ? &option->deadline->label : NULL);
  gtk_widget_set_visible (self->terms_part, option->has_terms);
  gtk_widget_set_visible (self->pair, !is_trap);
  show_guide_chance (self, option->guide_chance);
  show_sources (self, option);
  recourse_compare_field_set_slot (self->odds_field, RECOURSE_COMPARE_SLOT_ODDS (self->shown));
}

/* --- What changes at each key stroke ---------------------------------------------------------- */

static void
put_remarks (RecourseCompareDetail *self,
             RecourseCompareLines *lines,
             const RecourseRoute *route,
             RecourseRemarkKind kind)
{
  gboolean has_heading = FALSE;

  for (guint i = 0; i < route->n_remarks; i++)
    {
      g_autofree char *text = NULL;

      if (route->remarks[i]->kind != kind)
        continue;
      if (!has_heading)
        recourse_compare_lines_put (lines, recourse_compare_text_remarks_heading (kind), "heading");
      has_heading = TRUE;
      text = recourse_guide_text (peek_guide (self), &route->remarks[i]->text);
      recourse_compare_lines_put (lines, text, NULL);
    }
}

static gboolean
has_remark (const RecourseRoute *route, RecourseRemarkKind kind)
{
  for (guint i = 0; i < route->n_remarks; i++)
    if (route->remarks[i]->kind == kind)
      return TRUE;
  return FALSE;
}

static void
show_remarks (RecourseCompareDetail *self, const RecourseRoute *route)
{
  gboolean is_unexplained = route->applicable == RECOURSE_APPLICABLE_MAYBE
                            && !has_remark (route, RECOURSE_REMARK_DOUBT)
                            && route->limit_text == NULL;
  RecourseCompareLines lines;

  recourse_compare_lines_begin (&lines, self->remarks);
  put_remarks (self, &lines, route, RECOURSE_REMARK_CLOSED);
  put_remarks (self, &lines, route, RECOURSE_REMARK_DOUBT);
  if (is_unexplained)
    recourse_compare_lines_put (&lines, _ ("It depends on answers that are still open."), NULL);
  if (route->limit_text != NULL)
    {
      g_autofree char *text = recourse_guide_text (peek_guide (self), route->limit_text);

      recourse_compare_lines_put (&lines, _ ("The limit of this route"), "heading");
      recourse_compare_lines_put (&lines, text, NULL);
    }
  put_remarks (self, &lines, route, RECOURSE_REMARK_NOTE);
  recourse_compare_lines_end (&lines);
}

static void
show_route (RecourseCompareDetail *self, const RecourseRoute *route)
{
  gint64 amount = recourse_compare_model_amount (self->model);
  RecourseLanguage language = get_language (self);
  const char *const classes[] = { "recourse-tag", recourse_compare_text_state_class (route), NULL };

  show_text (self->state, g_strdup (recourse_compare_text_state (route)));
  gtk_widget_set_css_classes (GTK_WIDGET (self->state), (const char **) classes);
  show_remarks (self, route);
  recourse_compare_bill_show (self->bill, route);
  show_text (self->worth, recourse_compare_text_worth (route, amount, language));
  show_text (self->expected, recourse_compare_text_expected (route, amount, language));
  show_text (self->time, recourse_compare_text_time (route, language));
  show_text (self->deadline, recourse_compare_text_deadline (route, language));
  recourse_compare_field_refresh (self->odds_field);
  gtk_widget_set_visible (self->steps, recourse_compare_plan_find_remedy (self->model, self->shown)
                                           != RECOURSE_NO_REMEDY);
}

static void
steps_cb (RecourseCompareDetail *self)
{
  guint remedy = recourse_compare_plan_find_remedy (self->model, self->shown);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-remedy", "u", remedy);
}

/* --- The class -------------------------------------------------------------------------------- */

static void
recourse_compare_detail_dispose (GObject *object)
{
  g_clear_object (&RECOURSE_COMPARE_DETAIL (object)->model);
  G_OBJECT_CLASS (recourse_compare_detail_parent_class)->dispose (object);
}

#define BIND(child)                                                                                \
  gtk_widget_class_bind_template_child (widget_class, RecourseCompareDetail, child)

static void
bind_children (GtkWidgetClass *widget_class)
{
  BIND (bill_place);
  BIND (can);
  BIND (cannot);
  BIND (claim);
  BIND (correction);
  BIND (deadline);
  BIND (deadline_label);
  BIND (expected);
  BIND (guide_link);
  BIND (needs);
  BIND (odds);
  BIND (pair);
  BIND (remarks);
  BIND (sources);
  BIND (state);
  BIND (steps);
  BIND (summary);
  BIND (terms_part);
  BIND (time);
  BIND (time_note);
  BIND (title);
  BIND (verdict);
  BIND (warning);
  BIND (worth);
}

static void
recourse_compare_detail_class_init (RecourseCompareDetailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = recourse_compare_detail_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/recourse_app/Recourse/ui/recourse-compare-detail.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, steps_cb);
}

static void
recourse_compare_detail_init (RecourseCompareDetail *self)
{
  g_autoptr (PangoAttrList) struck = pango_attr_list_new ();

  self->shown = RECOURSE_COMPARE_NO_ROUTE;
  g_type_ensure (RECOURSE_TYPE_BUTTON);
  g_type_ensure (RECOURSE_TYPE_HEADING);
  g_type_ensure (RECOURSE_TYPE_PAIR);
  gtk_widget_init_template (GTK_WIDGET (self));
  pango_attr_list_insert (struck, pango_attr_strikethrough_new (TRUE));
  gtk_label_set_attributes (self->claim, struck);
}

static void
add_parts (RecourseCompareDetail *self)
{
  GtkWidget *odds = recourse_compare_field_new (
      self->model, _ ("Your own odds, in percent"),
      _ ("Your own guess. It does not change the order of the routes."));
  GtkWidget *bill = recourse_compare_bill_new (self->model);

  self->odds_field = RECOURSE_COMPARE_FIELD (odds);
  self->bill = RECOURSE_COMPARE_BILL (bill);
  adw_bin_set_child (self->odds, odds);
  adw_bin_set_child (self->bill_place, bill);
}

/** recourse_compare_detail_new: hidden until a route is chosen */
GtkWidget *
recourse_compare_detail_new (RecourseCompareModel *model)
{
  RecourseCompareDetail *self = g_object_new (RECOURSE_TYPE_COMPARE_DETAIL, NULL);

  self->model = g_object_ref (model);
  add_parts (self);
  recourse_compare_detail_refresh (self);
  return GTK_WIDGET (self);
}

/** recourse_compare_detail_refresh: shows what the model says now, in place */
void
recourse_compare_detail_refresh (RecourseCompareDetail *self)
{
  int chosen = RECOURSE_COMPARE_NO_ROUTE;
  const RecourseRoute *route = NULL;

  g_return_if_fail (RECOURSE_IS_COMPARE_DETAIL (self));

  chosen = recourse_compare_model_chosen (self->model);
  route = recourse_compare_model_peek_route (self->model, chosen);
  gtk_widget_set_visible (GTK_WIDGET (self), route != NULL);
  if (route == NULL)
    return;
  if (self->shown != chosen)
    {
      self->shown = chosen;
      show_option (self, route->option);
    }
  show_route (self, route);
}

/** recourse_compare_detail_reveal: @is_opened: somebody asked for it, and goes on from here; else
 * a glimpse of it is enough */
void
recourse_compare_detail_reveal (RecourseCompareDetail *self, gboolean is_opened)
{
  g_return_if_fail (RECOURSE_IS_COMPARE_DETAIL (self));

  if (is_opened)
    gtk_widget_grab_focus (GTK_WIDGET (self->title));
  recourse_reveal (GTK_WIDGET (self), is_opened ? RECOURSE_REVEAL_TOP : RECOURSE_REVEAL_GLIMPSE);
}
