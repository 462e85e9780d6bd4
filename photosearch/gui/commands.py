"""The window's commands, laid out in menus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from photosearch.gui.menus import Command, Menus

if TYPE_CHECKING:
    from photosearch.gui.window import MainWindow

ON_PHOTOS = ["open", "show", "copy", "copy_path", "copy_to", "similar", "preview"]
CONTEXT = ["preview", "open", "show", "", "similar", "", "copy", "copy_path", "copy_to"]


def build(window: MainWindow) -> Menus:
    menus = Menus(window)
    _file(menus, window)
    _edit(menus, window)
    _view(menus, window)
    _library(menus, window)
    _help(menus, window)
    return menus


def _file(menus: Menus, window: MainWindow) -> None:
    tr = window.tr
    photos = window.photo_actions
    menus.add(
        tr("&File"),
        [
            Command("add", tr("&Add a folder …"), window.add_folder, "Ctrl+N"),
            Command("by_picture", tr("Search with a &picture …"), window.by_picture.choose, "Ctrl+Shift+F"),
            None,
            Command("open", tr("&Open"), lambda: window.with_photos(photos.open), "Ctrl+O",
                    tr("Open with the program that the system has for such files")),
            Command("show", tr("Show in &folder"), lambda: window.with_photos(photos.show_in_folder),
                    "Ctrl+Shift+O"),
            Command("copy_to", tr("Copy to a fo&lder …"),
                    lambda: window.with_photos(photos.copy_to_folder), "Ctrl+Shift+S",
                    tr("Copy the selected photos somewhere; nothing is overwritten")),
            None,
            Command("settings", tr("&Settings …"), window.show_settings, "Ctrl+,"),
            Command("logs", tr("Open the lo&g folder"), window.open_logs),
            None,
            Command("quit", tr("&Quit"), window.close, "Ctrl+Q"),
        ],
    )  # fmt: skip


def _edit(menus: Menus, window: MainWindow) -> None:
    tr = window.tr
    photos = window.photo_actions
    menus.add(
        tr("&Edit"),
        [
            Command("find", tr("&Find"), window.focus_search, "Ctrl+F or Ctrl+L"),
            Command("clear", tr("C&lear the search"), window.clear_search, "Ctrl+Backspace"),
            Command("forget", tr("Forget &recent searches"), window.preferences.forget_searches),
            None,
            Command("copy", tr("&Copy"), lambda: window.with_photos(photos.copy), "Ctrl+C",
                    tr("Copy the selected photos as files; a single one also as a picture")),
            Command("copy_path", tr("Copy &path"), lambda: window.with_photos(photos.copy_paths),
                    "Ctrl+Shift+C"),
            Command("paste", tr("Search with the &pasted picture"), window.by_picture.paste, "Ctrl+V"),
            None,
            Command("select_all", tr("Select &all"), window.page.view.selectAll, "Ctrl+A"),
            Command("select_none", tr("Select &none"), window.page.view.clearSelection, "Ctrl+Shift+A"),
        ],
    )  # fmt: skip


def _view(menus: Menus, window: MainWindow) -> None:
    tr = window.tr
    menus.add(
        tr("&View"),
        [
            Command("preview", tr("&Preview"), window.show_preview, tip=tr("Space or Enter does it, too")),
            Command("similar", tr("Find &similar"),
                    lambda: window.with_photos(window.photo_actions.find_similar), "Ctrl+D"),
            None,
            Command("larger", tr("&Larger thumbnails"), lambda: window.resize_thumbnails(20),
                    "Ctrl++ or Ctrl+="),
            Command("smaller", tr("&Smaller thumbnails"), lambda: window.resize_thumbnails(-20), "Ctrl+-"),
            Command("names", tr("Show file &names"), window.show_captions, checkable=True),
            Command("scores", tr("Show s&cores"), window.show_captions, checkable=True,
                    tip=tr("How well a photo fits the search, as a number")),
            None,
            Command("folders", tr("&Folders panel"), window.toggle_folders, "F9", checkable=True),
            Command("full", tr("F&ull screen"), window.toggle_full_screen, "F11"),
            Command("refresh", tr("&Refresh"), window.refresh, "F5"),
        ],
    )  # fmt: skip


def _library(menus: Menus, window: MainWindow) -> None:
    tr = window.tr
    menus.add(
        tr("&Library"),
        [
            Command("rescan", tr("&Look for new photos"), window.folders.rescan, "Ctrl+R"),
            Command("pause", tr("&Pause the indexing"), window.news.toggle_pause, "Ctrl+P", checkable=True),
            None,
            Command("failures", tr("&Unreadable files …"), window.failures.open_fresh, "Ctrl+U"),
            Command("exclusions", tr("What is left &out …"), window.exclusions.open_fresh),
        ],
    )  # fmt: skip


def _help(menus: Menus, window: MainWindow) -> None:
    tr = window.tr
    menus.add(
        tr("&Help"),
        [
            Command("help", tr("&How to search"), lambda: window.show_help(0), "F1"),
            Command("keys", tr("&Keys"), lambda: window.show_help(1), "Ctrl+F1"),
            None,
            Command("about", tr("&About PhotoSearch"), window.show_about),
        ],
    )  # fmt: skip
