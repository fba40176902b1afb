#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window's command line, as far as it needs no display: test-options.py PROGRAM."""
import os
import subprocess
import sys
import unittest

PROGRAM = sys.argv.pop()


def run(*arguments, **variables):
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        environment.pop(name, None)
    environment.update(variables)
    return subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, env=environment, timeout=60)


class Options(unittest.TestCase):
    def refused(self, *arguments, says):
        result = run(*arguments)
        self.assertEqual(result.returncode, 2, result.stderr)
        self.assertEqual(result.stdout, "")
        self.assertEqual(len(result.stderr.splitlines()), 1, result.stderr)
        self.assertIn(says, result.stderr)

    def test_version(self):
        result = run("--version")
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        self.assertRegex(result.stdout, r"^recourse \d+\.\d+\.\d+\n$")

    def test_help_in_both_languages(self):
        english = run("--help", LANGUAGE="en")
        chinese = run("--help", LANGUAGE="zh_CN")
        self.assertEqual((english.returncode, chinese.returncode), (0, 0))
        for option in ("--lang", "--knowledge", "--data", "--at", "--version"):
            self.assertIn(option, english.stdout)
            self.assertIn(option, chinese.stdout)
        self.assertIn("Print the version", english.stdout)
        self.assertIn("版本", chinese.stdout)

    def test_bad_language(self):
        self.refused("--lang", "klingon", says="--lang: language 'klingon'")

    def test_bad_time(self):
        self.refused("--at", "yesterday", says="--at: ")

    def test_no_display(self):
        # Again and again: a thread that is still at work must not fall over the end.
        for _ in range(10):
            result = run(DISPLAY=":nowhere")
            self.assertEqual(result.returncode, 4, result.stderr)
            self.assertEqual((result.stdout, result.stderr), ("", "recourse: no display can be opened\n"))
        self.assertEqual(run().returncode, 4)


if __name__ == "__main__":
    unittest.main()
