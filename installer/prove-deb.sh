#!/bin/bash
# Proves the .deb in dist/, as root, in a bare Debian 12 made by debootstrap: no Python, no compiler, no Qt.
#   bash installer/prove-deb.sh [MIRROR]
# It is installed with its declared dependencies only, passes its smoke test headless and under Xvfb, refuses a newer
# library, survives an upgrade from a lower version with its library, and leaves nothing but user data behind.
set -euo pipefail
cd "$(dirname "$0")/.."
mirror=${1:-http://deb.debian.org/debian}
fail() { printf 'prove: %s\n' "$*" >&2; exit 1; }
say() { printf 'prove: %s\n' "$*"; }

[ "$(id -u)" = 0 ] || fail "a chroot takes root."
command -v debootstrap >/dev/null || fail "apt-get install debootstrap, please."
version=$(sed -n 's/^__version__ = "\(.*\)"$/\1/p' photosearch/__init__.py)
deb=dist/photosearch_${version}_amd64.deb
[ -f "$deb" ] || bash installer/build-linux.sh
base=build/prove/base
root=$PWD/build/prove/root
if [ ! -f "$base/etc/debian_version" ]; then
    mkdir -p "$base"
    debootstrap --variant=minbase bookworm "$base" "$mirror" >build/prove/debootstrap.log
fi
tidy() { umount "$root/proc" 2>/dev/null || true; }
trap tidy EXIT
tidy
rm -rf "$root"
cp -a "$base" "$root"
mount -t proc proc "$root/proc"
cp /etc/resolv.conf "$root/etc/resolv.conf"

# The same program under a lower version, for the upgrade.
old=build/prove/old
rm -rf "$old"
dpkg-deb -R "$deb" "$old"
sed -i 's/^Version: .*/Version: 0.0.1/' "$old/DEBIAN/control"
dpkg-deb --root-owner-group -Znone -b "$old" "$root/tmp/old.deb" >/dev/null
rm -rf "$old"
cp "$deb" "$root/tmp/new.deb"

inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 "$@"; }
user() { inside HOME=/home/someone "$@"; }
files() { (cd "$root" && find etc home lib opt root srv usr -xdev | LC_ALL=C sort); }
apt() { inside DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends "$@" >>build/prove/apt.log 2>&1; }

apt update
mkdir "$root/home/someone"
if inside sh -c 'command -v python3 cc gcc'; then fail "the chroot is not bare."; fi
apt install /tmp/old.deb
if inside sh -c 'command -v python3 cc gcc'; then fail "a dependency brought Python or a compiler."; fi
say "installed with $(inside dpkg-query -W -f '.\n' | wc -l) packages in all, no Python, no compiler"

smoke() { # NAME, then the command
    name=$1
    shift
    "$@" >"build/prove/$name.out" 2>"build/prove/$name.err" || { cat "build/prove/$name".*; fail "smoke test, $name"; }
    [ ! -s "build/prove/$name.err" ] || { cat "build/prove/$name.err"; fail "words on stderr, $name"; }
    sed "s/^/prove:   $name: /" "build/prove/$name.out"
}
smoke offscreen user QT_QPA_PLATFORM=offscreen photosearch smoke-test

user photosearch demo --no-window --json >/dev/null
cp -r "$root/home/someone/.local/share/photosearch/demo/Sample photos" "$root/home/someone/Pictures"
user photosearch index /home/someone/Pictures >/dev/null
user photosearch status --json >build/prove/before.json
apt install /tmp/new.deb
# shellcheck disable=SC2016 # dpkg expands it
[ "$(inside dpkg-query -W -f '${Version}' photosearch)" = "$version" ] || fail "the upgrade did not come."
user photosearch status --json >build/prove/after.json
grep -q '"photos": 13' build/prove/after.json || fail "the upgrade lost photos."
say "upgrade from 0.0.1: the library is there"

# The last version number of a library that this program could not know.
database=$root/home/someone/.local/share/photosearch/library.db
cp "$database" build/prove/library.db
printf '\000\000\003\347' | dd of="$database" bs=1 seek=60 conv=notrunc status=none # user_version 999
if user photosearch status >build/prove/newer.out 2>&1; then fail "a newer library was not refused."; fi
[ "$(wc -l <build/prove/newer.out)" = 1 ] || fail "a newer library was not refused in one line."
say "a newer library: $(cat build/prove/newer.out)"
cp build/prove/library.db "$database"

files >build/prove/with
apt purge photosearch
files >build/prove/without
left=$(grep -i photosearch build/prove/without | grep -v '^home/' || true)
[ -z "$left" ] || fail "left behind: $left"
[ -f "$database" ] || fail "user data went with the program."
say "removed: nothing of it is left but user data"

apt install /tmp/new.deb xvfb xauth
smoke xvfb user QT_QPA_PLATFORM=xcb xvfb-run -a -s '-screen 0 1440x900x24' photosearch smoke-test
say "all is well"
