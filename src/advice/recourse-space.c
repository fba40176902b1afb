/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-space"

#include "recourse-space.h"

#include "recourse-error.h"

static guint64
bits_of_width (guint width)
{
  return width == 64 ? G_MAXUINT64 : (G_GUINT64_CONSTANT (1) << width) - 1;
}

static void
place_variable (RecourseSpace *self, guint variable, guint width, guint word, guint shift)
{
  guint64 values = bits_of_width (width);
  guint64 top = G_GUINT64_CONSTANT (1) << (width - 1);

  self->at_word[variable] = (guint8) word;
  self->shift[variable] = (guint8) shift;
  self->values[variable] = values;
  self->all.word[word] |= values << shift;
  self->top.word[word] |= top << shift;
  self->rest.word[word] |= (values & ~top) << shift;
}

/**
 * recourse_space_init:
 * @widths: how many values each variable has, 1 to 64
 * @n_variables: at most %RECOURSE_MAX_VARIABLES
 *
 * Lays the variables out in the two words of a box, each in the first word that has room.
 *
 * Errors: %RECOURSE_ERROR_LIMIT when they do not fit.
 */
gboolean
recourse_space_init (RecourseSpace *self, const guint *widths, guint n_variables, GError **error)
{
  guint used[RECOURSE_BOX_WORDS] = { 0 };

  g_return_val_if_fail (n_variables <= RECOURSE_MAX_VARIABLES, FALSE);

  *self = (RecourseSpace){ .n_variables = n_variables };
  for (guint i = 0; i < n_variables; i++)
    {
      guint word = 0;

      while (word < RECOURSE_BOX_WORDS && widths[i] > 64 - used[word])
        word++;
      if (widths[i] < 1 || word == RECOURSE_BOX_WORDS)
        {
          g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_LIMIT,
                       "variable %u with %u values does not fit into %d words of 64 bits", i,
                       widths[i], RECOURSE_BOX_WORDS);
          return FALSE;
        }
      place_variable (self, i, widths[i], word, used[word]);
      used[word] += widths[i];
    }
  return TRUE;
}

/**
 * recourse_space_init_for_pack:
 *
 * The space of the variables of @pack, in its order.
 *
 * Errors: %RECOURSE_ERROR_LIMIT when they do not fit.
 */
gboolean
recourse_space_init_for_pack (RecourseSpace *self, RecoursePack *pack, GError **error)
{
  guint widths[RECOURSE_MAX_VARIABLES];
  guint n_variables = recourse_pack_n_variables (pack);

  for (guint i = 0; i < n_variables; i++)
    widths[i] = recourse_pack_variable (pack, i)->n_values;
  return recourse_space_init (self, widths, n_variables, error);
}

/**
 * recourse_space_box_of:
 * @out_box: set to the box that @condition describes
 */
void
recourse_space_box_of (const RecourseSpace *self,
                       const RecourseConditionBox *condition,
                       RecourseBox *out_box)
{
  *out_box = self->all;
  for (guint i = 0; i < self->n_variables; i++)
    recourse_space_set (self, out_box, i, condition->allowed[i]);
}

static void
append_values (GString *text, const RecourseVariable *variable, guint64 values)
{
  const char *separator = "";

  g_string_append_printf (text, "%s%s=", text->len > 0 ? " " : "", variable->id);
  for (guint i = 0; i < variable->n_values; i++)
    {
      if ((values >> i & 1) == 0)
        continue;
      g_string_append_printf (text, "%s%s", separator, variable->values[i].id);
      separator = ",";
    }
}

/**
 * recourse_space_describe:
 *
 * Returns: (transfer full): @box as `variable=value` pairs, without the variables that may have any
 * value
 */
char *
recourse_space_describe (const RecourseSpace *self, RecoursePack *pack, const RecourseBox *box)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->n_variables; i++)
    {
      guint64 values = recourse_space_get (self, box, i);

      if (values != self->values[i])
        append_values (text, recourse_pack_variable (pack, i), values);
    }
  if (text->len == 0)
    g_string_append (text, "every situation");
  return g_string_free (g_steal_pointer (&text), FALSE);
}
