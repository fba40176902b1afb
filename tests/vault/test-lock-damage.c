/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-lock-damage"

#include "lock-case.h"
#include "recourse-error.h"
#include "temp-folder.h"

#include <string.h>

static void
assert_refused (LockCase *f, const char *data, gsize length)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (f->locked, data, (gssize) length, NULL));
  g_assert_false (recourse_lock_open (f->path, PASSPHRASE, NULL, NULL, NULL, &error));
  g_assert_nonnull (error);
  g_assert_true (error->domain == RECOURSE_ERROR);
  assert_still_locked (f);
}

/* One bit of each byte of the header and of the first ones behind it, then one every 9973 bytes. */
static void
test_flipped_bits (LockCase *f, gconstpointer unused)
{
  g_autofree char *data = NULL;
  gsize length;

  lock_well (f);
  data = temp_folder_read (f->locked, &length);
  for (gsize i = 0; i < length; i += i < HEADER + 24 ? 1 : 9973)
    {
      data[i] = (char) (data[i] ^ (1 << i % 8));
      assert_refused (f, data, length);
      data[i] = (char) (data[i] ^ (1 << i % 8));
    }
  g_assert_true (g_file_set_contents (f->locked, data, (gssize) length, NULL));
  unlock_well (f);
}

static void
test_cut (LockCase *f, gconstpointer unused)
{
  const gsize sealed = RECOURSE_LOCK_CHUNK + 17;
  g_autofree char *data = NULL;
  gsize length;

  lock_well (f);
  data = temp_folder_read (f->locked, &length);
  for (gsize cut = 0; cut < length; cut += cut < HEADER + 24 ? 7 : 20011)
    assert_refused (f, data, cut);
  for (gsize at = HEADER + sealed; at < length; at += sealed)
    assert_refused (f, data, at);
  assert_refused (f, data, length - 1);
}

static void
test_added_and_swapped (LockCase *f, gconstpointer unused)
{
  const gsize sealed = RECOURSE_LOCK_CHUNK + 17;
  g_autofree char *data = NULL;
  g_autofree char *longer = NULL;
  g_autofree char *held = g_malloc (RECOURSE_LOCK_CHUNK + 17);
  gsize length;

  lock_well (f);
  data = temp_folder_read (f->locked, &length);
  longer = g_malloc0 (length + 1);
  memcpy (longer, data, length);
  assert_refused (f, longer, length + 1);
  memcpy (held, data + HEADER, sealed);
  memmove (data + HEADER, data + HEADER + sealed, sealed);
  memcpy (data + HEADER + sealed, held, sealed);
  assert_refused (f, data, length);
}

static void
test_newer_and_costly (LockCase *f, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *data = NULL;
  gsize length;

  lock_well (f);
  data = temp_folder_read (f->locked, &length);
  data[8] = 2;
  g_assert_true (g_file_set_contents (f->locked, data, (gssize) length, NULL));
  g_assert_false (recourse_lock_open (f->path, PASSPHRASE, NULL, NULL, NULL, &error));
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_UNSUPPORTED);
  g_clear_error (&error);
  data[8] = 1;
  data[24 + 5] = 1; /* a tebibyte of memory */
  g_assert_true (g_file_set_contents (f->locked, data, (gssize) length, NULL));
  g_assert_false (recourse_lock_open (f->path, PASSPHRASE, NULL, NULL, NULL, &error));
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  lock_case_add ("/vault/lock/damage/flipped-bits", test_flipped_bits);
  lock_case_add ("/vault/lock/damage/cut", test_cut);
  lock_case_add ("/vault/lock/damage/added-and-swapped", test_added_and_swapped);
  lock_case_add ("/vault/lock/damage/newer-and-costly", test_newer_and_costly);
  return g_test_run ();
}
