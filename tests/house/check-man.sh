#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# check-man.sh PAGE: the page has no fault that groff knows of (man itself says so only on standard error).
warnings=$(LC_ALL=C.UTF-8 MANROFFSEQ='' MANWIDTH=80 man --warnings -E UTF-8 -l -Tutf8 -Z "$1" 2>&1 > /dev/null)
status=$?
printf '%s' "$warnings"
[ "$status" = 0 ] && [ -z "$warnings" ]
