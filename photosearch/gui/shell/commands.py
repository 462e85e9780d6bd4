"""The window's commands, laid out in menus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from photosearch.gui.shell.menus import Command, Menus

if TYPE_CHECKING:
    from photosearch.gui.shell.window import MainWindow

QUERIES = ["similar", "more", "less", "style", "part"]
ON_PHOTOS = ["open", "show", "copy", "copy_path", "copy_to", "preview", *QUERIES]
CONTEXT = ["preview", "open", "show", "", *QUERIES, "", "copy", "copy_path", "copy_to"]


class Commands(Menus):
    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._file(window)
        self._edit(window)
        self._view(window)
        self._library(window)
        self._help(window)

    def _file(self, window: MainWindow) -> None:
        photos = window.photo_actions
        self.add(
            self.tr("&File"),
            [
                Command("add", self.tr("&Add a folder …"), window.add_folder, "Ctrl+N"),
                Command("by_picture", self.tr("Search with a &picture …"), window.by_picture.choose, "Ctrl+Shift+F"),
                Command("sketch", self.tr("&Draw what you look for"), window.toggle_sketch, "Ctrl+Shift+K",
                        self.tr("A sheet of paper beside the photos; they come up while you draw"), checkable=True),
                None,
                Command("open", self.tr("&Open"), lambda: window.with_photos(photos.open), "Ctrl+O",
                        self.tr("Open with the program that the system has for such files")),
                Command("show", self.tr("Show in &folder"), lambda: window.with_photos(photos.show_in_folder),
                        "Ctrl+Shift+O"),
                Command("copy_to", self.tr("Copy to a fo&lder …"),
                        lambda: window.with_photos(photos.copy_to_folder), "Ctrl+Shift+S",
                        self.tr("Copy the selected photos somewhere; nothing is overwritten")),
                None,
                Command("settings", self.tr("&Settings …"), window.show_settings, "Ctrl+,"),
                None,
                Command("quit", self.tr("&Quit"), window.close, "Ctrl+Q"),
            ],
        )  # fmt: skip

    def _edit(self, window: MainWindow) -> None:
        photos = window.photo_actions
        self.add(
            self.tr("&Edit"),
            [
                Command("find", self.tr("&Find"), window.focus_search, "Ctrl+F or Ctrl+L"),
                Command("clear", self.tr("C&lear the search"), window.clear_search, "Ctrl+Backspace"),
                Command("forget", self.tr("Forget &recent searches"), window.preferences.forget_searches),
                None,
                Command("copy", self.tr("&Copy"), lambda: window.with_photos(photos.copy), "Ctrl+C",
                        self.tr("Copy the selected photos as files; a single one also as a picture")),
                Command("copy_path", self.tr("Copy &path"), lambda: window.with_photos(photos.copy_paths),
                        "Ctrl+Shift+C"),
                Command("paste", self.tr("Search with the pas&ted picture"), window.by_picture.paste, "Ctrl+V"),
                None,
                Command("select_all", self.tr("Select &all"), window.page.view.selectAll, "Ctrl+A"),
                Command("select_none", self.tr("Select &none"), window.page.view.clearSelection, "Ctrl+Shift+A"),
            ],
        )  # fmt: skip

    def _view(self, window: MainWindow) -> None:
        queries = window.by_picture
        self.add(
            self.tr("&View"),
            [
                Command("back", self.tr("&Back"), window.go_back, "Alt+Left or Ctrl+[ or Back",
                        self.tr("The search before; out of the preview")),
                Command("forward", self.tr("For&ward"), window.go_forward, "Alt+Right or Ctrl+] or Forward",
                        self.tr("The search after")),
                None,
                Command("preview", self.tr("&Preview"), window.show_preview, tip=self.tr("Space or Enter does it, too")),
                Command("similar", self.tr("Find &similar"),
                        lambda: window.with_photos(queries.find_similar), "Ctrl+D"),
                Command("more", self.tr("Add: m&ore like this"), lambda: window.with_photos(queries.more_like), "Ctrl+J",
                        self.tr("The search so far stays, and this photo is an example")),
                Command("less", self.tr("Add: l&ess like this"), lambda: window.with_photos(queries.less_like),
                        "Ctrl+Shift+J", self.tr("The search so far stays, and photos like this one come later")),
                Command("style", self.tr("Same st&yle as this"), lambda: window.with_photos(queries.find_style),
                        tip=self.tr("Photos of the same colours and textures")),
                Command("part", self.tr("Search with a p&art …"), lambda: window.with_photos(queries.choose_part),
                        "Ctrl+Shift+R", self.tr("Frame what you look for")),
                Command("inside", self.tr("Search &inside photos too"), window.search_inside, "Ctrl+Shift+I",
                        self.tr("Small things are found, too; the search takes some seconds"), checkable=True),
                None,
                Command("larger", self.tr("&Larger thumbnails"), lambda: window.resize_thumbnails(20),
                        "Ctrl++ or Ctrl+="),
                Command("smaller", self.tr("S&maller thumbnails"), lambda: window.resize_thumbnails(-20), "Ctrl+-"),
                Command("names", self.tr("Show file &names"), window.show_captions, checkable=True),
                Command("scores", self.tr("Show s&cores"), window.show_captions, checkable=True,
                        tip=self.tr("How well a photo fits the search, as a number")),
                None,
                Command("folders", self.tr("&Folders panel"), window.toggle_folders, "F9", checkable=True),
                Command("full", self.tr("F&ull screen"), window.toggle_full_screen, "F11"),
                Command("refresh", self.tr("&Refresh"), window.refresh, "F5"),
            ],
        )  # fmt: skip

    def _library(self, window: MainWindow) -> None:
        self.add(
            self.tr("&Library"),
            [
                Command("rescan", self.tr("&Look for new photos"), window.folders.rescan, "Ctrl+R"),
                Command("pause", self.tr("&Pause the indexing"), window.news.toggle_pause, "Ctrl+P", checkable=True),
                None,
                Command("duplicates", self.tr("&Duplicates …"), window.show_duplicates, "Ctrl+Shift+D",
                        self.tr("The same files, changed copies, and bursts; nothing is deleted")),
                Command("failures", self.tr("&Unreadable files …"), lambda: window.failures.open_fresh(), "Ctrl+U"),
                Command("exclusions", self.tr("What is left &out …"), lambda: window.exclusions.open_fresh()),
                Command("models", self.tr("&Models …"), window.show_models, "Ctrl+Shift+M",
                        self.tr("What searches your photos, and on what it runs")),
            ],
        )  # fmt: skip

    def _help(self, window: MainWindow) -> None:
        self.add(
            self.tr("&Help"),
            [
                Command("help", self.tr("&How to search"), lambda: window.show_help(0), "F1"),
                Command("keys", self.tr("&Keys"), lambda: window.show_help(1), "Ctrl+F1"),
                None,
                Command("logs", self.tr("Open the lo&g folder"), window.open_logs),
                Command("report", self.tr("&Report a problem …"), lambda: window.report.ask(), tip=self.tr(
                    "Save the logs as a zip, without photos; nothing is sent")),
                None,
                Command("about", self.tr("&About PhotoSearch"), window.show_about),
            ],
        )  # fmt: skip
