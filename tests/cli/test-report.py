#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""recoursectl report: a file for each sheet, and what is refused; tests/report looks at what is on them."""
import os
import subprocess
import sys

sys.dont_write_bytecode = True
import cli_test  # noqa: E402  nothing may be written into the sources
from case_test import Case  # noqa: E402
from cli_test import expect, refuse, succeed  # noqa: E402

SHEETS = ("plan", "desk", "evidence", "summary")


def make(folder):
    case = Case(folder, "--title", "转错的八千元")
    case.add("--kind", "bill-page", "--note", "他说马上还", case.file("bill.png", b"a picture"))
    return case


def refused(words, *arguments):
    message = refuse(*arguments)
    expect(words in message, message)


def output(case, name):
    return os.path.join(case.folder, name)


def writes_each_sheet(folder):
    case = make(folder)
    before = case.verify()["chain"]["entries"]
    for sheet in SHEETS:
        for more in ((), ("--english",)):
            path = output(case, f"{sheet}{len(more)}.pdf")
            shown = succeed(*case.call("report", sheet), "--output", path, *more)
            expect(path in shown.stdout.replace("\n", ""), shown.stdout)
            with open(path, "rb") as stream:
                expect(stream.read(5) == b"%PDF-", f"{sheet}: no PDF")
            expect(os.stat(path).st_mode & 0o777 == 0o600, "others can read it")
    expect(not [name for name in os.listdir(case.folder) if name.startswith(".recourse")], "something is left behind")
    expect(case.verify()["chain"]["entries"] == before, "printing wrote into the log")


def tells_what_is_blank(folder):
    case = make(folder)
    report = succeed(*case.call("report", "desk"), "--json", "--output", output(case, "desk.pdf")).json()
    expect(report["gaps"] == [{"payment": 0, "field": "payments"}], report)
    expect(report["bytes"] == os.stat(output(case, "desk.pdf")).st_size, report)
    plan = succeed(*case.call("report", "plan"), "--json", "--output", output(case, "plan.pdf")).json()
    expect(set(plan) == {"bytes"}, plan)


def never_replaces(folder):
    case = make(folder)
    path = case.file("there.pdf", b"somebody else's")
    for sheet in SHEETS:
        refused(path, *case.call("report", sheet),
               "--output", path)
    link = output(case, "link.pdf")
    os.symlink("nowhere", link)
    refused(link, *case.call("report", "desk"), "--output", link)
    with open(path, "rb") as stream:
        expect(stream.read() == b"somebody else's", "it was replaced")
    expect(os.readlink(link) == "nowhere", "the link was followed")


def refuses(folder):
    case = make(folder)
    there = ("--output", output(case, "sheet.pdf"))
    refused("--output", *case.call("report", "desk"))
    refused("--case", "report", "desk", *there)
    refused("desk", "--data", case.data, "report", *there)
    refused("--at", *case.call("report", "desk"), *there, "--at", "tomorrow")
    refused("--for", *case.call("report", "evidence"), *there, "--for", "friends")
    refused("--for", *case.call("report", "desk"), *there, "--for", "police")
    refused("no case", "--data", case.data, "report", "desk", "--case", "00000000-0000-4000-8000-000000000000", *there)
    expect(not os.path.exists(there[1]), "a file was made")
    refused(output(case, "no/such/folder.pdf"), *case.call("report", "desk"), "--output", output(case, "no/such/folder.pdf"))


def leaves_out_what_is_not_for_them(folder):
    case = make(folder)
    case.add("--kind", "full-statement", case.file("bill.zip", b"all that was ever paid"))
    sizes = {}
    for audience in ("police", "court", "family"):
        path = output(case, audience + ".pdf")
        succeed(*case.call("report", "evidence"), "--output", path, "--for", audience)
        sizes[audience] = os.stat(path).st_size
    expect(sizes["court"] < sizes["police"], sizes)


def prints_all_that_cannot_wait(folder):
    """Whoever holds the plan may have no screen beside it; what belongs to today is cut short."""
    case = make(folder)
    succeed("--data", case.data, "case", "answer", case.id, "problem=deceived", "payment=transfer", "state=received",
            "funding=bank_card")
    path = output(case, "plan.pdf")
    succeed(*case.call("report", "plan"), "--output", path)
    text = subprocess.run(["pdftotext", path, "-"], capture_output=True, check=True).stdout.decode()
    now, later = "".join(text.split()).split("不要做的事", 1)
    expect("请看程序里的计划" not in now and "请看程序里的计划" in later, text)


def takes_another_pack(folder):
    case = make(folder)
    mini = os.path.join(cli_test.ROOT, "tests/data/packs/mini")
    for sheet in SHEETS:
        succeed("--knowledge", mini, *case.call("report", sheet), "--output", output(case, sheet + ".pdf"))


def prints_for_the_family_without_a_case(folder):
    """No data folder is looked at, let alone made."""
    data = os.path.join(folder, "data")
    mini = os.path.join(cli_test.ROOT, "tests/data/packs/mini")
    sizes = {}
    for name, more in (("agreement", ()), ("agreement", ("--english",)), ("myths", ()), ("myths", ("--english",)),
                       ("myths", ("--only", "recall-button,delete-chat")), ("myths", ("--knowledge", mini))):
        path = os.path.join(folder, f"{name}{len(sizes)}.pdf")
        shown = succeed("--data", data, "report", name, "--output", path, "--json", *more).json()
        expect(shown == {"bytes": os.stat(path).st_size}, shown)
        expect(os.stat(path).st_mode & 0o777 == 0o600, "others can read it")
        sizes[name, more] = shown["bytes"]
    expect(sizes["myths", ("--only", "recall-button,delete-chat")] < sizes["myths", ()], sizes)
    expect(not os.path.exists(data), "a data folder was made")
    path = os.path.join(folder, "agreement0.pdf")
    refused(path, "report", "agreement", "--output", path)
    path = os.path.join(folder, "none.pdf")
    refused("there is no myth card 'police-report'", "report", "myths", "--output", path, "--only",
            "recall-button,police-report")
    expect(not os.path.exists(path), "a file was made")


sys.exit(cli_test.main(writes_each_sheet, tells_what_is_blank, never_replaces, refuses, leaves_out_what_is_not_for_them,
                       prints_all_that_cannot_wait, takes_another_pack, prints_for_the_family_without_a_case))
