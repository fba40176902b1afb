/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-time-picker"

#include "recourse-time-picker.h"

#include "recourse-choice-row.h"
#include "recourse-display.h"
#include "recourse-error.h"
#include "recourse-guide-payment.h"
#include "recourse-wrap-layout.h"

#include <glib/gi18n.h>

#define FIRST_YEAR 2000 /* before the first payment by telephone */

/*
 * GtkCalendar is of no use here: it takes the names of months and days from the locale of the
 * system, which the language button does not change. Numbers need no names.
 */
struct _RecourseTimePicker
{
  AdwBin parent_instance;

  GtkBox *days;
  GtkWidget *fields;
  GtkWidget *date;
  GtkWidget *time;
  GtkSpinButton *year;
  GtkSpinButton *month;
  GtkSpinButton *day;
  GtkSpinButton *hour;
  GtkSpinButton *minute;
  GtkSpinButton *second;
  GtkLabel *summary;
  GtkLabel *error;
  GtkWidget *choices[RECOURSE_DAY_UNKNOWN + 1];

  RecourseGuideModel *model;
  guint key;
  gboolean is_filling;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RecourseTimePicker, recourse_time_picker, ADW_TYPE_BIN)

static RecourseTimeDraft *
peek_record_draft (RecourseTimePicker *self)
{
  RecourseRecord record = { .happened_at = RECOURSE_TIME_UNKNOWN };

  (void) recourse_interview_get_record (recourse_guide_model_peek_interview (self->model),
                                        self->key, &record);
  return recourse_guide_drafts_peek_time (recourse_guide_model_peek_drafts (self->model), self->key,
                                          record.happened_at, FALSE,
                                          recourse_guide_model_now (self->model));
}

static RecourseTimeDraft *
peek_draft (RecourseTimePicker *self)
{
  return self->key == RECOURSE_GUIDE_PAYMENT_DRAFT ? recourse_guide_payment_peek_draft (self->model)
                                                   : peek_record_draft (self);
}

static void
show_error (RecourseTimePicker *self, const char *text)
{
  gtk_label_set_text (self->error, text);
  gtk_widget_set_visible (GTK_WIDGET (self->error), *text != '\0');
}

static char *
dup_moment (RecourseTimePicker *self, const RecourseTimeDraft *draft, gint64 time)
{
  RecourseLanguage language = recourse_guide_model_language (self->model);

  if (!recourse_time_draft_is_about (draft))
    return recourse_display_moment (time, language);
  return recourse_display_about (time, recourse_guide_model_now (self->model), language);
}

static void
show_summary (RecourseTimePicker *self)
{
  RecourseTimeDraft *draft = peek_draft (self);
  g_autofree char *moment = NULL;
  gint64 time = RECOURSE_TIME_UNKNOWN;

  if (recourse_time_draft_resolve (draft, recourse_guide_model_now (self->model), &time, NULL)
      && time != RECOURSE_TIME_UNKNOWN)
    moment = dup_moment (self, draft, time);
  gtk_label_set_text (self->summary, moment != NULL ? moment : "");
  gtk_widget_set_visible (GTK_WIDGET (self->summary), moment != NULL);
}

static void
show_fields (RecourseTimePicker *self)
{
  RecourseDay day = peek_draft (self)->day;
  gboolean has_time = day == RECOURSE_DAY_TODAY || day == RECOURSE_DAY_YESTERDAY
                      || day == RECOURSE_DAY_OTHER;

  if (self->choices[day] != NULL)
    gtk_box_reorder_child_after (self->days, self->fields, self->choices[day]);
  gtk_widget_set_visible (self->fields, has_time || day == RECOURSE_DAY_JUST_NOW);
  gtk_widget_set_visible (self->time, has_time);
  gtk_widget_set_visible (self->date, day == RECOURSE_DAY_OTHER);
  show_error (self, "");
  show_summary (self);
}

static void
choice_toggled_cb (RecourseTimePicker *self, GtkCheckButton *choice)
{
  if (self->is_filling || !gtk_check_button_get_active (choice))
    return;
  for (int day = RECOURSE_DAY_JUST_NOW; day <= RECOURSE_DAY_UNKNOWN; day++)
    if (self->choices[day] == GTK_WIDGET (choice))
      peek_draft (self)->day = (RecourseDay) day;
  show_fields (self);
  g_signal_emit (self, signals[CHOSEN], 0);
}

/* A "just now" that nobody touched stays one: its seconds are never shown. */
static void
keep_vague (RecourseTimeDraft *draft, const RecourseCivilTime *old)
{
  RecourseCivilTime given = draft->civil;

  if (!draft->is_about)
    return;
  given.second = given.second == 0 ? old->second : given.second;
  draft->is_about = given.year == old->year && given.month == old->month && given.day == old->day
                    && given.hour == old->hour && given.minute == old->minute
                    && given.second == old->second;
  if (draft->is_about)
    draft->civil = given;
}

static void
fields_changed_cb (RecourseTimePicker *self)
{
  RecourseTimeDraft *draft = peek_draft (self);
  RecourseCivilTime *civil = &draft->civil;
  RecourseCivilTime old;

  if (self->is_filling)
    return;
  old = *civil;
  civil->year = gtk_spin_button_get_value_as_int (self->year);
  civil->month = gtk_spin_button_get_value_as_int (self->month);
  civil->day = gtk_spin_button_get_value_as_int (self->day);
  civil->hour = gtk_spin_button_get_value_as_int (self->hour);
  civil->minute = gtk_spin_button_get_value_as_int (self->minute);
  civil->second = gtk_spin_button_get_value_as_int (self->second);
  keep_vague (draft, &old);
  show_error (self, "");
  show_summary (self);
}

static gboolean
two_digits_cb (GtkSpinButton *spin)
{
  int value = gtk_spin_button_get_value_as_int (spin);
  g_autofree char *text = value == RECOURSE_TIME_DRAFT_EMPTY ? g_strdup ("")
                                                             : g_strdup_printf ("%02d", value);

  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (spin)), text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (spin), text);
  return TRUE;
}

/* An empty field is not midnight. */
static int
maybe_empty_cb (GtkSpinButton *spin, double *out_value)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (spin)) != '\0')
    return FALSE;
  *out_value = RECOURSE_TIME_DRAFT_EMPTY;
  return TRUE;
}

static void
recourse_time_picker_dispose (GObject *object)
{
  g_clear_object (&RECOURSE_TIME_PICKER (object)->model);
  G_OBJECT_CLASS (recourse_time_picker_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, RecourseTimePicker, date);
  gtk_widget_class_bind_template_child (widget_class, RecourseTimePicker, day);
  gtk_widget_class_bind_template_child (widget_class, RecourseTimePicker, days);
  gtk_widget_class_bind_template_child (widget_class, RecourseTimePicker, error);
  gtk_widget_class_bind_template_child (widget_class, RecourseTimePicker, fields);
  gtk_widget_class_bind_template_child (widget_class, RecourseTimePicker, hour);
  gtk_widget_class_bind_template_child (widget_class, RecourseTimePicker, minute);
  gtk_widget_class_bind_template_child (widget_class, RecourseTimePicker, month);
  gtk_widget_class_bind_template_child (widget_class, RecourseTimePicker, second);
  gtk_widget_class_bind_template_child (widget_class, RecourseTimePicker, summary);
  gtk_widget_class_bind_template_child (widget_class, RecourseTimePicker, time);
  gtk_widget_class_bind_template_child (widget_class, RecourseTimePicker, year);
}

static void
recourse_time_picker_class_init (RecourseTimePickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = recourse_time_picker_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", RECOURSE_TYPE_TIME_PICKER, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/recourse_app/Recourse/ui/recourse-time-picker.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, fields_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, maybe_empty_cb);
  gtk_widget_class_bind_template_callback (widget_class, two_digits_cb);
}

static void
recourse_time_picker_init (RecourseTimePicker *self)
{
  g_type_ensure (RECOURSE_TYPE_WRAP_LAYOUT);
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_choice (RecourseTimePicker *self, RecourseDay day, const char *title)
{
  GtkWidget *choice = recourse_check_row_new (title, NULL);

  self->choices[day] = choice;
  if (day != RECOURSE_DAY_JUST_NOW)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (choice),
                                GTK_CHECK_BUTTON (self->choices[RECOURSE_DAY_JUST_NOW]));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (choice), peek_draft (self)->day == day);
  g_signal_connect_object (choice, "toggled", G_CALLBACK (choice_toggled_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->days, choice);
}

static void
fill (RecourseTimePicker *self)
{
  const RecourseCivilTime *civil = &peek_draft (self)->civil;
  RecourseCivilTime today;

  recourse_china_time_to_civil (recourse_guide_model_now (self->model), &today);
  gtk_spin_button_set_range (self->year, FIRST_YEAR, MAX (today.year, FIRST_YEAR));
  gtk_spin_button_set_value (self->year, civil->year);
  gtk_spin_button_set_value (self->month, civil->month);
  gtk_spin_button_set_value (self->day, civil->day);
  gtk_spin_button_set_value (self->hour, civil->hour);
  gtk_spin_button_set_value (self->minute, civil->minute);
  gtk_spin_button_set_value (self->second, peek_draft (self)->is_about ? 0 : civil->second);
}

/* What was typed counts even when the focus never left the field: a shortcut or a press by the
 * accessibility bus moves none. */
static void
take_typed_text (RecourseTimePicker *self)
{
  GtkSpinButton *fields[] = { self->year, self->month,  self->day,
                              self->hour, self->minute, self->second };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    gtk_spin_button_update (fields[i]);
  fields_changed_cb (self);
}

/**
 * recourse_time_picker_new:
 * @draft: which draft of @model it edits
 * @may_be_unknown: whether "I don't know" is an answer
 */
GtkWidget *
recourse_time_picker_new (RecourseGuideModel *model, guint draft, gboolean may_be_unknown)
{
  RecourseTimePicker *self = g_object_new (RECOURSE_TYPE_TIME_PICKER, NULL);

  self->model = g_object_ref (model);
  self->key = draft;
  self->is_filling = TRUE;
  add_choice (self, RECOURSE_DAY_JUST_NOW, _ ("Just now"));
  add_choice (self, RECOURSE_DAY_TODAY, _ ("Today at …"));
  add_choice (self, RECOURSE_DAY_YESTERDAY, _ ("Yesterday at …"));
  add_choice (self, RECOURSE_DAY_OTHER, _ ("Another day"));
  if (may_be_unknown)
    add_choice (self, RECOURSE_DAY_UNKNOWN, _ ("I don’t know"));
  fill (self);
  self->is_filling = FALSE;
  show_fields (self);
  return GTK_WIDGET (self);
}

/**
 * recourse_time_picker_confirm:
 * @out_time: set to the moment, or to %RECOURSE_TIME_UNKNOWN
 *
 * Returns: %FALSE when there is no such moment, or it lies in the future; the picker then says so
 *   and takes the focus
 */
gboolean
recourse_time_picker_confirm (RecourseTimePicker *self, gint64 *out_time)
{
  g_autoptr (GError) error = NULL;
  RecourseTimeDraft *draft = peek_draft (self);
  GtkSpinButton *field = draft->day == RECOURSE_DAY_OTHER ? self->year : self->hour;

  take_typed_text (self);
  if (recourse_time_draft_resolve (draft, recourse_guide_model_now (self->model), out_time, &error))
    return TRUE;
  if (g_error_matches (error, RECOURSE_ERROR, RECOURSE_ERROR_LIMIT))
    show_error (self, _ ("This time is still to come in Beijing. Choose a time in the past."));
  else if (recourse_time_draft_lacks_time (draft))
    show_error (self, _ ("Enter the hour and the minute, or choose “Just now”."));
  else
    show_error (self, _ ("There is no such day. Check day and month."));
  gtk_widget_grab_focus (GTK_WIDGET (field));
  return FALSE;
}
