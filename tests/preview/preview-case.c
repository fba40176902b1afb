/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preview-case.h"

#include "recourse-error.h"

#include <errno.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

/* Of a JPEG, which is never exact. */
#define NEARLY 12

/* Children that their parent leaves behind become ours, and are noticed. */
void
preview_case_init (void)
{
  g_assert_cmpint (prctl (PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0), ==, 0);
  g_unsetenv ("RECOURSE_PREVIEW");
}

int
preview_case_open (GBytes *bytes)
{
  gsize length = 0;
  const char *data = g_bytes_get_data (bytes, &length);
  int fd = memfd_create ("sample", MFD_CLOEXEC);

  g_assert_cmpint (fd, >=, 0);
  for (gsize at = 0; at < length;)
    {
      gssize written = write (fd, data + at, length - at);

      g_assert_cmpint (written, >, 0);
      at += (gsize) written;
    }
  g_assert_cmpint (lseek (fd, 0, SEEK_SET), ==, 0);
  return fd;
}

void
preview_case_assert_no_process_left (void)
{
  g_assert_cmpint (waitpid (-1, NULL, WNOHANG), ==, -1);
  g_assert_cmpint (errno, ==, ECHILD);
}

RecoursePreview *
preview_case_show (GBytes *bytes, const char *media_type, guint max_edge)
{
  g_autoptr (GError) error = NULL;
  int fd = preview_case_open (bytes);
  RecoursePreview *preview = recourse_preview_make (fd, media_type, max_edge, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (preview);
  preview_case_assert_no_process_left ();
  close (fd);
  g_bytes_unref (bytes);
  return preview;
}

void
preview_case_assert_error (const GError *error, int code, const char *part_of_message)
{
  g_assert_error (error, RECOURSE_ERROR, code);
  if (strstr (error->message, part_of_message) == NULL)
    g_error ("'%s' does not say '%s'", error->message, part_of_message);
}

void
preview_case_refuse (GBytes *bytes, const char *media_type, int code, const char *part)
{
  g_autoptr (GError) error = NULL;
  int fd = preview_case_open (bytes);

  g_assert_null (recourse_preview_make (fd, media_type, 256, NULL, &error));
  preview_case_assert_error (error, code, part);
  preview_case_assert_no_process_left ();
  close (fd);
  g_bytes_unref (bytes);
}

void
preview_case_assert_pixel (const RecoursePreview *preview, int x, int y, guint32 rgba)
{
  const guint8 *pixels = g_bytes_get_data (preview->pixels, NULL);
  const guint8 *pixel = pixels + (y * preview->width + x) * 4;

  for (int i = 0; i < 4; i++)
    {
      int expected = (int) (rgba >> (24 - 8 * i) & 0xff);

      if (ABS (pixel[i] - expected) > NEARLY)
        g_error ("pixel %d,%d is %02x%02x%02x%02x, not %08x", x, y, pixel[0], pixel[1], pixel[2],
                 pixel[3], rgba);
    }
}
