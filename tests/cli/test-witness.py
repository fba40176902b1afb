#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""recoursectl witness: the short code, and whether it holds later."""
import re
import shutil
import sys

sys.dont_write_bytecode = True
import cli_test  # noqa: E402  nothing may be written into the sources
from case_test import Case  # noqa: E402
from cli_test import expect, refuse, run, succeed  # noqa: E402

CODE = re.compile(r"\d+(-[0-9A-HJKMNP-TV-Z]{5}){4}-[0-9A-HJKMNP-TV-Z]{2}")


def show(case):
    return succeed(*case.call("witness", "show"), "--json").json()


def check(case, *code):
    result = run(*case.call("witness", "check"), "--json", *code)
    verdict = result.json()["verdict"]
    expect(result.status == (0 if verdict == "holds" else 1), (result.status, verdict))
    return verdict


def shows_a_code_to_copy(folder):
    case = Case(folder)
    got = show(case)
    expect(got["entries"] == 1 and CODE.fullmatch(got["code"]), got)
    expect(re.fullmatch(r"1( \d{5}){6} \d \d{3}", got["digits"]), got)
    text = succeed(*case.call("witness", "show"), "--lang", "zh_CN").stdout
    expect(text.startswith(got["code"] + "\n") and cli_test.squeeze(got["digits"]) in cli_test.squeeze(text), text)


def holds_while_the_log_grows(folder):
    case = Case(folder)
    case.add(case.file("a", b"a"))
    got = show(case)
    case.add(case.file("b", b"b"))
    expect(check(case, got["code"]) == "holds", "code")
    expect(check(case, *got["digits"].split(" ")) == "holds", "digits, in several arguments")
    expect(check(case, got["code"].lower().replace("-", " ", 1)) == "holds", "as people type it")


def notes_that_it_was_checked(folder):
    case = Case(folder)
    got = show(case)
    check(case, got["code"])
    expect(show(case)["entries"] == 2, show(case))


def tells_an_older_copy(folder):
    case = Case(folder)
    old = case.path + ".old"
    shutil.copytree(case.path, old)
    case.add(case.file("a", b"a"))
    code = show(case)["code"]
    shutil.rmtree(case.path)
    shutil.copytree(old, case.path)
    shutil.rmtree(old)
    expect(case.verify()["verdict"] == "intact", "only the code can tell")
    expect(check(case, code) == "shorter", "an older copy")


def tells_another_log(folder):
    case = Case(folder)
    other = Case(folder)
    expect(check(other, show(case)["code"]) == "differs", "another case")


def refuses_a_wrong_copy(folder):
    case = Case(folder)
    code = show(case)["code"]
    wrong = code[:-4] + ("0" if code[-4] != "0" else "1") + code[-3:]
    message = refuse(*case.call("witness", "check"), wrong)
    expect(message, message)
    refuse(*case.call("witness", "check"), "hello")
    expect(show(case)["entries"] == 1, "a slip of the pen was noted as a check")


if __name__ == "__main__":
    sys.exit(cli_test.main(
        shows_a_code_to_copy, holds_while_the_log_grows, notes_that_it_was_checked, tells_an_older_copy,
        tells_another_log, refuses_a_wrong_copy))
