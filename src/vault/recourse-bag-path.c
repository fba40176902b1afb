/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-bag-path"

#include "recourse-bag-path.h"

#include "recourse-bag-bytes.h"
#include "recourse-bag-member.h"
#include "recourse-error.h"
#include "recourse-filename.h"

#include <string.h>

static gboolean
fail (const char *path, const char *problem, GError **error)
{
  g_autofree char *quoted = recourse_error_quote (path);

  return recourse_bag_fail (error, RECOURSE_ERROR_INVALID_CONTENT, "entry '%s' %s", quoted,
                            problem);
}

static gboolean
check_characters (const char *path, GError **error)
{
  for (const char *at = path; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (character == '\\')
        return fail (path, "has a backslash in its name", error);
      if (character == ':')
        return fail (path, "has a colon in its name, as a drive has", error);
      if (recourse_filename_is_deceptive (character))
        return fail (path, "has a character in its name that cannot be seen", error);
    }
  return TRUE;
}

/**
 * recourse_bag_path_check:
 * @path: the name of an entry; that of a folder ends in a slash
 *
 * Whether it leads downwards, and only there, on every system: not absolute, without "..", ".",
 * empty parts, backslashes, drive letters and characters that nobody sees. Else
 * %RECOURSE_ERROR_INVALID_CONTENT.
 */
gboolean
recourse_bag_path_check (const char *path, GError **error)
{
  g_auto (GStrv) parts = NULL;
  guint n_parts;

  g_return_val_if_fail (path != NULL, FALSE);

  if (path[0] == '/')
    return fail (path, "has an absolute path", error);
  parts = g_strsplit (path, "/", -1);
  n_parts = g_strv_length (parts);
  if (n_parts > 1 && *parts[n_parts - 1] == '\0')
    n_parts--;
  for (guint i = 0; i < n_parts; i++)
    {
      if (g_str_equal (parts[i], ".."))
        return fail (path, "leads upwards", error);
      if (*parts[i] == '\0' || g_str_equal (parts[i], "."))
        return fail (path, "has an empty part in its path", error);
    }
  return check_characters (path, error);
}

/* --- All of them together -----------------------------------------------------------------------
 */

/* What file systems take for one name: those of macOS and Windows do not tell A from a, and macOS
 * not the two ways to write é. */
static char *
fold (const char *path, gsize length)
{
  g_autofree char *composed = g_utf8_normalize (path, (gssize) length, G_NORMALIZE_DEFAULT);
  g_autofree char *folded = g_utf8_casefold (composed, -1);

  return g_utf8_normalize (folded, -1, G_NORMALIZE_DEFAULT);
}

static gsize
length_without_slash (const RecourseBagMember *member)
{
  return strlen (member->name) - (member->is_folder ? 1 : 0);
}

/* Adds the member; the key is its folded name. */
static gboolean
add_name (GHashTable *names, RecourseBagMember *member, GError **error)
{
  g_autofree char *key = fold (member->name, length_without_slash (member));
  const RecourseBagMember *other = g_hash_table_lookup (names, key);

  if (other == NULL)
    {
      g_hash_table_insert (names, g_steal_pointer (&key), member);
      return TRUE;
    }
  if (g_str_equal (other->name, member->name))
    return fail (member->name, "is there twice", error);
  return fail (member->name, "differs from another one only in how its name is written", error);
}

/* No file may be the folder of another one. */
static gboolean
check_ancestors (GHashTable *names, const RecourseBagMember *member, GError **error)
{
  const char *slash = strchr (member->name, '/');

  while (slash != NULL && slash[1] != '\0')
    {
      g_autofree char *key = fold (member->name, (gsize) (slash - member->name));
      const RecourseBagMember *other = g_hash_table_lookup (names, key);

      if (other != NULL && !other->is_folder)
        return fail (member->name, "stands below another file, as if that were a folder", error);
      slash = strchr (slash + 1, '/');
    }
  return TRUE;
}

/* The path in the bag begins behind the top folder, which is the same for all. */
static gboolean
find_path (RecourseBagMember *member, const char *first_name, GError **error)
{
  const char *slash = strchr (member->name, '/');
  gsize length = slash != NULL ? (gsize) (slash - member->name) + 1 : 0;

  if (slash == NULL || strncmp (member->name, first_name, length) != 0)
    return fail (member->name, "is not in the one top folder of the bag", error);
  member->path = slash + 1;
  return TRUE;
}

/**
 * recourse_bag_path_settle:
 * @members: (element-type RecourseBagMember): what is in the ZIP
 *
 * Checks all names, alone and beside each other: one top folder, none twice, none that differ only
 * in case or normalisation. Sets the path of each.
 */
gboolean
recourse_bag_path_settle (GPtrArray *members, GError **error)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_return_val_if_fail (members != NULL, FALSE);

  for (guint i = 0; i < members->len; i++)
    {
      RecourseBagMember *member = members->pdata[i];
      const RecourseBagMember *first = members->pdata[0];

      if (!recourse_bag_path_check (member->name, error) || !find_path (member, first->name, error)
          || !add_name (names, member, error))
        return FALSE;
    }
  for (guint i = 0; i < members->len; i++)
    {
      if (!check_ancestors (names, members->pdata[i], error))
        return FALSE;
    }
  return TRUE;
}
