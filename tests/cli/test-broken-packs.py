#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Packs in which one thing is wrong: each is refused with file and path, or fails its proof with a counterexample."""
import json
import os
import shutil
import sys

sys.dont_write_bytecode = True
import cli_test  # noqa: E402  nothing may be written into the sources
from cli_test import expect, refuse, run  # noqa: E402

NOWHERE = {"state": ["pending"], "payment": ["merchant"]}


class Pack:
    """A copy of the program's pack that can be changed."""

    def __init__(self, folder):
        self.folder = os.path.join(folder, "pack")
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(cli_test.PACK, self.folder)

    def path(self, name):
        return os.path.join(self.folder, name)

    def edit(self, name, change):
        content = cli_test.load(name, self.folder)
        change(content)
        self.write(name, json.dumps(content, ensure_ascii=False).encode())

    def write(self, name, content):
        with open(self.path(name), "wb") as stream:
            stream.write(content)

    def replace(self, name, old, new):
        with open(self.path(name), "rb") as stream:
            content = stream.read()
        expect(old in content, f"{name} has no {old}")
        self.write(name, content.replace(old, new, 1))


def change_item(identifier, **changes):
    def change(items):
        item = cli_test.find(items, identifier)
        item.update({key: value for key, value in changes.items() if value is not None})
        for key in [key for key, value in changes.items() if value is None]:
            del item[key]
    return change


def drop_language(items):
    del items[0]["title"]["zh_CN"]


def drop_file(pack):
    os.remove(pack.path("contacts.json"))


def make_file_a_folder(pack):
    os.remove(pack.path("contacts.json"))
    os.mkdir(pack.path("contacts.json"))


# How the pack is broken; what the line must name: the file and the path in it, then words of the cause.
REFUSED = (
    (lambda pack: pack.edit("remedies.json", drop_language), "remedies.json: ", "remedies[0].title", "zh_CN"),
    (lambda pack: pack.edit("remedies.json", change_item("ask-return", claims=["life.absent"])), "remedies.json: ",
     ".claims[0]", "life.absent"),
    (lambda pack: pack.edit("remedies.json", change_item("ask-return", when={"state": ["pendng"]})), "remedies.json: ",
     ".when.state[0]", "pendng"),
    (lambda pack: pack.edit("must.json", lambda rows: rows[0].update(remedy="absent")), "must.json: ",
     "must[0].remedy", "absent"),
    (lambda pack: pack.edit("remedies.json", change_item("ask-return", colour="red")), "remedies.json: ",
     "remedies[", "colour"),
    (lambda pack: pack.edit("remedies.json", change_item("ask-return", urgency="soon")), "remedies.json: ", ".urgency",
     "soon"),
    (lambda pack: pack.edit("remedies.json", change_item("ask-return", steps=None)), "remedies.json: ", "remedies[",
     "steps"),
    (lambda pack: pack.edit("remedies.json", change_item("ask-return", id="ask-refund")), "remedies.json: ", "remedies[",
     "ask-refund"),
    (lambda pack: pack.edit("evidence.json", lambda rows: rows[0]["title"].update(en="Wait 3 days")),
     "evidence.json: ", "evidence[0].title.en", ""),
    (lambda pack: pack.edit("pack.json", lambda head: head.update(format=2)), "pack.json: ", "format", "newer"),
    (lambda pack: pack.edit("pack.json", lambda head: head.update(format="1")), "pack.json: ", "format", ""),
    (lambda pack: pack.replace("pack.json", b'"format"', b'"format": 1, "format"'), "pack.json: ", "format", ""),
    (lambda pack: pack.replace("sources.json", b"[", b"[,"), "sources.json", "", ""),
    (lambda pack: pack.replace("sources.json", b"statute", b"stat\xffute"), "sources.json", "", "UTF-8"),
    (lambda pack: pack.write("sources.json", b""), "sources.json", "", ""),
    (lambda pack: pack.write("sources.json", b"[" * 1000), "sources.json", "", ""),
    (lambda pack: pack.write("sources.json", b" " * (5 << 20)), "sources.json", "", "bytes"),
    (drop_file, "contacts.json", "", "No such file"),
    (make_file_a_folder, "contacts.json", "", ""),
)


def unverified_voucher(remedies):
    """The first step that cites the voucher is shown whatever is known of the payee."""
    for remedy in remedies:
        for step in remedy["steps"]:
            if "life.voucher-needs-name" in step["claims"] and "when" in step:
                del step["when"]
                return
    raise AssertionError("no step cites life.voucher-needs-name under a condition")


def make_all_later(remedies):
    for remedy in remedies:
        remedy["urgency"] = "later"


def turn_plan_round(situations):
    situations[0]["plan"].reverse()


def forget_screen_use(remedies):
    """Nothing depends on where the money came from any more."""
    remedy = cli_test.find(remedies, "bank-stop")
    for box in remedy["when"]:
        box.pop("funding", None)


# The file that is changed, how, the proof that fails, words of its counterexample.
FAILED = (
    ("remedies.json", change_item("police-report", when={"problem": ["deceived"]}), "must",
     ("'police-report' is not certain in: ", "problem=unauthorised")),
    ("remedies.json", change_item("ask-return", when={"state": ["pending"]}), "must",
     ("'ask-return' is not ruled out in: ", "state=pending")),
    ("remedies.json", change_item("preserve-evidence", when={"screen_shared": ["no"]}), "must",
     ("'preserve-evidence' is not certain in: ", "screen_shared=yes")),
    ("remedies.json", unverified_voucher, "must", ("'life.voucher-needs-name'", "identity=unknown")),
    ("remedies.json", change_item("prevent-next", when=NOWHERE), "reachable", ("remedy 'prevent-next' can never hold",)),
    ("remedies.json", make_all_later, "first-aid", ("problem=", "state=", "elapsed=")),
    ("situations.json", turn_plan_round, "situations", ("plan should be [",)),
    ("remedies.json", forget_screen_use, "interview-reachable", ("screen 'funding' is never asked",)),
)


def refuses_broken_packs(folder):
    for number, (break_it, name, place, cause) in enumerate(REFUSED):
        pack = Pack(folder)
        break_it(pack)
        for command in (["knowledge", "check"], ["knowledge", "check", "--json"], ["advise"], ["guide"]):
            message = refuse(*command, "--knowledge", pack.folder)
            for part in (name, place, cause):
                expect(part in message, f"{number}: '{part}' is not in: {message}")


def names_the_folder(folder):
    missing = os.path.join(folder, "pack")
    expect(missing in refuse("knowledge", "check", "--knowledge", missing), "the folder is not named")
    expect("Not a directory" in refuse("knowledge", "check", "--knowledge", os.path.join(cli_test.PACK, "pack.json")),
           "a file is no folder")


def fails_the_proof(folder):
    for name, change, proof, words in FAILED:
        pack = Pack(folder)
        pack.edit(name, change)
        result = run("knowledge", "check", "--lang", "en", "--knowledge", pack.folder)
        expect((result.status, result.stderr) == (1, ""), (proof, result.status, result.stderr))
        lines = [line for line in result.stdout.splitlines() if line.startswith(f"FAILED {proof}: ")]
        expect(len(lines) == 1, f"{proof} has not failed:\n{result.stdout}")
        counterexample = lines[0].split("; counterexample: ")[1]
        expect(all(word in counterexample for word in words), f"{proof}: {counterexample}")


def fails_in_json_and_chinese(folder):
    pack = Pack(folder)
    pack.edit("remedies.json", change_item("prevent-next", when=NOWHERE))
    result = run("knowledge", "check", "--json", "--knowledge", pack.folder)
    proof = cli_test.find(result.json()["proofs"], "reachable")
    expect(result.status == 1 and proof["holds"] is False, proof)
    expect(proof["counterexample"] == "remedy 'prevent-next' can never hold", proof)
    text = run("knowledge", "check", "--lang", "zh_CN", "--knowledge", pack.folder).stdout
    expect("不成立 reachable: " in text and "反例：remedy 'prevent-next' can never hold" in text, text)


def runs_the_interview_of_a_failing_pack(folder):
    pack = Pack(folder)
    pack.edit("remedies.json", change_item("prevent-next", when=NOWHERE))
    result = run("advise", "--json", "--knowledge", pack.folder)
    expect(result.status == 0 and "prevent-next" in result.json()["ruled_out"], result.stderr)


if __name__ == "__main__":
    sys.exit(cli_test.main(refuses_broken_packs, names_the_folder, fails_the_proof, fails_in_json_and_chinese,
                           runs_the_interview_of_a_failing_pack))
