#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Start and memory of the window beside other programs, in one run: bench-start.py RECOURSE EMPTY [PROGRAM...]

Programs take turns, so that a machine that slows down slows them all. Printed are medians: milliseconds from exec to the
first window that shows, and the proportional set size two seconds later. It never fails on time. Run it in a display
of its own (tests/with-display); peers that are not installed are left out and named.
"""
import os
import shutil
import statistics
import subprocess
import sys
import time

RUNS = 7


def first_window(pid, limit=20):
    end = time.monotonic() + limit
    while time.monotonic() < end:
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(pid)], capture_output=True)
        if found.stdout.strip():
            return time.monotonic()
        time.sleep(0.004)
    raise TimeoutError(f"no window of process {pid} after {limit} s")


def set_size(pid):
    with open(f"/proc/{pid}/smaps_rollup", encoding="ascii") as file:
        return next(int(line.split()[1]) for line in file if line.startswith("Pss:")) / 1024


def measure(program):
    start = time.monotonic()
    child = subprocess.Popen([program], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        shown = first_window(child.pid)
        time.sleep(2)
        return (shown - start) * 1000, set_size(child.pid)
    finally:
        child.kill()
        child.wait()


def main():
    programs = [path for path in sys.argv[1:] if shutil.which(path)]
    missing = [path for path in sys.argv[1:] if path not in programs]
    results = {program: [] for program in programs}
    for run in range(RUNS + 1):
        for program in programs:
            result = measure(program)
            if run > 0:                       # the first warms the file cache
                results[program].append(result)
    base = statistics.median(time for time, _ in results[programs[1]])
    print(f"{'program':24} {'ms':>8} {'ratio':>7} {'PSS MB':>8}")
    for program in programs:
        shown = statistics.median(time for time, _ in results[program])
        memory = statistics.median(size for _, size in results[program])
        print(f"{os.path.basename(program):24} {shown:8.0f} {shown / base:7.2f} {memory:8.1f}")
    for program in missing:
        print(f"not installed: {program}")


if __name__ == "__main__":
    main()
