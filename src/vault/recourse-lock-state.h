/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The names of a case that is locked, or on its way; docs/case-format.md explains them. */
#define RECOURSE_LOCK_FILE "case.locked"
#define RECOURSE_LOCK_PART "case.locked.part"
#define RECOURSE_LOCK_UNPACKED "unlocking"
#define RECOURSE_LOCK_GUARD "guard"
#define RECOURSE_LOCK_HIDDEN ".locking-"

gboolean recourse_lock_is_locked (const char *case_path);

int recourse_lock_state_take_guard (const char *path, GError **error);
gboolean recourse_lock_state_settle (const char *path, GError **error);

G_END_DECLS
