#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How recoursectl is called: options, subcommands, languages, exit statuses and the one line of an error."""
import json
import os
import re
import subprocess
import sys

sys.dont_write_bytecode = True
import cli_test  # noqa: E402  nothing may be written into the sources
from cli_test import expect, refuse, run, succeed  # noqa: E402

COMMANDS = (["advise"], ["compare"], ["guide"], ["knowledge"], ["knowledge", "check"], ["knowledge", "claims"],
            ["knowledge", "tree"], ["statement"], ["case"], ["case", "new"], ["case", "list"], ["case", "lock"],
            ["case", "unlock"], ["case", "show"], ["case", "rename"], ["case", "close"], ["case", "reopen"],
            ["case", "note"], ["case", "answer"], ["case", "tick"], ["case", "payment"], ["case", "contact"],
            ["case", "delete"], ["case", "restore"], ["case", "deadlines"], ["case", "overview"], ["case", "search"],
            ["evidence"], ["evidence", "add"],
            ["evidence", "list"], ["evidence", "search"], ["evidence", "remove"], ["evidence", "restore"],
            ["evidence", "verify"], ["witness"], ["witness", "show"], ["witness", "check"], ["bag"], ["bag", "export"],
            ["bag", "verify"], ["bag", "import"], ["report"], ["report", "plan"], ["report", "desk"],
            ["report", "evidence"], ["report", "summary"], ["report", "agreement"], ["report", "myths"],
            ["offer"], ["offer", "flags"], ["reference"], ["practice"], ["practice", "list"], ["practice", "show"],
            ["practice", "answer"], ["household"], ["household", "show"], ["household", "add"],
            ["household", "rename"], ["household", "remove"], ["household", "tick"])

# Arguments and the whole message, from contracts and the words of this program.
REFUSED = (
    ([], "no command is given; 'recoursectl --help' lists them"),
    (["adivse"], "unknown command 'adivse'; 'recoursectl --help' lists them"),
    (["-"], "unknown command '-'; 'recoursectl --help' lists them"),
    ([""], "unknown command ''; 'recoursectl --help' lists them"),
    (["two\nlines"], "unknown command 'two\\u000Alines'; 'recoursectl --help' lists them"),
    (["knowledge"], "knowledge: which one? It has check, claims, tree"),
    (["knowledge", "prove"], "knowledge: unknown subcommand 'prove'; it has check, claims, tree"),
    (["advise", "now"], "advise: unexpected argument 'now'"),
    (["knowledge", "check", "it"], "check: unexpected argument 'it'"),
    (["advise", "--", "--json"], "advise: unexpected argument '--json'"),
    (["advise", "--jsn"], "unknown option '--jsn'; 'recoursectl --help' lists them"),
    (["advise", "-j"], "unknown option '-j'; 'recoursectl --help' lists them"),
    (["--js", "advise"], "unknown option '--js'; 'recoursectl --help' lists them"),
    (["advise", "--json=yes"], "--json: it takes no value"),
    (["advise", "--at"], "--at: the value is missing"),
    (["advise", "--at="], "--at: the value is empty"),
    (["advise", "--at", "2021-11-21T19:00", "--at", "2021-11-21T19:00"], "--at: given twice"),
    (["--lang", "en", "advise", "--lang", "en"], "--lang: given twice"),
    (["advise", "--lang", "fr"], "--lang: language 'fr' is not one of en, zh_CN"),
    (["advise", "--depth", "3"], "--depth: 'advise' has no such option"),
    (["knowledge", "check", "--amount", "8"], "--amount: 'knowledge check' has no such option"),
    (["guide", "--answer", "state=pending"], "--answer: 'guide' has no such option"),
    (["case"], "case: which one? It has new, list, lock, unlock, show, rename, close, reopen, note, answer, tick, "
               "payment, contact, delete, restore, deadlines, overview, search"),
    (["evidence", "ad"], "evidence: unknown subcommand 'ad'; it has add, list, search, remove, restore, verify"),
    (["case", "lock", "--case", "x"], "--passphrase-file: 'lock' needs it"),
    (["evidence", "list"], "--case: 'list' needs it"),
    (["evidence", "add", "--case", "x"], "add: a file is missing"),
    (["evidence", "list", "--case", "x", "y"], "list: unexpected argument 'y'"),
    (["evidence", "remove", "--case", "x", "1", "2"], "remove: unexpected argument '2'"),
    (["case", "show"], "show: the id of a case is missing"),
    (["case", "show", "x"], "'x' is not the id of a case"),
    (["case", "close", "x", "y"], "close: unexpected argument 'y'"),
    (["case", "rename", "x"], "the title is missing"),
    (["case", "rename", "x", ""], "the title is missing"),
    (["case", "rename", "x", "y", "z"], "unexpected argument 'z' behind the title"),
    (["case", "answer", "x"], "answer: an answer is missing: SCREEN=VALUE, --alarm or --ended"),
    (["case", "tick", "x"], "tick: a step is missing"),
    (["case", "contact", "x"], "contact: --contact, --number, --name or --note is missing"),
    (["case", "payment", "x", "--remove"], "--remove: which one? Give --payment"),
    (["case", "payment", "x", "--rebuild"], "--rebuild: 'case payment' has no such option"),
    (["bag", "export", "--case", "x"], "--output: 'export' needs it"),
    (["bag", "verify"], "verify: a file is missing"),
    (["report", "agreement"], "--output: 'agreement' needs it"),
    (["report", "myths"], "--output: 'myths' needs it"),
    (["report", "agreement", "--output", "x", "--case", "x"], "--case: 'report agreement' has no such option"),
    (["report", "agreement", "--output", "x", "--only", "x"], "--only: 'report agreement' has no such option"),
    (["report", "myths", "--output", "x", "--at", "x"], "--at: 'report myths' has no such option"),
    (["report", "myths", "--output", "x", "--only", "police-report"],
     "--only: there is no myth card 'police-report'"),
    (["report", "myths", "--output", "x", "--only", "recall-button,"], "--only: there is no myth card ''"),
    (["case", "new", "--case", "x"], "--case: 'case new' has no such option"),
    (["evidence", "list", "--case", "x"], "--case: 'x' is not the id of a case"),
    (["offer"], "offer: a file, - or --tick is missing"),
    (["offer", "a", "b"], "offer: unexpected argument 'b'"),
    (["offer", "--tick", "x"], "--tick: there is no red flag 'x'; 'offer flags' lists them"),
    (["offer", "/nowhere/at/all"], "cannot open '/nowhere/at/all': no such file or directory"),
    (["offer", "flags", "x"], "flags: unexpected argument 'x'"),
    (["offer", "flags", "--tick", "x"], "--tick: 'offer flags' has no such option"),
    (["offer", "-", "--knowledge", "x"], "--knowledge: 'offer' uses only the built-in pack"),
    (["offer", "flags", "--knowledge", "x"], "--knowledge: 'offer flags' uses only the built-in pack"),
    (["reference", "--status", "true"], "--status true: there is no status 'true'; there are law, official, reported, "
                                        "unverified, rejected, harmful"),
    (["reference", "--topic", "true"], "--topic: there is no topic 'true'; there are life, fraud, civil, fee, evidence, "
                                       "aid, recovery, prevent, guide"),
    (["knowledge", "claims", "--topic", "fee"], "--topic: 'knowledge claims' has no such option"),
    (["practice"], "practice: which one? It has list, show, answer"),
    (["practice", "show"], "show: the id of a practice case is missing"),
    (["practice", "show", "x"], "there is no practice case 'x'; 'practice list' lists them"),
    (["practice", "show", "x", "--person", "x"], "--person: 'practice show' has no such option"),
    (["household"], "household: which one? It has show, add, rename, remove, tick"),
    (["household", "add"], "add: a name is missing"),
    (["household", "add", "x", "y"], "add: unexpected argument 'y'"),
    (["household", "rename", "x"], "rename: the new name is missing"),
    (["household", "rename", "x", "y", "z"], "rename: unexpected argument 'z'"),
    (["household", "tick", "x"], "tick: what was done is missing"),
    (["household", "tick", "x", "y", "z"], "tick: unexpected argument 'z'"),
    (["household", "show", "--undo"], "--undo: 'household show' has no such option"),
    (["household", "show", "--knowledge", "x"], "--knowledge: 'household show' uses only the built-in pack"),
    (["guide", "--json"], "--json: 'guide' talks to a person; 'advise' has JSON"),
    (["knowledge", "tree", "--depth", "0"], "--depth 0: it is a whole number from 1 to 20"),
    (["knowledge", "tree", "--depth", "3x"], "--depth 3x: it is a whole number from 1 to 20"),
    (["knowledge", "tree", "--depth=-1"], "--depth -1: it is a whole number from 1 to 20"),
    (["knowledge", "claims", "--status", "true"], "--status true: there is no status 'true'; there are law, official, "
                                                  "reported, unverified, rejected, harmful"),
)
# Wrong calls with --help, and the command whose help it is.
HELPED = (
    (["adivse"], ""), (["advise", "now"], "advise"), (["advise", "--jsn"], "advise"), (["--jsn", "advise"], "advise"),
    (["guide", "--answer", "x=y"], "guide"), (["advise", "--lang", "fr"], "advise"), (["advise", "--at="], "advise"),
    (["advise", "--at", "1", "--at", "2"], "advise"), (["advise", "--json=yes"], "advise"), (["print", "x"], ""),
    (["knowledge", "prove"], "knowledge"), (["knowledge", "check", "it"], "knowledge check"), (["bag"], "bag"),
    (["evidence", "add"], "evidence add"),
)
UNKNOWN = ("reports", "print", "offers")

# Environment, and whether Chinese is expected.
LANGUAGES = (
    ({}, False),
    ({"LC_ALL": "C"}, False),
    ({"LC_ALL": "POSIX"}, False),
    ({"LANG": "zh_CN.UTF-8"}, True),
    ({"LANG": "zh_TW"}, True),
    ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "zh_CN.UTF-8"}, True),
    ({"LANG": "zh_CN.UTF-8", "LC_ALL": "de_DE.UTF-8"}, False),
    ({"LC_ALL": "C.UTF-8", "LANGUAGE": "zh_CN:en"}, True),
    ({"LANG": "zh_CN.UTF-8", "LANGUAGE": "en"}, False),
    ({"LANG": "en_US.UTF-8", "LANGUAGE": "fr:zh_CN"}, True),
    ({"LANG": "zha.UTF-8"}, False),
)


def is_chinese(text):
    return text.startswith("用法：")


def refuses_wrong_calls(_):
    for arguments, message in REFUSED:
        got = refuse(*arguments)
        expect(got == message, f"{arguments}: {got}")


def does_not_know_other_commands(_):
    for name in UNKNOWN:
        got = refuse(name, "new")
        expect(got == f"unknown command '{name}'; 'recoursectl --help' lists them", got)


def refuses_bytes_that_are_no_text(_):
    done = subprocess.run([cli_test.program(), "advise", "--answer", b"state=\xff"], capture_output=True, check=False,
                          env=cli_test.environment())
    expect(done.returncode == 2 and done.stderr.decode("utf-8").endswith("the value is not valid UTF-8\n"), done)


def helps_everywhere(_):
    texts = set()
    for language in ("en", "zh_CN"):
        for command in ([], *COMMANDS):
            for option in ("--help", "-h"):
                text = succeed(*command, option, "--lang", language).stdout
                expect(is_chinese(text) == (language == "zh_CN"), text)
                expect(" ".join(["recoursectl", *command]) in text.split("\n", maxsplit=1)[0], text)
                expect(all(cli_test.columns(line) <= 80 for line in text.split("\n")), text)
            busy = "磁盘、权限或正忙" if language == "zh_CN" else "3 disk, permission or busy."
            expect(busy in text, text)
            texts.add(text)
    expect(len(texts) == 2 * (len(COMMANDS) + 1), len(texts))


def helps_whatever_else_is_wrong(_):
    for arguments, command in HELPED:
        for call in (["--help", *arguments], [*arguments, "-h"]):
            first = succeed(*call).stdout.split("\n", maxsplit=1)[0]
            wanted = f"Usage: recoursectl {command}"
            expect(first.startswith(wanted if command else "Usage: recoursectl COMMAND"), (call, first))
    expect(refuse("advise", "--", "--help") == "advise: unexpected argument '--help'", "an argument is no option")
    expect(refuse("--help=yes") == "--help: it takes no value", "--help=yes")
    expect("--at --help: " in refuse("advise", "--at", "--help"), "a value is no option")


def tells_its_version(_):
    for arguments in (["--version"], ["advise", "--version"], ["--version", "extra"], ["adivse", "--version", "--jsn"]):
        text = succeed(*arguments).stdout
        expect(text.startswith("recoursectl ") and text[12].isdigit() and text.endswith("\n"), text)


def takes_options_before_and_after(_):
    places = (["--json", "--lang", "zh_CN", "advise"], ["advise", "--json", "--lang=zh_CN"],
              ["--json", "advise", "--lang", "zh"], ["--json", "--lang", "zh_CN", "--", "advise"])
    moment = ["--at", "2021-11-21T19:00"]
    texts = {succeed(*(moment + place if place[-2] == "--" else place + moment)).stdout for place in places}
    expect(len(texts) == 1, texts)


def accepts_a_data_folder(folder):
    succeed("--data", os.path.join(folder, "absent"), "knowledge", "check")
    expect(not os.listdir(folder), "something was written")


def takes_the_language_of_the_locale(_):
    for changes, chinese in LANGUAGES:
        expect(is_chinese(succeed("--help", **changes).stdout) == chinese, changes)
        expect(is_chinese(succeed("--help", "--lang", "zh_CN", **changes).stdout), changes)
        expect(not is_chinese(succeed("--help", "--lang", "en", **changes).stdout), changes)


def writes_utf8_in_the_locale_c(_):
    plain = succeed("knowledge", "tree", "--depth", "1", "--lang", "zh_CN", LC_ALL="C").stdout
    expect(plain == succeed("knowledge", "tree", "--depth", "1", "--lang", "zh_CN", LC_ALL="C.UTF-8").stdout, plain)


def speaks_the_words_of_the_window(_):
    """One thing has one name, in the window, in the terminal and on paper."""
    with open(os.path.join(cli_test.ROOT, "po/zh_CN.po"), encoding="utf-8") as stream:
        window = "".join(line for line in stream if not line.startswith("msgid"))
    papers = json.dumps(cli_test.load("papers.json"), ensure_ascii=False)
    sources = []
    for room in ("cli", "cases"):
        folder = os.path.join(cli_test.ROOT, "src", room)
        for name in sorted(os.listdir(folder)):
            with open(os.path.join(folder, name), encoding="utf-8") as stream:
                sources.append((name, stream.read()))
    for word, other in (("案卷", "案件"), ("密码", "口令"), ("知识库", "知识包"), ("计划", "方案"),
                        ("本周", "这一周"), ("不要做的事", "千万别做"),
                        ("没有工作人员，没有热线", "没有客服，没有热线")):
        expect(word in window, word)
        for name, text in [("po", window), ("papers", papers), *sources]:
            expect(other not in text, f"{name}: {other}")


SHARED_WORDS = ("Stop. This Looks Like a Second Swindle.", "Be Careful. Check First.", "No Red Flag Found. Still Check.",
                "Law", "Official", "Reported", "Not verified", "Not true", "Harmful", "A source was found", "Out of date",
                "Sources say otherwise", "Misleading", "No source found", "Law or judicial interpretation",
                "Rule of an authority", "Official page", "Press or web page", "Copies of the screens", "No text")


def says_of_claims_and_offers_what_the_window_says(_):
    with open(os.path.join(cli_test.ROOT, "po/zh_CN.po"), encoding="utf-8") as stream:
        window = re.findall(r'^msgid "(.+)"\nmsgstr "(.+)"$', stream.read(), re.MULTILINE)
    terminal = ""
    for name in ("recourse-cli-words-protect.c", "recourse-cli-claims-words.c"):
        with open(os.path.join(cli_test.ROOT, "src/cli", name), encoding="utf-8") as stream:
            terminal += stream.read()
    for word in SHARED_WORDS:
        chinese = [text for identifier, text in window if identifier == word]
        expect(chinese and any(f'"{text}"' in terminal for text in chinese), (word, chinese))
    for word in SHARED_WORDS[:3]:
        expect(word.casefold() in terminal.casefold(), word)
    claims = run("knowledge", "claims", "--lang", "zh_CN").stdout
    for word in ("reported", "high", "press", "screen_replica"):
        expect(not re.search(rf"[〔，（]{word}[，）〕]|[[ ]{word}[],)]", claims), word)


def is_quiet_when_the_reader_leaves(_):
    for command in (["knowledge", "tree", "--depth", "9"], ["knowledge", "claims"], ["knowledge", "check"]):
        with subprocess.Popen([cli_test.program(), *command], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              env=cli_test.environment()) as process:
            process.stdout.readline()
            process.stdout.close()
            message = process.stderr.read()
            expect((process.wait(60), message) == (0, b""), (command, process.returncode, message))


def fails_when_the_disk_is_full(_):
    for command in (["knowledge", "tree", "--depth", "9"], ["advise", "--json"], ["--help"]):
        with open("/dev/full", "wb") as full:
            done = subprocess.run([cli_test.program(), *command], stdout=full, stderr=subprocess.PIPE, check=False,
                                  env=cli_test.environment())
        expect(done.returncode == 3, (command, done.returncode))
        expect(done.stderr.startswith(b"recoursectl: cannot write to standard output: "), done.stderr)
        expect(done.stderr.count(b"\n") == 1, done.stderr)


def keeps_to_the_width(_):
    for width in (20, 40, 80):
        for command in (["advise"], ["knowledge", "claims"], ["offer", "flags"], ["practice", "list"], ["reference"]):
            for language in ("en", "zh_CN"):
                result = run(*command, "--lang", language, COLUMNS=str(width))
                longest = max(result.stdout.split("\n"), key=cli_test.columns)
                # What has no place to break may stick out of a very narrow line by its mark alone.
                expect(cli_test.columns(longest) <= max(width, 40), (width, command, longest))


if __name__ == "__main__":
    sys.exit(cli_test.main(
        refuses_wrong_calls, does_not_know_other_commands, refuses_bytes_that_are_no_text, helps_everywhere,
        helps_whatever_else_is_wrong, tells_its_version, takes_options_before_and_after, accepts_a_data_folder,
        takes_the_language_of_the_locale, writes_utf8_in_the_locale_c, speaks_the_words_of_the_window,
        says_of_claims_and_offers_what_the_window_says, is_quiet_when_the_reader_leaves, fails_when_the_disk_is_full,
        keeps_to_the_width))
