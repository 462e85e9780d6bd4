#!/bin/bash
# Tests the .deb in dist/, as root, in a bare Debian 12 made by debootstrap: no Python, no compiler, no Qt.
#   bash installer/prove-deb.sh [MIRROR]
# Installs it with its declared dependencies only and runs it as a user who is not root and whose home has a space and an
# umlaut in its name. If ImageMagick is installed, build/prove/*.png shows the installed program.
set -euo pipefail
cd "$(dirname "$0")/.."
mirror=${1:-http://deb.debian.org/debian}
fail() { printf 'prove: %s\n' "$*" >&2; exit 1; }
say() { printf 'prove: %s\n' "$*"; }

[ "$(id -u)" = 0 ] || fail "run this as root: it needs a chroot."
command -v debootstrap >/dev/null || fail "debootstrap is missing; run: apt-get install debootstrap"
version=$(sed -n 's/^__version__ = "\(.*\)"$/\1/p' photosearch/__init__.py)
deb=dist/photosearch_${version}_amd64.deb
[ -f "$deb" ] || bash installer/build-linux.sh
out=$PWD/build/prove
base=$out/base
root=$out/root
home="/home/some one ü"
data=$root$home/.local/share/photosearch
if [ ! -f "$base/etc/debian_version" ]; then
    mkdir -p "$base"
    debootstrap --variant=minbase bookworm "$base" "$mirror" >"$out/debootstrap.log"
fi
tidy() { umount "$root/media/photos" "$root/proc" 2>/dev/null || true; }
trap tidy EXIT
tidy
rm -rf "$root"
cp -a "$base" "$root"
mount -t proc proc "$root/proc"
cp /etc/resolv.conf "$root/etc/resolv.conf"

# The same program with a lower version number, to upgrade from.
old=$out/old
rm -rf "$old"
dpkg-deb -R "$deb" "$old"
sed -i 's/^Version: .*/Version: 0.0.1/' "$old/DEBIAN/control"
dpkg-deb --root-owner-group -Znone -b "$old" "$root/tmp/old.deb" >/dev/null
rm -rf "$old"
cp "$deb" "$root/tmp/new.deb"

inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 "$@"; }
# No D-Bus, no XDG variables, and the locale C: the program must have defaults for everything in the environment.
as_user=(chroot --userspec=1000:1000 "$root" env -i PATH=/usr/bin:/bin QT_QPA_PLATFORM=offscreen "HOME=$home")
user() { "${as_user[@]}" "$@"; }
window() { # opens the window in the background; its process is $pid
    "${as_user[@]}" "$@" &
    pid=$!
}
system_files() { (cd "$root" && find etc lib opt root srv usr -xdev -printf '%p %s %T@ %U\n' | LC_ALL=C sort); }
names() { (cd "$root" && find . -xdev -path ./proc -prune -o -path ./home -prune -o -print | LC_ALL=C sort); }
apt() { inside DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends "$@" >>"$out/apt.log" 2>&1; }
refused() { # WHAT COMMAND...: the command must fail with one clear line
    what=$1
    shift
    if "$@" >"$out/refused" 2>&1; then fail "$what: not refused."; fi
    if [ "$(wc -l <"$out/refused")" != 1 ] || grep -q Traceback "$out/refused"; then
        fail "$what: not refused in one line: $(cat "$out/refused")"
    fi
    say "$what: $(cat "$out/refused")"
}
wait_for() { # WORDS FILE: until the file contains the words
    for _ in $(seq 300); do
        ! grep -qs "$1" "$2" || return 0
        sleep 0.1
    done
    fail "$2 never said: $1"
}

apt update
inside useradd --uid 1000 --home-dir "$home" --create-home someone
names >"$out/before"
if inside sh -c 'command -v python3 cc gcc'; then fail "the chroot is not bare."; fi
apt install /tmp/old.deb
if inside sh -c 'command -v python3 cc gcc'; then fail "a dependency brought Python or a compiler."; fi
say "installed with $(inside dpkg-query -W -f '.\n' | wc -l) packages in all, no Python, no compiler"
# Files that the smoke test does not load, such as Wayland's plugins, must find their libraries too.
inside sh -c 'find /usr/lib/photosearch -name "*.so*" -type f -exec env LD_LIBRARY_PATH=/usr/lib/photosearch/_internal ldd {} +' |
    grep 'not found' && fail "libraries are missing."
system_files >"$out/installed"

smoke() { # NAME COMMAND...
    name=$1
    shift
    "$@" >"$out/$name.out" 2>"$out/$name.err" || { cat "$out/$name".*; fail "smoke test, $name"; }
    [ ! -s "$out/$name.err" ] || { cat "$out/$name.err"; fail "output on stderr, $name"; }
    sed "s/^/prove:   $name: /" "$out/$name.out"
}
smoke offscreen user photosearch smoke-test
smoke root inside HOME=/root QT_QPA_PLATFORM=offscreen photosearch smoke-test
system_files | diff -q - "$out/installed" >/dev/null || fail "the program wrote into the system: $(system_files | diff - "$out/installed")"
say "ran as a user and as root: no system file has changed"

# Photos on a read-only medium, with names that are not ASCII.
user photosearch demo --no-window --json >/dev/null
photos="$root/media/photos/Bücher & Fotos"
mkdir -p "$root/media/photos"
mount -t tmpfs none "$root/media/photos"
mkdir "$photos"
cp "$data/demo/Sample photos"/* "$photos/"
first=$(find "$photos" -name '*.jpg' | LC_ALL=C sort | head -n 1)
mv "$first" "$photos/Größe.jpg"
head -c 2000 "$photos/Größe.jpg" >"$photos/secret wedding.jpg"
chmod 644 "$photos"/*
mount -o remount,ro "$root/media/photos"
user photosearch index "/media/photos/Bücher & Fotos" >"$out/index.out" 2>"$out/index.err"
grep -q 'secret wedding.jpg' "$out/index.err" || fail "a broken picture was not reported."
settings=$root$home/.config/photosearch/settings.toml
user mkdir -p "$home/.config/photosearch"
printf 'theme = "dark"\nexcluded_patterns = ["*.bak"]\nfirst_run_done = true\n' >"$settings"
chown 1000:1000 "$settings"
ask() { user photosearch search a dog by night --json | tr -d ' \n' | sed 's/"\(seconds\|ms\|took\)":[0-9.]*,\?//g'; }
ask >"$out/before.json"
grep -q 'Größe.jpg' "$out/before.json" || grep -q 'Gr\\u00f6\\u00dfe.jpg' "$out/before.json" || fail "an umlaut was lost."
say "13 photos on a read-only medium, umlauts in their names, locale C"

# The library as the first release would have left it, and a model added by the user.
cp -a "$data/library.db" "$out/library.db"
python3 - "$data/library.db" tests/store/released-1.sql <<'P'
import sqlite3, sys
db, reference = sqlite3.connect(sys.argv[1]), sqlite3.connect(":memory:")
reference.executescript(open(sys.argv[2], encoding="utf-8").read())
for sql in ("DROP TABLE signature", "DROP TABLE fingerprint", "DROP TABLE answering", "ALTER TABLE encoder DROP COLUMN name",
            "DELETE FROM _sqlite_migrations WHERE name <> 'first'"):
    db.execute(sql)
db.commit()
def shape(conn):
    tables = [row[0] for row in conn.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'")]
    return {name: [row[1] for row in conn.execute(f"PRAGMA table_info({name})")] for name in tables}
assert shape(db) == shape(reference), (shape(db), shape(reference))
db.close()
P
chown 1000:1000 "$data"/library.db*
user cp -r /usr/lib/photosearch/_internal/resources/models/starter "$home/.local/share/photosearch/kept-model"
apt install /tmp/new.deb
# shellcheck disable=SC2016 # dpkg expands it
[ "$(inside dpkg-query -W -f '${Version}' photosearch)" = "$version" ] || fail "the upgrade did not happen."
user photosearch index >"$out/upgraded.out"
ask >"$out/after.json"
diff "$out/before.json" "$out/after.json" || fail "the upgraded library gives other answers."
user photosearch status --json | grep -q '"photos": 13' || fail "the upgrade lost photos."
find "$data/backups" -name 'before-upgrade-*.db' | grep -q . || fail "no backup of the older library."
for line in 'theme = "dark"' 'first_run_done = true'; do grep -qx "$line" "$settings" || fail "the upgrade lost settings."; done
cmp "$data/kept-model/image.onnx" "$root/usr/lib/photosearch/_internal/resources/models/starter/image.onnx" || fail "the upgrade lost a model."
say "upgrade from 0.0.1 and from the first release's schema: library, answers, models and settings are kept"

# What may go wrong on a user's machine.
refused "indexing with a home that cannot be written" user HOME=/root photosearch index /media/photos
refused "the window with a home that cannot be written" user HOME=/root photosearch
say "without HOME: $(chroot --userspec=1000:1000 "$root" env -i PATH=/usr/bin:/bin photosearch status | head -n 1)"
log=$root$home/.local/state/photosearch/log/window.log
rm -f "$log"
window photosearch
wait_for "the window is open" "$log"
user photosearch window "/media/photos/Bücher & Fotos/Größe.jpg" || fail "the second start failed."
wait_for "another start raises the window" "$log"
kill -TERM "$pid"
wait "$pid" || fail "the window ended with $?."
if grep -E 'ERROR|CRITICAL|Traceback' "$log" "${log%/*}/engine.log"; then fail "the logs contain errors."; fi
say "a picture opened from the file manager reached the open window"

# A library of a newer version.
cp "$data/library.db" "$out/library.db"
printf '\000\000\003\347' | dd of="$data/library.db" bs=1 seek=60 conv=notrunc status=none # user_version 999
refused "a newer library" user photosearch status
rm -f "$log"
window photosearch
wait_for "cannot be opened" "${log%/*}/engine.log"
kill -TERM "$pid"
wait "$pid" || fail "the window ended with $?."
if grep Traceback "${log%/*}"/*.log; then fail "a newer library caused a traceback."; fi
say "the window reports it, too: $(grep -m 1 -o 'the library cannot be opened.*' "${log%/*}/engine.log")"
cp "$out/library.db" "$data/library.db"

apt purge photosearch
apt autoremove --purge
names | LC_ALL=C comm -13 "$out/before" - | grep -vE '^\./(var/(cache|lib|log)|tmp|run)/|^\./etc/ld.so.cache' >"$out/left" || true
if grep -i photosearch "$out/left"; then fail "left behind."; fi
[ -f "$data/library.db" ] || fail "the purge deleted user data."
say "purged: only user data is left ($(wc -l <"$out/left") files of its dependencies)"
apt install /tmp/new.deb xvfb xauth
user photosearch status --json | grep -q '"photos": 13' || fail "the photos are lost after reinstalling."
smoke xvfb user QT_QPA_PLATFORM=xcb xvfb-run -a -s '-screen 0 1440x900x24' photosearch smoke-test
if command -v import >/dev/null; then
    inside Xvfb -displayfd 1 -screen 0 1280x840x24 -nolisten tcp -noreset >"$out/display" 2>"$out/xvfb.log" &
    screen=$!
    wait_for '^[0-9]' "$out/display"
    display=:$(cat "$out/display")
    window "DISPLAY=$display" QT_QPA_PLATFORM=xcb PHOTOSEARCH_HOME="$home/.local/share/photosearch/demo" photosearch
    sleep 10
    DISPLAY=$display import -window root "$out/installed.png"
    kill -TERM "$pid"
    wait "$pid" || fail "the window ended with $?."
    kill "$screen" 2>/dev/null || true
    say "screenshot: $out/installed.png"
fi
say "all checks passed"
