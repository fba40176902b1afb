#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""recoursectl case: what concerns several cases, and deleting one."""
import csv
import fcntl
import io
import json
import os
import shutil
import pty
import re
import subprocess
import sys
from datetime import datetime, timedelta

sys.dont_write_bytecode = True
import case_test  # noqa: E402  nothing may be written into the sources
import cli_test  # noqa: E402
from case_test import Case  # noqa: E402
from cli_test import expect, load, refuse, remedy, shows, succeed  # noqa: E402

PAID = "2026-11-20T18:30:52"
MISTAKE = ("problem=wrong_person", "payment=transfer", "state=pending", "signs=none")


def listed(data, *options):
    return succeed("--data", data, "case", "list", "--json", *options).json()["cases"]


def type_at_terminal(answer, *arguments):
    """The status and the two outputs of a call whose input is a terminal."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen([cli_test.program(), *arguments], stdin=theirs, stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE, env=cli_test.environment())
    os.close(theirs)
    os.write(ours, answer.encode())
    out, errors = process.communicate(timeout=60)
    os.close(ours)
    return process.returncode, out.decode(), errors.decode()


def deletes_and_restores(folder):
    case = Case(folder, "--title", "转错的八千元")
    case.add(case.file("a", b"evidence"))
    out = succeed("--data", case.data, "case", "delete", case.id, "--json").json()
    expect(list(out) == ["id", "title", "deleted_at", "until"], out)
    expect(out["id"] == case.id and out["title"] == "转错的八千元", out)
    expect(datetime.fromisoformat(out["until"]) - datetime.fromisoformat(out["deleted_at"]) == timedelta(days=7), out)
    expect(listed(case.data) == [] and not os.path.exists(case.path), "still there")
    refuse(*case.call("evidence", "list"))
    waiting = listed(case.data, "--deleted")
    expect([item["id"] for item in waiting] == [case.id], waiting)
    expect(waiting[0]["title"] == "转错的八千元" and waiting[0]["trouble"] is None, waiting)
    expect(waiting[0]["until"][:19] == out["until"][:19], (waiting, out))
    shown = succeed("--data", case.data, "case", "list", "--deleted", "--lang", "zh_CN").stdout
    expect("转错的八千元" in shown and cli_test.shows(shown, "之前可以恢复"), shown)
    shown = succeed("--data", case.data, "case", "restore", case.id, "--lang", "zh_CN").stdout
    expect("案卷已恢复" in shown and case.id in shown, shown)
    expect([item["name"] for item in case.items()] == ["a"] and case.verify()["verdict"] == "intact", case.items())
    expect(listed(case.data, "--deleted") == [], "still waiting")


def says_what_cannot_be_read_of_a_deleted_one(folder):
    broken = Case(folder, "--title", "Wrong person")
    locked = Case(folder)
    succeed(*locked.call("case", "lock"), "--passphrase-file", locked.file("code", b"correct horse\n"))
    for case in (broken, locked):
        succeed("--data", case.data, "case", "delete", case.id)
    with open(os.path.join(broken.data, "deleted", broken.id, "case.db"), "wb") as database:
        database.write(b"no database" * 100)
    text = succeed("--data", broken.data, "case", "list", "--deleted", "--lang", "en").stdout
    expect("no title" not in text, text)
    expect(shows(text, "cannot be read") and shows(text, "Locked with a passphrase"), text)


def tells_no_permission_from_no_case(folder):
    case = Case(folder)
    cases = os.path.join(case.data, "cases")
    # Where it was built, nobody else may look.
    program = shutil.copy(cli_test.program(), folder)
    command = [program, "--data", case.data, "case", "show", case.id]
    os.chmod(cases, 0)
    os.chmod(folder, 0o755)
    try:
        done = subprocess.run(command, capture_output=True, check=False, env=cli_test.environment(), cwd="/",
                              user=case_test.NOBODY if os.geteuid() == 0 else None)
    finally:
        os.chmod(cases, 0o700)
    expect(done.returncode == 3 and b"ermission denied" in done.stderr, done)


def says_until_when(folder):
    case = Case(folder, "--title", "Wrong person")
    out = succeed("--data", case.data, "case", "delete", case.id).stdout
    expect("Wrong person" in out and f"case restore {case.id}" in " ".join(out.split()), out)
    expect("No deleted case" in succeed("--data", folder, "case", "list", "--deleted").stdout, "none")


def deletes_for_good(folder):
    case = Case(folder)
    succeed("--data", case.data, "case", "delete", case.id)
    out = succeed("--data", case.data, "case", "delete", "--at-once", case.id, "--json").json()
    expect(out["until"] is None, out)
    expect(listed(case.data, "--deleted") == [], "still waiting")
    refuse("--data", case.data, "case", "restore", case.id)
    refuse("--data", case.data, "case", "delete", "--at-once", case.id)
    other = Case(folder)
    succeed("--data", other.data, "case", "delete", "--at-once", other.id)
    expect(listed(other.data) == [] and listed(other.data, "--deleted") == [], "left behind")


def refuses_to_delete(folder):
    case = Case(folder)
    refuse("--data", case.data, "case", "delete", "no-id")
    refuse("--data", case.data, "case", "delete", "00000000-0000-4000-8000-000000000000")
    refuse("--data", case.data, "case", "delete")
    refuse("--data", case.data, "case", "restore", case.id)
    succeed("--data", case.data, "case", "delete", case.id)
    os.mkdir(case.path)
    expect("already" in refuse("--data", case.data, "case", "restore", case.id), "no reason")


def lets_others_finish(folder):
    case = Case(folder)
    # More than a pipe holds: it waits with the case open until somebody reads on.
    names = [case.file(f"{number:04}", b"x") for number in range(900)]
    process = case_test.start(*case.call("evidence", "add"), "--json", *names)
    process.stdout.readline()
    message = refuse("--data", case.data, "case", "delete", case.id, status=3)
    expect("somebody else has it open" in message, message)
    process.communicate()
    succeed("--data", case.data, "case", "delete", case.id)


def waits_for_whoever_locks(folder):
    case = Case(folder)
    hidden = os.path.join(case.data, "cases", ".locking-" + case.id)
    os.rename(case.path, hidden)
    with open(os.path.join(hidden, "guard"), "wb") as guard:
        fcntl.flock(guard, fcntl.LOCK_EX)
        for command in (["delete", case.id], ["delete", "--at-once", case.id], ["show", case.id]):
            message = refuse("--data", case.data, "case", *command, status=3)
            expect("locked or unlocked by somebody else" in message and ".locking" not in message, message)
        refuse(*case.call("evidence", "list"), status=3)
    succeed("--data", case.data, "case", "delete", case.id)


def asks_at_a_terminal(folder):
    case = Case(folder, "--title", "Wrong person")
    command = ["--data", case.data, "--lang", "en", "case", "delete", case.id]
    status, out, errors = type_at_terminal("no\n", *command)
    expect((status, out) == (2, "") and "Wrong person" in errors and "nothing is deleted" in errors, (status, errors))
    expect(os.path.exists(case.path), "deleted all the same")
    status, out, errors = type_at_terminal("\x04", *command)
    expect(status == 2 and os.path.exists(case.path), (status, errors))
    status, out, errors = type_at_terminal("yes\n", *command)
    expect(status == 0 and "Deleted" in out and not os.path.exists(case.path), (status, errors))
    succeed("--data", case.data, "case", "restore", case.id)
    status, out, errors = type_at_terminal("", *command, "--yes")
    expect((status, errors) == (0, "") and not os.path.exists(case.path), (status, errors))


def sweeps_what_is_over(folder):
    case = Case(folder)
    succeed("--data", case.data, "case", "delete", case.id)
    record = os.path.join(case.data, "deleted", case.id + ".json")
    with open(record, encoding="utf-8") as stream:
        expect(list(json.load(stream)) == ["deleted"], record)
    with open(record, "w", encoding="utf-8") as stream:
        stream.write('{"deleted":"2020-01-01T00:00:00+08:00"}')
    expect(listed(case.data, "--deleted") == [], "not swept")
    expect(os.listdir(os.path.join(case.data, "deleted")) == ["guard"], "left behind")


def damage(case):
    with open(os.path.join(case.path, "case.db"), "wb") as stream:
        stream.write(b"no database at all")


# --- Deadlines ------------------------------------------------------------------------------------------------------


def tell(case, command, *arguments):
    return succeed("--data", case.data, "case", command, case.id, *arguments)


def story(folder, *answers, title="转错的八千元", payee="王建国"):
    """A case with a payment at PAID."""
    case = Case(folder, "--title", title)
    tell(case, "payment", "--transferred-at", PAID, "--amount", "8000", "--payee", payee)
    if answers:
        tell(case, "answer", *answers)
    return case


def deadlines(case, *options):
    return succeed("--data", case.data, "case", "deadlines", "--json", *options).json()


def lists_deadlines(folder):
    case = story(folder, *MISTAKE)
    out = deadlines(case, "--at", PAID)
    expect(list(out) == ["deadlines", "left_out", "closed"] and out["left_out"] == [] and out["closed"] == 0, out)
    found = out["deadlines"][0]
    expect(len(out["deadlines"]) == 1 and found["key"] == "deadline/await-auto-return", out)
    expect(found["case"] == case.id and found["title"] == "转错的八千元" and found["remedy"] == "await-auto-return", found)
    expect(found["from"] == PAID + "+08:00" and found["at"] == "2026-11-21T18:30:52+08:00", found)
    expect(found["state"] == "open" and not found["follow_up"] and not found["hidden"], found)
    expect(found["claims"] == remedy("await-auto-return")["deadline"]["claims"], found)
    for at, state in (("2026-11-21T12:30:52", "closing"), ("2026-11-21T18:30:52", "past")):
        expect(deadlines(case, "--at", at)["deadlines"][0]["state"] == state, at)
    expect(deadlines(case, "--at", PAID, "--case", case.id)["deadlines"] == out["deadlines"], "--case")
    for zone in ("UTC", "America/New_York", "Pacific/Kiritimati"):
        there = succeed("--data", case.data, "case", "deadlines", "--at", PAID, "--json", TZ=zone).json()
        there = there["deadlines"][0]
        there.pop("counted")
        expect(there == {key: value for key, value in found.items() if key != "counted"}, (zone, there))
    text = succeed("--data", case.data, "case", "deadlines", "--at", PAID, "--lang", "en").stdout
    for part in ("21 Nov 2026, 18:30:52 Beijing time, in 24 h 0 min", "转错的八千元", "plus 24 hours", "life.auto-return"):
        expect(shows(text, part), (part, text))
    text = succeed("--data", case.data, "case", "deadlines", "--at", PAID, "--lang", "zh_CN", TZ="Europe/Berlin").stdout
    expect(shows(text, "（本机时间2026年11月21日 11:30:52）"), text)


def counts_the_payment_stop(folder):
    case = story(folder, "problem=deceived", "signs=safe-account")
    tell(case, "tick", "police-report/", "--happened", "2026-11-20T19:00:00")
    found = deadlines(case, "--at", "2026-11-20T20:00:00")["deadlines"]
    stop = next(item for item in found if item["key"] == "follow-up/police-report")
    expect(stop["at"] == "2026-11-22T19:00:00+08:00" and stop["follow_up"], stop)
    expect(stop["what"] == remedy("police-report")["follow_up"]["label"]["en"], stop)


def names_what_it_leaves_out(folder):
    case = story(folder, *MISTAKE)
    closed = story(folder, *MISTAKE)
    locked = Case(folder)
    tell(closed, "close")
    succeed(*locked.call("case", "lock"), "--passphrase-file", locked.file("code", b"correct horse\n"))
    out = deadlines(case, "--at", PAID)
    expect([item["case"] for item in out["deadlines"]] == [case.id] and out["closed"] == 1, out)
    expect([item["case"] for item in out["left_out"]] == [locked.id] and out["left_out"][0]["trouble"], out)
    text = succeed("--data", case.data, "case", "deadlines", "--at", PAID).stdout
    expect(locked.id in text and shows(text, "Locked with a passphrase"), text)
    refuse("--data", case.data, "case", "deadlines", "--case", locked.id, status=3)
    refuse("--data", case.data, "case", "deadlines", "--case", "x")
    refuse("--data", case.data, "case", "deadlines", "--at", "tomorrow")


def hides_while_somebody_watches(folder):
    case = story(folder, "problem=deceived", "payment=transfer", "state=delayed", "signs=screen-seen", title="王建国骗我")
    tell(case, "contact", "--number", "110", "--next", "再找王建国", "--next-at", "2026-11-21T09:00:00")
    out = succeed("--data", case.data, "case", "deadlines", "--at", PAID, "--json").stdout
    expect(json.loads(out)["deadlines"][0]["hidden"], out)
    table = succeed("--data", case.data, "case", "overview", "--at", PAID).stdout
    listed_text = succeed("--data", case.data, "case", "list").stdout
    found = succeed("--data", case.data, "case", "search", "王建国").stdout
    shown = succeed("--data", case.data, "case", "show", case.id).stdout
    expect(case.id in listed_text and case.id in found, (listed_text, found))
    expect("110" not in shown and shows(shown, "Who was called and what was done is hidden"), shown)
    for text in (out, succeed("--data", case.data, "case", "deadlines", "--at", PAID).stdout, table, listed_text, found,
                 shown):
        expect("王建国" not in text and "8000" not in text and "8,000" not in text and "18:30:52" not in text, text)
    tell(case, "answer", "--ended", "yes")
    expect("王建国" in succeed("--data", case.data, "case", "deadlines", "--at", PAID).stdout, "still hidden")
    listed_text = succeed("--data", case.data, "case", "list").stdout
    expect("王建国" in listed_text and "8,000" in listed_text, listed_text)
    expect("110" in succeed("--data", case.data, "case", "show", case.id).stdout, "still hidden")


def unfold(data):
    """The content lines of RFC 5545, with what the form asks for."""
    expect(data.endswith(b"\r\n") and b"\n" not in data.replace(b"\r\n", b""), data[-20:])
    lines = []
    for line in data[:-2].split(b"\r\n"):
        expect(len(line) <= 75, line)
        line.decode("utf-8")
        if line.startswith(b" "):
            lines[-1] += line[1:]
        else:
            lines.append(line)
    return [line.decode("utf-8") for line in lines]


def writes_a_calendar(folder):
    case = story(folder, *MISTAKE)
    tell(case, "contact", "--number", "110", "--next", "给王建国打电话", "--next-at", "2026-12-01T09:00:00")
    path = os.path.join(folder, "期限.ics")
    out = succeed("--data", case.data, "case", "deadlines", "--at", PAID, "--ics", path, "--lang", "zh_CN").stdout
    expect("期限.ics" in out, out)
    with open(path, "rb") as stream:
        lines = unfold(stream.read())
    expect(lines[0] == "BEGIN:VCALENDAR" and lines[-1] == "END:VCALENDAR" and "VERSION:2.0" in lines, lines)
    expect(lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT") == 2, lines)
    expect(sum(line.startswith("UID:" + case.id) for line in lines) == 2, lines)
    expect("DTSTART:20261121T103052Z" in lines and "DTSTART:20261201T010000Z" in lines, lines)
    expect(all(re.fullmatch(r"[A-Z-]+:.*", line) for line in lines), lines)
    expect(not any("王建国" in line or "8000" in line for line in lines), lines)
    before = lines
    refuse("--data", case.data, "case", "deadlines", "--at", PAID, "--ics", path)
    other = os.path.join(folder, "names.ics")
    succeed("--data", case.data, "case", "deadlines", "--at", PAID, "--ics", other, "--names", "--json").json()
    with open(other, "rb") as stream:
        lines = unfold(stream.read())
    expect(any("给王建国打电话" in line for line in lines), lines)
    uids = [[line for line in some if line.startswith("UID")] for some in (before, lines)]
    expect(uids[0] == uids[1], uids)
    refuse("--data", case.data, "case", "deadlines", "--names")
    late = os.path.join(folder, "late.ics")
    refuse("--data", case.data, "case", "deadlines", "--at", "2030-01-01", "--ics", late)
    expect(not os.path.exists(late), "an empty calendar")


# --- All cases ------------------------------------------------------------------------------------------------------


def shows_all_in_a_table(folder):
    case = story(folder, *MISTAKE, title='=HYPERLINK("https://x")')
    other = story(folder, title="另一个", payee="王 建国")
    bad = Case(folder)
    damage(bad)
    path = os.path.join(folder, "all.csv")
    succeed("--data", case.data, "case", "overview", "--output", path, "--at", PAID, "--lang", "en")
    with open(path, "rb") as stream:
        data = stream.read()
    expect(data.startswith(b"\xef\xbb\xbf\"") and data.count(b"\r\n") == 4 and data.endswith(b"\r\n"), data)
    shown = succeed("--data", case.data, "case", "overview", "--at", PAID, "--lang", "en").stdout
    expect(shown.replace("\r\n", "\n") == data.decode().replace("\r\n", "\n"), shown)
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    by_id = {row["Case"]: row for row in rows}
    row = by_id[case.id]
    expect(row["Title"] == '\'=HYPERLINK("https://x")' and row["Payee"] == "王建国", row)
    expect(row["Amount in yuan"] == "8000.00" and row["Payments"] == "1", row)
    expect(row["Next deadline (Beijing time)"] == "2026-11-21 18:30" and row["Closed (Beijing time)"] == "", row)
    expect(row["Cases with the same payee"] == "2" and by_id[other.id]["Cases with the same payee"] == "2", rows)
    expect(by_id[bad.id]["Remark"].startswith("Cannot be read: "), rows)
    values = next(screen for screen in load("questions.json") if screen["id"] == "state")["values"]
    expect(row["State of the newest payment"] == next(v for v in values if v["id"] == "pending")["label"]["en"], row)
    refuse("--data", case.data, "case", "overview", "--output", path)
    out = succeed("--data", case.data, "case", "overview", "--json").json()["cases"]
    expect(len(out) == 3 and {item["case"] for item in out} == set(by_id), out)
    tell(case, "close")
    out = succeed("--data", case.data, "case", "overview", "--json").json()["cases"]
    expect(next(item for item in out if item["case"] == case.id)["closed"], out)


def searches_all(folder):
    case = story(folder, *MISTAKE)
    other = Case(folder, "--title", "别的")
    tell(other, "contact", "--name", "李警官", "--number", "110", "--reference", "案号99")
    bad = Case(folder)
    damage(bad)

    def find(*words):
        return succeed("--data", case.data, "case", "search", "--json", *words).json()

    for words, wanted in ((("王建国",), [case.id]), (("转错", "王建国"), [case.id]), (("案号99",), [other.id]),
                          (("没有",), []), (("李警官", "王建国"), [])):
        out = find(*words)
        expect([item["case"] for item in out["cases"]] == wanted, (words, out))
        expect([item["case"] for item in out["left_out"]] == [bad.id], out)
    expect(find("王建国")["cases"][0]["told"] and find("王建国")["cases"][0]["entries"] == [2], find("王建国"))
    text = succeed("--data", case.data, "case", "search", "王建国").stdout
    expect(case.id in text and "转错的八千元" in text and bad.id in text, text)
    refuse("--data", case.data, "case", "search")


if __name__ == "__main__":
    sys.exit(cli_test.main(
        deletes_and_restores, says_what_cannot_be_read_of_a_deleted_one, tells_no_permission_from_no_case,
        says_until_when, deletes_for_good, refuses_to_delete, lets_others_finish, waits_for_whoever_locks, asks_at_a_terminal, sweeps_what_is_over,
        lists_deadlines, counts_the_payment_stop, names_what_it_leaves_out, hides_while_somebody_watches,
        writes_a_calendar, shows_all_in_a_table, searches_all))
