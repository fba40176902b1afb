#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The family agreement and the myth cards as others see them: text, pages and sizes, by the tools of poppler.

  test-family-sheets.py MAKE_FAMILY_SHEETS
"""
import json
import os
import re
import sys
import tempfile

from paper_test import ROOT, equal, expect, load, main, paper, run

SHEETS = [f"{name}-{ending}" for name in ("agreement", "myths") for ending in ("zh", "en", "zh-foreign")] + ["myths-zh-two"]
RULES = ["ring-back", "safe-account", "secrets", "one-yuan", "at-once", "keep", "helpers", "nobody-scolds"]
BLANKS = ["person", "phone", "station", "bank", "signature", "date"]
MARK = re.compile(r"\{(\w+):([\w.-]+)\}")
FOLDER = tempfile.TemporaryDirectory()
MADE = {}


def fill(text, language):
    """The marks that these sheets have: one yuan, and numbers of telephones."""
    def replace(found):
        kind, identifier = found.groups()
        if kind == "slot":
            return found.group(0)
        if kind == "contact":
            return load("contacts.json", identifier)["number"]
        claim = load("claims.json", identifier)
        equal((kind, claim["unit"], claim["value"]), ("claim", "fen", 100), identifier)
        return "1元" if language == "zh_CN" else "¥1"
    return MARK.sub(replace, text)


def word(name, identifier, language="zh_CN"):
    return fill(next(item for item in paper(name)["words"] if item["id"] == identifier)["text"][language], language)


def squeeze(text):
    return re.sub(r"\s+", "", text).translate(str.maketrans("’‘“”", "''\"\""))


def pages_of(sheet):
    return MADE[sheet].split("\f")[:-1]


def has(sheet, *words):
    for item in words:
        expect(squeeze(item) in squeeze(MADE[sheet]), f"{sheet}: '{item}' is missing")


def lacks(sheet, *words):
    for item in words:
        expect(squeeze(item) not in squeeze(MADE[sheet]), f"{sheet}: '{item}' is there")


def warnings():
    with open(os.path.join(ROOT, "resources/knowledge/remedies.json"), encoding="utf-8") as stream:
        return [item for item in json.load(stream) if item["kind"] == "do_not"]


def heights(sheet):
    """(text, height) of each word."""
    rows = run("pdftotext", "-bbox", os.path.join(FOLDER.name, sheet + ".pdf"), "-")[0].splitlines()
    found = (re.search(r'yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">(.*)</word>', row) for row in rows)
    return [(item.group(3), float(item.group(2)) - float(item.group(1))) for item in found if item]


def makes_them(_):
    run(sys.argv[1], FOLDER.name)
    for sheet in SHEETS:
        MADE[sheet] = run("pdftotext", "-enc", "UTF-8", "-raw", os.path.join(FOLDER.name, sheet + ".pdf"), "-")[0]
        expect(pages_of(sheet), sheet)


def nothing_of_a_case_is_on_them(_):
    for sheet in SHEETS:
        lacks(sheet, "{", word("sheet", "witness-digits"), word("sheet", "witness-what"))
        expect(not re.search(r"[0-9A-Z]{4}-[0-9A-Z]{4}", MADE[sheet]), f"{sheet}: it looks like a witness code")


def each_page_says_whose_it_is(_):
    for sheet in SHEETS:
        notice = word("sheet", "not-official") if sheet.startswith("agreement") else word("myths", "notice")
        for number, page in enumerate(pages_of(sheet), 1):
            for item in (notice, word("sheet", "no-staff"), f"第{number}页，共{len(pages_of(sheet))}页"):
                expect(squeeze(item) in squeeze(page), f"{sheet}: '{item}' is missing on page {number}")
    lacks("myths-zh", word("sheet", "not-official"))


def the_agreement_has_one_page(_):
    equal(len(pages_of("agreement-zh")), 1, "pages")
    equal(len(pages_of("agreement-zh-foreign")), 1, "pages")
    expect(len(pages_of("agreement-en")) <= 2, "pages with English")


def the_agreement_has_all_that_is_agreed(_):
    for sheet, languages in (("agreement-zh", ("zh_CN",)), ("agreement-en", ("zh_CN", "en"))):
        for language in languages:
            has(sheet, word("agreement", "title", language), word("agreement", "lead", language))
            has(sheet, *(word("agreement", "rule." + rule, language) for rule in RULES))
            has(sheet, *(word("agreement", blank, language) for blank in BLANKS))
    at = [squeeze(MADE["agreement-zh"]).find(squeeze(f"{number}." + word("agreement", "rule." + rule)))
          for number, rule in enumerate(RULES, 1)]
    expect(-1 not in at and at == sorted(at), at)
    lacks("agreement-zh", word("agreement", "title", "en"))


def the_agreement_has_the_numbers_of_the_pack(_):
    for identifier in ("police", "wechat-pay", "antifraud"):
        contact = load("contacts.json", identifier)
        has("agreement-zh", contact["number"] + contact["name"]["zh_CN"])


def the_agreement_is_large(_):
    """Boxes are as high as their font says, so they are compared with the foot, which is 8.5 points."""
    line = next(height for text, height in heights("agreement-zh") if "验证码、密码" in text)
    small = next(height for text, height in heights("agreement-zh") if "不是官方文件" in text)
    equal(round(18 / 8.5, 2), round(line / small, 2), "what is agreed is 18 points high where the foot is 8.5")


def each_sentence_of_advice_has_claims(_):
    for rule in RULES:
        item = next(item for item in paper("agreement")["words"] if item["id"] == "rule." + rule)
        expect(item.get("claims"), f"{rule}: no claims")
        for identifier in item["claims"]:
            expect(load("claims.json", identifier)["status"] not in ("rejected", "harmful"), identifier)
        cited = {identifier for kind, identifier in MARK.findall(item["text"]["zh_CN"]) if kind == "claim"}
        expect(cited <= set(item["claims"]), f"{rule}: a figure without its claim")
    equal(sorted("rule." + rule for rule in RULES),
          sorted(item["id"] for item in paper("agreement")["words"] if item["id"].startswith("rule.")), "rules")


def there_is_a_card_for_each_warning(_):
    for language, sheet in (("zh_CN", "myths-zh"), ("en", "myths-en")):
        for item in warnings():
            why = word("myths", "why", language).replace("{slot:why}", fill(item["summary"][language], language))
            has(sheet, fill(item["title"][language], language), why)
        equal(squeeze(MADE[sheet]).count(squeeze(word("myths", "instead", language))), len(warnings()), "cards")
        source = squeeze(word("myths", "source", language).split("{")[0])
        equal(squeeze(MADE[sheet]).count(source), len(warnings()), "sources")
        equal(squeeze(MADE[sheet]).count("2026-11-23"), len(warnings()) * (1 + (sheet == "myths-en")), "dates")


def no_card_is_cut(_):
    for sheet in ("myths-zh", "myths-en", "myths-zh-two"):
        for number, page in enumerate(pages_of(sheet), 1):
            shown = squeeze(page)
            equal(shown.count(squeeze(word("myths", "instead"))), shown.count("核对过出处"), f"{sheet}, page {number}")
            titles = [item for item in warnings() if shown.startswith(squeeze(item["title"]["zh_CN"]))]
            expect(titles, f"{sheet}: page {number} begins within a card")


def only_the_chosen_cards_are_printed(_):
    has("myths-zh-two", "别忙着找“撤回”", "聊天别删，人别拉黑")
    equal(squeeze(MADE["myths-zh-two"]).count(squeeze(word("myths", "instead"))), 2, "cards")


def another_pack_is_named_and_not_used(_):
    notice = word("sheet", "foreign-pack-unused").replace("{slot:title}", "测试用的小资料包")
    for name in ("agreement", "myths"):
        has(f"{name}-zh-foreign", notice)
        equal(squeeze(MADE[f"{name}-zh-foreign"]).replace(squeeze(notice), ""), squeeze(MADE[f"{name}-zh"]), name)


def fonts_are_embedded(_):
    for sheet in ("agreement-en", "myths-en"):
        rows = run("pdffonts", os.path.join(FOLDER.name, sheet + ".pdf"))[0].splitlines()[2:]
        expect(rows, "no fonts")
        for row in rows:
            equal(row.split()[-5:-2], ["yes", "yes", "yes"], f"embedded, subset, with Unicode: {row}")


sys.exit(main(("pdftotext", "pdffonts"), makes_them, nothing_of_a_case_is_on_them, each_page_says_whose_it_is,
              the_agreement_has_one_page, the_agreement_has_all_that_is_agreed,
              the_agreement_has_the_numbers_of_the_pack, the_agreement_is_large, each_sentence_of_advice_has_claims,
              there_is_a_card_for_each_warning, no_card_is_cut, only_the_chosen_cards_are_printed,
              another_pack_is_named_and_not_used, fonts_are_embedded))
