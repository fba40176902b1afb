/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-pack-values"

#include "recourse-pack-reader.h"

#include "recourse-error.h"

#include <string.h>

#define ID_CHARACTERS "abcdefghijklmnopqrstuvwxyz0123456789._-"

static const char *const STATUS_WORDS[] = { "law",      "official", "reported", "unverified",
                                            "rejected", "harmful",  NULL };

/* Cells are named by their bounds ("30min-2h"), so an id may begin with a digit. */
static gboolean
is_id (const char *text)
{
  return g_ascii_isalnum (*text) && text[strspn (text, ID_CHARACTERS)] == '\0';
}

static gboolean
is_date (const char *text)
{
  if (strlen (text) != strlen ("YYYY-MM-DD") || text[4] != '-' || text[7] != '-')
    return FALSE;
  for (guint i = 0; text[i] != '\0'; i++)
    if (i != 4 && i != 7 && !g_ascii_isdigit (text[i]))
      return FALSE;
  return g_date_valid_dmy ((GDateDay) atoi (text + 8), (GDateMonth) atoi (text + 5),
                           (GDateYear) atoi (text));
}

/**
 * recourse_pack_reader_refuse:
 * @problem: what is wrong with @view; no foreign text
 *
 * Sets an error of code INVALID_CONTENT.
 */
gboolean
recourse_pack_reader_refuse (const RecourseJsonView *view, GError **error, const char *problem)
{
  recourse_json_view_error (view, error, RECOURSE_ERROR_INVALID_CONTENT, "%s", problem);
  return FALSE;
}

/**
 * recourse_pack_reader_refuse_text:
 * @problem: what is wrong; @foreign_text follows it in quotes
 * @foreign_text: words of the file
 */
gboolean
recourse_pack_reader_refuse_text (const RecourseJsonView *view,
                                  GError **error,
                                  int code,
                                  const char *problem,
                                  const char *foreign_text)
{
  g_autofree char *quoted = recourse_error_quote (foreign_text);

  recourse_json_view_error (view, error, code, "%s '%s'", problem, quoted);
  return FALSE;
}

/**
 * recourse_pack_reader_id_of:
 * @view: a string
 *
 * Reads an id, which need not be known. It is owned by the pack.
 */
gboolean
recourse_pack_reader_id_of (RecoursePackReader *self,
                            const RecourseJsonView *view,
                            char **out_id,
                            GError **error)
{
  const char *text = NULL;

  if (!recourse_json_view_string (view, &text, error))
    return FALSE;
  if (!is_id (text))
    return recourse_pack_reader_refuse_text (view, error, RECOURSE_ERROR_INVALID_CONTENT, "bad id",
                                             text);
  *out_id = recourse_pack_take_string (self->pack, g_strdup (text));
  return TRUE;
}

/**
 * recourse_pack_reader_id:
 *
 * Reads the member `id`. It is owned by the pack.
 */
gboolean
recourse_pack_reader_id (RecoursePackReader *self,
                         const RecourseJsonView *view,
                         char **out_id,
                         GError **error)
{
  RecourseJsonView member;

  return recourse_json_view_get (view, "id", &member, error)
         && recourse_pack_reader_id_of (self, &member, out_id, error);
}

/**
 * recourse_pack_reader_string:
 *
 * Reads the words under @key, which are no prose and not empty. They are owned by the pack.
 */
gboolean
recourse_pack_reader_string (RecoursePackReader *self,
                             const RecourseJsonView *view,
                             const char *key,
                             char **out_text,
                             GError **error)
{
  RecourseJsonView member;
  const char *text = NULL;

  if (!recourse_json_view_get (view, key, &member, error)
      || !recourse_json_view_string (&member, &text, error))
    return FALSE;
  if (*text == '\0')
    return recourse_pack_reader_refuse (&member, error, "the text is empty");
  *out_text = recourse_pack_take_string (self->pack, g_strdup (text));
  return TRUE;
}

/**
 * recourse_pack_reader_optional_string:
 *
 * As recourse_pack_reader_string(); without @key, @out_text stays as it is.
 */
gboolean
recourse_pack_reader_optional_string (RecoursePackReader *self,
                                      const RecourseJsonView *view,
                                      const char *key,
                                      char **out_text,
                                      GError **error)
{
  return !recourse_json_view_has (view, key)
         || recourse_pack_reader_string (self, view, key, out_text, error);
}

/**
 * recourse_pack_reader_date:
 *
 * Reads the calendar date YYYY-MM-DD under @key. It is owned by the pack.
 */
gboolean
recourse_pack_reader_date (RecoursePackReader *self,
                           const RecourseJsonView *view,
                           const char *key,
                           char **out_date,
                           GError **error)
{
  RecourseJsonView member;
  const char *text = NULL;

  if (!recourse_json_view_get (view, key, &member, error)
      || !recourse_json_view_string (&member, &text, error))
    return FALSE;
  if (!is_date (text))
    return recourse_pack_reader_refuse_text (&member, error, RECOURSE_ERROR_INVALID_CONTENT,
                                             "not a date (YYYY-MM-DD):", text);
  *out_date = recourse_pack_take_string (self->pack, g_strdup (text));
  return TRUE;
}

/**
 * recourse_pack_reader_optional_date:
 *
 * As recourse_pack_reader_date(); without @key, @out_date stays as it is.
 */
gboolean
recourse_pack_reader_optional_date (RecoursePackReader *self,
                                    const RecourseJsonView *view,
                                    const char *key,
                                    char **out_date,
                                    GError **error)
{
  return !recourse_json_view_has (view, key)
         || recourse_pack_reader_date (self, view, key, out_date, error);
}

/**
 * recourse_pack_reader_period:
 *
 * Reads the ISO 8601 duration under @key.
 */
gboolean
recourse_pack_reader_period (const RecourseJsonView *view,
                             const char *key,
                             RecoursePeriod *out_period,
                             GError **error)
{
  g_autoptr (GError) cause = NULL;
  RecourseJsonView member;
  const char *text = NULL;

  if (!recourse_json_view_get (view, key, &member, error)
      || !recourse_json_view_string (&member, &text, error))
    return FALSE;
  if (recourse_period_parse (text, out_period, &cause))
    return TRUE;
  recourse_json_view_error (&member, error, RECOURSE_ERROR_INVALID_CONTENT, "bad period: %s",
                            cause->message);
  return FALSE;
}

/**
 * recourse_pack_reader_boolean:
 *
 * Reads true or false under @key.
 */
gboolean
recourse_pack_reader_boolean (const RecourseJsonView *view,
                              const char *key,
                              gboolean *out_value,
                              GError **error)
{
  RecourseJsonView member;

  return recourse_json_view_get (view, key, &member, error)
         && recourse_json_view_boolean (&member, out_value, error);
}

/**
 * recourse_pack_reader_optional_boolean:
 *
 * As recourse_pack_reader_boolean(); without @key, @out_value stays as it is.
 */
gboolean
recourse_pack_reader_optional_boolean (const RecourseJsonView *view,
                                       const char *key,
                                       gboolean *out_value,
                                       GError **error)
{
  return !recourse_json_view_has (view, key)
         || recourse_pack_reader_boolean (view, key, out_value, error);
}

/**
 * recourse_pack_reader_choice:
 * @view: a string
 * @words: the known words, ended by %NULL
 * @out_index: (out): which of @words it is
 *
 * Reads one of a fixed set of words.
 */
gboolean
recourse_pack_reader_choice (const RecourseJsonView *view,
                             const char *const *words,
                             guint *out_index,
                             GError **error)
{
  g_autofree char *known = NULL;
  g_autofree char *problem = NULL;
  const char *text = NULL;

  if (!recourse_json_view_string (view, &text, error))
    return FALSE;
  for (guint i = 0; words[i] != NULL; i++)
    if (strcmp (words[i], text) == 0)
      {
        *out_index = i;
        return TRUE;
      }
  known = g_strjoinv (", ", (char **) words);
  problem = g_strdup_printf ("none of the known words (%s):", known);
  return recourse_pack_reader_refuse_text (view, error, RECOURSE_ERROR_INVALID_CONTENT, problem,
                                           text);
}

/**
 * recourse_pack_reader_get_choice:
 *
 * As recourse_pack_reader_choice(), of the member @key.
 */
gboolean
recourse_pack_reader_get_choice (const RecourseJsonView *view,
                                 const char *key,
                                 const char *const *words,
                                 guint *out_index,
                                 GError **error)
{
  RecourseJsonView member;

  return recourse_json_view_get (view, key, &member, error)
         && recourse_pack_reader_choice (&member, words, out_index, error);
}

/**
 * recourse_pack_reader_status:
 *
 * Reads the member `status` of a claim or contact.
 */
gboolean
recourse_pack_reader_status (const RecourseJsonView *view,
                             RecourseClaimStatus *out_status,
                             GError **error)
{
  guint index = 0;

  if (!recourse_pack_reader_get_choice (view, "status", STATUS_WORDS, &index, error))
    return FALSE;
  *out_status = (RecourseClaimStatus) index;
  return TRUE;
}
