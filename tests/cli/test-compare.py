#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""recoursectl compare: the keys of the contract, costs as the law has them, and what a person reads."""
import os
import sys

sys.dont_write_bytecode = True
import cli_test  # noqa: E402  nothing may be written into the sources
from cli_test import expect, refuse, run, shows, succeed  # noqa: E402

MOMENT = ("--transferred-at", "2026-11-20T18:30:52", "--at", "2026-11-24T19:00")
REFUSES = ("problem=wrong_person payment=transfer state=received payee=refuses identity=known fraud=none "
           "screen_shared=no funding=balance")
ROUTES = ["platform-complaint", "police-report", "mediation", "payment-order", "small-claim", "civil-suit",
          "recovery-service"]
SUITS = ("small-claim", "civil-suit")
# Those of the contract in its order, then ours.
KEYS = ["id", "applicable", "cost_fen", "items", "break_even_permille", "guide_claim", "expected_net_fen", "days",
        "deadline", "break_even_range_permille", "expected_net_range_fen", "unpriced", "borne_by_payee", "up_front_fen",
        "returned_fen", "why"]
ITEM_KEYS = ["id", "fen", "up_front", "returned_when_winning"]

# FACT-FEE-06: amount in yuan; full filing fee, halved, payment order, preservation, enforcement, all in fen.
FEES = (
    (2000, 5000, 2500, 1667, 4000, 5000),
    (5000, 5000, 2500, 1667, 7000, 5000),
    (27000, 47500, 23750, 15833, 29000, 30500),
    (50000, 105000, 52500, 35000, 52000, 65000),
    (150000, 330000, 165000, 110000, 127000, 215000),
    (300000, 580000, 290000, 193333, 202000, 440000),
    (1000000, 1380000, 690000, 460000, 500000, 1240000),
)

# Arguments beside a right amount; the whole message.
KNOWN_ODDS = "there are platform-complaint, police-report, mediation, payment-order, small-claim, civil-suit"
PERCENT = "the odds are from 0 to 100 percent with at most one decimal, such as 60 or 12.5"
NO_NUMBER = "is not a number of yuan; write it in digits, for example 8000 or 8,000.50"
REFUSED = (
    (["--notice", "300"], "--notice 300: it needs --payee-missing"),
    (["--guarantee", "300"], "--guarantee 300: it needs --preserve"),
    (["--notice", "300", "--preserve"], "--notice 300: it needs --payee-missing"),
    (["--lawyer", "much"], f"--lawyer much: amount 'much' {NO_NUMBER}"),
    (["--lawyer", "range"], f"--lawyer range: amount 'range' {NO_NUMBER}"),
    (["--lawyer", "0"], "--lawyer 0: amount '0' is too small; the smallest is ¥0.01"),
    (["--lawyer=-5"], "--lawyer -5: amount '-5' is too small; the smallest is ¥0.01"),
    (["--lawyer", "100000000.01"],
     "--lawyer 100000000.01: amount '100000000.01' is too large; the largest is ¥100,000,000"),
    (["--notary", "Range"], f"--notary Range: amount 'Range' {NO_NUMBER}"),
    (["--notary="], "--notary: the value is empty"),
    (["--notary"], "--notary: the value is missing"),
    (["--wage", "x"], f"--wage x: amount 'x' {NO_NUMBER}"),
    (["--preserve=yes"], "--preserve: it takes no value"),
    (["--lawyer", "1", "--lawyer", "1"], "--lawyer: given twice"),
    (["--payment-stop-at", "2026-11-24T10:00"], "--payment-stop-at: 'compare' has no such option"),
    (["--odds", "civil-suit"], "--odds civil-suit: odds are OPTION=PERCENT, such as small-claim=60"),
    (["--odds", "civil=60"], f"--odds civil=60: there is no option 'civil'; {KNOWN_ODDS}"),
    (["--odds", "=60"], f"--odds =60: there is no option ''; {KNOWN_ODDS}"),
    (["--odds", "recovery-service=60"],
     "--odds recovery-service=60: 'recovery-service' is a warning and no route, so it has no odds"),
    (["--odds", "civil-suit=60", "--odds", "civil-suit=60"],
     "--odds civil-suit=60: 'civil-suit' has its odds already"),
    *(([f"--odds=civil-suit={text}"], f"--odds civil-suit={text}: {PERCENT}")
      for text in ("", "100.1", "101", "1000", "99999999999999999999", "-1", "+5", "6.25", "60.", ".5", "60%", "60 ",
                   "0x10", "1e2", "６０")),
    (["--answer", "state=gone"],
     "--answer state=gone: 'state' has no value 'gone'; it has pending, delayed, received, returned"),
    (["--at", "tomorrow"], None),
    (["--transferred-at", "2026-11-24T19:01", "--at", "2026-11-24T19:00"], None),
    (["--at", "2006-01-01T10:00"], None),
)
REFUSED_AMOUNTS = (
    ([], "compare: --amount is missing; the costs follow from it"),
    (["--amount", "0"], "--amount 0: amount '0' is too small; the smallest is ¥0.01"),
    (["--amount", "0.001"], f"--amount 0.001: amount '0.001' {NO_NUMBER}"),
    (["--amount", "100000000.01"],
     "--amount 100000000.01: amount '100000000.01' is too large; the largest is ¥100,000,000"),
)


def answers(text):
    return [word for answer in text.split() for word in ("--answer", answer)]


def call(amount, *arguments, known=REFUSES):
    return ["compare", "--amount", str(amount), *MOMENT, *answers(known), *arguments]


def compare(amount, *arguments, known=REFUSES):
    """The routes by their ids."""
    document = succeed("--json", *call(amount, *arguments, known=known)).json()
    return {route["id"]: route for route in document["options"]}


def exactly(fen):
    return {"low": fen, "high": fen}


def item(route, name):
    return cli_test.find(route["items"], name)


def items(route):
    return [entry["id"] for entry in route["items"]]


def option(name):
    return cli_test.find(cli_test.load("options.json"), name)


def follows_the_contract(_):
    document = succeed("--json", *call(27000)).json()
    expect(list(document) == ["options", "review_due", "contradictions"], list(document))
    expect([route["id"] for route in document["options"]] == ROUTES, document)
    for route in document["options"]:
        expect(list(route) == KEYS, list(route))
        expect(route["applicable"] in ("yes", "maybe", "no"), route)
        expect(list(route["days"]) == ["low", "high"], route)
        expect(all(list(entry) == ITEM_KEYS for entry in route["items"]), route)
        if route["id"] == "recovery-service":
            expect(route["applicable"] == "no" and route["items"] == [], route)
            expect(all(route[key] is None for key in ("cost_fen", "break_even_permille", "up_front_fen",
                                                      "returned_fen", "break_even_range_permille")), route)
            continue
        expect(route["items"] and isinstance(route["break_even_permille"], int), route)
        for end in ("low", "high"):
            expect(route["cost_fen"][end] == sum(entry["fen"][end] for entry in route["items"]), route)


def has_items_whatever_is_open(_):
    for known in ("", "problem=deceived", "problem=received_mistake", "state=returned", "fraud=strong"):
        routes = compare(27000, known=known)
        for name in ROUTES[:-1]:
            expect(routes[name]["items"] and routes[name]["cost_fen"], (known, name))
        expect(item(routes["civil-suit"], "filing")["fen"] == {"low": 23750, "high": 47500}, known)


def has_the_fees_of_the_law(_):
    for amount, full, halved, order, preservation, enforcement in FEES:
        routes = compare(amount, "--preserve")
        expect(item(routes["civil-suit"], "filing")["fen"] == {"low": halved, "high": full}, (amount, routes))
        expect(item(routes["small-claim"], "filing")["fen"] == exactly(halved), (amount, routes))
        expect(item(routes["payment-order"], "filing")["fen"] == exactly(order), (amount, routes))
        for name in SUITS:
            expect(item(routes[name], "preservation")["fen"] == exactly(preservation), (amount, name))
            expect(routes[name]["borne_by_payee"] == [{"id": "enforcement", "fen": exactly(enforcement)}], routes[name])


def takes_amounts_at_their_limits(_):
    for amount in ("0.01", "100000000", "１，０００元"):
        expect(len(compare(amount)) == len(ROUTES), amount)


def is_free_where_the_law_is(_):
    routes = compare(27000)
    for name in ROUTES[:3]:
        expect(routes[name]["cost_fen"] == exactly(0) and routes[name]["break_even_permille"] == 0, routes[name])


def knows_what_comes_first_and_what_comes_back(_):
    suit = compare(27000, "--lawyer", "3000")["civil-suit"]
    filing, lawyer = item(suit, "filing"), item(suit, "lawyer")
    expect(filing["up_front"] and filing["returned_when_winning"], filing)
    expect(not lawyer["returned_when_winning"] and lawyer["fen"] == exactly(300000), lawyer)
    expect(suit["returned_fen"] == {"low": 23750, "high": 47500}, suit)
    expect(suit["up_front_fen"]["high"] >= 47500, suit)


def names_the_odds_to_break_even(_):
    """(u + r) / (A + r), with r that comes back when winning and u that does not.

    A suit for 27,000 has r = 475 at most: 475 / 27,475 = 0.01728..., and 237.50 / 27,237.50 = 0.00871... at least. With a
    lawyer for 3,000: 3,475 / 27,475 = 0.12647... and 3,237.50 / 27,237.50 = 0.11886... .
    """
    rows = (([], 9, 17), (["--lawyer", "3000"], 119, 126))
    for arguments, low, high in rows:
        suit = compare(27000, *arguments)["civil-suit"]
        expect(suit["break_even_range_permille"] == {"low": low, "high": high}, suit)
        expect(suit["break_even_permille"] == high, suit)
    # 158.33 / 27,158.33 = 0.00582...
    expect(compare(27000)["payment-order"]["break_even_permille"] == 6, "payment order")
    # A lawyer for 500 on a claim of 100: u = 500 > A.
    expect(compare(100, "--lawyer", "500")["small-claim"]["break_even_permille"] > 1000, "never worth it")


def reckons_with_own_odds(_):
    """p A - u - (1 - p) r: 60 % of 27,000 with a lawyer for 3,000 is 16,200 - 3,000 - 0.4 x 475 = 13,010, or with the
    halved fee 16,200 - 3,000 - 0.4 x 237.50 = 13,105. With 12.5 % and no lawyer, small claims bring
    3,375 - 0.875 x 237.50 = 3,167.1875, rounded to 3,167.19.
    """
    routes = compare(27000, "--lawyer", "3000", "--odds", "civil-suit=60", "--odds=mediation=0")
    suit = routes["civil-suit"]
    expect(suit["expected_net_range_fen"] == {"low": 1301000, "high": 1310500}, suit)
    expect(suit["expected_net_fen"] == 1301000, suit)
    expect(routes["mediation"]["expected_net_fen"] == 0, routes["mediation"])
    expect(routes["small-claim"]["expected_net_fen"] is None, "no odds, no figure")
    expect(routes["small-claim"]["expected_net_range_fen"] is None, "no odds, no figure")
    claim = compare(27000, "--odds", "small-claim=12.5", "--odds", "civil-suit=100.0")["small-claim"]
    expect(claim["expected_net_fen"] == 316719, claim)
    # Nothing comes back and the fee is lost.
    lost = compare(27000, "--odds", "civil-suit=0")["civil-suit"]["expected_net_range_fen"]
    expect(lost == {"low": -47500, "high": -23750}, lost)


def preserves_in_suits_only(_):
    without, plain, priced = (compare(27000, *arguments) for arguments in (
        [], ["--preserve"], ["--preserve", "--guarantee", "1,500"]))
    for name in ROUTES:
        has = name in SUITS
        expect("preservation" not in items(without[name]), name)
        expect(("preservation" in items(plain[name])) == has, name)
        expect((plain[name]["unpriced"] == ["guarantee"]) == has and "guarantee" not in items(plain[name]), name)
        expect(("guarantee" in items(priced[name])) == has and priced[name]["unpriced"] == [], name)
    # 475 + 290 + 1,500
    expect(priced["civil-suit"]["cost_fen"]["high"] == 226500, priced["civil-suit"])
    expect(plain["payment-order"]["applicable"] == "no", "a freeze before suing closes it")


def runs_an_ordinary_case_against_somebody_missing(_):
    plain, priced = (compare(27000, *arguments) for arguments in (
        ["--payee-missing"], ["--payee-missing", "--notice", "300"]))
    for routes in (plain, priced):
        expect(item(routes["civil-suit"], "filing")["fen"] == exactly(47500), routes["civil-suit"])
        for name in ("small-claim", "payment-order"):
            expect(routes[name]["applicable"] == "no", routes[name])
            reasons = [reason["id"] for reason in routes[name]["why"]]
            expect("missing" in reasons, reasons)
    expect(plain["civil-suit"]["unpriced"] == ["notice"], plain["civil-suit"])
    expect(priced["civil-suit"]["cost_fen"] == exactly(77500), priced["civil-suit"])
    # 7 days, 6 months and 30 days; a second notice adds 30.
    expect(plain["civil-suit"]["days"] == {"low": 217, "high": 247}, plain["civil-suit"])


def needs_a_defendant(_):
    routes = compare(27000, known=REFUSES.replace("identity=known", "identity=unknown"))
    for name in ("mediation", "payment-order", *SUITS):
        expect(routes[name]["applicable"] == "no", routes[name])
        expect("who-is-it" in [reason["id"] for reason in routes[name]["why"]], routes[name])
    unsure = compare(27000, known=REFUSES.replace("identity=known", "identity=unsure"))
    expect(unsure["civil-suit"]["applicable"] == "maybe", unsure["civil-suit"])
    expect(compare(27000)["civil-suit"]["applicable"] == "yes", "known")


def follows_the_wage(_):
    """Small claims up to half of the yearly wage; up to twice if both agree: 27,000 against 54,000 and 13,500."""
    rows = (("54000", None), ("53999.99", "between"), ("13500", "between"), ("13499.99", "above"))
    for wage, text in rows:
        claim = compare(27000, "--wage", wage)["small-claim"]
        said = [reason["text"] for reason in claim["why"] if reason["id"] == "wage-limit"]
        expect(claim["applicable"] == {None: "yes", "between": "maybe", "above": "no"}[text], (wage, claim))
        expect(said == ([option("small-claim")["wage_limit"][text]["en"]] if text else []), (wage, said))


def takes_the_range_of_the_pack(_):
    value = cli_test.find(cli_test.load("claims.json"), "evidence.notary-fee")["value"]
    route = compare(27000, "--notary", "range")["civil-suit"]
    expect(item(route, "notary")["fen"] == {"low": value[0], "high": value[1]}, route)
    quoted = compare(27000, "--notary", "1234.50")["civil-suit"]
    expect(item(quoted, "notary")["fen"] == exactly(123450), quoted)
    expect("notary" not in items(compare(27000)["civil-suit"]), "not asked for")


def shows_the_guide_as_a_claim(_):
    routes = compare(27000)
    for name, chance in (("platform-complaint", 350), ("police-report", 620), ("civil-suit", 780)):
        expect(routes[name]["guide_claim"] == {"chance_permille": chance, "status": "rejected"}, routes[name])
    expect(routes["mediation"]["guide_claim"] is None, routes["mediation"])


def has_times_and_deadlines(_):
    """7 days and 2 months; 7 days and 3 to 6 months; a month counts as 30 days."""
    routes = compare(27000)
    expect(routes["small-claim"]["days"] == {"low": 67, "high": 67}, routes["small-claim"])
    expect(routes["civil-suit"]["days"] == {"low": 97, "high": 187}, routes["civil-suit"])
    expect(routes["police-report"]["days"] == {"low": None, "high": None}, routes["police-report"])
    wanted = {"at": "2029-11-20T18:30:52+08:00", "state": "open"}
    expect(routes["civil-suit"]["deadline"] == wanted, routes["civil-suit"])
    expect(routes["mediation"]["deadline"] is None, routes["mediation"])
    timeless = succeed("compare", "--json", "--amount", "27000", "--at", "2026-11-24T19:00").json()
    expect(all(route["deadline"] is None for route in timeless["options"]), timeless)


def says_when_a_figure_is_old(_):
    rows = (("2026-11-24T19:00", False), ("2029-01-01T00:00", True))
    warned = {"en": "past the day on which it was to be checked again", "zh_CN": "已经过了该复核的日子"}
    for moment, due in rows:
        arguments = ["compare", "--amount", "27000", "--at", moment]
        expect(succeed("--json", *arguments).json()["review_due"] == due, moment)
        for language, words in warned.items():
            text = succeed("--lang", language, *arguments).stdout
            expect(shows(text, words) == due, (moment, language))


def reports_contradictions(_):
    clash = call(27000, known="state=pending payment=merchant")
    found = succeed("--json", *clash).json()["contradictions"]
    expect([entry["answers"] for entry in found] == [{"payment": ["merchant"], "state": ["pending"]}], found)
    for language, words in (("en", "THESE ANSWERS CANNOT ALL BE TRUE"), ("zh_CN", "这几个回答对不上")):
        expect(words in succeed("--lang", language, *clash).stdout, language)


def refuses_wrong_calls(_):
    for arguments, message in REFUSED:
        for form in ([], ["--json"]):
            got = refuse(*form, "compare", "--amount", "27000", *arguments)
            expect(message is None or got == message, f"{arguments}: {got}")
    for arguments, message in REFUSED_AMOUNTS:
        got = refuse("compare", *arguments)
        expect(got == message, f"{arguments}: {got}")
    expect(refuse("compare", "--odds", "mediation=5", "now").startswith("compare: unexpected argument"), "an argument")
    expect(refuse("advise", "--lawyer", "5") == "--lawyer: 'advise' has no such option", "advise")


def prints_routes_for_people(_):
    words = {"en": ("=== OPEN ===", "=== PERHAPS OPEN ===", "=== NOT OPEN NOW ===", "NO LAWFUL ROUTE", "¥27,000",
                    "Cost: ¥237.50 to ¥475", "above 1.7%.", "78% succeed: no source found, do not rely on it.",
                    "97 to 187 days", "=== IF MONEY IS SHORT ==="),
             "zh_CN": ("=== 走得通 ===", "=== 也许走得通 ===", "=== 现在走不通 ===", "这不是合法的路", "27,000元",
                       "费用：237.50元到475元", "高于1.7%，", "成功的有78%：没有查到出处，别当真。", "97到187天",
                       "=== 手头紧的话 ===")}
    for language, wanted in words.items():
        text = succeed("--lang", language, *call(27000)).stdout
        for word in wanted:
            expect(word in text, f"{word}\n{text}")
        for name in ROUTES:
            expect(shows(text, option(name)["title"][language]), name)
            expect(shows(text, option(name)["warning" if name == "recovery-service" else "summary"][language]), name)
        for service in cli_test.load("services.json"):
            expect(shows(text, service["what"][language]) == ("switch" not in service), service["id"])
        expect(shows(text, option("civil-suit")["deadline"]["label"][language]), "deadline")
        expect(shows(text, option("civil-suit")["time"]["note"][language]), "time")
        expect("\033" not in text and "{" not in text, text)


def puts_the_warning_last_and_without_a_price(_):
    for language in ("en", "zh_CN"):
        text = succeed("--lang", language, *call(27000)).stdout
        place = text.index(option("recovery-service")["title"][language])
        for name in ROUTES[:-1]:
            expect(text.index(". " + option(name)["title"][language]) < place, name)
        warning = text[place:text.index("===", place)]
        expect("¥" not in warning and "费用" not in warning and "Cost" not in warning, warning)


def names_what_has_no_price(_):
    words = {"en": ("ask; no law sets a price", "and besides what has no price below",
                    "What has no price is not counted in this.", "(not verified; ask for a price)",
                    "With your own odds of 60%:", "=== WHAT YOU ADDED ==="),
             "zh_CN": ("要问价，法律没有定价", "另加下面没有定价的", "没有定价的没有算进去。", "（未核实，请先问价）",
                       "按您自己估计的60%：", "=== 您加上的 ===")}
    arguments = call(27000, "--preserve", "--notary", "range", "--odds", "civil-suit=60")
    for language, wanted in words.items():
        text = succeed("--lang", language, *arguments).stdout
        plain = succeed("--lang", language, *call(27000)).stdout
        for word in wanted:
            expect(word in text and word not in plain, f"{word}\n{text}")


def names_the_ceiling_of_a_success_fee(_):
    """FACT-AID-05: 18 % up to a million, 15 % of the second: 4,860 of 27,000, 330,000 of 2,000,000."""
    rows = {"en": ("18% of ¥27,000 = ¥4,860", "¥330,000"), "zh_CN": ("27,000元的18%，等于4,860元", "330,000元")}
    for language, (small, large) in rows.items():
        text = succeed("--lang", language, *call(27000, "--lawyer", "3000")).stdout
        expect(shows(text, small), text)
        expect(not shows(succeed("--lang", language, *call(27000)).stdout, small), "no lawyer, no ceiling")
        expect(shows(succeed("--lang", language, *call(2000000, "--lawyer", "3000")).stdout, large), language)


def says_when_it_is_never_worth_it(_):
    for language, words in (("en", "Never worth it"), ("zh_CN", "怎么都不划算")):
        text = succeed("--lang", language, *call(100, "--lawyer", "500")).stdout
        expect(words in text, text)
        expect(words not in succeed("--lang", language, *call(27000)).stdout, language)


def differs_between_languages_in_texts_only(_):
    first, second = (compare(27000, "--lang", language) for language in ("en", "zh_CN"))
    for name in ROUTES:
        expect([reason["id"] for reason in first[name]["why"]] == [reason["id"] for reason in second[name]["why"]], name)
        expect({**first[name], "why": None} == {**second[name], "why": None}, "only texts may differ")


def is_the_same_in_the_locale_c(_):
    for form in (["--json"], []):
        texts = {succeed("--lang", "zh_CN", *form, *call(27000), LC_ALL=locale).stdout for locale in ("C", "C.UTF-8")}
        expect(len(texts) == 1, form)
    expect("民事诉讼" in texts.pop(), "Chinese in the locale C")


def marks_another_pack(_):
    foreign = succeed("--lang", "en", "--knowledge", cli_test.PACK, *call(27000)).stdout
    expect(shows(foreign, "ATTENTION: these are not the words of Recourse"), foreign)
    refuse("--knowledge", os.path.join(cli_test.ROOT, "src"), *call(27000))


def keeps_to_the_width(_):
    for width in (40, 80):
        for language in ("en", "zh_CN"):
            text = run("--lang", language, *call(27000, "--preserve"), COLUMNS=str(width)).stdout
            longest = max(text.split("\n"), key=cli_test.columns)
            expect(cli_test.columns(longest) <= width, (width, longest))


if __name__ == "__main__":
    sys.exit(cli_test.main(
        follows_the_contract, has_items_whatever_is_open, has_the_fees_of_the_law, takes_amounts_at_their_limits,
        is_free_where_the_law_is, knows_what_comes_first_and_what_comes_back, names_the_odds_to_break_even,
        reckons_with_own_odds, preserves_in_suits_only, runs_an_ordinary_case_against_somebody_missing,
        needs_a_defendant, follows_the_wage, takes_the_range_of_the_pack, shows_the_guide_as_a_claim,
        has_times_and_deadlines, says_when_a_figure_is_old, reports_contradictions, refuses_wrong_calls,
        prints_routes_for_people, puts_the_warning_last_and_without_a_price, names_what_has_no_price,
        names_the_ceiling_of_a_success_fee, says_when_it_is_never_worth_it, differs_between_languages_in_texts_only, is_the_same_in_the_locale_c,
        marks_another_pack, keeps_to_the_width))
