# SPDX-License-Identifier: GPL-3.0-or-later
"""A conversation with recoursectl guide through its standard input, and what is typed at each of its questions."""
import os
import subprocess

import cli_test
from cli_test import expect, shows

MOMENT = "2021-11-21T19:00"
WHEN = {"en": "When was the money sent?", "zh_CN": "钱是什么时候转出去的？"}
AMOUNT = {"en": "How much was it, in yuan?", "zh_CN": "转了多少钱（元）？"}
CUT = {"en": "Is the call ended and the connection cut?", "zh_CN": "电话挂了吗？共享断开了吗？"}
PLAN = {"en": "Your plan", "zh_CN": "您的计划"}


class Talk:
    """One run of the guide, from prompt to prompt."""

    def __init__(self, language="en", *arguments, moment=MOMENT, **changes):
        self.language = language
        self.process = subprocess.Popen(
            [cli_test.program(), "guide", "--lang", language, "--at", moment, *arguments], stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=cli_test.environment(**changes))
        self.shown = self.read()

    def read(self):
        """What was printed up to the next prompt or the end."""
        data = b""
        while not data.endswith(b"\n> "):
            block = os.read(self.process.stdout.fileno(), 65536)
            if not block:
                break
            data += block
        return data.decode("utf-8")

    def say(self, *lines):
        for line in lines:
            self.process.stdin.write((line if isinstance(line, bytes) else line.encode()) + b"\n")
            self.process.stdin.flush()
            self.shown = self.read()
        return self.shown

    def asks(self, question):
        return shows(self.shown, question if isinstance(question, str) else question[self.language])

    def end(self):
        """Closes the input; all that is left to read."""
        self.process.stdin.close()
        rest = self.process.stdout.read().decode("utf-8")
        message = self.process.stderr.read()
        expect((self.process.wait(60), message) == (0, b""), message)
        self.process.stdout.close()
        self.process.stderr.close()
        return rest


def screens():
    return {screen["id"]: screen for screen in cli_test.load("questions.json")}


def row(screen, value):
    """The number of an answer as it stands on the screen."""
    items = screens()[screen].get("values") or screens()[screen]["signs"]
    extra = {"none": len(items) + 1, "unsure": len(items) + ("signs" in screens()[screen]) + 1}
    return next((number for number, item in enumerate(items, 1) if item["id"] == value), extra.get(value))


def reply(talk, answers):
    """What is typed at the question on the screen."""
    if talk.asks(WHEN):
        return answers.get("when", "unknown")
    if talk.asks(AMOUNT):
        return answers.get("amount", "unknown")
    if talk.asks(CUT):
        return "1"
    for name, screen in screens().items():
        if talk.asks(screen["ask"]):
            chosen = answers.get(name, "unsure").split()
            return " ".join(str(row(name, value)) for value in chosen)
    raise AssertionError(f"what is asked? {talk.shown}")
