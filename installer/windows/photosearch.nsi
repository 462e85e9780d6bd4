; PhotoSearch for Windows: per user, no administrator. Compiled by
;   makensis -DVERSION=0.1.0 -DPAYLOAD=dist\photosearch installer\windows\photosearch.nsi
; Silent: setup.exe /S [/AUTOSTART=1] [/D=FOLDER]; silent removal: uninstall.exe /S. User data stays.
Unicode true
ManifestDPIAware true
RequestExecutionLevel user
SetCompressor /SOLID lzma
!ifndef VERSION
  !error "makensis -DVERSION=..."
!endif
!ifndef PAYLOAD
  !error "makensis -DPAYLOAD=the folder that PyInstaller made"
!endif
!ifndef OUTPUT
  !define OUTPUT "PhotoSearch-${VERSION}-setup.exe"
!endif
!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\PhotoSearch"
!define RUN "Software\Microsoft\Windows\CurrentVersion\Run"
!define WINDOW "photosearch-window.exe"

Name "PhotoSearch"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\PhotoSearch"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "PhotoSearch"
VIAddVersionKey "FileDescription" "PhotoSearch setup"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "Apache License 2.0"

!define MUI_FINISHPAGE_RUN "$INSTDIR\${WINDOW}"
!insertmacro MUI_PAGE_LICENSE "..\..\LICENSE"
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"

LangString SearchWith ${LANG_ENGLISH} "Search with PhotoSearch"
LangString SearchWith ${LANG_GERMAN} "Mit PhotoSearch suchen"
LangString Running ${LANG_ENGLISH} "PhotoSearch is running. Please close it, and try again."
LangString Running ${LANG_GERMAN} "PhotoSearch läuft noch. Bitte schließen und noch einmal versuchen."

; A program that runs keeps its file open: renaming a locked .exe's folder fails, opening it for writing does, too.
!macro REFUSE_WHILE_RUNNING
  IfFileExists "$INSTDIR\${WINDOW}" 0 +7
    ClearErrors
    FileOpen $0 "$INSTDIR\${WINDOW}" a
    IfErrors 0 +3
      MessageBox MB_OK|MB_ICONEXCLAMATION "$(Running)" /SD IDOK
      Abort
    FileClose $0
!macroend

Section "PhotoSearch" SecProgram
  SectionIn RO
  !insertmacro REFUSE_WHILE_RUNNING
  ; An upgrade in place: the program's own folder goes, data lies elsewhere.
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "${PAYLOAD}/*.*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\PhotoSearch.lnk" "$INSTDIR\${WINDOW}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "PhotoSearch"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\${WINDOW}"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" $0
SectionEnd

Section "$(SearchWith)" SecExplorer
  WriteRegStr HKCU "Software\Classes\SystemFileAssociations\image\shell\PhotoSearch" "" "$(SearchWith)"
  WriteRegStr HKCU "Software\Classes\SystemFileAssociations\image\shell\PhotoSearch" "Icon" "$INSTDIR\${WINDOW}"
  WriteRegStr HKCU "Software\Classes\SystemFileAssociations\image\shell\PhotoSearch\command" "" '"$INSTDIR\${WINDOW}" window "%1"'
  WriteRegStr HKCU "Software\Classes\Directory\shell\PhotoSearch" "" "$(SearchWith)"
  WriteRegStr HKCU "Software\Classes\Directory\shell\PhotoSearch" "Icon" "$INSTDIR\${WINDOW}"
  WriteRegStr HKCU "Software\Classes\Directory\shell\PhotoSearch\command" "" '"$INSTDIR\${WINDOW}" window "%1"'
SectionEnd

Section /o "Autostart" SecAutostart
  WriteRegStr HKCU "${RUN}" "PhotoSearch" '"$INSTDIR\${WINDOW}"'
SectionEnd

Function .onInit
  ${GetParameters} $0
  ${GetOptions} $0 "/AUTOSTART=" $1
  ${If} $1 == "1"
    SectionSetFlags ${SecAutostart} ${SF_SELECTED}
  ${EndIf}
FunctionEnd

Section "Uninstall"
  !insertmacro REFUSE_WHILE_RUNNING
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\photosearch.exe"
  Delete "$INSTDIR\${WINDOW}"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\PhotoSearch.lnk"
  DeleteRegKey HKCU "Software\Classes\SystemFileAssociations\image\shell\PhotoSearch"
  DeleteRegKey HKCU "Software\Classes\Directory\shell\PhotoSearch"
  DeleteRegValue HKCU "${RUN}" "PhotoSearch"
  DeleteRegKey HKCU "${UNINSTALL}"
SectionEnd
