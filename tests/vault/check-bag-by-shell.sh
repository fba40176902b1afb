#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# check-bag-by-shell.sh MAKE_BAG: a stranger gets a bag and checks it with docs/case-format.md alone. The commands that
# run here are cut out of that page, so that they cannot be other ones than those that people are told.
set -euo pipefail

make_bag=$(realpath "$1")
page=$(realpath "$(dirname "${BASH_SOURCE[0]}")")/../../docs/case-format.md
number=0
failed=0

for tool in unzip xxd sha256sum; do
  if ! command -v "$tool" > /dev/null; then
    echo "1..0 # SKIP $tool is not installed"
    [ -z "${RECOURSE_CI:-}" ] || exit 1
    exit 0
  fi
done

folder=$(mktemp -d)
trap 'chmod -R u+rwX "$folder"; rm -rf "$folder"' EXIT
cd "$folder"

# The Nth block of LANGUAGE below the heading TITLE.
block()
{
  awk -v title="$1" -v language="$2" -v wanted="$3" '
    !inside && /^##+ / { here = $0 ~ "^##+ " title "$" }
    /^```/ { inside = !inside; if (inside) { counts = here && $0 == "```" language; n += counts } next }
    inside && counts && n == wanted' "$page"
}

# expect NAME WANTED GOT
expect()
{
  number=$((number + 1))
  if [ "$2" = "$3" ]; then
    echo "ok $number $1"
  else
    failed=1
    printf 'not ok %d %s\n' "$number" "$1"
    printf 'wanted: %s\ngot: %s\n' "$2" "$3" | sed 's/^/# /'
  fi
}

block 'The chain' sh 1 > chain.sh
block 'Checking a bag' sh 1 > files.sh
block 'Checking a bag' sh 2 > evidence.sh
block 'Checking a bag' bash 1 > texts.sh
expect "the page has the commands" 4 "$(grep -lE 'sha256' ./*.sh | wc -l)"

# The page says where Bash is needed.
shell_of()
{
  [ "$1" = texts ] && echo bash || echo sh
}

# check NAME [SCRIPT WANTED]...: in the folder of the bag; in which only what is named is run, as a shell is slow.
check()
{
  local name=$1 got
  shift
  while [ $# -gt 0 ]; do
    got=$("$(shell_of "$1")" "../$1.sh" 2> /dev/null || true)
    expect "$name: $1" "$2" "$got"
    shift 2
  done
}

check_all()
{
  check "$1" files "files unchanged" chain "chain intact" evidence "" texts ""
}

# unpack NAME: a fresh copy in ./bag.
unpack()
{
  rm -rf bag unpacked
  unzip -q -d unpacked "$1.zip"
  expect "$1 has one top folder" 1 "$(find unpacked -mindepth 1 -maxdepth 1 | wc -l)"
  mv unpacked/* bag
}

"$make_bag" "$folder"
unpack all
cd bag
check_all all
expect "all evidence is there" 9 "$(find data/evidence -type f | wc -l)"
expect "names are readable" "data/evidence/0002-收款人 的资料.jpg" "$(find data/evidence -name '0002*')"
expect "all texts are there" 12 "$(wc -l < data/texts.jsonl)"
expect "the text is the one that was typed" "$(printf '\ttwo lines\n"and" $(id) | \\ \u202e \x7f \x1b[31m 😀\n\n.')" \
  "$(line=$(sed -n '/"field":"note"/p' data/texts.jsonl) && text=${line#*'"text":"'} && text=${text%'"}'} &&
    printf '%b.' "${text//'\"'/'"'}")"
expect "the witness is that of the log" \
  "$(wc -l < data/log.jsonl)" "$(sed -n 's/^Recourse-Witness: \([0-9]*\)-.*/\1/p' bag-info.txt)"

# reseal: manifests that fit again, as somebody makes them who has changed something.
reseal()
{
  find data -type f | LC_ALL=C sort | while IFS= read -r path; do sha256sum "$path"; done > manifest-sha256.txt
  sha256sum bagit.txt bag-info.txt manifest-sha256.txt > tagmanifest-sha256.txt
}

photo=$(find data/evidence -name '0002*')
printf 'x' >> "$photo"
check "one byte more" files "$photo: FAILED"
reseal
check "one byte more, sealed" files "files unchanged" evidence "not what was entered: $photo"
cd ..

unpack all
cd bag
touch data/extra
check "one file more" files "files unchanged
in no manifest: data/extra"
rm data/extra "$photo"
check "one file less" files "$photo: FAILED open or read"
cd ..

unpack all
cd bag
sed -i 's/is no line feed/is a line feed/' data/texts.jsonl
reseal
check "another text" files "files unchanged" texts "changed: 11 next"
sed -i '11s/person/helper/' data/log.jsonl
check "another author" chain ""
cd ..

unpack all
cd bag
sed -i 's/^{"entry":3,/{"entry":4,/' data/case.json
reseal
check "another entry" evidence "not what was entered: $(find data/evidence -name '0003*')"
cd ..

unpack part
cd bag
check_all "a part"
expect "what is not handed over is not there" 8 "$(find data/evidence -type f | wc -l)"
expect "the text is not there" 0 "$(grep -c 'two lines' data/texts.jsonl || true)"
expect "but said to be withheld" '[11,"note"]],' "$(sed -n '/^"withheld"/,$p' data/case.json | sed -n '2s/]}$/],/p')"
cd ..

# AES-256, opened by another program.
seven=$(command -v 7zz || command -v 7z || true)
if [ -n "$seven" ]; then
  expect "locked: names tell nothing" 0 "$("$seven" l locked.zip | grep -c 收款人 || true)"
  expect "locked: AES-256" 1 "$("$seven" l -slt locked.zip | grep -c '^Method = AES-256 Store$' | sed 's/^[1-9][0-9]*$/1/')"
  expect "locked: another passphrase" refused "$("$seven" t -p'open sesame 2' locked.zip > /dev/null 2>&1 || echo refused)"
  rm -rf bag unpacked
  "$seven" x -p'open sesame 1' -ounpacked locked.zip > /dev/null
  mv unpacked/* bag
  cd bag
  check locked files "files unchanged" chain "chain intact"
  cd ..
elif [ -n "${RECOURSE_CI:-}" ]; then
  expect "7-Zip is installed" yes no
fi

echo "1..$number"
exit "$failed"
