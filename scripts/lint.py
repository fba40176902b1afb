#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The house rules that neither the compiler nor the formatter knows.

  lint.py [--root FOLDER] [FILE...]

Prints "file:line: rule: message" for each finding and exits 1 when there is one. Without files: all that Git knows
below the root, or simply all, where this is no checkout. CONTRIBUTING.md explains the rules; the tests of this file
are tests/house/test-lint.py with tests/house/lint-fixtures.
"""
import argparse
import os
import re
import subprocess
import sys

MAX_FILE_LINES = 500
MAX_GENERATED_LINES = 800
MAX_FUNCTION_LINES = 80
MAX_NESTING = 4

C_SUFFIXES = (".c", ".h")
CODE_SUFFIXES = (*C_SUFFIXES, ".py", ".sh", ".ui", ".css", ".build")
TEXT_SUFFIXES = (*CODE_SUFFIXES, ".json", ".xml", ".in", ".md", ".txt", ".svg", ".supp", ".1")
LISTED_SUFFIXES = (*TEXT_SUFFIXES, ".po", ".pot")
# Their faults are the point.
FIXTURES = "tests/house/lint-fixtures/"

QUOTED_INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]*)"')
TOOLKIT_INCLUDE = re.compile(r"^\s*#\s*include\s*<(gtk|gdk(?!-pixbuf)|gsk|adwaita)\b")
TOOLKIT_FOLDERS = ("src/app/", "tests/app/", "tests/journeys/")
# What turns bytes from anywhere into pixels. A mistake in it must not be one in the window.
DECODER_INCLUDE = re.compile(r"^\s*#\s*include\s*<(gdk-pixbuf/|poppler)")
DECODER_CALL = re.compile(
    r"\b(gdk_pixbuf_new_from_(?!resource)\w+|gdk_pixbuf_(?:loader|animation)_\w+|gdk_texture_new_from_(?!resource)\w+"
    r"|gtk_picture_(?:set|new_for)_file(?:name)?|gtk_image_(?:set|new)_from_file|gdk_clipboard_read_texture\w*)\s*\(")
DECODER_FOLDERS = ("src/preview/helper/", "tests/preview/")
BANNED_CALL = re.compile(r"\b(strcpy|strcat|sprintf|vsprintf|system|popen|gets)\s*\(")
GOTO = re.compile(r"\bgoto\b")
LOG_DOMAIN = re.compile(r'^\s*#\s*define\s+G_LOG_DOMAIN\s+"([^"]*)"', re.MULTILINE)
TASK_MARK = re.compile(r"\b(TO[D]O|FIX[M]E)\b(?!\s*\(?#\d)")
TRANSLATED_C = re.compile(r"\b(_|C_|N_|NC_|Q_|d?n?gettext|g_dn?gettext|g_dpgettext2?)\s*\(")
TRANSLATED_UI = re.compile(r"""\btranslatable\s*=\s*["'](yes|true|1)["']""")
# Folders that exist on the machine of one person only.
MACHINE_PATH = re.compile(r"(?<![\w.$}/-])/(?:(?:home|root|Users|w[o]rk)/|(?:var/)?tmp/)[\w.]")

TOKEN = re.compile(r"\w+|[^\w\s]")
COMMENT_OR_LITERAL = re.compile(
    r"""//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'""", re.DOTALL)
DIRECTIVE = re.compile(r"^[ \t]*#(?:\\\n|[^\n])*", re.MULTILINE)
CLOSING = {"(": ")", "{": "}", "[": "]"}


# --- Which files ---------------------------------------------------------------------------------------------------


def files_from_git(root):
    """What Git tracks or would track; None where this is no checkout or Git does not want to say."""
    command = ["git", "-C", root, "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", "."]
    try:
        listing = subprocess.run(command, capture_output=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return None
    return [name for name in listing.decode("utf-8", "replace").split("\0") if name]


def files_from_folder(root):
    """All files but those that .gitignore keeps out: build folders and caches."""
    names = []
    for folder, subfolders, entries in os.walk(root):
        at_top = os.path.samefile(folder, root)
        subfolders[:] = [name for name in subfolders
                         if name not in (".git", "__pycache__", ".cache") and not (at_top and name.startswith("build"))]
        names += [os.path.relpath(os.path.join(folder, name), root) for name in entries]
    return names


def project_files(root):
    """The files of the project as sorted relative paths, without the lint's own fixtures."""
    # A folder inside somebody else's checkout (an unpacked archive) is no checkout of this project.
    names = files_from_git(root) if os.path.exists(os.path.join(root, ".git")) else None
    if names is None:
        names = files_from_folder(root)
    return sorted({name for name in names
                   if not name.startswith(FIXTURES) and os.path.isfile(os.path.join(root, name))})


def c_files(root):
    return [name for name in project_files(root)
            if name.endswith(C_SUFFIXES) and name.startswith(("src/", "tests/"))]


# --- Reading C ------------------------------------------------------------------------------------------------------


def blank(match):
    """The same number of lines and columns, without content."""
    return re.sub(r"[^\n]", " ", match.group(0))


def without_comments(source):
    return COMMENT_OR_LITERAL.sub(blank, source)


def tokens_of(code):
    """(text, line) pairs of the code without comments, literals and directives."""
    result = []
    for number, line in enumerate(DIRECTIVE.sub(blank, code).split("\n"), 1):
        result += [(match.group(0), number) for match in TOKEN.finditer(line)]
    return result


def skip_group(tokens, start):
    """The index after the bracket that closes the one at start; the end when none does."""
    waiting = []
    for index in range(start, len(tokens)):
        text = tokens[index][0]
        if text in CLOSING:
            waiting.append(CLOSING[text])
        elif waiting and text == waiting[-1]:
            waiting.pop()
            if not waiting:
                return index + 1
    return len(tokens)


def find_functions(tokens):
    """(name, first line, last line, body tokens) of each function definition."""
    functions = []
    index = 0
    parameters = None
    while index < len(tokens):
        text = tokens[index][0]
        end = skip_group(tokens, index) if text in CLOSING else index + 1
        if text == "(":
            parameters = index
        elif text == "{" and parameters and tokens[index - 1][0] == ")":
            name, line = tokens[parameters - 1]
            functions.append((name, line, tokens[end - 1][1], tokens[index + 1:end - 1]))
        index = end
    return functions


class NestingParser:
    """Follows the statements of one function body and keeps the deepest nesting of if, for, while, do and switch."""

    def __init__(self, body):
        self.tokens = body
        self.index = 0
        self.deepest = 0
        self.line = 0

    def peek(self):
        return self.tokens[self.index][0] if self.index < len(self.tokens) else None

    def run(self):
        while self.peek() is not None:
            start = self.index
            self.statement(0)
            # A brace that a macro hides must not stop us for ever.
            self.index = max(self.index, start + 1)
        return self.deepest, self.line

    def block(self, depth):
        self.index += 1
        while self.peek() not in (None, "}"):
            self.statement(depth)
        self.index += 1

    def enter(self, depth):
        if depth > self.deepest:
            self.deepest = depth
            self.line = self.tokens[self.index][1]

    def statement(self, depth):
        text = self.peek()
        if text == "{":
            self.block(depth)
        elif text in ("if", "for", "while", "switch", "do"):
            self.control(text, depth)
        elif text in ("case", "default"):
            self.skip_to(":")
        else:
            self.skip_to(";")

    def control(self, text, depth):
        self.enter(depth + 1)
        self.index += 1
        if text != "do":
            self.index = skip_group(self.tokens, self.index)
        self.statement(depth + 1)
        if text == "do":
            self.skip_to(";")
        if text == "if" and self.peek() == "else":
            self.index += 1
            # A chain of "else if" is one level, as it is drawn.
            self.statement(depth if self.peek() == "if" else depth + 1)

    def skip_to(self, end):
        while self.peek() not in (None, "}", end):
            self.index = skip_group(self.tokens, self.index) if self.peek() in CLOSING else self.index + 1
        if self.peek() == end:
            self.index += 1


# --- Rules for C ----------------------------------------------------------------------------------------------------


def check_functions(tokens):
    for name, first, last, body in find_functions(tokens):
        if last - first + 1 > MAX_FUNCTION_LINES:
            yield first, "function-length", f"'{name}' has {last - first + 1} lines, more than {MAX_FUNCTION_LINES}"
        deepest, line = NestingParser(body).run()
        if deepest > MAX_NESTING:
            yield line, "nesting", f"'{name}' nests {deepest} levels, more than {MAX_NESTING}"


def check_file_length(lines):
    generated = any("generated by" in line.lower() for line in lines[:5])
    limit = MAX_GENERATED_LINES if generated else MAX_FILE_LINES
    if len(lines) > limit:
        yield limit + 1, "file-length", f"{len(lines)} lines, more than {limit}"


def check_includes(path, lines):
    for number, line in enumerate(lines, 1):
        quoted = QUOTED_INCLUDE.match(line)
        if quoted and "/" in quoted.group(1):
            yield number, "include-slash", f"\"{quoted.group(1)}\": name the header alone; Meson decides who sees it"
        if TOOLKIT_INCLUDE.match(line) and not path.startswith(TOOLKIT_FOLDERS):
            yield number, "include-gtk", "only the window sees GTK"


def check_calls(code):
    for number, line in enumerate(code.split("\n"), 1):
        for match in BANNED_CALL.finditer(line):
            yield number, "banned-call", f"'{match.group(1)}' is not used here"
        if GOTO.search(line):
            yield number, "goto", "return early instead"


def check_decoders(path, code):
    if path.startswith(DECODER_FOLDERS):
        return
    for number, line in enumerate(code.split("\n"), 1):
        found = DECODER_CALL.search(line)
        if found:
            yield number, "decoder", f"'{found.group(1)}' decodes in this process; recourse_preview_make() does not"
        if DECODER_INCLUDE.match(line):
            yield number, "decoder", "only recourse-preview decodes pictures and PDFs"


def check_log_domain(path, source):
    stem = os.path.splitext(os.path.basename(path))[0]
    found = LOG_DOMAIN.search(source)
    if found and found.group(1) != stem:
        line = source.count("\n", 0, found.start()) + 1
        yield line, "log-domain", f"\"{found.group(1)}\" is not the file's name '{stem}'"
    elif not found and path.startswith("src/") and path.endswith(".c"):
        yield 1, "log-domain", f"G_LOG_DOMAIN \"{stem}\" is not defined"


def check_c(path, source):
    code = without_comments(source)
    lines = source.split("\n")
    yield from check_file_length(source.splitlines())
    yield from check_includes(path, lines)
    yield from check_calls(code)
    yield from check_decoders(path, code)
    yield from check_log_domain(path, source)
    yield from check_functions(tokens_of(code))
    for number, line in enumerate(lines, 1):
        if "\t" in line:
            yield number, "tab", "indent with spaces"
        if "http:/" "/" in line:
            yield number, "plain-http", "no unencrypted address in the program"


# --- Rules for all files --------------------------------------------------------------------------------------------


def is_code(path, source):
    return path.endswith(CODE_SUFFIXES) or source.startswith("#!")


def check_text(path, source):
    wants_licence = path.endswith((*C_SUFFIXES, ".py", ".sh")) or source.startswith("#!")
    lines = source.split("\n")
    if wants_licence and not any("SPDX-License-Identifier: GPL-3.0-or-later" in line for line in lines[:3]):
        yield 1, "spdx", "the licence line is missing from the first three lines"
    for number, line in enumerate(lines, 1):
        if line != line.rstrip() and path.endswith(TEXT_SUFFIXES):
            yield number, "trailing-blanks", "blanks at the end of the line"
        if is_code(path, source) and TASK_MARK.search(line):
            yield number, "task-mark", "name the issue: #12"
        if MACHINE_PATH.search(line):
            yield number, "machine-path", "a folder of one machine"


def is_translated(path, source):
    if path.endswith(".c") and path.startswith("src/"):
        return TRANSLATED_C.search(without_comments(source)) is not None
    return path.endswith(".ui") and TRANSLATED_UI.search(source) is not None


def read_potfiles(root):
    try:
        with open(os.path.join(root, "po/POTFILES.in"), encoding="utf-8") as listing:
            return [line.strip() for line in listing]
    except OSError:
        return []


def check_stale_potfiles(root):
    for number, name in enumerate(read_potfiles(root), 1):
        if name and not name.startswith("#") and not os.path.isfile(os.path.join(root, name)):
            yield "po/POTFILES.in", number, "potfiles", f"'{name}' does not exist"


def check_file(root, path, potfiles):
    with open(os.path.join(root, path), "rb") as stream:
        data = stream.read()
    if not path.endswith(LISTED_SUFFIXES) and not data.startswith(b"#!"):
        return
    try:
        source = data.decode("utf-8")
    except UnicodeDecodeError:
        yield 1, "encoding", "not UTF-8"
        return
    yield from check_text(path, source)
    if path.endswith(C_SUFFIXES):
        yield from check_c(path, source)
    if is_translated(path, source) and path not in potfiles:
        yield 1, "potfiles", "has text to translate and is not in po/POTFILES.in"


def lint(root, paths):
    """All findings as (path, line, rule, message), in the order of files and lines."""
    potfiles = set(read_potfiles(root))
    findings = list(check_stale_potfiles(root))
    for path in paths:
        findings += [(path, *finding) for finding in check_file(root, path, potfiles)]
    return sorted(findings)


def main():
    parser = argparse.ArgumentParser(description="Check the house rules.")
    parser.add_argument("--root", default=os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
    parser.add_argument("files", nargs="*", help="relative to the root")
    arguments = parser.parse_args()
    root = os.path.normpath(arguments.root)
    paths = arguments.files or project_files(root)
    findings = lint(root, paths)
    for path, line, rule, message in findings:
        print(f"{path}:{line}: {rule}: {message}")
    print(f"{len(paths)} files, {len(findings)} findings")
    return 1 if findings or not paths else 0


if __name__ == "__main__":
    sys.exit(main())
