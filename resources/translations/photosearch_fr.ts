<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About PhotoSearch</source>
        <translation>À propos de PhotoSearch</translation>
    </message>
    <message>
        <source>Find your own photos by what is in them.</source>
        <translation>Retrouvez vos propres photos par leur contenu.</translation>
    </message>
    <message>
        <source>Licence: Apache 2.0. Built with Qt %1 and these components:</source>
        <translation>Licence&#xa0;: Apache 2.0. Créé avec Qt %1 et les composants suivants&#xa0;:</translation>
    </message>
    <message>
        <source>Components and their licences</source>
        <translation>Composants et leurs licences</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Composant</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Licence &amp;texts</source>
        <translation>&amp;Textes des licences</translation>
    </message>
    <message>
        <source>Open the folder with the licences of all components</source>
        <translation>Ouvrir le dossier contenant les licences de tous les composants</translation>
    </message>
    <message>
        <source>Names of places: GeoNames (geonames.org), under CC BY 4.0.</source>
        <translation>Noms de lieux&#xa0;: GeoNames (geonames.org), sous CC BY 4.0.</translation>
    </message>
    <message>
        <source>Map: Natural Earth, in the form of world-atlas by Michael Bostock (ISC).</source>
        <translation>Carte&#xa0;: Natural Earth, sous la forme de world-atlas de Michael Bostock (ISC).</translation>
    </message>
    <message>
        <source>Words of languages: wordfreq by Robyn Speer, under CC BY-SA 4.0, and WordNet 3.0, © 2006 Princeton University.</source>
        <translation>Mots des langues&#xa0;: wordfreq de Robyn Speer, sous CC BY-SA 4.0, et WordNet 3.0, © 2006 Princeton University.</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>Modèle&#xa0;: %1</translation>
    </message>
    <message>
        <source>Runs on: %1</source>
        <translation>S’exécute sur&#xa0;: %1</translation>
    </message>
    <message>
        <source>Picture formats: %1</source>
        <translation>Formats d’image&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>AlbumBranch</name>
    <message>
        <source>Delete an album</source>
        <translation>Supprimer un album</translation>
    </message>
    <message>
        <source>Delete the album “%1”?</source>
        <translation>Supprimer l’album «&#xa0;%1&#xa0;»&#xa0;?</translation>
    </message>
    <message numerus="yes">
        <source>It has %Ln photo(s), which stay in the library.</source>
        <translation>
            <numerusform>Il contient %Ln photo, qui reste dans la bibliothèque.</numerusform>
            <numerusform>Il contient %Ln photos, qui restent dans la bibliothèque.</numerusform>
        </translation>
    </message>
    <message>
        <source>You can undo this.</source>
        <translation>Vous pouvez annuler cette action.</translation>
    </message>
    <message>
        <source>&amp;Delete the album</source>
        <translation>&amp;Supprimer l’album</translation>
    </message>
</context>
<context>
    <name>AlbumDesk</name>
    <message numerus="yes">
        <source>Album “%1” created, with %Ln photo(s)</source>
        <translation>
            <numerusform>Album «&#xa0;%1&#xa0;» créé, avec %Ln photo</numerusform>
            <numerusform>Album «&#xa0;%1&#xa0;» créé, avec %Ln photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) added to “%1”</source>
        <translation>
            <numerusform>%Ln photo ajoutée à «&#xa0;%1&#xa0;»</numerusform>
            <numerusform>%Ln photos ajoutées à «&#xa0;%1&#xa0;»</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” has these photos already</source>
        <translation>« %1 » contient déjà ces photos</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) removed from “%1”</source>
        <translation>
            <numerusform>%Ln photo retirée de «&#xa0;%1&#xa0;»</numerusform>
            <numerusform>%Ln photos retirées de «&#xa0;%1&#xa0;»</numerusform>
        </translation>
    </message>
    <message>
        <source>Album renamed to “%1”</source>
        <translation>Album renommé en «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Album “%1” deleted; its photos stay</source>
        <translation>Album «&#xa0;%1&#xa0;» supprimé&#xa0;; ses photos sont conservées</translation>
    </message>
    <message>
        <source>Album “%1” restored</source>
        <translation>Album «&#xa0;%1&#xa0;» restauré</translation>
    </message>
</context>
<context>
    <name>AlbumDialog</name>
    <message numerus="yes">
        <source>Add %Ln photo(s) to an album</source>
        <translation>
            <numerusform>Ajouter %Ln photo à un album</numerusform>
            <numerusform>Ajouter %Ln photos à un album</numerusform>
        </translation>
    </message>
    <message>
        <source>New album</source>
        <translation>Nouvel album</translation>
    </message>
    <message>
        <source>&amp;Name of an album, or of a new one</source>
        <translation>&amp;Nom d’un album existant ou nouveau</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>Albums</source>
        <translation>Albums</translation>
    </message>
    <message>
        <source>New album “%1”</source>
        <translation>Nouvel album «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>&amp;Add to the album</source>
        <translation>&amp;Ajouter à l’album</translation>
    </message>
    <message>
        <source>&amp;Create the album</source>
        <translation>&amp;Créer l’album</translation>
    </message>
</context>
<context>
    <name>AwayBanner</name>
    <message>
        <source>Show the fol&amp;ders</source>
        <translation>Affic&amp;her les dossiers</translation>
    </message>
    <message>
        <source>“%1” is not connected.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas connecté.</translation>
    </message>
    <message>
        <source>“%1” and “%2” are not connected.</source>
        <translation>«&#xa0;%1&#xa0;» et «&#xa0;%2&#xa0;» ne sont pas connectés.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln drives are not connected.</source>
        <translation>
            <numerusform>%Ln lecteur n’est pas connecté.</numerusform>
            <numerusform>%Ln lecteurs ne sont pas connectés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its %Ln photo(s) can still be found, but not opened until you connect it.</source>
        <translation>
            <numerusform>%Ln photo de ce lecteur peut encore être trouvée, mais pas ouverte tant que vous ne l’avez pas connecté.</numerusform>
            <numerusform>Ses %Ln photos peuvent encore être trouvées, mais pas ouvertes tant que vous ne l’avez pas connecté.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Their %Ln photo(s) can still be found, but not opened until you connect the drives.</source>
        <translation>
            <numerusform>%Ln photo de ces lecteurs peut encore être trouvée, mais pas ouverte tant que vous ne les avez pas connectés.</numerusform>
            <numerusform>Leurs %Ln photos peuvent encore être trouvées, mais pas ouvertes tant que vous ne les avez pas connectés.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Background</name>
    <message>
        <source>PhotoSearch goes on in the background. Its icon opens and quits it.</source>
        <translation>PhotoSearch continue en arrière-plan. Son icône permet de l’ouvrir et de le quitter.</translation>
    </message>
    <message>
        <source>Otherwise PhotoSearch goes on when you open it again. In the background, it indexes photos without a window; start it again to open the window. The settings change what closing means.</source>
        <translation>Sinon, PhotoSearch continuera quand vous le rouvrirez. En arrière-plan, il indexe les photos sans fenêtre&#xa0;; relancez-le pour ouvrir la fenêtre. Les paramètres permettent de choisir ce que fait la fermeture.</translation>
    </message>
    <message>
        <source>Close PhotoSearch</source>
        <translation>Fermer PhotoSearch</translation>
    </message>
    <message>
        <source>Go on in the background?</source>
        <translation>Continuer en arrière-plan&#xa0;?</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Continuer</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
</context>
<context>
    <name>BackgroundPage</name>
    <message>
        <source>Index slowly</source>
        <translation>Indexer lentement</translation>
    </message>
    <message>
        <source>Wait until it is plugged in</source>
        <translation>Attendre le branchement sur le secteur</translation>
    </message>
    <message>
        <source>Index at full speed</source>
        <translation>Indexer à pleine vitesse</translation>
    </message>
    <message>
        <source>What happens while the computer is not plugged in</source>
        <translation>Ce qui se passe quand l’ordinateur n’est pas branché sur le secteur</translation>
    </message>
    <message>
        <source> %</source>
        <translation>&#xa0;%</translation>
    </message>
    <message>
        <source>With less charge than this, indexing waits</source>
        <translation>Si la charge est inférieure à cette valeur, l’indexation attend</translation>
    </message>
    <message>
        <source>Index slowly while the computer is in &amp;use</source>
        <translation>Indexer &amp;lentement quand l’ordinateur est utilisé</translation>
    </message>
    <message>
        <source>For a minute after each key and movement of the mouse, and while other programs are busy</source>
        <translation>Pendant une minute après chaque frappe ou mouvement de la souris, et tant que d’autres programmes sont occupés</translation>
    </message>
    <message>
        <source>Wait while a program &amp;fills the screen</source>
        <translation>Attendre quand un programme occupe tout l’é&amp;cran</translation>
    </message>
    <message>
        <source>Such as a film, a game or a presentation</source>
        <translation>Par exemple un film, un jeu ou une présentation</translation>
    </message>
    <message>
        <source>Wait while the processor is &amp;hot</source>
        <translation>Attendre quand le processeur est c&amp;haud</translation>
    </message>
    <message>
        <source>Indexing goes on once it has cooled down</source>
        <translation>L’indexation continue une fois le processeur refroidi</translation>
    </message>
    <message>
        <source>How much of the processor indexing takes while it goes slowly</source>
        <translation>Part du processeur que prend l’indexation lente</translation>
    </message>
    <message>
        <source> MB</source>
        <translation>&#xa0;Mo</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>With less memory, fewer photos are indexed at once. A model and one large photo always need 1,200 MB or more</source>
        <translation>Avec moins de mémoire, moins de photos sont indexées à la fois. Un modèle et une grande photo exigent toujours 1&#xa0;200&#xa0;Mo ou plus</translation>
    </message>
    <message>
        <source>Keep &amp;running when the window is closed</source>
        <translation>&amp;Rester actif à la fermeture de la fenêtre</translation>
    </message>
    <message>
        <source>PhotoSearch then goes on in the tray; without a tray, start it again to open the window</source>
        <translation>PhotoSearch continue alors dans la zone de notification&#xa0;; s’il n’y en a pas, relancez-le pour ouvrir la fenêtre</translation>
    </message>
    <message>
        <source>S&amp;tart when I log in</source>
        <translation>&amp;Démarrer à l’ouverture de session</translation>
    </message>
    <message>
        <source>PhotoSearch then starts in the tray and looks for new photos</source>
        <translation>PhotoSearch démarre alors dans la zone de notification et recherche les nouvelles photos</translation>
    </message>
    <message>
        <source>Consideration</source>
        <translation>Discrétion</translation>
    </message>
    <message>
        <source>On &amp;battery:</source>
        <translation>Sur &amp;batterie&#xa0;:</translation>
    </message>
    <message>
        <source>Wait &amp;below:</source>
        <translation>Attendre &amp;sous&#xa0;:</translation>
    </message>
    <message>
        <source>Without the window</source>
        <translation>Sans la fenêtre</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>Processor when &amp;slow:</source>
        <translation>&amp;Processeur, au ralenti&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Memory for indexing:</source>
        <translation>&amp;Mémoire pour l’indexation&#xa0;:</translation>
    </message>
    <message>
        <source>Searches are answered at full speed at any time.</source>
        <translation>Les recherches s’exécutent toujours à pleine vitesse.</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>A backup contains folders and what was found in the photos, but no photos. PhotoSearch makes one a day if something has changed.</source>
        <translation>Une sauvegarde contient les dossiers et ce qui a été trouvé dans les photos, mais aucune photo. PhotoSearch en crée une par jour s’il y a eu des changements.</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>&amp;Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>&amp;Restore …</source>
        <translation>&amp;Restaurer…</translation>
    </message>
    <message>
        <source>Replace the library by the selected backup</source>
        <translation>Remplacer la bibliothèque par la sauvegarde sélectionnée</translation>
    </message>
    <message>
        <source>Re&amp;pair …</source>
        <translation>Ré&amp;parer…</translation>
    </message>
    <message>
        <source>Check the library; if it is damaged, save what can be read</source>
        <translation>Vérifier la bibliothèque&#xa0;; si elle est endommagée, récupérer ce qui est lisible</translation>
    </message>
    <message>
        <source>Start a &amp;new library …</source>
        <translation>&amp;Nouvelle bibliothèque…</translation>
    </message>
    <message>
        <source>Put the library aside and begin a new one</source>
        <translation>Mettre la bibliothèque de côté et en créer une nouvelle</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Créée le</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>Chargement…</translation>
    </message>
    <message>
        <source>Making a backup …</source>
        <translation>Création d’une sauvegarde…</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurer une sauvegarde</translation>
    </message>
    <message>
        <source>Replace the library by the backup of %1?</source>
        <translation>Remplacer la bibliothèque par la sauvegarde du %1&#xa0;?</translation>
    </message>
    <message>
        <source>The library of today is put aside, not deleted. Your photos are not touched.</source>
        <translation>La bibliothèque actuelle est mise de côté, pas supprimée. Vos photos restent intactes.</translation>
    </message>
    <message>
        <source>Folders that were added since must be added again.</source>
        <translation>Les dossiers ajoutés depuis doivent être ajoutés de nouveau.</translation>
    </message>
    <message>
        <source>&amp;Restore the backup</source>
        <translation>&amp;Restaurer la sauvegarde</translation>
    </message>
    <message>
        <source>Restoring the backup …</source>
        <translation>Restauration de la sauvegarde…</translation>
    </message>
    <message>
        <source>Repair the library</source>
        <translation>Réparer la bibliothèque</translation>
    </message>
    <message>
        <source>Check the library, and repair it if it is damaged?</source>
        <translation>Vérifier la bibliothèque, et la réparer si elle est endommagée&#xa0;?</translation>
    </message>
    <message>
        <source>Everything that can be read is saved; the newest good backup completes it. The damaged library is put aside, not deleted. Your photos are not touched.</source>
        <translation>Tout ce qui est lisible est récupéré, puis complété par la dernière bonne sauvegarde. La bibliothèque endommagée est mise de côté, pas supprimée. Vos photos restent intactes.</translation>
    </message>
    <message>
        <source>&amp;Repair the library</source>
        <translation>&amp;Réparer la bibliothèque</translation>
    </message>
    <message>
        <source>Repairing the library …</source>
        <translation>Réparation de la bibliothèque…</translation>
    </message>
    <message>
        <source>Start a new library</source>
        <translation>Créer une nouvelle bibliothèque</translation>
    </message>
    <message>
        <source>Put the library aside, and begin a new one with the same folders?</source>
        <translation>Mettre la bibliothèque de côté et en créer une nouvelle avec les mêmes dossiers&#xa0;?</translation>
    </message>
    <message>
        <source>All photos are read again. Your stars, albums and saved searches stay in the library that is put aside, which is not deleted. Your photos are not touched.</source>
        <translation>Toutes les photos sont relues. Vos étoiles, vos albums et vos recherches enregistrées restent dans la bibliothèque mise de côté, qui n’est pas supprimée. Vos photos restent intactes.</translation>
    </message>
    <message>
        <source>Try to repair the library, or restore a backup, first.</source>
        <translation>Essayez d’abord de réparer la bibliothèque ou de restaurer une sauvegarde.</translation>
    </message>
    <message>
        <source>&amp;Start a new library</source>
        <translation>&amp;Créer une nouvelle bibliothèque</translation>
    </message>
    <message>
        <source>Beginning a new library …</source>
        <translation>Création d’une nouvelle bibliothèque…</translation>
    </message>
    <message>
        <source>There are no backups yet.</source>
        <translation>Il n’y a pas encore de sauvegarde.</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>endommagée</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Hide this message</source>
        <translation>Masquer ce message</translation>
    </message>
</context>
<context>
    <name>BeforeAfter</name>
    <message>
        <source>Before and after</source>
        <translation>Avant et après</translation>
    </message>
    <message>
        <source>The divider is at %1</source>
        <translation>Le séparateur est à %1</translation>
    </message>
</context>
<context>
    <name>ByPicture</name>
    <message>
        <source>Search with a picture</source>
        <translation>Rechercher avec une image</translation>
    </message>
    <message>
        <source>The clipboard contains no picture.</source>
        <translation>Le presse-papiers ne contient aucune image.</translation>
    </message>
    <message>
        <source>the pasted picture</source>
        <translation>l’image collée</translation>
    </message>
    <message>
        <source>The pasted picture could not be saved.</source>
        <translation>L’image collée n’a pas pu être enregistrée.</translation>
    </message>
    <message>
        <source>Check whether the disk is full.</source>
        <translation>Vérifiez si le disque est plein.</translation>
    </message>
    <message>
        <source>At most %1 photos can be marked at once.</source>
        <translation>%1 photos au plus peuvent être marquées à la fois.</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Like</source>
        <translation>Comme</translation>
    </message>
    <message>
        <source>Not like</source>
        <translation>Pas comme</translation>
    </message>
    <message>
        <source>Style of</source>
        <translation>Style de</translation>
    </message>
    <message>
        <source>As drawn in</source>
        <translation>Dessiné comme</translation>
    </message>
    <message>
        <source>%1 a part of</source>
        <translation>%1 (une partie)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln photo</numerusform>
            <numerusform>%Ln photos</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter or a click shows its options; Del removes it from the search</source>
        <translation>Entrée ou un clic affiche ses options&#xa0;; Suppr la retire de la recherche</translation>
    </message>
    <message>
        <source>Del removes it from the search</source>
        <translation>Suppr la retire de la recherche</translation>
    </message>
    <message>
        <source>Remove “%1” from the search</source>
        <translation>Retirer «&#xa0;%1&#xa0;» de la recherche</translation>
    </message>
    <message>
        <source>&amp;Search for the words “%1” instead</source>
        <translation>&amp;Rechercher plutôt les mots «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>Re&amp;tirer</translation>
    </message>
    <message>
        <source>&amp;Like this</source>
        <translation>&amp;Comme cette image</translation>
    </message>
    <message>
        <source>&amp;Not like this</source>
        <translation>&amp;Pas comme cette image</translation>
    </message>
    <message>
        <source>Same &amp;style and colours</source>
        <translation>Même &amp;style et mêmes couleurs</translation>
    </message>
    <message>
        <source>As a &amp;drawing or painting</source>
        <translation>Comme &amp;dessin ou peinture</translation>
    </message>
    <message>
        <source>&amp;Show the sketch pad</source>
        <translation>&amp;Afficher le bloc à croquis</translation>
    </message>
    <message>
        <source>Use only a &amp;part …</source>
        <translation>&amp;N’utiliser qu’une partie…</translation>
    </message>
</context>
<context>
    <name>ChipRow</name>
    <message>
        <source>Parts of the search</source>
        <translation>Éléments de la recherche</translation>
    </message>
</context>
<context>
    <name>Client</name>
    <message>
        <source>The engine is not running.</source>
        <translation>Le moteur de recherche ne fonctionne pas.</translation>
    </message>
    <message>
        <source>Restart PhotoSearch.</source>
        <translation>Redémarrez PhotoSearch.</translation>
    </message>
    <message>
        <source>The engine was restarted.</source>
        <translation>Le moteur de recherche a été redémarré.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Réessayez.</translation>
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
    <message>
        <source>%1 and around</source>
        <translation>%1 et environs</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Recherche</translation>
    </message>
    <message>
        <source>&amp;Photo</source>
        <translation>&amp;Photo</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>&amp;Bibliothèque</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>&amp;Add a folder …</source>
        <translation>&amp;Ajouter un dossier…</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>Open in the default program</source>
        <translation>Ouvrir dans le programme par défaut</translation>
    </message>
    <message>
        <source>Open &amp;with …</source>
        <translation>Ouvrir a&amp;vec…</translation>
    </message>
    <message>
        <source>Choose a program that opens the selected photos</source>
        <translation>Choisir un programme pour ouvrir les photos sélectionnées</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Afficher dans le &amp;dossier</translation>
    </message>
    <message>
        <source>Show on the &amp;map</source>
        <translation>Afficher sur la &amp;carte</translation>
    </message>
    <message>
        <source>Where the selected photo was taken</source>
        <translation>Où la photo sélectionnée a été prise</translation>
    </message>
    <message>
        <source>&amp;Export …</source>
        <translation>&amp;Exporter…</translation>
    </message>
    <message>
        <source>Copy the selected photos to a folder, as they are or smaller, or put them on a contact sheet</source>
        <translation>Copier les photos sélectionnées dans un dossier, telles quelles ou en plus petit, ou en faire une planche-contact</translation>
    </message>
    <message>
        <source>&amp;Settings …</source>
        <translation>&amp;Paramètres…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Take back what was done last: marks, albums, the trash, a folder that was removed, “more like this” or “not this”</source>
        <translation>Annuler la dernière action&#xa0;: annotations, albums, corbeille, dossier retiré, «&#xa0;Plus comme celle-ci&#xa0;» ou «&#xa0;Pas celle-ci&#xa0;»</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Copy the selected files; a single photo is also copied as an image</source>
        <translation>Copier les fichiers sélectionnés&#xa0;; une photo seule est aussi copiée comme image</translation>
    </message>
    <message>
        <source>Copy &amp;path</source>
        <translation>Cop&amp;ier le chemin</translation>
    </message>
    <message>
        <source>Copy te&amp;xt</source>
        <translation>Copier le te&amp;xte</translation>
    </message>
    <message>
        <source>Copy the text that was read in the selected photos</source>
        <translation>Copier le texte lu dans les photos sélectionnées</translation>
    </message>
    <message>
        <source>Search with the pas&amp;ted picture</source>
        <translation>Rechercher avec l’image co&amp;llée</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Tout sélectionner</translation>
    </message>
    <message>
        <source>Select &amp;none</source>
        <translation>Tout &amp;désélectionner</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Précéd&amp;ent</translation>
    </message>
    <message>
        <source>Previous search; in the preview, back to the photos</source>
        <translation>Recherche précédente&#xa0;; dans l’aperçu, retour aux photos</translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation>&amp;Suivant</translation>
    </message>
    <message>
        <source>Next search</source>
        <translation>Recherche suivante</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>Aperç&amp;u</translation>
    </message>
    <message>
        <source>Also with Space or Enter</source>
        <translation>Aussi avec Espace ou Entrée</translation>
    </message>
    <message>
        <source>&amp;Group similar shots</source>
        <translation>Gr&amp;ouper les vues similaires</translation>
    </message>
    <message>
        <source>Show one photo for each burst, and for each photo and its changed copies</source>
        <translation>Afficher une seule photo par rafale, et une seule pour chaque photo et ses copies modifiées</translation>
    </message>
    <message>
        <source>Expan&amp;d or close the stack</source>
        <translation>&amp;Déplier ou replier la pile</translation>
    </message>
    <message>
        <source>Show the similar shots of the current photo beside it, or put them away</source>
        <translation>Afficher à côté de la photo actuelle ses vues similaires, ou les masquer</translation>
    </message>
    <message>
        <source>&amp;Larger thumbnails</source>
        <translation>&amp;Agrandir les vignettes</translation>
    </message>
    <message>
        <source>S&amp;maller thumbnails</source>
        <translation>&amp;Réduire les vignettes</translation>
    </message>
    <message>
        <source>Usual thumbnail si&amp;ze</source>
        <translation>&amp;Taille habituelle des vignettes</translation>
    </message>
    <message>
        <source>Show fil&amp;e names</source>
        <translation>Afficher les &amp;noms de fichiers</translation>
    </message>
    <message>
        <source>Show &amp;text in photos</source>
        <translation>Afficher le te&amp;xte des photos</translation>
    </message>
    <message>
        <source>Mark the text that was read, in the preview; there also with T</source>
        <translation>Marquer dans l’aperçu le texte qui a été lu&#xa0;; aussi avec T dans l’aperçu</translation>
    </message>
    <message>
        <source>W&amp;hy this photo</source>
        <translation>Pour&amp;quoi cette photo</translation>
    </message>
    <message>
        <source>Show in the preview where a photo matches the search, and what its rank comes from; there also with W</source>
        <translation>Montrer dans l’aperçu où une photo correspond à la recherche, et d’où vient son rang&#xa0;; aussi avec W dans l’aperçu</translation>
    </message>
    <message>
        <source>Show s&amp;cores</source>
        <translation>A&amp;fficher les scores</translation>
    </message>
    <message>
        <source>Show how well each photo matches the search</source>
        <translation>Afficher à quel point chaque photo correspond à la recherche</translation>
    </message>
    <message>
        <source>&amp;Folders panel</source>
        <translation>&amp;Volet des dossiers</translation>
    </message>
    <message>
        <source>S&amp;idebar</source>
        <translation>&amp;Barre latérale</translation>
    </message>
    <message>
        <source>Photos, albums, saved searches and folders at the left</source>
        <translation>Photos, albums, recherches enregistrées et dossiers, à gauche</translation>
    </message>
    <message>
        <source>Film&amp;strip</source>
        <translation>&amp;Pellicule</translation>
    </message>
    <message>
        <source>Show the photos before and after below the preview</source>
        <translation>Afficher sous l’aperçu les photos précédentes et suivantes</translation>
    </message>
    <message>
        <source>Slidesh&amp;ow</source>
        <translation>D&amp;iaporama</translation>
    </message>
    <message>
        <source>Show the photos one after the other, from the current one, on the whole screen</source>
        <translation>Afficher les photos l’une après l’autre en plein écran, à partir de la photo actuelle</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>P&amp;lein écran</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>A&amp;ctualiser</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Rechercher</translation>
    </message>
    <message>
        <source>C&amp;lear search</source>
        <translation>&amp;Effacer la recherche</translation>
    </message>
    <message>
        <source>Clear &amp;recent searches</source>
        <translation>E&amp;ffacer les recherches récentes</translation>
    </message>
    <message>
        <source>&amp;Save this search …</source>
        <translation>Enregi&amp;strer cette recherche…</translation>
    </message>
    <message>
        <source>Keep this search under a name; it also finds photos that you take later</source>
        <translation>Garder cette recherche sous un nom&#xa0;; elle trouve aussi les photos que vous prendrez plus tard</translation>
    </message>
    <message>
        <source>Search with a &amp;picture …</source>
        <translation>Rechercher avec une &amp;image…</translation>
    </message>
    <message>
        <source>S&amp;ketch pad</source>
        <translation>Bloc à &amp;croquis</translation>
    </message>
    <message>
        <source>Draw what you are looking for; results appear as you draw</source>
        <translation>Dessinez ce que vous cherchez&#xa0;; les résultats apparaissent à mesure</translation>
    </message>
    <message>
        <source>M&amp;ore like this</source>
        <translation>Plus co&amp;mme celle-ci</translation>
    </message>
    <message>
        <source>This photo is right: keep the search, and show more photos like it (also with +)</source>
        <translation>Cette photo est bonne&#xa0;: garder la recherche et afficher plus de photos comme elle (aussi avec +)</translation>
    </message>
    <message>
        <source>&amp;Not this</source>
        <translation>&amp;Pas celle-ci</translation>
    </message>
    <message>
        <source>This photo is wrong: keep the search, put it last, and move photos like it down (also with -)</source>
        <translation>Cette photo n’est pas bonne&#xa0;: garder la recherche, mettre la photo à la fin et faire descendre celles qui lui ressemblent (aussi avec -)</translation>
    </message>
    <message>
        <source>Find si&amp;milar</source>
        <translation>Trouver des photos simi&amp;laires</translation>
    </message>
    <message>
        <source>Begin a new search, with this photo alone</source>
        <translation>Commencer une nouvelle recherche avec cette photo seule</translation>
    </message>
    <message>
        <source>Add to the search as an e&amp;xample</source>
        <translation>A&amp;jouter à la recherche comme exemple</translation>
    </message>
    <message>
        <source>Search with this photo and with what the search says already</source>
        <translation>Rechercher avec cette photo et avec ce que contient déjà la recherche</translation>
    </message>
    <message>
        <source>Same st&amp;yle</source>
        <translation>Même st&amp;yle</translation>
    </message>
    <message>
        <source>Find photos with similar colours and textures</source>
        <translation>Trouver des photos aux couleurs et textures semblables</translation>
    </message>
    <message>
        <source>Search with p&amp;art of the photo …</source>
        <translation>Rechercher avec une par&amp;tie de la photo…</translation>
    </message>
    <message>
        <source>Draw a frame around what you are looking for</source>
        <translation>Tracez un cadre autour de ce que vous cherchez</translation>
    </message>
    <message>
        <source>Save a search for photos like t&amp;his …</source>
        <translation>Enregistrer une recherc&amp;he de photos comme celle-ci…</translation>
    </message>
    <message>
        <source>An album that fills itself: a few examples, and a name for what they show</source>
        <translation>Un album qui se remplit tout seul&#xa0;: quelques exemples, et un nom pour ce qu’ils montrent</translation>
    </message>
    <message>
        <source>Also search &amp;inside photos</source>
        <translation>Rechercher &amp;aussi à l’intérieur des photos</translation>
    </message>
    <message>
        <source>Also finds small objects; a search then takes a few seconds</source>
        <translation>Trouve aussi les petits objets&#xa0;; la recherche prend alors quelques secondes</translation>
    </message>
    <message>
        <source>&amp;Favourite</source>
        <translation>&amp;Favori</translation>
    </message>
    <message>
        <source>Add the selected photos to the favourites, or remove them</source>
        <translation>Ajouter les photos sélectionnées aux favoris, ou les en retirer</translation>
    </message>
    <message>
        <source>&amp;No stars</source>
        <translation>&amp;Sans étoile</translation>
    </message>
    <message>
        <source>&amp;Pick</source>
        <translation>&amp;Retenir</translation>
    </message>
    <message>
        <source>Mark the selected photos as good</source>
        <translation>Marquer les photos sélectionnées comme bonnes</translation>
    </message>
    <message>
        <source>Pi&amp;ck, and reject the other shots</source>
        <translation>Retenir, et rejeter les a&amp;utres vues</translation>
    </message>
    <message>
        <source>Of the similar shots, keep the selected ones; nothing is deleted</source>
        <translation>Parmi les vues similaires, garder celles qui sont sélectionnées&#xa0;; rien n’est supprimé</translation>
    </message>
    <message>
        <source>Re&amp;ject</source>
        <translation>R&amp;ejeter</translation>
    </message>
    <message>
        <source>Mark the selected photos as bad; nothing is deleted</source>
        <translation>Marquer les photos sélectionnées comme mauvaises&#xa0;; rien n’est supprimé</translation>
    </message>
    <message>
        <source>&amp;Unflag</source>
        <translation>Sans &amp;drapeau</translation>
    </message>
    <message>
        <source>Neither picked nor rejected</source>
        <translation>Ni retenues ni rejetées</translation>
    </message>
    <message>
        <source>&amp;Red label</source>
        <translation>Libellé rou&amp;ge</translation>
    </message>
    <message>
        <source>&amp;Yellow label</source>
        <translation>Libellé &amp;jaune</translation>
    </message>
    <message>
        <source>&amp;Green label</source>
        <translation>Libellé &amp;vert</translation>
    </message>
    <message>
        <source>&amp;Blue label</source>
        <translation>Libellé &amp;bleu</translation>
    </message>
    <message>
        <source>&amp;Orange label</source>
        <translation>Libellé &amp;orange</translation>
    </message>
    <message>
        <source>Purp&amp;le label</source>
        <translation>Libellé v&amp;iolet</translation>
    </message>
    <message>
        <source>No l&amp;abel</source>
        <translation>Sans &amp;libellé</translation>
    </message>
    <message>
        <source>Compare &amp;side by side</source>
        <translation>Com&amp;parer côte à côte</translation>
    </message>
    <message>
        <source>Show two to four selected photos, or the shots of a stack, side by side</source>
        <translation>Afficher côte à côte deux à quatre photos sélectionnées, ou les vues d’une pile</translation>
    </message>
    <message>
        <source>Turn to the l&amp;eft</source>
        <translation>Tourner à gauc&amp;he</translation>
    </message>
    <message>
        <source>Only the view is turned, in the library; the file stays as it is</source>
        <translation>Seul l’affichage est tourné, dans la bibliothèque&#xa0;; le fichier reste tel quel</translation>
    </message>
    <message>
        <source>Turn to the r&amp;ight</source>
        <translation>Tour&amp;ner à droite</translation>
    </message>
    <message>
        <source>A&amp;dd to an album …</source>
        <translation>&amp;Ajouter à un album…</translation>
    </message>
    <message>
        <source>Put the selected photos into an album, or into a new one</source>
        <translation>Mettre les photos sélectionnées dans un album, existant ou nouveau</translation>
    </message>
    <message>
        <source>Re&amp;move from this album</source>
        <translation>Re&amp;tirer de cet album</translation>
    </message>
    <message>
        <source>The photos stay in the library</source>
        <translation>Les photos restent dans la bibliothèque</translation>
    </message>
    <message>
        <source>Move to the &amp;trash …</source>
        <translation>Mettre à la &amp;corbeille…</translation>
    </message>
    <message>
        <source>Asks first, and can be undone</source>
        <translation>Demande d’abord confirmation, et peut être annulé</translation>
    </message>
    <message>
        <source>&amp;Scan for new photos</source>
        <translation>&amp;Rechercher de nouvelles photos</translation>
    </message>
    <message>
        <source>&amp;Pause indexing</source>
        <translation>Mettre l’indexation en &amp;pause</translation>
    </message>
    <message>
        <source>Pause until &amp;tomorrow</source>
        <translation>Pause jusqu’à &amp;demain</translation>
    </message>
    <message>
        <source>Index nothing until 6:00 tomorrow, also if PhotoSearch is started again</source>
        <translation>Ne rien indexer jusqu’à demain 6&#xa0;h&#xa0;00, même si PhotoSearch est redémarré</translation>
    </message>
    <message>
        <source>&amp;Index at full speed now</source>
        <translation>&amp;Indexer maintenant à pleine vitesse</translation>
    </message>
    <message>
        <source>Go on in spite of the battery, the heat or other programs, until that has ended</source>
        <translation>Continuer malgré la batterie, la chaleur ou d’autres programmes, jusqu’à ce que cela cesse</translation>
    </message>
    <message>
        <source>P&amp;laces</source>
        <translation>&amp;Lieux</translation>
    </message>
    <message>
        <source>The photos on a map of the world</source>
        <translation>Les photos sur une carte du monde</translation>
    </message>
    <message>
        <source>&amp;New album …</source>
        <translation>&amp;Nouvel album…</translation>
    </message>
    <message>
        <source>&amp;Duplicates …</source>
        <translation>Dou&amp;blons…</translation>
    </message>
    <message>
        <source>Find identical files, changed copies and bursts; nothing is deleted</source>
        <translation>Trouver les fichiers identiques, les copies modifiées et les rafales&#xa0;; rien n’est supprimé</translation>
    </message>
    <message>
        <source>&amp;Unreadable files …</source>
        <translation>&amp;Fichiers illisibles…</translation>
    </message>
    <message>
        <source>E&amp;xclusions …</source>
        <translation>E&amp;xclusions…</translation>
    </message>
    <message>
        <source>Rem&amp;oved folders …</source>
        <translation>Dossiers re&amp;tirés…</translation>
    </message>
    <message>
        <source>Folders that you removed in the last 30 days, to restore them</source>
        <translation>Dossiers que vous avez retirés ces 30 derniers jours, pour les restaurer</translation>
    </message>
    <message>
        <source>&amp;Backups …</source>
        <translation>&amp;Sauvegardes…</translation>
    </message>
    <message>
        <source>Back up the library, restore a backup, or repair a damaged library</source>
        <translation>Sauvegarder la bibliothèque, restaurer une sauvegarde ou réparer une bibliothèque endommagée</translation>
    </message>
    <message>
        <source>&amp;Models …</source>
        <translation>&amp;Modèles…</translation>
    </message>
    <message>
        <source>The models that search your photos, and the hardware they run on</source>
        <translation>Les modèles qui parcourent vos photos, et le matériel qui les exécute</translation>
    </message>
    <message>
        <source>&amp;Commands …</source>
        <translation>Comman&amp;des…</translation>
    </message>
    <message>
        <source>Find any command by a few letters of its name</source>
        <translation>Trouver une commande à partir de quelques lettres de son nom</translation>
    </message>
    <message>
        <source>&amp;How to search</source>
        <translation>&amp;Comment rechercher</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>Open the lo&amp;g folder</source>
        <translation>Ouvrir le dossier des &amp;journaux</translation>
    </message>
    <message>
        <source>&amp;Report a problem …</source>
        <translation>&amp;Signaler un problème…</translation>
    </message>
    <message>
        <source>Save the logs, without photos, to a zip file; nothing is sent</source>
        <translation>Enregistrer les journaux, sans photos, dans un fichier zip&#xa0;; rien n’est envoyé</translation>
    </message>
    <message>
        <source>&amp;About PhotoSearch</source>
        <translation>À &amp;propos de PhotoSearch</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>Two files side by side</source>
        <translation>Deux fichiers côte à côte</translation>
    </message>
    <message>
        <source>The best version</source>
        <translation>La meilleure version</translation>
    </message>
    <message>
        <source>The other file</source>
        <translation>L’autre fichier</translation>
    </message>
    <message>
        <source>&amp;Back to the groups</source>
        <translation>Retour aux gr&amp;oupes</translation>
    </message>
    <message>
        <source>Back to the groups (Esc)</source>
        <translation>Retour aux groupes (Échap)</translation>
    </message>
    <message>
        <source>Previous file of the group (←)</source>
        <translation>Fichier précédent du groupe (←)</translation>
    </message>
    <message>
        <source>Previo&amp;us file</source>
        <translation>Fi&amp;chier précédent</translation>
    </message>
    <message>
        <source>&amp;Next file</source>
        <translation>Fichier sui&amp;vant</translation>
    </message>
    <message>
        <source>Next file of the group (→)</source>
        <translation>Fichier suivant du groupe (→)</translation>
    </message>
    <message>
        <source>File %1 of %2, group %3 of %4</source>
        <translation>Fichier %1 sur %2, groupe %3 sur %4</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>Dimensions</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Prise le</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>Modifié le</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Photos side by side</source>
        <translation>Photos côte à côte</translation>
    </message>
    <message>
        <source>Photo %1</source>
        <translation>Photo %1</translation>
    </message>
    <message>
        <source>Back to the photos (Esc)</source>
        <translation>Retour aux photos (Échap)</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>Zoom arrière (−)</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Zoom avant (+)</translation>
    </message>
    <message>
        <source>100 % or fit to the window (Z)</source>
        <translation>100&#xa0;% ou ajusté à la fenêtre (Z)</translation>
    </message>
    <message>
        <source>Before and after: two photos with a divider (B)</source>
        <translation>Avant et après&#xa0;: deux photos avec un séparateur (B)</translation>
    </message>
</context>
<context>
    <name>ComparedPane</name>
    <message>
        <source>Best shot</source>
        <translation>Meilleure vue</translation>
    </message>
    <message>
        <source>favourite</source>
        <translation>favori</translation>
    </message>
    <message>
        <source>picked</source>
        <translation>retenue</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rejetée</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Marked “more like this”: %1</source>
        <translation>Marquées «&#xa0;Plus comme celle-ci&#xa0;»&#xa0;: %1</translation>
    </message>
    <message>
        <source>Marked “not this”: %1</source>
        <translation>Marquées «&#xa0;Pas celle-ci&#xa0;»&#xa0;: %1</translation>
    </message>
    <message>
        <source>the list changes in a moment</source>
        <translation>la liste change dans un instant</translation>
    </message>
    <message>
        <source>your drawing</source>
        <translation>votre dessin</translation>
    </message>
    <message>
        <source>A search can contain at most %1 pictures.</source>
        <translation>Une recherche peut contenir %1 images au plus.</translation>
    </message>
    <message>
        <source>Also finds small objects; a search then takes a few seconds</source>
        <translation>Trouve aussi les petits objets&#xa0;; la recherche prend alors quelques secondes</translation>
    </message>
    <message>
        <source>also inside photos</source>
        <translation>aussi à l’intérieur des photos</translation>
    </message>
    <message>
        <source>No spelling is corrected</source>
        <translation>Aucune correction orthographique</translation>
    </message>
    <message>
        <source>exactly as typed</source>
        <translation>exactement comme saisi</translation>
    </message>
    <message>
        <source>%1 (hidden)</source>
        <translation>%1 (masqué)</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>Sans</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 de plus</translation>
    </message>
    <message>
        <source>Text in the photo</source>
        <translation>Texte dans la photo</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
</context>
<context>
    <name>CopyTable</name>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>Dimensions</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Modified: %1</source>
        <translation>Modifié&#xa0;: %1</translation>
    </message>
    <message>
        <source>Its drive is not connected, or its folder cannot be read.</source>
        <translation>Son lecteur n’est pas connecté, ou son dossier est illisible.</translation>
    </message>
    <message>
        <source>It is on the disk under another name too, so removing it frees no space.</source>
        <translation>Le fichier existe aussi sous un autre nom sur le disque&#xa0;; le supprimer ne libère donc pas d’espace.</translation>
    </message>
</context>
<context>
    <name>CopyView</name>
    <message>
        <source>Duplicates</source>
        <translation>Doublons</translation>
    </message>
</context>
<context>
    <name>DayRange</name>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
    <message>
        <source>From: %1</source>
        <translation>Début&#xa0;: %1</translation>
    </message>
    <message>
        <source>To: %1</source>
        <translation>Fin&#xa0;: %1</translation>
    </message>
    <message>
        <source>any day</source>
        <translation>libre</translation>
    </message>
    <message>
        <source>No first day</source>
        <translation>Sans date de début</translation>
    </message>
    <message>
        <source>No last day</source>
        <translation>Sans date de fin</translation>
    </message>
</context>
<context>
    <name>Describing</name>
    <message>
        <source>Add a title</source>
        <translation>Ajouter un titre</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Add a caption</source>
        <translation>Ajouter une légende</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Légende</translation>
    </message>
    <message>
        <source>Add a keyword</source>
        <translation>Ajouter un mot-clé</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Mots-clés</translation>
    </message>
    <message>
        <source>Remove the keyword “%1”</source>
        <translation>Retirer le mot-clé «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Found by</source>
        <translation>Trouvée par</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Légende</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Mots-clés</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
</context>
<context>
    <name>DeviceBox</name>
    <message>
        <source>Device</source>
        <translation>Périphérique</translation>
    </message>
    <message>
        <source>Automatic (the fastest device that passes the test)</source>
        <translation>Automatique (le périphérique le plus rapide qui réussit le test)</translation>
    </message>
    <message>
        <source>NVIDIA graphics card (TensorRT)</source>
        <translation>Carte graphique NVIDIA (TensorRT)</translation>
    </message>
    <message>
        <source>NVIDIA graphics card (CUDA)</source>
        <translation>Carte graphique NVIDIA (CUDA)</translation>
    </message>
    <message>
        <source>Graphics card (DirectML, Windows)</source>
        <translation>Carte graphique (DirectML, Windows)</translation>
    </message>
    <message>
        <source>Apple GPU and Neural Engine (Core ML)</source>
        <translation>GPU Apple et Neural Engine (Core ML)</translation>
    </message>
    <message>
        <source>Intel graphics or processor (OpenVINO)</source>
        <translation>Carte graphique ou processeur Intel (OpenVINO)</translation>
    </message>
    <message>
        <source>Processor only</source>
        <translation>Processeur uniquement</translation>
    </message>
    <message>
        <source>A device is used only if it gives the same results as the processor</source>
        <translation>Un périphérique n’est utilisé que s’il donne les mêmes résultats que le processeur</translation>
    </message>
    <message>
        <source>&amp;Run models on:</source>
        <translation>&amp;Exécuter les modèles sur&#xa0;:</translation>
    </message>
    <message>
        <source>The installed ONNX Runtime does not support %1.</source>
        <translation>La version installée d’ONNX Runtime ne prend pas en charge %1.</translation>
    </message>
    <message>
        <source>Testing the device …</source>
        <translation>Test du périphérique…</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Search with this picture</source>
        <translation>Rechercher avec cette image</translation>
    </message>
    <message numerus="yes">
        <source>Search with these %Ln pictures</source>
        <translation>
            <numerusform>Rechercher avec %Ln image</numerusform>
            <numerusform>Rechercher avec ces %Ln images</numerusform>
        </translation>
    </message>
    <message>
        <source>Its photos can then be found. They stay where they are.</source>
        <translation>Ses photos pourront alors être trouvées. Elles restent où elles sont.</translation>
    </message>
    <message>
        <source>Add this folder</source>
        <translation>Ajouter ce dossier</translation>
    </message>
    <message numerus="yes">
        <source>Add these %Ln folders</source>
        <translation>
            <numerusform>Ajouter %Ln dossier</numerusform>
            <numerusform>Ajouter ces %Ln dossiers</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be used here</source>
        <translation>Impossible d’utiliser cela ici</translation>
    </message>
    <message>
        <source>Drop: %1</source>
        <translation>Déposer&#xa0;: %1</translation>
    </message>
    <message>
        <source>With Shift: begin a new search</source>
        <translation>Avec Maj&#xa0;: commencer une nouvelle recherche</translation>
    </message>
</context>
<context>
    <name>DuplicateGroups</name>
    <message>
        <source>At least one file of each group must stay.</source>
        <translation>Au moins un fichier de chaque groupe doit rester.</translation>
    </message>
</context>
<context>
    <name>DuplicatesPage</name>
    <message>
        <source>Stop looking for duplicates</source>
        <translation>Arrêter la recherche de doublons</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>Arrêt&amp;er</translation>
    </message>
    <message>
        <source>Search a&amp;gain</source>
        <translation>Nou&amp;velle recherche</translation>
    </message>
    <message>
        <source>Look for duplicates again</source>
        <translation>Rechercher de nouveau les doublons</translation>
    </message>
    <message>
        <source>&amp;Tick identical files</source>
        <translation>Cocher les fichiers identi&amp;ques</translation>
    </message>
    <message>
        <source>Tick all but one of the files that are identical byte for byte</source>
        <translation>Parmi les fichiers identiques octet par octet, les cocher tous sauf un</translation>
    </message>
    <message>
        <source>Tick &amp;none</source>
        <translation>Tout décoc&amp;her</translation>
    </message>
    <message>
        <source>Remove all ticks</source>
        <translation>Décocher tous les fichiers</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Comparer</translation>
    </message>
    <message>
        <source>Compare this file with the best version of its group (Enter)</source>
        <translation>Comparer ce fichier avec la meilleure version de son groupe (Entrée)</translation>
    </message>
    <message>
        <source>Und&amp;o</source>
        <translation>Ann&amp;uler</translation>
    </message>
    <message>
        <source>Restore the files that were last moved to the trash</source>
        <translation>Restaurer les derniers fichiers mis à la corbeille</translation>
    </message>
    <message>
        <source>Asks first; nothing is deleted</source>
        <translation>Demande d’abord confirmation&#xa0;; rien n’est supprimé</translation>
    </message>
    <message>
        <source>&amp;Back to the photos</source>
        <translation>Retour aux ph&amp;otos</translation>
    </message>
    <message>
        <source>Back to the photos (Esc)</source>
        <translation>Retour aux photos (Échap)</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doublons</translation>
    </message>
    <message>
        <source>Filter the groups</source>
        <translation>Filtrer les groupes</translation>
    </message>
    <message>
        <source>Looking for duplicates …</source>
        <translation>Recherche de doublons…</translation>
    </message>
    <message>
        <source>You can keep searching for photos in the meantime. No file is changed.</source>
        <translation>Vous pouvez continuer à rechercher des photos pendant ce temps. Aucun fichier n’est modifié.</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Réessa&amp;yer</translation>
    </message>
    <message>
        <source>The search was stopped</source>
        <translation>La recherche a été arrêtée</translation>
    </message>
    <message>
        <source>Look for &amp;duplicates</source>
        <translation>Rechercher les do&amp;ublons</translation>
    </message>
    <message>
        <source>No duplicates of this kind</source>
        <translation>Aucun doublon de ce type</translation>
    </message>
    <message>
        <source>No duplicates found</source>
        <translation>Aucun doublon trouvé</translation>
    </message>
    <message>
        <source>PhotoSearch looked for identical files, changed copies and bursts.</source>
        <translation>PhotoSearch a recherché les fichiers identiques, les copies modifiées et les rafales.</translation>
    </message>
    <message>
        <source>The search was stopped. There may be more duplicates.</source>
        <translation>La recherche a été arrêtée. Il peut y avoir d’autres doublons.</translation>
    </message>
    <message numerus="yes">
        <source>Only the groups found first are shown. Search again to see %Ln more.</source>
        <translation>
            <numerusform>Seuls les premiers groupes trouvés sont affichés. Relancez la recherche pour en voir %Ln de plus.</numerusform>
            <numerusform>Seuls les premiers groupes trouvés sont affichés. Relancez la recherche pour en voir %Ln de plus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) not compared yet. Search again later.</source>
        <translation>
            <numerusform>%Ln photo n’est pas encore comparée. Relancez la recherche plus tard.</numerusform>
            <numerusform>%Ln photos ne sont pas encore comparées. Relancez la recherche plus tard.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Move %Ln photo(s) to the trash …</source>
        <translation>
            <numerusform>&amp;Mettre %Ln photo à la corbeille…</numerusform>
            <numerusform>&amp;Mettre %Ln photos à la corbeille…</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Afficher dans le &amp;dossier</translation>
    </message>
    <message>
        <source>Copy &amp;path</source>
        <translation>Cop&amp;ier le chemin</translation>
    </message>
    <message>
        <source>&amp;Tick or untick for the trash</source>
        <translation>Cocher ou décocher pour la cor&amp;beille</translation>
    </message>
</context>
<context>
    <name>EmptyWords</name>
    <message>
        <source>Photos appear here as they are indexed. You can start searching right away.</source>
        <translation>Les photos apparaissent ici au fur et à mesure de leur indexation. Vous pouvez commencer à rechercher tout de suite.</translation>
    </message>
    <message>
        <source>Indexing your photos</source>
        <translation>Indexation de vos photos</translation>
    </message>
    <message>
        <source>&amp;Resume indexing</source>
        <translation>R&amp;eprendre l’indexation</translation>
    </message>
    <message>
        <source>Indexing is paused</source>
        <translation>L’indexation est en pause</translation>
    </message>
    <message>
        <source>&amp;Index at full speed now</source>
        <translation>Indexer &amp;maintenant à pleine vitesse</translation>
    </message>
    <message>
        <source>Nothing is lost. Indexing goes on by itself once this is solved.</source>
        <translation>Rien n’est perdu. L’indexation continuera d’elle-même une fois le problème résolu.</translation>
    </message>
    <message>
        <source>Your photos appear here once indexing goes on.</source>
        <translation>Vos photos apparaîtront ici dès que l’indexation reprendra.</translation>
    </message>
    <message>
        <source>Indexing is waiting</source>
        <translation>L’indexation est en attente</translation>
    </message>
    <message>
        <source>Indexing is interrupted</source>
        <translation>L’indexation s’est arrêtée</translation>
    </message>
    <message>
        <source>Add a folder with photos. PhotoSearch only reads your photos; it never changes or uploads them.</source>
        <translation>Ajoutez un dossier de photos. PhotoSearch ne fait que lire vos photos&#xa0;; il ne les modifie jamais et ne les envoie jamais sur Internet.</translation>
    </message>
    <message>
        <source>&amp;Add a folder …</source>
        <translation>Aj&amp;outer un dossier…</translation>
    </message>
    <message>
        <source>No photos yet</source>
        <translation>Aucune photo pour l’instant</translation>
    </message>
    <message>
        <source>Your folders cannot be reached</source>
        <translation>Vos dossiers sont inaccessibles</translation>
    </message>
    <message>
        <source>“%1” is not connected</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas connecté</translation>
    </message>
    <message>
        <source>Connect the drive. Its photos then appear here by themselves.</source>
        <translation>Connectez le lecteur. Ses photos apparaîtront alors ici d’elles-mêmes.</translation>
    </message>
    <message>
        <source>Show the fol&amp;ders</source>
        <translation>Affi&amp;cher les dossiers</translation>
    </message>
    <message>
        <source>There are no photos in your folders</source>
        <translation>Il n’y a aucune photo dans vos dossiers</translation>
    </message>
    <message>
        <source>No photo could be read</source>
        <translation>Aucune photo n’a pu être lue</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read.</source>
        <translation>
            <numerusform>%Ln fichier n’a pas pu être lu.</numerusform>
            <numerusform>%Ln fichiers n’ont pas pu être lus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show &amp;why …</source>
        <translation>Voir po&amp;urquoi…</translation>
    </message>
    <message>
        <source>Perhaps your exclusions leave them out.</source>
        <translation>Vos exclusions les écartent peut-être.</translation>
    </message>
    <message>
        <source>Change the e&amp;xclusions …</source>
        <translation>&amp;Modifier les exclusions…</translation>
    </message>
    <message>
        <source>Add the folder in which your photos are.</source>
        <translation>Ajoutez le dossier où se trouvent vos photos.</translation>
    </message>
</context>
<context>
    <name>EncodingTime</name>
    <message>
        <source>none: all photos are encoded with it</source>
        <translation>aucune&#xa0;: toutes les photos sont déjà encodées avec lui</translation>
    </message>
    <message>
        <source>unknown until it runs</source>
        <translation>inconnue tant qu’il n’a pas été exécuté</translation>
    </message>
    <message numerus="yes">
        <source>about %1 for your %Ln photo(s)</source>
        <translation>
            <numerusform>environ %1 pour votre %Ln photo</numerusform>
            <numerusform>environ %1 pour vos %Ln photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %1 for %Ln photo(s)</source>
        <translation>
            <numerusform>environ %1 pour %Ln photo</numerusform>
            <numerusform>environ %1 pour %Ln photos</numerusform>
        </translation>
    </message>
    <message>
        <source>How much this model computes for a photo is not known.</source>
        <translation>La quantité de calcul de ce modèle par photo n’est pas connue.</translation>
    </message>
    <message>
        <source>Estimated: %1 has just needed %2 milliseconds for a photo on this computer, and this model computes %3 times as much. Your photos stay searchable meanwhile.</source>
        <translation>Estimation&#xa0;: %1 vient de prendre %2 millisecondes par photo sur cet ordinateur, et ce modèle calcule %3 fois autant. Pendant ce temps, vos photos restent accessibles à la recherche.</translation>
    </message>
</context>
<context>
    <name>EngineNews</name>
    <message>
        <source>The engine has stopped several times and is not running.</source>
        <translation>Le moteur de recherche s’est arrêté plusieurs fois et ne fonctionne pas.</translation>
    </message>
    <message>
        <source>Your photos are safe. The log shows what happened.</source>
        <translation>Vos photos sont intactes. Le journal indique ce qui s’est passé.</translation>
    </message>
</context>
<context>
    <name>ExclusionsDialog</name>
    <message>
        <source>Exclusions</source>
        <translation>Exclusions</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>PhotoSearch ignores these folders and everything in them.</source>
        <translation>PhotoSearch ignore ces dossiers et tout leur contenu.</translation>
    </message>
    <message>
        <source>Name patterns</source>
        <translation>Motifs de noms</translation>
    </message>
    <message>
        <source>PhotoSearch ignores files and folders with these names, wherever they are. * stands for any characters.</source>
        <translation>PhotoSearch ignore les fichiers et les dossiers qui portent ces noms, où qu’ils soient. * remplace n’importe quels caractères.</translation>
    </message>
    <message>
        <source>&amp;Add a folder …</source>
        <translation>Ajouter un &amp;dossier…</translation>
    </message>
    <message>
        <source>Name or pattern, such as *.tmp or Drafts</source>
        <translation>Nom ou motif, par exemple *.tmp ou Brouillons</translation>
    </message>
    <message>
        <source>Name or pattern to exclude</source>
        <translation>Nom ou motif à exclure</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>A&amp;jouter</translation>
    </message>
    <message>
        <source>&amp;Restore defaults</source>
        <translation>&amp;Rétablir les valeurs par défaut</translation>
    </message>
    <message>
        <source>Show &amp;what is left out …</source>
        <translation>&amp;Voir ce qui est ignoré…</translation>
    </message>
    <message>
        <source>Your exclusions</source>
        <translation>Vos exclusions</translation>
    </message>
    <message>
        <source>Always left out</source>
        <translation>Toujours ignorés</translation>
    </message>
    <message>
        <source>PhotoSearch never searches these, because they are not photos of your own. To search such a folder all the same, add it as a folder of its own. * stands for any characters; a slash ends the name of a folder.</source>
        <translation>PhotoSearch n’y recherche jamais, car ce ne sont pas vos propres photos. Pour rechercher tout de même dans un tel dossier, ajoutez-le comme dossier à part entière. * remplace n’importe quels caractères&#xa0;; une barre oblique termine le nom d’un dossier.</translation>
    </message>
    <message>
        <source>Choose a folder to exclude</source>
        <translation>Choisir un dossier à exclure</translation>
    </message>
    <message>
        <source>{pattern} excludes nothing: it must be a single name, without a slash. To exclude one folder, add it to the folders above.</source>
        <translation>{pattern} n’exclut rien&#xa0;: il faut un nom simple, sans barre oblique. Pour exclure un dossier, ajoutez-le aux dossiers ci-dessus.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>Export %Ln photo(s)</source>
        <translation>
            <numerusform>Exporter %Ln photo</numerusform>
            <numerusform>Exporter %Ln photos</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Originals, exactly as they are</source>
        <translation>&amp;Originaux, exactement tels quels</translation>
    </message>
    <message>
        <source>&amp;JPEG files, upright and in a size for sharing</source>
        <translation>Fichiers &amp;JPEG à l’endroit, à une taille adaptée au partage</translation>
    </message>
    <message>
        <source>A &amp;contact sheet, as PDF</source>
        <translation>Une &amp;planche-contact, au format PDF</translation>
    </message>
    <message>
        <source>%1 pixels</source>
        <translation>%1 pixels</translation>
    </message>
    <message>
        <source>Full size</source>
        <translation>Taille d’origine</translation>
    </message>
    <message>
        <source>Include &amp;where it was taken</source>
        <translation>Inclure le &amp;lieu de prise de vue</translation>
    </message>
    <message>
        <source>Include title, caption, &amp;people and keywords</source>
        <translation>Inclure titre, légende, personnes et &amp;mots-clés</translation>
    </message>
    <message>
        <source>File &amp;names below the photos</source>
        <translation>&amp;Noms de fichiers sous les photos</translation>
    </message>
    <message>
        <source>C&amp;hoose …</source>
        <translation>C&amp;hoisir…</translation>
    </message>
    <message>
        <source>Existing files are never overwritten. The photos of the library stay as they are.</source>
        <translation>Les fichiers existants ne sont jamais écrasés. Les photos de la bibliothèque restent telles quelles.</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exporter</translation>
    </message>
    <message>
        <source>Longer &amp;side</source>
        <translation>&amp;Grand côté</translation>
    </message>
    <message>
        <source>&amp;Quality</source>
        <translation>&amp;Qualité</translation>
    </message>
    <message>
        <source>Colu&amp;mns</source>
        <translation>&amp;Colonnes</translation>
    </message>
    <message>
        <source>&amp;To the folder</source>
        <translation>Vers le &amp;dossier</translation>
    </message>
    <message>
        <source>Choose a folder for the export</source>
        <translation>Choisir un dossier pour l’exportation</translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message>
        <source>Other photos are still being exported.</source>
        <translation>D’autres photos sont encore en cours d’exportation.</translation>
    </message>
    <message numerus="yes">
        <source>Exporting %Ln photo(s) …</source>
        <translation>
            <numerusform>Exportation de %Ln photo…</numerusform>
            <numerusform>Exportation de %Ln photos…</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportation</translation>
    </message>
    <message>
        <source>%1 of %2 photos exported</source>
        <translation>%1 photos exportées sur %2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>il reste %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) exported to %1</source>
        <translation>
            <numerusform>%Ln photo exportée vers %1</numerusform>
            <numerusform>%Ln photos exportées vers %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) could not be exported.</source>
        <translation>
            <numerusform>%Ln photo n’a pas pu être exportée.</numerusform>
            <numerusform>%Ln photos n’ont pas pu être exportées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Contact sheet saved as %1</source>
        <translation>Planche-contact enregistrée sous %1</translation>
    </message>
</context>
<context>
    <name>FactWords</name>
    <message>
        <source>flash</source>
        <translation>flash</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Locations (same file)</source>
        <translation>Emplacements (même fichier)</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>Trouvée par</translation>
    </message>
    <message>
        <source>Why this photo</source>
        <translation>Pourquoi cette photo</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Appareil photo</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Albums</source>
        <translation>Albums</translation>
    </message>
    <message>
        <source>Text in the photo</source>
        <translation>Texte dans la photo</translation>
    </message>
    <message>
        <source>The model sees</source>
        <translation>Le modèle voit</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Libellé</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Belongs to it</source>
        <translation>Fichiers associés</translation>
    </message>
    <message>
        <source>Creator</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>%1 megapixels</source>
        <translation>%1 mégapixels</translation>
    </message>
    <message>
        <source>saved with %1</source>
        <translation>écrit par %1</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more line(s)</source>
        <translation>
            <numerusform>… et encore %Ln ligne</numerusform>
            <numerusform>… et encore %Ln lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>pas encore connu</translation>
    </message>
    <message>
        <source>screenshot</source>
        <translation>capture d’écran</translation>
    </message>
    <message>
        <source>document</source>
        <translation>document</translation>
    </message>
    <message>
        <source>panorama</source>
        <translation>panorama</translation>
    </message>
    <message>
        <source>made by AI (%1)</source>
        <translation>créée par une IA (%1)</translation>
    </message>
    <message>
        <source>person</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>keyword</source>
        <translation>mot-clé</translation>
    </message>
    <message>
        <source>title</source>
        <translation>titre</translation>
    </message>
    <message>
        <source>caption</source>
        <translation>légende</translation>
    </message>
    <message>
        <source>place</source>
        <translation>lieu</translation>
    </message>
    <message>
        <source>text in the photo</source>
        <translation>texte dans la photo</translation>
    </message>
    <message>
        <source>name of the file</source>
        <translation>nom du fichier</translation>
    </message>
    <message>
        <source>name of a folder</source>
        <translation>nom d’un dossier</translation>
    </message>
    <message>
        <source>date</source>
        <translation>date</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>appareil photo</translation>
    </message>
    <message>
        <source>what the model sees</source>
        <translation>ce que voit le modèle</translation>
    </message>
    <message>
        <source>kind of photo</source>
        <translation>type de photo</translation>
    </message>
    <message>
        <source>looks like: %1</source>
        <translation>ressemble à&#xa0;: %1</translation>
    </message>
    <message>
        <source>what the words describe</source>
        <translation>ce que décrivent les mots</translation>
    </message>
    <message>
        <source>likeness to the pictures</source>
        <translation>ressemblance avec les images</translation>
    </message>
    <message>
        <source>likeness of style</source>
        <translation>ressemblance de style</translation>
    </message>
</context>
<context>
    <name>FailuresDialog</name>
    <message>
        <source>Unreadable files</source>
        <translation>Fichiers illisibles</translation>
    </message>
    <message>
        <source>&amp;Try all again</source>
        <translation>Tout &amp;réessayer</translation>
    </message>
    <message>
        <source>&amp;Copy the list</source>
        <translation>&amp;Copier la liste</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Afficher dans le &amp;dossier</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>Chargement…</translation>
    </message>
    <message>
        <source>Reading the files again …</source>
        <translation>Nouvelle lecture des fichiers…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read. All other files were read, and no file was changed.</source>
        <translation>
            <numerusform>%Ln fichier n’a pas pu être lu. Tous les autres ont été lus, et aucun fichier n’a été modifié.</numerusform>
            <numerusform>%Ln fichiers n’ont pas pu être lus. Tous les autres ont été lus, et aucun fichier n’a été modifié.</numerusform>
        </translation>
    </message>
    <message>
        <source>All files were read.</source>
        <translation>Tous les fichiers ont été lus.</translation>
    </message>
</context>
<context>
    <name>FailuresModel</name>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
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
        <translation>Pellicule</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>Not</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>Only</source>
        <translation>Uniquement</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>Sans</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Avec</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>sauf %1</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Appareil photo</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>Objectif</translation>
    </message>
    <message>
        <source>ISO</source>
        <translation>ISO</translation>
    </message>
    <message>
        <source>Aperture</source>
        <translation>Ouverture</translation>
    </message>
    <message>
        <source>Focal length</source>
        <translation>Focale</translation>
    </message>
    <message>
        <source>Exposure time</source>
        <translation>Temps de pose</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Near</source>
        <translation>Près de</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Nom de fichier</translation>
    </message>
    <message>
        <source>Text in the photo</source>
        <translation>Texte dans la photo</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favori</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Drapeau</translation>
    </message>
    <message>
        <source>Album</source>
        <translation>Album</translation>
    </message>
    <message>
        <source>Keyword</source>
        <translation>Mot-clé</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Libellé</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Légende</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>screenshots</source>
        <translation>captures d’écran</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>documents</translation>
    </message>
    <message>
        <source>portrait format</source>
        <translation>format portrait</translation>
    </message>
    <message>
        <source>landscape format</source>
        <translation>format paysage</translation>
    </message>
    <message>
        <source>square photos</source>
        <translation>photos carrées</translation>
    </message>
    <message>
        <source>panoramas</source>
        <translation>panoramas</translation>
    </message>
    <message>
        <source>offline photos</source>
        <translation>photos hors ligne</translation>
    </message>
    <message>
        <source>duplicates</source>
        <translation>doublons</translation>
    </message>
    <message>
        <source>favourites</source>
        <translation>favoris</translation>
    </message>
    <message>
        <source>picked photos</source>
        <translation>photos retenues</translation>
    </message>
    <message>
        <source>rejected photos</source>
        <translation>photos rejetées</translation>
    </message>
    <message>
        <source>photos without keywords</source>
        <translation>photos sans mots-clés</translation>
    </message>
    <message>
        <source>photos without a rating</source>
        <translation>photos sans note</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texte</translation>
    </message>
    <message>
        <source>GPS position</source>
        <translation>position GPS</translation>
    </message>
    <message>
        <source>date</source>
        <translation>date</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>appareil photo</translation>
    </message>
    <message>
        <source>lens</source>
        <translation>objectif</translation>
    </message>
    <message>
        <source>rating</source>
        <translation>note</translation>
    </message>
    <message>
        <source>label</source>
        <translation>libellé</translation>
    </message>
    <message>
        <source>keywords</source>
        <translation>mots-clés</translation>
    </message>
    <message>
        <source>names of people</source>
        <translation>noms de personnes</translation>
    </message>
    <message>
        <source>title</source>
        <translation>titre</translation>
    </message>
    <message>
        <source>caption</source>
        <translation>légende</translation>
    </message>
    <message>
        <source>place</source>
        <translation>lieu</translation>
    </message>
    <message>
        <source>album</source>
        <translation>album</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>picked</source>
        <translation>retenue</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rejetée</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
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
        <translation>%1° E</translation>
    </message>
    <message>
        <source>%1° W</source>
        <translation>%1° O</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>jusqu’à %1</translation>
    </message>
    <message>
        <source>from %1 on</source>
        <translation>dès %1</translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
    <message>
        <source>With text in the photo</source>
        <translation>Avec du texte dans la photo</translation>
    </message>
    <message>
        <source>Only on drives that are connected</source>
        <translation>Seulement sur les lecteurs connectés</translation>
    </message>
    <message>
        <source>&amp;Clear all filters</source>
        <translation>&amp;Effacer tous les filtres</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>&amp;Dossier&#xa0;:</translation>
    </message>
    <message>
        <source>Ca&amp;mera:</source>
        <translation>A&amp;ppareil photo&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Lens:</source>
        <translation>&amp;Objectif&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Place:</source>
        <translation>&amp;Lieu&#xa0;:</translation>
    </message>
    <message>
        <source>Fo&amp;rmat:</source>
        <translation>&amp;Format&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Orientation:</source>
        <translation>O&amp;rientation&#xa0;:</translation>
    </message>
    <message>
        <source>Rating:</source>
        <translation>Note&#xa0;:</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Indifférent</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Orientation</translation>
    </message>
    <message numerus="yes">
        <source>At least %Ln star(s)</source>
        <translation>
            <numerusform>Au moins %Ln étoile</numerusform>
            <numerusform>Au moins %Ln étoiles</numerusform>
        </translation>
    </message>
    <message>
        <source>More …</source>
        <translation>Plus de choix…</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Start indexing the photos in these folders</source>
        <translation>Commencer à indexer les photos de ces dossiers</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrage</translation>
    </message>
    <message>
        <source>Where are your photos?</source>
        <translation>Où sont vos photos&#xa0;?</translation>
    </message>
    <message>
        <source>How are they found?</source>
        <translation>Comment sont-elles trouvées&#xa0;?</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Tout est prêt</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Précéd&amp;ent</translation>
    </message>
    <message>
        <source>To the previous step (Esc)</source>
        <translation>Aller à l’étape précédente (Échap)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>Sui&amp;vant</translation>
    </message>
    <message>
        <source>To the next step (Enter)</source>
        <translation>Aller à l’étape suivante (Entrée)</translation>
    </message>
    <message>
        <source>S&amp;tart</source>
        <translation>&amp;Commencer</translation>
    </message>
    <message>
        <source>Nothing leaves this computer: no photo, no search, no statistics.</source>
        <translation>Rien ne quitte cet ordinateur&#xa0;: aucune photo, aucune recherche, aucune statistique.</translation>
    </message>
    <message>
        <source>Your photos are only read. None is moved, renamed or changed.</source>
        <translation>Vos photos sont seulement lues. Aucune n’est déplacée, renommée ni modifiée.</translation>
    </message>
    <message>
        <source>A model compares your words with what each photo shows. The starter comes with the program and is enough to begin with.</source>
        <translation>Un modèle compare vos mots à ce que montre chaque photo. Le modèle Starter est fourni avec le programme et suffit pour commencer.</translation>
    </message>
    <message>
        <source>Welcome to PhotoSearch</source>
        <translation>Bienvenue dans PhotoSearch</translation>
    </message>
    <message>
        <source>Find your own photos by what is in them.</source>
        <translation>Retrouvez vos propres photos par leur contenu.</translation>
    </message>
    <message>
        <source>%1 is not a folder. Add the folder that contains it.</source>
        <translation>%1 n’est pas un dossier. Ajoutez le dossier qui le contient.</translation>
    </message>
</context>
<context>
    <name>FolderBranch</name>
    <message>
        <source>Cannot be reached. Its photos can still be found.</source>
        <translation>Inaccessible. Ses photos peuvent encore être trouvées.</translation>
    </message>
</context>
<context>
    <name>FolderCard</name>
    <message>
        <source>Stop searching this folder; the photos stay where they are</source>
        <translation>Ne plus parcourir ce dossier&#xa0;; les photos restent où elles sont</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Retirer %1</translation>
    </message>
    <message>
        <source>Cannot be reached: %1</source>
        <translation>Inaccessible&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln fichier</numerusform>
            <numerusform>%Ln fichiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln en attente</numerusform>
            <numerusform>%Ln en attente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be read</source>
        <translation>
            <numerusform>%Ln illisible</numerusform>
            <numerusform>%Ln illisibles</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot be reached. Its photos can still be found.</source>
        <translation>Inaccessible. Ses photos peuvent encore être trouvées.</translation>
    </message>
</context>
<context>
    <name>FolderChoice</name>
    <message>
        <source>Folders to search</source>
        <translation>Dossiers à parcourir</translation>
    </message>
    <message>
        <source>Only ticked folders are searched</source>
        <translation>Seuls les dossiers cochés sont parcourus</translation>
    </message>
    <message>
        <source>Add an&amp;other folder …</source>
        <translation>Aj&amp;outer un autre dossier…</translation>
    </message>
    <message>
        <source>Add another folder to the list</source>
        <translation>Ajouter un autre dossier à la liste</translation>
    </message>
    <message>
        <source>Add a folder with photos</source>
        <translation>Ajouter un dossier de photos</translation>
    </message>
    <message>
        <source>counting …</source>
        <translation>décompte…</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>illisible</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln photo</numerusform>
            <numerusform>%Ln photos</numerusform>
        </translation>
    </message>
    <message>
        <source>Counting the photos …</source>
        <translation>Décompte des photos…</translation>
    </message>
    <message>
        <source>Tick a folder, or add one.</source>
        <translation>Cochez un dossier, ou ajoutez-en un.</translation>
    </message>
    <message>
        <source>PhotoSearch needs about %1 of space for these photos.</source>
        <translation>PhotoSearch a besoin d’environ %1 pour les indexer.</translation>
    </message>
    <message>
        <source>PhotoSearch needs about %1 of space for these photos; %2 are free.</source>
        <translation>PhotoSearch a besoin d’environ %1 pour les indexer&#xa0;; espace libre&#xa0;: %2.</translation>
    </message>
    <message>
        <source>PhotoSearch needs about %1 of space for these photos, but only %2 are free.</source>
        <translation>PhotoSearch a besoin d’environ %1 pour les indexer, mais l’espace libre n’est que de %2.</translation>
    </message>
</context>
<context>
    <name>FoldersPanel</name>
    <message>
        <source>No folders yet.</source>
        <translation>Aucun dossier pour l’instant.</translation>
    </message>
    <message>
        <source>&amp;Add a folder …</source>
        <translation>A&amp;jouter un dossier…</translation>
    </message>
    <message>
        <source>Add a folder and everything in it to the search</source>
        <translation>Ajouter à la recherche un dossier et tout ce qu’il contient</translation>
    </message>
    <message>
        <source>&amp;Rescan</source>
        <translation>Réa&amp;nalyser</translation>
    </message>
    <message>
        <source>Scan all folders for new, changed and removed photos</source>
        <translation>Analyser tous les dossiers pour trouver les photos nouvelles, modifiées ou supprimées</translation>
    </message>
    <message>
        <source>E&amp;xclusions …</source>
        <translation>E&amp;xclusions…</translation>
    </message>
    <message>
        <source>Choose folders and names that are not searched</source>
        <translation>Choisir les dossiers et les noms à ne pas parcourir</translation>
    </message>
    <message>
        <source>&amp;Unreadable …</source>
        <translation>Il&amp;lisibles…</translation>
    </message>
    <message>
        <source>Show which files could not be read, and why</source>
        <translation>Afficher les fichiers qui n’ont pas pu être lus, et pourquoi</translation>
    </message>
    <message>
        <source>Remove&amp;d folders …</source>
        <translation>Do&amp;ssiers retirés…</translation>
    </message>
    <message>
        <source>Show removed folders, which can be restored</source>
        <translation>Afficher les dossiers retirés, qui peuvent être restaurés</translation>
    </message>
    <message>
        <source>Add a folder with photos</source>
        <translation>Ajouter un dossier de photos</translation>
    </message>
    <message>
        <source>Scanning the folders …</source>
        <translation>Analyse des dossiers…</translation>
    </message>
    <message>
        <source>Remove a folder</source>
        <translation>Retirer un dossier</translation>
    </message>
    <message numerus="yes">
        <source>Remove this folder with %Ln file(s) from PhotoSearch?</source>
        <translation>
            <numerusform>Retirer de PhotoSearch ce dossier contenant %Ln fichier&#xa0;?</numerusform>
            <numerusform>Retirer de PhotoSearch ce dossier contenant %Ln fichiers&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Your photos stay where they are. You can undo this for 30 days.</source>
        <translation>Vos photos restent où elles sont. Vous pouvez annuler cette action pendant 30 jours.</translation>
    </message>
    <message>
        <source>&amp;Remove the folder</source>
        <translation>&amp;Retirer le dossier</translation>
    </message>
    <message numerus="yes">
        <source>Folder with %Ln file(s) removed</source>
        <translation>
            <numerusform>Dossier contenant %Ln fichier retiré</numerusform>
            <numerusform>Dossier contenant %Ln fichiers retiré</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Folder with %Ln file(s) restored</source>
        <translation>
            <numerusform>Dossier contenant %Ln fichier restauré</numerusform>
            <numerusform>Dossier contenant %Ln fichiers restauré</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeatLayer</name>
    <message>
        <source>Where the photo matches</source>
        <extracomment>Fractions of the photo as it is stored, of the text that the query names.</extracomment>
        <translation>Où la photo correspond</translation>
    </message>
    <message>
        <source>Looking where the photo matches …</source>
        <translation>Recherche des endroits où la photo correspond…</translation>
    </message>
    <message>
        <source>top left</source>
        <translation>en haut à gauche</translation>
    </message>
    <message>
        <source>top</source>
        <translation>en haut</translation>
    </message>
    <message>
        <source>top right</source>
        <translation>en haut à droite</translation>
    </message>
    <message>
        <source>left</source>
        <translation>à gauche</translation>
    </message>
    <message>
        <source>middle</source>
        <translation>au milieu</translation>
    </message>
    <message>
        <source>right</source>
        <translation>à droite</translation>
    </message>
    <message>
        <source>bottom left</source>
        <translation>en bas à gauche</translation>
    </message>
    <message>
        <source>bottom</source>
        <translation>en bas</translation>
    </message>
    <message>
        <source>bottom right</source>
        <translation>en bas à droite</translation>
    </message>
    <message>
        <source>It matches best here: %1</source>
        <translation>C’est ici qu’elle correspond le mieux&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>HeatLegend</name>
    <message>
        <source>matches less</source>
        <translation>correspond moins</translation>
    </message>
    <message>
        <source>more</source>
        <translation>plus</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Rechercher dans l’aide</translation>
    </message>
    <message>
        <source>Help pages</source>
        <translation>Pages d’aide</translation>
    </message>
    <message>
        <source>This page is in English.</source>
        <translation>Cette page est en anglais.</translation>
    </message>
    <message>
        <source>How to search</source>
        <translation>Comment rechercher</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>With words</source>
        <translation>Avec des mots</translation>
    </message>
    <message>
        <source>Describe what the photo shows: “a red boat on a lake”, “kids at a birthday party”, “close-up of a flower”. The starter model understands English best, and also German, French, Czech and Chinese; other models understand more languages. The best matches come first, and the results change while you type.</source>
        <translation>Décrivez ce que montre la photo&#xa0;: «&#xa0;a red boat on a lake&#xa0;», «&#xa0;kids at a birthday party&#xa0;», «&#xa0;close-up of a flower&#xa0;». Le modèle Starter comprend surtout l’anglais, mais aussi l’allemand, le français, le tchèque et le chinois&#xa0;; d’autres modèles comprennent davantage de langues. Les meilleurs résultats viennent en premier et changent pendant la saisie.</translation>
    </message>
    <message>
        <source>With conditions</source>
        <translation>Avec des conditions</translation>
    </message>
    <message>
        <source>Say when or where: “last summer”, “christmas 2019”, “in Rome”. Or write conditions: “date:2022-06..2022-09”, “camera:canon”, “rating:&gt;=4”, “is:screenshot”, “-type:png”; quoted words are looked for as text in the photo. Each condition is a chip. If it was understood from plain words, click it to search for these words instead.</source>
        <translation>Dites quand ou où (en anglais)&#xa0;: «&#xa0;last summer&#xa0;», «&#xa0;christmas 2019&#xa0;», «&#xa0;in Rome&#xa0;». Ou écrivez des conditions&#xa0;: «&#xa0;date:2022-06..2022-09&#xa0;», «&#xa0;camera:canon&#xa0;», «&#xa0;rating:&gt;=4&#xa0;», «&#xa0;is:screenshot&#xa0;», «&#xa0;-type:png&#xa0;»&#xa0;; les mots entre guillemets sont recherchés comme texte dans la photo. Chaque condition est une pastille. Si elle a été comprise à partir de mots ordinaires, cliquez dessus pour rechercher plutôt ces mots.</translation>
    </message>
    <message>
        <source>With a picture</source>
        <translation>Avec une image</translation>
    </message>
    <message>
        <source>Drop a picture file onto the window, paste a picture (Ctrl+V), or choose “Find similar” for a photo (Ctrl+D). The picture that you search with stays on this machine too.</source>
        <translation>Déposez un fichier image sur la fenêtre, collez une image (Ctrl+V) ou choisissez «&#xa0;Trouver des photos similaires&#xa0;» pour une photo (Ctrl+D). L’image avec laquelle vous recherchez reste elle aussi sur cet ordinateur.</translation>
    </message>
    <message>
        <source>With several pictures and words</source>
        <translation>Avec plusieurs images et des mots</translation>
    </message>
    <message>
        <source>Everything that you drop, paste or type is added to the search: more pictures, words such as “at night”, and words to exclude, such as “-people”. Hold Shift while you drop a picture to start a new search. Each picture is a chip; click it to choose whether photos should be like it, be unlike it, have its style, or match it as a drawing. The sentence below states the whole search, and you can edit it.</source>
        <translation>Tout ce que vous déposez, collez ou saisissez s’ajoute à la recherche&#xa0;: d’autres images, des mots comme «&#xa0;at night&#xa0;» et des mots à exclure, comme «&#xa0;-people&#xa0;». Maintenez la touche Maj enfoncée en déposant une image pour commencer une nouvelle recherche. Chaque image est une pastille&#xa0;; cliquez dessus pour choisir si les photos doivent lui ressembler, ne pas lui ressembler, avoir son style ou lui correspondre comme dessin. La phrase en dessous énonce toute la recherche, et vous pouvez la modifier.</translation>
    </message>
    <message>
        <source>Say which results are right</source>
        <translation>Dire quels résultats sont bons</translation>
    </message>
    <message>
        <source>Select photos in the results and press + for “More like this” or - for “Not this”. The search stays as it is, but more photos like the right ones come up; the wrong ones come last. You can mark several before the list changes: they are one round, with a chip. Ctrl+Z takes the last mark back. “Find similar” begins a new search instead.</source>
        <translation>Sélectionnez des photos dans les résultats et appuyez sur + pour «&#xa0;Plus comme celle-ci&#xa0;» ou sur - pour «&#xa0;Pas celle-ci&#xa0;». La recherche reste la même, mais davantage de photos semblables aux bonnes remontent&#xa0;; les mauvaises viennent en dernier. Vous pouvez en marquer plusieurs avant que la liste change&#xa0;: elles forment une série, avec une pastille. Ctrl+Z annule la dernière marque. «&#xa0;Trouver des photos similaires&#xa0;» commence en revanche une nouvelle recherche.</translation>
    </message>
    <message>
        <source>With a part of a picture</source>
        <translation>Avec une partie d’une image</translation>
    </message>
    <message>
        <source>Press R in the preview, or choose a part from the menu of a chip, and drag a frame around what you are looking for.</source>
        <translation>Appuyez sur R dans l’aperçu, ou choisissez une partie dans le menu d’une pastille, et tracez un cadre autour de ce que vous cherchez.</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Recherches enregistrées</translation>
    </message>
    <message>
        <source>Ctrl+S saves a search under a name, with its pictures. Ctrl+B shows the saved searches; a click asks one anew, so it also finds photos that you take later. “Save a search for photos like this” makes an album of a few examples and a name for what they show.</source>
        <translation>Ctrl+S enregistre une recherche sous un nom, avec ses images. Ctrl+B affiche les recherches enregistrées&#xa0;; un clic en relance une, si bien qu’elle trouve aussi les photos que vous prendrez plus tard. «&#xa0;Enregistrer une recherche de photos comme celle-ci&#xa0;» forme un album à partir de quelques exemples et d’un nom pour ce qu’ils montrent.</translation>
    </message>
    <message>
        <source>Without a search</source>
        <translation>Sans recherche</translation>
    </message>
    <message>
        <source>If the search field is empty, all photos are shown, the newest first. Use the timeline at the right edge to jump to a month.</source>
        <translation>Si le champ de recherche est vide, toutes les photos sont affichées, les plus récentes en premier. La chronologie sur le bord droit permet de sauter à un mois.</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
    <message>
        <source>The button beside the search field offers dates, folders, cameras, places and more. What you choose there is written into the field, so you can change it, combine it with words, and save it.</source>
        <translation>Le bouton à côté du champ de recherche propose des dates, des dossiers, des appareils photo, des lieux, etc. Ce que vous y choisissez est inscrit dans le champ&#xa0;; vous pouvez donc le modifier, le combiner avec des mots et l’enregistrer.</translation>
    </message>
    <message>
        <source>What the starter model cannot do well</source>
        <translation>Ce que le modèle Starter fait mal</translation>
    </message>
    <message>
        <source>The starter model is small and was trained for this program on everyday scenes and things. It is weak at text in pictures, fine differences, names of people and places, and long sentences. Fewer and simpler words often find more.</source>
        <translation>Le modèle Starter est petit et a été entraîné pour ce programme sur des scènes et des objets de tous les jours. Il est faible pour le texte dans les images, les différences subtiles, les noms de personnes et de lieux, et les longues phrases. Des mots moins nombreux et plus simples trouvent souvent davantage.</translation>
    </message>
    <message>
        <source>A photo is missing?</source>
        <translation>Une photo manque&#xa0;?</translation>
    </message>
    <message>
        <source>Check the folders panel (F9): is the folder listed, is its drive connected, is the photo excluded? “Unreadable” lists every file that could not be read, with the reason.</source>
        <translation>Vérifiez dans le volet des dossiers (F9)&#xa0;: le dossier y figure-t-il, son lecteur est-il connecté, la photo est-elle exclue&#xa0;? «&#xa0;Illisibles&#xa0;» énumère tous les fichiers qui n’ont pas pu être lus, avec la raison.</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Lettres</translation>
    </message>
    <message>
        <source>start a new search</source>
        <translation>commencer une nouvelle recherche</translation>
    </message>
    <message>
        <source>↓ in the search field</source>
        <translation>↓ dans le champ de recherche</translation>
    </message>
    <message>
        <source>go to the photos, or to the completions</source>
        <translation>aller aux photos ou aux suggestions</translation>
    </message>
    <message>
        <source>Tab in the search field</source>
        <translation>Tab dans le champ de recherche</translation>
    </message>
    <message>
        <source>complete a prefix or its value</source>
        <translation>compléter un préfixe ou sa valeur</translation>
    </message>
    <message>
        <source>Alt+↓ in the search field</source>
        <translation>Alt+↓ dans le champ de recherche</translation>
    </message>
    <message>
        <source>choose a recent search</source>
        <translation>choisir une recherche récente</translation>
    </message>
    <message>
        <source>Arrows, Page Up/Down, Home, End</source>
        <translation>Flèches, Page préc./suiv., Début, Fin</translation>
    </message>
    <message>
        <source>move; with Shift: select</source>
        <translation>se déplacer&#xa0;; avec Maj&#xa0;: sélectionner</translation>
    </message>
    <message>
        <source>Ctrl+Space</source>
        <translation>Ctrl+Espace</translation>
    </message>
    <message>
        <source>select this photo, or no longer</source>
        <translation>sélectionner ou désélectionner cette photo</translation>
    </message>
    <message>
        <source>A tick</source>
        <translation>Une coche</translation>
    </message>
    <message>
        <source>select a photo or a month; drag from it: select a run</source>
        <translation>sélectionner une photo ou un mois&#xa0;; en faisant glisser&#xa0;: sélectionner une suite</translation>
    </message>
    <message>
        <source>Shift+drag, Ctrl+drag</source>
        <translation>Maj+glisser, Ctrl+glisser</translation>
    </message>
    <message>
        <source>select what a frame touches</source>
        <translation>sélectionner ce que touche un cadre</translation>
    </message>
    <message>
        <source>Shift+drag on the timeline</source>
        <translation>Maj+glisser sur la chronologie</translation>
    </message>
    <message>
        <source>show only these months</source>
        <translation>n’afficher que ces mois</translation>
    </message>
    <message>
        <source>Space or Enter</source>
        <translation>Espace ou Entrée</translation>
    </message>
    <message>
        <source>preview</source>
        <translation>aperçu</translation>
    </message>
    <message>
        <source>Ctrl+mouse wheel</source>
        <translation>Ctrl+molette de la souris</translation>
    </message>
    <message>
        <source>change the thumbnail size</source>
        <translation>changer la taille des vignettes</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>leave the preview; clear the selection or the search</source>
        <translation>quitter l’aperçu&#xa0;; effacer la sélection ou la recherche</translation>
    </message>
    <message>
        <source>Del on a chip</source>
        <translation>Suppr sur une pastille</translation>
    </message>
    <message>
        <source>remove it from the search</source>
        <translation>la retirer de la recherche</translation>
    </message>
    <message>
        <source>previous and next photo</source>
        <translation>photo précédente et suivante</translation>
    </message>
    <message>
        <source>or mouse wheel</source>
        <translation>ou molette de la souris</translation>
    </message>
    <message>
        <source>zoom</source>
        <translation>zoom</translation>
    </message>
    <message>
        <source>or double click</source>
        <translation>ou double-clic</translation>
    </message>
    <message>
        <source>100 % or fit to the window</source>
        <translation>100&#xa0;% ou ajusté à la fenêtre</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Début, Fin</translation>
    </message>
    <message>
        <source>first and last photo</source>
        <translation>première et dernière photo</translation>
    </message>
    <message>
        <source>details, where you can edit title, caption and keywords</source>
        <translation>détails, où vous pouvez modifier titre, légende et mots-clés</translation>
    </message>
    <message>
        <source>show the text in the photo</source>
        <translation>afficher le texte de la photo</translation>
    </message>
    <message>
        <source>show where the photo matches the search, and why it was found</source>
        <translation>montrer où la photo correspond à la recherche, et pourquoi elle a été trouvée</translation>
    </message>
    <message>
        <source>search with a part of this photo</source>
        <translation>rechercher avec une partie de cette photo</translation>
    </message>
    <message>
        <source>Drag, or Ctrl+drag</source>
        <translation>Glisser, ou Ctrl+glisser</translation>
    </message>
    <message>
        <source>take the file to another program</source>
        <translation>déposer le fichier dans un autre programme</translation>
    </message>
    <message>
        <source>go to the previous or next photo, or move the divider</source>
        <translation>aller à la photo précédente ou suivante, ou déplacer le séparateur</translation>
    </message>
    <message>
        <source>zoom all photos</source>
        <translation>zoomer sur toutes les photos</translation>
    </message>
    <message>
        <source>two photos with a divider</source>
        <translation>deux photos avec un séparateur</translation>
    </message>
    <message>
        <source>F, 0 to 9, P, X, U, [ and ]</source>
        <translation>F, 0 à 9, P, X, U, [ et ]</translation>
    </message>
    <message>
        <source>mark or turn the framed photo</source>
        <translation>annoter ou tourner la photo encadrée</translation>
    </message>
    <message>
        <source>pick the framed photo, and reject the others</source>
        <translation>retenir la photo encadrée, et rejeter les autres</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>pause, go on</source>
        <translation>mettre en pause, continuer</translation>
    </message>
    <message>
        <source>more or less time for each photo</source>
        <translation>plus ou moins de temps par photo</translation>
    </message>
    <message>
        <source>In the photos</source>
        <translation>Dans les photos</translation>
    </message>
    <message>
        <source>In the preview</source>
        <translation>Dans l’aperçu</translation>
    </message>
    <message>
        <source>While you compare photos</source>
        <translation>Pendant la comparaison de photos</translation>
    </message>
    <message>
        <source>In a slideshow</source>
        <translation>Dans un diaporama</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>This photo is in no stack.</source>
        <translation>Cette photo ne fait partie d’aucune pile.</translation>
    </message>
</context>
<context>
    <name>Late</name>
    <message>
        <source>This photo does not say where it was taken.</source>
        <translation>Cette photo n’indique pas où elle a été prise.</translation>
    </message>
</context>
<context>
    <name>LeftOutDialog</name>
    <message>
        <source>What is left out</source>
        <translation>Ce qui est ignoré</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Arrêter</translation>
    </message>
    <message>
        <source>&amp;Copy the list</source>
        <translation>&amp;Copier la liste</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Afficher dans le &amp;dossier</translation>
    </message>
    <message>
        <source>Looking through your folders …</source>
        <translation>Parcours de vos dossiers…</translation>
    </message>
    <message>
        <source>The search was stopped, so the list is not complete.</source>
        <translation>La recherche a été arrêtée&#xa0;; la liste n’est donc pas complète.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s) and picture(s) are left out.</source>
        <translation>
            <numerusform>%Ln dossier ou image est ignoré.</numerusform>
            <numerusform>%Ln dossiers et images sont ignorés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is left out.</source>
        <translation>Rien n’est ignoré.</translation>
    </message>
</context>
<context>
    <name>LeftOutModel</name>
    <message>
        <source>Folder or picture</source>
        <translation>Dossier ou image</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
</context>
<context>
    <name>MarkBar</name>
    <message>
        <source>Marks of the photo</source>
        <translation>Annotations de la photo</translation>
    </message>
    <message>
        <source>Favourite (F)</source>
        <translation>Favori (F)</translation>
    </message>
    <message>
        <source>Pick (P)</source>
        <translation>Retenir (P)</translation>
    </message>
    <message>
        <source>Reject (X)</source>
        <translation>Rejeter (X)</translation>
    </message>
    <message>
        <source>Turn to the left ([)</source>
        <translation>Tourner à gauche ([)</translation>
    </message>
    <message>
        <source>Turn to the right (])</source>
        <translation>Tourner à droite (])</translation>
    </message>
    <message>
        <source>Move to the trash … (Del)</source>
        <translation>Mettre à la corbeille… (Suppr)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln star(s)</source>
        <translation>
            <numerusform>%Ln étoile</numerusform>
            <numerusform>%Ln étoiles</numerusform>
        </translation>
    </message>
    <message>
        <source>Colour label (6 to 9)</source>
        <translation>Libellé de couleur (6 à 9)</translation>
    </message>
    <message>
        <source>No label</source>
        <translation>Sans libellé</translation>
    </message>
</context>
<context>
    <name>MarkChip</name>
    <message>
        <source>%1 more</source>
        <translation>%1 oui</translation>
    </message>
    <message>
        <source>More like this: %1</source>
        <translation>Plus comme celle-ci&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 not</source>
        <translation>%1 non</translation>
    </message>
    <message>
        <source>Not this: %1</source>
        <translation>Pas celle-ci&#xa0;: %1</translation>
    </message>
    <message>
        <source>Round %1</source>
        <translation>Série %1</translation>
    </message>
</context>
<context>
    <name>Marker</name>
    <message numerus="yes">
        <source>Picked, and %Ln other shot(s) rejected</source>
        <translation>
            <numerusform>Sélection retenue, et %Ln autre vue rejetée</numerusform>
            <numerusform>Sélection retenue, et %Ln autres vues rejetées</numerusform>
        </translation>
    </message>
    <message>
        <source>Marks restored</source>
        <translation>Annotations restaurées</translation>
    </message>
    <message numerus="yes">
        <source>Marks of %Ln photo(s) imported</source>
        <translation>
            <numerusform>Annotations de %Ln photo importées</numerusform>
            <numerusform>Annotations de %Ln photos importées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other photo(s) of digiKam are not in this library</source>
        <translation>
            <numerusform>%Ln autre photo de digiKam n’est pas dans cette bibliothèque</numerusform>
            <numerusform>%Ln autres photos de digiKam ne sont pas dans cette bibliothèque</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) picked</source>
        <translation>
            <numerusform>%Ln photo retenue</numerusform>
            <numerusform>%Ln photos retenues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) rejected</source>
        <translation>
            <numerusform>%Ln photo rejetée</numerusform>
            <numerusform>%Ln photos rejetées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) without a flag</source>
        <translation>
            <numerusform>%Ln photo sans drapeau</numerusform>
            <numerusform>%Ln photos sans drapeau</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) turned</source>
        <translation>
            <numerusform>%Ln photo tournée</numerusform>
            <numerusform>%Ln photos tournées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keywords of %Ln photo(s) changed</source>
        <translation>
            <numerusform>Mots-clés de %Ln photo modifiés</numerusform>
            <numerusform>Mots-clés de %Ln photos modifiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Title or caption of %Ln photo(s) changed</source>
        <translation>
            <numerusform>%Ln photo décrite</numerusform>
            <numerusform>%Ln photos décrites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) added to the favourites</source>
        <translation>
            <numerusform>%Ln photo ajoutée aux favoris</numerusform>
            <numerusform>%Ln photos ajoutées aux favoris</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) removed from the favourites</source>
        <translation>
            <numerusform>%Ln photo retirée des favoris</numerusform>
            <numerusform>%Ln photos retirées des favoris</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) rated %1</source>
        <translation>
            <numerusform>%Ln photo notée %1</numerusform>
            <numerusform>%Ln photos notées %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Label of %Ln photo(s) changed</source>
        <translation>
            <numerusform>Libellé de %Ln photo modifié</numerusform>
            <numerusform>Libellé de %Ln photos modifié</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarksPage</name>
    <message>
        <source>&amp;Write marks to sidecar files beside the photos</source>
        <translation>Écrire les &amp;annotations dans des fichiers annexes à côté des photos</translation>
    </message>
    <message>
        <source>&amp;Import from digiKam …</source>
        <translation>&amp;Importer depuis digiKam…</translation>
    </message>
    <message>
        <source>Ratings, labels, tags, titles and captions; digiKam&apos;s database is only read</source>
        <translation>Notes, libellés, mots-clés, titres et légendes&#xa0;; la base de données de digiKam n’est ouverte qu’en lecture</translation>
    </message>
    <message>
        <source>Sidecar files</source>
        <translation>Fichiers annexes</translation>
    </message>
    <message>
        <source>Favourites, ratings, labels, tags, titles and captions are always kept in the library. Sidecar files show them to digiKam, darktable and other programs, too, and the library can be made again from them.</source>
        <translation>Les favoris, notes, libellés, mots-clés, titres et légendes sont toujours conservés dans la bibliothèque. Les fichiers annexes les rendent aussi visibles dans digiKam, darktable et d’autres programmes, et permettent de recréer la bibliothèque.</translation>
    </message>
    <message>
        <source>What other programs write to sidecar files is read in any case.</source>
        <translation>Ce que d’autres programmes écrivent dans les fichiers annexes est lu dans tous les cas.</translation>
    </message>
    <message>
        <source>Other programs</source>
        <translation>Autres programmes</translation>
    </message>
    <message>
        <source>Write marks to files beside your photos?</source>
        <translation>Écrire les annotations dans des fichiers à côté de vos photos&#xa0;?</translation>
    </message>
    <message>
        <source>For each photo that you have marked or will mark, a small text file is written into the photo&apos;s folder: “IMG_1.jpg.xmp” for “IMG_1.jpg”. It has favourite, rating, flag, label, title, caption, tags, albums and rotation.</source>
        <translation>Pour chaque photo que vous avez annotée ou annoterez, un petit fichier texte est écrit dans le dossier de la photo&#xa0;: «&#xa0;IMG_1.jpg.xmp&#xa0;» pour «&#xa0;IMG_1.jpg&#xa0;». Il contient favori, note, drapeau, libellé, titre, légende, mots-clés, albums et rotation.</translation>
    </message>
    <message>
        <source>What other programs wrote to such a file stays in it. Photos are never changed, and folders that are read-only are left alone.</source>
        <translation>Ce que d’autres programmes ont écrit dans un tel fichier y reste. Les photos ne sont jamais modifiées, et les dossiers en lecture seule restent intacts.</translation>
    </message>
    <message>
        <source>&amp;Write sidecar files</source>
        <translation>Écrire les &amp;fichiers annexes</translation>
    </message>
    <message>
        <source>Choose digiKam&apos;s database</source>
        <translation>Choisir la base de données de digiKam</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Reading “%1” …</source>
        <translation>Lecture de «&#xa0;%1&#xa0;»…</translation>
    </message>
</context>
<context>
    <name>Mixing</name>
    <message>
        <source>Double-click to reset.</source>
        <translation>Double-cliquez pour réinitialiser.</translation>
    </message>
    <message>
        <source>Words or picture</source>
        <translation>Mots ou image</translation>
    </message>
    <message>
        <source>Weight of the words relative to the pictures.</source>
        <translation>Poids des mots par rapport aux images.</translation>
    </message>
    <message>
        <source>Meaning or look</source>
        <translation>Sens ou apparence</translation>
    </message>
    <message>
        <source>Find photos that show the same thing, or photos that look the same.</source>
        <translation>Trouver des photos qui montrent la même chose, ou des photos qui ont la même apparence.</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Sens</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Apparence</translation>
    </message>
</context>
<context>
    <name>ModelCards</name>
    <message>
        <source>All &amp;models …</source>
        <translation>Tous les &amp;modèles…</translation>
    </message>
    <message>
        <source>A table of all models, and models from a file</source>
        <translation>Un tableau de tous les modèles, y compris ceux provenant d’un fichier</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>Meilleur</translation>
    </message>
    <message>
        <source>The other models appear as soon as the search engine is ready.</source>
        <translation>Les autres modèles apparaissent dès que le moteur de recherche est prêt.</translation>
    </message>
    <message>
        <source>No model that can be recommended understands %1: describe photos in another language.</source>
        <translation>Aucun modèle recommandable ne comprend cette langue (%1)&#xa0;: décrivez les photos dans une autre langue.</translation>
    </message>
    <message>
        <source>In use: %1, another model.</source>
        <translation>Utilisé&#xa0;: %1, un autre modèle.</translation>
    </message>
    <message>
        <source>Nothing is downloaded before you agree. You can change the model at any time.</source>
        <translation>Rien n’est téléchargé sans votre accord. Vous pouvez changer de modèle à tout moment.</translation>
    </message>
    <message>
        <source>Finds everyday scenes and things that you describe in %1: “dog on a beach”, “snowy mountain”, “child on a swing”.</source>
        <translation>Trouve les scènes et les objets de tous les jours que vous décrivez (langue&#xa0;: %1)&#xa0;: «&#xa0;dog on a beach&#xa0;», «&#xa0;snowy mountain&#xa0;», «&#xa0;child on a swing&#xa0;».</translation>
    </message>
    <message>
        <source>It is small, and a large model finds far more. It is weak at text in pictures, fine differences, names of people and places, and long sentences. Sometimes it is wrong.</source>
        <translation>Il est petit, et un grand modèle trouve bien davantage. Il est faible pour le texte dans les images, les différences subtiles, les noms de personnes et de lieux, et les longues phrases. Il se trompe parfois.</translation>
    </message>
    <message>
        <source>Small and fast, trained for this program</source>
        <translation>Petit et rapide, entraîné pour ce programme</translation>
    </message>
    <message>
        <source>Starter</source>
        <translation>Starter</translation>
    </message>
    <message>
        <source>✓ In use</source>
        <translation>✓ Utilisé</translation>
    </message>
    <message>
        <source>%1, part of the program</source>
        <translation>%1, fourni avec le programme</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>It understands %1 best.</source>
        <translation>Langue qu’il comprend le mieux&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Trained on billions of pictures: it knows far more things, places and details.</source>
        <translation>Entraîné sur des milliards d’images&#xa0;: il connaît bien plus d’objets, de lieux et de détails.</translation>
    </message>
    <message>
        <source>In my language</source>
        <translation>Dans ma langue</translation>
    </message>
    <message>
        <source>The better model understands %1 well: there is no need for another one.</source>
        <translation>Le modèle «&#xa0;Meilleur&#xa0;» comprend bien cette langue (%1)&#xa0;: il n’en faut pas d’autre.</translation>
    </message>
    <message>
        <source>Published: in %1, %2 of 100 descriptions find their photo near the top.</source>
        <translation>Résultat publié (%1)&#xa0;: %2 descriptions sur 100 trouvent leur photo parmi les premières.</translation>
    </message>
    <message>
        <source>Weak in: %1</source>
        <translation>Faible en&#xa0;: %1</translation>
    </message>
    <message>
        <source>Languages: %1</source>
        <translation>Langues&#xa0;: %1</translation>
    </message>
    <message>
        <source>Published at:</source>
        <translation>Publié sur&#xa0;:</translation>
    </message>
    <message numerus="yes">
        <source>Understands %1 and %Ln other language(s)</source>
        <translation>
            <numerusform>Comprend&#xa0;: %1 et %Ln autre langue</numerusform>
            <numerusform>Comprend&#xa0;: %1 et %Ln autres langues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Understands %Ln language(s)</source>
        <translation>
            <numerusform>Comprend %Ln langue</numerusform>
            <numerusform>Comprend %Ln langues</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; weak in %2.</source>
        <translation>%1&#xa0;; faible en %2.</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Depuis %1</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>environ %1</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Téléchargement</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Your photos are being encoded with it. Meanwhile %1 answers.</source>
        <translation>Vos photos sont en cours d’encodage avec lui. En attendant, la recherche utilise %1.</translation>
    </message>
    <message>
        <source>Encoding %1</source>
        <translation>Encodage %1</translation>
    </message>
    <message>
        <source>Downloading %1</source>
        <translation>Téléchargement %1</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>Test en cours</translation>
    </message>
    <message>
        <source>Asks first; your photos stay searchable meanwhile</source>
        <translation>Demande d’abord confirmation&#xa0;; vos photos restent accessibles à la recherche pendant ce temps</translation>
    </message>
    <message>
        <source>Wait until the work on the other model has ended</source>
        <translation>Attendez la fin du travail sur l’autre modèle</translation>
    </message>
    <message>
        <source>Use it …</source>
        <translation>Utiliser…</translation>
    </message>
    <message>
        <source>No place to download it from is known: see “All models …”.</source>
        <translation>Aucune adresse de téléchargement n’est connue&#xa0;: voir «&#xa0;Tous les modèles…&#xa0;».</translation>
    </message>
    <message>
        <source>Resume the download …</source>
        <translation>Reprendre le téléchargement…</translation>
    </message>
    <message>
        <source>Download …</source>
        <translation>Télécharger…</translation>
    </message>
    <message>
        <source>The disk has too little room: %1 are needed, %2 are free.</source>
        <translation>Le disque n’a pas assez d’espace&#xa0;: il faut %1, et %2 sont libres.</translation>
    </message>
</context>
<context>
    <name>ModelDesk</name>
    <message>
        <source>Stopped; nothing was changed.</source>
        <translation>Arrêté&#xa0;; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Stopped. Download %1 again to resume.</source>
        <translation>Arrêté. Relancez le téléchargement de %1 pour le reprendre.</translation>
    </message>
    <message>
        <source>%1 was packed (%2).</source>
        <translation>%1 a été empaqueté (%2).</translation>
    </message>
    <message>
        <source>%1 was removed; %2 freed.</source>
        <translation>%1 a été supprimé&#xa0;; %2 libérés.</translation>
    </message>
    <message>
        <source>%1 was installed (%2).</source>
        <translation>%1 a été installé (%2).</translation>
    </message>
    <message>
        <source>%1 was already installed and intact (%2).</source>
        <translation>%1 était déjà installé et intact (%2).</translation>
    </message>
</context>
<context>
    <name>ModelNews</name>
    <message>
        <source>&amp;Keep the current model</source>
        <translation>&amp;Garder le modèle actuel</translation>
    </message>
    <message>
        <source>Cancel the change of model</source>
        <translation>Annuler le changement de modèle</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>Arrê&amp;ter</translation>
    </message>
    <message>
        <source>Stop safely; nothing is damaged</source>
        <translation>Arrêter sans risque&#xa0;; rien n’est endommagé</translation>
    </message>
    <message>
        <source>Switching to %1: %2 of %3 photos</source>
        <translation>Passage à %1&#xa0;: %2 photos sur %3</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>il reste %1</translation>
    </message>
    <message>
        <source>Downloading %1</source>
        <translation>Téléchargement de %1</translation>
    </message>
    <message>
        <source>Importing a model</source>
        <translation>Importation d’un modèle</translation>
    </message>
    <message>
        <source>Packing %1</source>
        <translation>Empaquetage de %1</translation>
    </message>
    <message>
        <source>Removing %1</source>
        <translation>Suppression de %1</translation>
    </message>
    <message>
        <source>Testing %1</source>
        <translation>Test de %1</translation>
    </message>
    <message>
        <source>%1 was downloaded and is being tested</source>
        <translation>%1 a été téléchargé et est en cours de test</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation>%1 par seconde</translation>
    </message>
</context>
<context>
    <name>ModelQuestions</name>
    <message>
        <source>All photos are already encoded with it, so it answers at once.</source>
        <translation>Toutes les photos sont déjà encodées avec lui&#xa0;; il est donc utilisable tout de suite.</translation>
    </message>
    <message>
        <source>You can cancel at any time and keep the current model.</source>
        <translation>Vous pouvez annuler à tout moment et garder le modèle actuel.</translation>
    </message>
    <message>
        <source>Search with %1 from now on?</source>
        <translation>Rechercher désormais avec %1&#xa0;?</translation>
    </message>
    <message>
        <source>&amp;Use this model</source>
        <translation>&amp;Utiliser ce modèle</translation>
    </message>
    <message>
        <source>The current model (%1) keeps answering until the new one has encoded %2.</source>
        <translation>La recherche utilise le modèle actuel (%1) jusqu’à ce que le nouveau ait encodé %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln photo</numerusform>
            <numerusform>%Ln photos</numerusform>
        </translation>
    </message>
    <message>
        <source>Download %1?</source>
        <translation>Télécharger %1&#xa0;?</translation>
    </message>
    <message>
        <source>&amp;Download</source>
        <translation>&amp;Télécharger</translation>
    </message>
    <message>
        <source>Download %1 and search with it?</source>
        <translation>Télécharger %1 et l’utiliser pour la recherche&#xa0;?</translation>
    </message>
    <message>
        <source>&amp;Download and use</source>
        <translation>&amp;Télécharger et utiliser</translation>
    </message>
    <message>
        <source>About %1 will be downloaded from %2.</source>
        <translation>Environ %1 seront téléchargés depuis %2.</translation>
    </message>
    <message>
        <source>%1 will be downloaded from %2.</source>
        <translation>%1 seront téléchargés depuis %2.</translation>
    </message>
    <message>
        <source>Large files may come from that host&apos;s storage servers.</source>
        <translation>Les gros fichiers peuvent provenir des serveurs de stockage de cet hébergeur.</translation>
    </message>
    <message>
        <source>None of your data is sent.</source>
        <translation>Aucune de vos données n’est envoyée.</translation>
    </message>
    <message>
        <source>%1 of it are already downloaded.</source>
        <translation>%1 sont déjà téléchargés.</translation>
    </message>
    <message>
        <source>The makers of PhotoSearch have not tested this model yet.</source>
        <translation>Les créateurs de PhotoSearch n’ont pas encore testé ce modèle.</translation>
    </message>
    <message>
        <source>Its files (%1) will be deleted.</source>
        <translation>Ses fichiers (%1) seront supprimés.</translation>
    </message>
    <message>
        <source>Its embeddings of your photos (%1) will be deleted too.</source>
        <translation>Ses vecteurs de vos photos (%1) seront supprimés aussi.</translation>
    </message>
    <message>
        <source>Your photos are not touched.</source>
        <translation>Vos photos restent intactes.</translation>
    </message>
    <message>
        <source>To use it again, you must download or import it again.</source>
        <translation>Pour l’utiliser de nouveau, il faudra le télécharger ou l’importer encore une fois.</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>Supprimer %1&#xa0;?</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>Choose a model folder</source>
        <translation>Choisir un dossier de modèle</translation>
    </message>
    <message>
        <source>Choose a packed model</source>
        <translation>Choisir un modèle empaqueté</translation>
    </message>
    <message>
        <source>Packed models (*.zip)</source>
        <translation>Modèles empaquetés (*.zip)</translation>
    </message>
    <message>
        <source>Pack the model into a zip file</source>
        <translation>Empaqueter le modèle dans un fichier zip</translation>
    </message>
    <message>
        <source>Licence: %1.</source>
        <translation>Licence&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
</context>
<context>
    <name>ModelTable</name>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualité</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message numerus="yes">
        <source>%Ln languages</source>
        <translation>
            <numerusform>%Ln langue</numerusform>
            <numerusform>%Ln langues</numerusform>
        </translation>
    </message>
    <message>
        <source>untested</source>
        <translation>non testé</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>mesuré</translation>
    </message>
    <message>
        <source>tested</source>
        <translation>testé</translation>
    </message>
    <message>
        <source>non-commercial</source>
        <translation>non commerciale</translation>
    </message>
    <message>
        <source>encoding %1</source>
        <translation>encodage %1</translation>
    </message>
    <message>
        <source>downloading %1</source>
        <translation>téléchargement %1</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>endommagé</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>manquant</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>utilisé</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>installé</translation>
    </message>
    <message>
        <source>partly downloaded</source>
        <translation>téléchargé en partie</translation>
    </message>
    <message>
        <source>available</source>
        <translation>disponible</translation>
    </message>
    <message>
        <source>via command line</source>
        <translation>par la ligne de commande</translation>
    </message>
    <message>
        <source>import only</source>
        <translation>importation seulement</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>The models appear as soon as the search engine is ready.</source>
        <translation>Les modèles apparaissent dès que le moteur de recherche est prêt.</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>&amp;Use …</source>
        <translation>&amp;Utiliser…</translation>
    </message>
    <message>
        <source>Search with this model</source>
        <translation>Rechercher avec ce modèle</translation>
    </message>
    <message>
        <source>&amp;Download …</source>
        <translation>&amp;Télécharger…</translation>
    </message>
    <message>
        <source>Download and install this model</source>
        <translation>Télécharger et installer ce modèle</translation>
    </message>
    <message>
        <source>&amp;Pack to a zip file …</source>
        <translation>Em&amp;paqueter dans un fichier zip…</translation>
    </message>
    <message>
        <source>Save this model as a zip file for a computer without internet access</source>
        <translation>Enregistrer ce modèle dans un fichier zip, pour un ordinateur sans accès à Internet</translation>
    </message>
    <message>
        <source>Re&amp;move …</source>
        <translation>&amp;Supprimer…</translation>
    </message>
    <message>
        <source>Delete this model&apos;s files</source>
        <translation>Supprimer les fichiers de ce modèle</translation>
    </message>
    <message>
        <source>&amp;Back to the recommended models</source>
        <translation>&amp;Retour aux modèles recommandés</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importer</translation>
    </message>
    <message>
        <source>Install a model from a folder or a zip file, for example from a USB stick</source>
        <translation>Installer un modèle depuis un dossier ou un fichier zip, par exemple depuis une clé USB</translation>
    </message>
    <message>
        <source>From a &amp;zip file …</source>
        <translation>Depuis un fichier &amp;zip…</translation>
    </message>
    <message>
        <source>From a &amp;folder …</source>
        <translation>Depuis un &amp;dossier…</translation>
    </message>
    <message>
        <source>To convert other weights, use the command line: photosearch model export NAME</source>
        <translation>Pour convertir d’autres poids, utilisez la ligne de commande&#xa0;: photosearch model export NOM</translation>
    </message>
    <message>
        <source>This needs PyTorch, which is not part of the installed program</source>
        <translation>Il faut pour cela PyTorch, qui ne fait pas partie du programme installé</translation>
    </message>
    <message>
        <source>Licence: %1</source>
        <translation>Licence&#xa0;: %1</translation>
    </message>
    <message>
        <source>Languages: %1</source>
        <translation>Langues&#xa0;: %1</translation>
    </message>
    <message>
        <source>Untested; these figures are published ones, not measured with PhotoSearch.</source>
        <translation>Non testé&#xa0;; ces chiffres sont ceux qui ont été publiés, ils n’ont pas été mesurés avec PhotoSearch.</translation>
    </message>
    <message>
        <source>The makers of PhotoSearch have not tested this model yet.</source>
        <translation>Les créateurs de PhotoSearch n’ont pas encore testé ce modèle.</translation>
    </message>
    <message>
        <source>Create it on the command line: %1</source>
        <translation>À créer en ligne de commande&#xa0;: %1</translation>
    </message>
    <message>
        <source>Disk space: %1 of files</source>
        <translation>Espace disque&#xa0;: %1 de fichiers</translation>
    </message>
    <message>
        <source>%1 of embeddings and %2 of indexes for %3 photos</source>
        <translation>%1 de vecteurs et %2 d’index pour %3 photos</translation>
    </message>
</context>
<context>
    <name>MonthBar</name>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>Click to jump to a month, drag to move through the photos, drag with Shift to see only some months</source>
        <translation>Cliquez pour sauter à un mois, faites glisser pour vous déplacer dans les photos, faites glisser avec Maj pour ne voir que certains mois</translation>
    </message>
</context>
<context>
    <name>NamedBranch</name>
    <message>
        <source>&amp;Show the photos</source>
        <translation>&amp;Afficher les photos</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>Re&amp;nommer</translation>
    </message>
    <message>
        <source>&amp;Remove …</source>
        <translation>&amp;Supprimer…</translation>
    </message>
</context>
<context>
    <name>Offered</name>
    <message>
        <source>%1 is neither a folder nor a picture.</source>
        <translation>%1 n’est ni un dossier ni une image.</translation>
    </message>
    <message>
        <source>%1 cannot be used: this installation cannot read %2 pictures.</source>
        <translation>%1 ne peut pas être utilisé&#xa0;: cette installation ne peut pas lire les images %2.</translation>
    </message>
</context>
<context>
    <name>OpenWithDialog</name>
    <message>
        <source>Open with</source>
        <translation>Ouvrir avec</translation>
    </message>
    <message numerus="yes">
        <source>Open %Ln photo(s) with:</source>
        <translation>
            <numerusform>Ouvrir %Ln photo avec&#xa0;:</numerusform>
            <numerusform>Ouvrir %Ln photos avec&#xa0;:</numerusform>
        </translation>
    </message>
    <message>
        <source>Open “%1” with:</source>
        <translation>Ouvrir «&#xa0;%1&#xa0;» avec&#xa0;:</translation>
    </message>
    <message>
        <source>Name of a program</source>
        <translation>Nom d’un programme</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>Programmes</translation>
    </message>
    <message>
        <source>&amp;Another program …</source>
        <translation>Autre &amp;programme…</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>Choose a program</source>
        <translation>Choisir un programme</translation>
    </message>
    <message>
        <source>%1 could not be started.</source>
        <translation>%1 n’a pas pu être démarré.</translation>
    </message>
</context>
<context>
    <name>OrderBox</name>
    <message>
        <source>Best match</source>
        <translation>Meilleurs résultats</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Plus récentes</translation>
    </message>
    <message>
        <source>Recently added</source>
        <translation>Ajoutées récemment</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Largest file</source>
        <translation>Fichier le plus gros</translation>
    </message>
    <message>
        <source>Highest rating</source>
        <translation>Meilleure note</translation>
    </message>
    <message>
        <source>Sharpest</source>
        <translation>Plus nettes</translation>
    </message>
    <message>
        <source>Brightest</source>
        <translation>Plus claires</translation>
    </message>
    <message>
        <source>Darkest</source>
        <translation>Plus sombres</translation>
    </message>
    <message>
        <source>Highest contrast</source>
        <translation>Plus contrastées</translation>
    </message>
    <message>
        <source>Most colourful</source>
        <translation>Plus colorées</translation>
    </message>
    <message>
        <source>Best photos</source>
        <translation>Meilleures photos</translation>
    </message>
    <message>
        <source>Order of the photos</source>
        <translation>Ordre des photos</translation>
    </message>
    <message>
        <source>Which photos come first</source>
        <translation>Quelles photos viennent en premier</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation>Saisissez une commande</translation>
    </message>
    <message>
        <source>No command of this name can be used now</source>
        <translation>Aucune commande de ce nom n’est disponible pour l’instant</translation>
    </message>
</context>
<context>
    <name>Panels</name>
    <message>
        <source>Sidebar</source>
        <translation>Barre latérale</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Sketch</source>
        <translation>Croquis</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Drawing area</source>
        <translation>Zone de dessin</translation>
    </message>
    <message>
        <source>Draw what you are looking for</source>
        <translation>Dessinez ce que vous cherchez</translation>
    </message>
</context>
<context>
    <name>PhotoActions</name>
    <message numerus="yes">
        <source>Open %Ln photos?</source>
        <translation>
            <numerusform>Ouvrir %Ln photo&#xa0;?</numerusform>
            <numerusform>Ouvrir %Ln photos&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the first %1 of %2 photos?</source>
        <translation>Ouvrir les %1 premières photos sur %2&#xa0;?</translation>
    </message>
    <message>
        <source>Open photos</source>
        <translation>Ouvrir des photos</translation>
    </message>
    <message>
        <source>Each photo may open in its own window.</source>
        <translation>Chaque photo peut s’ouvrir dans sa propre fenêtre.</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>No program is set up to open “%1”.</source>
        <translation>Aucun programme n’est configuré pour ouvrir «&#xa0;%1&#xa0;».</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) offline. Connect the drive and try again.</source>
        <translation>
            <numerusform>%Ln photo hors ligne. Connectez le lecteur et réessayez.</numerusform>
            <numerusform>%Ln photos hors ligne. Connectez le lecteur et réessayez.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) copied</source>
        <translation>
            <numerusform>%Ln photo copiée</numerusform>
            <numerusform>%Ln photos copiées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln path(s) copied</source>
        <translation>
            <numerusform>%Ln chemin copié</numerusform>
            <numerusform>%Ln chemins copiés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhotoTrash</name>
    <message>
        <source>Other photos are still being moved.</source>
        <translation>D’autres photos sont encore en cours de déplacement.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) offline. Connect the drive and try again.</source>
        <translation>
            <numerusform>%Ln photo hors ligne. Connectez le lecteur et réessayez.</numerusform>
            <numerusform>%Ln photos hors ligne. Connectez le lecteur et réessayez.</numerusform>
        </translation>
    </message>
    <message>
        <source>These photos are not in the library any more.</source>
        <translation>Ces photos ne sont plus dans la bibliothèque.</translation>
    </message>
    <message>
        <source>%1 in total. You can undo this.</source>
        <translation>%1 au total. Vous pouvez annuler cette action.</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>Mettre à la corbeille</translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln photo(s) to the trash?</source>
        <translation>
            <numerusform>Mettre %Ln photo à la corbeille&#xa0;?</numerusform>
            <numerusform>Mettre %Ln photos à la corbeille&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Raw files, films of Live Photos and sidecars go with their photo.</source>
        <translation>Les fichiers raw, les vidéos des Live Photos et les fichiers annexes (XMP) suivent leur photo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) on drives that are not connected stay.</source>
        <translation>
            <numerusform>%Ln photo sur un lecteur non connecté reste en place.</numerusform>
            <numerusform>%Ln photos sur des lecteurs non connectés restent en place.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Move to the trash</source>
        <translation>&amp;Mettre à la corbeille</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more file(s) have the same content. They go too.</source>
        <translation>
            <numerusform>%Ln autre fichier a le même contenu. Il sera déplacé aussi.</numerusform>
            <numerusform>%Ln autres fichiers ont le même contenu. Ils seront déplacés aussi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moving %Ln photo(s) to the trash …</source>
        <translation>
            <numerusform>Mise à la corbeille de %Ln photo…</numerusform>
            <numerusform>Mise à la corbeille de %Ln photos…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) moved to the trash, %1</source>
        <translation>
            <numerusform>%Ln photo mise à la corbeille, %1</numerusform>
            <numerusform>%Ln photos mises à la corbeille, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) restored from the trash</source>
        <translation>
            <numerusform>%Ln photo restaurée depuis la corbeille</numerusform>
            <numerusform>%Ln photos restaurées depuis la corbeille</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Pictures (%1)</source>
        <translation>Images (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>PictureImport</name>
    <message>
        <source>The picture could not be read.</source>
        <translation>L’image n’a pas pu être lue.</translation>
    </message>
</context>
<context>
    <name>PlacesPage</name>
    <message>
        <source>Opening the library …</source>
        <translation>Ouverture de la bibliothèque…</translation>
    </message>
    <message>
        <source>The map comes in a moment.</source>
        <translation>La carte arrive dans un instant.</translation>
    </message>
    <message>
        <source>&amp;Back to the photos</source>
        <translation>Retour aux ph&amp;otos</translation>
    </message>
    <message>
        <source>Back to the photos (Esc)</source>
        <translation>Retour aux photos (Échap)</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lieux</translation>
    </message>
    <message>
        <source>&amp;Draw a rectangle</source>
        <translation>&amp;Tracer un rectangle</translation>
    </message>
    <message>
        <source>Drag over the map to choose an area (also with Shift held down)</source>
        <translation>Faites glisser sur la carte pour choisir une zone (aussi en maintenant Maj enfoncée)</translation>
    </message>
    <message>
        <source>Adds the area to the search as a filter</source>
        <translation>Ajoute la zone à la recherche comme filtre</translation>
    </message>
    <message>
        <source>&amp;Remove the rectangle</source>
        <translation>Retirer le r&amp;ectangle</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Zoom avant (+)</translation>
    </message>
    <message>
        <source>Zoom out (-)</source>
        <translation>Zoom arrière (-)</translation>
    </message>
    <message>
        <source>Show all photos (0)</source>
        <translation>Afficher toutes les photos (0)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) with a position</source>
        <translation>
            <numerusform>%Ln photo avec une position</numerusform>
            <numerusform>%Ln photos avec une position</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no photos yet</source>
        <translation>Il n’y a pas encore de photo</translation>
    </message>
    <message>
        <source>Photos appear on the map as soon as the library has some.</source>
        <translation>Les photos apparaissent sur la carte dès que la bibliothèque en contient.</translation>
    </message>
    <message>
        <source>To the photos</source>
        <translation>Vers les photos</translation>
    </message>
    <message>
        <source>No photo says where it was taken</source>
        <translation>Aucune photo n’indique où elle a été prise</translation>
    </message>
    <message>
        <source>Phones write the position into a photo if the camera app is allowed to use the location. Most cameras have no GPS receiver, and some programs and messengers remove the position.</source>
        <translation>Les téléphones inscrivent la position dans une photo si l’appareil photo est autorisé à utiliser la localisation. La plupart des appareils photo n’ont pas de récepteur pour cela, et certains programmes et messageries suppriment la position.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>The outlines of the map are damaged. Install PhotoSearch again.</source>
        <translation>Les contours de la carte sont endommagés. Réinstallez PhotoSearch.</translation>
    </message>
    <message numerus="yes">
        <source>Sho&amp;w %Ln photo(s) in the rectangle</source>
        <translation>
            <numerusform>Affi&amp;cher %Ln photo dans le rectangle</numerusform>
            <numerusform>Affi&amp;cher %Ln photos dans le rectangle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sho&amp;w %Ln photo(s) in view</source>
        <translation>
            <numerusform>Affi&amp;cher %Ln photo visible sur la carte</numerusform>
            <numerusform>Affi&amp;cher %Ln photos visibles sur la carte</numerusform>
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
            <numerusform>%Ln heure</numerusform>
            <numerusform>%Ln heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more copies</source>
        <translation>
            <numerusform>%Ln autre copie</numerusform>
            <numerusform>%Ln autres copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln star(s)</source>
        <translation>
            <numerusform>%Ln étoile</numerusform>
            <numerusform>%Ln étoiles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln similar shot(s)</source>
        <translation>
            <numerusform>%Ln vue similaire</numerusform>
            <numerusform>%Ln vues similaires</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Prefix</name>
    <message>
        <source>when it was taken: 2023, 2022-06..2022-09</source>
        <translation>quand elle a été prise&#xa0;: 2023, 2022-06..2022-09</translation>
    </message>
    <message>
        <source>taken before: 2020, 2022-06</source>
        <translation>prise avant&#xa0;: 2020, 2022-06</translation>
    </message>
    <message>
        <source>taken after: 2020, 2022-06</source>
        <translation>prise après&#xa0;: 2020, 2022-06</translation>
    </message>
    <message>
        <source>taken since: 2020, 2022-06</source>
        <translation>prise depuis&#xa0;: 2020, 2022-06</translation>
    </message>
    <message>
        <source>taken until: 2020, 2022-06</source>
        <translation>prise jusqu’à&#xa0;: 2020, 2022-06</translation>
    </message>
    <message>
        <source>the camera</source>
        <translation>l’appareil photo</translation>
    </message>
    <message>
        <source>the lens</source>
        <translation>l’objectif</translation>
    </message>
    <message>
        <source>the sensitivity: 400, &gt;=1600</source>
        <translation>la sensibilité&#xa0;: 400, &gt;=1600</translation>
    </message>
    <message>
        <source>the aperture: 2.8, &lt;=4</source>
        <translation>l’ouverture&#xa0;: 2.8, &lt;=4</translation>
    </message>
    <message>
        <source>the focal length in mm: 50, 24..70</source>
        <translation>la focale en mm&#xa0;: 50, 24..70</translation>
    </message>
    <message>
        <source>the exposure time in s: 1/250, &gt;=1</source>
        <translation>le temps de pose en s&#xa0;: 1/250, &gt;=1</translation>
    </message>
    <message>
        <source>the city, region or country</source>
        <translation>la ville, la région ou le pays</translation>
    </message>
    <message>
        <source>close to a place: Rome, or 48.1,11.6</source>
        <translation>près d’un lieu&#xa0;: Rome, ou 48.1,11.6</translation>
    </message>
    <message>
        <source>south, west, north, east: 47.2,10.9,48.9,13.1</source>
        <translation>sud, ouest, nord, est&#xa0;: 47.2,10.9,48.9,13.1</translation>
    </message>
    <message>
        <source>the folder</source>
        <translation>le dossier</translation>
    </message>
    <message>
        <source>a part of the file name</source>
        <translation>une partie du nom de fichier</translation>
    </message>
    <message>
        <source>the format: jpeg, raw</source>
        <translation>le format&#xa0;: jpeg, raw</translation>
    </message>
    <message>
        <source>the rating: 5, &gt;=3</source>
        <translation>la note&#xa0;: 5, &gt;=3</translation>
    </message>
    <message>
        <source>what it is: screenshot, panorama, duplicate</source>
        <translation>ce que c’est&#xa0;: screenshot, panorama, duplicate</translation>
    </message>
    <message>
        <source>what is known of it: text, gps, rating</source>
        <translation>ce qu’on en sait&#xa0;: text, gps, rating</translation>
    </message>
    <message>
        <source>what it lacks: tags, rating, place</source>
        <translation>ce qui lui manque&#xa0;: tags, rating, place</translation>
    </message>
    <message>
        <source>whether it is a favourite: yes, no</source>
        <translation>si c’est un favori&#xa0;: yes, no</translation>
    </message>
    <message>
        <source>its flag: picked, rejected, none</source>
        <translation>son drapeau&#xa0;: picked, rejected, none</translation>
    </message>
    <message>
        <source>the album</source>
        <translation>l’album</translation>
    </message>
    <message>
        <source>a keyword</source>
        <translation>un mot-clé</translation>
    </message>
    <message>
        <source>a person who is named in it</source>
        <translation>une personne qui y est nommée</translation>
    </message>
    <message>
        <source>the colour label</source>
        <translation>le libellé de couleur</translation>
    </message>
    <message>
        <source>words of the title</source>
        <translation>des mots du titre</translation>
    </message>
    <message>
        <source>words of the caption</source>
        <translation>des mots de la légende</translation>
    </message>
    <message>
        <source>the order: sharpest, best, &quot;most crowded&quot;</source>
        <translation>l’ordre&#xa0;: sharpest, best, &quot;most crowded&quot;</translation>
    </message>
    <message>
        <source>text that is written in the photo</source>
        <translation>du texte écrit dans la photo</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Photo, large</source>
        <translation>Photo, en grand</translation>
    </message>
    <message>
        <source>Drag a frame around what you are looking for. The arrow keys move it, Shift+arrow keys resize it, Enter searches, Esc cancels.</source>
        <translation>Tracez un cadre autour de ce que vous cherchez. Les touches fléchées le déplacent, Maj+touches fléchées le redimensionnent, Entrée lance la recherche, Échap annule.</translation>
    </message>
    <message>
        <source>Back to the photos (Esc)</source>
        <translation>Retour aux photos (Échap)</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>Zoom arrière (−)</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Zoom avant (+)</translation>
    </message>
    <message>
        <source>100 % or fit to the window (Z)</source>
        <translation>100&#xa0;% ou ajusté à la fenêtre (Z)</translation>
    </message>
    <message>
        <source>Full screen (F11)</source>
        <translation>Plein écran (F11)</translation>
    </message>
    <message>
        <source>Why this photo: show where it matches (W)</source>
        <translation>Pourquoi cette photo&#xa0;: montrer où elle correspond (W)</translation>
    </message>
    <message>
        <source>Show the text in the photo (T)</source>
        <translation>Afficher le texte de la photo (T)</translation>
    </message>
    <message>
        <source>Search with a part of this photo (R)</source>
        <translation>Rechercher avec une partie de cette photo (R)</translation>
    </message>
    <message>
        <source>Filmstrip (Ctrl+Shift+B)</source>
        <translation>Pellicule (Ctrl+Maj+B)</translation>
    </message>
    <message>
        <source>Slideshow (Shift+F5)</source>
        <translation>Diaporama (Maj+F5)</translation>
    </message>
    <message>
        <source>Details (I)</source>
        <translation>Détails (I)</translation>
    </message>
    <message>
        <source>Previous photo (←)</source>
        <translation>Photo précédente (←)</translation>
    </message>
    <message>
        <source>Next photo (→)</source>
        <translation>Photo suivante (→)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
</context>
<context>
    <name>PreviewLoader</name>
    <message>
        <source>The preview could not be read.</source>
        <translation>L’aperçu n’a pas pu être lu.</translation>
    </message>
</context>
<context>
    <name>QueryBar</name>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Filter by date, folder, camera, place …</source>
        <translation>Filtrer par date, dossier, appareil photo, lieu…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Describe what the photo shows (Ctrl+F)</source>
        <translation>Décrivez ce que montre la photo (Ctrl+F)</translation>
    </message>
    <message>
        <source>Recent searches: Alt+↓</source>
        <translation>Recherches récentes&#xa0;: Alt+↓</translation>
    </message>
    <message>
        <source>Previous search</source>
        <translation>Recherche précédente</translation>
    </message>
    <message>
        <source>Previous search (Alt+←)</source>
        <translation>Recherche précédente (Alt+←)</translation>
    </message>
    <message>
        <source>Next search</source>
        <translation>Recherche suivante</translation>
    </message>
    <message>
        <source>Next search (Alt+→)</source>
        <translation>Recherche suivante (Alt+→)</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>Clear search (Esc)</source>
        <translation>Effacer la recherche (Échap)</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Enregistrer cette recherche</translation>
    </message>
    <message>
        <source>Save this search under a name (Ctrl+S)</source>
        <translation>Enregistrer cette recherche sous un nom (Ctrl+S)</translation>
    </message>
    <message>
        <source>Search with a picture</source>
        <translation>Rechercher avec une image</translation>
    </message>
    <message>
        <source>Search with a picture: choose a file, or drop or paste a picture</source>
        <translation>Rechercher avec une image&#xa0;: choisissez un fichier, ou déposez ou collez une image</translation>
    </message>
    <message>
        <source>Thumbnail size (Ctrl+wheel)</source>
        <translation>Taille des vignettes (Ctrl+molette)</translation>
    </message>
    <message>
        <source>Thumbnail size</source>
        <translation>Taille des vignettes</translation>
    </message>
    <message>
        <source>Smaller photos</source>
        <translation>Photos plus petites</translation>
    </message>
    <message>
        <source>Larger photos</source>
        <translation>Photos plus grandes</translation>
    </message>
    <message>
        <source>Say what should be different: “at night”, “-people” …</source>
        <translation>Dites ce qui doit changer&#xa0;: «&#xa0;at night&#xa0;», «&#xa0;-people&#xa0;»…</translation>
    </message>
    <message>
        <source>Search your photos: “dog on a beach”, “child on a swing” …</source>
        <translation>Recherchez dans vos photos&#xa0;: «&#xa0;dog on a beach&#xa0;», «&#xa0;child on a swing&#xa0;»…</translation>
    </message>
</context>
<context>
    <name>QueryPictures</name>
    <message>
        <source>a photo</source>
        <translation>une photo</translation>
    </message>
    <message>
        <source>a drawing</source>
        <translation>un dessin</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>une image</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>There is no text in this photo.</source>
        <translation>Il n’y a pas de texte dans cette photo.</translation>
    </message>
    <message>
        <source>The text in this photo cannot be read.</source>
        <translation>Le texte de cette photo ne peut pas être lu.</translation>
    </message>
    <message>
        <source>The text in this photo has not been read yet.</source>
        <translation>Le texte de cette photo n’a pas encore été lu.</translation>
    </message>
    <message>
        <source>Text in photos is not read: it is switched off in the settings.</source>
        <translation>Le texte des photos n’est pas lu&#xa0;: cette fonction est désactivée dans les paramètres.</translation>
    </message>
</context>
<context>
    <name>ReadyStep</name>
    <message>
        <source>You can change the folders and the model at any time.</source>
        <translation>Vous pouvez changer les dossiers et le modèle à tout moment.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more folder(s)</source>
        <translation>
            <numerusform>%Ln autre dossier</numerusform>
            <numerusform>%Ln autres dossiers</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 et %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln photo</numerusform>
            <numerusform>%Ln photos</numerusform>
        </translation>
    </message>
    <message>
        <source>You can search from the first minute on.</source>
        <translation>Vous pouvez rechercher dès la première minute.</translation>
    </message>
    <message>
        <source>How long indexing takes is shown as soon as it has begun.</source>
        <translation>La durée de l’indexation s’affichera dès que celle-ci aura commencé.</translation>
    </message>
    <message>
        <source>Indexing takes about %1, in the background.</source>
        <translation>L’indexation prend environ %1, en arrière-plan.</translation>
    </message>
    <message>
        <source>Indexing takes %1, in the background.</source>
        <translation>L’indexation prend %1, en arrière-plan.</translation>
    </message>
    <message>
        <source>Starter</source>
        <translation>Starter</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>Modèle&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 takes over once it is downloaded.</source>
        <translation>%1 prendra le relais une fois téléchargé.</translation>
    </message>
</context>
<context>
    <name>RegionDialog</name>
    <message>
        <source>A part of %1</source>
        <translation>Une partie de %1</translation>
    </message>
    <message>
        <source>Drag a frame around what you are looking for. The arrow keys move it, Shift+arrow keys resize it.</source>
        <translation>Tracez un cadre autour de ce que vous cherchez. Les touches fléchées le déplacent, Maj+touches fléchées le redimensionnent.</translation>
    </message>
    <message>
        <source>&amp;Search with this part</source>
        <translation>&amp;Rechercher avec cette partie</translation>
    </message>
    <message>
        <source>&amp;The whole picture</source>
        <translation>&amp;Image entière</translation>
    </message>
    <message>
        <source>Drag a larger frame.</source>
        <translation>Tracez un cadre plus grand.</translation>
    </message>
</context>
<context>
    <name>RegionPicker</name>
    <message>
        <source>Frame around a part of the picture</source>
        <translation>Cadre autour d’une partie de l’image</translation>
    </message>
    <message>
        <source>The arrow keys move the frame, Shift+arrow keys resize it, Enter confirms, Esc cancels.</source>
        <translation>Les touches fléchées déplacent le cadre, Maj+touches fléchées le redimensionnent, Entrée confirme, Échap annule.</translation>
    </message>
</context>
<context>
    <name>RemovedDialog</name>
    <message>
        <source>Removed folders</source>
        <translation>Dossiers retirés</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Retiré le</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>Conservé jusqu’au</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Restaurer</translation>
    </message>
    <message>
        <source>Search this folder again; its photos need not be indexed again</source>
        <translation>Parcourir de nouveau ce dossier&#xa0;; ses photos n’auront pas à être réindexées</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>Chargement…</translation>
    </message>
    <message>
        <source>These folders were removed. Their photos are still where they were, and you can restore a folder until the day shown here.</source>
        <translation>Ces dossiers ont été retirés. Leurs photos sont toujours à leur place, et vous pouvez restaurer un dossier jusqu’au jour indiqué ici.</translation>
    </message>
    <message>
        <source>No folder was removed in the last 30 days.</source>
        <translation>Aucun dossier n’a été retiré ces 30 derniers jours.</translation>
    </message>
    <message>
        <source>%1 (only photos that were not connected)</source>
        <translation>%1 (seulement les photos qui n’étaient pas connectées)</translation>
    </message>
    <message numerus="yes">
        <source>Folder with %Ln file(s) restored</source>
        <translation>
            <numerusform>Dossier contenant %Ln fichier restauré</numerusform>
            <numerusform>Dossier contenant %Ln fichiers restauré</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportDesk</name>
    <message>
        <source>Include names of files and folders</source>
        <translation>Inclure les noms des fichiers et des dossiers</translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation>Signaler un problème</translation>
    </message>
    <message>
        <source>Save a zip file with the logs and a list of the installed components?</source>
        <translation>Enregistrer un fichier zip contenant les journaux et une liste des composants installés&#xa0;?</translation>
    </message>
    <message>
        <source>It contains no photos and no searches, and nothing is sent. Check its contents, then pass it on yourself.</source>
        <translation>Il ne contient ni photos ni recherches, et rien n’est envoyé. Vérifiez son contenu, puis transmettez-le vous-même.</translation>
    </message>
    <message>
        <source>&amp;Save …</source>
        <translation>&amp;Enregistrer…</translation>
    </message>
    <message>
        <source>The report was saved.</source>
        <translation>Le rapport a été enregistré.</translation>
    </message>
</context>
<context>
    <name>ResultsPage</name>
    <message>
        <source>Show the results without searching inside photos</source>
        <translation>Afficher les résultats sans rechercher à l’intérieur des photos</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>Arrê&amp;ter</translation>
    </message>
    <message>
        <source>Photos have been added or removed since this list was made (F5)</source>
        <translation>Des photos ont été ajoutées ou supprimées depuis la création de cette liste (F5)</translation>
    </message>
    <message>
        <source>The list has changed. Select the photos again.</source>
        <translation>La liste a changé. Sélectionnez de nouveau les photos.</translation>
    </message>
    <message>
        <source>Opening your library …</source>
        <translation>Ouverture de votre bibliothèque…</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>%1 Other words may find more.</source>
        <translation>%1 D’autres mots trouveront peut-être davantage.</translation>
    </message>
    <message>
        <source>No photos found for “%1”</source>
        <translation>Aucune photo trouvée pour «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>No similar photos found</source>
        <translation>Aucune photo similaire trouvée</translation>
    </message>
    <message>
        <source>Try other or fewer words. Things and places work better than names.</source>
        <translation>Essayez d’autres mots, ou moins de mots. Les objets et les lieux donnent de meilleurs résultats que les noms.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) can be found only once they are fully indexed.</source>
        <translation>
            <numerusform>%Ln photo ne pourra être trouvée qu’une fois entièrement indexée.</numerusform>
            <numerusform>%Ln photos ne pourront être trouvées qu’une fois entièrement indexées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Search instead for “%1”</source>
        <translation>Rechercher plutôt «&#xa0;%1&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) match.</source>
        <translation>
            <numerusform>%Ln photo correspond.</numerusform>
            <numerusform>%Ln photos correspondent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hide %Ln weaker match(es)</source>
        <translation>
            <numerusform>Masquer %Ln résultat moins pertinent</numerusform>
            <numerusform>Masquer %Ln résultats moins pertinents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln weaker match(es)</source>
        <translation>
            <numerusform>Afficher %Ln résultat moins pertinent</numerusform>
            <numerusform>Afficher %Ln résultats moins pertinents</numerusform>
        </translation>
    </message>
    <message>
        <source>Search without any filter</source>
        <translation>Rechercher sans aucun filtre</translation>
    </message>
    <message>
        <source>Also search &amp;inside photos</source>
        <translation>Rechercher a&amp;ussi à l’intérieur des photos</translation>
    </message>
    <message>
        <source>How to search</source>
        <translation>Comment rechercher</translation>
    </message>
    <message>
        <source>No photo meets all conditions.</source>
        <translation>Aucune photo ne remplit toutes les conditions.</translation>
    </message>
    <message>
        <source>Searching inside photos: %1 of %2</source>
        <translation>Recherche à l’intérieur des photos&#xa0;: %1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>The library has changed: show %Ln photo(s)</source>
        <translation>
            <numerusform>La bibliothèque a changé&#xa0;: afficher %Ln photo</numerusform>
            <numerusform>La bibliothèque a changé&#xa0;: afficher %Ln photos</numerusform>
        </translation>
    </message>
    <message>
        <source>This photo is in no stack.</source>
        <translation>Cette photo ne fait partie d’aucune pile.</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>Recherche…</translation>
    </message>
</context>
<context>
    <name>ResultsView</name>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>Save a search</source>
        <translation>Enregistrer une recherche</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>What the pictures show: “our dog Bella”</source>
        <translation>Ce que montrent les images&#xa0;: «&#xa0;notre chienne Bella&#xa0;»</translation>
    </message>
    <message>
        <source>The name is also what is searched for, so say what the pictures show.</source>
        <translation>Le nom sert aussi à la recherche&#xa0;; dites donc ce que montrent les images.</translation>
    </message>
    <message>
        <source>It is asked anew each time, so it also finds photos that you take later.</source>
        <translation>Elle est relancée à chaque fois&#xa0;; elle trouve donc aussi les photos que vous prendrez plus tard.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Replace the saved search “%1”?</source>
        <translation>Remplacer la recherche enregistrée «&#xa0;%1&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>There is a saved search of this name already.</source>
        <translation>Il existe déjà une recherche enregistrée portant ce nom.</translation>
    </message>
    <message>
        <source>&amp;Replace it</source>
        <translation>&amp;Remplacer</translation>
    </message>
    <message>
        <source>“%1” saved. Ctrl+B shows all saved searches.</source>
        <translation>«&#xa0;%1&#xa0;» enregistrée. Ctrl+B affiche toutes les recherches enregistrées.</translation>
    </message>
</context>
<context>
    <name>SavedBranch</name>
    <message>
        <source>Remove a saved search</source>
        <translation>Supprimer une recherche enregistrée</translation>
    </message>
    <message>
        <source>Remove the saved search “%1”?</source>
        <translation>Supprimer la recherche enregistrée «&#xa0;%1&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>Its photos stay where they are.</source>
        <translation>Ses photos restent où elles sont.</translation>
    </message>
    <message>
        <source>&amp;Remove the search</source>
        <translation>&amp;Supprimer la recherche</translation>
    </message>
</context>
<context>
    <name>Saver</name>
    <message>
        <source>%1 of the %2 selected photos are its examples.</source>
        <translation>%1 des %2 photos sélectionnées lui servent d’exemples.</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Selection</source>
        <translation>Sélection</translation>
    </message>
    <message>
        <source>Find similar</source>
        <translation>Photos similaires</translation>
    </message>
    <message>
        <source>Find similar (Ctrl+D)</source>
        <translation>Trouver des photos similaires (Ctrl+D)</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favori</translation>
    </message>
    <message>
        <source>Favourite (F)</source>
        <translation>Favori (F)</translation>
    </message>
    <message>
        <source>Album …</source>
        <translation>Album…</translation>
    </message>
    <message>
        <source>Add to an album … (A)</source>
        <translation>Ajouter à un album… (A)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy (Ctrl+C)</source>
        <translation>Copier (Ctrl+C)</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Export … (Ctrl+Shift+S)</source>
        <translation>Exporter… (Ctrl+Maj+S)</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>Show in folder (Ctrl+Shift+O)</source>
        <translation>Afficher dans le dossier (Ctrl+Maj+O)</translation>
    </message>
    <message>
        <source>Trash …</source>
        <translation>Corbeille…</translation>
    </message>
    <message>
        <source>Move to the trash … (Del)</source>
        <translation>Mettre à la corbeille… (Suppr)</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>Annuler la sélection</translation>
    </message>
    <message>
        <source>Clear selection (Esc)</source>
        <translation>Annuler la sélection (Échap)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln sélectionnée</numerusform>
            <numerusform>%Ln sélectionnées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>The search as a sentence</source>
        <translation>La recherche sous forme de phrase</translation>
    </message>
    <message>
        <source>The search as a sentence. Edit it to change the search: “but at night”, “without people”, “unlike …”.</source>
        <translation>La recherche sous forme de phrase. Modifiez-la pour changer la recherche&#xa0;: «&#xa0;but at night&#xa0;», «&#xa0;without people&#xa0;», «&#xa0;unlike …&#xa0;».</translation>
    </message>
    <message>
        <source>en</source>
        <extracomment>The code of the language that this is translated to.</extracomment>
        <translation>en</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Thumbnail size</source>
        <translation>Taille des vignettes</translation>
    </message>
    <message>
        <source> MB</source>
        <translation>&#xa0;Mo</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Aucune limite</translation>
    </message>
    <message>
        <source>Above it, those are deleted that were not shown for longest; they are made again when shown</source>
        <translation>Au-delà, les vignettes affichées il y a le plus longtemps sont supprimées&#xa0;; elles sont recréées au prochain affichage</translation>
    </message>
    <message>
        <source>&amp;Remember recent searches</source>
        <translation>&amp;Mémoriser les recherches récentes</translation>
    </message>
    <message>
        <source>&amp;Clear recent searches</source>
        <translation>&amp;Effacer les recherches récentes</translation>
    </message>
    <message>
        <source>Seasons of the southern &amp;half of the earth</source>
        <translation>Saisons de l’&amp;hémisphère sud</translation>
    </message>
    <message>
        <source>In a search, “last summer” then means December to February</source>
        <translation>Dans une recherche, «&#xa0;last summer&#xa0;» désigne alors décembre à février</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>&amp;Watch folders for new photos</source>
        <translation>&amp;Surveiller les dossiers pour trouver les nouvelles photos</translation>
    </message>
    <message>
        <source>Rea&amp;d the text in photos while there is nothing else to do</source>
        <translation>&amp;Lire le texte des photos quand il n’y a rien d’autre à faire</translation>
    </message>
    <message>
        <source>Then photos are found by the words in them, on signs and receipts for example</source>
        <translation>Les photos sont alors trouvées par les mots qu’elles contiennent, par exemple sur des panneaux ou des reçus</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>&amp;Thème&#xa0;:</translation>
    </message>
    <message>
        <source>Thumbnail &amp;size:</source>
        <translation>Taille des &amp;vignettes&#xa0;:</translation>
    </message>
    <message>
        <source>Space for thum&amp;bnails:</source>
        <translation>Es&amp;pace pour les vignettes&#xa0;:</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>Indexation</translation>
    </message>
    <message>
        <source>&amp;Processor cores:</source>
        <translation>&amp;Cœurs du processeur&#xa0;:</translation>
    </message>
    <message>
        <source>E&amp;xclusions …</source>
        <translation>E&amp;xclusions…</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Annotations</translation>
    </message>
    <message>
        <source>Background work</source>
        <translation>Travail en arrière-plan</translation>
    </message>
    <message>
        <source>Models and device</source>
        <translation>Modèles et périphérique</translation>
    </message>
    <message>
        <source>How many processor cores the models use; fewer leave more for other programs</source>
        <translation>Nombre de cœurs du processeur utilisés par les modèles&#xa0;; moins il y en a, plus il en reste aux autres programmes</translation>
    </message>
    <message>
        <source>Takes effect at the next start of the program</source>
        <translation>Prend effet au prochain démarrage du programme</translation>
    </message>
    <message>
        <source>Storage locations</source>
        <translation>Emplacements de stockage</translation>
    </message>
    <message>
        <source>Library:</source>
        <translation>Bibliothèque&#xa0;:</translation>
    </message>
    <message>
        <source>Cache (may be deleted):</source>
        <translation>Cache (peut être supprimé)&#xa0;:</translation>
    </message>
    <message>
        <source>Settings:</source>
        <translation>Paramètres&#xa0;:</translation>
    </message>
    <message>
        <source>Logs:</source>
        <translation>Journaux&#xa0;:</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open this folder</source>
        <translation>Ouvrir ce dossier</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Move to the trash</source>
        <translation>Mettre à la corbeille</translation>
    </message>
    <message>
        <source>Nothing is moved until you confirm it on the duplicates page</source>
        <translation>Rien n’est déplacé avant votre confirmation sur la page des doublons</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favoris</translation>
    </message>
    <message>
        <source>Recently added</source>
        <translation>Ajoutées récemment</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lieux</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doublons</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Illisibles</translation>
    </message>
    <message>
        <source>Albums</source>
        <translation>Albums</translation>
    </message>
    <message>
        <source>New album …</source>
        <translation>Nouvel album…</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Recherches enregistrées</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Add a folder …</source>
        <translation>Ajouter un dossier…</translation>
    </message>
</context>
<context>
    <name>SketchColors</name>
    <message>
        <source>Black</source>
        <translation>Noir</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Gris</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>Marron</translation>
    </message>
    <message>
        <source>Skin tone</source>
        <translation>Teint de peau</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rouge</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Jaune</translation>
    </message>
    <message>
        <source>Light green</source>
        <translation>Vert clair</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Vert</translation>
    </message>
    <message>
        <source>Light blue</source>
        <translation>Bleu clair</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Bleu</translation>
    </message>
    <message>
        <source>More colours …</source>
        <translation>Autres couleurs…</translation>
    </message>
    <message>
        <source>Pen colour</source>
        <translation>Couleur du crayon</translation>
    </message>
</context>
<context>
    <name>SketchPad</name>
    <message>
        <source>Pen (B)</source>
        <translation>Crayon (B)</translation>
    </message>
    <message>
        <source>Eraser (E)</source>
        <translation>Gomme (E)</translation>
    </message>
    <message>
        <source>Line width ([ and ])</source>
        <translation>Épaisseur du trait ([ et ])</translation>
    </message>
    <message>
        <source>Line width</source>
        <translation>Épaisseur du trait</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Annuler (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>Rétablir (Ctrl+Maj+Z)</translation>
    </message>
    <message>
        <source>Clear the drawing (Del)</source>
        <translation>Effacer le dessin (Suppr)</translation>
    </message>
    <message>
        <source>Import a picture to draw on or to trace</source>
        <translation>Importer une image sur laquelle dessiner, ou à décalquer</translation>
    </message>
    <message>
        <source>&amp;Draw on a picture …</source>
        <translation>&amp;Dessiner sur une image…</translation>
    </message>
    <message>
        <source>&amp;Trace a picture …</source>
        <translation>Dé&amp;calquer une image…</translation>
    </message>
    <message>
        <source>&amp;Remove the traced picture</source>
        <translation>&amp;Retirer l’image à décalquer</translation>
    </message>
    <message>
        <source>Save the drawing as a PNG file</source>
        <translation>Enregistrer le dessin dans un fichier PNG</translation>
    </message>
    <message>
        <source>Matching photos appear while you draw. Add words in the search field to be more precise.</source>
        <translation>Les photos correspondantes apparaissent pendant que vous dessinez. Ajoutez des mots dans le champ de recherche pour être plus précis.</translation>
    </message>
    <message>
        <source>The drawing could not be saved.</source>
        <translation>Le dessin n’a pas pu être enregistré.</translation>
    </message>
    <message>
        <source>Check whether the disk is full.</source>
        <translation>Vérifiez si le disque est plein.</translation>
    </message>
    <message>
        <source>Import a picture</source>
        <translation>Importer une image</translation>
    </message>
    <message>
        <source>The clipboard contains no picture.</source>
        <translation>Le presse-papiers ne contient aucune image.</translation>
    </message>
    <message>
        <source>Save the drawing</source>
        <translation>Enregistrer le dessin</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>Images PNG (*.png)</translation>
    </message>
    <message>
        <source>The drawing was saved as %1.</source>
        <translation>Le dessin a été enregistré sous %1.</translation>
    </message>
    <message>
        <source>%1 could not be saved.</source>
        <translation>%1 n’a pas pu être enregistré.</translation>
    </message>
</context>
<context>
    <name>Slideshow</name>
    <message>
        <source>Slideshow</source>
        <translation>Diaporama</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>Mettre en pause (Espace)</translation>
    </message>
    <message>
        <source>Previous photo (←)</source>
        <translation>Photo précédente (←)</translation>
    </message>
    <message>
        <source>Next photo (→)</source>
        <translation>Photo suivante (→)</translation>
    </message>
    <message>
        <source>Less time for each photo (−)</source>
        <translation>Moins de temps par photo (−)</translation>
    </message>
    <message>
        <source>More time for each photo (+)</source>
        <translation>Plus de temps par photo (+)</translation>
    </message>
    <message>
        <source>End the slideshow (Esc)</source>
        <translation>Terminer le diaporama (Échap)</translation>
    </message>
    <message>
        <source>Go on (Space)</source>
        <translation>Continuer (Espace)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation>
            <numerusform>%Ln seconde</numerusform>
            <numerusform>%Ln secondes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Take this back (Ctrl+Z)</source>
        <translation>Annuler cette action (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Indexing progress</source>
        <translation>Progression de l’indexation</translation>
    </message>
    <message>
        <source>Show which files could not be read, and why</source>
        <translation>Afficher les fichiers qui n’ont pas pu être lus, et pourquoi</translation>
    </message>
    <message>
        <source>Show the models</source>
        <translation>Afficher les modèles</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>%1 of %2 photos</source>
        <translation>%1 photos sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) found</source>
        <translation>
            <numerusform>%Ln photo trouvée</numerusform>
            <numerusform>%Ln photos trouvées</numerusform>
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
            <numerusform>dans %Ln fichier</numerusform>
            <numerusform>dans %Ln fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 searchable</source>
        <translation>%1 sur %2 prêtes pour la recherche</translation>
    </message>
    <message>
        <source>The others are found by date, place and name only, until the model has seen them</source>
        <translation>Les autres ne sont trouvées que par date, lieu et nom, jusqu’à ce que le modèle les ait vues</translation>
    </message>
    <message>
        <source>%1 is indexing the photos</source>
        <translation>%1 indexe les photos</translation>
    </message>
    <message>
        <source>Switching to %1</source>
        <translation>Passage à %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>il reste %1</translation>
    </message>
    <message>
        <source>Starting the engine …</source>
        <translation>Démarrage du moteur de recherche…</translation>
    </message>
    <message>
        <source>The engine stopped and is restarting …</source>
        <translation>Le moteur de recherche s’est arrêté et redémarre…</translation>
    </message>
    <message>
        <source>The engine is not running.</source>
        <translation>Le moteur de recherche ne fonctionne pas.</translation>
    </message>
    <message>
        <source>The library is not open.</source>
        <translation>La bibliothèque n’est pas ouverte.</translation>
    </message>
    <message>
        <source>The engine has stopped.</source>
        <translation>Le moteur de recherche s’est arrêté.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read</source>
        <translation>
            <numerusform>%Ln fichier n’a pas pu être lu</numerusform>
            <numerusform>%Ln fichiers n’ont pas pu être lus</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot be reached:</source>
        <translation>Inaccessible&#xa0;:</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Scanning folders …</source>
        <translation>Analyse des dossiers…</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Waiting: %1</source>
        <translation>En attente&#xa0;: %1</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Indexing %1</source>
        <translation>Indexation %1</translation>
    </message>
    <message>
        <source>%1 photos per second</source>
        <translation>%1 photos par seconde</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Lecture&#xa0;: %1</translation>
    </message>
    <message>
        <source>Working slowly: %1</source>
        <translation>Travail ralenti : %1</translation>
    </message>
    <message>
        <source>Resume indexing</source>
        <translation>Reprendre l’indexation</translation>
    </message>
    <message>
        <source>Continue now</source>
        <translation>Continuer maintenant</translation>
    </message>
    <message>
        <source>Pause indexing</source>
        <translation>Mettre l’indexation en pause</translation>
    </message>
    <message>
        <source>slowly: %1</source>
        <translation>lentement&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 still to index</source>
        <translation>encore %1 à indexer</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Étape %1 sur %2&#xa0;: %3</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Suggestions</source>
        <translation>Suggestions</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln photo</numerusform>
            <numerusform>%Ln photos</numerusform>
        </translation>
    </message>
    <message>
        <source>saved search</source>
        <translation>recherche enregistrée</translation>
    </message>
    <message>
        <source>“%1” as words</source>
        <translation>«&#xa0;%1&#xa0;» comme mots</translation>
    </message>
    <message>
        <source>exactly as typed</source>
        <translation>exactement comme saisi</translation>
    </message>
</context>
<context>
    <name>TextCopier</name>
    <message>
        <source>The text of at most %1 photos can be copied at once.</source>
        <translation>Le texte de %1 photos au plus peut être copié à la fois.</translation>
    </message>
    <message numerus="yes">
        <source>Text of %Ln photo(s) copied</source>
        <translation>
            <numerusform>Texte de %Ln photo copié</numerusform>
            <numerusform>Texte de %Ln photos copié</numerusform>
        </translation>
    </message>
    <message>
        <source>No text is known of these photos.</source>
        <translation>Aucun texte n’est connu pour ces photos.</translation>
    </message>
</context>
<context>
    <name>TextLayer</name>
    <message>
        <source>Text in the photo</source>
        <extracomment>Fractions of the photo as it is stored, as the boxes of the lines are.</extracomment>
        <translation>Texte dans la photo</translation>
    </message>
</context>
<context>
    <name>TextList</name>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Remove the selected entries (Del)</source>
        <translation>Supprimer les entrées sélectionnées (Suppr)</translation>
    </message>
</context>
<context>
    <name>TrashDesk</name>
    <message>
        <source>%1 in total. At least one file of each group stays. You can undo this.</source>
        <translation>%1 au total. Au moins un fichier de chaque groupe reste. Vous pouvez annuler cette action.</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>Mettre à la corbeille</translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln photo(s) to the trash?</source>
        <translation>
            <numerusform>Mettre %Ln photo à la corbeille&#xa0;?</numerusform>
            <numerusform>Mettre %Ln photos à la corbeille&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Raw files, films of Live Photos and sidecars go with their photo.</source>
        <translation>Les fichiers raw, les vidéos des Live Photos et les fichiers annexes (XMP) suivent leur photo.</translation>
    </message>
    <message>
        <source>&amp;Move to the trash</source>
        <translation>&amp;Mettre à la corbeille</translation>
    </message>
    <message numerus="yes">
        <source>Moving %Ln of them frees no space: other names of the same files stay on the disk.</source>
        <translation>
            <numerusform>Déplacer %Ln d’entre elles ne libère pas d’espace&#xa0;: un autre nom du même fichier reste sur le disque.</numerusform>
            <numerusform>Déplacer %Ln d’entre elles ne libère pas d’espace&#xa0;: d’autres noms des mêmes fichiers restent sur le disque.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moving %Ln photo(s) to the trash …</source>
        <translation>
            <numerusform>Mise à la corbeille de %Ln photo…</numerusform>
            <numerusform>Mise à la corbeille de %Ln photos…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) moved to the trash, %1</source>
        <translation>
            <numerusform>%Ln photo mise à la corbeille, %1</numerusform>
            <numerusform>%Ln photos mises à la corbeille, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) restored from the trash</source>
        <translation>
            <numerusform>%Ln photo restaurée depuis la corbeille</numerusform>
            <numerusform>%Ln photos restaurées depuis la corbeille</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrashWork</name>
    <message numerus="yes">
        <source>Restoring %Ln photo(s) …</source>
        <translation>
            <numerusform>Restauration de %Ln photo…</numerusform>
            <numerusform>Restauration de %Ln photos…</numerusform>
        </translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Corbeille</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) could not be moved.</source>
        <translation>
            <numerusform>%Ln photo n’a pas pu être déplacée.</numerusform>
            <numerusform>%Ln photos n’ont pas pu être déplacées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) could not be restored.</source>
        <translation>
            <numerusform>%Ln photo n’a pas pu être restaurée.</numerusform>
            <numerusform>%Ln photos n’ont pas pu être restaurées.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>&amp;Open PhotoSearch</source>
        <translation>&amp;Ouvrir PhotoSearch</translation>
    </message>
    <message>
        <source>&amp;Pause indexing</source>
        <translation>Mettre l’indexation en &amp;pause</translation>
    </message>
    <message>
        <source>Pause until &amp;tomorrow</source>
        <translation>Pause jusqu’à &amp;demain</translation>
    </message>
    <message>
        <source>&amp;Continue now</source>
        <translation>&amp;Continuer maintenant</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Resume indexing</source>
        <translation>&amp;Reprendre l’indexation</translation>
    </message>
    <message>
        <source>Indexing: %1</source>
        <translation>Indexation&#xa0;: %1</translation>
    </message>
    <message>
        <source>Indexing …</source>
        <translation>Indexation…</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Waiting: %1</source>
        <translation>En attente&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>WaysOfTrouble</name>
    <message>
        <source>&amp;Repair …</source>
        <translation>Répar&amp;er…</translation>
    </message>
    <message>
        <source>Restore a &amp;backup …</source>
        <translation>Restaurer une sauve&amp;garde…</translation>
    </message>
    <message>
        <source>Start a &amp;new library …</source>
        <translation>&amp;Créer une nouvelle bibliothèque…</translation>
    </message>
    <message>
        <source>Show the library&apos;s f&amp;older</source>
        <translation>Afficher le dossier de la bibliothè&amp;que</translation>
    </message>
    <message>
        <source>&amp;Models …</source>
        <translation>&amp;Modèles…</translation>
    </message>
    <message>
        <source>Start ag&amp;ain</source>
        <translation>Redé&amp;marrer</translation>
    </message>
    <message>
        <source>Open the lo&amp;g folder</source>
        <translation>Ouvrir le dossier des jo&amp;urnaux</translation>
    </message>
    <message>
        <source>&amp;Report a problem …</source>
        <translation>Si&amp;gnaler un problème…</translation>
    </message>
</context>
<context>
    <name>WaysOut</name>
    <message>
        <source>Look in all folders</source>
        <translation>Rechercher dans tous les dossiers</translation>
    </message>
    <message>
        <source>Also show “%1”</source>
        <translation>Afficher aussi «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Search without “%1”</source>
        <translation>Rechercher sans «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>smaller copy</source>
        <translation>copie plus petite</translation>
    </message>
    <message>
        <source>best version</source>
        <translation>meilleure version</translation>
    </message>
    <message>
        <source>identical file</source>
        <translation>fichier identique</translation>
    </message>
    <message>
        <source>different size</source>
        <translation>taille différente</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>retouchée</translation>
    </message>
    <message>
        <source>rotated</source>
        <translation>pivotée</translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation>inversée</translation>
    </message>
    <message>
        <source>cropped</source>
        <translation>recadrée</translation>
    </message>
    <message>
        <source>same burst</source>
        <translation>même rafale</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln fichier</numerusform>
            <numerusform>%Ln fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 besides the best version</source>
        <translation>%1 en plus de la meilleure version</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more file(s) not shown</source>
        <translation>
            <numerusform>%Ln autre fichier non affiché</numerusform>
            <numerusform>%Ln autres fichiers non affichés</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 can be freed</source>
        <translation>%1 peuvent être libérés</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) besides the best versions</source>
        <translation>
            <numerusform>%Ln fichier en plus des meilleures versions</numerusform>
            <numerusform>%Ln fichiers en plus des meilleures versions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln groupe</numerusform>
            <numerusform>%Ln groupes</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for similar photos</source>
        <translation>Recherche des photos similaires</translation>
    </message>
    <message>
        <source>Comparing fingerprints</source>
        <translation>Comparaison des empreintes</translation>
    </message>
    <message>
        <source>Comparing pairs in detail</source>
        <translation>Comparaison détaillée des paires</translation>
    </message>
    <message>
        <source>Choosing the best versions</source>
        <translation>Choix des meilleures versions</translation>
    </message>
    <message>
        <source>Looking for bursts</source>
        <translation>Recherche des rafales</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation>%1 par seconde</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>il reste %1</translation>
    </message>
    <message>
        <source>All duplicates</source>
        <translation>Tous les doublons</translation>
    </message>
    <message>
        <source>Identical files</source>
        <translation>Fichiers identiques</translation>
    </message>
    <message>
        <source>Changed copies</source>
        <translation>Copies modifiées</translation>
    </message>
    <message>
        <source>Bursts</source>
        <translation>Rafales</translation>
    </message>
</context>
<context>
    <name>WorldMap</name>
    <message>
        <source>Map of the photos</source>
        <translation>Carte des photos</translation>
    </message>
    <message>
        <source>Tab moves between the places, the arrow keys move the map, + and - zoom.</source>
        <translation>Tab passe d’un lieu à l’autre, les touches fléchées déplacent la carte, + et - zooment.</translation>
    </message>
</context>
<context>
    <name>_Scale</name>
    <message>
        <source>Colours from a weak to a strong match</source>
        <translation>Couleurs d’une correspondance faible à une correspondance forte</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>&amp;Set it aside and use the default settings</source>
        <translation>&amp;Mettre ce fichier de côté et utiliser les paramètres par défaut</translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <source>A file of this name cannot be written there.</source>
        <translation>Un fichier de ce nom ne peut pas y être écrit.</translation>
    </message>
    <message>
        <source>A model folder has a model.json.</source>
        <translation>Un dossier de modèle contient un fichier model.json.</translation>
    </message>
    <message numerus="yes">
        <source>A network drive does not tell of changes that other computers make, so it is scanned every {n} minutes.</source>
        <translation>
            <numerusform>Un lecteur réseau ne signale pas les changements faits par d’autres ordinateurs&#xa0;; il est donc analysé toutes les minutes.</numerusform>
            <numerusform>Un lecteur réseau ne signale pas les changements faits par d’autres ordinateurs&#xa0;; il est donc analysé toutes les {n} minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A new library was begun with {n} folders.</source>
        <translation>
            <numerusform>Une nouvelle bibliothèque a été créée avec {n} dossier.</numerusform>
            <numerusform>Une nouvelle bibliothèque a été créée avec {n} dossiers.</numerusform>
        </translation>
    </message>
    <message>
        <source>A photo is turned by 0, 90, 180 or 270 degrees.</source>
        <translation>Une photo se tourne de 0, 90, 180 ou 270 degrés.</translation>
    </message>
    <message>
        <source>A program fills the screen</source>
        <translation>Un programme occupe tout l’écran</translation>
    </message>
    <message>
        <source>A quantised tower is judged on {needed} photos of the library, which has only {n} with thumbnails.</source>
        <translation>Un encodeur quantifié est jugé sur {needed} photos de la bibliothèque, qui n’en a que {n} avec des vignettes.</translation>
    </message>
    <message>
        <source>A rating is a number from 0 to 5, or -1 for a rejected photo.</source>
        <translation>Une note est un nombre de 0 à 5, ou -1 pour une photo rejetée.</translation>
    </message>
    <message>
        <source>A style is in the whole photo, not in a place of it.</source>
        <translation>Un style est dans la photo entière, pas à un endroit précis.</translation>
    </message>
    <message>
        <source>Add a folder first: photosearch index FOLDER.</source>
        <translation>Ajoutez d’abord un dossier&#xa0;: photosearch index DOSSIER.</translation>
    </message>
    <message>
        <source>Add a folder: photosearch index FOLDER</source>
        <translation>Ajoutez un dossier&#xa0;: photosearch index DOSSIER</translation>
    </message>
    <message>
        <source>All photos are listed; nothing was searched for.</source>
        <translation>Toutes les photos sont affichées&#xa0;; aucune recherche n’a été faite.</translation>
    </message>
    <message>
        <source>All photos are read again.</source>
        <translation>Toutes les photos sont relues.</translation>
    </message>
    <message>
        <source>Another PhotoSearch is changing the models.</source>
        <translation>Un autre PhotoSearch est en train de modifier les modèles.</translation>
    </message>
    <message>
        <source>Another model answers by now.</source>
        <translation>Entre-temps, la recherche utilise un autre modèle.</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>arabe</translation>
    </message>
    <message>
        <source>Arabic letters</source>
        <translation>écriture arabe</translation>
    </message>
    <message>
        <source>Bengali</source>
        <translation>bengali</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>bulgare</translation>
    </message>
    <message>
        <source>Cannot allocate memory</source>
        <translation>mémoire insuffisante</translation>
    </message>
    <message>
        <source>Changes appear at the next scan.</source>
        <translation>Les changements apparaissent à la prochaine analyse.</translation>
    </message>
    <message>
        <source>Changes appear within seconds.</source>
        <translation>Les changements apparaissent en quelques secondes.</translation>
    </message>
    <message>
        <source>Check its permissions and try again; until then, `photosearch remove --undo` restores the folder.</source>
        <translation>Vérifiez les droits d’accès et réessayez&#xa0;; d’ici là, `photosearch remove --undo` restaure le dossier.</translation>
    </message>
    <message>
        <source>Check its permissions, or choose another home.</source>
        <translation>Vérifiez les droits d’accès, ou choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>Check the disk.</source>
        <translation>Vérifiez le disque.</translation>
    </message>
    <message>
        <source>Check the network and its proxy; the next try resumes where it stopped.</source>
        <translation>Vérifiez le réseau et son proxy&#xa0;; la prochaine tentative reprendra là où celle-ci s’est arrêtée.</translation>
    </message>
    <message>
        <source>Check the spelling, or plug in its drive.</source>
        <translation>Vérifiez l’orthographe, ou branchez son lecteur.</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>chinois</translation>
    </message>
    <message>
        <source>Chinese characters</source>
        <translation>caractères chinois</translation>
    </message>
    <message>
        <source>Choose a picture in it.</source>
        <translation>Choisissez une image qu’il contient.</translation>
    </message>
    <message>
        <source>Choose a picture.</source>
        <translation>Choisissez une image.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Choose another name, or remove it first.</source>
        <translation>Choisissez un autre nom, ou supprimez-la d’abord.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Choose another one; `photosearch backup list` shows all.</source>
        <translation>Choisissez-en une autre&#xa0;; `photosearch backup list` les affiche toutes.</translation>
    </message>
    <message>
        <source>Choose another picture.</source>
        <translation>Choisissez une autre image.</translation>
    </message>
    <message>
        <source>Choose one of: {keys}.</source>
        <translation>Choix possibles&#xa0;: {keys}.</translation>
    </message>
    <message>
        <source>Choose the folder that contains it.</source>
        <translation>Choisissez le dossier qui le contient.</translation>
    </message>
    <message>
        <source>Choose “Repair” in the window or run `photosearch doctor --fix`: it puts that aside; nothing is deleted.</source>
        <translation>Choisissez «&#xa0;Réparer&#xa0;» dans la fenêtre ou exécutez `photosearch doctor --fix`&#xa0;: cela le met de côté&#xa0;; rien n’est supprimé.</translation>
    </message>
    <message>
        <source>Choose “Repair” in the window or run `photosearch doctor --fix`: it saves what can be read and takes the rest from the backup {name}; nothing is deleted.</source>
        <translation>Choisissez «&#xa0;Réparer&#xa0;» dans la fenêtre ou exécutez `photosearch doctor --fix`&#xa0;: ce qui est lisible est récupéré et le reste vient de la sauvegarde {name}&#xa0;; rien n’est supprimé.</translation>
    </message>
    <message>
        <source>Choose “Repair” in the window or run `photosearch doctor --fix`: it saves what can be read; nothing is deleted, and what is lost is read from your photos again.</source>
        <translation>Choisissez «&#xa0;Réparer&#xa0;» dans la fenêtre ou exécutez `photosearch doctor --fix`&#xa0;: ce qui est lisible est récupéré&#xa0;; rien n’est supprimé, et ce qui est perdu est relu dans vos photos.</translation>
    </message>
    <message>
        <source>Close it, or take it away.</source>
        <translation>Fermez-le, ou retirez-le.</translation>
    </message>
    <message>
        <source>Close it, or wait until it is done.</source>
        <translation>Fermez-le, ou attendez qu’il ait terminé.</translation>
    </message>
    <message>
        <source>Close other programs, or raise the limit (ulimit -n).</source>
        <translation>Fermez d’autres programmes, ou augmentez la limite (ulimit -n).</translation>
    </message>
    <message>
        <source>Close other programs, or raise the limit (ulimit -u).</source>
        <translation>Fermez d’autres programmes, ou augmentez la limite (ulimit -u).</translation>
    </message>
    <message>
        <source>Close other programs, use fewer processor cores, or choose a smaller model.</source>
        <translation>Fermez d’autres programmes, utilisez moins de cœurs du processeur ou choisissez un modèle plus petit.</translation>
    </message>
    <message>
        <source>Connection timed out</source>
        <translation>délai de connexion dépassé</translation>
    </message>
    <message>
        <source>Copies that Lightroom, Capture One and ExifTool make of your photos.</source>
        <translation>Copies de vos photos créées par Lightroom, Capture One et ExifTool.</translation>
    </message>
    <message>
        <source>Copy both towers of one model.</source>
        <translation>Copiez les deux encodeurs du même modèle.</translation>
    </message>
    <message>
        <source>Copy the model again.</source>
        <translation>Copiez de nouveau le modèle.</translation>
    </message>
    <message>
        <source>Copy the whole folder of the model.</source>
        <translation>Copiez le dossier complet du modèle.</translation>
    </message>
    <message>
        <source>Copy the whole model folder.</source>
        <translation>Copiez le dossier complet du modèle.</translation>
    </message>
    <message>
        <source>Correct it in {path}.</source>
        <translation>Corrigez-le dans {path}.</translation>
    </message>
    <message>
        <source>Correct or delete the file.</source>
        <translation>Corrigez ou supprimez le fichier.</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>croate</translation>
    </message>
    <message>
        <source>Cyrillic letters</source>
        <translation>écriture cyrillique</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>tchèque</translation>
    </message>
    <message>
        <source>Damaged values of the library were mended: {what}.</source>
        <translation>Des valeurs endommagées de la bibliothèque ont été corrigées&#xa0;: {what}.</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>danois</translation>
    </message>
    <message>
        <source>Dates look like 2023, 2022-06, 2022-06-15 or 2022-06..2022-09.</source>
        <translation>Les dates s’écrivent 2023, 2022-06, 2022-06-15 ou 2022-06..2022-09.</translation>
    </message>
    <message>
        <source>Devanagari letters</source>
        <translation>écriture devanagari</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>périphérique ou ressource occupé</translation>
    </message>
    <message>
        <source>Did you mean “{name}:”?</source>
        <translation>Vouliez-vous dire «&#xa0;{name}:&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>Did you mean “{name}”?</source>
        <translation>Vouliez-vous dire «&#xa0;{name}&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>Download the weights from the page above, then run: {command}</source>
        <translation>Téléchargez les poids depuis la page ci-dessus, puis exécutez&#xa0;: {command}</translation>
    </message>
    <message>
        <source>Downloads and copies that are not complete, and caches that programs can delete at any time.</source>
        <translation>Téléchargements et copies incomplets, et caches que les programmes peuvent supprimer à tout moment.</translation>
    </message>
    <message>
        <source>Downloads are switched off by HF_HUB_OFFLINE.</source>
        <translation>HF_HUB_OFFLINE désactive les téléchargements.</translation>
    </message>
    <message>
        <source>Drawings and styles are compared with whole photos only.</source>
        <translation>Les dessins et les styles ne sont comparés qu’avec des photos entières.</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>néerlandais</translation>
    </message>
    <message>
        <source>Earlier states of files, as network drives, file systems and synchronisers keep them.</source>
        <translation>États antérieurs de fichiers, tels que les conservent les lecteurs réseau, les systèmes de fichiers et les outils de synchronisation.</translation>
    </message>
    <message>
        <source>End it with Ctrl+C, or stop the service that runs it.</source>
        <translation>Terminez-le avec Ctrl+C, ou arrêtez le service qui l’exécute.</translation>
    </message>
    <message>
        <source>English</source>
        <translation>anglais</translation>
    </message>
    <message>
        <source>Every photo in {path} can be reached.</source>
        <translation>Toutes les photos dans {path} sont accessibles.</translation>
    </message>
    <message>
        <source>Every photo is marked as wrong.</source>
        <translation>Toutes les photos sont marquées comme mauvaises.</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>nom de fichier trop long</translation>
    </message>
    <message>
        <source>Files that you have deleted, as systems, network drives, phones and programs keep them.</source>
        <translation>Fichiers que vous avez supprimés, tels que les conservent les systèmes, les lecteurs réseau, les téléphones et les programmes.</translation>
    </message>
    <message>
        <source>Filipino</source>
        <translation>filipino</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>finnois</translation>
    </message>
    <message>
        <source>Folders of the system</source>
        <translation>Dossiers du système</translation>
    </message>
    <message>
        <source>Folders that contain one of these files. {no_media} is Android&apos;s mark of folders whose pictures no gallery is to show; programs mark their caches with {cache_tag}.</source>
        <translation>Dossiers contenant l’un de ces fichiers. {no_media} est la marque d’Android pour les dossiers dont aucune galerie ne doit montrer les images&#xa0;; les programmes marquent leurs caches avec {cache_tag}.</translation>
    </message>
    <message>
        <source>Free at least {needed:.0f} MB. Nothing is lost, and indexing goes on by itself.</source>
        <translation>Libérez au moins {needed:.0f} Mo. Rien n’est perdu, et l’indexation continuera d’elle-même.</translation>
    </message>
    <message>
        <source>Free some space, or choose another folder; nothing was exported.</source>
        <translation>Libérez de l’espace, ou choisissez un autre dossier&#xa0;; rien n’a été exporté.</translation>
    </message>
    <message>
        <source>Free some space; nothing is lost.</source>
        <translation>Libérez de l’espace&#xa0;; rien n’est perdu.</translation>
    </message>
    <message>
        <source>Free some space; nothing was installed.</source>
        <translation>Libérez de l’espace&#xa0;; rien n’a été installé.</translation>
    </message>
    <message>
        <source>French</source>
        <translation>français</translation>
    </message>
    <message>
        <source>German</source>
        <translation>allemand</translation>
    </message>
    <message>
        <source>Give some words, such as: a dog on a beach</source>
        <translation>Saisissez quelques mots, par exemple&#xa0;: a dog on a beach</translation>
    </message>
    <message>
        <source>Give the earlier date first.</source>
        <translation>Indiquez d’abord la date la plus ancienne.</translation>
    </message>
    <message>
        <source>Give the smaller number first.</source>
        <translation>Indiquez d’abord le plus petit nombre.</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>grec</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>hébreu</translation>
    </message>
    <message>
        <source>Hebrew letters</source>
        <translation>écriture hébraïque</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>hindi</translation>
    </message>
    <message>
        <source>Host is down</source>
        <translation>hôte indisponible</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>hongrois</translation>
    </message>
    <message>
        <source>Import it without --int8.</source>
        <translation>Importez-le sans --int8.</translation>
    </message>
    <message>
        <source>Import the fp32 model, or put its fp32 picture tower beside it as {file}.</source>
        <translation>Importez le modèle fp32, ou placez son encodeur d’images fp32 à côté, sous le nom {file}.</translation>
    </message>
    <message>
        <source>Import the model without --int8 to use its fp32 tower, or run `photosearch index` first, with more photos if there are fewer.</source>
        <translation>Importez le modèle sans --int8 pour utiliser son encodeur fp32, ou exécutez d’abord `photosearch index`, avec davantage de photos s’il y en a moins.</translation>
    </message>
    <message>
        <source>Import the model without --int8: then its fp32 tower is used.</source>
        <translation>Importez le modèle sans --int8&#xa0;: son encodeur fp32 est alors utilisé.</translation>
    </message>
    <message>
        <source>In such a library, everything but the folder of originals.</source>
        <translation>Dans une telle photothèque, tout sauf le dossier des originaux.</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>indonésien</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>erreur d’entrée/sortie</translation>
    </message>
    <message>
        <source>Install PhotoSearch again.</source>
        <translation>Installez de nouveau PhotoSearch.</translation>
    </message>
    <message>
        <source>Install that version, or choose another home.</source>
        <translation>Installez cette version, ou choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>Install the model again.</source>
        <translation>Installez de nouveau le modèle.</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>est un dossier</translation>
    </message>
    <message>
        <source>It answers already.</source>
        <translation>Il est déjà utilisé.</translation>
    </message>
    <message>
        <source>It can be searched. To change it, make the disk writable, or choose another home.</source>
        <translation>La recherche y est possible. Pour la modifier, rendez le disque accessible en écriture, ou choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>It can be searched; `photosearch doctor` says how to change that.</source>
        <translation>La recherche y est possible&#xa0;; `photosearch doctor` explique comment changer cela.</translation>
    </message>
    <message>
        <source>It goes from {low} to {high}.</source>
        <translation>Les valeurs possibles vont de {low} à {high}.</translation>
    </message>
    <message>
        <source>It has been removed; `photosearch remove --undo` restores it.</source>
        <translation>Il a été retiré&#xa0;; `photosearch remove --undo` le restaure.</translation>
    </message>
    <message>
        <source>It is called digikam4.db and lies in the folder of digiKam&apos;s collection.</source>
        <translation>Elle s’appelle digikam4.db et se trouve dans le dossier de la collection de digiKam.</translation>
    </message>
    <message>
        <source>It is chosen in the settings, but it is not installed.</source>
        <translation>Il est choisi dans les paramètres, mais il n’est pas installé.</translation>
    </message>
    <message>
        <source>It is inside {folder}: to leave it out, exclude it in the window or in settings.toml.</source>
        <translation>Il se trouve dans {folder}&#xa0;: pour l’ignorer, excluez-le dans la fenêtre ou dans settings.toml.</translation>
    </message>
    <message>
        <source>It may have moved; use `photosearch model export` or `photosearch model import` instead.</source>
        <translation>Il a peut-être été déplacé&#xa0;; utilisez plutôt `photosearch model export` ou `photosearch model import`.</translation>
    </message>
    <message>
        <source>It must contain exactly one model.json.</source>
        <translation>Il doit contenir exactement un fichier model.json.</translation>
    </message>
    <message>
        <source>It opens here once the other program has finished.</source>
        <translation>Elle s’ouvrira ici dès que l’autre programme aura terminé.</translation>
    </message>
    <message>
        <source>It should look like {hub} (setting “hub”).</source>
        <translation>Elle devrait ressembler à {hub} (paramètre «&#xa0;hub&#xa0;»).</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>italien</translation>
    </message>
    <message>
        <source>Its first bytes match no known picture format.</source>
        <translation>Ses premiers octets ne correspondent à aucun format d’image connu.</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>japonais</translation>
    </message>
    <message>
        <source>Known are: {names}</source>
        <translation>Sont connus&#xa0;: {names}</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>coréen</translation>
    </message>
    <message>
        <source>Letters, digits and . _ + - make a name.</source>
        <translation>Un nom se compose de lettres, de chiffres et de . _ + -</translation>
    </message>
    <message>
        <source>Make the disk writable, or choose another home.</source>
        <translation>Rendez le disque accessible en écriture, ou choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>Make {folder} writable, and run `photosearch index` once to bring it up to date.</source>
        <translation>Rendez {folder} accessible en écriture, et exécutez une fois `photosearch index` pour la mettre à jour.</translation>
    </message>
    <message>
        <source>Mark a larger part.</source>
        <translation>Marquez une partie plus grande.</translation>
    </message>
    <message>
        <source>Mark a part of it.</source>
        <translation>Marquez une partie de l’image.</translation>
    </message>
    <message>
        <source>Marked folders</source>
        <translation>Dossiers marqués</translation>
    </message>
    <message>
        <source>Move it away, or choose another home.</source>
        <translation>Déplacez-le ailleurs, ou choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>Name the folder to export to.</source>
        <translation>Indiquez le dossier vers lequel exporter.</translation>
    </message>
    <message>
        <source>No folder was removed in the last {days} days.</source>
        <translation>Aucun dossier n’a été retiré ces {days} derniers jours.</translation>
    </message>
    <message>
        <source>No place in this photo stands out.</source>
        <translation>Aucun endroit de cette photo ne ressort.</translation>
    </message>
    <message>
        <source>No such device</source>
        <translation>périphérique introuvable</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>fichier ou dossier introuvable</translation>
    </message>
    <message>
        <source>No text that was read in a photo contains {words}; these photos may show it.</source>
        <translation>Aucun texte lu dans une photo ne contient {words}&#xa0;; ces photos le montrent peut-être.</translation>
    </message>
    <message>
        <source>None of the backups can be used.</source>
        <translation>Aucune des sauvegardes n’est utilisable.</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation>norvégien</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>n’est pas un dossier</translation>
    </message>
    <message>
        <source>Nothing like this seems to be in these photos.</source>
        <translation>Rien de tel ne semble figurer dans ces photos.</translation>
    </message>
    <message>
        <source>Nothing was imported. The database has version {version}.</source>
        <translation>Rien n’a été importé. Version de la base de données&#xa0;: {version}.</translation>
    </message>
    <message>
        <source>Nothing was installed. Choose another model, or import this one.</source>
        <translation>Rien n’a été installé. Choisissez un autre modèle, ou importez celui-ci.</translation>
    </message>
    <message>
        <source>Nothing was installed. Try again; if it happens again, do not trust the source.</source>
        <translation>Rien n’a été installé. Réessayez&#xa0;; si cela se reproduit, ne faites pas confiance à la source.</translation>
    </message>
    <message>
        <source>Only the first {count} exclusions were used.</source>
        <translation>Seules les {count} premières exclusions ont été utilisées.</translation>
    </message>
    <message>
        <source>Only the last {count} marks count.</source>
        <translation>Seules les {count} dernières marques comptent.</translation>
    </message>
    <message>
        <source>Only wrong photos are marked: those least like them come first.</source>
        <translation>Seules de mauvaises photos sont marquées&#xa0;: celles qui leur ressemblent le moins viennent en premier.</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>opération non permise</translation>
    </message>
    <message>
        <source>Originals are copied as they are.</source>
        <translation>Les originaux sont copiés tels quels.</translation>
    </message>
    <message>
        <source>Other programs are busy</source>
        <translation>D’autres programmes sont occupés</translation>
    </message>
    <message>
        <source>Other programs have changed sidecars. To read them first, run: photosearch index</source>
        <translation>D’autres programmes ont modifié des fichiers annexes. Pour les lire d’abord, exécutez&#xa0;: photosearch index</translation>
    </message>
    <message>
        <source>Parts of the setting {name} are not used: it must be a list of strings.</source>
        <translation>Une partie du paramètre {name} n’est pas utilisée&#xa0;: il doit être une liste de chaînes de caractères.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Paused until {time}</source>
        <translation>En pause jusqu’à {time}</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>accès refusé</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>persan</translation>
    </message>
    <message>
        <source>Photo libraries of macOS</source>
        <translation>Photothèques de macOS</translation>
    </message>
    <message>
        <source>PhotoSearch makes one a day, after indexing.</source>
        <translation>PhotoSearch en crée une par jour, après l’indexation.</translation>
    </message>
    <message>
        <source>PhotoSearch&apos;s own files</source>
        <translation>fichiers propres à PhotoSearch</translation>
    </message>
    <message>
        <source>Plug in its drive, or choose another home.</source>
        <translation>Branchez son lecteur, ou choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>Plug in its drive, or delete the link.</source>
        <translation>Branchez son lecteur, ou supprimez le lien.</translation>
    </message>
    <message>
        <source>Plug in its drive.</source>
        <translation>Branchez son lecteur.</translation>
    </message>
    <message>
        <source>Plug in its drive; if that is gone for good, delete the link and run `photosearch doctor --fix`.</source>
        <translation>Branchez son lecteur&#xa0;; s’il a définitivement disparu, supprimez le lien et exécutez `photosearch doctor --fix`.</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>polonais</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>portugais</translation>
    </message>
    <message>
        <source>Previews of other photo programs</source>
        <translation>Aperçus d’autres programmes de photo</translation>
    </message>
    <message>
        <source>Published: of 100 descriptions, {count} find their own photo at once ({data}); with OpenAI&apos;s CLIP ViT-B/32, {usual}.</source>
        <translation>Résultat publié&#xa0;: sur 100 descriptions, {count} trouvent leur propre photo du premier coup ({data})&#xa0;; avec CLIP ViT-B/32 d’OpenAI, {usual}.</translation>
    </message>
    <message>
        <source>Put aside in {folder}: {names}.</source>
        <translation>Mis de côté dans {folder}&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>Remove it or the folder that contains it from the exclusions: excluded_folders in {file}.</source>
        <translation>Retirez ce dossier, ou le dossier qui le contient, des exclusions&#xa0;: excluded_folders dans {file}.</translation>
    </message>
    <message>
        <source>Remove it, or give another name.</source>
        <translation>Supprimez-le, ou indiquez un autre nom.</translation>
    </message>
    <message>
        <source>Restore {folder}, or add it again, first.</source>
        <translation>Restaurez d’abord {folder}, ou ajoutez-le de nouveau.</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>roumain</translation>
    </message>
    <message>
        <source>Run `photosearch doctor --fix`; photos are untouched.</source>
        <translation>Exécutez `photosearch doctor --fix`&#xa0;; les photos restent intactes.</translation>
    </message>
    <message>
        <source>Run `photosearch index` once to bring it up to date.</source>
        <translation>Exécutez une fois `photosearch index` pour la mettre à jour.</translation>
    </message>
    <message>
        <source>Run: photosearch index</source>
        <translation>Exécutez&#xa0;: photosearch index</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>russe</translation>
    </message>
    <message>
        <source>Say it in other words.</source>
        <translation>Dites-le avec d’autres mots.</translation>
    </message>
    <message>
        <source>Search again.</source>
        <translation>Relancez la recherche.</translation>
    </message>
    <message>
        <source>Showing “{used}” for “{typed}”.</source>
        <translation>Résultats pour «&#xa0;{used}&#xa0;» au lieu de «&#xa0;{typed}&#xa0;».</translation>
    </message>
    <message>
        <source>Slovak</source>
        <translation>slovaque</translation>
    </message>
    <message>
        <source>Small copies of pictures and videos, as network drives, phones, cameras and viewers make them.</source>
        <translation>Petites copies d’images et de vidéos, telles que les créent les lecteurs réseau, les téléphones, les appareils photo et les visionneuses.</translation>
    </message>
    <message>
        <source>Snapshots and older versions</source>
        <translation>Instantanés et anciennes versions</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>espagnol</translation>
    </message>
    <message>
        <source>Stale file handle</source>
        <translation>accès au fichier périmé</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
    <message>
        <source>Swahili</source>
        <translation>swahili</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>suédois</translation>
    </message>
    <message>
        <source>Take one away.</source>
        <translation>Retirez-en une.</translation>
    </message>
    <message>
        <source>Take one of the two away.</source>
        <translation>Retirez l’un des deux.</translation>
    </message>
    <message>
        <source>Telugu</source>
        <translation>télougou</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>thaï</translation>
    </message>
    <message>
        <source>The albums are: {names}</source>
        <translation>Albums existants&#xa0;: {names}</translation>
    </message>
    <message>
        <source>The backup {name} cannot be used ({what}).</source>
        <translation>La sauvegarde {name} n’est pas utilisable ({what}).</translation>
    </message>
    <message>
        <source>The backup {name} filled gaps.</source>
        <translation>La sauvegarde {name} a comblé des lacunes.</translation>
    </message>
    <message>
        <source>The backup {name} was restored.</source>
        <translation>La sauvegarde {name} a été restaurée.</translation>
    </message>
    <message>
        <source>The battery is at {percent} %</source>
        <translation>La batterie est à {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>The computer is on battery</source>
        <translation>L’ordinateur est sur batterie</translation>
    </message>
    <message>
        <source>The decoder for {name} is not installed.</source>
        <translation>Le décodeur pour {name} n’est pas installé.</translation>
    </message>
    <message>
        <source>The disk is full: {path} cannot grow.</source>
        <translation>Le disque est plein&#xa0;: {path} ne peut pas s’agrandir.</translation>
    </message>
    <message>
        <source>The disk is full: {what} cannot be written.</source>
        <translation>Le disque est plein&#xa0;: {what} ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>The disk is too full: {needed} MB are needed, and {free} MB are free in {folder}.</source>
        <translation>Le disque est trop plein&#xa0;: il faut {needed}&#xa0;Mo, et {free}&#xa0;Mo sont libres dans {folder}.</translation>
    </message>
    <message>
        <source>The download was stopped.</source>
        <translation>Le téléchargement a été arrêté.</translation>
    </message>
    <message>
        <source>The drive does not answer</source>
        <translation>le lecteur ne répond pas</translation>
    </message>
    <message>
        <source>The engine</source>
        <translation>Le moteur de recherche</translation>
    </message>
    <message>
        <source>The export was stopped.</source>
        <translation>L’exportation a été arrêtée.</translation>
    </message>
    <message>
        <source>The file cannot be read (permission or disk error).</source>
        <translation>Le fichier ne peut pas être lu (droits d’accès ou erreur de disque).</translation>
    </message>
    <message>
        <source>The file disappeared while it was being read.</source>
        <translation>Le fichier a disparu pendant sa lecture.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Le fichier est vide.</translation>
    </message>
    <message>
        <source>The file is not in a picture format that PhotoSearch reads.</source>
        <translation>Le fichier n’est pas dans un format d’image que PhotoSearch peut lire.</translation>
    </message>
    <message>
        <source>The file {file} is missing.</source>
        <translation>Le fichier {file} est manquant.</translation>
    </message>
    <message>
        <source>The file {name} in {path} does not match its model.json: it is damaged, incomplete or a different file.</source>
        <translation>Le fichier {name} dans {path} ne correspond pas à son model.json&#xa0;: il est endommagé, incomplet ou différent.</translation>
    </message>
    <message>
        <source>The file {name} is longer than it claims.</source>
        <translation>Le fichier {name} est plus long qu’il ne l’annonce.</translation>
    </message>
    <message>
        <source>The file {name} is not the one that was published: {why}.</source>
        <translation>Le fichier {name} n’est pas celui qui a été publié&#xa0;: {why}.</translation>
    </message>
    <message>
        <source>The file {name} of the model {title} is damaged.</source>
        <translation>Le fichier {name} du modèle {title} est endommagé.</translation>
    </message>
    <message>
        <source>The file {name} of the model {title} is missing.</source>
        <translation>Le fichier {name} du modèle {title} est manquant.</translation>
    </message>
    <message>
        <source>The file {name} of the model {title} is not the one that was published.</source>
        <translation>Le fichier {name} du modèle {title} n’est pas celui qui a été publié.</translation>
    </message>
    <message>
        <source>The file {path} exists already.</source>
        <translation>Le fichier {path} existe déjà.</translation>
    </message>
    <message>
        <source>The filter “{name}:” at position {position} has no value.</source>
        <translation>Le filtre «&#xa0;{name}:&#xa0;» à la position {position} n’a pas de valeur.</translation>
    </message>
    <message>
        <source>The folder cannot be reached. It is watched once it is back.</source>
        <translation>Le dossier est inaccessible. Il sera surveillé dès son retour.</translation>
    </message>
    <message>
        <source>The folder was not counted.</source>
        <translation>Le contenu du dossier n’a pas été compté.</translation>
    </message>
    <message>
        <source>The folder {name} holds a model that calls itself {other}.</source>
        <translation>Le dossier {name} contient un modèle qui se nomme {other}.</translation>
    </message>
    <message>
        <source>The folders were not listed.</source>
        <translation>Les dossiers n’ont pas été énumérés.</translation>
    </message>
    <message>
        <source>The former library is in {folder}.</source>
        <translation>L’ancienne bibliothèque se trouve dans {folder}.</translation>
    </message>
    <message>
        <source>The library in {folder} is read-only, because it belongs to {owner}.</source>
        <translation>La bibliothèque dans {folder} est en lecture seule, car elle appartient à {owner}.</translation>
    </message>
    <message>
        <source>The library in {folder} is read-only, because its disk is.</source>
        <translation>La bibliothèque dans {folder} est en lecture seule, car son disque l’est.</translation>
    </message>
    <message>
        <source>The library in {folder} is read-only.</source>
        <translation>La bibliothèque dans {folder} est en lecture seule.</translation>
    </message>
    <message>
        <source>The library is in use by {owner}.</source>
        <translation>La bibliothèque est utilisée par {owner}.</translation>
    </message>
    <message>
        <source>The library is sound; nothing was changed.</source>
        <translation>La bibliothèque est en bon état&#xa0;; rien n’a été modifié.</translation>
    </message>
    <message numerus="yes">
        <source>The library was built again with {n} photos</source>
        <translation>
            <numerusform>La bibliothèque a été reconstruite avec {n} photo</numerusform>
            <numerusform>La bibliothèque a été reconstruite avec {n} photos</numerusform>
        </translation>
    </message>
    <message>
        <source>The library was made by an older version.</source>
        <translation>La bibliothèque a été créée par une version plus ancienne.</translation>
    </message>
    <message>
        <source>The library {path} is a link to {target}, which cannot be reached.</source>
        <translation>La bibliothèque {path} est un lien vers {target}, qui est inaccessible.</translation>
    </message>
    <message>
        <source>The library {path} is damaged (nothing is left in it).</source>
        <translation>La bibliothèque {path} est endommagée (elle ne contient plus rien).</translation>
    </message>
    <message>
        <source>The library {path} is damaged ({what}).</source>
        <translation>La bibliothèque {path} est endommagée ({what}).</translation>
    </message>
    <message>
        <source>The library {path} is missing.</source>
        <translation>La bibliothèque {path} est manquante.</translation>
    </message>
    <message>
        <source>The library {path} was deleted or replaced while it was in use.</source>
        <translation>La bibliothèque {path} a été supprimée ou remplacée pendant son utilisation.</translation>
    </message>
    <message>
        <source>The library {path} was made by a newer PhotoSearch.</source>
        <translation>La bibliothèque {path} a été créée par une version plus récente de PhotoSearch.</translation>
    </message>
    <message>
        <source>The longer side must have {least} to {most} pixels.</source>
        <translation>Le grand côté doit mesurer de {least} à {most} pixels.</translation>
    </message>
    <message>
        <source>The marked part lies outside the picture.</source>
        <translation>La partie marquée se trouve en dehors de l’image.</translation>
    </message>
    <message>
        <source>The marked part of the picture has no size.</source>
        <translation>La partie marquée de l’image n’a aucune étendue.</translation>
    </message>
    <message>
        <source>The marked photos say the opposite of the rest of the search.</source>
        <translation>Les photos marquées disent le contraire du reste de la recherche.</translation>
    </message>
    <message>
        <source>The model cannot compare these words with a photo; they were found written.</source>
        <translation>Le modèle ne peut pas comparer ces mots avec une photo&#xa0;; ils ont été trouvés par écrit.</translation>
    </message>
    <message>
        <source>The model gives every {what} the same vector.</source>
        <translation>Le modèle donne toujours le même vecteur ({what}).</translation>
    </message>
    <message>
        <source>The model gives vectors that are not numbers.</source>
        <translation>Le modèle donne des vecteurs qui ne sont pas des nombres.</translation>
    </message>
    <message>
        <source>The model gives {shape} where model.json says [{rows}, {dim}].</source>
        <translation>Le modèle donne {shape}, alors que model.json indique [{rows}, {dim}].</translation>
    </message>
    <message>
        <source>The model in {folder} wants pictures prepared in a way that is not supported ({what}).</source>
        <translation>Le modèle dans {folder} exige une préparation des images qui n’est pas prise en charge ({what}).</translation>
    </message>
    <message>
        <source>The model may not know {words}.</source>
        <translation>Le modèle ne connaît peut-être pas {words}.</translation>
    </message>
    <message>
        <source>The model was updated: {model} finds photos once it has encoded them.</source>
        <translation>Le modèle a été mis à jour&#xa0;: {model} trouvera les photos dès qu’il les aura encodées.</translation>
    </message>
    <message>
        <source>The model {name} is in use.</source>
        <translation>Le modèle {name} est en cours d’utilisation.</translation>
    </message>
    <message>
        <source>The model {name} is no longer installed: {model} answers instead.</source>
        <translation>Le modèle {name} n’est plus installé&#xa0;: {model} le remplace.</translation>
    </message>
    <message>
        <source>The model {name} is not installed.</source>
        <translation>Le modèle {name} n’est pas installé.</translation>
    </message>
    <message>
        <source>The model {title} can read nothing of {words}, and no name contains it.</source>
        <translation>Le modèle {title} ne peut rien lire de {words}, et aucun nom n’en contient le texte.</translation>
    </message>
    <message>
        <source>The model {title} can read nothing of {words}; say it in other words.</source>
        <translation>Le modèle {title} ne peut rien lire de {words}&#xa0;; dites-le avec d’autres mots.</translation>
    </message>
    <message numerus="yes">
        <source>The model {title} cannot read {words}; they were left out.</source>
        <translation>
            <numerusform>Le modèle {title} ne peut pas lire {words}&#xa0;; ce mot a été écarté.</numerusform>
            <numerusform>Le modèle {title} ne peut pas lire {words}&#xa0;; ces mots ont été écartés.</numerusform>
        </translation>
    </message>
    <message>
        <source>The model {title} could not be run: {error}.</source>
        <translation>Le modèle {title} n’a pas pu être exécuté&#xa0;: {error}.</translation>
    </message>
    <message>
        <source>The model {title} does not know {what}; it knows {known}.</source>
        <translation>Le modèle {title} ne connaît pas cette langue ou écriture&#xa0;: {what}&#xa0;; il connaît&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>The model {title} does: choose it in the settings, or run: photosearch model get {name}</source>
        <translation>Le modèle {title} la connaît&#xa0;: choisissez-le dans les paramètres, ou exécutez&#xa0;: photosearch model get {name}</translation>
    </message>
    <message>
        <source>The model {title} has no quantised picture tower.</source>
        <translation>Le modèle {title} n’a pas d’encodeur d’images quantifié.</translation>
    </message>
    <message>
        <source>The model {title} needs a {tokenizer} tokenizer, which is not supported.</source>
        <translation>Le modèle {title} a besoin d’un tokenizer {tokenizer}, qui n’est pas pris en charge.</translation>
    </message>
    <message>
        <source>The model {which} is in use: its vectors are needed.</source>
        <translation>Le modèle {which} est en cours d’utilisation&#xa0;: ses vecteurs sont nécessaires.</translation>
    </message>
    <message>
        <source>The model&apos;s vector of a {what} depends on the batch that it is in (cosine {cosine:.4f}).</source>
        <translation>Le vecteur que le modèle donne ({what}) dépend du lot dans lequel il est calculé (cosinus {cosine:.4f}).</translation>
    </message>
    <message>
        <source>The model.json of {path}</source>
        <translation>Le fichier model.json de {path}</translation>
    </message>
    <message>
        <source>The model.json of {path} is too large.</source>
        <translation>Le fichier model.json de {path} est trop gros.</translation>
    </message>
    <message>
        <source>The name of a saved search has 1 to {count} characters.</source>
        <translation>Le nom d’une recherche enregistrée compte de 1 à {count} caractères.</translation>
    </message>
    <message>
        <source>The name of an album has 1 to {count} characters.</source>
        <translation>Le nom d’un album compte de 1 à {count} caractères.</translation>
    </message>
    <message>
        <source>The name “{name}” belongs to the model that comes with the program.</source>
        <translation>Le nom «&#xa0;{name}&#xa0;» est celui du modèle fourni avec le programme.</translation>
    </message>
    <message>
        <source>The newest is {newest}; `photosearch backup list` shows all.</source>
        <translation>La plus récente est {newest}&#xa0;; `photosearch backup list` les affiche toutes.</translation>
    </message>
    <message>
        <source>The next try resumes where it stopped.</source>
        <translation>La prochaine tentative reprendra là où celle-ci s’est arrêtée.</translation>
    </message>
    <message>
        <source>The parts of this query cancel each other out.</source>
        <translation>Les parties de cette requête s’annulent mutuellement.</translation>
    </message>
    <message>
        <source>The photos have no vectors of this model yet.</source>
        <translation>Les photos n’ont pas encore de vecteurs de ce modèle.</translation>
    </message>
    <message>
        <source>The picture crashed the decoder and was skipped.</source>
        <translation>L’image a fait planter le décodeur et a été ignorée.</translation>
    </message>
    <message>
        <source>The picture decoder</source>
        <translation>Le décodeur d’images</translation>
    </message>
    <message>
        <source>The picture decoder cannot be started (exit code {code}).</source>
        <translation>Le décodeur d’images ne peut pas être démarré (code de sortie {code}).</translation>
    </message>
    <message>
        <source>The picture exceeds the limit on pixels, memory or time.</source>
        <translation>L’image dépasse la limite de pixels, de mémoire ou de temps.</translation>
    </message>
    <message>
        <source>The picture is damaged.</source>
        <translation>L’image est endommagée.</translation>
    </message>
    <message>
        <source>The picture tower of {title} is quantised, and without its own fp32 tower nobody can tell what it has lost.</source>
        <translation>L’encodeur d’images de {title} est quantifié&#xa0;; sans son encodeur fp32 d’origine, on ne peut pas savoir ce qu’il a perdu.</translation>
    </message>
    <message>
        <source>The processor is hot</source>
        <translation>Le processeur est chaud</translation>
    </message>
    <message>
        <source>The quality of a JPEG is a number from 1 to 100.</source>
        <translation>La qualité d’un JPEG est un nombre de 1 à 100.</translation>
    </message>
    <message>
        <source>The quantised picture tower of {title} cannot be used: {why}</source>
        <translation>L’encodeur d’images quantifié de {title} n’est pas utilisable&#xa0;: {why}</translation>
    </message>
    <message>
        <source>The quantised picture tower of {title} does not agree with its own fp32 tower: over {n} photos the mean cosine is {cosine:.3f} (at least {least:.2f} is needed), and {kept} % keep their nearest photo (at least {most} %).</source>
        <translation>L’encodeur d’images quantifié de {title} ne concorde pas avec son encodeur fp32 d’origine&#xa0;: sur {n} photos, le cosinus moyen est de {cosine:.3f} (il faut au moins {least:.2f}), et {kept}&#xa0;% gardent leur photo la plus proche (il faut au moins {most}&#xa0;%).</translation>
    </message>
    <message>
        <source>The query is long: it was read in {count} pieces.</source>
        <translation>La requête est longue&#xa0;: elle a été lue en {count} morceaux.</translation>
    </message>
    <message>
        <source>The query is too long: it was cut from “{word}” on.</source>
        <translation>La requête est trop longue&#xa0;: elle a été coupée à partir de «&#xa0;{word}&#xa0;».</translation>
    </message>
    <message>
        <source>The quotation mark at position {position} is not closed.</source>
        <translation>Le guillemet à la position {position} n’est pas fermé.</translation>
    </message>
    <message>
        <source>The saved search index is damaged.</source>
        <translation>L’index de recherche enregistré est endommagé.</translation>
    </message>
    <message>
        <source>The search for duplicates was stopped.</source>
        <translation>La recherche de doublons a été arrêtée.</translation>
    </message>
    <message>
        <source>The search was stopped.</source>
        <translation>La recherche a été arrêtée.</translation>
    </message>
    <message>
        <source>The setting {name} is not used: it must be a list of strings.</source>
        <translation>Le paramètre {name} n’est pas utilisé&#xa0;: il doit être une liste de chaînes de caractères.</translation>
    </message>
    <message>
        <source>The setting {name} is not used: it must be {kind}.</source>
        <translation>Le paramètre {name} n’est pas utilisé&#xa0;: il doit être {kind}.</translation>
    </message>
    <message>
        <source>The setting {name} is {value}, but must be {wanted}; {used} is used.</source>
        <translation>Le paramètre {name} vaut {value}, mais doit être {wanted}&#xa0;; la valeur utilisée est {used}.</translation>
    </message>
    <message>
        <source>The starter comes with the program and stays.</source>
        <translation>Le modèle Starter est fourni avec le programme et ne peut pas être supprimé.</translation>
    </message>
    <message>
        <source>The starter comes with the program, so it is on every machine that has PhotoSearch.</source>
        <translation>Le modèle Starter est fourni avec le programme&#xa0;; il se trouve donc sur chaque ordinateur équipé de PhotoSearch.</translation>
    </message>
    <message>
        <source>The styles of the photos are not known yet.</source>
        <translation>Les styles des photos ne sont pas encore connus.</translation>
    </message>
    <message>
        <source>The system cannot watch folders for this user now, so changes appear a little later.</source>
        <translation>Le système ne peut pas surveiller de dossiers pour cet utilisateur en ce moment&#xa0;; les changements apparaissent donc un peu plus tard.</translation>
    </message>
    <message>
        <source>The system tells of no changes now, so they appear a little later.</source>
        <translation>Le système ne signale aucun changement en ce moment&#xa0;; ils apparaissent donc un peu plus tard.</translation>
    </message>
    <message numerus="yes">
        <source>The system&apos;s limit of watched folders is reached, so {folders} is scanned every {n} minutes.</source>
        <translation>
            <numerusform>La limite de dossiers surveillés du système est atteinte&#xa0;; {folders} est donc analysé toutes les minutes.</numerusform>
            <numerusform>La limite de dossiers surveillés du système est atteinte&#xa0;; {folders} est donc analysé toutes les {n} minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The system&apos;s limit of watched folders is reached: only those that changed last are watched, and all are scanned every {n} minutes.</source>
        <translation>
            <numerusform>La limite de dossiers surveillés du système est atteinte&#xa0;: seuls les derniers modifiés sont surveillés, et tous sont analysés toutes les minutes.</numerusform>
            <numerusform>La limite de dossiers surveillés du système est atteinte&#xa0;: seuls les derniers modifiés sont surveillés, et tous sont analysés toutes les {n} minutes.</numerusform>
        </translation>
    </message>
    <message>
        <source>The text in photos cannot be read: a model is damaged.</source>
        <translation>Le texte des photos ne peut pas être lu&#xa0;: un modèle est endommagé.</translation>
    </message>
    <message>
        <source>The text in photos cannot be read: {name} is missing.</source>
        <translation>Le texte des photos ne peut pas être lu&#xa0;: {name} est manquant.</translation>
    </message>
    <message>
        <source>The text in this photo was asked for; nothing else was compared.</source>
        <translation>C’est le texte de cette photo qui était demandé&#xa0;; rien d’autre n’a été comparé.</translation>
    </message>
    <message>
        <source>The thumbnail of this photo is lost; it is made again.</source>
        <translation>La vignette de cette photo est perdue&#xa0;; elle est en cours de recréation.</translation>
    </message>
    <message numerus="yes">
        <source>The thumbnails of {n} photos could not be stored.</source>
        <translation>
            <numerusform>La vignette de {n} photo n’a pas pu être enregistrée.</numerusform>
            <numerusform>Les vignettes de {n} photos n’ont pas pu être enregistrées.</numerusform>
        </translation>
    </message>
    <message>
        <source>The towers of {title} do not belong together: a picture gets {image} numbers, and a text {text}.</source>
        <translation>Les encodeurs de {title} ne vont pas ensemble&#xa0;: une image donne {image} nombres, et un texte {text}.</translation>
    </message>
    <message>
        <source>The towers of {title} do not belong together: the one for pictures is that of {image}, the one for texts that of {text}.</source>
        <translation>Les encodeurs de {title} ne vont pas ensemble&#xa0;: celui des images est celui de {image}, celui des textes est celui de {text}.</translation>
    </message>
    <message>
        <source>The weight at position {position} is not a number above 0 and up to {most}.</source>
        <translation>Le poids à la position {position} n’est pas un nombre supérieur à 0 et inférieur ou égal à {most}.</translation>
    </message>
    <message>
        <source>The window opens it again; on the command line, run the command again.</source>
        <translation>La fenêtre la rouvre&#xa0;; en ligne de commande, relancez la commande.</translation>
    </message>
    <message>
        <source>The zip contains a file whose path leads outside it: {name}.</source>
        <translation>Le zip contient un fichier dont le chemin mène hors de lui&#xa0;: {name}.</translation>
    </message>
    <message>
        <source>The zip contains a link or a device: {name}.</source>
        <translation>Le zip contient un lien ou un périphérique&#xa0;: {name}.</translation>
    </message>
    <message>
        <source>The zip contains {count} models.</source>
        <translation>Le zip contient {count} modèles.</translation>
    </message>
    <message>
        <source>The zip has {n} files, which is too many for a model.</source>
        <translation>Le zip contient {n} fichiers, ce qui est trop pour un modèle.</translation>
    </message>
    <message>
        <source>The zip would unpack to {size} MB, which is too much for a model of its size.</source>
        <translation>Une fois décompressé, le zip ferait {size}&#xa0;Mo, ce qui est trop pour un modèle de sa taille.</translation>
    </message>
    <message>
        <source>There are no albums yet.</source>
        <translation>Il n’y a pas encore d’album.</translation>
    </message>
    <message>
        <source>There are no photos yet.</source>
        <translation>Il n’y a pas encore de photos.</translation>
    </message>
    <message numerus="yes">
        <source>There are too many links to folders to watch them all, so this one is scanned every {n} minutes.</source>
        <translation>
            <numerusform>Il y a trop de liens vers des dossiers pour les surveiller tous&#xa0;; celui-ci est donc analysé toutes les minutes.</numerusform>
            <numerusform>Il y a trop de liens vers des dossiers pour les surveiller tous&#xa0;; celui-ci est donc analysé toutes les {n} minutes.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is a saved search “{name}” already.</source>
        <translation>Il existe déjà une recherche enregistrée «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>There is an album “{name}” already.</source>
        <translation>Il existe déjà un album «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>There is no album “{name}”.</source>
        <translation>Il n’y a pas d’album «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>There is no backup in {folder}.</source>
        <translation>Il n’y a pas de sauvegarde dans {folder}.</translation>
    </message>
    <message>
        <source>There is no backup {name}.</source>
        <translation>Il n’y a pas de sauvegarde {name}.</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>Il n’y a pas de fichier {path}.</translation>
    </message>
    <message>
        <source>There is no filter “{name}:”, at position {position}.</source>
        <translation>Il n’existe pas de filtre «&#xa0;{name}:&#xa0;» (position {position}).</translation>
    </message>
    <message>
        <source>There is no folder or zip file {path}.</source>
        <translation>Il n’y a ni dossier ni fichier zip {path}.</translation>
    </message>
    <message>
        <source>There is no folder {path}.</source>
        <translation>Il n’y a pas de dossier {path}.</translation>
    </message>
    <message>
        <source>There is no known place to download {name} from.</source>
        <translation>Aucune adresse de téléchargement n’est connue pour {name}.</translation>
    </message>
    <message>
        <source>There is no library yet.</source>
        <translation>Il n’y a pas encore de bibliothèque.</translation>
    </message>
    <message>
        <source>There is no mark “{name}”.</source>
        <translation>Il n’existe pas d’annotation «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>There is no model in {folder}.</source>
        <translation>Il n’y a pas de modèle dans {folder}.</translation>
    </message>
    <message>
        <source>There is no model “{name}”.</source>
        <translation>Il n’y a pas de modèle «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>There is no saved search “{name}”.</source>
        <translation>Il n’y a pas de recherche enregistrée «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>There is no setting {name}.</source>
        <translation>Il n’existe pas de paramètre {name}.</translation>
    </message>
    <message>
        <source>There is not enough memory to run the model {title}.</source>
        <translation>Il n’y a pas assez de mémoire pour exécuter le modèle {title}.</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>Il n’y a pas assez de mémoire.</translation>
    </message>
    <message>
        <source>There is not enough space for these photos in {folder}.</source>
        <translation>Il n’y a pas assez d’espace pour ces photos dans {folder}.</translation>
    </message>
    <message>
        <source>There is nothing to search for.</source>
        <translation>Il n’y a rien à rechercher.</translation>
    </message>
    <message>
        <source>These photos belong to {folder}, which is not in the library.</source>
        <translation>Ces photos appartiennent au dossier {folder}, qui n’est pas dans la bibliothèque.</translation>
    </message>
    <message>
        <source>These words look like {what}, which the model {title} does not know; it knows {known}.</source>
        <translation>Ces mots semblent être dans une langue que le modèle {title} ne connaît pas ({what})&#xa0;; il connaît&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>They are damaged.</source>
        <translation>Elles sont endommagées.</translation>
    </message>
    <message>
        <source>They can be found all the same; `photosearch doctor` says what to change.</source>
        <translation>Elles restent trouvables&#xa0;; `photosearch doctor` indique ce qu’il faut changer.</translation>
    </message>
    <message>
        <source>This album does not exist any more.</source>
        <translation>Cet album n’existe plus.</translation>
    </message>
    <message>
        <source>This folder can no longer be restored.</source>
        <translation>Ce dossier ne peut plus être restauré.</translation>
    </message>
    <message>
        <source>This may be nothing that one can see in a photo.</source>
        <translation>Cela ne se voit peut-être pas sur une photo.</translation>
    </message>
    <message>
        <source>This order is approximate: it is how the photos look to the model.</source>
        <translation>Cet ordre est approximatif&#xa0;: c’est ainsi que le modèle perçoit les photos.</translation>
    </message>
    <message>
        <source>This photo is not in the library any more.</source>
        <translation>Cette photo n’est plus dans la bibliothèque.</translation>
    </message>
    <message>
        <source>This photo meets the conditions of the search; nothing was compared with it.</source>
        <translation>Cette photo remplit les conditions de la recherche&#xa0;; rien n’a été comparé avec elle.</translation>
    </message>
    <message>
        <source>This picture is a version of the first photo.</source>
        <translation>Cette image est une version de la première photo.</translation>
    </message>
    <message>
        <source>This program has reached the system&apos;s limit of open files.</source>
        <translation>Ce programme a atteint la limite de fichiers ouverts du système.</translation>
    </message>
    <message>
        <source>This search only says what photos must not show.</source>
        <translation>Cette recherche dit seulement ce que les photos ne doivent pas montrer.</translation>
    </message>
    <message>
        <source>This user has reached the system&apos;s limit of threads and processes.</source>
        <translation>Cet utilisateur a atteint la limite de threads et de processus du système.</translation>
    </message>
    <message>
        <source>Thumbnails</source>
        <translation>Vignettes</translation>
    </message>
    <message>
        <source>Thumbnails and index need about {needed:.0f} MB, but only {free:.0f} MB are free in {folder}.</source>
        <translation>Les vignettes et l’index ont besoin d’environ {needed:.0f}&#xa0;Mo, mais seuls {free:.0f}&#xa0;Mo sont libres dans {folder}.</translation>
    </message>
    <message>
        <source>Thumbnails and index need about {needed:.0f} MB.</source>
        <translation>Les vignettes et l’index ont besoin d’environ {needed:.0f}&#xa0;Mo.</translation>
    </message>
    <message>
        <source>Thumbnails and index need about {needed:.0f} MB; {free:.0f} MB are free in {folder}.</source>
        <translation>Les vignettes et l’index ont besoin d’environ {needed:.0f}&#xa0;Mo&#xa0;; {free:.0f}&#xa0;Mo sont libres dans {folder}.</translation>
    </message>
    <message>
        <source>To change the size or leave something out, export JPEG files.</source>
        <translation>Pour changer la taille ou omettre des informations, exportez des fichiers JPEG.</translation>
    </message>
    <message>
        <source>To search for the words themselves, leave a space after the colon.</source>
        <translation>Pour rechercher les mots eux-mêmes, laissez un espace après les deux-points.</translation>
    </message>
    <message>
        <source>To see its folders: photosearch status</source>
        <translation>Pour voir ses dossiers&#xa0;: photosearch status</translation>
    </message>
    <message>
        <source>Too many changes occurred at once, so the folders are being scanned again.</source>
        <translation>Trop de changements ont eu lieu à la fois&#xa0;; les dossiers sont donc en cours de nouvelle analyse.</translation>
    </message>
    <message>
        <source>Too many levels of symbolic links</source>
        <translation>trop de niveaux de liens symboliques</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>trop de fichiers ouverts</translation>
    </message>
    <message>
        <source>Transport endpoint is not connected</source>
        <translation>lecteur réseau non connecté</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Corbeille</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Réessayez plus tard.</translation>
    </message>
    <message>
        <source>Try again later; the download resumes where it stopped.</source>
        <translation>Réessayez plus tard&#xa0;; le téléchargement reprendra là où il s’est arrêté.</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>turc</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>ukrainien</translation>
    </message>
    <message>
        <source>Unfinished and temporary files</source>
        <translation>Fichiers inachevés et temporaires</translation>
    </message>
    <message>
        <source>Unmount it.</source>
        <translation>Démontez-le.</translation>
    </message>
    <message>
        <source>Unset it, or import the model.</source>
        <translation>Supprimez cette variable, ou importez le modèle.</translation>
    </message>
    <message>
        <source>Use another model first.</source>
        <translation>Utilisez d’abord un autre modèle.</translation>
    </message>
    <message>
        <source>Use another one first: photosearch model use NAME</source>
        <translation>Utilisez-en d’abord un autre&#xa0;: photosearch model use NOM</translation>
    </message>
    <message>
        <source>Values of the library are damaged: {what}.</source>
        <translation>Des valeurs de la bibliothèque sont endommagées&#xa0;: {what}.</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>vietnamien</translation>
    </message>
    <message>
        <source>Wait until it is done.</source>
        <translation>Attendez qu’il ait terminé.</translation>
    </message>
    <message>
        <source>Watching is switched off in the settings: changes appear at the next rescan.</source>
        <translation>La surveillance est désactivée dans les paramètres&#xa0;: les changements apparaissent à la prochaine analyse.</translation>
    </message>
    <message>
        <source>What is missing is read from your photos again when they are next indexed.</source>
        <translation>Ce qui manque sera relu dans vos photos à leur prochaine indexation.</translation>
    </message>
    <message>
        <source>What systems keep on a drive for themselves, and the fragments that a repair of a drive leaves.</source>
        <translation>Ce que les systèmes conservent sur un lecteur pour leur propre usage, et les fragments laissés par la réparation d’un lecteur.</translation>
    </message>
    <message>
        <source>Write 1/250, &gt;=1 or &lt;1/1000, for example.</source>
        <translation>Écrivez par exemple 1/250, &gt;=1 ou &lt;1/1000.</translation>
    </message>
    <message>
        <source>Write 4, &gt;=4 or 3..5, for example.</source>
        <translation>Écrivez par exemple 4, &gt;=4 ou 3..5.</translation>
    </message>
    <message>
        <source>Write a name, or latitude and longitude: near:48.1,11.6</source>
        <translation>Écrivez un nom, ou une latitude et une longitude&#xa0;: near:48.1,11.6</translation>
    </message>
    <message>
        <source>Write dog^2 to give a word twice its weight.</source>
        <translation>Écrivez dog^2 pour donner à un mot le double de son poids.</translation>
    </message>
    <message>
        <source>Write it directly after the colon; in quotes, if it has spaces.</source>
        <translation>Écrivez-la juste après les deux-points&#xa0;; entre guillemets si elle contient des espaces.</translation>
    </message>
    <message>
        <source>Write it like 2026-01-31.</source>
        <translation>Écrivez-la sous la forme 2026-01-31.</translation>
    </message>
    <message>
        <source>Write sharpest, brightest, darkest, best, or an adjective such as “most crowded”.</source>
        <translation>Écrivez sharpest, brightest, darkest, best ou un adjectif anglais comme «&#xa0;most crowded&#xa0;».</translation>
    </message>
    <message>
        <source>Write south, west, north and east in degrees: area:47.2,10.9,48.9,13.1</source>
        <translation>Indiquez sud, ouest, nord et est en degrés&#xa0;: area:47.2,10.9,48.9,13.1</translation>
    </message>
    <message>
        <source>You are using the computer</source>
        <translation>Vous utilisez l’ordinateur</translation>
    </message>
    <message>
        <source>`photosearch doctor` says how to change that.</source>
        <translation>`photosearch doctor` explique comment changer cela.</translation>
    </message>
    <message>
        <source>`photosearch model export {name} --checkpoint FILE` makes it from its weights, and `model import` takes a folder or zip that another machine has made.</source>
        <translation>`photosearch model export {name} --checkpoint FICHIER` le crée à partir de ses poids, et `model import` accepte un dossier ou un zip créé par un autre ordinateur.</translation>
    </message>
    <message>
        <source>`photosearch model get {name}` installs the fp32 model.</source>
        <translation>`photosearch model get {name}` installe le modèle fp32.</translation>
    </message>
    <message>
        <source>`photosearch model import` takes a folder or zip that another machine has made.</source>
        <translation>`photosearch model import` accepte un dossier ou un zip créé par un autre ordinateur.</translation>
    </message>
    <message>
        <source>`photosearch model list` shows the available models.</source>
        <translation>`photosearch model list` affiche les modèles disponibles.</translation>
    </message>
    <message>
        <source>`photosearch remove --list` shows what can be restored.</source>
        <translation>`photosearch remove --list` affiche ce qui peut être restauré.</translation>
    </message>
    <message>
        <source>`photosearch saved list` shows all.</source>
        <translation>`photosearch saved list` les affiche toutes.</translation>
    </message>
    <message>
        <source>`photosearch status` lists the folders of the library.</source>
        <translation>`photosearch status` affiche les dossiers de la bibliothèque.</translation>
    </message>
    <message>
        <source>a photo</source>
        <translation>une photo</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texte</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un nombre entier</translation>
    </message>
    <message>
        <source>another PhotoSearch</source>
        <translation>un autre PhotoSearch</translation>
    </message>
    <message>
        <source>another link leads to the same folder</source>
        <translation>un autre lien mène au même dossier</translation>
    </message>
    <message>
        <source>another name of {folder}</source>
        <translation>un autre nom de {folder}</translation>
    </message>
    <message>
        <source>another program&apos;s copies</source>
        <translation>copies d’un autre programme</translation>
    </message>
    <message>
        <source>belongs to the system</source>
        <translation>appartient au système</translation>
    </message>
    <message>
        <source>contains a file {name}</source>
        <translation>contient un fichier {name}</translation>
    </message>
    <message>
        <source>copies in a photo library of macOS</source>
        <translation>copies dans une photothèque de macOS</translation>
    </message>
    <message>
        <source>excluded by you</source>
        <translation>exclu par vous</translation>
    </message>
    <message>
        <source>exit code {code}</source>
        <translation>code de sortie {code}</translation>
    </message>
    <message>
        <source>facts</source>
        <translation>informations</translation>
    </message>
    <message>
        <source>failed ({error})</source>
        <translation>a échoué ({error})</translation>
    </message>
    <message>
        <source>fingerprints</source>
        <translation>empreintes</translation>
    </message>
    <message>
        <source>found no device</source>
        <translation>n’a trouvé aucun périphérique</translation>
    </message>
    <message>
        <source>from {least} to {most}</source>
        <translation>compris entre {least} et {most}</translation>
    </message>
    <message numerus="yes">
        <source>from {n} folders.</source>
        <translation>
            <numerusform>provenant de {n} dossier.</numerusform>
            <numerusform>provenant de {n} dossiers.</numerusform>
        </translation>
    </message>
    <message>
        <source>gave vectors that are not numbers</source>
        <translation>a donné des vecteurs qui ne sont pas des nombres</translation>
    </message>
    <message>
        <source>it is longer than the hub announces</source>
        <translation>il est plus long que ce que le hub annonce</translation>
    </message>
    <message>
        <source>it is not a PhotoSearch library</source>
        <translation>ce n’est pas une bibliothèque PhotoSearch</translation>
    </message>
    <message>
        <source>it lacks {names}</source>
        <translation>il y manque {names}</translation>
    </message>
    <message>
        <source>it was made by a newer PhotoSearch</source>
        <translation>elle a été créée par une version plus récente de PhotoSearch</translation>
    </message>
    <message>
        <source>it was selected</source>
        <translation>c’est le choix enregistré</translation>
    </message>
    <message>
        <source>its hash is not the one that the hub announces</source>
        <translation>sa somme de contrôle n’est pas celle que le hub annonce</translation>
    </message>
    <message>
        <source>its header is wrong</source>
        <translation>son en-tête est incorrect</translation>
    </message>
    <message>
        <source>its name is excluded</source>
        <translation>son nom est exclu</translation>
    </message>
    <message>
        <source>its record of upgrades is missing</source>
        <translation>son registre des mises à niveau est manquant</translation>
    </message>
    <message>
        <source>its record of upgrades is wrong</source>
        <translation>son registre des mises à niveau est incorrect</translation>
    </message>
    <message>
        <source>its vectors agree with the CPU&apos;s (cosine {cosine:.5f})</source>
        <translation>ses vecteurs concordent avec ceux du processeur (cosinus {cosine:.5f})</translation>
    </message>
    <message>
        <source>lacks its libraries</source>
        <translation>ne trouve pas ses bibliothèques</translation>
    </message>
    <message>
        <source>lacks the library {library}</source>
        <translation>ne trouve pas la bibliothèque {library}</translation>
    </message>
    <message>
        <source>live</source>
        <translation>en direct</translation>
    </message>
    <message>
        <source>marked as a cache by a file {name}</source>
        <translation>marqué comme cache par un fichier {name}</translation>
    </message>
    <message>
        <source>needs a newer graphics driver</source>
        <translation>exige un pilote graphique plus récent</translation>
    </message>
    <message>
        <source>no file {name}, which its model.json names</source>
        <translation>pas de fichier {name}, que cite pourtant son model.json</translation>
    </message>
    <message>
        <source>no language</source>
        <translation>aucune langue</translation>
    </message>
    <message>
        <source>no model.json</source>
        <translation>pas de model.json</translation>
    </message>
    <message>
        <source>not a regular file</source>
        <translation>ce n’est pas un fichier ordinaire</translation>
    </message>
    <message>
        <source>not watched</source>
        <translation>non surveillé</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>hors ligne</translation>
    </message>
    <message>
        <source>on a GPU</source>
        <translation>sur un GPU</translation>
    </message>
    <message>
        <source>on the CPU</source>
        <translation>sur le processeur</translation>
    </message>
    <message>
        <source>one of {choices}</source>
        <translation>l’une des valeurs {choices}</translation>
    </message>
    <message>
        <source>photos, to find similar shots</source>
        <translation>photos, pour trouver les vues similaires</translation>
    </message>
    <message>
        <source>photosearch on the command line</source>
        <translation>photosearch en ligne de commande</translation>
    </message>
    <message>
        <source>photosearch watch</source>
        <translation>photosearch watch</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>image</translation>
    </message>
    <message>
        <source>polled</source>
        <translation>périodique</translation>
    </message>
    <message>
        <source>ran out of memory</source>
        <translation>a manqué de mémoire</translation>
    </message>
    <message>
        <source>snapshots or older versions</source>
        <translation>instantanés ou anciennes versions</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêté</translation>
    </message>
    <message>
        <source>temporary or unfinished</source>
        <translation>temporaire ou inachevé</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texte</translation>
    </message>
    <message>
        <source>text in photos</source>
        <translation>texte des photos</translation>
    </message>
    <message>
        <source>the connection ended too early</source>
        <translation>la connexion s’est interrompue trop tôt</translation>
    </message>
    <message>
        <source>the first start with a model builds its engine, which takes minutes</source>
        <translation>le premier démarrage avec un modèle construit son moteur, ce qui prend quelques minutes</translation>
    </message>
    <message>
        <source>the hub has another file now</source>
        <translation>le hub contient maintenant un autre fichier</translation>
    </message>
    <message>
        <source>the installed ONNX Runtime does not support {device}</source>
        <translation>la version installée d’ONNX Runtime ne prend pas en charge {device}</translation>
    </message>
    <message>
        <source>the installed ONNX Runtime supports no other device</source>
        <translation>la version installée d’ONNX Runtime ne prend en charge aucun autre périphérique</translation>
    </message>
    <message>
        <source>the name of a model</source>
        <translation>le nom d’un modèle</translation>
    </message>
    <message>
        <source>the vocabulary</source>
        <translation>vocabulaire</translation>
    </message>
    <message>
        <source>the window</source>
        <translation>la fenêtre du programme</translation>
    </message>
    <message>
        <source>thumbnails</source>
        <translation>vignettes</translation>
    </message>
    <message>
        <source>time</source>
        <translation>délai dépassé</translation>
    </message>
    <message>
        <source>trash</source>
        <translation>corbeille</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true ou false</translation>
    </message>
    <message>
        <source>with 16-bit numbers</source>
        <translation>avec des nombres à 16 bits</translation>
    </message>
    <message>
        <source>{data}, {metric} (published)</source>
        <translation>{data}, {metric} (publié)</translation>
    </message>
    <message>
        <source>{device} gave other vectors than the CPU (cosine {cosine:.3f})</source>
        <translation>{device} a donné d’autres vecteurs que le processeur (cosinus {cosine:.3f})</translation>
    </message>
    <message>
        <source>{device} takes {times:.1f} times as long as the CPU</source>
        <translation>{device} prend {times:.1f} fois plus de temps que le processeur</translation>
    </message>
    <message>
        <source>{device}, because {reasons}.</source>
        <translation>{device}, car {reasons}.</translation>
    </message>
    <message>
        <source>{file} of {title} is damaged: it is not a whole ONNX file.</source>
        <translation>{file} de {title} est endommagé&#xa0;: ce n’est pas un fichier ONNX complet.</translation>
    </message>
    <message>
        <source>{folder} does not say which token fills a row: textual/tokenizer_config.json is missing, or names none that the tokenizer has.</source>
        <translation>{folder} n’indique pas quel jeton complète une ligne&#xa0;: textual/tokenizer_config.json est manquant, ou n’en nomme aucun que le tokenizer possède.</translation>
    </message>
    <message>
        <source>{folder} is now on a different volume, so the photos that were there are offline.</source>
        <translation>{folder} est maintenant sur un autre volume&#xa0;; les photos qui s’y trouvaient sont donc hors ligne.</translation>
    </message>
    <message>
        <source>{folder} is offline.</source>
        <translation>{folder} est hors ligne.</translation>
    </message>
    <message>
        <source>{folder} looks like a model of an Immich server, but lacks {files}.</source>
        <translation>{folder} ressemble à un modèle d’un serveur Immich, mais il y manque {files}.</translation>
    </message>
    <message>
        <source>{host} cannot answer now (HTTP {code}).</source>
        <translation>{host} ne peut pas répondre en ce moment (HTTP {code}).</translation>
    </message>
    <message>
        <source>{host} cannot be reached: {why}.</source>
        <translation>{host} est inaccessible&#xa0;: {why}.</translation>
    </message>
    <message>
        <source>{host} does not provide {repo} (HTTP {code}).</source>
        <translation>{host} ne fournit pas {repo} (HTTP {code}).</translation>
    </message>
    <message>
        <source>{host} names no hash of {path}, so the file cannot be verified.</source>
        <translation>{host} ne donne pas de somme de contrôle pour {path}&#xa0;; le fichier ne peut donc pas être vérifié.</translation>
    </message>
    <message>
        <source>{host} serves something else under the name {name}: {why}</source>
        <translation>{host} fournit autre chose sous le nom {name}&#xa0;: {why}</translation>
    </message>
    <message>
        <source>{languages} and {n} others</source>
        <translation>{languages} et {n} autres</translation>
    </message>
    <message>
        <source>{megabytes:.1f} MB</source>
        <translation>{megabytes:.1f}&#xa0;Mo</translation>
    </message>
    <message>
        <source>{megabytes} MB</source>
        <translation>{megabytes}&#xa0;Mo</translation>
    </message>
    <message>
        <source>{model} answers instead.</source>
        <translation>La recherche utilise {model} à la place.</translation>
    </message>
    <message>
        <source>{model} answers now.</source>
        <translation>La recherche utilise maintenant {model}.</translation>
    </message>
    <message>
        <source>{model} has not encoded this photo yet.</source>
        <translation>{model} n’a pas encore encodé cette photo.</translation>
    </message>
    <message>
        <source>{model} keeps answering.</source>
        <translation>La recherche continue d’utiliser {model}.</translation>
    </message>
    <message>
        <source>{name} cannot be reached: its drive does not answer.</source>
        <translation>{name} est inaccessible&#xa0;: son lecteur ne répond pas.</translation>
    </message>
    <message>
        <source>{name} gives {listed}, where model.json says [n, {dim}].</source>
        <translation>{name} donne {listed}, alors que model.json indique [n, {dim}].</translation>
    </message>
    <message>
        <source>{name} in {folder} cannot be used: {error}.</source>
        <translation>{name} dans {folder} n’est pas utilisable&#xa0;: {error}.</translation>
    </message>
    <message>
        <source>{name} in {folder} is a link or not a regular file.</source>
        <translation>{name} dans {folder} est un lien, ou n’est pas un fichier ordinaire.</translation>
    </message>
    <message>
        <source>{name} is a folder, not a picture.</source>
        <translation>{name} est un dossier, pas une image.</translation>
    </message>
    <message>
        <source>{name} is blank: there is little in it to search for.</source>
        <translation>{name} est vide&#xa0;: il n’y a presque rien à y rechercher.</translation>
    </message>
    <message>
        <source>{name} is given both as like and as unlike.</source>
        <translation>{name} est indiqué à la fois comme ressemblant et comme non ressemblant.</translation>
    </message>
    <message>
        <source>{name} is marked both as right and as wrong: it was left out.</source>
        <translation>{name} est marqué à la fois comme bon et comme mauvais&#xa0;: il a été écarté.</translation>
    </message>
    <message>
        <source>{name} is not a picture file.</source>
        <translation>{name} n’est pas un fichier image.</translation>
    </message>
    <message>
        <source>{name} is “{value}”, which is not a date.</source>
        <translation>{name} vaut «&#xa0;{value}&#xa0;», ce qui n’est pas une date.</translation>
    </message>
    <message>
        <source>{name} takes {listed}, which does not fit a model of this kind.</source>
        <translation>{name} attend {listed}, ce qui ne convient pas à un modèle de ce type.</translation>
    </message>
    <message numerus="yes">
        <source>{n} audio files</source>
        <translation>
            <numerusform>{n} fichier audio</numerusform>
            <numerusform>{n} fichiers audio</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} documents</source>
        <translation>
            <numerusform>{n} document</numerusform>
            <numerusform>{n} documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files</source>
        <translation>
            <numerusform>{n} fichier</numerusform>
            <numerusform>{n} fichiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} marked photos are not in the library any more, or not encoded yet: they were left out.</source>
        <translation>
            <numerusform>{n} photo marquée n’est plus dans la bibliothèque ou n’est pas encore encodée&#xa0;: elle a été écartée.</numerusform>
            <numerusform>{n} photos marquées ne sont plus dans la bibliothèque ou ne sont pas encore encodées&#xa0;: elles ont été écartées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} other files</source>
        <translation>
            <numerusform>{n} autre fichier</numerusform>
            <numerusform>{n} autres fichiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} photos cannot be reached, and are found with it once their drive is back.</source>
        <translation>
            <numerusform>{n} photo est inaccessible, et sera trouvée avec lui dès le retour de son lecteur.</numerusform>
            <numerusform>{n} photos sont inaccessibles, et seront trouvées avec lui dès le retour de leur lecteur.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} photos cannot be reached: plug in their drive, or remove their folder.</source>
        <translation>
            <numerusform>{n} photo est inaccessible&#xa0;: branchez son lecteur, ou retirez son dossier.</numerusform>
            <numerusform>{n} photos sont inaccessibles&#xa0;: branchez leur lecteur, ou retirez leur dossier.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} photos have not been measured yet and come last.</source>
        <translation>
            <numerusform>{n} photo n’a pas encore été mesurée et vient en dernier.</numerusform>
            <numerusform>{n} photos n’ont pas encore été mesurées et viennent en dernier.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} sidecars were not written; what you noted is in the library.</source>
        <translation>
            <numerusform>{n} fichier annexe n’a pas été écrit&#xa0;; vos annotations sont dans la bibliothèque.</numerusform>
            <numerusform>{n} fichiers annexes n’ont pas été écrits&#xa0;; vos annotations sont dans la bibliothèque.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} videos</source>
        <translation>
            <numerusform>{n} vidéo</numerusform>
            <numerusform>{n} vidéos</numerusform>
        </translation>
    </message>
    <message>
        <source>{offline} of {photos} photos in {folder} are offline.</source>
        <translation>{offline} photos sur {photos} dans {folder} sont hors ligne.</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} et {other}</translation>
    </message>
    <message>
        <source>{one} or {other}</source>
        <translation>{one} ou {other}</translation>
    </message>
    <message>
        <source>{owner} (process {pid})</source>
        <translation>{owner} (processus {pid})</translation>
    </message>
    <message>
        <source>{path} adds more special tokens to a text than the model reads.</source>
        <translation>{path} ajoute à un texte plus de jetons spéciaux que le modèle n’en lit.</translation>
    </message>
    <message>
        <source>{path} cannot be deleted.</source>
        <translation>{path} ne peut pas être supprimé.</translation>
    </message>
    <message>
        <source>{path} cannot be opened: {error}.</source>
        <translation>{path} ne peut pas être ouvert&#xa0;: {error}.</translation>
    </message>
    <message>
        <source>{path} cannot be reached.</source>
        <translation>{path} est inaccessible.</translation>
    </message>
    <message>
        <source>{path} cannot be read or written ({error}).</source>
        <translation>{path} ne peut être ni lu ni écrit ({error}).</translation>
    </message>
    <message>
        <source>{path} cannot be read, because it belongs to {owner}.</source>
        <translation>{path} ne peut pas être lu, car il appartient à {owner}.</translation>
    </message>
    <message>
        <source>{path} cannot be read.</source>
        <translation>{path} ne peut pas être lu.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {error}.</source>
        <translation>{path} ne peut pas être lu&#xa0;: {error}.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation>{path} ne peut pas être lu&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>{path} cannot be written, because it belongs to {owner}.</source>
        <translation>{path} ne peut pas être écrit, car il appartient à {owner}.</translation>
    </message>
    <message>
        <source>{path} cannot be written.</source>
        <translation>{path} ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>{path} does not describe a model: {error}.</source>
        <translation>{path} ne décrit pas un modèle&#xa0;: {error}.</translation>
    </message>
    <message>
        <source>{path} does not match its checksum.</source>
        <translation>{path} ne correspond pas à sa somme de contrôle.</translation>
    </message>
    <message>
        <source>{path} in {folder} gives {found} numbers for each input, where its config.json says {dim}: the files belong to different models.</source>
        <translation>{path} dans {folder} donne {found} nombres par entrée, alors que son config.json indique {dim}&#xa0;: les fichiers appartiennent à des modèles différents.</translation>
    </message>
    <message>
        <source>{path} in {folder} needs the weights in {part}, which is missing.</source>
        <translation>{path} dans {folder} a besoin des poids de {part}, qui est manquant.</translation>
    </message>
    <message>
        <source>{path} is a file, not a folder.</source>
        <translation>{path} est un fichier, pas un dossier.</translation>
    </message>
    <message>
        <source>{path} is a folder, not a file.</source>
        <translation>{path} est un dossier, pas un fichier.</translation>
    </message>
    <message>
        <source>{path} is a folder, not a library.</source>
        <translation>{path} est un dossier, pas une bibliothèque.</translation>
    </message>
    <message>
        <source>{path} is a link to {target}, which cannot be reached.</source>
        <translation>{path} est un lien vers {target}, qui est inaccessible.</translation>
    </message>
    <message>
        <source>{path} is a mounted folder, not a file.</source>
        <translation>{path} est un dossier monté, pas un fichier.</translation>
    </message>
    <message>
        <source>{path} is excluded, so its photos are not searched. To search them, remove the exclusion.</source>
        <translation>{path} est exclu&#xa0;; ses photos ne sont donc pas parcourues. Pour les parcourir, supprimez l’exclusion.</translation>
    </message>
    <message>
        <source>{path} is excluded.</source>
        <translation>{path} est exclu.</translation>
    </message>
    <message>
        <source>{path} is in use by another program.</source>
        <translation>{path} est utilisé par un autre programme.</translation>
    </message>
    <message>
        <source>{path} is not a PhotoSearch library.</source>
        <translation>{path} n’est pas une bibliothèque PhotoSearch.</translation>
    </message>
    <message>
        <source>{path} is not a database of digiKam.</source>
        <translation>{path} n’est pas une base de données de digiKam.</translation>
    </message>
    <message>
        <source>{path} is not a tokenizer: {error}.</source>
        <translation>{path} n’est pas un tokenizer&#xa0;: {error}.</translation>
    </message>
    <message>
        <source>{path} is not a valid zip file: {error}.</source>
        <translation>{path} n’est pas un fichier zip valide&#xa0;: {error}.</translation>
    </message>
    <message>
        <source>{path} is not an ordinary file.</source>
        <translation>{path} n’est pas un fichier ordinaire.</translation>
    </message>
    <message>
        <source>{path} is not in the library.</source>
        <translation>{path} n’est pas dans la bibliothèque.</translation>
    </message>
    <message>
        <source>{path} is not valid: {error}.</source>
        <translation>{path} n’est pas valide&#xa0;: {error}.</translation>
    </message>
    <message>
        <source>{path} is where PhotoSearch keeps its own files.</source>
        <translation>{path} est l’endroit où PhotoSearch garde ses propres fichiers.</translation>
    </message>
    <message>
        <source>{path} wants weights from outside the model&apos;s folder: {file}.</source>
        <translation>{path} exige des poids situés hors du dossier du modèle&#xa0;: {file}.</translation>
    </message>
    <message>
        <source>{path} was made by a version of digiKam that is not supported.</source>
        <translation>{path} a été créé par une version de digiKam qui n’est pas prise en charge.</translation>
    </message>
    <message>
        <source>{path} was not removed in the last {days} days.</source>
        <translation>{path} n’a pas été retiré ces {days} derniers jours.</translation>
    </message>
    <message>
        <source>{size} of vectors of {title} were freed.</source>
        <translation>{size} de vecteurs de {title} ont été libérés.</translation>
    </message>
    <message>
        <source>{source} has {what}.</source>
        <translation>Dans {source}, il n’y a {what}.</translation>
    </message>
    <message>
        <source>{title} (int8)</source>
        <translation>{title} (int8)</translation>
    </message>
    <message>
        <source>{title} does not connect colours with their English names: its towers may belong to two models, or it knows no English. Try a few searches before you rely on it.</source>
        <translation>{title} n’associe pas les couleurs à leurs noms anglais&#xa0;: ses encodeurs appartiennent peut-être à deux modèles, ou il ne connaît pas l’anglais. Essayez quelques recherches avant de vous y fier.</translation>
    </message>
    <message>
        <source>{value} in the setting {name} excludes nothing: it is a file, not a folder.</source>
        <translation>{value} dans le paramètre {name} n’exclut rien&#xa0;: c’est un fichier, pas un dossier.</translation>
    </message>
    <message>
        <source>{value} in the setting {name} excludes nothing: it must be a full path.</source>
        <translation>{value} dans le paramètre {name} n’exclut rien&#xa0;: il faut un chemin complet.</translation>
    </message>
    <message>
        <source>{value} in the setting {name} excludes nothing: it must be a single name, without a slash. To exclude one folder, put its full path into excluded_folders.</source>
        <translation>{value} dans le paramètre {name} n’exclut rien&#xa0;: il faut un nom simple, sans barre oblique. Pour exclure un dossier, inscrivez son chemin complet dans excluded_folders.</translation>
    </message>
    <message>
        <source>{what} cannot be used: {reason}.</source>
        <translation>{what} n’est pas utilisable&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>{what} cannot be written, because its disk is read-only.</source>
        <translation>{what} ne peut pas être écrit, car le disque est en lecture seule.</translation>
    </message>
    <message>
        <source>{what} cannot be written.</source>
        <translation>{what} ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>{width} x {height} pixels</source>
        <translation>{width} × {height} pixels</translation>
    </message>
    <message>
        <source>“{name}:” at position {position}: {what}</source>
        <translation>«&#xa0;{name}:&#xa0;» à la position {position}&#xa0;: {what}</translation>
    </message>
    <message>
        <source>“{name}” cannot be the name of a model.</source>
        <translation>«&#xa0;{name}&#xa0;» ne peut pas être le nom d’un modèle.</translation>
    </message>
    <message>
        <source>“{url}” is not the address of a hub.</source>
        <translation>«&#xa0;{url}&#xa0;» n’est pas l’adresse d’un hub.</translation>
    </message>
    <message>
        <source>“{value}” ends before it begins.</source>
        <translation>«&#xa0;{value}&#xa0;» se termine avant de commencer.</translation>
    </message>
    <message>
        <source>“{value}” has a southern edge that is north of its northern one.</source>
        <translation>Le bord sud de «&#xa0;{value}&#xa0;» se trouve au nord de son bord nord.</translation>
    </message>
    <message>
        <source>“{value}” is not a colour label.</source>
        <translation>«&#xa0;{value}&#xa0;» n’est pas un libellé de couleur.</translation>
    </message>
    <message>
        <source>“{value}” is not a date.</source>
        <translation>«&#xa0;{value}&#xa0;» n’est pas une date.</translation>
    </message>
    <message>
        <source>“{value}” is not a number.</source>
        <translation>«&#xa0;{value}&#xa0;» n’est pas un nombre.</translation>
    </message>
    <message>
        <source>“{value}” is not a place.</source>
        <translation>«&#xa0;{value}&#xa0;» n’est pas un lieu.</translation>
    </message>
    <message>
        <source>“{value}” is not a rating.</source>
        <translation>«&#xa0;{value}&#xa0;» n’est pas une note.</translation>
    </message>
    <message>
        <source>“{value}” is not a rotation.</source>
        <translation>«&#xa0;{value}&#xa0;» n’est pas une rotation.</translation>
    </message>
    <message>
        <source>“{value}” is not an area.</source>
        <translation>«&#xa0;{value}&#xa0;» n’est pas une zone.</translation>
    </message>
    <message>
        <source>“{value}” is not an exposure time.</source>
        <translation>«&#xa0;{value}&#xa0;» n’est pas un temps de pose.</translation>
    </message>
    <message>
        <source>“{value}” is not an order.</source>
        <translation>«&#xa0;{value}&#xa0;» n’est pas un ordre de tri.</translation>
    </message>
    <message>
        <source>“{value}” is not known here.</source>
        <translation>«&#xa0;{value}&#xa0;» n’est pas connu ici.</translation>
    </message>
    <message>
        <source>“{value}” is out of range.</source>
        <translation>«&#xa0;{value}&#xa0;» est hors limites.</translation>
    </message>
    <message>
        <source>“{wanted}” is not a way to run a model.</source>
        <translation>«&#xa0;{wanted}&#xa0;» n’est pas une façon d’exécuter un modèle.</translation>
    </message>
</context>
<context>
    <name>sheet</name>
    <message>
        <source>Contact sheet</source>
        <translation>Planche-contact</translation>
    </message>
    <message>
        <source>The PDF cannot be written.</source>
        <translation>Le PDF ne peut pas être écrit.</translation>
    </message>
</context>
<context>
    <name>text</name>
    <message>
        <source>Not searched: %1</source>
        <translation>Non parcourus&#xa0;: %1</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Sans date</translation>
    </message>
    <message>
        <source>Matching photos</source>
        <translation>Photos correspondantes</translation>
    </message>
    <message>
        <source>Weaker matches</source>
        <translation>Résultats moins pertinents</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>moins d’une minute</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1&#xa0;h %2&#xa0;min</translation>
    </message>
    <message>
        <source>%1 of %2 photos offline</source>
        <translation>%1 photos sur %2 hors ligne</translation>
    </message>
    <message>
        <source>“%1” is offline. Connect its drive and try again.</source>
        <translation>«&#xa0;%1&#xa0;» est hors ligne. Connectez son lecteur et réessayez.</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favori</translation>
    </message>
    <message>
        <source>Picked</source>
        <translation>Retenue</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejetée</translation>
    </message>
    <message>
        <source>Label: %1</source>
        <translation>Libellé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rouge</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Jaune</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Vert</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Bleu</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Violet</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Gris</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Noir</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Blanc</translation>
    </message>
    <message>
        <source>Certainty: %1</source>
        <translation>Certitude&#xa0;: %1</translation>
    </message>
    <message>
        <source>Its drive is not connected, or its folder cannot be read.</source>
        <translation>Son lecteur n’est pas connecté, ou son dossier est illisible.</translation>
    </message>
</context>
<context>
    <name>trash</name>
    <message>
        <source>This is only a link. Move the file that it leads to instead.</source>
        <translation>Ce n’est qu’un lien. Déplacez plutôt le fichier vers lequel il mène.</translation>
    </message>
    <message>
        <source>The trash cannot store a file with this name.</source>
        <translation>La corbeille ne peut pas contenir de fichier portant ce nom.</translation>
    </message>
    <message>
        <source>The file is gone or has changed since it was indexed.</source>
        <translation>Le fichier a disparu ou a changé depuis son indexation.</translation>
    </message>
    <message>
        <source>%1 belongs to it, and no other photo of its group has it.</source>
        <translation>%1 lui est associé, et aucune autre photo de son groupe ne l’a.</translation>
    </message>
    <message>
        <source>This drive has no trash.</source>
        <translation>Ce lecteur n’a pas de corbeille.</translation>
    </message>
    <message>
        <source>Its folder is read-only.</source>
        <translation>Son dossier est en lecture seule.</translation>
    </message>
    <message>
        <source>The other file of its group is the same file under another name.</source>
        <translation>L’autre fichier de son groupe est le même fichier sous un autre nom.</translation>
    </message>
    <message>
        <source>The others of its group are offline. Connect their drive and search again.</source>
        <translation>Les autres fichiers de son groupe sont hors ligne. Connectez leur lecteur et relancez la recherche.</translation>
    </message>
    <message>
        <source>No unchanged file of its group would be left.</source>
        <translation>Il ne resterait aucun fichier inchangé de son groupe.</translation>
    </message>
    <message>
        <source>The file is no longer in the trash.</source>
        <translation>Le fichier n’est plus dans la corbeille.</translation>
    </message>
    <message>
        <source>Another file now has this name, so the file stays in the trash.</source>
        <translation>Un autre fichier porte maintenant ce nom&#xa0;; le fichier reste donc dans la corbeille.</translation>
    </message>
    <message>
        <source>The file stays in the trash: %1</source>
        <translation>Le fichier reste dans la corbeille&#xa0;: %1</translation>
    </message>
</context>
</TS>
