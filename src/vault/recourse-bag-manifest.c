/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-bag-manifest"

#include "recourse-bag-manifest.h"

#include "recourse-bag-bytes.h"
#include "recourse-bag-format.h"
#include "recourse-bag-member.h"
#include "recourse-digest.h"
#include "recourse-error.h"

#include <string.h>

/* --- Reading ------------------------------------------------------------------------------------
 */

/* RFC 8493 encodes these three, and nothing else. */
static const char *const encoded[] = { "%25", "%0A", "%0D" };
static const char decoded[] = "%\n\r";

static char *
decode (const char *path)
{
  GString *text = g_string_new (NULL);

  for (const char *at = path; *at != '\0'; at++)
    {
      char character = *at;

      for (gsize i = 0; i < G_N_ELEMENTS (encoded) && *at == '%'; i++)
        {
          if (g_ascii_strncasecmp (at, encoded[i], strlen (encoded[i])) != 0)
            continue;
          character = decoded[i];
          at += strlen (encoded[i]) - 1;
        }
      g_string_append_c (text, character);
    }
  return g_string_free (text, FALSE);
}

static gboolean
fail_line (const char *name, guint number, const char *problem, GError **error)
{
  return recourse_bag_fail (error, RECOURSE_ERROR_INVALID_CONTENT, "line %u of '%s' %s", number,
                            name, problem);
}

/* The digest, blanks, and the path; sha256sum puts a star before the path of what it read as a
 * binary file. */
static gboolean
read_line (GHashTable *digests, const char *name, guint number, char *line, GError **error)
{
  g_autofree char *path = NULL;
  g_autofree char *hex = NULL;
  gsize length = strcspn (line, " \t");
  char *rest = line + length + strspn (line + length, " \t");
  RecourseDigest digest;

  if (*rest == '\0')
    return fail_line (name, number, "is no digest with a path", error);
  line[length] = '\0';
  if (!recourse_digest_from_hex (line, &digest, NULL))
    return fail_line (name, number, "does not begin with a SHA-256 digest", error);
  hex = recourse_digest_to_hex (&digest);
  path = decode (*rest == '*' ? rest + 1 : rest);
  if (g_hash_table_contains (digests, path))
    return fail_line (name, number, "names a file for the second time", error);
  g_hash_table_insert (digests, g_steal_pointer (&path), g_steal_pointer (&hex));
  return TRUE;
}

/**
 * recourse_bag_manifest_parse:
 * @contents: of the manifest
 * @name: its name, for messages
 *
 * Returns: (transfer full) (element-type utf8 utf8): path to digest in lower case; NULL with
 *   %RECOURSE_ERROR_INVALID_CONTENT
 */
GHashTable *
recourse_bag_manifest_parse (GBytes *contents, const char *name, GError **error)
{
  g_autoptr (GHashTable) digests = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autofree char *text = NULL;
  gsize length = 0;
  const char *data;
  char *line;

  g_return_val_if_fail (contents != NULL && name != NULL, NULL);

  data = g_bytes_get_data (contents, &length);
  text = g_strndup (length > 0 ? data : "", length);
  if (!g_utf8_validate_len (text, length, NULL))
    {
      recourse_bag_fail (error, RECOURSE_ERROR_INVALID_CONTENT, "'%s' is not valid UTF-8", name);
      return NULL;
    }
  line = text;
  for (guint number = 1; *line != '\0'; number++)
    {
      char *end = line + strcspn (line, "\n");
      char *next = *end == '\n' ? end + 1 : end;

      *end = '\0';
      if (end > line && end[-1] == '\r')
        end[-1] = '\0';
      if (!read_line (digests, name, number, line, error))
        return NULL;
      line = next;
    }
  return g_steal_pointer (&digests);
}

/* --- Writing ------------------------------------------------------------------------------------
 */

/** recourse_bag_manifest_append: one line, as `sha256sum -c` reads it. */
void
recourse_bag_manifest_append (GString *manifest, const char *sha256, const char *path)
{
  g_return_if_fail (manifest != NULL && sha256 != NULL && path != NULL);

  g_string_append_printf (manifest, "%s  ", sha256);
  for (const char *at = path; *at != '\0'; at++)
    {
      if (*at == '%' || *at == '\n' || *at == '\r')
        g_string_append_printf (manifest, "%%%02X", (guint) *at);
      else
        g_string_append_c (manifest, *at);
    }
  g_string_append_c (manifest, '\n');
}

/* --- Comparing ----------------------------------------------------------------------------------
 */

static gboolean
fail_file (const char *path, const char *problem, GError **error)
{
  g_autofree char *quoted = recourse_error_quote (path);

  return recourse_bag_fail (error, RECOURSE_ERROR_INVALID_CONTENT, "file '%s' %s", quoted, problem);
}

/* Takes what it compares out of @digests: what is left has no file. */
static gboolean
compare (GHashTable *digests, const RecourseBagMember *member, GError **error)
{
  const char *digest = g_hash_table_lookup (digests, member->path);

  if (digest == NULL)
    return fail_file (member->path, "is named by no manifest", error);
  if (!g_str_equal (digest, member->sha256))
    return fail_file (member->path, "is not what its manifest says: it was changed", error);
  g_hash_table_remove (digests, member->path);
  return TRUE;
}

static gboolean
check_nothing_left (GHashTable *digests, const char *name, GError **error)
{
  GHashTableIter iter;
  gpointer path;

  g_hash_table_iter_init (&iter, digests);
  if (!g_hash_table_iter_next (&iter, &path, NULL))
    return TRUE;
  return fail_file (path,
                    g_str_equal (name, RECOURSE_BAG_MANIFEST)
                        ? "is in the manifest, but not in the bag"
                        : "is in the manifest of the other files, but not in the bag",
                    error);
}

static GHashTable *
parse_member (const GPtrArray *members, const char *name, GError **error)
{
  for (guint i = 0; i < members->len; i++)
    {
      const RecourseBagMember *member = members->pdata[i];

      if (g_str_equal (member->path, name))
        return recourse_bag_manifest_parse (member->contents, name, error);
    }
  recourse_bag_fail (error, RECOURSE_ERROR_INVALID_CONTENT, "file '%s' is missing", name);
  return NULL;
}

/**
 * recourse_bag_manifest_check:
 * @members: (element-type RecourseBagMember): all that is in the bag, read
 *
 * Whether each file is named by its manifest with its digest, and each name there has its file.
 * Else %RECOURSE_ERROR_INVALID_CONTENT.
 */
gboolean
recourse_bag_manifest_check (const GPtrArray *members, GError **error)
{
  g_autoptr (GHashTable) payload = NULL;
  g_autoptr (GHashTable) tags = NULL;

  g_return_val_if_fail (members != NULL, FALSE);

  payload = parse_member (members, RECOURSE_BAG_MANIFEST, error);
  if (payload == NULL)
    return FALSE;
  tags = parse_member (members, RECOURSE_BAG_TAG_MANIFEST, error);
  if (tags == NULL)
    return FALSE;
  for (guint i = 0; i < members->len; i++)
    {
      const RecourseBagMember *member = members->pdata[i];
      gboolean is_payload = g_str_has_prefix (member->path, RECOURSE_BAG_PAYLOAD);

      if (member->is_folder || g_str_equal (member->path, RECOURSE_BAG_TAG_MANIFEST))
        continue;
      if (!compare (is_payload ? payload : tags, member, error))
        return FALSE;
    }
  return check_nothing_left (payload, RECOURSE_BAG_MANIFEST, error)
         && check_nothing_left (tags, RECOURSE_BAG_TAG_MANIFEST, error);
}
