#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Chinese catalogue is complete and follows the sources: every text is there, none is left over."""
import os
import re
import subprocess
import tempfile
import unittest

ROOT = os.environ["RECOURSE_SOURCE_ROOT"]
KEYWORDS = ["--keyword=_", "--keyword=N_", "--keyword=C_:1c,2", "--keyword=NC_:1c,2", "--keyword=ngettext:1,2"]
CHINESE = re.compile(r"[\u3400-\u9fff]")
MNEMONIC = re.compile(r"(?<![A-Za-z])_(\w)")
# Texts that hold no word.
WORDLESS = {"%s, %s; %s", "%s: %s", "%s, %s", "%s; %s"}


def parse(path):
    """{(context, id): translation} of a catalogue; plural forms joined by line feeds."""
    entries = {}
    with open(path, encoding="utf-8") as stream:
        blocks = stream.read().split("\n\n")
    for block in blocks:
        fields = {}
        current = None
        for line in block.split("\n"):
            match = re.match(r'^(msgctxt|msgid_plural|msgid|msgstr(?:\[\d\])?) (".*")$', line)
            if match:
                current = match.group(1)
                fields[current] = ""
                line = match.group(2)
            if current and line.startswith('"'):
                fields[current] += line[1:-1].replace('\\"', '"').replace("\\n", "\n").replace("\\\\", "\\")
        if fields.get("msgid"):
            forms = [value for key, value in sorted(fields.items()) if key.startswith("msgstr")]
            entries[(fields.get("msgctxt"), fields["msgid"])] = "\n".join(forms)
    return entries


class Translations(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        with tempfile.TemporaryDirectory() as folder:
            template = os.path.join(folder, "recourse.pot")
            subprocess.run(["xgettext", "--from-code=UTF-8", "--files-from=po/POTFILES.in", f"--output={template}",
                            *KEYWORDS], cwd=ROOT, check=True, stderr=subprocess.DEVNULL)
            cls.texts = parse(template)
        cls.path = os.path.join(ROOT, "po/zh_CN.po")
        cls.chinese = parse(cls.path)

    def test_sound(self):
        result = subprocess.run(["msgfmt", "--check", "--output-file=/dev/null", self.path], capture_output=True,
                                text=True)
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        with open(self.path, encoding="utf-8") as stream:
            self.assertNotIn("#, fuzzy", stream.read())

    def test_complete(self):
        self.assertEqual([text for text in self.texts if not self.chinese.get(text)], [])

    def test_nothing_left_over(self):
        self.assertEqual([text for text in self.chinese if text not in self.texts], [])

    def test_is_chinese(self):
        self.assertEqual([text for text, translation in self.chinese.items()
                          if text[1] not in WORDLESS and not CHINESE.search(translation)], [])

    def test_mnemonics(self):
        """A text with an access key has one in Chinese too, as a Latin letter in brackets."""
        for (_, text), translation in self.chinese.items():
            found = MNEMONIC.search(text) if len(text) < 40 else None
            if found:
                self.assertIn(f"(_{found.group(1).upper()})", translation, text)

    def test_order_of_files(self):
        with open(os.path.join(ROOT, "po/POTFILES.in"), encoding="utf-8") as stream:
            names = [line.strip() for line in stream if not line.startswith("#")]
        self.assertEqual(names, sorted(set(names)))


if __name__ == "__main__":
    unittest.main()
