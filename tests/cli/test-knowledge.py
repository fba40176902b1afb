#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""recoursectl knowledge check, claims and tree on the pack of the program."""
import os
import re
import sys

sys.dont_write_bytecode = True
import cli_test  # noqa: E402  nothing may be written into the sources
from cli_test import expect, refuse, shows, succeed  # noqa: E402

STATUSES = ("law", "official", "reported", "unverified", "rejected", "harmful")


def proves_the_built_in_pack(_):
    text = succeed("knowledge", "check", "--lang", "en").stdout.splitlines()
    pack = cli_test.load("pack.json")
    expect(text[0] == f"{pack['title']['en']}, version {pack['version']} of {pack['as_of']}", text[0])
    expect(re.fullmatch(r"digest [0-9a-f]{64}", text[1]), text[1])
    expect(all(line.startswith("proved ") for line in text[2:-1]), text)
    expect(text[-1] == f"{len(text) - 3} proved, 0 failed", text[-1])


def proves_in_json(_):
    found = succeed("knowledge", "check", "--json").json()
    pack = cli_test.load("pack.json")
    expect((found["pack"]["version"], found["pack"]["as_of"]) == (pack["version"], pack["as_of"]), found["pack"])
    expect(found["pack"]["built_in"] is True and len(found["pack"]["digest"]) == 64, found["pack"])
    for proof in found["proofs"]:
        expect(set(proof) == {"id", "holds", "statement", "figures", "counterexample"}, proof)
        expect(proof["holds"] is True and proof["counterexample"] is None, proof)
    wanted = {"complete", "first-aid", "reachable", "must", "situations", "interview-length"}
    expect(wanted <= {proof["id"] for proof in found["proofs"]}, found["proofs"])


def digests_the_same_words_alike(_):
    packs = [succeed("knowledge", "check", "--json", *arguments).json()["pack"]
             for arguments in ([], ["--knowledge", cli_test.PACK])]
    expect(packs[0]["digest"] == packs[1]["digest"] and packs[1]["built_in"] is False, packs)


def lists_all_claims(_):
    wanted = cli_test.load("claims.json")
    found = succeed("knowledge", "claims", "--json", "--lang", "zh_CN").json()["claims"]
    expect([claim["id"] for claim in found] == [claim["id"] for claim in wanted], "ids differ")
    for claim, source in zip(found, wanted):
        expect(claim["status"] == source["status"] and claim["confidence"] == source["confidence"], claim)
        expect(claim["verdicts"] == source.get("verdicts", []), claim)
        expect([one["id"] for one in claim["sources"]] == source["sources"], claim)
        expect(claim["as_of"] == source["as_of"] and claim["review_by"] == source.get("review_by"), claim)
        expect(cli_test.solid(source["text"]["zh_CN"]) in claim["text"], claim)
        expect(claim["articles"] == source.get("articles"), claim)
        check_value(claim, source)


def check_value(claim, source):
    value = source.get("value")
    if value is None:
        expect(claim["value"] is None, claim)
        return
    bounds = value if isinstance(value, list) else [value, value]
    expect([claim["value"]["low"], claim["value"]["high"], claim["value"]["unit"]] == [*bounds, source["unit"]], claim)


def names_places_in_both_languages(_):
    """One source: the place stands behind its title. Several: each part names its law, in both languages alike."""
    places = [(claim, claim["articles"]) for claim in cli_test.load("claims.json") if "articles" in claim]
    schedules = [version["articles"] for one in cli_test.load("schedules.json") for version in one["versions"]]
    expect(len(places) > 100 and len(schedules) > 3, "too few places")
    for place in [place for _, place in places] + schedules:
        expect(len(place["en"].split("; ")) == len(place["zh_CN"].split("；")), place)
        expect(not re.search(r"[A-Za-z ,;:()–-]", place["zh_CN"]), place)
    for claim, place in places:
        stands_behind = [re.match("第|（", part) is not None for part in place["zh_CN"].split("；")]
        expect(all(stands_behind) if len(claim["sources"]) == 1 else not any(stands_behind), claim)
    expect(all(re.match("第|（", place["zh_CN"]) for place in schedules), schedules)


def prints_places_in_the_language(_):
    for language, place in (("en", "arts. 13(1), 15–16"), ("zh_CN", "第13条第（一）项、第15条、第16条")):
        text = succeed("knowledge", "claims", "--status", "law", "--lang", language).stdout
        expect(shows(text, place), place)


def filters_claims_by_status(_):
    wanted = cli_test.load("claims.json")
    for status in (*STATUSES, "law,harmful"):
        found = succeed("knowledge", "claims", "--json", "--status", status).json()["claims"]
        expect([claim["id"] for claim in found] ==
               [claim["id"] for claim in wanted if claim["status"] in status.split(",")], status)
    expect("'law '" in refuse("knowledge", "claims", "--status", "law ,harmful"), "a blank is no part of a status")


def prints_claims_for_people(_):
    wanted = [claim for claim in cli_test.load("claims.json") if claim["status"] == "harmful"]
    for language, status in (("en", " [harmful, "), ("zh_CN", "〔有害，")):
        text = succeed("knowledge", "claims", "--status", "harmful", "--lang", language).stdout
        for claim in wanted:
            expect(claim["id"] + status in text, claim["id"])
            expect(shows(text, claim["correction"][language]), claim["id"])
        expect(str(len(wanted)) in text.splitlines()[-1], text[-40:])


def draws_the_tree(_):
    questions = cli_test.load("questions.json")
    for language in ("en", "zh_CN"):
        lines = succeed("knowledge", "tree", "--lang", language).stdout.splitlines()
        first = questions[0]
        expect(lines[0] == f"{first['ask'][language]} [{first['id']}]", lines[0])
        top = [line for line in lines if re.match(r"  - ", line)]
        expect(len(top) == len(first["values"]), top)
        for line, value in zip(top, first["values"]):
            expect(line.endswith(f"[{first['id']}={value['id']}]"), line)


def bounds_the_tree(_):
    sizes = [len(succeed("knowledge", "tree", "--depth", depth).stdout.splitlines()) for depth in ("1", "2", "3", "9")]
    expect(sizes == sorted(sizes) and len(set(sizes)) == 4, sizes)
    default = succeed("knowledge", "tree").stdout
    expect(len(default.splitlines()) == sizes[2], "three questions deep by default")
    expect("--depth" not in succeed("knowledge", "tree", "--depth", "9").stdout, "something was left out at depth 9")


def agrees_with_advise(_):
    tree = succeed("knowledge", "tree", "--json", "--depth", "2").json()
    expect(tree["screen"] == "problem" and tree["at_most"] > 0, tree)
    for first in tree["outcomes"]:
        answers = [f"{name}={','.join(values)}" for name, values in first["answers"].items()]
        advice = succeed("advise", "--json", *[word for one in answers for word in ("--answer", one)]).json()
        expect(advice["next_question"] == first["next"]["screen"], first)
        expect(advice["at_most"] == first["next"]["at_most"], first)
        expect(set(first["certain"]) <= set(advice["certain"]), first)
    deceived = next(one for one in tree["outcomes"] if one["answers"] == {"problem": ["deceived"]})
    expect("police-report" in deceived["certain"], "the police step comes after one answer")


def reads_another_pack(folder):
    expect("absent/pack.json" in refuse("knowledge", "check", "--knowledge", os.path.join(folder, "absent")), "path")
    succeed("knowledge", "claims", "--knowledge", os.path.join(cli_test.ROOT, "tests/data/packs/mini"))


if __name__ == "__main__":
    sys.exit(cli_test.main(
        proves_the_built_in_pack, proves_in_json, digests_the_same_words_alike, lists_all_claims,
        names_places_in_both_languages, prints_places_in_the_language, filters_claims_by_status,
        prints_claims_for_people, draws_the_tree, bounds_the_tree, agrees_with_advise, reads_another_pack))
