/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-other" /* expect: log-domain */

static int number; /* TODO make it two; expect: task-mark */
static int second; /* TODO(#7) make it three */
static int third; /* FIXME, expect: task-mark */
