#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The summary of a case as others see it: text, fonts and pictures, by the tools of poppler and zbar.

  test-paper.py MAKE_PAPER
"""
import os
import re
import sys

from paper_test import equal, expect, load, main, make, paper, run

WITNESS = re.compile(r"\b\d+(?:-[0-9A-HJKMNP-TV-Z]{5}){4}-[0-9A-HJKMNP-TV-Z]{2}\b")
DIGITS = re.compile(r"\b\d+(?: \d{5}){6} \d \d{3}\b")


def produce(what, folder, **changes):
    os.makedirs(folder, exist_ok=True)
    make(what, folder, **changes)
    return os.path.join(folder, "paper.pdf")


def text_of(pdf):
    """In the order in which it was drawn: cell by cell, with the foot of the page at the end."""
    return run("pdftotext", "-enc", "UTF-8", "-raw", pdf, "-")[0]


def pages_of(pdf):
    return text_of(pdf).split("\f")[:-1]


def squeeze(text):
    return re.sub(r"\s+", "", text)


def word(name, language, identifier):
    return next(item for item in paper(name)["words"] if item["id"] == identifier)["text"][language]


def shows(text, words):
    return squeeze(words) in squeeze(text)


def check_frame(page, languages):
    """What stands on every page."""
    for language in languages:
        for identifier in ("not-official", "no-staff"):
            expect(shows(page, word("sheet", language, identifier)), f"'{identifier}' is missing: {page}")
    equal(len(set(WITNESS.findall(page))), 1, "witness codes")
    equal(len(DIGITS.findall(page)), 1, "codes for the telephone")


def sign(identifier):
    return next(item for item in load("questions.json", "signs")["signs"] if item["id"] == identifier)["label"]["zh_CN"]


def value(variable, identifier):
    return next(item for item in load("questions.json", variable)["values"] if item["id"] == identifier)["label"]["zh_CN"]


def tells_the_case(folder):
    text = text_of(produce("small", folder))
    for words in ("证据和经过", "转错的八千元", "账单截图 2026-11-23.png", "妈妈手机上截的，金额和时间都在。", "这笔钱的账单页",
                  "2026-11-24 10:33:03", "2026-11-23 10:30:00", "1,234,567 字节", "阳光*", "¥8,000", "王警官",
                  "本来要转给女儿的房东，头像差不多，点错了人。", "The bank says: wait for a call.", "They gave no number.",
                  "转错人了", "报警电话", "第4条", "不确定", "当事人", "帮忙的人", "电脑的钟往回跳了", "no-such-sign",
                  "已经断开", "¥123.45", "¥6.78", "时间只是大概", "撤下一笔付款", "这笔记重了。", sign("pay-again"),
                  value("payment", "transfer"), value("funding", "credit_card")):
        expect(shows(text, words), f"'{words}' is missing")
    digest = "d00d2bc155a9fb4111db2605d3f43dea52c6850b53573bc33226b8e05bd067a3"
    expect(shows(text, digest), "the digest of the first file is missing")
    expect(" ".join(digest[at:at + 4] for at in range(0, 32, 4)) in text, "the digest is not in groups")
    expect("Evidence" not in text and "Recourse has" not in text, "English that nobody asked for")


def keeps_the_order(folder):
    text = squeeze(text_of(produce("small", folder)).split("按先后登记的内容")[1])
    at = [text.find(squeeze(words)) for words in
          ("开始记录", "登记付款", "账单截图2026", "screen-recording.mp4", "本来要转给", "回答问题", "王警官", "移除证据",
           "Thebanksays", "weather-noted")]
    expect(-1 not in at and at == sorted(at), at)


def shows_unknown_kinds(folder):
    text = text_of(produce("small", folder))
    expect(shows(text, word("summary", "zh_CN", "unknown-kind")), "nothing says that the kind is unknown")
    for words in ('"kind":"weather-noted"', '"sky":"Rainbow-4711"', "外面在下雨"):
        expect(shows(text, words), f"'{words}' is missing")


def puts_english_beside(folder):
    pages = pages_of(produce("english", folder))
    for page in pages:
        check_frame(page, ("zh_CN", "en"))
    whole = "\n".join(pages)
    for words in ("证据和经过", "Evidence and events", "The bill page of this payment", "The helper", "Sent to the wrong person",
                  "clock jumped backwards"):
        expect(shows(whole, words), f"'{words}' is missing")
    expect("computer’" not in whole, "a quote as wide as a character")


def numbers_pages(folder):
    pages = pages_of(produce("small", folder))
    expect(len(pages) > 1, "one page only")
    for number, page in enumerate(pages, 1):
        check_frame(page, ("zh_CN",))
        expect(shows(page, f"第{number}页，共{len(pages)}页"), page)


def withholds(folder):
    """What is withheld is not printed, and its place says so; what goes along is said."""
    pdf = produce("police", folder)
    text = text_of(pdf)
    expect(shows(text, "交给  警方"), "nothing says for whom")
    for words in ("本来要转给女儿的房东", "点错了人"):
        expect(not shows(text, words), f"'{words}' is there")
    equal(squeeze(text).count(squeeze(word("summary", "zh_CN", "withheld"))), 1, "texts that are not given")
    equal(squeeze(text).count(word("summary", "zh_CN", "included")), 1, "evidence that goes along")
    equal(squeeze(text).count(word("summary", "zh_CN", "left-out")), 1, "evidence that does not")
    expect(shows(text, "妈妈手机上截的"), "a note that nobody withheld is missing")


def embeds_fonts(folder):
    for what in ("small", "english", "hostile"):
        rows = run("pdffonts", produce(what, os.path.join(folder, what)))[0].splitlines()[2:]
        expect(rows, "no fonts")
        for row in rows:
            equal(row.split()[-5:-2], ["yes", "yes", "yes"], f"embedded, subset, with Unicode: {row}")


def scans(folder):
    """The picture on each page says the code that is printed beside it, also on a poor copy."""
    pdf = produce("small", folder)
    for number, page in enumerate(pages_of(pdf), 1):
        for resolution in ("100", "200"):
            run("pdftoppm", "-r", resolution, "-gray", "-png", "-singlefile", "-f", str(number), pdf,
                os.path.join(folder, "page"))
            read, _ = run("zbarimg", "--quiet", "--raw", os.path.join(folder, "page.png"))
            equal(read.strip(), WITNESS.search(page).group(), f"picture at {resolution} dpi")


def survives_hostile_words(folder):
    pages = pages_of(produce("hostile", folder))
    whole = "\n".join(pages)
    for page in pages:
        check_frame(page, ("zh_CN", "en"))
    expect(5 < len(pages) < 40, f"{len(pages)} pages")
    for words in ("[U+202E]", "[U+2066]", "[U+001B][31m", "[U+0007]", "<b>bold</b> &amp; <span foreground='red'>",
                  '<span size="99999">', "%s %n", "[+2996]", "last line", "<b>kind</b>"):
        expect(shows(whole, words), f"'{words}' is missing")
    equal(squeeze(whole).count("W") >= 20000, True, "the long name, in list and order, without a hole")
    # A group of the witness code has five characters and may be any of them.
    expect(not re.search("W{6}[-‐]", whole), "a hyphen that belongs to nobody")
    equal(squeeze(whole).count("汉"), 5000, "the long note")
    for control in "\x1b\x07\u202e\u2066\u0085\u2028":
        expect(control not in whole, f"U+{ord(control):04X} is in the text")


def quoted_words_have_their_line(folder):
    """Left of a quoted line stands the accent's colour; left of our own words there is paper."""
    pdf = produce("hostile", folder)
    words = run("pdftotext", "-bbox", pdf, "-")[0]
    page = 0
    found = None
    for line in words.splitlines():
        page += "<page " in line
        if "追款指南热线" in line:
            found = (page, [float(value) for value in re.findall(r'(?:xMin|yMin|yMax)="([\d.]+)"', line)])
    expect(found is not None, "the words are not there")
    number, (left, top, bottom) = found
    run("pdftoppm", "-r", "144", "-f", str(number), "-singlefile", pdf, os.path.join(folder, "page"))
    with open(os.path.join(folder, "page.ppm"), "rb") as stream:
        data = stream.read()
    width = int(data.split(b"\n", 3)[1].split()[0])
    pixels = data.split(b"\n", 3)[3]
    row = int((top + bottom) / 2 * 2)
    colours = {tuple(pixels[3 * (row * width + x):3 * (row * width + x) + 3])
               for x in range(int(left * 2) - 20, int(left * 2) - 2)}
    expect(any(red < 60 and 60 < green < 110 and 70 < blue < 120 for red, green, blue in colours), colours)


def flows_over_many_pages(folder):
    pages = pages_of(produce("many", folder))
    whole = squeeze("".join(pages))
    expect(len(pages) > 100, f"{len(pages)} pages")
    for number in (0, 1, 1234, 2499):
        equal(whole.count(f"截图-{number:04}.png"), 2, f"file {number}, in list and order")
        equal(whole.count(f"第{number}条：对方说过几天就还，我们在等。"), 1, f"note {number}")
    for number, page in enumerate(pages, 1):
        expect(shows(page, f"第{number}页，共{len(pages)}页"), f"page {number}")
        expect(shows(page, "编号"), f"the head of the table is not repeated on page {number}")


def is_small_for_an_empty_case(folder):
    pages = pages_of(produce("empty", folder))
    equal(len(pages), 1, "pages")
    check_frame(pages[0], ("zh_CN", "en"))
    expect(shows(pages[0], word("summary", "zh_CN", "no-evidence")), "nothing says that there is none")


def names_a_foreign_pack(folder):
    """Another pack names kinds and steps, and is named; our own words stay ours."""
    pages = pages_of(produce("foreign", folder))
    for page in pages:
        check_frame(page, ("zh_CN", "en"))
        expect(shows(page, "那个知识库自称“测试用的小资料包”。"), page)
    expect(shows(pages[0], "证据和经过"), "the title is not ours")
    ours = pages_of(produce("small", os.path.join(folder, "ours")))
    expect(all("自称" not in page for page in ours), "our own pack is called somebody else's")


def wants_a_chinese_font(folder):
    """Without one there is an error that says what to install, and no sheet of boxes."""
    for fonts in ("none", "latin"):
        where = os.path.join(folder, fonts)
        os.makedirs(os.path.join(where, "fonts"))
        if fonts == "latin":
            source = run("fc-match", "-f", "%{file}", "sans:lang=en:charset=61")[0]
            latin = run("fc-list", "-f", "%{file}\n", ":lang=en")[0].splitlines()
            chinese = set(run("fc-list", "-f", "%{file}\n", ":lang=zh-cn")[0].splitlines())
            latin = [name for name in [source, *latin] if name not in chinese]
            if not latin:
                continue
            os.symlink(latin[0], os.path.join(where, "fonts", os.path.basename(latin[0])))
        config = os.path.join(where, "fonts.conf")
        with open(config, "w", encoding="utf-8") as stream:
            stream.write(f'<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
                         f"<dir>{where}/fonts</dir><cachedir>{where}/cache</cachedir></fontconfig>")
        message = make("small", where, status=1, FONTCONFIG_FILE=config, G_DEBUG="")
        expect("install the package 'fonts-noto-cjk'" in message, message)
        expect(not os.path.exists(os.path.join(where, "paper.pdf")), "there is a sheet all the same")


sys.exit(main(("pdftotext", "pdffonts", "pdftoppm", "zbarimg", "fc-list"), tells_the_case, keeps_the_order,
              shows_unknown_kinds, puts_english_beside, numbers_pages, withholds, embeds_fonts, scans,
              survives_hostile_words, quoted_words_have_their_line, flows_over_many_pages, is_small_for_an_empty_case,
              names_a_foreign_pack, wants_a_chinese_font))
