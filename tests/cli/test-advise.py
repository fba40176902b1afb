#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""recoursectl advise: what the contract says must be certain, ruled out, due and printed."""
import json
import sys

sys.dont_write_bytecode = True
import cli_test  # noqa: E402  nothing may be written into the sources
from cli_test import expect, refuse, shows, succeed  # noqa: E402

FRIEND = ("--transferred-at", "2021-11-21T18:30:52+08:00", "--at", "2021-11-21T19:00",
          "--answer", "problem=wrong_person", "--answer", "payment=transfer", "--answer", "state=pending")
NO_SIGNS = "fraud=none screen_shared=no"
STOOD_UP = "problem=wrong_person payment=transfer state=received payee=refuses " + NO_SIGNS
KEYS = {"certain", "possible", "ruled_out", "do_not", "next_question", "at_most", "deadlines", "contradictions", "why"}

# Answers; certain; ruled out; warned of. Each line of the table is one of the contract's.
RULES = (
    ("", "preserve-evidence", "", "recovery-services delete-chat odd-login"),
    ("problem=deceived", "police-report platform-complaint", "ask-return ask-refund payment-order", ""),
    ("fraud=strong", "police-report", "ask-return ask-refund", ""),
    ("problem=unauthorised", "police-report secure-account unauthorised-claim", "ask-return ask-refund", ""),
    ("problem=deceived funding=bank_card", "bank-stop", "", ""),
    ("problem=deceived payment=elsewhere", "bank-stop", "", ""),
    ("funding=balance payment=transfer", "", "bank-stop", ""),
    ("screen_shared=yes", "stop-screen-share", "", ""),
    ("screen_shared=no", "", "stop-screen-share", ""),
    ("state=delayed problem=deceived", "delayed-arrival-stop", "", "wait-for-timer"),
    ("state=pending problem=wrong_amount payment=transfer", "await-auto-return", "check-returned", ""),
    ("state=pending problem=wrong_amount payment=red_packet fraud=suspected", "await-auto-return ask-return", "", ""),
    ("problem=wrong_person state=received payment=qr_person fraud=none", "ask-refund", "await-auto-return", ""),
    ("problem=wrong_person state=received payment=transfer payee=silent", "customer-service", "", "threaten-payee"),
    ("problem=dispute state=received payment=transfer payee=blocked identity=unknown", "identify-payee",
     "payment-order", "threaten-payee"),
    (STOOD_UP + " identity=known", "mediation civil-claim", "identify-payee", "threaten-payee"),
    ("problem=dispute payment=merchant", "merchant-refund", "await-auto-return ask-return", ""),
    ("payment=transfer", "", "merchant-refund", "recall-button"),
    ("payment=phone_number", "", "await-auto-return ask-return", "recall-button"),
    ("problem=received_mistake", "return-safely", "ask-return ask-refund civil-claim payment-order", ""),
    ("state=returned", "check-returned", "ask-refund civil-claim", ""),
    ("state=pending payment=transfer", "", "ask-refund payment-order", "remind-payee"),
)

# What stands behind "--answer ", and the rest of the line.
REFUSED = (
    ("state=pendng", "'state' has no value 'pendng'; it has pending, delayed, received, returned"),
    ("state=", "'state' has no value ''; it has pending, delayed, received, returned"),
    ("state=pending,", "'state' has no value ''; it has pending, delayed, received, returned"),
    ("state=pending,unsure", "'unsure' keeps all values of 'state' and stands alone"),
    ("status=pending", "there is no variable 'status'; there are problem, helper, fraud, screen_shared, payment, "
                       "state, payee, identity, funding"),
    ("elapsed=2h-24h", "'elapsed' is not answered; give --transferred-at"),
    ("amount=8000", "'amount' is not answered; give --amount"),
    ("pending", "an answer is VARIABLE=VALUE, VARIABLE=VALUE,VALUE or VARIABLE=unsure"),
    ("=pending", "there is no variable ''; there are problem, helper, fraud, screen_shared, payment, state, payee, "
                 "identity, funding"),
)
REFUSED_OPTIONS = (
    (["--at", "tomorrow"], "--at tomorrow: "),
    (["--transferred-at", "2021-02-30T10:00"], "--transferred-at 2021-02-30T10:00: "),
    (["--amount", "8k"], "--amount 8k: "),
    (["--amount", "0"], "--amount 0: "),
    (["--amount", "-5"], "--amount -5: "),
    (["--transferred-at", "2021-11-21T19:01", "--at", "2021-11-21T19:00"],
     "--transferred-at 2021-11-21T19:01: the transfer at '2021-11-21T19:01:00+08:00' is later than"),
    (["--transferred-at", "9000-01-01T00:00"], "--transferred-at 9000-01-01T00:00: the transfer at"),
    (["--payment-stop-at", "2021-11-21T19:01", "--at", "2021-11-21T19:00"], "--payment-stop-at 2021-11-21T19:01: "),
    (["--payment-stop-at", "2021-11-21T18:00", "--at", "2021-11-21T19:00", "--transferred-at", "2021-11-21T18:30"],
     "--payment-stop-at 2021-11-21T18:00: this is before the transfer at '2021-11-21T18:30:00+08:00'"),
)


def answers(text):
    return [word for answer in text.split() for word in ("--answer", answer)]


def advise(*arguments):
    return succeed("advise", "--json", *arguments).json()


def deadline_of(advice, remedy):
    return [deadline for deadline in advice["deadlines"] if deadline["remedy"] == remedy]


def follows_the_contract(_):
    for text, certain, ruled_out, warned in RULES:
        advice = advise(*answers(text))
        for key, wanted in (("certain", certain), ("ruled_out", ruled_out), ("do_not", warned)):
            missing = set(wanted.split()) - set(advice[key])
            expect(not missing, f"{text}: {missing} not in {key}")


def has_the_keys_of_the_contract(_):
    advice = advise(*FRIEND)
    expect(KEYS <= set(advice), set(advice))
    expect(isinstance(advice["at_most"], int) and isinstance(advice["next_question"], str), advice)
    kinds = {remedy["id"]: remedy["kind"] for remedy in cli_test.load("remedies.json")}
    groups = advice["certain"] + advice["possible"] + advice["ruled_out"]
    expect(sorted(groups) == sorted(name for name, kind in kinds.items() if kind == "do"), groups)
    expect(all(kinds[name] == "do_not" for name in advice["do_not"]), advice["do_not"])


def keeps_the_order_of_acting(_):
    order = ["now", "today", "week", "later"]
    pack = [(order.index(remedy["urgency"]), place, remedy["id"])
            for place, remedy in enumerate(cli_test.load("remedies.json"))]
    wanted = [name for _, _, name in sorted(pack)]
    advice = advise(*answers("problem=deceived screen_shared=yes payment=transfer state=delayed"))
    for key in ("certain", "possible", "ruled_out", "do_not"):
        expect(advice[key] == sorted(advice[key], key=wanted.index), advice[key])
    expect(advice["certain"][0] == "stop-screen-share", advice["certain"])


def dates_the_automatic_return(_):
    advice = advise(*FRIEND)
    expect("await-auto-return" in advice["certain"] and "ask-return" in advice["possible"], advice)
    expect(advice["deadlines"] == [{"remedy": "await-auto-return", "at": "2021-11-22T18:30:52+08:00",
                                    "state": "open"}], advice["deadlines"])
    advice = advise(*FRIEND, "--answer", "fraud=none")
    expect("ask-return" in advice["certain"], advice["certain"])


def closes_in_the_last_quarter(_):
    rows = (("2021-11-21T18:30:52", "open"), ("2021-11-22T12:30:51", "open"), ("2021-11-22T12:30:52", "closing"),
            ("2021-11-22T18:30:51", "closing"), ("2021-11-22T18:30:52", "past"), ("2021-12-01T00:00:00", "past"))
    for moment, state in rows:
        advice = advise("--transferred-at", "2021-11-21T10:30:52Z", "--at", moment, *FRIEND[4:])
        found = deadline_of(advice, "await-auto-return")
        expect(found[0]["state"] == state and found[0]["at"] == "2021-11-22T18:30:52+08:00", (moment, found))


def has_no_deadline_without_the_time(_):
    advice = advise("--at", "2021-11-21T19:00", *FRIEND[4:])
    expect(advice["deadlines"] == [], advice["deadlines"])


def never_closes_the_civil_claim(_):
    advice = advise("--transferred-at", "2003-11-21T18:30:52", "--at", "2021-11-21T19:00",
                    *answers(STOOD_UP + " identity=known"))
    expect("civil-claim" in advice["certain"], advice["certain"])
    expect(deadline_of(advice, "civil-claim")[0]["at"] == "2006-11-21T18:30:52+08:00", advice["deadlines"])


def counts_down_from_a_payment_stop(_):
    rows = (("2021-11-22T10:00", "open"), ("2021-11-23T07:00", "closing"), ("2021-11-23T19:00", "past"))
    for moment, state in rows:
        arguments = ["--payment-stop-at", "2021-11-21T19:00", "--at", moment, "--answer", "problem=deceived"]
        found = deadline_of(advise(*arguments), "police-report")
        expect(len(found) == 1 and found[0]["at"] == "2021-11-23T19:00:00+08:00", found)
        expect(found[0]["state"] == state, (moment, found))
    follow_up = cli_test.remedy("police-report")["follow_up"]
    for answer in ("problem=deceived", "problem=dispute"):
        text = succeed("advise", *arguments[:4], "--answer", answer, "--lang", "zh_CN").stdout
        expect(shows(text, follow_up["label"]["zh_CN"]), text)
        expect(shows(text, follow_up["steps"][0]["text"]["zh_CN"]), text)


def says_why_and_why_not(_):
    advice = advise(*answers("problem=deceived payment=transfer"))
    expect(advice["why"]["police-report"] == {"problem": ["deceived"]}, advice["why"])
    expect(advice["why"]["preserve-evidence"] == {} and advice["why"]["delete-chat"] == {}, advice["why"])
    expect(advice["why"]["recall-button"] == {"payment": ["transfer"]}, advice["why"])
    expect(set(advice["why"]) == set(advice["certain"]) | set(advice["do_not"]), advice["why"])
    expect(advice["why_not"]["ask-refund"] == {"problem": ["deceived"]}, advice["why_not"])
    expect(set(advice["ruled_out"]) <= set(advice["why_not"]), advice["why_not"])


def keeps_all_values_when_unsure(_):
    known = advise(*answers("problem=wrong_person fraud=none screen_shared=no"))
    unsure = advise(*answers("problem=wrong_person fraud=none screen_shared=no payment=unsure"))
    expect(known["next_question"] == "payment" and unsure["next_question"] != "payment", unsure)
    expect(known["certain"] == unsure["certain"] and unsure["at_most"] < known["at_most"], unsure)


def takes_several_values(_):
    advice = advise(*answers("payment=transfer,red_packet,phone_number"))
    expect("recall-button" in advice["do_not"] and "merchant-refund" in advice["ruled_out"], advice)
    expect("recall-button" not in advise(*answers("payment=transfer,merchant"))["do_not"], "one is enough")


def reports_contradictions(_):
    clash = advise(*answers("state=pending payment=merchant problem=deceived"))
    expect(len(clash["contradictions"]) == 1, clash["contradictions"])
    expect(clash["contradictions"][0]["answers"] == {"payment": ["merchant"], "state": ["pending"]}, clash)
    expect(clash["next_question"] is None and clash["at_most"] == 0, clash)
    expect("police-report" in clash["certain"], clash["certain"])
    rules = cli_test.load("impossible.json")
    for language in ("en", "zh_CN"):
        found = advise("--lang", language, *answers("state=pending payment=merchant"))["contradictions"][0]["text"]
        expect(found in {rule["text"][language] for rule in rules}, found)
    text = succeed("advise", *answers("state=pending payment=merchant"), "--lang", "zh_CN").stdout
    expect("这几个回答对不上" in text and shows(text, found), text)
    for language, words in (("en", "THESE ANSWERS CANNOT ALL BE TRUE"), ("zh_CN", "这几个回答对不上")):
        text = succeed("advise", *answers("state=pending payment=merchant"), "--lang", language).stdout
        expect(words in "\n".join(text.split("\n")[:6]), text)


def is_contradicted_by_the_clock(_):
    late = advise("--transferred-at", "2021-11-21T18:30:52", "--at", "2021-11-22T18:30:52", *FRIEND[4:])
    expect(late["contradictions"][0]["answers"]["elapsed"] == ["24h-48h"], late["contradictions"])
    early = advise("--transferred-at", "2021-11-21T18:30:52", "--at", "2021-11-22T18:30:51", *FRIEND[4:])
    expect(early["contradictions"] == [], early["contradictions"])


def refuses_wrong_answers(_):
    for answer, message in REFUSED:
        for arguments in (["advise", "--answer", answer], ["advise", "--json", f"--answer={answer}"]):
            got = refuse(*arguments)
            expect(got == f"--answer {answer}: {message}", got)


def refuses_a_second_answer(_):
    for second in ("state=received", "state=pending", "state=unsure"):
        got = refuse("advise", "--answer", "state=pending", "--answer", second)
        wanted = f"--answer {second}: 'state' is answered twice; several values are joined by a comma"
        expect(got == wanted, got)


def refuses_wrong_times_and_amounts(_):
    for arguments, message in REFUSED_OPTIONS:
        expect(refuse("advise", *arguments).startswith(message), arguments)


def is_reproducible(_):
    for arguments in (["--json"], ["--lang", "en"], ["--lang", "zh_CN"]):
        first, second = (succeed("advise", *FRIEND, *arguments).stdout for _ in range(2))
        expect(first == second, arguments)


def prints_the_plan_for_people(_):
    words = {"en": ("=== TODAY ===", "in 23 h 30 min", "DO NOT"), "zh_CN": ("=== 今天 ===", "还有23小时30分", "不要做的事")}
    waiting = cli_test.remedy("await-auto-return")
    for language in ("en", "zh_CN"):
        text = succeed("advise", *FRIEND, "--lang", language, "--amount", "８，０００元").stdout
        expect(all(word in text for word in words[language]), text)
        for part in (waiting["title"], waiting["summary"], waiting["deadline"]["label"],
                     cli_test.remedy("odd-login")["title"], cli_test.find(cli_test.load("questions.json"), "signs")["ask"]):
            expect(shows(text, part[language]), part)
        expect(not shows(text, cli_test.remedy("check-returned")["title"][language]), text)
        expect("\033" not in text and "{" not in text, text)


def calls_nothing_done(_):
    """Only the guide asks whether the connection is cut."""
    for language, word in (("en", "(done"), ("zh_CN", "（已做")):
        plan = succeed("advise", "--lang", language, *answers("screen_shared=yes")).stdout
        expect(shows(plan, "1. " + cli_test.remedy("stop-screen-share")["title"][language]), plan)
        expect(word not in plan, plan)


def shows_the_local_time_where_it_differs(_):
    text = succeed("advise", *FRIEND, "--lang", "en", TZ="Europe/Berlin", COLUMNS="100").stdout
    expect("22 Nov 2021, 18:30:52 Beijing time (22 Nov 2021, 11:30:52 here)" in text, text)


def fills_in_words_to_send(_):
    message = cli_test.find(cli_test.load("messages.json"), "ask-to-return")
    expect("{slot:amount}" in message["text"]["zh_CN"], "the message has no amount any more")
    for language in ("en", "zh_CN"):
        text = succeed("advise", *FRIEND, "--answer", "fraud=none", "--amount", "8000", "--lang", language).stdout
        expect(shows(text, message["text"]["zh_CN"]) and "8,000元" in cli_test.squeeze(text), text)
        expect(shows(text, message["text"]["en"]) == (language == "en"), text)


def marks_another_pack(_):
    built_in = succeed("advise", "--lang", "en", "--answer", "problem=deceived").stdout
    foreign = succeed("advise", "--lang", "en", "--answer", "problem=deceived", "--knowledge", cli_test.PACK).stdout
    expect("not the words of Recourse" not in built_in and "PHONE NUMBERS" in built_in, built_in)
    expect(shows(foreign, "ATTENTION: these are not the words of Recourse"), foreign)
    expect("PHONE NUMBERS" not in foreign, foreign)


def writes_valid_json_in_both_languages(_):
    first, second = (json.dumps(advise(*FRIEND, "--lang", language)) for language in ("en", "zh_CN"))
    expect(first == second, "only texts may differ")


if __name__ == "__main__":
    sys.exit(cli_test.main(
        follows_the_contract, has_the_keys_of_the_contract, keeps_the_order_of_acting, dates_the_automatic_return,
        closes_in_the_last_quarter, has_no_deadline_without_the_time, never_closes_the_civil_claim,
        counts_down_from_a_payment_stop, says_why_and_why_not, keeps_all_values_when_unsure, takes_several_values,
        reports_contradictions, is_contradicted_by_the_clock, refuses_wrong_answers, refuses_a_second_answer,
        refuses_wrong_times_and_amounts, is_reproducible, prints_the_plan_for_people,
        calls_nothing_done, shows_the_local_time_where_it_differs, fills_in_words_to_send, marks_another_pack,
        writes_valid_json_in_both_languages))
