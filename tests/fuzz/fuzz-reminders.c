/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz-target.h"

#include "recourse-reminder-memory.h"

#include <string.h>

/* reminders.json; what can be read is written and read again, and says the same from then on. */

static char *
write_again (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GHashTable) memory = recourse_reminder_memory_parse (bytes);

  return recourse_reminder_memory_compose (memory, 0);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GHashTable) memory = recourse_reminder_memory_parse (bytes);
  g_autofree char *first = recourse_reminder_memory_compose (memory, 0);
  g_autofree char *second = write_again (first);
  g_autofree char *third = write_again (second);

  /* The first writing rounds to milliseconds. */
  g_assert_cmpstr (second, ==, third);
  return 0;
}
