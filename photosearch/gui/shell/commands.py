"""The table of the window's commands, menu by menu: name, text, shortcut and tooltip."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QMainWindow, QWidget

from photosearch.gui.common.window_page import QUERIES
from photosearch.gui.shell.menus import Command, Handler, Menus, Section

TURNS = ("turn_left", "turn_right")
VIEWS = ("text", "why", "filmstrip")  # what the preview shows
CONTEXT = [
    "preview",
    "open",
    "open_with",
    "show",
    "on_map",
    "",
    "favourite",
    "to_album",
    "from_album",
    "",
    *QUERIES,
    "save_like",
    "",
    "copy",
    "copy_path",
    "copy_text",
    "export",
    "",
    "compare",
    *TURNS,
    "",
    "trash",
]
IN_PREVIEW = [*CONTEXT[1:], "", *VIEWS, "slideshow", "full"]


class Commands(Menus):
    """A command is an entry in one of these tables and a handler of the same name."""

    def __init__(
        self, window: QMainWindow, handlers: Mapping[str, Handler], photos: Sequence[QWidget]
    ) -> None:
        """`photos`: where single keys mark photos."""
        super().__init__(window)
        self.add(self.tr("&File"), self._file(), handlers)
        self.add(self.tr("&Edit"), self._edit(), handlers)
        self.add(self.tr("&View"), self._view(), handlers)
        self.add(self.tr("&Search"), self._search(), handlers)
        self.add(self.tr("&Photo"), self._photo(), handlers, photos)
        self.add(self.tr("&Library"), self._library(), handlers)
        self.add(self.tr("&Help"), self._help(), handlers)

    def _file(self) -> Section:
        return [
            Command("add", self.tr("&Add a folder …"), "Ctrl+N"),
            None,
            Command("open", self.tr("&Open"), "Ctrl+O",
                    self.tr("Open in the default program")),
            Command("open_with", self.tr("Open &with …"), "Ctrl+Alt+O", self.tr("Choose a program that opens the selected photos")),
            Command("show", self.tr("Show in &folder"), "Ctrl+Shift+O"),
            Command("on_map", self.tr("Show on the &map"), tip=self.tr("Where the selected photo was taken")),
            Command("export", self.tr("&Export …"), "Ctrl+Shift+S",
                    self.tr("Copy the selected photos to a folder, as they are or smaller, or put them on a contact sheet")),
            None,
            Command("settings", self.tr("&Settings …"), "Ctrl+,"),
            None,
            Command("quit", self.tr("&Quit"), "Ctrl+Q"),
        ]  # fmt: skip

    def _edit(self) -> Section:
        return [
            Command("undo", self.tr("&Undo"), "Ctrl+Z", self.tr(
                "Take back what was done last: marks, albums, the trash, a folder that was removed, “more like this” or “not this”")),
            None,
            Command("copy", self.tr("&Copy"), "Ctrl+C",
                    self.tr("Copy the selected files; a single photo is also copied as an image")),
            Command("copy_path", self.tr("Copy &path"), "Ctrl+Shift+C"),
            Command("copy_text", self.tr("Copy te&xt"), "Ctrl+Shift+T",
                    self.tr("Copy the text that was read in the selected photos")),
            Command("paste", self.tr("Search with the pas&ted picture"), "Ctrl+V"),
            None,
            Command("select_all", self.tr("Select &all"), "Ctrl+A"),
            Command("select_none", self.tr("Select &none"), "Ctrl+Shift+A"),
        ]  # fmt: skip

    def _view(self) -> Section:
        return [
            Command("back", self.tr("&Back"), "Alt+Left or Ctrl+[ or Back",
                    self.tr("Previous search; in the preview, back to the photos")),
            Command("forward", self.tr("For&ward"), "Alt+Right or Ctrl+] or Forward",
                    self.tr("Next search")),
            None,
            Command("preview", self.tr("&Preview"), tip=self.tr("Also with Space or Enter")),
            Command("stacks", self.tr("&Group similar shots"), checkable=True,
                    tip=self.tr("Show one photo for each burst, and for each photo and its changed copies")),
            Command("open_stack", self.tr("Expan&d or close the stack"), "Ctrl+G",
                    self.tr("Show the similar shots of the current photo beside it, or put them away")),
            None,
            Command("larger", self.tr("&Larger thumbnails"), "Ctrl++ or Ctrl+="),
            Command("smaller", self.tr("S&maller thumbnails"), "Ctrl+-"),
            Command("usual_size", self.tr("Usual thumbnail si&ze"), "Ctrl+0"),
            Command("names", self.tr("Show fil&e names"), checkable=True),
            Command("text", self.tr("Show &text in photos"), checkable=True,
                    tip=self.tr("Mark the text that was read, in the preview; there also with T")),
            Command("why", self.tr("W&hy this photo"), checkable=True,
                    tip=self.tr("Show in the preview where a photo matches the search, and what its rank comes from; there also with W")),
            Command("scores", self.tr("Show s&cores"), checkable=True,
                    tip=self.tr("Show how well each photo matches the search")),
            None,
            Command("folders", self.tr("&Folders panel"), "F9", checkable=True),
            Command("sidebar", self.tr("S&idebar"), "Ctrl+B", self.tr("Photos, albums, saved searches and folders at the left"), checkable=True),
            Command("filmstrip", self.tr("Film&strip"), "Ctrl+Shift+B", self.tr("Show the photos before and after below the preview"), checkable=True),
            Command("slideshow", self.tr("Slidesh&ow"), "Shift+F5", self.tr("Show the photos one after the other, from the current one, on the whole screen")),
            Command("full", self.tr("F&ull screen"), "F11"),
            Command("refresh", self.tr("&Refresh"), "F5"),
        ]  # fmt: skip

    def _search(self) -> Section:
        return [
            Command("find", self.tr("&Find"), "Ctrl+F or Ctrl+L"),
            Command("clear", self.tr("C&lear search"), "Ctrl+Backspace"),
            Command("forget", self.tr("Clear &recent searches")),
            Command("save_search", self.tr("&Save this search …"), "Ctrl+S",
                    self.tr("Keep this search under a name; it also finds photos that you take later")),
            None,
            Command("by_picture", self.tr("Search with a &picture …"), "Ctrl+Shift+F"),
            Command("sketch", self.tr("S&ketch pad"), "Ctrl+Shift+K",
                    self.tr("Draw what you are looking for; results appear as you draw"), checkable=True),
            None,
            Command("more", self.tr("M&ore like this"), "Ctrl+J", self.tr(
                "This photo is right: keep the search, and show more photos like it (also with +)")),
            Command("less", self.tr("&Not this"), "Ctrl+Shift+J", self.tr(
                "This photo is wrong: keep the search, put it last, and move photos like it down (also with -)")),
            Command("similar", self.tr("Find si&milar"), "Ctrl+D",
                    self.tr("Begin a new search, with this photo alone")),
            Command("example", self.tr("Add to the search as an e&xample"), "Ctrl+E",
                    self.tr("Search with this photo and with what the search says already")),
            Command("style", self.tr("Same st&yle"),
                    tip=self.tr("Find photos with similar colours and textures")),
            Command("part", self.tr("Search with p&art of the photo …"), "Ctrl+Shift+R", self.tr("Draw a frame around what you are looking for")),
            Command("save_like", self.tr("Save a search for photos like t&his …"), tip=self.tr(
                "An album that fills itself: a few examples, and a name for what they show")),
            Command("inside", self.tr("Also search &inside photos"), "Ctrl+Shift+I",
                    self.tr("Also finds small objects; a search then takes a few seconds"), checkable=True),
        ]  # fmt: skip

    def _photo(self) -> Section:
        """Single keys, which begin a search while no photo is selected."""
        stars: Section = [
            Command(f"rate_{count}", f"&{count} " + "★" * count, str(count))
            for count in range(5, 0, -1)
        ]
        return [
            Command("favourite", self.tr("&Favourite"), "F", self.tr("Add the selected photos to the favourites, or remove them")),
            None,
            *stars,
            Command("rate_0", self.tr("&No stars"), "0"),
            None,
            Command("pick", self.tr("&Pick"), "P", self.tr("Mark the selected photos as good")),
            Command("pick_only", self.tr("Pi&ck, and reject the other shots"), "Shift+P", self.tr("Of the similar shots, keep the selected ones; nothing is deleted")),
            Command("reject", self.tr("Re&ject"), "X", self.tr("Mark the selected photos as bad; nothing is deleted")),
            Command("unflag", self.tr("&Unflag"), "U", self.tr("Neither picked nor rejected")),
            None,
            Command("label_red", self.tr("&Red label"), "6"),
            Command("label_yellow", self.tr("&Yellow label"), "7"),
            Command("label_green", self.tr("&Green label"), "8"),
            Command("label_blue", self.tr("&Blue label"), "9"),
            Command("label_orange", self.tr("&Orange label")),
            Command("label_purple", self.tr("Purp&le label")),
            Command("label_none", self.tr("No l&abel")),
            None,
            Command("compare", self.tr("Compare &side by side"), "C", self.tr("Show two to four selected photos, or the shots of a stack, side by side")),
            Command("turn_left", self.tr("Turn to the l&eft"), "[ or Ctrl+Shift+Left",
                    self.tr("Only the view is turned, in the library; the file stays as it is")),
            Command("turn_right", self.tr("Turn to the r&ight"), "] or Ctrl+Shift+Right",
                    self.tr("Only the view is turned, in the library; the file stays as it is")),
            None,
            Command("to_album", self.tr("A&dd to an album …"), "A", self.tr("Put the selected photos into an album, or into a new one")),
            Command("from_album", self.tr("Re&move from this album"), "Shift+Del", self.tr("The photos stay in the library")),
            None,
            Command("trash", self.tr("Move to the &trash …"), "Del", self.tr("Asks first, and can be undone")),
        ]  # fmt: skip

    def _library(self) -> Section:
        return [
            Command("rescan", self.tr("&Scan for new photos"), "Ctrl+R"),
            Command("pause", self.tr("&Pause indexing"), "Ctrl+P", checkable=True),
            Command("pause_long", self.tr("Pause until &tomorrow"),
                    tip=self.tr("Index nothing until 6:00 tomorrow, also if PhotoSearch is started again")),
            Command("go_on", self.tr("&Index at full speed now"), tip=self.tr(
                "Go on in spite of the battery, the heat or other programs, until that has ended")),
            None,
            Command("places", self.tr("P&laces"), "Ctrl+Shift+P", self.tr("The photos on a map of the world")),
            Command("new_album", self.tr("&New album …")),
            Command("duplicates", self.tr("&Duplicates …"), "Ctrl+Shift+D",
                    self.tr("Find identical files, changed copies and bursts; nothing is deleted")),
            Command("failures", self.tr("&Unreadable files …"), "Ctrl+U"),
            Command("exclusions", self.tr("E&xclusions …")),
            Command("removed", self.tr("Rem&oved folders …"),
                    tip=self.tr("Folders that you removed in the last 30 days, to restore them")),
            Command("backups", self.tr("&Backups …"), tip=self.tr(
                "Back up the library, restore a backup, or repair a damaged library")),
            Command("models", self.tr("&Models …"), "Ctrl+Shift+M",
                    self.tr("The models that search your photos, and the hardware they run on")),
        ]  # fmt: skip

    def _help(self) -> Section:
        return [
            Command("palette", self.tr("&Commands …"), "Ctrl+K", self.tr("Find any command by a few letters of its name")),
            None,
            Command("help", self.tr("&How to search"), "F1"),
            Command("keys", self.tr("&Keyboard shortcuts"), "Ctrl+F1"),
            None,
            Command("logs", self.tr("Open the lo&g folder")),
            Command("report", self.tr("&Report a problem …"), tip=self.tr(
                "Save the logs, without photos, to a zip file; nothing is sent")),
            None,
            Command("about", self.tr("&About PhotoSearch")),
        ]  # fmt: skip
