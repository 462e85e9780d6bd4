<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AlbumBranch</name>
    <message numerus="yes">
        <source>It has %Ln photo(s), which stay in the library.</source>
        <translation>
            <numerusform>It has %Ln photo, which stays in the library.</numerusform>
            <numerusform>It has %Ln photos, which stay in the library.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlbumDesk</name>
    <message numerus="yes">
        <source>Album “%1” created, with %Ln photo(s)</source>
        <translation>
            <numerusform>Album “%1” created, with %Ln photo</numerusform>
            <numerusform>Album “%1” created, with %Ln photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) added to “%1”</source>
        <translation>
            <numerusform>%Ln photo added to “%1”</numerusform>
            <numerusform>%Ln photos added to “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) removed from “%1”</source>
        <translation>
            <numerusform>%Ln photo removed from “%1”</numerusform>
            <numerusform>%Ln photos removed from “%1”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlbumDialog</name>
    <message numerus="yes">
        <source>Add %Ln photo(s) to an album</source>
        <translation>
            <numerusform>Add %Ln photo to an album</numerusform>
            <numerusform>Add %Ln photos to an album</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AwayBanner</name>
    <message numerus="yes">
        <source>%Ln drives are not connected.</source>
        <translation>
            <numerusform>%Ln drive is not connected.</numerusform>
            <numerusform>%Ln drives are not connected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its %Ln photo(s) can still be found, but not opened until you connect it.</source>
        <translation>
            <numerusform>Its %Ln photo can still be found, but not opened until you connect it.</numerusform>
            <numerusform>Its %Ln photos can still be found, but not opened until you connect it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Their %Ln photo(s) can still be found, but not opened until you connect the drives.</source>
        <translation>
            <numerusform>Their %Ln photo can still be found, but not opened until you connect them.</numerusform>
            <numerusform>Their %Ln photos can still be found, but not opened until you connect them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln photo</numerusform>
            <numerusform>%Ln photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClusterMark</name>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln photo</numerusform>
            <numerusform>%Ln photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message numerus="yes">
        <source>Search with these %Ln pictures</source>
        <translation>
            <numerusform>Search with this %Ln picture</numerusform>
            <numerusform>Search with these %Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add these %Ln folders</source>
        <translation>
            <numerusform>Add this %Ln folder</numerusform>
            <numerusform>Add these %Ln folders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuplicatesPage</name>
    <message numerus="yes">
        <source>Only the groups found first are shown. Search again to see %Ln more.</source>
        <translation>
            <numerusform>Only the groups found first are shown. Search again to see %Ln more.</numerusform>
            <numerusform>Only the groups found first are shown. Search again to see %Ln more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) not compared yet. Search again later.</source>
        <translation>
            <numerusform>%Ln photo not compared yet. Search again later.</numerusform>
            <numerusform>%Ln photos not compared yet. Search again later.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Move %Ln photo(s) to the trash …</source>
        <translation>
            <numerusform>&amp;Move %Ln photo to the trash …</numerusform>
            <numerusform>&amp;Move %Ln photos to the trash …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmptyWords</name>
    <message numerus="yes">
        <source>%Ln file(s) could not be read.</source>
        <translation>
            <numerusform>%Ln file could not be read.</numerusform>
            <numerusform>%Ln files could not be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EncodingTime</name>
    <message numerus="yes">
        <source>about %1 for your %Ln photo(s)</source>
        <translation>
            <numerusform>about %1 for your %Ln photo</numerusform>
            <numerusform>about %1 for your %Ln photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %1 for %Ln photo(s)</source>
        <translation>
            <numerusform>about %1 for %Ln photo</numerusform>
            <numerusform>about %1 for %Ln photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>Export %Ln photo(s)</source>
        <translation>
            <numerusform>Export %Ln photo</numerusform>
            <numerusform>Export %Ln photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message numerus="yes">
        <source>Exporting %Ln photo(s) …</source>
        <translation>
            <numerusform>Exporting %Ln photo …</numerusform>
            <numerusform>Exporting %Ln photos …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) exported to %1</source>
        <translation>
            <numerusform>%Ln photo exported to %1</numerusform>
            <numerusform>%Ln photos exported to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) could not be exported.</source>
        <translation>
            <numerusform>%Ln photo could not be exported.</numerusform>
            <numerusform>%Ln photos could not be exported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FactWords</name>
    <message numerus="yes">
        <source>… and %Ln more line(s)</source>
        <translation>
            <numerusform>… and %Ln more line</numerusform>
            <numerusform>… and %Ln more lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FailuresDialog</name>
    <message numerus="yes">
        <source>%Ln file(s) could not be read. All other files were read, and no file was changed.</source>
        <translation>
            <numerusform>%Ln file could not be read. All other files were read, and no file was changed.</numerusform>
            <numerusform>%Ln files could not be read. All other files were read, and no file was changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message numerus="yes">
        <source>At least %Ln star(s)</source>
        <translation>
            <numerusform>At least %Ln star</numerusform>
            <numerusform>At least %Ln stars</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FolderCard</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be read</source>
        <translation>
            <numerusform>%Ln could not be read</numerusform>
            <numerusform>%Ln could not be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FolderChoice</name>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln photo</numerusform>
            <numerusform>%Ln photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoldersPanel</name>
    <message numerus="yes">
        <source>Remove this folder with %Ln file(s) from PhotoSearch?</source>
        <translation>
            <numerusform>Remove this folder with %Ln file from PhotoSearch?</numerusform>
            <numerusform>Remove this folder with %Ln files from PhotoSearch?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Folder with %Ln file(s) removed</source>
        <translation>
            <numerusform>Folder with %Ln file removed</numerusform>
            <numerusform>Folder with %Ln files removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Folder with %Ln file(s) restored</source>
        <translation>
            <numerusform>Folder with %Ln file restored</numerusform>
            <numerusform>Folder with %Ln files restored</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeftOutDialog</name>
    <message numerus="yes">
        <source>%Ln folder(s) and picture(s) are left out.</source>
        <translation>
            <numerusform>%Ln folder or picture is left out.</numerusform>
            <numerusform>%Ln folders and pictures are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarkBar</name>
    <message numerus="yes">
        <source>%Ln star(s)</source>
        <translation>
            <numerusform>%Ln star</numerusform>
            <numerusform>%Ln stars</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Marker</name>
    <message numerus="yes">
        <source>Picked, and %Ln other shot(s) rejected</source>
        <translation>
            <numerusform>Picked, and %Ln other shot rejected</numerusform>
            <numerusform>Picked, and %Ln other shots rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Marks of %Ln photo(s) imported</source>
        <translation>
            <numerusform>Marks of %Ln photo imported</numerusform>
            <numerusform>Marks of %Ln photos imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other photo(s) of digiKam are not in this library</source>
        <translation>
            <numerusform>%Ln other photo of digiKam is not in this library</numerusform>
            <numerusform>%Ln other photos of digiKam are not in this library</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) picked</source>
        <translation>
            <numerusform>%Ln photo picked</numerusform>
            <numerusform>%Ln photos picked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) rejected</source>
        <translation>
            <numerusform>%Ln photo rejected</numerusform>
            <numerusform>%Ln photos rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) without a flag</source>
        <translation>
            <numerusform>%Ln photo without a flag</numerusform>
            <numerusform>%Ln photos without a flag</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) turned</source>
        <translation>
            <numerusform>%Ln photo turned</numerusform>
            <numerusform>%Ln photos turned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keywords of %Ln photo(s) changed</source>
        <translation>
            <numerusform>Keywords of %Ln photo changed</numerusform>
            <numerusform>Keywords of %Ln photos changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Title or caption of %Ln photo(s) changed</source>
        <translation>
            <numerusform>Title or caption of %Ln photo changed</numerusform>
            <numerusform>Title or caption of %Ln photos changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) added to the favourites</source>
        <translation>
            <numerusform>%Ln photo added to the favourites</numerusform>
            <numerusform>%Ln photos added to the favourites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) removed from the favourites</source>
        <translation>
            <numerusform>%Ln photo removed from the favourites</numerusform>
            <numerusform>%Ln photos removed from the favourites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) rated %1</source>
        <translation>
            <numerusform>%Ln photo rated %1</numerusform>
            <numerusform>%Ln photos rated %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Label of %Ln photo(s) changed</source>
        <translation>
            <numerusform>Label of %Ln photo changed</numerusform>
            <numerusform>Label of %Ln photos changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelCards</name>
    <message numerus="yes">
        <source>Understands %1 and %Ln other language(s)</source>
        <translation>
            <numerusform>Understands %1 and %Ln other language</numerusform>
            <numerusform>Understands %1 and %Ln other languages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Understands %Ln language(s)</source>
        <translation>
            <numerusform>Understands %Ln language</numerusform>
            <numerusform>Understands %Ln languages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelQuestions</name>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln photo</numerusform>
            <numerusform>%Ln photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelTable</name>
    <message numerus="yes">
        <source>%Ln languages</source>
        <translation>
            <numerusform>%Ln language</numerusform>
            <numerusform>%Ln languages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenWithDialog</name>
    <message numerus="yes">
        <source>Open %Ln photo(s) with:</source>
        <translation>
            <numerusform>Open %Ln photo with:</numerusform>
            <numerusform>Open %Ln photos with:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhotoActions</name>
    <message numerus="yes">
        <source>Open %Ln photos?</source>
        <translation>
            <numerusform>Open %Ln photo?</numerusform>
            <numerusform>Open %Ln photos?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) offline. Connect the drive and try again.</source>
        <translation>
            <numerusform>%Ln photo is offline. Connect the drive and try again.</numerusform>
            <numerusform>%Ln photos are offline. Connect the drive and try again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) copied</source>
        <translation>
            <numerusform>%Ln photo copied</numerusform>
            <numerusform>%Ln photos copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln path(s) copied</source>
        <translation>
            <numerusform>%Ln path copied</numerusform>
            <numerusform>%Ln paths copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhotoTrash</name>
    <message numerus="yes">
        <source>%Ln photo(s) offline. Connect the drive and try again.</source>
        <translation>
            <numerusform>%Ln photo offline. Connect the drive and try again.</numerusform>
            <numerusform>%Ln photos offline. Connect the drive and try again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln photo(s) to the trash?</source>
        <translation>
            <numerusform>Move %Ln photo to the trash?</numerusform>
            <numerusform>Move %Ln photos to the trash?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) on drives that are not connected stay.</source>
        <translation>
            <numerusform>%Ln photo on a drive that is not connected stays.</numerusform>
            <numerusform>%Ln photos on drives that are not connected stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more file(s) have the same content. They go too.</source>
        <translation>
            <numerusform>%Ln more file has the same content. It goes too.</numerusform>
            <numerusform>%Ln more files have the same content. They go too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moving %Ln photo(s) to the trash …</source>
        <translation>
            <numerusform>Moving %Ln photo to the trash …</numerusform>
            <numerusform>Moving %Ln photos to the trash …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) moved to the trash, %1</source>
        <translation>
            <numerusform>%Ln photo moved to the trash, %1</numerusform>
            <numerusform>%Ln photos moved to the trash, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) restored from the trash</source>
        <translation>
            <numerusform>%Ln photo restored from the trash</numerusform>
            <numerusform>%Ln photos restored from the trash</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlacesPage</name>
    <message numerus="yes">
        <source>%Ln photo(s) with a position</source>
        <translation>
            <numerusform>%Ln photo with a position</numerusform>
            <numerusform>%Ln photos with a position</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sho&amp;w %Ln photo(s) in the rectangle</source>
        <translation>
            <numerusform>Sho&amp;w %Ln photo in the rectangle</numerusform>
            <numerusform>Sho&amp;w %Ln photos in the rectangle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sho&amp;w %Ln photo(s) in view</source>
        <translation>
            <numerusform>Sho&amp;w %Ln photo in view</numerusform>
            <numerusform>Sho&amp;w %Ln photos in view</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Plurals</name>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln hour</numerusform>
            <numerusform>%Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more copies</source>
        <translation>
            <numerusform>%Ln more copy</numerusform>
            <numerusform>%Ln more copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln star(s)</source>
        <translation>
            <numerusform>%Ln star</numerusform>
            <numerusform>%Ln stars</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln similar shot(s)</source>
        <translation>
            <numerusform>%Ln similar shot</numerusform>
            <numerusform>%Ln similar shots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadyStep</name>
    <message numerus="yes">
        <source>%Ln more folder(s)</source>
        <translation>
            <numerusform>%Ln more folder</numerusform>
            <numerusform>%Ln more folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln photo</numerusform>
            <numerusform>%Ln photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemovedDialog</name>
    <message numerus="yes">
        <source>Folder with %Ln file(s) restored</source>
        <translation>
            <numerusform>Folder with %Ln file restored</numerusform>
            <numerusform>Folder with %Ln files restored</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsPage</name>
    <message numerus="yes">
        <source>%Ln photo(s) can be found only once they are fully indexed.</source>
        <translation>
            <numerusform>%Ln photo can be found only once it is fully indexed.</numerusform>
            <numerusform>%Ln photos can be found only once they are fully indexed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) match.</source>
        <translation>
            <numerusform>%Ln photo matches.</numerusform>
            <numerusform>%Ln photos match.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hide %Ln weaker match(es)</source>
        <translation>
            <numerusform>Hide %Ln weaker match</numerusform>
            <numerusform>Hide %Ln weaker matches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln weaker match(es)</source>
        <translation>
            <numerusform>Show %Ln weaker match</numerusform>
            <numerusform>Show %Ln weaker matches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The library has changed: show %Ln photo(s)</source>
        <translation>
            <numerusform>The library has changed: show %Ln photo</numerusform>
            <numerusform>The library has changed: show %Ln photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Slideshow</name>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation>
            <numerusform>%Ln second</numerusform>
            <numerusform>%Ln seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%Ln photo(s) found</source>
        <translation>
            <numerusform>%Ln photo found</numerusform>
            <numerusform>%Ln photos found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln photo</numerusform>
            <numerusform>%Ln photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln file(s)</source>
        <translation>
            <numerusform>in %Ln file</numerusform>
            <numerusform>in %Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read</source>
        <translation>
            <numerusform>%Ln file could not be read</numerusform>
            <numerusform>%Ln files could not be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln photo</numerusform>
            <numerusform>%Ln photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextCopier</name>
    <message numerus="yes">
        <source>Text of %Ln photo(s) copied</source>
        <translation>
            <numerusform>Text of %Ln photo copied</numerusform>
            <numerusform>Text of %Ln photos copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrashDesk</name>
    <message numerus="yes">
        <source>Move %Ln photo(s) to the trash?</source>
        <translation>
            <numerusform>Move %Ln photo to the trash?</numerusform>
            <numerusform>Move %Ln photos to the trash?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moving %Ln of them frees no space: other names of the same files stay on the disk.</source>
        <translation>
            <numerusform>Moving %Ln of them frees no space: another name of the same file stays on the disk.</numerusform>
            <numerusform>Moving %Ln of them frees no space: other names of the same files stay on the disk.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moving %Ln photo(s) to the trash …</source>
        <translation>
            <numerusform>Moving %Ln photo to the trash …</numerusform>
            <numerusform>Moving %Ln photos to the trash …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) moved to the trash, %1</source>
        <translation>
            <numerusform>%Ln photo moved to the trash, %1</numerusform>
            <numerusform>%Ln photos moved to the trash, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) restored from the trash</source>
        <translation>
            <numerusform>%Ln photo restored from the trash</numerusform>
            <numerusform>%Ln photos restored from the trash</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrashWork</name>
    <message numerus="yes">
        <source>Restoring %Ln photo(s) …</source>
        <translation>
            <numerusform>Restoring %Ln photo …</numerusform>
            <numerusform>Restoring %Ln photos …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) could not be moved.</source>
        <translation>
            <numerusform>%Ln photo could not be moved.</numerusform>
            <numerusform>%Ln photos could not be moved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) could not be restored.</source>
        <translation>
            <numerusform>%Ln photo could not be restored.</numerusform>
            <numerusform>%Ln photos could not be restored.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more file(s) not shown</source>
        <translation>
            <numerusform>%Ln more file not shown</numerusform>
            <numerusform>%Ln more files not shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) besides the best versions</source>
        <translation>
            <numerusform>%Ln file besides the best versions</numerusform>
            <numerusform>%Ln files besides the best versions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln group</numerusform>
            <numerusform>%Ln groups</numerusform>
        </translation>
    </message>
</context>
</TS>
