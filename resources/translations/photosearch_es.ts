<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About PhotoSearch</source>
        <translation>Acerca de PhotoSearch</translation>
    </message>
    <message>
        <source>Find your own photos by what is in them.</source>
        <translation>Encuentre sus propias fotos por lo que hay en ellas.</translation>
    </message>
    <message>
        <source>Licence: Apache 2.0. Built with Qt %1 and these components:</source>
        <translation>Licencia: Apache 2.0. Creado con Qt %1 y estos componentes:</translation>
    </message>
    <message>
        <source>Components and their licences</source>
        <translation>Componentes y sus licencias</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Componente</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Licence &amp;texts</source>
        <translation>&amp;Textos de las licencias</translation>
    </message>
    <message>
        <source>Open the folder with the licences of all components</source>
        <translation>Abrir la carpeta con las licencias de todos los componentes</translation>
    </message>
    <message>
        <source>Names of places: GeoNames (geonames.org), under CC BY 4.0.</source>
        <translation>Nombres de lugares: GeoNames (geonames.org), con licencia CC BY 4.0.</translation>
    </message>
    <message>
        <source>Map: Natural Earth, in the form of world-atlas by Michael Bostock (ISC).</source>
        <translation>Mapa: Natural Earth, en la versión de world-atlas de Michael Bostock (ISC).</translation>
    </message>
    <message>
        <source>Words of languages: wordfreq by Robyn Speer, under CC BY-SA 4.0, and WordNet 3.0, © 2006 Princeton University.</source>
        <translation>Palabras de los idiomas: wordfreq de Robyn Speer, con licencia CC BY-SA 4.0, y WordNet 3.0, © 2006 Princeton University.</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>Modelo: %1</translation>
    </message>
    <message>
        <source>Runs on: %1</source>
        <translation>Se ejecuta en: %1</translation>
    </message>
    <message>
        <source>Picture formats: %1</source>
        <translation>Formatos de imagen: %1</translation>
    </message>
</context>
<context>
    <name>AlbumBranch</name>
    <message>
        <source>Delete an album</source>
        <translation>Eliminar un álbum</translation>
    </message>
    <message>
        <source>Delete the album “%1”?</source>
        <translation>¿Eliminar el álbum «%1»?</translation>
    </message>
    <message numerus="yes">
        <source>It has %Ln photo(s), which stay in the library.</source>
        <translation>
            <numerusform>Tiene %Ln foto, que se queda en la biblioteca.</numerusform>
            <numerusform>Tiene %Ln fotos, que se quedan en la biblioteca.</numerusform>
        </translation>
    </message>
    <message>
        <source>You can undo this.</source>
        <translation>Puede deshacer esto.</translation>
    </message>
    <message>
        <source>&amp;Delete the album</source>
        <translation>&amp;Eliminar el álbum</translation>
    </message>
</context>
<context>
    <name>AlbumDesk</name>
    <message numerus="yes">
        <source>Album “%1” created, with %Ln photo(s)</source>
        <translation>
            <numerusform>Álbum «%1» creado, con %Ln foto</numerusform>
            <numerusform>Álbum «%1» creado, con %Ln fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) added to “%1”</source>
        <translation>
            <numerusform>%Ln foto agregada a «%1»</numerusform>
            <numerusform>%Ln fotos agregadas a «%1»</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” has these photos already</source>
        <translation>«%1» ya contiene estas fotos</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) removed from “%1”</source>
        <translation>
            <numerusform>%Ln foto quitada de «%1»</numerusform>
            <numerusform>%Ln fotos quitadas de «%1»</numerusform>
        </translation>
    </message>
    <message>
        <source>Album renamed to “%1”</source>
        <translation>El álbum se llama ahora «%1»</translation>
    </message>
    <message>
        <source>Album “%1” deleted; its photos stay</source>
        <translation>Álbum «%1» eliminado; sus fotos se conservan</translation>
    </message>
    <message>
        <source>Album “%1” restored</source>
        <translation>Álbum «%1» restaurado</translation>
    </message>
</context>
<context>
    <name>AlbumDialog</name>
    <message numerus="yes">
        <source>Add %Ln photo(s) to an album</source>
        <translation>
            <numerusform>Agregar %Ln foto a un álbum</numerusform>
            <numerusform>Agregar %Ln fotos a un álbum</numerusform>
        </translation>
    </message>
    <message>
        <source>New album</source>
        <translation>Nuevo álbum</translation>
    </message>
    <message>
        <source>&amp;Name of an album, or of a new one</source>
        <translation>&amp;Nombre de un álbum existente o nuevo</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>Albums</source>
        <translation>Álbumes</translation>
    </message>
    <message>
        <source>New album “%1”</source>
        <translation>Nuevo álbum «%1»</translation>
    </message>
    <message>
        <source>&amp;Add to the album</source>
        <translation>&amp;Agregar al álbum</translation>
    </message>
    <message>
        <source>&amp;Create the album</source>
        <translation>&amp;Crear el álbum</translation>
    </message>
</context>
<context>
    <name>AwayBanner</name>
    <message>
        <source>Show the fol&amp;ders</source>
        <translation>Most&amp;rar las carpetas</translation>
    </message>
    <message>
        <source>“%1” is not connected.</source>
        <translation>La unidad «%1» no está conectada.</translation>
    </message>
    <message>
        <source>“%1” and “%2” are not connected.</source>
        <translation>Las unidades «%1» y «%2» no están conectadas.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln drives are not connected.</source>
        <translation>
            <numerusform>%Ln unidad no está conectada.</numerusform>
            <numerusform>%Ln unidades no están conectadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its %Ln photo(s) can still be found, but not opened until you connect it.</source>
        <translation>
            <numerusform>%Ln foto suya todavía se puede encontrar, pero no abrir hasta que conecte la unidad.</numerusform>
            <numerusform>Sus %Ln fotos todavía se pueden encontrar, pero no abrir hasta que conecte la unidad.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Their %Ln photo(s) can still be found, but not opened until you connect the drives.</source>
        <translation>
            <numerusform>%Ln foto suya todavía se puede encontrar, pero no abrir hasta que conecte las unidades.</numerusform>
            <numerusform>Sus %Ln fotos todavía se pueden encontrar, pero no abrir hasta que conecte las unidades.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Background</name>
    <message>
        <source>PhotoSearch goes on in the background. Its icon opens and quits it.</source>
        <translation>PhotoSearch sigue en segundo plano. Ábralo o ciérrelo con su icono.</translation>
    </message>
    <message>
        <source>Otherwise PhotoSearch goes on when you open it again. In the background, it indexes photos without a window; start it again to open the window. The settings change what closing means.</source>
        <translation>De lo contrario, PhotoSearch continuará cuando vuelva a abrirlo. En segundo plano indexa las fotos sin ventana; inícielo de nuevo para abrir la ventana. En la configuración se cambia lo que ocurre al cerrar.</translation>
    </message>
    <message>
        <source>Close PhotoSearch</source>
        <translation>Cerrar PhotoSearch</translation>
    </message>
    <message>
        <source>Go on in the background?</source>
        <translation>¿Seguir en segundo plano?</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>Se&amp;guir</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
</context>
<context>
    <name>BackgroundPage</name>
    <message>
        <source>Index slowly</source>
        <translation>Indexar despacio</translation>
    </message>
    <message>
        <source>Wait until it is plugged in</source>
        <translation>Esperar a que esté conectado a la corriente</translation>
    </message>
    <message>
        <source>Index at full speed</source>
        <translation>Indexar a toda velocidad</translation>
    </message>
    <message>
        <source>What happens while the computer is not plugged in</source>
        <translation>Qué ocurre mientras el equipo no está conectado a la corriente</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>With less charge than this, indexing waits</source>
        <translation>Si la carga es menor, la indexación espera</translation>
    </message>
    <message>
        <source>Index slowly while the computer is in &amp;use</source>
        <translation>Indexar despacio mientras se &amp;usa el equipo</translation>
    </message>
    <message>
        <source>For a minute after each key and movement of the mouse, and while other programs are busy</source>
        <translation>Durante un minuto después de cada tecla o movimiento del ratón y mientras otros programas estén ocupados</translation>
    </message>
    <message>
        <source>Wait while a program &amp;fills the screen</source>
        <translation>Esperar mientras un programa ocupe toda la &amp;pantalla</translation>
    </message>
    <message>
        <source>Such as a film, a game or a presentation</source>
        <translation>Por ejemplo, una película, un juego o una presentación</translation>
    </message>
    <message>
        <source>Wait while the processor is &amp;hot</source>
        <translation>Esperar mientras el procesador esté calien&amp;te</translation>
    </message>
    <message>
        <source>Indexing goes on once it has cooled down</source>
        <translation>La indexación continúa cuando se haya enfriado</translation>
    </message>
    <message>
        <source>How much of the processor indexing takes while it goes slowly</source>
        <translation>Qué parte del procesador usa la indexación cuando va despacio</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>With less memory, fewer photos are indexed at once. A model and one large photo always need 1,200 MB or more</source>
        <translation>Con menos memoria se indexan menos fotos a la vez. Un modelo y una foto grande siempre necesitan 1200 MB o más</translation>
    </message>
    <message>
        <source>Keep &amp;running when the window is closed</source>
        <translation>S&amp;eguir en ejecución al cerrar la ventana</translation>
    </message>
    <message>
        <source>PhotoSearch then goes on in the tray; without a tray, start it again to open the window</source>
        <translation>PhotoSearch sigue entonces en la bandeja del sistema; si no hay bandeja, inícielo de nuevo para abrir la ventana</translation>
    </message>
    <message>
        <source>S&amp;tart when I log in</source>
        <translation>&amp;Iniciar al abrir la sesión</translation>
    </message>
    <message>
        <source>PhotoSearch then starts in the tray and looks for new photos</source>
        <translation>PhotoSearch se inicia entonces en la bandeja del sistema y busca fotos nuevas</translation>
    </message>
    <message>
        <source>Consideration</source>
        <translation>Cuándo ir más despacio</translation>
    </message>
    <message>
        <source>On &amp;battery:</source>
        <translation>Con &amp;batería:</translation>
    </message>
    <message>
        <source>Wait &amp;below:</source>
        <translation>Esperar por &amp;debajo de:</translation>
    </message>
    <message>
        <source>Without the window</source>
        <translation>Sin la ventana</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Límites</translation>
    </message>
    <message>
        <source>Processor when &amp;slow:</source>
        <translation>Procesador si va &amp;lento:</translation>
    </message>
    <message>
        <source>&amp;Memory for indexing:</source>
        <translation>&amp;Memoria para indexar:</translation>
    </message>
    <message>
        <source>Searches are answered at full speed at any time.</source>
        <translation>Las búsquedas se responden siempre a toda velocidad.</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>A backup contains folders and what was found in the photos, but no photos. PhotoSearch makes one a day if something has changed.</source>
        <translation>Una copia de seguridad contiene las carpetas y lo que se encontró en las fotos, pero ninguna foto. PhotoSearch hace una al día si algo ha cambiado.</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>&amp;Hacer una copia ahora</translation>
    </message>
    <message>
        <source>&amp;Restore …</source>
        <translation>&amp;Restaurar…</translation>
    </message>
    <message>
        <source>Replace the library by the selected backup</source>
        <translation>Reemplazar la biblioteca por la copia de seguridad seleccionada</translation>
    </message>
    <message>
        <source>Re&amp;pair …</source>
        <translation>Re&amp;parar…</translation>
    </message>
    <message>
        <source>Check the library; if it is damaged, save what can be read</source>
        <translation>Comprobar la biblioteca y, si está dañada, salvar lo que se pueda leer</translation>
    </message>
    <message>
        <source>Start a &amp;new library …</source>
        <translation>Empezar una &amp;nueva…</translation>
    </message>
    <message>
        <source>Put the library aside and begin a new one</source>
        <translation>Apartar la biblioteca y empezar una nueva</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Creada</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>Making a backup …</source>
        <translation>Haciendo una copia de seguridad…</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurar una copia de seguridad</translation>
    </message>
    <message>
        <source>Replace the library by the backup of %1?</source>
        <translation>¿Reemplazar la biblioteca por la copia de seguridad del %1?</translation>
    </message>
    <message>
        <source>The library of today is put aside, not deleted. Your photos are not touched.</source>
        <translation>La biblioteca actual se aparta, no se elimina. Sus fotos no se tocan.</translation>
    </message>
    <message>
        <source>Folders that were added since must be added again.</source>
        <translation>Las carpetas que se agregaron después deben agregarse de nuevo.</translation>
    </message>
    <message>
        <source>&amp;Restore the backup</source>
        <translation>&amp;Restaurar la copia de seguridad</translation>
    </message>
    <message>
        <source>Restoring the backup …</source>
        <translation>Restaurando la copia de seguridad…</translation>
    </message>
    <message>
        <source>Repair the library</source>
        <translation>Reparar la biblioteca</translation>
    </message>
    <message>
        <source>Check the library, and repair it if it is damaged?</source>
        <translation>¿Comprobar la biblioteca y repararla si está dañada?</translation>
    </message>
    <message>
        <source>Everything that can be read is saved; the newest good backup completes it. The damaged library is put aside, not deleted. Your photos are not touched.</source>
        <translation>Se salva todo lo que se pueda leer; la copia de seguridad válida más reciente lo completa. La biblioteca dañada se aparta, no se elimina. Sus fotos no se tocan.</translation>
    </message>
    <message>
        <source>&amp;Repair the library</source>
        <translation>&amp;Reparar la biblioteca</translation>
    </message>
    <message>
        <source>Repairing the library …</source>
        <translation>Reparando la biblioteca…</translation>
    </message>
    <message>
        <source>Start a new library</source>
        <translation>Empezar una biblioteca nueva</translation>
    </message>
    <message>
        <source>Put the library aside, and begin a new one with the same folders?</source>
        <translation>¿Apartar la biblioteca y empezar una nueva con las mismas carpetas?</translation>
    </message>
    <message>
        <source>All photos are read again. Your stars, albums and saved searches stay in the library that is put aside, which is not deleted. Your photos are not touched.</source>
        <translation>Todas las fotos se leen de nuevo. Sus estrellas, álbumes y búsquedas guardadas se quedan en la biblioteca apartada, que no se elimina. Sus fotos no se tocan.</translation>
    </message>
    <message>
        <source>Try to repair the library, or restore a backup, first.</source>
        <translation>Antes, intente reparar la biblioteca o restaurar una copia de seguridad.</translation>
    </message>
    <message>
        <source>&amp;Start a new library</source>
        <translation>&amp;Empezar una biblioteca nueva</translation>
    </message>
    <message>
        <source>Beginning a new library …</source>
        <translation>Empezando una biblioteca nueva…</translation>
    </message>
    <message>
        <source>There are no backups yet.</source>
        <translation>Todavía no hay copias de seguridad.</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>dañada</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Hide this message</source>
        <translation>Ocultar este mensaje</translation>
    </message>
</context>
<context>
    <name>BeforeAfter</name>
    <message>
        <source>Before and after</source>
        <translation>Antes y después</translation>
    </message>
    <message>
        <source>The divider is at %1</source>
        <translation>El divisor está en %1</translation>
    </message>
</context>
<context>
    <name>ByPicture</name>
    <message>
        <source>Search with a picture</source>
        <translation>Buscar con una imagen</translation>
    </message>
    <message>
        <source>The clipboard contains no picture.</source>
        <translation>El portapapeles no contiene ninguna imagen.</translation>
    </message>
    <message>
        <source>the pasted picture</source>
        <translation>la imagen pegada</translation>
    </message>
    <message>
        <source>The pasted picture could not be saved.</source>
        <translation>No se pudo guardar la imagen pegada.</translation>
    </message>
    <message>
        <source>Check whether the disk is full.</source>
        <translation>Compruebe si el disco está lleno.</translation>
    </message>
    <message>
        <source>At most %1 photos can be marked at once.</source>
        <translation>Se pueden marcar %1 fotos a la vez como máximo.</translation>
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
        <translation>Como</translation>
    </message>
    <message>
        <source>Not like</source>
        <translation>No como</translation>
    </message>
    <message>
        <source>Style of</source>
        <translation>Estilo de</translation>
    </message>
    <message>
        <source>As drawn in</source>
        <translation>Dibujado como en</translation>
    </message>
    <message>
        <source>%1 a part of</source>
        <translation>%1 una parte de</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln foto</numerusform>
            <numerusform>%Ln fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter or a click shows its options; Del removes it from the search</source>
        <translation>Intro o un clic muestra sus opciones; Supr la quita de la búsqueda</translation>
    </message>
    <message>
        <source>Del removes it from the search</source>
        <translation>Supr la quita de la búsqueda</translation>
    </message>
    <message>
        <source>Remove “%1” from the search</source>
        <translation>Quitar «%1» de la búsqueda</translation>
    </message>
    <message>
        <source>&amp;Search for the words “%1” instead</source>
        <translation>&amp;Buscar en su lugar las palabras «%1»</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>&amp;Like this</source>
        <translation>&amp;Como esta</translation>
    </message>
    <message>
        <source>&amp;Not like this</source>
        <translation>&amp;No como esta</translation>
    </message>
    <message>
        <source>Same &amp;style and colours</source>
        <translation>Mismo &amp;estilo y mismos colores</translation>
    </message>
    <message>
        <source>As a &amp;drawing or painting</source>
        <translation>Como &amp;dibujo o pintura</translation>
    </message>
    <message>
        <source>&amp;Show the sketch pad</source>
        <translation>&amp;Mostrar el bloc de bocetos</translation>
    </message>
    <message>
        <source>Use only a &amp;part …</source>
        <translation>Usar solo una &amp;parte…</translation>
    </message>
</context>
<context>
    <name>ChipRow</name>
    <message>
        <source>Parts of the search</source>
        <translation>Partes de la búsqueda</translation>
    </message>
</context>
<context>
    <name>Client</name>
    <message>
        <source>The engine is not running.</source>
        <translation>El motor de búsqueda no está en ejecución.</translation>
    </message>
    <message>
        <source>Restart PhotoSearch.</source>
        <translation>Reinicie PhotoSearch.</translation>
    </message>
    <message>
        <source>The engine was restarted.</source>
        <translation>El motor de búsqueda se reinició.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Inténtelo de nuevo.</translation>
    </message>
</context>
<context>
    <name>ClusterMark</name>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln foto</numerusform>
            <numerusform>%Ln fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and around</source>
        <translation>%1 y alrededores</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edición</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>Bu&amp;scar</translation>
    </message>
    <message>
        <source>&amp;Photo</source>
        <translation>&amp;Foto</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>&amp;Biblioteca</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;Add a folder …</source>
        <translation>&amp;Agregar una carpeta…</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ab&amp;rir</translation>
    </message>
    <message>
        <source>Open in the default program</source>
        <translation>Abrir con el programa predeterminado</translation>
    </message>
    <message>
        <source>Open &amp;with …</source>
        <translation>Abrir &amp;con…</translation>
    </message>
    <message>
        <source>Choose a program that opens the selected photos</source>
        <translation>Elegir un programa que abra las fotos seleccionadas</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>&amp;Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>Show on the &amp;map</source>
        <translation>Mostrar en el ma&amp;pa</translation>
    </message>
    <message>
        <source>Where the selected photo was taken</source>
        <translation>Dónde se tomó la foto seleccionada</translation>
    </message>
    <message>
        <source>&amp;Export …</source>
        <translation>&amp;Exportar…</translation>
    </message>
    <message>
        <source>Copy the selected photos to a folder, as they are or smaller, or put them on a contact sheet</source>
        <translation>Copiar las fotos seleccionadas a una carpeta, tal como están o más pequeñas, o ponerlas en una hoja de contactos</translation>
    </message>
    <message>
        <source>&amp;Settings …</source>
        <translation>Confi&amp;guración…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>Take back what was done last: marks, albums, the trash, a folder that was removed, “more like this” or “not this”</source>
        <translation>Deshacer lo último que se hizo: marcas, álbumes, la papelera, una carpeta quitada, «más como esta» o «esta no»</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Copy the selected files; a single photo is also copied as an image</source>
        <translation>Copiar los archivos seleccionados; una sola foto se copia también como imagen</translation>
    </message>
    <message>
        <source>Copy &amp;path</source>
        <translation>Copiar la r&amp;uta</translation>
    </message>
    <message>
        <source>Copy te&amp;xt</source>
        <translation>Copiar el &amp;texto</translation>
    </message>
    <message>
        <source>Copy the text that was read in the selected photos</source>
        <translation>Copiar el texto leído en las fotos seleccionadas</translation>
    </message>
    <message>
        <source>Search with the pas&amp;ted picture</source>
        <translation>Buscar con la imagen &amp;pegada</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>S&amp;eleccionar todo</translation>
    </message>
    <message>
        <source>Select &amp;none</source>
        <translation>A&amp;nular la selección</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>Previous search; in the preview, back to the photos</source>
        <translation>Búsqueda anterior; en la vista previa, volver a las fotos</translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation>A&amp;delante</translation>
    </message>
    <message>
        <source>Next search</source>
        <translation>Búsqueda siguiente</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>&amp;Vista previa</translation>
    </message>
    <message>
        <source>Also with Space or Enter</source>
        <translation>También con Espacio o Intro</translation>
    </message>
    <message>
        <source>&amp;Group similar shots</source>
        <translation>Ap&amp;ilar tomas similares</translation>
    </message>
    <message>
        <source>Show one photo for each burst, and for each photo and its changed copies</source>
        <translation>Mostrar una foto por cada ráfaga, y una por cada foto y sus copias modificadas</translation>
    </message>
    <message>
        <source>Expan&amp;d or close the stack</source>
        <translation>E&amp;xpandir o contraer la pila</translation>
    </message>
    <message>
        <source>Show the similar shots of the current photo beside it, or put them away</source>
        <translation>Mostrar las tomas similares junto a la foto actual, u ocultarlas</translation>
    </message>
    <message>
        <source>&amp;Larger thumbnails</source>
        <translation>Miniaturas más g&amp;randes</translation>
    </message>
    <message>
        <source>S&amp;maller thumbnails</source>
        <translation>Miniaturas más pe&amp;queñas</translation>
    </message>
    <message>
        <source>Usual thumbnail si&amp;ze</source>
        <translation>&amp;Tamaño habitual de las miniaturas</translation>
    </message>
    <message>
        <source>Show fil&amp;e names</source>
        <translation>Mostrar los nombres de arc&amp;hivo</translation>
    </message>
    <message>
        <source>Show &amp;text in photos</source>
        <translation>Mostrar el texto de las &amp;fotos</translation>
    </message>
    <message>
        <source>Mark the text that was read, in the preview; there also with T</source>
        <translation>Marcar el texto leído en la vista previa; allí también con T</translation>
    </message>
    <message>
        <source>W&amp;hy this photo</source>
        <translation>P&amp;or qué esta foto</translation>
    </message>
    <message>
        <source>Show in the preview where a photo matches the search, and what its rank comes from; there also with W</source>
        <translation>Mostrar en la vista previa dónde coincide una foto con la búsqueda y de qué depende su posición; allí también con W</translation>
    </message>
    <message>
        <source>Show s&amp;cores</source>
        <translation>Mostrar las p&amp;untuaciones</translation>
    </message>
    <message>
        <source>Show how well each photo matches the search</source>
        <translation>Mostrar cuánto coincide cada foto con la búsqueda</translation>
    </message>
    <message>
        <source>&amp;Folders panel</source>
        <translation>Panel de &amp;carpetas</translation>
    </message>
    <message>
        <source>S&amp;idebar</source>
        <translation>&amp;Barra lateral</translation>
    </message>
    <message>
        <source>Photos, albums, saved searches and folders at the left</source>
        <translation>Fotos, álbumes, búsquedas guardadas y carpetas a la izquierda</translation>
    </message>
    <message>
        <source>Film&amp;strip</source>
        <translation>Tira de foto&amp;s</translation>
    </message>
    <message>
        <source>Show the photos before and after below the preview</source>
        <translation>Mostrar las fotos anteriores y siguientes debajo de la vista previa</translation>
    </message>
    <message>
        <source>Slidesh&amp;ow</source>
        <translation>&amp;Presentación</translation>
    </message>
    <message>
        <source>Show the photos one after the other, from the current one, on the whole screen</source>
        <translation>Mostrar las fotos una tras otra, desde la actual, en toda la pantalla</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>Panta&amp;lla completa</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>Actuali&amp;zar</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Buscar</translation>
    </message>
    <message>
        <source>C&amp;lear search</source>
        <translation>B&amp;orrar la búsqueda</translation>
    </message>
    <message>
        <source>Clear &amp;recent searches</source>
        <translation>Borrar las búsquedas &amp;recientes</translation>
    </message>
    <message>
        <source>&amp;Save this search …</source>
        <translation>&amp;Guardar esta búsqueda…</translation>
    </message>
    <message>
        <source>Keep this search under a name; it also finds photos that you take later</source>
        <translation>Conservar esta búsqueda con un nombre; también encuentra las fotos que tome más adelante</translation>
    </message>
    <message>
        <source>Search with a &amp;picture …</source>
        <translation>Buscar con una &amp;imagen…</translation>
    </message>
    <message>
        <source>S&amp;ketch pad</source>
        <translation>B&amp;loc de bocetos</translation>
    </message>
    <message>
        <source>Draw what you are looking for; results appear as you draw</source>
        <translation>Dibuje lo que busca; los resultados aparecen mientras dibuja</translation>
    </message>
    <message>
        <source>M&amp;ore like this</source>
        <translation>&amp;Más como esta</translation>
    </message>
    <message>
        <source>This photo is right: keep the search, and show more photos like it (also with +)</source>
        <translation>Esta foto es correcta: conserva la búsqueda y muestra más fotos como ella (también con +)</translation>
    </message>
    <message>
        <source>&amp;Not this</source>
        <translation>Esta &amp;no</translation>
    </message>
    <message>
        <source>This photo is wrong: keep the search, put it last, and move photos like it down (also with -)</source>
        <translation>Esta foto es incorrecta: conserva la búsqueda, la pone al final y baja las fotos parecidas (también con -)</translation>
    </message>
    <message>
        <source>Find si&amp;milar</source>
        <translation>Buscar &amp;similares</translation>
    </message>
    <message>
        <source>Begin a new search, with this photo alone</source>
        <translation>Empezar una búsqueda nueva solo con esta foto</translation>
    </message>
    <message>
        <source>Add to the search as an e&amp;xample</source>
        <translation>Agregar a la búsqueda como e&amp;jemplo</translation>
    </message>
    <message>
        <source>Search with this photo and with what the search says already</source>
        <translation>Buscar con esta foto y con lo que la búsqueda ya dice</translation>
    </message>
    <message>
        <source>Same st&amp;yle</source>
        <translation>Mismo &amp;estilo</translation>
    </message>
    <message>
        <source>Find photos with similar colours and textures</source>
        <translation>Buscar fotos con colores y texturas similares</translation>
    </message>
    <message>
        <source>Search with p&amp;art of the photo …</source>
        <translation>Buscar con una &amp;parte de la foto…</translation>
    </message>
    <message>
        <source>Draw a frame around what you are looking for</source>
        <translation>Dibuje un recuadro alrededor de lo que busca</translation>
    </message>
    <message>
        <source>Save a search for photos like t&amp;his …</source>
        <translation>Guar&amp;dar una búsqueda de fotos como esta…</translation>
    </message>
    <message>
        <source>An album that fills itself: a few examples, and a name for what they show</source>
        <translation>Un álbum que se llena solo: unos ejemplos y un nombre para lo que muestran</translation>
    </message>
    <message>
        <source>Also search &amp;inside photos</source>
        <translation>Buscar &amp;también dentro de las fotos</translation>
    </message>
    <message>
        <source>Also finds small objects; a search then takes a few seconds</source>
        <translation>Encuentra también objetos pequeños; la búsqueda tarda entonces unos segundos</translation>
    </message>
    <message>
        <source>&amp;Favourite</source>
        <translation>&amp;Favorita</translation>
    </message>
    <message>
        <source>Add the selected photos to the favourites, or remove them</source>
        <translation>Agregar las fotos seleccionadas a favoritas o quitarlas</translation>
    </message>
    <message>
        <source>&amp;No stars</source>
        <translation>&amp;Sin estrellas</translation>
    </message>
    <message>
        <source>&amp;Pick</source>
        <translation>&amp;Elegir</translation>
    </message>
    <message>
        <source>Mark the selected photos as good</source>
        <translation>Marcar las fotos seleccionadas como buenas</translation>
    </message>
    <message>
        <source>Pi&amp;ck, and reject the other shots</source>
        <translation>Elegir y rechazar las &amp;otras tomas</translation>
    </message>
    <message>
        <source>Of the similar shots, keep the selected ones; nothing is deleted</source>
        <translation>De las tomas similares, conservar las seleccionadas; no se elimina nada</translation>
    </message>
    <message>
        <source>Re&amp;ject</source>
        <translation>&amp;Rechazar</translation>
    </message>
    <message>
        <source>Mark the selected photos as bad; nothing is deleted</source>
        <translation>Marcar las fotos seleccionadas como malas; no se elimina nada</translation>
    </message>
    <message>
        <source>&amp;Unflag</source>
        <translation>&amp;Quitar indicador</translation>
    </message>
    <message>
        <source>Neither picked nor rejected</source>
        <translation>Ni elegidas ni rechazadas</translation>
    </message>
    <message>
        <source>&amp;Red label</source>
        <translation>Etiqueta ro&amp;ja</translation>
    </message>
    <message>
        <source>&amp;Yellow label</source>
        <translation>Etiqueta amari&amp;lla</translation>
    </message>
    <message>
        <source>&amp;Green label</source>
        <translation>Etiqueta &amp;verde</translation>
    </message>
    <message>
        <source>&amp;Blue label</source>
        <translation>Etiqueta a&amp;zul</translation>
    </message>
    <message>
        <source>&amp;Orange label</source>
        <translation>Etiqueta &amp;naranja</translation>
    </message>
    <message>
        <source>Purp&amp;le label</source>
        <translation>Etiqueta &amp;morada</translation>
    </message>
    <message>
        <source>No l&amp;abel</source>
        <translation>Sin e&amp;tiqueta</translation>
    </message>
    <message>
        <source>Compare &amp;side by side</source>
        <translation>&amp;Comparar una junto a otra</translation>
    </message>
    <message>
        <source>Show two to four selected photos, or the shots of a stack, side by side</source>
        <translation>Mostrar de dos a cuatro fotos seleccionadas, o las tomas de una pila, una junto a otra</translation>
    </message>
    <message>
        <source>Turn to the l&amp;eft</source>
        <translation>&amp;Girar a la izquierda</translation>
    </message>
    <message>
        <source>Only the view is turned, in the library; the file stays as it is</source>
        <translation>Solo se gira la vista, en la biblioteca; el archivo queda como está</translation>
    </message>
    <message>
        <source>Turn to the r&amp;ight</source>
        <translation>Girar a la &amp;derecha</translation>
    </message>
    <message>
        <source>A&amp;dd to an album …</source>
        <translation>&amp;Agregar a un álbum…</translation>
    </message>
    <message>
        <source>Put the selected photos into an album, or into a new one</source>
        <translation>Poner las fotos seleccionadas en un álbum, existente o nuevo</translation>
    </message>
    <message>
        <source>Re&amp;move from this album</source>
        <translation>Quitar de este ál&amp;bum</translation>
    </message>
    <message>
        <source>The photos stay in the library</source>
        <translation>Las fotos se quedan en la biblioteca</translation>
    </message>
    <message>
        <source>Move to the &amp;trash …</source>
        <translation>Mover a la &amp;papelera…</translation>
    </message>
    <message>
        <source>Asks first, and can be undone</source>
        <translation>Pregunta antes y se puede deshacer</translation>
    </message>
    <message>
        <source>&amp;Scan for new photos</source>
        <translation>Buscar fotos &amp;nuevas</translation>
    </message>
    <message>
        <source>&amp;Pause indexing</source>
        <translation>&amp;Pausar la indexación</translation>
    </message>
    <message>
        <source>Pause until &amp;tomorrow</source>
        <translation>Pausar hasta &amp;mañana</translation>
    </message>
    <message>
        <source>Index nothing until 6:00 tomorrow, also if PhotoSearch is started again</source>
        <translation>No indexar nada hasta mañana a las 6:00, aunque PhotoSearch se inicie de nuevo</translation>
    </message>
    <message>
        <source>&amp;Index at full speed now</source>
        <translation>&amp;Indexar ahora a toda velocidad</translation>
    </message>
    <message>
        <source>Go on in spite of the battery, the heat or other programs, until that has ended</source>
        <translation>Continuar a pesar de la batería, el calor u otros programas, hasta que eso termine</translation>
    </message>
    <message>
        <source>P&amp;laces</source>
        <translation>Lu&amp;gares</translation>
    </message>
    <message>
        <source>The photos on a map of the world</source>
        <translation>Las fotos en un mapa del mundo</translation>
    </message>
    <message>
        <source>&amp;New album …</source>
        <translation>Nuevo ál&amp;bum…</translation>
    </message>
    <message>
        <source>&amp;Duplicates …</source>
        <translation>&amp;Duplicados…</translation>
    </message>
    <message>
        <source>Find identical files, changed copies and bursts; nothing is deleted</source>
        <translation>Buscar archivos idénticos, copias modificadas y ráfagas; no se elimina nada</translation>
    </message>
    <message>
        <source>&amp;Unreadable files …</source>
        <translation>Archivos i&amp;legibles…</translation>
    </message>
    <message>
        <source>E&amp;xclusions …</source>
        <translation>&amp;Exclusiones…</translation>
    </message>
    <message>
        <source>Rem&amp;oved folders …</source>
        <translation>Carpetas &amp;quitadas…</translation>
    </message>
    <message>
        <source>Folders that you removed in the last 30 days, to restore them</source>
        <translation>Carpetas que se quitaron en los últimos 30 días, para restaurarlas</translation>
    </message>
    <message>
        <source>&amp;Backups …</source>
        <translation>&amp;Copias de seguridad…</translation>
    </message>
    <message>
        <source>Back up the library, restore a backup, or repair a damaged library</source>
        <translation>Hacer una copia de seguridad de la biblioteca, restaurar una copia o reparar una biblioteca dañada</translation>
    </message>
    <message>
        <source>&amp;Models …</source>
        <translation>M&amp;odelos…</translation>
    </message>
    <message>
        <source>The models that search your photos, and the hardware they run on</source>
        <translation>Los modelos que buscan en sus fotos y el hardware en que se ejecutan</translation>
    </message>
    <message>
        <source>&amp;Commands …</source>
        <translation>C&amp;omandos…</translation>
    </message>
    <message>
        <source>Find any command by a few letters of its name</source>
        <translation>Encontrar cualquier comando con unas letras de su nombre</translation>
    </message>
    <message>
        <source>&amp;How to search</source>
        <translation>&amp;Cómo buscar</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Atajos de teclado</translation>
    </message>
    <message>
        <source>Open the lo&amp;g folder</source>
        <translation>Abrir la carpeta de &amp;registros</translation>
    </message>
    <message>
        <source>&amp;Report a problem …</source>
        <translation>&amp;Informar de un problema…</translation>
    </message>
    <message>
        <source>Save the logs, without photos, to a zip file; nothing is sent</source>
        <translation>Guardar los registros, sin fotos, en un archivo ZIP; no se envía nada</translation>
    </message>
    <message>
        <source>&amp;About PhotoSearch</source>
        <translation>Acerca &amp;de PhotoSearch</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>Two files side by side</source>
        <translation>Dos archivos, uno junto a otro</translation>
    </message>
    <message>
        <source>The best version</source>
        <translation>La mejor versión</translation>
    </message>
    <message>
        <source>The other file</source>
        <translation>El otro archivo</translation>
    </message>
    <message>
        <source>&amp;Back to the groups</source>
        <translation>Vo&amp;lver a los grupos</translation>
    </message>
    <message>
        <source>Back to the groups (Esc)</source>
        <translation>Volver a los grupos (Esc)</translation>
    </message>
    <message>
        <source>Previous file of the group (←)</source>
        <translation>Archivo anterior del grupo (←)</translation>
    </message>
    <message>
        <source>Previo&amp;us file</source>
        <translation>Archivo an&amp;terior</translation>
    </message>
    <message>
        <source>&amp;Next file</source>
        <translation>Archivo siguie&amp;nte</translation>
    </message>
    <message>
        <source>Next file of the group (→)</source>
        <translation>Archivo siguiente del grupo (→)</translation>
    </message>
    <message>
        <source>File %1 of %2, group %3 of %4</source>
        <translation>Archivo %1 de %2, grupo %3 de %4</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>Dimensiones</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Fecha de captura</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>Modificado</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Photos side by side</source>
        <translation>Fotos, una junto a otra</translation>
    </message>
    <message>
        <source>Photo %1</source>
        <translation>Foto %1</translation>
    </message>
    <message>
        <source>Back to the photos (Esc)</source>
        <translation>Volver a las fotos (Esc)</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>Alejar (−)</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Acercar (+)</translation>
    </message>
    <message>
        <source>100 % or fit to the window (Z)</source>
        <translation>100 % o ajustar a la ventana (Z)</translation>
    </message>
    <message>
        <source>Before and after: two photos with a divider (B)</source>
        <translation>Antes y después: dos fotos con un divisor (B)</translation>
    </message>
</context>
<context>
    <name>ComparedPane</name>
    <message>
        <source>Best shot</source>
        <translation>Mejor toma</translation>
    </message>
    <message>
        <source>favourite</source>
        <translation>favorita</translation>
    </message>
    <message>
        <source>picked</source>
        <translation>elegida</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rechazada</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Marked “more like this”: %1</source>
        <translation>Marcadas como «más como esta»: %1</translation>
    </message>
    <message>
        <source>Marked “not this”: %1</source>
        <translation>Marcadas como «esta no»: %1</translation>
    </message>
    <message>
        <source>the list changes in a moment</source>
        <translation>la lista cambiará enseguida</translation>
    </message>
    <message>
        <source>your drawing</source>
        <translation>su dibujo</translation>
    </message>
    <message>
        <source>A search can contain at most %1 pictures.</source>
        <translation>Una búsqueda puede contener %1 imágenes como máximo.</translation>
    </message>
    <message>
        <source>Also finds small objects; a search then takes a few seconds</source>
        <translation>Encuentra también objetos pequeños; la búsqueda tarda entonces unos segundos</translation>
    </message>
    <message>
        <source>also inside photos</source>
        <translation>también dentro de las fotos</translation>
    </message>
    <message>
        <source>No spelling is corrected</source>
        <translation>No se corrige la ortografía</translation>
    </message>
    <message>
        <source>exactly as typed</source>
        <translation>exactamente como se escribió</translation>
    </message>
    <message>
        <source>%1 (hidden)</source>
        <translation>%1 (oculto)</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Palabras</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>Sin</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 más</translation>
    </message>
    <message>
        <source>Text in the photo</source>
        <translation>Texto de la foto</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtros</translation>
    </message>
</context>
<context>
    <name>CopyTable</name>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Relación</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>Dimensiones</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Modified: %1</source>
        <translation>Modificado: %1</translation>
    </message>
    <message>
        <source>Its drive is not connected, or its folder cannot be read.</source>
        <translation>Su unidad no está conectada o no se puede leer su carpeta.</translation>
    </message>
    <message>
        <source>It is on the disk under another name too, so removing it frees no space.</source>
        <translation>El archivo está en el disco también con otro nombre, así que quitarlo no libera espacio.</translation>
    </message>
</context>
<context>
    <name>CopyView</name>
    <message>
        <source>Duplicates</source>
        <translation>Duplicados</translation>
    </message>
</context>
<context>
    <name>DayRange</name>
    <message>
        <source>Calendar</source>
        <translation>Calendario</translation>
    </message>
    <message>
        <source>From: %1</source>
        <translation>Desde: %1</translation>
    </message>
    <message>
        <source>To: %1</source>
        <translation>Hasta: %1</translation>
    </message>
    <message>
        <source>any day</source>
        <translation>cualquier día</translation>
    </message>
    <message>
        <source>No first day</source>
        <translation>Sin fecha inicial</translation>
    </message>
    <message>
        <source>No last day</source>
        <translation>Sin fecha final</translation>
    </message>
</context>
<context>
    <name>Describing</name>
    <message>
        <source>Add a title</source>
        <translation>Agregar un título</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Add a caption</source>
        <translation>Agregar una descripción</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Add a keyword</source>
        <translation>Agregar una palabra clave</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Palabras clave</translation>
    </message>
    <message>
        <source>Remove the keyword “%1”</source>
        <translation>Quitar la palabra clave «%1»</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Found by</source>
        <translation>Encontrada por</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Palabras clave</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
</context>
<context>
    <name>DeviceBox</name>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Automatic (the fastest device that passes the test)</source>
        <translation>Automático (el dispositivo más rápido que supere la prueba)</translation>
    </message>
    <message>
        <source>NVIDIA graphics card (TensorRT)</source>
        <translation>Tarjeta gráfica NVIDIA (TensorRT)</translation>
    </message>
    <message>
        <source>NVIDIA graphics card (CUDA)</source>
        <translation>Tarjeta gráfica NVIDIA (CUDA)</translation>
    </message>
    <message>
        <source>Graphics card (DirectML, Windows)</source>
        <translation>Tarjeta gráfica (DirectML, Windows)</translation>
    </message>
    <message>
        <source>Apple GPU and Neural Engine (Core ML)</source>
        <translation>GPU y Neural Engine de Apple (Core ML)</translation>
    </message>
    <message>
        <source>Intel graphics or processor (OpenVINO)</source>
        <translation>Gráficos o procesador Intel (OpenVINO)</translation>
    </message>
    <message>
        <source>Processor only</source>
        <translation>Solo el procesador</translation>
    </message>
    <message>
        <source>A device is used only if it gives the same results as the processor</source>
        <translation>Un dispositivo se usa solo si da los mismos resultados que el procesador</translation>
    </message>
    <message>
        <source>&amp;Run models on:</source>
        <translation>&amp;Ejecutar los modelos en:</translation>
    </message>
    <message>
        <source>The installed ONNX Runtime does not support %1.</source>
        <translation>El ONNX Runtime instalado no es compatible con %1.</translation>
    </message>
    <message>
        <source>Testing the device …</source>
        <translation>Probando el dispositivo…</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Search with this picture</source>
        <translation>Buscar con esta imagen</translation>
    </message>
    <message numerus="yes">
        <source>Search with these %Ln pictures</source>
        <translation>
            <numerusform>Buscar con esta %Ln imagen</numerusform>
            <numerusform>Buscar con estas %Ln imágenes</numerusform>
        </translation>
    </message>
    <message>
        <source>Its photos can then be found. They stay where they are.</source>
        <translation>Después se podrán encontrar sus fotos. Estas se quedan donde están.</translation>
    </message>
    <message>
        <source>Add this folder</source>
        <translation>Agregar esta carpeta</translation>
    </message>
    <message numerus="yes">
        <source>Add these %Ln folders</source>
        <translation>
            <numerusform>Agregar esta %Ln carpeta</numerusform>
            <numerusform>Agregar estas %Ln carpetas</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be used here</source>
        <translation>Esto no se puede usar aquí</translation>
    </message>
    <message>
        <source>Drop: %1</source>
        <translation>Soltar: %1</translation>
    </message>
    <message>
        <source>With Shift: begin a new search</source>
        <translation>Con Mayús: empezar una búsqueda nueva</translation>
    </message>
</context>
<context>
    <name>DuplicateGroups</name>
    <message>
        <source>At least one file of each group must stay.</source>
        <translation>Debe quedar al menos un archivo de cada grupo.</translation>
    </message>
</context>
<context>
    <name>DuplicatesPage</name>
    <message>
        <source>Stop looking for duplicates</source>
        <translation>Detener la búsqueda de duplicados</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Detener</translation>
    </message>
    <message>
        <source>Search a&amp;gain</source>
        <translation>Buscar de &amp;nuevo</translation>
    </message>
    <message>
        <source>Look for duplicates again</source>
        <translation>Buscar duplicados de nuevo</translation>
    </message>
    <message>
        <source>&amp;Tick identical files</source>
        <translation>&amp;Marcar archivos idénticos</translation>
    </message>
    <message>
        <source>Tick all but one of the files that are identical byte for byte</source>
        <translation>Marcar todos menos uno de los archivos que son idénticos byte por byte</translation>
    </message>
    <message>
        <source>Tick &amp;none</source>
        <translation>Desmarcar &amp;todo</translation>
    </message>
    <message>
        <source>Remove all ticks</source>
        <translation>Quitar todas las marcas</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Comparar</translation>
    </message>
    <message>
        <source>Compare this file with the best version of its group (Enter)</source>
        <translation>Comparar este archivo con la mejor versión de su grupo (Intro)</translation>
    </message>
    <message>
        <source>Und&amp;o</source>
        <translation>Des&amp;hacer</translation>
    </message>
    <message>
        <source>Restore the files that were last moved to the trash</source>
        <translation>Restaurar los últimos archivos movidos a la papelera</translation>
    </message>
    <message>
        <source>Asks first; nothing is deleted</source>
        <translation>Pregunta antes; no se elimina nada</translation>
    </message>
    <message>
        <source>&amp;Back to the photos</source>
        <translation>Vo&amp;lver a las fotos</translation>
    </message>
    <message>
        <source>Back to the photos (Esc)</source>
        <translation>Volver a las fotos (Esc)</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplicados</translation>
    </message>
    <message>
        <source>Filter the groups</source>
        <translation>Filtrar los grupos</translation>
    </message>
    <message>
        <source>Looking for duplicates …</source>
        <translation>Buscando duplicados…</translation>
    </message>
    <message>
        <source>You can keep searching for photos in the meantime. No file is changed.</source>
        <translation>Mientras tanto puede seguir buscando fotos. No se modifica ningún archivo.</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Intentar otra ve&amp;z</translation>
    </message>
    <message>
        <source>The search was stopped</source>
        <translation>Se detuvo la búsqueda</translation>
    </message>
    <message>
        <source>Look for &amp;duplicates</source>
        <translation>Buscar d&amp;uplicados</translation>
    </message>
    <message>
        <source>No duplicates of this kind</source>
        <translation>No hay duplicados de este tipo</translation>
    </message>
    <message>
        <source>No duplicates found</source>
        <translation>No se encontraron duplicados</translation>
    </message>
    <message>
        <source>PhotoSearch looked for identical files, changed copies and bursts.</source>
        <translation>PhotoSearch buscó archivos idénticos, copias modificadas y ráfagas.</translation>
    </message>
    <message>
        <source>The search was stopped. There may be more duplicates.</source>
        <translation>Se detuvo la búsqueda. Puede haber más duplicados.</translation>
    </message>
    <message numerus="yes">
        <source>Only the groups found first are shown. Search again to see %Ln more.</source>
        <translation>
            <numerusform>Solo se muestran los primeros grupos encontrados. Busque de nuevo para ver %Ln más.</numerusform>
            <numerusform>Solo se muestran los primeros grupos encontrados. Busque de nuevo para ver %Ln más.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) not compared yet. Search again later.</source>
        <translation>
            <numerusform>Queda %Ln foto por comparar. Busque de nuevo más tarde.</numerusform>
            <numerusform>Quedan %Ln fotos por comparar. Busque de nuevo más tarde.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Move %Ln photo(s) to the trash …</source>
        <translation>
            <numerusform>Mover %Ln foto a la &amp;papelera…</numerusform>
            <numerusform>Mover %Ln fotos a la &amp;papelera…</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ab&amp;rir</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>&amp;Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>Copy &amp;path</source>
        <translation>Copiar la r&amp;uta</translation>
    </message>
    <message>
        <source>&amp;Tick or untick for the trash</source>
        <translation>Marcar o &amp;desmarcar para la papelera</translation>
    </message>
</context>
<context>
    <name>EmptyWords</name>
    <message>
        <source>Photos appear here as they are indexed. You can start searching right away.</source>
        <translation>Las fotos aparecen aquí a medida que se indexan. Puede empezar a buscar ya.</translation>
    </message>
    <message>
        <source>Indexing your photos</source>
        <translation>Indexando sus fotos</translation>
    </message>
    <message>
        <source>&amp;Resume indexing</source>
        <translation>&amp;Reanudar la indexación</translation>
    </message>
    <message>
        <source>Indexing is paused</source>
        <translation>La indexación está en pausa</translation>
    </message>
    <message>
        <source>&amp;Index at full speed now</source>
        <translation>&amp;Indexar ahora a toda velocidad</translation>
    </message>
    <message>
        <source>Nothing is lost. Indexing goes on by itself once this is solved.</source>
        <translation>No se pierde nada. La indexación continuará por sí sola cuando esto se resuelva.</translation>
    </message>
    <message>
        <source>Your photos appear here once indexing goes on.</source>
        <translation>Sus fotos aparecerán aquí cuando la indexación continúe.</translation>
    </message>
    <message>
        <source>Indexing is waiting</source>
        <translation>La indexación está en espera</translation>
    </message>
    <message>
        <source>Indexing is interrupted</source>
        <translation>La indexación se ha detenido</translation>
    </message>
    <message>
        <source>Add a folder with photos. PhotoSearch only reads your photos; it never changes or uploads them.</source>
        <translation>Agregue una carpeta con fotos. PhotoSearch solo lee sus fotos; nunca las modifica ni las sube a Internet.</translation>
    </message>
    <message>
        <source>&amp;Add a folder …</source>
        <translation>Agregar u&amp;na carpeta…</translation>
    </message>
    <message>
        <source>No photos yet</source>
        <translation>Todavía no hay fotos</translation>
    </message>
    <message>
        <source>Your folders cannot be reached</source>
        <translation>No se puede acceder a sus carpetas</translation>
    </message>
    <message>
        <source>“%1” is not connected</source>
        <translation>La unidad «%1» no está conectada</translation>
    </message>
    <message>
        <source>Connect the drive. Its photos then appear here by themselves.</source>
        <translation>Conecte la unidad. Sus fotos aparecerán aquí automáticamente.</translation>
    </message>
    <message>
        <source>Show the fol&amp;ders</source>
        <translation>Mostrar las &amp;carpetas</translation>
    </message>
    <message>
        <source>There are no photos in your folders</source>
        <translation>No hay fotos en sus carpetas</translation>
    </message>
    <message>
        <source>No photo could be read</source>
        <translation>No se pudo leer ninguna foto</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read.</source>
        <translation>
            <numerusform>No se pudo leer %Ln archivo.</numerusform>
            <numerusform>No se pudieron leer %Ln archivos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show &amp;why …</source>
        <translation>Mostrar el &amp;motivo…</translation>
    </message>
    <message>
        <source>Perhaps your exclusions leave them out.</source>
        <translation>Quizá sus exclusiones las omitan.</translation>
    </message>
    <message>
        <source>Change the e&amp;xclusions …</source>
        <translation>Cambiar las e&amp;xclusiones…</translation>
    </message>
    <message>
        <source>Add the folder in which your photos are.</source>
        <translation>Agregue la carpeta en la que están sus fotos.</translation>
    </message>
</context>
<context>
    <name>EncodingTime</name>
    <message>
        <source>none: all photos are encoded with it</source>
        <translation>ninguno: todas las fotos ya están codificadas con él</translation>
    </message>
    <message>
        <source>unknown until it runs</source>
        <translation>se desconoce hasta que se ejecute</translation>
    </message>
    <message numerus="yes">
        <source>about %1 for your %Ln photo(s)</source>
        <translation>
            <numerusform>aproximadamente %1 para su %Ln foto</numerusform>
            <numerusform>aproximadamente %1 para sus %Ln fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %1 for %Ln photo(s)</source>
        <translation>
            <numerusform>aproximadamente %1 para %Ln foto</numerusform>
            <numerusform>aproximadamente %1 para %Ln fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>How much this model computes for a photo is not known.</source>
        <translation>No se sabe cuánto cálculo necesita este modelo por foto.</translation>
    </message>
    <message>
        <source>Estimated: %1 has just needed %2 milliseconds for a photo on this computer, and this model computes %3 times as much. Your photos stay searchable meanwhile.</source>
        <translation>Estimación: %1 acaba de necesitar %2 milisegundos por foto en este equipo, y este modelo requiere %3 veces ese cálculo. Entretanto se puede seguir buscando en sus fotos.</translation>
    </message>
</context>
<context>
    <name>EngineNews</name>
    <message>
        <source>The engine has stopped several times and is not running.</source>
        <translation>El motor de búsqueda se ha detenido varias veces y no está en ejecución.</translation>
    </message>
    <message>
        <source>Your photos are safe. The log shows what happened.</source>
        <translation>Sus fotos están a salvo. El registro muestra lo que ocurrió.</translation>
    </message>
</context>
<context>
    <name>ExclusionsDialog</name>
    <message>
        <source>Exclusions</source>
        <translation>Exclusiones</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>PhotoSearch ignores these folders and everything in them.</source>
        <translation>PhotoSearch omite estas carpetas y todo su contenido.</translation>
    </message>
    <message>
        <source>Name patterns</source>
        <translation>Patrones de nombre</translation>
    </message>
    <message>
        <source>PhotoSearch ignores files and folders with these names, wherever they are. * stands for any characters.</source>
        <translation>PhotoSearch omite los archivos y las carpetas con estos nombres, estén donde estén. * representa cualquier serie de caracteres.</translation>
    </message>
    <message>
        <source>&amp;Add a folder …</source>
        <translation>&amp;Agregar una carpeta…</translation>
    </message>
    <message>
        <source>Name or pattern, such as *.tmp or Drafts</source>
        <translation>Nombre o patrón, como *.tmp o Borradores</translation>
    </message>
    <message>
        <source>Name or pattern to exclude</source>
        <translation>Nombre o patrón que excluir</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>A&amp;gregar</translation>
    </message>
    <message>
        <source>&amp;Restore defaults</source>
        <translation>&amp;Restaurar valores predeterminados</translation>
    </message>
    <message>
        <source>Show &amp;what is left out …</source>
        <translation>&amp;Mostrar lo que se omite…</translation>
    </message>
    <message>
        <source>Your exclusions</source>
        <translation>Sus exclusiones</translation>
    </message>
    <message>
        <source>Always left out</source>
        <translation>Se omite siempre</translation>
    </message>
    <message>
        <source>PhotoSearch never searches these, because they are not photos of your own. To search such a folder all the same, add it as a folder of its own. * stands for any characters; a slash ends the name of a folder.</source>
        <translation>PhotoSearch nunca busca en ellas, porque no son fotos suyas. Para buscar de todos modos en una carpeta así, agréguela como carpeta propia. * representa cualquier serie de caracteres; una barra marca el final del nombre de una carpeta.</translation>
    </message>
    <message>
        <source>Choose a folder to exclude</source>
        <translation>Elegir una carpeta que excluir</translation>
    </message>
    <message>
        <source>{pattern} excludes nothing: it must be a single name, without a slash. To exclude one folder, add it to the folders above.</source>
        <translation>{pattern} no excluye nada: debe ser un solo nombre, sin barras. Para excluir una carpeta concreta, agréguela a las carpetas de arriba.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>Export %Ln photo(s)</source>
        <translation>
            <numerusform>Exportar %Ln foto</numerusform>
            <numerusform>Exportar %Ln fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Originals, exactly as they are</source>
        <translation>&amp;Originales, tal como están</translation>
    </message>
    <message>
        <source>&amp;JPEG files, upright and in a size for sharing</source>
        <translation>Archivos &amp;JPEG, con la orientación correcta y en un tamaño para compartir</translation>
    </message>
    <message>
        <source>A &amp;contact sheet, as PDF</source>
        <translation>Una &amp;hoja de contactos en PDF</translation>
    </message>
    <message>
        <source>%1 pixels</source>
        <translation>%1 píxeles</translation>
    </message>
    <message>
        <source>Full size</source>
        <translation>Tamaño original</translation>
    </message>
    <message>
        <source>Include &amp;where it was taken</source>
        <translation>Incluir el &amp;lugar donde se tomó</translation>
    </message>
    <message>
        <source>Include title, caption, &amp;people and keywords</source>
        <translation>Incluir título, descripción, &amp;personas y palabras clave</translation>
    </message>
    <message>
        <source>File &amp;names below the photos</source>
        <translation>&amp;Nombres de archivo debajo de las fotos</translation>
    </message>
    <message>
        <source>C&amp;hoose …</source>
        <translation>Ele&amp;gir…</translation>
    </message>
    <message>
        <source>Existing files are never overwritten. The photos of the library stay as they are.</source>
        <translation>Los archivos existentes nunca se sobrescriben. Las fotos de la biblioteca quedan como están.</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportar</translation>
    </message>
    <message>
        <source>Longer &amp;side</source>
        <translation>Lado &amp;mayor</translation>
    </message>
    <message>
        <source>&amp;Quality</source>
        <translation>&amp;Calidad</translation>
    </message>
    <message>
        <source>Colu&amp;mns</source>
        <translation>Col&amp;umnas</translation>
    </message>
    <message>
        <source>&amp;To the folder</source>
        <translation>Carpeta de &amp;destino</translation>
    </message>
    <message>
        <source>Choose a folder for the export</source>
        <translation>Elegir una carpeta para la exportación</translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message>
        <source>Other photos are still being exported.</source>
        <translation>Todavía se están exportando otras fotos.</translation>
    </message>
    <message numerus="yes">
        <source>Exporting %Ln photo(s) …</source>
        <translation>
            <numerusform>Exportando %Ln foto…</numerusform>
            <numerusform>Exportando %Ln fotos…</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>%1 of %2 photos exported</source>
        <translation>%1 de %2 fotos exportadas</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>quedan %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) exported to %1</source>
        <translation>
            <numerusform>%Ln foto exportada a %1</numerusform>
            <numerusform>%Ln fotos exportadas a %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) could not be exported.</source>
        <translation>
            <numerusform>No se pudo exportar %Ln foto.</numerusform>
            <numerusform>No se pudieron exportar %Ln fotos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Contact sheet saved as %1</source>
        <translation>La hoja de contactos se guardó como %1</translation>
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
        <translation>Ubicación</translation>
    </message>
    <message>
        <source>Locations (same file)</source>
        <translation>Ubicaciones (mismo archivo)</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>Encontrada por</translation>
    </message>
    <message>
        <source>Why this photo</source>
        <translation>Por qué esta foto</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Albums</source>
        <translation>Álbumes</translation>
    </message>
    <message>
        <source>Text in the photo</source>
        <translation>Texto de la foto</translation>
    </message>
    <message>
        <source>The model sees</source>
        <translation>El modelo ve</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Belongs to it</source>
        <translation>Archivos asociados</translation>
    </message>
    <message>
        <source>Creator</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>%1 megapixels</source>
        <translation>%1 megapíxeles</translation>
    </message>
    <message>
        <source>saved with %1</source>
        <translation>guardado con %1</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more line(s)</source>
        <translation>
            <numerusform>… y %Ln línea más</numerusform>
            <numerusform>… y %Ln líneas más</numerusform>
        </translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>aún no se conoce</translation>
    </message>
    <message>
        <source>screenshot</source>
        <translation>captura de pantalla</translation>
    </message>
    <message>
        <source>document</source>
        <translation>documento</translation>
    </message>
    <message>
        <source>panorama</source>
        <translation>panorámica</translation>
    </message>
    <message>
        <source>made by AI (%1)</source>
        <translation>hecha por IA (%1)</translation>
    </message>
    <message>
        <source>person</source>
        <translation>persona</translation>
    </message>
    <message>
        <source>keyword</source>
        <translation>palabra clave</translation>
    </message>
    <message>
        <source>title</source>
        <translation>título</translation>
    </message>
    <message>
        <source>caption</source>
        <translation>descripción</translation>
    </message>
    <message>
        <source>place</source>
        <translation>lugar</translation>
    </message>
    <message>
        <source>text in the photo</source>
        <translation>texto de la foto</translation>
    </message>
    <message>
        <source>name of the file</source>
        <translation>nombre del archivo</translation>
    </message>
    <message>
        <source>name of a folder</source>
        <translation>nombre de una carpeta</translation>
    </message>
    <message>
        <source>date</source>
        <translation>fecha</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>cámara</translation>
    </message>
    <message>
        <source>what the model sees</source>
        <translation>lo que ve el modelo</translation>
    </message>
    <message>
        <source>kind of photo</source>
        <translation>tipo de foto</translation>
    </message>
    <message>
        <source>looks like: %1</source>
        <translation>parece: %1</translation>
    </message>
    <message>
        <source>what the words describe</source>
        <translation>lo que describen las palabras</translation>
    </message>
    <message>
        <source>likeness to the pictures</source>
        <translation>parecido con las imágenes</translation>
    </message>
    <message>
        <source>likeness of style</source>
        <translation>parecido de estilo</translation>
    </message>
</context>
<context>
    <name>FailuresDialog</name>
    <message>
        <source>Unreadable files</source>
        <translation>Archivos ilegibles</translation>
    </message>
    <message>
        <source>&amp;Try all again</source>
        <translation>&amp;Reintentar con todos</translation>
    </message>
    <message>
        <source>&amp;Copy the list</source>
        <translation>Copiar la &amp;lista</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>&amp;Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>Reading the files again …</source>
        <translation>Leyendo de nuevo los archivos…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read. All other files were read, and no file was changed.</source>
        <translation>
            <numerusform>No se pudo leer %Ln archivo. Todos los demás se leyeron y no se modificó ninguno.</numerusform>
            <numerusform>No se pudieron leer %Ln archivos. Todos los demás se leyeron y no se modificó ninguno.</numerusform>
        </translation>
    </message>
    <message>
        <source>All files were read.</source>
        <translation>Se leyeron todos los archivos.</translation>
    </message>
</context>
<context>
    <name>FailuresModel</name>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
</context>
<context>
    <name>Filmstrip</name>
    <message>
        <source>Filmstrip</source>
        <translation>Tira de fotos</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>Not</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Only</source>
        <translation>Solo</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>Sin</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Con</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>no %1</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>Objetivo</translation>
    </message>
    <message>
        <source>ISO</source>
        <translation>ISO</translation>
    </message>
    <message>
        <source>Aperture</source>
        <translation>Apertura</translation>
    </message>
    <message>
        <source>Focal length</source>
        <translation>Distancia focal</translation>
    </message>
    <message>
        <source>Exposure time</source>
        <translation>Tiempo de exposición</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Near</source>
        <translation>Cerca de</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Área</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Nombre de archivo</translation>
    </message>
    <message>
        <source>Text in the photo</source>
        <translation>Texto de la foto</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Valoración</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorita</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Indicador</translation>
    </message>
    <message>
        <source>Album</source>
        <translation>Álbum</translation>
    </message>
    <message>
        <source>Keyword</source>
        <translation>Palabra clave</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>screenshots</source>
        <translation>capturas de pantalla</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>documentos</translation>
    </message>
    <message>
        <source>portrait format</source>
        <translation>formato vertical</translation>
    </message>
    <message>
        <source>landscape format</source>
        <translation>formato horizontal</translation>
    </message>
    <message>
        <source>square photos</source>
        <translation>fotos cuadradas</translation>
    </message>
    <message>
        <source>panoramas</source>
        <translation>panorámicas</translation>
    </message>
    <message>
        <source>offline photos</source>
        <translation>fotos sin conexión</translation>
    </message>
    <message>
        <source>duplicates</source>
        <translation>duplicados</translation>
    </message>
    <message>
        <source>favourites</source>
        <translation>favoritas</translation>
    </message>
    <message>
        <source>picked photos</source>
        <translation>fotos elegidas</translation>
    </message>
    <message>
        <source>rejected photos</source>
        <translation>fotos rechazadas</translation>
    </message>
    <message>
        <source>photos without keywords</source>
        <translation>fotos sin palabras clave</translation>
    </message>
    <message>
        <source>photos without a rating</source>
        <translation>fotos sin valoración</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>GPS position</source>
        <translation>posición GPS</translation>
    </message>
    <message>
        <source>date</source>
        <translation>fecha</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>cámara</translation>
    </message>
    <message>
        <source>lens</source>
        <translation>objetivo</translation>
    </message>
    <message>
        <source>rating</source>
        <translation>valoración</translation>
    </message>
    <message>
        <source>label</source>
        <translation>etiqueta</translation>
    </message>
    <message>
        <source>keywords</source>
        <translation>palabras clave</translation>
    </message>
    <message>
        <source>names of people</source>
        <translation>nombres de personas</translation>
    </message>
    <message>
        <source>title</source>
        <translation>título</translation>
    </message>
    <message>
        <source>caption</source>
        <translation>descripción</translation>
    </message>
    <message>
        <source>place</source>
        <translation>lugar</translation>
    </message>
    <message>
        <source>album</source>
        <translation>álbum</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>picked</source>
        <translation>elegida</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rechazada</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
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
        <translation>hasta %1</translation>
    </message>
    <message>
        <source>from %1 on</source>
        <translation>desde %1</translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>Filters</source>
        <translation>Filtros</translation>
    </message>
    <message>
        <source>With text in the photo</source>
        <translation>Con texto en la foto</translation>
    </message>
    <message>
        <source>Only on drives that are connected</source>
        <translation>Solo en unidades conectadas</translation>
    </message>
    <message>
        <source>&amp;Clear all filters</source>
        <translation>&amp;Borrar todos los filtros</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>&amp;Carpeta:</translation>
    </message>
    <message>
        <source>Ca&amp;mera:</source>
        <translation>Cá&amp;mara:</translation>
    </message>
    <message>
        <source>&amp;Lens:</source>
        <translation>&amp;Objetivo:</translation>
    </message>
    <message>
        <source>&amp;Place:</source>
        <translation>&amp;Lugar:</translation>
    </message>
    <message>
        <source>Fo&amp;rmat:</source>
        <translation>&amp;Formato:</translation>
    </message>
    <message>
        <source>&amp;Orientation:</source>
        <translation>O&amp;rientación:</translation>
    </message>
    <message>
        <source>Rating:</source>
        <translation>Valoración:</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Cualquiera</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Orientación</translation>
    </message>
    <message numerus="yes">
        <source>At least %Ln star(s)</source>
        <translation>
            <numerusform>Al menos %Ln estrella</numerusform>
            <numerusform>Al menos %Ln estrellas</numerusform>
        </translation>
    </message>
    <message>
        <source>More …</source>
        <translation>Más…</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Start indexing the photos in these folders</source>
        <translation>Empezar a indexar las fotos de estas carpetas</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Where are your photos?</source>
        <translation>¿Dónde están sus fotos?</translation>
    </message>
    <message>
        <source>How are they found?</source>
        <translation>¿Cómo se encuentran?</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Todo listo</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>At&amp;rás</translation>
    </message>
    <message>
        <source>To the previous step (Esc)</source>
        <translation>Ir al paso anterior (Esc)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>Siguie&amp;nte</translation>
    </message>
    <message>
        <source>To the next step (Enter)</source>
        <translation>Ir al paso siguiente (Intro)</translation>
    </message>
    <message>
        <source>S&amp;tart</source>
        <translation>Empe&amp;zar</translation>
    </message>
    <message>
        <source>Nothing leaves this computer: no photo, no search, no statistics.</source>
        <translation>Nada sale de este equipo: ni fotos, ni búsquedas, ni estadísticas.</translation>
    </message>
    <message>
        <source>Your photos are only read. None is moved, renamed or changed.</source>
        <translation>Sus fotos solo se leen. Ninguna se mueve, se renombra ni se modifica.</translation>
    </message>
    <message>
        <source>A model compares your words with what each photo shows. The starter comes with the program and is enough to begin with.</source>
        <translation>Un modelo compara sus palabras con lo que muestra cada foto. El modelo Starter viene incluido en el programa y basta para empezar.</translation>
    </message>
    <message>
        <source>Welcome to PhotoSearch</source>
        <translation>Le damos la bienvenida a PhotoSearch</translation>
    </message>
    <message>
        <source>Find your own photos by what is in them.</source>
        <translation>Encuentre sus propias fotos por lo que hay en ellas.</translation>
    </message>
    <message>
        <source>%1 is not a folder. Add the folder that contains it.</source>
        <translation>%1 no es una carpeta. Agregue la carpeta que lo contiene.</translation>
    </message>
</context>
<context>
    <name>FolderBranch</name>
    <message>
        <source>Cannot be reached. Its photos can still be found.</source>
        <translation>Inaccesible. Sus fotos se pueden seguir encontrando.</translation>
    </message>
</context>
<context>
    <name>FolderCard</name>
    <message>
        <source>Stop searching this folder; the photos stay where they are</source>
        <translation>Dejar de buscar en esta carpeta; las fotos se quedan donde están</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Quitar %1</translation>
    </message>
    <message>
        <source>Cannot be reached: %1</source>
        <translation>Inaccesible: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln archivo</numerusform>
            <numerusform>%Ln archivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln en espera</numerusform>
            <numerusform>%Ln en espera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be read</source>
        <translation>
            <numerusform>%Ln ilegible</numerusform>
            <numerusform>%Ln ilegibles</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot be reached. Its photos can still be found.</source>
        <translation>Inaccesible. Sus fotos se pueden seguir encontrando.</translation>
    </message>
</context>
<context>
    <name>FolderChoice</name>
    <message>
        <source>Folders to search</source>
        <translation>Carpetas en las que buscar</translation>
    </message>
    <message>
        <source>Only ticked folders are searched</source>
        <translation>Solo se busca en las carpetas marcadas</translation>
    </message>
    <message>
        <source>Add an&amp;other folder …</source>
        <translation>Agregar &amp;otra carpeta…</translation>
    </message>
    <message>
        <source>Add another folder to the list</source>
        <translation>Agregar otra carpeta a la lista</translation>
    </message>
    <message>
        <source>Add a folder with photos</source>
        <translation>Agregar una carpeta con fotos</translation>
    </message>
    <message>
        <source>counting …</source>
        <translation>contando…</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>no se puede leer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln foto</numerusform>
            <numerusform>%Ln fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>Counting the photos …</source>
        <translation>Contando las fotos…</translation>
    </message>
    <message>
        <source>Tick a folder, or add one.</source>
        <translation>Marque una carpeta o agregue una.</translation>
    </message>
    <message>
        <source>PhotoSearch needs about %1 of space for these photos.</source>
        <translation>PhotoSearch necesita aproximadamente %1 para ellas.</translation>
    </message>
    <message>
        <source>PhotoSearch needs about %1 of space for these photos; %2 are free.</source>
        <translation>PhotoSearch necesita aproximadamente %1 para ellas; hay %2 libres.</translation>
    </message>
    <message>
        <source>PhotoSearch needs about %1 of space for these photos, but only %2 are free.</source>
        <translation>PhotoSearch necesita aproximadamente %1 para ellas, pero solo hay %2 libres.</translation>
    </message>
</context>
<context>
    <name>FoldersPanel</name>
    <message>
        <source>No folders yet.</source>
        <translation>Todavía no hay carpetas.</translation>
    </message>
    <message>
        <source>&amp;Add a folder …</source>
        <translation>A&amp;gregar una carpeta…</translation>
    </message>
    <message>
        <source>Add a folder and everything in it to the search</source>
        <translation>Agregar una carpeta y todo su contenido a la búsqueda</translation>
    </message>
    <message>
        <source>&amp;Rescan</source>
        <translation>Volver a e&amp;xaminar</translation>
    </message>
    <message>
        <source>Scan all folders for new, changed and removed photos</source>
        <translation>Examinar todas las carpetas en busca de fotos nuevas, modificadas y quitadas</translation>
    </message>
    <message>
        <source>E&amp;xclusions …</source>
        <translation>Exclusi&amp;ones…</translation>
    </message>
    <message>
        <source>Choose folders and names that are not searched</source>
        <translation>Elegir carpetas y nombres en los que no se busca</translation>
    </message>
    <message>
        <source>&amp;Unreadable …</source>
        <translation>&amp;Ilegibles…</translation>
    </message>
    <message>
        <source>Show which files could not be read, and why</source>
        <translation>Mostrar qué archivos no se pudieron leer y por qué</translation>
    </message>
    <message>
        <source>Remove&amp;d folders …</source>
        <translation>Carpetas &amp;quitadas…</translation>
    </message>
    <message>
        <source>Show removed folders, which can be restored</source>
        <translation>Mostrar las carpetas quitadas, que se pueden restaurar</translation>
    </message>
    <message>
        <source>Add a folder with photos</source>
        <translation>Agregar una carpeta con fotos</translation>
    </message>
    <message>
        <source>Scanning the folders …</source>
        <translation>Examinando las carpetas…</translation>
    </message>
    <message>
        <source>Remove a folder</source>
        <translation>Quitar una carpeta</translation>
    </message>
    <message numerus="yes">
        <source>Remove this folder with %Ln file(s) from PhotoSearch?</source>
        <translation>
            <numerusform>¿Quitar de PhotoSearch esta carpeta con %Ln archivo?</numerusform>
            <numerusform>¿Quitar de PhotoSearch esta carpeta con %Ln archivos?</numerusform>
        </translation>
    </message>
    <message>
        <source>Your photos stay where they are. You can undo this for 30 days.</source>
        <translation>Sus fotos se quedan donde están. Puede deshacer esto durante 30 días.</translation>
    </message>
    <message>
        <source>&amp;Remove the folder</source>
        <translation>&amp;Quitar la carpeta</translation>
    </message>
    <message numerus="yes">
        <source>Folder with %Ln file(s) removed</source>
        <translation>
            <numerusform>Se quitó la carpeta con %Ln archivo</numerusform>
            <numerusform>Se quitó la carpeta con %Ln archivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Folder with %Ln file(s) restored</source>
        <translation>
            <numerusform>Se restauró la carpeta con %Ln archivo</numerusform>
            <numerusform>Se restauró la carpeta con %Ln archivos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeatLayer</name>
    <message>
        <source>Where the photo matches</source>
        <extracomment>Fractions of the photo as it is stored, of the text that the query names.</extracomment>
        <translation>Dónde coincide la foto</translation>
    </message>
    <message>
        <source>Looking where the photo matches …</source>
        <translation>Buscando dónde coincide la foto…</translation>
    </message>
    <message>
        <source>top left</source>
        <translation>arriba a la izquierda</translation>
    </message>
    <message>
        <source>top</source>
        <translation>arriba</translation>
    </message>
    <message>
        <source>top right</source>
        <translation>arriba a la derecha</translation>
    </message>
    <message>
        <source>left</source>
        <translation>a la izquierda</translation>
    </message>
    <message>
        <source>middle</source>
        <translation>en el centro</translation>
    </message>
    <message>
        <source>right</source>
        <translation>a la derecha</translation>
    </message>
    <message>
        <source>bottom left</source>
        <translation>abajo a la izquierda</translation>
    </message>
    <message>
        <source>bottom</source>
        <translation>abajo</translation>
    </message>
    <message>
        <source>bottom right</source>
        <translation>abajo a la derecha</translation>
    </message>
    <message>
        <source>It matches best here: %1</source>
        <translation>Donde mejor coincide: %1</translation>
    </message>
</context>
<context>
    <name>HeatLegend</name>
    <message>
        <source>matches less</source>
        <translation>coincide menos</translation>
    </message>
    <message>
        <source>more</source>
        <translation>más</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Buscar en la ayuda</translation>
    </message>
    <message>
        <source>Help pages</source>
        <translation>Páginas de ayuda</translation>
    </message>
    <message>
        <source>This page is in English.</source>
        <translation>Esta página está en inglés.</translation>
    </message>
    <message>
        <source>How to search</source>
        <translation>Cómo buscar</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>With words</source>
        <translation>Con palabras</translation>
    </message>
    <message>
        <source>Describe what the photo shows: “a red boat on a lake”, “kids at a birthday party”, “close-up of a flower”. The starter model understands English best, and also German, French, Czech and Chinese; other models understand more languages. The best matches come first, and the results change while you type.</source>
        <translation>Describa lo que muestra la foto: «a red boat on a lake», «kids at a birthday party», «close-up of a flower». El modelo Starter entiende mejor el inglés, y también el alemán, el francés, el checo y el chino; otros modelos entienden más idiomas. Las mejores coincidencias aparecen primero y los resultados cambian mientras escribe.</translation>
    </message>
    <message>
        <source>With conditions</source>
        <translation>Con condiciones</translation>
    </message>
    <message>
        <source>Say when or where: “last summer”, “christmas 2019”, “in Rome”. Or write conditions: “date:2022-06..2022-09”, “camera:canon”, “rating:&gt;=4”, “is:screenshot”, “-type:png”; quoted words are looked for as text in the photo. Each condition is a chip. If it was understood from plain words, click it to search for these words instead.</source>
        <translation>Diga cuándo o dónde: «last summer», «christmas 2019», «in Rome». O escriba condiciones: «date:2022-06..2022-09», «camera:canon», «rating:&gt;=4», «is:screenshot», «-type:png»; las palabras entre comillas se buscan como texto de la foto. Cada condición es una ficha. Si se dedujo de palabras corrientes, haga clic en ella para buscar en su lugar esas palabras.</translation>
    </message>
    <message>
        <source>With a picture</source>
        <translation>Con una imagen</translation>
    </message>
    <message>
        <source>Drop a picture file onto the window, paste a picture (Ctrl+V), or choose “Find similar” for a photo (Ctrl+D). The picture that you search with stays on this machine too.</source>
        <translation>Arrastre un archivo de imagen a la ventana, pegue una imagen (Ctrl+V) o elija «Buscar similares» en una foto (Ctrl+D). La imagen con la que busca tampoco sale de este equipo.</translation>
    </message>
    <message>
        <source>With several pictures and words</source>
        <translation>Con varias imágenes y palabras</translation>
    </message>
    <message>
        <source>Everything that you drop, paste or type is added to the search: more pictures, words such as “at night”, and words to exclude, such as “-people”. Hold Shift while you drop a picture to start a new search. Each picture is a chip; click it to choose whether photos should be like it, be unlike it, have its style, or match it as a drawing. The sentence below states the whole search, and you can edit it.</source>
        <translation>Todo lo que arrastra, pega o escribe se agrega a la búsqueda: más imágenes, palabras como «at night» y palabras que excluir, como «-people». Mantenga pulsada Mayús al soltar una imagen para empezar una búsqueda nueva. Cada imagen es una ficha; haga clic en ella para elegir si las fotos deben ser como ella, no ser como ella, tener su estilo o coincidir con ella como dibujo. La frase de debajo expresa toda la búsqueda, y se puede editar.</translation>
    </message>
    <message>
        <source>Say which results are right</source>
        <translation>Decir qué resultados son correctos</translation>
    </message>
    <message>
        <source>Select photos in the results and press + for “More like this” or - for “Not this”. The search stays as it is, but more photos like the right ones come up; the wrong ones come last. You can mark several before the list changes: they are one round, with a chip. Ctrl+Z takes the last mark back. “Find similar” begins a new search instead.</source>
        <translation>Seleccione fotos en los resultados y pulse + para «Más como esta» o - para «Esta no». La búsqueda queda como está, pero suben más fotos como las correctas; las incorrectas pasan al final. Puede marcar varias antes de que cambie la lista: forman una ronda, con una ficha. Ctrl+Z deshace la última marca. «Buscar similares», en cambio, empieza una búsqueda nueva.</translation>
    </message>
    <message>
        <source>With a part of a picture</source>
        <translation>Con una parte de una imagen</translation>
    </message>
    <message>
        <source>Press R in the preview, or choose a part from the menu of a chip, and drag a frame around what you are looking for.</source>
        <translation>Pulse R en la vista previa, o elija una parte en el menú de una ficha, y arrastre un recuadro alrededor de lo que busca.</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Búsquedas guardadas</translation>
    </message>
    <message>
        <source>Ctrl+S saves a search under a name, with its pictures. Ctrl+B shows the saved searches; a click asks one anew, so it also finds photos that you take later. “Save a search for photos like this” makes an album of a few examples and a name for what they show.</source>
        <translation>Ctrl+S guarda una búsqueda con un nombre, junto con sus imágenes. Ctrl+B muestra las búsquedas guardadas; un clic repite una de ellas, de modo que también encuentra las fotos que tome más adelante. «Guardar una búsqueda de fotos como esta» crea un álbum a partir de unos ejemplos y un nombre para lo que muestran.</translation>
    </message>
    <message>
        <source>Without a search</source>
        <translation>Sin búsqueda</translation>
    </message>
    <message>
        <source>If the search field is empty, all photos are shown, the newest first. Use the timeline at the right edge to jump to a month.</source>
        <translation>Si el campo de búsqueda está vacío, se muestran todas las fotos, primero las más recientes. Use la cronología del borde derecho para saltar a un mes.</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtros</translation>
    </message>
    <message>
        <source>The button beside the search field offers dates, folders, cameras, places and more. What you choose there is written into the field, so you can change it, combine it with words, and save it.</source>
        <translation>El botón situado junto al campo de búsqueda ofrece fechas, carpetas, cámaras, lugares y más. Lo que elija allí se escribe en el campo, de modo que puede cambiarlo, combinarlo con palabras y guardarlo.</translation>
    </message>
    <message>
        <source>What the starter model cannot do well</source>
        <translation>Lo que el modelo Starter no hace bien</translation>
    </message>
    <message>
        <source>The starter model is small and was trained for this program on everyday scenes and things. It is weak at text in pictures, fine differences, names of people and places, and long sentences. Fewer and simpler words often find more.</source>
        <translation>El modelo Starter es pequeño y se entrenó para este programa con escenas y objetos cotidianos. Es débil con el texto de las imágenes, las diferencias sutiles, los nombres de personas y lugares y las frases largas. Con menos palabras y más sencillas suele encontrar más.</translation>
    </message>
    <message>
        <source>A photo is missing?</source>
        <translation>¿Falta una foto?</translation>
    </message>
    <message>
        <source>Check the folders panel (F9): is the folder listed, is its drive connected, is the photo excluded? “Unreadable” lists every file that could not be read, with the reason.</source>
        <translation>Mire en el panel de carpetas (F9): ¿aparece la carpeta, está conectada su unidad, está excluida la foto? «Ilegibles» muestra todos los archivos que no se pudieron leer, con el motivo.</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Letras</translation>
    </message>
    <message>
        <source>start a new search</source>
        <translation>empezar una búsqueda nueva</translation>
    </message>
    <message>
        <source>↓ in the search field</source>
        <translation>↓ en el campo de búsqueda</translation>
    </message>
    <message>
        <source>go to the photos, or to the completions</source>
        <translation>ir a las fotos o a las sugerencias</translation>
    </message>
    <message>
        <source>Tab in the search field</source>
        <translation>Tab en el campo de búsqueda</translation>
    </message>
    <message>
        <source>complete a prefix or its value</source>
        <translation>completar un prefijo o su valor</translation>
    </message>
    <message>
        <source>Alt+↓ in the search field</source>
        <translation>Alt+↓ en el campo de búsqueda</translation>
    </message>
    <message>
        <source>choose a recent search</source>
        <translation>elegir una búsqueda reciente</translation>
    </message>
    <message>
        <source>Arrows, Page Up/Down, Home, End</source>
        <translation>Flechas, RePág/AvPág, Inicio, Fin</translation>
    </message>
    <message>
        <source>move; with Shift: select</source>
        <translation>moverse; con Mayús: seleccionar</translation>
    </message>
    <message>
        <source>Ctrl+Space</source>
        <translation>Ctrl+Espacio</translation>
    </message>
    <message>
        <source>select this photo, or no longer</source>
        <translation>seleccionar esta foto o dejar de seleccionarla</translation>
    </message>
    <message>
        <source>A tick</source>
        <translation>Casilla de selección</translation>
    </message>
    <message>
        <source>select a photo or a month; drag from it: select a run</source>
        <translation>seleccionar una foto o un mes; al arrastrar desde ella: seleccionar varias fotos seguidas</translation>
    </message>
    <message>
        <source>Shift+drag, Ctrl+drag</source>
        <translation>Mayús+arrastrar, Ctrl+arrastrar</translation>
    </message>
    <message>
        <source>select what a frame touches</source>
        <translation>seleccionar lo que toca el recuadro</translation>
    </message>
    <message>
        <source>Shift+drag on the timeline</source>
        <translation>Mayús+arrastrar en la cronología</translation>
    </message>
    <message>
        <source>show only these months</source>
        <translation>mostrar solo estos meses</translation>
    </message>
    <message>
        <source>Space or Enter</source>
        <translation>Espacio o Intro</translation>
    </message>
    <message>
        <source>preview</source>
        <translation>vista previa</translation>
    </message>
    <message>
        <source>Ctrl+mouse wheel</source>
        <translation>Ctrl+rueda del ratón</translation>
    </message>
    <message>
        <source>change the thumbnail size</source>
        <translation>cambiar el tamaño de las miniaturas</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>leave the preview; clear the selection or the search</source>
        <translation>salir de la vista previa; anular la selección o borrar la búsqueda</translation>
    </message>
    <message>
        <source>Del on a chip</source>
        <translation>Supr en una ficha</translation>
    </message>
    <message>
        <source>remove it from the search</source>
        <translation>quitarla de la búsqueda</translation>
    </message>
    <message>
        <source>previous and next photo</source>
        <translation>foto anterior y siguiente</translation>
    </message>
    <message>
        <source>or mouse wheel</source>
        <translation>o rueda del ratón</translation>
    </message>
    <message>
        <source>zoom</source>
        <translation>acercar o alejar</translation>
    </message>
    <message>
        <source>or double click</source>
        <translation>o doble clic</translation>
    </message>
    <message>
        <source>100 % or fit to the window</source>
        <translation>100 % o ajustar a la ventana</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Inicio, Fin</translation>
    </message>
    <message>
        <source>first and last photo</source>
        <translation>primera y última foto</translation>
    </message>
    <message>
        <source>details, where you can edit title, caption and keywords</source>
        <translation>detalles, donde puede editar el título, la descripción y las palabras clave</translation>
    </message>
    <message>
        <source>show the text in the photo</source>
        <translation>mostrar el texto de la foto</translation>
    </message>
    <message>
        <source>show where the photo matches the search, and why it was found</source>
        <translation>mostrar dónde coincide la foto con la búsqueda y por qué se encontró</translation>
    </message>
    <message>
        <source>search with a part of this photo</source>
        <translation>buscar con una parte de esta foto</translation>
    </message>
    <message>
        <source>Drag, or Ctrl+drag</source>
        <translation>Arrastrar, o Ctrl+arrastrar</translation>
    </message>
    <message>
        <source>take the file to another program</source>
        <translation>llevar el archivo a otro programa</translation>
    </message>
    <message>
        <source>go to the previous or next photo, or move the divider</source>
        <translation>ir a la foto anterior o siguiente, o mover el divisor</translation>
    </message>
    <message>
        <source>zoom all photos</source>
        <translation>acercar o alejar todas las fotos</translation>
    </message>
    <message>
        <source>two photos with a divider</source>
        <translation>dos fotos con un divisor</translation>
    </message>
    <message>
        <source>F, 0 to 9, P, X, U, [ and ]</source>
        <translation>F, 0 a 9, P, X, U, [ y ]</translation>
    </message>
    <message>
        <source>mark or turn the framed photo</source>
        <translation>marcar o girar la foto recuadrada</translation>
    </message>
    <message>
        <source>pick the framed photo, and reject the others</source>
        <translation>elegir la foto recuadrada y rechazar las demás</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>pause, go on</source>
        <translation>pausar, continuar</translation>
    </message>
    <message>
        <source>more or less time for each photo</source>
        <translation>más o menos tiempo para cada foto</translation>
    </message>
    <message>
        <source>In the photos</source>
        <translation>En las fotos</translation>
    </message>
    <message>
        <source>In the preview</source>
        <translation>En la vista previa</translation>
    </message>
    <message>
        <source>While you compare photos</source>
        <translation>Al comparar fotos</translation>
    </message>
    <message>
        <source>In a slideshow</source>
        <translation>En una presentación</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>En todas partes</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>This photo is in no stack.</source>
        <translation>Esta foto no está en ninguna pila.</translation>
    </message>
</context>
<context>
    <name>Late</name>
    <message>
        <source>This photo does not say where it was taken.</source>
        <translation>Esta foto no indica dónde se tomó.</translation>
    </message>
</context>
<context>
    <name>LeftOutDialog</name>
    <message>
        <source>What is left out</source>
        <translation>Lo que se omite</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Detener</translation>
    </message>
    <message>
        <source>&amp;Copy the list</source>
        <translation>Copiar la &amp;lista</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>&amp;Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>Looking through your folders …</source>
        <translation>Revisando sus carpetas…</translation>
    </message>
    <message>
        <source>The search was stopped, so the list is not complete.</source>
        <translation>Se detuvo la búsqueda, así que la lista no está completa.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s) and picture(s) are left out.</source>
        <translation>
            <numerusform>Se omite %Ln carpeta o imagen.</numerusform>
            <numerusform>Se omiten %Ln carpetas e imágenes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is left out.</source>
        <translation>No se omite nada.</translation>
    </message>
</context>
<context>
    <name>LeftOutModel</name>
    <message>
        <source>Folder or picture</source>
        <translation>Carpeta o imagen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
</context>
<context>
    <name>MarkBar</name>
    <message>
        <source>Marks of the photo</source>
        <translation>Marcas de la foto</translation>
    </message>
    <message>
        <source>Favourite (F)</source>
        <translation>Favorita (F)</translation>
    </message>
    <message>
        <source>Pick (P)</source>
        <translation>Elegir (P)</translation>
    </message>
    <message>
        <source>Reject (X)</source>
        <translation>Rechazar (X)</translation>
    </message>
    <message>
        <source>Turn to the left ([)</source>
        <translation>Girar a la izquierda ([)</translation>
    </message>
    <message>
        <source>Turn to the right (])</source>
        <translation>Girar a la derecha (])</translation>
    </message>
    <message>
        <source>Move to the trash … (Del)</source>
        <translation>Mover a la papelera… (Supr)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln star(s)</source>
        <translation>
            <numerusform>%Ln estrella</numerusform>
            <numerusform>%Ln estrellas</numerusform>
        </translation>
    </message>
    <message>
        <source>Colour label (6 to 9)</source>
        <translation>Etiqueta de color (6 a 9)</translation>
    </message>
    <message>
        <source>No label</source>
        <translation>Sin etiqueta</translation>
    </message>
</context>
<context>
    <name>MarkChip</name>
    <message>
        <source>%1 more</source>
        <translation>%1 más</translation>
    </message>
    <message>
        <source>More like this: %1</source>
        <translation>Más como esta: %1</translation>
    </message>
    <message>
        <source>%1 not</source>
        <translation>%1 no</translation>
    </message>
    <message>
        <source>Not this: %1</source>
        <translation>Esta no: %1</translation>
    </message>
    <message>
        <source>Round %1</source>
        <translation>Ronda %1</translation>
    </message>
</context>
<context>
    <name>Marker</name>
    <message numerus="yes">
        <source>Picked, and %Ln other shot(s) rejected</source>
        <translation>
            <numerusform>Elección hecha; se rechazó %Ln toma más</numerusform>
            <numerusform>Elección hecha; se rechazaron otras %Ln tomas</numerusform>
        </translation>
    </message>
    <message>
        <source>Marks restored</source>
        <translation>Marcas restauradas</translation>
    </message>
    <message numerus="yes">
        <source>Marks of %Ln photo(s) imported</source>
        <translation>
            <numerusform>Se importaron las marcas de %Ln foto</numerusform>
            <numerusform>Se importaron las marcas de %Ln fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other photo(s) of digiKam are not in this library</source>
        <translation>
            <numerusform>%Ln foto más de digiKam no está en esta biblioteca</numerusform>
            <numerusform>%Ln fotos más de digiKam no están en esta biblioteca</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) picked</source>
        <translation>
            <numerusform>%Ln foto elegida</numerusform>
            <numerusform>%Ln fotos elegidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) rejected</source>
        <translation>
            <numerusform>%Ln foto rechazada</numerusform>
            <numerusform>%Ln fotos rechazadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) without a flag</source>
        <translation>
            <numerusform>%Ln foto sin indicador</numerusform>
            <numerusform>%Ln fotos sin indicador</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) turned</source>
        <translation>
            <numerusform>%Ln foto girada</numerusform>
            <numerusform>%Ln fotos giradas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keywords of %Ln photo(s) changed</source>
        <translation>
            <numerusform>Se cambiaron las palabras clave de %Ln foto</numerusform>
            <numerusform>Se cambiaron las palabras clave de %Ln fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Title or caption of %Ln photo(s) changed</source>
        <translation>
            <numerusform>Se cambió el título o la descripción de %Ln foto</numerusform>
            <numerusform>Se cambió el título o la descripción de %Ln fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) added to the favourites</source>
        <translation>
            <numerusform>%Ln foto agregada a favoritas</numerusform>
            <numerusform>%Ln fotos agregadas a favoritas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) removed from the favourites</source>
        <translation>
            <numerusform>%Ln foto quitada de favoritas</numerusform>
            <numerusform>%Ln fotos quitadas de favoritas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) rated %1</source>
        <translation>
            <numerusform>Valoración de %Ln foto: %1</numerusform>
            <numerusform>Valoración de %Ln fotos: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Label of %Ln photo(s) changed</source>
        <translation>
            <numerusform>Se cambió la etiqueta de %Ln foto</numerusform>
            <numerusform>Se cambió la etiqueta de %Ln fotos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarksPage</name>
    <message>
        <source>&amp;Write marks to sidecar files beside the photos</source>
        <translation>&amp;Escribir las marcas en archivos sidecar junto a las fotos</translation>
    </message>
    <message>
        <source>&amp;Import from digiKam …</source>
        <translation>&amp;Importar desde digiKam…</translation>
    </message>
    <message>
        <source>Ratings, labels, tags, titles and captions; digiKam&apos;s database is only read</source>
        <translation>Valoraciones, etiquetas, palabras clave, títulos y descripciones; la base de datos de digiKam solo se lee</translation>
    </message>
    <message>
        <source>Sidecar files</source>
        <translation>Archivos sidecar</translation>
    </message>
    <message>
        <source>Favourites, ratings, labels, tags, titles and captions are always kept in the library. Sidecar files show them to digiKam, darktable and other programs, too, and the library can be made again from them.</source>
        <translation>Las favoritas, las valoraciones, las etiquetas, las palabras clave, los títulos y las descripciones se guardan siempre en la biblioteca. Con los archivos sidecar también los ven digiKam, darktable y otros programas, y a partir de ellos se puede volver a crear la biblioteca.</translation>
    </message>
    <message>
        <source>What other programs write to sidecar files is read in any case.</source>
        <translation>Lo que otros programas escriben en archivos sidecar se lee en cualquier caso.</translation>
    </message>
    <message>
        <source>Other programs</source>
        <translation>Otros programas</translation>
    </message>
    <message>
        <source>Write marks to files beside your photos?</source>
        <translation>¿Escribir las marcas en archivos junto a sus fotos?</translation>
    </message>
    <message>
        <source>For each photo that you have marked or will mark, a small text file is written into the photo&apos;s folder: “IMG_1.jpg.xmp” for “IMG_1.jpg”. It has favourite, rating, flag, label, title, caption, tags, albums and rotation.</source>
        <translation>Por cada foto que haya marcado o que marque más adelante, se escribe un pequeño archivo de texto en la carpeta de la foto: «IMG_1.jpg.xmp» para «IMG_1.jpg». Contiene favorita, valoración, indicador, etiqueta, título, descripción, palabras clave, álbumes y rotación.</translation>
    </message>
    <message>
        <source>What other programs wrote to such a file stays in it. Photos are never changed, and folders that are read-only are left alone.</source>
        <translation>Lo que otros programas hayan escrito en un archivo así se conserva. Las fotos nunca se modifican y las carpetas de solo lectura no se tocan.</translation>
    </message>
    <message>
        <source>&amp;Write sidecar files</source>
        <translation>&amp;Escribir archivos sidecar</translation>
    </message>
    <message>
        <source>Choose digiKam&apos;s database</source>
        <translation>Elegir la base de datos de digiKam</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Reading “%1” …</source>
        <translation>Leyendo «%1»…</translation>
    </message>
</context>
<context>
    <name>Mixing</name>
    <message>
        <source>Double-click to reset.</source>
        <translation>Un doble clic restablece el valor.</translation>
    </message>
    <message>
        <source>Words or picture</source>
        <translation>Palabras o imagen</translation>
    </message>
    <message>
        <source>Weight of the words relative to the pictures.</source>
        <translation>Peso de las palabras en relación con las imágenes.</translation>
    </message>
    <message>
        <source>Meaning or look</source>
        <translation>Significado o aspecto</translation>
    </message>
    <message>
        <source>Find photos that show the same thing, or photos that look the same.</source>
        <translation>Buscar fotos que muestren lo mismo o fotos que tengan el mismo aspecto.</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Palabras</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Significado</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aspecto</translation>
    </message>
</context>
<context>
    <name>ModelCards</name>
    <message>
        <source>All &amp;models …</source>
        <translation>&amp;Todos los modelos…</translation>
    </message>
    <message>
        <source>A table of all models, and models from a file</source>
        <translation>Una tabla de todos los modelos, y modelos desde un archivo</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>Mejor</translation>
    </message>
    <message>
        <source>The other models appear as soon as the search engine is ready.</source>
        <translation>Los demás modelos aparecen en cuanto el motor de búsqueda está listo.</translation>
    </message>
    <message>
        <source>No model that can be recommended understands %1: describe photos in another language.</source>
        <translation>Ningún modelo recomendable entiende el %1: describa las fotos en otro idioma.</translation>
    </message>
    <message>
        <source>In use: %1, another model.</source>
        <translation>En uso: %1, otro modelo.</translation>
    </message>
    <message>
        <source>Nothing is downloaded before you agree. You can change the model at any time.</source>
        <translation>No se descarga nada sin su consentimiento. Puede cambiar de modelo en cualquier momento.</translation>
    </message>
    <message>
        <source>Finds everyday scenes and things that you describe in %1: “dog on a beach”, “snowy mountain”, “child on a swing”.</source>
        <translation>Encuentra escenas y objetos cotidianos descritos en %1: «dog on a beach», «snowy mountain», «child on a swing».</translation>
    </message>
    <message>
        <source>It is small, and a large model finds far more. It is weak at text in pictures, fine differences, names of people and places, and long sentences. Sometimes it is wrong.</source>
        <translation>Es pequeño, y un modelo grande encuentra mucho más. Es débil con el texto de las imágenes, las diferencias sutiles, los nombres de personas y lugares y las frases largas. A veces se equivoca.</translation>
    </message>
    <message>
        <source>Small and fast, trained for this program</source>
        <translation>Pequeño y rápido, entrenado para este programa</translation>
    </message>
    <message>
        <source>Starter</source>
        <translation>Starter</translation>
    </message>
    <message>
        <source>✓ In use</source>
        <translation>✓ En uso</translation>
    </message>
    <message>
        <source>%1, part of the program</source>
        <translation>%1, incluido en el programa</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>It understands %1 best.</source>
        <translation>El idioma que mejor entiende es el %1.</translation>
    </message>
    <message>
        <source>Trained on billions of pictures: it knows far more things, places and details.</source>
        <translation>Entrenado con miles de millones de imágenes: conoce muchos más objetos, lugares y detalles.</translation>
    </message>
    <message>
        <source>In my language</source>
        <translation>En mi idioma</translation>
    </message>
    <message>
        <source>The better model understands %1 well: there is no need for another one.</source>
        <translation>El modelo mejor entiende bien el %1: no hace falta otro.</translation>
    </message>
    <message>
        <source>Published: in %1, %2 of 100 descriptions find their photo near the top.</source>
        <translation>Según lo publicado, en %1, %2 de cada 100 descripciones encuentran su foto entre las primeras.</translation>
    </message>
    <message>
        <source>Weak in: %1</source>
        <translation>Débil en: %1</translation>
    </message>
    <message>
        <source>Languages: %1</source>
        <translation>Idiomas: %1</translation>
    </message>
    <message>
        <source>Published at:</source>
        <translation>Publicado en:</translation>
    </message>
    <message numerus="yes">
        <source>Understands %1 and %Ln other language(s)</source>
        <translation>
            <numerusform>Entiende %1 y %Ln idioma más</numerusform>
            <numerusform>Entiende %1 y %Ln idiomas más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Understands %Ln language(s)</source>
        <translation>
            <numerusform>Entiende %Ln idioma</numerusform>
            <numerusform>Entiende %Ln idiomas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; weak in %2.</source>
        <translation>%1; débil en %2.</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>De %1</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>aproximadamente %1</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Descarga</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Your photos are being encoded with it. Meanwhile %1 answers.</source>
        <translation>Sus fotos se están codificando con él. Mientras tanto se busca con %1.</translation>
    </message>
    <message>
        <source>Encoding %1</source>
        <translation>Codificando %1</translation>
    </message>
    <message>
        <source>Downloading %1</source>
        <translation>Descargando %1</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>Probando</translation>
    </message>
    <message>
        <source>Asks first; your photos stay searchable meanwhile</source>
        <translation>Pregunta antes; entretanto se puede seguir buscando en sus fotos</translation>
    </message>
    <message>
        <source>Wait until the work on the other model has ended</source>
        <translation>Espere a que termine el trabajo con el otro modelo</translation>
    </message>
    <message>
        <source>Use it …</source>
        <translation>Usarlo…</translation>
    </message>
    <message>
        <source>No place to download it from is known: see “All models …”.</source>
        <translation>No se conoce ningún sitio desde el que descargarlo: consulte «Todos los modelos…».</translation>
    </message>
    <message>
        <source>Resume the download …</source>
        <translation>Reanudar la descarga…</translation>
    </message>
    <message>
        <source>Download …</source>
        <translation>Descargar…</translation>
    </message>
    <message>
        <source>The disk has too little room: %1 are needed, %2 are free.</source>
        <translation>No hay espacio suficiente en el disco: se necesitan %1 y hay %2 libres.</translation>
    </message>
</context>
<context>
    <name>ModelDesk</name>
    <message>
        <source>Stopped; nothing was changed.</source>
        <translation>Detenido; no se cambió nada.</translation>
    </message>
    <message>
        <source>Stopped. Download %1 again to resume.</source>
        <translation>Detenido. Descargue %1 de nuevo para continuar.</translation>
    </message>
    <message>
        <source>%1 was packed (%2).</source>
        <translation>Se empaquetó %1 (%2).</translation>
    </message>
    <message>
        <source>%1 was removed; %2 freed.</source>
        <translation>Se eliminó %1; %2 liberados.</translation>
    </message>
    <message>
        <source>%1 was installed (%2).</source>
        <translation>Se instaló %1 (%2).</translation>
    </message>
    <message>
        <source>%1 was already installed and intact (%2).</source>
        <translation>%1 ya estaba instalado y en buen estado (%2).</translation>
    </message>
</context>
<context>
    <name>ModelNews</name>
    <message>
        <source>&amp;Keep the current model</source>
        <translation>Conservar e&amp;l modelo actual</translation>
    </message>
    <message>
        <source>Cancel the change of model</source>
        <translation>Cancelar el cambio de modelo</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>Detene&amp;r</translation>
    </message>
    <message>
        <source>Stop safely; nothing is damaged</source>
        <translation>Detener sin riesgo; no se daña nada</translation>
    </message>
    <message>
        <source>Switching to %1: %2 of %3 photos</source>
        <translation>Cambiando a %1: %2 de %3 fotos</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>quedan %1</translation>
    </message>
    <message>
        <source>Downloading %1</source>
        <translation>Descargando %1</translation>
    </message>
    <message>
        <source>Importing a model</source>
        <translation>Importando un modelo</translation>
    </message>
    <message>
        <source>Packing %1</source>
        <translation>Empaquetando %1</translation>
    </message>
    <message>
        <source>Removing %1</source>
        <translation>Eliminando %1</translation>
    </message>
    <message>
        <source>Testing %1</source>
        <translation>Probando %1</translation>
    </message>
    <message>
        <source>%1 was downloaded and is being tested</source>
        <translation>%1 se ha descargado y se está probando</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation>%1 por segundo</translation>
    </message>
</context>
<context>
    <name>ModelQuestions</name>
    <message>
        <source>All photos are already encoded with it, so it answers at once.</source>
        <translation>Todas las fotos ya están codificadas con él, así que se puede usar enseguida.</translation>
    </message>
    <message>
        <source>You can cancel at any time and keep the current model.</source>
        <translation>Puede cancelar en cualquier momento y conservar el modelo actual.</translation>
    </message>
    <message>
        <source>Search with %1 from now on?</source>
        <translation>¿Buscar con %1 a partir de ahora?</translation>
    </message>
    <message>
        <source>&amp;Use this model</source>
        <translation>&amp;Usar este modelo</translation>
    </message>
    <message>
        <source>The current model (%1) keeps answering until the new one has encoded %2.</source>
        <translation>Hasta que el modelo nuevo haya codificado %2, se sigue buscando con el actual (%1).</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln foto</numerusform>
            <numerusform>%Ln fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>Download %1?</source>
        <translation>¿Descargar %1?</translation>
    </message>
    <message>
        <source>&amp;Download</source>
        <translation>&amp;Descargar</translation>
    </message>
    <message>
        <source>Download %1 and search with it?</source>
        <translation>¿Descargar %1 y buscar con él?</translation>
    </message>
    <message>
        <source>&amp;Download and use</source>
        <translation>&amp;Descargar y usar</translation>
    </message>
    <message>
        <source>About %1 will be downloaded from %2.</source>
        <translation>Se descargarán aproximadamente %1 desde %2.</translation>
    </message>
    <message>
        <source>%1 will be downloaded from %2.</source>
        <translation>Se descargarán %1 desde %2.</translation>
    </message>
    <message>
        <source>Large files may come from that host&apos;s storage servers.</source>
        <translation>Los archivos grandes pueden venir de los servidores de almacenamiento de ese sitio.</translation>
    </message>
    <message>
        <source>None of your data is sent.</source>
        <translation>No se envía ninguno de sus datos.</translation>
    </message>
    <message>
        <source>%1 of it are already downloaded.</source>
        <translation>Ya se han descargado %1.</translation>
    </message>
    <message>
        <source>The makers of PhotoSearch have not tested this model yet.</source>
        <translation>Los creadores de PhotoSearch todavía no han probado este modelo.</translation>
    </message>
    <message>
        <source>Its files (%1) will be deleted.</source>
        <translation>Se eliminarán sus archivos (%1).</translation>
    </message>
    <message>
        <source>Its embeddings of your photos (%1) will be deleted too.</source>
        <translation>También se eliminarán los vectores que hizo de sus fotos (%1).</translation>
    </message>
    <message>
        <source>Your photos are not touched.</source>
        <translation>Sus fotos no se tocan.</translation>
    </message>
    <message>
        <source>To use it again, you must download or import it again.</source>
        <translation>Para volver a usarlo, tendrá que descargarlo o importarlo de nuevo.</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>¿Eliminar %1?</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Eliminar</translation>
    </message>
    <message>
        <source>Choose a model folder</source>
        <translation>Elegir una carpeta de modelo</translation>
    </message>
    <message>
        <source>Choose a packed model</source>
        <translation>Elegir un modelo empaquetado</translation>
    </message>
    <message>
        <source>Packed models (*.zip)</source>
        <translation>Modelos empaquetados (*.zip)</translation>
    </message>
    <message>
        <source>Pack the model into a zip file</source>
        <translation>Empaquetar el modelo en un archivo ZIP</translation>
    </message>
    <message>
        <source>Licence: %1.</source>
        <translation>Licencia: %1.</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
</context>
<context>
    <name>ModelTable</name>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Idiomas</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message numerus="yes">
        <source>%Ln languages</source>
        <translation>
            <numerusform>%Ln idioma</numerusform>
            <numerusform>%Ln idiomas</numerusform>
        </translation>
    </message>
    <message>
        <source>untested</source>
        <translation>sin probar</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>medido</translation>
    </message>
    <message>
        <source>tested</source>
        <translation>probado</translation>
    </message>
    <message>
        <source>non-commercial</source>
        <translation>no comercial</translation>
    </message>
    <message>
        <source>encoding %1</source>
        <translation>codificando %1</translation>
    </message>
    <message>
        <source>downloading %1</source>
        <translation>descargando %1</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>dañado</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>en uso</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>instalado</translation>
    </message>
    <message>
        <source>partly downloaded</source>
        <translation>descargado en parte</translation>
    </message>
    <message>
        <source>available</source>
        <translation>disponible</translation>
    </message>
    <message>
        <source>via command line</source>
        <translation>por línea de comandos</translation>
    </message>
    <message>
        <source>import only</source>
        <translation>solo importación</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>The models appear as soon as the search engine is ready.</source>
        <translation>Los modelos aparecen en cuanto el motor de búsqueda está listo.</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>&amp;Use …</source>
        <translation>&amp;Usar…</translation>
    </message>
    <message>
        <source>Search with this model</source>
        <translation>Buscar con este modelo</translation>
    </message>
    <message>
        <source>&amp;Download …</source>
        <translation>&amp;Descargar…</translation>
    </message>
    <message>
        <source>Download and install this model</source>
        <translation>Descargar e instalar este modelo</translation>
    </message>
    <message>
        <source>&amp;Pack to a zip file …</source>
        <translation>Em&amp;paquetar en un archivo ZIP…</translation>
    </message>
    <message>
        <source>Save this model as a zip file for a computer without internet access</source>
        <translation>Guardar este modelo como archivo ZIP para un equipo sin acceso a Internet</translation>
    </message>
    <message>
        <source>Re&amp;move …</source>
        <translation>E&amp;liminar…</translation>
    </message>
    <message>
        <source>Delete this model&apos;s files</source>
        <translation>Eliminar los archivos de este modelo</translation>
    </message>
    <message>
        <source>&amp;Back to the recommended models</source>
        <translation>V&amp;olver a los modelos recomendados</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importar</translation>
    </message>
    <message>
        <source>Install a model from a folder or a zip file, for example from a USB stick</source>
        <translation>Instalar un modelo desde una carpeta o un archivo ZIP, por ejemplo desde una memoria USB</translation>
    </message>
    <message>
        <source>From a &amp;zip file …</source>
        <translation>Desde un archivo &amp;ZIP…</translation>
    </message>
    <message>
        <source>From a &amp;folder …</source>
        <translation>Desde una &amp;carpeta…</translation>
    </message>
    <message>
        <source>To convert other weights, use the command line: photosearch model export NAME</source>
        <translation>Para convertir otros pesos, use la línea de comandos: photosearch model export NOMBRE</translation>
    </message>
    <message>
        <source>This needs PyTorch, which is not part of the installed program</source>
        <translation>Para ello se necesita PyTorch, que no forma parte del programa instalado</translation>
    </message>
    <message>
        <source>Licence: %1</source>
        <translation>Licencia: %1</translation>
    </message>
    <message>
        <source>Languages: %1</source>
        <translation>Idiomas: %1</translation>
    </message>
    <message>
        <source>Untested; these figures are published ones, not measured with PhotoSearch.</source>
        <translation>Sin probar; estas cifras son las publicadas, no se han medido con PhotoSearch.</translation>
    </message>
    <message>
        <source>The makers of PhotoSearch have not tested this model yet.</source>
        <translation>Los creadores de PhotoSearch todavía no han probado este modelo.</translation>
    </message>
    <message>
        <source>Create it on the command line: %1</source>
        <translation>Crearlo en la línea de comandos: %1</translation>
    </message>
    <message>
        <source>Disk space: %1 of files</source>
        <translation>Espacio en disco: %1 de archivos</translation>
    </message>
    <message>
        <source>%1 of embeddings and %2 of indexes for %3 photos</source>
        <translation>%1 de vectores y %2 de índices para %3 fotos</translation>
    </message>
</context>
<context>
    <name>MonthBar</name>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>Click to jump to a month, drag to move through the photos, drag with Shift to see only some months</source>
        <translation>Haga clic para saltar a un mes, arrastre para recorrer las fotos o arrastre con Mayús para ver solo algunos meses</translation>
    </message>
</context>
<context>
    <name>NamedBranch</name>
    <message>
        <source>&amp;Show the photos</source>
        <translation>&amp;Mostrar las fotos</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>Cambiar &amp;nombre</translation>
    </message>
    <message>
        <source>&amp;Remove …</source>
        <translation>&amp;Eliminar…</translation>
    </message>
</context>
<context>
    <name>Offered</name>
    <message>
        <source>%1 is neither a folder nor a picture.</source>
        <translation>%1 no es una carpeta ni una imagen.</translation>
    </message>
    <message>
        <source>%1 cannot be used: this installation cannot read %2 pictures.</source>
        <translation>No se puede usar %1: esta instalación no puede leer imágenes %2.</translation>
    </message>
</context>
<context>
    <name>OpenWithDialog</name>
    <message>
        <source>Open with</source>
        <translation>Abrir con</translation>
    </message>
    <message numerus="yes">
        <source>Open %Ln photo(s) with:</source>
        <translation>
            <numerusform>Abrir %Ln foto con:</numerusform>
            <numerusform>Abrir %Ln fotos con:</numerusform>
        </translation>
    </message>
    <message>
        <source>Open “%1” with:</source>
        <translation>Abrir «%1» con:</translation>
    </message>
    <message>
        <source>Name of a program</source>
        <translation>Nombre de un programa</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>Programas</translation>
    </message>
    <message>
        <source>&amp;Another program …</source>
        <translation>&amp;Otro programa…</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ab&amp;rir</translation>
    </message>
    <message>
        <source>Choose a program</source>
        <translation>Elegir un programa</translation>
    </message>
    <message>
        <source>%1 could not be started.</source>
        <translation>No se pudo iniciar %1.</translation>
    </message>
</context>
<context>
    <name>OrderBox</name>
    <message>
        <source>Best match</source>
        <translation>Mejor coincidencia</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Más recientes</translation>
    </message>
    <message>
        <source>Recently added</source>
        <translation>Agregadas recientemente</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Largest file</source>
        <translation>Archivo más grande</translation>
    </message>
    <message>
        <source>Highest rating</source>
        <translation>Mejor valoración</translation>
    </message>
    <message>
        <source>Sharpest</source>
        <translation>Más nítidas</translation>
    </message>
    <message>
        <source>Brightest</source>
        <translation>Más claras</translation>
    </message>
    <message>
        <source>Darkest</source>
        <translation>Más oscuras</translation>
    </message>
    <message>
        <source>Highest contrast</source>
        <translation>Mayor contraste</translation>
    </message>
    <message>
        <source>Most colourful</source>
        <translation>Más coloridas</translation>
    </message>
    <message>
        <source>Best photos</source>
        <translation>Mejores fotos</translation>
    </message>
    <message>
        <source>Order of the photos</source>
        <translation>Orden de las fotos</translation>
    </message>
    <message>
        <source>Which photos come first</source>
        <translation>Qué fotos aparecen primero</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation>Escriba un comando</translation>
    </message>
    <message>
        <source>No command of this name can be used now</source>
        <translation>Ahora no se puede usar ningún comando con este nombre</translation>
    </message>
</context>
<context>
    <name>Panels</name>
    <message>
        <source>Sidebar</source>
        <translation>Barra lateral</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>Sketch</source>
        <translation>Boceto</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Drawing area</source>
        <translation>Área de dibujo</translation>
    </message>
    <message>
        <source>Draw what you are looking for</source>
        <translation>Dibuje lo que busca</translation>
    </message>
</context>
<context>
    <name>PhotoActions</name>
    <message numerus="yes">
        <source>Open %Ln photos?</source>
        <translation>
            <numerusform>¿Abrir %Ln foto?</numerusform>
            <numerusform>¿Abrir %Ln fotos?</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the first %1 of %2 photos?</source>
        <translation>¿Abrir las primeras %1 de %2 fotos?</translation>
    </message>
    <message>
        <source>Open photos</source>
        <translation>Abrir fotos</translation>
    </message>
    <message>
        <source>Each photo may open in its own window.</source>
        <translation>Es posible que cada foto se abra en su propia ventana.</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ab&amp;rir</translation>
    </message>
    <message>
        <source>No program is set up to open “%1”.</source>
        <translation>No hay ningún programa configurado para abrir «%1».</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) offline. Connect the drive and try again.</source>
        <translation>
            <numerusform>%Ln foto sin conexión. Conecte la unidad e inténtelo de nuevo.</numerusform>
            <numerusform>%Ln fotos sin conexión. Conecte la unidad e inténtelo de nuevo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) copied</source>
        <translation>
            <numerusform>%Ln foto copiada</numerusform>
            <numerusform>%Ln fotos copiadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln path(s) copied</source>
        <translation>
            <numerusform>%Ln ruta copiada</numerusform>
            <numerusform>%Ln rutas copiadas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhotoTrash</name>
    <message>
        <source>Other photos are still being moved.</source>
        <translation>Todavía se están moviendo otras fotos.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) offline. Connect the drive and try again.</source>
        <translation>
            <numerusform>%Ln foto sin conexión. Conecte la unidad e inténtelo de nuevo.</numerusform>
            <numerusform>%Ln fotos sin conexión. Conecte la unidad e inténtelo de nuevo.</numerusform>
        </translation>
    </message>
    <message>
        <source>These photos are not in the library any more.</source>
        <translation>Estas fotos ya no están en la biblioteca.</translation>
    </message>
    <message>
        <source>%1 in total. You can undo this.</source>
        <translation>%1 en total. Puede deshacer esto.</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>Mover a la papelera</translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln photo(s) to the trash?</source>
        <translation>
            <numerusform>¿Mover %Ln foto a la papelera?</numerusform>
            <numerusform>¿Mover %Ln fotos a la papelera?</numerusform>
        </translation>
    </message>
    <message>
        <source>Raw files, films of Live Photos and sidecars go with their photo.</source>
        <translation>Los archivos RAW, los vídeos de las Live Photos y los archivos sidecar acompañan a su foto.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) on drives that are not connected stay.</source>
        <translation>
            <numerusform>%Ln foto de una unidad no conectada se queda donde está.</numerusform>
            <numerusform>%Ln fotos de unidades no conectadas se quedan donde están.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Move to the trash</source>
        <translation>&amp;Mover a la papelera</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more file(s) have the same content. They go too.</source>
        <translation>
            <numerusform>%Ln archivo más tiene el mismo contenido. También se mueve.</numerusform>
            <numerusform>%Ln archivos más tienen el mismo contenido. También se mueven.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moving %Ln photo(s) to the trash …</source>
        <translation>
            <numerusform>Moviendo %Ln foto a la papelera…</numerusform>
            <numerusform>Moviendo %Ln fotos a la papelera…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) moved to the trash, %1</source>
        <translation>
            <numerusform>%Ln foto movida a la papelera, %1</numerusform>
            <numerusform>%Ln fotos movidas a la papelera, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) restored from the trash</source>
        <translation>
            <numerusform>%Ln foto restaurada de la papelera</numerusform>
            <numerusform>%Ln fotos restauradas de la papelera</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Pictures (%1)</source>
        <translation>Imágenes (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>PictureImport</name>
    <message>
        <source>The picture could not be read.</source>
        <translation>No se pudo leer la imagen.</translation>
    </message>
</context>
<context>
    <name>PlacesPage</name>
    <message>
        <source>Opening the library …</source>
        <translation>Abriendo la biblioteca…</translation>
    </message>
    <message>
        <source>The map comes in a moment.</source>
        <translation>El mapa aparecerá en un momento.</translation>
    </message>
    <message>
        <source>&amp;Back to the photos</source>
        <translation>Vo&amp;lver a las fotos</translation>
    </message>
    <message>
        <source>Back to the photos (Esc)</source>
        <translation>Volver a las fotos (Esc)</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <source>&amp;Draw a rectangle</source>
        <translation>Dibu&amp;jar un rectángulo</translation>
    </message>
    <message>
        <source>Drag over the map to choose an area (also with Shift held down)</source>
        <translation>Arrastre sobre el mapa para elegir un área (también con Mayús pulsada)</translation>
    </message>
    <message>
        <source>Adds the area to the search as a filter</source>
        <translation>Agrega el área a la búsqueda como filtro</translation>
    </message>
    <message>
        <source>&amp;Remove the rectangle</source>
        <translation>Q&amp;uitar el rectángulo</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Acercar (+)</translation>
    </message>
    <message>
        <source>Zoom out (-)</source>
        <translation>Alejar (-)</translation>
    </message>
    <message>
        <source>Show all photos (0)</source>
        <translation>Mostrar todas las fotos (0)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) with a position</source>
        <translation>
            <numerusform>%Ln foto con posición</numerusform>
            <numerusform>%Ln fotos con posición</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no photos yet</source>
        <translation>Todavía no hay fotos</translation>
    </message>
    <message>
        <source>Photos appear on the map as soon as the library has some.</source>
        <translation>Las fotos aparecerán en el mapa en cuanto haya alguna en la biblioteca.</translation>
    </message>
    <message>
        <source>To the photos</source>
        <translation>Ir a las fotos</translation>
    </message>
    <message>
        <source>No photo says where it was taken</source>
        <translation>Ninguna foto indica dónde se tomó</translation>
    </message>
    <message>
        <source>Phones write the position into a photo if the camera app is allowed to use the location. Most cameras have no GPS receiver, and some programs and messengers remove the position.</source>
        <translation>Los teléfonos guardan la posición en la foto si la cámara tiene permiso para usar la ubicación. La mayoría de las cámaras no tienen receptor GPS, y algunos programas y aplicaciones de mensajería eliminan la posición.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar otra vez</translation>
    </message>
    <message>
        <source>The outlines of the map are damaged. Install PhotoSearch again.</source>
        <translation>Los contornos del mapa están dañados. Vuelva a instalar PhotoSearch.</translation>
    </message>
    <message numerus="yes">
        <source>Sho&amp;w %Ln photo(s) in the rectangle</source>
        <translation>
            <numerusform>&amp;Mostrar %Ln foto del rectángulo</numerusform>
            <numerusform>&amp;Mostrar %Ln fotos del rectángulo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sho&amp;w %Ln photo(s) in view</source>
        <translation>
            <numerusform>&amp;Mostrar %Ln foto visible</numerusform>
            <numerusform>&amp;Mostrar %Ln fotos visibles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Plurals</name>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minuto</numerusform>
            <numerusform>%Ln minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln hora</numerusform>
            <numerusform>%Ln horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more copies</source>
        <translation>
            <numerusform>%Ln copia más</numerusform>
            <numerusform>%Ln copias más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln star(s)</source>
        <translation>
            <numerusform>%Ln estrella</numerusform>
            <numerusform>%Ln estrellas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln similar shot(s)</source>
        <translation>
            <numerusform>%Ln toma similar</numerusform>
            <numerusform>%Ln tomas similares</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Prefix</name>
    <message>
        <source>when it was taken: 2023, 2022-06..2022-09</source>
        <translation>cuándo se tomó: 2023, 2022-06..2022-09</translation>
    </message>
    <message>
        <source>taken before: 2020, 2022-06</source>
        <translation>tomada antes de: 2020, 2022-06</translation>
    </message>
    <message>
        <source>taken after: 2020, 2022-06</source>
        <translation>tomada después de: 2020, 2022-06</translation>
    </message>
    <message>
        <source>taken since: 2020, 2022-06</source>
        <translation>tomada desde: 2020, 2022-06</translation>
    </message>
    <message>
        <source>taken until: 2020, 2022-06</source>
        <translation>tomada hasta: 2020, 2022-06</translation>
    </message>
    <message>
        <source>the camera</source>
        <translation>la cámara</translation>
    </message>
    <message>
        <source>the lens</source>
        <translation>el objetivo</translation>
    </message>
    <message>
        <source>the sensitivity: 400, &gt;=1600</source>
        <translation>la sensibilidad: 400, &gt;=1600</translation>
    </message>
    <message>
        <source>the aperture: 2.8, &lt;=4</source>
        <translation>la apertura: 2.8, &lt;=4</translation>
    </message>
    <message>
        <source>the focal length in mm: 50, 24..70</source>
        <translation>la distancia focal en mm: 50, 24..70</translation>
    </message>
    <message>
        <source>the exposure time in s: 1/250, &gt;=1</source>
        <translation>el tiempo de exposición en s: 1/250, &gt;=1</translation>
    </message>
    <message>
        <source>the city, region or country</source>
        <translation>la ciudad, la región o el país</translation>
    </message>
    <message>
        <source>close to a place: Rome, or 48.1,11.6</source>
        <translation>cerca de un lugar: Rome, o 48.1,11.6</translation>
    </message>
    <message>
        <source>south, west, north, east: 47.2,10.9,48.9,13.1</source>
        <translation>sur, oeste, norte, este: 47.2,10.9,48.9,13.1</translation>
    </message>
    <message>
        <source>the folder</source>
        <translation>la carpeta</translation>
    </message>
    <message>
        <source>a part of the file name</source>
        <translation>una parte del nombre de archivo</translation>
    </message>
    <message>
        <source>the format: jpeg, raw</source>
        <translation>el formato: jpeg, raw</translation>
    </message>
    <message>
        <source>the rating: 5, &gt;=3</source>
        <translation>la valoración: 5, &gt;=3</translation>
    </message>
    <message>
        <source>what it is: screenshot, panorama, duplicate</source>
        <translation>qué es: screenshot, panorama, duplicate</translation>
    </message>
    <message>
        <source>what is known of it: text, gps, rating</source>
        <translation>qué se sabe de ella: text, gps, rating</translation>
    </message>
    <message>
        <source>what it lacks: tags, rating, place</source>
        <translation>qué le falta: tags, rating, place</translation>
    </message>
    <message>
        <source>whether it is a favourite: yes, no</source>
        <translation>si es favorita: yes, no</translation>
    </message>
    <message>
        <source>its flag: picked, rejected, none</source>
        <translation>su indicador: picked, rejected, none</translation>
    </message>
    <message>
        <source>the album</source>
        <translation>el álbum</translation>
    </message>
    <message>
        <source>a keyword</source>
        <translation>una palabra clave</translation>
    </message>
    <message>
        <source>a person who is named in it</source>
        <translation>una persona que se nombra en ella</translation>
    </message>
    <message>
        <source>the colour label</source>
        <translation>la etiqueta de color</translation>
    </message>
    <message>
        <source>words of the title</source>
        <translation>palabras del título</translation>
    </message>
    <message>
        <source>words of the caption</source>
        <translation>palabras de la descripción</translation>
    </message>
    <message>
        <source>the order: sharpest, best, &quot;most crowded&quot;</source>
        <translation>el orden: sharpest, best, &quot;most crowded&quot;</translation>
    </message>
    <message>
        <source>text that is written in the photo</source>
        <translation>texto escrito en la foto</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Photo, large</source>
        <translation>Foto, en grande</translation>
    </message>
    <message>
        <source>Drag a frame around what you are looking for. The arrow keys move it, Shift+arrow keys resize it, Enter searches, Esc cancels.</source>
        <translation>Arrastre un recuadro alrededor de lo que busca. Las teclas de flecha lo mueven, Mayús+teclas de flecha cambian su tamaño, Intro busca, Esc cancela.</translation>
    </message>
    <message>
        <source>Back to the photos (Esc)</source>
        <translation>Volver a las fotos (Esc)</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>Alejar (−)</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Acercar (+)</translation>
    </message>
    <message>
        <source>100 % or fit to the window (Z)</source>
        <translation>100 % o ajustar a la ventana (Z)</translation>
    </message>
    <message>
        <source>Full screen (F11)</source>
        <translation>Pantalla completa (F11)</translation>
    </message>
    <message>
        <source>Why this photo: show where it matches (W)</source>
        <translation>Por qué esta foto: mostrar dónde coincide (W)</translation>
    </message>
    <message>
        <source>Show the text in the photo (T)</source>
        <translation>Mostrar el texto de la foto (T)</translation>
    </message>
    <message>
        <source>Search with a part of this photo (R)</source>
        <translation>Buscar con una parte de esta foto (R)</translation>
    </message>
    <message>
        <source>Filmstrip (Ctrl+Shift+B)</source>
        <translation>Tira de fotos (Ctrl+Mayús+B)</translation>
    </message>
    <message>
        <source>Slideshow (Shift+F5)</source>
        <translation>Presentación (Mayús+F5)</translation>
    </message>
    <message>
        <source>Details (I)</source>
        <translation>Detalles (I)</translation>
    </message>
    <message>
        <source>Previous photo (←)</source>
        <translation>Foto anterior (←)</translation>
    </message>
    <message>
        <source>Next photo (→)</source>
        <translation>Foto siguiente (→)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>PreviewLoader</name>
    <message>
        <source>The preview could not be read.</source>
        <translation>No se pudo leer la vista previa.</translation>
    </message>
</context>
<context>
    <name>QueryBar</name>
    <message>
        <source>Filter</source>
        <translation>Filtrar</translation>
    </message>
    <message>
        <source>Filter by date, folder, camera, place …</source>
        <translation>Filtrar por fecha, carpeta, cámara, lugar…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Búsqueda</translation>
    </message>
    <message>
        <source>Describe what the photo shows (Ctrl+F)</source>
        <translation>Describa lo que muestra la foto (Ctrl+F)</translation>
    </message>
    <message>
        <source>Recent searches: Alt+↓</source>
        <translation>Búsquedas recientes: Alt+↓</translation>
    </message>
    <message>
        <source>Previous search</source>
        <translation>Búsqueda anterior</translation>
    </message>
    <message>
        <source>Previous search (Alt+←)</source>
        <translation>Búsqueda anterior (Alt+←)</translation>
    </message>
    <message>
        <source>Next search</source>
        <translation>Búsqueda siguiente</translation>
    </message>
    <message>
        <source>Next search (Alt+→)</source>
        <translation>Búsqueda siguiente (Alt+→)</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
    <message>
        <source>Clear search (Esc)</source>
        <translation>Borrar la búsqueda (Esc)</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Guardar esta búsqueda</translation>
    </message>
    <message>
        <source>Save this search under a name (Ctrl+S)</source>
        <translation>Guardar esta búsqueda con un nombre (Ctrl+S)</translation>
    </message>
    <message>
        <source>Search with a picture</source>
        <translation>Buscar con una imagen</translation>
    </message>
    <message>
        <source>Search with a picture: choose a file, or drop or paste a picture</source>
        <translation>Buscar con una imagen: elija un archivo, o arrastre o pegue una imagen</translation>
    </message>
    <message>
        <source>Thumbnail size (Ctrl+wheel)</source>
        <translation>Tamaño de las miniaturas (Ctrl+rueda)</translation>
    </message>
    <message>
        <source>Thumbnail size</source>
        <translation>Tamaño de las miniaturas</translation>
    </message>
    <message>
        <source>Smaller photos</source>
        <translation>Fotos más pequeñas</translation>
    </message>
    <message>
        <source>Larger photos</source>
        <translation>Fotos más grandes</translation>
    </message>
    <message>
        <source>Say what should be different: “at night”, “-people” …</source>
        <translation>Diga qué debe ser distinto: «at night», «-people»…</translation>
    </message>
    <message>
        <source>Search your photos: “dog on a beach”, “child on a swing” …</source>
        <translation>Busque en sus fotos: «dog on a beach», «child on a swing»…</translation>
    </message>
</context>
<context>
    <name>QueryPictures</name>
    <message>
        <source>a photo</source>
        <translation>una foto</translation>
    </message>
    <message>
        <source>a drawing</source>
        <translation>un dibujo</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>una imagen</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>There is no text in this photo.</source>
        <translation>No hay texto en esta foto.</translation>
    </message>
    <message>
        <source>The text in this photo cannot be read.</source>
        <translation>No se puede leer el texto de esta foto.</translation>
    </message>
    <message>
        <source>The text in this photo has not been read yet.</source>
        <translation>El texto de esta foto todavía no se ha leído.</translation>
    </message>
    <message>
        <source>Text in photos is not read: it is switched off in the settings.</source>
        <translation>No se lee el texto de las fotos: está desactivado en la configuración.</translation>
    </message>
</context>
<context>
    <name>ReadyStep</name>
    <message>
        <source>You can change the folders and the model at any time.</source>
        <translation>Puede cambiar las carpetas y el modelo en cualquier momento.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more folder(s)</source>
        <translation>
            <numerusform>%Ln carpeta más</numerusform>
            <numerusform>%Ln carpetas más</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 y %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln foto</numerusform>
            <numerusform>%Ln fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>You can search from the first minute on.</source>
        <translation>Puede buscar desde el primer minuto.</translation>
    </message>
    <message>
        <source>How long indexing takes is shown as soon as it has begun.</source>
        <translation>La duración de la indexación se muestra en cuanto haya empezado.</translation>
    </message>
    <message>
        <source>Indexing takes about %1, in the background.</source>
        <translation>La indexación tarda aproximadamente %1, en segundo plano.</translation>
    </message>
    <message>
        <source>Indexing takes %1, in the background.</source>
        <translation>La indexación tarda %1, en segundo plano.</translation>
    </message>
    <message>
        <source>Starter</source>
        <translation>Starter</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>Modelo: %1</translation>
    </message>
    <message>
        <source>%1 takes over once it is downloaded.</source>
        <translation>%1 lo sustituirá en cuanto se haya descargado.</translation>
    </message>
</context>
<context>
    <name>RegionDialog</name>
    <message>
        <source>A part of %1</source>
        <translation>Una parte de %1</translation>
    </message>
    <message>
        <source>Drag a frame around what you are looking for. The arrow keys move it, Shift+arrow keys resize it.</source>
        <translation>Arrastre un recuadro alrededor de lo que busca. Las teclas de flecha lo mueven, Mayús+teclas de flecha cambian su tamaño.</translation>
    </message>
    <message>
        <source>&amp;Search with this part</source>
        <translation>&amp;Buscar con esta parte</translation>
    </message>
    <message>
        <source>&amp;The whole picture</source>
        <translation>&amp;Toda la imagen</translation>
    </message>
    <message>
        <source>Drag a larger frame.</source>
        <translation>Arrastre un recuadro más grande.</translation>
    </message>
</context>
<context>
    <name>RegionPicker</name>
    <message>
        <source>Frame around a part of the picture</source>
        <translation>Recuadro alrededor de una parte de la imagen</translation>
    </message>
    <message>
        <source>The arrow keys move the frame, Shift+arrow keys resize it, Enter confirms, Esc cancels.</source>
        <translation>Las teclas de flecha mueven el recuadro, Mayús+teclas de flecha cambian su tamaño, Intro confirma, Esc cancela.</translation>
    </message>
</context>
<context>
    <name>RemovedDialog</name>
    <message>
        <source>Removed folders</source>
        <translation>Carpetas quitadas</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Quitada</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>Se conserva hasta</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Restaurar</translation>
    </message>
    <message>
        <source>Search this folder again; its photos need not be indexed again</source>
        <translation>Volver a buscar en esta carpeta; no hace falta indexar sus fotos de nuevo</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>These folders were removed. Their photos are still where they were, and you can restore a folder until the day shown here.</source>
        <translation>Estas carpetas se quitaron. Sus fotos siguen donde estaban, y cada carpeta se puede restaurar hasta el día que se indica aquí.</translation>
    </message>
    <message>
        <source>No folder was removed in the last 30 days.</source>
        <translation>No se quitó ninguna carpeta en los últimos 30 días.</translation>
    </message>
    <message>
        <source>%1 (only photos that were not connected)</source>
        <translation>%1 (solo las fotos que estaban sin conexión)</translation>
    </message>
    <message numerus="yes">
        <source>Folder with %Ln file(s) restored</source>
        <translation>
            <numerusform>Se restauró la carpeta con %Ln archivo</numerusform>
            <numerusform>Se restauró la carpeta con %Ln archivos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportDesk</name>
    <message>
        <source>Include names of files and folders</source>
        <translation>Incluir los nombres de archivos y carpetas</translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation>Informar de un problema</translation>
    </message>
    <message>
        <source>Save a zip file with the logs and a list of the installed components?</source>
        <translation>¿Guardar un archivo ZIP con los registros y una lista de los componentes instalados?</translation>
    </message>
    <message>
        <source>It contains no photos and no searches, and nothing is sent. Check its contents, then pass it on yourself.</source>
        <translation>No contiene fotos ni búsquedas, y no se envía nada. Revise el contenido y envíe usted mismo el archivo.</translation>
    </message>
    <message>
        <source>&amp;Save …</source>
        <translation>&amp;Guardar…</translation>
    </message>
    <message>
        <source>The report was saved.</source>
        <translation>El informe se guardó.</translation>
    </message>
</context>
<context>
    <name>ResultsPage</name>
    <message>
        <source>Show the results without searching inside photos</source>
        <translation>Mostrar los resultados sin buscar dentro de las fotos</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Detener</translation>
    </message>
    <message>
        <source>Photos have been added or removed since this list was made (F5)</source>
        <translation>Se han agregado o quitado fotos desde que se creó esta lista (F5)</translation>
    </message>
    <message>
        <source>The list has changed. Select the photos again.</source>
        <translation>La lista ha cambiado. Seleccione las fotos de nuevo.</translation>
    </message>
    <message>
        <source>Opening your library …</source>
        <translation>Abriendo su biblioteca…</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nada coincide</translation>
    </message>
    <message>
        <source>%1 Other words may find more.</source>
        <translation>%1 Con otras palabras quizá se encuentre más.</translation>
    </message>
    <message>
        <source>No photos found for “%1”</source>
        <translation>No se encontraron fotos de «%1»</translation>
    </message>
    <message>
        <source>No similar photos found</source>
        <translation>No se encontraron fotos similares</translation>
    </message>
    <message>
        <source>Try other or fewer words. Things and places work better than names.</source>
        <translation>Pruebe con otras palabras o con menos. Los objetos y los lugares funcionan mejor que los nombres.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) can be found only once they are fully indexed.</source>
        <translation>
            <numerusform>%Ln foto no se podrá encontrar hasta que esté indexada del todo.</numerusform>
            <numerusform>%Ln fotos no se podrán encontrar hasta que estén indexadas del todo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Search instead for “%1”</source>
        <translation>Buscar en su lugar «%1»</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) match.</source>
        <translation>
            <numerusform>%Ln foto coincide.</numerusform>
            <numerusform>%Ln fotos coinciden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hide %Ln weaker match(es)</source>
        <translation>
            <numerusform>Ocultar %Ln coincidencia más débil</numerusform>
            <numerusform>Ocultar %Ln coincidencias más débiles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln weaker match(es)</source>
        <translation>
            <numerusform>Mostrar %Ln coincidencia más débil</numerusform>
            <numerusform>Mostrar %Ln coincidencias más débiles</numerusform>
        </translation>
    </message>
    <message>
        <source>Search without any filter</source>
        <translation>Buscar sin ningún filtro</translation>
    </message>
    <message>
        <source>Also search &amp;inside photos</source>
        <translation>Buscar &amp;también dentro de las fotos</translation>
    </message>
    <message>
        <source>How to search</source>
        <translation>Cómo buscar</translation>
    </message>
    <message>
        <source>No photo meets all conditions.</source>
        <translation>Ninguna foto cumple todas las condiciones.</translation>
    </message>
    <message>
        <source>Searching inside photos: %1 of %2</source>
        <translation>Buscando dentro de las fotos: %1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>The library has changed: show %Ln photo(s)</source>
        <translation>
            <numerusform>La biblioteca ha cambiado: mostrar %Ln foto</numerusform>
            <numerusform>La biblioteca ha cambiado: mostrar %Ln fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>This photo is in no stack.</source>
        <translation>Esta foto no está en ninguna pila.</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>Buscando…</translation>
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
        <translation>Guardar una búsqueda</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>What the pictures show: “our dog Bella”</source>
        <translation>Lo que muestran las imágenes: «our dog Bella»</translation>
    </message>
    <message>
        <source>The name is also what is searched for, so say what the pictures show.</source>
        <translation>El nombre también se usa para buscar, así que diga lo que muestran las imágenes.</translation>
    </message>
    <message>
        <source>It is asked anew each time, so it also finds photos that you take later.</source>
        <translation>Se repite cada vez, de modo que también encuentra las fotos que tome más adelante.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>Replace the saved search “%1”?</source>
        <translation>¿Reemplazar la búsqueda guardada «%1»?</translation>
    </message>
    <message>
        <source>There is a saved search of this name already.</source>
        <translation>Ya hay una búsqueda guardada con este nombre.</translation>
    </message>
    <message>
        <source>&amp;Replace it</source>
        <translation>&amp;Reemplazarla</translation>
    </message>
    <message>
        <source>“%1” saved. Ctrl+B shows all saved searches.</source>
        <translation>Se guardó «%1». Ctrl+B muestra todas las búsquedas guardadas.</translation>
    </message>
</context>
<context>
    <name>SavedBranch</name>
    <message>
        <source>Remove a saved search</source>
        <translation>Eliminar una búsqueda guardada</translation>
    </message>
    <message>
        <source>Remove the saved search “%1”?</source>
        <translation>¿Eliminar la búsqueda guardada «%1»?</translation>
    </message>
    <message>
        <source>Its photos stay where they are.</source>
        <translation>Sus fotos se quedan donde están.</translation>
    </message>
    <message>
        <source>&amp;Remove the search</source>
        <translation>&amp;Eliminar la búsqueda</translation>
    </message>
</context>
<context>
    <name>Saver</name>
    <message>
        <source>%1 of the %2 selected photos are its examples.</source>
        <translation>%1 de las %2 fotos seleccionadas son sus ejemplos.</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Selection</source>
        <translation>Selección</translation>
    </message>
    <message>
        <source>Find similar</source>
        <translation>Buscar similares</translation>
    </message>
    <message>
        <source>Find similar (Ctrl+D)</source>
        <translation>Buscar similares (Ctrl+D)</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorita</translation>
    </message>
    <message>
        <source>Favourite (F)</source>
        <translation>Favorita (F)</translation>
    </message>
    <message>
        <source>Album …</source>
        <translation>Álbum…</translation>
    </message>
    <message>
        <source>Add to an album … (A)</source>
        <translation>Agregar a un álbum… (A)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy (Ctrl+C)</source>
        <translation>Copiar (Ctrl+C)</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Export … (Ctrl+Shift+S)</source>
        <translation>Exportar… (Ctrl+Mayús+S)</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>Show in folder (Ctrl+Shift+O)</source>
        <translation>Mostrar en la carpeta (Ctrl+Mayús+O)</translation>
    </message>
    <message>
        <source>Trash …</source>
        <translation>Papelera…</translation>
    </message>
    <message>
        <source>Move to the trash … (Del)</source>
        <translation>Mover a la papelera… (Supr)</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>Anular la selección</translation>
    </message>
    <message>
        <source>Clear selection (Esc)</source>
        <translation>Anular la selección (Esc)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln seleccionada</numerusform>
            <numerusform>%Ln seleccionadas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>The search as a sentence</source>
        <translation>La búsqueda en forma de frase</translation>
    </message>
    <message>
        <source>The search as a sentence. Edit it to change the search: “but at night”, “without people”, “unlike …”.</source>
        <translation>La búsqueda en forma de frase. Edítela para cambiar la búsqueda: «but at night», «without people», «unlike …».</translation>
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
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste alto</translation>
    </message>
    <message>
        <source>Thumbnail size</source>
        <translation>Tamaño de las miniaturas</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Sin límite</translation>
    </message>
    <message>
        <source>Above it, those are deleted that were not shown for longest; they are made again when shown</source>
        <translation>Si se supera, se eliminan las que llevan más tiempo sin mostrarse; se crean de nuevo cuando se muestran</translation>
    </message>
    <message>
        <source>&amp;Remember recent searches</source>
        <translation>&amp;Recordar las búsquedas recientes</translation>
    </message>
    <message>
        <source>&amp;Clear recent searches</source>
        <translation>&amp;Borrar las búsquedas recientes</translation>
    </message>
    <message>
        <source>Seasons of the southern &amp;half of the earth</source>
        <translation>Estaciones del &amp;hemisferio sur</translation>
    </message>
    <message>
        <source>In a search, “last summer” then means December to February</source>
        <translation>En una búsqueda, «last summer» significa entonces de diciembre a febrero</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>&amp;Watch folders for new photos</source>
        <translation>&amp;Vigilar las carpetas para detectar fotos nuevas</translation>
    </message>
    <message>
        <source>Rea&amp;d the text in photos while there is nothing else to do</source>
        <translation>&amp;Leer el texto de las fotos mientras no haya nada más que hacer</translation>
    </message>
    <message>
        <source>Then photos are found by the words in them, on signs and receipts for example</source>
        <translation>Así las fotos se encuentran por las palabras que contienen, por ejemplo en carteles y recibos</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>&amp;Tema:</translation>
    </message>
    <message>
        <source>Thumbnail &amp;size:</source>
        <translation>Tamaño de las &amp;miniaturas:</translation>
    </message>
    <message>
        <source>Space for thum&amp;bnails:</source>
        <translation>&amp;Espacio para miniaturas:</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Búsqueda</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>Indexación</translation>
    </message>
    <message>
        <source>&amp;Processor cores:</source>
        <translation>&amp;Núcleos del procesador:</translation>
    </message>
    <message>
        <source>E&amp;xclusions …</source>
        <translation>E&amp;xclusiones…</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marcas</translation>
    </message>
    <message>
        <source>Background work</source>
        <translation>Trabajo en segundo plano</translation>
    </message>
    <message>
        <source>Models and device</source>
        <translation>Modelos y dispositivo</translation>
    </message>
    <message>
        <source>How many processor cores the models use; fewer leave more for other programs</source>
        <translation>Cuántos núcleos del procesador usan los modelos; con menos quedan más para otros programas</translation>
    </message>
    <message>
        <source>Takes effect at the next start of the program</source>
        <translation>Surte efecto la próxima vez que se inicie el programa</translation>
    </message>
    <message>
        <source>Storage locations</source>
        <translation>Ubicaciones de almacenamiento</translation>
    </message>
    <message>
        <source>Library:</source>
        <translation>Biblioteca:</translation>
    </message>
    <message>
        <source>Cache (may be deleted):</source>
        <translation>Caché (se puede eliminar):</translation>
    </message>
    <message>
        <source>Settings:</source>
        <translation>Configuración:</translation>
    </message>
    <message>
        <source>Logs:</source>
        <translation>Registros:</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open this folder</source>
        <translation>Abrir esta carpeta</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Move to the trash</source>
        <translation>Mover a la papelera</translation>
    </message>
    <message>
        <source>Nothing is moved until you confirm it on the duplicates page</source>
        <translation>No se mueve nada hasta que lo confirme en la página de duplicados</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favoritas</translation>
    </message>
    <message>
        <source>Recently added</source>
        <translation>Agregadas recientemente</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplicados</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Ilegibles</translation>
    </message>
    <message>
        <source>Albums</source>
        <translation>Álbumes</translation>
    </message>
    <message>
        <source>New album …</source>
        <translation>Nuevo álbum…</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Búsquedas guardadas</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>Add a folder …</source>
        <translation>Agregar una carpeta…</translation>
    </message>
</context>
<context>
    <name>SketchColors</name>
    <message>
        <source>Black</source>
        <translation>Negro</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Gris</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>Marrón</translation>
    </message>
    <message>
        <source>Skin tone</source>
        <translation>Color piel</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rojo</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Naranja</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Amarillo</translation>
    </message>
    <message>
        <source>Light green</source>
        <translation>Verde claro</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Light blue</source>
        <translation>Azul claro</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Azul</translation>
    </message>
    <message>
        <source>More colours …</source>
        <translation>Más colores…</translation>
    </message>
    <message>
        <source>Pen colour</source>
        <translation>Color del lápiz</translation>
    </message>
</context>
<context>
    <name>SketchPad</name>
    <message>
        <source>Pen (B)</source>
        <translation>Lápiz (B)</translation>
    </message>
    <message>
        <source>Eraser (E)</source>
        <translation>Borrador (E)</translation>
    </message>
    <message>
        <source>Line width ([ and ])</source>
        <translation>Grosor de la línea ([ y ])</translation>
    </message>
    <message>
        <source>Line width</source>
        <translation>Grosor de la línea</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Deshacer (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>Rehacer (Ctrl+Mayús+Z)</translation>
    </message>
    <message>
        <source>Clear the drawing (Del)</source>
        <translation>Borrar el dibujo (Supr)</translation>
    </message>
    <message>
        <source>Import a picture to draw on or to trace</source>
        <translation>Importar una imagen para dibujar sobre ella o calcarla</translation>
    </message>
    <message>
        <source>&amp;Draw on a picture …</source>
        <translation>&amp;Dibujar sobre una imagen…</translation>
    </message>
    <message>
        <source>&amp;Trace a picture …</source>
        <translation>&amp;Calcar una imagen…</translation>
    </message>
    <message>
        <source>&amp;Remove the traced picture</source>
        <translation>&amp;Quitar la imagen calcada</translation>
    </message>
    <message>
        <source>Save the drawing as a PNG file</source>
        <translation>Guardar el dibujo como archivo PNG</translation>
    </message>
    <message>
        <source>Matching photos appear while you draw. Add words in the search field to be more precise.</source>
        <translation>Las fotos que coinciden aparecen mientras dibuja. Agregue palabras en el campo de búsqueda para precisar más.</translation>
    </message>
    <message>
        <source>The drawing could not be saved.</source>
        <translation>No se pudo guardar el dibujo.</translation>
    </message>
    <message>
        <source>Check whether the disk is full.</source>
        <translation>Compruebe si el disco está lleno.</translation>
    </message>
    <message>
        <source>Import a picture</source>
        <translation>Importar una imagen</translation>
    </message>
    <message>
        <source>The clipboard contains no picture.</source>
        <translation>El portapapeles no contiene ninguna imagen.</translation>
    </message>
    <message>
        <source>Save the drawing</source>
        <translation>Guardar el dibujo</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>Imágenes PNG (*.png)</translation>
    </message>
    <message>
        <source>The drawing was saved as %1.</source>
        <translation>El dibujo se guardó como %1.</translation>
    </message>
    <message>
        <source>%1 could not be saved.</source>
        <translation>No se pudo guardar %1.</translation>
    </message>
</context>
<context>
    <name>Slideshow</name>
    <message>
        <source>Slideshow</source>
        <translation>Presentación</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>Pausar (Espacio)</translation>
    </message>
    <message>
        <source>Previous photo (←)</source>
        <translation>Foto anterior (←)</translation>
    </message>
    <message>
        <source>Next photo (→)</source>
        <translation>Foto siguiente (→)</translation>
    </message>
    <message>
        <source>Less time for each photo (−)</source>
        <translation>Menos tiempo para cada foto (−)</translation>
    </message>
    <message>
        <source>More time for each photo (+)</source>
        <translation>Más tiempo para cada foto (+)</translation>
    </message>
    <message>
        <source>End the slideshow (Esc)</source>
        <translation>Terminar la presentación (Esc)</translation>
    </message>
    <message>
        <source>Go on (Space)</source>
        <translation>Continuar (Espacio)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation>
            <numerusform>%Ln segundo</numerusform>
            <numerusform>%Ln segundos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Take this back (Ctrl+Z)</source>
        <translation>Deshacer esto (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Indexing progress</source>
        <translation>Progreso de la indexación</translation>
    </message>
    <message>
        <source>Show which files could not be read, and why</source>
        <translation>Mostrar qué archivos no se pudieron leer y por qué</translation>
    </message>
    <message>
        <source>Show the models</source>
        <translation>Mostrar los modelos</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>%1 of %2 photos</source>
        <translation>%1 de %2 fotos</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) found</source>
        <translation>
            <numerusform>%Ln foto encontrada</numerusform>
            <numerusform>%Ln fotos encontradas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln foto</numerusform>
            <numerusform>%Ln fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln file(s)</source>
        <translation>
            <numerusform>en %Ln archivo</numerusform>
            <numerusform>en %Ln archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 searchable</source>
        <translation>%1 de %2 se pueden buscar</translation>
    </message>
    <message>
        <source>The others are found by date, place and name only, until the model has seen them</source>
        <translation>Las demás se encuentran solo por fecha, lugar y nombre hasta que el modelo las haya visto</translation>
    </message>
    <message>
        <source>%1 is indexing the photos</source>
        <translation>%1 está indexando las fotos</translation>
    </message>
    <message>
        <source>Switching to %1</source>
        <translation>Cambiando a %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>quedan %1</translation>
    </message>
    <message>
        <source>Starting the engine …</source>
        <translation>Iniciando el motor de búsqueda…</translation>
    </message>
    <message>
        <source>The engine stopped and is restarting …</source>
        <translation>El motor de búsqueda se detuvo y se está reiniciando…</translation>
    </message>
    <message>
        <source>The engine is not running.</source>
        <translation>El motor de búsqueda no está en ejecución.</translation>
    </message>
    <message>
        <source>The library is not open.</source>
        <translation>La biblioteca no está abierta.</translation>
    </message>
    <message>
        <source>The engine has stopped.</source>
        <translation>El motor de búsqueda se ha detenido.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read</source>
        <translation>
            <numerusform>No se pudo leer %Ln archivo</numerusform>
            <numerusform>No se pudieron leer %Ln archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot be reached:</source>
        <translation>Inaccesible:</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Scanning folders …</source>
        <translation>Examinando las carpetas…</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Waiting: %1</source>
        <translation>En espera: %1</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Indexing %1</source>
        <translation>Indexando %1</translation>
    </message>
    <message>
        <source>%1 photos per second</source>
        <translation>%1 fotos por segundo</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Leyendo %1</translation>
    </message>
    <message>
        <source>Working slowly: %1</source>
        <translation>Trabaja despacio: %1</translation>
    </message>
    <message>
        <source>Resume indexing</source>
        <translation>Reanudar la indexación</translation>
    </message>
    <message>
        <source>Continue now</source>
        <translation>Continuar ahora</translation>
    </message>
    <message>
        <source>Pause indexing</source>
        <translation>Pausar la indexación</translation>
    </message>
    <message>
        <source>slowly: %1</source>
        <translation>despacio: %1</translation>
    </message>
    <message>
        <source>%1 still to index</source>
        <translation>%1 por indexar</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Paso %1 de %2: %3</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Suggestions</source>
        <translation>Sugerencias</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln foto</numerusform>
            <numerusform>%Ln fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>saved search</source>
        <translation>búsqueda guardada</translation>
    </message>
    <message>
        <source>“%1” as words</source>
        <translation>«%1» como palabras</translation>
    </message>
    <message>
        <source>exactly as typed</source>
        <translation>exactamente como se escribió</translation>
    </message>
</context>
<context>
    <name>TextCopier</name>
    <message>
        <source>The text of at most %1 photos can be copied at once.</source>
        <translation>Se puede copiar a la vez el texto de %1 fotos como máximo.</translation>
    </message>
    <message numerus="yes">
        <source>Text of %Ln photo(s) copied</source>
        <translation>
            <numerusform>Se copió el texto de %Ln foto</numerusform>
            <numerusform>Se copió el texto de %Ln fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>No text is known of these photos.</source>
        <translation>No se conoce ningún texto de estas fotos.</translation>
    </message>
</context>
<context>
    <name>TextLayer</name>
    <message>
        <source>Text in the photo</source>
        <extracomment>Fractions of the photo as it is stored, as the boxes of the lines are.</extracomment>
        <translation>Texto de la foto</translation>
    </message>
</context>
<context>
    <name>TextList</name>
    <message>
        <source>Remove</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Remove the selected entries (Del)</source>
        <translation>Eliminar las entradas seleccionadas (Supr)</translation>
    </message>
</context>
<context>
    <name>TrashDesk</name>
    <message>
        <source>%1 in total. At least one file of each group stays. You can undo this.</source>
        <translation>%1 en total. Se conserva al menos un archivo de cada grupo. Puede deshacer esto.</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>Mover a la papelera</translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln photo(s) to the trash?</source>
        <translation>
            <numerusform>¿Mover %Ln foto a la papelera?</numerusform>
            <numerusform>¿Mover %Ln fotos a la papelera?</numerusform>
        </translation>
    </message>
    <message>
        <source>Raw files, films of Live Photos and sidecars go with their photo.</source>
        <translation>Los archivos RAW, los vídeos de las Live Photos y los archivos sidecar acompañan a su foto.</translation>
    </message>
    <message>
        <source>&amp;Move to the trash</source>
        <translation>&amp;Mover a la papelera</translation>
    </message>
    <message numerus="yes">
        <source>Moving %Ln of them frees no space: other names of the same files stay on the disk.</source>
        <translation>
            <numerusform>Mover %Ln de ellas no libera espacio: el mismo archivo queda en el disco con otro nombre.</numerusform>
            <numerusform>Mover %Ln de ellas no libera espacio: los mismos archivos quedan en el disco con otros nombres.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moving %Ln photo(s) to the trash …</source>
        <translation>
            <numerusform>Moviendo %Ln foto a la papelera…</numerusform>
            <numerusform>Moviendo %Ln fotos a la papelera…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) moved to the trash, %1</source>
        <translation>
            <numerusform>%Ln foto movida a la papelera, %1</numerusform>
            <numerusform>%Ln fotos movidas a la papelera, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) restored from the trash</source>
        <translation>
            <numerusform>%Ln foto restaurada de la papelera</numerusform>
            <numerusform>%Ln fotos restauradas de la papelera</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrashWork</name>
    <message numerus="yes">
        <source>Restoring %Ln photo(s) …</source>
        <translation>
            <numerusform>Restaurando %Ln foto…</numerusform>
            <numerusform>Restaurando %Ln fotos…</numerusform>
        </translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papelera</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) could not be moved.</source>
        <translation>
            <numerusform>No se pudo mover %Ln foto.</numerusform>
            <numerusform>No se pudieron mover %Ln fotos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) could not be restored.</source>
        <translation>
            <numerusform>No se pudo restaurar %Ln foto.</numerusform>
            <numerusform>No se pudieron restaurar %Ln fotos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>&amp;Open PhotoSearch</source>
        <translation>&amp;Abrir PhotoSearch</translation>
    </message>
    <message>
        <source>&amp;Pause indexing</source>
        <translation>&amp;Pausar la indexación</translation>
    </message>
    <message>
        <source>Pause until &amp;tomorrow</source>
        <translation>Pausar hasta &amp;mañana</translation>
    </message>
    <message>
        <source>&amp;Continue now</source>
        <translation>&amp;Continuar ahora</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Resume indexing</source>
        <translation>&amp;Reanudar la indexación</translation>
    </message>
    <message>
        <source>Indexing: %1</source>
        <translation>Indexando: %1</translation>
    </message>
    <message>
        <source>Indexing …</source>
        <translation>Indexando…</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Waiting: %1</source>
        <translation>En espera: %1</translation>
    </message>
</context>
<context>
    <name>WaysOfTrouble</name>
    <message>
        <source>&amp;Repair …</source>
        <translation>Re&amp;parar…</translation>
    </message>
    <message>
        <source>Restore a &amp;backup …</source>
        <translation>Restaurar &amp;una copia de seguridad…</translation>
    </message>
    <message>
        <source>Start a &amp;new library …</source>
        <translation>Empe&amp;zar una biblioteca nueva…</translation>
    </message>
    <message>
        <source>Show the library&apos;s f&amp;older</source>
        <translation>Mostrar la &amp;carpeta de la biblioteca</translation>
    </message>
    <message>
        <source>&amp;Models …</source>
        <translation>M&amp;odelos…</translation>
    </message>
    <message>
        <source>Start ag&amp;ain</source>
        <translation>Iniciar &amp;de nuevo</translation>
    </message>
    <message>
        <source>Open the lo&amp;g folder</source>
        <translation>Abrir la carpeta de &amp;registros</translation>
    </message>
    <message>
        <source>&amp;Report a problem …</source>
        <translation>&amp;Informar de un problema…</translation>
    </message>
</context>
<context>
    <name>WaysOut</name>
    <message>
        <source>Look in all folders</source>
        <translation>Buscar en todas las carpetas</translation>
    </message>
    <message>
        <source>Also show “%1”</source>
        <translation>Mostrar también «%1»</translation>
    </message>
    <message>
        <source>Search without “%1”</source>
        <translation>Buscar sin «%1»</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>smaller copy</source>
        <translation>copia más pequeña</translation>
    </message>
    <message>
        <source>best version</source>
        <translation>mejor versión</translation>
    </message>
    <message>
        <source>identical file</source>
        <translation>archivo idéntico</translation>
    </message>
    <message>
        <source>different size</source>
        <translation>tamaño distinto</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>editada</translation>
    </message>
    <message>
        <source>rotated</source>
        <translation>girada</translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation>reflejada</translation>
    </message>
    <message>
        <source>cropped</source>
        <translation>recortada</translation>
    </message>
    <message>
        <source>same burst</source>
        <translation>misma ráfaga</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln archivo</numerusform>
            <numerusform>%Ln archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 besides the best version</source>
        <translation>%1 además de la mejor versión</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more file(s) not shown</source>
        <translation>
            <numerusform>%Ln archivo más sin mostrar</numerusform>
            <numerusform>%Ln archivos más sin mostrar</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 can be freed</source>
        <translation>se pueden liberar %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) besides the best versions</source>
        <translation>
            <numerusform>%Ln archivo además de las mejores versiones</numerusform>
            <numerusform>%Ln archivos además de las mejores versiones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln grupo</numerusform>
            <numerusform>%Ln grupos</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for similar photos</source>
        <translation>Buscando fotos similares</translation>
    </message>
    <message>
        <source>Comparing fingerprints</source>
        <translation>Comparando huellas digitales</translation>
    </message>
    <message>
        <source>Comparing pairs in detail</source>
        <translation>Comparando pares en detalle</translation>
    </message>
    <message>
        <source>Choosing the best versions</source>
        <translation>Eligiendo las mejores versiones</translation>
    </message>
    <message>
        <source>Looking for bursts</source>
        <translation>Buscando ráfagas</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation>%1 por segundo</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>quedan %1</translation>
    </message>
    <message>
        <source>All duplicates</source>
        <translation>Todos los duplicados</translation>
    </message>
    <message>
        <source>Identical files</source>
        <translation>Archivos idénticos</translation>
    </message>
    <message>
        <source>Changed copies</source>
        <translation>Copias modificadas</translation>
    </message>
    <message>
        <source>Bursts</source>
        <translation>Ráfagas</translation>
    </message>
</context>
<context>
    <name>WorldMap</name>
    <message>
        <source>Map of the photos</source>
        <translation>Mapa de las fotos</translation>
    </message>
    <message>
        <source>Tab moves between the places, the arrow keys move the map, + and - zoom.</source>
        <translation>Tab pasa de un lugar a otro, las teclas de flecha mueven el mapa, + y - acercan y alejan.</translation>
    </message>
</context>
<context>
    <name>_Scale</name>
    <message>
        <source>Colours from a weak to a strong match</source>
        <translation>Colores de coincidencia débil a fuerte</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>&amp;Set it aside and use the default settings</source>
        <translation>&amp;Apartar ese archivo y usar la configuración predeterminada</translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <source>A file of this name cannot be written there.</source>
        <translation>Allí no se puede escribir un archivo con este nombre.</translation>
    </message>
    <message>
        <source>A model folder has a model.json.</source>
        <translation>Una carpeta de modelo contiene un archivo model.json.</translation>
    </message>
    <message numerus="yes">
        <source>A network drive does not tell of changes that other computers make, so it is scanned every {n} minutes.</source>
        <translation>
            <numerusform>Una unidad de red no avisa de los cambios que hacen otros equipos, así que se examina cada minuto.</numerusform>
            <numerusform>Una unidad de red no avisa de los cambios que hacen otros equipos, así que se examina cada {n} minutos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A new library was begun with {n} folders.</source>
        <translation>
            <numerusform>Se empezó una biblioteca nueva con {n} carpeta.</numerusform>
            <numerusform>Se empezó una biblioteca nueva con {n} carpetas.</numerusform>
        </translation>
    </message>
    <message>
        <source>A photo is turned by 0, 90, 180 or 270 degrees.</source>
        <translation>Una foto se gira 0, 90, 180 o 270 grados.</translation>
    </message>
    <message>
        <source>A program fills the screen</source>
        <translation>Un programa ocupa toda la pantalla</translation>
    </message>
    <message>
        <source>A quantised tower is judged on {needed} photos of the library, which has only {n} with thumbnails.</source>
        <translation>Un codificador de imágenes cuantizado se evalúa con {needed} fotos de la biblioteca, que solo tiene {n} con miniatura.</translation>
    </message>
    <message>
        <source>A rating is a number from 0 to 5, or -1 for a rejected photo.</source>
        <translation>Una valoración es un número de 0 a 5, o -1 para una foto rechazada.</translation>
    </message>
    <message>
        <source>A style is in the whole photo, not in a place of it.</source>
        <translation>Un estilo está en toda la foto, no en una parte de ella.</translation>
    </message>
    <message>
        <source>Add a folder first: photosearch index FOLDER.</source>
        <translation>Agregue primero una carpeta: photosearch index CARPETA.</translation>
    </message>
    <message>
        <source>Add a folder: photosearch index FOLDER</source>
        <translation>Agregue una carpeta: photosearch index CARPETA</translation>
    </message>
    <message>
        <source>All photos are listed; nothing was searched for.</source>
        <translation>Se muestran todas las fotos; no se buscó nada.</translation>
    </message>
    <message>
        <source>All photos are read again.</source>
        <translation>Todas las fotos se leen de nuevo.</translation>
    </message>
    <message>
        <source>Another PhotoSearch is changing the models.</source>
        <translation>Otro PhotoSearch está cambiando los modelos.</translation>
    </message>
    <message>
        <source>Another model answers by now.</source>
        <translation>Ahora se usa otro modelo.</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>árabe</translation>
    </message>
    <message>
        <source>Arabic letters</source>
        <translation>las letras árabes</translation>
    </message>
    <message>
        <source>Bengali</source>
        <translation>bengalí</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>búlgaro</translation>
    </message>
    <message>
        <source>Cannot allocate memory</source>
        <translation>no hay memoria suficiente</translation>
    </message>
    <message>
        <source>Changes appear at the next scan.</source>
        <translation>Los cambios aparecen la próxima vez que se examine la carpeta.</translation>
    </message>
    <message>
        <source>Changes appear within seconds.</source>
        <translation>Los cambios aparecen en segundos.</translation>
    </message>
    <message>
        <source>Check its permissions and try again; until then, `photosearch remove --undo` restores the folder.</source>
        <translation>Compruebe los permisos e inténtelo de nuevo; hasta entonces, `photosearch remove --undo` restaura la carpeta.</translation>
    </message>
    <message>
        <source>Check its permissions, or choose another home.</source>
        <translation>Compruebe los permisos o elija otra ubicación.</translation>
    </message>
    <message>
        <source>Check the disk.</source>
        <translation>Compruebe el disco.</translation>
    </message>
    <message>
        <source>Check the network and its proxy; the next try resumes where it stopped.</source>
        <translation>Compruebe la red y el proxy; el próximo intento continúa donde se detuvo este.</translation>
    </message>
    <message>
        <source>Check the spelling, or plug in its drive.</source>
        <translation>Compruebe la ortografía o conecte la unidad.</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>chino</translation>
    </message>
    <message>
        <source>Chinese characters</source>
        <translation>los caracteres chinos</translation>
    </message>
    <message>
        <source>Choose a picture in it.</source>
        <translation>Elija una imagen que esté dentro.</translation>
    </message>
    <message>
        <source>Choose a picture.</source>
        <translation>Elija una imagen.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Elija otra carpeta.</translation>
    </message>
    <message>
        <source>Choose another name, or remove it first.</source>
        <translation>Elija otro nombre o elimínela primero.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Elija otro nombre.</translation>
    </message>
    <message>
        <source>Choose another one; `photosearch backup list` shows all.</source>
        <translation>Elija otra; `photosearch backup list` las muestra todas.</translation>
    </message>
    <message>
        <source>Choose another picture.</source>
        <translation>Elija otra imagen.</translation>
    </message>
    <message>
        <source>Choose one of: {keys}.</source>
        <translation>Elija uno de estos: {keys}.</translation>
    </message>
    <message>
        <source>Choose the folder that contains it.</source>
        <translation>Elija la carpeta que lo contiene.</translation>
    </message>
    <message>
        <source>Choose “Repair” in the window or run `photosearch doctor --fix`: it puts that aside; nothing is deleted.</source>
        <translation>Elija «Reparar» en la ventana o ejecute `photosearch doctor --fix`: lo aparta; no se elimina nada.</translation>
    </message>
    <message>
        <source>Choose “Repair” in the window or run `photosearch doctor --fix`: it saves what can be read and takes the rest from the backup {name}; nothing is deleted.</source>
        <translation>Elija «Reparar» en la ventana o ejecute `photosearch doctor --fix`: salva lo que se pueda leer y toma el resto de la copia de seguridad {name}; no se elimina nada.</translation>
    </message>
    <message>
        <source>Choose “Repair” in the window or run `photosearch doctor --fix`: it saves what can be read; nothing is deleted, and what is lost is read from your photos again.</source>
        <translation>Elija «Reparar» en la ventana o ejecute `photosearch doctor --fix`: salva lo que se pueda leer; no se elimina nada, y lo que se haya perdido se vuelve a leer de sus fotos.</translation>
    </message>
    <message>
        <source>Close it, or take it away.</source>
        <translation>Ciérrelas o quítelas.</translation>
    </message>
    <message>
        <source>Close it, or wait until it is done.</source>
        <translation>Ciérrelo o espere a que termine.</translation>
    </message>
    <message>
        <source>Close other programs, or raise the limit (ulimit -n).</source>
        <translation>Cierre otros programas o aumente el límite (ulimit -n).</translation>
    </message>
    <message>
        <source>Close other programs, or raise the limit (ulimit -u).</source>
        <translation>Cierre otros programas o aumente el límite (ulimit -u).</translation>
    </message>
    <message>
        <source>Close other programs, use fewer processor cores, or choose a smaller model.</source>
        <translation>Cierre otros programas, use menos núcleos del procesador o elija un modelo más pequeño.</translation>
    </message>
    <message>
        <source>Connection timed out</source>
        <translation>se agotó el tiempo de espera de la conexión</translation>
    </message>
    <message>
        <source>Copies that Lightroom, Capture One and ExifTool make of your photos.</source>
        <translation>Copias que Lightroom, Capture One y ExifTool hacen de sus fotos.</translation>
    </message>
    <message>
        <source>Copy both towers of one model.</source>
        <translation>Copie los dos codificadores de un mismo modelo.</translation>
    </message>
    <message>
        <source>Copy the model again.</source>
        <translation>Copie el modelo de nuevo.</translation>
    </message>
    <message>
        <source>Copy the whole folder of the model.</source>
        <translation>Copie toda la carpeta del modelo.</translation>
    </message>
    <message>
        <source>Copy the whole model folder.</source>
        <translation>Copie toda la carpeta del modelo.</translation>
    </message>
    <message>
        <source>Correct it in {path}.</source>
        <translation>Corríjalo en {path}.</translation>
    </message>
    <message>
        <source>Correct or delete the file.</source>
        <translation>Corrija o elimine el archivo.</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>croata</translation>
    </message>
    <message>
        <source>Cyrillic letters</source>
        <translation>las letras cirílicas</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>checo</translation>
    </message>
    <message>
        <source>Damaged values of the library were mended: {what}.</source>
        <translation>Se corrigieron valores dañados de la biblioteca: {what}.</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>danés</translation>
    </message>
    <message>
        <source>Dates look like 2023, 2022-06, 2022-06-15 or 2022-06..2022-09.</source>
        <translation>Las fechas se escriben así: 2023, 2022-06, 2022-06-15 o 2022-06..2022-09.</translation>
    </message>
    <message>
        <source>Devanagari letters</source>
        <translation>las letras devanagari</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>el dispositivo o el archivo está ocupado</translation>
    </message>
    <message>
        <source>Did you mean “{name}:”?</source>
        <translation>¿Quiso decir «{name}:»?</translation>
    </message>
    <message>
        <source>Did you mean “{name}”?</source>
        <translation>¿Quiso decir «{name}»?</translation>
    </message>
    <message>
        <source>Download the weights from the page above, then run: {command}</source>
        <translation>Descargue los pesos de la página indicada arriba y ejecute después: {command}</translation>
    </message>
    <message>
        <source>Downloads and copies that are not complete, and caches that programs can delete at any time.</source>
        <translation>Descargas y copias incompletas, y cachés que los programas pueden eliminar en cualquier momento.</translation>
    </message>
    <message>
        <source>Downloads are switched off by HF_HUB_OFFLINE.</source>
        <translation>HF_HUB_OFFLINE desactiva las descargas.</translation>
    </message>
    <message>
        <source>Drawings and styles are compared with whole photos only.</source>
        <translation>Los dibujos y los estilos se comparan solo con fotos enteras.</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>neerlandés</translation>
    </message>
    <message>
        <source>Earlier states of files, as network drives, file systems and synchronisers keep them.</source>
        <translation>Estados anteriores de archivos, tal como los conservan las unidades de red, los sistemas de archivos y los programas de sincronización.</translation>
    </message>
    <message>
        <source>End it with Ctrl+C, or stop the service that runs it.</source>
        <translation>Termínelo con Ctrl+C o detenga el servicio que lo ejecuta.</translation>
    </message>
    <message>
        <source>English</source>
        <translation>inglés</translation>
    </message>
    <message>
        <source>Every photo in {path} can be reached.</source>
        <translation>Se puede acceder a todas las fotos de {path}.</translation>
    </message>
    <message>
        <source>Every photo is marked as wrong.</source>
        <translation>Todas las fotos están marcadas como incorrectas.</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>el nombre de archivo es demasiado largo</translation>
    </message>
    <message>
        <source>Files that you have deleted, as systems, network drives, phones and programs keep them.</source>
        <translation>Archivos que usted ha eliminado, tal como los conservan los sistemas, las unidades de red, los teléfonos y los programas.</translation>
    </message>
    <message>
        <source>Filipino</source>
        <translation>filipino</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>finés</translation>
    </message>
    <message>
        <source>Folders of the system</source>
        <translation>Carpetas del sistema</translation>
    </message>
    <message>
        <source>Folders that contain one of these files. {no_media} is Android&apos;s mark of folders whose pictures no gallery is to show; programs mark their caches with {cache_tag}.</source>
        <translation>Carpetas que contienen uno de estos archivos. {no_media} es la marca de Android para las carpetas cuyas imágenes no debe mostrar ninguna galería; los programas marcan sus cachés con {cache_tag}.</translation>
    </message>
    <message>
        <source>Free at least {needed:.0f} MB. Nothing is lost, and indexing goes on by itself.</source>
        <translation>Libere al menos {needed:.0f} MB. No se pierde nada y la indexación continuará por sí sola.</translation>
    </message>
    <message>
        <source>Free some space, or choose another folder; nothing was exported.</source>
        <translation>Libere espacio o elija otra carpeta; no se exportó nada.</translation>
    </message>
    <message>
        <source>Free some space; nothing is lost.</source>
        <translation>Libere espacio; no se ha perdido nada.</translation>
    </message>
    <message>
        <source>Free some space; nothing was installed.</source>
        <translation>Libere espacio; no se instaló nada.</translation>
    </message>
    <message>
        <source>French</source>
        <translation>francés</translation>
    </message>
    <message>
        <source>German</source>
        <translation>alemán</translation>
    </message>
    <message>
        <source>Give some words, such as: a dog on a beach</source>
        <translation>Escriba algunas palabras, por ejemplo: a dog on a beach</translation>
    </message>
    <message>
        <source>Give the earlier date first.</source>
        <translation>Indique primero la fecha anterior.</translation>
    </message>
    <message>
        <source>Give the smaller number first.</source>
        <translation>Indique primero el número menor.</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>griego</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>hebreo</translation>
    </message>
    <message>
        <source>Hebrew letters</source>
        <translation>las letras hebreas</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>hindi</translation>
    </message>
    <message>
        <source>Host is down</source>
        <translation>el servidor no está disponible</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>húngaro</translation>
    </message>
    <message>
        <source>Import it without --int8.</source>
        <translation>Impórtelo sin --int8.</translation>
    </message>
    <message>
        <source>Import the fp32 model, or put its fp32 picture tower beside it as {file}.</source>
        <translation>Importe el modelo fp32, o ponga junto a él su codificador de imágenes fp32 con el nombre {file}.</translation>
    </message>
    <message>
        <source>Import the model without --int8 to use its fp32 tower, or run `photosearch index` first, with more photos if there are fewer.</source>
        <translation>Importe el modelo sin --int8 para usar su codificador fp32, o ejecute primero `photosearch index`, con más fotos si hay menos.</translation>
    </message>
    <message>
        <source>Import the model without --int8: then its fp32 tower is used.</source>
        <translation>Importe el modelo sin --int8: así se usa su codificador fp32.</translation>
    </message>
    <message>
        <source>In such a library, everything but the folder of originals.</source>
        <translation>En una fototeca de este tipo, todo menos la carpeta de los originales.</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>indonesio</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>error de entrada/salida</translation>
    </message>
    <message>
        <source>Install PhotoSearch again.</source>
        <translation>Instale PhotoSearch de nuevo.</translation>
    </message>
    <message>
        <source>Install that version, or choose another home.</source>
        <translation>Instale esa versión o elija otra ubicación.</translation>
    </message>
    <message>
        <source>Install the model again.</source>
        <translation>Instale el modelo de nuevo.</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>es una carpeta</translation>
    </message>
    <message>
        <source>It answers already.</source>
        <translation>Ya está en uso.</translation>
    </message>
    <message>
        <source>It can be searched. To change it, make the disk writable, or choose another home.</source>
        <translation>Se puede buscar en ella. Para modificarla, permita la escritura en el disco o elija otra ubicación.</translation>
    </message>
    <message>
        <source>It can be searched; `photosearch doctor` says how to change that.</source>
        <translation>Se puede buscar en ella; `photosearch doctor` indica cómo cambiarlo.</translation>
    </message>
    <message>
        <source>It goes from {low} to {high}.</source>
        <translation>Va de {low} a {high}.</translation>
    </message>
    <message>
        <source>It has been removed; `photosearch remove --undo` restores it.</source>
        <translation>Se ha quitado; `photosearch remove --undo` la restaura.</translation>
    </message>
    <message>
        <source>It is called digikam4.db and lies in the folder of digiKam&apos;s collection.</source>
        <translation>Se llama digikam4.db y está en la carpeta de la colección de digiKam.</translation>
    </message>
    <message>
        <source>It is chosen in the settings, but it is not installed.</source>
        <translation>Está elegido en la configuración, pero no está instalado.</translation>
    </message>
    <message>
        <source>It is inside {folder}: to leave it out, exclude it in the window or in settings.toml.</source>
        <translation>Está dentro de {folder}: para omitirla, exclúyala en la ventana o en settings.toml.</translation>
    </message>
    <message>
        <source>It may have moved; use `photosearch model export` or `photosearch model import` instead.</source>
        <translation>Puede que se haya movido; use en su lugar `photosearch model export` o `photosearch model import`.</translation>
    </message>
    <message>
        <source>It must contain exactly one model.json.</source>
        <translation>Debe contener exactamente un archivo model.json.</translation>
    </message>
    <message>
        <source>It opens here once the other program has finished.</source>
        <translation>Se abrirá aquí cuando el otro programa termine.</translation>
    </message>
    <message>
        <source>It should look like {hub} (setting “hub”).</source>
        <translation>Debe parecerse a {hub} (opción «hub»).</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>italiano</translation>
    </message>
    <message>
        <source>Its first bytes match no known picture format.</source>
        <translation>Sus primeros bytes no corresponden a ningún formato de imagen conocido.</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>japonés</translation>
    </message>
    <message>
        <source>Known are: {names}</source>
        <translation>Se conocen: {names}</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>coreano</translation>
    </message>
    <message>
        <source>Letters, digits and . _ + - make a name.</source>
        <translation>Un nombre puede contener letras, cifras y los signos . _ + -</translation>
    </message>
    <message>
        <source>Make the disk writable, or choose another home.</source>
        <translation>Permita la escritura en el disco o elija otra ubicación.</translation>
    </message>
    <message>
        <source>Make {folder} writable, and run `photosearch index` once to bring it up to date.</source>
        <translation>Permita la escritura en {folder} y ejecute una vez `photosearch index` para actualizarla.</translation>
    </message>
    <message>
        <source>Mark a larger part.</source>
        <translation>Marque una parte más grande.</translation>
    </message>
    <message>
        <source>Mark a part of it.</source>
        <translation>Marque una parte de ella.</translation>
    </message>
    <message>
        <source>Marked folders</source>
        <translation>Carpetas señaladas</translation>
    </message>
    <message>
        <source>Move it away, or choose another home.</source>
        <translation>Mueva el archivo a otro sitio o elija otra ubicación.</translation>
    </message>
    <message>
        <source>Name the folder to export to.</source>
        <translation>Indique la carpeta a la que exportar.</translation>
    </message>
    <message>
        <source>No folder was removed in the last {days} days.</source>
        <translation>No se quitó ninguna carpeta en los últimos {days} días.</translation>
    </message>
    <message>
        <source>No place in this photo stands out.</source>
        <translation>Ninguna parte de esta foto destaca.</translation>
    </message>
    <message>
        <source>No such device</source>
        <translation>el dispositivo no existe</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>el archivo o la carpeta no existe</translation>
    </message>
    <message>
        <source>No text that was read in a photo contains {words}; these photos may show it.</source>
        <translation>Ningún texto leído en una foto contiene {words}; puede que estas fotos lo muestren.</translation>
    </message>
    <message>
        <source>None of the backups can be used.</source>
        <translation>No se puede usar ninguna de las copias de seguridad.</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation>noruego</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>no es una carpeta</translation>
    </message>
    <message>
        <source>Nothing like this seems to be in these photos.</source>
        <translation>Nada así parece estar en estas fotos.</translation>
    </message>
    <message>
        <source>Nothing was imported. The database has version {version}.</source>
        <translation>No se importó nada. Su versión es {version}.</translation>
    </message>
    <message>
        <source>Nothing was installed. Choose another model, or import this one.</source>
        <translation>No se instaló nada. Elija otro modelo o importe este.</translation>
    </message>
    <message>
        <source>Nothing was installed. Try again; if it happens again, do not trust the source.</source>
        <translation>No se instaló nada. Inténtelo de nuevo; si vuelve a ocurrir, no confíe en el origen.</translation>
    </message>
    <message>
        <source>Only the first {count} exclusions were used.</source>
        <translation>Solo se usaron las primeras {count} exclusiones.</translation>
    </message>
    <message>
        <source>Only the last {count} marks count.</source>
        <translation>Solo cuentan las últimas {count} marcas.</translation>
    </message>
    <message>
        <source>Only wrong photos are marked: those least like them come first.</source>
        <translation>Solo hay fotos marcadas como incorrectas: primero aparecen las que menos se les parecen.</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>operación no permitida</translation>
    </message>
    <message>
        <source>Originals are copied as they are.</source>
        <translation>Los originales se copian tal como están.</translation>
    </message>
    <message>
        <source>Other programs are busy</source>
        <translation>Otros programas están ocupados</translation>
    </message>
    <message>
        <source>Other programs have changed sidecars. To read them first, run: photosearch index</source>
        <translation>Otros programas han modificado archivos sidecar. Para leerlos antes, ejecute: photosearch index</translation>
    </message>
    <message>
        <source>Parts of the setting {name} are not used: it must be a list of strings.</source>
        <translation>Una parte de la opción {name} no se usa: debe ser una lista de cadenas de texto.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Paused until {time}</source>
        <translation>En pausa hasta {time}</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>permiso denegado</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>persa</translation>
    </message>
    <message>
        <source>Photo libraries of macOS</source>
        <translation>Fototecas de macOS</translation>
    </message>
    <message>
        <source>PhotoSearch makes one a day, after indexing.</source>
        <translation>PhotoSearch hace una al día, después de indexar.</translation>
    </message>
    <message>
        <source>PhotoSearch&apos;s own files</source>
        <translation>archivos del propio PhotoSearch</translation>
    </message>
    <message>
        <source>Plug in its drive, or choose another home.</source>
        <translation>Conecte la unidad o elija otra ubicación.</translation>
    </message>
    <message>
        <source>Plug in its drive, or delete the link.</source>
        <translation>Conecte la unidad o elimine el enlace.</translation>
    </message>
    <message>
        <source>Plug in its drive.</source>
        <translation>Conecte la unidad.</translation>
    </message>
    <message>
        <source>Plug in its drive; if that is gone for good, delete the link and run `photosearch doctor --fix`.</source>
        <translation>Conecte la unidad; si ya no existe, elimine el enlace y ejecute `photosearch doctor --fix`.</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>polaco</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>portugués</translation>
    </message>
    <message>
        <source>Previews of other photo programs</source>
        <translation>Vistas previas de otros programas de fotos</translation>
    </message>
    <message>
        <source>Published: of 100 descriptions, {count} find their own photo at once ({data}); with OpenAI&apos;s CLIP ViT-B/32, {usual}.</source>
        <translation>Según lo publicado, de cada 100 descripciones, {count} encuentran su propia foto a la primera ({data}); con CLIP ViT-B/32 de OpenAI, {usual}.</translation>
    </message>
    <message>
        <source>Put aside in {folder}: {names}.</source>
        <translation>Se ha apartado en {folder}: {names}.</translation>
    </message>
    <message>
        <source>Remove it or the folder that contains it from the exclusions: excluded_folders in {file}.</source>
        <translation>Quítela, o quite la carpeta que la contiene, de las exclusiones: excluded_folders en {file}.</translation>
    </message>
    <message>
        <source>Remove it, or give another name.</source>
        <translation>Elimínelo o indique otro nombre.</translation>
    </message>
    <message>
        <source>Restore {folder}, or add it again, first.</source>
        <translation>Primero restaure {folder} o agréguela de nuevo.</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>rumano</translation>
    </message>
    <message>
        <source>Run `photosearch doctor --fix`; photos are untouched.</source>
        <translation>Ejecute `photosearch doctor --fix`; las fotos no se tocan.</translation>
    </message>
    <message>
        <source>Run `photosearch index` once to bring it up to date.</source>
        <translation>Ejecute una vez `photosearch index` para actualizarla.</translation>
    </message>
    <message>
        <source>Run: photosearch index</source>
        <translation>Ejecute: photosearch index</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>ruso</translation>
    </message>
    <message>
        <source>Say it in other words.</source>
        <translation>Dígalo con otras palabras.</translation>
    </message>
    <message>
        <source>Search again.</source>
        <translation>Busque de nuevo.</translation>
    </message>
    <message>
        <source>Showing “{used}” for “{typed}”.</source>
        <translation>Se muestra «{used}» en lugar de «{typed}».</translation>
    </message>
    <message>
        <source>Slovak</source>
        <translation>eslovaco</translation>
    </message>
    <message>
        <source>Small copies of pictures and videos, as network drives, phones, cameras and viewers make them.</source>
        <translation>Copias pequeñas de imágenes y vídeos, tal como las hacen las unidades de red, los teléfonos, las cámaras y los visores.</translation>
    </message>
    <message>
        <source>Snapshots and older versions</source>
        <translation>Instantáneas y versiones anteriores</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>español</translation>
    </message>
    <message>
        <source>Stale file handle</source>
        <translation>el acceso al archivo ha caducado</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Detenido.</translation>
    </message>
    <message>
        <source>Swahili</source>
        <translation>suajili</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>sueco</translation>
    </message>
    <message>
        <source>Take one away.</source>
        <translation>Quite una.</translation>
    </message>
    <message>
        <source>Take one of the two away.</source>
        <translation>Quite una de las dos.</translation>
    </message>
    <message>
        <source>Telugu</source>
        <translation>telugu</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>tailandés</translation>
    </message>
    <message>
        <source>The albums are: {names}</source>
        <translation>Los álbumes son: {names}</translation>
    </message>
    <message>
        <source>The backup {name} cannot be used ({what}).</source>
        <translation>No se puede usar la copia de seguridad {name} ({what}).</translation>
    </message>
    <message>
        <source>The backup {name} filled gaps.</source>
        <translation>La copia de seguridad {name} completó lo que faltaba.</translation>
    </message>
    <message>
        <source>The backup {name} was restored.</source>
        <translation>Se restauró la copia de seguridad {name}.</translation>
    </message>
    <message>
        <source>The battery is at {percent} %</source>
        <translation>La batería está al {percent} %</translation>
    </message>
    <message>
        <source>The computer is on battery</source>
        <translation>El equipo funciona con batería</translation>
    </message>
    <message>
        <source>The decoder for {name} is not installed.</source>
        <translation>El decodificador de {name} no está instalado.</translation>
    </message>
    <message>
        <source>The disk is full: {path} cannot grow.</source>
        <translation>El disco está lleno: {path} no puede crecer.</translation>
    </message>
    <message>
        <source>The disk is full: {what} cannot be written.</source>
        <translation>El disco está lleno: no se puede escribir {what}.</translation>
    </message>
    <message>
        <source>The disk is too full: {needed} MB are needed, and {free} MB are free in {folder}.</source>
        <translation>El disco está demasiado lleno: se necesitan {needed} MB y en {folder} hay {free} MB libres.</translation>
    </message>
    <message>
        <source>The download was stopped.</source>
        <translation>Se detuvo la descarga.</translation>
    </message>
    <message>
        <source>The drive does not answer</source>
        <translation>la unidad no responde</translation>
    </message>
    <message>
        <source>The engine</source>
        <translation>El motor de búsqueda</translation>
    </message>
    <message>
        <source>The export was stopped.</source>
        <translation>Se detuvo la exportación.</translation>
    </message>
    <message>
        <source>The file cannot be read (permission or disk error).</source>
        <translation>No se puede leer el archivo (error de permisos o del disco).</translation>
    </message>
    <message>
        <source>The file disappeared while it was being read.</source>
        <translation>El archivo desapareció mientras se leía.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>El archivo está vacío.</translation>
    </message>
    <message>
        <source>The file is not in a picture format that PhotoSearch reads.</source>
        <translation>El archivo no tiene un formato de imagen que PhotoSearch pueda leer.</translation>
    </message>
    <message>
        <source>The file {file} is missing.</source>
        <translation>Falta el archivo {file}.</translation>
    </message>
    <message>
        <source>The file {name} in {path} does not match its model.json: it is damaged, incomplete or a different file.</source>
        <translation>El archivo {name} de {path} no corresponde a su model.json: está dañado, incompleto o es otro archivo.</translation>
    </message>
    <message>
        <source>The file {name} is longer than it claims.</source>
        <translation>El archivo {name} es más largo de lo que indica.</translation>
    </message>
    <message>
        <source>The file {name} is not the one that was published: {why}.</source>
        <translation>El archivo {name} no es el que se publicó: {why}.</translation>
    </message>
    <message>
        <source>The file {name} of the model {title} is damaged.</source>
        <translation>El archivo {name} del modelo {title} está dañado.</translation>
    </message>
    <message>
        <source>The file {name} of the model {title} is missing.</source>
        <translation>Falta el archivo {name} del modelo {title}.</translation>
    </message>
    <message>
        <source>The file {name} of the model {title} is not the one that was published.</source>
        <translation>El archivo {name} del modelo {title} no es el que se publicó.</translation>
    </message>
    <message>
        <source>The file {path} exists already.</source>
        <translation>El archivo {path} ya existe.</translation>
    </message>
    <message>
        <source>The filter “{name}:” at position {position} has no value.</source>
        <translation>El filtro «{name}:», en la posición {position}, no tiene valor.</translation>
    </message>
    <message>
        <source>The folder cannot be reached. It is watched once it is back.</source>
        <translation>No se puede acceder a la carpeta. Se vigilará cuando vuelva a estar disponible.</translation>
    </message>
    <message>
        <source>The folder was not counted.</source>
        <translation>La carpeta no se contó.</translation>
    </message>
    <message>
        <source>The folder {name} holds a model that calls itself {other}.</source>
        <translation>La carpeta {name} contiene un modelo que dice llamarse {other}.</translation>
    </message>
    <message>
        <source>The folders were not listed.</source>
        <translation>Las carpetas no se enumeraron.</translation>
    </message>
    <message>
        <source>The former library is in {folder}.</source>
        <translation>La biblioteca anterior está en {folder}.</translation>
    </message>
    <message>
        <source>The library in {folder} is read-only, because it belongs to {owner}.</source>
        <translation>La biblioteca de {folder} es de solo lectura, porque pertenece a {owner}.</translation>
    </message>
    <message>
        <source>The library in {folder} is read-only, because its disk is.</source>
        <translation>La biblioteca de {folder} es de solo lectura, porque su disco lo es.</translation>
    </message>
    <message>
        <source>The library in {folder} is read-only.</source>
        <translation>La biblioteca de {folder} es de solo lectura.</translation>
    </message>
    <message>
        <source>The library is in use by {owner}.</source>
        <translation>La biblioteca está en uso por {owner}.</translation>
    </message>
    <message>
        <source>The library is sound; nothing was changed.</source>
        <translation>La biblioteca está en buen estado; no se cambió nada.</translation>
    </message>
    <message numerus="yes">
        <source>The library was built again with {n} photos</source>
        <translation>
            <numerusform>La biblioteca se reconstruyó con {n} foto</numerusform>
            <numerusform>La biblioteca se reconstruyó con {n} fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>The library was made by an older version.</source>
        <translation>La biblioteca se creó con una versión anterior.</translation>
    </message>
    <message>
        <source>The library {path} is a link to {target}, which cannot be reached.</source>
        <translation>La biblioteca {path} es un enlace a {target}, al que no se puede acceder.</translation>
    </message>
    <message>
        <source>The library {path} is damaged (nothing is left in it).</source>
        <translation>La biblioteca {path} está dañada (no queda nada en ella).</translation>
    </message>
    <message>
        <source>The library {path} is damaged ({what}).</source>
        <translation>La biblioteca {path} está dañada ({what}).</translation>
    </message>
    <message>
        <source>The library {path} is missing.</source>
        <translation>Falta la biblioteca {path}.</translation>
    </message>
    <message>
        <source>The library {path} was deleted or replaced while it was in use.</source>
        <translation>La biblioteca {path} se eliminó o se reemplazó mientras estaba en uso.</translation>
    </message>
    <message>
        <source>The library {path} was made by a newer PhotoSearch.</source>
        <translation>La biblioteca {path} se creó con un PhotoSearch más reciente.</translation>
    </message>
    <message>
        <source>The longer side must have {least} to {most} pixels.</source>
        <translation>El lado más largo debe tener de {least} a {most} píxeles.</translation>
    </message>
    <message>
        <source>The marked part lies outside the picture.</source>
        <translation>La parte marcada está fuera de la imagen.</translation>
    </message>
    <message>
        <source>The marked part of the picture has no size.</source>
        <translation>La parte marcada de la imagen no tiene tamaño.</translation>
    </message>
    <message>
        <source>The marked photos say the opposite of the rest of the search.</source>
        <translation>Las fotos marcadas dicen lo contrario que el resto de la búsqueda.</translation>
    </message>
    <message>
        <source>The model cannot compare these words with a photo; they were found written.</source>
        <translation>El modelo no puede comparar estas palabras con una foto; se encontraron escritas.</translation>
    </message>
    <message>
        <source>The model gives every {what} the same vector.</source>
        <translation>El modelo da siempre el mismo vector (entrada: {what}).</translation>
    </message>
    <message>
        <source>The model gives vectors that are not numbers.</source>
        <translation>El modelo da vectores que no son números.</translation>
    </message>
    <message>
        <source>The model gives {shape} where model.json says [{rows}, {dim}].</source>
        <translation>El modelo da {shape} donde model.json indica [{rows}, {dim}].</translation>
    </message>
    <message>
        <source>The model in {folder} wants pictures prepared in a way that is not supported ({what}).</source>
        <translation>El modelo de {folder} requiere que las imágenes se preparen de un modo que no es compatible ({what}).</translation>
    </message>
    <message>
        <source>The model may not know {words}.</source>
        <translation>Es posible que el modelo no conozca {words}.</translation>
    </message>
    <message>
        <source>The model was updated: {model} finds photos once it has encoded them.</source>
        <translation>El modelo se actualizó: {model} encuentra las fotos una vez que las ha codificado.</translation>
    </message>
    <message>
        <source>The model {name} is in use.</source>
        <translation>El modelo {name} está en uso.</translation>
    </message>
    <message>
        <source>The model {name} is no longer installed: {model} answers instead.</source>
        <translation>El modelo {name} ya no está instalado: en su lugar se usa {model}.</translation>
    </message>
    <message>
        <source>The model {name} is not installed.</source>
        <translation>El modelo {name} no está instalado.</translation>
    </message>
    <message>
        <source>The model {title} can read nothing of {words}, and no name contains it.</source>
        <translation>El modelo {title} no puede leer nada de {words}, y ningún nombre lo contiene.</translation>
    </message>
    <message>
        <source>The model {title} can read nothing of {words}; say it in other words.</source>
        <translation>El modelo {title} no puede leer nada de {words}; dígalo con otras palabras.</translation>
    </message>
    <message numerus="yes">
        <source>The model {title} cannot read {words}; they were left out.</source>
        <translation>
            <numerusform>El modelo {title} no puede leer {words}; se omitió.</numerusform>
            <numerusform>El modelo {title} no puede leer {words}; se omitieron.</numerusform>
        </translation>
    </message>
    <message>
        <source>The model {title} could not be run: {error}.</source>
        <translation>No se pudo ejecutar el modelo {title}: {error}.</translation>
    </message>
    <message>
        <source>The model {title} does not know {what}; it knows {known}.</source>
        <translation>El modelo {title} no conoce {what}; idiomas que conoce: {known}.</translation>
    </message>
    <message>
        <source>The model {title} does: choose it in the settings, or run: photosearch model get {name}</source>
        <translation>El modelo {title} sí: elíjalo en la configuración o ejecute: photosearch model get {name}</translation>
    </message>
    <message>
        <source>The model {title} has no quantised picture tower.</source>
        <translation>El modelo {title} no tiene codificador de imágenes cuantizado.</translation>
    </message>
    <message>
        <source>The model {title} needs a {tokenizer} tokenizer, which is not supported.</source>
        <translation>El modelo {title} necesita un tokenizador {tokenizer}, que no es compatible.</translation>
    </message>
    <message>
        <source>The model {which} is in use: its vectors are needed.</source>
        <translation>El modelo {which} está en uso: se necesitan sus vectores.</translation>
    </message>
    <message>
        <source>The model&apos;s vector of a {what} depends on the batch that it is in (cosine {cosine:.4f}).</source>
        <translation>El vector que da el modelo depende del lote en que se calcula (entrada: {what}; coseno {cosine:.4f}).</translation>
    </message>
    <message>
        <source>The model.json of {path}</source>
        <translation>El model.json de {path}</translation>
    </message>
    <message>
        <source>The model.json of {path} is too large.</source>
        <translation>El model.json de {path} es demasiado grande.</translation>
    </message>
    <message>
        <source>The name of a saved search has 1 to {count} characters.</source>
        <translation>El nombre de una búsqueda guardada tiene de 1 a {count} caracteres.</translation>
    </message>
    <message>
        <source>The name of an album has 1 to {count} characters.</source>
        <translation>El nombre de un álbum tiene de 1 a {count} caracteres.</translation>
    </message>
    <message>
        <source>The name “{name}” belongs to the model that comes with the program.</source>
        <translation>El nombre «{name}» pertenece al modelo que viene con el programa.</translation>
    </message>
    <message>
        <source>The newest is {newest}; `photosearch backup list` shows all.</source>
        <translation>La más reciente es {newest}; `photosearch backup list` las muestra todas.</translation>
    </message>
    <message>
        <source>The next try resumes where it stopped.</source>
        <translation>El próximo intento continúa donde se detuvo este.</translation>
    </message>
    <message>
        <source>The parts of this query cancel each other out.</source>
        <translation>Las partes de esta consulta se anulan entre sí.</translation>
    </message>
    <message>
        <source>The photos have no vectors of this model yet.</source>
        <translation>Las fotos todavía no tienen vectores de este modelo.</translation>
    </message>
    <message>
        <source>The picture crashed the decoder and was skipped.</source>
        <translation>La imagen hizo fallar el decodificador y se omitió.</translation>
    </message>
    <message>
        <source>The picture decoder</source>
        <translation>El decodificador de imágenes</translation>
    </message>
    <message>
        <source>The picture decoder cannot be started (exit code {code}).</source>
        <translation>No se puede iniciar el decodificador de imágenes (código de salida {code}).</translation>
    </message>
    <message>
        <source>The picture exceeds the limit on pixels, memory or time.</source>
        <translation>La imagen supera el límite de píxeles, memoria o tiempo.</translation>
    </message>
    <message>
        <source>The picture is damaged.</source>
        <translation>La imagen está dañada.</translation>
    </message>
    <message>
        <source>The picture tower of {title} is quantised, and without its own fp32 tower nobody can tell what it has lost.</source>
        <translation>El codificador de imágenes de {title} está cuantizado y, sin su propio codificador fp32, no se puede saber lo que ha perdido.</translation>
    </message>
    <message>
        <source>The processor is hot</source>
        <translation>El procesador está caliente</translation>
    </message>
    <message>
        <source>The quality of a JPEG is a number from 1 to 100.</source>
        <translation>La calidad de un JPEG es un número de 1 a 100.</translation>
    </message>
    <message>
        <source>The quantised picture tower of {title} cannot be used: {why}</source>
        <translation>No se puede usar el codificador de imágenes cuantizado de {title}: {why}</translation>
    </message>
    <message>
        <source>The quantised picture tower of {title} does not agree with its own fp32 tower: over {n} photos the mean cosine is {cosine:.3f} (at least {least:.2f} is needed), and {kept} % keep their nearest photo (at least {most} %).</source>
        <translation>El codificador de imágenes cuantizado de {title} no concuerda con su propio codificador fp32: en {n} fotos, el coseno medio es {cosine:.3f} (se necesita al menos {least:.2f}) y el {kept} % conserva su foto más parecida (se necesita al menos el {most} %).</translation>
    </message>
    <message>
        <source>The query is long: it was read in {count} pieces.</source>
        <translation>La consulta es larga: se leyó en {count} partes.</translation>
    </message>
    <message>
        <source>The query is too long: it was cut from “{word}” on.</source>
        <translation>La consulta es demasiado larga: se cortó a partir de «{word}».</translation>
    </message>
    <message>
        <source>The quotation mark at position {position} is not closed.</source>
        <translation>Las comillas de la posición {position} no se cierran.</translation>
    </message>
    <message>
        <source>The saved search index is damaged.</source>
        <translation>El índice de búsqueda guardado está dañado.</translation>
    </message>
    <message>
        <source>The search for duplicates was stopped.</source>
        <translation>Se detuvo la búsqueda de duplicados.</translation>
    </message>
    <message>
        <source>The search was stopped.</source>
        <translation>Se detuvo la búsqueda.</translation>
    </message>
    <message>
        <source>The setting {name} is not used: it must be a list of strings.</source>
        <translation>La opción {name} no se usa: debe ser una lista de cadenas de texto.</translation>
    </message>
    <message>
        <source>The setting {name} is not used: it must be {kind}.</source>
        <translation>La opción {name} no se usa: debe ser {kind}.</translation>
    </message>
    <message>
        <source>The setting {name} is {value}, but must be {wanted}; {used} is used.</source>
        <translation>La opción {name} es {value}, pero debe ser {wanted}; se usa {used}.</translation>
    </message>
    <message>
        <source>The starter comes with the program and stays.</source>
        <translation>El modelo Starter viene con el programa y no se elimina.</translation>
    </message>
    <message>
        <source>The starter comes with the program, so it is on every machine that has PhotoSearch.</source>
        <translation>El modelo Starter viene con el programa, así que está en todos los equipos que tienen PhotoSearch.</translation>
    </message>
    <message>
        <source>The styles of the photos are not known yet.</source>
        <translation>Los estilos de las fotos todavía no se conocen.</translation>
    </message>
    <message>
        <source>The system cannot watch folders for this user now, so changes appear a little later.</source>
        <translation>El sistema no puede vigilar carpetas para este usuario ahora, así que los cambios aparecen un poco más tarde.</translation>
    </message>
    <message>
        <source>The system tells of no changes now, so they appear a little later.</source>
        <translation>El sistema no avisa ahora de los cambios, así que aparecen un poco más tarde.</translation>
    </message>
    <message numerus="yes">
        <source>The system&apos;s limit of watched folders is reached, so {folders} is scanned every {n} minutes.</source>
        <translation>
            <numerusform>Se alcanzó el límite de carpetas vigiladas del sistema, así que {folders} se examina cada minuto.</numerusform>
            <numerusform>Se alcanzó el límite de carpetas vigiladas del sistema, así que {folders} se examina cada {n} minutos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The system&apos;s limit of watched folders is reached: only those that changed last are watched, and all are scanned every {n} minutes.</source>
        <translation>
            <numerusform>Se alcanzó el límite de carpetas vigiladas del sistema: solo se vigilan las que cambiaron más recientemente, y todas se examinan cada minuto.</numerusform>
            <numerusform>Se alcanzó el límite de carpetas vigiladas del sistema: solo se vigilan las que cambiaron más recientemente, y todas se examinan cada {n} minutos.</numerusform>
        </translation>
    </message>
    <message>
        <source>The text in photos cannot be read: a model is damaged.</source>
        <translation>No se puede leer el texto de las fotos: hay un modelo dañado.</translation>
    </message>
    <message>
        <source>The text in photos cannot be read: {name} is missing.</source>
        <translation>No se puede leer el texto de las fotos: falta {name}.</translation>
    </message>
    <message>
        <source>The text in this photo was asked for; nothing else was compared.</source>
        <translation>Se buscaba el texto de esta foto; no se comparó nada más.</translation>
    </message>
    <message>
        <source>The thumbnail of this photo is lost; it is made again.</source>
        <translation>Se perdió la miniatura de esta foto; se crea de nuevo.</translation>
    </message>
    <message numerus="yes">
        <source>The thumbnails of {n} photos could not be stored.</source>
        <translation>
            <numerusform>No se pudo guardar la miniatura de {n} foto.</numerusform>
            <numerusform>No se pudieron guardar las miniaturas de {n} fotos.</numerusform>
        </translation>
    </message>
    <message>
        <source>The towers of {title} do not belong together: a picture gets {image} numbers, and a text {text}.</source>
        <translation>Los codificadores de {title} no van juntos: una imagen recibe {image} números y un texto, {text}.</translation>
    </message>
    <message>
        <source>The towers of {title} do not belong together: the one for pictures is that of {image}, the one for texts that of {text}.</source>
        <translation>Los codificadores de {title} no van juntos: el de imágenes es el de {image} y el de textos, el de {text}.</translation>
    </message>
    <message>
        <source>The weight at position {position} is not a number above 0 and up to {most}.</source>
        <translation>El peso de la posición {position} no es un número mayor que 0 y de {most} como máximo.</translation>
    </message>
    <message>
        <source>The window opens it again; on the command line, run the command again.</source>
        <translation>La ventana la abre de nuevo; en la línea de comandos, ejecute otra vez el comando.</translation>
    </message>
    <message>
        <source>The zip contains a file whose path leads outside it: {name}.</source>
        <translation>El ZIP contiene un archivo cuya ruta lleva fuera de él: {name}.</translation>
    </message>
    <message>
        <source>The zip contains a link or a device: {name}.</source>
        <translation>El ZIP contiene un enlace o un dispositivo: {name}.</translation>
    </message>
    <message>
        <source>The zip contains {count} models.</source>
        <translation>El ZIP contiene {count} modelos.</translation>
    </message>
    <message>
        <source>The zip has {n} files, which is too many for a model.</source>
        <translation>El ZIP tiene {n} archivos, demasiados para un modelo.</translation>
    </message>
    <message>
        <source>The zip would unpack to {size} MB, which is too much for a model of its size.</source>
        <translation>El ZIP ocuparía {size} MB al descomprimirlo, demasiado para un modelo de su tamaño.</translation>
    </message>
    <message>
        <source>There are no albums yet.</source>
        <translation>Todavía no hay álbumes.</translation>
    </message>
    <message>
        <source>There are no photos yet.</source>
        <translation>Todavía no hay fotos.</translation>
    </message>
    <message numerus="yes">
        <source>There are too many links to folders to watch them all, so this one is scanned every {n} minutes.</source>
        <translation>
            <numerusform>Hay demasiados enlaces a carpetas para vigilarlos todos, así que esta se examina cada minuto.</numerusform>
            <numerusform>Hay demasiados enlaces a carpetas para vigilarlos todos, así que esta se examina cada {n} minutos.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is a saved search “{name}” already.</source>
        <translation>Ya existe una búsqueda guardada «{name}».</translation>
    </message>
    <message>
        <source>There is an album “{name}” already.</source>
        <translation>Ya existe un álbum «{name}».</translation>
    </message>
    <message>
        <source>There is no album “{name}”.</source>
        <translation>No existe el álbum «{name}».</translation>
    </message>
    <message>
        <source>There is no backup in {folder}.</source>
        <translation>No hay ninguna copia de seguridad en {folder}.</translation>
    </message>
    <message>
        <source>There is no backup {name}.</source>
        <translation>No existe la copia de seguridad {name}.</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>No existe el archivo {path}.</translation>
    </message>
    <message>
        <source>There is no filter “{name}:”, at position {position}.</source>
        <translation>No existe ningún filtro «{name}:» (posición {position}).</translation>
    </message>
    <message>
        <source>There is no folder or zip file {path}.</source>
        <translation>No existe ninguna carpeta ni archivo ZIP {path}.</translation>
    </message>
    <message>
        <source>There is no folder {path}.</source>
        <translation>No existe la carpeta {path}.</translation>
    </message>
    <message>
        <source>There is no known place to download {name} from.</source>
        <translation>No se conoce ningún sitio desde el que descargar {name}.</translation>
    </message>
    <message>
        <source>There is no library yet.</source>
        <translation>Todavía no hay biblioteca.</translation>
    </message>
    <message>
        <source>There is no mark “{name}”.</source>
        <translation>No existe la marca «{name}».</translation>
    </message>
    <message>
        <source>There is no model in {folder}.</source>
        <translation>No hay ningún modelo en {folder}.</translation>
    </message>
    <message>
        <source>There is no model “{name}”.</source>
        <translation>No existe el modelo «{name}».</translation>
    </message>
    <message>
        <source>There is no saved search “{name}”.</source>
        <translation>No existe la búsqueda guardada «{name}».</translation>
    </message>
    <message>
        <source>There is no setting {name}.</source>
        <translation>No existe la opción {name}.</translation>
    </message>
    <message>
        <source>There is not enough memory to run the model {title}.</source>
        <translation>No hay memoria suficiente para ejecutar el modelo {title}.</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>No hay memoria suficiente.</translation>
    </message>
    <message>
        <source>There is not enough space for these photos in {folder}.</source>
        <translation>No hay espacio suficiente para estas fotos en {folder}.</translation>
    </message>
    <message>
        <source>There is nothing to search for.</source>
        <translation>No hay nada que buscar.</translation>
    </message>
    <message>
        <source>These photos belong to {folder}, which is not in the library.</source>
        <translation>Estas fotos pertenecen a {folder}, que no está en la biblioteca.</translation>
    </message>
    <message>
        <source>These words look like {what}, which the model {title} does not know; it knows {known}.</source>
        <translation>Estas palabras parecen estar en {what}, que el modelo {title} no conoce; idiomas que conoce: {known}.</translation>
    </message>
    <message>
        <source>They are damaged.</source>
        <translation>Están dañadas.</translation>
    </message>
    <message>
        <source>They can be found all the same; `photosearch doctor` says what to change.</source>
        <translation>Se pueden encontrar de todos modos; `photosearch doctor` indica qué hay que cambiar.</translation>
    </message>
    <message>
        <source>This album does not exist any more.</source>
        <translation>Este álbum ya no existe.</translation>
    </message>
    <message>
        <source>This folder can no longer be restored.</source>
        <translation>Esta carpeta ya no se puede restaurar.</translation>
    </message>
    <message>
        <source>This may be nothing that one can see in a photo.</source>
        <translation>Quizá no sea algo que se pueda ver en una foto.</translation>
    </message>
    <message>
        <source>This order is approximate: it is how the photos look to the model.</source>
        <translation>Este orden es aproximado: así ve las fotos el modelo.</translation>
    </message>
    <message>
        <source>This photo is not in the library any more.</source>
        <translation>Esta foto ya no está en la biblioteca.</translation>
    </message>
    <message>
        <source>This photo meets the conditions of the search; nothing was compared with it.</source>
        <translation>Esta foto cumple las condiciones de la búsqueda; no se comparó nada con ella.</translation>
    </message>
    <message>
        <source>This picture is a version of the first photo.</source>
        <translation>Esta imagen es una versión de la primera foto.</translation>
    </message>
    <message>
        <source>This program has reached the system&apos;s limit of open files.</source>
        <translation>Este programa ha alcanzado el límite de archivos abiertos del sistema.</translation>
    </message>
    <message>
        <source>This search only says what photos must not show.</source>
        <translation>Esta búsqueda solo dice lo que las fotos no deben mostrar.</translation>
    </message>
    <message>
        <source>This user has reached the system&apos;s limit of threads and processes.</source>
        <translation>Este usuario ha alcanzado el límite de hilos y procesos del sistema.</translation>
    </message>
    <message>
        <source>Thumbnails</source>
        <translation>Miniaturas</translation>
    </message>
    <message>
        <source>Thumbnails and index need about {needed:.0f} MB, but only {free:.0f} MB are free in {folder}.</source>
        <translation>Las miniaturas y el índice necesitan unos {needed:.0f} MB, pero en {folder} solo hay {free:.0f} MB libres.</translation>
    </message>
    <message>
        <source>Thumbnails and index need about {needed:.0f} MB.</source>
        <translation>Las miniaturas y el índice necesitan unos {needed:.0f} MB.</translation>
    </message>
    <message>
        <source>Thumbnails and index need about {needed:.0f} MB; {free:.0f} MB are free in {folder}.</source>
        <translation>Las miniaturas y el índice necesitan unos {needed:.0f} MB; en {folder} hay {free:.0f} MB libres.</translation>
    </message>
    <message>
        <source>To change the size or leave something out, export JPEG files.</source>
        <translation>Para cambiar el tamaño u omitir algún dato, exporte archivos JPEG.</translation>
    </message>
    <message>
        <source>To search for the words themselves, leave a space after the colon.</source>
        <translation>Para buscar las palabras mismas, deje un espacio después de los dos puntos.</translation>
    </message>
    <message>
        <source>To see its folders: photosearch status</source>
        <translation>Para ver sus carpetas: photosearch status</translation>
    </message>
    <message>
        <source>Too many changes occurred at once, so the folders are being scanned again.</source>
        <translation>Hubo demasiados cambios a la vez, así que se están examinando de nuevo las carpetas.</translation>
    </message>
    <message>
        <source>Too many levels of symbolic links</source>
        <translation>hay demasiados niveles de enlaces simbólicos</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>hay demasiados archivos abiertos</translation>
    </message>
    <message>
        <source>Transport endpoint is not connected</source>
        <translation>la unidad de red no está conectada</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papelera</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Inténtelo de nuevo dentro de un momento.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Inténtelo de nuevo más tarde.</translation>
    </message>
    <message>
        <source>Try again later; the download resumes where it stopped.</source>
        <translation>Inténtelo más tarde; la descarga continúa donde se detuvo.</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>turco</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>ucraniano</translation>
    </message>
    <message>
        <source>Unfinished and temporary files</source>
        <translation>Archivos incompletos y temporales</translation>
    </message>
    <message>
        <source>Unmount it.</source>
        <translation>Desmóntela.</translation>
    </message>
    <message>
        <source>Unset it, or import the model.</source>
        <translation>Anule ese valor o importe el modelo.</translation>
    </message>
    <message>
        <source>Use another model first.</source>
        <translation>Use primero otro modelo.</translation>
    </message>
    <message>
        <source>Use another one first: photosearch model use NAME</source>
        <translation>Use primero otro: photosearch model use NOMBRE</translation>
    </message>
    <message>
        <source>Values of the library are damaged: {what}.</source>
        <translation>Hay valores dañados en la biblioteca: {what}.</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>vietnamita</translation>
    </message>
    <message>
        <source>Wait until it is done.</source>
        <translation>Espere a que termine.</translation>
    </message>
    <message>
        <source>Watching is switched off in the settings: changes appear at the next rescan.</source>
        <translation>La vigilancia está desactivada en la configuración: los cambios aparecen la próxima vez que se vuelva a examinar.</translation>
    </message>
    <message>
        <source>What is missing is read from your photos again when they are next indexed.</source>
        <translation>Lo que falta se vuelve a leer de sus fotos la próxima vez que se indexen.</translation>
    </message>
    <message>
        <source>What systems keep on a drive for themselves, and the fragments that a repair of a drive leaves.</source>
        <translation>Lo que los sistemas guardan para sí mismos en una unidad, y los fragmentos que deja la reparación de una unidad.</translation>
    </message>
    <message>
        <source>Write 1/250, &gt;=1 or &lt;1/1000, for example.</source>
        <translation>Escriba, por ejemplo, 1/250, &gt;=1 o &lt;1/1000.</translation>
    </message>
    <message>
        <source>Write 4, &gt;=4 or 3..5, for example.</source>
        <translation>Escriba, por ejemplo, 4, &gt;=4 o 3..5.</translation>
    </message>
    <message>
        <source>Write a name, or latitude and longitude: near:48.1,11.6</source>
        <translation>Escriba un nombre, o la latitud y la longitud: near:48.1,11.6</translation>
    </message>
    <message>
        <source>Write dog^2 to give a word twice its weight.</source>
        <translation>Escriba dog^2 para dar a una palabra el doble de peso.</translation>
    </message>
    <message>
        <source>Write it directly after the colon; in quotes, if it has spaces.</source>
        <translation>Escríbalo justo después de los dos puntos; entre comillas si contiene espacios.</translation>
    </message>
    <message>
        <source>Write it like 2026-01-31.</source>
        <translation>Escríbala así: 2026-01-31.</translation>
    </message>
    <message>
        <source>Write sharpest, brightest, darkest, best, or an adjective such as “most crowded”.</source>
        <translation>Escriba sharpest, brightest, darkest, best o un adjetivo en inglés, como «most crowded».</translation>
    </message>
    <message>
        <source>Write south, west, north and east in degrees: area:47.2,10.9,48.9,13.1</source>
        <translation>Escriba sur, oeste, norte y este en grados: area:47.2,10.9,48.9,13.1</translation>
    </message>
    <message>
        <source>You are using the computer</source>
        <translation>El equipo se está usando</translation>
    </message>
    <message>
        <source>`photosearch doctor` says how to change that.</source>
        <translation>`photosearch doctor` indica cómo cambiarlo.</translation>
    </message>
    <message>
        <source>`photosearch model export {name} --checkpoint FILE` makes it from its weights, and `model import` takes a folder or zip that another machine has made.</source>
        <translation>`photosearch model export {name} --checkpoint ARCHIVO` lo crea a partir de sus pesos, y `model import` acepta una carpeta o un ZIP creado en otro equipo.</translation>
    </message>
    <message>
        <source>`photosearch model get {name}` installs the fp32 model.</source>
        <translation>`photosearch model get {name}` instala el modelo fp32.</translation>
    </message>
    <message>
        <source>`photosearch model import` takes a folder or zip that another machine has made.</source>
        <translation>`photosearch model import` acepta una carpeta o un ZIP creado en otro equipo.</translation>
    </message>
    <message>
        <source>`photosearch model list` shows the available models.</source>
        <translation>`photosearch model list` muestra los modelos disponibles.</translation>
    </message>
    <message>
        <source>`photosearch remove --list` shows what can be restored.</source>
        <translation>`photosearch remove --list` muestra lo que se puede restaurar.</translation>
    </message>
    <message>
        <source>`photosearch saved list` shows all.</source>
        <translation>`photosearch saved list` las muestra todas.</translation>
    </message>
    <message>
        <source>`photosearch status` lists the folders of the library.</source>
        <translation>`photosearch status` muestra las carpetas de la biblioteca.</translation>
    </message>
    <message>
        <source>a photo</source>
        <translation>una foto</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texto</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un número entero</translation>
    </message>
    <message>
        <source>another PhotoSearch</source>
        <translation>otro PhotoSearch</translation>
    </message>
    <message>
        <source>another link leads to the same folder</source>
        <translation>otro enlace lleva a la misma carpeta</translation>
    </message>
    <message>
        <source>another name of {folder}</source>
        <translation>otro nombre de {folder}</translation>
    </message>
    <message>
        <source>another program&apos;s copies</source>
        <translation>copias de otro programa</translation>
    </message>
    <message>
        <source>belongs to the system</source>
        <translation>pertenece al sistema</translation>
    </message>
    <message>
        <source>contains a file {name}</source>
        <translation>contiene un archivo {name}</translation>
    </message>
    <message>
        <source>copies in a photo library of macOS</source>
        <translation>copias en una fototeca de macOS</translation>
    </message>
    <message>
        <source>excluded by you</source>
        <translation>excluida por usted</translation>
    </message>
    <message>
        <source>exit code {code}</source>
        <translation>código de salida {code}</translation>
    </message>
    <message>
        <source>facts</source>
        <translation>los datos de las fotos</translation>
    </message>
    <message>
        <source>failed ({error})</source>
        <translation>falló ({error})</translation>
    </message>
    <message>
        <source>fingerprints</source>
        <translation>las huellas digitales</translation>
    </message>
    <message>
        <source>found no device</source>
        <translation>no encontró ningún dispositivo</translation>
    </message>
    <message>
        <source>from {least} to {most}</source>
        <translation>un valor de {least} a {most}</translation>
    </message>
    <message numerus="yes">
        <source>from {n} folders.</source>
        <translation>
            <numerusform>de {n} carpeta.</numerusform>
            <numerusform>de {n} carpetas.</numerusform>
        </translation>
    </message>
    <message>
        <source>gave vectors that are not numbers</source>
        <translation>dio vectores que no son números</translation>
    </message>
    <message>
        <source>it is longer than the hub announces</source>
        <translation>es más largo de lo que anuncia el hub</translation>
    </message>
    <message>
        <source>it is not a PhotoSearch library</source>
        <translation>no es una biblioteca de PhotoSearch</translation>
    </message>
    <message>
        <source>it lacks {names}</source>
        <translation>le falta {names}</translation>
    </message>
    <message>
        <source>it was made by a newer PhotoSearch</source>
        <translation>se creó con un PhotoSearch más reciente</translation>
    </message>
    <message>
        <source>it was selected</source>
        <translation>así se eligió</translation>
    </message>
    <message>
        <source>its hash is not the one that the hub announces</source>
        <translation>su suma de comprobación no es la que anuncia el hub</translation>
    </message>
    <message>
        <source>its header is wrong</source>
        <translation>su encabezado es incorrecto</translation>
    </message>
    <message>
        <source>its name is excluded</source>
        <translation>su nombre está excluido</translation>
    </message>
    <message>
        <source>its record of upgrades is missing</source>
        <translation>falta su registro de actualizaciones</translation>
    </message>
    <message>
        <source>its record of upgrades is wrong</source>
        <translation>su registro de actualizaciones es incorrecto</translation>
    </message>
    <message>
        <source>its vectors agree with the CPU&apos;s (cosine {cosine:.5f})</source>
        <translation>sus vectores coinciden con los de la CPU (coseno {cosine:.5f})</translation>
    </message>
    <message>
        <source>lacks its libraries</source>
        <translation>no encuentra sus bibliotecas</translation>
    </message>
    <message>
        <source>lacks the library {library}</source>
        <translation>no encuentra la biblioteca {library}</translation>
    </message>
    <message>
        <source>live</source>
        <translation>al instante</translation>
    </message>
    <message>
        <source>marked as a cache by a file {name}</source>
        <translation>señalada como caché por un archivo {name}</translation>
    </message>
    <message>
        <source>needs a newer graphics driver</source>
        <translation>necesita un controlador de gráficos más reciente</translation>
    </message>
    <message>
        <source>no file {name}, which its model.json names</source>
        <translation>falta el archivo {name}, que su model.json menciona</translation>
    </message>
    <message>
        <source>no language</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>no model.json</source>
        <translation>falta model.json</translation>
    </message>
    <message>
        <source>not a regular file</source>
        <translation>no es un archivo normal</translation>
    </message>
    <message>
        <source>not watched</source>
        <translation>sin vigilar</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>sin conexión</translation>
    </message>
    <message>
        <source>on a GPU</source>
        <translation>en una GPU</translation>
    </message>
    <message>
        <source>on the CPU</source>
        <translation>en la CPU</translation>
    </message>
    <message>
        <source>one of {choices}</source>
        <translation>uno de estos valores: {choices}</translation>
    </message>
    <message>
        <source>photos, to find similar shots</source>
        <translation>fotos para encontrar tomas similares</translation>
    </message>
    <message>
        <source>photosearch on the command line</source>
        <translation>photosearch en la línea de comandos</translation>
    </message>
    <message>
        <source>photosearch watch</source>
        <translation>photosearch watch</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>imagen</translation>
    </message>
    <message>
        <source>polled</source>
        <translation>periódicamente</translation>
    </message>
    <message>
        <source>ran out of memory</source>
        <translation>se quedó sin memoria</translation>
    </message>
    <message>
        <source>snapshots or older versions</source>
        <translation>instantáneas o versiones anteriores</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>detenido</translation>
    </message>
    <message>
        <source>temporary or unfinished</source>
        <translation>temporal o incompleta</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>text in photos</source>
        <translation>el texto de las fotos</translation>
    </message>
    <message>
        <source>the connection ended too early</source>
        <translation>la conexión terminó demasiado pronto</translation>
    </message>
    <message>
        <source>the first start with a model builds its engine, which takes minutes</source>
        <translation>el primer inicio con un modelo construye su motor, lo que tarda unos minutos</translation>
    </message>
    <message>
        <source>the hub has another file now</source>
        <translation>el hub tiene ahora otro archivo</translation>
    </message>
    <message>
        <source>the installed ONNX Runtime does not support {device}</source>
        <translation>el ONNX Runtime instalado no es compatible con {device}</translation>
    </message>
    <message>
        <source>the installed ONNX Runtime supports no other device</source>
        <translation>el ONNX Runtime instalado no es compatible con ningún otro dispositivo</translation>
    </message>
    <message>
        <source>the name of a model</source>
        <translation>el nombre de un modelo</translation>
    </message>
    <message>
        <source>the vocabulary</source>
        <translation>el vocabulario</translation>
    </message>
    <message>
        <source>the window</source>
        <translation>la ventana de PhotoSearch</translation>
    </message>
    <message>
        <source>thumbnails</source>
        <translation>miniaturas</translation>
    </message>
    <message>
        <source>time</source>
        <translation>se agotó el tiempo</translation>
    </message>
    <message>
        <source>trash</source>
        <translation>papelera</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true o false</translation>
    </message>
    <message>
        <source>with 16-bit numbers</source>
        <translation>con números de 16 bits</translation>
    </message>
    <message>
        <source>{data}, {metric} (published)</source>
        <translation>{data}, {metric} (publicado)</translation>
    </message>
    <message>
        <source>{device} gave other vectors than the CPU (cosine {cosine:.3f})</source>
        <translation>{device} dio otros vectores que la CPU (coseno {cosine:.3f})</translation>
    </message>
    <message>
        <source>{device} takes {times:.1f} times as long as the CPU</source>
        <translation>{device} tarda {times:.1f} veces lo que tarda la CPU</translation>
    </message>
    <message>
        <source>{device}, because {reasons}.</source>
        <translation>{device}, porque {reasons}.</translation>
    </message>
    <message>
        <source>{file} of {title} is damaged: it is not a whole ONNX file.</source>
        <translation>{file} de {title} está dañado: no es un archivo ONNX completo.</translation>
    </message>
    <message>
        <source>{folder} does not say which token fills a row: textual/tokenizer_config.json is missing, or names none that the tokenizer has.</source>
        <translation>{folder} no indica qué token rellena una fila: falta textual/tokenizer_config.json, o no nombra ninguno que el tokenizador tenga.</translation>
    </message>
    <message>
        <source>{folder} is now on a different volume, so the photos that were there are offline.</source>
        <translation>{folder} está ahora en otro volumen, así que las fotos que estaban allí quedan sin conexión.</translation>
    </message>
    <message>
        <source>{folder} is offline.</source>
        <translation>{folder} está sin conexión.</translation>
    </message>
    <message>
        <source>{folder} looks like a model of an Immich server, but lacks {files}.</source>
        <translation>{folder} parece un modelo de un servidor Immich, pero falta {files}.</translation>
    </message>
    <message>
        <source>{host} cannot answer now (HTTP {code}).</source>
        <translation>{host} no puede responder ahora (HTTP {code}).</translation>
    </message>
    <message>
        <source>{host} cannot be reached: {why}.</source>
        <translation>No se puede acceder a {host}: {why}.</translation>
    </message>
    <message>
        <source>{host} does not provide {repo} (HTTP {code}).</source>
        <translation>{host} no ofrece {repo} (HTTP {code}).</translation>
    </message>
    <message>
        <source>{host} names no hash of {path}, so the file cannot be verified.</source>
        <translation>{host} no indica ninguna suma de comprobación de {path}, así que no se puede verificar el archivo.</translation>
    </message>
    <message>
        <source>{host} serves something else under the name {name}: {why}</source>
        <translation>{host} ofrece otra cosa con el nombre {name}: {why}</translation>
    </message>
    <message>
        <source>{languages} and {n} others</source>
        <translation>{languages} y {n} más</translation>
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
        <translation>En su lugar se usa {model}.</translation>
    </message>
    <message>
        <source>{model} answers now.</source>
        <translation>Ahora se usa {model}.</translation>
    </message>
    <message>
        <source>{model} has not encoded this photo yet.</source>
        <translation>{model} todavía no ha codificado esta foto.</translation>
    </message>
    <message>
        <source>{model} keeps answering.</source>
        <translation>Se sigue usando {model}.</translation>
    </message>
    <message>
        <source>{name} cannot be reached: its drive does not answer.</source>
        <translation>No se puede acceder a {name}: su unidad no responde.</translation>
    </message>
    <message>
        <source>{name} gives {listed}, where model.json says [n, {dim}].</source>
        <translation>{name} da {listed} donde model.json indica [n, {dim}].</translation>
    </message>
    <message>
        <source>{name} in {folder} cannot be used: {error}.</source>
        <translation>No se puede usar {name} de {folder}: {error}.</translation>
    </message>
    <message>
        <source>{name} in {folder} is a link or not a regular file.</source>
        <translation>{name}, en {folder}, es un enlace o no es un archivo normal.</translation>
    </message>
    <message>
        <source>{name} is a folder, not a picture.</source>
        <translation>{name} es una carpeta, no una imagen.</translation>
    </message>
    <message>
        <source>{name} is blank: there is little in it to search for.</source>
        <translation>{name} está en blanco: apenas hay nada que buscar en ella.</translation>
    </message>
    <message>
        <source>{name} is given both as like and as unlike.</source>
        <translation>{name} está indicada a la vez como parecida y como no parecida.</translation>
    </message>
    <message>
        <source>{name} is marked both as right and as wrong: it was left out.</source>
        <translation>{name} está marcada a la vez como correcta y como incorrecta: se omitió.</translation>
    </message>
    <message>
        <source>{name} is not a picture file.</source>
        <translation>{name} no es un archivo de imagen.</translation>
    </message>
    <message>
        <source>{name} is “{value}”, which is not a date.</source>
        <translation>{name} es «{value}», que no es una fecha.</translation>
    </message>
    <message>
        <source>{name} takes {listed}, which does not fit a model of this kind.</source>
        <translation>{name} recibe {listed}, lo que no corresponde a un modelo de este tipo.</translation>
    </message>
    <message numerus="yes">
        <source>{n} audio files</source>
        <translation>
            <numerusform>{n} archivo de audio</numerusform>
            <numerusform>{n} archivos de audio</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} documents</source>
        <translation>
            <numerusform>{n} documento</numerusform>
            <numerusform>{n} documentos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files</source>
        <translation>
            <numerusform>{n} archivo</numerusform>
            <numerusform>{n} archivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} marked photos are not in the library any more, or not encoded yet: they were left out.</source>
        <translation>
            <numerusform>{n} foto marcada ya no está en la biblioteca o todavía no está codificada: se omitió.</numerusform>
            <numerusform>{n} fotos marcadas ya no están en la biblioteca o todavía no están codificadas: se omitieron.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} other files</source>
        <translation>
            <numerusform>{n} archivo de otro tipo</numerusform>
            <numerusform>{n} archivos de otro tipo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} photos cannot be reached, and are found with it once their drive is back.</source>
        <translation>
            <numerusform>No se puede acceder a {n} foto; se encontrará con este modelo cuando su unidad vuelva a estar conectada.</numerusform>
            <numerusform>No se puede acceder a {n} fotos; se encontrarán con este modelo cuando su unidad vuelva a estar conectada.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} photos cannot be reached: plug in their drive, or remove their folder.</source>
        <translation>
            <numerusform>No se puede acceder a {n} foto: conecte su unidad o quite su carpeta.</numerusform>
            <numerusform>No se puede acceder a {n} fotos: conecte su unidad o quite su carpeta.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} photos have not been measured yet and come last.</source>
        <translation>
            <numerusform>{n} foto todavía no se ha medido y aparece al final.</numerusform>
            <numerusform>{n} fotos todavía no se han medido y aparecen al final.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} sidecars were not written; what you noted is in the library.</source>
        <translation>
            <numerusform>No se escribió {n} archivo sidecar; lo que anotó está en la biblioteca.</numerusform>
            <numerusform>No se escribieron {n} archivos sidecar; lo que anotó está en la biblioteca.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} videos</source>
        <translation>
            <numerusform>{n} vídeo</numerusform>
            <numerusform>{n} vídeos</numerusform>
        </translation>
    </message>
    <message>
        <source>{offline} of {photos} photos in {folder} are offline.</source>
        <translation>{offline} de {photos} fotos de {folder} están sin conexión.</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} y {other}</translation>
    </message>
    <message>
        <source>{one} or {other}</source>
        <translation>{one} o {other}</translation>
    </message>
    <message>
        <source>{owner} (process {pid})</source>
        <translation>{owner} (proceso {pid})</translation>
    </message>
    <message>
        <source>{path} adds more special tokens to a text than the model reads.</source>
        <translation>{path} agrega a un texto más tokens especiales de los que lee el modelo.</translation>
    </message>
    <message>
        <source>{path} cannot be deleted.</source>
        <translation>No se puede eliminar {path}.</translation>
    </message>
    <message>
        <source>{path} cannot be opened: {error}.</source>
        <translation>No se puede abrir {path}: {error}.</translation>
    </message>
    <message>
        <source>{path} cannot be reached.</source>
        <translation>No se puede acceder a {path}.</translation>
    </message>
    <message>
        <source>{path} cannot be read or written ({error}).</source>
        <translation>No se puede leer o escribir {path} ({error}).</translation>
    </message>
    <message>
        <source>{path} cannot be read, because it belongs to {owner}.</source>
        <translation>No se puede leer {path}, porque pertenece a {owner}.</translation>
    </message>
    <message>
        <source>{path} cannot be read.</source>
        <translation>No se puede leer {path}.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {error}.</source>
        <translation>{path} no se puede leer: {error}.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation>No se puede leer {path}: {reason}.</translation>
    </message>
    <message>
        <source>{path} cannot be written, because it belongs to {owner}.</source>
        <translation>No se puede escribir {path}, porque pertenece a {owner}.</translation>
    </message>
    <message>
        <source>{path} cannot be written.</source>
        <translation>No se puede escribir {path}.</translation>
    </message>
    <message>
        <source>{path} does not describe a model: {error}.</source>
        <translation>{path} no describe ningún modelo: {error}.</translation>
    </message>
    <message>
        <source>{path} does not match its checksum.</source>
        <translation>{path} no coincide con su suma de comprobación.</translation>
    </message>
    <message>
        <source>{path} in {folder} gives {found} numbers for each input, where its config.json says {dim}: the files belong to different models.</source>
        <translation>{path}, en {folder}, da {found} números por entrada, mientras que su config.json indica {dim}: los archivos pertenecen a modelos distintos.</translation>
    </message>
    <message>
        <source>{path} in {folder} needs the weights in {part}, which is missing.</source>
        <translation>{path}, en {folder}, necesita los pesos de {part}, que falta.</translation>
    </message>
    <message>
        <source>{path} is a file, not a folder.</source>
        <translation>{path} es un archivo, no una carpeta.</translation>
    </message>
    <message>
        <source>{path} is a folder, not a file.</source>
        <translation>{path} es una carpeta, no un archivo.</translation>
    </message>
    <message>
        <source>{path} is a folder, not a library.</source>
        <translation>{path} es una carpeta, no una biblioteca.</translation>
    </message>
    <message>
        <source>{path} is a link to {target}, which cannot be reached.</source>
        <translation>{path} es un enlace a {target}, al que no se puede acceder.</translation>
    </message>
    <message>
        <source>{path} is a mounted folder, not a file.</source>
        <translation>{path} es una carpeta montada, no un archivo.</translation>
    </message>
    <message>
        <source>{path} is excluded, so its photos are not searched. To search them, remove the exclusion.</source>
        <translation>{path} está excluida, así que no se busca en sus fotos. Para buscar en ellas, quite la exclusión.</translation>
    </message>
    <message>
        <source>{path} is excluded.</source>
        <translation>{path} está excluida.</translation>
    </message>
    <message>
        <source>{path} is in use by another program.</source>
        <translation>Otro programa está usando {path}.</translation>
    </message>
    <message>
        <source>{path} is not a PhotoSearch library.</source>
        <translation>{path} no es una biblioteca de PhotoSearch.</translation>
    </message>
    <message>
        <source>{path} is not a database of digiKam.</source>
        <translation>{path} no es una base de datos de digiKam.</translation>
    </message>
    <message>
        <source>{path} is not a tokenizer: {error}.</source>
        <translation>{path} no es un tokenizador: {error}.</translation>
    </message>
    <message>
        <source>{path} is not a valid zip file: {error}.</source>
        <translation>{path} no es un archivo ZIP válido: {error}.</translation>
    </message>
    <message>
        <source>{path} is not an ordinary file.</source>
        <translation>{path} no es un archivo normal.</translation>
    </message>
    <message>
        <source>{path} is not in the library.</source>
        <translation>{path} no está en la biblioteca.</translation>
    </message>
    <message>
        <source>{path} is not valid: {error}.</source>
        <translation>{path} no es válido: {error}.</translation>
    </message>
    <message>
        <source>{path} is where PhotoSearch keeps its own files.</source>
        <translation>{path} es donde PhotoSearch guarda sus propios archivos.</translation>
    </message>
    <message>
        <source>{path} wants weights from outside the model&apos;s folder: {file}.</source>
        <translation>{path} requiere pesos de fuera de la carpeta del modelo: {file}.</translation>
    </message>
    <message>
        <source>{path} was made by a version of digiKam that is not supported.</source>
        <translation>{path} se creó con una versión de digiKam que no se admite.</translation>
    </message>
    <message>
        <source>{path} was not removed in the last {days} days.</source>
        <translation>{path} no se quitó en los últimos {days} días.</translation>
    </message>
    <message>
        <source>{size} of vectors of {title} were freed.</source>
        <translation>Se liberaron {size} de vectores de {title}.</translation>
    </message>
    <message>
        <source>{source} has {what}.</source>
        <translation>En {source} {what}.</translation>
    </message>
    <message>
        <source>{title} (int8)</source>
        <translation>{title} (int8)</translation>
    </message>
    <message>
        <source>{title} does not connect colours with their English names: its towers may belong to two models, or it knows no English. Try a few searches before you rely on it.</source>
        <translation>{title} no relaciona los colores con sus nombres en inglés: puede que sus codificadores pertenezcan a dos modelos, o que no entienda inglés. Pruebe algunas búsquedas antes de confiar en él.</translation>
    </message>
    <message>
        <source>{value} in the setting {name} excludes nothing: it is a file, not a folder.</source>
        <translation>{value}, en la opción {name}, no excluye nada: es un archivo, no una carpeta.</translation>
    </message>
    <message>
        <source>{value} in the setting {name} excludes nothing: it must be a full path.</source>
        <translation>{value}, en la opción {name}, no excluye nada: debe ser una ruta completa.</translation>
    </message>
    <message>
        <source>{value} in the setting {name} excludes nothing: it must be a single name, without a slash. To exclude one folder, put its full path into excluded_folders.</source>
        <translation>{value}, en la opción {name}, no excluye nada: debe ser un solo nombre, sin barras. Para excluir una carpeta concreta, ponga su ruta completa en excluded_folders.</translation>
    </message>
    <message>
        <source>{what} cannot be used: {reason}.</source>
        <translation>{what} no se puede usar: {reason}.</translation>
    </message>
    <message>
        <source>{what} cannot be written, because its disk is read-only.</source>
        <translation>{what} no se puede escribir, porque su disco es de solo lectura.</translation>
    </message>
    <message>
        <source>{what} cannot be written.</source>
        <translation>{what} no se puede escribir.</translation>
    </message>
    <message>
        <source>{width} x {height} pixels</source>
        <translation>{width} × {height} píxeles</translation>
    </message>
    <message>
        <source>“{name}:” at position {position}: {what}</source>
        <translation>«{name}:», en la posición {position}: {what}</translation>
    </message>
    <message>
        <source>“{name}” cannot be the name of a model.</source>
        <translation>Un modelo no puede llamarse «{name}».</translation>
    </message>
    <message>
        <source>“{url}” is not the address of a hub.</source>
        <translation>«{url}» no es la dirección de un hub.</translation>
    </message>
    <message>
        <source>“{value}” ends before it begins.</source>
        <translation>«{value}» termina antes de empezar.</translation>
    </message>
    <message>
        <source>“{value}” has a southern edge that is north of its northern one.</source>
        <translation>«{value}» tiene el borde sur más al norte que el borde norte.</translation>
    </message>
    <message>
        <source>“{value}” is not a colour label.</source>
        <translation>«{value}» no es una etiqueta de color.</translation>
    </message>
    <message>
        <source>“{value}” is not a date.</source>
        <translation>«{value}» no es una fecha.</translation>
    </message>
    <message>
        <source>“{value}” is not a number.</source>
        <translation>«{value}» no es un número.</translation>
    </message>
    <message>
        <source>“{value}” is not a place.</source>
        <translation>«{value}» no es un lugar.</translation>
    </message>
    <message>
        <source>“{value}” is not a rating.</source>
        <translation>«{value}» no es una valoración.</translation>
    </message>
    <message>
        <source>“{value}” is not a rotation.</source>
        <translation>«{value}» no es una rotación.</translation>
    </message>
    <message>
        <source>“{value}” is not an area.</source>
        <translation>«{value}» no es un área.</translation>
    </message>
    <message>
        <source>“{value}” is not an exposure time.</source>
        <translation>«{value}» no es un tiempo de exposición.</translation>
    </message>
    <message>
        <source>“{value}” is not an order.</source>
        <translation>«{value}» no es un orden.</translation>
    </message>
    <message>
        <source>“{value}” is not known here.</source>
        <translation>«{value}» no se conoce aquí.</translation>
    </message>
    <message>
        <source>“{value}” is out of range.</source>
        <translation>«{value}» está fuera del intervalo permitido.</translation>
    </message>
    <message>
        <source>“{wanted}” is not a way to run a model.</source>
        <translation>«{wanted}» no es un modo de ejecutar un modelo.</translation>
    </message>
</context>
<context>
    <name>sheet</name>
    <message>
        <source>Contact sheet</source>
        <translation>Hoja de contactos</translation>
    </message>
    <message>
        <source>The PDF cannot be written.</source>
        <translation>No se puede escribir el PDF.</translation>
    </message>
</context>
<context>
    <name>text</name>
    <message>
        <source>Not searched: %1</source>
        <translation>No se busca en: %1</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Sin fecha</translation>
    </message>
    <message>
        <source>Matching photos</source>
        <translation>Fotos que coinciden</translation>
    </message>
    <message>
        <source>Weaker matches</source>
        <translation>Coincidencias más débiles</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>menos de un minuto</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 of %2 photos offline</source>
        <translation>%1 de %2 fotos sin conexión</translation>
    </message>
    <message>
        <source>“%1” is offline. Connect its drive and try again.</source>
        <translation>«%1» está sin conexión. Conecte su unidad e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorita</translation>
    </message>
    <message>
        <source>Picked</source>
        <translation>Elegida</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rechazada</translation>
    </message>
    <message>
        <source>Label: %1</source>
        <translation>Etiqueta: %1</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rojo</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Naranja</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Amarillo</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Azul</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Morado</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Gris</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Negro</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Blanco</translation>
    </message>
    <message>
        <source>Certainty: %1</source>
        <translation>Certeza: %1</translation>
    </message>
    <message>
        <source>Its drive is not connected, or its folder cannot be read.</source>
        <translation>Su unidad no está conectada o no se puede leer su carpeta.</translation>
    </message>
</context>
<context>
    <name>trash</name>
    <message>
        <source>This is only a link. Move the file that it leads to instead.</source>
        <translation>Esto es solo un enlace. Mueva en su lugar el archivo al que lleva.</translation>
    </message>
    <message>
        <source>The trash cannot store a file with this name.</source>
        <translation>La papelera no puede guardar un archivo con este nombre.</translation>
    </message>
    <message>
        <source>The file is gone or has changed since it was indexed.</source>
        <translation>El archivo ya no está o ha cambiado desde que se indexó.</translation>
    </message>
    <message>
        <source>%1 belongs to it, and no other photo of its group has it.</source>
        <translation>%1 acompaña a la foto, y ninguna otra foto de su grupo lo tiene.</translation>
    </message>
    <message>
        <source>This drive has no trash.</source>
        <translation>Esta unidad no tiene papelera.</translation>
    </message>
    <message>
        <source>Its folder is read-only.</source>
        <translation>Su carpeta es de solo lectura.</translation>
    </message>
    <message>
        <source>The other file of its group is the same file under another name.</source>
        <translation>El otro archivo de su grupo es el mismo archivo con otro nombre.</translation>
    </message>
    <message>
        <source>The others of its group are offline. Connect their drive and search again.</source>
        <translation>Los demás archivos de su grupo están sin conexión. Conecte su unidad y busque de nuevo.</translation>
    </message>
    <message>
        <source>No unchanged file of its group would be left.</source>
        <translation>No quedaría ningún archivo sin cambios de su grupo.</translation>
    </message>
    <message>
        <source>The file is no longer in the trash.</source>
        <translation>El archivo ya no está en la papelera.</translation>
    </message>
    <message>
        <source>Another file now has this name, so the file stays in the trash.</source>
        <translation>Otro archivo tiene ahora este nombre, así que el archivo se queda en la papelera.</translation>
    </message>
    <message>
        <source>The file stays in the trash: %1</source>
        <translation>El archivo se queda en la papelera: %1</translation>
    </message>
</context>
</TS>
