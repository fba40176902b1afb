/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-message"

#include "recourse-pack.h"

#include <string.h>

#define SLOT_MARK "{slot:"

/**
 * recourse_text_blank:
 *
 * A line to write on: full-width in Chinese, so that it is as long as the characters around it.
 * Static.
 */
const char *
recourse_text_blank (RecourseLanguage language)
{
  return language == RECOURSE_LANGUAGE_ZH_CN ? "＿＿＿＿" : "________";
}

static const char *
find_slot_value (const RecourseSlot *slots, guint n_slots, const char *name, gsize length)
{
  for (guint i = 0; i < n_slots; i++)
    if (strlen (slots[i].name) == length && strncmp (slots[i].name, name, length) == 0)
      return slots[i].value;
  return NULL;
}

/**
 * recourse_text_fill:
 * @self: a text that may hold {slot:NAME} marks
 * @slots: (array length=n_slots) (nullable): what to put in; names without "slot:"
 *
 * The words with their slots filled in. A slot without a value, or that @slots does not name,
 * becomes a blank to write on. Values are put in as they are and are never read as marks
 * themselves. Transfer full.
 */
char *
recourse_text_fill (const RecourseText *self,
                    const RecourseSlot *slots,
                    guint n_slots,
                    RecourseLanguage language)
{
  GString *filled = NULL;
  const char *rest = NULL;
  const char *mark;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (slots != NULL || n_slots == 0, NULL);

  filled = g_string_new (NULL);
  rest = recourse_text_get (self, language);
  while ((mark = strstr (rest, SLOT_MARK)) != NULL)
    {
      const char *name = mark + strlen (SLOT_MARK);
      gsize length = strcspn (name, "}");
      const char *value = find_slot_value (slots, n_slots, name, length);

      g_string_append_len (filled, rest, mark - rest);
      g_string_append (filled, value != NULL ? value : recourse_text_blank (language));
      rest = name + length;
      if (*rest == '}')
        rest++;
    }
  g_string_append (filled, rest);
  return g_string_free (filled, FALSE);
}

/**
 * recourse_message_fill:
 *
 * As recourse_text_fill(), of the words of a message.
 */
char *
recourse_message_fill (const RecourseMessage *self,
                       const RecourseSlot *slots,
                       guint n_slots,
                       RecourseLanguage language)
{
  g_return_val_if_fail (self != NULL, NULL);

  return recourse_text_fill (&self->text, slots, n_slots, language);
}
