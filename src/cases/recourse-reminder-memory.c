/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-reminder-memory"

#include "recourse-reminder-memory.h"

#include "recourse-china-time.h"
#include "recourse-error.h"
#include "recourse-files.h"
#include "recourse-json.h"
#include "recourse-uuid.h"

#include <string.h>

#define FILE_NAME "reminders.json"
#define FILE_MODE 0600
#define FORMAT 1
#define MAX_BYTES (2 * 1024 * 1024)
#define MAX_ITEMS 10000
#define MILLISECOND (RECOURSE_SECOND / 1000)
#define KEPT (30 * 24 * RECOURSE_HOUR)
/* What keys are made of; nothing in them has to be escaped. */
#define KEY_CHARACTERS "abcdefghijklmnopqrstuvwxyz0123456789._-/"

/* --- Names --------------------------------------------------------------------------------------
 */

/** recourse_reminder_memory_build_path: (transfer full): beside the folder of all cases */
char *
recourse_reminder_memory_build_path (const char *cases)
{
  g_autofree char *full = g_canonicalize_filename (cases, NULL);
  g_autofree char *data = g_path_get_dirname (full);

  return g_build_filename (data, FILE_NAME, NULL);
}

/** recourse_reminder_memory_name: (transfer full): how a deadline is called in the table */
char *
recourse_reminder_memory_name (const char *case_id, const char *key)
{
  return g_strconcat (case_id, " ", key, NULL);
}

static gboolean
is_key (const char *key)
{
  return *key != '\0' && key[strspn (key, KEY_CHARACTERS)] == '\0';
}

/* --- Reading ------------------------------------------------------------------------------------
 */

static gboolean
read_time (const RecourseJsonView *item, const char *key, gboolean is_needed, gint64 *out_time)
{
  const char *text;

  *out_time = RECOURSE_TIME_UNKNOWN;
  if (!recourse_json_view_has (item, key))
    return !is_needed;
  return recourse_json_get_string (item, key, &text, NULL)
         && recourse_china_time_parse (text, out_time, NULL);
}

/* One that says nothing of use is forgotten alone. */
static void
read_item (const RecourseJsonView *item, GHashTable *memory)
{
  RecourseReminderMemory read;
  const char *case_id;
  const char *key;

  if (!recourse_json_view_expect_object (item, NULL, NULL)
      || !recourse_json_get_string (item, "case", &case_id, NULL)
      || !recourse_json_get_string (item, "key", &key, NULL) || !recourse_uuid_is_valid (case_id)
      || !is_key (key) || !read_time (item, "end", TRUE, &read.end)
      || !read_time (item, "told", FALSE, &read.told)
      || !read_time (item, "snoozed", FALSE, &read.snoozed))
    return;
  g_hash_table_insert (memory, recourse_reminder_memory_name (case_id, key),
                       g_memdup2 (&read, sizeof read));
}

static void
read_all (const RecourseJson *json, GHashTable *memory)
{
  RecourseJsonView root;
  RecourseJsonView items;
  gint64 format;
  guint n;

  recourse_json_root (json, &root);
  if (!recourse_json_view_expect_object (&root, NULL, NULL)
      || !recourse_json_get_integer (&root, "format", FORMAT, FORMAT, &format, NULL)
      || !recourse_json_view_get (&root, "reminders", &items, NULL)
      || !recourse_json_view_expect_array (&items, &n, NULL))
    return;
  for (guint i = 0; i < MIN (n, MAX_ITEMS); i++)
    {
      RecourseJsonView item;

      recourse_json_view_element (&items, i, &item);
      read_item (&item, memory);
    }
}

/**
 * recourse_reminder_memory_parse:
 * @bytes: (nullable): what stands in the file
 *
 * Returns: (transfer full) (element-type utf8 RecourseReminderMemory): what it says; empty when it
 *   is not what this program writes
 */
GHashTable *
recourse_reminder_memory_parse (GBytes *bytes)
{
  GHashTable *memory = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (RecourseJson) json = NULL;

  if (bytes != NULL)
    json = recourse_json_new (bytes, FILE_NAME, NULL);
  if (json != NULL)
    read_all (json, memory);
  return memory;
}

/** recourse_reminder_memory_read: recourse_reminder_memory_parse() for the file at @path */
GHashTable *
recourse_reminder_memory_read (const char *path)
{
  g_autoptr (GBytes) bytes = recourse_files_read (path, MAX_BYTES, NULL);

  return recourse_reminder_memory_parse (bytes);
}

/* --- Writing ------------------------------------------------------------------------------------
 */

static void
append_time (GString *text, const char *key, gint64 time)
{
  g_autofree char *stamp = NULL;

  if (time == RECOURSE_TIME_UNKNOWN)
    return;
  stamp = recourse_china_time_format_stamp (time);
  g_string_append_printf (text, ",\"%s\":\"%s\"", key, stamp);
}

/* Milliseconds are kept: what was told must not come again for the rest of one. */
static gint64
round_up (gint64 time)
{
  return time != RECOURSE_TIME_UNKNOWN ? time + MILLISECOND - 1 : time;
}

static void
append_item (GString *text, const char *name, const RecourseReminderMemory *memory)
{
  const char *key = name + RECOURSE_UUID_LENGTH + 1;

  g_string_append_printf (text, "%s\n{\"case\":\"%.*s\",\"key\":\"%s\"",
                          text->str[text->len - 1] == '[' ? "" : ",", RECOURSE_UUID_LENGTH, name,
                          key);
  append_time (text, "end", memory->end);
  append_time (text, "told", round_up (memory->told));
  append_time (text, "snoozed", memory->snoozed);
  g_string_append_c (text, '}');
}

/* Whether it can still be of use, and can be read again. */
static gboolean
is_kept (const char *name, const RecourseReminderMemory *memory, gint64 now)
{
  return strlen (name) > RECOURSE_UUID_LENGTH + 1 && is_key (name + RECOURSE_UUID_LENGTH + 1)
         && (now - memory->end < KEPT
             || (memory->snoozed != RECOURSE_TIME_UNKNOWN && now - memory->snoozed < KEPT));
}

/**
 * recourse_reminder_memory_compose:
 *
 * Returns: (transfer full): the text of the file. What ended more than 30 days before @now is left
 *   out
 */
char *
recourse_reminder_memory_compose (GHashTable *memory, gint64 now)
{
  g_autoptr (GList) names = g_list_sort (g_hash_table_get_keys (memory), (GCompareFunc) strcmp);
  GString *text = g_string_new (NULL);
  guint n_items = 0;

  g_string_append_printf (text, "{\"format\":%d,\"reminders\":[", FORMAT);
  for (GList *at = names; at != NULL && n_items < MAX_ITEMS; at = at->next)
    {
      const RecourseReminderMemory *item = g_hash_table_lookup (memory, at->data);

      if (!is_kept (at->data, item, now))
        continue;
      append_item (text, at->data, item);
      n_items++;
    }
  g_string_append (text, "]}\n");
  return g_string_free (text, FALSE);
}

/**
 * recourse_reminder_memory_write:
 *
 * Writes recourse_reminder_memory_compose() to the file at @path, which is there as a whole, old or
 * new.
 */
gboolean
recourse_reminder_memory_write (const char *path, GHashTable *memory, gint64 now, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *text = recourse_reminder_memory_compose (memory, now);
  g_autofree char *quoted = NULL;
  g_autofree char *what = NULL;
  GError *cause = NULL;

  if (!recourse_files_ensure_folder (folder, error))
    return FALSE;
  if (g_file_set_contents_full (path, text, -1,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                FILE_MODE, &cause))
    return TRUE;
  quoted = recourse_error_quote (path);
  what = g_strdup_printf ("cannot write '%s'", quoted);
  recourse_error_take_io (error, cause, what);
  return FALSE;
}
