/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-pack-file"

#include "recourse-pack-file.h"

#include "recourse-digest.h"
#include "recourse-error.h"
#include "recourse-json.h"
#include "recourse-knowledge-resources.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define RESOURCE_FOLDER "/io/github/recourse_app/Recourse/knowledge/"

static const char *const FILE_NAMES[] = {
  "pack.json",     "sources.json",   "claims.json",     "contacts.json",  "questions.json",
  "measures.json", "evidence.json",  "messages.json",   "schedules.json", "services.json",
  "options.json",  "remedies.json",  "impossible.json", "must.json",      "situations.json",
  "papers.json",   "letters.json",   "prevention.json", "tracing.json",   "traps.json",
  "glossary.json", "red-flags.json", "denials.json",    "quiz.json",
};
G_STATIC_ASSERT (G_N_ELEMENTS (FILE_NAMES) == RECOURSE_PACK_N_FILES);

static void
set_system_error (GError **error, int saved_errno, const char *what, const char *path)
{
  int code = RECOURSE_ERROR_IO;

  if (saved_errno == ENOENT || saved_errno == ENOTDIR)
    code = RECOURSE_ERROR_NOT_FOUND;
  else if (saved_errno == EACCES || saved_errno == EPERM)
    code = RECOURSE_ERROR_PERMISSION;
  else if (saved_errno == ENAMETOOLONG || saved_errno == ELOOP)
    code = RECOURSE_ERROR_INVALID_ARGUMENT;
  g_set_error (error, RECOURSE_ERROR, code, "%s '%s': %s", what, path, g_strerror (saved_errno));
}

static void
set_too_large (GError **error, const char *path)
{
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_LIMIT,
               "cannot read '%s': larger than %d bytes", path, RECOURSE_JSON_MAX_BYTES);
}

/* Looks at the opened file and not at its name, which may point elsewhere a moment later. */
static gboolean
check_file (int fd, const char *path, GError **error)
{
  struct stat info;

  if (fstat (fd, &info) != 0)
    {
      set_system_error (error, errno, "cannot read", path);
      return FALSE;
    }
  if (!S_ISREG (info.st_mode))
    {
      g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT,
                   "cannot read '%s': not a regular file", path);
      return FALSE;
    }
  if (info.st_size > RECOURSE_JSON_MAX_BYTES)
    {
      set_too_large (error, path);
      return FALSE;
    }
  return TRUE;
}

/* The cap holds here once more: the file may grow while it is read. */
static GBytes *
read_opened (int fd, const char *path, GError **error)
{
  g_autoptr (GByteArray) contents = g_byte_array_new ();
  guint8 block[32 * 1024];
  gssize got;

  if (!check_file (fd, path, error))
    return NULL;

  while ((got = read (fd, block, sizeof block)) != 0)
    {
      if (got < 0 && errno == EINTR)
        continue;
      if (got < 0)
        {
          set_system_error (error, errno, "cannot read", path);
          return NULL;
        }
      if (contents->len + (gsize) got > RECOURSE_JSON_MAX_BYTES)
        {
          set_too_large (error, path);
          return NULL;
        }
      g_byte_array_append (contents, block, (guint) got);
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&contents));
}

/* O_NONBLOCK: opening a FIFO that somebody has put there must not hang the program. */
static GBytes *
load_from_directory (const char *directory, const char *name, GError **error)
{
  g_autofree char *path = g_build_filename (directory, name, NULL);
  g_autofree char *quoted = recourse_error_quote (path);
  GBytes *bytes = NULL;
  int fd = open (path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);

  if (fd < 0)
    {
      set_system_error (error, errno, "cannot open", quoted);
      return NULL;
    }
  bytes = read_opened (fd, quoted, error);
  close (fd);
  return bytes;
}

/* Naming the resource is what makes the linker keep it in a static library. */
static GBytes *
load_built_in (const char *name, GError **error)
{
  g_autofree char *path = g_strconcat (RESOURCE_FOLDER, name, NULL);
  g_autoptr (GError) cause = NULL;
  GBytes *bytes = g_resource_lookup_data (recourse_knowledge_get_resource (), path,
                                          G_RESOURCE_LOOKUP_FLAGS_NONE, &cause);

  if (bytes == NULL)
    g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_NOT_FOUND, "cannot read '%s': %s", path,
                 cause->message);
  return bytes;
}

/**
 * recourse_pack_file_name:
 *
 * The name of @file inside the folder of a pack. Static.
 */
const char *
recourse_pack_file_name (RecoursePackFile file)
{
  g_return_val_if_fail ((guint) file < RECOURSE_PACK_N_FILES, NULL);
  return FILE_NAMES[file];
}

/**
 * recourse_pack_file_load:
 * @directory: (nullable): folder of the pack; %NULL for the built-in one
 *
 * Reads one file, at most %RECOURSE_JSON_MAX_BYTES. Transfer full. Errors: not there NOT_FOUND; not
 * allowed PERMISSION; a name that is too long or links in a circle INVALID_ARGUMENT; no regular
 * file INVALID_CONTENT; too large LIMIT; else IO.
 */
GBytes *
recourse_pack_file_load (RecoursePackFile file, const char *directory, GError **error)
{
  const char *name = recourse_pack_file_name (file);

  if (directory == NULL)
    return load_built_in (name, error);
  return load_from_directory (directory, name, error);
}

/**
 * recourse_pack_file_digest:
 *
 * SHA-256, in hex, over all files in order: the name, a NUL, the length as eight bytes with the
 * highest first, the bytes. Transfer full.
 */
char *
recourse_pack_file_digest (GBytes *const contents[RECOURSE_PACK_N_FILES])
{
  g_autoptr (RecourseHasher) hasher = recourse_hasher_new ();
  RecourseDigest digest;

  for (guint i = 0; i < RECOURSE_PACK_N_FILES; i++)
    {
      gsize length = 0;
      const void *data = g_bytes_get_data (contents[i], &length);
      guint64 big_endian_length = GUINT64_TO_BE ((guint64) length);

      recourse_hasher_update (hasher, FILE_NAMES[i], strlen (FILE_NAMES[i]) + 1);
      recourse_hasher_update (hasher, &big_endian_length, sizeof big_endian_length);
      recourse_hasher_update (hasher, data, length);
    }
  recourse_hasher_finish (hasher, &digest);
  return recourse_digest_to_hex (&digest);
}
