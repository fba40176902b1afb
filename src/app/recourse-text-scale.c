/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-text-scale"

#include "recourse-text-scale.h"

/* What GTK takes where the system names no font. */
#define DEFAULT_POINTS 11.0

struct _RecourseTextScale
{
  GObject parent_instance;

  GdkDisplay *display;
  GtkCssProvider *provider;
  int level;
};

enum
{
  PROP_0,
  PROP_LEVEL,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (RecourseTextScale, recourse_text_scale, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];

static double
find_system_points (GdkDisplay *display)
{
  g_autofree char *name = NULL;
  PangoFontDescription *font;
  double points = 0;

  g_object_get (gtk_settings_get_for_display (display), "gtk-font-name", &name, NULL);
  font = pango_font_description_from_string (name != NULL ? name : "");
  if (!pango_font_description_get_size_is_absolute (font))
    points = (double) pango_font_description_get_size (font) / PANGO_SCALE;
  pango_font_description_free (font);
  return points > 0 ? points : DEFAULT_POINTS;
}

static void
append_size (GString *css, const char *selector, double points)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (css, "%s { font-size: %spt; }\n", selector,
                          g_ascii_formatd (number, sizeof number, "%.2f", points));
}

/* What is of the class "recourse-large-type" is large in a window that is not. */
static void
write_style (RecourseTextScale *self)
{
  g_autoptr (GString) css = g_string_new (NULL);
  double system_points = find_system_points (self->display);

  if (self->level > 0)
    append_size (css, "window, popover, tooltip",
                 recourse_text_scale_points (self->level, system_points));
  append_size (css, ".recourse-large-type",
               recourse_text_scale_points (MAX (self->level, 1), system_points));
  gtk_css_provider_load_from_data (self->provider, css->str, -1);
}

static void
recourse_text_scale_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RecourseTextScale *self = RECOURSE_TEXT_SCALE (object);

  if (id == PROP_LEVEL)
    g_value_set_int (value, self->level);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
recourse_text_scale_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_LEVEL)
    recourse_text_scale_set_level (RECOURSE_TEXT_SCALE (object), g_value_get_int (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
recourse_text_scale_dispose (GObject *object)
{
  RecourseTextScale *self = RECOURSE_TEXT_SCALE (object);

  if (self->display != NULL)
    gtk_style_context_remove_provider_for_display (self->display,
                                                   GTK_STYLE_PROVIDER (self->provider));
  g_clear_object (&self->display);
  g_clear_object (&self->provider);
  G_OBJECT_CLASS (recourse_text_scale_parent_class)->dispose (object);
}

static void
recourse_text_scale_class_init (RecourseTextScaleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = recourse_text_scale_get_property;
  object_class->set_property = recourse_text_scale_set_property;
  object_class->dispose = recourse_text_scale_dispose;

  properties[PROP_LEVEL] = g_param_spec_int ("level", NULL, NULL, 0, RECOURSE_TEXT_SCALE_MAX, 0,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS
                                                 | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
recourse_text_scale_init (RecourseTextScale *self)
{
  self->provider = gtk_css_provider_new ();
}

/**
 * recourse_text_scale_new:
 * @display: whose windows it is for
 * @level: the first level; one out of range counts as the nearest
 *
 * Returns: (transfer full): the scale, already at work
 */
RecourseTextScale *
recourse_text_scale_new (GdkDisplay *display, int level)
{
  RecourseTextScale *self = g_object_new (RECOURSE_TYPE_TEXT_SCALE, NULL);

  self->display = g_object_ref (display);
  self->level = CLAMP (level, 0, RECOURSE_TEXT_SCALE_MAX);
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (self->provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  g_signal_connect_object (gtk_settings_get_for_display (display), "notify::gtk-font-name",
                           G_CALLBACK (write_style), self, G_CONNECT_SWAPPED);
  write_style (self);
  return self;
}

/**
 * recourse_text_scale_get_level:
 *
 * Returns: 0 to %RECOURSE_TEXT_SCALE_MAX
 */
int
recourse_text_scale_get_level (RecourseTextScale *self)
{
  g_return_val_if_fail (RECOURSE_IS_TEXT_SCALE (self), 0);

  return self->level;
}

/**
 * recourse_text_scale_set_level:
 * @level: the new level; one out of range counts as the nearest
 */
void
recourse_text_scale_set_level (RecourseTextScale *self, int level)
{
  g_return_if_fail (RECOURSE_IS_TEXT_SCALE (self));

  level = CLAMP (level, 0, RECOURSE_TEXT_SCALE_MAX);
  if (level == self->level)
    return;
  self->level = level;
  write_style (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LEVEL]);
}

static void
dress_for_level (RecourseTextScale *self, GParamSpec *pspec, GtkWidget *window)
{
  if (self->level > 0)
    gtk_widget_add_css_class (window, "large-text");
  else
    gtk_widget_remove_css_class (window, "large-text");
}

/**
 * recourse_text_scale_dress:
 * @window: a window or dialog of the program
 *
 * Keeps the style class "large-text" on @window while the text is large.
 */
void
recourse_text_scale_dress (RecourseTextScale *self, GtkWidget *window)
{
  g_return_if_fail (RECOURSE_IS_TEXT_SCALE (self));
  g_return_if_fail (GTK_IS_WIDGET (window));

  dress_for_level (self, NULL, window);
  g_signal_connect_object (self, "notify::level", G_CALLBACK (dress_for_level), window, 0);
}

/**
 * recourse_text_scale_points:
 * @level: 0 to %RECOURSE_TEXT_SCALE_MAX
 * @system_points: the size of the system's font
 *
 * Large type means at least 18 points and two more a level, whatever the system has; and never less
 * than 125, 150 and 200 per cent of the system's size.
 *
 * Returns: the size of the main text in points
 */
double
recourse_text_scale_points (int level, double system_points)
{
  static const double factors[] = { 1.0, 1.25, 1.5, 2.0 };

  g_return_val_if_fail (level >= 0 && level <= RECOURSE_TEXT_SCALE_MAX, system_points);

  if (level == 0)
    return system_points;
  return MAX (system_points * factors[level], 18.0 + 2.0 * (level - 1));
}
