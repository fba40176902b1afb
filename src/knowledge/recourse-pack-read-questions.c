/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-pack-read-questions"

#include "recourse-pack-reader.h"

#include "recourse-error.h"

static const char *const SCREEN_KEYS[] = {
  "id",     "start_page", "sets",  "name",   "ask", "help", "how_to_find_out",
  "values", "levels",     "signs", "claims", NULL
};
static const char *const VALUE_KEYS[] = { "id", "label", "hint", "icon", "chip", NULL };
static const char *const LEVEL_KEYS[] = { "id", "label", NULL };
static const char *const SIGN_KEYS[] = { "id", "label", "sets", NULL };

static gboolean
read_level (RecoursePackReader *self, const RecourseJsonView *view, gpointer item, GError **error)
{
  RecourseValue *value = item;

  if (!recourse_pack_reader_text (self, view, "label", &recourse_pack_plain_scope, &value->label,
                                  error))
    return FALSE;
  value->chip = value->label;
  return TRUE;
}

static gboolean
read_value (RecoursePackReader *self, const RecourseJsonView *view, gpointer item, GError **error)
{
  const RecoursePackTextScope *scope = &recourse_pack_plain_scope;
  RecourseValue *value = item;
  gboolean has_chip = FALSE;

  return read_level (self, view, item, error)
         && recourse_pack_reader_optional_text (self, view, "chip", scope, &has_chip, &value->chip,
                                                error)
         && recourse_pack_reader_optional_text (self, view, "hint", scope, &value->has_hint,
                                                &value->hint, error)
         && recourse_pack_reader_optional_string (self, view, "icon", &value->icon, error);
}

static gboolean
read_sign (RecoursePackReader *self, const RecourseJsonView *view, gpointer item, GError **error)
{
  RecourseSign *sign = item;

  return recourse_pack_reader_text (self, view, "label", &recourse_pack_plain_scope, &sign->label,
                                    error);
}

static const RecoursePackItemKind VALUE_KIND = { "value", sizeof (RecourseValue), VALUE_KEYS, NULL,
                                                 read_value };
static const RecoursePackItemKind LEVEL_KIND = { "level", sizeof (RecourseValue), LEVEL_KEYS, NULL,
                                                 read_level };
static const RecoursePackItemKind SIGN_KIND = { "sign", sizeof (RecourseSign), SIGN_KEYS, NULL,
                                                read_sign };

/* @view: the object that has the values of the variable under @key. */
static gboolean
read_variable (RecoursePackReader *self,
               RecourseScreen *screen,
               char *id,
               const RecourseJsonView *view,
               const char *key,
               const RecoursePackItemKind *kind,
               GError **error)
{
  RecourseVariable variable = { .id = id, .name = screen->name };
  guint index = 0;

  recourse_pack_find_screen (self->pack, screen->id, &variable.screen);
  variable.values = recourse_pack_reader_items (self, view, key, kind, &variable.n_values, error);
  if (variable.values == NULL
      || !recourse_pack_reader_add_variable (self, view, &variable, &index, error))
    return FALSE;
  screen->variables[screen->n_variables++] = index;
  return TRUE;
}

/* The ids that the screen sets, ended by NULL, owned by the pack; NULL on error. */
static char **
read_sets (RecoursePackReader *self, const RecourseJsonView *view, guint *out_n, GError **error)
{
  RecourseJsonView list;
  char **ids = NULL;

  if (!recourse_json_view_get (view, "sets", &list, error)
      || !recourse_json_view_expect_array (&list, out_n, error))
    return NULL;
  if (*out_n == 0 || *out_n > RECOURSE_MAX_VARIABLES)
    {
      recourse_json_view_error (&list, error, RECOURSE_ERROR_LIMIT,
                                "a screen sets 1 to %d variables", RECOURSE_MAX_VARIABLES);
      return NULL;
    }
  ids = recourse_pack_allocate (self->pack, *out_n + 1, sizeof *ids);
  for (guint i = 0; i < *out_n; i++)
    {
      RecourseJsonView element;

      recourse_json_view_element (&list, i, &element);
      if (!recourse_pack_reader_id_of (self, &element, &ids[i], error))
        return NULL;
    }
  return ids;
}

static gboolean
read_sign_value (RecoursePackReader *self,
                 const RecourseJsonView *sets,
                 const char *name,
                 RecourseSign *sign,
                 GError **error)
{
  const RecourseVariable *variable = NULL;
  RecourseJsonView member;
  guint variable_index = 0;

  recourse_pack_find_variable (self->pack, name, &variable_index);
  variable = recourse_pack_variable (self->pack, variable_index);
  if (!recourse_json_view_get (sets, name, &member, error))
    return FALSE;
  return recourse_pack_reader_value (&member, variable, &sign->sets[variable_index], error);
}

/* @ids: the variables of the screen, which are all that a sign may set. */
static gboolean
read_sign_sets (RecoursePackReader *self,
                char **ids,
                const RecourseJsonView *view,
                RecourseSign *sign,
                GError **error)
{
  RecourseJsonView sets;
  guint n = 0;

  if (!recourse_json_view_get (view, "sets", &sets, error)
      || !recourse_json_view_expect_object (&sets, (const char *const *) ids, error))
    return FALSE;
  n = recourse_json_view_n_members (&sets);
  if (n == 0)
    return recourse_pack_reader_refuse (&sets, error, "the sign sets nothing");
  for (guint i = 0; i < n; i++)
    if (!read_sign_value (self, &sets, recourse_json_view_member_name (&sets, i), sign, error))
      return FALSE;
  return TRUE;
}

static gboolean
read_signs (RecoursePackReader *self,
            RecourseScreen *screen,
            char **ids,
            const RecourseJsonView *view,
            GError **error)
{
  RecourseJsonView list;

  screen->signs = recourse_pack_reader_items (self, view, "signs", &SIGN_KIND, &screen->n_signs,
                                              error);
  if (screen->signs == NULL || !recourse_json_view_get (view, "signs", &list, error))
    return FALSE;
  for (guint i = 0; i < screen->n_signs; i++)
    {
      RecourseJsonView element;

      recourse_json_view_element (&list, i, &element);
      if (!read_sign_sets (self, ids, &element, &screen->signs[i], error))
        return FALSE;
    }
  return TRUE;
}

/* The highest level is an alarm, so it must not be the only one. */
static gboolean
has_two_levels (RecoursePackReader *self,
                const RecourseScreen *screen,
                const RecourseJsonView *levels,
                GError **error)
{
  guint last = screen->variables[screen->n_variables - 1];

  if (recourse_pack_variable (self->pack, last)->n_values >= 2)
    return TRUE;
  return recourse_pack_reader_refuse (levels, error, "a variable of signs has at least two levels");
}

static gboolean
read_levels (RecoursePackReader *self,
             RecourseScreen *screen,
             char **ids,
             const RecourseJsonView *view,
             GError **error)
{
  RecourseJsonView levels;

  if (!recourse_json_view_get (view, "levels", &levels, error)
      || !recourse_json_view_expect_object (&levels, (const char *const *) ids, error))
    return FALSE;
  for (guint i = 0; ids[i] != NULL; i++)
    if (!read_variable (self, screen, ids[i], &levels, ids[i], &LEVEL_KIND, error)
        || !has_two_levels (self, screen, &levels, error))
      return FALSE;
  return read_signs (self, screen, ids, view, error);
}

static gboolean
read_answers (RecoursePackReader *self,
              RecourseScreen *screen,
              const RecourseJsonView *view,
              GError **error)
{
  gboolean has_signs = recourse_json_view_has (view, "levels")
                       || recourse_json_view_has (view, "signs");
  guint n = 0;
  char **ids = read_sets (self, view, &n, error);

  if (ids == NULL)
    return FALSE;
  if (!has_signs && n > 1)
    return recourse_pack_reader_refuse (view, error, "a screen with values sets one variable");
  if (has_signs && recourse_json_view_has (view, "values"))
    return recourse_pack_reader_refuse (view, error,
                                        "a screen has either values or levels and signs");
  if (has_signs)
    return read_levels (self, screen, ids, view, error);
  return read_variable (self, screen, ids[0], view, "values", &VALUE_KIND, error);
}

/* The start page has no row "I'm not sure", every other screen has. */
static gboolean
read_how_to_find_out (RecoursePackReader *self,
                      RecourseScreen *screen,
                      const RecourseJsonView *view,
                      GError **error)
{
  screen->has_how_to_find_out = !screen->on_start_page;
  if (!screen->on_start_page)
    return recourse_pack_reader_text (self, view, "how_to_find_out", &recourse_pack_plain_scope,
                                      &screen->how_to_find_out, error);
  if (recourse_json_view_has (view, "how_to_find_out"))
    return recourse_pack_reader_refuse (view, error,
                                        "the start page does not show 'how_to_find_out'");
  return TRUE;
}

static gboolean
read_screen (RecoursePackReader *self, const RecourseJsonView *view, gpointer item, GError **error)
{
  const RecoursePackTextScope *scope = &recourse_pack_plain_scope;
  RecourseScreen *screen = item;

  if (!recourse_pack_reader_optional_boolean (view, "start_page", &screen->on_start_page, error)
      || !recourse_pack_reader_text (self, view, "name", scope, &screen->name, error)
      || !recourse_pack_reader_text (self, view, "ask", scope, &screen->ask, error)
      || !recourse_pack_reader_text (self, view, "help", scope, &screen->help, error)
      || !read_how_to_find_out (self, screen, view, error)
      || !read_answers (self, screen, view, error))
    return FALSE;
  return !recourse_json_view_has (view, "claims")
         || recourse_pack_reader_claims (self, view, &screen->claims, error);
}

const RecoursePackItemKind recourse_pack_screen_kind = { "screen", sizeof (RecourseScreen),
                                                         SCREEN_KEYS, NULL, read_screen };
