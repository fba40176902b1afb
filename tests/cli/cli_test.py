# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of recoursectl share: running it, reading the pack's sources, reporting in TAP.

The program is the first argument of each test. Expected texts come from the pack's own files, so that a change of
wording breaks nothing.
"""
import json
import os
import re
import subprocess
import sys
import tempfile
import unicodedata

ROOT = os.environ.get("RECOURSE_SOURCE_ROOT") or os.path.normpath(
    os.path.join(os.path.dirname(os.path.abspath(__file__)), "../.."))
PACK = os.path.join(ROOT, "resources/knowledge")
LOCALE = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG", "COLUMNS", "TZ")


class Result:
    """How one call ended."""

    def __init__(self, status, stdout, stderr):
        self.status = status
        self.stdout = stdout.decode("utf-8")
        self.stderr = stderr.decode("utf-8")

    def json(self):
        expect(self.stdout.endswith("\n") and self.stdout.count("\n") == 1, self.stdout[-80:])
        return json.loads(self.stdout)


def program():
    return sys.argv[1]


def environment(**changes):
    """That of the test without a language, a zone and a width; the sanitizers keep their options."""
    result = {name: value for name, value in os.environ.items() if name not in LOCALE}
    result["TZ"] = "Asia/Shanghai"
    result.update(changes)
    return result


def run(*arguments, stdin="", **changes):
    done = subprocess.run([program(), *arguments], input=stdin.encode(), capture_output=True, check=False, timeout=120,
                          env=environment(**changes))
    return Result(done.returncode, done.stdout, done.stderr)


def succeed(*arguments, **changes):
    result = run(*arguments, **changes)
    expect((result.status, result.stderr) == (0, ""), f"{arguments}: {result.status} {result.stderr}")
    return result


def refuse(*arguments, status=2, **changes):
    """The message of a call that fails with one line and no other output."""
    result = run(*arguments, **changes)
    expect(result.status == status, f"{arguments}: {result.status} {result.stderr}")
    expect(result.stdout == "", result.stdout)
    expect(result.stderr.startswith("recoursectl: "), result.stderr)
    expect(result.stderr.endswith("\n") and result.stderr.count("\n") == 1, result.stderr)
    return result.stderr[len("recoursectl: "):-1]


def expect(condition, message):
    if not condition:
        raise AssertionError(message)


def load(name, folder=PACK):
    with open(os.path.join(folder, name), encoding="utf-8") as stream:
        return json.load(stream)


def find(items, identifier):
    return next(item for item in items if item["id"] == identifier)


def remedy(identifier):
    return find(load("remedies.json"), identifier)


def squeeze(text):
    """Without blanks and line feeds: where a line broke does not count."""
    return re.sub(r"\s+", "", text)


def solid(text):
    """The longest piece of a pack's text that has no mark to fill in."""
    return max(re.split(r"\{[^}]*\}", text), key=len)


def shows(output, text):
    return squeeze(solid(text)) in squeeze(output)


def columns(line):
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line)


def main(*cases):
    failed = 0
    print(f"1..{len(cases)}")
    for number, case in enumerate(cases, 1):
        message = None
        with tempfile.TemporaryDirectory() as folder:
            try:
                case(folder)
            except (AssertionError, ValueError, KeyError, StopIteration) as error:
                message = f"{type(error).__name__}: {error}".replace("\n", "\n# ")
        failed += message is not None
        print(f"{'not ok' if message else 'ok'} {number} {case.__name__}")
        if message:
            print(f"# {message}")
    return 1 if failed else 0
