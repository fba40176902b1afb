# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# What scripts/run and scripts/test share: installing what is missing and building. Read with "source"; the caller
# stands in the top folder of the repository.

say()
{
  printf '%s\n' "$*" >&2
}

# Programs that start with an empty environment (cron, CI) lack HOME; Meson, GTK and dconf want one.
ensure_home()
{
  if [ -z "${HOME:-}" ]; then
    HOME=$(getent passwd "$(id -u)" | cut -d: -f6) || HOME=
  fi
  if [ -z "$HOME" ] || [ ! -d "$HOME" ]; then
    HOME=$(mktemp -d)
  fi
  export HOME
}

# packages_for COLUMN USE...: the packages of one distribution (1 Debian, 2 Fedora, 3 Arch, 4 openSUSE).
packages_for()
{
  local column=$1 use wanted row
  local -a names=()
  shift
  while read -r -a row; do
    use=${row[0]:-#}
    for wanted in "$@"; do
      if [ "$use" = "$wanted" ] && [ "${row[$column]}" != - ]; then
        names+=("${row[$column]}")
      fi
    done
  done < scripts/packages.txt
  printf '%s\n' "${names[*]}"
}

is_debian()
{
  command -v apt-get > /dev/null && command -v dpkg-query > /dev/null
}

missing_debian_packages()
{
  local name
  local -a names=()
  for name in $(packages_for 1 "$@"); do
    if [ "$(dpkg-query -W -f='${db:Status-Status}' "$name" 2> /dev/null)" != installed ]; then
      names+=("$name")
    fi
  done
  printf '%s\n' "${names[*]}"
}

# What a build cannot do without, by the names of the tools and libraries themselves.
missing_build_tools()
{
  local name
  local -a names=()
  for name in cc meson ninja pkg-config msgfmt glib-compile-resources glib-compile-schemas; do
    command -v "$name" > /dev/null || names+=("$name")
  done
  for name in gtk4 libadwaita-1 json-glib-1.0 libcrypto sqlite3 libarchive libsodium pangocairo cairo-pdf libqrencode \
    gdk-pixbuf-2.0 poppler-glib libseccomp; do
    pkg-config --exists "$name" 2> /dev/null || names+=("$name")
  done
  printf '%s\n' "${names[*]}"
}

apt_get()
{
  local log
  local -a as_root=()
  log=$(mktemp)
  [ "$(id -u)" = 0 ] || as_root=(sudo)
  if ! "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 \
    apt-get -y -o Acquire::Retries=3 -o DPkg::Lock::Timeout=300 "$@" < /dev/null > "$log" 2>&1; then
    tail -n 20 "$log" >&2
    rm -f "$log"
    return 1
  fi
  rm -f "$log"
}

install_on_debian()
{
  local missing
  missing=$(missing_debian_packages "$@")
  [ -n "$missing" ] || return 0
  if [ "$(id -u)" != 0 ] && ! command -v sudo > /dev/null; then
    say "Not installed, and neither root nor sudo to install it: apt-get install $missing"
    return 1
  fi
  say "Installing: $missing"
  apt_get update || say "The list of packages could not be refreshed; trying with the old one."
  # shellcheck disable=SC2086 # a list of names
  apt_get install --no-install-recommends $missing
}

list_packages()
{
  say "Install with the system's package manager:"
  say "  Debian, Ubuntu: $(packages_for 1 "$@")"
  say "  Fedora:         $(packages_for 2 "$@")"
  say "  Arch:           $(packages_for 3 "$@")"
  say "  openSUSE:       $(packages_for 4 "$@")"
}

# ensure_packages USE...: goes on when the build tools are there, however they came; else ends the script.
ensure_packages()
{
  local missing
  if is_debian; then
    install_on_debian "$@" || say "Not everything could be installed."
  fi
  missing=$(missing_build_tools)
  [ -n "$missing" ] || return 0
  say "Missing for the build: $missing"
  list_packages "$@"
  return 1
}

# quietly LOG COMMAND...: keeps the output in LOG and shows its end only when the command fails.
quietly()
{
  local log=$1
  shift
  mkdir -p "$(dirname "$log")"
  if ! "$@" < /dev/null > "$log" 2>&1; then
    tail -n 60 "$log" >&2
    say "This failed: $* (all of its output: $log)"
    return 1
  fi
}

# configure FOLDER OPTION...: a new build folder, or an old one brought to these options.
configure()
{
  local folder=$1
  local -a again=()
  shift
  [ ! -e "$folder/build.ninja" ] || again=(--reconfigure)
  quietly "$folder/console.log" env LC_ALL=C.UTF-8 meson setup "${again[@]}" "$folder" "$@"
}
