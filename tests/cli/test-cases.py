#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""recoursectl case: making and listing cases."""
import os
import re
import stat
import sys

sys.dont_write_bytecode = True
import cli_test  # noqa: E402  nothing may be written into the sources
from case_test import Case  # noqa: E402
from cli_test import expect, refuse, succeed  # noqa: E402

UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\n")


def prints_the_id_alone(folder):
    out = succeed("--data", os.path.join(folder, "data"), "case", "new", "--title", "转错的八千元").stdout
    expect(UUID.fullmatch(out), out)
    out = succeed("--data", os.path.join(folder, "data"), "case", "new", "--json").json()
    expect(list(out) == ["id"] and UUID.fullmatch(out["id"] + "\n"), out)


def keeps_others_out(folder):
    old = os.umask(0)
    try:
        case = Case(folder)
    finally:
        os.umask(old)
    for root, folders, files in os.walk(case.path):
        expect(stat.S_IMODE(os.stat(root).st_mode) == 0o700, root)
        for name in files:
            expect(stat.S_IMODE(os.stat(os.path.join(root, name)).st_mode) == 0o600, name)


def lists_the_last_change_first(folder):
    first = Case(folder, "--title", "First")
    second = Case(folder, "--title", "第二个")
    third = Case(folder)
    listed = succeed("--data", first.data, "case", "list", "--json").json()["cases"]
    expect([item["id"] for item in listed] == [third.id, second.id, first.id], listed)
    expect([item["title"] for item in listed] == [None, "第二个", "First"], listed)
    expect(all(item["trouble"] is None for item in listed), listed)
    second.add(second.file("a", b"a"))
    listed = succeed("--data", first.data, "case", "list", "--json").json()["cases"]
    expect([item["id"] for item in listed] == [second.id, third.id, first.id], listed)
    text = succeed("--data", first.data, "case", "list", "--lang", "zh_CN").stdout
    expect("第二个" in text and "没有起名" in text and first.id in text, text)


def lists_nothing_where_there_is_nothing(folder):
    data = os.path.join(folder, "none")
    expect(succeed("--data", data, "case", "list", "--json").json() == {"cases": []}, "cases")
    expect("case new" in succeed("--data", data, "case", "list").stdout, "no hint")
    expect(not os.path.exists(data), "a list made a folder")


def shows_what_cannot_be_read(folder):
    good = Case(folder, "--title", "Good")
    bad = Case(folder, "--title", "Bad")
    with open(os.path.join(bad.path, "case.db"), "r+b") as stream:
        stream.write(b"no database at all")
    os.makedirs(os.path.join(good.data, "cases", "not-a-case"))
    listed = succeed("--data", good.data, "case", "list", "--json").json()["cases"]
    expect([item["id"] for item in listed] == [bad.id, good.id], listed)
    expect(listed[0]["trouble"] and listed[0]["title"] is None and listed[1]["title"] == "Good", listed)


def uses_the_usual_folder(folder):
    home = os.path.join(folder, "share")
    made = succeed("case", "new", XDG_DATA_HOME=home).stdout.strip()
    expect(os.listdir(os.path.join(home, "recourse", "cases")) == [made], home)


def refuses_who_is_nobody(folder):
    for author in ("program", "me", ""):
        refuse("--data", folder, "case", "new", "--author", author)
    expect(os.listdir(folder) == [], os.listdir(folder))


def locks_and_unlocks(folder):
    case = Case(folder, "--title", "Locked")
    case.add(case.file("a", b"secret words"))
    right = case.file("right", "电池 正确 的马\n".encode())
    wrong = case.file("wrong", "电池 错误 的马\n".encode())
    succeed(*case.call("case", "lock"), "--passphrase-file", right)
    for root, _, files in os.walk(case.path):
        for name in files:
            with open(os.path.join(root, name), "rb") as stream:
                expect(b"secret words" not in stream.read(), name)
    listed = succeed("--data", case.data, "case", "list", "--json").json()["cases"]
    expect(listed[0]["id"] == case.id and listed[0]["title"] is None and "locked" in listed[0]["trouble"], listed)
    shown = succeed("--data", case.data, "case", "list").stdout
    expect("Locked with a passphrase" in shown and "cannot be read" not in shown, shown)
    message = refuse(*case.call("evidence", "list"), status=3)
    expect("locked with a passphrase" in message, message)
    refuse(*case.call("case", "unlock"), "--passphrase-file", wrong)
    refuse(*case.call("case", "lock"), "--passphrase-file", right)
    succeed(*case.call("case", "unlock"), "--passphrase-file", right)
    expect([item["name"] for item in case.items()] == ["a"] and case.verify()["verdict"] == "intact", case.items())
    refuse(*case.call("case", "lock"), "--passphrase-file", case.file("short", b"1234567\n"))


if __name__ == "__main__":
    sys.exit(cli_test.main(
        prints_the_id_alone, keeps_others_out, lists_the_last_change_first, lists_nothing_where_there_is_nothing,
        shows_what_cannot_be_read, uses_the_usual_folder, refuses_who_is_nobody,
        locks_and_unlocks))
