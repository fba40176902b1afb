# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of the commands on cases share: a folder of data with one case in it, and files to keep."""
import hashlib
import json
import os
import subprocess

import cli_test
from cli_test import expect, succeed

NOBODY = 65534


class Case:
    """One case in a data folder of its own."""

    def __init__(self, folder, *arguments):
        self.folder = folder
        self.data = os.path.join(folder, "data")
        self.id = succeed("--data", self.data, "case", "new", *arguments).stdout.strip()
        self.path = os.path.join(self.data, "cases", self.id)

    def call(self, *command):
        """The arguments of a command on this case."""
        return ["--data", self.data, *command, "--case", self.id]

    def file(self, name, contents):
        path = os.path.join(self.folder, name)
        with open(path, "wb") as stream:
            stream.write(contents)
        return path

    def add(self, *arguments):
        """Adds files that must all be kept; their lines."""
        return lines(succeed(*self.call("evidence", "add"), "--json", *arguments).stdout)

    def items(self):
        return succeed(*self.call("evidence", "list"), "--json").json()["items"]

    def verify(self):
        result = cli_test.run(*self.call("evidence", "verify"), "--json")
        expect(result.stderr == "", result.stderr)
        verdict = result.json()
        expect(result.status == (0 if verdict["verdict"] == "intact" else 1), (result.status, verdict))
        return verdict

    def object_path(self, sha256):
        return os.path.join(self.path, "objects", sha256[:2], sha256)


def lines(text):
    return [json.loads(line) for line in text.splitlines()]


def digest(contents):
    return hashlib.sha256(contents).hexdigest()


def start(*arguments):
    """A process whose output is read while it runs."""
    return subprocess.Popen([cli_test.program(), *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                            env=cli_test.environment())
