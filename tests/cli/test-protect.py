#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""recoursectl offer, reference, practice and household: what protects people, without a window."""
import os
import sys

sys.dont_write_bytecode = True
import cli_test  # noqa: E402  nothing may be written into the sources
from cli_test import expect, refuse, shows, succeed  # noqa: E402

DISHONEST = {"en": "Hello! We get your money back. You only pay a handling fee of 2000 yuan first.",
             "zh_CN": "您好，钱我们能追回来，您先交2000元手续费就行。"}
HONEST = {"en": "Mum, the train arrives at nine. I will bring the fruit.", "zh_CN": "妈，火车九点到，水果我带回来。"}
MINI = os.path.join(cli_test.ROOT, "tests/data/packs/mini")


def pieces(items, kind):
    return [part for part in items if part["kind"] == kind]


def write(folder, name, contents):
    path = os.path.join(folder, name)
    with open(path, "wb") as stream:
        stream.write(contents)
    return path


def check(text, *arguments):
    return succeed("offer", "-", "--json", *arguments, stdin=text).json()


# --- offer ----------------------------------------------------------------------------------------


def finds_their_exact_words(folder):
    for language, text in DISHONEST.items():
        told = check(text)
        expect(told["verdict"] == "stop" and told["cut"] is False, told)
        expect("money-first" in [finding["flag"] for finding in told["findings"]], told)
        same = succeed("offer", "--json", write(folder, "message", text.encode())).json()
        expect(same == told, (same, told))
        for finding in told["findings"]:
            expect(set(finding) == {"flag", "level", "ticked", "denied", "words"}, finding)
            expect(not finding["ticked"] and finding["words"], finding)
            for words in finding["words"]:
                exact = text.encode()[words["start"]:words["end"]].decode()
                expect(exact == words["text"] and exact != "", words)
        output = succeed("offer", "-", "--lang", language, stdin=text).stdout
        for finding in told["findings"]:
            flag = cli_test.find(cli_test.load("red-flags.json"), finding["flag"])
            for key in ("title", "why", "instead"):
                expect(shows(output, flag[key][language]) or finding["denied"], (language, key, output))
            expect(all(shows(output, words["text"]) for words in finding["words"]), output)


def says_what_to_do_instead(_):
    parts = cli_test.load("prevention.json")
    for language in ("en", "zh_CN"):
        output = succeed("offer", "-", "--lang", language, stdin=DISHONEST[language]).stdout
        for part in pieces(parts, "offer") + pieces(parts, "lawyer"):
            expect(shows(output, part["title"][language]), (part["id"], output))
            expect(all(shows(output, item["text"][language]) for item in part["items"]), (part["id"], output))


def never_calls_anything_safe(_):
    for language, text in HONEST.items():
        told = check(text)
        expect(told == {"verdict": "none", "cut": False, "garbled": False, "findings": []}, told)
        first = succeed("offer", "-", "--lang", language, stdin=text).stdout.split("\n")[0]
        expect(first == {"en": "NO RED FLAG FOUND. Still check.",
                         "zh_CN": "没有发现危险信号，但还是要核实。"}[language], first)
        for bad in ("safe", "安全", "可信"):
            expect(bad not in first, first)
    expect(check(" \n\t")["verdict"] == "empty", "blanks")


def counts_what_is_ticked(_):
    flags = succeed("offer", "flags", "--json").json()["flags"]
    expect([flag["id"] for flag in flags] == [flag["id"] for flag in cli_test.load("red-flags.json")], flags)
    for flag in flags:
        told = succeed("offer", "--tick", flag["id"], "--json").json()
        expect(told["verdict"] == {"strong": "stop", "caution": "caution"}[flag["level"]], (flag, told))
        expect(told["findings"] == [{"flag": flag["id"], "level": flag["level"], "ticked": True, "denied": False,
                                     "words": []}], told)
    both = check(HONEST["en"], "--tick", flags[0]["id"], "--tick", flags[1]["id"], "--tick", flags[0]["id"])
    expect({finding["flag"] for finding in both["findings"]} == {flags[0]["id"], flags[1]["id"]}, both)
    expect(len(both["findings"]) == 2, both)


def lists_what_can_be_ticked(_):
    for language in ("en", "zh_CN"):
        lines = succeed("offer", "flags", "--lang", language).stdout
        for flag in cli_test.load("red-flags.json"):
            expect(shows(lines, f"{flag['id']}: {flag['tick'][language]}"), (flag["id"], lines))


def tells_what_is_only_mentioned(_):
    told = check("The police say: never pay a handling fee first.")
    expect(told["verdict"] == "none", told)
    expect(all(finding["denied"] for finding in told["findings"]) and told["findings"], told)


def reads_any_bytes(folder):
    long = write(folder, "long", ("长" * 30000).encode() + DISHONEST["zh_CN"].encode())
    told = succeed("offer", "--json", long).json()
    expect(told["cut"] and told["verdict"] == "none", told)
    expect("too long" in succeed("offer", "--lang", "en", long).stdout, "not said")
    hidden = write(folder, "hidden", b"\x1b[31m" + DISHONEST["en"].encode())
    told = succeed("offer", "--json", hidden).json()
    expect(told["verdict"] == "stop" and not told["cut"], told)
    expect("\x1b" not in succeed("offer", hidden).stdout, "a control character")
    for encoding in ("utf-16", "utf-16-le", "gb18030"):
        foreign = write(folder, "foreign", DISHONEST["zh_CN"].encode(encoding))
        expect("is no UTF-8 text" in refuse("offer", foreign), encoding)
    expect("is no UTF-8 text" in refuse("offer", write(folder, "foreign", b"fee\x00fee")), "NUL")
    garbled = succeed("offer", "-", "--json", stdin="\ufffd\ufffd 3000").json()
    expect((garbled["verdict"], garbled["garbled"]) == ("caution", True), "garbled")
    expect(refuse("offer", os.path.join(folder, "gone")).startswith("cannot open '"), "gone")
    expect(refuse("offer", folder).startswith("cannot read '"), "a folder")


def shows_no_control_character(_):
    output = succeed("offer", "-", stdin="pay a \x1b[2J\u202ehandling fee first, only 5\x07 yuan").stdout
    expect("\x1b" not in output and "\u202e" not in output and "\x07" not in output, repr(output))


# --- reference ------------------------------------------------------------------------------------


def keys(*arguments):
    return [(entry["kind"], entry["id"]) for entry in succeed("reference", "--json", *arguments).json()["entries"]]


def finds_two_characters(_):
    found = keys("冻结")
    expect({"claim", "term"} <= {kind for kind, _ in found}, found)
    expect(set(keys("冻结", "法院")) < set(found), "both words")
    expect(keys("quite-unknown-word") == [], "nothing")
    expect(shows(succeed("reference", "110", "--lang", "en").stdout, "Police emergency line"), "a number")


def has_everything_without_words(_):
    found = keys()
    for name, kind in (("contacts", "contact"), ("traps", "trap"), ("tracing", "tracing"), ("glossary", "term")):
        expect([identifier for found_kind, identifier in found if found_kind == kind]
               == [item["id"] for item in cli_test.load(name + ".json")], kind)
    claims = {identifier for kind, identifier in found if kind in ("claim", "guide", "delay")}
    expect(claims == {claim["id"] for claim in cli_test.load("claims.json")}, "claims")


def filters_by_status_and_topic(_):
    claims = cli_test.load("claims.json")
    harmful = {("guide", claim["id"]) for claim in claims
               if claim["status"] == "harmful" and claim["id"].startswith("guide.")}
    expect(set(keys("--status", "harmful", "--topic", "guide")) == harmful and harmful, "harmful")
    fees = {claim["id"] for claim in claims if claim["id"].startswith("fee.")}
    expect({identifier for kind, identifier in keys("--topic", "fee") if kind == "claim"} == fees and fees, "fees")


def lists_no_number_of_another_pack(_):
    found = keys("--knowledge", MINI)
    expect(found and all(kind != "contact" for kind, _ in found), found)
    expect("ATTENTION" in succeed("reference", "--knowledge", MINI, "--lang", "en").stdout, "no banner")


def tells_traps_and_tracing(_):
    for language in ("en", "zh_CN"):
        output = succeed("reference", "--lang", language).stdout
        for name, texts in (("traps", ("title", "text", "instead")), ("tracing", ("title", "who", "can", "cannot")),
                            ("glossary", ("term", "meaning"))):
            for item in cli_test.load(name + ".json"):
                for key in texts:
                    expect(shows(output, item[key][language]), (name, item["id"], key))


# --- practice -------------------------------------------------------------------------------------


def practises(folder):
    for case in cli_test.load("quiz.json"):
        right = [choice["id"] for choice in case["choices"] if choice["right"]]
        shown = succeed("practice", "show", case["id"], "--json").json()
        expect(sorted(choice["id"] for choice in shown["choices"])
               == sorted(choice["id"] for choice in case["choices"]), shown)
        expect(all(set(choice) == {"id", "text"} for choice in shown["choices"]), shown)
        for choice in case["choices"]:
            told = succeed("practice", "answer", case["id"], choice["id"], "--json", "--data", folder).json()
            expect((told["right"], told["right_choices"], told["kept"]) == (choice["right"], right, True), told)


def explains_kindly(folder):
    for language in ("en", "zh_CN"):
        for case in cli_test.load("quiz.json")[:8]:
            wrong = next(choice for choice in case["choices"] if not choice["right"])
            output = succeed("practice", "answer", case["id"], wrong["id"], "--lang", language, "--data",
                             folder).stdout
            expect(shows(output, wrong["why"][language]), output)
            for choice in case["choices"]:
                if choice["right"]:
                    expect(shows(output, choice["text"][language]) and shows(output, choice["why"][language]), output)
            shown = succeed("practice", "show", case["id"], "--lang", language).stdout
            expect(shows(shown, case["story"][language]) and shows(shown, case["ask"][language]), shown)
            for line in case.get("message", {}).get(language, "").split("\n"):
                expect(cli_test.squeeze(line) in cli_test.squeeze(shown.replace("| ", "")), (line, shown))


def remembers_the_last_answer(folder):
    case = cli_test.load("quiz.json")[0]
    right = next(choice["id"] for choice in case["choices"] if choice["right"])
    wrong = next(choice["id"] for choice in case["choices"] if not choice["right"])
    data = ["--data", folder]
    succeed("household", "add", "妈妈", *data)

    def last(*arguments):
        return cli_test.find(succeed("practice", "list", "--json", *data, *arguments).json()["cases"], case["id"])["last"]

    expect(last() is None and last("--person", "妈妈") is None, "nothing yet")
    succeed("practice", "answer", case["id"], wrong, *data)
    expect(last()["right"] is False and last("--person", "妈妈") is None, last())
    succeed("practice", "answer", case["id"], right, "--person", "妈妈", *data)
    expect(last()["right"] is False and last("--person", "妈妈")["right"] is True, last())
    expect(refuse("practice", "list", "--person", "x", *data)
           == "--person: there is no person 'x'; 'household show' lists them", "x")
    expect(refuse("practice", "answer", case["id"], "x", *data)
           == f"there is no choice 'x'; 'practice show {case['id']}' lists them", "x")
    expect(refuse("practice", "answer", case["id"], *data)
           == f"answer: give one choice; 'practice show {case['id']}' lists them", "none")


def keeps_nothing_with_another_pack(folder):
    told = succeed("practice", "answer", "hacker", "pay", "--knowledge", MINI, "--json", "--data", folder).json()
    expect(told["kept"] is False and os.listdir(folder) == [], told)
    expect(refuse("practice", "list", "--person", "x", "--knowledge", MINI)
           == "--person: with --knowledge no household is looked at", "x")
    expect("ATTENTION" in succeed("practice", "show", "hacker", "--knowledge", MINI, "--lang", "en").stdout, "banner")


def keeps_a_household_that_it_cannot_read(folder):
    path = write(folder, "household.json", b"{\"format\":2}")
    case = cli_test.load("quiz.json")[0]
    for call in (["practice", "answer", case["id"], case["choices"][0]["id"]], ["household", "show"],
                 ["household", "add", "x"]):
        expect("household.json" in refuse(*call, "--data", folder), call)
    with open(path, "rb") as stream:
        expect(stream.read() == b"{\"format\":2}", "written over")


# --- household ------------------------------------------------------------------------------------


def checklist_items():
    return [item for part in cli_test.load("prevention.json") if part["kind"] in ("wall", "bank", "elder")
            for item in part["items"]]


def keeps_a_household(folder):
    data = ["--data", folder]
    item, other = checklist_items()[0], checklist_items()[1]
    expect(succeed("household", "show", "--json", *data).json() == {"people": []}, "nobody")
    person = succeed("household", "add", " 妈妈 ", "--json", *data).json()
    expect(person["name"] == "妈妈", person)
    expect(refuse("household", "add", "妈妈", *data) == "somebody has this name already: '妈妈'", "twice")
    succeed("household", "tick", "妈妈", item["id"], *data)
    succeed("household", "tick", person["id"], other["id"], *data)
    succeed("household", "tick", "妈妈", other["id"], "--undo", *data)
    people = succeed("household", "show", "--json", *data).json()["people"]
    expect([(one["id"], one["name"]) for one in people] == [(person["id"], "妈妈")], people)
    ticked = people[0]["ticked"]
    expect([mark["item"] for mark in ticked] == [item["id"]] and ticked[0]["at"].endswith("+08:00"), ticked)
    expect(int(ticked[0]["look_again_at"][:4]) == int(ticked[0]["at"][:4]) + 1, ticked)
    shown = succeed("household", "show", "--lang", "zh_CN", *data).stdout
    expect(shown.count("[x]") == 1 and shown.count("[ ]") == len(checklist_items()) - 1, shown)
    expect(all(f"[{entry['id']}]" in shown for entry in checklist_items()), shown)
    expect(succeed("household", "rename", "妈妈", "母亲", "--json", *data).json()
           == {"id": person["id"], "name": "母亲"}, "renamed")
    expect(refuse("household", "remove", "妈妈", *data)
           == "there is no person '妈妈'; 'household show' lists them", "old name")
    succeed("household", "remove", "母亲", *data)
    expect(succeed("household", "show", "--json", *data).json() == {"people": []}, "nobody again")


def ticks_only_checklists(folder):
    data = ["--data", folder]
    succeed("household", "add", "x", *data)
    moments = [item["id"] for part in pieces(cli_test.load("prevention.json"), "moment") for item in part["items"]]
    for identifier in ["no-such-item", *moments]:
        expect(refuse("household", "tick", "x", identifier, *data)
               == f"there is nothing to tick that is called '{identifier}'; 'household show' lists it", identifier)


def asks_to_look_again(folder):
    data = ["--data", folder]
    item = checklist_items()[0]["id"]
    succeed("household", "add", "x", *data)
    succeed("household", "tick", "x", item, *data)
    path = os.path.join(folder, "household.json")
    with open(path, encoding="utf-8") as stream:
        text = stream.read()
    year = text[text.index(item):][len(item) + 3:][:4]
    with open(path, "w", encoding="utf-8") as stream:
        stream.write(text.replace(f'"{item}":"{year}', f'"{item}":"{int(year) - 2}'))
    shown = succeed("household", "show", "--lang", "en", *data).stdout
    expect(shows(shown, "look again whether it is still so"), shown)


def stays_out_of_cases(data):
    succeed("household", "add", "x", "--data", data)
    expect(sorted(os.listdir(data)) == ["household.json", "household.json.lock"], os.listdir(data))
    expect(succeed("case", "list", "--json", "--data", data).json()["cases"] == [], "a case")

if __name__ == "__main__":
    sys.exit(cli_test.main(
        finds_their_exact_words, says_what_to_do_instead, never_calls_anything_safe, counts_what_is_ticked,
        lists_what_can_be_ticked, tells_what_is_only_mentioned, reads_any_bytes, shows_no_control_character,
        finds_two_characters, has_everything_without_words, filters_by_status_and_topic,
        lists_no_number_of_another_pack, tells_traps_and_tracing, practises, explains_kindly,
        remembers_the_last_answer, keeps_nothing_with_another_pack, keeps_a_household_that_it_cannot_read,
        keeps_a_household, ticks_only_checklists, asks_to_look_again, stays_out_of_cases))
