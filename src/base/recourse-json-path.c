/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-json-path"

#include "recourse-json-path.h"

#include "recourse-error.h"

#include <string.h>

/**
 * recourse_json_path_root:
 *
 * Returns: (transfer full): what paths in @origin begin with: its base name without ".json".
 */
char *
recourse_json_path_root (const char *origin)
{
  char *name = g_path_get_basename (origin);

  if (g_str_has_suffix (name, ".json") && !g_str_equal (name, ".json"))
    name[strlen (name) - strlen (".json")] = '\0';
  return name;
}

/** recourse_json_path_append_key: ".key", or "['key']" where a foreign key would blur the path. */
void
recourse_json_path_append_key (GString *path, const char *key)
{
  gboolean is_plain = *key != '\0';
  g_autofree char *quoted = recourse_error_quote (key);

  for (const char *at = key; *at != '\0'; at++)
    is_plain = is_plain && (g_ascii_isalnum (*at) || *at == '_' || *at == '-');
  g_string_append_printf (path, is_plain ? ".%s" : "['%s']", quoted);
}

/** recourse_json_path_append_index: "[3]". */
void
recourse_json_path_append_index (GString *path, guint index)
{
  g_string_append_printf (path, "[%u]", index);
}
