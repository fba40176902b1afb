/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-pack-condition"

#include "recourse-pack-reader.h"

#include "recourse-error.h"

static void
allow_everything (RecoursePack *pack, RecourseConditionBox *out_box)
{
  for (guint i = 0; i < recourse_pack_n_variables (pack); i++)
    out_box->allowed[i] = recourse_variable_all_values (recourse_pack_variable (pack, i));
}

/**
 * recourse_pack_reader_value:
 * @view: a string
 * @out_bit: (out): the bit of the value
 *
 * Reads the id of a value of @variable. Errors: unknown NOT_FOUND.
 */
gboolean
recourse_pack_reader_value (const RecourseJsonView *view,
                            const RecourseVariable *variable,
                            guint64 *out_bit,
                            GError **error)
{
  g_autofree char *problem = NULL;
  const char *id = NULL;
  guint index = 0;

  if (!recourse_json_view_string (view, &id, error))
    return FALSE;
  if (recourse_variable_find_value (variable, id, &index))
    {
      *out_bit = G_GUINT64_CONSTANT (1) << index;
      return TRUE;
    }
  problem = g_strdup_printf ("variable '%s' has no value", variable->id);
  return recourse_pack_reader_refuse_text (view, error, RECOURSE_ERROR_NOT_FOUND, problem, id);
}

static gboolean
read_values (const RecourseJsonView *view,
             const RecourseVariable *variable,
             guint64 *out_allowed,
             GError **error)
{
  guint n = 0;

  *out_allowed = 0;
  if (!recourse_json_view_expect_array (view, &n, error))
    return FALSE;
  if (n == 0)
    return recourse_pack_reader_refuse (view, error, "at least one value is needed");
  for (guint i = 0; i < n; i++)
    {
      RecourseJsonView element;
      guint64 bit = 0;

      recourse_json_view_element (view, i, &element);
      if (!recourse_pack_reader_value (&element, variable, &bit, error))
        return FALSE;
      if ((*out_allowed & bit) != 0)
        return recourse_pack_reader_refuse (&element, error, "the value stands twice in the list");
      *out_allowed |= bit;
    }
  return TRUE;
}

/* @id: a member of the box @view. */
static gboolean
read_member (RecoursePackReader *self,
             const RecourseJsonView *view,
             const char *id,
             RecourseConditionBox *out_box,
             GError **error)
{
  RecourseJsonView member;
  guint index = 0;

  if (!recourse_json_view_get (view, id, &member, error))
    return FALSE;
  if (!recourse_pack_find_variable (self->pack, id, &index))
    return recourse_pack_reader_refuse_text (&member, error, RECOURSE_ERROR_NOT_FOUND,
                                             "there is no variable", id);
  return read_values (&member, recourse_pack_variable (self->pack, index), &out_box->allowed[index],
                      error);
}

/**
 * recourse_pack_reader_box:
 * @view: an object from variable to list of values
 *
 * Reads one box. Errors: an unknown variable or value NOT_FOUND.
 */
gboolean
recourse_pack_reader_box (RecoursePackReader *self,
                          const RecourseJsonView *view,
                          RecourseConditionBox *out_box,
                          GError **error)
{
  guint n = 0;

  if (!recourse_json_view_expect_object (view, NULL, error))
    return FALSE;
  allow_everything (self->pack, out_box);
  n = recourse_json_view_n_members (view);
  for (guint i = 0; i < n; i++)
    if (!read_member (self, view, recourse_json_view_member_name (view, i), out_box, error))
      return FALSE;
  return TRUE;
}

static gboolean
read_boxes (RecoursePackReader *self,
            const RecourseJsonView *view,
            RecourseCondition *out_condition,
            GError **error)
{
  guint n = 0;

  if (!recourse_json_view_expect_array (view, &n, error))
    return FALSE;
  if (n > RECOURSE_MAX_BOXES)
    {
      recourse_json_view_error (view, error, RECOURSE_ERROR_LIMIT,
                                "a condition may have %d boxes, this one has %u",
                                RECOURSE_MAX_BOXES, n);
      return FALSE;
    }
  out_condition->n_boxes = n;
  out_condition->boxes = recourse_pack_allocate (self->pack, n, sizeof (RecourseConditionBox));
  for (guint i = 0; i < n; i++)
    {
      RecourseJsonView element;

      recourse_json_view_element (view, i, &element);
      if (!recourse_pack_reader_box (self, &element, &out_condition->boxes[i], error))
        return FALSE;
    }
  return TRUE;
}

static void
allocate_one_box (RecoursePackReader *self, RecourseCondition *out_condition)
{
  out_condition->n_boxes = 1;
  out_condition->boxes = recourse_pack_allocate (self->pack, 1, sizeof (RecourseConditionBox));
}

/**
 * recourse_pack_reader_condition:
 *
 * Reads the condition under @key: a box, or a list of boxes of which none means never.
 */
gboolean
recourse_pack_reader_condition (RecoursePackReader *self,
                                const RecourseJsonView *view,
                                const char *key,
                                RecourseCondition *out_condition,
                                GError **error)
{
  RecourseJsonView member;

  if (!recourse_json_view_get (view, key, &member, error))
    return FALSE;
  if (recourse_json_view_is_array (&member))
    return read_boxes (self, &member, out_condition, error);
  allocate_one_box (self, out_condition);
  return recourse_pack_reader_box (self, &member, out_condition->boxes, error);
}

/**
 * recourse_pack_reader_optional_condition:
 *
 * As recourse_pack_reader_condition(); without @key the condition always holds.
 */
gboolean
recourse_pack_reader_optional_condition (RecoursePackReader *self,
                                         const RecourseJsonView *view,
                                         const char *key,
                                         RecourseCondition *out_condition,
                                         GError **error)
{
  if (recourse_json_view_has (view, key))
    return recourse_pack_reader_condition (self, view, key, out_condition, error);
  allocate_one_box (self, out_condition);
  allow_everything (self->pack, out_condition->boxes);
  return TRUE;
}
