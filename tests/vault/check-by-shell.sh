#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# check-by-shell.sh MAKE_CASE: a stranger checks a case with docs/case-format.md alone. The commands that run here are
# cut out of that page, so that they cannot be other ones than those that people are told.
set -euo pipefail

make_case=$(realpath "$1")
here=$(realpath "$(dirname "${BASH_SOURCE[0]}")")
page=$here/../../docs/case-format.md
number=0
failed=0

for tool in sqlite3 xxd sha256sum; do
  if ! command -v "$tool" > /dev/null; then
    echo "1..0 # SKIP $tool is not installed"
    [ -z "${RECOURSE_CI:-}" ] || exit 1
    exit 0
  fi
done

folder=$(mktemp -d)
trap 'chmod -R u+rwX "$folder"; rm -rf "$folder"' EXIT
cd "$folder"

# The Nth block of LANGUAGE on the page.
block()
{
  awk -v language="$1" -v wanted="$2" '
    /^```/ { inside = !inside; if (inside) { counts = $0 == "```" language; n += counts } next }
    inside && counts && n == wanted' "$page"
}

# What stands under LABEL for line N of the example.
example()
{
  awk -F ' [|] ' -v label="| $1" -v column="$2" '$1 == label { print $(column + 1) }' "$page" |
    sed 's/^`//; s/`.*$//'
}

# expect NAME WANTED GOT
expect()
{
  number=$((number + 1))
  if [ "$2" = "$3" ]; then
    echo "ok $number $1"
  else
    failed=1
    printf 'not ok %d %s\n# wanted: %s\n# got: %s\n' "$number" "$1" "$2" "$3"
  fi
}

# A change to the log that is none in the end would prove nothing.
expect_broken()
{
  expect "$1 is another file" different "$(cmp -s data/log.jsonl good.jsonl && echo same || echo different)"
  expect "$1 is found" '' "$(sh chain.sh || true)"
  cp good.jsonl data/log.jsonl
}

block sh 1 > dump.sh
block sh 2 > chain.sh
block sh 3 > commitment.sh
block sh 4 > texts.sh
expect "the page has the commands" "4" "$(grep -lE 'sqlite3 case.db|sha256sum' ./*.sh | wc -l)"

mkdir data
block json 1 > data/log.jsonl
example hash 2 > data/log.head
expect "the example has two lines" 2 "$(wc -l < data/log.jsonl)"
expect "the chain of the example" "chain intact" "$(sh chain.sh)"
for n in 1 2; do
  wanted=$(sed -n "${n}p" data/log.jsonl | sed 's/.*{"commit":"\([0-9a-f]*\)"}}$/\1/')
  got=$(salt=$(example salt $n) text=$(example text $n) sh commitment.sh)
  expect "commitment $n of the example" "$wanted  -" "$got"
  sed -n "${n}p" data/log.jsonl | sed 's/"/\\"/g' > line
  for label in salt hash witness 'by telephone'; do
    expect "the tests know '$label' $n" found "$(grep -qF "\"$(example "$label" $n)\"" "$here/vectors.h" && echo found)"
  done
done
rm -r data

case_folder=$("$make_case" "$folder/cases")
cp "$case_folder"/case.db* .
sh dump.sh
cp data/log.jsonl good.jsonl
cp data/log.head good.head
expect "all entries are lines" 12 "$(wc -l < data/log.jsonl)"
expect "a line prints nothing that a terminal obeys" 0 "$(tr -d '\n' < data/log.jsonl | grep -cP '[\x00-\x1F\x7F]' || true)"
expect "what was typed stands in no line" 0 "$(grep -c '收款人.*commit\|commit.*收款人' data/log.jsonl || true)"
expect "the chain is intact" "chain intact" "$(sh chain.sh)"
expect "no text is changed" "" "$(sh texts.sh)"
expect "texts are there but for the one erased" 18 "$(sqlite3 case.db 'SELECT count(*) FROM texts')"

sed -i '5s/person/helper/' data/log.jsonl
expect_broken "another author"
sed -i '$d' data/log.jsonl
expect_broken "a cut tail"
sed -i '3{h;d};4{G}' data/log.jsonl
expect_broken "two lines swapped"
sed -i '3p' data/log.jsonl
expect_broken "a line twice"
sed -i '7d' data/log.jsonl
expect_broken "a line left out"

sqlite3 case.db "DROP TRIGGER texts_update; UPDATE texts SET text = 'other' WHERE seq = 3 AND field = 'next';
  UPDATE texts SET salt = '00' || substr(salt, 3) WHERE seq = 8 AND field = 'note'"
expect "changed texts are named" "changed: 3 next,changed: 8 note," "$(sh texts.sh | tr '\n' ',')"
expect "and the chain is intact all the same" "chain intact" "$(sh dump.sh && sh chain.sh)"

echo "1..$number"
exit "$failed"
