/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <sys/types.h>

G_BEGIN_DECLS

/* A folder for one case; _free() removes it with all that is in it, whatever the modes. */
char *temp_folder_new (void);
void temp_folder_free (char *folder);
guint temp_folder_mode (const char *path);
char *temp_folder_read (const char *path, gsize *out_length);

/* A process for one case. A failed assertion in it, and any other end but _exit (0), fails
 * child_join(). */
typedef void (*ChildFunc) (gpointer data);
pid_t child_start (ChildFunc func, gpointer data);
void child_join (pid_t child);
void child_run (ChildFunc func, gpointer data);
void child_kill (pid_t child);
void child_await_kill (pid_t child); /* of one that kills itself */

/* Root may write everywhere: who is root gives @folder away and goes on as nobody. For children. */
void child_become_nobody (const char *folder);

G_END_DECLS
