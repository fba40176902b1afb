/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-settings"

#include "recourse-settings.h"

#include "recourse-config.h"
#include "recourse-interface-language.h"

#define G_SETTINGS_ENABLE_BACKEND
#include <gio/gsettingsbackend.h>

#define KEY_LANGUAGE "language"
#define KEY_TEXT_SCALE "text-scale"
#define KEY_WINDOW_WIDTH "window-width"
#define KEY_WINDOW_HEIGHT "window-height"

#define DEFAULT_WIDTH 1120
#define DEFAULT_HEIGHT 760
#define MAX_TEXT_SCALE 3

struct _RecourseSettings
{
  GObject parent_instance;

  GSettings *settings; /* NULL without a schema */
};

G_DEFINE_FINAL_TYPE (RecourseSettings, recourse_settings, G_TYPE_OBJECT)

static const struct
{
  const char *key;
  const char *type;
} keys[] = {
  { KEY_LANGUAGE, "s" },
  { KEY_TEXT_SCALE, "i" },
  { KEY_WINDOW_WIDTH, "i" },
  { KEY_WINDOW_HEIGHT, "i" },
};

/* GSettings aborts on a key that an older schema lacks, so each one is looked for. */
static gboolean
has_all_keys (GSettingsSchema *schema)
{
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autoptr (GSettingsSchemaKey) key = NULL;

      if (!g_settings_schema_has_key (schema, keys[i].key))
        return FALSE;
      key = g_settings_schema_get_key (schema, keys[i].key);
      if (!g_variant_type_equal (g_settings_schema_key_get_value_type (key),
                                 G_VARIANT_TYPE (keys[i].type)))
        return FALSE;
    }
  return TRUE;
}

static GSettingsSchemaSource *
find_schemas (void)
{
  GSettingsSchemaSource *installed = g_settings_schema_source_get_default ();
  g_autofree char *uninstalled = recourse_interface_language_build_path ("data");
  GSettingsSchemaSource *built = NULL;

  if (uninstalled != NULL)
    built = g_settings_schema_source_new_from_directory (uninstalled, installed, FALSE, NULL);
  if (built != NULL)
    return built;
  return installed != NULL ? g_settings_schema_source_ref (installed) : NULL;
}

static gboolean
is_forgetful (GSettingsBackend *backend, gboolean has_session_bus)
{
  const char *type = G_OBJECT_TYPE_NAME (backend);

  return g_str_equal (type, "GMemorySettingsBackend")
         || (g_str_equal (type, "DConfSettingsBackend") && !has_session_bus);
}

/* Without dconf, or without a bus to reach it, nothing would be remembered: a file serves. Whoever
 * asks for a backend by name gets it. */
static GSettingsBackend *
find_backend (gboolean has_session_bus)
{
  g_autoptr (GSettingsBackend) backend = NULL;
  g_autofree char *file = NULL;

  if (g_getenv ("GSETTINGS_BACKEND") == NULL)
    {
      backend = g_settings_backend_get_default ();
      if (is_forgetful (backend, has_session_bus))
        {
          file = g_build_filename (g_get_user_config_dir (), "recourse", "settings.ini", NULL);
          return g_keyfile_settings_backend_new (file, "/", NULL);
        }
    }
  return g_settings_backend_get_default ();
}

static void
recourse_settings_dispose (GObject *object)
{
  RecourseSettings *self = RECOURSE_SETTINGS (object);

  g_clear_object (&self->settings);
  G_OBJECT_CLASS (recourse_settings_parent_class)->dispose (object);
}

static void
recourse_settings_class_init (RecourseSettingsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = recourse_settings_dispose;
}

static void
recourse_settings_init (RecourseSettings *self)
{
}

/**
 * recourse_settings_new:
 * @has_session_bus: whether the program reaches a session bus, which dconf needs
 *
 * Returns: (transfer full): the settings of the user; with the defaults, and a line on standard
 * error, when the schema is not installed
 */
RecourseSettings *
recourse_settings_new (gboolean has_session_bus)
{
  g_autoptr (GSettingsSchemaSource) source = find_schemas ();
  g_autoptr (GSettingsBackend) backend = find_backend (has_session_bus);

  return recourse_settings_new_for_backend (source, backend);
}

/**
 * recourse_settings_new_for_backend:
 * @source: (nullable): where the schema may be found
 * @backend: where the values are kept
 *
 * Returns: (transfer full): settings that are kept in @backend
 */
RecourseSettings *
recourse_settings_new_for_backend (GSettingsSchemaSource *source, GSettingsBackend *backend)
{
  RecourseSettings *self = g_object_new (RECOURSE_TYPE_SETTINGS, NULL);
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, RECOURSE_APP_ID, TRUE);
  if (schema != NULL && has_all_keys (schema))
    self->settings = g_settings_new_full (schema, backend, NULL);
  else
    g_printerr ("recourse: settings are not remembered: no usable schema '%s'\n", RECOURSE_APP_ID);
  return self;
}

/**
 * recourse_settings_is_remembered:
 *
 * Returns: whether there is a schema, so that what is set can be kept
 */
gboolean
recourse_settings_is_remembered (RecourseSettings *self)
{
  g_return_val_if_fail (RECOURSE_IS_SETTINGS (self), FALSE);

  return self->settings != NULL;
}

/**
 * recourse_settings_get_language:
 * @out_language: (out): the language that the user chose
 *
 * Returns: whether he ever chose one
 */
gboolean
recourse_settings_get_language (RecourseSettings *self, RecourseLanguage *out_language)
{
  g_autofree char *code = NULL;

  g_return_val_if_fail (RECOURSE_IS_SETTINGS (self), FALSE);
  g_return_val_if_fail (out_language != NULL, FALSE);

  if (self->settings == NULL)
    return FALSE;
  code = g_settings_get_string (self->settings, KEY_LANGUAGE);
  return recourse_language_parse (code, out_language, NULL);
}

/**
 * recourse_settings_get_text_scale:
 *
 * Returns: 0 to 3
 */
int
recourse_settings_get_text_scale (RecourseSettings *self)
{
  int level;

  g_return_val_if_fail (RECOURSE_IS_SETTINGS (self), 0);

  if (self->settings == NULL)
    return 0;
  level = g_settings_get_int (self->settings, KEY_TEXT_SCALE);
  return CLAMP (level, 0, MAX_TEXT_SCALE);
}

/**
 * recourse_settings_get_window_size:
 * @out_width: (out): in pixels
 * @out_height: (out): in pixels
 */
void
recourse_settings_get_window_size (RecourseSettings *self, int *out_width, int *out_height)
{
  int width = 0;
  int height = 0;

  g_return_if_fail (RECOURSE_IS_SETTINGS (self));

  if (self->settings != NULL)
    {
      width = g_settings_get_int (self->settings, KEY_WINDOW_WIDTH);
      height = g_settings_get_int (self->settings, KEY_WINDOW_HEIGHT);
    }
  *out_width = width > 0 ? width : DEFAULT_WIDTH;
  *out_height = height > 0 ? height : DEFAULT_HEIGHT;
}

/**
 * recourse_settings_set_language:
 */
void
recourse_settings_set_language (RecourseSettings *self, RecourseLanguage language)
{
  g_return_if_fail (RECOURSE_IS_SETTINGS (self));

  if (self->settings != NULL)
    g_settings_set_string (self->settings, KEY_LANGUAGE, recourse_language_code (language));
}

/**
 * recourse_settings_set_text_scale:
 * @level: 0 to 3
 */
void
recourse_settings_set_text_scale (RecourseSettings *self, int level)
{
  g_return_if_fail (RECOURSE_IS_SETTINGS (self));

  if (self->settings != NULL)
    g_settings_set_int (self->settings, KEY_TEXT_SCALE, CLAMP (level, 0, MAX_TEXT_SCALE));
}

/**
 * recourse_settings_set_window_size:
 * @width: in pixels
 * @height: in pixels
 */
void
recourse_settings_set_window_size (RecourseSettings *self, int width, int height)
{
  g_return_if_fail (RECOURSE_IS_SETTINGS (self));

  if (self->settings == NULL || width <= 0 || height <= 0)
    return;
  g_settings_set_int (self->settings, KEY_WINDOW_WIDTH, width);
  g_settings_set_int (self->settings, KEY_WINDOW_HEIGHT, height);
}
