/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-log.h"

G_BEGIN_DECLS

/* Shared by recourse-log.c, recourse-log-read.c and recourse-log-append.c alone. */
struct _RecourseLog
{
  RecourseDatabase *database;
  RecourseInstantFunc look; /* at the clocks */
  gpointer look_data;
  RecourseInstant looked; /* what it saw when it last looked */
};

G_END_DECLS
