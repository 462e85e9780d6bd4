#!/bin/sh
# Creates .venv in the root of the clone, with the extras given as arguments: sh installer/setup.sh demo dev
# Missing system packages are installed with apt-get if you are root; otherwise the script prints the command and stops.
# Safe to run again: it keeps what is up to date.
set -eu
cd "$(dirname "$0")/.."

say() { printf 'setup: %s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

python=
for name in "${PYTHON:-}" python3.11 python3.12 python3; do
    if "${name:-false}" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 13))' 2>/dev/null; then
        python=$name
        break
    fi
done

# The missing packages, by Debian's names.
missing=
want() { missing="$missing $*"; }
if [ -z "$python" ]; then
    want python3 python3-venv python3-dev
else
    "$python" -c 'import ensurepip' 2>/dev/null || want python3-venv
    header=$("$python" -c 'import sysconfig; print(sysconfig.get_path("include"))')/Python.h
    [ -f "$header" ] || want python3-dev
fi
command -v c++ >/dev/null 2>&1 || want g++
libraries=$({ ldconfig -p || /sbin/ldconfig -p; } 2>/dev/null || true)
lib() { case $libraries in *"$1"*) ;; *) want "$2" ;; esac; }
lib libEGL.so.1 libegl1
lib libGL.so.1 libgl1
lib libxkbcommon.so.0 libxkbcommon0
lib libxkbcommon-x11.so.0 libxkbcommon-x11-0
lib libxcb-cursor.so.0 libxcb-cursor0
lib libxcb-icccm.so.4 libxcb-icccm4
lib libxcb-keysyms.so.1 libxcb-keysyms1
lib libxcb-image.so.0 libxcb-image0
lib libxcb-randr.so.0 libxcb-randr0
lib libxcb-render-util.so.0 libxcb-render-util0
lib libxcb-shape.so.0 libxcb-shape0
lib libdbus-1.so.3 libdbus-1-3
lib libfontconfig.so.1 libfontconfig1
lib libglib-2.0.so.0 libglib2.0-0
[ -n "$(find /usr/share/fonts -name '*.[ot]tf' 2>/dev/null | head -n 1)" ] || want fonts-dejavu-core

if [ -n "$missing" ] && [ "$(uname -s)" = Linux ]; then
    line="apt-get install -y --no-install-recommends$missing"
    command -v apt-get >/dev/null 2>&1 || fail "these system packages (Debian's names) are missing:$missing"
    if [ "$(id -u)" = 0 ]; then
        say "installing$missing"
        log=$(mktemp)
        { DEBIAN_FRONTEND=noninteractive apt-get update && DEBIAN_FRONTEND=noninteractive $line; } >"$log" 2>&1 ||
            { tail -n 15 "$log" >&2; fail "failed: $line"; }
        rm -f "$log"
        [ -n "$python" ] || python=python3
    else
        fail "some system packages are missing. Please run, and then try again:  sudo apt-get update && sudo $line"
    fi
fi
[ -n "$python" ] || fail "Python 3.11 or 3.12 is needed."

if ! .venv/bin/python -c 'import pip' 2>/dev/null; then # no .venv yet, or its Python is gone
    rm -rf .venv
    "$python" -m venv .venv
fi
stamp=.venv/installed-$(printf '%s-' "$@")$(cksum <pyproject.toml | tr ' ' -)
if [ ! -f "$stamp" ]; then
    say "installing Python packages into .venv (a few minutes the first time)"
    extras=$(printf '%s,' "$@")
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-input --editable ".[${extras%,}]"
    : >"$stamp"
fi
