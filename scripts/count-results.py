#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts the results in Meson's test logs and prints "N passed, N failed" as the last line.

  count-results.py [--broken N] testlog.json...

A program that reports its cases (TAP) counts by case; one that only has an exit code counts once. A program that
ends badly after cases that all passed is one failure more, so is each log that is missing or empty, and --broken
adds what failed before any test could run. Exits 1 when anything failed or nothing passed.
"""
import argparse
import collections
import json
import re
import sys

CASE = re.compile(r"^(not )?ok\b(?P<rest>.*)$")
SKIPPED = re.compile(r"#\s*(skip|todo)", re.IGNORECASE)
GOOD = {"OK", "EXPECTEDFAIL"}


def count_cases(stdout):
    """The cases of a TAP stream: passed, failed, skipped."""
    counts = collections.Counter()
    for line in stdout.splitlines():
        match = CASE.match(line)
        if not match:
            continue
        if SKIPPED.search(match.group("rest")):
            counts["skipped"] += 1
        elif match.group(1):
            counts["failed"] += 1
        else:
            counts["passed"] += 1
    return counts


def count_program(record):
    """One line of a log: passed, failed, skipped."""
    counts = count_cases(record.get("stdout") or "")
    result = record["result"]
    if result == "SKIP":
        return collections.Counter(skipped=max(1, counts["skipped"]))
    if not counts:
        counts["passed" if result in GOOD else "failed"] += 1
    elif result not in GOOD and not counts["failed"]:
        counts["failed"] += 1
    return counts


def read_log(path):
    try:
        with open(path, encoding="utf-8") as log:
            return [json.loads(line) for line in log if line.strip()]
    except (OSError, ValueError) as error:
        print(f"{path}: {error}")
        return []


def count_log(path):
    total = collections.Counter()
    records = read_log(path)
    if not records:
        print(f"{path}: no results")
        total["failed"] += 1
    for record in records:
        counts = count_program(record)
        total += counts
        if counts["failed"]:
            print(f"{path}: failed: {record['name']} ({record['result']})")
        elif counts["skipped"]:
            print(f"{path}: skipped: {record['name']} ({counts['skipped']})")
    return total


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--broken", type=int, default=0)
    parser.add_argument("logs", nargs="*")
    arguments = parser.parse_args()
    total = collections.Counter(failed=arguments.broken)
    for path in arguments.logs:
        total += count_log(path)
    print(f"{total['passed']} passed, {total['failed']} failed", flush=True)
    return 0 if total["passed"] and not total["failed"] else 1


if __name__ == "__main__":
    sys.exit(main())
