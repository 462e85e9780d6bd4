<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About PhotoSearch</source>
        <translation>Über PhotoSearch</translation>
    </message>
    <message>
        <source>Find your own photos by what is in them.</source>
        <translation>Die eigenen Fotos finden nach dem, was darauf ist.</translation>
    </message>
    <message>
        <source>Licence: Apache 2.0. Qt %1. It is built on these parts:</source>
        <translation>Lizenz: Apache 2.0. Qt %1. Es baut auf diesen Teilen auf:</translation>
    </message>
    <message>
        <source>Parts and their licences</source>
        <translation>Teile und ihre Lizenzen</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Licence &amp;texts</source>
        <translation>Lizenz&amp;texte</translation>
    </message>
    <message>
        <source>Open the folder with the licences of all parts</source>
        <translation>Den Ordner mit den Lizenzen aller Teile öffnen</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>Modell: %1</translation>
    </message>
    <message>
        <source>Runs on: %1</source>
        <translation>Läuft auf: %1</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Hide this message</source>
        <translation>Diese Meldung ausblenden</translation>
    </message>
</context>
<context>
    <name>ByPicture</name>
    <message>
        <source>Search with a picture</source>
        <translation>Mit einem Bild suchen</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>Bilder (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>There is no picture to paste.</source>
        <translation>Es ist kein Bild zum Einfügen da.</translation>
    </message>
    <message>
        <source>the pasted picture</source>
        <translation>das eingefügte Bild</translation>
    </message>
    <message>
        <source>The pasted picture could not be kept.</source>
        <translation>Das eingefügte Bild konnte nicht abgelegt werden.</translation>
    </message>
    <message>
        <source>Is the disk full?</source>
        <translation>Ist der Datenträger voll?</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>The photo</source>
        <translation>Das Foto</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Like</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Not like</source>
        <translation>Nicht wie</translation>
    </message>
    <message>
        <source>Style of</source>
        <translation>Im Stil von</translation>
    </message>
    <message>
        <source>As drawn in</source>
        <translation>Gezeichnet wie</translation>
    </message>
    <message>
        <source>%1 a part of</source>
        <translation>%1 (ein Teil)</translation>
    </message>
    <message>
        <source>Del removes it from the search</source>
        <translation>Entf nimmt es aus der Suche</translation>
    </message>
    <message>
        <source>Enter or a click shows what it can be; Del removes it from the search</source>
        <translation>Eingabetaste oder Klick zeigt, was es sein kann; Entf nimmt es aus der Suche</translation>
    </message>
    <message>
        <source>Remove “%1” from the search</source>
        <translation>„%1“ aus der Suche nehmen</translation>
    </message>
    <message>
        <source>&amp;Like this</source>
        <translation>&amp;Wie dieses</translation>
    </message>
    <message>
        <source>&amp;Not like this</source>
        <translation>&amp;Nicht wie dieses</translation>
    </message>
    <message>
        <source>Same &amp;style and palette</source>
        <translation>Gleicher &amp;Stil, gleiche Farben</translation>
    </message>
    <message>
        <source>As a &amp;drawing or painting</source>
        <translation>Als &amp;Zeichnung oder Gemälde</translation>
    </message>
    <message>
        <source>Choose a &amp;part of it …</source>
        <translation>Einen &amp;Teil davon wählen …</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
</context>
<context>
    <name>ChipRow</name>
    <message>
        <source>Parts of the search</source>
        <translation>Teile der Suche</translation>
    </message>
</context>
<context>
    <name>Client</name>
    <message>
        <source>The engine had to start again.</source>
        <translation>Das Suchwerk musste neu starten.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Bitte noch einmal versuchen.</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Add a folder …</source>
        <translation>Ordner &amp;hinzufügen …</translation>
    </message>
    <message>
        <source>Search with a &amp;picture …</source>
        <translation>Mit einem &amp;Bild suchen …</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Open with the program that the system has for such files</source>
        <translation>Mit dem Programm öffnen, das das System für solche Dateien vorsieht</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Im Ordner &amp;zeigen</translation>
    </message>
    <message>
        <source>Copy to a fo&amp;lder …</source>
        <translation>In einen Ordner &amp;kopieren …</translation>
    </message>
    <message>
        <source>Copy the selected photos somewhere; nothing is overwritten</source>
        <translation>Die ausgewählten Fotos woandershin kopieren; nichts wird überschrieben</translation>
    </message>
    <message>
        <source>&amp;Settings …</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>Open the lo&amp;g folder</source>
        <translation>&amp;Protokollordner öffnen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Been&amp;den</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>C&amp;lear the search</source>
        <translation>Suche &amp;leeren</translation>
    </message>
    <message>
        <source>Forget &amp;recent searches</source>
        <translation>Letzte Suchen &amp;vergessen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy the selected photos as files; a single one also as a picture</source>
        <translation>Die ausgewählten Fotos als Dateien kopieren; ein einzelnes auch als Bild</translation>
    </message>
    <message>
        <source>Copy &amp;path</source>
        <translation>&amp;Pfad kopieren</translation>
    </message>
    <message>
        <source>Search with the pas&amp;ted picture</source>
        <translation>Mit dem &amp;eingefügten Bild suchen</translation>
    </message>
    <message>
        <source>S&amp;maller thumbnails</source>
        <translation>&amp;Kleinere Vorschaubilder</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alle auswählen</translation>
    </message>
    <message>
        <source>&amp;Draw what you look for</source>
        <translation>Zei&amp;chnen, was Sie suchen</translation>
    </message>
    <message>
        <source>A sheet of paper beside the photos; they come up while you draw</source>
        <translation>Ein Blatt Papier neben den Fotos; sie erscheinen beim Zeichnen</translation>
    </message>
    <message>
        <source>Select &amp;none</source>
        <translation>Auswahl auf&amp;heben</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>The search before; out of the preview</source>
        <translation>Die Suche davor; aus der Vorschau heraus</translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation>Vo&amp;rwärts</translation>
    </message>
    <message>
        <source>The search after</source>
        <translation>Die Suche danach</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>&amp;Vorschau</translation>
    </message>
    <message>
        <source>Space or Enter does it, too</source>
        <translation>Geht auch mit Leertaste oder Eingabetaste</translation>
    </message>
    <message>
        <source>Find &amp;similar</source>
        <translation>Ä&amp;hnliche finden</translation>
    </message>
    <message>
        <source>Add: m&amp;ore like this</source>
        <translation>Dazu: m&amp;ehr wie dieses</translation>
    </message>
    <message>
        <source>The search so far stays, and this photo is an example</source>
        <translation>Die bisherige Suche bleibt, und dieses Foto ist ein Beispiel</translation>
    </message>
    <message>
        <source>Add: l&amp;ess like this</source>
        <translation>Dazu: wen&amp;iger wie dieses</translation>
    </message>
    <message>
        <source>The search so far stays, and photos like this one come later</source>
        <translation>Die bisherige Suche bleibt, und Fotos wie dieses kommen später</translation>
    </message>
    <message>
        <source>Same st&amp;yle as this</source>
        <translation>Gleicher &amp;Stil wie dieses</translation>
    </message>
    <message>
        <source>Photos of the same colours and textures</source>
        <translation>Fotos mit den gleichen Farben und Strukturen</translation>
    </message>
    <message>
        <source>Search with a p&amp;art …</source>
        <translation>Mit einem Teil s&amp;uchen …</translation>
    </message>
    <message>
        <source>Frame what you look for</source>
        <translation>Einrahmen, was gesucht wird</translation>
    </message>
    <message>
        <source>Search &amp;inside photos too</source>
        <translation>&amp;Auch innerhalb von Fotos suchen</translation>
    </message>
    <message>
        <source>Small things are found, too; the search takes some seconds</source>
        <translation>Auch Kleines wird gefunden; die Suche dauert einige Sekunden</translation>
    </message>
    <message>
        <source>&amp;Larger thumbnails</source>
        <translation>&amp;Größere Vorschaubilder</translation>
    </message>
    <message>
        <source>Show file &amp;names</source>
        <translation>Datei&amp;namen zeigen</translation>
    </message>
    <message>
        <source>Show s&amp;cores</source>
        <translation>&amp;Werte zeigen</translation>
    </message>
    <message>
        <source>How well a photo fits the search, as a number</source>
        <translation>Wie gut ein Foto zur Suche passt, als Zahl</translation>
    </message>
    <message>
        <source>&amp;Folders panel</source>
        <translation>&amp;Ordnerleiste</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>Vollbil&amp;d</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>Ak&amp;tualisieren</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>B&amp;ibliothek</translation>
    </message>
    <message>
        <source>&amp;Look for new photos</source>
        <translation>Nach &amp;neuen Fotos sehen</translation>
    </message>
    <message>
        <source>&amp;Pause the indexing</source>
        <translation>Einlesen an&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Duplicates …</source>
        <translation>&amp;Doppelte …</translation>
    </message>
    <message>
        <source>The same files, changed copies, and bursts; nothing is deleted</source>
        <translation>Gleiche Dateien, veränderte Kopien und Serien; nichts wird gelöscht</translation>
    </message>
    <message>
        <source>&amp;Unreadable files …</source>
        <translation>N&amp;icht lesbare Dateien …</translation>
    </message>
    <message>
        <source>What is left &amp;out …</source>
        <translation>Was &amp;ausgelassen wird …</translation>
    </message>
    <message>
        <source>&amp;Models …</source>
        <translation>&amp;Modelle …</translation>
    </message>
    <message>
        <source>What searches your photos, and on what it runs</source>
        <translation>Was deine Fotos durchsucht und worauf es läuft</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;How to search</source>
        <translation>&amp;Wie man sucht</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>&amp;Report a problem …</source>
        <translation>P&amp;roblem melden …</translation>
    </message>
    <message>
        <source>Save the logs as a zip, without photos; nothing is sent</source>
        <translation>Die Protokolle als Zip speichern, ohne Fotos; nichts wird gesendet</translation>
    </message>
    <message>
        <source>&amp;About PhotoSearch</source>
        <translation>Ü&amp;ber PhotoSearch</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>Two files side by side</source>
        <translation>Zwei Dateien nebeneinander</translation>
    </message>
    <message>
        <source>The best version</source>
        <translation>Die beste Fassung</translation>
    </message>
    <message>
        <source>The other file</source>
        <translation>Die andere Datei</translation>
    </message>
    <message>
        <source>&amp;Back to the groups</source>
        <translation>&amp;Zurück zu den Gruppen</translation>
    </message>
    <message>
        <source>Back to the groups (Esc)</source>
        <translation>Zurück zu den Gruppen (Esc)</translation>
    </message>
    <message>
        <source>&amp;Previous file</source>
        <translation>&amp;Vorige Datei</translation>
    </message>
    <message>
        <source>Previous file of the group (←)</source>
        <translation>Vorige Datei der Gruppe (←)</translation>
    </message>
    <message>
        <source>&amp;Next file</source>
        <translation>&amp;Nächste Datei</translation>
    </message>
    <message>
        <source>Next file of the group (→)</source>
        <translation>Nächste Datei der Gruppe (→)</translation>
    </message>
    <message>
        <source>File %1 of %2, group %3 of %4</source>
        <translation>Datei %1 von %2, Gruppe %3 von %4</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>your drawing</source>
        <translation>die Zeichnung</translation>
    </message>
    <message>
        <source>A search holds up to %1 pictures.</source>
        <translation>In eine Suche passen bis zu %1 Bilder.</translation>
    </message>
    <message>
        <source>Small things are found, too; the search takes some seconds</source>
        <translation>Auch Kleines wird gefunden; die Suche dauert einige Sekunden</translation>
    </message>
    <message>
        <source>also inside photos</source>
        <translation>auch innerhalb von Fotos</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>Ohne</translation>
    </message>
</context>
<context>
    <name>CopyTable</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>Geändert: %1</translation>
    </message>
    <message>
        <source>Its drive is not connected.</source>
        <translation>Das Laufwerk ist nicht angeschlossen.</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>%1 megapixels</source>
        <translation>%1 Megapixel</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>Objektiv</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Places (same file)</source>
        <translation>Orte (dieselbe Datei)</translation>
    </message>
</context>
<context>
    <name>DeviceBox</name>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Automatic: the fastest that passes its test</source>
        <translation>Automatisch: das schnellste, das seine Prüfung besteht</translation>
    </message>
    <message>
        <source>NVIDIA graphics card, with TensorRT</source>
        <translation>NVIDIA-Grafikkarte, mit TensorRT</translation>
    </message>
    <message>
        <source>NVIDIA graphics card (CUDA)</source>
        <translation>NVIDIA-Grafikkarte (CUDA)</translation>
    </message>
    <message>
        <source>Graphics card, through DirectML (Windows)</source>
        <translation>Grafikkarte, über DirectML (Windows)</translation>
    </message>
    <message>
        <source>Apple graphics and Neural Engine (Core ML)</source>
        <translation>Apple-Grafik und Neural Engine (Core ML)</translation>
    </message>
    <message>
        <source>Intel graphics or processor (OpenVINO)</source>
        <translation>Intel-Grafik oder -Prozessor (OpenVINO)</translation>
    </message>
    <message>
        <source>Processor only</source>
        <translation>Nur Prozessor</translation>
    </message>
    <message>
        <source>Every device must give the processor&apos;s results before it is used</source>
        <translation>Jedes Gerät muss die Ergebnisse des Prozessors liefern, bevor es benutzt wird</translation>
    </message>
    <message>
        <source>&amp;Runs on:</source>
        <translation>&amp;Läuft auf:</translation>
    </message>
    <message>
        <source>The ONNX Runtime that is installed here comes without %1.</source>
        <translation>Die hier installierte ONNX Runtime kommt ohne %1.</translation>
    </message>
    <message>
        <source>Being tried …</source>
        <translation>Wird ausprobiert …</translation>
    </message>
</context>
<context>
    <name>DuplicateGroups</name>
    <message>
        <source>At least one file of each group stays.</source>
        <translation>Mindestens eine Datei jeder Gruppe bleibt.</translation>
    </message>
</context>
<context>
    <name>DuplicatesPage</name>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Stop the search for duplicates</source>
        <translation>Die Suche nach Doppelten anhalten</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doppelte</translation>
    </message>
    <message>
        <source>Search &amp;again</source>
        <translation>&amp;Erneut suchen</translation>
    </message>
    <message>
        <source>Look for duplicates anew</source>
        <translation>Von Neuem nach Doppelten suchen</translation>
    </message>
    <message>
        <source>&amp;Tick the same files</source>
        <translation>&amp;Gleiche Dateien ankreuzen</translation>
    </message>
    <message>
        <source>Of files that are the same byte for byte, tick all but one</source>
        <translation>Von Dateien, die Byte für Byte gleich sind, alle bis auf eine ankreuzen</translation>
    </message>
    <message>
        <source>Tick &amp;none</source>
        <translation>&amp;Keine ankreuzen</translation>
    </message>
    <message>
        <source>Take all ticks away</source>
        <translation>Alle Kreuze wegnehmen</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>Show this file beside the best one of its group (Enter)</source>
        <translation>Diese Datei neben der besten ihrer Gruppe zeigen (Eingabetaste)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Bring back what was moved to the trash last</source>
        <translation>Zurückholen, was zuletzt in den Papierkorb kam</translation>
    </message>
    <message>
        <source>Nothing is deleted; you are asked first</source>
        <translation>Nichts wird gelöscht; Sie werden vorher gefragt</translation>
    </message>
    <message>
        <source>&amp;Back to the photos</source>
        <translation>&amp;Zurück zu den Fotos</translation>
    </message>
    <message>
        <source>Back to the photos (Esc)</source>
        <translation>Zurück zu den Fotos (Esc)</translation>
    </message>
    <message>
        <source>Which groups are shown</source>
        <translation>Welche Gruppen gezeigt werden</translation>
    </message>
    <message>
        <source>Looking for duplicates …</source>
        <translation>Doppelte werden gesucht …</translation>
    </message>
    <message>
        <source>You can go on searching meanwhile; nothing is changed by it.</source>
        <translation>Sie können solange weiter suchen; dabei wird nichts verändert.</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Noch einmal</translation>
    </message>
    <message>
        <source>The search was stopped</source>
        <translation>Die Suche wurde angehalten</translation>
    </message>
    <message>
        <source>&amp;Look for duplicates</source>
        <translation>Nach &amp;Doppelten suchen</translation>
    </message>
    <message>
        <source>No duplicates of this kind</source>
        <translation>Keine Doppelten dieser Art</translation>
    </message>
    <message>
        <source>No duplicates</source>
        <translation>Keine Doppelten</translation>
    </message>
    <message>
        <source>Looked for were the same files, changed copies, and bursts.</source>
        <translation>Gesucht wurden gleiche Dateien, veränderte Kopien und Serien.</translation>
    </message>
    <message numerus="yes">
        <source>The largest groups are shown. Search again for %Ln more.</source>
        <translation>
            <numerusform>Gezeigt sind die größten Gruppen. Suchen Sie erneut, um noch %Ln zu sehen.</numerusform>
            <numerusform>Gezeigt sind die größten Gruppen. Suchen Sie erneut, um noch %Ln zu sehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) are not compared yet: search again later.</source>
        <translation>
            <numerusform>%Ln Foto ist noch nicht verglichen: Suchen Sie später erneut.</numerusform>
            <numerusform>%Ln Fotos sind noch nicht verglichen: Suchen Sie später erneut.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Move %Ln photo(s) to the trash …</source>
        <translation>
            <numerusform>%Ln Foto in den &amp;Papierkorb …</numerusform>
            <numerusform>%Ln Fotos in den &amp;Papierkorb …</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Im &amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>Copy &amp;path</source>
        <translation>&amp;Pfad kopieren</translation>
    </message>
    <message>
        <source>&amp;Tick for the trash, or not</source>
        <translation>Für den Papierkorb &amp;ankreuzen oder nicht</translation>
    </message>
</context>
<context>
    <name>EngineNews</name>
    <message>
        <source>The engine stopped several times and does not run now.</source>
        <translation>Das Suchwerk ist mehrmals abgebrochen und läuft jetzt nicht.</translation>
    </message>
    <message>
        <source>Your photos are safe. Start PhotoSearch again; the log says what happened.</source>
        <translation>Deine Fotos sind unversehrt. Starte PhotoSearch neu; im Protokoll steht, was geschah.</translation>
    </message>
    <message>
        <source>Open the &amp;log folder</source>
        <translation>&amp;Protokollordner öffnen</translation>
    </message>
</context>
<context>
    <name>ExclusionsDialog</name>
    <message>
        <source>What is left out</source>
        <translation>Was ausgelassen wird</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Neither these folders nor anything in them is searched.</source>
        <translation>Weder diese Ordner noch ihr Inhalt werden durchsucht.</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Files and folders with such a name, wherever they lie. * stands for any letters.</source>
        <translation>Dateien und Ordner mit solchem Namen, wo auch immer sie liegen. * steht für beliebige Zeichen.</translation>
    </message>
    <message>
        <source>&amp;Add a folder …</source>
        <translation>Ordner &amp;hinzufügen …</translation>
    </message>
    <message>
        <source>A name, for example *.tmp or Drafts</source>
        <translation>Ein Name, etwa *.tmp oder Entwürfe</translation>
    </message>
    <message>
        <source>A name to leave out</source>
        <translation>Ein Name, der ausgelassen wird</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>&amp;Dazu</translation>
    </message>
    <message>
        <source>&amp;Defaults</source>
        <translation>&amp;Vorgaben</translation>
    </message>
    <message>
        <source>A folder to leave out</source>
        <translation>Ein Ordner, der ausgelassen wird</translation>
    </message>
</context>
<context>
    <name>FailuresDialog</name>
    <message>
        <source>Files that could not be read</source>
        <translation>Dateien, die nicht gelesen werden konnten</translation>
    </message>
    <message>
        <source>&amp;Try all again</source>
        <translation>Alle noch einmal &amp;versuchen</translation>
    </message>
    <message>
        <source>&amp;Copy the list</source>
        <translation>Liste &amp;kopieren</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Im Ordner &amp;zeigen</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>Lädt …</translation>
    </message>
    <message>
        <source>The files are read once more.</source>
        <translation>Die Dateien werden noch einmal gelesen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read. All others were; nothing was changed.</source>
        <translation>
            <numerusform>%Ln Datei konnte nicht gelesen werden. Alle anderen wurden gelesen; nichts wurde verändert.</numerusform>
            <numerusform>%Ln Dateien konnten nicht gelesen werden. Alle anderen wurden gelesen; nichts wurde verändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every file could be read.</source>
        <translation>Jede Datei konnte gelesen werden.</translation>
    </message>
</context>
<context>
    <name>FailuresModel</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Folders to search</source>
        <translation>Ordner, die durchsucht werden</translation>
    </message>
    <message>
        <source>Only folders with a tick are searched</source>
        <translation>Nur angehakte Ordner werden durchsucht</translation>
    </message>
    <message>
        <source>&amp;Add a folder …</source>
        <translation>Ordner &amp;hinzufügen …</translation>
    </message>
    <message>
        <source>Add another folder to the list</source>
        <translation>Einen weiteren Ordner in die Liste aufnehmen</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Anfangen</translation>
    </message>
    <message>
        <source>Begin to read the photos in these folders</source>
        <translation>Mit dem Einlesen der Fotos in diesen Ordnern beginnen</translation>
    </message>
    <message>
        <source>You can add and remove folders at any time.</source>
        <translation>Ordner lassen sich jederzeit hinzufügen und entfernen.</translation>
    </message>
    <message>
        <source>Which folders hold your photos?</source>
        <translation>In welchen Ordnern liegen deine Fotos?</translation>
    </message>
    <message>
        <source>What stays private</source>
        <translation>Was privat bleibt</translation>
    </message>
    <message>
        <source>What it can do</source>
        <translation>Was es kann</translation>
    </message>
    <message>
        <source>Welcome to PhotoSearch</source>
        <translation>Willkommen bei PhotoSearch</translation>
    </message>
    <message>
        <source>Find your own photos by what is in them.</source>
        <translation>Die eigenen Fotos finden nach dem, was darauf ist.</translation>
    </message>
    <message>
        <source>Nothing leaves this machine: no photo, no search, no statistics.</source>
        <translation>Nichts verlässt dieses Gerät: kein Foto, keine Suche, keine Statistik.</translation>
    </message>
    <message>
        <source>Photos are opened for reading only. None is moved, renamed or changed.</source>
        <translation>Fotos werden nur zum Lesen geöffnet. Keines wird verschoben, umbenannt oder verändert.</translation>
    </message>
    <message>
        <source>A small starter model, trained for this program, finds everyday scenes and things that you describe in English: “dog on a beach”, “snowy mountain”, “birthday cake”.</source>
        <translation>Ein kleines Startmodell, eigens für dieses Programm trainiert, findet alltägliche Szenen und Dinge, die du auf Englisch beschreibst: „dog on a beach“, „snowy mountain“, „birthday cake“.</translation>
    </message>
    <message>
        <source>It is weak at text in pictures, at counting, at colours, at names of people and places, and at long sentences. It will sometimes be wrong.</source>
        <translation>Schwach ist es bei Text in Bildern, beim Zählen, bei Farben, bei Namen von Menschen und Orten und bei langen Sätzen. Manchmal wird es sich irren.</translation>
    </message>
    <message>
        <source>Add a folder with photos</source>
        <translation>Einen Ordner mit Fotos hinzufügen</translation>
    </message>
</context>
<context>
    <name>FolderCard</name>
    <message>
        <source>Stop searching this folder; the photos stay where they are</source>
        <translation>Diesen Ordner nicht mehr durchsuchen; die Fotos bleiben, wo sie sind</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln Foto</numerusform>
            <numerusform>%Ln Fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln wartet</numerusform>
            <numerusform>%Ln warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be read</source>
        <translation>
            <numerusform>%Ln nicht lesbar</numerusform>
            <numerusform>%Ln nicht lesbar</numerusform>
        </translation>
    </message>
    <message>
        <source>Not connected. Its photos can still be found.</source>
        <translation>Nicht angeschlossen. Die Fotos darin sind weiter zu finden.</translation>
    </message>
</context>
<context>
    <name>FoldersPanel</name>
    <message>
        <source>No folder yet.</source>
        <translation>Noch kein Ordner.</translation>
    </message>
    <message>
        <source>&amp;Add a folder …</source>
        <translation>Ordner &amp;hinzufügen …</translation>
    </message>
    <message>
        <source>Search one more folder and all that is in it</source>
        <translation>Einen weiteren Ordner mit allem darin durchsuchen</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>&amp;Nachsehen</translation>
    </message>
    <message>
        <source>Look through all folders for new, changed and gone photos</source>
        <translation>Alle Ordner nach neuen, geänderten und verschwundenen Fotos durchsehen</translation>
    </message>
    <message>
        <source>&amp;Exclude …</source>
        <translation>A&amp;uslassen …</translation>
    </message>
    <message>
        <source>Folders and names that are left out</source>
        <translation>Ordner und Namen, die ausgelassen werden</translation>
    </message>
    <message>
        <source>&amp;Unreadable …</source>
        <translation>Nicht &amp;lesbar …</translation>
    </message>
    <message>
        <source>Show which files could not be read, and why</source>
        <translation>Zeigen, welche Dateien nicht gelesen werden konnten und warum</translation>
    </message>
    <message>
        <source>Add a folder with photos</source>
        <translation>Einen Ordner mit Fotos hinzufügen</translation>
    </message>
    <message>
        <source>Looking through the folders …</source>
        <translation>Die Ordner werden durchgesehen …</translation>
    </message>
    <message>
        <source>Remove a folder</source>
        <translation>Einen Ordner entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Forget %Ln photo(s) of this folder?</source>
        <translation>
            <numerusform>%Ln Foto dieses Ordners vergessen?</numerusform>
            <numerusform>%Ln Fotos dieses Ordners vergessen?</numerusform>
        </translation>
    </message>
    <message>
        <source>The originals stay untouched. Adding the folder again means reading it again.</source>
        <translation>Die Originale bleiben unberührt. Wird der Ordner wieder hinzugefügt, muss er neu eingelesen werden.</translation>
    </message>
    <message>
        <source>&amp;Forget them</source>
        <translation>&amp;Vergessen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) forgotten</source>
        <translation>
            <numerusform>%Ln Foto vergessen</numerusform>
            <numerusform>%Ln Fotos vergessen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>How to search</source>
        <translation>Wie man sucht</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>With words</source>
        <translation>Mit Wörtern</translation>
    </message>
    <message>
        <source>Say what can be seen in the photo: “a red boat on a lake”, “kids at a birthday party”, “close-up of a flower”. The starter model knows English; others know more languages. The best matches come first. Results change while you type.</source>
        <translation>Sag, was auf dem Foto zu sehen ist: „a red boat on a lake“, „kids at a birthday party“, „close-up of a flower“. Das Startmodell kann Englisch, andere Modelle mehr Sprachen. Die besten Treffer kommen zuerst. Die Ergebnisse ändern sich beim Tippen.</translation>
    </message>
    <message>
        <source>With a picture</source>
        <translation>Mit einem Bild</translation>
    </message>
    <message>
        <source>Drop a picture file onto the window, paste a picture (Ctrl+V), or choose “Find similar” on a photo (Ctrl+D). The picture to search with stays on this machine, too.</source>
        <translation>Zieh eine Bilddatei auf das Fenster, füge ein Bild ein (Strg+V) oder wähle bei einem Foto „Ähnliche finden“ (Strg+D). Auch das Bild, mit dem gesucht wird, bleibt auf diesem Gerät.</translation>
    </message>
    <message>
        <source>With several of them</source>
        <translation>Mit mehreren zusammen</translation>
    </message>
    <message>
        <source>What you drop, paste or type is added: more pictures, words such as “at night”, and “-people” for what is to be away. Hold Shift while you drop to begin anew. Each picture is a chip; a click on it says whether photos are to be like it, not like it, in its style, or as it is drawn. The line below says it all, and can be edited.</source>
        <translation>Was hereingezogen, eingefügt oder getippt wird, kommt dazu: weitere Bilder, Wörter wie „at night“, und „-people“ für das, was nicht zu sehen sein soll. Mit der Umschalttaste beim Ablegen beginnt eine neue Suche. Jedes Bild ist ein Kärtchen; ein Klick darauf sagt, ob Fotos so sein sollen, nicht so, in seinem Stil, oder wie darauf gezeichnet. Die Zeile darunter sagt alles zusammen und lässt sich ändern.</translation>
    </message>
    <message>
        <source>With a part of a picture</source>
        <translation>Mit einem Teil eines Bildes</translation>
    </message>
    <message>
        <source>Press R in the preview, or choose it from a chip, and drag a frame about what you look for.</source>
        <translation>In der Vorschau R drücken, oder es an einem Kärtchen wählen, und einen Rahmen um das ziehen, was gesucht wird.</translation>
    </message>
    <message>
        <source>With nothing</source>
        <translation>Mit nichts</translation>
    </message>
    <message>
        <source>An empty field shows all photos, the newest first. The bar at the right edge goes to a year.</source>
        <translation>Ein leeres Feld zeigt alle Fotos, die neuesten zuerst. Die Leiste am rechten Rand führt zu einem Jahr.</translation>
    </message>
    <message>
        <source>What it cannot do well</source>
        <translation>Was es nicht gut kann</translation>
    </message>
    <message>
        <source>The starter model is small. It was trained for this program on everyday scenes and things. It is weak at text in pictures, counting, colours, names of people and places, and long sentences. Fewer and plainer words often find more.</source>
        <translation>Das Startmodell ist klein. Es wurde für dieses Programm an alltäglichen Szenen und Dingen trainiert. Schwach ist es bei Text in Bildern, beim Zählen, bei Farben, bei Namen von Menschen und Orten und bei langen Sätzen. Weniger und schlichtere Wörter finden oft mehr.</translation>
    </message>
    <message>
        <source>A photo is missing?</source>
        <translation>Ein Foto fehlt?</translation>
    </message>
    <message>
        <source>Look at the folders panel (F9): is its folder listed, is the drive connected, is it excluded? “Unreadable” lists every file that could not become a photo, with the reason.</source>
        <translation>Sieh in die Ordnerleiste (F9): Steht der Ordner darin, ist das Laufwerk angeschlossen, ist er ausgelassen? „Nicht lesbar“ nennt jede Datei, aus der kein Foto wurde, mit dem Grund.</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Buchstaben</translation>
    </message>
    <message>
        <source>start a search from anywhere in the photos</source>
        <translation>beginnen eine Suche, wo man in den Fotos auch ist</translation>
    </message>
    <message>
        <source>↓ in the search field</source>
        <translation>↓ im Suchfeld</translation>
    </message>
    <message>
        <source>go to the photos</source>
        <translation>zu den Fotos</translation>
    </message>
    <message>
        <source>Arrows, Page Up/Down, Home, End</source>
        <translation>Pfeile, Bild auf/ab, Pos1, Ende</translation>
    </message>
    <message>
        <source>move; with Shift: select</source>
        <translation>bewegen; mit Umschalt: auswählen</translation>
    </message>
    <message>
        <source>Space or Enter</source>
        <translation>Leertaste oder Eingabe</translation>
    </message>
    <message>
        <source>preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation>Strg+Mausrad</translation>
    </message>
    <message>
        <source>size of the thumbnails</source>
        <translation>Größe der Vorschaubilder</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>leave the preview; clear the search</source>
        <translation>Vorschau verlassen; Suche leeren</translation>
    </message>
    <message>
        <source>Del on a chip</source>
        <translation>Entf auf einem Kärtchen</translation>
    </message>
    <message>
        <source>take it out of the search</source>
        <translation>nimmt es aus der Suche</translation>
    </message>
    <message>
        <source>previous and next photo</source>
        <translation>voriges und nächstes Foto</translation>
    </message>
    <message>
        <source>or wheel</source>
        <translation>oder Mausrad</translation>
    </message>
    <message>
        <source>zoom</source>
        <translation>Vergrößerung</translation>
    </message>
    <message>
        <source>fit into the window / one pixel to one pixel</source>
        <translation>in das Fenster einpassen / ein Pixel auf einen Pixel</translation>
    </message>
    <message>
        <source>full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>search with a part of the photo</source>
        <translation>mit einem Teil des Fotos suchen</translation>
    </message>
    <message>
        <source>In the photos</source>
        <translation>In den Fotos</translation>
    </message>
    <message>
        <source>In the preview</source>
        <translation>In der Vorschau</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Sketch</source>
        <translation>Skizze</translation>
    </message>
    <message>
        <source>The list changed; please select again.</source>
        <translation>Die Liste hat sich geändert; bitte neu auswählen.</translation>
    </message>
</context>
<context>
    <name>Mixing</name>
    <message>
        <source>A double click puts it back.</source>
        <translation>Ein Doppelklick stellt ihn zurück.</translation>
    </message>
    <message>
        <source>Words or picture</source>
        <translation>Wörter oder Bild</translation>
    </message>
    <message>
        <source>How much the words count, and how much the pictures.</source>
        <translation>Wie viel die Wörter zählen, und wie viel die Bilder.</translation>
    </message>
    <message>
        <source>Meaning or look</source>
        <translation>Bedeutung oder Aussehen</translation>
    </message>
    <message>
        <source>Whether photos are to show the same thing, or to look the same.</source>
        <translation>Ob Fotos das Gleiche zeigen oder gleich aussehen sollen.</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
</context>
<context>
    <name>ModelDesk</name>
    <message>
        <source>Stopped; nothing was changed.</source>
        <translation>Angehalten; nichts wurde verändert.</translation>
    </message>
    <message>
        <source>Stopped. Getting %1 again goes on from there.</source>
        <translation>Angehalten. Wird %1 noch einmal geholt, geht es von dort weiter.</translation>
    </message>
    <message>
        <source>It is packed: %1 (%2).</source>
        <translation>Es ist gepackt: %1 (%2).</translation>
    </message>
    <message>
        <source>%1 is removed; %2 are free again.</source>
        <translation>%1 ist entfernt; %2 sind wieder frei.</translation>
    </message>
    <message>
        <source>%1 is installed (%2).</source>
        <translation>%1 ist installiert (%2).</translation>
    </message>
    <message>
        <source>%1 was there already, whole (%2).</source>
        <translation>%1 war schon vollständig da (%2).</translation>
    </message>
</context>
<context>
    <name>ModelQuestions</name>
    <message>
        <source>The present model (%1) goes on answering until the new one has seen %2.</source>
        <translation>Das jetzige Modell (%1) antwortet weiter, bis das neue %2 gesehen hat.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln Foto</numerusform>
            <numerusform>%Ln Fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>It has seen all photos and answers at once.</source>
        <translation>Es hat alle Fotos gesehen und antwortet sofort.</translation>
    </message>
    <message>
        <source>You can cancel at any time and keep the present model.</source>
        <translation>Abbrechen geht jederzeit; dann bleibt das jetzige Modell.</translation>
    </message>
    <message>
        <source>Search with %1 from now on?</source>
        <translation>Ab jetzt mit %1 suchen?</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>&amp;Benutzen</translation>
    </message>
    <message>
        <source>About %1 come from %2.</source>
        <translation>Etwa %1 kommen von %2.</translation>
    </message>
    <message>
        <source>%1 come from %2.</source>
        <translation>%1 kommen von %2.</translation>
    </message>
    <message>
        <source>That host may hand large files over to its own storage hosts.</source>
        <translation>Dieser Rechner kann große Dateien an seine eigenen Speicherrechner abgeben.</translation>
    </message>
    <message>
        <source>Nothing of yours is sent.</source>
        <translation>Nichts von dir wird gesendet.</translation>
    </message>
    <message>
        <source>%1 of it are here already.</source>
        <translation>%1 davon sind schon hier.</translation>
    </message>
    <message>
        <source>The makers of PhotoSearch have not tried this model yet.</source>
        <translation>Die Macher von PhotoSearch haben dieses Modell noch nicht ausprobiert.</translation>
    </message>
    <message>
        <source>Get %1?</source>
        <translation>%1 holen?</translation>
    </message>
    <message>
        <source>&amp;Get it</source>
        <translation>&amp;Holen</translation>
    </message>
    <message>
        <source>Its files take %1; they are deleted.</source>
        <translation>Seine Dateien belegen %1; sie werden gelöscht.</translation>
    </message>
    <message>
        <source>What it knows of your photos takes %1; that is deleted, too.</source>
        <translation>Was es von deinen Fotos weiß, belegt %1; auch das wird gelöscht.</translation>
    </message>
    <message>
        <source>Your photos stay untouched.</source>
        <translation>Deine Fotos bleiben unberührt.</translation>
    </message>
    <message>
        <source>To use it again it must be fetched or imported again.</source>
        <translation>Um es wieder zu benutzen, muss es neu geholt oder importiert werden.</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>%1 entfernen?</translation>
    </message>
    <message>
        <source>&amp;Remove it</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>The folder of a model</source>
        <translation>Der Ordner eines Modells</translation>
    </message>
    <message>
        <source>A packed model</source>
        <translation>Ein gepacktes Modell</translation>
    </message>
    <message>
        <source>Packed models (*.zip)</source>
        <translation>Gepackte Modelle (*.zip)</translation>
    </message>
    <message>
        <source>Pack the model to a file</source>
        <translation>Das Modell in eine Datei packen</translation>
    </message>
    <message>
        <source>Licence: %1.</source>
        <translation>Lizenz: %1.</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
</context>
<context>
    <name>ModelTable</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message numerus="yes">
        <source>%Ln languages</source>
        <translation>
            <numerusform>%Ln Sprache</numerusform>
            <numerusform>%Ln Sprachen</numerusform>
        </translation>
    </message>
    <message>
        <source>not tried yet</source>
        <translation>noch nicht erprobt</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>tried</source>
        <translation>erprobt</translation>
    </message>
    <message>
        <source>not commercial</source>
        <translation>nicht gewerblich</translation>
    </message>
    <message>
        <source>filling %1</source>
        <translation>füllt sich %1</translation>
    </message>
    <message>
        <source>fetching %1</source>
        <translation>wird geholt %1</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>in Gebrauch</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>installiert</translation>
    </message>
    <message>
        <source>partly fetched</source>
        <translation>halb geholt</translation>
    </message>
    <message>
        <source>can be fetched</source>
        <translation>kann geholt werden</translation>
    </message>
    <message>
        <source>command line</source>
        <translation>Befehlszeile</translation>
    </message>
    <message>
        <source>to import</source>
        <translation>zu importieren</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>The models are shown as soon as the engine is ready.</source>
        <translation>Die Modelle erscheinen, sobald das Suchwerk bereit ist.</translation>
    </message>
    <message>
        <source>&amp;Keep the old model</source>
        <translation>Altes Modell be&amp;halten</translation>
    </message>
    <message>
        <source>Stop the change of model</source>
        <translation>Den Wechsel des Modells abbrechen</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Stop this; nothing is damaged by it</source>
        <translation>Das anhalten; nichts nimmt dabei Schaden</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>&amp;Use …</source>
        <translation>Ben&amp;utzen …</translation>
    </message>
    <message>
        <source>Search with this model</source>
        <translation>Mit diesem Modell suchen</translation>
    </message>
    <message>
        <source>&amp;Get …</source>
        <translation>H&amp;olen …</translation>
    </message>
    <message>
        <source>Download and install this model</source>
        <translation>Dieses Modell herunterladen und installieren</translation>
    </message>
    <message>
        <source>&amp;Pack to a file …</source>
        <translation>In eine Datei &amp;packen …</translation>
    </message>
    <message>
        <source>Write this model to a zip file, for a computer without internet</source>
        <translation>Dieses Modell in eine Zip-Datei schreiben, für einen Rechner ohne Internet</translation>
    </message>
    <message>
        <source>Re&amp;move …</source>
        <translation>&amp;Entfernen …</translation>
    </message>
    <message>
        <source>Delete this model&apos;s files</source>
        <translation>Die Dateien dieses Modells löschen</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>Install a model from a folder or zip file, a USB stick&apos;s for example</source>
        <translation>Ein Modell aus einem Ordner oder einer Zip-Datei installieren, zum Beispiel von einem USB-Stick</translation>
    </message>
    <message>
        <source>From a &amp;zip file …</source>
        <translation>Aus einer &amp;Zip-Datei …</translation>
    </message>
    <message>
        <source>From a &amp;folder …</source>
        <translation>Aus einem &amp;Ordner …</translation>
    </message>
    <message>
        <source>Models of other weights are made on the command line: photosearch model export NAME</source>
        <translation>Modelle aus anderen Gewichten macht die Befehlszeile: photosearch model export NAME</translation>
    </message>
    <message>
        <source>That needs PyTorch, which is not part of the installed program</source>
        <translation>Das braucht PyTorch, das nicht zum installierten Programm gehört</translation>
    </message>
    <message>
        <source>Switching to %1: %2 of %3 photos</source>
        <translation>Wechsel zu %1: %2 von %3 Fotos</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>Getting %1</source>
        <translation>%1 wird geholt</translation>
    </message>
    <message>
        <source>Importing a model</source>
        <translation>Ein Modell wird importiert</translation>
    </message>
    <message>
        <source>Packing %1</source>
        <translation>%1 wird gepackt</translation>
    </message>
    <message>
        <source>Removing %1</source>
        <translation>%1 wird entfernt</translation>
    </message>
    <message>
        <source>Trying %1</source>
        <translation>%1 wird ausprobiert</translation>
    </message>
    <message>
        <source>%1 is here; it is being tried</source>
        <translation>%1 ist da und wird ausprobiert</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 je Sekunde</translation>
    </message>
    <message>
        <source>Licence: %1</source>
        <translation>Lizenz: %1</translation>
    </message>
    <message>
        <source>Languages: %1</source>
        <translation>Sprachen: %1</translation>
    </message>
    <message>
        <source>Not tried yet; these figures were published, not measured here.</source>
        <translation>Noch nicht erprobt; diese Zahlen wurden veröffentlicht, nicht hier gemessen.</translation>
    </message>
    <message>
        <source>The makers of PhotoSearch have not tried this model yet.</source>
        <translation>Die Macher von PhotoSearch haben dieses Modell noch nicht ausprobiert.</translation>
    </message>
    <message>
        <source>It is made on the command line: %1</source>
        <translation>Die Befehlszeile macht es: %1</translation>
    </message>
    <message>
        <source>On the disk: %1 of files</source>
        <translation>Auf der Platte: %1 Dateien</translation>
    </message>
    <message>
        <source>%1 of vectors and %2 of indexes, for %3 photos</source>
        <translation>%1 Vektoren und %2 Indizes, für %3 Fotos</translation>
    </message>
</context>
<context>
    <name>MonthBar</name>
    <message>
        <source>Time line</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Click or drag to go to a month</source>
        <translation>Klicken oder ziehen, um zu einem Monat zu gehen</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Paper to draw on</source>
        <translation>Papier zum Zeichnen</translation>
    </message>
    <message>
        <source>Draw what you look for</source>
        <translation>Zeichnen Sie, was Sie suchen</translation>
    </message>
</context>
<context>
    <name>PhotoActions</name>
    <message>
        <source>No program opens “%1”.</source>
        <translation>Kein Programm öffnet „%1“.</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %Ln photos were opened.</source>
        <translation>
            <numerusform>Nur das erste Foto wurde geöffnet.</numerusform>
            <numerusform>Nur die ersten %Ln Fotos wurden geöffnet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) copied</source>
        <translation>
            <numerusform>%Ln Foto kopiert</numerusform>
            <numerusform>%Ln Fotos kopiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln path(s) copied</source>
        <translation>
            <numerusform>%Ln Pfad kopiert</numerusform>
            <numerusform>%Ln Pfade kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy the photos to a folder</source>
        <translation>Die Fotos in einen Ordner kopieren</translation>
    </message>
    <message>
        <source>Another copy is still running.</source>
        <translation>Es wird noch kopiert.</translation>
    </message>
    <message numerus="yes">
        <source>Copying %Ln photo(s) …</source>
        <translation>
            <numerusform>%Ln Foto wird kopiert …</numerusform>
            <numerusform>%Ln Fotos werden kopiert …</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Copy to a folder</source>
        <translation>In einen Ordner kopieren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) could not be copied.</source>
        <translation>
            <numerusform>%Ln Foto konnte nicht kopiert werden.</numerusform>
            <numerusform>%Ln Fotos konnten nicht kopiert werden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Pictures (%1)</source>
        <translation>Bilder (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>PictureImport</name>
    <message>
        <source>The picture could not be read.</source>
        <translation>Das Bild konnte nicht gelesen werden.</translation>
    </message>
</context>
<context>
    <name>Plurals</name>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln Minute</numerusform>
            <numerusform>%Ln Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln Stunde</numerusform>
            <numerusform>%Ln Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more copies</source>
        <translation>
            <numerusform>%Ln weitere Kopie</numerusform>
            <numerusform>%Ln weitere Kopien</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Drag a frame about what you look for. With the keys: arrows, Shift and arrows, Enter. Esc ends.</source>
        <translation>Einen Rahmen um das ziehen, was gesucht wird. Mit den Tasten: Pfeile, Umschalttaste und Pfeile, Eingabetaste. Esc beendet.</translation>
    </message>
    <message>
        <source>Back to the photos (Esc)</source>
        <translation>Zurück zu den Fotos (Esc)</translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>Kleiner (−)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>Größer (+)</translation>
    </message>
    <message>
        <source>Fit into the window (0)</source>
        <translation>In das Fenster einpassen (0)</translation>
    </message>
    <message>
        <source>Search with a part of this photo (R)</source>
        <translation>Mit einem Teil dieses Fotos suchen (R)</translation>
    </message>
    <message>
        <source>Details (I)</source>
        <translation>Einzelheiten (I)</translation>
    </message>
    <message>
        <source>Full screen (F)</source>
        <translation>Vollbild (F)</translation>
    </message>
    <message>
        <source>Previous photo (←)</source>
        <translation>Voriges Foto (←)</translation>
    </message>
    <message>
        <source>Next photo (→)</source>
        <translation>Nächstes Foto (→)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>PreviewLoader</name>
    <message>
        <source>The preview could not be read.</source>
        <translation>Die Vorschau konnte nicht gelesen werden.</translation>
    </message>
</context>
<context>
    <name>QueryBar</name>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Describe what is in the photo; the starter model knows English (Ctrl+F)</source>
        <translation>Beschreiben, was auf dem Foto ist; das Startmodell kann Englisch (Strg+F)</translation>
    </message>
    <message>
        <source>The search before</source>
        <translation>Die Suche davor</translation>
    </message>
    <message>
        <source>The search before (Alt+←)</source>
        <translation>Die Suche davor (Alt+←)</translation>
    </message>
    <message>
        <source>The search after</source>
        <translation>Die Suche danach</translation>
    </message>
    <message>
        <source>The search after (Alt+→)</source>
        <translation>Die Suche danach (Alt+→)</translation>
    </message>
    <message>
        <source>Clear the search (Esc)</source>
        <translation>Suche leeren (Esc)</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Search with a picture file; or drop or paste a picture</source>
        <translation>Mit einer Bilddatei suchen; oder ein Bild herziehen oder einfügen</translation>
    </message>
    <message>
        <source>Search with a picture</source>
        <translation>Mit einem Bild suchen</translation>
    </message>
    <message>
        <source>Size of the thumbnails (Ctrl+wheel)</source>
        <translation>Größe der Vorschaubilder (Strg+Mausrad)</translation>
    </message>
    <message>
        <source>Size of the thumbnails</source>
        <translation>Größe der Vorschaubilder</translation>
    </message>
    <message>
        <source>Say what is to be different: “at night”, “-people” …</source>
        <translation>Was soll anders sein? „at night“, „-people“ …</translation>
    </message>
    <message>
        <source>Search your photos: “dog on a beach”, “birthday cake” …</source>
        <translation>In deinen Fotos suchen: „dog on a beach“, „birthday cake“ …</translation>
    </message>
</context>
<context>
    <name>QueryPictures</name>
    <message>
        <source>a photo</source>
        <translation>ein Foto</translation>
    </message>
</context>
<context>
    <name>RegionDialog</name>
    <message>
        <source>A part of %1</source>
        <translation>Ein Teil von %1</translation>
    </message>
    <message>
        <source>Drag a frame about what you look for. Arrows move it, Shift and arrows change its size.</source>
        <translation>Einen Rahmen um das ziehen, was gesucht wird. Pfeile verschieben ihn, Umschalttaste und Pfeile ändern seine Größe.</translation>
    </message>
    <message>
        <source>&amp;Search with this part</source>
        <translation>Mit diesem Teil &amp;suchen</translation>
    </message>
    <message>
        <source>&amp;The whole picture</source>
        <translation>Das &amp;ganze Bild</translation>
    </message>
    <message>
        <source>Drag a larger frame.</source>
        <translation>Einen größeren Rahmen ziehen.</translation>
    </message>
</context>
<context>
    <name>RegionPicker</name>
    <message>
        <source>Frame about a part of the picture</source>
        <translation>Rahmen um einen Teil des Bildes</translation>
    </message>
    <message>
        <source>Arrows move it, Shift and arrows change its size, Enter takes it, Esc ends.</source>
        <translation>Pfeile verschieben ihn, Umschalttaste und Pfeile ändern seine Größe, die Eingabetaste nimmt ihn, Esc beendet.</translation>
    </message>
</context>
<context>
    <name>ReportDesk</name>
    <message>
        <source>Report a problem</source>
        <translation>Problem melden</translation>
    </message>
    <message>
        <source>This writes a zip with the logs and what is installed here.</source>
        <translation>Das schreibt ein Zip mit den Protokollen und dem, was hier installiert ist.</translation>
    </message>
    <message>
        <source>No photo and no search is in it, and nothing is sent: look through it, and send it to whom you like.</source>
        <translation>Kein Foto und keine Suche ist darin, und nichts wird gesendet: einfach hineinsehen und weitergeben, an wen man möchte.</translation>
    </message>
    <message>
        <source>Names of files and folders may be in it</source>
        <translation>Namen von Dateien und Ordnern dürfen darin sein</translation>
    </message>
    <message>
        <source>The report was saved.</source>
        <translation>Der Bericht wurde gespeichert.</translation>
    </message>
</context>
<context>
    <name>ResultsPage</name>
    <message>
        <source>&amp;Stop</source>
        <translation>Anha&amp;lten</translation>
    </message>
    <message>
        <source>Show the photos without looking inside them</source>
        <translation>Die Fotos zeigen, ohne in sie hineinzusehen</translation>
    </message>
    <message>
        <source>Photos came or went since this list was made (F5)</source>
        <translation>Seit dieser Liste sind Fotos gekommen oder gegangen (F5)</translation>
    </message>
    <message>
        <source>Opening your library …</source>
        <translation>Deine Bibliothek wird geöffnet …</translation>
    </message>
    <message>
        <source>Your photos are being read</source>
        <translation>Deine Fotos werden eingelesen</translation>
    </message>
    <message>
        <source>They appear here one after the other. You can search from the first one on.</source>
        <translation>Sie erscheinen hier eins nach dem anderen. Suchen geht vom ersten an.</translation>
    </message>
    <message>
        <source>0 photos yet</source>
        <translation>Noch 0 Fotos</translation>
    </message>
    <message>
        <source>Add a folder with photos. They are only ever read, never changed or uploaded.</source>
        <translation>Füge einen Ordner mit Fotos hinzu. Sie werden nur gelesen, nie verändert oder hochgeladen.</translation>
    </message>
    <message>
        <source>&amp;Add a folder …</source>
        <translation>Ordner &amp;hinzufügen …</translation>
    </message>
    <message>
        <source>Nothing found for “%1”</source>
        <translation>Nichts gefunden für „%1“</translation>
    </message>
    <message>
        <source>Nothing similar found</source>
        <translation>Nichts Ähnliches gefunden</translation>
    </message>
    <message>
        <source>Try other or fewer words: things and places rather than names. The starter model knows English only.</source>
        <translation>Versuch es mit anderen oder weniger Wörtern: eher Dinge und Orte als Namen. Das Startmodell kann nur Englisch.</translation>
    </message>
    <message>
        <source>How to &amp;search</source>
        <translation>&amp;Wie man sucht</translation>
    </message>
    <message>
        <source>Looking inside photos: %1 of %2</source>
        <translation>Sieht in Fotos hinein: %1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>The library has changed: show %Ln photo(s)</source>
        <translation>
            <numerusform>Die Bibliothek hat sich geändert: %Ln Foto zeigen</numerusform>
            <numerusform>Die Bibliothek hat sich geändert: %Ln Fotos zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>Sucht …</translation>
    </message>
</context>
<context>
    <name>ResultsView</name>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>The search as a sentence</source>
        <translation>Die Suche als Satz</translation>
    </message>
    <message>
        <source>The search as a sentence. Edit it, and the search follows: “but at night”, “without people”, “unlike …”.</source>
        <translation>Die Suche als Satz. Wird er geändert, folgt die Suche: „aber at night“, „ohne people“, „nicht wie …“.</translation>
    </message>
    <message>
        <source>en</source>
        <extracomment>The code of the language that this is translated to.</extracomment>
        <translation>de</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Size of the thumbnails</source>
        <translation>Größe der Vorschaubilder</translation>
    </message>
    <message>
        <source>&amp;Remember recent searches</source>
        <translation>&amp;Letzte Suchen merken</translation>
    </message>
    <message>
        <source>Forget them &amp;now</source>
        <translation>&amp;Jetzt vergessen</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>&amp;Watch the folders for new photos</source>
        <translation>&amp;Ordner auf neue Fotos beobachten</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>&amp;Farben:</translation>
    </message>
    <message>
        <source>Size of the &amp;thumbnails:</source>
        <translation>&amp;Größe der Vorschaubilder:</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Reading photos</source>
        <translation>Fotos einlesen</translation>
    </message>
    <message>
        <source>T&amp;hreads:</source>
        <translation>&amp;Rechenkerne:</translation>
    </message>
    <message>
        <source>What is left &amp;out …</source>
        <translation>Was &amp;ausgelassen wird …</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Models and device</source>
        <translation>Modelle und Gerät</translation>
    </message>
    <message>
        <source>How many processor cores read photos; fewer leave more to you</source>
        <translation>Wie viele Rechenkerne Fotos einlesen; weniger lassen dir mehr</translation>
    </message>
    <message>
        <source>Takes effect when the program starts the next time</source>
        <translation>Wirkt ab dem nächsten Start des Programms</translation>
    </message>
    <message>
        <source>Where things lie</source>
        <translation>Wo was liegt</translation>
    </message>
    <message>
        <source>Library:</source>
        <translation>Bibliothek:</translation>
    </message>
    <message>
        <source>Cache (may be deleted):</source>
        <translation>Zwischenspeicher (darf gelöscht werden):</translation>
    </message>
    <message>
        <source>Settings:</source>
        <translation>Einstellungen:</translation>
    </message>
    <message>
        <source>Logs:</source>
        <translation>Protokolle:</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open this folder</source>
        <translation>Diesen Ordner öffnen</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>For the trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <source>Nothing is moved before you say so on the page of duplicates</source>
        <translation>Nichts wird verschoben, bevor Sie es auf der Seite der Doppelten sagen</translation>
    </message>
</context>
<context>
    <name>SketchColors</name>
    <message>
        <source>Black</source>
        <translation>Schwarz</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>Braun</translation>
    </message>
    <message>
        <source>Skin</source>
        <translation>Haut</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <source>Light green</source>
        <translation>Hellgrün</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Light blue</source>
        <translation>Hellblau</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Another colour …</source>
        <translation>Andere Farbe …</translation>
    </message>
    <message>
        <source>Colour of the pen</source>
        <translation>Farbe des Stifts</translation>
    </message>
</context>
<context>
    <name>SketchPad</name>
    <message>
        <source>Pen (B)</source>
        <translation>Stift (B)</translation>
    </message>
    <message>
        <source>Eraser (E)</source>
        <translation>Radierer (E)</translation>
    </message>
    <message>
        <source>Width of the line ([ and ])</source>
        <translation>Breite der Linie ([ und ])</translation>
    </message>
    <message>
        <source>Width of the line</source>
        <translation>Breite der Linie</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Rückgängig (Strg+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>Wiederholen (Strg+Umschalt+Z)</translation>
    </message>
    <message>
        <source>Clear the paper (Del)</source>
        <translation>Papier leeren (Entf)</translation>
    </message>
    <message>
        <source>Import a picture: draw on it, or trace it</source>
        <translation>Bild einfügen: darauf zeichnen oder es abpausen</translation>
    </message>
    <message>
        <source>Import a picture</source>
        <translation>Bild einfügen</translation>
    </message>
    <message>
        <source>&amp;Draw on a picture …</source>
        <translation>Auf ein Bild &amp;zeichnen …</translation>
    </message>
    <message>
        <source>&amp;Trace a picture …</source>
        <translation>Ein Bild ab&amp;pausen …</translation>
    </message>
    <message>
        <source>&amp;No picture to trace</source>
        <translation>&amp;Kein Bild zum Abpausen</translation>
    </message>
    <message>
        <source>Save the drawing as a picture</source>
        <translation>Zeichnung als Bild speichern</translation>
    </message>
    <message>
        <source>Photos that fit come up while you draw. Words in the search field say more.</source>
        <translation>Während Sie zeichnen, erscheinen passende Fotos. Worte im Suchfeld sagen mehr.</translation>
    </message>
    <message>
        <source>The drawing could not be kept.</source>
        <translation>Die Zeichnung konnte nicht abgelegt werden.</translation>
    </message>
    <message>
        <source>Is the disk full?</source>
        <translation>Ist der Datenträger voll?</translation>
    </message>
    <message>
        <source>There is no picture to paste.</source>
        <translation>Es ist kein Bild zum Einfügen da.</translation>
    </message>
    <message>
        <source>Save the drawing</source>
        <translation>Zeichnung speichern</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG-Bilder (*.png)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 konnte nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Progress of the indexing</source>
        <translation>Fortschritt des Einlesens</translation>
    </message>
    <message>
        <source>Show which files could not be read, and why</source>
        <translation>Zeigen, welche Dateien nicht gelesen werden konnten und warum</translation>
    </message>
    <message>
        <source>Show the models</source>
        <translation>Die Modelle zeigen</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>Sucht …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) found</source>
        <translation>
            <numerusform>%Ln Foto gefunden</numerusform>
            <numerusform>%Ln Fotos gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln Foto</numerusform>
            <numerusform>%Ln Fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 looks at the photos</source>
        <translation>%1 sieht die Fotos an</translation>
    </message>
    <message>
        <source>Switching to %1</source>
        <translation>Wechsel zu %1</translation>
    </message>
    <message>
        <source>Starting the engine …</source>
        <translation>Das Suchwerk startet …</translation>
    </message>
    <message>
        <source>The engine stopped and is being started again …</source>
        <translation>Das Suchwerk ist abgebrochen und wird neu gestartet …</translation>
    </message>
    <message>
        <source>The engine does not run.</source>
        <translation>Das Suchwerk läuft nicht.</translation>
    </message>
    <message>
        <source>The library is not open.</source>
        <translation>Die Bibliothek ist nicht offen.</translation>
    </message>
    <message>
        <source>The engine has ended.</source>
        <translation>Das Suchwerk ist beendet.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read</source>
        <translation>
            <numerusform>%Ln Datei nicht lesbar</numerusform>
            <numerusform>%Ln Dateien nicht lesbar</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Looking through the folders …</source>
        <translation>Die Ordner werden durchgesehen …</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Indexing %1</source>
        <translation>%1 eingelesen</translation>
    </message>
    <message>
        <source>%1 photos a second</source>
        <translation>%1 Fotos pro Sekunde</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>Go on indexing</source>
        <translation>Weiter einlesen</translation>
    </message>
    <message>
        <source>Pause the indexing</source>
        <translation>Einlesen anhalten</translation>
    </message>
</context>
<context>
    <name>TextList</name>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the selected lines (Del)</source>
        <translation>Die ausgewählten Zeilen entfernen (Entf)</translation>
    </message>
</context>
<context>
    <name>TrashDesk</name>
    <message>
        <source>Move to the trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln photo(s) to the trash?</source>
        <translation>
            <numerusform>%Ln Foto in den Papierkorb verschieben?</numerusform>
            <numerusform>%Ln Fotos in den Papierkorb verschieben?</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in all. At least one file of each group stays. You can undo it.</source>
        <translation>Zusammen %1. Mindestens eine Datei jeder Gruppe bleibt. Sie können es rückgängig machen.</translation>
    </message>
    <message>
        <source>&amp;Move to the trash</source>
        <translation>In den &amp;Papierkorb verschieben</translation>
    </message>
    <message numerus="yes">
        <source>Moving %Ln photo(s) to the trash …</source>
        <translation>
            <numerusform>%Ln Foto kommt in den Papierkorb …</numerusform>
            <numerusform>%Ln Fotos kommen in den Papierkorb …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bringing %Ln photo(s) back …</source>
        <translation>
            <numerusform>%Ln Foto wird zurückgeholt …</numerusform>
            <numerusform>%Ln Fotos werden zurückgeholt …</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) moved to the trash, %1</source>
        <translation>
            <numerusform>%Ln Foto in den Papierkorb verschoben, %1</numerusform>
            <numerusform>%Ln Fotos in den Papierkorb verschoben, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) stayed where they are.</source>
        <translation>
            <numerusform>%Ln Foto blieb, wo es ist.</numerusform>
            <numerusform>%Ln Fotos blieben, wo sie sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) brought back from the trash</source>
        <translation>
            <numerusform>%Ln Foto aus dem Papierkorb zurückgeholt</numerusform>
            <numerusform>%Ln Fotos aus dem Papierkorb zurückgeholt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) stayed in the trash.</source>
        <translation>
            <numerusform>%Ln Foto blieb im Papierkorb.</numerusform>
            <numerusform>%Ln Fotos blieben im Papierkorb.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>smaller copy</source>
        <translation>kleinere Kopie</translation>
    </message>
    <message>
        <source>best version</source>
        <translation>beste Fassung</translation>
    </message>
    <message>
        <source>the same file</source>
        <translation>dieselbe Datei</translation>
    </message>
    <message>
        <source>another size</source>
        <translation>andere Größe</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>turned</source>
        <translation>gedreht</translation>
    </message>
    <message>
        <source>cropped</source>
        <translation>beschnitten</translation>
    </message>
    <message>
        <source>same moment</source>
        <translation>derselbe Augenblick</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 beside the best one</source>
        <translation>%1 neben der besten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more file(s) not shown</source>
        <translation>
            <numerusform>%Ln weitere Datei nicht gezeigt</numerusform>
            <numerusform>%Ln weitere Dateien nicht gezeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could be freed</source>
        <translation>%1 ließen sich frei machen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) beside the best ones</source>
        <translation>
            <numerusform>%Ln Datei neben den besten</numerusform>
            <numerusform>%Ln Dateien neben den besten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln Gruppe</numerusform>
            <numerusform>%Ln Gruppen</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for photos that are alike</source>
        <translation>Ähnliche Fotos werden gesucht</translation>
    </message>
    <message>
        <source>Comparing fingerprints</source>
        <translation>Fingerabdrücke werden verglichen</translation>
    </message>
    <message>
        <source>Comparing pairs part by part</source>
        <translation>Paare werden Stück für Stück verglichen</translation>
    </message>
    <message>
        <source>Choosing the best versions</source>
        <translation>Die besten Fassungen werden gewählt</translation>
    </message>
    <message>
        <source>Looking for bursts</source>
        <translation>Serien werden gesucht</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 je Sekunde</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>The same file</source>
        <translation>Dieselbe Datei</translation>
    </message>
    <message>
        <source>Changed copies</source>
        <translation>Veränderte Kopien</translation>
    </message>
    <message>
        <source>Bursts</source>
        <translation>Serien</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>&amp;Put it aside and use the defaults</source>
        <translation>&amp;Beiseitelegen und die Vorgaben nehmen</translation>
    </message>
</context>
<context>
    <name>text</name>
    <message>
        <source>No date</source>
        <translation>Ohne Datum</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>weniger als eine Minute</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 Std. %2 Min.</translation>
    </message>
    <message>
        <source>Its drive is not connected.</source>
        <translation>Das Laufwerk ist nicht angeschlossen.</translation>
    </message>
</context>
<context>
    <name>trash</name>
    <message>
        <source>The trash cannot take its name.</source>
        <translation>Der Papierkorb kann den Namen nicht aufnehmen.</translation>
    </message>
    <message>
        <source>It is gone, or has changed since PhotoSearch read it.</source>
        <translation>Sie ist weg oder hat sich geändert, seit PhotoSearch sie gelesen hat.</translation>
    </message>
    <message>
        <source>No other file of its group would stay as it was.</source>
        <translation>Keine andere Datei ihrer Gruppe bliebe, wie sie war.</translation>
    </message>
    <message>
        <source>There is no trash for it on this drive.</source>
        <translation>Auf diesem Laufwerk gibt es keinen Papierkorb für sie.</translation>
    </message>
    <message>
        <source>Its folder is read-only.</source>
        <translation>Ihr Ordner ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>It is not in the trash any more.</source>
        <translation>Sie ist nicht mehr im Papierkorb.</translation>
    </message>
    <message>
        <source>Another file has its name now; it stays in the trash.</source>
        <translation>Eine andere Datei trägt jetzt ihren Namen; sie bleibt im Papierkorb.</translation>
    </message>
    <message>
        <source>It stays in the trash: %1</source>
        <translation>Sie bleibt im Papierkorb: %1</translation>
    </message>
</context>
</TS>
