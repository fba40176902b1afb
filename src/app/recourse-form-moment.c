/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-form-moment"

#include "recourse-form-moment.h"

#include "recourse-button.h"
#include "recourse-china-time.h"
#include "recourse-wrap-layout.h"

#include <glib/gi18n.h>

#define DAY (24 * RECOURSE_HOUR)
#define MORNING 9 /* offices are open */

struct _RecourseFormMoment
{
  AdwBin parent_instance;

  RecourseFormField *field;
  RecourseCaseDesk *desk;
  RecourseMomentKind kind;
  char *key;
  gint64 known;
};

G_DEFINE_FINAL_TYPE (RecourseFormMoment, recourse_form_moment, ADW_TYPE_BIN)

/** recourse_form_moment_write: (transfer full): @time in Beijing as one types it, to the minute; ""
 * when it is not known */
char *
recourse_form_moment_write (gint64 time)
{
  RecourseCivilTime civil;

  if (time == RECOURSE_TIME_UNKNOWN)
    return g_strdup ("");
  recourse_china_time_to_civil (time, &civil);
  return g_strdup_printf ("%04d-%02d-%02d %02d:%02d", civil.year, civil.month, civil.day,
                          civil.hour, civil.minute);
}

/** recourse_form_moment_morning: when offices open in Beijing, @days after the day of @now */
gint64
recourse_form_moment_morning (gint64 now, guint days)
{
  RecourseCivilTime civil;
  gint64 time = now;

  recourse_china_time_to_civil (now + days * DAY, &civil);
  civil.hour = MORNING;
  civil.minute = 0;
  civil.second = 0;
  recourse_china_time_from_civil (&civil, &time, NULL);
  return time;
}

static gint64
find_now (RecourseFormMoment *self)
{
  return recourse_guide_model_now (recourse_case_desk_peek_guide (self->desk));
}

/* What was saved before and stands there unchanged is good, also when it is over by now. */
static const char *
check (const char *text, gpointer data)
{
  RecourseFormMoment *self = data;
  g_autofree char *known = recourse_form_moment_write (self->known);
  gint64 time;

  if (*text == '\0' || g_str_equal (text, known))
    return NULL;
  if (!recourse_china_time_parse (text, &time, NULL))
    return _ ("Write a date and a time, such as 2026-11-24 10:30.");
  if (self->kind == RECOURSE_MOMENT_PAST && time > find_now (self))
    return _ ("This time has not come yet. Check the date.");
  if (self->kind == RECOURSE_MOMENT_COMING && time < find_now (self))
    return _ ("This time is already over. Check the date.");
  return NULL;
}

static void
bind (RecourseFormMoment *self)
{
  g_autofree char *known = recourse_form_moment_write (self->known);

  recourse_form_field_bind (self->field, self->desk, self->key, known);
}

/* --- Times that are meant most often ------------------------------------------------------------
 */

/* So much later, or on the morning so many days later. */
typedef struct
{
  const char *text;
  gint64 later;
  guint days;
} Shortcut;

static const Shortcut past_shortcuts[] = { { N_ ("Just now"), 0, 0 } };
static const Shortcut coming_shortcuts[] = {
  { N_ ("In one hour"), RECOURSE_HOUR, 0 },
  { N_ ("Tomorrow at 9:00"), 0, 1 },
  { N_ ("In three days at 9:00"), 0, 3 },
  { N_ ("In a week at 9:00"), 0, 7 },
};

static void
filled_cb (RecourseFormMoment *self, GtkWidget *button)
{
  const Shortcut *shortcut = g_object_get_data (G_OBJECT (button), "shortcut");
  gint64 time = find_now (self) + shortcut->later;
  g_autofree char *text = NULL;

  if (shortcut->days > 0)
    time = recourse_form_moment_morning (find_now (self), shortcut->days);
  text = recourse_form_moment_write (time);
  recourse_form_field_set_text (self->field, text);
}

static GtkWidget *
make_button (RecourseFormMoment *self, const Shortcut *shortcut)
{
  GtkWidget *button = recourse_button_new (_ (shortcut->text), NULL);

  gtk_widget_add_css_class (button, "recourse-chip");
  g_object_set_data (G_OBJECT (button), "shortcut", (gpointer) shortcut);
  g_signal_connect_object (button, "clicked", G_CALLBACK (filled_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
make_buttons (RecourseFormMoment *self)
{
  GtkWidget *box = recourse_wrap_box_new ();
  gboolean is_past = self->kind == RECOURSE_MOMENT_PAST;
  const Shortcut *shortcuts = is_past ? past_shortcuts : coming_shortcuts;
  guint n = is_past ? G_N_ELEMENTS (past_shortcuts) : G_N_ELEMENTS (coming_shortcuts);

  for (guint i = 0; i < n; i++)
    gtk_box_append (GTK_BOX (box), make_button (self, &shortcuts[i]));
  return box;
}

/* --- The class ----------------------------------------------------------------------------------
 */

static void
recourse_form_moment_dispose (GObject *object)
{
  g_clear_object (&RECOURSE_FORM_MOMENT (object)->desk);
  G_OBJECT_CLASS (recourse_form_moment_parent_class)->dispose (object);
}

static void
recourse_form_moment_finalize (GObject *object)
{
  g_free (RECOURSE_FORM_MOMENT (object)->key);
  G_OBJECT_CLASS (recourse_form_moment_parent_class)->finalize (object);
}

static void
recourse_form_moment_class_init (RecourseFormMomentClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = recourse_form_moment_dispose;
  G_OBJECT_CLASS (klass)->finalize = recourse_form_moment_finalize;
}

static void
recourse_form_moment_init (RecourseFormMoment *self)
{
}

/**
 * recourse_form_moment_new:
 * @key: under which @desk keeps what is typed
 * @known: what stands there as long as nothing was typed; may be %RECOURSE_TIME_UNKNOWN
 */
GtkWidget *
recourse_form_moment_new (RecourseCaseDesk *desk,
                          RecourseMomentKind kind,
                          const char *title,
                          const char *key,
                          gint64 known)
{
  RecourseFormMoment *self = g_object_new (RECOURSE_TYPE_FORM_MOMENT, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->desk = g_object_ref (desk);
  self->kind = kind;
  self->key = g_strdup (key);
  self->known = known;
  self->field = RECOURSE_FORM_FIELD (
      recourse_form_field_new (title, _ ("Such as 2026-11-24 10:30. You may leave it empty.")));
  recourse_form_field_set_check (self->field, check, self);
  bind (self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->field));
  gtk_box_append (GTK_BOX (box), make_buttons (self));
  adw_bin_set_child (ADW_BIN (self), box);
  return GTK_WIDGET (self);
}

/** recourse_form_moment_is_good: otherwise says what is wrong, and takes the focus */
gboolean
recourse_form_moment_is_good (RecourseFormMoment *self)
{
  g_return_val_if_fail (RECOURSE_IS_FORM_MOMENT (self), FALSE);

  return recourse_form_field_is_good (self->field);
}

/** recourse_form_moment_get_time: what stands there, if it is good; what was not touched is as
 * exact as it was */
gint64
recourse_form_moment_get_time (RecourseFormMoment *self)
{
  g_autofree char *text = NULL;
  g_autofree char *known = NULL;
  gint64 time = RECOURSE_TIME_UNKNOWN;

  g_return_val_if_fail (RECOURSE_IS_FORM_MOMENT (self), RECOURSE_TIME_UNKNOWN);

  text = recourse_form_field_dup_text (self->field);
  known = recourse_form_moment_write (self->known);
  if (g_str_equal (text, known))
    return self->known;
  if (!recourse_china_time_parse (text, &time, NULL))
    return RECOURSE_TIME_UNKNOWN;
  return time;
}

/** recourse_form_moment_forget: what was typed is saved, or given up */
void
recourse_form_moment_forget (RecourseFormMoment *self)
{
  g_return_if_fail (RECOURSE_IS_FORM_MOMENT (self));

  recourse_form_field_forget (self->field);
}
