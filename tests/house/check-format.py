#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every C file is as the formatter leaves it. Skipped (77) where the formatter of our version is missing.

Under scripts/test, which sets RECOURSE_CI, a missing formatter is a failure: a run that judges must not pass unjudged.
"""
import os
import re
import shutil
import subprocess
import sys

ROOT = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "../.."))
sys.path.insert(0, os.path.join(ROOT, "scripts"))
import lint  # noqa: E402  the path above comes first

# Each version breaks some lines in its own way; one has to be the judge. This is Debian 12's.
VERSION = 14


def find_formatter():
    """The formatter's name, or the reason why there is none."""
    for name in (f"clang-format-{VERSION}", "clang-format"):
        if shutil.which(name):
            text = subprocess.run([name, "--version"], capture_output=True, text=True, check=True).stdout
            found = re.search(r"version (\d+)\.", text)
            if found and int(found.group(1)) == VERSION:
                return name, None
            return None, f"clang-format {VERSION} is wanted, there is: {text.strip()}"
    return None, "clang-format is not installed"


def misformatted(formatter, files):
    """The files that the formatter would change, each with the first line of it."""
    done = subprocess.run([formatter, "--dry-run", "-Werror", "--style=file", *files], cwd=ROOT, capture_output=True,
                          text=True, check=False)
    first_lines = {}
    for path, line in re.findall(r"^([^\s:]+):(\d+):\d+: error: ", done.stderr, re.MULTILINE):
        first_lines.setdefault(path, line)
    if done.returncode and not first_lines:
        first_lines[formatter] = done.stderr.strip()
    return first_lines


def main():
    formatter, reason = find_formatter()
    if not formatter:
        is_judged = bool(os.environ.get("RECOURSE_CI"))
        print(f"{'failed' if is_judged else 'skipped'}: {reason}")
        return 1 if is_judged else 77
    files = lint.c_files(ROOT)
    print(f"{len(files)} files")
    found = misformatted(formatter, files)
    for path, line in found.items():
        print(f"{path}:{line}: not as '{formatter} -i' leaves it")
    return 1 if found or not files else 0


if __name__ == "__main__":
    sys.exit(main())
