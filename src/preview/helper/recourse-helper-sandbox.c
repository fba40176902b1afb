/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-helper-sandbox"

#include "recourse-helper-sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <seccomp.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

/*
 * What the helper may do. A decoder has a bug some day, and then somebody else's code runs in this
 * process. It finds no network, no other process, no file that it could write; what it can still do
 * is to draw a wrong picture.
 */

/* The address sanitizer maps terabytes of address space for itself. */
#if defined(__SANITIZE_ADDRESS__)
#define HAS_ADDRESS_SANITIZER 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define HAS_ADDRESS_SANITIZER 1
#endif
#endif

typedef struct
{
  __rlimit_resource_t resource;
  rlim_t value;
} Limit;

static const Limit limits[] = {
  { RLIMIT_CORE, 0 }, /* no copy of the evidence in a core dump */
  { RLIMIT_FSIZE, 0 },
  { RLIMIT_NPROC, 0 },
  { RLIMIT_MEMLOCK, 0 },
  { RLIMIT_MSGQUEUE, 0 },
  { RLIMIT_NOFILE, RECOURSE_SANDBOX_FILES },
  { RLIMIT_CPU, RECOURSE_SANDBOX_CPU_SECONDS },
#ifndef HAS_ADDRESS_SANITIZER
  { RLIMIT_DATA, RECOURSE_SANDBOX_MEMORY },
  { RLIMIT_AS, RECOURSE_SANDBOX_MEMORY },
#endif
};

/* All that decoding, loading a decoder and reading a font need. What is missing here fails with
 * ENOSYS, as on an older kernel, so that the libraries take their other way or give up. */
static const int allowed[] = {
  /* clang-format off */
  SCMP_SYS (read), SCMP_SYS (readv), SCMP_SYS (pread64), SCMP_SYS (write), SCMP_SYS (writev),
  SCMP_SYS (close), SCMP_SYS (lseek), SCMP_SYS (_llseek), SCMP_SYS (poll), SCMP_SYS (ppoll),
  SCMP_SYS (stat), SCMP_SYS (stat64), SCMP_SYS (lstat), SCMP_SYS (lstat64), SCMP_SYS (fstat),
  SCMP_SYS (fstat64), SCMP_SYS (newfstatat), SCMP_SYS (fstatat64), SCMP_SYS (statx),
  SCMP_SYS (statfs), SCMP_SYS (statfs64), SCMP_SYS (fstatfs), SCMP_SYS (fstatfs64),
  SCMP_SYS (access), SCMP_SYS (faccessat), SCMP_SYS (faccessat2), SCMP_SYS (readlink),
  SCMP_SYS (readlinkat), SCMP_SYS (getcwd), SCMP_SYS (getdents), SCMP_SYS (getdents64),
  SCMP_SYS (fadvise64), SCMP_SYS (fadvise64_64),
  SCMP_SYS (mmap), SCMP_SYS (mmap2), SCMP_SYS (munmap), SCMP_SYS (mprotect), SCMP_SYS (mremap),
  SCMP_SYS (madvise), SCMP_SYS (brk),
  SCMP_SYS (rt_sigaction), SCMP_SYS (rt_sigprocmask), SCMP_SYS (rt_sigreturn),
  SCMP_SYS (sigreturn), SCMP_SYS (sigaltstack), SCMP_SYS (restart_syscall),
  SCMP_SYS (futex), SCMP_SYS (futex_time64), SCMP_SYS (sched_yield), SCMP_SYS (sched_getaffinity),
  SCMP_SYS (clock_gettime), SCMP_SYS (clock_gettime64), SCMP_SYS (clock_getres),
  SCMP_SYS (clock_getres_time64), SCMP_SYS (gettimeofday), SCMP_SYS (time),
  SCMP_SYS (getpid), SCMP_SYS (gettid), SCMP_SYS (getuid), SCMP_SYS (geteuid), SCMP_SYS (getgid),
  SCMP_SYS (getegid), SCMP_SYS (getuid32), SCMP_SYS (geteuid32), SCMP_SYS (getgid32),
  SCMP_SYS (getegid32), SCMP_SYS (uname), SCMP_SYS (sysinfo), SCMP_SYS (getrandom),
  SCMP_SYS (getrlimit), SCMP_SYS (ugetrlimit), SCMP_SYS (getrusage),
  SCMP_SYS (exit), SCMP_SYS (exit_group),
  SCMP_SYS (seccomp), /* it can only take away: for recourse_sandbox_forbid_files() */
  /* clang-format on */
};

static const int opening[] = { SCMP_SYS (open), SCMP_SYS (openat), SCMP_SYS (openat2) };

static const int file_commands[] = { F_GETFD, F_SETFD, F_GETFL, F_DUPFD_CLOEXEC };

static gboolean
set_limit (const Limit *limit)
{
  struct rlimit value;

  if (getrlimit (limit->resource, &value) != 0)
    return FALSE;
  /* Whoever starts us may have set a lower one already. */
  value.rlim_cur = MIN (value.rlim_max, limit->value);
  /* One second more, so that the signal that can be told apart comes first. */
  value.rlim_max = MIN (value.rlim_max, limit->value + (limit->resource == RLIMIT_CPU ? 1 : 0));
  return setrlimit (limit->resource, &value) == 0;
}

static gboolean
set_limits (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      if (!set_limit (&limits[i]))
        return FALSE;
    }
  return TRUE;
}

static gboolean
allow_plain (scmp_filter_ctx filter)
{
  for (gsize i = 0; i < G_N_ELEMENTS (allowed); i++)
    {
      if (seccomp_rule_add (filter, SCMP_ACT_ALLOW, allowed[i], 0) != 0)
        return FALSE;
    }
  return TRUE;
}

/* Decoders and fonts are opened, for reading alone. openat2() keeps its flags where no filter can
 * look, so it does not exist. */
static gboolean
allow_reading (scmp_filter_ctx filter)
{
  const scmp_datum_t mask = O_ACCMODE | O_CREAT | O_TRUNC;

  return seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (open), 1,
                           SCMP_A1 (SCMP_CMP_MASKED_EQ, mask, O_RDONLY))
             == 0
         && seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (openat), 1,
                              SCMP_A2 (SCMP_CMP_MASKED_EQ, mask, O_RDONLY))
                == 0;
}

/* F_SETOWN would send signals to others, and so would tgkill() to another process. */
static gboolean
allow_on_self (scmp_filter_ctx filter)
{
  for (gsize i = 0; i < G_N_ELEMENTS (file_commands); i++)
    {
      const scmp_datum_t command = (scmp_datum_t) file_commands[i];

      if (seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (fcntl), 1,
                            SCMP_A1 (SCMP_CMP_EQ, command))
              != 0
          || seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (fcntl64), 1,
                               SCMP_A1 (SCMP_CMP_EQ, command))
                 != 0)
        return FALSE;
    }
  return seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (tgkill), 1,
                           SCMP_A0 (SCMP_CMP_EQ, (scmp_datum_t) getpid ()))
             == 0
         && seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (prlimit64), 2,
                              SCMP_A0 (SCMP_CMP_EQ, 0), SCMP_A2 (SCMP_CMP_EQ, 0))
                == 0;
}

static gboolean
filter_calls (void)
{
  scmp_filter_ctx filter = seccomp_init (SCMP_ACT_ERRNO (ENOSYS));
  gboolean is_set;

  if (filter == NULL)
    return FALSE;
  is_set = allow_plain (filter) && allow_reading (filter) && allow_on_self (filter)
           && seccomp_load (filter) == 0;
  seccomp_release (filter);
  return is_set;
}

/**
 * recourse_sandbox_enter:
 *
 * Takes from this process, for good, all that the helper does not need. Call it before the first
 * byte of the file is read, in a process of one thread.
 *
 * Returns: FALSE when the system did not grant all of it; then nothing may be read
 */
gboolean
recourse_sandbox_enter (void)
{
  /* Who leads a group already, in a shell, keeps it. */
  if (setsid () < 0 && errno != EPERM)
    return FALSE;
  /* A message to a file on standard error fails, it does not kill. */
  signal (SIGXFSZ, SIG_IGN);
  return prctl (PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) == 0
         && prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && set_limits ()
         && prctl (PR_SET_DUMPABLE, 0, 0, 0, 0) == 0 && filter_calls ();
}

/**
 * recourse_sandbox_forbid_files:
 *
 * No file can be opened any more, not even to read it. For decoders that have all they need.
 */
gboolean
recourse_sandbox_forbid_files (void)
{
  scmp_filter_ctx filter = seccomp_init (SCMP_ACT_ALLOW);
  gboolean is_set = filter != NULL;

  for (gsize i = 0; is_set && i < G_N_ELEMENTS (opening); i++)
    is_set = seccomp_rule_add (filter, SCMP_ACT_ERRNO (EACCES), opening[i], 0) == 0;
  /* It is set already, and prctl() is gone. */
  is_set = is_set && seccomp_attr_set (filter, SCMP_FLTATR_CTL_NNP, 0) == 0
           && seccomp_load (filter) == 0;
  if (filter != NULL)
    seccomp_release (filter);
  return is_set;
}
