/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Its own declaration of open() has `...`, which a function that passes the mode on cannot use. */
#define open declared_open
#define open64 declared_open64
#include <fcntl.h>
#undef open
#undef open64
#include <dlfcn.h>
#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/*
 * To be preloaded into a program: lets the Nth call of a kind fail, or kills the program there.
 *
 *   RECOURSE_FAULT=KIND:N:WHAT
 *
 * KIND is write, sync, rename, make (of folders, files and locks, and modes), remove, cut or any;
 * WHAT is an errno, or `kill` for dying before the call. Writing to the terminal or a pipe does not
 * count. When it happens, the file named by RECOURSE_FAULT_MARK is made.
 */

typedef enum
{
  KIND_WRITE = 1 << 0,
  KIND_SYNC = 1 << 1,
  KIND_RENAME = 1 << 2,
  KIND_MAKE = 1 << 3,
  KIND_REMOVE = 1 << 4,
  KIND_CUT = 1 << 5,
} Kind;

static const struct
{
  const char *name;
  unsigned kinds;
} kind_names[] = {
  { "write", KIND_WRITE }, { "sync", KIND_SYNC },     { "rename", KIND_RENAME },
  { "make", KIND_MAKE },   { "remove", KIND_REMOVE }, { "cut", KIND_CUT },
  { "any", ~0U },
};

static struct
{
  unsigned kinds;
  int left; /* calls until it happens */
  int what; /* an errno; 0: to be killed */
} fault;

static atomic_int n_calls;

__attribute__ ((constructor)) static void
read_fault (void)
{
  const char *text = getenv ("RECOURSE_FAULT");
  char name[16] = "";
  char what[16] = "";

  if (text == NULL || sscanf (text, "%15[a-z]:%d:%15[a-z0-9]", name, &fault.left, what) != 3)
    return;
  for (size_t i = 0; i < sizeof kind_names / sizeof kind_names[0]; i++)
    {
      if (strcmp (kind_names[i].name, name) == 0)
        fault.kinds = kind_names[i].kinds;
    }
  fault.what = atoi (what);
}

static void
mark (void)
{
  const char *path = getenv ("RECOURSE_FAULT_MARK");

  if (path != NULL)
    close ((int) syscall (SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT, 0600));
}

/* Whether this call is the one, with errno set. */
static int
strikes (Kind kind)
{
  if ((fault.kinds & kind) == 0 || atomic_fetch_add (&n_calls, 1) + 1 != fault.left)
    return 0;
  mark ();
  if (fault.what == 0)
    raise (SIGKILL);
  errno = fault.what;
  return 1;
}

static int
is_file (int fd)
{
  struct stat info;

  return fstat (fd, &info) == 0 && S_ISREG (info.st_mode);
}

/* The function of that name behind this one. A cast of the pointer itself would not be C. */
#define NEXT(name, result, ...)                                                                    \
  static result (*next) (__VA_ARGS__);                                                             \
  if (next == NULL)                                                                                \
  *(void **) &next = dlsym (RTLD_NEXT, name)

#define FAULTY(kind, condition, result, name, parameters, arguments, ...)                          \
  result name parameters;                                                                          \
  result name parameters                                                                           \
  {                                                                                                \
    NEXT (#name, result, __VA_ARGS__);                                                             \
    if ((condition) && strikes (kind))                                                             \
      return -1;                                                                                   \
    return next arguments;                                                                         \
  }

/* clang-format off */
FAULTY (KIND_WRITE, is_file (fd), ssize_t, write, (int fd, const void *data, size_t n),
        (fd, data, n), int, const void *, size_t)
FAULTY (KIND_WRITE, is_file (fd), ssize_t, pwrite, (int fd, const void *data, size_t n, off_t at),
        (fd, data, n, at), int, const void *, size_t, off_t)
FAULTY (KIND_WRITE, is_file (fd), ssize_t, pwrite64, (int fd, const void *data, size_t n, off_t at),
        (fd, data, n, at), int, const void *, size_t, off_t)
FAULTY (KIND_SYNC, 1, int, fsync, (int fd), (fd), int)
FAULTY (KIND_SYNC, 1, int, fdatasync, (int fd), (fd), int)
FAULTY (KIND_SYNC, 1, int, syncfs, (int fd), (fd), int)
FAULTY (KIND_RENAME, 1, int, rename, (const char *from, const char *to), (from, to), const char *,
        const char *)
FAULTY (KIND_RENAME, 1, int, renameat2,
        (int from_fd, const char *from, int to_fd, const char *to, unsigned flags),
        (from_fd, from, to_fd, to, flags), int, const char *, int, const char *, unsigned)
FAULTY (KIND_MAKE, (flags & O_CREAT) != 0, int, open, (const char *path, int flags, mode_t mode),
        (path, flags, mode), const char *, int, mode_t)
FAULTY (KIND_MAKE, (flags & O_CREAT) != 0, int, open64, (const char *path, int flags, mode_t mode),
        (path, flags, mode), const char *, int, mode_t)
FAULTY (KIND_MAKE, 1, int, mkdir, (const char *path, mode_t mode), (path, mode), const char *, mode_t)
FAULTY (KIND_MAKE, 1, int, chmod, (const char *path, mode_t mode), (path, mode), const char *, mode_t)
FAULTY (KIND_MAKE, 1, int, fchmod, (int fd, mode_t mode), (fd, mode), int, mode_t)
FAULTY (KIND_MAKE, 1, int, flock, (int fd, int how), (fd, how), int, int)
FAULTY (KIND_REMOVE, 1, int, unlink, (const char *path), (path), const char *)
FAULTY (KIND_REMOVE, 1, int, rmdir, (const char *path), (path), const char *)
FAULTY (KIND_CUT, 1, int, ftruncate, (int fd, off_t length), (fd, length), int, off_t)
FAULTY (KIND_CUT, 1, int, ftruncate64, (int fd, off_t length), (fd, length), int, off_t)
