"""The table of the window's commands, menu by menu: name, text, shortcut and tooltip."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QMainWindow

from photosearch.gui.common.window_page import QUERIES
from photosearch.gui.shell.menus import Command, Handler, Menus, Section

CONTEXT = ["preview", "open", "show", "", *QUERIES, "", "copy", "copy_path", "copy_to"]


class Commands(Menus):
    """A command is an entry in one of these tables and a handler of the same name."""

    def __init__(self, window: QMainWindow, handlers: Mapping[str, Handler]) -> None:
        super().__init__(window)
        for title, section in self._sections():
            self.add(title, section, handlers)

    def _sections(self) -> list[tuple[str, Section]]:
        return [
            (self.tr("&File"), self._file()),
            (self.tr("&Edit"), self._edit()),
            (self.tr("&View"), self._view()),
            (self.tr("&Library"), self._library()),
            (self.tr("&Help"), self._help()),
        ]

    def _file(self) -> Section:
        return [
            Command("add", self.tr("&Add a folder …"), "Ctrl+N"),
            Command("by_picture", self.tr("Search with a &picture …"), "Ctrl+Shift+F"),
            Command("sketch", self.tr("&Draw what you look for"), "Ctrl+Shift+K",
                    self.tr("A sheet of paper beside the photos; they come up while you draw"), checkable=True),
            None,
            Command("open", self.tr("&Open"), "Ctrl+O",
                    self.tr("Open with the program that the system has for such files")),
            Command("show", self.tr("Show in &folder"), "Ctrl+Shift+O"),
            Command("copy_to", self.tr("Copy to a fo&lder …"), "Ctrl+Shift+S",
                    self.tr("Copy the selected photos somewhere; nothing is overwritten")),
            None,
            Command("settings", self.tr("&Settings …"), "Ctrl+,"),
            None,
            Command("quit", self.tr("&Quit"), "Ctrl+Q"),
        ]  # fmt: skip

    def _edit(self) -> Section:
        return [
            Command("find", self.tr("&Find"), "Ctrl+F or Ctrl+L"),
            Command("clear", self.tr("C&lear the search"), "Ctrl+Backspace"),
            Command("forget", self.tr("Forget &recent searches")),
            None,
            Command("copy", self.tr("&Copy"), "Ctrl+C",
                    self.tr("Copy the selected photos as files; a single one also as a picture")),
            Command("copy_path", self.tr("Copy &path"), "Ctrl+Shift+C"),
            Command("paste", self.tr("Search with the pas&ted picture"), "Ctrl+V"),
            None,
            Command("select_all", self.tr("Select &all"), "Ctrl+A"),
            Command("select_none", self.tr("Select &none"), "Ctrl+Shift+A"),
        ]  # fmt: skip

    def _view(self) -> Section:
        return [
            Command("back", self.tr("&Back"), "Alt+Left or Ctrl+[ or Back",
                    self.tr("The search before; out of the preview")),
            Command("forward", self.tr("For&ward"), "Alt+Right or Ctrl+] or Forward",
                    self.tr("The search after")),
            None,
            Command("preview", self.tr("&Preview"), tip=self.tr("Space or Enter does it, too")),
            Command("similar", self.tr("Find &similar"), "Ctrl+D"),
            Command("more", self.tr("Add: m&ore like this"), "Ctrl+J",
                    self.tr("The search so far stays, and this photo is an example")),
            Command("less", self.tr("Add: l&ess like this"), "Ctrl+Shift+J", self.tr("The search so far stays, and photos like this one come later")),
            Command("style", self.tr("Same st&yle as this"),
                    tip=self.tr("Photos of the same colours and textures")),
            Command("part", self.tr("Search with a p&art …"), "Ctrl+Shift+R", self.tr("Frame what you look for")),
            Command("inside", self.tr("Search &inside photos too"), "Ctrl+Shift+I",
                    self.tr("Small things are found, too; the search takes some seconds"), checkable=True),
            None,
            Command("larger", self.tr("&Larger thumbnails"), "Ctrl++ or Ctrl+="),
            Command("smaller", self.tr("S&maller thumbnails"), "Ctrl+-"),
            Command("names", self.tr("Show file &names"), checkable=True),
            Command("scores", self.tr("Show s&cores"), checkable=True,
                    tip=self.tr("How well a photo fits the search, as a number")),
            None,
            Command("folders", self.tr("&Folders panel"), "F9", checkable=True),
            Command("full", self.tr("F&ull screen"), "F11"),
            Command("refresh", self.tr("&Refresh"), "F5"),
        ]  # fmt: skip

    def _library(self) -> Section:
        return [
            Command("rescan", self.tr("&Look for new photos"), "Ctrl+R"),
            Command("pause", self.tr("&Pause the indexing"), "Ctrl+P", checkable=True),
            None,
            Command("duplicates", self.tr("&Duplicates …"), "Ctrl+Shift+D",
                    self.tr("The same files, changed copies, and bursts; nothing is deleted")),
            Command("failures", self.tr("&Unreadable files …"), "Ctrl+U"),
            Command("exclusions", self.tr("What is left &out …")),
            Command("models", self.tr("&Models …"), "Ctrl+Shift+M",
                    self.tr("What searches your photos, and on what it runs")),
        ]  # fmt: skip

    def _help(self) -> Section:
        return [
            Command("help", self.tr("&How to search"), "F1"),
            Command("keys", self.tr("&Keys"), "Ctrl+F1"),
            None,
            Command("logs", self.tr("Open the lo&g folder")),
            Command("report", self.tr("&Report a problem …"), tip=self.tr(
                "Save the logs as a zip, without photos; nothing is sent")),
            None,
            Command("about", self.tr("&About PhotoSearch")),
        ]  # fmt: skip
