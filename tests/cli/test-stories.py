#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""recoursectl case show and the commands that enter something into a case."""
import os
import subprocess
import sys
import zipfile

sys.dont_write_bytecode = True
import cli_test  # noqa: E402  nothing may be written into the sources
from case_test import Case  # noqa: E402
from cli_test import expect, find, load, refuse, remedy, shows, succeed  # noqa: E402

YESTERDAY = "2021-11-21T19:00"


class Story(Case):
    """A case whose id stands behind the command."""

    def tell(self, command, *arguments):
        return succeed(*self.about(command), *arguments)

    def about(self, command):
        return ["--data", self.data, "case", command, self.id]

    def refuse(self, command, *arguments, **how):
        return refuse(*self.about(command), *arguments, **how)

    def enter(self, command, *arguments):
        return self.tell(command, *arguments, "--json").json()["entries"]

    def show(self, *arguments):
        return self.tell("show", *arguments, "--json").json()

    def listed(self):
        return find(succeed("--data", self.data, "case", "list", "--json").json()["cases"], self.id)

    def cache(self):
        return os.path.join(self.path, "cache", "state.json")


def fill(story):
    story.tell("answer", "problem=deceived", "signs=pay-again", "state=received", "payee=unsure")
    story.tell("payment", "--amount", "8000", "--transferred-at", YESTERDAY, "--payee", "阳光*", "--way", "transfer",
               "--method", "balance", "--state", "received", "--transaction", "1000050001", "--note", "第一笔")
    story.tell("payment", "--amount", "500", "--transferred-at", "2021-11-21T20:00", "--about", "--payee", "李四")
    story.tell("contact", "--contact", "police", "--happened", "2021-11-21T21:00", "--number", "110", "--name", "王警官",
               "--reference", "A-1", "--note", "去派出所", "--next", "带身份证", "--next-at", "2021-11-22T09:00")
    story.tell("tick", "police-report/dial-me", "police-report/", "--happened", "2021-11-21T22:00")
    story.tell("note", "明天再打一次", "--entry", "2")
    story.tell("close", "--note", "钱回来了")


def shows_the_fold(folder):
    story = Story(folder, "--title", "外婆的八千元")
    fill(story)
    shown = story.show()
    expect((shown["id"], shown["title"], shown["entries"]) == (story.id, "外婆的八千元", 12), shown)
    answers = {answer["screen"]: answer for answer in shown["answers"]}
    expect(answers["problem"]["values"] == ["deceived"] and answers["problem"]["signs"] is None, answers)
    expect(answers["signs"]["signs"] == ["pay-again"] and answers["signs"]["values"] is None, answers)
    expect(answers["payee"]["unsure"] and not answers["state"]["unsure"], answers)
    first, second = shown["payments"]
    expect((first["payment"], first["amount_fen"], first["payee"], first["way"], first["method"], first["state"],
            first["transaction"], first["note"]) ==
           (1, 800000, "阳光*", "transfer", "balance", "received", "1000050001", "第一笔"), first)
    expect(first["transferred_at"] == "2021-11-21T19:00:00+08:00" and not first["about"], first)
    expect(second["about"] and second["state"] is None and second["refunded_fen"] is None, second)
    expect((shown["total_fen"], shown["newest"]) == (850000, 2), shown)
    contact = shown["contacts"][0]
    expect((contact["contact"], contact["number"], contact["name"], contact["reference"], contact["note"],
            contact["next"]) == ("police", "110", "王警官", "A-1", "去派出所", "带身份证"), contact)
    expect([(step["remedy"], step["step"]) for step in shown["steps"]] ==
           [("police-report", "dial-me"), ("police-report", None)], shown["steps"])
    expect(shown["closed_at"] is not None and shown["lost"] == [] and not shown["alarm"], shown)


def shows_it_in_words(folder):
    story = Story(folder, "--title", "外婆的八千元")
    fill(story)
    for language in ("en", "zh_CN"):
        text = story.tell("show", "--lang", language).stdout
        deceived = find(find(load("questions.json"), "problem")["values"], "deceived")
        for words in ("外婆的八千元", deceived["chip"][language], "阳光*", "李四", "王警官", "去派出所", "A-1",
                      remedy("police-report")["follow_up"]["ask"][language]):
            expect(shows(text, words), (words, text))
    expect("¥8,500" in story.tell("show", "--lang", "en").stdout, "total")


def rebuilds(folder):
    story = Story(folder)
    fill(story)
    cached = story.show()
    with open(story.cache(), encoding="utf-8") as stream:
        cache = stream.read()
    for word in ("阳光", "李四", "1000050001", "王警官", "A-1", "去派出所", "带身份证", "明天", "钱回来", "第一笔"):
        expect(word not in cache, word)
    expect(story.show("--rebuild") == cached, "the cache says something else than the log")
    with open(story.cache(), "w", encoding="utf-8") as stream:
        stream.write(cache.replace("800000", "900000"))
    expect(story.show()["payments"][0]["amount_fen"] == 900000, "the cache is not used")
    expect(story.show("--rebuild") == cached, "--rebuild reads the cache")
    expect(story.show() == cached, "--rebuild does not replace the cache")
    os.unlink(story.cache())
    expect(story.show() == cached, "no cache")


def keeps_other_answers(folder):
    story = Story(folder)
    story.tell("answer", "problem=deceived", "state=pending", "payee=silent")
    expect(story.enter("answer", "problem=wrong_person") == [5], "one entry")
    expect(story.enter("answer", "problem=wrong_person") == [], "nothing changed")
    expect(len(story.enter("answer", "payee=")) == 1, "taken back")
    shown = {answer["screen"]: answer["values"] for answer in story.show()["answers"]}
    expect(shown == {"state": ["pending"], "problem": ["wrong_person"]}, shown)
    expect("nothing was entered" in story.tell("answer", "payee=", "--lang", "en").stdout, "no word")


def raises_the_alarm(folder):
    story = Story(folder)
    story.tell("answer", "--alarm")
    expect(story.show()["alarm"], "alarm")
    story.tell("answer", "--ended", "yes")
    shown = story.show()
    expect(shown["alarm"] and shown["ended"], shown)
    story.tell("answer", "signs=none")
    shown = story.show()
    expect(not shown["alarm"] and not shown["ended"] and shown["answers"][0]["signs"] == [], shown)


def hides_what_somebody_may_be_watching(folder):
    story = Story(folder)
    fill(story)
    story.tell("answer", "--alarm")
    text = story.tell("show", "--lang", "en").stdout
    expect("8,000" not in text and "阳光" not in text and "hidden" in text, text)
    story.tell("answer", "--ended", "yes")
    text = story.tell("show", "--lang", "en").stdout
    expect("8,000" in text and "hidden" not in text, text)


CUT_OFF = """
import os, sqlite3, sys
database = sqlite3.connect(sys.argv[1], isolation_level=None)
database.execute("PRAGMA journal_mode=DELETE")
database.execute("PRAGMA cache_size=4")
database.execute("BEGIN IMMEDIATE")
database.execute("CREATE TABLE cut_off AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 200) "
                 "SELECT randomblob(1000) FROM n")
os._exit(0)
"""


def resumes_where_a_process_was_killed(folder):
    """While a case is locked or deleted it has no write-ahead log: what is left then is a journal."""
    story = Story(folder)
    fill(story)
    told = story.show()
    database = os.path.join(story.path, "case.db")
    subprocess.run([sys.executable, "-c", CUT_OFF, database], check=True)
    expect(os.path.getsize(database + "-journal") > 0, "nothing was cut off")
    listed = succeed("--data", story.data, "case", "list", "--json").json()["cases"]
    expect([item["trouble"] for item in listed] == [None], listed)
    expect(story.show() == told and story.verify()["verdict"] == "intact", "not as it was")


def names_what_another_pack_does_not_have(folder):
    story = Story(folder)
    story.tell("answer", "problem=deceived", "state=received", "payee=silent")
    story.tell("tick", "police-report/dial-me")
    mini = os.path.join(cli_test.ROOT, "tests/data/packs/mini")
    shown = story.show("--knowledge", mini)
    expect(shown["lost"] == ["problem", "payee", "police-report/dial-me"], shown["lost"])
    expect(len(shown["answers"]) == 3 and story.show()["lost"] == [], shown)
    expect("police-report/dial-me" in story.tell("show", "--knowledge", mini, "--lang", "en").stdout, "not said")
    expect(len(story.enter("answer", "state=unsure", "--knowledge", mini)) == 1, "more than was answered")
    expect([answer["screen"] for answer in story.show()["answers"]] == ["problem", "payee", "state"], story.show())


def corrects_a_payment(folder):
    story = Story(folder)
    story.tell("payment", "--amount", "8000", "--transferred-at", YESTERDAY, "--about", "--payee", "甲")
    story.tell("payment", "--amount", "1")
    story.tell("payment", "--payment", "1", "--refunded", "30.50", "--transferred-at", "2021-11-21T19:05")
    first, second = story.show()["payments"]
    expect((first["amount_fen"], first["refunded_fen"], first["payee"], first["about"]) == (800000, 3050, "甲", False),
           first)
    expect(second["payment"] == 2 and second["transferred_at"] is None, second)
    story.tell("payment", "--payment", "2", "--remove", "--note", "记错了")
    shown = story.show()
    expect([payment["payment"] for payment in shown["payments"]] == [1] and shown["total_fen"] == 800000, shown)


def undoes_a_step(folder):
    story = Story(folder)
    story.tell("tick", "police-report/dial-me", "police-report/")
    expect(len(story.enter("tick", "police-report/dial-me", "--undo")) == 1, "undo")
    expect([step["step"] for step in story.show()["steps"]] == [None], "steps")
    story.tell("tick", "police-report/", "--undo")
    expect(story.show()["steps"] == [], "record")


def lists_what_it_says(folder):
    story = Story(folder, "--title", "First")
    expect((story.listed()["payee"], story.listed()["total_fen"], story.listed()["closed_at"]) == (None, None, None),
           story.listed())
    fill(story)
    story.tell("rename", "第二个")
    listed = story.listed()
    expect((listed["title"], listed["payee"], listed["total_fen"]) == ("第二个", "李四", 850000), listed)
    expect(listed["closed_at"] == story.show()["closed_at"], listed)
    for language, words in (("en", ("第二个, ¥8,500, to “李四”", "closed on")), ("zh_CN", ("8,500元", "付给“李四”", "结案"))):
        text = succeed("--data", story.data, "case", "list", "--lang", language).stdout
        expect(all(shows(text, word) for word in words), text)
    story.tell("reopen")
    expect(story.listed()["closed_at"] is None, story.listed())


def goes_into_a_bag_and_comes_back(folder):
    """The cache does not go along, and notes of the family do not go to the opponent."""
    story = Story(folder, "--title", "外婆的八千元")
    fill(story)
    story.tell("reopen", "--note", "又来骗")
    story.tell("payment", "--payment", "2", "--remove", "--note", "记错了")
    shown = story.show()
    path = os.path.join(folder, "bag.zip")
    succeed(*story.call("bag", "export"), "--output", path)
    there = os.path.join(folder, "there")
    succeed("--data", there, "bag", "import", path)
    again = succeed("--data", there, "case", "show", story.id, "--json").json()
    for key in ("title", "answers", "payments", "contacts", "steps", "opened_at", "closed_at", "total_fen"):
        expect(again[key] == shown[key], (key, again[key]))
    succeed(*story.call("bag", "export"), "--output", path + "2", "--for", "court")
    with zipfile.ZipFile(path + "2") as bag:
        expect(not any("state.json" in name for name in bag.namelist()), bag.namelist())
        texts = next(bag.read(name).decode() for name in bag.namelist() if name.endswith("texts.jsonl"))
    for words in ("去派出所", "带身份证", "明天再打一次", "钱回来了", "又来骗", "记错了"):
        expect(words not in texts, words)
    expect("阳光" in texts and "王警官" in texts, texts)


def leaves_no_cache_beside_a_locked_case(folder):
    story = Story(folder)
    fill(story)
    shown = story.show()
    passphrase = story.file("passphrase", "电池 正确 的马\n".encode())
    succeed(*story.call("case", "lock"), "--passphrase-file", passphrase)
    expect(story.listed()["total_fen"] is None, story.listed())
    expect("locked with a passphrase" in story.refuse("show", status=3), "shown")
    expect(sorted(os.listdir(story.path)) == ["case.locked", "guard"], os.listdir(story.path))
    succeed(*story.call("case", "unlock"), "--passphrase-file", passphrase)
    expect(story.show() == shown, "another case")


# Arguments and what the message has in it.
REFUSED = (
    (["answer", "colour=red"], "there is no such question; there are problem, "),
    (["answer", "fraud=strong"], "there is no such question"),
    (["answer", "state=gone"], "there are pending, delayed, received, returned, unsure"),
    (["answer", "signs=pay-again,gone"], "there is no such sign; there are screen-seen, "),
    (["answer", "state"], "SCREEN=VALUE"),
    (["answer", "--ended", "perhaps"], "--ended perhaps: it is yes or no"),
    (["answer", "state=pending", "payee=gone"], "payee=gone"),
    (["tick", "dance/one"], "REMEDY/STEP"),
    (["tick", "police-report"], "REMEDY/STEP"),
    (["tick", "police-report/dance"], "police-report/dial-me, "),
    (["tick", "ask-return/"], "there is no such step"),
    (["tick", "police-report/dial-me", "--happened", "2999-01-01T10:00"], "--happened 2999-01-01T10:00: this lies in the future"),
    (["payment", "--payment", "1"], "--payment 1: the case has no such payment"),
    (["payment", "--payment", "x"], "--payment x: the case has no such payment"),
    (["payment", "--amount", "a lot"], "--amount a lot: "),
    (["payment", "--refunded", "-1"], "--refunded -1: "),
    (["payment", "--about"], "--about: there is no time"),
    (["payment", "--transferred-at", "2999-01-01T10:00"], "this lies in the future"),
    (["payment", "--way", "pigeon"], "--way pigeon: there is no such value; there are transfer, "),
    (["payment", "--method", "pigeon"], "there are balance, bank_card, credit_card"),
    (["payment", "--state", "gone"], "there are pending, delayed, received, returned"),
    (["contact", "--contact", "pigeon"], "--contact pigeon: there is no such contact; there are police, "),
    (["contact", "--name", "x", "--next-at", "soon"], "--next-at soon: "),
    (["note", "x", "--entry", "2"], "--entry 2: the case has no such entry; the last one is 1"),
    (["note", "x" * 16385], "'note' into the log: it is longer than 16 KiB"),
    (["rename", "x" * 16385], "'title' into the log"),
    (["reopen"], "is not closed"),
    (["close", "--author", "program"], "--author program: "),
)


def refuses(folder):
    story = Story(folder)
    for (command, *arguments), part in REFUSED:
        message = story.refuse(command, *arguments)
        expect(part in message, (command, arguments, message))
    story.tell("close")
    expect("closed already" in story.refuse("close"), "closed twice")
    expect(story.show()["entries"] == 2, "something was entered")


def refuses_a_case_that_is_not_there(folder):
    gone = "11111111-1111-4111-8111-111111111111"
    for command in (["show"], ["close"], ["note", gone, "x"]):
        arguments = command if len(command) > 1 else [*command, gone]
        expect(f"there is no case '{gone}'" in refuse("--data", folder, "case", *arguments), arguments)


if __name__ == "__main__":
    sys.exit(cli_test.main(
        shows_the_fold, shows_it_in_words, rebuilds, keeps_other_answers, raises_the_alarm,
        resumes_where_a_process_was_killed, corrects_a_payment,
        hides_what_somebody_may_be_watching, names_what_another_pack_does_not_have, undoes_a_step, lists_what_it_says, goes_into_a_bag_and_comes_back, leaves_no_cache_beside_a_locked_case, refuses, refuses_a_case_that_is_not_there))
