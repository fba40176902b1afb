/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-log.h"
#include "recourse-statement.h"

G_BEGIN_DECLS

/* Shared by recourse-log.c, recourse-log-read.c and recourse-log-append.c alone. */
struct _RecourseLog
{
  RecourseDatabase *database;
  RecourseStatement *read;  /* of a page of entries; NULL until it is needed first */
  RecourseInstantFunc look; /* at the clocks */
  gpointer look_data;
  RecourseInstant looked; /* what it saw when it last looked */
  gboolean is_alone;      /* inside recourse_log_run_alone() */
};

G_END_DECLS
