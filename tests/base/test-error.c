/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-error"

#include "recourse-error.h"

#include <errno.h>
#include <gio/gio.h>

static void
test_take_io_code (void)
{
  const struct
  {
    GQuark domain;
    int from;
    RecourseError to;
  } rows[] = {
    { G_IO_ERROR, G_IO_ERROR_NOT_FOUND, RECOURSE_ERROR_NOT_FOUND },
    { G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED, RECOURSE_ERROR_PERMISSION },
    { G_IO_ERROR, G_IO_ERROR_READ_ONLY, RECOURSE_ERROR_PERMISSION },
    { G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY, RECOURSE_ERROR_INVALID_ARGUMENT },
    { G_IO_ERROR, G_IO_ERROR_EXISTS, RECOURSE_ERROR_INVALID_ARGUMENT },
    { G_IO_ERROR, G_IO_ERROR_INVALID_DATA, RECOURSE_ERROR_INVALID_CONTENT },
    { G_IO_ERROR, G_IO_ERROR_NO_SPACE, RECOURSE_ERROR_NO_SPACE },
    { G_IO_ERROR, G_IO_ERROR_BUSY, RECOURSE_ERROR_BUSY },
    { G_IO_ERROR, G_IO_ERROR_FAILED, RECOURSE_ERROR_IO },
    { G_FILE_ERROR, G_FILE_ERROR_NOENT, RECOURSE_ERROR_NOT_FOUND },
    { G_FILE_ERROR, G_FILE_ERROR_ACCES, RECOURSE_ERROR_PERMISSION },
    { G_FILE_ERROR, G_FILE_ERROR_PERM, RECOURSE_ERROR_PERMISSION },
    { G_FILE_ERROR, G_FILE_ERROR_ROFS, RECOURSE_ERROR_PERMISSION },
    { G_FILE_ERROR, G_FILE_ERROR_ISDIR, RECOURSE_ERROR_INVALID_ARGUMENT },
    { G_FILE_ERROR, G_FILE_ERROR_NOSPC, RECOURSE_ERROR_NO_SPACE },
    { G_FILE_ERROR, G_FILE_ERROR_IO, RECOURSE_ERROR_IO },
    { RECOURSE_ERROR, RECOURSE_ERROR_LIMIT, RECOURSE_ERROR_LIMIT },
    { G_MARKUP_ERROR, G_MARKUP_ERROR_EMPTY, RECOURSE_ERROR_IO },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      recourse_error_take_io (&error, g_error_new (rows[i].domain, rows[i].from, "no"), "cannot x");
      g_assert_error (error, RECOURSE_ERROR, (int) rows[i].to);
      g_assert_cmpstr (error->message, ==, "cannot x: no");
    }
}

static void
test_take_io_message (void)
{
  static const struct
  {
    const char *what;
    const char *from;
    const char *to;
  } rows[] = {
    { "cannot read 'a'", "No such file or directory",
      "cannot read 'a': no such file or directory" },
    { "cannot read 'a'", "The disk is full.", "cannot read 'a': the disk is full" },
    { "cannot read 'a'", "I/O error", "cannot read 'a': I/O error" },
    { NULL,
      "Error opening \xE2\x80\x9C"
      "b\nc\xE2\x80\x9D",
      "error opening “b\\u000Ac”" },
    { "cannot read 'a'", "", "cannot read 'a': " },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      recourse_error_take_io (
          &error, g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, rows[i].from), rows[i].what);
      g_assert_cmpstr (error->message, ==, rows[i].to);
    }
}

static void
test_take_io_cancelled (void)
{
  g_autoptr (GError) error = NULL;

  recourse_error_take_io (&error, g_error_new (G_IO_ERROR, G_IO_ERROR_CANCELLED, "Cancelled"),
                          "cannot read 'a'");
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpstr (error->message, ==, "Cancelled");
}

static void
test_take_io_unwanted (void)
{
  /* The leak checker sees whether the error was freed. */
  recourse_error_take_io (NULL, g_error_new (G_IO_ERROR, G_IO_ERROR_FAILED, "no"), "cannot x");
  recourse_error_take_io (NULL, g_error_new (G_IO_ERROR, G_IO_ERROR_CANCELLED, "no"), "cannot x");
}

static void
test_set_errno (void)
{
  const struct
  {
    int from;
    RecourseError to;
  } rows[] = {
    { ENOENT, RECOURSE_ERROR_NOT_FOUND },
    { EACCES, RECOURSE_ERROR_PERMISSION },
    { EPERM, RECOURSE_ERROR_PERMISSION },
    { EROFS, RECOURSE_ERROR_PERMISSION },
    { EEXIST, RECOURSE_ERROR_INVALID_ARGUMENT },
    { ENOTDIR, RECOURSE_ERROR_INVALID_ARGUMENT },
    { ELOOP, RECOURSE_ERROR_INVALID_ARGUMENT },
    { EFBIG, RECOURSE_ERROR_LIMIT },
    { EBUSY, RECOURSE_ERROR_BUSY },
    { ENOSPC, RECOURSE_ERROR_NO_SPACE },
    { EDQUOT, RECOURSE_ERROR_NO_SPACE },
    { EIO, RECOURSE_ERROR_IO },
    { EXDEV, RECOURSE_ERROR_IO },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      recourse_error_set_errno (&error, rows[i].from, "cannot x '%s'", "y");
      g_assert_error (error, RECOURSE_ERROR, (int) rows[i].to);
      g_assert_true (g_str_has_prefix (error->message, "cannot x 'y': "));
    }
  recourse_error_set_errno (NULL, EIO, "cannot x");
}

static void
test_set_errno_message (void)
{
  g_autoptr (GError) error = NULL;

  recourse_error_set_errno (&error, ENOENT, "cannot read '%s'", "a");
  g_assert_cmpstr (error->message, ==, "cannot read 'a': no such file or directory");
}

static void
test_exit_code (void)
{
  const struct
  {
    GQuark domain;
    int code;
    int exit_code;
  } rows[] = {
    { RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT, 2 },
    { RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT, 2 },
    { RECOURSE_ERROR, RECOURSE_ERROR_LIMIT, 2 },
    { RECOURSE_ERROR, RECOURSE_ERROR_NOT_FOUND, 2 },
    { RECOURSE_ERROR, RECOURSE_ERROR_UNSUPPORTED, 2 },
    { RECOURSE_ERROR, RECOURSE_ERROR_PERMISSION, 3 },
    { RECOURSE_ERROR, RECOURSE_ERROR_IO, 3 },
    { RECOURSE_ERROR, RECOURSE_ERROR_BUSY, 3 },
    { RECOURSE_ERROR, RECOURSE_ERROR_NO_SPACE, 3 },
    { RECOURSE_ERROR, RECOURSE_ERROR_SECRET_NEEDED, 2 },
    { RECOURSE_ERROR, RECOURSE_ERROR_SECRET_WRONG, 2 },
    { RECOURSE_ERROR, 4711, 3 },
    { G_IO_ERROR, G_IO_ERROR_CANCELLED, 3 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = g_error_new (rows[i].domain, rows[i].code, "x");

      g_assert_cmpint (recourse_error_exit_code (error), ==, rows[i].exit_code);
    }
}

static void
test_quote (void)
{
  static const struct
  {
    const char *text;
    const char *quoted;
  } rows[] = {
    { "", "" },
    { "8千 'x'", "8千 'x'" },
    { "a\nb\tc\x7F", "a\\u000Ab\\u0009c\\u007F" },
    { "a\xE2\x80\xAE"
      "b",
      "a\\u202Eb" },
    { "a\xE2\x80\xA8"
      "b",
      "a\\u2028b" },
    { "a\xFF"
      "b",
      "a\xEF\xBF\xBD"
      "b" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *quoted = recourse_error_quote (rows[i].text);

      g_assert_cmpstr (quoted, ==, rows[i].quoted);
    }
}

static void
test_quote_long (void)
{
  g_autofree char *most = g_strnfill (200, 'x');
  g_autofree char *more = g_strconcat (most, "x", NULL);
  g_autofree char *cut = g_strconcat (most, "…", NULL);
  g_autofree char *quoted_most = recourse_error_quote (most);
  g_autofree char *quoted_more = recourse_error_quote (more);

  g_assert_cmpstr (quoted_most, ==, most);
  g_assert_cmpstr (quoted_more, ==, cut);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/error/take-io/code", test_take_io_code);
  g_test_add_func ("/base/error/take-io/message", test_take_io_message);
  g_test_add_func ("/base/error/take-io/cancelled", test_take_io_cancelled);
  g_test_add_func ("/base/error/take-io/unwanted", test_take_io_unwanted);
  g_test_add_func ("/base/error/set-errno", test_set_errno);
  g_test_add_func ("/base/error/set-errno/message", test_set_errno_message);
  g_test_add_func ("/base/error/exit-code", test_exit_code);
  g_test_add_func ("/base/error/quote", test_quote);
  g_test_add_func ("/base/error/quote/long", test_quote_long);
  return g_test_run ();
}
