# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of paper share: making a file with make-paper, the first argument, and reporting in TAP."""
import json
import os
import shutil
import subprocess
import sys
import tempfile

ROOT = os.environ["RECOURSE_SOURCE_ROOT"]


def expect(condition, message):
    if not condition:
        raise AssertionError(message)


def equal(got, wanted, what):
    expect(got == wanted, f"{what}: wanted {wanted!r}, got {got!r}")


def run(*command, status=0, **options):
    done = subprocess.run(command, capture_output=True, check=False, timeout=240, **options)
    if status is not None:
        expect(done.returncode == status, f"{command[0]}: {done.returncode} {done.stderr.decode()}")
    return done.stdout.decode("utf-8"), done.stderr.decode("utf-8")


def make(what, folder, status=0, **changes):
    """Messages of make-paper; its files are in the folder."""
    return run(sys.argv[1], what, folder, status=status, env={**os.environ, **changes})[1]


def load(name, identifier):
    """One item of a file of the pack."""
    with open(os.path.join(ROOT, "resources/knowledge", name), encoding="utf-8") as stream:
        return next(item for item in json.load(stream) if item["id"] == identifier)


def paper(identifier):
    return load("papers.json", identifier)


def read(*path):
    with open(os.path.join(*path), encoding="utf-8", newline="") as stream:
        return stream.read()


def main(tools, *cases):
    missing = [tool for tool in tools if shutil.which(tool) is None]
    if missing:
        print(f"1..0 # SKIP not installed: {' '.join(missing)}")
        return 1 if os.environ.get("RECOURSE_CI") else 0
    failed = 0
    print(f"1..{len(cases)}")
    for number, case in enumerate(cases, 1):
        message = None
        with tempfile.TemporaryDirectory() as folder:
            try:
                case(folder)
            except (AssertionError, ValueError, KeyError, StopIteration, OSError) as error:
                message = f"{type(error).__name__}: {error}".replace("\n", "\n# ")
        failed += message is not None
        print(f"{'not ok' if message else 'ok'} {number} {case.__name__}", flush=True)
        if message:
            print(f"# {message}")
    return 1 if failed else 0
