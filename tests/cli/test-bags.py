#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""recoursectl bag: handing a case over, checking and taking in one."""
import json
import os
import sys
import zipfile

sys.dont_write_bytecode = True
import cli_test  # noqa: E402  nothing may be written into the sources
from case_test import Case  # noqa: E402
from cli_test import expect, refuse, run, succeed  # noqa: E402


def make(folder):
    case = Case(folder, "--title", "转错的八千元")
    case.add("--kind", "chat-recording", "--note", "他说马上还", case.file("chat.mp4", b"chat" * 1000))
    case.add("--kind", "full-statement", case.file("bill.zip", b"all that was ever paid"))
    return case


def export(case, name, *arguments):
    path = os.path.join(case.folder, name)
    succeed(*case.call("bag", "export"), "--output", path, *arguments)
    return path


def names(path):
    with zipfile.ZipFile(path) as bag:
        return {name.split("/", 1)[1] for name in bag.namelist()}


def read(path, name):
    with zipfile.ZipFile(path) as bag:
        top = bag.namelist()[0].split("/", 1)[0]
        return bag.read(f"{top}/{name}")


def has_what_the_format_says(folder):
    path = export(make(folder), "bag.zip")
    expect({"bagit.txt", "bag-info.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt", "data/log.jsonl",
            "data/log.head", "data/texts.jsonl", "data/case.json", "data/summary.pdf", "data/how-to-check.html",
            "data/how-to-check.txt"} <= names(path), names(path))
    expect(read(path, "data/log.jsonl").endswith(b"\n"), "no line feed at the end")
    expect(read(path, "data/summary.pdf").startswith(b"%PDF-"), "no PDF")


def proposes_for_whom(folder):
    case = make(folder)
    for audience, full in (("police", True), ("court", False), ("family", False)):
        path = export(case, audience + ".zip", "--for", audience)
        files = {name for name in names(path) if name.startswith("data/evidence/")}
        expect(any(name.endswith("chat.mp4") for name in files), files)
        expect(any(name.endswith("bill.zip") for name in files) == full, (audience, files))
        about = json.loads(read(path, "data/case.json"))
        expect(about["for"] == audience, about)


def leaves_texts_behind(folder):
    case = make(folder)
    path = export(case, "bag.zip", "--withhold", "2:note")
    expect("他说马上还".encode() not in read(path, "data/texts.jsonl"), "the note went along")
    expect(json.loads(read(path, "data/case.json"))["withheld"] == [[2, "note"]], "not said")
    succeed("bag", "verify", path)
    only = export(case, "only.zip", "--only", "3", "--withhold", "none")
    expect(len([name for name in names(only) if name.startswith("data/evidence/")]) == 1, names(only))


def keeps_what_was_removed_from_the_opponent(folder):
    """Whoever removed a file did not mean the other side to read its name and what was written about it."""
    case = make(folder)
    seq = case.add("--kind", "payee-profile", "--note", "借网贷的事别让他知道", "--order", "4200009",
                   case.file("病历.jpg", b"private"))[0]["seq"]
    succeed(*case.call("evidence", "remove"), "--pressed", "no", str(seq))
    texts = read(export(case, "police.zip"), "data/texts.jsonl").decode()
    expect("病历.jpg" in texts and "借网贷" in texts and "4200009" in texts, texts)
    path = export(case, "court.zip", "--for", "court")
    texts = read(path, "data/texts.jsonl").decode()
    expect("chat.mp4" in texts and "他说马上还" in texts, texts)
    expect("病历" not in texts and "借网贷" not in texts and "4200009" not in texts, texts)
    expect(json.loads(read(path, "data/case.json"))["withheld"] == [[seq, f] for f in ("name", "note", "order")], texts)
    succeed("bag", "verify", path)
    texts = read(export(case, "all.zip", "--for", "court", "--withhold", "none"), "data/texts.jsonl").decode()
    expect("病历" in texts, "not even when it was asked for")


def leaves_what_nobody_looked_at(folder):
    """What a file is, nobody said: it may be a whole statement, so the court's copy is made without it."""
    case = make(folder)
    one, two = case.add(case.file("unseen.jpg", b"unseen"), case.file("bill2.pdf", b"bill"))
    for audience, taken in (("police", True), ("court", False), ("family", True)):
        path = os.path.join(folder, audience + ".zip")
        result = succeed(*case.call("bag", "export"), "--output", path, "--for", audience)
        expect(any(name.endswith("unseen.jpg") for name in names(path)) == taken, (audience, names(path)))
        said = f"{one['seq']},{two['seq']}" in result.stdout and "kind" in result.stdout
        expect(said != taken, (audience, result.stdout))
    path = os.path.join(folder, "json.zip")
    got = succeed(*case.call("bag", "export"), "--output", path, "--for", "court", "--json").json()
    expect(got == {"id": case.id, "without_kind": [one["seq"], two["seq"]]}, got)
    only = os.path.join(folder, "only.zip")
    result = succeed(*case.call("bag", "export"), "--output", only, "--for", "court", "--only", str(one["seq"]))
    expect(any(name.endswith("unseen.jpg") for name in names(only)), names(only))
    expect("kind" not in result.stdout, result.stdout)


def counts_one_as_one(folder):
    case = make(folder)
    path = os.path.join(folder, "one.zip")
    text = succeed(*case.call("bag", "export"), "--output", path, "--only", "2").stdout
    expect("1 files" not in text and "files: 1" in text, text)
    text = succeed("bag", "verify", path).stdout
    expect("1 files" not in text and "files: 1" in text, text)


def comes_back_as_it_was(folder):
    case = make(folder)
    path = export(case, "bag.zip")
    report = succeed("bag", "verify", "--json", path).json()
    expect((report["verdict"], report["id"], report["entries"]) == ("complete", case.id, 3), report)
    other = os.path.join(folder, "other")
    got = succeed("--data", other, "bag", "import", path).stdout
    expect(got == case.id + "\n", got)
    items = succeed("--data", other, "evidence", "list", "--case", case.id, "--json").json()["items"]
    expect([(i["name"], i["note"]) for i in items] == [("chat.mp4", "他说马上还"), ("bill.zip", None)], items)
    verdict = succeed("--data", other, "evidence", "verify", "--case", case.id, "--json").json()
    expect(verdict["verdict"] == "intact" and verdict["chain"]["entries"] == 4, verdict)


def says_what_was_left_behind(folder):
    """A part of a case is whole as a part: what was not handed over is withheld, not missing."""
    case = make(folder)
    path = export(case, "court.zip", "--for", "court")
    other = os.path.join(folder, "other")
    succeed("--data", other, "bag", "import", path)
    verdict = succeed("--data", other, "evidence", "verify", "--case", case.id, "--json").json()
    expect(verdict["verdict"] == "intact", verdict)
    expect({item["seq"]: item["verdict"] for item in verdict["items"]} == {2: "intact", 3: "withheld"}, verdict)


def takes_in_the_same_case_once(folder):
    case = make(folder)
    path = export(case, "bag.zip")
    before = succeed(*case.call("witness", "show"), "--json").json()
    expect(succeed("--data", case.data, "bag", "import", path).stdout == case.id + "\n", "prefix of its own log")
    expect(succeed(*case.call("witness", "show"), "--json").json() == before, "something was changed")


def notes_that_it_was_handed_over(folder):
    case = make(folder)
    before = succeed(*case.call("witness", "show"), "--json").json()["entries"]
    path = export(case, "bag.zip")
    expect(succeed(*case.call("witness", "show"), "--json").json()["entries"] == before + 1, "not noted")
    message = refuse(*case.call("bag", "export"), "--output", path)
    expect(path in message, message)
    expect(succeed(*case.call("witness", "show"), "--json").json()["entries"] == before + 1, "noted, not done")


def finds_a_changed_bag(folder):
    path = export(make(folder), "bag.zip")
    with open(path, "r+b") as stream:
        data = bytearray(stream.read())
        at = data.find(b"chatchat")
        at = at if at > 0 else len(data) // 2
        data[at] ^= 1
        stream.seek(0)
        stream.write(data)
    result = run("bag", "verify", path)
    expect(result.status == 1 and result.stdout == "" and result.stderr.count("\n") == 1, result.stderr)
    other = os.path.join(folder, "other")
    refuse("--data", other, "bag", "import", path)
    expect(not os.path.exists(other) or not os.listdir(os.path.join(other, "cases")), "something was left")
    expect(refuse("bag", "verify", os.path.join(folder, "gone.zip")), "no file")


def keeps_a_secret(folder):
    case = make(folder)
    secret = case.file("secret", b"correct horse battery\n")
    path = export(case, "bag.zip", "--passphrase-file", secret)
    with open(path, "rb") as stream:
        expect(b"chatchat" not in stream.read(), "in the clear")
    succeed("bag", "verify", "--passphrase-file", secret, path)
    wrong = case.file("wrong", b"wrong")
    for arguments in ([], ["--passphrase-file", wrong]):
        result = run("bag", "verify", *arguments, path)
        expect(result.status in (1, 2) and result.stderr.count("\n") == 1, result.stderr)
    refuse("bag", "verify", "--passphrase-file", case.file("empty", b"\n"), path)
    chinese = case.file("chinese", "一二三四五六七八\n".encode())
    message = refuse(*case.call("bag", "export"), "--output", path + "2", "--passphrase-file", chinese)
    expect("English letters" in message, message)


def refuses_wrong_choices(folder):
    case = make(folder)
    out = os.path.join(folder, "out.zip")
    for choice in (["--for", "friend"], ["--only", "x"], ["--only", "99"], ["--withhold", "2"],
                   ["--withhold", "2:nothing"]):
        refuse(*case.call("bag", "export"), "--output", out, *choice)
        expect(not os.path.exists(out), choice)


if __name__ == "__main__":
    sys.exit(cli_test.main(
        has_what_the_format_says, proposes_for_whom, leaves_texts_behind,
        keeps_what_was_removed_from_the_opponent, leaves_what_nobody_looked_at, counts_one_as_one, comes_back_as_it_was, says_what_was_left_behind,
        takes_in_the_same_case_once, notes_that_it_was_handed_over, finds_a_changed_bag, keeps_a_secret,
        refuses_wrong_choices))
