#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""recoursectl evidence: adding, listing, searching, removing, verifying."""
import json
import os
import sqlite3
import sys

sys.dont_write_bytecode = True
import case_test  # noqa: E402  nothing may be written into the sources
import cli_test  # noqa: E402
from case_test import Case, digest  # noqa: E402
from cli_test import expect, refuse, run, succeed  # noqa: E402


def tells_each_file_when_it_is_safe(folder):
    case = Case(folder)
    files = [case.file(f"{n}.txt", f"contents {n}".encode()) for n in range(5)]
    got = case.add(*files)
    expect([line["name"] for line in got] == [f"{n}.txt" for n in range(5)], got)
    for n, line in enumerate(got):
        contents = f"contents {n}".encode()
        expect(list(line) == ["seq", "name", "sha256", "bytes"], line)
        expect((line["seq"], line["sha256"], line["bytes"]) == (n + 2, digest(contents), len(contents)), line)
        with open(case.object_path(line["sha256"]), "rb") as stream:
            expect(stream.read() == contents, line)


def flushes_each_line(folder):
    """What stands in the pipe when the process is stopped was kept."""
    case = Case(folder)
    os.mkfifo(os.path.join(folder, "gate"))
    files = [case.file("one", b"1"), case.file("two", b"2" * 300000)]
    with case_test.start(*case.call("evidence", "add"), "--json", *files) as process:
        first = json.loads(process.stdout.readline())
        expect(os.path.exists(case.object_path(first["sha256"])), first)
        process.communicate(timeout=60)
        expect(process.returncode == 0, process.returncode)


def goes_on_behind_a_refused_file(folder):
    case = Case(folder)
    good = case.file("good", b"good")
    empty = case.file("empty", b"")
    os.mkfifo(os.path.join(folder, "fifo"))
    bad = [os.path.join(folder, "gone"), folder, os.path.join(folder, "fifo"), "/dev/zero"]
    result = run(*case.call("evidence", "add"), "--json", bad[0], good, bad[1], bad[2], bad[3], empty)
    expect(result.status == 2, result.status)
    errors = result.stderr.splitlines()
    expect(len(errors) == 4 and all(line.startswith("recoursectl: ") for line in errors), errors)
    for path, line in zip(bad, errors):
        expect(path in line, line)
    got = case_test.lines(result.stdout)
    expect([(line["name"], line["bytes"]) for line in got] == [("good", 4), ("empty", 0)], got)
    expect(len(case.items()) == 2 and case.verify()["verdict"] == "intact", "something half-kept")


def keeps_the_same_content_once(folder):
    case = Case(folder)
    first, second = case.add(case.file("a", b"same"), case.file("b", b"same"))
    expect(first["sha256"] == second["sha256"] and first["seq"] != second["seq"], (first, second))
    expect(len(os.listdir(os.path.dirname(case.object_path(first["sha256"])))) == 1, "two objects")


def keeps_what_is_said_about_a_file(folder):
    case = Case(folder)
    case.add("--kind", "chat-recording", "--note", "他说马上还", "--order", "10000498012024", "--happened",
             "2026-11-24 10:30", "--author", "person", case.file("录屏.mp4", b"x"))
    item = case.items()[0]
    expect((item["name"], item["kind"], item["note"], item["order"]) == (
        "录屏.mp4", "chat-recording", "他说马上还", "10000498012024"), item)
    expect(item["happened"] == "2026-11-24T10:30:00+08:00" and item["state"] == "kept", item)
    text = succeed(*case.call("evidence", "list"), "--lang", "zh_CN").stdout
    expect("他说马上还" in text and "录屏.mp4" in text and "10000498012024" in text, text)


def refuses_an_unknown_kind(folder):
    case = Case(folder)
    message = refuse(*case.call("evidence", "add"), "--kind", "chat", case.file("a", b"a"))
    expect("there is no kind 'chat'; there are original-phone, stamped-statement" in message, message)
    expect(case.items() == [], "it was kept")
    refuse(*case.call("evidence", "add"), "--happened", "tomorrow", case.file("a", b"a"))


def finds_two_chinese_characters(folder):
    case = Case(folder)
    case.add("--note", "对方把我拉黑了", case.file("聊天记录.png", b"1"))
    case.add("--order", "1000049801202611", case.file("bill.pdf", b"2"))

    def found(*words):
        return [item["name"] for item in succeed(*case.call("evidence", "search"), "--json",
                                                 *words).json()["items"]]
    expect(found("拉黑") == ["聊天记录.png"], found("拉黑"))
    expect(found("聊天") == ["聊天记录.png"], found("聊天"))
    expect(found("498012") == ["bill.pdf"], found("498012"))
    expect(found("BILL") == ["bill.pdf"], found("BILL"))
    expect(found("聊天", "拉黑") == ["聊天记录.png"], "both words")
    expect(found("聊天", "498012") == [], "one word of another file")
    expect(found("没有") == [], "nothing")
    text = succeed(*case.call("evidence", "search"), "拉黑").stdout
    expect("聊天记录.png" in text and "bill.pdf" not in text, text)


def counts_one_byte_as_one(folder):
    case = Case(folder)
    one, two = case.file("one", b"1"), case.file("two", b"22")
    text = succeed(*case.call("evidence", "add"), one, two).stdout
    expect("(1 byte)" in text and "(2 bytes)" in text, text)
    text = succeed(*case.call("evidence", "list")).stdout
    expect("(1 byte, added" in text and "(2 bytes, added" in text, text)
    text = succeed(*case.call("evidence", "list"), "--lang", "zh_CN").stdout
    expect("（1字节，" in text and "（2字节，" in text, text)


def removes_and_brings_back(folder):
    case = Case(folder)
    line = case.add(case.file("a", b"removed"))[0]
    succeed(*case.call("evidence", "remove"), "--pressed", "no", str(line["seq"]))
    item = case.items()[0]
    expect(item["state"] == "in_trash" and item["until"], item)
    expect(not os.path.exists(case.object_path(line["sha256"])), "still among the objects")
    expect([i["verdict"] for i in case.verify()["items"]] == ["removed"], case.verify())
    succeed(*case.call("evidence", "restore"), str(line["seq"]))
    expect(case.items()[0]["state"] == "kept" and case.verify()["verdict"] == "intact", case.items())
    with open(case.object_path(line["sha256"]), "rb") as stream:
        expect(stream.read() == b"removed", "other bytes came back")


def removes_for_good_only_when_nobody_pressed(folder):
    case = Case(folder)
    line = case.add(case.file("a", b"gone"))[0]
    for pressed in ([], ["--pressed", "yes"], ["--pressed", "unsure"]):
        message = refuse(*case.call("evidence", "remove"), "--at-once", *pressed, str(line["seq"]))
        expect("--at-once" in message, message)
    expect(case.items()[0]["state"] == "kept", case.items())
    succeed(*case.call("evidence", "remove"), "--at-once", "--pressed", "no", str(line["seq"]))
    expect(case.items()[0]["state"] == "removed", case.items())
    expect(case.verify()["verdict"] == "intact", case.verify())
    refuse(*case.call("evidence", "restore"), str(line["seq"]))
    refuse(*case.call("evidence", "remove"), "--pressed", "no", str(line["seq"]))
    for wrong in ("0", "x", "1", "99"):
        refuse(*case.call("evidence", "remove"), "--pressed", "no", wrong)
    refuse(*case.call("evidence", "remove"), "--pressed", "maybe", "2")


def names_what_is_damaged(folder):
    case = Case(folder)
    one, two, three = case.add(*[case.file(name, name.encode() * 9) for name in ("one", "two", "three")])
    expect(case.verify()["verdict"] == "intact", case.verify())
    expect(set(case.verify()["chain"]) == {"entries", "head", "broken_at"}, case.verify())
    path = case.object_path(one["sha256"])
    os.chmod(path, 0o600)
    with open(path, "r+b") as stream:
        stream.write(b"O")
    os.remove(case.object_path(two["sha256"]))
    got = case.verify()
    expect(got["verdict"] == "damaged" and got["chain"]["broken_at"] is None, got)
    expect({i["name"]: i["verdict"] for i in got["items"]} == {
        "one": "changed", "two": "missing", "three": "intact"}, got)
    expect(all(set(i) == {"seq", "name", "verdict"} for i in got["items"]), got)
    text = run(*case.call("evidence", "verify"), "--lang", "zh_CN")
    expect(text.status == 1 and "one：变了" in text.stdout and "two：不见了" in text.stdout, text.stdout)
    expect(three["name"] not in text.stdout, "what is intact is only counted")


def describe(case, entry, note):
    """What the window writes when somebody says later what a file is, made from docs/case-format.md alone."""
    salt, text = bytes(range(16)), note.encode()
    database = sqlite3.connect(os.path.join(case.path, "case.db"))
    last, head, line = database.execute("SELECT seq, hash, line FROM log ORDER BY seq DESC LIMIT 1").fetchone()
    new = json.dumps({"seq": last + 1, "at": json.loads(line)["at"], "kind": "evidence-described", "author": "helper",
                      "entry": entry, "note": {"commit": digest(salt + text)}}, separators=(",", ":"))
    database.execute("INSERT INTO log VALUES (?, ?, ?)", (last + 1, new, digest(f"{head}\n{new}\n".encode())))
    database.execute("INSERT INTO texts VALUES (?, 'note', ?, ?)", (last + 1, salt.hex(), note))
    database.commit()
    database.close()


def finds_what_was_said_later(folder):
    case = Case(folder)
    case.add("--note", "中介姓王", case.file("one", b"1"), case.file("two", b"2"))
    describe(case, 3, "中介也姓王，后来拉黑了")
    expect(case.verify()["verdict"] == "intact", case.verify())
    for word, names in (("拉黑", ["two"]), ("中介", ["two", "one"])):
        got = succeed(*case.call("evidence", "search"), "--json", word).json()
        expect([item["name"] for item in got["items"]] == names and not got["is_cut"], got)
    expect("Nothing found." in succeed(*case.call("evidence", "search"), "没有的").stdout, "nothing is found")


def says_when_there_is_more(folder):
    case = Case(folder)
    case.add(*[case.file(f"page-{number}", b"x") for number in range(1001)])
    got = succeed(*case.call("evidence", "search"), "--json", "page").json()
    expect(len(got["items"]) == 1000 and got["is_cut"], len(got["items"]))
    text = succeed(*case.call("evidence", "search"), "page").stdout
    expect("Only the newest 1000 are shown." in text, text[-200:])
    text = succeed(*case.call("evidence", "search"), "page-1000").stdout
    expect("Only the newest" not in text, text)


def needs_a_case_that_exists(folder):
    absent = "3f0c9a52-6d1e-4b7a-9c58-1e2f3a4b5c6d"
    for command in (["list"], ["verify"], ["search", "x"], ["add", "x"]):
        message = refuse("--data", folder, "evidence", *command, "--case", absent)
        expect(message == f"--case: there is no case '{absent}'", message)
    expect(os.listdir(folder) == [], "something was made")


if __name__ == "__main__":
    sys.exit(cli_test.main(
        tells_each_file_when_it_is_safe, flushes_each_line, goes_on_behind_a_refused_file, keeps_the_same_content_once,
        keeps_what_is_said_about_a_file, refuses_an_unknown_kind, finds_two_chinese_characters, finds_what_was_said_later,
        says_when_there_is_more, counts_one_byte_as_one, removes_and_brings_back,
        removes_for_good_only_when_nobody_pressed, names_what_is_damaged, needs_a_case_that_exists))
