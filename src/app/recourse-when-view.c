/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-when-view"

#include "recourse-when-view.h"

#include "recourse-button.h"
#include "recourse-error.h"
#include "recourse-guide-payment.h"
#include "recourse-heading.h"
#include "recourse-money.h"
#include "recourse-now-card.h"
#include "recourse-pair.h"
#include "recourse-still-possible.h"
#include "recourse-time-picker.h"
#include "recourse-wrap-layout.h"

#include <glib/gi18n.h>

struct _RecourseWhenView
{
  AdwBin parent_instance;

  GtkBox *pair;
  AdwBin *time;
  GtkEntry *amount;
  GtkLabel *amount_error;
  GtkWidget *skip;
  GtkWidget *statement;

  RecourseGuideModel *model;
  GtkWidget *picker;
  gint64 seen_amount;
};

G_DEFINE_FINAL_TYPE (RecourseWhenView, recourse_when_view, ADW_TYPE_BIN)

static void
show_amount_error (RecourseWhenView *self, const char *text)
{
  gboolean is_wrong = *text != '\0';

  gtk_label_set_text (self->amount_error, text);
  gtk_widget_set_visible (GTK_WIDGET (self->amount_error), is_wrong);
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (self->amount), GTK_ACCESSIBLE_STATE_INVALID,
      is_wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  if (is_wrong)
    gtk_widget_add_css_class (GTK_WIDGET (self->amount), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->amount), "error");
}

/* Skipping must not throw away what somebody entered. */
static void
show_skip (RecourseWhenView *self)
{
  gboolean is_empty = recourse_guide_payment_peek_draft (self->model)->day == RECOURSE_DAY_UNSET
                      && gtk_entry_get_text_length (self->amount) == 0;

  gtk_widget_set_sensitive (self->skip, is_empty);
}

static void
skip_cb (RecourseWhenView *self)
{
  recourse_guide_model_go_on (self->model);
}

static void
amount_changed_cb (RecourseWhenView *self)
{
  if (self->model == NULL)
    return;
  recourse_guide_drafts_set_amount (recourse_guide_model_peek_drafts (self->model),
                                    gtk_editable_get_text (GTK_EDITABLE (self->amount)));
  show_amount_error (self, "");
  show_skip (self);
}

static gboolean
read_amount (RecourseWhenView *self, gint64 *out_fen)
{
  g_autofree char *text = g_strstrip (
      g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->amount))));
  g_autoptr (GError) error = NULL;

  *out_fen = 0;
  if (*text == '\0' || recourse_money_parse (text, out_fen, &error))
    return TRUE;
  if (g_error_matches (error, RECOURSE_ERROR, RECOURSE_ERROR_LIMIT))
    show_amount_error (self,
                       _ ("From ¥0.01 to ¥100,000,000. Check the amount, or leave it empty."));
  else
    show_amount_error (self, _ ("This is not an amount in yuan. Write it like 8000 or 8,000.50, "
                                "or leave it empty."));
  gtk_widget_grab_focus (GTK_WIDGET (self->amount));
  return FALSE;
}

static void
confirm_cb (RecourseWhenView *self)
{
  g_autoptr (GError) error = NULL;
  gint64 time = RECOURSE_TIME_UNKNOWN;
  gint64 fen = 0;

  if (!recourse_time_picker_confirm (RECOURSE_TIME_PICKER (self->picker), &time)
      || !read_amount (self, &fen))
    return;
  if (!recourse_guide_payment_enter (self->model, time, fen, &error))
    show_amount_error (self, _ ("Time and amount could not be taken. Check both."));
}

static void
recourse_when_view_dispose (GObject *object)
{
  g_clear_object (&RECOURSE_WHEN_VIEW (object)->model);
  G_OBJECT_CLASS (recourse_when_view_parent_class)->dispose (object);
}

static void
recourse_when_view_class_init (RecourseWhenViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = recourse_when_view_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/recourse_app/Recourse/ui/recourse-when-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RecourseWhenView, amount);
  gtk_widget_class_bind_template_child (widget_class, RecourseWhenView, amount_error);
  gtk_widget_class_bind_template_child (widget_class, RecourseWhenView, pair);
  gtk_widget_class_bind_template_child (widget_class, RecourseWhenView, skip);
  gtk_widget_class_bind_template_child (widget_class, RecourseWhenView, statement);
  gtk_widget_class_bind_template_child (widget_class, RecourseWhenView, time);
  gtk_widget_class_bind_template_callback (widget_class, amount_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, confirm_cb);
  gtk_widget_class_bind_template_callback (widget_class, skip_cb);
}

static void
recourse_when_view_init (RecourseWhenView *self)
{
  g_type_ensure (RECOURSE_TYPE_BUTTON);
  g_type_ensure (RECOURSE_TYPE_HEADING);
  g_type_ensure (RECOURSE_TYPE_PAIR);
  g_type_ensure (RECOURSE_TYPE_WRAP_LAYOUT);
  gtk_widget_init_template (GTK_WIDGET (self));
}

static gint64
get_amount (RecourseGuideModel *model)
{
  return recourse_interview_peek_situation (recourse_guide_model_peek_interview (model))->amount;
}

/* The draft is copied: showing it makes it anew. */
static void
fill_amount (RecourseWhenView *self, RecourseGuideModel *model)
{
  g_autofree char *text = g_strdup (
      recourse_guide_drafts_peek_amount (recourse_guide_model_peek_drafts (model)));

  self->seen_amount = get_amount (model);
  if (text == NULL && self->seen_amount > 0)
    text = recourse_money_format (self->seen_amount, recourse_guide_model_language (model));
  gtk_editable_set_text (GTK_EDITABLE (self->amount), text != NULL ? text : "");
}

/* The amount can be entered on the page of the comparison too. */
static void
changed_cb (RecourseWhenView *self)
{
  if (get_amount (self->model) != self->seen_amount)
    fill_amount (self, self->model);
}

/** recourse_when_view_new: begins with what was entered before */
GtkWidget *
recourse_when_view_new (RecourseGuideModel *model)
{
  RecourseWhenView *self = g_object_new (RECOURSE_TYPE_WHEN_VIEW, NULL);

  fill_amount (self, model);
  self->model = g_object_ref (model);
  self->picker = recourse_time_picker_new (model, RECOURSE_GUIDE_PAYMENT_DRAFT, TRUE);
  adw_bin_set_child (self->time, self->picker);
  g_signal_connect_object (self->picker, "chosen", G_CALLBACK (show_skip), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (model, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  /* With knowledge of somebody else there is no case into which it could be read. */
  gtk_widget_set_visible (self->statement, !recourse_guide_model_is_foreign_pack (model));
  show_skip (self);
  gtk_box_append (self->pair, recourse_now_card_new (model));
  gtk_box_append (self->pair, recourse_still_possible_new (model));
  return GTK_WIDGET (self);
}
