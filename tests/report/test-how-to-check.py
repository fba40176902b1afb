#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The page on checking a bag without the program: what it says, and that its commands do it.

  test-how-to-check.py MAKE_PAPER

The commands for Linux are cut out of the page as it is produced and run on a bag that is made here by hand, from the
log of a case. Those for Windows cannot run here; what can be said of their text is checked.
"""
import hashlib
import html.parser
import os
import re
import sqlite3
import sys

from paper_test import ROOT, equal, expect, main, make, paper, read, run

VOID = {"meta"}


class Page(html.parser.HTMLParser):
    """Elements, attributes and the blocks of commands; every element has to be closed in its turn."""

    def __init__(self, text):
        super().__init__()
        self.elements, self.attributes, self.open, self.blocks, self.text = set(), [], [], [], []
        self.feed(text)
        self.close()
        equal(self.open, [], "elements that stay open")

    def handle_starttag(self, tag, attrs):
        self.elements.add(tag)
        self.attributes += attrs
        if tag not in VOID:
            self.open.append(tag)
        if tag == "pre":
            self.blocks.append([dict(attrs)["class"], ""])

    def handle_endtag(self, tag):
        equal(self.open.pop(), tag, "closing")

    def handle_data(self, data):
        if "pre" in self.open:
            self.blocks[-1][1] += data
        elif "style" not in self.open:
            self.text.append(data)


def page(folder):
    make("page", folder)
    return Page(read(folder, "how-to-check.html"))


def commands(folder, shell):
    return [text for kind, text in page(folder).blocks if kind == shell]


def one(blocks, mark):
    found = [text for text in blocks if mark in text]
    equal(len(found), 1, f"blocks with {mark}")
    return found[0]


# --- A bag by hand -------------------------------------------------------------------------------------------------


def write(folder, path, data):
    full = os.path.join(folder, path)
    os.makedirs(os.path.dirname(full), exist_ok=True)
    with open(full, "wb") as stream:
        stream.write(data)


def digest_of(folder, path):
    with open(os.path.join(folder, path), "rb") as stream:
        return hashlib.sha256(stream.read()).hexdigest()


def seal(bag):
    """Both manifests, for what is there now."""
    names = sorted(os.path.relpath(os.path.join(at, name), bag)
                   for at, _, files in os.walk(os.path.join(bag, "data")) for name in files)
    write(bag, "manifest-sha256.txt", "".join(f"{digest_of(bag, name)}  {name}\n" for name in names).encode())
    write(bag, "bagit.txt", b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
    tags = ("bagit.txt", "manifest-sha256.txt")
    write(bag, "tagmanifest-sha256.txt", "".join(f"{digest_of(bag, name)}  {name}\n" for name in tags).encode())


def make_bag(folder):
    """The bag of the small case; the digest of its evidence is that of the file's own name (paper-case.c)."""
    make("small", folder)
    cases = os.path.join(folder, "cases")
    database = sqlite3.connect(os.path.join(cases, os.listdir(cases)[0], "case.db"))
    lines = database.execute("SELECT line, hash FROM log ORDER BY seq").fetchall()
    texts = database.execute("SELECT seq, field, salt, text FROM texts ORDER BY seq, field").fetchall()
    database.close()
    bag = os.path.join(folder, "bag")
    write(bag, "data/log.jsonl", "".join(line + "\n" for line, _ in lines).encode())
    write(bag, "data/log.head", (lines[-1][1] + "\n").encode())
    for seq, field, _, text in texts:
        if field == "name" and '"evidence-added"' in lines[seq - 1][0]:
            write(bag, f"data/evidence/{seq:04}-{text}", text.encode())
    seal(bag)
    return bag, lines, texts


def sh(bag, script):
    out, _ = run("sh", "-c", script, cwd=bag, status=None, env={**os.environ, "LC_ALL": "C.UTF-8"})
    return out.splitlines()


# --- What the page is ----------------------------------------------------------------------------------------------


def stands_alone(folder):
    text = page(folder)
    source = read(folder, "how-to-check.html")
    allowed = {"html", "head", "meta", "title", "style", "body", "section", "h1", "h2", "span", "div", "p", "small",
               "code", "pre"}
    equal(text.elements - allowed, set(), "elements")
    equal({name for name, _ in text.attributes} - {"lang", "charset", "name", "content", "http-equiv", "class"}, set(),
          "attributes")
    for forbidden in ("://", "url(", "@import", "javascript", "<script", "\r"):
        expect(forbidden not in source, f"'{forbidden}' in the page")
    expect("default-src 'none'" in source, "no policy")


def says_everything(folder):
    shown = "".join(page(folder).text)
    plain = read(folder, "how-to-check.txt")
    codes = {item["id"]: item["code"] for item in paper("how-to-check")["codes"]}
    n_texts = 0
    for section in paper("how-to-check")["sections"]:
        for part in section["parts"]:
            for words in part.get("text", {}).values():
                words = re.sub(r"\{code:([^}]*)\}", lambda mark: codes[mark.group(1)], words)
                expect(words in shown, f"not in the HTML page: {words}")
                expect(words + "\n" in plain, f"not in the text: {words}")
                n_texts += 1
    expect(n_texts >= 60, n_texts)
    expect("《人民法院在线诉讼规则》第16条至第19条" in shown, "no source of the law in Chinese")
    expect("Online Litigation Rules of the People’s Courts, arts. 16–19" in shown, "no source in English")
    prose = [line for line in plain.split("\n") if not line.startswith("    ")]
    expect("`" not in "".join(prose) and "{" not in shown and "`" not in shown, "marks are left")


def text_has_the_same_commands(folder):
    blocks = [text for _, text in page(folder).blocks]
    lines = read(folder, "how-to-check.txt").split("\n")
    typed = [line[4:] for line in lines if line.startswith("    ")]
    equal(typed, [line for block in blocks for line in block.splitlines()], "commands")


def same_as_case_format(folder):
    """The chain and the commitment are those of docs/case-format.md, to the letter."""
    blocks = commands(folder, "sh")
    documented = re.findall(r"```sh\n(.*?)```", read(ROOT, "docs/case-format.md"), re.DOTALL)
    expect(one(blocks, "chain intact") in documented, "the chain is another one")
    commitment = one(documented, '{ printf')
    expect(one(blocks, "xxd").endswith(commitment), "the commitment is another one")


# --- What the commands do ------------------------------------------------------------------------------------------


def finds_files(folder):
    script = one(commands(folder, "sh"), "sha256sum -c")
    bag, _, _ = make_bag(folder)
    got = sh(bag, script)
    equal(len(got), 6, "lines")
    expect(all(line.endswith(": OK") for line in got), got)
    name = next(iter(sorted(os.listdir(os.path.join(bag, "data/evidence")))))
    write(bag, f"data/evidence/{name}", b"other")
    expect(f"data/evidence/{name}: FAILED" in sh(bag, script), "a changed file is not found")
    os.remove(os.path.join(bag, "data/evidence", name))
    expect(f"data/evidence/{name}: FAILED open or read" in sh(bag, script), "a missing file is not found")


def counts_files(folder):
    script = one(commands(folder, "sh"), "wc -l")
    bag, _, _ = make_bag(folder)
    equal([line.strip() for line in sh(bag, script)], ["4", "4"], "numbers of files")
    write(bag, "data/evidence/more", b"")
    equal([line.strip() for line in sh(bag, script)], ["5", "4"], "with one that nobody listed")


def follows_the_chain(folder):
    script = one(commands(folder, "sh"), "chain intact")
    bag, lines, _ = make_bag(folder)
    whole = [line for line, _ in lines]
    equal(sh(bag, script), ["chain intact"], "chain")
    changes = {"a letter": [whole[0], whole[1].replace("8", "9", 1), *whole[2:]], "a line left out": whole[1:],
               "the tail cut off": whole[:-1], "two swapped": [whole[1], whole[0], *whole[2:]],
               "a line twice": [*whole, whole[-1]], "an empty line": [*whole[:3], "", *whole[3:]]}
    for what, changed in changes.items():
        expect(changed != whole, what)
        write(bag, "data/log.jsonl", "".join(line + "\n" for line in changed).encode())
        equal(sh(bag, script), [], what)


def finds_what_was_never_entered(folder):
    script = one(commands(folder, "sh"), "NOT in the record")
    bag, _, _ = make_bag(folder)
    names = sorted(os.listdir(os.path.join(bag, "data/evidence")))
    equal(len(names), 2, "files")
    equal(sh(bag, script), [f"in the record: data/evidence/{name}" for name in names], "all entered")
    write(bag, "data/evidence/0099-slipped in.png", b"never entered")
    seal(bag)
    expect("NOT in the record: data/evidence/0099-slipped in.png" in sh(bag, script), "a file that nobody entered")


ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def code_of(number, digest):
    """docs/case-format.md, carried out once more, without the check characters."""
    bits = int(digest[:25], 16)
    letters = "".join(ALPHABET[bits >> shift & 31] for shift in range(95, -1, -5))
    return "-".join([str(number), *(letters[at:at + 5] for at in range(0, 20, 5))])


def makes_the_witness_code(folder):
    script = one(commands(folder, "sh"), "letters=")
    expect(script.startswith("entries=1\n"), "the number does not stand in the first line")
    bag, lines, _ = make_bag(folder)
    for number in (1, 2, len(lines)):
        changed = script.replace("entries=1", f"entries={number}", 1)
        equal(sh(bag, changed), [code_of(number, lines[number - 1][1])], f"code of {number} entries")
    equal(sh(bag, script.replace("entries=1", "entries=99", 1)), [code_of(len(lines), lines[-1][1])],
          "a code of more entries than there are names how many there are")
    write(bag, "data/log.jsonl", read(ROOT, "docs/case-format.md").split("```json\n")[1].split("```")[0].encode())
    equal(sh(bag, script), ["1-R5W9H-WWAN5-WD1X5-61FH4"], "the example of the format")
    equal(sh(bag, script.replace("entries=1", "entries=2", 1)), ["2-2D6A2-1RH5D-QZQP0-KJZQP"], "its second line")


def checks_one_text(folder):
    script = one(commands(folder, "sh"), "xxd")
    bag, lines, texts = make_bag(folder)
    for seq, field, salt, text in texts:
        if "'" in text:
            continue
        filled = script.replace("salt=000102030405060708090a0b0c0d0e0f", f"salt={salt}").replace("'...'", f"'{text}'")
        expect(filled != script, "there is no place for salt and text")
        commitment = sh(bag, filled)[0].split()[0]
        expect(f'"{field}":{{"commit":"{commitment}"}}' in lines[seq - 1][0], f"text of {seq} {field}")


def windows_text_is_sound(folder):
    """What can be said without a PowerShell: brackets and quotes pair up, and the same parts are covered."""
    blocks = commands(folder, "powershell")
    for block in blocks:
        bare = re.sub(r"'[^']*'", "''", block)
        bare = re.sub(r'"[^"]*"', '""', bare)
        for left, right in ("()", "{}", "[]"):
            equal(bare.count(left), bare.count(right), f"{left}{right} in {block}")
        equal(block.count("'") % 2 + block.count('"') % 2, 0, f"quotes in {block}")
    for mark in ("Get-FileHash -Algorithm SHA256 -LiteralPath", "certutil -hashfile", "chain intact",
                 "NOT in the record", "[Convert]::ToInt32", "$salt"):
        one(blocks, mark)
    expect(all("http" not in block and "Invoke" not in block for block in blocks), "something is fetched or invoked")


sys.exit(main(("sh", "sha256sum", "xxd", "grep"), stands_alone, says_everything, text_has_the_same_commands,
              same_as_case_format, finds_files, counts_files, follows_the_chain, finds_what_was_never_entered,
              makes_the_witness_code, checks_one_text, windows_text_is_sound))
