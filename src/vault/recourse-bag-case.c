/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-bag-case"

#include "recourse-bag-case.h"

#include "recourse-bag-format.h"
#include "recourse-chain.h"
#include "recourse-china-time.h"
#include "recourse-error.h"
#include "recourse-json.h"
#include "recourse-log-schema.h"
#include "recourse-log-text.h"
#include "recourse-uuid.h"

#define ORIGIN "case.json"

static const char *const audiences[] = { "police", "court", "family" };

/** recourse_bag_audience_name: (transfer none): as it stands in bags and in the log. */
const char *
recourse_bag_audience_name (RecourseBagAudience audience)
{
  g_return_val_if_fail ((gsize) audience < G_N_ELEMENTS (audiences), NULL);

  return audiences[audience];
}

/** recourse_bag_audience_parse: FALSE when nobody is called @name. */
gboolean
recourse_bag_audience_parse (const char *name, RecourseBagAudience *out_audience)
{
  g_return_val_if_fail (name != NULL && out_audience != NULL, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (audiences); i++)
    {
      if (!g_str_equal (audiences[i], name))
        continue;
      *out_audience = (RecourseBagAudience) i;
      return TRUE;
    }
  return FALSE;
}

static void
free_file (gpointer data)
{
  RecourseBagFile *file = data;

  g_free (file->path);
  g_free (file->sha256);
  g_free (file);
}

static void
free_gap (gpointer data)
{
  RecourseBagGap *gap = data;

  g_free (gap->field);
  g_free (gap);
}

/** recourse_bag_case_new: (transfer full): one that says nothing yet, of the present format. */
RecourseBagCase *
recourse_bag_case_new (void)
{
  RecourseBagCase *self = g_new0 (RecourseBagCase, 1);

  self->format = RECOURSE_CASE_FORMAT;
  self->files = g_ptr_array_new_with_free_func (free_file);
  self->withheld = g_ptr_array_new_with_free_func (free_gap);
  return self;
}

/** recourse_bag_case_free: (transfer full) (nullable). */
void
recourse_bag_case_free (RecourseBagCase *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->exported_at);
  g_free (self->program);
  g_free (self->head);
  g_ptr_array_unref (self->files);
  g_ptr_array_unref (self->withheld);
  g_free (self);
}

/** recourse_bag_case_add_file: one more; the entries have to come in their order. */
void
recourse_bag_case_add_file (RecourseBagCase *self,
                            gint64 entry,
                            const char *path,
                            const char *sha256,
                            gint64 bytes)
{
  RecourseBagFile *file = g_new0 (RecourseBagFile, 1);

  file->entry = entry;
  file->path = g_strdup (path);
  file->sha256 = g_strdup (sha256);
  file->bytes = bytes;
  g_ptr_array_add (self->files, file);
}

/** recourse_bag_case_add_gap: one more; the entries have to come in their order. */
void
recourse_bag_case_add_gap (RecourseBagCase *self, gint64 entry, const char *field)
{
  RecourseBagGap *gap = g_new0 (RecourseBagGap, 1);

  gap->entry = entry;
  gap->field = g_strdup (field);
  g_ptr_array_add (self->withheld, gap);
}

/** recourse_bag_case_sum_bytes: of all files of evidence. */
gint64
recourse_bag_case_sum_bytes (const RecourseBagCase *self)
{
  gint64 sum = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->files->len; i++)
    sum += ((const RecourseBagFile *) self->files->pdata[i])->bytes;
  return sum;
}

/* --- Reading ------------------------------------------------------------------------------------
 */

static gboolean
refuse (const RecourseJsonView *root, const char *key, const char *problem, GError **error)
{
  RecourseJsonView view;

  if (recourse_json_view_get (root, key, &view, error))
    recourse_json_view_error (&view, error, RECOURSE_ERROR_INVALID_CONTENT, "%s", problem);
  return FALSE;
}

static gboolean
dup_string (const RecourseJsonView *root, const char *key, char **out, GError **error)
{
  const char *text;

  if (!recourse_json_get_string (root, key, &text, error))
    return FALSE;
  *out = g_strdup (text);
  return TRUE;
}

static gboolean
dup_hash (const RecourseJsonView *root, const char *key, char **out, GError **error)
{
  return dup_string (root, key, out, error)
         && (recourse_chain_is_hash (*out)
             || refuse (root, key, "expected 64 hexadecimal digits in lower case", error));
}

static gboolean
read_file (RecourseBagCase *self, const RecourseJsonView *view, gint64 after, GError **error)
{
  static const char *const keys[] = { "entry", "path", "sha256", "bytes", NULL };
  RecourseBagFile *file = g_new0 (RecourseBagFile, 1);

  g_ptr_array_add (self->files, file);
  return recourse_json_view_expect_object (view, keys, error)
         && recourse_json_get_integer (view, "entry", after + 1, RECOURSE_JSON_MAX_INTEGER,
                                       &file->entry, error)
         && dup_string (view, "path", &file->path, error)
         && dup_hash (view, "sha256", &file->sha256, error)
         && recourse_json_get_integer (view, "bytes", 0, RECOURSE_BAG_MAX_BYTES, &file->bytes,
                                       error)
         && (g_str_has_prefix (file->path, RECOURSE_BAG_EVIDENCE)
             || refuse (view, "path", "expected a path below " RECOURSE_BAG_EVIDENCE, error));
}

static gboolean
read_gap (RecourseBagCase *self, const RecourseJsonView *view, gint64 after, GError **error)
{
  RecourseBagGap *gap = g_new0 (RecourseBagGap, 1);
  RecourseJsonView entry;
  RecourseJsonView field;
  const char *text;
  guint length;

  g_ptr_array_add (self->withheld, gap);
  if (!recourse_json_view_expect_array (view, &length, error))
    return FALSE;
  if (length != 2)
    {
      recourse_json_view_error (view, error, RECOURSE_ERROR_INVALID_CONTENT,
                                "expected an entry and the key of its text");
      return FALSE;
    }
  recourse_json_view_element (view, 0, &entry);
  recourse_json_view_element (view, 1, &field);
  if (!recourse_json_view_integer (&entry, MAX (after, 1), RECOURSE_JSON_MAX_INTEGER, &gap->entry,
                                   error)
      || !recourse_json_view_string (&field, &text, error))
    return FALSE;
  gap->field = g_strdup (text);
  return TRUE;
}

static gboolean
expect_list (const RecourseJsonView *view, guint max, guint *out_length, GError **error)
{
  if (!recourse_json_view_expect_array (view, out_length, error))
    return FALSE;
  if (*out_length <= max)
    return TRUE;
  recourse_json_view_error (view, error, RECOURSE_ERROR_LIMIT, "has more than %u elements", max);
  return FALSE;
}

static gboolean
read_files (RecourseBagCase *self, const RecourseJsonView *root, GError **error)
{
  RecourseJsonView list;
  gint64 last = 0;
  guint length;

  if (!recourse_json_view_get (root, "files", &list, error)
      || !expect_list (&list, RECOURSE_BAG_MAX_FILES, &length, error))
    return FALSE;
  for (guint i = 0; i < length; i++)
    {
      RecourseJsonView view;

      recourse_json_view_element (&list, i, &view);
      if (!read_file (self, &view, last, error))
        return FALSE;
      last = ((const RecourseBagFile *) self->files->pdata[i])->entry;
    }
  return TRUE;
}

static gboolean
read_gaps (RecourseBagCase *self, const RecourseJsonView *root, GError **error)
{
  RecourseJsonView list;
  gint64 last = 0;
  guint length;

  if (!recourse_json_view_get (root, "withheld", &list, error)
      || !expect_list (&list, RECOURSE_BAG_MAX_WITHHELD, &length, error))
    return FALSE;
  for (guint i = 0; i < length; i++)
    {
      RecourseJsonView view;

      recourse_json_view_element (&list, i, &view);
      if (!read_gap (self, &view, last, error))
        return FALSE;
      last = ((const RecourseBagGap *) self->withheld->pdata[i])->entry;
    }
  return TRUE;
}

/* Before anything else: what a newer format has more is not to be called wrong. */
static gboolean
read_format (RecourseBagCase *self, const RecourseJsonView *root, GError **error)
{
  if (!recourse_json_get_integer (root, "format", 1, RECOURSE_JSON_MAX_INTEGER, &self->format,
                                  error))
    return FALSE;
  if (self->format <= RECOURSE_CASE_FORMAT)
    return TRUE;
  g_set_error_literal (error, RECOURSE_ERROR, RECOURSE_ERROR_UNSUPPORTED,
                       "it was written by a newer version of this program");
  return FALSE;
}

static gboolean
read_words (RecourseBagCase *self, const RecourseJsonView *root, GError **error)
{
  const char *audience;
  gint64 exported;

  if (!dup_string (root, "case", &self->id, error)
      || !dup_string (root, "exported", &self->exported_at, error)
      || !dup_string (root, "program", &self->program, error)
      || !dup_hash (root, "head", &self->head, error)
      || !recourse_json_get_string (root, "for", &audience, error)
      || !recourse_json_get_integer (root, "entries", 1, RECOURSE_JSON_MAX_INTEGER,
                                     &self->n_entries, error))
    return FALSE;
  if (!recourse_uuid_is_valid (self->id))
    return refuse (root, "case", "is not the id of a case", error);
  if (!recourse_china_time_parse (self->exported_at, &exported, NULL))
    return refuse (root, "exported", "is not a moment", error);
  return recourse_bag_audience_parse (audience, &self->audience)
         || refuse (root, "for", "expected police, court or family", error);
}

/**
 * recourse_bag_case_parse:
 * @contents: of data/case.json
 *
 * A newer format is %RECOURSE_ERROR_UNSUPPORTED; what is wrong is %RECOURSE_ERROR_INVALID_CONTENT
 * or %RECOURSE_ERROR_LIMIT, with its place. Whether it agrees with the rest of the bag is another
 * question.
 *
 * Returns: (transfer full): what it says, or NULL
 */
RecourseBagCase *
recourse_bag_case_parse (GBytes *contents, GError **error)
{
  static const char *const keys[] = { "format",  "case", "exported", "program",  "for",
                                      "entries", "head", "files",    "withheld", NULL };
  g_autoptr (RecourseBagCase) self = recourse_bag_case_new ();
  g_autoptr (RecourseJson) json = NULL;
  RecourseJsonView root;

  g_return_val_if_fail (contents != NULL, NULL);

  json = recourse_json_new (contents, ORIGIN, error);
  if (json == NULL)
    return NULL;
  recourse_json_root (json, &root);
  if (!recourse_json_view_expect_object (&root, NULL, error) || !read_format (self, &root, error)
      || !recourse_json_view_expect_object (&root, keys, error) || !read_words (self, &root, error)
      || !read_files (self, &root, error) || !read_gaps (self, &root, error))
    return NULL;
  return g_steal_pointer (&self);
}

/* --- Writing ------------------------------------------------------------------------------------
 */

static void
append_key (GString *text, const char *key, const char *value)
{
  g_string_append_printf (text, "\"%s\":", key);
  recourse_log_text_append (text, value);
  g_string_append (text, ",\n");
}

static void
append_files (const RecourseBagCase *self, GString *text)
{
  for (guint i = 0; i < self->files->len; i++)
    {
      const RecourseBagFile *file = self->files->pdata[i];

      g_string_append_printf (
          text, "%s\n{\"entry\":%" G_GINT64_FORMAT ",\"path\":", i == 0 ? "" : ",", file->entry);
      recourse_log_text_append (text, file->path);
      g_string_append_printf (text, ",\"sha256\":\"%s\",\"bytes\":%" G_GINT64_FORMAT "}",
                              file->sha256, file->bytes);
    }
}

static void
append_gaps (const RecourseBagCase *self, GString *text)
{
  for (guint i = 0; i < self->withheld->len; i++)
    {
      const RecourseBagGap *gap = self->withheld->pdata[i];

      g_string_append_printf (text, "%s\n[%" G_GINT64_FORMAT ",", i == 0 ? "" : ",", gap->entry);
      recourse_log_text_append (text, gap->field);
      g_string_append_c (text, ']');
    }
}

/**
 * recourse_bag_case_write:
 *
 * Returns: (transfer full): the text of data/case.json, one file a line, so that a shell can read
 * it
 */
char *
recourse_bag_case_write (const RecourseBagCase *self)
{
  GString *text;

  g_return_val_if_fail (self != NULL, NULL);

  text = g_string_new (NULL);
  g_string_append_printf (text, "{\"format\":%" G_GINT64_FORMAT ",\n", self->format);
  append_key (text, "case", self->id);
  append_key (text, "exported", self->exported_at);
  append_key (text, "program", self->program);
  append_key (text, "for", recourse_bag_audience_name (self->audience));
  g_string_append_printf (text, "\"entries\":%" G_GINT64_FORMAT ",\n", self->n_entries);
  append_key (text, "head", self->head);
  g_string_append (text, "\"files\":[");
  append_files (self, text);
  g_string_append (text, "],\n\"withheld\":[");
  append_gaps (self, text);
  g_string_append (text, "]}\n");
  return g_string_free (text, FALSE);
}
