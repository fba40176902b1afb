/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cli-page"

#include "recourse-cli-page.h"

#include "recourse-cli-wrap.h"

#include <errno.h>
#include <sys/ioctl.h>
#include <unistd.h>

#define DEFAULT_WIDTH 80
#define MIN_WIDTH 20
#define MAX_WIDTH 100 /* longer lines are hard to read */

/* A pipe gets the same lines as a terminal of 80 columns; COLUMNS says otherwise. */
static guint
find_width (int descriptor)
{
  const char *asked = g_getenv ("COLUMNS");
  guint64 columns = 0;
  struct winsize size = { 0 };

  if (ioctl (descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
    columns = size.ws_col;
  else if (asked == NULL || !g_ascii_string_to_unsigned (asked, 10, 1, 10000, &columns, NULL))
    columns = DEFAULT_WIDTH;
  return (guint) CLAMP (columns, MIN_WIDTH, MAX_WIDTH);
}

/**
 * recourse_cli_page_init:
 * @stream: borrowed
 */
void
recourse_cli_page_init (RecourseCliPage *self, FILE *stream)
{
  int descriptor = fileno (stream);
  const char *terminal = g_getenv ("TERM");

  self->stream = stream;
  self->failure = 0;
  self->width = find_width (descriptor);
  self->has_bold = isatty (descriptor) != 0 && terminal != NULL && *terminal != '\0'
                   && !g_str_equal (terminal, "dumb");
}

/** recourse_cli_page_text: a paragraph of which every line is indented */
void
recourse_cli_page_text (RecourseCliPage *self, guint indent, const char *text)
{
  recourse_cli_page_item (self, indent, "", text);
}

/** recourse_cli_page_item: a paragraph that hangs on @mark ("1. ") */
void
recourse_cli_page_item (RecourseCliPage *self, guint indent, const char *mark, const char *text)
{
  g_autofree char *first = g_strdup_printf ("%*s%s", (int) indent, "", mark);
  g_autofree char *rest = g_strnfill (recourse_cli_wrap_columns (first), ' ');
  g_autofree char *lines = recourse_cli_wrap (text, self->width, first, rest);

  recourse_cli_page_raw (self, lines);
}

/** recourse_cli_page_heading: a paragraph in bold type where there is any */
void
recourse_cli_page_heading (RecourseCliPage *self, guint indent, const char *text)
{
  if (self->has_bold)
    recourse_cli_page_raw (self, "\033[1m");
  recourse_cli_page_text (self, indent, text);
  if (self->has_bold)
    recourse_cli_page_raw (self, "\033[0m");
}

/** recourse_cli_page_blank: an empty line */
void
recourse_cli_page_blank (RecourseCliPage *self)
{
  recourse_cli_page_raw (self, "\n");
}

/**
 * recourse_cli_page_raw: @text byte for byte, in UTF-8 whatever the locale: the words are Chinese
 * even on a machine that only has the locale "C"
 */
void
recourse_cli_page_raw (RecourseCliPage *self, const char *text)
{
  if (self->failure == 0 && fputs (text, self->stream) < 0)
    self->failure = errno;
}

/**
 * recourse_cli_page_flush:
 *
 * Returns: %FALSE when something could not be written, now or earlier
 */
gboolean
recourse_cli_page_flush (RecourseCliPage *self)
{
  if (self->failure == 0 && fflush (self->stream) != 0)
    self->failure = errno;
  return self->failure == 0;
}
