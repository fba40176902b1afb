/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-preview-process"

#include "recourse-error.h"
#include "recourse-preview-feed.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

/* One helper process from its start to its end. Nothing that it says is believed. */

#define PREFIX "cannot show the file: "

/* How the talk with the helper ended. */
typedef enum
{
  TALK_GOES_ON,
  TALK_HELPER_ENDED,
  TALK_LIED,
  TALK_TOOK_TOO_LONG,
  TALK_FAILED, /* an error is set: cancelled, or the source */
} TalkEnd;

typedef struct
{
  const RecoursePreviewCall *call;
  GCancellable *cancellable;
  gint64 deadline; /* of the monotonic clock */
  GPid pid;
  int from; /* the pipe from the helper */
  RecoursePreviewFeed feed;

  guint8 head[RECOURSE_PREVIEW_WIRE_BYTES];
  gsize n_head;
  RecoursePreviewWire wire;
  guint8 *bytes;
  gsize n_bytes;
} Talk;

typedef struct
{
  RecoursePreviewStatus status;
  RecourseError code;
  const char *message;
} Meaning;

/* In our words: the helper's own could be those of a swindler. */
static const Meaning meanings[] = {
  { RECOURSE_PREVIEW_WRONG_CALL, RECOURSE_ERROR_IO, "the helper is of another version" },
  { RECOURSE_PREVIEW_NO_LIMITS, RECOURSE_ERROR_PERMISSION,
    "the system cannot lock the helper in, so it reads nothing" },
  { RECOURSE_PREVIEW_NOT_READ, RECOURSE_ERROR_IO, "the pipe to the helper broke" },
  { RECOURSE_PREVIEW_UNKNOWN_KIND, RECOURSE_ERROR_UNSUPPORTED,
    "neither a picture nor a PDF nor a text" },
  { RECOURSE_PREVIEW_NO_DECODER, RECOURSE_ERROR_UNSUPPORTED, "this system has no decoder for it" },
  { RECOURSE_PREVIEW_TOO_MANY_BYTES, RECOURSE_ERROR_LIMIT, "larger than 256 MiB" },
  { RECOURSE_PREVIEW_TOO_MANY_PIXELS, RECOURSE_ERROR_LIMIT, "more than 64 megapixels" },
  { RECOURSE_PREVIEW_NO_MEMORY, RECOURSE_ERROR_LIMIT, "it takes too much memory" },
  { RECOURSE_PREVIEW_ENCRYPTED, RECOURSE_ERROR_PERMISSION, "it asks for a password" },
  { RECOURSE_PREVIEW_DAMAGED, RECOURSE_ERROR_INVALID_CONTENT, "it is damaged" },
};

/* --- Start and end of the process ---------------------------------------------------------------
 */

/* Nothing of our environment reaches the helper: no name, no module that GTK or GIO would load. */
static gboolean
start (Talk *self, GError **error)
{
  g_autofree char *edge = g_strdup_printf ("%u", self->call->max_edge);
  g_autofree char *quoted = recourse_error_quote (self->call->program);
  g_autofree char *what = g_strdup_printf ("cannot start '%s'", quoted);
  const char *arguments[] = { self->call->program, self->call->media_type, edge, NULL };
  const char *environment[] = { NULL };
  GError *cause = NULL;

  if (g_spawn_async_with_pipes (NULL, (char **) arguments, (char **) environment,
                                G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL,
                                &self->pid, &self->feed.to, &self->from, NULL, &cause))
    return TRUE;
  if (g_error_matches (cause, G_SPAWN_ERROR, G_SPAWN_ERROR_NOENT))
    g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_NOT_FOUND, "%s: no such program", what);
  else
    recourse_error_take_io (error, g_steal_pointer (&cause), what);
  g_clear_error (&cause);
  return FALSE;
}

static gboolean
make_pipes_wait_for_nobody (Talk *self, GError **error)
{
  int pipes[] = { self->feed.to, self->from };

  for (gsize i = 0; i < G_N_ELEMENTS (pipes); i++)
    {
      int flags = fcntl (pipes[i], F_GETFL);

      if (flags >= 0 && fcntl (pipes[i], F_SETFL, flags | O_NONBLOCK) == 0)
        continue;
      recourse_error_set_errno (error, errno, "cannot prepare the pipe to the helper");
      return FALSE;
    }
  return TRUE;
}

/*
 * Whatever the helper is doing, it ends now; so do processes that it has made, which only a foreign
 * helper can. One that ended by itself, and thereby closed its pipe, keeps its own exit code.
 */
static int
finish (Talk *self)
{
  int status = 0;
  pid_t reaped;

  recourse_preview_feed_close (&self->feed);
  close (self->from);
  kill (-self->pid, SIGKILL);
  kill (self->pid, SIGKILL);
  do
    reaped = waitpid (self->pid, &status, 0);
  while (reaped < 0 && errno == EINTR);
  g_spawn_close_pid (self->pid);
  return reaped == self->pid ? status : -1;
}

/* --- Talking to it ------------------------------------------------------------------------------
 */

static TalkEnd
end_of_read (gssize got)
{
  if (got == 0)
    return TALK_HELPER_ENDED;
  return got > 0 || errno == EINTR || errno == EAGAIN ? TALK_GOES_ON : TALK_LIED;
}

static TalkEnd
take_head (Talk *self)
{
  gssize got = read (self->from, self->head + self->n_head, sizeof self->head - self->n_head);

  if (got <= 0)
    return end_of_read (got);
  self->n_head += (gsize) got;
  if (self->n_head < sizeof self->head)
    return TALK_GOES_ON;
  if (!recourse_preview_wire_decode (self->head, self->call->max_edge, &self->wire))
    return TALK_LIED;
  self->bytes = g_malloc (self->wire.n_bytes);
  return TALK_GOES_ON;
}

/* One byte more than was announced is already too much. */
static TalkEnd
take_bytes (Talk *self)
{
  gsize wanted = self->wire.n_bytes - self->n_bytes;
  guint8 too_much;
  gssize got = wanted > 0 ? read (self->from, self->bytes + self->n_bytes, wanted)
                          : read (self->from, &too_much, sizeof too_much);

  if (got > 0 && wanted == 0)
    return TALK_LIED;
  if (got > 0)
    self->n_bytes += (gsize) got;
  return end_of_read (got);
}

static TalkEnd
take_answer (Talk *self)
{
  return self->n_head < sizeof self->head ? take_head (self) : take_bytes (self);
}

enum
{
  WATCH_FEED,
  WATCH_ANSWER,
  WATCH_CANCEL,
  N_WATCHES,
};

static void
watch (const Talk *self, GPollFD *watches)
{
  const RecoursePreviewFeed *feed = &self->feed;
  gboolean is_full = recourse_preview_feed_is_full (feed);

  watches[WATCH_FEED].fd = feed->to < 0 ? -1 : is_full ? feed->to : feed->source;
  watches[WATCH_FEED].events = is_full ? G_IO_OUT : G_IO_IN;
  watches[WATCH_ANSWER].fd = self->from;
  watches[WATCH_ANSWER].events = G_IO_IN;
}

static TalkEnd
serve (Talk *self, const GPollFD *watches, GError **error)
{
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return TALK_FAILED;
  if (watches[WATCH_FEED].revents != 0 && watches[WATCH_FEED].fd == self->feed.to)
    recourse_preview_feed_drain (&self->feed);
  else if (watches[WATCH_FEED].revents != 0 && !recourse_preview_feed_fill (&self->feed, error))
    return TALK_FAILED;
  return watches[WATCH_ANSWER].revents != 0 ? take_answer (self) : TALK_GOES_ON;
}

/* Feeds and listens by turns: whoever did one after the other could wait for ever. */
static TalkEnd
talk (Talk *self, GPollFD *watches, guint n_watches, GError **error)
{
  TalkEnd end = TALK_GOES_ON;

  while (end == TALK_GOES_ON)
    {
      gint64 left = self->deadline - g_get_monotonic_time ();

      if (left <= 0)
        return TALK_TOOK_TOO_LONG;
      watch (self, watches);
      if (g_poll (watches, n_watches, (int) (left / 1000) + 1) > 0)
        end = serve (self, watches, error);
    }
  return end;
}

static TalkEnd
talk_until_cancelled (Talk *self, GError **error)
{
  GPollFD watches[N_WATCHES] = { 0 };
  gboolean can_cancel = g_cancellable_make_pollfd (self->cancellable, &watches[WATCH_CANCEL]);
  RecoursePreviewPipeGuard guard;
  TalkEnd end;

  recourse_preview_pipe_guard_set (&guard);
  end = talk (self, watches, can_cancel ? N_WATCHES : N_WATCHES - 1, error);
  recourse_preview_pipe_guard_lift (&guard);
  if (can_cancel)
    g_cancellable_release_fd (self->cancellable);
  return end;
}

/* --- What came of it ----------------------------------------------------------------------------
 */

static void
explain (int status, GError **error)
{
  int code = status >= 0 && WIFEXITED (status) ? WEXITSTATUS (status) : -1;

  for (gsize i = 0; i < G_N_ELEMENTS (meanings); i++)
    {
      if ((int) meanings[i].status != code)
        continue;
      g_set_error (error, RECOURSE_ERROR, meanings[i].code, PREFIX "%s", meanings[i].message);
      return;
    }
  if (status >= 0 && WIFSIGNALED (status) && WTERMSIG (status) == SIGXCPU)
    g_set_error_literal (error, RECOURSE_ERROR, RECOURSE_ERROR_LIMIT, PREFIX "it takes too long");
  else
    g_set_error_literal (error, RECOURSE_ERROR, RECOURSE_ERROR_IO, PREFIX "the helper broke down");
}

/* It had said all and closed its pipe, and we were faster than its own end. */
static gboolean
was_ended_by_us (int status)
{
  return status >= 0 && WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL;
}

static RecoursePreview *
conclude (Talk *self, TalkEnd end, int status, GError **error)
{
  gboolean is_whole = self->n_head == sizeof self->head && self->n_bytes == self->wire.n_bytes;
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_steal_pointer (&self->bytes), self->n_bytes);
  RecoursePreview *preview = NULL;

  if (end == TALK_FAILED)
    return NULL;
  if (end == TALK_TOOK_TOO_LONG)
    {
      g_set_error_literal (error, RECOURSE_ERROR, RECOURSE_ERROR_LIMIT, PREFIX "it takes too long");
      return NULL;
    }
  if (end == TALK_HELPER_ENDED && status != 0 && !(is_whole && was_ended_by_us (status)))
    {
      explain (status, error);
      return NULL;
    }
  if (end == TALK_HELPER_ENDED && is_whole)
    preview = recourse_preview_new (&self->wire, bytes);
  if (preview == NULL)
    g_set_error_literal (error, RECOURSE_ERROR, RECOURSE_ERROR_IO,
                         PREFIX "the answer of the helper cannot be right");
  return preview;
}

/**
 * recourse_preview_call:
 *
 * Starts the helper, lets it read the file and takes its answer; see recourse_preview_make(). When
 * this returns, the process is gone.
 *
 * Returns: (transfer full): the preview, or NULL
 */
RecoursePreview *
recourse_preview_call (const RecoursePreviewCall *call, GCancellable *cancellable, GError **error)
{
  g_autofree Talk *self = g_new0 (Talk, 1);
  TalkEnd end = TALK_FAILED;
  int status;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  self->call = call;
  self->cancellable = cancellable;
  self->deadline = g_get_monotonic_time () + call->microseconds;
  self->feed.source = call->source;
  if (!start (self, error))
    return NULL;
  if (make_pipes_wait_for_nobody (self, error))
    end = talk_until_cancelled (self, error);
  status = finish (self);
  return conclude (self, end, status, error);
}
