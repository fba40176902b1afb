#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the seeds of the fuzz targets anew, from bags that tests/vault/make-bag has made.

  make-corpus.py [FOLDER]

FOLDER holds part.zip and locked.zip; without it only the seeds of statements are made, for which 7-Zip is needed. The
seeds go into tests/fuzz/corpus/TARGET/ beside this file; what a fuzzer has found there stays.
"""
import io
import os
import sys
import tempfile
import zipfile

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../cli"))
import statement_files as statements  # noqa: E402  the path comes first

CORPUS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "corpus")
LINE = '{"seq":%s,"at":"2026-11-24T10:30:00.123+08:00","kind":"%s","author":"%s"%s}'
HASH = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
# Lines that a log may have, and lines that it may not.
LINES = {
    "clock": LINE % (2, "note", "person", ',"clock":-2123'),
    "removed": LINE % (3, "evidence-removed", "helper", ',"entry":2,"sha256":"%s","pressed":"unsure","until":'
                       '"2026-12-01T10:30:00.123+08:00"' % HASH),
    "restored": LINE % (4, "evidence-restored", "helper", ',"entry":2,"sha256":"%s"' % HASH),
    "imported": LINE % (9, "imported", "program", ',"entries":8,"head":"%s","program":"x","absent":[2,5]' % HASH),
    "exported": LINE % (9, "exported", "program", ',"for":"court","entries":8,"head":"%s","files":1,"withheld":'
                        '[[2,"name"]]' % HASH),
    "evidence": LINE % (2, "evidence-added", "person", ',"evidence":"","sha256":"%s","bytes":0,"name":{"commit":"%s"},'
                        '"type":"image/png","happened":"1970-01-01T08:00:00.000+08:00"' % (HASH, HASH)),
    "unknown-kind": LINE % (2, "kind-of-tomorrow", "program", ',"deep":[[[[{"a":{"b":null}}]]]]'),
    "no-author": LINE % (2, "note", "nobody", ""),
    "huge-number": LINE % ("9007199254740993", "note", "person", ""),
    "twice": LINE % (2, "note", "person", ',"seq":3'),
    "escapes": LINE % (2, "\\u0000\\ud83d\\ude00\\u202e", "person", ""),
    "half-surrogate": LINE % (2, "\\ud83d", "person", ""),
    "blanks": " \t\r" + LINE % (2, "note", "person", "") + " ",
    "empty": "",
    "digest-as-path": LINE % (2, "evidence-added", "person", ',"evidence":"","sha256":"../../x","bytes":0'),
}
CASE = ('{"format":%s,"case":"3f0c9a52-6d1e-4b7a-9c58-1e2f3a4b5c6d","exported":"2026-11-24T10:30:00.123+08:00",'
        '"program":"x","for":"court","entries":2,"head":"' + HASH + '","files":[%s],"withheld":[%s]}')
CASES = {
    "empty-lists": CASE % (1, "", ""),
    "newer": CASE % (2, "", ""),
    "file": CASE % (1, '{"entry":2,"path":"data/evidence/0002.jpg","sha256":"%s","bytes":0}' % HASH, '[1,"title"]'),
    "path-elsewhere": CASE % (1, '{"entry":2,"path":"data/evidence","sha256":"%s","bytes":0}' % HASH, ""),
    "gap-of-three": CASE % (1, "", '[1,"title",2]'),
    "disorder": CASE % (1, "", '[2,"note"],[1,"title"]'),
}


def keep(target, name, data):
    folder = os.path.join(CORPUS, target)
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, name), "wb") as stream:
        stream.write(data)


AT = "2026-11-24T10:30:00.123+08:00"
COMMIT = '{"commit":"%s"}' % HASH
STORIES = {
    "everything": (
        ("case-opened", '"case":"3f0c9a52-6d1e-4b7a-9c58-1e2f3a4b5c6d","format":1,"program":"p","title":' + COMMIT),
        ("answered", '"pack":"2026.11.2","screen":"problem","values":{"problem":["deceived"]}'),
        ("answered", '"pack":"2026.11.2","screen":"signs","values":{"fraud":["strong"]},'
                     '"signs":["pay-again","\\u0007"]'),
        ("answered", '"pack":"2026.11.2","screen":"state","values":{"state":["pending","received"]},"unsure":true'),
        ("screen-sharing", '"alarm":true,"ended":false'),
        ("payment-added", '"payment":2,"amount":800000,"transferred":"%s","about":true,"way":"transfer","payee":%s'
         % (AT, COMMIT)),
        ("payment-added", '"payment":1,"state":"received","method":"balance","statement":3,"refunded":5'),
        ("contacted", '"contact":"police","happened":"%s","next_at":"%s","name":%s' % (AT, AT, COMMIT)),
        ("step-done", '"pack":"1","remedy":"police-report","step":"dial-me","done":true'),
        ("step-done", '"pack":"1","remedy":"police-report","done":true,"happened":"%s"' % AT),
        ("case-renamed", '"title":' + COMMIT),
        ("case-closed", "")),
    "taken-back": (
        ("case-opened", '"case":"3f0c9a52-6d1e-4b7a-9c58-1e2f3a4b5c6d","format":1,"program":"p"'),
        ("answered", '"screen":"state","values":{"state":["pending"]}'),
        ("answered", '"screen":"state","values":{"state":[]}'),
        ("payment-added", '"payment":1,"amount":1'),
        ("payment-removed", '"payment":1'),
        ("step-done", '"remedy":"r","step":"s","done":true'),
        ("step-done", '"remedy":"r","step":"s","done":false'),
        ("case-closed", ""),
        ("case-reopened", "")),
    "strange": (
        ("case-opened", '"case":7,"title":"in the clear"'),
        ("answered", '"screen":"","values":{"":[""]}'),
        ("answered", '"screen":"s","values":[]'),
        ("answered", '"screen":"s","values":{"a":["b"],"c":"d"},"signs":7'),
        ("payment-added", '"payment":1001'),
        ("payment-added", '"payment":1,"amount":10000000001,"transferred":"1970-01-01T00:00:00+23:59","state":""'),
        ("contacted", '"contact":["police"],"happened":7'),
        ("step-done", '"remedy":"r","step":null,"done":true'),
        ("step-done", '"remedy":"r","done":1'),
        ("screen-sharing", '"alarm":true')),
}
STATE = ('{"format":1,"case":"3f0c9a52-6d1e-4b7a-9c58-1e2f3a4b5c6d","head":"%s","fold":{"entries":9,"changed":5%%s},'
         '"answers":[%%s],"payments":[%%s],"contacts":[%%s],"steps":[%%s]}' % HASH)
STATES = {
    "empty": "",
    "least": STATE % ("", "", "", "", ""),
    "whole": STATE % (
        ',"opened":-28800000,"closed":7,"title":1,"alarm":true,"ended":true',
        '{"entry":2,"at":3,"pack":"","screen":"s","unsure":true,"values":["a","\\u0007"]},'
        '{"entry":3,"at":3,"pack":"p","screen":"t","signs":[]}',
        '{"entry":4,"payment":1,"amount":10000000000,"transferred":9,"about":true,"state":"x","way":"y","method":"z",'
        '"statement":2,"refunded":1},{"entry":5,"payment":1000}',
        '{"entry":6,"at":1,"contact":"police","happened":2,"next_at":3}',
        '{"entry":7,"remedy":"r","step":"s","done":8},{"entry":8,"remedy":"r","done":8}'),
    "later-than-log": STATE % ("", "", "", '{"entry":10,"at":1}', ""),
    "twice": STATE % ("", "", '{"entry":1,"payment":2},{"entry":1,"payment":2}', "", ""),
}


def read_bag(path):
    with zipfile.ZipFile(path) as bag:
        return {name.split("/", 1)[1]: bag.read(name) for name in bag.namelist()}


def zip_again(files, method):
    """As another program packs it, with folders of their own."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as bag:
        bag.writestr(zipfile.ZipInfo("again/data/"), b"")
        for name, data in files.items():
            info = zipfile.ZipInfo("again/" + name)
            info.compress_type = method
            bag.writestr(info, data)
    return stream.getvalue()


def hostile(name, mode=0):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as bag:
        info = zipfile.ZipInfo(name)
        info.create_system = 3
        info.external_attr = mode << 16
        bag.writestr(info, b"x")
    return stream.getvalue()


def number(kinds):
    """Lines of a log, each with its number."""
    return "\n".join('{"seq":%d,"at":"%s","kind":"%s","author":"person"%s}' % (seq, AT, kind, keys and "," + keys)
                     for seq, (kind, keys) in enumerate(kinds, 1))


REMINDER = ('{"format":%s,"reminders":[{"case":"3f0c9a52-6d1e-4b7a-9c58-1e2f3a4b5c6d","key":"%s",'
            '"end":"%s"%s}]}')
LAST = "9998-12-31T23:59:59.999999+08:00"
REMINDERS = {
    "told": REMINDER % (1, "follow-up/police-report", AT, ',"told":"%s"' % AT),
    "snoozed": REMINDER % (1, "contact/7", AT, ',"snoozed":"%s"' % AT),
    "other-format": REMINDER % (2, "contact/7", AT, ""),
    "other-key": REMINDER % (1, "contact 7", AT, ""),
    "no-time": REMINDER % (1, "contact/7", "tomorrow", ""),
    "last-moment": REMINDER % (1, "contact/7", LAST, ',"told":"%s"' % LAST),
    "nothing": '{"format":1,"reminders":[]}',
}


def keep_statements():
    rows = statements.ROWS
    text = statements.make_csv()
    few = [0, 1, 4, 5, 7]
    seeds = {
        "whole": text, "mark": "\ufeff" + text, "no-block": statements.make_csv(head=[], end="\n"),
        "columns": statements.make_csv([[row[i] for i in few] for row in rows], end="\r",
                                       header=[statements.HEADER[i] for i in few]),
        "spellings": statements.make_csv([["46355.586875", *rows[0][1:]], ["2026年1月2日3:04", *rows[1][1:]],
                                          ["2026-11-29T06:05:06Z", *rows[2][1:]]]),
        "cut": text[:-40], "open-quote": text.replace("服务费", '"服务费'), "empty": "", "zero": "a\0b",
        "number": statements.make_csv([[*rows[0][:8], "4.2E+27", "/", "/"]]),
    }
    for name, seed in seeds.items():
        keep("bill-csv", name, seed.encode())
    keep("bill-csv", "gb18030", text.encode("gb18030"))
    keep("bill-csv", "cut-character", text.encode("gb18030").rstrip() + b"\xb7")


def keep_workbooks(folder):
    for name, options in {"shared": {}, "inline": {"shared": False, "references": False, "numbers": False},
                          "from-1904": {"from_1904": True}}.items():
        sheet = statements.statement_sheet(**options)
        parts = statements.workbook_parts([sheet.xml()], options.get("from_1904", False), sheet.shared or [])
        order = ("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels")
        keep("bill-xlsx", name, b"\0".join(parts[part].encode() for part in order))
    sheet = statements.Sheet(shared=False)
    sheet.add(statements.HEADER)
    sheet.add([("", "<f>1+1</f><v>2</v>")])
    keep("bill-xlsx", "formula", sheet.xml().encode())
    keep("bill-xlsx", "rich", b"<worksheet><sheetData><row><c t='s'><v>0</v></c></row></sheetData></worksheet>\0<sst><si><r>"
                              b"<t>a</t></r><rPh><t>b</t></rPh><t><![CDATA[c]]></t></si></sst>")
    keep("bill-xlsx", "document-type", b"<!DOCTYPE a [<!ENTITY b 'c'>]><worksheet>&b;</worksheet>")
    keep("bill-xlsx", "deep", b"<a>" * 40)
    keep("bill-xlsx", "empty", b"")
    keep("bill-xlsx", "zip-of-csv", statements.pack({"bill.csv": statements.make_csv()}))
    keep("bill-xlsx", "zip-of-xlsx", statements.pack({"bill.xlsx": statements.make_xlsx()}))
    for method in ("AES256", "ZipCrypto"):
        path = statements.lock(folder, "bill.csv", statements.make_csv().encode(), "831924", method)
        with open(path, "rb") as stream:
            keep("bill-xlsx", "zip-" + method.lower(), stream.read())


def main(folder=None):
    keep_statements()
    with tempfile.TemporaryDirectory() as place:
        keep_workbooks(place)
    if folder is not None:
        keep_bags(folder)


def keep_bags(folder):
    files = read_bag(os.path.join(folder, "part.zip"))
    for name in ("part", "locked"):
        with open(os.path.join(folder, name + ".zip"), "rb") as stream:
            keep("bag", name, stream.read())
    keep("bag", "stored", zip_again(files, zipfile.ZIP_STORED))
    keep("bag", "deflated", zip_again(files, zipfile.ZIP_DEFLATED))
    keep("bag", "upwards", hostile("../x"))
    keep("bag", "link", hostile("bag/x", 0o120777))
    keep("bag", "no-entries", b"PK\5\6" + bytes(18))
    keep("bag", "empty", b"")
    for number, line in enumerate(files["data/log.jsonl"].split(b"\n")[:3], 1):
        keep("log-line", "line-%d" % number, line)
    for name, line in LINES.items():
        keep("log-line", name, line.encode())
    keep("case-json", "whole", files["data/case.json"])
    for name, text in CASES.items():
        keep("case-json", name, text.encode())
    for name, kinds in STORIES.items():
        keep("case-fold", name, number(kinds).encode())
    for name, text in STATES.items():
        keep("case-state", name, text.encode())
    for name, text in REMINDERS.items():
        keep("reminders", name, text.encode())
    parts = ("data/log.jsonl", "data/texts.jsonl", "data/case.json", "manifest-sha256.txt")
    keep("bag-files", "whole", b"\0".join(files[part] for part in parts))
    keep("bag-files", "no-texts", b"\0".join((files[parts[0]], b"", files[parts[2]], b"")))
    keep("bag-files", "encoded-path", b"\0\0\0" + HASH.encode() + b" *data/%25%0a%0D\r\n")
    keep("bag-files", "empty", b"")


if __name__ == "__main__":
    main(*sys.argv[1:])
