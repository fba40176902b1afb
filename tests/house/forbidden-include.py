#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""An include that points upwards does not compile, and one that points downwards does.

  forbidden-include.py BUILD_FOLDER [ROOM...]

For each room, and for each header that it must not see, a file of one line is compiled with exactly the flags of a real
source file of that room, taken from compile_commands.json. One header of each room that it may see is compiled too, so
that a call which never works is noticed.
"""
import json
import os
import shlex
import subprocess
import sys
import tempfile

ROOT = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "../.."))

# What each room may include; docs/architecture.md draws it.
BELOW = {
    "base": [],
    "knowledge": ["base"],
    "advice": ["base", "knowledge"],
    "compare": ["base", "knowledge", "advice"],
    "vault": ["base"],
    "cli": ["base", "knowledge", "advice", "compare"],
    "app": ["base", "knowledge", "advice", "compare"],
}
# Who may see what comes from outside. JSON is read through base alone; the command line writes it.
OUTSIDE = {
    "<gtk/gtk.h>": ["app"],
    "<adwaita.h>": ["app"],
    "<json-glib/json-glib.h>": ["base", "cli"],
}
# Flags that name the real source and its products; the second group has its value in the next word.
DROPPED = ("-c", "-MD", "-MMD")
DROPPED_WITH_VALUE = ("-o", "-MF", "-MQ", "-MT")


def flags_of_rooms(build):
    """The compiler call of one source file of each room, without source and products."""
    with open(os.path.join(build, "compile_commands.json"), encoding="utf-8") as stream:
        entries = json.load(stream)
    rooms = {}
    for entry in entries:
        source = os.path.normpath(os.path.join(entry["directory"], entry["file"]))
        folder = os.path.dirname(os.path.relpath(source, ROOT)).split(os.sep)
        if folder[0] == "src" and len(folder) > 1 and folder[1] not in rooms:
            rooms[folder[1]] = (entry["directory"], strip(shlex.split(entry["command"]), entry["file"]))
    return rooms


def strip(command, source):
    words = []
    skip = False
    for word in command:
        if skip:
            skip = False
        elif word in DROPPED_WITH_VALUE:
            skip = True
        elif word not in DROPPED and word != source:
            words.append(word)
    return words


def headers_of(room):
    folder = os.path.join(ROOT, "src", room)
    return [f'"{name}"' for name in sorted(os.listdir(folder)) if name.endswith(".h")]


def compile_include(room_flags, header):
    """Exit code and messages of the compiler for a file that only includes the header."""
    directory, command = room_flags
    with tempfile.TemporaryDirectory() as folder:
        source = os.path.join(folder, "include.c")
        with open(source, "w", encoding="utf-8") as stream:
            stream.write(f"#include {header}\nextern int nothing;\n")
        call = [*command, "-fsyntax-only", source]
        done = subprocess.run(call, cwd=directory, env={**os.environ, "LC_ALL": "C"}, capture_output=True, text=True,
                              check=False)
    return done.returncode, done.stderr


def cases_for(room):
    """(header, allowed) pairs for one room."""
    for other in BELOW:
        allowed = other == room or other in BELOW[room]
        headers = headers_of(other)
        for header in headers[:1] if allowed else headers:
            yield header, allowed
    for header, allowed_rooms in OUTSIDE.items():
        yield header, room in allowed_rooms


def is_right(status, messages, allowed):
    return status == 0 if allowed else status != 0 and "No such file" in messages


def main():
    rooms = flags_of_rooms(sys.argv[1])
    expected = sys.argv[2:] or list(BELOW)
    number = failed = 0
    for room in expected:
        if room not in rooms:
            print(f"Bail out! no source file of '{room}' is compiled")
            return 1
        for header, allowed in cases_for(room):
            status, messages = compile_include(rooms[room], header)
            good = is_right(status, messages, allowed)
            number += 1
            failed += not good
            print(f"{'ok' if good else 'not ok'} {number} {room} {'may' if allowed else 'cannot'} include {header}")
            if not good:
                print("".join(f"# {line}\n" for line in messages.splitlines()), end="")
    print(f"1..{number}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
