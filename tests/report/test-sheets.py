#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The plan, the page for the desk and the list of evidence as others see them: text and fonts, by the tools of poppler.

  test-sheets.py MAKE_SHEETS

All sheets are made by one process, once; loading the fonts takes longest. What a case holds stands in sheet-case.c.
"""
import json
import os
import re
import sys
import tempfile

from paper_test import ROOT, equal, expect, main, paper, run

SHEETS = [
    "desk-empty-zh", "desk-fraud-zh", "desk-fraud-en", "desk-fraud-zh-withheld", "desk-fraud-zh-foreign",
    "desk-answered-zh", "desk-hostile-en", "desk-hundred-en", "desk-quick-zh", "desk-mistake-zh", "desk-twelve-en",
    "desk-twelve-zh",
    "evidence-empty-en", "evidence-fraud-zh", "evidence-fraud-en", "evidence-fraud-zh-foreign",
    "evidence-fraud-zh-withheld", "evidence-hostile-zh", "evidence-hundred-zh",
    "plan-empty-zh", "plan-fraud-zh", "plan-fraud-en", "plan-fraud-zh-foreign", "plan-fraud-zh-withheld",
    "plan-hostile-zh", "plan-hundred-zh", "plan-mistake-zh",
    "summary-fraud-zh", "summary-fraud-zh-police", "summary-fraud-zh-foreign", "summary-fraud-en", "summary-fraud-zh-withheld", "summary-empty-zh",
]
FOLDER = tempfile.TemporaryDirectory()
MADE = {}


def pack(name):
    with open(os.path.join(ROOT, "resources/knowledge", name + ".json"), encoding="utf-8") as stream:
        return json.load(stream)


def find(name, identifier):
    return next(item for item in pack(name) if item["id"] == identifier)


def word(name, identifier, language="zh_CN"):
    return next(item for item in paper(name)["words"] if item["id"] == identifier)["text"][language]


def squeeze(text):
    return re.sub(r"\s+", "", text)


def pages_of(sheet):
    return MADE[sheet].split("\f")[:-1]


def text_of(sheet):
    return squeeze(MADE[sheet])


def has(sheet, *words):
    for item in words:
        expect(squeeze(item) in text_of(sheet), f"{sheet}: '{item}' is missing")


def lacks(sheet, *words):
    for item in words:
        expect(squeeze(item) not in text_of(sheet), f"{sheet}: '{item}' is there")


def in_order(sheet, *words):
    at = [text_of(sheet).find(squeeze(item)) for item in words]
    expect(-1 not in at and at == sorted(at), (sheet, at))


# --- All of them ---------------------------------------------------------------------------------------------------


def each_page_says_whose_it_is(_):
    for sheet in SHEETS:
        for number, page in enumerate(pages_of(sheet), 1):
            shown = squeeze(page)
            for language in ("zh_CN", "en")[:1 + (sheet.split("-")[2] == "en")]:
                for identifier in ("not-official", "no-staff"):
                    expect(squeeze(word("sheet", identifier, language)) in shown, f"{sheet}: '{identifier}' is missing")
            expect(f"第{number}页，共{len(pages_of(sheet))}页" in shown, f"{sheet}: page {number}")


def nothing_is_left_to_fill(_):
    for sheet in SHEETS:
        expect("{slot" not in MADE[sheet] and "{claim" not in MADE[sheet], f"{sheet}: a mark is left")
        for control in "\x1b\x07\u202e\u2066":
            expect(control not in MADE[sheet], f"{sheet}: U+{ord(control):04X}")


def english_only_where_it_is_wanted(_):
    for name in ("desk", "evidence", "plan", "summary"):
        title = "evidence-list" if name == "evidence" else name
        has(f"{name}-fraud-en", word(title, "title"), word(title, "title", "en"))
        lacks(f"{name}-fraud-zh", word(title, "title", "en"))


def fonts_are_embedded(_):
    for sheet in ("desk-hostile-en", "plan-fraud-en", "evidence-fraud-en"):
        rows = run("pdffonts", os.path.join(FOLDER.name, sheet + ".pdf"))[0].splitlines()[2:]
        expect(rows, "no fonts")
        for row in rows:
            equal(row.split()[-5:-2], ["yes", "yes", "yes"], f"embedded, subset, with Unicode: {row}")


def another_pack_is_named_and_not_used(_):
    """It names kinds of evidence on the list, as in the summary; advice never comes from it."""
    for sheet in ("desk-fraud-zh-foreign", "plan-fraud-zh-foreign"):
        has(sheet, "自称“测试用的小资料包”。这张纸没有用它")
        ours = sheet.replace("-foreign", "")
        without = squeeze(word("sheet", "foreign-pack-unused").replace("{slot:title}", "测试用的小资料包"))
        no_code = r"[0-9A-Z-]{20,}|\d+"
        equal(re.sub(no_code, "", text_of(sheet).replace(without, "")), re.sub(no_code, "", text_of(ours)), sheet)
    has("evidence-fraud-zh-foreign", "那个知识库自称“测试用的小资料包”。")
    has("evidence-fraud-zh-foreign", find("evidence", "bill-page")["proves"]["zh_CN"])


def read_grey(path):
    with open(path, "rb") as stream:
        data = stream.read()
    _, size, _, pixels = data.split(b"\n", 3)
    return int(size.split()[0]), pixels


def has_ink(picture, box):
    width, pixels = picture
    left, top, right, bottom = (int(value) for value in box)
    rows = (pixels[row * width + left:row * width + right] for row in range(top, bottom))
    return any(min(row, default=255) < 160 for row in rows)


def no_character_is_blank(_):
    """A subset of a font can lose a glyph (recourse-sheet-glyph.c), which its text does not show: look at each."""
    shown = sorted({character for name in os.listdir(os.path.join(ROOT, "resources/knowledge"))
                    for character in json.dumps(pack(name.removesuffix(".json")), ensure_ascii=False)
                    if "\u4e00" <= character <= "\u9fff"})
    parts = [shown[at:at + 120] for at in range(0, len(shown), 120)]
    with open(os.path.join(FOLDER.name, "characters.txt"), "w", encoding="utf-8") as stream:
        stream.write("\n".join("  ".join(part) for part in parts))
    run(sys.argv[1], FOLDER.name, "characters")
    for number, part in enumerate(parts):
        path = os.path.join(FOLDER.name, f"characters-{number}.pdf")
        run("pdftoppm", "-r", "72", "-gray", "-singlefile", path, path)
        picture = read_grey(path + ".pgm")
        seen = {}
        for row in run("pdftotext", "-bbox", path, "-")[0].splitlines():
            found = re.search(r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.)</word>', row)
            if found and found.group(5) in part:
                box = [float(value) for value in found.groups()[:4]]
                seen.setdefault(found.group(5), []).append(has_ink(picture, box))
        blank = [character for character in part if len(seen.get(character, [])) < 2 or not all(seen[character])]
        equal(blank, [], "characters that are not seen, or not twice")


# --- The page for the desk -----------------------------------------------------------------------------------------


def the_desk_has_one_page(_):
    for sheet in SHEETS:
        if sheet.startswith("desk"):
            equal(len(pages_of(sheet)), 1, f"pages of {sheet}")


def the_desk_gets_each_payment_exactly(_):
    has("desk-fraud-zh", "内容截至  2026-11-24 10:30", "一共2笔，合计¥9,234.56", "第1笔", "第2笔", "¥8,000.00", "¥1,234.56", "2026-11-24 07:29:05",
        "1000 0500 0120 2611 2400 1234 5678", "2026 1124 0712 34", "阳光*", "退回来¥1.00", "聊天转账", "已收款", "零钱")
    expect("1000 0500 0120 2611 2400 1234 5678" in MADE["desk-fraud-zh"], "the number is not in groups of four")
    has("desk-fraud-zh", "大约2026年11月24日 09:30", word("desk", "exact-time"))
    lacks("desk-fraud-zh", "09:30:00")


def the_desk_takes_what_was_answered(_):
    """The guide speaks of the one payment; of several, nobody knows of which."""
    has("desk-answered-zh", "聊天转账", "已收款", "储蓄卡")
    lacks("desk-answered-zh", word("desk", "merchant-order"))
    lacks("desk-fraud-zh", "储蓄卡")


def the_desk_asks_on_paper_alone(_):
    for sheet in ("desk-empty-zh", "desk-fraud-zh", "desk-twelve-zh"):
        has(sheet, *(word("desk", item) for item in
                     ("name", "age", "phone", "id-card", "companion", "payer-wechat", "payer-card", "other-wechat",
                      "other-account", "other-traces", "unit", "officer", "reference", "stopped-at")))


def the_desk_reads_out_what_is_true(_):
    first = find("messages", "police-call")["text"]["zh_CN"].split("\n")
    has("desk-fraud-zh", first[0], "收款方显示是“阳光*”", word("desk", "lead"))
    has("desk-fraud-zh", "一共2笔，合计¥9,234.56。刚才报的是最近一笔")
    has("desk-quick-zh", first[0], "金额是¥1,000.01")  # the payment says the rest
    lacks("desk-empty-zh", first[0])
    has("desk-empty-zh", word("desk", "script-open").split("\n")[1])
    lacks("desk-mistake-zh", first[0], word("desk", "script-open").split("\n")[1], word("desk", "lead"))
    has("desk-mistake-zh", word("desk", "lead-mistake"), word("desk", "script-mistake"))
    expect("＿＿＿＿" in MADE["desk-fraud-zh"], "no line for the name")


def the_desk_quotes_the_story(_):
    has("desk-fraud-zh", "上午有人加我微信，说是社保局的，让我交保证金，还让我别告诉家里人。")
    lacks("desk-fraud-zh-withheld", "社保局")
    lacks("desk-fraud-zh", word("desk", "shortened"))
    has("desk-hostile-en", word("desk", "shortened"))


def the_desk_holds_many_payments(_):
    for number in range(1, 13):
        has("desk-twelve-zh", f"第{number}笔", f"¥1,000.{number:02}")
    in_order("desk-twelve-zh", *(f"¥1,000.{number:02}" for number in range(2, 13)))
    for sheet, total in (("desk-twelve-en", 12), ("desk-hundred-en", 100)):
        more = int(re.search(r"还有(\d+)笔没有印在这里", text_of(sheet)).group(1))
        printed = len(set(re.findall(r"第(\d+)笔", text_of(sheet))))
        equal(more + printed, total, f"{sheet}: payments that are printed or counted")
    has("desk-hundred-en", "一共100笔，合计¥100,050.50")


def the_desk_stays_ours(_):
    """A payee cannot close our quotes, and nothing of a long name drives anything else out."""
    lacks("desk-hostile-en", "“张三”请改打")
    has("desk-hostile-en", "[U+202E]", "<b>odd</b>", "¥100,000,000.00", word("desk", "id-card"))


# --- The plan ------------------------------------------------------------------------------------------------------


def step(remedy, identifier):
    return next(item for item in find("remedies", remedy)["steps"] if item["id"] == identifier)["text"]["zh_CN"]


def the_plan_is_in_the_order_of_acting(_):
    in_order("plan-fraud-zh", word("plan", "title"), "一共付了2笔，合计¥9,234.56。最近一笔是¥1,234.56，大约2026年11月24日 09:30。",
             "马上报警：110", "再给银行打电话", word("plan", "do-not"), word("plan", "deadlines"), "再到微信里投诉")
    in_order("plan-mistake-zh", word("plan", "now"), "请对方退回来", word("plan", "today"), "记下自动退回的时间")
    lacks("plan-mistake-zh", "马上报警")


def the_plan_marks_what_is_done(_):
    has("plan-fraud-zh", "√" + step("police-report", "stop-contact"), "（2026年11月24日10:20做完）")
    has("plan-fraud-zh", "□打银行卡背面印的电话")
    lacks("plan-fraud-zh", "□" + step("police-report", "stop-contact"))


def the_plan_has_times_and_numbers(_):
    has("plan-fraud-zh", "2026年11月26日10:25" + find("remedies", "police-report")["follow_up"]["label"]["zh_CN"])
    has("plan-fraud-zh", "2026年11月24日14:30" + word("plan", "agreed") + "带身份证去派出所做笔录")
    has("plan-mistake-zh", "大约2026年11月25日09:30")
    has("plan-fraud-zh", "120急救电话", word("plan", "card-number"))
    equal(text_of("plan-fraud-zh").count(squeeze(word("plan", "card-number"))), 1, "the same number in large type")


def the_plan_says_what_not_to_do(_):
    for remedy in ("recovery-services", "delete-chat", "odd-login", "recall-button"):
        has("plan-fraud-zh", "×" + find("remedies", remedy)["title"]["zh_CN"])


def the_plan_is_short_and_large(_):
    for sheet, most in (("plan-empty-zh", 2), ("plan-mistake-zh", 3), ("plan-fraud-zh", 5), ("plan-fraud-en", 7)):
        expect(len(pages_of(sheet)) <= most, f"{sheet}: {len(pages_of(sheet))} pages")
    has("plan-empty-zh", word("plan", "unfinished"))
    boxes = run("pdftotext", "-bbox", os.path.join(FOLDER.name, "plan-mistake-zh.pdf"), "-")[0]
    line = next(row for row in boxes.splitlines() if "马上给对方打电话" in row)
    top, bottom = (float(re.search(rf'{side}="([\d.]+)"', line).group(1)) for side in ("yMin", "yMax"))
    expect(bottom - top > 18, f"the steps are {bottom - top} points high")


# --- The list of evidence ------------------------------------------------------------------------------------------


def the_list_says_what_a_piece_proves(_):
    for language, sheet in (("zh_CN", "evidence-fraud-zh"), ("en", "evidence-fraud-en")):
        for kind in ("bill-page", "chat-recording"):
            has(sheet, *(find("evidence", kind)[key][language].replace("’", "'") for key in ("title", "source", "proves")))
    has("evidence-fraud-zh", "一共3件", "账单截图 2026-11-23.png", "不知道是什么.dat", "SHA-256",
        "d00d2bc155a9fb4111db2605d3f43dea52c6850b53573bc33226b8e05bd067a3", word("evidence-list", "what-it-shows"),
        word("summary", "original"))


def the_list_has_the_last_word(_):
    """What was said later of a piece takes the place of what was said first."""
    has("evidence-fraud-zh", "金额和时间都在上面。")
    lacks("evidence-fraud-zh", "妈妈手机上截的。")
    lacks("evidence-fraud-zh-withheld", "金额和时间都在上面。", "账单截图 2026-11-23.png")
    equal(text_of("evidence-fraud-zh-withheld").count(squeeze(word("summary", "withheld"))), 2, "texts not given")


def the_list_is_signed_by_hand(_):
    for sheet in ("evidence-empty-en", "evidence-fraud-zh", "evidence-hundred-zh"):
        has(sheet, *(word("evidence-list", item) for item in
                     ("submitter", "signature", "date", "opponents", "copies", "original-phone", "original-account",
                      "original-keeper")))
    has("evidence-fraud-zh", word("evidence-list", "is-original"), word("evidence-list", "is-copy"),
        word("evidence-list", "page"))
    has("evidence-empty-en", word("summary", "no-evidence"))


def the_list_holds_a_hundred(_):
    for number in (1, 50, 100):
        has("evidence-hundred-zh", f"截图-{number:03}.png")
    for number, page in enumerate(pages_of("evidence-hundred-zh")[:-1], 1):
        expect("编号" in page, f"the head of the table is not repeated on page {number}")
    has("evidence-hostile-zh", "<b>kind</b>")


# --- The summary ---------------------------------------------------------------------------------------------------


def the_summary_tells_the_case(_):
    in_order("summary-fraud-zh", word("summary", "payments"), "¥8,000.00", word("summary", "contacts"), "王警官",
             word("summary", "plan"), "马上报警：110", word("summary", "evidence"), word("summary", "timeline"))
    has("summary-fraud-zh", "一共2笔，合计¥9,234.56", "A-2026-1124", "带身份证去派出所做笔录",
        step("police-report", "stop-contact"), "2026-11-26 10:25:00")
    lacks("summary-fraud-zh-police", word("summary", "plan"))
    has("summary-fraud-zh-foreign", "马上报警：110")
    has("summary-fraud-zh", "大约2026-11-24 09:30状态")
    lacks("summary-fraud-zh", "09:30:00")  # the timeline knows no more
    expect("1000050001202611240012345678" not in MADE["summary-fraud-zh"], "a number of the timeline is not in groups")
    before = text_of("summary-fraud-zh-withheld").split(word("summary", "timeline"))[0]
    equal(before.count("阳光*"), 1, "payees that are not withheld")
    for identifier in ("payments", "contacts"):
        expect("\n" + word("summary", identifier) + "\n" not in MADE["summary-empty-zh"], identifier)


def makes_them(_):
    run(sys.argv[1], FOLDER.name, *SHEETS)
    for sheet in SHEETS:
        MADE[sheet] = run("pdftotext", "-enc", "UTF-8", "-raw", os.path.join(FOLDER.name, sheet + ".pdf"), "-")[0]
        expect(pages_of(sheet), sheet)


sys.exit(main(("pdftotext", "pdffonts", "pdftoppm"), makes_them, each_page_says_whose_it_is, nothing_is_left_to_fill,
              english_only_where_it_is_wanted, fonts_are_embedded, another_pack_is_named_and_not_used, no_character_is_blank,
              the_desk_has_one_page, the_desk_gets_each_payment_exactly, the_desk_takes_what_was_answered,
              the_desk_asks_on_paper_alone, the_desk_reads_out_what_is_true, the_desk_quotes_the_story, the_desk_holds_many_payments,
              the_desk_stays_ours, the_plan_is_in_the_order_of_acting, the_plan_marks_what_is_done,
              the_plan_has_times_and_numbers, the_plan_says_what_not_to_do, the_plan_is_short_and_large,
              the_list_says_what_a_piece_proves, the_list_has_the_last_word, the_list_is_signed_by_hand,
              the_list_holds_a_hundred, the_summary_tells_the_case))
