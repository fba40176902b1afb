/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-china-time.h"

G_BEGIN_DECLS

typedef enum
{
  RECOURSE_CLI_TIME_READ,
  RECOURSE_CLI_TIME_JUST_NOW, /* read, but nobody read it from a clock */
  RECOURSE_CLI_TIME_UNREADABLE,
  RECOURSE_CLI_TIME_AMBIGUOUS, /* morning or evening, or which of two days */
} RecourseCliTimeVerdict;

RecourseCliTimeVerdict recourse_cli_time_read (const char *text, gint64 now, gint64 *out_time);

G_END_DECLS
