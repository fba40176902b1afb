/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-guide-place"

#include "recourse-guide-place.h"

#include "recourse-json.h"

#include <string.h>

#define FORMAT 1
#define ORIGIN "place.json"
#define QUESTION "question:"
/* Somebody who goes to and fro for hours still finds the way back as far as he remembers it. */
#define LONGEST_TRAIL 64

static const struct
{
  RecourseGuideStep step;
  const char *name;
} steps[] = {
  { RECOURSE_GUIDE_START, "start" },
  { RECOURSE_GUIDE_WHEN, "when" },
  { RECOURSE_GUIDE_PLAN, "plan" },
};

/** recourse_guide_place_new: nowhere */
RecourseGuidePlace *
recourse_guide_place_new (void)
{
  RecourseGuidePlace *self = g_new0 (RecourseGuidePlace, 1);

  self->trail = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/** recourse_guide_place_free: @self: (transfer full) (nullable) */
void
recourse_guide_place_free (RecourseGuidePlace *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->trail);
  g_free (self);
}

/** recourse_guide_place_name: (transfer none): of a page that asks no question of the pack */
const char *
recourse_guide_place_name (RecourseGuideStep step)
{
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i].step == step)
      return steps[i].name;
  return steps[0].name;
}

/** recourse_guide_place_name_question: (transfer full): of the page that asks @screen, an id */
char *
recourse_guide_place_name_question (const char *screen)
{
  return g_strconcat (QUESTION, screen, NULL);
}

/** recourse_guide_place_parse: @out_screen: set to a part of @name for a page that asks a question
 */
gboolean
recourse_guide_place_parse (const char *name, RecourseGuideStep *out_step, const char **out_screen)
{
  g_return_val_if_fail (name != NULL, FALSE);

  if (g_str_has_prefix (name, QUESTION))
    {
      *out_step = RECOURSE_GUIDE_QUESTION;
      *out_screen = name + strlen (QUESTION);
      return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (g_str_equal (steps[i].name, name))
      {
        *out_step = steps[i].step;
        return TRUE;
      }
  return FALSE;
}

/** recourse_guide_place_write: (transfer full): as JSON; names are ids, which need no escaping */
char *
recourse_guide_place_write (const RecourseGuidePlace *self)
{
  GString *out = g_string_new (NULL);
  guint first = self->trail->len > LONGEST_TRAIL ? self->trail->len - LONGEST_TRAIL : 0;

  g_string_append_printf (out, "{\"format\":%d,\"passed_when\":%s,\"returns_to_plan\":%s,", FORMAT,
                          self->has_passed_when ? "true" : "false",
                          self->returns_to_plan ? "true" : "false");
  /* Bits in hex: a number of JSON would lose the highest ones. */
  g_string_append_printf (out, "\"signs\":\"%" G_GINT64_MODIFIER "x\",\"trail\":[", self->signs);
  for (guint i = first; i < self->trail->len; i++)
    g_string_append_printf (out, "%s\"%s\"", i > first ? "," : "",
                            (const char *) self->trail->pdata[i]);
  g_string_append (out, "]}\n");
  return g_string_free (out, FALSE);
}

static gboolean
read_flag (const RecourseJsonView *root, const char *key, gboolean *out_value, GError **error)
{
  RecourseJsonView view;

  return recourse_json_view_get (root, key, &view, error)
         && recourse_json_view_boolean (&view, out_value, error);
}

static gboolean
read_trail (const RecourseJsonView *root, GPtrArray *trail, GError **error)
{
  RecourseJsonView list;
  guint length = 0;

  if (!recourse_json_view_get (root, "trail", &list, error)
      || !recourse_json_view_expect_array (&list, &length, error))
    return FALSE;
  for (guint i = 0; i < length; i++)
    {
      RecourseJsonView element;
      const char *name;

      recourse_json_view_element (&list, i, &element);
      if (!recourse_json_view_string (&element, &name, error))
        return FALSE;
      g_ptr_array_add (trail, g_strdup (name));
    }
  return TRUE;
}

static gboolean
fill (RecourseGuidePlace *self, const RecourseJsonView *root, GError **error)
{
  const char *signs = NULL;
  gint64 format;

  if (!recourse_json_get_integer (root, "format", FORMAT, FORMAT, &format, error)
      || !read_flag (root, "passed_when", &self->has_passed_when, error)
      || !read_flag (root, "returns_to_plan", &self->returns_to_plan, error)
      || !recourse_json_get_string (root, "signs", &signs, error))
    return FALSE;
  self->signs = g_ascii_strtoull (signs, NULL, 16);
  return read_trail (root, self->trail, error);
}

/**
 * recourse_guide_place_read:
 * @bytes: what recourse_guide_place_write() made, or anything
 *
 * Errors: those of the gate of JSON.
 *
 * Returns: (transfer full): the place, or NULL
 */
RecourseGuidePlace *
recourse_guide_place_read (GBytes *bytes, GError **error)
{
  g_autoptr (RecourseGuidePlace) self = recourse_guide_place_new ();
  g_autoptr (RecourseJson) json = NULL;
  RecourseJsonView root;

  g_return_val_if_fail (bytes != NULL, NULL);

  json = recourse_json_new (bytes, ORIGIN, error);
  if (json == NULL)
    return NULL;
  recourse_json_root (json, &root);
  if (!recourse_json_view_expect_object (&root, NULL, error) || !fill (self, &root, error))
    return NULL;
  return g_steal_pointer (&self);
}
