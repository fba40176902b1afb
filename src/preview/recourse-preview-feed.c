/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-preview-feed"

#include "recourse-preview-feed.h"

#include "recourse-error.h"

#include <errno.h>
#include <unistd.h>

/* Whether something waits to be written. */
gboolean
recourse_preview_feed_is_full (const RecoursePreviewFeed *self)
{
  return self->to >= 0 && self->at < self->length;
}

void
recourse_preview_feed_close (RecoursePreviewFeed *self)
{
  if (self->to >= 0)
    close (self->to);
  self->to = -1;
}

/* Reads the next part of the source. At its end the helper sees the end of its input. */
gboolean
recourse_preview_feed_fill (RecoursePreviewFeed *self, GError **error)
{
  gssize got = read (self->source, self->block, sizeof self->block);

  if (got < 0 && (errno == EINTR || errno == EAGAIN))
    return TRUE;
  if (got < 0)
    {
      recourse_error_set_errno (error, errno, "cannot read the file to show");
      return FALSE;
    }
  self->at = 0;
  self->length = (gsize) got;
  if (got == 0)
    recourse_preview_feed_close (self);
  return TRUE;
}

/* A helper that wants no more (of a text it needs the start alone) closes its end: no failure. */
void
recourse_preview_feed_drain (RecoursePreviewFeed *self)
{
  gssize written = write (self->to, self->block + self->at, self->length - self->at);

  if (written > 0)
    self->at += (gsize) written;
  else if (written < 0 && errno != EINTR && errno != EAGAIN)
    recourse_preview_feed_close (self);
}

/* Writing to a helper that has ended must not end this program, and a library does not change what
 * the whole program does with a signal. */
void
recourse_preview_pipe_guard_set (RecoursePreviewPipeGuard *self)
{
  sigset_t pending;
  sigset_t broken_pipe;

  sigemptyset (&broken_pipe);
  sigaddset (&broken_pipe, SIGPIPE);
  sigpending (&pending);
  self->was_pending = sigismember (&pending, SIGPIPE) == 1;
  pthread_sigmask (SIG_BLOCK, &broken_pipe, &self->mask);
}

/* One that came meanwhile is taken away before the thread can be hit by it. */
void
recourse_preview_pipe_guard_lift (const RecoursePreviewPipeGuard *self)
{
  const struct timespec at_once = { 0 };
  sigset_t broken_pipe;

  sigemptyset (&broken_pipe);
  sigaddset (&broken_pipe, SIGPIPE);
  if (!self->was_pending)
    while (sigtimedwait (&broken_pipe, NULL, &at_once) < 0 && errno == EINTR)
      continue;
  pthread_sigmask (SIG_SETMASK, &self->mask, NULL);
}
