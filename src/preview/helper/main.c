/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "main"

#include "recourse-helper-end.h"
#include "recourse-helper-format.h"
#include "recourse-helper-module.h"
#include "recourse-helper-picture.h"
#include "recourse-helper-sandbox.h"
#include "recourse-helper-text.h"

#include <string.h>
#include <unistd.h>

/*
 * recourse-preview MEDIA-TYPE LONGEST-EDGE: a file on standard input, pixels or text on standard
 * output. Not for people: the window starts one for each file and believes nothing that it says.
 */

static guint
parse_edge (const char *text)
{
  guint64 edge = 0;

  if (!g_ascii_string_to_unsigned (text, 10, 1, RECOURSE_PREVIEW_MAX_EDGE, &edge, NULL))
    recourse_helper_fail (RECOURSE_PREVIEW_WRONG_CALL, "the edge is no number from 1 to 4096");
  return (guint) edge;
}

static void
answer_without_bytes (RecoursePreviewKind kind)
{
  recourse_helper_answer (&(RecoursePreviewWire){ .kind = kind }, NULL);
}

/* What is said to be a picture and is none in our list is not shown as its source text: nobody who
 * looks for a picture could tell what he sees. */
static void
show_unknown (const RecourseHelperSource *source)
{
  if (g_str_has_prefix (source->media_type, "image/"))
    recourse_helper_fail (RECOURSE_PREVIEW_UNKNOWN_KIND, "not a picture that can be shown");
  recourse_helper_show_text (source);
}

static void
show (const RecourseHelperSource *source)
{
  RecourseHelperFormat format = recourse_helper_format_sniff (source->head, source->length,
                                                              source->media_type);

  switch (format.family)
    {
    case RECOURSE_HELPER_PICTURE:
      recourse_helper_show_picture (source, format.decoder);
    case RECOURSE_HELPER_PDF:
      recourse_helper_load_and_show_pdf (source);
    case RECOURSE_HELPER_VIDEO:
      answer_without_bytes (RECOURSE_PREVIEW_VIDEO);
      break;
    case RECOURSE_HELPER_AUDIO:
      answer_without_bytes (RECOURSE_PREVIEW_AUDIO);
      break;
    case RECOURSE_HELPER_FOREIGN_PICTURE:
      recourse_helper_fail (RECOURSE_PREVIEW_NO_DECODER, "no decoder for this picture");
    case RECOURSE_HELPER_UNKNOWN:
    default:
      show_unknown (source);
    }
}

int
main (int argc, char **argv)
{
  guint8 head[RECOURSE_HELPER_HEAD_BYTES];
  RecourseHelperInput input = { .fd = STDIN_FILENO };
  RecourseHelperSource source = { .input = &input, .head = head };

  if (argc != 3)
    recourse_helper_fail (RECOURSE_PREVIEW_WRONG_CALL, "call: recourse-preview MEDIA-TYPE EDGE");
  source.media_type = argv[1];
  source.max_edge = parse_edge (argv[2]);
  if (!recourse_sandbox_enter ())
    recourse_helper_fail (RECOURSE_PREVIEW_NO_LIMITS, "the system does not grant the limits");
  source.length = recourse_helper_input_read (&input, head, sizeof head);
  show (&source);
  return RECOURSE_PREVIEW_DAMAGED;
}
