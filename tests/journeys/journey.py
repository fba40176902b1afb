#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks a journey through the real window, in one language, as a person (or a screen reader) would.

  journey.py --app PROGRAM --lang en|zh_CN JOURNEY.journey

A journey is a list of steps for tests/gui with names in braces in the place of words, so that one file serves both
languages:

  {value:problem.deceived}      the row of an answer         {chip:problem.deceived}   its short form
  {ask:signs}                   a question                   {sign:3}                  the row of the fourth sign
  {remedy:police-report}        the title of a remedy        {step:police-report.dial-me}  the words of a step
  {label:await-auto-return}     the words of a deadline      {follow-up:police-report} the button that records it
  {impossible:ID}               why answers clash            {contact:police}          a telephone number
  {message:police-call}         the title of a message       {text:Continue}           words of the interface
  {option:civil-suit}           a legal route                {service:lawyer}          what can be added to one
  {card:civil-suit}             the button on its card       {kind:bill-page}         a kind of evidence
  {note:police}                 the button that notes a call {name:police}            whom it was
  {claim:life.auto-return}      a statement                  {known:guide.act.recall}  what is really known of it
  {prevent:verify-password}     what to tick on the page Protect
  {save:Evidence List}          the button that saves it   {look:demand}              the button that shows a letter

{root} is the source tree. Lines beginning with "options:" are arguments of the program, those with "environment:" go to its environment; "size:"
is that of the screen. Steps run on the Beijing clock that "options: --at ..." sets, so that dates are the same at each run.
"""
import argparse
import json
import os
import re
import subprocess
import sys

ROOT = os.environ.get("RECOURSE_SOURCE_ROOT") or os.path.join(os.path.dirname(__file__), "..", "..")
KNOWLEDGE = os.path.join(ROOT, "resources", "knowledge")
MARK = re.compile(r"\{[a-z]+(?::[^{}]*)?\}")


def load(name):
    with open(os.path.join(KNOWLEDGE, name + ".json"), encoding="utf-8") as file:
        return json.load(file)


def by_id(items):
    return {item["id"]: item for item in items}


def read_catalogue(path):
    """The msgid -> msgstr of a .po file; plural forms are keyed by their singular."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    catalogue = {}
    for block in text.split("\n\n"):
        lines = [line for line in block.splitlines() if not line.startswith("#")]
        fields, key = {}, None
        for line in lines:
            match = re.match(r'(msg[a-z_]+(?:\[\d\])?) "(.*)"$', line)
            if match:
                key = match.group(1)
                fields[key] = match.group(2)
            elif key and line.startswith('"'):
                fields[key] += line[1:-1]
        if fields.get("msgid"):
            catalogue[fields["msgid"]] = fields.get("msgstr") or fields.get("msgstr[0]", "")
    return catalogue


class Words:
    """What stands on the screen, by name, in one language."""

    def __init__(self, language):
        self.language = language
        self.questions = by_id(load("questions"))
        self.remedies = by_id(load("remedies"))
        self.contacts = by_id(load("contacts"))
        self.messages = by_id(load("messages"))
        self.impossible = by_id(load("impossible"))
        self.options = by_id(load("options"))
        self.services = by_id(load("services"))
        self.evidence = by_id(load("evidence"))
        self.claims = by_id(load("claims"))
        self.letters = by_id(load("letters"))
        self.flags = by_id(load("red-flags"))
        self.parts = by_id(load("prevention"))
        self.prevention = by_id(item for part in load("prevention") for item in part["items"])
        self.interface = read_catalogue(os.path.join(ROOT, "po", "zh_CN.po"))

    def plain(self, text):
        """A text as it is shown; where a figure is filled in, its longest part without the figure."""
        shown = text[self.language]
        shown = re.sub(r"\{contact:([^}]*)\}", lambda m: self.contacts[m.group(1)]["number"] or "{}", shown)
        return max(MARK.split(shown.replace("{}", "{x}")), key=len).strip()

    def value(self, name, part):
        question, _, value = name.partition(".")
        return self.plain(next(v for v in self.questions[question]["values"] if v["id"] == value)[part])

    def look_up(self, kind, name):
        if kind == "value":
            return self.value(name, "label")
        if kind == "chip":
            return self.value(name, "chip")
        if kind == "ask":
            return self.plain(self.questions[name]["ask"])
        if kind == "sign":
            return self.plain(self.questions["signs"]["signs"][int(name)]["label"])
        if kind == "remedy":
            return self.plain(self.remedies[name]["title"])
        if kind == "step":
            remedy, _, step = name.partition(".")
            return self.plain(next(s for s in self.remedies[remedy]["steps"] if s["id"] == step)["text"])
        if kind == "label":
            return self.plain(self.remedies[name]["deadline"]["label"])
        if kind == "follow-up":
            return self.plain(self.remedies[name]["follow_up"]["ask"])
        if kind == "impossible":
            return self.plain(self.impossible[name]["text"])
        if kind == "contact":
            return self.contacts[name]["number"]
        if kind == "message":
            return self.plain(self.messages[name]["title"])
        if kind == "option":
            return self.plain(self.options[name]["title"])
        if kind == "service":
            return self.plain(self.services[name]["name"])
        if kind == "kind":
            return self.plain(self.evidence[name]["title"])
        if kind == "card":
            return self.interface_text("Show how it is worked out: %s") % self.look_up("option", name)
        if kind == "note":
            return self.interface_text("Note the call: %s") % self.plain(self.contacts[name]["name"])
        if kind == "save":
            return self.interface_text("Save: %s") % self.interface_text(name)
        if kind == "claim":
            return self.plain(self.claims[name]["text"])
        if kind == "known":
            return self.plain(self.claims[name]["correction"])
        if kind == "look":
            return self.interface_text("Look at: %s") % self.plain(self.letters[name]["title"])
        if kind == "prevent":
            return self.plain(self.prevention[name]["text"])
        if kind == "name":
            return self.plain(self.contacts[name]["name"])
        if kind == "flag":
            return self.plain(self.flags[name]["title"])
        if kind == "tick":
            return self.plain(self.flags[name]["tick"])
        if kind == "part":
            return self.plain(self.parts[name]["title"])
        if kind == "myth":
            return self.interface_text("Copy for the family group: %s") % self.look_up("remedy", name)
        if kind == "text":
            return self.interface_text(name)
        raise KeyError(f"unknown kind of name '{kind}'")

    def interface_text(self, msgid):
        if msgid not in self.interface:
            raise KeyError(f"'{msgid}' is not in po/zh_CN.po")
        return msgid if self.language == "en" else self.interface[msgid]

    def fill(self, line):
        filled = re.sub(r"\{([a-z-]+):([^{}]*)\}", lambda m: self.look_up(m.group(1), m.group(2)), line)
        return filled.replace("{root}", os.path.abspath(ROOT))


def read_journey(path, language):
    words = Words(language)
    steps, options, environment, size = [], [], [], "1280x900"
    with open(path, encoding="utf-8") as file:
        for line in file:
            line = line.strip()
            verb, _, rest = line.partition(":")
            if verb == "options":
                options += [option.replace("{root}", os.path.abspath(ROOT)) for option in rest.split()]
            elif verb == "environment":
                environment += rest.split()
            elif verb == "size":
                size = rest.strip()
            elif line.startswith("[en] ") or line.startswith("[zh_CN] "):
                chosen, _, step = line[1:].partition("] ")
                steps += [words.fill(step)] if chosen == language else []
            elif line and not line.startswith("#"):
                steps.append(words.fill(line))
    return steps, options, environment, size


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--app", required=True)
    parser.add_argument("--lang", required=True, choices=["en", "zh_CN"])
    parser.add_argument("journey")
    call = parser.parse_args()
    steps, options, environment, size = read_journey(call.journey, call.lang)
    command = [sys.executable, os.path.join(ROOT, "tests", "gui"), "--lang", "C.UTF-8", "--size", size]
    for pair in environment:
        command += ["--env", pair]
    command += ["--", call.app, "--lang", call.lang, *options]
    print("\n".join(steps), flush=True)
    return subprocess.run(command, input="\n".join(steps) + "\n", text=True, timeout=600).returncode


if __name__ == "__main__":
    sys.exit(main())
