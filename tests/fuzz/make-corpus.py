#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the seeds of the fuzz targets anew, from bags that tests/vault/make-bag has made.

  make-corpus.py FOLDER

FOLDER holds part.zip and locked.zip. The seeds go into tests/fuzz/corpus/TARGET/ beside this file; what a fuzzer has
found there stays.
"""
import io
import os
import sys
import zipfile

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


def main(folder):
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
    parts = ("data/log.jsonl", "data/texts.jsonl", "data/case.json", "manifest-sha256.txt")
    keep("bag-files", "whole", b"\0".join(files[part] for part in parts))
    keep("bag-files", "no-texts", b"\0".join((files[parts[0]], b"", files[parts[2]], b"")))
    keep("bag-files", "encoded-path", b"\0\0\0" + HASH.encode() + b" *data/%25%0a%0D\r\n")
    keep("bag-files", "empty", b"")


if __name__ == "__main__":
    main(sys.argv[1])
