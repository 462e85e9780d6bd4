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
        <translation>Finden Sie Ihre eigenen Fotos nach ihrem Inhalt.</translation>
    </message>
    <message>
        <source>Licence: Apache 2.0. Built with Qt %1 and these components:</source>
        <translation>Lizenz: Apache 2.0. Erstellt mit Qt %1 und diesen Komponenten:</translation>
    </message>
    <message>
        <source>Components and their licences</source>
        <translation>Komponenten und ihre Lizenzen</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
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
        <source>Open the folder with the licences of all components</source>
        <translation>Den Ordner mit den Lizenzen aller Komponenten öffnen</translation>
    </message>
    <message>
        <source>Names of places: GeoNames (geonames.org), under CC BY 4.0.</source>
        <translation>Namen von Orten: GeoNames (geonames.org), unter CC BY 4.0.</translation>
    </message>
    <message>
        <source>Map: Natural Earth, in the form of world-atlas by Michael Bostock (ISC).</source>
        <translation>Karte: Natural Earth, in der Form von world-atlas von Michael Bostock (ISC).</translation>
    </message>
    <message>
        <source>Words of languages: wordfreq by Robyn Speer, under CC BY-SA 4.0, and WordNet 3.0, © 2006 Princeton University.</source>
        <translation>Wörter der Sprachen: wordfreq von Robyn Speer, unter CC BY-SA 4.0, und WordNet 3.0, © 2006 Princeton University.</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>Modell: %1</translation>
    </message>
    <message>
        <source>Runs on: %1</source>
        <translation>Läuft auf: %1</translation>
    </message>
    <message>
        <source>Picture formats: %1</source>
        <translation>Bildformate: %1</translation>
    </message>
</context>
<context>
    <name>AlbumBranch</name>
    <message>
        <source>Delete an album</source>
        <translation>Album löschen</translation>
    </message>
    <message>
        <source>Delete the album “%1”?</source>
        <translation>Das Album „%1“ löschen?</translation>
    </message>
    <message numerus="yes">
        <source>It has %Ln photo(s), which stay in the library.</source>
        <translation>
            <numerusform>Es enthält %Ln Foto, das in der Bibliothek bleibt.</numerusform>
            <numerusform>Es enthält %Ln Fotos, die in der Bibliothek bleiben.</numerusform>
        </translation>
    </message>
    <message>
        <source>You can undo this.</source>
        <translation>Sie können dies rückgängig machen.</translation>
    </message>
    <message>
        <source>&amp;Delete the album</source>
        <translation>Album &amp;löschen</translation>
    </message>
</context>
<context>
    <name>AlbumDesk</name>
    <message numerus="yes">
        <source>Album “%1” created, with %Ln photo(s)</source>
        <translation>
            <numerusform>Album „%1“ mit %Ln Foto erstellt</numerusform>
            <numerusform>Album „%1“ mit %Ln Fotos erstellt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) added to “%1”</source>
        <translation>
            <numerusform>%Ln Foto zu „%1“ hinzugefügt</numerusform>
            <numerusform>%Ln Fotos zu „%1“ hinzugefügt</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” has these photos already</source>
        <translation>„%1“ enthält diese Fotos schon</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) removed from “%1”</source>
        <translation>
            <numerusform>%Ln Foto aus „%1“ entfernt</numerusform>
            <numerusform>%Ln Fotos aus „%1“ entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>Album renamed to “%1”</source>
        <translation>Album in „%1“ umbenannt</translation>
    </message>
    <message>
        <source>Album “%1” deleted; its photos stay</source>
        <translation>Album „%1“ gelöscht; seine Fotos bleiben erhalten</translation>
    </message>
    <message>
        <source>Album “%1” restored</source>
        <translation>Album „%1“ wiederhergestellt</translation>
    </message>
</context>
<context>
    <name>AlbumDialog</name>
    <message numerus="yes">
        <source>Add %Ln photo(s) to an album</source>
        <translation>
            <numerusform>%Ln Foto zu einem Album hinzufügen</numerusform>
            <numerusform>%Ln Fotos zu einem Album hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>New album</source>
        <translation>Neues Album</translation>
    </message>
    <message>
        <source>&amp;Name of an album, or of a new one</source>
        <translation>&amp;Name eines vorhandenen oder neuen Albums</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Albums</source>
        <translation>Alben</translation>
    </message>
    <message>
        <source>New album “%1”</source>
        <translation>Neues Album „%1“</translation>
    </message>
    <message>
        <source>&amp;Add to the album</source>
        <translation>Zum Album &amp;hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Create the album</source>
        <translation>Album &amp;erstellen</translation>
    </message>
</context>
<context>
    <name>AwayBanner</name>
    <message>
        <source>Show the fol&amp;ders</source>
        <translation>Ordner zei&amp;gen</translation>
    </message>
    <message>
        <source>“%1” is not connected.</source>
        <translation>„%1“ ist nicht angeschlossen.</translation>
    </message>
    <message>
        <source>“%1” and “%2” are not connected.</source>
        <translation>„%1“ und „%2“ sind nicht angeschlossen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln drives are not connected.</source>
        <translation>
            <numerusform>%Ln Laufwerk ist nicht angeschlossen.</numerusform>
            <numerusform>%Ln Laufwerke sind nicht angeschlossen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its %Ln photo(s) can still be found, but not opened until you connect it.</source>
        <translation>
            <numerusform>%Ln Foto darauf lässt sich weiterhin finden, aber erst öffnen, wenn Sie das Laufwerk anschließen.</numerusform>
            <numerusform>%Ln Fotos darauf lassen sich weiterhin finden, aber erst öffnen, wenn Sie das Laufwerk anschließen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Their %Ln photo(s) can still be found, but not opened until you connect the drives.</source>
        <translation>
            <numerusform>%Ln Foto darauf lässt sich weiterhin finden, aber erst öffnen, wenn Sie die Laufwerke anschließen.</numerusform>
            <numerusform>%Ln Fotos darauf lassen sich weiterhin finden, aber erst öffnen, wenn Sie die Laufwerke anschließen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Background</name>
    <message>
        <source>PhotoSearch goes on in the background. Its icon opens and quits it.</source>
        <translation>PhotoSearch läuft im Hintergrund weiter. Über sein Symbol lässt es sich öffnen und beenden.</translation>
    </message>
    <message>
        <source>Close PhotoSearch</source>
        <translation>PhotoSearch schließen</translation>
    </message>
    <message>
        <source>Go on in the background?</source>
        <translation>Im Hintergrund weitermachen?</translation>
    </message>
    <message>
        <source>Otherwise PhotoSearch goes on when you open it again. In the background, it indexes photos without a window; start it again to open the window. The settings change what closing means.</source>
        <translation>Sonst macht PhotoSearch weiter, wenn Sie es wieder öffnen. Im Hintergrund liest es Fotos ohne Fenster ein; starten Sie es noch einmal, um das Fenster zu öffnen. Was beim Schließen geschieht, ändern Sie in den Einstellungen.</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Weitermachen</translation>
    </message>
</context>
<context>
    <name>BackgroundPage</name>
    <message>
        <source>Index slowly</source>
        <translation>Langsam einlesen</translation>
    </message>
    <message>
        <source>Wait until it is plugged in</source>
        <translation>Auf den Netzstrom warten</translation>
    </message>
    <message>
        <source>Index at full speed</source>
        <translation>Mit voller Geschwindigkeit einlesen</translation>
    </message>
    <message>
        <source>What happens while the computer is not plugged in</source>
        <translation>Was geschieht, während der Computer nicht am Netz hängt</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>With less charge than this, indexing waits</source>
        <translation>Bei geringerer Ladung wartet das Einlesen</translation>
    </message>
    <message>
        <source>Index slowly while the computer is in &amp;use</source>
        <translation>Langsam einlesen, während der Computer ben&amp;utzt wird</translation>
    </message>
    <message>
        <source>For a minute after each key and movement of the mouse, and while other programs are busy</source>
        <translation>Eine Minute lang nach jeder Taste und Mausbewegung und solange andere Programme beschäftigt sind</translation>
    </message>
    <message>
        <source>Wait while a program &amp;fills the screen</source>
        <translation>Warten, während ein Programm den Bildschirm &amp;füllt</translation>
    </message>
    <message>
        <source>Such as a film, a game or a presentation</source>
        <translation>Etwa ein Film, ein Spiel oder eine Präsentation</translation>
    </message>
    <message>
        <source>Wait while the processor is &amp;hot</source>
        <translation>Warten, während der Prozessor &amp;heiß ist</translation>
    </message>
    <message>
        <source>Indexing goes on once it has cooled down</source>
        <translation>Das Einlesen geht weiter, sobald er abgekühlt ist</translation>
    </message>
    <message>
        <source>How much of the processor indexing takes while it goes slowly</source>
        <translation>Wie viel vom Prozessor das langsame Einlesen nimmt</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>With less memory, fewer photos are indexed at once. A model and one large photo always need 1,200 MB or more</source>
        <translation>Mit weniger Speicher werden weniger Fotos gleichzeitig eingelesen. Ein Modell und ein großes Foto brauchen immer 1.200 MB oder mehr</translation>
    </message>
    <message>
        <source>Keep &amp;running when the window is closed</source>
        <translation>Beim Schließen des Fensters weite&amp;rlaufen</translation>
    </message>
    <message>
        <source>PhotoSearch then goes on in the tray; without a tray, start it again to open the window</source>
        <translation>PhotoSearch läuft dann im Infobereich weiter; ohne Infobereich starten Sie es noch einmal, um das Fenster zu öffnen</translation>
    </message>
    <message>
        <source>S&amp;tart when I log in</source>
        <translation>Beim Anmelden s&amp;tarten</translation>
    </message>
    <message>
        <source>PhotoSearch then starts in the tray and looks for new photos</source>
        <translation>PhotoSearch startet dann im Infobereich und sucht nach neuen Fotos</translation>
    </message>
    <message>
        <source>Consideration</source>
        <translation>Rücksicht</translation>
    </message>
    <message>
        <source>On &amp;battery:</source>
        <translation>Im Akku&amp;betrieb:</translation>
    </message>
    <message>
        <source>Wait &amp;below:</source>
        <translation>Warten &amp;unter:</translation>
    </message>
    <message>
        <source>Without the window</source>
        <translation>Ohne Fenster</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Processor when &amp;slow:</source>
        <translation>Prozessor, wenn lang&amp;sam:</translation>
    </message>
    <message>
        <source>&amp;Memory for indexing:</source>
        <translation>&amp;Speicher zum Einlesen:</translation>
    </message>
    <message>
        <source>Searches are answered at full speed at any time.</source>
        <translation>Suchen werden jederzeit mit voller Geschwindigkeit beantwortet.</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>A backup contains folders and what was found in the photos, but no photos. PhotoSearch makes one a day if something has changed.</source>
        <translation>Eine Sicherung enthält Ihre Ordner und was in den Fotos gefunden wurde, aber keine Fotos. PhotoSearch legt täglich eine an, wenn sich etwas geändert hat.</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>Jetzt &amp;sichern</translation>
    </message>
    <message>
        <source>&amp;Restore …</source>
        <translation>&amp;Wiederherstellen …</translation>
    </message>
    <message>
        <source>Replace the library by the selected backup</source>
        <translation>Die Bibliothek durch die gewählte Sicherung ersetzen</translation>
    </message>
    <message>
        <source>Re&amp;pair …</source>
        <translation>Re&amp;parieren …</translation>
    </message>
    <message>
        <source>Check the library; if it is damaged, save what can be read</source>
        <translation>Die Bibliothek prüfen und, wenn sie beschädigt ist, retten, was lesbar ist</translation>
    </message>
    <message>
        <source>Start a &amp;new library …</source>
        <translation>&amp;Neu anlegen …</translation>
    </message>
    <message>
        <source>Put the library aside and begin a new one</source>
        <translation>Die Bibliothek beiseitelegen und eine neue anlegen</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>Lädt …</translation>
    </message>
    <message>
        <source>Making a backup …</source>
        <translation>Sicherung wird angelegt …</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Replace the library by the backup of %1?</source>
        <translation>Die Bibliothek durch die Sicherung von %1 ersetzen?</translation>
    </message>
    <message>
        <source>The library of today is put aside, not deleted. Your photos are not touched.</source>
        <translation>Die heutige Bibliothek wird beiseitegelegt, nicht gelöscht. Ihre Fotos bleiben unberührt.</translation>
    </message>
    <message>
        <source>Folders that were added since must be added again.</source>
        <translation>Ordner, die seitdem hinzugekommen sind, müssen Sie erneut hinzufügen.</translation>
    </message>
    <message>
        <source>&amp;Restore the backup</source>
        <translation>Sicherung &amp;wiederherstellen</translation>
    </message>
    <message>
        <source>Restoring the backup …</source>
        <translation>Sicherung wird wiederhergestellt …</translation>
    </message>
    <message>
        <source>Repair the library</source>
        <translation>Bibliothek reparieren</translation>
    </message>
    <message>
        <source>Check the library, and repair it if it is damaged?</source>
        <translation>Die Bibliothek prüfen und, wenn sie beschädigt ist, reparieren?</translation>
    </message>
    <message>
        <source>Everything that can be read is saved; the newest good backup completes it. The damaged library is put aside, not deleted. Your photos are not touched.</source>
        <translation>Alles, was lesbar ist, wird gerettet; die neueste gute Sicherung ergänzt es. Die beschädigte Bibliothek wird beiseitegelegt, nicht gelöscht. Ihre Fotos bleiben unberührt.</translation>
    </message>
    <message>
        <source>&amp;Repair the library</source>
        <translation>Bibliothek &amp;reparieren</translation>
    </message>
    <message>
        <source>Repairing the library …</source>
        <translation>Bibliothek wird repariert …</translation>
    </message>
    <message>
        <source>Start a new library</source>
        <translation>Neue Bibliothek anlegen</translation>
    </message>
    <message>
        <source>Put the library aside, and begin a new one with the same folders?</source>
        <translation>Die Bibliothek beiseitelegen und eine neue mit denselben Ordnern anlegen?</translation>
    </message>
    <message>
        <source>All photos are read again. Your stars, albums and saved searches stay in the library that is put aside, which is not deleted. Your photos are not touched.</source>
        <translation>Alle Fotos werden neu eingelesen. Ihre Sterne, Alben und gespeicherten Suchen bleiben in der beiseitegelegten Bibliothek, die nicht gelöscht wird. Ihre Fotos bleiben unberührt.</translation>
    </message>
    <message>
        <source>Try to repair the library, or restore a backup, first.</source>
        <translation>Versuchen Sie zuerst, die Bibliothek zu reparieren oder eine Sicherung wiederherzustellen.</translation>
    </message>
    <message>
        <source>&amp;Start a new library</source>
        <translation>&amp;Neue Bibliothek anlegen</translation>
    </message>
    <message>
        <source>Beginning a new library …</source>
        <translation>Neue Bibliothek wird angelegt …</translation>
    </message>
    <message>
        <source>There are no backups yet.</source>
        <translation>Es gibt noch keine Sicherungen.</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
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
    <name>BeforeAfter</name>
    <message>
        <source>Before and after</source>
        <translation>Vorher und nachher</translation>
    </message>
    <message>
        <source>The divider is at %1</source>
        <translation>Die Trennlinie steht bei %1</translation>
    </message>
</context>
<context>
    <name>ByPicture</name>
    <message>
        <source>Search with a picture</source>
        <translation>Mit einem Bild suchen</translation>
    </message>
    <message>
        <source>The clipboard contains no picture.</source>
        <translation>Die Zwischenablage enthält kein Bild.</translation>
    </message>
    <message>
        <source>the pasted picture</source>
        <translation>das eingefügte Bild</translation>
    </message>
    <message>
        <source>The pasted picture could not be saved.</source>
        <translation>Das eingefügte Bild konnte nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>Check whether the disk is full.</source>
        <translation>Prüfen Sie, ob der Datenträger voll ist.</translation>
    </message>
    <message>
        <source>At most %1 photos can be marked at once.</source>
        <translation>Höchstens %1 Fotos können auf einmal markiert werden.</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
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
        <translation>Entf entfernt es aus der Suche</translation>
    </message>
    <message>
        <source>Enter or a click shows its options; Del removes it from the search</source>
        <translation>Eingabetaste oder Klick zeigt die Möglichkeiten; Entf entfernt es aus der Suche</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln Foto</numerusform>
            <numerusform>%Ln Fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove “%1” from the search</source>
        <translation>„%1“ aus der Suche entfernen</translation>
    </message>
    <message>
        <source>&amp;Search for the words “%1” instead</source>
        <translation>&amp;Stattdessen nach den Wörtern „%1“ suchen</translation>
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
        <source>Same &amp;style and colours</source>
        <translation>Gleicher &amp;Stil und gleiche Farben</translation>
    </message>
    <message>
        <source>As a &amp;drawing or painting</source>
        <translation>Als &amp;Zeichnung oder Gemälde</translation>
    </message>
    <message>
        <source>&amp;Show the sketch pad</source>
        <translation>Skizzen&amp;block zeigen</translation>
    </message>
    <message>
        <source>Use only a &amp;part …</source>
        <translation>Nur einen &amp;Teil verwenden …</translation>
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
        <source>The engine is not running.</source>
        <translation>Der Suchdienst läuft nicht.</translation>
    </message>
    <message>
        <source>Restart PhotoSearch.</source>
        <translation>Starten Sie PhotoSearch neu.</translation>
    </message>
    <message>
        <source>The engine was restarted.</source>
        <translation>Der Suchdienst wurde neu gestartet.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Bitte noch einmal versuchen.</translation>
    </message>
</context>
<context>
    <name>ClusterMark</name>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln Foto</numerusform>
            <numerusform>%Ln Fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and around</source>
        <translation>%1 und Umgebung</translation>
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
        <translation>Mit einem Bil&amp;d suchen …</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Open in the default program</source>
        <translation>Mit dem Standardprogramm öffnen</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Im Ordner &amp;zeigen</translation>
    </message>
    <message>
        <source>&amp;Settings …</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>This photo is right: keep the search, and show more photos like it (also with +)</source>
        <translation>Dieses Foto ist richtig: die Suche bleibt, und mehr solche Fotos kommen (auch mit +)</translation>
    </message>
    <message>
        <source>&amp;Not this</source>
        <translation>&amp;Nicht dieses</translation>
    </message>
    <message>
        <source>This photo is wrong: keep the search, put it last, and move photos like it down (also with -)</source>
        <translation>Dieses Foto ist falsch: die Suche bleibt, es kommt ans Ende, und ähnliche rücken nach unten (auch mit -)</translation>
    </message>
    <message>
        <source>Begin a new search, with this photo alone</source>
        <translation>Eine neue Suche beginnen, mit diesem Foto allein</translation>
    </message>
    <message>
        <source>Add to the search as an e&amp;xample</source>
        <translation>Als &amp;Beispiel zur Suche hinzufügen</translation>
    </message>
    <message>
        <source>Search with this photo and with what the search says already</source>
        <translation>Mit diesem Foto und allem suchen, was die Suche schon sagt</translation>
    </message>
    <message>
        <source>&amp;Group similar shots</source>
        <translation>Ähnliche Aufnahmen sta&amp;peln</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>S&amp;uche</translation>
    </message>
    <message>
        <source>&amp;Photo</source>
        <translation>F&amp;oto</translation>
    </message>
    <message>
        <source>&amp;Export …</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>Copy the selected photos to a folder, as they are or smaller, or put them on a contact sheet</source>
        <translation>Die ausgewählten Fotos unverändert oder verkleinert in einen Ordner kopieren oder einen Kontaktabzug daraus machen</translation>
    </message>
    <message>
        <source>Take back what was done last: marks, albums, the trash, a folder that was removed, “more like this” or “not this”</source>
        <translation>Den letzten Schritt zurücknehmen: Markierungen, Alben, den Papierkorb, einen entfernten Ordner, „Mehr wie dieses“ oder „Nicht dieses“</translation>
    </message>
    <message>
        <source>Show one photo for each burst, and for each photo and its changed copies</source>
        <translation>Je ein Foto für jede Serie und für jedes Foto mit seinen geänderten Kopien zeigen</translation>
    </message>
    <message>
        <source>Expan&amp;d or close the stack</source>
        <translation>Stape&amp;l auf- oder zuklappen</translation>
    </message>
    <message>
        <source>Show the similar shots of the current photo beside it, or put them away</source>
        <translation>Die ähnlichen Aufnahmen neben dem aktuellen Foto zeigen oder wegräumen</translation>
    </message>
    <message>
        <source>Usual thumbnail si&amp;ze</source>
        <translation>&amp;Standardgröße der Vorschaubilder</translation>
    </message>
    <message>
        <source>W&amp;hy this photo</source>
        <translation>Waru&amp;m dieses Foto</translation>
    </message>
    <message>
        <source>Show in the preview where a photo matches the search, and what its rank comes from; there also with W</source>
        <translation>In der Vorschau zeigen, wo ein Foto zur Suche passt und woraus sich sein Rang ergibt; dort auch mit W</translation>
    </message>
    <message>
        <source>S&amp;idebar</source>
        <translation>Se&amp;itenleiste</translation>
    </message>
    <message>
        <source>Find si&amp;milar</source>
        <translation>Ä&amp;hnliche finden</translation>
    </message>
    <message>
        <source>Save a search for photos like t&amp;his …</source>
        <translation>Suche nach s&amp;olchen Fotos speichern …</translation>
    </message>
    <message>
        <source>&amp;Favourite</source>
        <translation>Favo&amp;rit</translation>
    </message>
    <message>
        <source>Add the selected photos to the favourites, or remove them</source>
        <translation>Die ausgewählten Fotos zu den Favoriten hinzufügen oder daraus entfernen</translation>
    </message>
    <message>
        <source>&amp;No stars</source>
        <translation>&amp;Keine Sterne</translation>
    </message>
    <message>
        <source>&amp;Pick</source>
        <translation>&amp;Annehmen</translation>
    </message>
    <message>
        <source>Mark the selected photos as good</source>
        <translation>Die ausgewählten Fotos als gut markieren</translation>
    </message>
    <message>
        <source>Pi&amp;ck, and reject the other shots</source>
        <translation>Annehmen &amp;und die anderen Aufnahmen ablehnen</translation>
    </message>
    <message>
        <source>Of the similar shots, keep the selected ones; nothing is deleted</source>
        <translation>Von den ähnlichen Aufnahmen die ausgewählten behalten; nichts wird gelöscht</translation>
    </message>
    <message>
        <source>Re&amp;ject</source>
        <translation>Ab&amp;lehnen</translation>
    </message>
    <message>
        <source>Mark the selected photos as bad; nothing is deleted</source>
        <translation>Die ausgewählten Fotos als schlecht markieren; nichts wird gelöscht</translation>
    </message>
    <message>
        <source>&amp;Unflag</source>
        <translation>Flagge &amp;entfernen</translation>
    </message>
    <message>
        <source>Neither picked nor rejected</source>
        <translation>Weder angenommen noch abgelehnt</translation>
    </message>
    <message>
        <source>&amp;Red label</source>
        <translation>Ro&amp;te Markierung</translation>
    </message>
    <message>
        <source>&amp;Yellow label</source>
        <translation>&amp;Gelbe Markierung</translation>
    </message>
    <message>
        <source>&amp;Green label</source>
        <translation>Grü&amp;ne Markierung</translation>
    </message>
    <message>
        <source>&amp;Blue label</source>
        <translation>&amp;Blaue Markierung</translation>
    </message>
    <message>
        <source>&amp;Orange label</source>
        <translation>&amp;Orange Markierung</translation>
    </message>
    <message>
        <source>Purp&amp;le label</source>
        <translation>&amp;Violette Markierung</translation>
    </message>
    <message>
        <source>No l&amp;abel</source>
        <translation>Keine Farb&amp;markierung</translation>
    </message>
    <message>
        <source>Compare &amp;side by side</source>
        <translation>&amp;Fotos nebeneinander vergleichen</translation>
    </message>
    <message>
        <source>Show two to four selected photos, or the shots of a stack, side by side</source>
        <translation>Zwei bis vier ausgewählte Fotos oder die Aufnahmen eines Stapels nebeneinander zeigen</translation>
    </message>
    <message>
        <source>Turn to the l&amp;eft</source>
        <translation>Nac&amp;h links drehen</translation>
    </message>
    <message>
        <source>Only the view is turned, in the library; the file stays as it is</source>
        <translation>Nur die Ansicht wird gedreht, in der Bibliothek; die Datei bleibt, wie sie ist</translation>
    </message>
    <message>
        <source>Turn to the r&amp;ight</source>
        <translation>Nach re&amp;chts drehen</translation>
    </message>
    <message>
        <source>A&amp;dd to an album …</source>
        <translation>Zu e&amp;inem Album hinzufügen …</translation>
    </message>
    <message>
        <source>Put the selected photos into an album, or into a new one</source>
        <translation>Die ausgewählten Fotos in ein vorhandenes oder neues Album aufnehmen</translation>
    </message>
    <message>
        <source>Re&amp;move from this album</source>
        <translation>Aus &amp;diesem Album entfernen</translation>
    </message>
    <message>
        <source>The photos stay in the library</source>
        <translation>Die Fotos bleiben in der Bibliothek</translation>
    </message>
    <message>
        <source>Move to the &amp;trash …</source>
        <translation>In den Papierkorb ver&amp;schieben …</translation>
    </message>
    <message>
        <source>Asks first, and can be undone</source>
        <translation>Fragt vorher und lässt sich rückgängig machen</translation>
    </message>
    <message>
        <source>Pause until &amp;tomorrow</source>
        <translation>&amp;Bis morgen anhalten</translation>
    </message>
    <message>
        <source>Index nothing until 6:00 tomorrow, also if PhotoSearch is started again</source>
        <translation>Bis morgen um 6:00 Uhr nichts einlesen, auch nach einem neuen Start von PhotoSearch</translation>
    </message>
    <message>
        <source>&amp;Index at full speed now</source>
        <translation>Jetzt mit voller &amp;Geschwindigkeit einlesen</translation>
    </message>
    <message>
        <source>Go on in spite of the battery, the heat or other programs, until that has ended</source>
        <translation>Trotz Akkubetrieb, Hitze oder anderer Programme weitermachen, bis das vorbei ist</translation>
    </message>
    <message>
        <source>P&amp;laces</source>
        <translation>&amp;Orte</translation>
    </message>
    <message>
        <source>The photos on a map of the world</source>
        <translation>Die Fotos auf einer Weltkarte</translation>
    </message>
    <message>
        <source>&amp;New album …</source>
        <translation>Neues A&amp;lbum …</translation>
    </message>
    <message>
        <source>Rem&amp;oved folders …</source>
        <translation>&amp;Entfernte Ordner …</translation>
    </message>
    <message>
        <source>Folders that you removed in the last 30 days, to restore them</source>
        <translation>Ordner, die Sie in den letzten 30 Tagen entfernt haben, zum Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Backups …</source>
        <translation>&amp;Sicherungen …</translation>
    </message>
    <message>
        <source>Back up the library, restore a backup, or repair a damaged library</source>
        <translation>Die Bibliothek sichern, eine Sicherung wiederherstellen oder eine beschädigte Bibliothek reparieren</translation>
    </message>
    <message>
        <source>&amp;Commands …</source>
        <translation>Be&amp;fehle …</translation>
    </message>
    <message>
        <source>Find any command by a few letters of its name</source>
        <translation>Jeden Befehl mit ein paar Buchstaben seines Namens finden</translation>
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
        <source>C&amp;lear search</source>
        <translation>Suche &amp;leeren</translation>
    </message>
    <message>
        <source>Clear &amp;recent searches</source>
        <translation>Letzte Suchen l&amp;öschen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy the selected files; a single photo is also copied as an image</source>
        <translation>Die ausgewählten Dateien kopieren; ein einzelnes Foto auch als Bild</translation>
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
        <source>S&amp;ketch pad</source>
        <translation>S&amp;kizzenblock</translation>
    </message>
    <message>
        <source>Draw what you are looking for; results appear as you draw</source>
        <translation>Zeichnen Sie, was Sie suchen; Treffer erscheinen beim Zeichnen</translation>
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
        <source>&amp;Save this search …</source>
        <translation>Diese Suche spe&amp;ichern …</translation>
    </message>
    <message>
        <source>Keep this search under a name; it also finds photos that you take later</source>
        <translation>Diese Suche unter einem Namen behalten; sie findet auch Fotos, die Sie später machen</translation>
    </message>
    <message>
        <source>Copy te&amp;xt</source>
        <translation>&amp;Text kopieren</translation>
    </message>
    <message>
        <source>Open &amp;with …</source>
        <translation>Öffnen &amp;mit …</translation>
    </message>
    <message>
        <source>Choose a program that opens the selected photos</source>
        <translation>Ein Programm wählen, das die ausgewählten Fotos öffnet</translation>
    </message>
    <message>
        <source>Show on the &amp;map</source>
        <translation>&amp;Auf der Karte zeigen</translation>
    </message>
    <message>
        <source>Where the selected photo was taken</source>
        <translation>Wo das ausgewählte Foto aufgenommen wurde</translation>
    </message>
    <message>
        <source>Copy the text that was read in the selected photos</source>
        <translation>Den Text kopieren, der in den ausgewählten Fotos gelesen wurde</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Previous search; in the preview, back to the photos</source>
        <translation>Vorige Suche; in der Vorschau zurück zu den Fotos</translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation>Vo&amp;rwärts</translation>
    </message>
    <message>
        <source>Next search</source>
        <translation>Nächste Suche</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>&amp;Vorschau</translation>
    </message>
    <message>
        <source>Also with Space or Enter</source>
        <translation>Auch mit Leertaste oder Eingabetaste</translation>
    </message>
    <message>
        <source>Photos, albums, saved searches and folders at the left</source>
        <translation>Fotos, Alben, gespeicherte Suchen und Ordner am linken Rand</translation>
    </message>
    <message>
        <source>Film&amp;strip</source>
        <translation>&amp;Filmstreifen</translation>
    </message>
    <message>
        <source>Show the photos before and after below the preview</source>
        <translation>Die vorigen und nächsten Fotos unter der Vorschau zeigen</translation>
    </message>
    <message>
        <source>Slidesh&amp;ow</source>
        <translation>Di&amp;ashow</translation>
    </message>
    <message>
        <source>Show the photos one after the other, from the current one, on the whole screen</source>
        <translation>Die Fotos vom aktuellen an nacheinander auf dem ganzen Bildschirm zeigen</translation>
    </message>
    <message>
        <source>M&amp;ore like this</source>
        <translation>M&amp;ehr wie dieses</translation>
    </message>
    <message>
        <source>Same st&amp;yle</source>
        <translation>&amp;Gleicher Stil</translation>
    </message>
    <message>
        <source>Find photos with similar colours and textures</source>
        <translation>Fotos mit ähnlichen Farben und Strukturen finden</translation>
    </message>
    <message>
        <source>Search with p&amp;art of the photo …</source>
        <translation>Mit einem Teil des Fotos s&amp;uchen …</translation>
    </message>
    <message>
        <source>Draw a frame around what you are looking for</source>
        <translation>Einen Rahmen um das Gesuchte ziehen</translation>
    </message>
    <message>
        <source>An album that fills itself: a few examples, and a name for what they show</source>
        <translation>Ein Album, das sich selbst füllt: einige Beispiele und ein Name für das, was sie zeigen</translation>
    </message>
    <message>
        <source>Also search &amp;inside photos</source>
        <translation>&amp;Auch innerhalb von Fotos suchen</translation>
    </message>
    <message>
        <source>Also finds small objects; a search then takes a few seconds</source>
        <translation>Findet auch kleine Dinge; die Suche dauert dann einige Sekunden</translation>
    </message>
    <message>
        <source>&amp;Larger thumbnails</source>
        <translation>&amp;Größere Vorschaubilder</translation>
    </message>
    <message>
        <source>Show fil&amp;e names</source>
        <translation>Datei&amp;namen zeigen</translation>
    </message>
    <message>
        <source>Show &amp;text in photos</source>
        <translation>Te&amp;xt in Fotos zeigen</translation>
    </message>
    <message>
        <source>Mark the text that was read, in the preview; there also with T</source>
        <translation>Den gelesenen Text in der Vorschau markieren; dort auch mit T</translation>
    </message>
    <message>
        <source>Show s&amp;cores</source>
        <translation>&amp;Werte zeigen</translation>
    </message>
    <message>
        <source>Show how well each photo matches the search</source>
        <translation>Zeigen, wie gut jedes Foto zur Suche passt</translation>
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
        <source>&amp;Scan for new photos</source>
        <translation>Nach &amp;neuen Fotos suchen</translation>
    </message>
    <message>
        <source>&amp;Pause indexing</source>
        <translation>Einlesen an&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Duplicates …</source>
        <translation>&amp;Duplikate …</translation>
    </message>
    <message>
        <source>Find identical files, changed copies and bursts; nothing is deleted</source>
        <translation>Gleiche Dateien, veränderte Kopien und Serien finden; nichts wird gelöscht</translation>
    </message>
    <message>
        <source>&amp;Unreadable files …</source>
        <translation>N&amp;icht lesbare Dateien …</translation>
    </message>
    <message>
        <source>E&amp;xclusions …</source>
        <translation>&amp;Ausschlüsse …</translation>
    </message>
    <message>
        <source>&amp;Models …</source>
        <translation>&amp;Modelle …</translation>
    </message>
    <message>
        <source>The models that search your photos, and the hardware they run on</source>
        <translation>Die Modelle, die Ihre Fotos durchsuchen, und worauf sie laufen</translation>
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
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;Report a problem …</source>
        <translation>P&amp;roblem melden …</translation>
    </message>
    <message>
        <source>Save the logs, without photos, to a zip file; nothing is sent</source>
        <translation>Die Protokolle ohne Fotos als Zip-Datei speichern; nichts wird gesendet</translation>
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
        <source>Previous file of the group (←)</source>
        <translation>Vorige Datei der Gruppe (←)</translation>
    </message>
    <message>
        <source>Previo&amp;us file</source>
        <translation>&amp;Vorige Datei</translation>
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
        <source>Dimensions</source>
        <translation>Abmessungen</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>Geändert</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Photos side by side</source>
        <translation>Fotos nebeneinander</translation>
    </message>
    <message>
        <source>Photo %1</source>
        <translation>Foto %1</translation>
    </message>
    <message>
        <source>Back to the photos (Esc)</source>
        <translation>Zurück zu den Fotos (Esc)</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>Verkleinern (−)</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Vergrößern (+)</translation>
    </message>
    <message>
        <source>100 % or fit to the window (Z)</source>
        <translation>100 % oder ins Fenster einpassen (Z)</translation>
    </message>
    <message>
        <source>Before and after: two photos with a divider (B)</source>
        <translation>Vorher und nachher: zwei Fotos mit Trennlinie (B)</translation>
    </message>
</context>
<context>
    <name>ComparedPane</name>
    <message>
        <source>Best shot</source>
        <translation>Beste Aufnahme</translation>
    </message>
    <message>
        <source>favourite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>picked</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Marked “more like this”: %1</source>
        <translation>Als „mehr wie dieses“ markiert: %1</translation>
    </message>
    <message>
        <source>Marked “not this”: %1</source>
        <translation>Als „nicht dieses“ markiert: %1</translation>
    </message>
    <message>
        <source>the list changes in a moment</source>
        <translation>die Liste ändert sich gleich</translation>
    </message>
    <message>
        <source>your drawing</source>
        <translation>die Zeichnung</translation>
    </message>
    <message>
        <source>A search can contain at most %1 pictures.</source>
        <translation>Eine Suche kann höchstens %1 Bilder enthalten.</translation>
    </message>
    <message>
        <source>Also finds small objects; a search then takes a few seconds</source>
        <translation>Findet auch kleine Dinge; die Suche dauert dann einige Sekunden</translation>
    </message>
    <message>
        <source>also inside photos</source>
        <translation>auch innerhalb von Fotos</translation>
    </message>
    <message>
        <source>No spelling is corrected</source>
        <translation>Die Rechtschreibung wird nicht korrigiert</translation>
    </message>
    <message>
        <source>exactly as typed</source>
        <translation>genau wie geschrieben</translation>
    </message>
    <message>
        <source>%1 (hidden)</source>
        <translation>%1 (ausgeblendet)</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>Ohne</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>Text in the photo</source>
        <translation>Text im Foto</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
</context>
<context>
    <name>CopyTable</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>Abmessungen</translation>
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
        <source>Modified: %1</source>
        <translation>Geändert: %1</translation>
    </message>
    <message>
        <source>Its drive is not connected, or its folder cannot be read.</source>
        <translation>Das Laufwerk ist nicht angeschlossen, oder der Ordner ist nicht lesbar.</translation>
    </message>
    <message>
        <source>It is on the disk under another name too, so removing it frees no space.</source>
        <translation>Die Datei liegt auch unter einem anderen Namen auf dem Datenträger; sie zu entfernen gibt keinen Platz frei.</translation>
    </message>
</context>
<context>
    <name>CopyView</name>
    <message>
        <source>Duplicates</source>
        <translation>Duplikate</translation>
    </message>
</context>
<context>
    <name>DayRange</name>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>From: %1</source>
        <translation>Von: %1</translation>
    </message>
    <message>
        <source>To: %1</source>
        <translation>Bis: %1</translation>
    </message>
    <message>
        <source>any day</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>No first day</source>
        <translation>Ohne ersten Tag</translation>
    </message>
    <message>
        <source>No last day</source>
        <translation>Ohne letzten Tag</translation>
    </message>
</context>
<context>
    <name>Describing</name>
    <message>
        <source>Add a title</source>
        <translation>Titel hinzufügen</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Add a caption</source>
        <translation>Beschreibung hinzufügen</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Add a keyword</source>
        <translation>Stichwort hinzufügen</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Stichwörter</translation>
    </message>
    <message>
        <source>Remove the keyword “%1”</source>
        <translation>Das Stichwort „%1“ entfernen</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Stichwörter</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>Gefunden durch</translation>
    </message>
</context>
<context>
    <name>DeviceBox</name>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Automatic (the fastest device that passes the test)</source>
        <translation>Automatisch (das schnellste Gerät, das die Prüfung besteht)</translation>
    </message>
    <message>
        <source>NVIDIA graphics card (TensorRT)</source>
        <translation>NVIDIA-Grafikkarte (TensorRT)</translation>
    </message>
    <message>
        <source>NVIDIA graphics card (CUDA)</source>
        <translation>NVIDIA-Grafikkarte (CUDA)</translation>
    </message>
    <message>
        <source>Graphics card (DirectML, Windows)</source>
        <translation>Grafikkarte (DirectML, Windows)</translation>
    </message>
    <message>
        <source>Apple GPU and Neural Engine (Core ML)</source>
        <translation>Apple-GPU und Neural Engine (Core ML)</translation>
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
        <source>A device is used only if it gives the same results as the processor</source>
        <translation>Ein Gerät wird nur benutzt, wenn es dieselben Ergebnisse liefert wie der Prozessor</translation>
    </message>
    <message>
        <source>&amp;Run models on:</source>
        <translation>Modelle &amp;laufen auf:</translation>
    </message>
    <message>
        <source>The installed ONNX Runtime does not support %1.</source>
        <translation>Die installierte ONNX Runtime unterstützt %1 nicht.</translation>
    </message>
    <message>
        <source>Testing the device …</source>
        <translation>Das Gerät wird geprüft …</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Search with this picture</source>
        <translation>Mit diesem Bild suchen</translation>
    </message>
    <message numerus="yes">
        <source>Search with these %Ln pictures</source>
        <translation>
            <numerusform>Mit diesem Bild suchen</numerusform>
            <numerusform>Mit diesen %Ln Bildern suchen</numerusform>
        </translation>
    </message>
    <message>
        <source>Its photos can then be found. They stay where they are.</source>
        <translation>Die Fotos darin sind dann zu finden. Sie bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Add this folder</source>
        <translation>Diesen Ordner hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>Add these %Ln folders</source>
        <translation>
            <numerusform>Diesen Ordner hinzufügen</numerusform>
            <numerusform>Diese %Ln Ordner hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be used here</source>
        <translation>Dies lässt sich hier nicht verwenden</translation>
    </message>
    <message>
        <source>Drop: %1</source>
        <translation>Ablegen: %1</translation>
    </message>
    <message>
        <source>With Shift: begin a new search</source>
        <translation>Mit Umschalt: eine neue Suche beginnen</translation>
    </message>
</context>
<context>
    <name>DuplicateGroups</name>
    <message>
        <source>At least one file of each group must stay.</source>
        <translation>Mindestens eine Datei jeder Gruppe muss bleiben.</translation>
    </message>
</context>
<context>
    <name>DuplicatesPage</name>
    <message>
        <source>Stop looking for duplicates</source>
        <translation>Suche nach Duplikaten anhalten</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplikate</translation>
    </message>
    <message>
        <source>Search a&amp;gain</source>
        <translation>&amp;Erneut suchen</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>Anhal&amp;ten</translation>
    </message>
    <message>
        <source>Look for duplicates again</source>
        <translation>Erneut nach Duplikaten suchen</translation>
    </message>
    <message>
        <source>&amp;Tick identical files</source>
        <translation>&amp;Gleiche Dateien anhaken</translation>
    </message>
    <message>
        <source>Tick all but one of the files that are identical byte for byte</source>
        <translation>Von Dateien, die Byte für Byte gleich sind, alle bis auf eine anhaken</translation>
    </message>
    <message>
        <source>Tick &amp;none</source>
        <translation>&amp;Keine anhaken</translation>
    </message>
    <message>
        <source>Remove all ticks</source>
        <translation>Alle Häkchen entfernen</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>Compare this file with the best version of its group (Enter)</source>
        <translation>Diese Datei mit der besten Fassung ihrer Gruppe vergleichen (Eingabetaste)</translation>
    </message>
    <message>
        <source>Und&amp;o</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Restore the files that were last moved to the trash</source>
        <translation>Die zuletzt in den Papierkorb verschobenen Dateien wiederherstellen</translation>
    </message>
    <message>
        <source>Asks first; nothing is deleted</source>
        <translation>Fragt vorher; nichts wird gelöscht</translation>
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
        <source>Filter the groups</source>
        <translation>Gruppen filtern</translation>
    </message>
    <message>
        <source>Looking for duplicates …</source>
        <translation>Duplikate werden gesucht …</translation>
    </message>
    <message>
        <source>You can keep searching for photos in the meantime. No file is changed.</source>
        <translation>Sie können inzwischen weiter nach Fotos suchen. Keine Datei wird verändert.</translation>
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
        <source>Look for &amp;duplicates</source>
        <translation>Nach Duplika&amp;ten suchen</translation>
    </message>
    <message>
        <source>No duplicates of this kind</source>
        <translation>Keine Duplikate dieser Art</translation>
    </message>
    <message>
        <source>No duplicates found</source>
        <translation>Keine Duplikate gefunden</translation>
    </message>
    <message>
        <source>PhotoSearch looked for identical files, changed copies and bursts.</source>
        <translation>PhotoSearch hat nach gleichen Dateien, veränderten Kopien und Serien gesucht.</translation>
    </message>
    <message>
        <source>The search was stopped. There may be more duplicates.</source>
        <translation>Die Suche wurde angehalten. Es kann weitere Duplikate geben.</translation>
    </message>
    <message numerus="yes">
        <source>Only the groups found first are shown. Search again to see %Ln more.</source>
        <translation>
            <numerusform>Nur die zuerst gefundenen Gruppen werden gezeigt. Suchen Sie erneut, um %Ln weitere zu sehen.</numerusform>
            <numerusform>Nur die zuerst gefundenen Gruppen werden gezeigt. Suchen Sie erneut, um %Ln weitere zu sehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) not compared yet. Search again later.</source>
        <translation>
            <numerusform>%Ln Foto ist noch nicht verglichen. Suchen Sie später erneut.</numerusform>
            <numerusform>%Ln Fotos sind noch nicht verglichen. Suchen Sie später erneut.</numerusform>
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
        <source>&amp;Tick or untick for the trash</source>
        <translation>Für den Papierkorb &amp;anhaken oder nicht</translation>
    </message>
</context>
<context>
    <name>EmptyWords</name>
    <message>
        <source>Photos appear here as they are indexed. You can start searching right away.</source>
        <translation>Die Fotos erscheinen hier nach und nach. Sie können sofort mit der Suche beginnen.</translation>
    </message>
    <message>
        <source>Indexing your photos</source>
        <translation>Ihre Fotos werden eingelesen</translation>
    </message>
    <message>
        <source>&amp;Resume indexing</source>
        <translation>&amp;Einlesen fortsetzen</translation>
    </message>
    <message>
        <source>Indexing is paused</source>
        <translation>Das Einlesen ist angehalten</translation>
    </message>
    <message>
        <source>&amp;Index at full speed now</source>
        <translation>&amp;Jetzt mit voller Geschwindigkeit einlesen</translation>
    </message>
    <message>
        <source>Nothing is lost. Indexing goes on by itself once this is solved.</source>
        <translation>Es geht nichts verloren. Das Einlesen geht von selbst weiter, sobald dies behoben ist.</translation>
    </message>
    <message>
        <source>Your photos appear here once indexing goes on.</source>
        <translation>Ihre Fotos erscheinen hier, sobald es weitergeht.</translation>
    </message>
    <message>
        <source>Indexing is waiting</source>
        <translation>Das Einlesen wartet</translation>
    </message>
    <message>
        <source>Indexing is interrupted</source>
        <translation>Das Einlesen ist unterbrochen</translation>
    </message>
    <message>
        <source>Add a folder with photos. PhotoSearch only reads your photos; it never changes or uploads them.</source>
        <translation>Fügen Sie einen Ordner mit Fotos hinzu. PhotoSearch liest Ihre Fotos nur; sie werden nie verändert oder hochgeladen.</translation>
    </message>
    <message>
        <source>&amp;Add a folder …</source>
        <translation>O&amp;rdner hinzufügen …</translation>
    </message>
    <message>
        <source>No photos yet</source>
        <translation>Noch keine Fotos</translation>
    </message>
    <message>
        <source>Your folders cannot be reached</source>
        <translation>Ihre Ordner sind nicht erreichbar</translation>
    </message>
    <message>
        <source>“%1” is not connected</source>
        <translation>„%1“ ist nicht angeschlossen</translation>
    </message>
    <message>
        <source>Connect the drive. Its photos then appear here by themselves.</source>
        <translation>Schließen Sie das Laufwerk an. Die Fotos darauf erscheinen dann hier von selbst.</translation>
    </message>
    <message>
        <source>Show the fol&amp;ders</source>
        <translation>Ordner zei&amp;gen</translation>
    </message>
    <message>
        <source>There are no photos in your folders</source>
        <translation>In Ihren Ordnern sind keine Fotos</translation>
    </message>
    <message>
        <source>No photo could be read</source>
        <translation>Kein Foto konnte gelesen werden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read.</source>
        <translation>
            <numerusform>%Ln Datei konnte nicht gelesen werden.</numerusform>
            <numerusform>%Ln Dateien konnten nicht gelesen werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show &amp;why …</source>
        <translation>Zeigen, &amp;warum …</translation>
    </message>
    <message>
        <source>Perhaps your exclusions leave them out.</source>
        <translation>Vielleicht werden sie durch Ihre Ausschlüsse ausgelassen.</translation>
    </message>
    <message>
        <source>Change the e&amp;xclusions …</source>
        <translation>Ausschlüss&amp;e ändern …</translation>
    </message>
    <message>
        <source>Add the folder in which your photos are.</source>
        <translation>Fügen Sie den Ordner hinzu, in dem Ihre Fotos sind.</translation>
    </message>
</context>
<context>
    <name>EncodingTime</name>
    <message>
        <source>none: all photos are encoded with it</source>
        <translation>entfällt: alle Fotos sind schon damit verarbeitet</translation>
    </message>
    <message>
        <source>unknown until it runs</source>
        <translation>unbekannt, bis es läuft</translation>
    </message>
    <message numerus="yes">
        <source>about %1 for your %Ln photo(s)</source>
        <translation>
            <numerusform>etwa %1 für Ihr %Ln Foto</numerusform>
            <numerusform>etwa %1 für Ihre %Ln Fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %1 for %Ln photo(s)</source>
        <translation>
            <numerusform>etwa %1 für %Ln Foto</numerusform>
            <numerusform>etwa %1 für %Ln Fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>How much this model computes for a photo is not known.</source>
        <translation>Wie viel dieses Modell für ein Foto rechnet, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Estimated: %1 has just needed %2 milliseconds for a photo on this computer, and this model computes %3 times as much. Your photos stay searchable meanwhile.</source>
        <translation>Geschätzt: %1 hat auf diesem Rechner zuletzt %2 Millisekunden je Foto gebraucht, und dieses Modell rechnet %3-mal so viel. Ihre Fotos bleiben inzwischen durchsuchbar.</translation>
    </message>
</context>
<context>
    <name>EngineNews</name>
    <message>
        <source>The engine has stopped several times and is not running.</source>
        <translation>Der Suchdienst ist mehrmals abgestürzt und läuft nicht.</translation>
    </message>
    <message>
        <source>Your photos are safe. The log shows what happened.</source>
        <translation>Ihre Fotos sind sicher. Das Protokoll zeigt, was geschehen ist.</translation>
    </message>
</context>
<context>
    <name>ExclusionsDialog</name>
    <message>
        <source>Exclusions</source>
        <translation>Ausschlüsse</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>PhotoSearch ignores these folders and everything in them.</source>
        <translation>PhotoSearch übergeht diese Ordner samt Inhalt.</translation>
    </message>
    <message>
        <source>Name patterns</source>
        <translation>Namensmuster</translation>
    </message>
    <message>
        <source>PhotoSearch ignores files and folders with these names, wherever they are. * stands for any characters.</source>
        <translation>PhotoSearch übergeht Dateien und Ordner mit diesen Namen, wo immer sie liegen. * steht für beliebige Zeichen.</translation>
    </message>
    <message>
        <source>&amp;Add a folder …</source>
        <translation>Ordner &amp;hinzufügen …</translation>
    </message>
    <message>
        <source>Name or pattern, such as *.tmp or Drafts</source>
        <translation>Name oder Muster, etwa *.tmp oder Entwürfe</translation>
    </message>
    <message>
        <source>Name or pattern to exclude</source>
        <translation>Name oder Muster, das ausgeschlossen werden soll</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>Hinzu&amp;fügen</translation>
    </message>
    <message>
        <source>&amp;Restore defaults</source>
        <translation>&amp;Standardwerte</translation>
    </message>
    <message>
        <source>Show &amp;what is left out …</source>
        <translation>&amp;Zeigen, was ausgelassen wird …</translation>
    </message>
    <message>
        <source>Your exclusions</source>
        <translation>Ihre Ausschlüsse</translation>
    </message>
    <message>
        <source>Always left out</source>
        <translation>Immer ausgelassen</translation>
    </message>
    <message>
        <source>PhotoSearch never searches these, because they are not photos of your own. To search such a folder all the same, add it as a folder of its own. * stands for any characters; a slash ends the name of a folder.</source>
        <translation>Diese durchsucht PhotoSearch nie, weil es keine eigenen Fotos sind. Wenn Sie einen solchen Ordner dennoch durchsuchen möchten, fügen Sie ihn als eigenen Ordner hinzu. * steht für beliebige Zeichen; ein Schrägstrich beendet den Namen eines Ordners.</translation>
    </message>
    <message>
        <source>Choose a folder to exclude</source>
        <translation>Ordner wählen, der ausgeschlossen werden soll</translation>
    </message>
    <message>
        <source>{pattern} excludes nothing: it must be a single name, without a slash. To exclude one folder, add it to the folders above.</source>
        <translation>{pattern} schließt nichts aus: Es muss ein einzelner Name ohne Schrägstrich sein. Um einen Ordner auszuschließen, fügen Sie ihn oben zu den Ordnern hinzu.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>Export %Ln photo(s)</source>
        <translation>
            <numerusform>%Ln Foto exportieren</numerusform>
            <numerusform>%Ln Fotos exportieren</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Originals, exactly as they are</source>
        <translation>&amp;Originale, genau wie sie sind</translation>
    </message>
    <message>
        <source>&amp;JPEG files, upright and in a size for sharing</source>
        <translation>&amp;JPEG-Dateien, aufrecht und in einer Größe zum Weitergeben</translation>
    </message>
    <message>
        <source>A &amp;contact sheet, as PDF</source>
        <translation>Ein &amp;Kontaktabzug als PDF</translation>
    </message>
    <message>
        <source>%1 pixels</source>
        <translation>%1 Pixel</translation>
    </message>
    <message>
        <source>Full size</source>
        <translation>Volle Größe</translation>
    </message>
    <message>
        <source>Include &amp;where it was taken</source>
        <translation>Aufnahmeort e&amp;inschließen</translation>
    </message>
    <message>
        <source>Include title, caption, &amp;people and keywords</source>
        <translation>Titel, Beschreibung, &amp;Personen und Stichwörter einschließen</translation>
    </message>
    <message>
        <source>File &amp;names below the photos</source>
        <translation>Datei&amp;namen unter den Fotos</translation>
    </message>
    <message>
        <source>C&amp;hoose …</source>
        <translation>&amp;Wählen …</translation>
    </message>
    <message>
        <source>Existing files are never overwritten. The photos of the library stay as they are.</source>
        <translation>Vorhandene Dateien werden nie überschrieben. Die Fotos der Bibliothek bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>Longer &amp;side</source>
        <translation>&amp;Längere Seite</translation>
    </message>
    <message>
        <source>&amp;Quality</source>
        <translation>&amp;Qualität</translation>
    </message>
    <message>
        <source>Colu&amp;mns</source>
        <translation>&amp;Spalten</translation>
    </message>
    <message>
        <source>&amp;To the folder</source>
        <translation>In &amp;den Ordner</translation>
    </message>
    <message>
        <source>Choose a folder for the export</source>
        <translation>Ordner für den Export wählen</translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message>
        <source>Other photos are still being exported.</source>
        <translation>Es werden noch andere Fotos exportiert.</translation>
    </message>
    <message numerus="yes">
        <source>Exporting %Ln photo(s) …</source>
        <translation>
            <numerusform>%Ln Foto wird exportiert …</numerusform>
            <numerusform>%Ln Fotos werden exportiert …</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>%1 of %2 photos exported</source>
        <translation>%1 von %2 Fotos exportiert</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) exported to %1</source>
        <translation>
            <numerusform>%Ln Foto nach %1 exportiert</numerusform>
            <numerusform>%Ln Fotos nach %1 exportiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) could not be exported.</source>
        <translation>
            <numerusform>%Ln Foto konnte nicht exportiert werden.</numerusform>
            <numerusform>%Ln Fotos konnten nicht exportiert werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Contact sheet saved as %1</source>
        <translation>Kontaktabzug als %1 gespeichert</translation>
    </message>
</context>
<context>
    <name>FactWords</name>
    <message>
        <source>flash</source>
        <translation>Blitz</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Speicherort</translation>
    </message>
    <message>
        <source>Locations (same file)</source>
        <translation>Speicherorte (dieselbe Datei)</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>Gefunden durch</translation>
    </message>
    <message>
        <source>Why this photo</source>
        <translation>Warum dieses Foto</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Albums</source>
        <translation>Alben</translation>
    </message>
    <message>
        <source>Text in the photo</source>
        <translation>Text im Foto</translation>
    </message>
    <message>
        <source>The model sees</source>
        <translation>Das Modell erkennt</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Markierung</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Belongs to it</source>
        <translation>Gehört dazu</translation>
    </message>
    <message>
        <source>Creator</source>
        <translation>Urheber</translation>
    </message>
    <message>
        <source>%1 megapixels</source>
        <translation>%1 Megapixel</translation>
    </message>
    <message>
        <source>saved with %1</source>
        <translation>geschrieben von %1</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more line(s)</source>
        <translation>
            <numerusform>… und %Ln weitere Zeile</numerusform>
            <numerusform>… und %Ln weitere Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>screenshot</source>
        <translation>Bildschirmfoto</translation>
    </message>
    <message>
        <source>document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>panorama</source>
        <translation>Panorama</translation>
    </message>
    <message>
        <source>made by AI (%1)</source>
        <translation>von einer KI erzeugt (%1)</translation>
    </message>
    <message>
        <source>person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>keyword</source>
        <translation>Stichwort</translation>
    </message>
    <message>
        <source>title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>caption</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>text in the photo</source>
        <translation>Text im Foto</translation>
    </message>
    <message>
        <source>name of the file</source>
        <translation>Name der Datei</translation>
    </message>
    <message>
        <source>name of a folder</source>
        <translation>Name eines Ordners</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>what the model sees</source>
        <translation>was das Modell sieht</translation>
    </message>
    <message>
        <source>kind of photo</source>
        <translation>Art des Fotos</translation>
    </message>
    <message>
        <source>looks like: %1</source>
        <translation>sieht aus wie: %1</translation>
    </message>
    <message>
        <source>what the words describe</source>
        <translation>was die Wörter beschreiben</translation>
    </message>
    <message>
        <source>likeness to the pictures</source>
        <translation>Ähnlichkeit mit den Bildern</translation>
    </message>
    <message>
        <source>likeness of style</source>
        <translation>Ähnlichkeit des Stils</translation>
    </message>
</context>
<context>
    <name>FailuresDialog</name>
    <message>
        <source>Unreadable files</source>
        <translation>Nicht lesbare Dateien</translation>
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
        <source>Reading the files again …</source>
        <translation>Die Dateien werden noch einmal gelesen …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read. All other files were read, and no file was changed.</source>
        <translation>
            <numerusform>%Ln Datei konnte nicht gelesen werden. Alle anderen wurden gelesen, und keine Datei wurde verändert.</numerusform>
            <numerusform>%Ln Dateien konnten nicht gelesen werden. Alle anderen wurden gelesen, und keine Datei wurde verändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>All files were read.</source>
        <translation>Alle Dateien wurden gelesen.</translation>
    </message>
</context>
<context>
    <name>FailuresModel</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
</context>
<context>
    <name>Filmstrip</name>
    <message>
        <source>Filmstrip</source>
        <translation>Filmstreifen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>Not</source>
        <translation>Nicht</translation>
    </message>
    <message>
        <source>Only</source>
        <translation>Nur</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>Ohne</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Mit</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>nicht %1</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
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
        <source>ISO</source>
        <translation>ISO</translation>
    </message>
    <message>
        <source>Aperture</source>
        <translation>Blende</translation>
    </message>
    <message>
        <source>Focal length</source>
        <translation>Brennweite</translation>
    </message>
    <message>
        <source>Exposure time</source>
        <translation>Belichtungszeit</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Near</source>
        <translation>In der Nähe von</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Gebiet</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Dateiname</translation>
    </message>
    <message>
        <source>Text in the photo</source>
        <translation>Text im Foto</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Flagge</translation>
    </message>
    <message>
        <source>Album</source>
        <translation>Album</translation>
    </message>
    <message>
        <source>Keyword</source>
        <translation>Stichwort</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Markierung</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>screenshots</source>
        <translation>Bildschirmfotos</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>portrait format</source>
        <translation>Hochformat</translation>
    </message>
    <message>
        <source>landscape format</source>
        <translation>Querformat</translation>
    </message>
    <message>
        <source>square photos</source>
        <translation>quadratische Fotos</translation>
    </message>
    <message>
        <source>panoramas</source>
        <translation>Panoramen</translation>
    </message>
    <message>
        <source>offline photos</source>
        <translation>Fotos, die offline sind</translation>
    </message>
    <message>
        <source>duplicates</source>
        <translation>Duplikate</translation>
    </message>
    <message>
        <source>favourites</source>
        <translation>Favoriten</translation>
    </message>
    <message>
        <source>picked photos</source>
        <translation>angenommene Fotos</translation>
    </message>
    <message>
        <source>rejected photos</source>
        <translation>abgelehnte Fotos</translation>
    </message>
    <message>
        <source>photos without keywords</source>
        <translation>Fotos ohne Stichwörter</translation>
    </message>
    <message>
        <source>photos without a rating</source>
        <translation>Fotos ohne Bewertung</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>GPS position</source>
        <translation>GPS-Position</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>lens</source>
        <translation>Objektiv</translation>
    </message>
    <message>
        <source>rating</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>label</source>
        <translation>Markierung</translation>
    </message>
    <message>
        <source>keywords</source>
        <translation>Stichwort</translation>
    </message>
    <message>
        <source>names of people</source>
        <translation>Personennamen</translation>
    </message>
    <message>
        <source>title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>caption</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>album</source>
        <translation>Album</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>picked</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1° N</source>
        <translation>%1° N</translation>
    </message>
    <message>
        <source>%1° S</source>
        <translation>%1° S</translation>
    </message>
    <message>
        <source>%1° E</source>
        <translation>%1° O</translation>
    </message>
    <message>
        <source>%1° W</source>
        <translation>%1° W</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>from %1 on</source>
        <translation>ab %1</translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>With text in the photo</source>
        <translation>Mit Text im Foto</translation>
    </message>
    <message>
        <source>Only on drives that are connected</source>
        <translation>Nur auf angeschlossenen Laufwerken</translation>
    </message>
    <message>
        <source>&amp;Clear all filters</source>
        <translation>Alle Filter auf&amp;heben</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>&amp;Ordner:</translation>
    </message>
    <message>
        <source>Ca&amp;mera:</source>
        <translation>&amp;Kamera:</translation>
    </message>
    <message>
        <source>&amp;Lens:</source>
        <translation>Ob&amp;jektiv:</translation>
    </message>
    <message>
        <source>&amp;Place:</source>
        <translation>Or&amp;t:</translation>
    </message>
    <message>
        <source>Fo&amp;rmat:</source>
        <translation>&amp;Format:</translation>
    </message>
    <message>
        <source>&amp;Orientation:</source>
        <translation>&amp;Ausrichtung:</translation>
    </message>
    <message>
        <source>Rating:</source>
        <translation>Bewertung:</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Beliebig</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Ausrichtung</translation>
    </message>
    <message numerus="yes">
        <source>At least %Ln star(s)</source>
        <translation>
            <numerusform>Mindestens %Ln Stern</numerusform>
            <numerusform>Mindestens %Ln Sterne</numerusform>
        </translation>
    </message>
    <message>
        <source>More …</source>
        <translation>Mehr …</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Start indexing the photos in these folders</source>
        <translation>Mit dem Einlesen der Fotos in diesen Ordnern beginnen</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Where are your photos?</source>
        <translation>Wo sind Ihre Fotos?</translation>
    </message>
    <message>
        <source>How are they found?</source>
        <translation>Wie werden sie gefunden?</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Alles bereit</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>To the previous step (Esc)</source>
        <translation>Zum vorigen Schritt (Esc)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>To the next step (Enter)</source>
        <translation>Zum nächsten Schritt (Eingabetaste)</translation>
    </message>
    <message>
        <source>S&amp;tart</source>
        <translation>S&amp;tarten</translation>
    </message>
    <message>
        <source>Nothing leaves this computer: no photo, no search, no statistics.</source>
        <translation>Nichts verlässt diesen Computer: kein Foto, keine Suche, keine Statistik.</translation>
    </message>
    <message>
        <source>Your photos are only read. None is moved, renamed or changed.</source>
        <translation>Ihre Fotos werden nur gelesen. Keines wird verschoben, umbenannt oder verändert.</translation>
    </message>
    <message>
        <source>A model compares your words with what each photo shows. The starter comes with the program and is enough to begin with.</source>
        <translation>Ein Modell vergleicht Ihre Wörter mit dem, was jedes Foto zeigt. Das Startmodell ist im Programm enthalten und genügt für den Anfang.</translation>
    </message>
    <message>
        <source>Welcome to PhotoSearch</source>
        <translation>Willkommen bei PhotoSearch</translation>
    </message>
    <message>
        <source>Find your own photos by what is in them.</source>
        <translation>Finden Sie Ihre eigenen Fotos nach ihrem Inhalt.</translation>
    </message>
    <message>
        <source>%1 is not a folder. Add the folder that contains it.</source>
        <translation>%1 ist kein Ordner. Fügen Sie den Ordner hinzu, der die Datei enthält.</translation>
    </message>
</context>
<context>
    <name>FolderBranch</name>
    <message>
        <source>Cannot be reached. Its photos can still be found.</source>
        <translation>Nicht erreichbar. Die Fotos darin sind weiter zu finden.</translation>
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
    <message>
        <source>Cannot be reached: %1</source>
        <translation>Nicht erreichbar: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
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
        <source>Cannot be reached. Its photos can still be found.</source>
        <translation>Nicht erreichbar. Die Fotos darin sind weiter zu finden.</translation>
    </message>
</context>
<context>
    <name>FolderChoice</name>
    <message>
        <source>Folders to search</source>
        <translation>Ordner, die durchsucht werden</translation>
    </message>
    <message>
        <source>Only ticked folders are searched</source>
        <translation>Nur angehakte Ordner werden durchsucht</translation>
    </message>
    <message>
        <source>Add an&amp;other folder …</source>
        <translation>Weiteren Ordner hinzu&amp;fügen …</translation>
    </message>
    <message>
        <source>Add another folder to the list</source>
        <translation>Einen weiteren Ordner in die Liste aufnehmen</translation>
    </message>
    <message>
        <source>Add a folder with photos</source>
        <translation>Einen Ordner mit Fotos hinzufügen</translation>
    </message>
    <message>
        <source>counting …</source>
        <translation>wird gezählt …</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln Foto</numerusform>
            <numerusform>%Ln Fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>Counting the photos …</source>
        <translation>Fotos werden gezählt …</translation>
    </message>
    <message>
        <source>Tick a folder, or add one.</source>
        <translation>Haken Sie einen Ordner an, oder fügen Sie einen hinzu.</translation>
    </message>
    <message>
        <source>PhotoSearch needs about %1 of space for these photos.</source>
        <translation>PhotoSearch braucht dafür etwa %1.</translation>
    </message>
    <message>
        <source>PhotoSearch needs about %1 of space for these photos; %2 are free.</source>
        <translation>PhotoSearch braucht dafür etwa %1; %2 sind frei.</translation>
    </message>
    <message>
        <source>PhotoSearch needs about %1 of space for these photos, but only %2 are free.</source>
        <translation>PhotoSearch braucht dafür etwa %1, aber nur %2 sind frei.</translation>
    </message>
</context>
<context>
    <name>FoldersPanel</name>
    <message>
        <source>No folders yet.</source>
        <translation>Noch keine Ordner.</translation>
    </message>
    <message>
        <source>&amp;Add a folder …</source>
        <translation>Ordner hinzu&amp;fügen …</translation>
    </message>
    <message>
        <source>Add a folder and everything in it to the search</source>
        <translation>Einen Ordner mit allem darin in die Suche aufnehmen</translation>
    </message>
    <message>
        <source>&amp;Rescan</source>
        <translation>Abglei&amp;chen</translation>
    </message>
    <message>
        <source>Scan all folders for new, changed and removed photos</source>
        <translation>Alle Ordner nach neuen, geänderten und entfernten Fotos durchsuchen</translation>
    </message>
    <message>
        <source>E&amp;xclusions …</source>
        <translation>Aus&amp;schlüsse …</translation>
    </message>
    <message>
        <source>Choose folders and names that are not searched</source>
        <translation>Ordner und Namen festlegen, die nicht durchsucht werden</translation>
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
        <source>Remove&amp;d folders …</source>
        <translation>E&amp;ntfernte Ordner …</translation>
    </message>
    <message>
        <source>Show removed folders, which can be restored</source>
        <translation>Entfernte Ordner zeigen, die sich wiederherstellen lassen</translation>
    </message>
    <message>
        <source>Add a folder with photos</source>
        <translation>Einen Ordner mit Fotos hinzufügen</translation>
    </message>
    <message>
        <source>Scanning the folders …</source>
        <translation>Die Ordner werden durchsucht …</translation>
    </message>
    <message>
        <source>Remove a folder</source>
        <translation>Einen Ordner entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Remove this folder with %Ln file(s) from PhotoSearch?</source>
        <translation>
            <numerusform>Diesen Ordner mit %Ln Datei aus PhotoSearch entfernen?</numerusform>
            <numerusform>Diesen Ordner mit %Ln Dateien aus PhotoSearch entfernen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Your photos stay where they are. You can undo this for 30 days.</source>
        <translation>Ihre Fotos bleiben, wo sie sind. Sie können dies 30 Tage lang rückgängig machen.</translation>
    </message>
    <message numerus="yes">
        <source>Folder with %Ln file(s) removed</source>
        <translation>
            <numerusform>Ordner mit %Ln Datei entfernt</numerusform>
            <numerusform>Ordner mit %Ln Dateien entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Folder with %Ln file(s) restored</source>
        <translation>
            <numerusform>Ordner mit %Ln Datei wiederhergestellt</numerusform>
            <numerusform>Ordner mit %Ln Dateien wiederhergestellt</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Remove the folder</source>
        <translation>Ordner &amp;entfernen</translation>
    </message>
</context>
<context>
    <name>HeatLayer</name>
    <message>
        <source>Where the photo matches</source>
        <extracomment>Fractions of the photo as it is stored, of the text that the query names.</extracomment>
        <translation>Wo das Foto passt</translation>
    </message>
    <message>
        <source>Looking where the photo matches …</source>
        <translation>Es wird gesucht, wo das Foto passt …</translation>
    </message>
    <message>
        <source>top left</source>
        <translation>oben links</translation>
    </message>
    <message>
        <source>top</source>
        <translation>oben</translation>
    </message>
    <message>
        <source>top right</source>
        <translation>oben rechts</translation>
    </message>
    <message>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>middle</source>
        <translation>Mitte</translation>
    </message>
    <message>
        <source>right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>bottom left</source>
        <translation>unten links</translation>
    </message>
    <message>
        <source>bottom</source>
        <translation>unten</translation>
    </message>
    <message>
        <source>bottom right</source>
        <translation>unten rechts</translation>
    </message>
    <message>
        <source>It matches best here: %1</source>
        <translation>Hier passt es am besten: %1</translation>
    </message>
</context>
<context>
    <name>HeatLegend</name>
    <message>
        <source>matches less</source>
        <translation>passt weniger</translation>
    </message>
    <message>
        <source>more</source>
        <translation>mehr</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>In der Hilfe suchen</translation>
    </message>
    <message>
        <source>Help pages</source>
        <translation>Hilfeseiten</translation>
    </message>
    <message>
        <source>This page is in English.</source>
        <translation>Diese Seite gibt es nur auf Englisch.</translation>
    </message>
    <message>
        <source>How to search</source>
        <translation>Wie man sucht</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>With words</source>
        <translation>Mit Wörtern</translation>
    </message>
    <message>
        <source>Describe what the photo shows: “a red boat on a lake”, “kids at a birthday party”, “close-up of a flower”. The starter model understands English best, and also German, French, Czech and Chinese; other models understand more languages. The best matches come first, and the results change while you type.</source>
        <translation>Beschreiben Sie, was das Foto zeigt: „ein rotes Boot auf einem See“, „Kinder auf einer Geburtstagsfeier“, „Nahaufnahme einer Blume“. Das Startmodell versteht am besten Englisch, außerdem Deutsch, Französisch, Tschechisch und Chinesisch; andere Modelle verstehen mehr Sprachen. Die besten Treffer stehen vorn, und die Ergebnisse ändern sich, während Sie tippen.</translation>
    </message>
    <message>
        <source>With conditions</source>
        <translation>Mit Bedingungen</translation>
    </message>
    <message>
        <source>Say when or where: “last summer”, “christmas 2019”, “in Rome”. Or write conditions: “date:2022-06..2022-09”, “camera:canon”, “rating:&gt;=4”, “is:screenshot”, “-type:png”; quoted words are looked for as text in the photo. Each condition is a chip. If it was understood from plain words, click it to search for these words instead.</source>
        <translation>Sagen Sie, wann oder wo: „letzten Sommer“, „Weihnachten 2019“, „in Rom“. Oder schreiben Sie Bedingungen: „date:2022-06..2022-09“, „camera:canon“, „rating:&gt;=4“, „is:screenshot“, „-type:png“; Wörter in Anführungszeichen werden als Text im Foto gesucht. Jede Bedingung ist ein Kärtchen. Wurde sie aus einfachen Worten verstanden, klicken Sie darauf, um stattdessen nach diesen Wörtern zu suchen.</translation>
    </message>
    <message>
        <source>With a picture</source>
        <translation>Mit einem Bild</translation>
    </message>
    <message>
        <source>Drop a picture file onto the window, paste a picture (Ctrl+V), or choose “Find similar” for a photo (Ctrl+D). The picture that you search with stays on this machine too.</source>
        <translation>Ziehen Sie eine Bilddatei auf das Fenster, fügen Sie ein Bild ein (Strg+V), oder wählen Sie bei einem Foto „Ähnliche finden“ (Strg+D). Auch das Bild, mit dem Sie suchen, bleibt auf diesem Gerät.</translation>
    </message>
    <message>
        <source>With several pictures and words</source>
        <translation>Mit mehreren Bildern und Wörtern</translation>
    </message>
    <message>
        <source>Everything that you drop, paste or type is added to the search: more pictures, words such as “at night”, and words to exclude, such as “-people”. Hold Shift while you drop a picture to start a new search. Each picture is a chip; click it to choose whether photos should be like it, be unlike it, have its style, or match it as a drawing. The sentence below states the whole search, and you can edit it.</source>
        <translation>Alles, was Sie ablegen, einfügen oder eintippen, kommt zur Suche hinzu: weitere Bilder, Wörter wie „at night“ und auszuschließende Wörter wie „-people“. Halten Sie beim Ablegen eines Bildes die Umschalttaste gedrückt, um eine neue Suche zu beginnen. Jedes Bild ist ein Kärtchen; klicken Sie darauf, um zu wählen, ob Fotos so sein sollen, nicht so, in seinem Stil oder wie darauf gezeichnet. Der Satz darunter beschreibt die ganze Suche und lässt sich bearbeiten.</translation>
    </message>
    <message>
        <source>Say which results are right</source>
        <translation>Sagen, welche Ergebnisse richtig sind</translation>
    </message>
    <message>
        <source>Select photos in the results and press + for “More like this” or - for “Not this”. The search stays as it is, but more photos like the right ones come up; the wrong ones come last. You can mark several before the list changes: they are one round, with a chip. Ctrl+Z takes the last mark back. “Find similar” begins a new search instead.</source>
        <translation>Wählen Sie Fotos in den Ergebnissen und drücken Sie + für „Mehr wie dieses“ oder - für „Nicht dieses“. Die Suche bleibt, wie sie ist, aber mehr Fotos wie die richtigen kommen nach oben; die falschen kommen ans Ende. Sie können mehrere markieren, bevor sich die Liste ändert: Sie sind eine Runde, mit einem Chip. Strg+Z nimmt die letzte Markierung zurück. „Ähnliche finden“ beginnt dagegen eine neue Suche.</translation>
    </message>
    <message>
        <source>With a part of a picture</source>
        <translation>Mit einem Teil eines Bildes</translation>
    </message>
    <message>
        <source>Press R in the preview, or choose a part from the menu of a chip, and drag a frame around what you are looking for.</source>
        <translation>Drücken Sie R in der Vorschau, oder wählen Sie im Menü eines Kärtchens einen Teil, und ziehen Sie einen Rahmen um das, was Sie suchen.</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Gespeicherte Suchen</translation>
    </message>
    <message>
        <source>Ctrl+S saves a search under a name, with its pictures. Ctrl+B shows the saved searches; a click asks one anew, so it also finds photos that you take later. “Save a search for photos like this” makes an album of a few examples and a name for what they show.</source>
        <translation>Strg+S speichert eine Suche mit ihren Bildern unter einem Namen. Strg+B zeigt die gespeicherten Suchen; ein Klick stellt eine davon neu, und so findet sie auch Fotos, die Sie später machen. „Suche nach solchen Fotos speichern“ macht aus einigen Beispielen und einem Namen für das, was sie zeigen, ein Album.</translation>
    </message>
    <message>
        <source>Without a search</source>
        <translation>Ohne Suche</translation>
    </message>
    <message>
        <source>If the search field is empty, all photos are shown, the newest first. Use the timeline at the right edge to jump to a month.</source>
        <translation>Ist das Suchfeld leer, werden alle Fotos gezeigt, die neuesten zuerst. Über die Zeitleiste am rechten Rand springen Sie zu einem Monat.</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>The button beside the search field offers dates, folders, cameras, places and more. What you choose there is written into the field, so you can change it, combine it with words, and save it.</source>
        <translation>Die Schaltfläche neben dem Suchfeld bietet Datum, Ordner, Kamera, Ort und mehr. Was Sie dort wählen, wird in das Feld geschrieben; so können Sie es ändern, mit Wörtern verbinden und speichern.</translation>
    </message>
    <message>
        <source>What the starter model cannot do well</source>
        <translation>Was das Startmodell nicht gut kann</translation>
    </message>
    <message>
        <source>The starter model is small and was trained for this program on everyday scenes and things. It is weak at text in pictures, fine differences, names of people and places, and long sentences. Fewer and simpler words often find more.</source>
        <translation>Das Startmodell ist klein und wurde für dieses Programm mit alltäglichen Szenen und Dingen trainiert. Schwach ist es bei Text in Bildern, bei feinen Unterschieden, bei Namen von Menschen und Orten und bei langen Sätzen. Weniger und einfachere Wörter finden oft mehr.</translation>
    </message>
    <message>
        <source>A photo is missing?</source>
        <translation>Ein Foto fehlt?</translation>
    </message>
    <message>
        <source>Check the folders panel (F9): is the folder listed, is its drive connected, is the photo excluded? “Unreadable” lists every file that could not be read, with the reason.</source>
        <translation>Sehen Sie in der Ordnerleiste nach (F9): Ist der Ordner aufgeführt, ist sein Laufwerk angeschlossen, ist das Foto ausgeschlossen? „Nicht lesbar“ nennt jede Datei, die nicht gelesen werden konnte, mit dem Grund.</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Buchstaben</translation>
    </message>
    <message>
        <source>start a new search</source>
        <translation>eine neue Suche beginnen</translation>
    </message>
    <message>
        <source>↓ in the search field</source>
        <translation>↓ im Suchfeld</translation>
    </message>
    <message>
        <source>go to the photos, or to the completions</source>
        <translation>zu den Fotos gehen oder zu den Ergänzungen</translation>
    </message>
    <message>
        <source>Tab in the search field</source>
        <translation>Tab im Suchfeld</translation>
    </message>
    <message>
        <source>complete a prefix or its value</source>
        <translation>ein Präfix oder dessen Wert ergänzen</translation>
    </message>
    <message>
        <source>Alt+↓ in the search field</source>
        <translation>Alt+↓ im Suchfeld</translation>
    </message>
    <message>
        <source>choose a recent search</source>
        <translation>eine der letzten Suchen wählen</translation>
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
        <source>Ctrl+Space</source>
        <translation>Strg+Leertaste</translation>
    </message>
    <message>
        <source>select this photo, or no longer</source>
        <translation>dieses Foto auswählen oder nicht mehr auswählen</translation>
    </message>
    <message>
        <source>A tick</source>
        <translation>Ein Häkchen</translation>
    </message>
    <message>
        <source>select a photo or a month; drag from it: select a run</source>
        <translation>ein Foto oder einen Monat auswählen; von dort aus ziehen: mehrere aufeinanderfolgende auswählen</translation>
    </message>
    <message>
        <source>Shift+drag, Ctrl+drag</source>
        <translation>Umschalt+Ziehen, Strg+Ziehen</translation>
    </message>
    <message>
        <source>select what a frame touches</source>
        <translation>auswählen, was ein Rahmen berührt</translation>
    </message>
    <message>
        <source>Shift+drag on the timeline</source>
        <translation>Umschalt+Ziehen auf der Zeitleiste</translation>
    </message>
    <message>
        <source>show only these months</source>
        <translation>nur diese Monate zeigen</translation>
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
        <source>Ctrl+mouse wheel</source>
        <translation>Strg+Mausrad</translation>
    </message>
    <message>
        <source>change the thumbnail size</source>
        <translation>Größe der Vorschaubilder ändern</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>leave the preview; clear the selection or the search</source>
        <translation>Vorschau verlassen; Auswahl oder Suche aufheben</translation>
    </message>
    <message>
        <source>Del on a chip</source>
        <translation>Entf auf einem Kärtchen</translation>
    </message>
    <message>
        <source>remove it from the search</source>
        <translation>aus der Suche entfernen</translation>
    </message>
    <message>
        <source>previous and next photo</source>
        <translation>voriges und nächstes Foto</translation>
    </message>
    <message>
        <source>or mouse wheel</source>
        <translation>oder Mausrad</translation>
    </message>
    <message>
        <source>zoom</source>
        <translation>Vergrößerung</translation>
    </message>
    <message>
        <source>or double click</source>
        <translation>oder Doppelklick</translation>
    </message>
    <message>
        <source>100 % or fit to the window</source>
        <translation>100 % oder ins Fenster einpassen</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Pos1, Ende</translation>
    </message>
    <message>
        <source>first and last photo</source>
        <translation>erstes und letztes Foto</translation>
    </message>
    <message>
        <source>details, where you can edit title, caption and keywords</source>
        <translation>Einzelheiten; dort lassen sich Titel, Beschreibung und Stichwörter bearbeiten</translation>
    </message>
    <message>
        <source>show the text in the photo</source>
        <translation>den Text im Foto zeigen</translation>
    </message>
    <message>
        <source>show where the photo matches the search, and why it was found</source>
        <translation>zeigen, wo das Foto zur Suche passt und warum es gefunden wurde</translation>
    </message>
    <message>
        <source>search with a part of this photo</source>
        <translation>mit einem Teil dieses Fotos suchen</translation>
    </message>
    <message>
        <source>Drag, or Ctrl+drag</source>
        <translation>Ziehen oder Strg+Ziehen</translation>
    </message>
    <message>
        <source>take the file to another program</source>
        <translation>die Datei in ein anderes Programm ziehen</translation>
    </message>
    <message>
        <source>go to the previous or next photo, or move the divider</source>
        <translation>zum vorigen oder nächsten Foto gehen oder die Trennlinie verschieben</translation>
    </message>
    <message>
        <source>zoom all photos</source>
        <translation>alle Fotos vergrößern oder verkleinern</translation>
    </message>
    <message>
        <source>two photos with a divider</source>
        <translation>zwei Fotos mit Trennlinie</translation>
    </message>
    <message>
        <source>F, 0 to 9, P, X, U, [ and ]</source>
        <translation>F, 0 bis 9, P, X, U, [ und ]</translation>
    </message>
    <message>
        <source>mark or turn the framed photo</source>
        <translation>das umrahmte Foto markieren oder drehen</translation>
    </message>
    <message>
        <source>pick the framed photo, and reject the others</source>
        <translation>das umrahmte Foto annehmen und die anderen ablehnen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>pause, go on</source>
        <translation>anhalten, fortsetzen</translation>
    </message>
    <message>
        <source>more or less time for each photo</source>
        <translation>mehr oder weniger Zeit für jedes Foto</translation>
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
        <source>While you compare photos</source>
        <translation>Beim Vergleichen von Fotos</translation>
    </message>
    <message>
        <source>In a slideshow</source>
        <translation>In einer Diashow</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>This photo is in no stack.</source>
        <translation>Dieses Foto ist in keinem Stapel.</translation>
    </message>
</context>
<context>
    <name>Late</name>
    <message>
        <source>This photo does not say where it was taken.</source>
        <translation>Dieses Foto gibt nicht an, wo es aufgenommen wurde.</translation>
    </message>
</context>
<context>
    <name>LeftOutDialog</name>
    <message>
        <source>What is left out</source>
        <translation>Was ausgelassen wird</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>&amp;Copy the list</source>
        <translation>Liste &amp;kopieren</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Im &amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>Looking through your folders …</source>
        <translation>Ihre Ordner werden durchgesehen …</translation>
    </message>
    <message>
        <source>The search was stopped, so the list is not complete.</source>
        <translation>Die Suche wurde angehalten; die Liste ist daher nicht vollständig.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s) and picture(s) are left out.</source>
        <translation>
            <numerusform>%Ln Ordner oder Bild wird ausgelassen.</numerusform>
            <numerusform>%Ln Ordner und Bilder werden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is left out.</source>
        <translation>Nichts wird ausgelassen.</translation>
    </message>
</context>
<context>
    <name>LeftOutModel</name>
    <message>
        <source>Folder or picture</source>
        <translation>Ordner oder Bild</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
</context>
<context>
    <name>MarkBar</name>
    <message>
        <source>Marks of the photo</source>
        <translation>Markierungen des Fotos</translation>
    </message>
    <message>
        <source>Favourite (F)</source>
        <translation>Favorit (F)</translation>
    </message>
    <message>
        <source>Pick (P)</source>
        <translation>Annehmen (P)</translation>
    </message>
    <message>
        <source>Reject (X)</source>
        <translation>Ablehnen (X)</translation>
    </message>
    <message>
        <source>Turn to the left ([)</source>
        <translation>Nach links drehen ([)</translation>
    </message>
    <message>
        <source>Turn to the right (])</source>
        <translation>Nach rechts drehen (])</translation>
    </message>
    <message>
        <source>Move to the trash … (Del)</source>
        <translation>In den Papierkorb verschieben … (Entf)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln star(s)</source>
        <translation>
            <numerusform>%Ln Stern</numerusform>
            <numerusform>%Ln Sterne</numerusform>
        </translation>
    </message>
    <message>
        <source>Colour label (6 to 9)</source>
        <translation>Farbmarkierung (6 bis 9)</translation>
    </message>
    <message>
        <source>No label</source>
        <translation>Keine Farbmarkierung</translation>
    </message>
</context>
<context>
    <name>MarkChip</name>
    <message>
        <source>%1 more</source>
        <translation>%1 mehr davon</translation>
    </message>
    <message>
        <source>More like this: %1</source>
        <translation>Mehr wie dieses: %1</translation>
    </message>
    <message>
        <source>%1 not</source>
        <translation>%1 nicht</translation>
    </message>
    <message>
        <source>Not this: %1</source>
        <translation>Nicht dieses: %1</translation>
    </message>
    <message>
        <source>Round %1</source>
        <translation>Runde %1</translation>
    </message>
</context>
<context>
    <name>Marker</name>
    <message numerus="yes">
        <source>Picked, and %Ln other shot(s) rejected</source>
        <translation>
            <numerusform>Angenommen und %Ln andere Aufnahme abgelehnt</numerusform>
            <numerusform>Angenommen und %Ln andere Aufnahmen abgelehnt</numerusform>
        </translation>
    </message>
    <message>
        <source>Marks restored</source>
        <translation>Markierungen wiederhergestellt</translation>
    </message>
    <message numerus="yes">
        <source>Marks of %Ln photo(s) imported</source>
        <translation>
            <numerusform>Markierungen von %Ln Foto importiert</numerusform>
            <numerusform>Markierungen von %Ln Fotos importiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other photo(s) of digiKam are not in this library</source>
        <translation>
            <numerusform>%Ln weiteres Foto aus digiKam ist nicht in dieser Bibliothek</numerusform>
            <numerusform>%Ln weitere Fotos aus digiKam sind nicht in dieser Bibliothek</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) picked</source>
        <translation>
            <numerusform>%Ln Foto angenommen</numerusform>
            <numerusform>%Ln Fotos angenommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) rejected</source>
        <translation>
            <numerusform>%Ln Foto abgelehnt</numerusform>
            <numerusform>%Ln Fotos abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) without a flag</source>
        <translation>
            <numerusform>%Ln Foto ohne Flagge</numerusform>
            <numerusform>%Ln Fotos ohne Flagge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) turned</source>
        <translation>
            <numerusform>%Ln Foto gedreht</numerusform>
            <numerusform>%Ln Fotos gedreht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keywords of %Ln photo(s) changed</source>
        <translation>
            <numerusform>Stichwörter von %Ln Foto geändert</numerusform>
            <numerusform>Stichwörter von %Ln Fotos geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Title or caption of %Ln photo(s) changed</source>
        <translation>
            <numerusform>Titel oder Beschreibung von %Ln Foto geändert</numerusform>
            <numerusform>Titel oder Beschreibung von %Ln Fotos geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) added to the favourites</source>
        <translation>
            <numerusform>%Ln Foto zu den Favoriten hinzugefügt</numerusform>
            <numerusform>%Ln Fotos zu den Favoriten hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) removed from the favourites</source>
        <translation>
            <numerusform>%Ln Foto aus den Favoriten entfernt</numerusform>
            <numerusform>%Ln Fotos aus den Favoriten entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) rated %1</source>
        <translation>
            <numerusform>%Ln Foto bewertet: %1</numerusform>
            <numerusform>%Ln Fotos bewertet: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Label of %Ln photo(s) changed</source>
        <translation>
            <numerusform>Farbmarkierung von %Ln Foto geändert</numerusform>
            <numerusform>Farbmarkierung von %Ln Fotos geändert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarksPage</name>
    <message>
        <source>&amp;Write marks to sidecar files beside the photos</source>
        <translation>Markierungen in &amp;Begleitdateien neben den Fotos schreiben</translation>
    </message>
    <message>
        <source>&amp;Import from digiKam …</source>
        <translation>Aus digiKam &amp;importieren …</translation>
    </message>
    <message>
        <source>Ratings, labels, tags, titles and captions; digiKam&apos;s database is only read</source>
        <translation>Bewertungen, Farbmarkierungen, Stichwörter, Titel und Beschreibungen; die Datenbank von digiKam wird nur gelesen</translation>
    </message>
    <message>
        <source>Sidecar files</source>
        <translation>Begleitdateien (XMP)</translation>
    </message>
    <message>
        <source>Favourites, ratings, labels, tags, titles and captions are always kept in the library. Sidecar files show them to digiKam, darktable and other programs, too, and the library can be made again from them.</source>
        <translation>Favoriten, Bewertungen, Farbmarkierungen, Stichwörter, Titel und Beschreibungen stehen immer in der Bibliothek. Mit Begleitdateien sind sie auch für digiKam, darktable und andere Programme sichtbar, und die Bibliothek lässt sich daraus neu aufbauen.</translation>
    </message>
    <message>
        <source>What other programs write to sidecar files is read in any case.</source>
        <translation>Was andere Programme in Begleitdateien schreiben, wird in jedem Fall gelesen.</translation>
    </message>
    <message>
        <source>Other programs</source>
        <translation>Andere Programme</translation>
    </message>
    <message>
        <source>Write marks to files beside your photos?</source>
        <translation>Markierungen in Dateien neben Ihren Fotos schreiben?</translation>
    </message>
    <message>
        <source>For each photo that you have marked or will mark, a small text file is written into the photo&apos;s folder: “IMG_1.jpg.xmp” for “IMG_1.jpg”. It has favourite, rating, flag, label, title, caption, tags, albums and rotation.</source>
        <translation>Für jedes Foto, das Sie markiert haben oder künftig markieren, wird eine kleine Textdatei in den Ordner des Fotos geschrieben: „IMG_1.jpg.xmp“ zu „IMG_1.jpg“. Sie enthält Favorit, Bewertung, Flagge, Farbmarkierung, Titel, Beschreibung, Stichwörter, Alben und Drehung.</translation>
    </message>
    <message>
        <source>What other programs wrote to such a file stays in it. Photos are never changed, and folders that are read-only are left alone.</source>
        <translation>Was andere Programme in eine solche Datei geschrieben haben, bleibt darin. Fotos werden nie verändert, und schreibgeschützte Ordner bleiben unberührt.</translation>
    </message>
    <message>
        <source>&amp;Write sidecar files</source>
        <translation>Begleitdateien &amp;schreiben</translation>
    </message>
    <message>
        <source>Choose digiKam&apos;s database</source>
        <translation>Datenbank von digiKam wählen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Reading “%1” …</source>
        <translation>„%1“ wird gelesen …</translation>
    </message>
</context>
<context>
    <name>Mixing</name>
    <message>
        <source>Double-click to reset.</source>
        <translation>Doppelklick setzt zurück.</translation>
    </message>
    <message>
        <source>Words or picture</source>
        <translation>Wörter oder Bild</translation>
    </message>
    <message>
        <source>Weight of the words relative to the pictures.</source>
        <translation>Gewicht der Wörter gegenüber den Bildern.</translation>
    </message>
    <message>
        <source>Meaning or look</source>
        <translation>Bedeutung oder Aussehen</translation>
    </message>
    <message>
        <source>Find photos that show the same thing, or photos that look the same.</source>
        <translation>Fotos finden, die das Gleiche zeigen, oder Fotos, die gleich aussehen.</translation>
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
    <name>ModelCards</name>
    <message>
        <source>All &amp;models …</source>
        <translation>Alle &amp;Modelle …</translation>
    </message>
    <message>
        <source>A table of all models, and models from a file</source>
        <translation>Eine Tabelle aller Modelle, auch Modelle aus einer Datei</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>Besser</translation>
    </message>
    <message>
        <source>The other models appear as soon as the search engine is ready.</source>
        <translation>Die anderen Modelle erscheinen, sobald der Suchdienst bereit ist.</translation>
    </message>
    <message>
        <source>No model that can be recommended understands %1: describe photos in another language.</source>
        <translation>Kein empfehlenswertes Modell versteht %1: Beschreiben Sie Fotos in einer anderen Sprache.</translation>
    </message>
    <message>
        <source>In use: %1, another model.</source>
        <translation>In Gebrauch: %1, ein anderes Modell.</translation>
    </message>
    <message>
        <source>Nothing is downloaded before you agree. You can change the model at any time.</source>
        <translation>Ohne Ihre Zustimmung wird nichts heruntergeladen. Sie können das Modell jederzeit wechseln.</translation>
    </message>
    <message>
        <source>Finds everyday scenes and things that you describe in %1: “dog on a beach”, “snowy mountain”, “child on a swing”.</source>
        <translation>Findet alltägliche Szenen und Dinge nach Ihrer Beschreibung (Sprache: %1): „dog on a beach“, „snowy mountain“, „child on a swing“.</translation>
    </message>
    <message>
        <source>It is small, and a large model finds far more. It is weak at text in pictures, fine differences, names of people and places, and long sentences. Sometimes it is wrong.</source>
        <translation>Es ist klein, und ein großes Modell findet weit mehr. Schwach ist es bei Text in Bildern, feinen Unterschieden, Namen von Menschen und Orten und langen Sätzen. Manchmal irrt es sich.</translation>
    </message>
    <message>
        <source>Small and fast, trained for this program</source>
        <translation>Klein und schnell, für dieses Programm trainiert</translation>
    </message>
    <message>
        <source>Starter</source>
        <translation>Startmodell</translation>
    </message>
    <message>
        <source>✓ In use</source>
        <translation>✓ In Gebrauch</translation>
    </message>
    <message>
        <source>%1, part of the program</source>
        <translation>%1, im Programm enthalten</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>It understands %1 best.</source>
        <translation>Am besten versteht es %1.</translation>
    </message>
    <message>
        <source>Trained on billions of pictures: it knows far more things, places and details.</source>
        <translation>Mit Milliarden von Bildern trainiert: Es kennt weit mehr Dinge, Orte und Einzelheiten.</translation>
    </message>
    <message>
        <source>In my language</source>
        <translation>In meiner Sprache</translation>
    </message>
    <message>
        <source>The better model understands %1 well: there is no need for another one.</source>
        <translation>Das bessere Modell versteht %1 gut: Ein weiteres ist nicht nötig.</translation>
    </message>
    <message>
        <source>Published: in %1, %2 of 100 descriptions find their photo near the top.</source>
        <translation>Laut Veröffentlichung finden auf %1 %2 von 100 Beschreibungen ihr Foto weit oben.</translation>
    </message>
    <message>
        <source>Weak in: %1</source>
        <translation>Schwach in: %1</translation>
    </message>
    <message>
        <source>Languages: %1</source>
        <translation>Sprachen: %1</translation>
    </message>
    <message>
        <source>Published at:</source>
        <translation>Veröffentlicht unter:</translation>
    </message>
    <message numerus="yes">
        <source>Understands %1 and %Ln other language(s)</source>
        <translation>
            <numerusform>Versteht %1 und %Ln weitere Sprache</numerusform>
            <numerusform>Versteht %1 und %Ln weitere Sprachen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Understands %Ln language(s)</source>
        <translation>
            <numerusform>Versteht %Ln Sprache</numerusform>
            <numerusform>Versteht %Ln Sprachen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; weak in %2.</source>
        <translation>%1; schwach in %2.</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Von %1</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Download</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Your photos are being encoded with it. Meanwhile %1 answers.</source>
        <translation>Ihre Fotos werden damit verarbeitet. Bis dahin wird mit %1 gesucht.</translation>
    </message>
    <message>
        <source>Encoding %1</source>
        <translation>%1 verarbeitet</translation>
    </message>
    <message>
        <source>Downloading %1</source>
        <translation>Lädt %1</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>Asks first; your photos stay searchable meanwhile</source>
        <translation>Fragt vorher; Ihre Fotos bleiben inzwischen durchsuchbar</translation>
    </message>
    <message>
        <source>Wait until the work on the other model has ended</source>
        <translation>Warten Sie, bis die Arbeit am anderen Modell beendet ist</translation>
    </message>
    <message>
        <source>Use it …</source>
        <translation>Benutzen …</translation>
    </message>
    <message>
        <source>No place to download it from is known: see “All models …”.</source>
        <translation>Es ist nicht bekannt, woher es sich herunterladen lässt: siehe „Alle Modelle …“.</translation>
    </message>
    <message>
        <source>Resume the download …</source>
        <translation>Download fortsetzen …</translation>
    </message>
    <message>
        <source>Download …</source>
        <translation>Herunterladen …</translation>
    </message>
    <message>
        <source>The disk has too little room: %1 are needed, %2 are free.</source>
        <translation>Der Speicherplatz reicht nicht: %1 werden gebraucht, %2 sind frei.</translation>
    </message>
</context>
<context>
    <name>ModelDesk</name>
    <message>
        <source>Stopped; nothing was changed.</source>
        <translation>Angehalten; nichts wurde verändert.</translation>
    </message>
    <message>
        <source>Stopped. Download %1 again to resume.</source>
        <translation>Angehalten. Laden Sie %1 erneut herunter, um fortzufahren.</translation>
    </message>
    <message>
        <source>%1 was packed (%2).</source>
        <translation>%1 wurde gepackt (%2).</translation>
    </message>
    <message>
        <source>%1 was removed; %2 freed.</source>
        <translation>%1 wurde entfernt; %2 sind wieder frei.</translation>
    </message>
    <message>
        <source>%1 was installed (%2).</source>
        <translation>%1 wurde installiert (%2).</translation>
    </message>
    <message>
        <source>%1 was already installed and intact (%2).</source>
        <translation>%1 war bereits vollständig installiert (%2).</translation>
    </message>
</context>
<context>
    <name>ModelNews</name>
    <message>
        <source>&amp;Keep the current model</source>
        <translation>Jetziges &amp;Modell behalten</translation>
    </message>
    <message>
        <source>Cancel the change of model</source>
        <translation>Den Modellwechsel abbrechen</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>A&amp;nhalten</translation>
    </message>
    <message>
        <source>Stop safely; nothing is damaged</source>
        <translation>Anhalten; dabei nimmt nichts Schaden</translation>
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
        <source>Downloading %1</source>
        <translation>%1 wird heruntergeladen</translation>
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
        <source>Testing %1</source>
        <translation>%1 wird geprüft</translation>
    </message>
    <message>
        <source>%1 was downloaded and is being tested</source>
        <translation>%1 ist heruntergeladen und wird geprüft</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation>%1 pro Sekunde</translation>
    </message>
</context>
<context>
    <name>ModelQuestions</name>
    <message>
        <source>The current model (%1) keeps answering until the new one has encoded %2.</source>
        <translation>Bis das neue Modell %2 verarbeitet hat, wird weiter mit dem jetzigen (%1) gesucht.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln Foto</numerusform>
            <numerusform>%Ln Fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>All photos are already encoded with it, so it answers at once.</source>
        <translation>Es hat alle Fotos schon verarbeitet und kann sofort benutzt werden.</translation>
    </message>
    <message>
        <source>You can cancel at any time and keep the current model.</source>
        <translation>Sie können jederzeit abbrechen; dann bleibt das jetzige Modell.</translation>
    </message>
    <message>
        <source>Search with %1 from now on?</source>
        <translation>Ab jetzt mit %1 suchen?</translation>
    </message>
    <message>
        <source>&amp;Use this model</source>
        <translation>Dieses Modell &amp;benutzen</translation>
    </message>
    <message>
        <source>About %1 will be downloaded from %2.</source>
        <translation>Etwa %1 werden von %2 heruntergeladen.</translation>
    </message>
    <message>
        <source>%1 will be downloaded from %2.</source>
        <translation>%1 werden von %2 heruntergeladen.</translation>
    </message>
    <message>
        <source>Large files may come from that host&apos;s storage servers.</source>
        <translation>Große Dateien kommen mitunter von Speicherservern dieses Anbieters.</translation>
    </message>
    <message>
        <source>None of your data is sent.</source>
        <translation>Von Ihren Daten wird nichts gesendet.</translation>
    </message>
    <message>
        <source>%1 of it are already downloaded.</source>
        <translation>%1 davon sind schon heruntergeladen.</translation>
    </message>
    <message>
        <source>The makers of PhotoSearch have not tested this model yet.</source>
        <translation>Die Entwickler von PhotoSearch haben dieses Modell noch nicht erprobt.</translation>
    </message>
    <message>
        <source>Download %1?</source>
        <translation>%1 herunterladen?</translation>
    </message>
    <message>
        <source>&amp;Download</source>
        <translation>&amp;Herunterladen</translation>
    </message>
    <message>
        <source>Download %1 and search with it?</source>
        <translation>%1 herunterladen und damit suchen?</translation>
    </message>
    <message>
        <source>&amp;Download and use</source>
        <translation>&amp;Herunterladen und benutzen</translation>
    </message>
    <message>
        <source>Its files (%1) will be deleted.</source>
        <translation>Seine Dateien (%1) werden gelöscht.</translation>
    </message>
    <message>
        <source>Its embeddings of your photos (%1) will be deleted too.</source>
        <translation>Auch seine Vektoren Ihrer Fotos (%1) werden gelöscht.</translation>
    </message>
    <message>
        <source>Your photos are not touched.</source>
        <translation>Ihre Fotos bleiben unberührt.</translation>
    </message>
    <message>
        <source>To use it again, you must download or import it again.</source>
        <translation>Um es wieder zu benutzen, müssen Sie es erneut herunterladen oder importieren.</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>%1 entfernen?</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Choose a model folder</source>
        <translation>Modellordner wählen</translation>
    </message>
    <message>
        <source>Choose a packed model</source>
        <translation>Gepacktes Modell wählen</translation>
    </message>
    <message>
        <source>Packed models (*.zip)</source>
        <translation>Gepackte Modelle (*.zip)</translation>
    </message>
    <message>
        <source>Pack the model into a zip file</source>
        <translation>Modell in eine Zip-Datei packen</translation>
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
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message numerus="yes">
        <source>%Ln languages</source>
        <translation>
            <numerusform>%Ln Sprache</numerusform>
            <numerusform>%Ln Sprachen</numerusform>
        </translation>
    </message>
    <message>
        <source>untested</source>
        <translation>nicht erprobt</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>tested</source>
        <translation>erprobt</translation>
    </message>
    <message>
        <source>non-commercial</source>
        <translation>nichtkommerziell</translation>
    </message>
    <message>
        <source>encoding %1</source>
        <translation>wird vorbereitet: %1</translation>
    </message>
    <message>
        <source>downloading %1</source>
        <translation>wird geladen: %1</translation>
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
        <source>partly downloaded</source>
        <translation>teilweise geladen</translation>
    </message>
    <message>
        <source>available</source>
        <translation>verfügbar</translation>
    </message>
    <message>
        <source>via command line</source>
        <translation>über die Befehlszeile</translation>
    </message>
    <message>
        <source>import only</source>
        <translation>nur per Import</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>The models appear as soon as the search engine is ready.</source>
        <translation>Die Modelle erscheinen, sobald der Suchdienst bereit ist.</translation>
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
        <source>&amp;Download …</source>
        <translation>&amp;Herunterladen …</translation>
    </message>
    <message>
        <source>Download and install this model</source>
        <translation>Dieses Modell herunterladen und installieren</translation>
    </message>
    <message>
        <source>&amp;Pack to a zip file …</source>
        <translation>In eine Zip-Datei &amp;packen …</translation>
    </message>
    <message>
        <source>Save this model as a zip file for a computer without internet access</source>
        <translation>Dieses Modell als Zip-Datei für einen Rechner ohne Internet speichern</translation>
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
        <source>&amp;Back to the recommended models</source>
        <translation>&amp;Zurück zu den empfohlenen Modellen</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>Install a model from a folder or a zip file, for example from a USB stick</source>
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
        <source>To convert other weights, use the command line: photosearch model export NAME</source>
        <translation>Andere Gewichte lassen sich auf der Befehlszeile umwandeln: photosearch model export NAME</translation>
    </message>
    <message>
        <source>This needs PyTorch, which is not part of the installed program</source>
        <translation>Dafür ist PyTorch nötig, das nicht zum installierten Programm gehört</translation>
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
        <source>Untested; these figures are published ones, not measured with PhotoSearch.</source>
        <translation>Nicht erprobt; diese Zahlen sind veröffentlicht, nicht mit PhotoSearch gemessen.</translation>
    </message>
    <message>
        <source>The makers of PhotoSearch have not tested this model yet.</source>
        <translation>Die Entwickler von PhotoSearch haben dieses Modell noch nicht erprobt.</translation>
    </message>
    <message>
        <source>Create it on the command line: %1</source>
        <translation>Auf der Befehlszeile erstellen: %1</translation>
    </message>
    <message>
        <source>Disk space: %1 of files</source>
        <translation>Speicherplatz: %1 Dateien</translation>
    </message>
    <message>
        <source>%1 of embeddings and %2 of indexes for %3 photos</source>
        <translation>%1 Vektoren und %2 Indizes für %3 Fotos</translation>
    </message>
</context>
<context>
    <name>MonthBar</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Click to jump to a month, drag to move through the photos, drag with Shift to see only some months</source>
        <translation>Ein Klick springt zu einem Monat, Ziehen bewegt durch die Fotos, Ziehen mit Umschalt zeigt nur einige Monate</translation>
    </message>
</context>
<context>
    <name>NamedBranch</name>
    <message>
        <source>&amp;Show the photos</source>
        <translation>Fotos &amp;zeigen</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Remove …</source>
        <translation>&amp;Entfernen …</translation>
    </message>
</context>
<context>
    <name>Offered</name>
    <message>
        <source>%1 is neither a folder nor a picture.</source>
        <translation>%1 ist weder ein Ordner noch ein Bild.</translation>
    </message>
    <message>
        <source>%1 cannot be used: this installation cannot read %2 pictures.</source>
        <translation>%1 kann nicht verwendet werden: Diese Installation kann keine Bilder im Format %2 lesen.</translation>
    </message>
</context>
<context>
    <name>OpenWithDialog</name>
    <message>
        <source>Open with</source>
        <translation>Öffnen mit</translation>
    </message>
    <message numerus="yes">
        <source>Open %Ln photo(s) with:</source>
        <translation>
            <numerusform>%Ln Foto öffnen mit:</numerusform>
            <numerusform>%Ln Fotos öffnen mit:</numerusform>
        </translation>
    </message>
    <message>
        <source>Open “%1” with:</source>
        <translation>„%1“ öffnen mit:</translation>
    </message>
    <message>
        <source>Name of a program</source>
        <translation>Name eines Programms</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>&amp;Another program …</source>
        <translation>&amp;Anderes Programm …</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Choose a program</source>
        <translation>Programm wählen</translation>
    </message>
    <message>
        <source>%1 could not be started.</source>
        <translation>%1 konnte nicht gestartet werden.</translation>
    </message>
</context>
<context>
    <name>OrderBox</name>
    <message>
        <source>Best match</source>
        <translation>Beste Treffer</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Neueste</translation>
    </message>
    <message>
        <source>Recently added</source>
        <translation>Zuletzt hinzugefügt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Largest file</source>
        <translation>Größte Datei</translation>
    </message>
    <message>
        <source>Highest rating</source>
        <translation>Beste Bewertung</translation>
    </message>
    <message>
        <source>Sharpest</source>
        <translation>Schärfste</translation>
    </message>
    <message>
        <source>Brightest</source>
        <translation>Hellste</translation>
    </message>
    <message>
        <source>Darkest</source>
        <translation>Dunkelste</translation>
    </message>
    <message>
        <source>Highest contrast</source>
        <translation>Höchster Kontrast</translation>
    </message>
    <message>
        <source>Most colourful</source>
        <translation>Bunteste</translation>
    </message>
    <message>
        <source>Best photos</source>
        <translation>Beste Fotos</translation>
    </message>
    <message>
        <source>Order of the photos</source>
        <translation>Reihenfolge der Fotos</translation>
    </message>
    <message>
        <source>Which photos come first</source>
        <translation>Welche Fotos zuerst kommen</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation>Befehl eingeben</translation>
    </message>
    <message>
        <source>No command of this name can be used now</source>
        <translation>Zurzeit ist kein Befehl dieses Namens verfügbar</translation>
    </message>
</context>
<context>
    <name>Panels</name>
    <message>
        <source>Sidebar</source>
        <translation>Seitenleiste</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Sketch</source>
        <translation>Skizze</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Drawing area</source>
        <translation>Zeichenfläche</translation>
    </message>
    <message>
        <source>Draw what you are looking for</source>
        <translation>Zeichnen Sie, was Sie suchen</translation>
    </message>
</context>
<context>
    <name>PhotoActions</name>
    <message>
        <source>No program is set up to open “%1”.</source>
        <translation>Zum Öffnen von „%1“ ist kein Programm eingerichtet.</translation>
    </message>
    <message numerus="yes">
        <source>Open %Ln photos?</source>
        <translation>
            <numerusform>%Ln Foto öffnen?</numerusform>
            <numerusform>%Ln Fotos öffnen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the first %1 of %2 photos?</source>
        <translation>Die ersten %1 von %2 Fotos öffnen?</translation>
    </message>
    <message>
        <source>Open photos</source>
        <translation>Fotos öffnen</translation>
    </message>
    <message>
        <source>Each photo may open in its own window.</source>
        <translation>Jedes Foto kann sich in einem eigenen Fenster öffnen.</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) offline. Connect the drive and try again.</source>
        <translation>
            <numerusform>%Ln Foto ist nicht erreichbar. Schließen Sie das Laufwerk an, und versuchen Sie es erneut.</numerusform>
            <numerusform>%Ln Fotos sind nicht erreichbar. Schließen Sie das Laufwerk an, und versuchen Sie es erneut.</numerusform>
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
</context>
<context>
    <name>PhotoTrash</name>
    <message>
        <source>Other photos are still being moved.</source>
        <translation>Es werden noch andere Fotos verschoben.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) offline. Connect the drive and try again.</source>
        <translation>
            <numerusform>%Ln Foto ist nicht erreichbar. Schließen Sie das Laufwerk an, und versuchen Sie es erneut.</numerusform>
            <numerusform>%Ln Fotos sind nicht erreichbar. Schließen Sie das Laufwerk an, und versuchen Sie es erneut.</numerusform>
        </translation>
    </message>
    <message>
        <source>These photos are not in the library any more.</source>
        <translation>Diese Fotos sind nicht mehr in der Bibliothek.</translation>
    </message>
    <message>
        <source>%1 in total. You can undo this.</source>
        <translation>Zusammen %1. Sie können dies rückgängig machen.</translation>
    </message>
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
        <source>Raw files, films of Live Photos and sidecars go with their photo.</source>
        <translation>Rohdateien, Filme von Live Photos und Begleitdateien (XMP) gehen mit ihrem Foto.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) on drives that are not connected stay.</source>
        <translation>
            <numerusform>%Ln Foto auf einem nicht angeschlossenen Laufwerk bleibt, wo es ist.</numerusform>
            <numerusform>%Ln Fotos auf nicht angeschlossenen Laufwerken bleiben, wo sie sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Move to the trash</source>
        <translation>In den &amp;Papierkorb verschieben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more file(s) have the same content. They go too.</source>
        <translation>
            <numerusform>%Ln weitere Datei hat denselben Inhalt. Sie geht mit.</numerusform>
            <numerusform>%Ln weitere Dateien haben denselben Inhalt. Sie gehen mit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moving %Ln photo(s) to the trash …</source>
        <translation>
            <numerusform>%Ln Foto kommt in den Papierkorb …</numerusform>
            <numerusform>%Ln Fotos kommen in den Papierkorb …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) moved to the trash, %1</source>
        <translation>
            <numerusform>%Ln Foto in den Papierkorb verschoben, %1</numerusform>
            <numerusform>%Ln Fotos in den Papierkorb verschoben, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) restored from the trash</source>
        <translation>
            <numerusform>%Ln Foto aus dem Papierkorb wiederhergestellt</numerusform>
            <numerusform>%Ln Fotos aus dem Papierkorb wiederhergestellt</numerusform>
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
    <name>PlacesPage</name>
    <message>
        <source>Opening the library …</source>
        <translation>Die Bibliothek wird geöffnet …</translation>
    </message>
    <message>
        <source>The map comes in a moment.</source>
        <translation>Die Karte kommt gleich.</translation>
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
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>&amp;Draw a rectangle</source>
        <translation>Rechtec&amp;k zeichnen</translation>
    </message>
    <message>
        <source>Drag over the map to choose an area (also with Shift held down)</source>
        <translation>Über die Karte ziehen, um ein Gebiet zu wählen (auch mit gedrückter Umschalttaste)</translation>
    </message>
    <message>
        <source>Adds the area to the search as a filter</source>
        <translation>Fügt das Gebiet als Filter zur Suche hinzu</translation>
    </message>
    <message>
        <source>&amp;Remove the rectangle</source>
        <translation>Rechteck &amp;entfernen</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Vergrößern (+)</translation>
    </message>
    <message>
        <source>Zoom out (-)</source>
        <translation>Verkleinern (-)</translation>
    </message>
    <message>
        <source>Show all photos (0)</source>
        <translation>Alle Fotos zeigen (0)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) with a position</source>
        <translation>
            <numerusform>%Ln Foto mit Position</numerusform>
            <numerusform>%Ln Fotos mit Position</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no photos yet</source>
        <translation>Es gibt noch keine Fotos</translation>
    </message>
    <message>
        <source>Photos appear on the map as soon as the library has some.</source>
        <translation>Fotos erscheinen auf der Karte, sobald die Bibliothek welche enthält.</translation>
    </message>
    <message>
        <source>To the photos</source>
        <translation>Zu den Fotos</translation>
    </message>
    <message>
        <source>No photo says where it was taken</source>
        <translation>Kein Foto gibt an, wo es aufgenommen wurde</translation>
    </message>
    <message>
        <source>Phones write the position into a photo if the camera app is allowed to use the location. Most cameras have no GPS receiver, and some programs and messengers remove the position.</source>
        <translation>Telefone schreiben die Position in ein Foto, wenn die Kamera-App den Standort verwenden darf. Die meisten Kameras haben keinen Empfänger dafür, und manche Programme und Messenger entfernen die Position.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>The outlines of the map are damaged. Install PhotoSearch again.</source>
        <translation>Die Umrisse der Karte sind beschädigt. Installieren Sie PhotoSearch neu.</translation>
    </message>
    <message numerus="yes">
        <source>Sho&amp;w %Ln photo(s) in the rectangle</source>
        <translation>
            <numerusform>%Ln Foto im Rechteck zei&amp;gen</numerusform>
            <numerusform>%Ln Fotos im Rechteck zei&amp;gen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sho&amp;w %Ln photo(s) in view</source>
        <translation>
            <numerusform>%Ln Foto im Ausschnitt zei&amp;gen</numerusform>
            <numerusform>%Ln Fotos im Ausschnitt zei&amp;gen</numerusform>
        </translation>
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
    <message numerus="yes">
        <source>%Ln star(s)</source>
        <translation>
            <numerusform>%Ln Stern</numerusform>
            <numerusform>%Ln Sterne</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln similar shot(s)</source>
        <translation>
            <numerusform>%Ln ähnliche Aufnahme</numerusform>
            <numerusform>%Ln ähnliche Aufnahmen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Prefix</name>
    <message>
        <source>when it was taken: 2023, 2022-06..2022-09</source>
        <translation>wann es aufgenommen wurde: 2023, 2022-06..2022-09</translation>
    </message>
    <message>
        <source>taken before: 2020, 2022-06</source>
        <translation>aufgenommen vor: 2020, 2022-06</translation>
    </message>
    <message>
        <source>taken after: 2020, 2022-06</source>
        <translation>aufgenommen nach: 2020, 2022-06</translation>
    </message>
    <message>
        <source>taken since: 2020, 2022-06</source>
        <translation>aufgenommen seit: 2020, 2022-06</translation>
    </message>
    <message>
        <source>taken until: 2020, 2022-06</source>
        <translation>aufgenommen bis: 2020, 2022-06</translation>
    </message>
    <message>
        <source>the camera</source>
        <translation>die Kamera</translation>
    </message>
    <message>
        <source>the lens</source>
        <translation>das Objektiv</translation>
    </message>
    <message>
        <source>the sensitivity: 400, &gt;=1600</source>
        <translation>die Empfindlichkeit: 400, &gt;=1600</translation>
    </message>
    <message>
        <source>the aperture: 2.8, &lt;=4</source>
        <translation>die Blende: 2.8, &lt;=4</translation>
    </message>
    <message>
        <source>the focal length in mm: 50, 24..70</source>
        <translation>die Brennweite in mm: 50, 24..70</translation>
    </message>
    <message>
        <source>the exposure time in s: 1/250, &gt;=1</source>
        <translation>die Belichtungszeit in s: 1/250, &gt;=1</translation>
    </message>
    <message>
        <source>the city, region or country</source>
        <translation>die Stadt, die Region oder das Land</translation>
    </message>
    <message>
        <source>close to a place: Rome, or 48.1,11.6</source>
        <translation>nahe bei einem Ort: Rom oder 48.1,11.6</translation>
    </message>
    <message>
        <source>south, west, north, east: 47.2,10.9,48.9,13.1</source>
        <translation>Süden, Westen, Norden, Osten: 47.2,10.9,48.9,13.1</translation>
    </message>
    <message>
        <source>the folder</source>
        <translation>der Ordner</translation>
    </message>
    <message>
        <source>a part of the file name</source>
        <translation>ein Teil des Dateinamens</translation>
    </message>
    <message>
        <source>the format: jpeg, raw</source>
        <translation>das Format: jpeg, raw</translation>
    </message>
    <message>
        <source>the rating: 5, &gt;=3</source>
        <translation>die Bewertung: 5, &gt;=3</translation>
    </message>
    <message>
        <source>what it is: screenshot, panorama, duplicate</source>
        <translation>was es ist: screenshot, panorama, duplicate</translation>
    </message>
    <message>
        <source>what is known of it: text, gps, rating</source>
        <translation>was darüber bekannt ist: text, gps, rating</translation>
    </message>
    <message>
        <source>what it lacks: tags, rating, place</source>
        <translation>was ihm fehlt: tags, rating, place</translation>
    </message>
    <message>
        <source>whether it is a favourite: yes, no</source>
        <translation>ob es ein Favorit ist: yes, no</translation>
    </message>
    <message>
        <source>its flag: picked, rejected, none</source>
        <translation>seine Flagge: picked, rejected, none</translation>
    </message>
    <message>
        <source>the album</source>
        <translation>das Album</translation>
    </message>
    <message>
        <source>a keyword</source>
        <translation>ein Stichwort</translation>
    </message>
    <message>
        <source>a person who is named in it</source>
        <translation>eine Person, die darin benannt ist</translation>
    </message>
    <message>
        <source>the colour label</source>
        <translation>die Farbmarkierung</translation>
    </message>
    <message>
        <source>words of the title</source>
        <translation>Wörter des Titels</translation>
    </message>
    <message>
        <source>words of the caption</source>
        <translation>Wörter der Beschreibung</translation>
    </message>
    <message>
        <source>the order: sharpest, best, &quot;most crowded&quot;</source>
        <translation>die Reihenfolge: sharpest, best, &quot;most crowded&quot;</translation>
    </message>
    <message>
        <source>text that is written in the photo</source>
        <translation>Text, der im Foto steht</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Photo, large</source>
        <translation>Foto, groß</translation>
    </message>
    <message>
        <source>Drag a frame around what you are looking for. The arrow keys move it, Shift+arrow keys resize it, Enter searches, Esc cancels.</source>
        <translation>Ziehen Sie einen Rahmen um das Gesuchte. Pfeiltasten verschieben ihn, Umschalt+Pfeiltasten ändern seine Größe, die Eingabetaste sucht, Esc bricht ab.</translation>
    </message>
    <message>
        <source>Back to the photos (Esc)</source>
        <translation>Zurück zu den Fotos (Esc)</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>Verkleinern (−)</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Vergrößern (+)</translation>
    </message>
    <message>
        <source>100 % or fit to the window (Z)</source>
        <translation>100 % oder ins Fenster einpassen (Z)</translation>
    </message>
    <message>
        <source>Full screen (F11)</source>
        <translation>Vollbild (F11)</translation>
    </message>
    <message>
        <source>Why this photo: show where it matches (W)</source>
        <translation>Warum dieses Foto: zeigen, wo es passt (W)</translation>
    </message>
    <message>
        <source>Show the text in the photo (T)</source>
        <translation>Den Text im Foto zeigen (T)</translation>
    </message>
    <message>
        <source>Search with a part of this photo (R)</source>
        <translation>Mit einem Teil dieses Fotos suchen (R)</translation>
    </message>
    <message>
        <source>Filmstrip (Ctrl+Shift+B)</source>
        <translation>Filmstreifen (Strg+Umschalt+B)</translation>
    </message>
    <message>
        <source>Slideshow (Shift+F5)</source>
        <translation>Diashow (Umschalt+F5)</translation>
    </message>
    <message>
        <source>Details (I)</source>
        <translation>Einzelheiten (I)</translation>
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
        <source>Recent searches: Alt+↓</source>
        <translation>Letzte Suchen: Alt+↓</translation>
    </message>
    <message>
        <source>Previous search</source>
        <translation>Vorige Suche</translation>
    </message>
    <message>
        <source>Previous search (Alt+←)</source>
        <translation>Vorige Suche (Alt+←)</translation>
    </message>
    <message>
        <source>Next search</source>
        <translation>Nächste Suche</translation>
    </message>
    <message>
        <source>Next search (Alt+→)</source>
        <translation>Nächste Suche (Alt+→)</translation>
    </message>
    <message>
        <source>Clear search (Esc)</source>
        <translation>Suche leeren (Esc)</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Diese Suche speichern</translation>
    </message>
    <message>
        <source>Save this search under a name (Ctrl+S)</source>
        <translation>Diese Suche unter einem Namen speichern (Strg+S)</translation>
    </message>
    <message>
        <source>Search with a picture: choose a file, or drop or paste a picture</source>
        <translation>Mit einem Bild suchen: eine Datei wählen oder ein Bild hineinziehen oder einfügen</translation>
    </message>
    <message>
        <source>Search with a picture</source>
        <translation>Mit einem Bild suchen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter by date, folder, camera, place …</source>
        <translation>Nach Datum, Ordner, Kamera, Ort … filtern</translation>
    </message>
    <message>
        <source>Describe what the photo shows (Ctrl+F)</source>
        <translation>Beschreiben Sie, was das Foto zeigt (Strg+F)</translation>
    </message>
    <message>
        <source>Thumbnail size (Ctrl+wheel)</source>
        <translation>Größe der Vorschaubilder (Strg+Mausrad)</translation>
    </message>
    <message>
        <source>Thumbnail size</source>
        <translation>Größe der Vorschaubilder</translation>
    </message>
    <message>
        <source>Smaller photos</source>
        <translation>Kleinere Fotos</translation>
    </message>
    <message>
        <source>Larger photos</source>
        <translation>Größere Fotos</translation>
    </message>
    <message>
        <source>Say what should be different: “at night”, “-people” …</source>
        <translation>Was soll anders sein? „at night“, „-people“ …</translation>
    </message>
    <message>
        <source>Search your photos: “dog on a beach”, “child on a swing” …</source>
        <translation>In Ihren Fotos suchen: „dog on a beach“, „child on a swing“ …</translation>
    </message>
</context>
<context>
    <name>QueryPictures</name>
    <message>
        <source>a photo</source>
        <translation>ein Foto</translation>
    </message>
    <message>
        <source>a drawing</source>
        <translation>eine Zeichnung</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>ein Bild</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>There is no text in this photo.</source>
        <translation>In diesem Foto ist kein Text.</translation>
    </message>
    <message>
        <source>The text in this photo cannot be read.</source>
        <translation>Der Text in diesem Foto kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The text in this photo has not been read yet.</source>
        <translation>Der Text in diesem Foto wurde noch nicht gelesen.</translation>
    </message>
    <message>
        <source>Text in photos is not read: it is switched off in the settings.</source>
        <translation>Text in Fotos wird nicht gelesen: Das ist in den Einstellungen ausgeschaltet.</translation>
    </message>
</context>
<context>
    <name>ReadyStep</name>
    <message>
        <source>You can change the folders and the model at any time.</source>
        <translation>Ordner und Modell lassen sich jederzeit ändern.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more folder(s)</source>
        <translation>
            <numerusform>%Ln weiterer Ordner</numerusform>
            <numerusform>%Ln weitere Ordner</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln Foto</numerusform>
            <numerusform>%Ln Fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>You can search from the first minute on.</source>
        <translation>Sie können von der ersten Minute an suchen.</translation>
    </message>
    <message>
        <source>How long indexing takes is shown as soon as it has begun.</source>
        <translation>Wie lange das Einlesen dauert, wird angezeigt, sobald es begonnen hat.</translation>
    </message>
    <message>
        <source>Indexing takes about %1, in the background.</source>
        <translation>Das Einlesen dauert etwa %1 und läuft im Hintergrund.</translation>
    </message>
    <message>
        <source>Indexing takes %1, in the background.</source>
        <translation>Das Einlesen dauert %1 und läuft im Hintergrund.</translation>
    </message>
    <message>
        <source>Starter</source>
        <translation>Startmodell</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>Modell: %1</translation>
    </message>
    <message>
        <source>%1 takes over once it is downloaded.</source>
        <translation>%1 übernimmt, sobald es heruntergeladen ist.</translation>
    </message>
</context>
<context>
    <name>RegionDialog</name>
    <message>
        <source>A part of %1</source>
        <translation>Ein Teil von %1</translation>
    </message>
    <message>
        <source>Drag a frame around what you are looking for. The arrow keys move it, Shift+arrow keys resize it.</source>
        <translation>Ziehen Sie einen Rahmen um das Gesuchte. Pfeiltasten verschieben ihn, Umschalt+Pfeiltasten ändern seine Größe.</translation>
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
        <source>Frame around a part of the picture</source>
        <translation>Rahmen um einen Teil des Bildes</translation>
    </message>
    <message>
        <source>The arrow keys move the frame, Shift+arrow keys resize it, Enter confirms, Esc cancels.</source>
        <translation>Pfeiltasten verschieben den Rahmen, Umschalt+Pfeiltasten ändern seine Größe, die Eingabetaste bestätigt, Esc bricht ab.</translation>
    </message>
</context>
<context>
    <name>RemovedDialog</name>
    <message>
        <source>Removed folders</source>
        <translation>Entfernte Ordner</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>Aufbewahrt bis</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Search this folder again; its photos need not be indexed again</source>
        <translation>Diesen Ordner wieder durchsuchen; seine Fotos müssen nicht neu erfasst werden</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>Lädt …</translation>
    </message>
    <message>
        <source>These folders were removed. Their photos are still where they were, and you can restore a folder until the day shown here.</source>
        <translation>Diese Ordner wurden entfernt. Ihre Fotos liegen noch an ihrem Platz, und Sie können einen Ordner bis zu dem hier genannten Tag wiederherstellen.</translation>
    </message>
    <message>
        <source>No folder was removed in the last 30 days.</source>
        <translation>In den letzten 30 Tagen wurde kein Ordner entfernt.</translation>
    </message>
    <message>
        <source>%1 (only photos that were not connected)</source>
        <translation>%1 (nur Fotos, die nicht erreichbar waren)</translation>
    </message>
    <message numerus="yes">
        <source>Folder with %Ln file(s) restored</source>
        <translation>
            <numerusform>Ordner mit %Ln Datei wiederhergestellt</numerusform>
            <numerusform>Ordner mit %Ln Dateien wiederhergestellt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportDesk</name>
    <message>
        <source>Report a problem</source>
        <translation>Problem melden</translation>
    </message>
    <message>
        <source>Save a zip file with the logs and a list of the installed components?</source>
        <translation>Eine Zip-Datei mit den Protokollen und einer Liste der installierten Komponenten speichern?</translation>
    </message>
    <message>
        <source>It contains no photos and no searches, and nothing is sent. Check its contents, then pass it on yourself.</source>
        <translation>Sie enthält keine Fotos und keine Suchen, und nichts wird gesendet. Prüfen Sie den Inhalt und geben Sie die Datei dann selbst weiter.</translation>
    </message>
    <message>
        <source>Include names of files and folders</source>
        <translation>Namen von Dateien und Ordnern aufnehmen</translation>
    </message>
    <message>
        <source>&amp;Save …</source>
        <translation>&amp;Speichern …</translation>
    </message>
    <message>
        <source>The report was saved.</source>
        <translation>Der Bericht wurde gespeichert.</translation>
    </message>
</context>
<context>
    <name>ResultsPage</name>
    <message>
        <source>Show the results without searching inside photos</source>
        <translation>Die Treffer zeigen, ohne innerhalb der Fotos zu suchen</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>Anhal&amp;ten</translation>
    </message>
    <message>
        <source>Photos have been added or removed since this list was made (F5)</source>
        <translation>Seit dem Erstellen dieser Liste sind Fotos hinzugekommen oder verschwunden (F5)</translation>
    </message>
    <message>
        <source>The list has changed. Select the photos again.</source>
        <translation>Die Liste hat sich geändert. Wählen Sie die Fotos noch einmal aus.</translation>
    </message>
    <message>
        <source>Opening your library …</source>
        <translation>Ihre Bibliothek wird geöffnet …</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>%1 Other words may find more.</source>
        <translation>%1 Andere Wörter finden vielleicht mehr.</translation>
    </message>
    <message>
        <source>No photos found for “%1”</source>
        <translation>Keine Fotos gefunden für „%1“</translation>
    </message>
    <message>
        <source>No similar photos found</source>
        <translation>Keine ähnlichen Fotos gefunden</translation>
    </message>
    <message>
        <source>Try other or fewer words. Things and places work better than names.</source>
        <translation>Versuchen Sie es mit anderen oder weniger Wörtern. Dinge und Orte eignen sich besser als Namen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) can be found only once they are fully indexed.</source>
        <translation>
            <numerusform>%Ln Foto kann erst gefunden werden, wenn es ganz eingelesen ist.</numerusform>
            <numerusform>%Ln Fotos können erst gefunden werden, wenn sie ganz eingelesen sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>Search instead for “%1”</source>
        <translation>Stattdessen nach „%1“ suchen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) match.</source>
        <translation>
            <numerusform>%Ln Foto passt.</numerusform>
            <numerusform>%Ln Fotos passen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hide %Ln weaker match(es)</source>
        <translation>
            <numerusform>%Ln schwächeren Treffer ausblenden</numerusform>
            <numerusform>%Ln schwächere Treffer ausblenden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln weaker match(es)</source>
        <translation>
            <numerusform>%Ln schwächeren Treffer zeigen</numerusform>
            <numerusform>%Ln schwächere Treffer zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Search without any filter</source>
        <translation>Ohne Filter suchen</translation>
    </message>
    <message>
        <source>Also search &amp;inside photos</source>
        <translation>Auch innerhalb &amp;von Fotos suchen</translation>
    </message>
    <message>
        <source>How to search</source>
        <translation>Wie man sucht</translation>
    </message>
    <message>
        <source>No photo meets all conditions.</source>
        <translation>Kein Foto erfüllt alle Bedingungen.</translation>
    </message>
    <message>
        <source>Searching inside photos: %1 of %2</source>
        <translation>Suche innerhalb von Fotos: %1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>The library has changed: show %Ln photo(s)</source>
        <translation>
            <numerusform>Die Bibliothek hat sich geändert: %Ln Foto zeigen</numerusform>
            <numerusform>Die Bibliothek hat sich geändert: %Ln Fotos zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>This photo is in no stack.</source>
        <translation>Dieses Foto ist in keinem Stapel.</translation>
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
    <name>SaveDialog</name>
    <message>
        <source>Save a search</source>
        <translation>Suche speichern</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>What the pictures show: “our dog Bella”</source>
        <translation>Was die Bilder zeigen: „unser Hund Bella“</translation>
    </message>
    <message>
        <source>The name is also what is searched for, so say what the pictures show.</source>
        <translation>Nach dem Namen wird auch gesucht; sagen Sie darum, was die Bilder zeigen.</translation>
    </message>
    <message>
        <source>It is asked anew each time, so it also finds photos that you take later.</source>
        <translation>Sie wird jedes Mal neu gestellt und findet so auch Fotos, die Sie später machen.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Replace the saved search “%1”?</source>
        <translation>Die gespeicherte Suche „%1“ ersetzen?</translation>
    </message>
    <message>
        <source>There is a saved search of this name already.</source>
        <translation>Es gibt schon eine gespeicherte Suche mit diesem Namen.</translation>
    </message>
    <message>
        <source>&amp;Replace it</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>“%1” saved. Ctrl+B shows all saved searches.</source>
        <translation>„%1“ gespeichert. Strg+B zeigt alle gespeicherten Suchen.</translation>
    </message>
</context>
<context>
    <name>SavedBranch</name>
    <message>
        <source>Remove a saved search</source>
        <translation>Gespeicherte Suche entfernen</translation>
    </message>
    <message>
        <source>Remove the saved search “%1”?</source>
        <translation>Die gespeicherte Suche „%1“ entfernen?</translation>
    </message>
    <message>
        <source>Its photos stay where they are.</source>
        <translation>Ihre Fotos bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>&amp;Remove the search</source>
        <translation>Suche &amp;entfernen</translation>
    </message>
</context>
<context>
    <name>Saver</name>
    <message>
        <source>%1 of the %2 selected photos are its examples.</source>
        <translation>%1 der %2 ausgewählten Fotos sind ihre Beispiele.</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Selection</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Find similar</source>
        <translation>Ähnliche finden</translation>
    </message>
    <message>
        <source>Find similar (Ctrl+D)</source>
        <translation>Ähnliche finden (Strg+D)</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>Favourite (F)</source>
        <translation>Favorit (F)</translation>
    </message>
    <message>
        <source>Album …</source>
        <translation>Album …</translation>
    </message>
    <message>
        <source>Add to an album … (A)</source>
        <translation>Zu einem Album hinzufügen … (A)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy (Ctrl+C)</source>
        <translation>Kopieren (Strg+C)</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Export … (Ctrl+Shift+S)</source>
        <translation>Exportieren … (Strg+Umschalt+S)</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Show in folder (Ctrl+Shift+O)</source>
        <translation>Im Ordner zeigen (Strg+Umschalt+O)</translation>
    </message>
    <message>
        <source>Trash …</source>
        <translation>Papierkorb …</translation>
    </message>
    <message>
        <source>Move to the trash … (Del)</source>
        <translation>In den Papierkorb verschieben … (Entf)</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>Auswahl aufheben</translation>
    </message>
    <message>
        <source>Clear selection (Esc)</source>
        <translation>Auswahl aufheben (Esc)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln ausgewählt</numerusform>
            <numerusform>%Ln ausgewählt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>The search as a sentence</source>
        <translation>Die Suche als Satz</translation>
    </message>
    <message>
        <source>The search as a sentence. Edit it to change the search: “but at night”, “without people”, “unlike …”.</source>
        <translation>Die Suche als Satz. Ändern Sie ihn, um die Suche zu ändern: „aber at night“, „ohne people“, „nicht wie …“.</translation>
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
        <source>Follow the system</source>
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
        <source>Thumbnail size</source>
        <translation>Größe der Vorschaubilder</translation>
    </message>
    <message>
        <source>&amp;Remember recent searches</source>
        <translation>&amp;Letzte Suchen merken</translation>
    </message>
    <message>
        <source>&amp;Clear recent searches</source>
        <translation>Letzte Suchen lö&amp;schen</translation>
    </message>
    <message>
        <source>In a search, “last summer” then means December to February</source>
        <translation>In einer Suche bedeutet „letzter Sommer“ dann Dezember bis Februar</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>&amp;Watch folders for new photos</source>
        <translation>&amp;Ordner auf neue Fotos überwachen</translation>
    </message>
    <message>
        <source>Seasons of the southern &amp;half of the earth</source>
        <translation>&amp;Jahreszeiten der Südhalbkugel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Keine Grenze</translation>
    </message>
    <message>
        <source>Above it, those are deleted that were not shown for longest; they are made again when shown</source>
        <translation>Darüber werden diejenigen gelöscht, die am längsten nicht gezeigt wurden; sie entstehen neu, wenn sie gezeigt werden</translation>
    </message>
    <message>
        <source>Rea&amp;d the text in photos while there is nothing else to do</source>
        <translation>Den Te&amp;xt in Fotos lesen, während sonst nichts zu tun ist</translation>
    </message>
    <message>
        <source>Then photos are found by the words in them, on signs and receipts for example</source>
        <translation>Dann werden Fotos durch die Wörter darin gefunden, zum Beispiel auf Schildern und Belegen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>&amp;Farbschema:</translation>
    </message>
    <message>
        <source>Thumbnail &amp;size:</source>
        <translation>&amp;Größe der Vorschaubilder:</translation>
    </message>
    <message>
        <source>Space for thum&amp;bnails:</source>
        <translation>Platz für Vorschau&amp;bilder:</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>Einlesen</translation>
    </message>
    <message>
        <source>&amp;Processor cores:</source>
        <translation>&amp;Prozessorkerne:</translation>
    </message>
    <message>
        <source>E&amp;xclusions …</source>
        <translation>&amp;Ausschlüsse …</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>Background work</source>
        <translation>Hintergrundarbeit</translation>
    </message>
    <message>
        <source>Models and device</source>
        <translation>Modelle und Gerät</translation>
    </message>
    <message>
        <source>How many processor cores the models use; fewer leave more for other programs</source>
        <translation>Wie viele Prozessorkerne die Modelle nutzen; weniger lassen mehr für andere Programme</translation>
    </message>
    <message>
        <source>Takes effect at the next start of the program</source>
        <translation>Wirkt ab dem nächsten Start des Programms</translation>
    </message>
    <message>
        <source>Storage locations</source>
        <translation>Speicherorte</translation>
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
        <source>Move to the trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <source>Nothing is moved until you confirm it on the duplicates page</source>
        <translation>Nichts wird verschoben, bevor Sie es auf der Seite der Duplikate bestätigen</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favoriten</translation>
    </message>
    <message>
        <source>Recently added</source>
        <translation>Zuletzt hinzugefügt</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplikate</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Albums</source>
        <translation>Alben</translation>
    </message>
    <message>
        <source>New album …</source>
        <translation>Neues Album …</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Gespeicherte Suchen</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Add a folder …</source>
        <translation>Ordner hinzufügen …</translation>
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
        <source>Skin tone</source>
        <translation>Hautton</translation>
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
        <source>More colours …</source>
        <translation>Weitere Farben …</translation>
    </message>
    <message>
        <source>Pen colour</source>
        <translation>Stiftfarbe</translation>
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
        <source>Line width ([ and ])</source>
        <translation>Linienbreite ([ und ])</translation>
    </message>
    <message>
        <source>Line width</source>
        <translation>Linienbreite</translation>
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
        <source>Clear the drawing (Del)</source>
        <translation>Zeichnung löschen (Entf)</translation>
    </message>
    <message>
        <source>Import a picture to draw on or to trace</source>
        <translation>Bild zum Übermalen oder Abpausen einfügen</translation>
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
        <source>&amp;Remove the traced picture</source>
        <translation>Pausvorlage &amp;entfernen</translation>
    </message>
    <message>
        <source>Save the drawing as a PNG file</source>
        <translation>Zeichnung als PNG-Datei speichern</translation>
    </message>
    <message>
        <source>Matching photos appear while you draw. Add words in the search field to be more precise.</source>
        <translation>Passende Fotos erscheinen, während Sie zeichnen. Wörter im Suchfeld machen die Suche genauer.</translation>
    </message>
    <message>
        <source>The drawing could not be saved.</source>
        <translation>Die Zeichnung konnte nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>Check whether the disk is full.</source>
        <translation>Prüfen Sie, ob der Datenträger voll ist.</translation>
    </message>
    <message>
        <source>The clipboard contains no picture.</source>
        <translation>Die Zwischenablage enthält kein Bild.</translation>
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
        <source>The drawing was saved as %1.</source>
        <translation>Die Zeichnung wurde als %1 gespeichert.</translation>
    </message>
    <message>
        <source>%1 could not be saved.</source>
        <translation>%1 konnte nicht gespeichert werden.</translation>
    </message>
</context>
<context>
    <name>Slideshow</name>
    <message>
        <source>Slideshow</source>
        <translation>Diashow</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>Anhalten (Leertaste)</translation>
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
        <source>Less time for each photo (−)</source>
        <translation>Weniger Zeit für jedes Foto (−)</translation>
    </message>
    <message>
        <source>More time for each photo (+)</source>
        <translation>Mehr Zeit für jedes Foto (+)</translation>
    </message>
    <message>
        <source>End the slideshow (Esc)</source>
        <translation>Diashow beenden (Esc)</translation>
    </message>
    <message>
        <source>Go on (Space)</source>
        <translation>Fortsetzen (Leertaste)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation>
            <numerusform>%Ln Sekunde</numerusform>
            <numerusform>%Ln Sekunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Take this back (Ctrl+Z)</source>
        <translation>Dies zurücknehmen (Strg+Z)</translation>
    </message>
    <message>
        <source>Indexing progress</source>
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
    <message>
        <source>%1 of %2 photos</source>
        <translation>%1 von %2 Fotos</translation>
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
    <message numerus="yes">
        <source>in %Ln file(s)</source>
        <translation>
            <numerusform>in %Ln Datei</numerusform>
            <numerusform>in %Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 searchable</source>
        <translation>%1 von %2 durchsuchbar</translation>
    </message>
    <message>
        <source>The others are found by date, place and name only, until the model has seen them</source>
        <translation>Die anderen werden nur nach Datum, Ort und Namen gefunden, bis das Modell sie gesehen hat</translation>
    </message>
    <message>
        <source>%1 is indexing the photos</source>
        <translation>%1 liest die Fotos ein</translation>
    </message>
    <message>
        <source>Switching to %1</source>
        <translation>Wechsel zu %1</translation>
    </message>
    <message>
        <source>Starting the engine …</source>
        <translation>Der Suchdienst startet …</translation>
    </message>
    <message>
        <source>The engine stopped and is restarting …</source>
        <translation>Der Suchdienst ist abgestürzt und startet neu …</translation>
    </message>
    <message>
        <source>The engine is not running.</source>
        <translation>Der Suchdienst läuft nicht.</translation>
    </message>
    <message>
        <source>The library is not open.</source>
        <translation>Die Bibliothek ist nicht offen.</translation>
    </message>
    <message>
        <source>The engine has stopped.</source>
        <translation>Der Suchdienst ist beendet.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read</source>
        <translation>
            <numerusform>%Ln Datei nicht lesbar</numerusform>
            <numerusform>%Ln Dateien nicht lesbar</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot be reached:</source>
        <translation>Nicht erreichbar:</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Scanning folders …</source>
        <translation>Die Ordner werden durchsucht …</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Waiting: %1</source>
        <translation>Wartet: %1</translation>
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
        <source>%1 photos per second</source>
        <translation>%1 Fotos pro Sekunde</translation>
    </message>
    <message>
        <source>Working slowly: %1</source>
        <translation>Arbeitet langsam: %1</translation>
    </message>
    <message>
        <source>%1 still to index</source>
        <translation>noch %1 einzulesen</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>slowly: %1</source>
        <translation>langsam: %1</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Lesen: %1</translation>
    </message>
    <message>
        <source>Resume indexing</source>
        <translation>Einlesen fortsetzen</translation>
    </message>
    <message>
        <source>Continue now</source>
        <translation>Jetzt weitermachen</translation>
    </message>
    <message>
        <source>Pause indexing</source>
        <translation>Einlesen anhalten</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Schritt %1 von %2: %3</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln Foto</numerusform>
            <numerusform>%Ln Fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>saved search</source>
        <translation>gespeicherte Suche</translation>
    </message>
    <message>
        <source>“%1” as words</source>
        <translation>„%1“ als Wörter</translation>
    </message>
    <message>
        <source>exactly as typed</source>
        <translation>genau wie getippt</translation>
    </message>
</context>
<context>
    <name>TextCopier</name>
    <message>
        <source>The text of at most %1 photos can be copied at once.</source>
        <translation>Der Text von höchstens %1 Fotos kann auf einmal kopiert werden.</translation>
    </message>
    <message numerus="yes">
        <source>Text of %Ln photo(s) copied</source>
        <translation>
            <numerusform>Text von %Ln Foto kopiert</numerusform>
            <numerusform>Text von %Ln Fotos kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>No text is known of these photos.</source>
        <translation>Von diesen Fotos ist kein Text bekannt.</translation>
    </message>
</context>
<context>
    <name>TextLayer</name>
    <message>
        <source>Text in the photo</source>
        <extracomment>Fractions of the photo as it is stored, as the boxes of the lines are.</extracomment>
        <translation>Text im Foto</translation>
    </message>
</context>
<context>
    <name>TextList</name>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the selected entries (Del)</source>
        <translation>Die ausgewählten Einträge entfernen (Entf)</translation>
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
        <source>%1 in total. At least one file of each group stays. You can undo this.</source>
        <translation>Zusammen %1. Mindestens eine Datei jeder Gruppe bleibt. Sie können dies rückgängig machen.</translation>
    </message>
    <message>
        <source>Raw files, films of Live Photos and sidecars go with their photo.</source>
        <translation>Rohdateien, Filme von Live Photos und Begleitdateien (XMP) gehen mit ihrem Foto.</translation>
    </message>
    <message>
        <source>&amp;Move to the trash</source>
        <translation>In den &amp;Papierkorb verschieben</translation>
    </message>
    <message numerus="yes">
        <source>Moving %Ln of them frees no space: other names of the same files stay on the disk.</source>
        <translation>
            <numerusform>Eine davon zu bewegen gibt keinen Platz frei: Ein anderer Name derselben Datei bleibt auf dem Datenträger.</numerusform>
            <numerusform>%Ln davon zu bewegen gibt keinen Platz frei: Andere Namen derselben Dateien bleiben auf dem Datenträger.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moving %Ln photo(s) to the trash …</source>
        <translation>
            <numerusform>%Ln Foto kommt in den Papierkorb …</numerusform>
            <numerusform>%Ln Fotos kommen in den Papierkorb …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) moved to the trash, %1</source>
        <translation>
            <numerusform>%Ln Foto in den Papierkorb verschoben, %1</numerusform>
            <numerusform>%Ln Fotos in den Papierkorb verschoben, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) restored from the trash</source>
        <translation>
            <numerusform>%Ln Foto aus dem Papierkorb wiederhergestellt</numerusform>
            <numerusform>%Ln Fotos aus dem Papierkorb wiederhergestellt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrashWork</name>
    <message numerus="yes">
        <source>Restoring %Ln photo(s) …</source>
        <translation>
            <numerusform>%Ln Foto wird wiederhergestellt …</numerusform>
            <numerusform>%Ln Fotos werden wiederhergestellt …</numerusform>
        </translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) could not be moved.</source>
        <translation>
            <numerusform>%Ln Foto konnte nicht verschoben werden.</numerusform>
            <numerusform>%Ln Fotos konnten nicht verschoben werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) could not be restored.</source>
        <translation>
            <numerusform>%Ln Foto konnte nicht wiederhergestellt werden.</numerusform>
            <numerusform>%Ln Fotos konnten nicht wiederhergestellt werden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>&amp;Open PhotoSearch</source>
        <translation>PhotoSearch ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Pause indexing</source>
        <translation>Einlesen &amp;anhalten</translation>
    </message>
    <message>
        <source>Pause until &amp;tomorrow</source>
        <translation>&amp;Bis morgen anhalten</translation>
    </message>
    <message>
        <source>&amp;Continue now</source>
        <translation>&amp;Jetzt weitermachen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Resume indexing</source>
        <translation>Einlesen f&amp;ortsetzen</translation>
    </message>
    <message>
        <source>Indexing: %1</source>
        <translation>Liest ein: %1</translation>
    </message>
    <message>
        <source>Indexing …</source>
        <translation>Liest ein …</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Waiting: %1</source>
        <translation>Wartet: %1</translation>
    </message>
</context>
<context>
    <name>WaysOfTrouble</name>
    <message>
        <source>&amp;Repair …</source>
        <translation>&amp;Reparieren …</translation>
    </message>
    <message>
        <source>Restore a &amp;backup …</source>
        <translation>Sicherung &amp;wiederherstellen …</translation>
    </message>
    <message>
        <source>Start a &amp;new library …</source>
        <translation>N&amp;eue Bibliothek anlegen …</translation>
    </message>
    <message>
        <source>Show the library&apos;s f&amp;older</source>
        <translation>Ordner der Biblio&amp;thek zeigen</translation>
    </message>
    <message>
        <source>&amp;Models …</source>
        <translation>&amp;Modelle …</translation>
    </message>
    <message>
        <source>Start ag&amp;ain</source>
        <translation>Neu s&amp;tarten</translation>
    </message>
    <message>
        <source>Open the lo&amp;g folder</source>
        <translation>&amp;Protokollordner öffnen</translation>
    </message>
    <message>
        <source>&amp;Report a problem …</source>
        <translation>P&amp;roblem melden …</translation>
    </message>
</context>
<context>
    <name>WaysOut</name>
    <message>
        <source>Look in all folders</source>
        <translation>In allen Ordnern suchen</translation>
    </message>
    <message>
        <source>Also show “%1”</source>
        <translation>Auch „%1“ zeigen</translation>
    </message>
    <message>
        <source>Search without “%1”</source>
        <translation>Ohne „%1“ suchen</translation>
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
        <source>identical file</source>
        <translation>gleiche Datei</translation>
    </message>
    <message>
        <source>different size</source>
        <translation>andere Größe</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>rotated</source>
        <translation>gedreht</translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation>gespiegelt</translation>
    </message>
    <message>
        <source>cropped</source>
        <translation>beschnitten</translation>
    </message>
    <message>
        <source>same burst</source>
        <translation>gleiche Serie</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 besides the best version</source>
        <translation>%1 neben der besten Fassung</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more file(s) not shown</source>
        <translation>
            <numerusform>%Ln weitere Datei nicht gezeigt</numerusform>
            <numerusform>%Ln weitere Dateien nicht gezeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 can be freed</source>
        <translation>%1 können freigegeben werden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) besides the best versions</source>
        <translation>
            <numerusform>%Ln Datei neben den besten Fassungen</numerusform>
            <numerusform>%Ln Dateien neben den besten Fassungen</numerusform>
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
        <source>Looking for similar photos</source>
        <translation>Ähnliche Fotos werden gesucht</translation>
    </message>
    <message>
        <source>Comparing fingerprints</source>
        <translation>Fingerabdrücke werden verglichen</translation>
    </message>
    <message>
        <source>Comparing pairs in detail</source>
        <translation>Paare werden genau verglichen</translation>
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
        <source>%1 per second</source>
        <translation>%1 pro Sekunde</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>All duplicates</source>
        <translation>Alle Duplikate</translation>
    </message>
    <message>
        <source>Identical files</source>
        <translation>Gleiche Dateien</translation>
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
    <name>WorldMap</name>
    <message>
        <source>Map of the photos</source>
        <translation>Karte der Fotos</translation>
    </message>
    <message>
        <source>Tab moves between the places, the arrow keys move the map, + and - zoom.</source>
        <translation>Tab wechselt zwischen den Orten, die Pfeiltasten verschieben die Karte, + und - vergrößern und verkleinern sie.</translation>
    </message>
</context>
<context>
    <name>_Scale</name>
    <message>
        <source>Colours from a weak to a strong match</source>
        <translation>Farben von schwacher zu starker Übereinstimmung</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>&amp;Set it aside and use the default settings</source>
        <translation>&amp;Beiseitelegen und die Standardeinstellungen verwenden</translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <source>A model folder has a model.json.</source>
        <translation>Ein Modellordner enthält eine model.json.</translation>
    </message>
    <message>
        <source>Add a folder: photosearch index FOLDER</source>
        <translation>Fügen Sie einen Ordner hinzu: photosearch index ORDNER</translation>
    </message>
    <message>
        <source>Another PhotoSearch is changing the models.</source>
        <translation>Ein anderes PhotoSearch ändert gerade die Modelle.</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabisch</translation>
    </message>
    <message>
        <source>Arabic letters</source>
        <translation>arabische Schrift</translation>
    </message>
    <message>
        <source>Cannot allocate memory</source>
        <translation>nicht genug Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Check its permissions, or choose another home.</source>
        <translation>Prüfen Sie die Zugriffsrechte, oder wählen Sie einen anderen Speicherort.</translation>
    </message>
    <message>
        <source>Check the disk.</source>
        <translation>Prüfen Sie den Datenträger.</translation>
    </message>
    <message>
        <source>Check the spelling, or plug in its drive.</source>
        <translation>Prüfen Sie die Schreibweise, oder schließen Sie das Laufwerk an.</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinesisch</translation>
    </message>
    <message>
        <source>Chinese characters</source>
        <translation>chinesische Schriftzeichen</translation>
    </message>
    <message>
        <source>Choose a picture in it.</source>
        <translation>Wählen Sie ein Bild darin.</translation>
    </message>
    <message>
        <source>Choose a picture.</source>
        <translation>Wählen Sie ein Bild.</translation>
    </message>
    <message>
        <source>Choose another picture.</source>
        <translation>Wählen Sie ein anderes Bild.</translation>
    </message>
    <message>
        <source>Choose one of: {keys}.</source>
        <translation>Zur Wahl stehen: {keys}.</translation>
    </message>
    <message>
        <source>Choose the folder that contains it.</source>
        <translation>Wählen Sie den Ordner, der sie enthält.</translation>
    </message>
    <message>
        <source>Close it, or wait until it is done.</source>
        <translation>Schließen Sie es, oder warten Sie, bis es fertig ist.</translation>
    </message>
    <message>
        <source>Check the network and its proxy; the next try resumes where it stopped.</source>
        <translation>Prüfen Sie das Netzwerk und den Proxy; der nächste Versuch macht dort weiter, wo dieser aufgehört hat.</translation>
    </message>
    <message numerus="yes">
        <source>A new library was begun with {n} folders.</source>
        <translation>
            <numerusform>Eine neue Bibliothek mit {n} Ordner wurde angelegt.</numerusform>
            <numerusform>Eine neue Bibliothek mit {n} Ordnern wurde angelegt.</numerusform>
        </translation>
    </message>
    <message>
        <source>A quantised tower is judged on {needed} photos of the library, which has only {n} with thumbnails.</source>
        <translation>Ein quantisierter Bild-Encoder wird an {needed} Fotos der Bibliothek beurteilt; sie hat nur {n} mit Vorschaubild.</translation>
    </message>
    <message>
        <source>All photos are read again.</source>
        <translation>Alle Fotos werden neu eingelesen.</translation>
    </message>
    <message>
        <source>Close other programs, or raise the limit (ulimit -n).</source>
        <translation>Schließen Sie andere Programme, oder erhöhen Sie die Grenze (ulimit -n).</translation>
    </message>
    <message>
        <source>Close other programs, or raise the limit (ulimit -u).</source>
        <translation>Schließen Sie andere Programme, oder erhöhen Sie die Grenze (ulimit -u).</translation>
    </message>
    <message>
        <source>Connection timed out</source>
        <translation>Zeitüberschreitung der Verbindung</translation>
    </message>
    <message>
        <source>Copy the model again.</source>
        <translation>Kopieren Sie das Modell noch einmal.</translation>
    </message>
    <message>
        <source>Copy the whole model folder.</source>
        <translation>Kopieren Sie den ganzen Modellordner.</translation>
    </message>
    <message>
        <source>Correct it in {path}.</source>
        <translation>Berichtigen Sie das in {path}.</translation>
    </message>
    <message>
        <source>Correct or delete the file.</source>
        <translation>Berichtigen oder löschen Sie die Datei.</translation>
    </message>
    <message>
        <source>Cyrillic letters</source>
        <translation>kyrillische Schrift</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>Tschechisch</translation>
    </message>
    <message>
        <source>Devanagari letters</source>
        <translation>Devanagari-Schrift</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>Gerät oder Datei belegt</translation>
    </message>
    <message>
        <source>Download the weights from the page above, then run: {command}</source>
        <translation>Laden Sie die Gewichte von der oben genannten Seite herunter, und führen Sie dann aus: {command}</translation>
    </message>
    <message>
        <source>Downloads are switched off by HF_HUB_OFFLINE.</source>
        <translation>HF_HUB_OFFLINE schaltet das Herunterladen ab.</translation>
    </message>
    <message>
        <source>Drawings and styles are compared with whole photos only.</source>
        <translation>Zeichnungen und Stile werden nur mit ganzen Fotos verglichen.</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Niederländisch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>Dateiname zu lang</translation>
    </message>
    <message>
        <source>Free at least {needed:.0f} MB. Nothing is lost, and indexing goes on by itself.</source>
        <translation>Schaffen Sie mindestens {needed:.0f} MB Platz. Es geht nichts verloren, und das Einlesen geht von selbst weiter.</translation>
    </message>
    <message>
        <source>Free some space; nothing is lost.</source>
        <translation>Schaffen Sie Platz; es ging nichts verloren.</translation>
    </message>
    <message>
        <source>Free some space; nothing was installed.</source>
        <translation>Schaffen Sie Platz; es wurde nichts installiert.</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Give some words, such as: a dog on a beach</source>
        <translation>Geben Sie ein paar Wörter ein, etwa: a dog on a beach</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Griechisch</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>Hebräisch</translation>
    </message>
    <message>
        <source>Hebrew letters</source>
        <translation>hebräische Schrift</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>Hindi</translation>
    </message>
    <message>
        <source>Host is down</source>
        <translation>Server nicht erreichbar</translation>
    </message>
    <message>
        <source>Import the model without --int8 to use its fp32 tower, or run `photosearch index` first, with more photos if there are fewer.</source>
        <translation>Importieren Sie das Modell ohne --int8, um seinen fp32-Encoder zu verwenden, oder führen Sie zuerst `photosearch index` aus, mit mehr Fotos, falls es weniger sind.</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>Ein-/Ausgabefehler</translation>
    </message>
    <message>
        <source>Install that version, or choose another home.</source>
        <translation>Installieren Sie jene Version, oder wählen Sie einen anderen Speicherort.</translation>
    </message>
    <message>
        <source>Install the model again.</source>
        <translation>Installieren Sie das Modell noch einmal.</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>ist ein Ordner</translation>
    </message>
    <message>
        <source>It answers already.</source>
        <translation>Es wird schon benutzt.</translation>
    </message>
    <message>
        <source>It is chosen in the settings, but it is not installed.</source>
        <translation>Es ist in den Einstellungen gewählt, aber nicht installiert.</translation>
    </message>
    <message>
        <source>It may have moved; use `photosearch model export` or `photosearch model import` instead.</source>
        <translation>Vielleicht ist es umgezogen; benutzen Sie stattdessen `photosearch model export` oder `photosearch model import`.</translation>
    </message>
    <message>
        <source>It must contain exactly one model.json.</source>
        <translation>Es muss genau eine model.json enthalten.</translation>
    </message>
    <message>
        <source>It opens here once the other program has finished.</source>
        <translation>Sie öffnet sich hier, sobald das andere Programm fertig ist.</translation>
    </message>
    <message>
        <source>Its first bytes match no known picture format.</source>
        <translation>Ihre ersten Bytes passen zu keinem bekannten Bildformat.</translation>
    </message>
    <message>
        <source>Nothing was installed. Try again; if it happens again, do not trust the source.</source>
        <translation>Es wurde nichts installiert. Versuchen Sie es noch einmal; geschieht es wieder, trauen Sie der Quelle nicht.</translation>
    </message>
    <message>
        <source>Parts of the setting {name} are not used: it must be a list of strings.</source>
        <translation>Die Einstellung {name} wird nur zum Teil verwendet: Sie muss eine Liste von Zeichenketten sein.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>The file disappeared while it was being read.</source>
        <translation>Die Datei verschwand, während sie gelesen wurde.</translation>
    </message>
    <message>
        <source>The file {file} is missing.</source>
        <translation>Die Datei {file} fehlt.</translation>
    </message>
    <message>
        <source>The file {name} in {path} does not match its model.json: it is damaged, incomplete or a different file.</source>
        <translation>Die Datei {name} in {path} passt nicht zu ihrer model.json: Sie ist beschädigt, unvollständig oder eine andere.</translation>
    </message>
    <message>
        <source>The file {name} of the model {title} is missing.</source>
        <translation>Die Datei {name} des Modells {title} fehlt.</translation>
    </message>
    <message>
        <source>The library is sound; nothing was changed.</source>
        <translation>Die Bibliothek ist in Ordnung; nichts wurde geändert.</translation>
    </message>
    <message numerus="yes">
        <source>The library was built again with {n} photos</source>
        <translation>
            <numerusform>Die Bibliothek wurde mit {n} Foto neu aufgebaut</numerusform>
            <numerusform>Die Bibliothek wurde mit {n} Fotos neu aufgebaut</numerusform>
        </translation>
    </message>
    <message>
        <source>The library {path} is damaged (nothing is left in it).</source>
        <translation>Die Bibliothek {path} ist beschädigt (sie enthält nichts mehr).</translation>
    </message>
    <message>
        <source>The library {path} is damaged ({what}).</source>
        <translation>Die Bibliothek {path} ist beschädigt ({what}).</translation>
    </message>
    <message>
        <source>The library {path} is missing.</source>
        <translation>Die Bibliothek {path} fehlt.</translation>
    </message>
    <message>
        <source>The library {path} was deleted or replaced while it was in use.</source>
        <translation>Die Bibliothek {path} wurde gelöscht oder ersetzt, während sie in Gebrauch war.</translation>
    </message>
    <message>
        <source>The model was updated: {model} finds photos once it has encoded them.</source>
        <translation>Das Modell wurde aktualisiert: {model} findet Fotos, sobald es sie kodiert hat.</translation>
    </message>
    <message>
        <source>The model {name} is no longer installed: {model} answers instead.</source>
        <translation>Das Modell {name} ist nicht mehr installiert: {model} antwortet stattdessen.</translation>
    </message>
    <message>
        <source>The model {title} needs a {tokenizer} tokenizer, which is not supported.</source>
        <translation>Das Modell {title} braucht einen Tokenizer namens {tokenizer}; der wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>The model&apos;s vector of a {what} depends on the batch that it is in (cosine {cosine:.4f}).</source>
        <translation>Welchen Vektor das Modell liefert, hängt davon ab, was im selben Stapel steht ({what}; Kosinus {cosine:.4f}).</translation>
    </message>
    <message>
        <source>The model.json of {path} is too large.</source>
        <translation>Die model.json von {path} ist zu groß.</translation>
    </message>
    <message>
        <source>The picture crashed the decoder and was skipped.</source>
        <translation>Das Bild hat den Decoder zum Absturz gebracht und wurde übersprungen.</translation>
    </message>
    <message>
        <source>The picture exceeds the limit on pixels, memory or time.</source>
        <translation>Das Bild überschreitet die Grenze für Pixel, Speicher oder Zeit.</translation>
    </message>
    <message>
        <source>The setting {name} is not used: it must be a list of strings.</source>
        <translation>Die Einstellung {name} wird nicht verwendet: Sie muss eine Liste von Zeichenketten sein.</translation>
    </message>
    <message>
        <source>The starter comes with the program, so it is on every machine that has PhotoSearch.</source>
        <translation>Das Startmodell gehört zum Programm und ist darum auf jedem Rechner mit PhotoSearch.</translation>
    </message>
    <message>
        <source>The system cannot watch folders for this user now, so changes appear a little later.</source>
        <translation>Das System kann für diesen Benutzer gerade keine Ordner überwachen; Änderungen erscheinen etwas später.</translation>
    </message>
    <message numerus="yes">
        <source>The system&apos;s limit of watched folders is reached, so {folders} is scanned every {n} minutes.</source>
        <translation>
            <numerusform>Die vom System erlaubte Zahl überwachter Ordner ist erreicht; {folders} wird jede Minute durchsucht.</numerusform>
            <numerusform>Die vom System erlaubte Zahl überwachter Ordner ist erreicht; {folders} wird alle {n} Minuten durchsucht.</numerusform>
        </translation>
    </message>
    <message>
        <source>The zip contains a file whose path leads outside it: {name}.</source>
        <translation>Das Zip enthält eine Datei, deren Pfad aus ihm hinausführt: {name}.</translation>
    </message>
    <message>
        <source>The zip contains a link or a device: {name}.</source>
        <translation>Das Zip enthält einen Link oder ein Gerät: {name}.</translation>
    </message>
    <message>
        <source>The zip contains {count} models.</source>
        <translation>Das Zip enthält {count} Modelle.</translation>
    </message>
    <message>
        <source>The zip has {n} files, which is too many for a model.</source>
        <translation>Das Zip enthält {n} Dateien; das sind für ein Modell zu viele.</translation>
    </message>
    <message>
        <source>There is no setting {name}.</source>
        <translation>Es gibt keine Einstellung {name}.</translation>
    </message>
    <message>
        <source>This program has reached the system&apos;s limit of open files.</source>
        <translation>Dieses Programm hat die vom System erlaubte Zahl offener Dateien erreicht.</translation>
    </message>
    <message>
        <source>This user has reached the system&apos;s limit of threads and processes.</source>
        <translation>Dieser Benutzer hat die vom System erlaubte Zahl von Threads und Prozessen erreicht.</translation>
    </message>
    <message>
        <source>Too many changes occurred at once, so the folders are being scanned again.</source>
        <translation>Es gab zu viele Änderungen auf einmal; die Ordner werden erneut durchsucht.</translation>
    </message>
    <message>
        <source>Try again later; the download resumes where it stopped.</source>
        <translation>Versuchen Sie es später noch einmal; der Download macht dort weiter, wo er aufgehört hat.</translation>
    </message>
    <message>
        <source>`photosearch model list` shows the available models.</source>
        <translation>`photosearch model list` zeigt die verfügbaren Modelle.</translation>
    </message>
    <message>
        <source>it was selected</source>
        <translation>so ist es eingestellt</translation>
    </message>
    <message>
        <source>its hash is not the one that the hub announces</source>
        <translation>Ihre Prüfsumme ist nicht die, die der Hub angibt</translation>
    </message>
    <message>
        <source>the installed ONNX Runtime does not support {device}</source>
        <translation>die installierte ONNX Runtime unterstützt {device} nicht</translation>
    </message>
    <message>
        <source>the installed ONNX Runtime supports no other device</source>
        <translation>die installierte ONNX Runtime unterstützt kein anderes Gerät</translation>
    </message>
    <message>
        <source>the name of a model</source>
        <translation>der Name eines Modells</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>{folder} is offline.</source>
        <translation>{folder} ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>{host} does not provide {repo} (HTTP {code}).</source>
        <translation>{host} stellt {repo} nicht bereit (HTTP {code}).</translation>
    </message>
    <message>
        <source>{host} names no hash of {path}, so the file cannot be verified.</source>
        <translation>{host} nennt keine Prüfsumme zu {path}; die Datei lässt sich deshalb nicht prüfen.</translation>
    </message>
    <message>
        <source>{model} has not encoded this photo yet.</source>
        <translation>{model} hat dieses Foto noch nicht kodiert.</translation>
    </message>
    <message>
        <source>{model} keeps answering.</source>
        <translation>Es wird weiter mit {model} gesucht.</translation>
    </message>
    <message>
        <source>{name} in {folder} is a link or not a regular file.</source>
        <translation>{name} in {folder} ist ein Link oder keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>{name} takes {listed}, which does not fit a model of this kind.</source>
        <translation>{name} erwartet {listed}; das passt nicht zu einem Modell dieser Art.</translation>
    </message>
    <message>
        <source>{path} does not match its checksum.</source>
        <translation>{path} stimmt nicht mit der Prüfsumme überein.</translation>
    </message>
    <message>
        <source>{path} is not a valid zip file: {error}.</source>
        <translation>{path} ist keine gültige Zip-Datei: {error}.</translation>
    </message>
    <message>
        <source>{path} was made by a version of digiKam that is not supported.</source>
        <translation>{path} stammt von einer Version von digiKam, die nicht unterstützt wird.</translation>
    </message>
    <message>
        <source>{size} of vectors of {title} were freed.</source>
        <translation>{size} an Vektoren von {title} wurden freigegeben.</translation>
    </message>
    <message>
        <source>It should look like {hub} (setting “hub”).</source>
        <translation>Sie sollte aussehen wie {hub} (Einstellung „hub“).</translation>
    </message>
    <message>
        <source>A file of this name cannot be written there.</source>
        <translation>Eine Datei mit diesem Namen kann dort nicht geschrieben werden.</translation>
    </message>
    <message numerus="yes">
        <source>A network drive does not tell of changes that other computers make, so it is scanned every {n} minutes.</source>
        <translation>
            <numerusform>Ein Netzlaufwerk meldet keine Änderungen, die andere Computer vornehmen, daher wird es jede Minute durchgesehen.</numerusform>
            <numerusform>Ein Netzlaufwerk meldet keine Änderungen, die andere Computer vornehmen, daher wird es alle {n} Minuten durchgesehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>A photo is turned by 0, 90, 180 or 270 degrees.</source>
        <translation>Ein Foto lässt sich um 0, 90, 180 oder 270 Grad drehen.</translation>
    </message>
    <message>
        <source>A program fills the screen</source>
        <translation>Ein Programm füllt den Bildschirm</translation>
    </message>
    <message>
        <source>A rating is a number from 0 to 5, or -1 for a rejected photo.</source>
        <translation>Eine Bewertung ist eine Zahl von 0 bis 5 oder -1 für ein abgelehntes Foto.</translation>
    </message>
    <message>
        <source>A style is in the whole photo, not in a place of it.</source>
        <translation>Ein Stil ist im ganzen Foto, nicht an einer Stelle.</translation>
    </message>
    <message>
        <source>Add a folder first: photosearch index FOLDER.</source>
        <translation>Fügen Sie zuerst einen Ordner hinzu: photosearch index ORDNER.</translation>
    </message>
    <message>
        <source>All photos are listed; nothing was searched for.</source>
        <translation>Alle Fotos sind aufgelistet; es wurde nichts gesucht.</translation>
    </message>
    <message>
        <source>Another model answers by now.</source>
        <translation>Inzwischen antwortet ein anderes Modell.</translation>
    </message>
    <message>
        <source>Bengali</source>
        <translation>Bengalisch</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>Bulgarisch</translation>
    </message>
    <message>
        <source>Changes appear at the next scan.</source>
        <translation>Änderungen erscheinen beim nächsten Durchlauf.</translation>
    </message>
    <message>
        <source>Changes appear within seconds.</source>
        <translation>Änderungen erscheinen innerhalb von Sekunden.</translation>
    </message>
    <message>
        <source>Check its permissions and try again; until then, `photosearch remove --undo` restores the folder.</source>
        <translation>Prüfen Sie die Zugriffsrechte, und versuchen Sie es erneut; bis dahin stellt `photosearch remove --undo` den Ordner wieder her.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Choose another name, or remove it first.</source>
        <translation>Wählen Sie einen anderen Namen, oder entfernen Sie sie zuerst.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Choose another one; `photosearch backup list` shows all.</source>
        <translation>Wählen Sie eine andere; `photosearch backup list` zeigt alle.</translation>
    </message>
    <message>
        <source>Choose “Repair” in the window or run `photosearch doctor --fix`: it puts that aside; nothing is deleted.</source>
        <translation>Wählen Sie im Fenster „Reparieren“ oder starten Sie `photosearch doctor --fix`: Es wird beiseitegelegt; nichts wird gelöscht.</translation>
    </message>
    <message>
        <source>Choose “Repair” in the window or run `photosearch doctor --fix`: it saves what can be read and takes the rest from the backup {name}; nothing is deleted.</source>
        <translation>Wählen Sie „Reparieren“ im Fenster, oder führen Sie `photosearch doctor --fix` aus: Es rettet, was lesbar ist, und nimmt den Rest aus der Sicherung {name}; nichts wird gelöscht.</translation>
    </message>
    <message>
        <source>Choose “Repair” in the window or run `photosearch doctor --fix`: it saves what can be read; nothing is deleted, and what is lost is read from your photos again.</source>
        <translation>Wählen Sie „Reparieren“ im Fenster, oder führen Sie `photosearch doctor --fix` aus: Es rettet, was lesbar ist; nichts wird gelöscht, und was verloren ist, wird aus Ihren Fotos neu gelesen.</translation>
    </message>
    <message>
        <source>Close it, or take it away.</source>
        <translation>Schließen Sie es, oder nehmen Sie es weg.</translation>
    </message>
    <message>
        <source>Close other programs, use fewer processor cores, or choose a smaller model.</source>
        <translation>Schließen Sie andere Programme, verwenden Sie weniger Prozessorkerne, oder wählen Sie ein kleineres Modell.</translation>
    </message>
    <message>
        <source>Copies that Lightroom, Capture One and ExifTool make of your photos.</source>
        <translation>Kopien, die Lightroom, Capture One und ExifTool von Ihren Fotos anlegen.</translation>
    </message>
    <message>
        <source>Copy both towers of one model.</source>
        <translation>Kopieren Sie Bild- und Text-Encoder desselben Modells.</translation>
    </message>
    <message>
        <source>Copy the whole folder of the model.</source>
        <translation>Kopieren Sie den ganzen Ordner des Modells.</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>Kroatisch</translation>
    </message>
    <message>
        <source>Damaged values of the library were mended: {what}.</source>
        <translation>Beschädigte Werte der Bibliothek wurden berichtigt: {what}.</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>Dänisch</translation>
    </message>
    <message>
        <source>Dates look like 2023, 2022-06, 2022-06-15 or 2022-06..2022-09.</source>
        <translation>Ein Datum sieht so aus: 2023, 2022-06, 2022-06-15 oder 2022-06..2022-09.</translation>
    </message>
    <message>
        <source>Did you mean “{name}:”?</source>
        <translation>Meinten Sie „{name}:“?</translation>
    </message>
    <message>
        <source>Did you mean “{name}”?</source>
        <translation>Meinten Sie „{name}“?</translation>
    </message>
    <message>
        <source>Downloads and copies that are not complete, and caches that programs can delete at any time.</source>
        <translation>Unvollständige Downloads und Kopien sowie Zwischenspeicher, die Programme jederzeit löschen können.</translation>
    </message>
    <message>
        <source>Earlier states of files, as network drives, file systems and synchronisers keep them.</source>
        <translation>Frühere Stände von Dateien, wie sie Netzlaufwerke, Dateisysteme und Abgleichprogramme aufbewahren.</translation>
    </message>
    <message>
        <source>End it with Ctrl+C, or stop the service that runs it.</source>
        <translation>Beenden Sie es mit Strg+C, oder halten Sie den Dienst an, der es ausführt.</translation>
    </message>
    <message>
        <source>Every photo in {path} can be reached.</source>
        <translation>Jedes Foto in {path} ist erreichbar.</translation>
    </message>
    <message>
        <source>Every photo is marked as wrong.</source>
        <translation>Jedes Foto ist als falsch markiert.</translation>
    </message>
    <message>
        <source>Files that you have deleted, as systems, network drives, phones and programs keep them.</source>
        <translation>Gelöschte Dateien, wie sie Betriebssysteme, Netzlaufwerke, Telefone und Programme aufbewahren.</translation>
    </message>
    <message>
        <source>Filipino</source>
        <translation>Filipino</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>Finnisch</translation>
    </message>
    <message>
        <source>Folders of the system</source>
        <translation>Ordner des Systems</translation>
    </message>
    <message>
        <source>Folders that contain one of these files. {no_media} is Android&apos;s mark of folders whose pictures no gallery is to show; programs mark their caches with {cache_tag}.</source>
        <translation>Ordner, die eine dieser Dateien enthalten. Mit {no_media} kennzeichnet Android Ordner, deren Bilder keine Galerie zeigen soll; mit {cache_tag} kennzeichnen Programme ihre Zwischenspeicher.</translation>
    </message>
    <message>
        <source>Free some space, or choose another folder; nothing was exported.</source>
        <translation>Schaffen Sie Platz, oder wählen Sie einen anderen Ordner; es wurde nichts exportiert.</translation>
    </message>
    <message>
        <source>Give the earlier date first.</source>
        <translation>Nennen Sie das frühere Datum zuerst.</translation>
    </message>
    <message>
        <source>Give the smaller number first.</source>
        <translation>Nennen Sie die kleinere Zahl zuerst.</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>Ungarisch</translation>
    </message>
    <message>
        <source>Import it without --int8.</source>
        <translation>Importieren Sie es ohne --int8.</translation>
    </message>
    <message>
        <source>Import the fp32 model, or put its fp32 picture tower beside it as {file}.</source>
        <translation>Importieren Sie das fp32-Modell, oder legen Sie dessen fp32-Bild-Encoder als {file} daneben.</translation>
    </message>
    <message>
        <source>Import the model without --int8: then its fp32 tower is used.</source>
        <translation>Importieren Sie das Modell ohne --int8: Dann wird sein fp32-Bild-Encoder benutzt.</translation>
    </message>
    <message>
        <source>In such a library, everything but the folder of originals.</source>
        <translation>In einer solchen Mediathek alles außer dem Ordner der Originale.</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>Indonesisch</translation>
    </message>
    <message>
        <source>Install PhotoSearch again.</source>
        <translation>Installieren Sie PhotoSearch neu.</translation>
    </message>
    <message>
        <source>It can be searched. To change it, make the disk writable, or choose another home.</source>
        <translation>Sie kann durchsucht werden. Um sie zu ändern, machen Sie den Datenträger beschreibbar, oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>It can be searched; `photosearch doctor` says how to change that.</source>
        <translation>Sie kann durchsucht werden; `photosearch doctor` sagt, wie sich das ändern lässt.</translation>
    </message>
    <message>
        <source>It goes from {low} to {high}.</source>
        <translation>Möglich sind Werte von {low} bis {high}.</translation>
    </message>
    <message>
        <source>It has been removed; `photosearch remove --undo` restores it.</source>
        <translation>Er wurde entfernt; `photosearch remove --undo` stellt ihn wieder her.</translation>
    </message>
    <message>
        <source>It is called digikam4.db and lies in the folder of digiKam&apos;s collection.</source>
        <translation>Sie heißt digikam4.db und liegt im Ordner der Sammlung von digiKam.</translation>
    </message>
    <message>
        <source>It is inside {folder}: to leave it out, exclude it in the window or in settings.toml.</source>
        <translation>Er liegt in {folder}: Um ihn auszulassen, schließen Sie ihn im Fenster oder in settings.toml aus.</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italienisch</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japanisch</translation>
    </message>
    <message>
        <source>Known are: {names}</source>
        <translation>Bekannt sind: {names}</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Koreanisch</translation>
    </message>
    <message>
        <source>Letters, digits and . _ + - make a name.</source>
        <translation>Erlaubt sind Buchstaben, Ziffern und . _ + -</translation>
    </message>
    <message>
        <source>Make the disk writable, or choose another home.</source>
        <translation>Machen Sie den Datenträger beschreibbar, oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>Make {folder} writable, and run `photosearch index` once to bring it up to date.</source>
        <translation>Machen Sie {folder} beschreibbar, und starten Sie einmal `photosearch index`, um sie auf den neuen Stand zu bringen.</translation>
    </message>
    <message>
        <source>Mark a larger part.</source>
        <translation>Markieren Sie einen größeren Teil.</translation>
    </message>
    <message>
        <source>Mark a part of it.</source>
        <translation>Markieren Sie einen Teil davon.</translation>
    </message>
    <message>
        <source>Marked folders</source>
        <translation>Gekennzeichnete Ordner</translation>
    </message>
    <message>
        <source>Move it away, or choose another home.</source>
        <translation>Verschieben Sie die Datei, oder wählen Sie einen anderen Speicherort.</translation>
    </message>
    <message>
        <source>Name the folder to export to.</source>
        <translation>Geben Sie den Ordner an, in den exportiert werden soll.</translation>
    </message>
    <message>
        <source>No folder was removed in the last {days} days.</source>
        <translation>In den letzten {days} Tagen wurde kein Ordner entfernt.</translation>
    </message>
    <message>
        <source>No place in this photo stands out.</source>
        <translation>Keine Stelle dieses Fotos sticht hervor.</translation>
    </message>
    <message>
        <source>No such device</source>
        <translation>Gerät nicht vorhanden</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>Datei oder Ordner nicht vorhanden</translation>
    </message>
    <message>
        <source>No text that was read in a photo contains {words}; these photos may show it.</source>
        <translation>Kein Text, der in einem Foto gelesen wurde, enthält {words}; diese Fotos zeigen es vielleicht.</translation>
    </message>
    <message>
        <source>None of the backups can be used.</source>
        <translation>Keine der Sicherungen ist brauchbar.</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation>Norwegisch</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>kein Ordner</translation>
    </message>
    <message>
        <source>Nothing like this seems to be in these photos.</source>
        <translation>So etwas scheint in diesen Fotos nicht vorzukommen.</translation>
    </message>
    <message>
        <source>Nothing was imported. The database has version {version}.</source>
        <translation>Es wurde nichts importiert. Die Datenbank hat die Version {version}.</translation>
    </message>
    <message>
        <source>Nothing was installed. Choose another model, or import this one.</source>
        <translation>Es wurde nichts installiert. Wählen Sie ein anderes Modell, oder importieren Sie dieses.</translation>
    </message>
    <message>
        <source>Only the first {count} exclusions were used.</source>
        <translation>Nur die ersten {count} Ausschlüsse wurden berücksichtigt.</translation>
    </message>
    <message>
        <source>Only the last {count} marks count.</source>
        <translation>Nur die letzten {count} Markierungen zählen.</translation>
    </message>
    <message>
        <source>Only wrong photos are marked: those least like them come first.</source>
        <translation>Nur falsche Fotos sind markiert: Zuerst kommen die, die ihnen am wenigsten gleichen.</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>nicht erlaubt</translation>
    </message>
    <message>
        <source>Originals are copied as they are.</source>
        <translation>Originale werden unverändert kopiert.</translation>
    </message>
    <message>
        <source>Other programs are busy</source>
        <translation>Andere Programme sind beschäftigt</translation>
    </message>
    <message>
        <source>Other programs have changed sidecars. To read them first, run: photosearch index</source>
        <translation>Andere Programme haben Begleitdateien geändert. Um diese zuerst zu lesen, führen Sie aus: photosearch index</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Paused until {time}</source>
        <translation>Angehalten bis {time}</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>keine Berechtigung</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>Persisch</translation>
    </message>
    <message>
        <source>Photo libraries of macOS</source>
        <translation>Foto-Mediatheken von macOS</translation>
    </message>
    <message>
        <source>PhotoSearch makes one a day, after indexing.</source>
        <translation>PhotoSearch legt täglich eine an, nach dem Erfassen.</translation>
    </message>
    <message>
        <source>PhotoSearch&apos;s own files</source>
        <translation>Dateien von PhotoSearch selbst</translation>
    </message>
    <message>
        <source>Plug in its drive, or choose another home.</source>
        <translation>Schließen Sie das Laufwerk an, oder wählen Sie einen anderen Speicherort.</translation>
    </message>
    <message>
        <source>Plug in its drive, or delete the link.</source>
        <translation>Schließen Sie das Laufwerk an, oder löschen Sie die Verknüpfung.</translation>
    </message>
    <message>
        <source>Plug in its drive.</source>
        <translation>Schließen Sie das Laufwerk an.</translation>
    </message>
    <message>
        <source>Plug in its drive; if that is gone for good, delete the link and run `photosearch doctor --fix`.</source>
        <translation>Schließen Sie das Laufwerk an; wenn es für immer weg ist, löschen Sie die Verknüpfung und starten Sie `photosearch doctor --fix`.</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polnisch</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugiesisch</translation>
    </message>
    <message>
        <source>Previews of other photo programs</source>
        <translation>Vorschauen anderer Fotoprogramme</translation>
    </message>
    <message>
        <source>Published: of 100 descriptions, {count} find their own photo at once ({data}); with OpenAI&apos;s CLIP ViT-B/32, {usual}.</source>
        <translation>Laut Veröffentlichung finden {count} von 100 Beschreibungen ihr Foto auf Anhieb ({data}); mit CLIP ViT-B/32 von OpenAI sind es {usual}.</translation>
    </message>
    <message>
        <source>Put aside in {folder}: {names}.</source>
        <translation>In {folder} beiseitegelegt: {names}.</translation>
    </message>
    <message>
        <source>Remove it or the folder that contains it from the exclusions: excluded_folders in {file}.</source>
        <translation>Nehmen Sie ihn oder den Ordner, der ihn enthält, aus den Ausschlüssen: excluded_folders in {file}.</translation>
    </message>
    <message>
        <source>Remove it, or give another name.</source>
        <translation>Entfernen Sie die Datei, oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Restore {folder}, or add it again, first.</source>
        <translation>Stellen Sie zuerst {folder} wieder her, oder fügen Sie den Ordner erneut hinzu.</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>Rumänisch</translation>
    </message>
    <message>
        <source>Run `photosearch doctor --fix`; photos are untouched.</source>
        <translation>Führen Sie `photosearch doctor --fix` aus; Ihre Fotos bleiben unberührt.</translation>
    </message>
    <message>
        <source>Run `photosearch index` once to bring it up to date.</source>
        <translation>Starten Sie einmal `photosearch index`, um sie auf den neuen Stand zu bringen.</translation>
    </message>
    <message>
        <source>Run: photosearch index</source>
        <translation>Starten Sie: photosearch index</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Russisch</translation>
    </message>
    <message>
        <source>Say it in other words.</source>
        <translation>Sagen Sie es mit anderen Worten.</translation>
    </message>
    <message>
        <source>Search again.</source>
        <translation>Suchen Sie noch einmal.</translation>
    </message>
    <message>
        <source>Showing “{used}” for “{typed}”.</source>
        <translation>Gezeigt wird „{used}“ statt „{typed}“.</translation>
    </message>
    <message>
        <source>Slovak</source>
        <translation>Slowakisch</translation>
    </message>
    <message>
        <source>Small copies of pictures and videos, as network drives, phones, cameras and viewers make them.</source>
        <translation>Kleine Kopien von Bildern und Videos, wie sie Netzlaufwerke, Telefone, Kameras und Betrachter anlegen.</translation>
    </message>
    <message>
        <source>Snapshots and older versions</source>
        <translation>Schnappschüsse und ältere Versionen</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>Stale file handle</source>
        <translation>veralteter Dateizugriff</translation>
    </message>
    <message>
        <source>Swahili</source>
        <translation>Suaheli</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>Schwedisch</translation>
    </message>
    <message>
        <source>Take one away.</source>
        <translation>Nehmen Sie einen davon weg.</translation>
    </message>
    <message>
        <source>Take one of the two away.</source>
        <translation>Nehmen Sie eines von beiden weg.</translation>
    </message>
    <message>
        <source>Telugu</source>
        <translation>Telugu</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>Thai</translation>
    </message>
    <message>
        <source>The albums are: {names}</source>
        <translation>Diese Alben gibt es: {names}</translation>
    </message>
    <message>
        <source>The backup {name} cannot be used ({what}).</source>
        <translation>Die Sicherung {name} ist nicht brauchbar ({what}).</translation>
    </message>
    <message>
        <source>The backup {name} filled gaps.</source>
        <translation>Die Sicherung {name} hat Lücken gefüllt.</translation>
    </message>
    <message>
        <source>The backup {name} was restored.</source>
        <translation>Die Sicherung {name} wurde wiederhergestellt.</translation>
    </message>
    <message>
        <source>The battery is at {percent} %</source>
        <translation>Der Akku ist bei {percent} %</translation>
    </message>
    <message>
        <source>The computer is on battery</source>
        <translation>Der Computer läuft im Akkubetrieb</translation>
    </message>
    <message>
        <source>The decoder for {name} is not installed.</source>
        <translation>Der Decoder für {name} ist nicht installiert.</translation>
    </message>
    <message>
        <source>The disk is full: {path} cannot grow.</source>
        <translation>Der Datenträger ist voll: {path} kann nicht größer werden.</translation>
    </message>
    <message>
        <source>The disk is full: {what} cannot be written.</source>
        <translation>Der Datenträger ist voll: {what} kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The disk is too full: {needed} MB are needed, and {free} MB are free in {folder}.</source>
        <translation>Der Datenträger ist zu voll: {needed} MB werden gebraucht, und {free} MB sind in {folder} frei.</translation>
    </message>
    <message>
        <source>The download was stopped.</source>
        <translation>Das Herunterladen wurde angehalten.</translation>
    </message>
    <message>
        <source>The drive does not answer</source>
        <translation>das Laufwerk antwortet nicht</translation>
    </message>
    <message>
        <source>The engine</source>
        <translation>Der Suchdienst</translation>
    </message>
    <message>
        <source>The export was stopped.</source>
        <translation>Der Export wurde angehalten.</translation>
    </message>
    <message>
        <source>The file cannot be read (permission or disk error).</source>
        <translation>Die Datei kann nicht gelesen werden (fehlende Rechte oder Fehler des Datenträgers).</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The file is not in a picture format that PhotoSearch reads.</source>
        <translation>Die Datei hat kein Bildformat, das PhotoSearch lesen kann.</translation>
    </message>
    <message>
        <source>The file {name} is longer than it claims.</source>
        <translation>Die Datei {name} ist länger, als sie angibt.</translation>
    </message>
    <message>
        <source>The file {name} is not the one that was published: {why}.</source>
        <translation>Die Datei {name} ist nicht die veröffentlichte: {why}.</translation>
    </message>
    <message>
        <source>The file {name} of the model {title} is damaged.</source>
        <translation>Die Datei {name} des Modells {title} ist beschädigt.</translation>
    </message>
    <message>
        <source>The file {name} of the model {title} is not the one that was published.</source>
        <translation>Die Datei {name} des Modells {title} ist nicht die veröffentlichte.</translation>
    </message>
    <message>
        <source>The file {path} exists already.</source>
        <translation>Die Datei {path} gibt es schon.</translation>
    </message>
    <message>
        <source>The filter “{name}:” at position {position} has no value.</source>
        <translation>Der Filter „{name}:“ an Stelle {position} hat keinen Wert.</translation>
    </message>
    <message>
        <source>The folder cannot be reached. It is watched once it is back.</source>
        <translation>Der Ordner ist nicht erreichbar. Er wird überwacht, sobald er wieder da ist.</translation>
    </message>
    <message>
        <source>The folder was not counted.</source>
        <translation>Der Ordner wurde nicht gezählt.</translation>
    </message>
    <message>
        <source>The folder {name} holds a model that calls itself {other}.</source>
        <translation>Der Ordner {name} enthält ein Modell, das sich {other} nennt.</translation>
    </message>
    <message>
        <source>The folders were not listed.</source>
        <translation>Die Ordner wurden nicht aufgelistet.</translation>
    </message>
    <message>
        <source>The former library is in {folder}.</source>
        <translation>Die bisherige Bibliothek liegt in {folder}.</translation>
    </message>
    <message>
        <source>The library in {folder} is read-only, because it belongs to {owner}.</source>
        <translation>Die Bibliothek in {folder} ist schreibgeschützt, denn sie gehört {owner}.</translation>
    </message>
    <message>
        <source>The library in {folder} is read-only, because its disk is.</source>
        <translation>Die Bibliothek in {folder} ist schreibgeschützt, denn ihr Datenträger ist es.</translation>
    </message>
    <message>
        <source>The library in {folder} is read-only.</source>
        <translation>Die Bibliothek in {folder} ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>The library is in use by {owner}.</source>
        <translation>Die Bibliothek ist gerade in Benutzung: {owner}.</translation>
    </message>
    <message>
        <source>The library was made by an older version.</source>
        <translation>Die Bibliothek stammt von einer älteren Version.</translation>
    </message>
    <message>
        <source>The library {path} is a link to {target}, which cannot be reached.</source>
        <translation>Die Bibliothek {path} ist eine Verknüpfung mit {target}, das nicht erreichbar ist.</translation>
    </message>
    <message>
        <source>The library {path} was made by a newer PhotoSearch.</source>
        <translation>Die Bibliothek {path} stammt von einem neueren PhotoSearch.</translation>
    </message>
    <message>
        <source>The longer side must have {least} to {most} pixels.</source>
        <translation>Die längere Seite muss {least} bis {most} Pixel haben.</translation>
    </message>
    <message>
        <source>The marked part lies outside the picture.</source>
        <translation>Der markierte Teil liegt außerhalb des Bildes.</translation>
    </message>
    <message>
        <source>The marked part of the picture has no size.</source>
        <translation>Der markierte Teil des Bildes hat keine Ausdehnung.</translation>
    </message>
    <message>
        <source>The marked photos say the opposite of the rest of the search.</source>
        <translation>Die markierten Fotos sagen das Gegenteil der übrigen Suche.</translation>
    </message>
    <message>
        <source>The model cannot compare these words with a photo; they were found written.</source>
        <translation>Das Modell kann diese Wörter nicht mit einem Foto vergleichen; sie wurden geschrieben gefunden.</translation>
    </message>
    <message>
        <source>The model gives every {what} the same vector.</source>
        <translation>Das Modell liefert immer denselben Vektor ({what}).</translation>
    </message>
    <message>
        <source>The model gives vectors that are not numbers.</source>
        <translation>Das Modell liefert Vektoren, die keine Zahlen sind.</translation>
    </message>
    <message>
        <source>The model gives {shape} where model.json says [{rows}, {dim}].</source>
        <translation>Das Modell liefert {shape}; laut model.json wäre es [{rows}, {dim}].</translation>
    </message>
    <message>
        <source>The model in {folder} wants pictures prepared in a way that is not supported ({what}).</source>
        <translation>Das Modell in {folder} verlangt eine Aufbereitung der Bilder, die nicht unterstützt wird ({what}).</translation>
    </message>
    <message>
        <source>The model may not know {words}.</source>
        <translation>Das Modell kennt {words} vielleicht nicht.</translation>
    </message>
    <message>
        <source>The model {name} is in use.</source>
        <translation>Das Modell {name} wird gerade benutzt.</translation>
    </message>
    <message>
        <source>The model {name} is not installed.</source>
        <translation>Das Modell {name} ist nicht installiert.</translation>
    </message>
    <message>
        <source>The model {title} can read nothing of {words}, and no name contains it.</source>
        <translation>Das Modell {title} kann von {words} nichts lesen, und kein Name enthält es.</translation>
    </message>
    <message>
        <source>The model {title} can read nothing of {words}; say it in other words.</source>
        <translation>Das Modell {title} kann von {words} nichts lesen; sagen Sie es mit anderen Worten.</translation>
    </message>
    <message numerus="yes">
        <source>The model {title} cannot read {words}; they were left out.</source>
        <translation>
            <numerusform>Das Modell {title} kann {words} nicht lesen und lässt es weg.</numerusform>
            <numerusform>Das Modell {title} kann {words} nicht lesen und lässt sie weg.</numerusform>
        </translation>
    </message>
    <message>
        <source>The model {title} could not be run: {error}.</source>
        <translation>Das Modell {title} konnte nicht ausgeführt werden: {error}.</translation>
    </message>
    <message>
        <source>The model {title} does not know {what}; it knows {known}.</source>
        <translation>Das Modell {title} kennt {what} nicht; es kennt {known}.</translation>
    </message>
    <message>
        <source>The model {title} does: choose it in the settings, or run: photosearch model get {name}</source>
        <translation>Das Modell {title} kennt sie: Wählen Sie es in den Einstellungen, oder führen Sie aus: photosearch model get {name}</translation>
    </message>
    <message>
        <source>The model {title} has no quantised picture tower.</source>
        <translation>Das Modell {title} hat keinen quantisierten Bild-Encoder.</translation>
    </message>
    <message>
        <source>The model {which} is in use: its vectors are needed.</source>
        <translation>Das Modell {which} wird gerade benutzt: Seine Vektoren werden gebraucht.</translation>
    </message>
    <message>
        <source>The model.json of {path}</source>
        <translation>Die model.json von {path}</translation>
    </message>
    <message>
        <source>The name of a saved search has 1 to {count} characters.</source>
        <translation>Der Name einer gespeicherten Suche hat 1 bis {count} Zeichen.</translation>
    </message>
    <message>
        <source>The name of an album has 1 to {count} characters.</source>
        <translation>Der Name eines Albums hat 1 bis {count} Zeichen.</translation>
    </message>
    <message>
        <source>The name “{name}” belongs to the model that comes with the program.</source>
        <translation>Der Name „{name}“ gehört dem Modell, das mit dem Programm kommt.</translation>
    </message>
    <message>
        <source>The newest is {newest}; `photosearch backup list` shows all.</source>
        <translation>Die neueste ist {newest}; `photosearch backup list` zeigt alle.</translation>
    </message>
    <message>
        <source>The next try resumes where it stopped.</source>
        <translation>Der nächste Versuch macht dort weiter, wo dieser aufgehört hat.</translation>
    </message>
    <message>
        <source>The parts of this query cancel each other out.</source>
        <translation>Die Teile dieser Suche heben einander auf.</translation>
    </message>
    <message>
        <source>The photos have no vectors of this model yet.</source>
        <translation>Die Fotos haben noch keine Vektoren von diesem Modell.</translation>
    </message>
    <message>
        <source>The picture decoder</source>
        <translation>Der Bilddecoder</translation>
    </message>
    <message>
        <source>The picture decoder cannot be started (exit code {code}).</source>
        <translation>Der Bilddecoder lässt sich nicht starten (Exit-Code {code}).</translation>
    </message>
    <message>
        <source>The picture is damaged.</source>
        <translation>Das Bild ist beschädigt.</translation>
    </message>
    <message>
        <source>The picture tower of {title} is quantised, and without its own fp32 tower nobody can tell what it has lost.</source>
        <translation>Der Bild-Encoder von {title} ist quantisiert; ohne den zugehörigen fp32-Encoder lässt sich nicht sagen, was dabei verloren ging.</translation>
    </message>
    <message>
        <source>The processor is hot</source>
        <translation>Der Prozessor ist heiß</translation>
    </message>
    <message>
        <source>The quality of a JPEG is a number from 1 to 100.</source>
        <translation>Die Qualität einer JPEG-Datei ist eine Zahl von 1 bis 100.</translation>
    </message>
    <message>
        <source>The quantised picture tower of {title} cannot be used: {why}</source>
        <translation>Der quantisierte Bild-Encoder von {title} lässt sich nicht benutzen: {why}</translation>
    </message>
    <message>
        <source>The quantised picture tower of {title} does not agree with its own fp32 tower: over {n} photos the mean cosine is {cosine:.3f} (at least {least:.2f} is needed), and {kept} % keep their nearest photo (at least {most} %).</source>
        <translation>Der quantisierte Bild-Encoder von {title} weicht zu stark vom zugehörigen fp32-Encoder ab: Bei {n} Fotos beträgt der mittlere Kosinus {cosine:.3f} (nötig sind mindestens {least:.2f}), und {kept} % behalten ihr ähnlichstes Foto (nötig sind mindestens {most} %).</translation>
    </message>
    <message>
        <source>The query is long: it was read in {count} pieces.</source>
        <translation>Die Anfrage ist lang: Sie wurde in {count} Teilen gelesen.</translation>
    </message>
    <message>
        <source>The query is too long: it was cut from “{word}” on.</source>
        <translation>Die Suche ist zu lang: Ab „{word}“ wurde sie abgeschnitten.</translation>
    </message>
    <message>
        <source>The quotation mark at position {position} is not closed.</source>
        <translation>Das Anführungszeichen an Stelle {position} wird nicht geschlossen.</translation>
    </message>
    <message>
        <source>The saved search index is damaged.</source>
        <translation>Der gespeicherte Suchindex ist beschädigt.</translation>
    </message>
    <message>
        <source>The search for duplicates was stopped.</source>
        <translation>Die Suche nach Duplikaten wurde angehalten.</translation>
    </message>
    <message>
        <source>The search was stopped.</source>
        <translation>Die Suche wurde angehalten.</translation>
    </message>
    <message>
        <source>The setting {name} is not used: it must be {kind}.</source>
        <translation>Die Einstellung {name} wird nicht benutzt: Sie muss {kind} sein.</translation>
    </message>
    <message>
        <source>The setting {name} is {value}, but must be {wanted}; {used} is used.</source>
        <translation>Die Einstellung {name} ist {value}; erlaubt ist {wanted}. Benutzt wird {used}.</translation>
    </message>
    <message>
        <source>The starter comes with the program and stays.</source>
        <translation>Das Startmodell gehört zum Programm und bleibt.</translation>
    </message>
    <message>
        <source>The styles of the photos are not known yet.</source>
        <translation>Die Stile der Fotos sind noch nicht bekannt.</translation>
    </message>
    <message>
        <source>The system tells of no changes now, so they appear a little later.</source>
        <translation>Das System meldet zurzeit keine Änderungen, daher erscheinen sie etwas später.</translation>
    </message>
    <message numerus="yes">
        <source>The system&apos;s limit of watched folders is reached: only those that changed last are watched, and all are scanned every {n} minutes.</source>
        <translation>
            <numerusform>Die Grenze des Systems für überwachte Ordner ist erreicht: Nur die zuletzt geänderten werden überwacht, und alle werden jede Minute durchgesehen.</numerusform>
            <numerusform>Die Grenze des Systems für überwachte Ordner ist erreicht: Nur die zuletzt geänderten werden überwacht, und alle werden alle {n} Minuten durchgesehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The text in photos cannot be read: a model is damaged.</source>
        <translation>Der Text in Fotos kann nicht gelesen werden: Ein Modell ist beschädigt.</translation>
    </message>
    <message>
        <source>The text in photos cannot be read: {name} is missing.</source>
        <translation>Der Text in Fotos lässt sich nicht lesen: {name} fehlt.</translation>
    </message>
    <message>
        <source>The text in this photo was asked for; nothing else was compared.</source>
        <translation>Gesucht war der Text in diesem Foto; anderes wurde nicht verglichen.</translation>
    </message>
    <message>
        <source>The thumbnail of this photo is lost; it is made again.</source>
        <translation>Das Vorschaubild dieses Fotos ist verloren; es wird neu erstellt.</translation>
    </message>
    <message numerus="yes">
        <source>The thumbnails of {n} photos could not be stored.</source>
        <translation>
            <numerusform>Das Vorschaubild von {n} Foto konnte nicht gespeichert werden.</numerusform>
            <numerusform>Die Vorschaubilder von {n} Fotos konnten nicht gespeichert werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The towers of {title} do not belong together: a picture gets {image} numbers, and a text {text}.</source>
        <translation>Bild- und Text-Encoder von {title} gehören nicht zusammen: Ein Bild ergibt {image} Zahlen, ein Text {text}.</translation>
    </message>
    <message>
        <source>The towers of {title} do not belong together: the one for pictures is that of {image}, the one for texts that of {text}.</source>
        <translation>Bild- und Text-Encoder von {title} gehören nicht zusammen: Der für Bilder stammt von {image}, der für Texte von {text}.</translation>
    </message>
    <message>
        <source>The weight at position {position} is not a number above 0 and up to {most}.</source>
        <translation>Das Gewicht an Stelle {position} ist keine Zahl über 0 und bis {most}.</translation>
    </message>
    <message>
        <source>The window opens it again; on the command line, run the command again.</source>
        <translation>Das Fenster öffnet sie von neuem; in der Befehlszeile führen Sie den Befehl erneut aus.</translation>
    </message>
    <message>
        <source>The zip would unpack to {size} MB, which is too much for a model of its size.</source>
        <translation>Entpackt hätte das Zip {size} MB; das ist zu viel für ein Modell seiner Größe.</translation>
    </message>
    <message>
        <source>There are no albums yet.</source>
        <translation>Es gibt noch keine Alben.</translation>
    </message>
    <message>
        <source>There are no photos yet.</source>
        <translation>Es gibt noch keine Fotos.</translation>
    </message>
    <message numerus="yes">
        <source>There are too many links to folders to watch them all, so this one is scanned every {n} minutes.</source>
        <translation>
            <numerusform>Es gibt zu viele Verknüpfungen zu Ordnern, um alle zu überwachen, daher wird dieser jede Minute durchgesehen.</numerusform>
            <numerusform>Es gibt zu viele Verknüpfungen zu Ordnern, um alle zu überwachen, daher wird dieser alle {n} Minuten durchgesehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is a saved search “{name}” already.</source>
        <translation>Eine gespeicherte Suche „{name}“ gibt es schon.</translation>
    </message>
    <message>
        <source>There is an album “{name}” already.</source>
        <translation>Ein Album „{name}“ gibt es schon.</translation>
    </message>
    <message>
        <source>There is no album “{name}”.</source>
        <translation>Ein Album „{name}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no backup in {folder}.</source>
        <translation>In {folder} gibt es keine Sicherung.</translation>
    </message>
    <message>
        <source>There is no backup {name}.</source>
        <translation>Es gibt keine Sicherung {name}.</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>Die Datei {path} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no filter “{name}:”, at position {position}.</source>
        <translation>Einen Filter „{name}:“ gibt es nicht (Stelle {position}).</translation>
    </message>
    <message>
        <source>There is no folder or zip file {path}.</source>
        <translation>Es gibt weder einen Ordner noch eine Zip-Datei {path}.</translation>
    </message>
    <message>
        <source>There is no folder {path}.</source>
        <translation>Den Ordner {path} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no known place to download {name} from.</source>
        <translation>Es ist nicht bekannt, wo sich {name} herunterladen lässt.</translation>
    </message>
    <message>
        <source>There is no library yet.</source>
        <translation>Es gibt noch keine Bibliothek.</translation>
    </message>
    <message>
        <source>There is no mark “{name}”.</source>
        <translation>Eine Markierung „{name}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no model in {folder}.</source>
        <translation>In {folder} liegt kein Modell.</translation>
    </message>
    <message>
        <source>There is no model “{name}”.</source>
        <translation>Ein Modell „{name}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no saved search “{name}”.</source>
        <translation>Eine gespeicherte Suche „{name}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is not enough memory to run the model {title}.</source>
        <translation>Der Arbeitsspeicher reicht für das Modell {title} nicht aus.</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>Der Arbeitsspeicher reicht nicht aus.</translation>
    </message>
    <message>
        <source>There is not enough space for these photos in {folder}.</source>
        <translation>In {folder} ist nicht genug Platz für diese Fotos.</translation>
    </message>
    <message>
        <source>There is nothing to search for.</source>
        <translation>Es ist nichts angegeben, wonach gesucht werden könnte.</translation>
    </message>
    <message>
        <source>These photos belong to {folder}, which is not in the library.</source>
        <translation>Diese Fotos gehören zu {folder}; dieser Ordner ist nicht in der Bibliothek.</translation>
    </message>
    <message>
        <source>These words look like {what}, which the model {title} does not know; it knows {known}.</source>
        <translation>Die Wörter sehen nach {what} aus; das Modell {title} kennt aber nur {known}.</translation>
    </message>
    <message>
        <source>They are damaged.</source>
        <translation>Sie sind beschädigt.</translation>
    </message>
    <message>
        <source>They can be found all the same; `photosearch doctor` says what to change.</source>
        <translation>Sie werden trotzdem gefunden; `photosearch doctor` sagt, was zu ändern ist.</translation>
    </message>
    <message>
        <source>This album does not exist any more.</source>
        <translation>Dieses Album gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This folder can no longer be restored.</source>
        <translation>Dieser Ordner lässt sich nicht mehr wiederherstellen.</translation>
    </message>
    <message>
        <source>This may be nothing that one can see in a photo.</source>
        <translation>Das ist vielleicht nichts, was man auf einem Foto sehen kann.</translation>
    </message>
    <message>
        <source>This order is approximate: it is how the photos look to the model.</source>
        <translation>Diese Reihenfolge ist ungefähr: So wirken die Fotos auf das Modell.</translation>
    </message>
    <message>
        <source>This photo is not in the library any more.</source>
        <translation>Dieses Foto ist nicht mehr in der Bibliothek.</translation>
    </message>
    <message>
        <source>This photo meets the conditions of the search; nothing was compared with it.</source>
        <translation>Dieses Foto erfüllt die Bedingungen der Suche; es wurde nichts damit verglichen.</translation>
    </message>
    <message>
        <source>This picture is a version of the first photo.</source>
        <translation>Dieses Bild ist eine Fassung des ersten Fotos.</translation>
    </message>
    <message>
        <source>This search only says what photos must not show.</source>
        <translation>Diese Suche sagt nur, was Fotos nicht zeigen dürfen.</translation>
    </message>
    <message>
        <source>Thumbnails</source>
        <translation>Vorschaubilder</translation>
    </message>
    <message>
        <source>Thumbnails and index need about {needed:.0f} MB, but only {free:.0f} MB are free in {folder}.</source>
        <translation>Vorschaubilder und Index brauchen etwa {needed:.0f} MB, aber in {folder} sind nur {free:.0f} MB frei.</translation>
    </message>
    <message>
        <source>Thumbnails and index need about {needed:.0f} MB.</source>
        <translation>Vorschaubilder und Index brauchen etwa {needed:.0f} MB.</translation>
    </message>
    <message>
        <source>Thumbnails and index need about {needed:.0f} MB; {free:.0f} MB are free in {folder}.</source>
        <translation>Vorschaubilder und Index brauchen etwa {needed:.0f} MB; in {folder} sind {free:.0f} MB frei.</translation>
    </message>
    <message>
        <source>To change the size or leave something out, export JPEG files.</source>
        <translation>Um die Größe zu ändern oder Angaben wegzulassen, exportieren Sie JPEG-Dateien.</translation>
    </message>
    <message>
        <source>To search for the words themselves, leave a space after the colon.</source>
        <translation>Um nach den Wörtern selbst zu suchen, lassen Sie nach dem Doppelpunkt ein Leerzeichen.</translation>
    </message>
    <message>
        <source>To see its folders: photosearch status</source>
        <translation>Ihre Ordner zeigt: photosearch status</translation>
    </message>
    <message>
        <source>Too many levels of symbolic links</source>
        <translation>zu viele verkettete Links</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>zu viele offene Dateien</translation>
    </message>
    <message>
        <source>Transport endpoint is not connected</source>
        <translation>Netzlaufwerk nicht verbunden</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Türkisch</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Ukrainisch</translation>
    </message>
    <message>
        <source>Unfinished and temporary files</source>
        <translation>Unfertige und vorübergehende Dateien</translation>
    </message>
    <message>
        <source>Unmount it.</source>
        <translation>Hängen Sie es aus.</translation>
    </message>
    <message>
        <source>Unset it, or import the model.</source>
        <translation>Heben Sie das auf, oder importieren Sie das Modell.</translation>
    </message>
    <message>
        <source>Use another model first.</source>
        <translation>Wechseln Sie zuerst zu einem anderen Modell.</translation>
    </message>
    <message>
        <source>Use another one first: photosearch model use NAME</source>
        <translation>Wechseln Sie zuerst zu einem anderen: photosearch model use NAME</translation>
    </message>
    <message>
        <source>Values of the library are damaged: {what}.</source>
        <translation>Werte der Bibliothek sind beschädigt: {what}.</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>Vietnamesisch</translation>
    </message>
    <message>
        <source>Wait until it is done.</source>
        <translation>Warten Sie, bis es fertig ist.</translation>
    </message>
    <message>
        <source>Watching is switched off in the settings: changes appear at the next rescan.</source>
        <translation>Das Überwachen ist in den Einstellungen ausgeschaltet: Änderungen erscheinen beim nächsten Durchlauf.</translation>
    </message>
    <message>
        <source>What is missing is read from your photos again when they are next indexed.</source>
        <translation>Was fehlt, wird beim nächsten Erfassen aus Ihren Fotos neu gelesen.</translation>
    </message>
    <message>
        <source>What systems keep on a drive for themselves, and the fragments that a repair of a drive leaves.</source>
        <translation>Was Betriebssysteme für sich selbst auf einem Laufwerk ablegen, und Bruchstücke, die die Reparatur eines Laufwerks hinterlässt.</translation>
    </message>
    <message>
        <source>Write 1/250, &gt;=1 or &lt;1/1000, for example.</source>
        <translation>Schreiben Sie zum Beispiel 1/250, &gt;=1 oder &lt;1/1000.</translation>
    </message>
    <message>
        <source>Write 4, &gt;=4 or 3..5, for example.</source>
        <translation>Schreiben Sie zum Beispiel 4, &gt;=4 oder 3..5.</translation>
    </message>
    <message>
        <source>Write a name, or latitude and longitude: near:48.1,11.6</source>
        <translation>Schreiben Sie einen Namen, oder Breite und Länge: near:48.1,11.6</translation>
    </message>
    <message>
        <source>Write dog^2 to give a word twice its weight.</source>
        <translation>Schreiben Sie Hund^2, um ein Wort doppelt zu gewichten.</translation>
    </message>
    <message>
        <source>Write it directly after the colon; in quotes, if it has spaces.</source>
        <translation>Schreiben Sie ihn direkt hinter den Doppelpunkt; mit Leerzeichen darin in Anführungszeichen.</translation>
    </message>
    <message>
        <source>Write it like 2026-01-31.</source>
        <translation>Schreiben Sie es wie 2026-01-31.</translation>
    </message>
    <message>
        <source>Write sharpest, brightest, darkest, best, or an adjective such as “most crowded”.</source>
        <translation>Schreiben Sie schärfste, hellste, dunkelste, beste oder ein Eigenschaftswort wie „am vollsten“.</translation>
    </message>
    <message>
        <source>Write south, west, north and east in degrees: area:47.2,10.9,48.9,13.1</source>
        <translation>Schreiben Sie Süden, Westen, Norden und Osten in Grad: area:47.2,10.9,48.9,13.1</translation>
    </message>
    <message>
        <source>You are using the computer</source>
        <translation>Sie benutzen den Computer</translation>
    </message>
    <message>
        <source>`photosearch doctor` says how to change that.</source>
        <translation>`photosearch doctor` sagt, wie sich das ändern lässt.</translation>
    </message>
    <message>
        <source>`photosearch model export {name} --checkpoint FILE` makes it from its weights, and `model import` takes a folder or zip that another machine has made.</source>
        <translation>`photosearch model export {name} --checkpoint DATEI` erzeugt es aus seinen Gewichten, und `model import` nimmt einen Ordner oder ein Zip von einem anderen Gerät.</translation>
    </message>
    <message>
        <source>`photosearch model get {name}` installs the fp32 model.</source>
        <translation>`photosearch model get {name}` installiert das fp32-Modell.</translation>
    </message>
    <message>
        <source>`photosearch model import` takes a folder or zip that another machine has made.</source>
        <translation>`photosearch model import` nimmt einen Ordner oder ein Zip von einem anderen Gerät.</translation>
    </message>
    <message>
        <source>`photosearch remove --list` shows what can be restored.</source>
        <translation>`photosearch remove --list` zeigt, was sich wiederherstellen lässt.</translation>
    </message>
    <message>
        <source>`photosearch saved list` shows all.</source>
        <translation>`photosearch saved list` zeigt alle.</translation>
    </message>
    <message>
        <source>`photosearch status` lists the folders of the library.</source>
        <translation>`photosearch status` zeigt die Ordner der Bibliothek.</translation>
    </message>
    <message>
        <source>a photo</source>
        <translation>ein Foto</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>another PhotoSearch</source>
        <translation>ein anderes PhotoSearch</translation>
    </message>
    <message>
        <source>another link leads to the same folder</source>
        <translation>eine andere Verknüpfung führt zum selben Ordner</translation>
    </message>
    <message>
        <source>another name of {folder}</source>
        <translation>ein anderer Name von {folder}</translation>
    </message>
    <message>
        <source>another program&apos;s copies</source>
        <translation>Kopien eines anderen Programms</translation>
    </message>
    <message>
        <source>belongs to the system</source>
        <translation>gehört zum System</translation>
    </message>
    <message>
        <source>contains a file {name}</source>
        <translation>enthält eine Datei {name}</translation>
    </message>
    <message>
        <source>copies in a photo library of macOS</source>
        <translation>Kopien in einer Foto-Mediathek von macOS</translation>
    </message>
    <message>
        <source>excluded by you</source>
        <translation>von Ihnen ausgeschlossen</translation>
    </message>
    <message>
        <source>exit code {code}</source>
        <translation>Exit-Code {code}</translation>
    </message>
    <message>
        <source>facts</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>failed ({error})</source>
        <translation>schlug fehl ({error})</translation>
    </message>
    <message>
        <source>fingerprints</source>
        <translation>Fingerabdrücke</translation>
    </message>
    <message>
        <source>found no device</source>
        <translation>fand kein Gerät</translation>
    </message>
    <message>
        <source>from {least} to {most}</source>
        <translation>ein Wert von {least} bis {most}</translation>
    </message>
    <message numerus="yes">
        <source>from {n} folders.</source>
        <translation>
            <numerusform>aus {n} Ordner.</numerusform>
            <numerusform>aus {n} Ordnern.</numerusform>
        </translation>
    </message>
    <message>
        <source>gave vectors that are not numbers</source>
        <translation>lieferte Vektoren, die keine Zahlen sind</translation>
    </message>
    <message>
        <source>it is longer than the hub announces</source>
        <translation>Sie ist länger, als der Hub ankündigt</translation>
    </message>
    <message>
        <source>it is not a PhotoSearch library</source>
        <translation>sie ist keine PhotoSearch-Bibliothek</translation>
    </message>
    <message>
        <source>it lacks {names}</source>
        <translation>es fehlt {names}</translation>
    </message>
    <message>
        <source>it was made by a newer PhotoSearch</source>
        <translation>sie stammt von einem neueren PhotoSearch</translation>
    </message>
    <message>
        <source>its header is wrong</source>
        <translation>ihr Dateikopf ist falsch</translation>
    </message>
    <message>
        <source>its name is excluded</source>
        <translation>der Name ist ausgeschlossen</translation>
    </message>
    <message>
        <source>its record of upgrades is missing</source>
        <translation>das Verzeichnis ihrer Aktualisierungen fehlt</translation>
    </message>
    <message>
        <source>its record of upgrades is wrong</source>
        <translation>das Verzeichnis ihrer Aktualisierungen ist falsch</translation>
    </message>
    <message>
        <source>its vectors agree with the CPU&apos;s (cosine {cosine:.5f})</source>
        <translation>die Vektoren stimmen mit denen der CPU überein (Kosinus {cosine:.5f})</translation>
    </message>
    <message>
        <source>lacks its libraries</source>
        <translation>fehlen die Bibliotheken</translation>
    </message>
    <message>
        <source>lacks the library {library}</source>
        <translation>fehlt die Bibliothek {library}</translation>
    </message>
    <message>
        <source>live</source>
        <translation>sofort</translation>
    </message>
    <message>
        <source>marked as a cache by a file {name}</source>
        <translation>durch eine Datei {name} als Zwischenspeicher gekennzeichnet</translation>
    </message>
    <message>
        <source>needs a newer graphics driver</source>
        <translation>braucht einen neueren Grafiktreiber</translation>
    </message>
    <message>
        <source>no file {name}, which its model.json names</source>
        <translation>keine Datei {name}, obwohl model.json sie nennt</translation>
    </message>
    <message>
        <source>no language</source>
        <translation>keine Sprache</translation>
    </message>
    <message>
        <source>no model.json</source>
        <translation>keine model.json</translation>
    </message>
    <message>
        <source>not a regular file</source>
        <translation>Das ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>not watched</source>
        <translation>nicht überwacht</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>on a GPU</source>
        <translation>auf einer GPU</translation>
    </message>
    <message>
        <source>on the CPU</source>
        <translation>auf der CPU</translation>
    </message>
    <message>
        <source>one of {choices}</source>
        <translation>einer der Werte {choices}</translation>
    </message>
    <message>
        <source>photos, to find similar shots</source>
        <translation>Fotos, um ähnliche Aufnahmen zu finden</translation>
    </message>
    <message>
        <source>photosearch on the command line</source>
        <translation>photosearch auf der Befehlszeile</translation>
    </message>
    <message>
        <source>photosearch watch</source>
        <translation>photosearch watch</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>polled</source>
        <translation>regelmäßig</translation>
    </message>
    <message>
        <source>ran out of memory</source>
        <translation>hatte nicht genug Speicher</translation>
    </message>
    <message>
        <source>snapshots or older versions</source>
        <translation>Schnappschüsse oder ältere Versionen</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>temporary or unfinished</source>
        <translation>vorübergehend oder unfertig</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>text in photos</source>
        <translation>Text in Fotos</translation>
    </message>
    <message>
        <source>the connection ended too early</source>
        <translation>die Verbindung brach zu früh ab</translation>
    </message>
    <message>
        <source>the first start with a model builds its engine, which takes minutes</source>
        <translation>beim ersten Start mit einem Modell wird dafür eine Engine gebaut, was Minuten dauert</translation>
    </message>
    <message>
        <source>the hub has another file now</source>
        <translation>Im Hub liegt jetzt eine andere</translation>
    </message>
    <message>
        <source>the vocabulary</source>
        <translation>Wortschatz</translation>
    </message>
    <message>
        <source>the window</source>
        <translation>das Programmfenster</translation>
    </message>
    <message>
        <source>thumbnails</source>
        <translation>Vorschaubilder</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Die Zeit reichte nicht.</translation>
    </message>
    <message>
        <source>trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>with 16-bit numbers</source>
        <translation>mit 16-Bit-Zahlen</translation>
    </message>
    <message>
        <source>{data}, {metric} (published)</source>
        <translation>{data}, {metric} (veröffentlicht)</translation>
    </message>
    <message>
        <source>{device} gave other vectors than the CPU (cosine {cosine:.3f})</source>
        <translation>{device} lieferte andere Vektoren als die CPU (Kosinus {cosine:.3f})</translation>
    </message>
    <message>
        <source>{device} takes {times:.1f} times as long as the CPU</source>
        <translation>{device} braucht {times:.1f}-mal so lange wie die CPU</translation>
    </message>
    <message>
        <source>{device}, because {reasons}.</source>
        <translation>{device} – {reasons}.</translation>
    </message>
    <message>
        <source>{file} of {title} is damaged: it is not a whole ONNX file.</source>
        <translation>{file} von {title} ist beschädigt: Es ist keine vollständige ONNX-Datei.</translation>
    </message>
    <message>
        <source>{folder} does not say which token fills a row: textual/tokenizer_config.json is missing, or names none that the tokenizer has.</source>
        <translation>In {folder} steht nicht, mit welchem Token Zeilen aufgefüllt werden: textual/tokenizer_config.json fehlt oder nennt keines, das der Tokenizer kennt.</translation>
    </message>
    <message>
        <source>{folder} is now on a different volume, so the photos that were there are offline.</source>
        <translation>{folder} liegt jetzt auf einem anderen Datenträger; die Fotos, die dort waren, sind daher nicht erreichbar.</translation>
    </message>
    <message>
        <source>{folder} looks like a model of an Immich server, but lacks {files}.</source>
        <translation>{folder} sieht aus wie ein Modell eines Immich-Servers, aber es fehlt {files}.</translation>
    </message>
    <message>
        <source>{host} cannot answer now (HTTP {code}).</source>
        <translation>{host} kann gerade nicht antworten (HTTP {code}).</translation>
    </message>
    <message>
        <source>{host} cannot be reached: {why}.</source>
        <translation>{host} ist nicht erreichbar: {why}.</translation>
    </message>
    <message>
        <source>{host} serves something else under the name {name}: {why}</source>
        <translation>{host} liefert unter dem Namen {name} etwas anderes: {why}</translation>
    </message>
    <message>
        <source>{languages} and {n} others</source>
        <translation>{languages} und {n} weitere</translation>
    </message>
    <message>
        <source>{megabytes:.1f} MB</source>
        <translation>{megabytes:.1f} MB</translation>
    </message>
    <message>
        <source>{megabytes} MB</source>
        <translation>{megabytes} MB</translation>
    </message>
    <message>
        <source>{model} answers instead.</source>
        <translation>Stattdessen wird mit {model} gesucht.</translation>
    </message>
    <message>
        <source>{model} answers now.</source>
        <translation>Ab jetzt wird mit {model} gesucht.</translation>
    </message>
    <message>
        <source>{name} cannot be reached: its drive does not answer.</source>
        <translation>{name} ist nicht erreichbar: Das Laufwerk antwortet nicht.</translation>
    </message>
    <message>
        <source>{name} gives {listed}, where model.json says [n, {dim}].</source>
        <translation>{name} liefert {listed}; laut model.json wäre es [n, {dim}].</translation>
    </message>
    <message>
        <source>{name} in {folder} cannot be used: {error}.</source>
        <translation>{name} in {folder} lässt sich nicht benutzen: {error}.</translation>
    </message>
    <message>
        <source>{name} is a folder, not a picture.</source>
        <translation>{name} ist ein Ordner, kein Bild.</translation>
    </message>
    <message>
        <source>{name} is blank: there is little in it to search for.</source>
        <translation>{name} ist leer: Darin ist kaum etwas, wonach sich suchen ließe.</translation>
    </message>
    <message>
        <source>{name} is given both as like and as unlike.</source>
        <translation>{name} ist zugleich als „wie“ und als „nicht wie“ angegeben.</translation>
    </message>
    <message>
        <source>{name} is marked both as right and as wrong: it was left out.</source>
        <translation>{name} ist als richtig und als falsch markiert und wurde weggelassen.</translation>
    </message>
    <message>
        <source>{name} is not a picture file.</source>
        <translation>{name} ist keine Bilddatei.</translation>
    </message>
    <message>
        <source>{name} is “{value}”, which is not a date.</source>
        <translation>{name} ist „{value}“, und das ist kein Datum.</translation>
    </message>
    <message numerus="yes">
        <source>{n} audio files</source>
        <translation>
            <numerusform>1 Tondatei</numerusform>
            <numerusform>{n} Tondateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} documents</source>
        <translation>
            <numerusform>1 Dokument</numerusform>
            <numerusform>{n} Dokumente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files</source>
        <translation>
            <numerusform>1 Datei</numerusform>
            <numerusform>{n} Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} marked photos are not in the library any more, or not encoded yet: they were left out.</source>
        <translation>
            <numerusform>Ein markiertes Foto ist nicht mehr in der Bibliothek oder noch nicht kodiert und wurde weggelassen.</numerusform>
            <numerusform>{n} markierte Fotos sind nicht mehr in der Bibliothek oder noch nicht kodiert und wurden weggelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} other files</source>
        <translation>
            <numerusform>1 andere Datei</numerusform>
            <numerusform>{n} andere Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} photos cannot be reached, and are found with it once their drive is back.</source>
        <translation>
            <numerusform>{n} Foto ist nicht erreichbar und wird gefunden, sobald sein Laufwerk wieder da ist.</numerusform>
            <numerusform>{n} Fotos sind nicht erreichbar und werden gefunden, sobald ihr Laufwerk wieder da ist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} photos cannot be reached: plug in their drive, or remove their folder.</source>
        <translation>
            <numerusform>{n} Foto ist nicht erreichbar: Schließen Sie sein Laufwerk an, oder entfernen Sie seinen Ordner.</numerusform>
            <numerusform>{n} Fotos sind nicht erreichbar: Schließen Sie ihr Laufwerk an, oder entfernen Sie ihren Ordner.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} photos have not been measured yet and come last.</source>
        <translation>
            <numerusform>1 Foto ist noch nicht vermessen und steht am Ende.</numerusform>
            <numerusform>{n} Fotos sind noch nicht vermessen und stehen am Ende.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} sidecars were not written; what you noted is in the library.</source>
        <translation>
            <numerusform>{n} Begleitdatei wurde nicht geschrieben; was Sie vermerkt haben, steht in der Bibliothek.</numerusform>
            <numerusform>{n} Begleitdateien wurden nicht geschrieben; was Sie vermerkt haben, steht in der Bibliothek.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} videos</source>
        <translation>
            <numerusform>1 Video</numerusform>
            <numerusform>{n} Videos</numerusform>
        </translation>
    </message>
    <message>
        <source>{offline} of {photos} photos in {folder} are offline.</source>
        <translation>{offline} von {photos} Fotos in {folder} sind nicht erreichbar.</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} und {other}</translation>
    </message>
    <message>
        <source>{one} or {other}</source>
        <translation>{one} oder {other}</translation>
    </message>
    <message>
        <source>{owner} (process {pid})</source>
        <translation>{owner} (Prozess {pid})</translation>
    </message>
    <message>
        <source>{path} adds more special tokens to a text than the model reads.</source>
        <translation>{path} fügt einem Text mehr spezielle Token hinzu, als das Modell liest.</translation>
    </message>
    <message>
        <source>{path} cannot be deleted.</source>
        <translation>{path} kann nicht gelöscht werden.</translation>
    </message>
    <message>
        <source>{path} cannot be opened: {error}.</source>
        <translation>{path} lässt sich nicht öffnen: {error}.</translation>
    </message>
    <message>
        <source>{path} cannot be reached.</source>
        <translation>{path} ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>{path} cannot be read or written ({error}).</source>
        <translation>{path} lässt sich nicht lesen oder schreiben ({error}).</translation>
    </message>
    <message>
        <source>{path} cannot be read, because it belongs to {owner}.</source>
        <translation>{path} kann nicht gelesen werden, weil es {owner} gehört.</translation>
    </message>
    <message>
        <source>{path} cannot be read.</source>
        <translation>{path} kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {error}.</source>
        <translation>{path} lässt sich nicht lesen: {error}.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation>{path} lässt sich nicht lesen: {reason}.</translation>
    </message>
    <message>
        <source>{path} cannot be written, because it belongs to {owner}.</source>
        <translation>{path} kann nicht geschrieben werden, denn es gehört {owner}.</translation>
    </message>
    <message>
        <source>{path} cannot be written.</source>
        <translation>{path} lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>{path} does not describe a model: {error}.</source>
        <translation>{path} beschreibt kein Modell: {error}.</translation>
    </message>
    <message>
        <source>{path} in {folder} gives {found} numbers for each input, where its config.json says {dim}: the files belong to different models.</source>
        <translation>{path} in {folder} liefert {found} Zahlen je Eingabe; laut config.json wären es {dim}: Die Dateien gehören zu verschiedenen Modellen.</translation>
    </message>
    <message>
        <source>{path} in {folder} needs the weights in {part}, which is missing.</source>
        <translation>{path} in {folder} braucht die Gewichte in {part}; diese Datei fehlt.</translation>
    </message>
    <message>
        <source>{path} is a file, not a folder.</source>
        <translation>{path} ist eine Datei, kein Ordner.</translation>
    </message>
    <message>
        <source>{path} is a folder, not a file.</source>
        <translation>{path} ist ein Ordner, keine Datei.</translation>
    </message>
    <message>
        <source>{path} is a folder, not a library.</source>
        <translation>{path} ist ein Ordner, keine Bibliothek.</translation>
    </message>
    <message>
        <source>{path} is a link to {target}, which cannot be reached.</source>
        <translation>{path} ist eine Verknüpfung mit {target}, das nicht erreichbar ist.</translation>
    </message>
    <message>
        <source>{path} is a mounted folder, not a file.</source>
        <translation>{path} ist ein eingehängter Ordner, keine Datei.</translation>
    </message>
    <message>
        <source>{path} is excluded, so its photos are not searched. To search them, remove the exclusion.</source>
        <translation>{path} ist ausgeschlossen; die Fotos darin werden daher nicht durchsucht. Um sie zu durchsuchen, heben Sie den Ausschluss auf.</translation>
    </message>
    <message>
        <source>{path} is excluded.</source>
        <translation>{path} ist ausgeschlossen.</translation>
    </message>
    <message>
        <source>{path} is in use by another program.</source>
        <translation>{path} wird gerade von einem anderen Programm benutzt.</translation>
    </message>
    <message>
        <source>{path} is not a PhotoSearch library.</source>
        <translation>{path} ist keine Bibliothek von PhotoSearch.</translation>
    </message>
    <message>
        <source>{path} is not a database of digiKam.</source>
        <translation>{path} ist keine Datenbank von digiKam.</translation>
    </message>
    <message>
        <source>{path} is not a tokenizer: {error}.</source>
        <translation>{path} ist kein Tokenizer: {error}.</translation>
    </message>
    <message>
        <source>{path} is not an ordinary file.</source>
        <translation>{path} ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>{path} is not in the library.</source>
        <translation>{path} ist nicht in der Bibliothek.</translation>
    </message>
    <message>
        <source>{path} is not valid: {error}.</source>
        <translation>{path} ist ungültig: {error}.</translation>
    </message>
    <message>
        <source>{path} is where PhotoSearch keeps its own files.</source>
        <translation>In {path} liegen die eigenen Dateien von PhotoSearch.</translation>
    </message>
    <message>
        <source>{path} wants weights from outside the model&apos;s folder: {file}.</source>
        <translation>{path} verlangt Gewichte von außerhalb des Modellordners: {file}.</translation>
    </message>
    <message>
        <source>{path} was not removed in the last {days} days.</source>
        <translation>{path} wurde in den letzten {days} Tagen nicht entfernt.</translation>
    </message>
    <message>
        <source>{source} has {what}.</source>
        <translation>In {source} gibt es {what}.</translation>
    </message>
    <message>
        <source>{title} (int8)</source>
        <translation>{title} (int8)</translation>
    </message>
    <message>
        <source>{title} does not connect colours with their English names: its towers may belong to two models, or it knows no English. Try a few searches before you rely on it.</source>
        <translation>{title} bringt Farben nicht mit ihren englischen Namen zusammen: Vielleicht gehören Bild- und Text-Encoder zu verschiedenen Modellen, oder es kennt kein Englisch. Probieren Sie einige Suchen aus, bevor Sie sich darauf verlassen.</translation>
    </message>
    <message>
        <source>{value} in the setting {name} excludes nothing: it is a file, not a folder.</source>
        <translation>{value} in der Einstellung {name} schließt nichts aus: Das ist eine Datei, kein Ordner.</translation>
    </message>
    <message>
        <source>{value} in the setting {name} excludes nothing: it must be a full path.</source>
        <translation>{value} in der Einstellung {name} schließt nichts aus: Es muss ein vollständiger Pfad sein.</translation>
    </message>
    <message>
        <source>{value} in the setting {name} excludes nothing: it must be a single name, without a slash. To exclude one folder, put its full path into excluded_folders.</source>
        <translation>{value} in der Einstellung {name} schließt nichts aus: Es muss ein einzelner Name ohne Schrägstrich sein. Um einen Ordner auszuschließen, tragen Sie seinen vollständigen Pfad in excluded_folders ein.</translation>
    </message>
    <message>
        <source>{what} cannot be used: {reason}.</source>
        <translation>{what} lässt sich nicht benutzen: {reason}.</translation>
    </message>
    <message>
        <source>{what} cannot be written, because its disk is read-only.</source>
        <translation>{what} kann nicht geschrieben werden, denn der Datenträger ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>{what} cannot be written.</source>
        <translation>{what} lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>{width} x {height} pixels</source>
        <translation>{width} × {height} Pixel</translation>
    </message>
    <message>
        <source>“{name}:” at position {position}: {what}</source>
        <translation>„{name}:“ an Stelle {position}: {what}</translation>
    </message>
    <message>
        <source>“{name}” cannot be the name of a model.</source>
        <translation>„{name}“ kann kein Modell heißen.</translation>
    </message>
    <message>
        <source>“{url}” is not the address of a hub.</source>
        <translation>„{url}“ ist nicht die Adresse eines Hubs.</translation>
    </message>
    <message>
        <source>“{value}” ends before it begins.</source>
        <translation>„{value}“ endet, bevor es beginnt.</translation>
    </message>
    <message>
        <source>“{value}” has a southern edge that is north of its northern one.</source>
        <translation>Bei „{value}“ liegt der südliche Rand nördlich des nördlichen.</translation>
    </message>
    <message>
        <source>“{value}” is not a colour label.</source>
        <translation>„{value}“ ist keine Farbmarkierung.</translation>
    </message>
    <message>
        <source>“{value}” is not a date.</source>
        <translation>„{value}“ ist kein Datum.</translation>
    </message>
    <message>
        <source>“{value}” is not a number.</source>
        <translation>„{value}“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>“{value}” is not a place.</source>
        <translation>„{value}“ ist kein Ort.</translation>
    </message>
    <message>
        <source>“{value}” is not a rating.</source>
        <translation>„{value}“ ist keine Bewertung.</translation>
    </message>
    <message>
        <source>“{value}” is not a rotation.</source>
        <translation>„{value}“ ist keine Drehung.</translation>
    </message>
    <message>
        <source>“{value}” is not an area.</source>
        <translation>„{value}“ ist kein Gebiet.</translation>
    </message>
    <message>
        <source>“{value}” is not an exposure time.</source>
        <translation>„{value}“ ist keine Belichtungszeit.</translation>
    </message>
    <message>
        <source>“{value}” is not an order.</source>
        <translation>„{value}“ ist keine Reihenfolge.</translation>
    </message>
    <message>
        <source>“{value}” is not known here.</source>
        <translation>„{value}“ ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>“{value}” is out of range.</source>
        <translation>„{value}“ liegt außerhalb des möglichen Bereichs.</translation>
    </message>
    <message>
        <source>“{wanted}” is not a way to run a model.</source>
        <translation>Ein Gerät „{wanted}“ für Modelle gibt es nicht.</translation>
    </message>
</context>
<context>
    <name>sheet</name>
    <message>
        <source>Contact sheet</source>
        <translation>Kontaktabzug</translation>
    </message>
    <message>
        <source>The PDF cannot be written.</source>
        <translation>Die PDF-Datei lässt sich nicht schreiben.</translation>
    </message>
</context>
<context>
    <name>text</name>
    <message>
        <source>Not searched: %1</source>
        <translation>Nicht durchsucht: %1</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Ohne Datum</translation>
    </message>
    <message>
        <source>Matching photos</source>
        <translation>Passende Fotos</translation>
    </message>
    <message>
        <source>Weaker matches</source>
        <translation>Schwächere Treffer</translation>
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
        <source>%1 of %2 photos offline</source>
        <translation>%1 von %2 Fotos nicht erreichbar</translation>
    </message>
    <message>
        <source>“%1” is offline. Connect its drive and try again.</source>
        <translation>„%1“ ist nicht erreichbar. Schließen Sie das Laufwerk an, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>Picked</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Label: %1</source>
        <translation>Farbmarkierung: %1</translation>
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
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Schwarz</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Weiß</translation>
    </message>
    <message>
        <source>Certainty: %1</source>
        <translation>Sicherheit: %1</translation>
    </message>
    <message>
        <source>Its drive is not connected, or its folder cannot be read.</source>
        <translation>Das Laufwerk ist nicht angeschlossen, oder der Ordner ist nicht lesbar.</translation>
    </message>
</context>
<context>
    <name>trash</name>
    <message>
        <source>The trash cannot store a file with this name.</source>
        <translation>Der Papierkorb kann keine Datei mit diesem Namen aufnehmen.</translation>
    </message>
    <message>
        <source>The file is gone or has changed since it was indexed.</source>
        <translation>Die Datei fehlt oder hat sich seit dem Einlesen geändert.</translation>
    </message>
    <message>
        <source>No unchanged file of its group would be left.</source>
        <translation>Keine unveränderte Datei ihrer Gruppe bliebe übrig.</translation>
    </message>
    <message>
        <source>This drive has no trash.</source>
        <translation>Dieses Laufwerk hat keinen Papierkorb.</translation>
    </message>
    <message>
        <source>This is only a link. Move the file that it leads to instead.</source>
        <translation>Dies ist nur eine Verknüpfung. Bewegen Sie stattdessen die Datei, zu der sie führt.</translation>
    </message>
    <message>
        <source>%1 belongs to it, and no other photo of its group has it.</source>
        <translation>%1 gehört dazu, und kein anderes Foto seiner Gruppe hat es.</translation>
    </message>
    <message>
        <source>Its folder is read-only.</source>
        <translation>Ihr Ordner ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>The other file of its group is the same file under another name.</source>
        <translation>Die andere Datei der Gruppe ist dieselbe Datei unter einem anderen Namen.</translation>
    </message>
    <message>
        <source>The others of its group are offline. Connect their drive and search again.</source>
        <translation>Die anderen der Gruppe sind nicht erreichbar. Schließen Sie das Laufwerk an, und suchen Sie erneut.</translation>
    </message>
    <message>
        <source>The file is no longer in the trash.</source>
        <translation>Die Datei ist nicht mehr im Papierkorb.</translation>
    </message>
    <message>
        <source>Another file now has this name, so the file stays in the trash.</source>
        <translation>Eine andere Datei trägt jetzt diesen Namen; die Datei bleibt im Papierkorb.</translation>
    </message>
    <message>
        <source>The file stays in the trash: %1</source>
        <translation>Die Datei bleibt im Papierkorb: %1</translation>
    </message>
</context>
</TS>
