#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""An include that points upwards does not compile, and one that points downwards does.

  forbidden-include.py BUILD_FOLDER [ROOM...]

For each room, a file that asks for each header which it must not see is compiled with exactly the flags of a real source
file of that room, taken from compile_commands.json: the one with the most include paths, where they differ. One header
of each room that it may see is included in earnest, so that a call which never works is noticed.
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
    "protect": ["base", "knowledge", "advice"],
    "vault": ["base"],
    "cases": ["base", "knowledge", "advice", "vault"],
    "report": ["base", "knowledge", "advice", "compare", "vault", "cases"],
    "preview": ["base", "preview/wire"],
    "preview/wire": [],
    "preview/helper": ["preview/wire"],
    "cli": ["base", "knowledge", "advice", "compare", "protect", "vault", "cases", "report"],
    "app": [
        "base", "knowledge", "advice", "compare", "protect", "vault", "cases", "report", "preview", "preview/wire",
    ],
}
# Who may see what comes from outside. JSON is read through base alone; the command line writes it. Of the decoders GTK
# shows one to the window, where the lint looks after it. What stands in /usr/include itself (qrencode.h, seccomp.h) is
# found without a flag, and nothing here can keep it away.
OUTSIDE = {
    "<gtk/gtk.h>": ["app"],
    "<adwaita.h>": ["app"],
    "<json-glib/json-glib.h>": ["cli"],
    "<pango/pangocairo.h>": ["report", "app"],
    "<cairo-pdf.h>": ["report", "app"],
    "<gdk-pixbuf/gdk-pixbuf.h>": ["app"],
    "<poppler.h>": [],
}
# Each part of the helper sees the decoder that it is there for, and not the other one; Poppler draws with Cairo.
DECODERS = ("<gdk-pixbuf/gdk-pixbuf.h>", "<poppler.h>", "<cairo-pdf.h>")
HELPER = "preview/helper"
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
        top, _, room = os.path.dirname(os.path.relpath(source, ROOT)).partition(os.sep)
        if top != "src":
            continue
        flags = (entry["directory"], strip(shlex.split(entry["command"]), entry["file"]))
        if room not in rooms or count_paths(flags) > count_paths(rooms[room]):
            rooms[room] = flags
    return rooms


def count_paths(flags):
    return sum(word.startswith("-I") for word in flags[1])


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


def compile_text(room_flags, text):
    """Exit code and messages of the compiler for a file with this text."""
    directory, command = room_flags
    with tempfile.TemporaryDirectory() as folder:
        source = os.path.join(folder, "include.c")
        with open(source, "w", encoding="utf-8") as stream:
            stream.write(f"{text}\nextern int nothing;\n")
        call = [*command, "-fsyntax-only", source]
        done = subprocess.run(call, cwd=directory, env={**os.environ, "LC_ALL": "C"}, capture_output=True, text=True,
                              check=False)
    return done.returncode, done.stderr


def find_visible(room_flags, headers):
    """Which of the headers an include would find. One call for all: there are a thousand pairs of rooms and headers."""
    questions = (f"#if __has_include({header})\n#error visible: {header}\n#endif" for header in headers)
    _, messages = compile_text(room_flags, "\n".join(questions))
    return {header for header in headers if f"#error visible: {header}\n" in messages + "\n"}


def cases_for(room):
    """(header, allowed) pairs for one room."""
    for other in BELOW:
        allowed = other == room or other in BELOW[room]
        headers = headers_of(other)
        for header in headers[:1] if allowed else headers:
            yield header, allowed
    for header, allowed_rooms in OUTSIDE.items():
        if room != HELPER or header not in DECODERS:
            yield header, room in allowed_rooms


def check_room(room, room_flags):
    """(header, allowed, whether it is as it should be, messages) for each header of one room's cases."""
    cases = list(cases_for(room))
    visible = find_visible(room_flags, [header for header, _ in cases])
    for header, allowed in cases:
        status, messages = compile_text(room_flags, f"#include {header}") if allowed else (0, "")
        yield header, allowed, status == 0 and (header in visible) == allowed, messages


def main():
    rooms = flags_of_rooms(sys.argv[1])
    expected = sys.argv[2:] or list(BELOW)
    number = failed = 0
    for room in expected:
        if room not in rooms:
            print(f"Bail out! no source file of '{room}' is compiled")
            return 1
        for header, allowed, is_good, messages in check_room(room, rooms[room]):
            number += 1
            failed += not is_good
            print(f"{'ok' if is_good else 'not ok'} {number} {room} {'may' if allowed else 'cannot'} include {header}")
            if not is_good:
                print("".join(f"# {line}\n" for line in messages.splitlines()), end="")
    print(f"1..{number}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
