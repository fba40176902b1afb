#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""recoursectl guide, driven through its standard input in both languages."""
import os
import pty
import re
import subprocess
import sys

sys.dont_write_bytecode = True
import cli_test  # noqa: E402  nothing may be written into the sources
from cli_test import expect, shows  # noqa: E402
from guide_talk import AMOUNT, CUT, MOMENT, PLAN, Talk, WHEN, reply, row, screens  # noqa: E402

NOW = {"en": "DO THIS NOW", "zh_CN": "先做这件事"}
ALARM = {"en": "Type ! and press Enter.", "zh_CN": "输入 ! 按回车。"}
ENDED = {"en": "No more input", "zh_CN": "输入已经结束"}
WORDS = {"en": "=== WORDS TO SAY OR SEND ===", "zh_CN": "=== 照着说、照着发 ==="}
DONE = {"en": " (done: the connection is cut)", "zh_CN": "（已做：连接断开了）"}


def interview(language, answers):
    """The plan at the end of a whole interview."""
    talk = Talk(language)
    asked = 0
    while not talk.asks(PLAN):
        expect(asked < 12, f"no end: {talk.shown}")
        talk.say(reply(talk, answers))
        asked += 1
    plan = talk.shown + talk.end()
    expect(ENDED[language] not in plan, plan)
    return plan


def titles(plan, language):
    """The remedies of the plan, in their order."""
    known = {cli_test.squeeze(cli_test.solid(remedy["title"][language])): remedy["id"]
             for remedy in cli_test.load("remedies.json") if remedy["kind"] == "do"}
    found = [cli_test.squeeze(line) for line in re.findall(r"^\d+\. (.*(?:\n   [^-\s].*)*)", plan, re.MULTILINE)]
    return [next(known[title] for title in known if line.startswith(title)) for line in found]


JOURNEYS = (
    ({"problem": "wrong_person", "helper": "me", "when": "2021-11-21 18:30:52", "amount": "8000", "signs": "none",
      "payment": "transfer", "state": "pending"},
     ["ask-return", "await-auto-return", "preserve-evidence"]),
    ({"problem": "deceived", "helper": "beside", "when": "刚刚", "amount": "￥8,000.50", "payment": "transfer",
      "state": "delayed", "signs": "claims-authority", "funding": "bank_card"},
     ["police-report", "delayed-arrival-stop", "bank-stop", "platform-complaint"]),
    ({"problem": "dispute", "helper": "abroad", "signs": "none", "payment": "merchant"}, ["merchant-refund"]),
    ({"problem": "wrong_amount", "helper": "me", "signs": "none", "payment": "transfer", "state": "returned"},
     ["check-returned"]),
)


def gives_the_plan(_):
    for language in ("en", "zh_CN"):
        for answers, wanted in JOURNEYS:
            found = titles(interview(language, answers), language)
            expect([name for name in found if name in wanted] == wanted, (answers, found))


def dates_the_plan(_):
    for language, words in (("en", "22 Nov 2021, 18:30:52"), ("zh_CN", "2021年11月22日 18:30:52")):
        plan = interview(language, JOURNEYS[0][0])
        expect(cli_test.squeeze(words) in cli_test.squeeze(plan), plan)
        expect("95017" in plan and ("PHONE NUMBERS" in plan or "电话号码" in plan), plan)


def shows_police_after_one_answer(_):
    police = cli_test.remedy("police-report")
    for language in ("en", "zh_CN"):
        talk = Talk(language)
        expect(not shows(talk.shown, police["title"][language]), talk.shown)
        talk.say(str(row("problem", "deceived")))
        expect(NOW[language] in talk.shown and shows(talk.shown, police["title"][language]), talk.shown)
        talk.end()


def explains_each_row(_):
    for language in ("en", "zh_CN"):
        talk = Talk(language)
        expect(ALARM[language] in talk.shown, talk.shown)
        for value in screens()["problem"]["values"]:
            expect(talk.asks(value["label"]) and talk.asks(value["hint"]), value)
        talk.say(str(row("problem", "wrong_person")), "1", "", "")
        expect(ALARM[language] not in talk.shown, talk.shown)
        for sign in screens()["signs"]["signs"]:
            expect(talk.asks(sign["label"]), sign)
        expect(talk.asks(screens()["signs"]["how_to_find_out"]), talk.shown)
        talk.end()


def plans_when_the_input_ends(_):
    for language in ("en", "zh_CN"):
        for lines in ([], ["1"], ["1", "1", "now"], ["!"]):
            talk = Talk(language)
            talk.say(*lines)
            rest = talk.end()
            expect(ENDED[language] in rest and PLAN[language] in rest, rest)
            expect("preserve-evidence" in titles(rest, language), rest)


def raises_the_alarm(_):
    share = cli_test.remedy("stop-screen-share")
    for language in ("en", "zh_CN"):
        for key in ("!", "！"):
            talk = Talk(language)
            talk.say(key)
            expect(NOW[language] in talk.shown and shows(talk.shown, share["title"][language]), talk.shown)
            always = [step for step in share["steps"] if "when" not in step]
            expect(always and all(talk.asks(step["text"]) for step in always), talk.shown)
            expect(talk.asks(CUT), talk.shown)
            expect(talk.asks(cli_test.remedy("police-report")["title"]), talk.shown)
            talk.end()


def does_not_repeat_what_is_done(_):
    """The connection is cut: what comes next is the police."""
    share = cli_test.remedy("stop-screen-share")["title"]
    for language in ("en", "zh_CN"):
        done = cli_test.squeeze(share[language] + DONE[language])
        talk = Talk(language)
        talk.say("!", "2", "p")
        expect(titles(talk.shown, language)[0] == "stop-screen-share", talk.shown)
        expect(done not in cli_test.squeeze(talk.shown), talk.shown)
        talk.end()
        talk = Talk(language)
        talk.say("!", "1")
        expect(talk.asks(cli_test.remedy("police-report")["title"]) and not talk.asks(share), talk.shown)
        talk.say(str(row("problem", "dispute")))
        expect(not talk.asks(share), talk.shown)
        talk.say("p")
        found = titles(talk.shown, language)
        expect(found[:3] == ["police-report", "secure-account", "stop-screen-share"], found)
        expect(done in cli_test.squeeze(talk.shown), talk.shown)
        talk.end()


def does_not_tell_the_seconds_of_a_guess(_):
    about = {"en": "about 21 Nov 2021, 19:00 (read the exact time from the bill)",
             "zh_CN": "大约2021年11月21日 19:00（准确时间请照账单念）"}
    exact = {"en": "21 Nov 2021, 18:59:58", "zh_CN": "2021年11月21日 18:59:58"}
    for language, now in (("en", "just now"), ("zh_CN", "刚刚")):
        for line, wanted, other in ((now, about, "19:00:07"), ("18:59:58", exact, about[language])):
            talk = Talk(language, moment="2021-11-21T19:00:07")
            talk.say(str(row("problem", "deceived")), str(row("helper", "me")), line)
            expect("19:00:07" not in talk.shown, talk.shown)
            words = cli_test.squeeze(talk.end().split(WORDS[language])[1])
            expect(all(cli_test.squeeze(wanted[name]) in words for name in ("zh_CN", language)), words)
            expect(cli_test.squeeze(other) not in words, words)


def hides_details_while_watched(_):
    talk = Talk("en")
    talk.say("1", "1", "2021-11-21 18:30:52", "8000", "!", "2")
    talk.say("p")
    expect("8,000" not in talk.shown and "18:30:52" not in talk.shown, talk.shown)
    expect(shows(talk.shown, "The time and the amount are hidden"), talk.shown)
    talk.end()
    talk = Talk("en")
    talk.say("!", "2", "1", "1")
    expect(not talk.asks(WHEN) and not talk.asks(AMOUNT), talk.shown)
    talk.end()
    talk = Talk("en")
    talk.say("!", "1", "1", "1")
    expect(talk.asks(WHEN), talk.shown)
    talk.end()


def goes_back(_):
    talk = Talk("en")
    expect("This is the first question." in talk.say("b"), talk.shown)
    talk.say(str(row("problem", "deceived")), "b")
    expect(talk.asks(screens()["problem"]["ask"]), talk.shown)
    talk.say(str(row("problem", "wrong_person")), "1", "18:30", "8000")
    talk.say("b")
    expect(talk.asks(AMOUNT), talk.shown)
    talk.say("B", "Ｂ")
    expect(talk.asks(screens()["helper"]["ask"]), talk.shown)
    expect("police-report" not in titles(talk.end(), "en"), "the first answer was taken back")


def takes_the_alarm_back(_):
    talk = Talk("en")
    talk.say("!", "b")
    expect(talk.asks(screens()["problem"]["ask"]) and ALARM["en"] in talk.shown, talk.shown)
    expect("stop-screen-share" not in titles(talk.end(), "en"), "the alarm was taken back")


def switches_the_language_at_once(_):
    talk = Talk("en")
    talk.say("l")
    expect(shows(talk.shown, screens()["problem"]["ask"]["zh_CN"]), talk.shown)
    talk.say(str(row("problem", "deceived")))
    expect(shows(talk.shown, cli_test.remedy("police-report")["title"]["zh_CN"]), talk.shown)
    talk.say("L")
    expect(shows(talk.shown, screens()["helper"]["ask"]["en"]), talk.shown)
    talk.end()


def reads_several_signs(_):
    start = ("1", "1", "unknown", "unknown")
    rows = {name: row("signs", name) for name in ("wanted-codes", "promised-gain", "new-contact", "none", "unsure")}
    accepted = (f"{rows['wanted-codes']} {rows['promised-gain']}", f"{rows['wanted-codes']}，{rows['new-contact']}",
                f"{rows['new-contact']}、{rows['wanted-codes']},", "".join(chr(ord(digit) + 0xFEE0) for digit in
                                                                           str(rows["wanted-codes"])))
    for line in accepted:
        talk = Talk("en")
        talk.say(*start, line)
        expect(talk.asks(cli_test.remedy("police-report")["title"]), (line, talk.shown))
        talk.end()
    for line in (f"1 {rows['none']}", f"{rows['none']} {rows['unsure']}", f"1 {rows['unsure']}", "0", "99", "", "1 x", "1-3"):
        talk = Talk("en")
        talk.say(*start, line)
        expect("Please type numbers" in talk.shown and talk.asks(screens()["signs"]["ask"]), (line, talk.shown))
        talk.end()
    for line in (str(rows["none"]), str(rows["unsure"])):
        talk = Talk("en")
        talk.say(*start, line)
        expect(talk.asks(screens()["payment"]["ask"]), (line, talk.shown))
        talk.end()


def complains_about_what_is_no_row(_):
    talk = Talk("zh_CN")
    for line in ("0", "7", "-1", "1 2", "一", "x", "", "\x1b[2J"):
        talk.say(line)
        expect("请输入" in talk.shown and talk.asks(screens()["problem"]["ask"]), (line, talk.shown))
        expect("\x1b" not in talk.shown, "what was typed must not steer the terminal")
    talk.say("　６　")
    expect(talk.asks(screens()["helper"]["ask"]), talk.shown)
    talk.end()


def asks_again_after_a_line_that_is_no_text(_):
    """Neither is an answer: nothing is cut, nothing of the next line is lost."""
    for language, words in (("en", "Please type it again."), ("zh_CN", "请再输入一次")):
        for line in (b"6\0", b"\0", b"1" + b" " * 2000, b"1" * 5000):
            talk = Talk(language)
            talk.say(line)
            expect(shows(talk.shown, words) and talk.asks(screens()["problem"]["ask"]), (line[:9], talk.shown))
            talk.say("6")
            expect(talk.asks(screens()["helper"]["ask"]), talk.shown)
            talk.say("1", line)
            expect(talk.asks(WHEN), talk.shown)
            talk.end()


# What is typed, and what is noted: nothing for an unknown time, None for one that is refused.
TIMES = (
    ("now", "21 Nov 2021, 19:00"), ("Just now", "21 Nov 2021, 19:00"), ("刚才", "21 Nov 2021, 19:00"),
    ("18:30", "21 Nov 2021, 18:30:00"), ("１８：３０", "21 Nov 2021, 18:30:00"), ("8:05:09", "21 Nov 2021, 08:05:09"),
    ("yesterday 23:10", "20 Nov 2021, 23:10:00"), ("昨天23:10", "20 Nov 2021, 23:10:00"),
    ("今天 18点30分", "21 Nov 2021, 18:30:00"), ("2021-11-20 18:30", "20 Nov 2021, 18:30:00"),
    ("2021年11月20日 18:30:52", "20 Nov 2021, 18:30:52"), ("2021/11/2 8:00", "2 Nov 2021, 08:00:00"),
    ("2021-11-21T10:30:52Z", "21 Nov 2021, 18:30:52"), ("unknown", ""), ("", ""), ("不知道", ""), ("?", ""),
    ("19:01", None), ("2022-01-01 00:00", None), ("25:00", None), ("tomorrow", None), ("2021-02-30 10:00", None),
    ("18:30 maybe", None), ("yesterday", None), ("2021-11-20", None),
    ("下午６点半", "21 Nov 2021, 18:30:00"), ("昨天晚上8点", "20 Nov 2021, 20:00:00"), ("6:30PM", "21 Nov 2021, 18:30:00"),
    ("11月21日18点30分", "21 Nov 2021, 18:30:00"), ("晚上8点", None), ("6点半", None),
)


def reads_times(_):
    for line, noted in TIMES:
        talk = Talk("en")
        talk.say("1", "1", line)
        expect(talk.asks(WHEN if noted is None else AMOUNT), (line, talk.shown))
        expect(f"Noted: {noted} Beijing time" in talk.shown if noted else "Noted: " not in talk.shown, (line, talk.shown))
        talk.end()
    talk = Talk("en")
    talk.say("1", "1", "19:01")
    expect("it is 21 Nov 2021, 19:00:00 in Beijing" in talk.shown, talk.shown)
    talk.say("6点半")
    expect(shows(talk.shown, "This may mean two times of day"), talk.shown)
    talk.end()


def reads_amounts(_):
    rows = (("8000", "¥8,000"), ("８，０００．５元", "¥8,000.50"), ("unknown", ""), ("", ""), ("8千", None), ("0", None))
    for line, noted in rows:
        talk = Talk("en")
        talk.say("1", "1", "unknown", line)
        expect(talk.asks(AMOUNT if noted is None else screens()["signs"]["ask"]), (line, talk.shown))
        expect((f"Noted: {noted}\n" in talk.shown) == bool(noted), (line, talk.shown))
        talk.end()


def names_a_clash(_):
    for language, words in (("en", "THESE ANSWERS CANNOT ALL BE TRUE"), ("zh_CN", "这几个回答对不上")):
        clash = [str(row("payment", "transfer")), str(row("state", "pending"))]
        talk = Talk(language)
        talk.say("1", "1", "2021-11-19 12:00", "unknown", str(row("signs", "none")), *clash)
        expect(words in talk.shown and PLAN[language] not in talk.shown, talk.shown)
        talk.say("b")
        expect(talk.asks(screens()["state"]["ask"]), talk.shown)
        talk.say(clash[1], "p")
        expect(talk.asks(PLAN), talk.shown)
        expect(ENDED[language] not in talk.end(), "the plan was the end")


def shows_the_plan_in_between(_):
    talk = Talk("en")
    talk.say("1", "p")
    expect(talk.asks(PLAN) and talk.asks(screens()["helper"]["ask"]), talk.shown)
    expect("preserve-evidence" in titles(talk.shown, "en"), talk.shown)
    talk.end()


STOP = cli_test.remedy("police-report")["follow_up"]
STOP_ENDS = {"en": "23 Nov 2021, 18:45:00", "zh_CN": "2021年11月23日 18:45:00"}


def shows_the_stop(text, language):
    return (cli_test.squeeze(STOP_ENDS[language]) in cli_test.squeeze(text) and shows(text, STOP["label"][language])
            and all(shows(text, step["text"][language]) for step in STOP["steps"] if "when" not in step))


def finish(language):
    """An interview of somebody who was deceived, up to the plan."""
    talk = Talk(language)
    while not talk.asks(PLAN):
        talk.say(reply(talk, {"problem": "deceived", "helper": "me", "when": "18:30", "signs": "none"}))
    return talk


def notes_a_stop_after_the_plan(_):
    for language in ("en", "zh_CN"):
        talk = finish(language)
        expect(talk.asks(STOP["ask"]) and not shows_the_stop(talk.shown, language), talk.shown)
        for line in ("18:29", "19:01", "soon"):
            talk.say(line)
            expect(talk.asks(STOP["ask"]) and not shows_the_stop(talk.shown, language), (line, talk.shown))
        talk.say("18:45")
        expect(shows_the_stop(talk.shown, language) and talk.process.wait(60) == 0, talk.shown)
        expect(talk.end() == "", "the end")


def ends_without_a_stop(_):
    for line in ("", "unknown", "q"):
        talk = finish("en")
        talk.say(line)
        expect(talk.process.wait(60) == 0 and not shows_the_stop(talk.shown + talk.end(), "en"), (line, talk.shown))
    talk = finish("en")
    talk.say("b")
    expect(not talk.asks(STOP["ask"]) and not talk.asks(PLAN), talk.shown)
    talk.end()


def notes_a_stop_in_between(_):
    talk = Talk("en")
    talk.say("s")
    expect("Please type" in talk.shown, talk.shown)
    talk.say(str(row("problem", "deceived")), "p")
    expect(shows(talk.shown, "Type s to note the time."), talk.shown)
    talk.say("s", "b")
    expect(talk.asks(screens()["helper"]["ask"]), talk.shown)
    talk.say("s", "18:45")
    expect(shows_the_stop(talk.shown, "en") and talk.asks(screens()["helper"]["ask"]), talk.shown)
    talk.say("p")
    expect(shows_the_stop(talk.shown, "en") and not shows(talk.shown, "Type s to note"), talk.shown)
    talk.say("b", "p")
    expect(not shows_the_stop(talk.shown, "en"), "it was taken back")
    talk.say("s", "18:45", "!", "2", "p")
    expect(not shows_the_stop(talk.shown, "en"), "somebody may be watching")
    talk.say("s")
    expect(not talk.asks(STOP["ask"]), talk.shown)
    talk.end()


def quits(_):
    talk = Talk("en")
    talk.say("1", "q")
    expect("Nothing was saved." in talk.shown and PLAN["en"] not in talk.shown + talk.end(), talk.shown)


def counts_what_is_left(_):
    talk = Talk("en")
    left = []
    while not talk.asks(PLAN):
        talk.say(reply(talk, JOURNEYS[0][0]))
        left += [int(number) for number in re.findall(r"Questions still to come: at most (\d+)\n", talk.shown)]
    expect(left == sorted(left, reverse=True) and 0 < left[0] <= 8, left)
    talk.end()


def says_whose_words_they_are(_):
    talk = Talk("en", "--knowledge", cli_test.PACK)
    expect(shows(talk.shown, "ATTENTION: these are not the words of Recourse"), talk.shown)
    rest = talk.end()
    expect(shows(rest, "ATTENTION: these are not the words of Recourse") and "PHONE NUMBERS" not in rest, rest)


def keeps_to_the_width(_):
    for width in (40, 60):
        for language in ("en", "zh_CN"):
            talk = Talk(language, COLUMNS=str(width))
            text = talk.shown + talk.say("!") + talk.end()
            longest = max(text.split("\n"), key=cli_test.columns)
            expect(cli_test.columns(longest) <= width, longest)


def on_a_terminal(terminal):
    """The output of a run whose standard output is a terminal."""
    ours, theirs = pty.openpty()
    with subprocess.Popen([cli_test.program(), "guide", "--lang", "en", "--at", MOMENT], stdin=subprocess.DEVNULL,
                          stdout=theirs, env=cli_test.environment(TERM=terminal)) as process:
        os.close(theirs)
        data = b""
        while True:
            try:
                block = os.read(ours, 65536)
            except OSError:
                break
            if not block:
                break
            data += block
        os.close(ours)
    expect(process.returncode == 0, process.returncode)
    return data


def is_bold_on_a_terminal_only(_):
    expect(b"\x1b[1m" in on_a_terminal("xterm"), "bold on a terminal")
    expect(b"\x1b" not in on_a_terminal("dumb"), "no escapes on a dumb terminal")
    expect("\x1b" not in Talk("en").end(), "no escapes in a pipe")


if __name__ == "__main__":
    sys.exit(cli_test.main(
        gives_the_plan, dates_the_plan, shows_police_after_one_answer, explains_each_row, plans_when_the_input_ends,
        raises_the_alarm, does_not_repeat_what_is_done, does_not_tell_the_seconds_of_a_guess,
        hides_details_while_watched, goes_back, takes_the_alarm_back, switches_the_language_at_once,
        reads_several_signs, complains_about_what_is_no_row, reads_times, reads_amounts, names_a_clash,
        asks_again_after_a_line_that_is_no_text, notes_a_stop_after_the_plan, ends_without_a_stop,
        notes_a_stop_in_between, shows_the_plan_in_between, quits, counts_what_is_left, says_whose_words_they_are,
        keeps_to_the_width, is_bold_on_a_terminal_only))
