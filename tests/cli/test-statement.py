#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""recoursectl statement: what WeChat sends, in all its variants, and what is refused with no rows at all."""
import csv
import os
import sys
import time
import zipfile

sys.dont_write_bytecode = True
import cli_test  # noqa: E402  nothing may be written into the sources
import statement_files as files  # noqa: E402
from cli_test import expect, refuse, succeed  # noqa: E402
from statement_files import AMOUNT, DIRECTION, HEADER, KIND, NOTE, ROWS, STATUS, TIME, TRANSACTION  # noqa: E402

CODE = "831924"


def save(folder, data, name="bill"):
    path = os.path.join(folder, name)
    with open(path, "wb") as stream:
        stream.write(data if isinstance(data, bytes) else data.encode())
    return path


def rows_of(folder, data, *arguments):
    return succeed("statement", "--json", *arguments, save(folder, data)).json()["rows"]


def refusal(folder, data, *arguments):
    """The message, without the file's name; nothing was left behind."""
    path = save(folder, data)
    before = sorted(os.listdir(folder))
    message = refuse("statement", "--json", *arguments, path)
    start = f"statement '{path}': "
    expect(message.startswith(start), message)
    expect(sorted(os.listdir(folder)) == before, os.listdir(folder))
    return message[len(start):]


def reads(folder, name, data):
    got = rows_of(folder, data)
    expect(got == files.expected(), (name, got))


def change(index, column, value):
    """The rows with one cell changed."""
    rows = [list(row) for row in ROWS]
    rows[index][column] = value
    return rows


# --- CSV ------------------------------------------------------------------------------------------------------------


def reads_csv(folder):
    text = files.make_csv()
    reads(folder, "UTF-8", text)
    reads(folder, "mark", b"\xef\xbb\xbf" + text.encode())
    reads(folder, "GB18030", text.encode("gb18030"))
    reads(folder, "quoted", files.make_csv(quoting=csv.QUOTE_ALL))
    reads(folder, "quoted header with a mark", "\ufeff" + files.make_csv(quoting=csv.QUOTE_ALL, head=[]))
    reads(folder, "line feeds", files.make_csv(end="\n"))
    reads(folder, "carriage returns", files.make_csv(end="\r"))
    reads(folder, "no last line end", text.rstrip())
    reads(folder, "blank lines behind", text + "\r\n,,,,,,,,,,\r\n")
    reads(folder, "no header block", files.make_csv(head=[]))


def reads_columns_by_name(folder):
    order = [10, 0, 1, 4, 5, 7, 2, 3, 6, 9, 8]
    rows = [[row[index] for index in order] + ["own"] for row in ROWS]
    header = [HEADER[index] for index in order] + ["自己加的一列"]
    reads(folder, "order", files.make_csv(rows, header=header))
    wide = [name.replace("(", "（").replace(")", "）").replace("/", "／") for name in HEADER]
    reads(folder, "full width", files.make_csv(header=wide))
    few = [TIME, KIND, DIRECTION, AMOUNT, STATUS]
    got = rows_of(folder, files.make_csv([[row[i] for i in few] for row in ROWS], header=[HEADER[i] for i in few]))
    expect([(row["time"], row["state"], row["payee"], row["transaction"]) for row in got]
           == [(row["time"], row["state"], None, None) for row in files.expected()], got)


def reads_fields(folder):
    rows = change(0, NOTE, 'two\nlines, "quoted"')
    got = rows_of(folder, files.make_csv(rows))
    expect(got[0]["note"] == 'two\nlines, "quoted"' and got[1] == files.expected()[1], got[:2])
    for written in ('5"寸', '\t 5"寸　'):
        line = ",".join(change(0, NOTE, written)[0])
        got = rows_of(folder, files.make_csv([], count=1).rstrip() + "\r\n" + line.replace("¥8,000.00", "¥8000.00"))
        expect(got[0]["note"] == '5"寸', got)
    behind = files.make_csv([], count=1) + ",".join(f'"{cell.strip()}"\t' for cell in ROWS[0]) + "\r\n"
    expect(rows_of(folder, behind) == files.expected()[:1], "tabs behind closing marks")


def reads_times(folder):
    rows = {
        "2026/11/29 14:05:06": "2026-11-29T14:05:06+08:00", "2026/1/2 3:04": "2026-01-02T03:04:00+08:00",
        "2026-11-29T14:05:06": "2026-11-29T14:05:06+08:00", "2026.11.29 14:05": "2026-11-29T14:05:00+08:00",
        "2026年11月29日 14:05:06": "2026-11-29T14:05:06+08:00", "２０２６－１１－２９ １４：０５：０６": "2026-11-29T14:05:06+08:00",
        "2026-11-29 14:05:06 ": "2026-11-29T14:05:06+08:00", "2026-11-29T06:05:06Z": "2026-11-29T14:05:06+08:00",
        files.serial("2026-11-29 14:05:06"): "2026-11-29T14:05:06+08:00", "46355.5": "2026-11-29T12:00:00+08:00",
        "2024-02-29 23:59:59.999": "2024-02-29T23:59:59+08:00",
    }
    got = rows_of(folder, files.make_csv([change(0, TIME, text)[0] for text in rows]))
    expect([row["time"] for row in got] == list(rows.values()), got)
    about = [time for time, row in zip(rows, got) if "about" in row]
    expect(about == ["2026/1/2 3:04", "2026.11.29 14:05", "46355.5"], about)


def says_no_seconds_that_nobody_wrote(folder):
    path = save(folder, files.make_csv(change(0, TIME, "2026/11/29 14:05")[:1]))
    shown = succeed("statement", path, LANG="en_US.UTF-8").stdout
    expect("29 Nov 2026, 14:05  ¥8,000 out" in shown, shown)


def reads_amounts(folder):
    amounts = {"¥8,000.00": 800000, "￥8000": 800000, "8000.5": 800050, "8,000.50元": 800050, "¥0.00": 0, "0": 0,
               "￥１２．３４": 1234, "¥ 1.00": 100, "¥1,234,567.89": 123456789, "¥100,000,000.00": 10000000000}
    got = rows_of(folder, files.make_csv([change(0, AMOUNT, text)[0] for text in amounts]))
    expect([row["amount_fen"] for row in got] == list(amounts.values()), got)


def reads_states(folder):
    received = ("对方已收钱", "朋友已收钱", "已转账", "已存入零钱", "已收钱", "支付成功")
    returned = ("对方已退还", "已全额退款", "过期已退还")
    refunds = {"已退款(￥12.34)": 1234, "已退款（¥12.34）": 1234, "已退款￥12.34": 1234, "已退款(¥1,234.50)": 123450,
               "已退款(￥8000.00)": 800000}
    unknown = ("提现已到账", "已退款", "已退款(￥8000.01)", "已退款(￥0.00)", "已退款(很多)", "支付成功了", "", "等待对方收款", "/")
    words = [*received, *returned, *refunds, *unknown]
    got = rows_of(folder, files.make_csv([change(0, STATUS, word)[0] for word in words]))
    expect([row["status"] for row in got] == words, got)
    states = ["received"] * len(received) + ["returned"] * 3 + ["received"] * len(refunds) + [None] * len(unknown)
    expect([row["state"] for row in got] == states, got)
    expect([row.get("refunded_fen", "no") for row in got]
           == ["no"] * 9 + list(refunds.values()) + ["no"] * len(unknown), got)


# --- XLSX -----------------------------------------------------------------------------------------------------------


def reads_xlsx(folder):
    for shared in (True, False):
        for references in (True, False):
            for numbers in (True, False):
                reads(folder, (shared, references, numbers),
                      files.make_xlsx(shared=shared, references=references, numbers=numbers))
    reads(folder, "1904", files.make_xlsx(from_1904=True))


def reads_the_sheet_with_the_header(folder):
    other = files.Sheet(shared=False)
    other.add(["我自己的表", ("", "<f>1+1</f><v>2</v>"), (' t="e"', "<v>#N/A</v>")])
    sheet = files.statement_sheet(shared=False)
    parts = files.workbook_parts([other.xml(), sheet.xml()])
    reads(folder, "second", files.pack(parts))
    turned = files.workbook_parts([sheet.xml(), other.xml()], names=["xl/worksheets/b.xml", "xl/worksheets/a.xml"])
    reads(folder, "first of two", files.pack(turned))


def reads_other_ways_to_write_xml(folder):
    sheet = files.statement_sheet()
    parts = files.workbook_parts([sheet.xml()], strings=sheet.shared)
    strings = parts["xl/sharedStrings.xml"]
    rich = strings.replace("<t>张三</t>", '<r><rPr><b/></rPr><t>张</t></r><r><t>三</t></r><rPh sb="0" eb="1"><t>zhang</t></rPh>')
    expect(rich != strings, "no such text")
    reads(folder, "rich", files.pack({**parts, "xl/sharedStrings.xml": rich}))
    cdata = strings.replace("<t>张三</t>", "<t><![CDATA[张三]]></t><!-- x -->")
    reads(folder, "CDATA", files.pack({**parts, "xl/sharedStrings.xml": cdata}))
    escaped = strings.replace("<t>张三</t>", "<t>&#24352;&#x4e09;</t>")
    reads(folder, "numbers for letters", files.pack({**parts, "xl/sharedStrings.xml": escaped}))
    prefixed = "".join(piece if piece.startswith(("?", "/", "!")) else piece
                       for piece in parts["xl/worksheets/sheet1.xml"]).replace("<", "<x:").replace("<x:/", "</x:")
    prefixed = prefixed.replace("<x:?", "<?").replace("xmlns=", "xmlns:x=")
    reads(folder, "prefix", files.pack({**parts, "xl/worksheets/sheet1.xml": "\ufeff" + prefixed}))
    reads(folder, "stored", files.pack(parts, zipfile.ZIP_STORED))
    none = {name: part for name, part in parts.items() if name != "_rels/.rels"}
    reads(folder, "usual place", files.pack(none))


def reads_inexact_numbers(folder):
    def put(cells):
        cells[AMOUNT] = files.number(next(numbers))
        return cells

    amounts = {"19.989999999999998": 1999, "0.1": 10, "1E2": 10000, "1.5E-1": 15, "8000": 800000,
               "0.30000000000000004": 30, "0": 0, "1.0000000001": 100}
    numbers = iter(amounts)
    sheet = files.statement_sheet((ROWS * 2)[:len(amounts)], change=put)
    got = rows_of(folder, files.make_xlsx(sheet))
    expect([row["amount_fen"] for row in got] == list(amounts.values()), got)


def refuses_formulas(folder):
    for formula in ("<f>1+1</f><v>2</v>", '<f t="shared" ref="A1:A2" si="0"/><v>1</v>', "<f/>"):
        sheet = files.statement_sheet(change=lambda cells, inner=formula: cells[:AMOUNT] + [("", inner)]
                                      + cells[AMOUNT + 1:])
        got = refusal(folder, files.make_xlsx(sheet))
        expect("cell F17 holds a formula" in got, got)
    sheet = files.statement_sheet(change=lambda cells: [*cells, None, (' t="str"', "<f>A1</f><v>x</v>")])
    expect("cell M17 holds a formula" in refusal(folder, files.make_xlsx(sheet)), "beside the columns")


def refuses_cells_that_hold_nothing_certain(folder):
    for kind, value in ((' t="e"', "#REF!"), (' t="b"', "1")):
        sheet = files.statement_sheet(change=lambda cells, cell=(kind, f"<v>{value}</v>"): cells[:7] + [cell])
        got = refusal(folder, files.make_xlsx(sheet))
        expect("cell H17 holds an error" in got, got)
    for value, why in (("99999", "no text"), ("-1", "no text"), ("x", "no text")):
        sheet = files.statement_sheet(change=lambda cells, cell=(' t="s"', f"<v>{value}</v>"): cells[:7] + [cell])
        got = refusal(folder, files.make_xlsx(sheet))
        expect("cell H17 names a text that the workbook does not have" in got, (why, got))
    for number, what in (("5", "time"), ("1e300", "time"), ("-3", "time"), ("99999", "time")):
        sheet = files.statement_sheet(change=lambda cells, cell=files.number(number): [cell] + cells[1:])
        got = refusal(folder, files.make_xlsx(sheet))
        expect(f"row 17: {what} '{number}' is no day between 2000 and 2100" in got, got)
    for number in ("1.005", "-1", "1e300", "x"):
        sheet = files.statement_sheet(change=lambda cells, cell=files.number(number): cells[:5] + [cell] + cells[6:])
        got = refusal(folder, files.make_xlsx(sheet))
        expect(f"row 17: amount '{number}' is no number of yuan" in got, got)


def refuses_hostile_xml(folder):
    sheet = files.statement_sheet()
    parts = files.workbook_parts([sheet.xml()], strings=sheet.shared)
    laughs = ('<!DOCTYPE sst [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>')
    for name in ("xl/sharedStrings.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/_rels/workbook.xml.rels"):
        part = parts[name]
        bad = {
            "declares a document type": part.replace(files.XML, files.XML + laughs),
            "is cut off or damaged": part[:-20],
            "cut off or damaged": part.replace("</", "&nope;</", 1),
            "nested too deeply": part.replace(files.XML, files.XML + "<a>" * 40) + "</a>" * 40,
        }
        for why, text in bad.items():
            got = refusal(folder, files.pack({**parts, name: text}))
            expect(f"part '{name}'" in got and why in got, (name, why, got))
    got = refusal(folder, files.pack({**parts, "xl/sharedStrings.xml":
                                      parts["xl/sharedStrings.xml"].replace("<t>", "<t a='" + "x" * 1200000 + "'>", 1)}))
    expect("a piece of it is too long" in got, got)
    got = refusal(folder, files.pack({**parts, "xl/sharedStrings.xml":
                                      parts["xl/sharedStrings.xml"].replace("<t>张三", "<t>" + "x" * 140000, 1)}))
    expect("is too long" in got, got)
    for name in ("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml"):
        less = {key: part for key, part in parts.items() if key != name}
        got = refusal(folder, files.pack(less))
        expect(f"part '{name}' of the workbook is missing" in got, got)


def refuses_disorder(folder):
    sheet = files.statement_sheet()
    for old, new, why in (('<row r="18">', '<row r="17">', "the row behind row 17 is out of order"),
                          ('<row r="18">', '<row r="2000000">', "the row behind row 17 is out of order"),
                          ('<c r="B17"', '<c r="A17"', "row 17: its cells are out of order"),
                          ('<c r="B17"', '<c r="B18"', "row 17: its cells are out of order"),
                          ('<c r="B17"', '<c r="17"', "row 17: its cells are out of order")):
        text = sheet.xml().replace(old, new, 1)
        got = refusal(folder, files.pack(files.workbook_parts([text], strings=sheet.shared)))
        expect(why in got, (why, got))


def refuses_bombs(folder):
    start = time.monotonic()
    sheet = files.statement_sheet()
    for name, text in (("xl/sharedStrings.xml", "<sst>" + "<si/>" * 20000000 + "</sst>"),
                       ("xl/worksheets/sheet1.xml", " " * 80000000)):
        parts = files.workbook_parts([sheet.xml()], strings=sheet.shared)
        got = refusal(folder, files.pack({**parts, name: text}))
        expect("more than 100 times as large" in got, got)
    got = refusal(folder, files.pack({"bill.csv": "," * 80000000}))
    expect("more than 100 times as large" in got, got)
    got = refusal(folder, files.pack({f"{number}.txt": b"" for number in range(1100)}))
    expect("more than 1000 entries" in got, got)
    expect(time.monotonic() - start < 60, "it took too long")


# --- ZIP ------------------------------------------------------------------------------------------------------------


def code_file(folder, text, name="code"):
    return save(folder, text, name)


def opens_with_the_code(folder):
    if files.seven_zip() is None:
        return
    code = code_file(folder, CODE + "\n")
    wrong = code_file(folder, "831925\n", "wrong")
    contents = (("微信支付账单(20261101-20261129).csv", files.make_csv().encode()), ("bill.xlsx", files.make_xlsx()),
                ("BILL.CSV", files.make_csv().encode("gb18030")))
    for method in ("AES256", "AES128", "ZipCrypto"):
        for name, content in contents:
            path = files.lock(folder, name, content, CODE, method)
            got = succeed("statement", "--json", "--code-file", code, path).json()["rows"]
            expect(got == files.expected(), (method, name, got))
            got = refuse("statement", "--json", path)
            expect("it is encrypted: the code that came inside WeChat is needed" in got, got)
            got = refuse("statement", "--json", "--code-file", wrong, path)
            expect("the code is not the right one" in got, (method, name, got))


def opens_without_a_code(folder):
    reads(folder, "csv", files.pack({"bill.csv": files.make_csv()}))
    reads(folder, "xlsx", files.pack({"a/": "", "a/bill.XLSX": files.make_xlsx(), "readme.txt": "x"}))
    reads(folder, "Macintosh", files.pack({"bill.csv": files.make_csv(), "__MACOSX/._bill.csv": "x"}))
    legacy = files.pack({"Dz_A.csv": files.make_csv()}).replace(b"Dz_A", "账单".encode("gb18030"))
    reads(folder, "name in GBK", legacy)


def refuses_other_zip_files(folder):
    text = files.make_csv()
    for data, why in ((files.pack({"a.csv": text, "b.csv": text}), "holds 2 statements"),
                      (files.pack({"a.txt": text}), "no .csv and no .xlsx"),
                      (files.pack({}), "cut off or damaged"),
                      (files.pack({"a.csv": text})[:-30], "cut off or damaged"),
                      (files.pack({"a.csv": files.pack({"a.csv": text})}), "it is no text"),
                      (files.pack({"a.xlsx": text}), "cut off or damaged"),
                      (files.pack({"a.xlsx": files.pack({"a.csv": text})}), "part 'xl/workbook.xml'")):
        got = refusal(folder, data)
        expect(why in got, (why, got))
    whole = files.pack({"a.csv": text})
    at = whole.index(b"a.csv") + 60
    got = refusal(folder, whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1:])
    expect("cut off or damaged" in got, got)


# --- Whole or not at all --------------------------------------------------------------------------------------------


def refuses_what_is_cut_off(folder):
    text = files.make_csv()
    last = text.rstrip().rindex("\n") + 1
    behind_amount = text.index("零钱提现")
    for cut in (behind_amount + 1, text.rindex("服务费") - 3, last + 30):
        got = refusal(folder, text[:cut])
        expect("row 24 is cut off" in got, (cut, got))
    for row in range(2, len(ROWS)):
        plain = files.make_csv(change(row, NOTE, "/")[:row + 1], count=row + 1).rstrip()
        for cut in range(1, len(plain.rsplit("\n", 1)[1]), 9):
            got = refusal(folder, plain[:-cut])
            expect(f"row {17 + row} is cut off" in got or f"row {17 + row}: " in got, (cut, got))
    rows_of(folder, files.make_csv([[*row[:NOTE], ""] for row in ROWS]).rstrip())
    got = refusal(folder, text[:last])
    expect("says that it has 8 payments (共8笔), but 7 are there" in got, got)
    got = refusal(folder, files.make_xlsx(count=9))
    expect("says that it has 9 payments (共9笔), but 8 are there" in got, got)
    for encoding, extra in (("utf-8", 2), ("gb18030", 1)):
        data = text.rstrip().rsplit("零钱提现", 1)[0].encode(encoding) + "零".encode(encoding)[:extra]
        got = refusal(folder, data)
        expect("row 24: a character is cut off" in got, (encoding, got))
    data = text.encode()
    at = data.index("张三".encode())
    got = refusal(folder, data[:at] + b"\xff" + data[at + 1:])
    expect("row 17: a character is cut off or damaged" in got, got)
    whole = files.make_xlsx()
    for cut in (len(whole) // 3, len(whole) // 2, len(whole) - 1):
        expect("cut off or damaged" in refusal(folder, whole[:cut]), cut)


def refuses_what_is_no_statement(folder):
    for data, why in ((b"", "no header"), (b"\n", "no header"), ("账单,在哪里\r\n1,2\r\n".encode("gb18030"), "no header"),
                      (files.make_csv(header=[*HEADER[:7], "状态", *HEADER[8:]]), "no header"),
                      ("\r\n" * 250 + files.make_csv(), "no header"),
                      (files.make_csv(header=[*HEADER, "备注"]), "row 16: two columns are named 备注"),
                      (b"a,b\x00c\n", "row 1: it is no text"), (b"\x81\xff,\n", "neither UTF-8 nor GB18030"),
                      (b"%PDF-1.7\n", "it is a PDF"), (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old spreadsheet"),
                      (files.pack(files.workbook_parts([])), "no header"),
                      (files.make_xlsx(files.Sheet()), "no header")):
        got = refusal(folder, data)
        expect(why in got, (why, got))


def refuses_rows(folder):
    def line(index, column, value):
        return files.make_csv(change(index, column, value))

    for data, why in ((line(1, TIME, "2026-02-30 10:00:00"), "row 18: time '2026-02-30 10:00:00' has a day"),
                      (line(1, TIME, "2026-11-29"), "row 18: time '2026-11-29' is no date with a time of day"),
                      (line(1, TIME, "11/29/2026 10:00"), "row 18: time '11/29/2026 10:00' is no date"),
                      (line(1, TIME, "46355"), "row 18: time '46355' is no date"),
                      (line(1, TIME, ""), "row 18: time '' is no date"),
                      (line(1, TIME, "2026-11-29 10:00 PM"), "row 18: time '2026-11-29 10:00 PM' has more behind it"),
                      (line(1, TIME, "2026-11-29 25:00:00"), "row 18: time '2026-11-29 25:00:00' has no such hour"),
                      (line(2, AMOUNT, "¥1.234"), "row 19: amount '¥1.234'"),
                      (line(2, AMOUNT, "-5.00"), "row 19: amount '-5.00'"),
                      (line(2, AMOUNT, "¥1,00.00"), "row 19: amount '¥1,00.00'"),
                      (line(2, AMOUNT, ""), "row 19: amount ''"),
                      (line(2, AMOUNT, "1E3"), "row 19: amount '1E3'"),
                      (line(2, AMOUNT, "¥100,000,000.01"), "row 19: amount"),
                      (line(2, NOTE, "x" * 140000), "row 19: a field is too long"),
                      (files.make_csv().replace('"加""辣"""', '"加"辣'), "row 19: something stands behind a closing"),
                      (files.make_csv().replace("服务费", '"服务费'), "row 24: a quotation mark is never closed"),
                      (files.make_csv().replace('"牛肉面, 大碗"', "牛肉面, 大碗", 1),
                       "row 18 has 12 fields, and the header 11"),
                      (files.make_csv() + "," * 300, "row 25: it has too many fields")):
        got = refusal(folder, data)
        expect(why in got, (why, got))


def refuses_what_it_cannot_open(folder):
    expect("gone" in refuse("statement", os.path.join(folder, "gone")), "not named")
    expect(folder in refuse("statement", folder), "a folder")
    refuse("statement", "/dev/zero")
    got = refuse("statement", "--code-file", os.path.join(folder, "none"), save(folder, files.make_csv()))
    expect("none" in got, got)
    got = refuse("statement", "--code-file", code_file(folder, "\n"), save(folder, files.make_csv()))
    expect(got == "--code-file: its first line is empty or no text", got)
    huge = os.path.join(folder, "huge")
    with open(huge, "wb") as stream:
        stream.truncate(129 * 1024 * 1024)
    expect("huge" in refuse("statement", huge), "not named")


# --- For people -----------------------------------------------------------------------------------------------------


def prints_for_people(folder):
    path = save(folder, files.make_csv())
    english = succeed("statement", path, "--lang", "en").stdout
    for text in ("29 Nov 2026, 14:05:06  ¥8,000 out, to 张三", "对方已收钱 (received)", "(received; ¥12.50 came back)",
                 "对方已退还 (returned)", "提现已到账 (this word is not known to Recourse)", "Payments in all: 8",
                 "Transaction number: 1000050001202611290012345678901234"):
        expect(cli_test.squeeze(text) in cli_test.squeeze(english), (text, english))
    chinese = succeed("statement", path, "--lang", "zh_CN").stdout
    for text in ("2026年11月29日 14:05:06  支出 8,000元，给 张三", "（钱已收下）", "（钱已退回）", "一共8笔"):
        expect(cli_test.squeeze(text) in cli_test.squeeze(chinese), (text, chinese))
    expect(all(cli_test.columns(line) <= 80 for line in english.split("\n")), english)
    nothing = succeed("statement", save(folder, files.make_csv([])), "--lang", "en").stdout
    expect(nothing == "The statement has no payments.\n", nothing)


def lets_nobody_turn_the_terminal(folder):
    path = save(folder, files.make_csv(change(0, 2, "张\x1b[31m三\u202e")))
    shown = succeed("statement", path).stdout
    expect("\x1b" not in shown and "\u202e" not in shown and "\\u001B" in shown, shown)


def shows_long_numbers_as_they_are(folder):
    got = rows_of(folder, files.make_csv(change(0, TRANSACTION, "1.00005E+33")))
    expect(got[0]["transaction"] == "1.00005E+33", got[0])


def reads_many_rows(folder):
    rows = []
    for number in range(100000):
        row = list(ROWS[number % len(ROWS)])
        row[TRANSACTION] = f"42000012342026{number:014}\t"
        rows.append(row)
    for data in (files.make_csv(rows), files.make_xlsx(rows=rows)):
        start = time.monotonic()
        got = rows_of(folder, data)
        expect(len(got) == 100000 and got[99999]["transaction"] == "42000012342026" + "00000000099999", len(got))
        # Sanitizers and busy machines are slow; bench-cases-bill has the figure.
        expect(time.monotonic() - start < 60, "it took too long")


if __name__ == "__main__":
    sys.exit(cli_test.main(
        reads_csv, reads_columns_by_name, reads_fields, reads_times, says_no_seconds_that_nobody_wrote, reads_amounts,
        reads_states, reads_xlsx, reads_the_sheet_with_the_header, reads_other_ways_to_write_xml, reads_inexact_numbers,
        refuses_formulas, refuses_cells_that_hold_nothing_certain, refuses_hostile_xml, refuses_disorder, refuses_bombs,
        opens_with_the_code, opens_without_a_code, refuses_other_zip_files,
        refuses_what_is_cut_off, refuses_what_is_no_statement, refuses_rows, refuses_what_it_cannot_open,
        prints_for_people, lets_nobody_turn_the_terminal, shows_long_numbers_as_they_are, reads_many_rows))
