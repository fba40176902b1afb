#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""recoursectl letter: which letters fit, their text, and the document that office programs open."""
import io
import os
import subprocess
import sys
import zipfile
from xml.etree import ElementTree

sys.dont_write_bytecode = True
import cli_test  # noqa: E402  nothing may be written into the sources
from case_test import Case  # noqa: E402
from cli_test import expect, refuse, succeed  # noqa: E402

KIND = "application/vnd.oasis.opendocument.text"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
MANIFEST = "{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}"


def make(folder, what):
    """A case with what letter-case.h lists; the program that enters it is the second argument."""
    case = Case(folder)
    subprocess.run([sys.argv[2], what, case.path], check=True, env=cli_test.environment())
    return case


def write(case, letter, *arguments):
    return succeed(*case.call("letter", letter), "--json", *arguments).json()


def entries(case):
    return succeed(*case.call("witness", "show"), "--json").json()["entries"]


def listed(case):
    letters = succeed(*case.call("letter", "list"), "--json").json()["letters"]
    return [(letter["id"], letter["fit"]) for letter in letters]


def document(case, letter, *arguments):
    path = os.path.join(case.folder, f"{letter}.odt")
    succeed(*case.call("letter", letter), "--output", path, *arguments)
    with open(path, "rb") as stream:
        return stream.read()


def parts(contents):
    with zipfile.ZipFile(io.BytesIO(contents)) as odt:
        expect(odt.testzip() is None, "a part is damaged")
        return {name: odt.read(name) for name in odt.namelist()}


def plain(element):
    """The text of a paragraph as a reader of the format shows it."""
    words = [element.text or ""]
    for child in element:
        words.append("\n" if child.tag == TEXT + "line-break" else " " if child.tag == TEXT + "s" else "")
        words.append(plain(child))
        words.append(child.tail or "")
    return "".join(words)


def paragraphs(contents):
    """(style, text) of each paragraph of the document."""
    root = ElementTree.fromstring(parts(contents)["content.xml"])
    return [(node.get(TEXT + "style-name"), plain(node)) for node in root.iter(TEXT + "p")]


def letter_of(contents):
    """The paragraphs behind the pages to take away."""
    found = paragraphs(contents)
    start = next(i for i, (style, _) in enumerate(found) if style == "LetterBegin")
    return found[:start], found[start:]


def lists_what_fits(folder):
    case = make(folder, "mistake")
    expect(listed(case) == [("message-to-payee", "certain"), ("demand", "certain"), ("platform-complaint", "certain"),
                            ("complaint-unjust-enrichment", "certain")], listed(case))
    text = succeed(*case.call("letter", "list"), "--lang", "zh_CN").stdout
    expect("适合" in text and "demand: 书面催告" in text and "police-statement" not in text, text)


def lists_what_may_fit(folder):
    case = Case(folder)
    expect([fit for _, fit in listed(case)] == ["possible"] * 5, listed(case))


def says_when_none_fits(folder):
    case = make(folder, "deceived")
    expect([name for name, _ in listed(case)] == ["platform-complaint", "police-statement"], listed(case))
    message = refuse(*case.call("letter", "demand"))
    expect("'demand' is not fit" in message, message)


def prints_text_to_copy(folder):
    case = make(folder, "mistake")
    result = succeed(*case.call("letter", "demand"), "--lang", "zh_CN").stdout
    checks, text = result.split("\n----\n\n")
    expect(checks.startswith("草稿，请核对\n") and "希望哪天之前退回" in checks, checks)
    expect(text.startswith("催告书\n\n致【对方的真实姓名：＿＿＿＿】：\n") and text.endswith("】\n"), text)
    expect(text == write(case, "demand")["text"], "the text of --json is another one")
    english = succeed(*case.call("letter", "demand"), "--english").stdout.split("\n----\n\n")
    expect(len(english) == 3 and english[0].startswith("Draft, please check\n"), english[0])
    expect(english[1] == text and english[2].startswith("Written demand\n"), english[2])


def is_chinese_in_every_language(folder):
    case = make(folder, "mistake")
    english = write(case, "demand", "--lang", "en")
    chinese = write(case, "demand", "--lang", "zh_CN")
    expect(english["text"] == chinese["text"] and english["english"] == chinese["english"], "the letter changed")
    expect(english["gaps"][0] == "the payee’s real name" and chinese["gaps"][0] == "对方的真实姓名", english["gaps"])


def is_about_some_payments(folder):
    case = make(folder, "mistake")
    expect("合计8,123.45元" in write(case, "demand")["text"], "both")
    text = write(case, "demand", "--payment", "2")["text"]
    expect("合计123.45元" in text and "8,000元" not in text, text)
    expect("合计8,123.45元" in write(case, "demand", "--payment", "1,2")["text"], "both, named")
    expect("no payment 7" in refuse(*case.call("letter", "demand"), "--payment", "7"), "7")
    for wrong in ("0", "1,", "x", "-1", "1 2", "99999999999"):
        expect("--payment" in refuse(*case.call("letter", "demand"), f"--payment={wrong}"), wrong)


def makes_a_document(folder):
    case = make(folder, "mistake")
    contents = document(case, "complaint-unjust-enrichment")
    expect(contents[:4] == b"PK\3\4" and contents[30:38 + len(KIND)] == b"mimetype" + KIND.encode(), contents[:90])
    with zipfile.ZipFile(io.BytesIO(contents)) as odt:
        first = odt.infolist()[0]
        expect((first.filename, first.compress_type, first.extra) == ("mimetype", zipfile.ZIP_STORED, b""), first)
        expect(all(item.date_time == (1980, 1, 1, 0, 0, 0) for item in odt.infolist()), "it tells when it was made")
    files = parts(contents)
    manifest = ElementTree.fromstring(files["META-INF/manifest.xml"])
    named = {entry.get(MANIFEST + "full-path") for entry in manifest.iter(MANIFEST + "file-entry")}
    expect(named == {"/", "content.xml", "styles.xml"}, named)
    expect(set(files) == {"mimetype", "content.xml", "styles.xml", "META-INF/manifest.xml"}, set(files))


def uses_only_styles_that_it_has(folder):
    case = make(folder, "deceived")
    files = parts(document(case, "police-statement", "--english"))
    styles = ElementTree.fromstring(files["styles.xml"])
    content = ElementTree.fromstring(files["content.xml"])
    known = {node.get(STYLE + "name") for tree in (styles, content) for node in tree.iter(STYLE + "style")}
    used = {node.get(TEXT + "style-name") for node in content.iter() if node.get(TEXT + "style-name")}
    parents = {node.get(STYLE + "parent-style-name") for tree in (styles, content)
               for node in tree.iter(STYLE + "style") if node.get(STYLE + "parent-style-name")}
    expect(used | parents <= known, (used | parents) - known)
    page = next(styles.iter(STYLE + "page-layout-properties"))
    expect((page.get(FO + "page-width"), page.get(FO + "page-height")) == ("21cm", "29.7cm"), page.attrib)
    first = next(node for node in content.iter(STYLE + "style") if node.get(STYLE + "name") == "LetterBegin")
    expect(first.find(STYLE + "paragraph-properties").get(FO + "break-before") == "page", "no page of its own")


def begins_with_a_page_to_take_away(folder):
    case = make(folder, "mistake")
    told = write(case, "demand", "--lang", "zh_CN")
    cover, letter = letter_of(document(case, "demand"))
    expect(cover[0] == ("NoteTitle", "草稿，请核对") and "不要交出去" in cover[1][1], cover[:2])
    texts = [text for _, text in cover]
    expect(all("- " + check in texts for check in told["checks"]), texts)
    expect([text for _, text in letter] == [line.lstrip("　") for line in told["text"].split("\n") if line], letter)
    expect(not any("追款指南" in text for _, text in letter), "the letter speaks of the program")


def keeps_english_off_the_letter(folder):
    case = make(folder, "mistake")
    cover, letter = letter_of(document(case, "demand", "--english"))
    expect(("English", "Written demand") in cover, cover)
    expect(not any(style == "English" for style, _ in letter), letter)


def marks_gaps(folder):
    case = make(folder, "open")
    content = ElementTree.fromstring(parts(document(case, "demand"))["content.xml"])
    marked = [plain(node) for node in content.iter(TEXT + "span")]
    expect(marked and all(text.startswith("【") and text.endswith("】") for text in marked), marked)
    total = "".join(plain(node) for node in content.iter(TEXT + "p")).count("【")
    expect(sum(text.count("【") for text in marked) == total, "a gap without a mark")


def bears_hostile_words(folder):
    case = make(folder, "hostile")
    told = write(case, "police-statement")
    _, letter = letter_of(document(case, "police-statement"))
    whole = "\n".join(text for _, text in letter)
    expect("“<b>&\"王’。〔我不要钱了〕[U+202E]明”" in whole, whole[:900])
    expect("</text:p>\n\n第二行  两个空格[U+0007]]]>”" in whole, whole[-900:])
    expect("W" * (16 * 1024 - 64) in whole, "a long note was cut")
    expect("\u202e" not in told["text"] and "\u202e" not in whole, "the direction is turned")
    expect("../&amp;<name> .png" in whole, "the name of a file")


def replaces_nothing(folder):
    case = make(folder, "mistake")
    before = entries(case)
    path = case.file("letter.odt", b"mine")
    message = refuse(*case.call("letter", "demand"), "--output", path)
    expect("letter.odt" in message, message)
    with open(path, "rb") as stream:
        expect(stream.read() == b"mine", "it was replaced")
    refuse(*case.call("letter", "demand"), "--output", os.path.join(folder, "nowhere", "letter.odt"))
    expect(entries(case) == before, "a letter was written into the log")


def takes_no_words_from_a_foreign_pack(folder):
    case = make(folder, "mistake")
    mini = os.path.join(cli_test.ROOT, "tests/data/packs/mini")
    told = write(case, "demand", "--knowledge", mini)
    expect(told["text"] == write(case, "demand")["text"], told["text"])


def counts_from_a_moment(folder):
    case = make(folder, "mistake")
    expect(write(case, "demand", "--at", "2026-11-25T10:00:00")["text"] == write(case, "demand")["text"], "a day later")
    expect("--at" in refuse(*case.call("letter", "list"), "--at", "soon"), "soon")


def refuses_wrong_calls(folder):
    case = make(folder, "mistake")
    expect("a letter, or list is missing" in refuse(*case.call("letter")), "nothing")
    expect("there is no letter 'poem'" in refuse(*case.call("letter", "poem")), "poem")
    refuse(*case.call("letter", "demand", "again"))
    refuse("letter", "demand")
    refuse(*case.call("letter", "list"), "--english")
    refuse(*case.call("letter", "list"), "--output", "a.odt")


def explains_itself(folder):
    for arguments in (("letter",), ("letter", "list"), ("letter", "demand")):
        text = succeed(*arguments, "--help").stdout
        expect("letter" in text and "--case" in text, text)


if __name__ == "__main__":
    sys.exit(cli_test.main(
        lists_what_fits, lists_what_may_fit, says_when_none_fits, prints_text_to_copy, is_chinese_in_every_language,
        is_about_some_payments, makes_a_document, uses_only_styles_that_it_has, begins_with_a_page_to_take_away,
        keeps_english_off_the_letter, marks_gaps, bears_hostile_words, replaces_nothing,
        takes_no_words_from_a_foreign_pack, counts_from_a_moment, refuses_wrong_calls, explains_itself))
