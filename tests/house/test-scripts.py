#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""scripts/run, scripts/test and what they share, on machines that are played by small stand-ins on the PATH."""
import json
import os
import shutil
import stat
import subprocess
import sys
import tempfile

ROOT = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "../.."))
# All that the scripts may use of a machine on which nothing is installed.
BARE = ("bash", "cat", "cut", "dirname", "env", "getent", "mkdir", "mktemp", "rm", "sed", "tail")
TOOLS = ("cc", "meson", "ninja", "pkg-config", "msgfmt", "glib-compile-resources", "glib-compile-schemas")
SUCCEED = "#!/bin/sh\nexit 0\n"

FAKE_DPKG = """#!/bin/sh
for name; do :; done
case " $MISSING " in *" $name "*) exit 1 ;; esac
printf installed
"""
FAKE_APT = """#!/bin/sh
printf '%s\\n' "$*" >> "$CALLS"
"""
FAKE_MESON = """#!/bin/sh
printf 'meson %s\\n' "$*" >> "$CALLS"
[ -z "$BROKEN" ] || { echo "meson has failed"; exit 1; }
case "$1" in
  setup) for folder; do case "$folder" in build*) mkdir -p "$folder"; : > "$folder/build.ninja" ;; esac; done ;;
  test) mkdir -p "$3/meson-logs"; printf '%s\\n' "$LOG" > "$3/meson-logs/testlog.json"; exit "${STATUS:-0}" ;;
esac
"""
FAKE_NINJA = """#!/bin/sh
printf 'ninja %s\\n' "$*" >> "$CALLS"
"""
FAKE_PROGRAM = """#!/bin/sh
echo "$0 $* schemas=${GSETTINGS_SCHEMA_DIR##*/build/}"
"""


class Machine:
    """A copy of the scripts and a PATH with nothing on it but what a test puts there."""

    def __init__(self, folder):
        self.top = os.path.join(folder, "checkout")
        self.bin = os.path.join(folder, "bin")
        self.calls = os.path.join(folder, "calls")
        shutil.copytree(os.path.join(ROOT, "scripts"), os.path.join(self.top, "scripts"))
        os.mkdir(self.bin)
        for name in BARE:
            os.symlink(shutil.which(name), os.path.join(self.bin, name))
        self.give("id", "#!/bin/sh\necho ${USER_ID:-0}\n")
        self.environment = {"PATH": self.bin, "CALLS": self.calls}

    def give(self, name, script):
        path = name if os.path.isabs(name) else os.path.join(self.bin, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as stream:
            stream.write(script)
        os.chmod(path, os.stat(path).st_mode | stat.S_IXUSR)

    def make_debian(self, missing=""):
        self.give("dpkg-query", FAKE_DPKG)
        self.give("apt-get", FAKE_APT)
        self.environment["MISSING"] = missing

    def give_tools(self):
        for name in TOOLS:
            self.give(name, SUCCEED)
        self.give("meson", FAKE_MESON)
        self.give("ninja", FAKE_NINJA)

    def give_program(self):
        for name in ("app/recourse", "cli/recoursectl"):
            self.give(os.path.join(self.top, "build/src", name), FAKE_PROGRAM)

    def run(self, *command, **environment):
        done = subprocess.run(command, cwd=self.top, env={**self.environment, **environment}, check=False,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        return done.returncode, done.stdout

    def ensure(self, *uses, **environment):
        return self.run("bash", "-c", 'source scripts/lib.sh; ensure_packages "$@"', "-", *uses, **environment)

    def called(self):
        if not os.path.exists(self.calls):
            return []
        with open(self.calls, encoding="utf-8") as stream:
            return stream.read().splitlines()


def expect(condition, *values):
    if not condition:
        raise AssertionError(values)


def installs_only_what_is_missing(machine):
    machine.make_debian(missing="gcc libgtk-4-dev xvfb")
    machine.give_tools()
    status, output = machine.ensure("build")
    calls = machine.called()
    expect(status == 0 and len(calls) == 2, status, output, calls)
    expect(calls[0].endswith(" update"), calls)
    expect(calls[1].endswith(" install --no-install-recommends gcc libgtk-4-dev"), calls)


def installs_for_the_tests_too(machine):
    machine.make_debian(missing="gcc xvfb")
    machine.give_tools()
    machine.ensure("build", "test")
    expect(machine.called()[-1].endswith(" gcc xvfb"), machine.called())


def leaves_apt_alone_when_all_is_there(machine):
    machine.make_debian()
    machine.give_tools()
    status, output = machine.ensure("build", "test")
    expect((status, output, machine.called()) == (0, "", []), status, output, machine.called())


def asks_sudo_when_not_root(machine):
    machine.make_debian(missing="gcc")
    machine.give_tools()
    machine.give("sudo", '#!/bin/sh\nprintf "sudo " >> "$CALLS"\nexec "$@"\n')
    status, _ = machine.ensure("build", USER_ID="1000")
    expect(status == 0 and machine.called()[-1].startswith("sudo "), machine.called())


def names_the_packages_when_it_may_not_install(machine):
    machine.make_debian(missing="gcc xvfb")
    status, output = machine.ensure("build", "test", USER_ID="1000")
    expect(status == 1 and "apt-get install gcc xvfb" in output and machine.called() == [], status, output)


def lists_packages_of_other_distributions(machine):
    status, output = machine.ensure("build", "test")
    expect(status == 1 and "Missing for the build: cc meson" in output, status, output)
    for name in ("libgtk-4-dev", "gtk4-devel", "noto-fonts-cjk", "libopenssl-devel", "xorg-server-xvfb"):
        expect(f" {name}" in output, name, output)


def goes_on_elsewhere_when_the_tools_exist(machine):
    machine.give_tools()
    expect(machine.ensure("build") == (0, ""), machine.ensure("build"))


def table_of_packages_is_whole(machine):
    with open(os.path.join(machine.top, "scripts/packages.txt"), encoding="utf-8") as stream:
        rows = [line.split() for line in stream if not line.startswith("#")]
    for row in rows:
        expect(len(row) == 5 and row[0] in ("build", "test"), row)
    expect(len({row[1] for row in rows}) == len(rows), "a package stands twice")


def runs_the_window(machine):
    machine.give_tools()
    machine.give_program()
    status, output = machine.run("scripts/run", "--flag", "a b", DISPLAY=":9")
    expect(status == 0 and output.splitlines()[-1].endswith("src/app/recourse --flag a b schemas=data"), output)
    expect(machine.called() == ["meson setup build -Dtests=false", "ninja -C build"], machine.called())


def configures_only_once(machine):
    machine.give_tools()
    machine.give_program()
    machine.run("scripts/run", DISPLAY=":9")
    machine.run("scripts/run", DISPLAY=":9")
    expect(machine.called()[2:] == ["ninja -C build"], machine.called())


def offers_the_terminal_without_display(machine):
    machine.give_tools()
    machine.give_program()
    status, output = machine.run("scripts/run", "--lang", "en")
    lines = output.splitlines()
    expect(status == 0 and "no display" in lines[-2] and "src/cli/recoursectl guide --lang en" in lines[-1], output)


def offers_the_terminal_when_the_display_is_out_of_reach(machine):
    machine.give_tools()
    machine.give_program()
    machine.give(os.path.join(machine.top, "build/src/app/recourse"), "#!/bin/sh\nexit ${WINDOW_STATUS}\n")
    arguments = ("--lang", "en", "--knowledge", "a b")
    status, output = machine.run("scripts/run", *arguments, DISPLAY=":9", WINDOW_STATUS="4")
    lines = output.splitlines()
    expect(status == 0 and "display cannot be reached" in lines[-2], status, output)
    expect("src/cli/recoursectl guide --lang en --knowledge a b" in lines[-1], output)
    for window in (0, 2, 3):
        status, output = machine.run("scripts/run", DISPLAY=":9", WINDOW_STATUS=str(window))
        expect(status == window and "recoursectl" not in output, status, output)


def stops_when_the_build_fails(machine):
    machine.give_tools()
    machine.give_program()
    status, output = machine.run("scripts/run", DISPLAY=":9", BROKEN="1")
    expect(status == 1 and "meson has failed" in output and "src/app/recourse" not in output, status, output)


def run_tests(machine, *records, **environment):
    """scripts/test with a suite that gave these results; the result of both runs is the same."""
    machine.give_tools()
    os.symlink(sys.executable, os.path.join(machine.bin, "python3"))
    log = "\n".join(json.dumps(record) for record in records)
    status, output = machine.run("scripts/test", LOG=log, **environment)
    return status, output.splitlines()[-1], output


def counts_cases_and_programs(machine):
    status, last, output = run_tests(machine, {"name": "cases", "result": "OK", "stdout": "1..2\nok 1 /a\nok 2 /b\n"},
                                     {"name": "program", "result": "OK", "stdout": "hello\n"},
                                     {"name": "absent", "result": "SKIP", "stdout": "1..0 # SKIP why\n"})
    expect((status, last) == (0, "6 passed, 0 failed"), output)
    expect("skipped: absent" in output, output)


def counts_failures(machine):
    status, last, output = run_tests(machine, {"name": "cases", "result": "FAIL", "stdout": "ok 1 /a\nnot ok 2 /b\n"},
                                     {"name": "crash", "result": "ERROR", "stdout": "ok 1 /a\n"},
                                     {"name": "slow", "result": "TIMEOUT", "stdout": ""},
                                     {"name": "later", "result": "OK", "stdout": "ok 1 /a # SKIP no display\nok 2 /b\n"},
                                     STATUS="1")
    expect((status, last) == (1, "6 passed, 6 failed"), output)


def fails_when_nothing_ran(machine):
    status, last, output = run_tests(machine)
    expect((status, last) == (1, "0 passed, 2 failed"), output)


def fails_when_all_was_skipped(machine):
    status, last, output = run_tests(machine, {"name": "absent", "result": "SKIP", "stdout": ""})
    expect((status, last) == (1, "0 passed, 0 failed"), output)


def counts_a_broken_build(machine):
    status, last, output = run_tests(machine, BROKEN="1")
    expect((status, last) == (1, "0 passed, 1 failed"), output)


def reports_without_python(machine):
    status, output = machine.run("scripts/test")
    expect(status == 1 and output.splitlines()[-1] == "0 passed, 1 failed", output)


def configures_both_builds(machine):
    run_tests(machine, {"name": "a", "result": "OK", "stdout": ""})
    calls = machine.called()
    expect(any("build-test -Dwerror=true" in call for call in calls), calls)
    expect(any("build-asan -Db_sanitize=address,undefined" in call for call in calls), calls)


CASES = (installs_only_what_is_missing, installs_for_the_tests_too, leaves_apt_alone_when_all_is_there,
         asks_sudo_when_not_root, names_the_packages_when_it_may_not_install, lists_packages_of_other_distributions,
         goes_on_elsewhere_when_the_tools_exist, table_of_packages_is_whole, runs_the_window, configures_only_once,
         offers_the_terminal_without_display, offers_the_terminal_when_the_display_is_out_of_reach,
         stops_when_the_build_fails, counts_cases_and_programs, counts_failures, fails_when_nothing_ran, fails_when_all_was_skipped, counts_a_broken_build, reports_without_python,
         configures_both_builds)


def main():
    failed = 0
    print(f"1..{len(CASES)}")
    for number, case in enumerate(CASES, 1):
        message = None
        with tempfile.TemporaryDirectory() as folder:
            try:
                case(Machine(folder))
            except AssertionError as error:
                message = str(error)
        failed += message is not None
        print(f"{'not ok' if message else 'ok'} {number} {case.__name__}")
        if message:
            print(f"# {message}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
