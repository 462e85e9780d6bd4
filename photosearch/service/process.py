"""The engine process: threads around one `Engine`, and the dispatch of the window's messages.

Main thread: reads requests. `index`: owns the writing engine; scans, indexes, saves, at low priority. `search`: answers
the newest query, over its own read connection. `preview`: renders photos, so that a slow one delays no query. `thumbnails`: makes
those again that are lost.
`complete`: completes what is being typed. `map`: says which photos are where.
`models`: downloads, imports, packs and removes models. `copies`: looks for duplicates, at low priority.
`presence`: checks whether the folders are reachable. `manners`: decides how much of the computer the work in the
background may take. Each search for what is left out has a thread of its own, and so has each folder that is counted (`apart`).
"""

from __future__ import annotations

import contextlib
import faulthandler
import logging
import os
import signal
import threading
from collections.abc import Callable
from functools import partial
from multiprocessing.connection import Connection

from photosearch.base import log as logs
from photosearch.base.closing import private_opener
from photosearch.base.files import AppDirs, app_dirs
from photosearch.base.stop_signals import stop_signals
from photosearch.base.today import set_southern_seasons
from photosearch.base.user_text import UserText, say
from photosearch.engine.blame import fault_behind
from photosearch.service.answers import preview_thread, search_thread
from photosearch.service.apart import Asked, answer_apart
from photosearch.service.completion_loop import completions_thread
from photosearch.service.duplicate_search import copies_thread
from photosearch.service.folder_measuring import measure_folder
from photosearch.service.folder_tree import list_folders
from photosearch.service.index_loop import index_thread
from photosearch.service.left_out_search import search_left_out
from photosearch.service.lost_thumbnails import thumbnails_thread
from photosearch.service.manner_loop import manners_thread
from photosearch.service.map_loop import map_thread
from photosearch.service.mark_work import read_marks
from photosearch.service.messages import Event, Trouble
from photosearch.service.model_work import models_thread
from photosearch.service.photo_export import export_photos
from photosearch.service.presence import presence_thread
from photosearch.service.requests import (
    AddFolder,
    AddToAlbum,
    ApplySettings,
    ArrangeAlbum,
    CancelExport,
    CancelFindCopies,
    CancelFindLeftOut,
    CancelMeasureFolder,
    CancelModelChange,
    CancelModelWork,
    CreateAlbum,
    DeleteAlbum,
    ExportPhotos,
    FetchModel,
    FindCopies,
    FindLeftOut,
    ForgetModel,
    ForgetSearch,
    GetBackups,
    GetCompletions,
    GetInnerFolders,
    GetMap,
    GetPreview,
    GoOn,
    ImportMarks,
    ImportModel,
    MakeBackup,
    MakeThumbnail,
    MeasureFolder,
    PackModel,
    Pause,
    RemoveFolder,
    RemoveModel,
    RenameAlbum,
    RenameSearch,
    RepairLibrary,
    Request,
    Rescan,
    RestoreAlbum,
    RestoreBackup,
    RestoreFolder,
    RestoreMarks,
    RetryFailures,
    SaveSearch,
    SetMarks,
    Shutdown,
    TakeFromAlbum,
    UseModel,
)
from photosearch.service.shared import Shared

log = logging.getLogger(__name__)


def serve(conn: Connection, home: str | None) -> None:
    """Run until the window sends `Shutdown` or goes away, SIGTERM arrives, or the terminal closes."""
    # Ctrl-C reaches the whole process group; the window decides what to do
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    dirs = app_dirs(home)
    logs.start(dirs, "engine")
    with contextlib.ExitStack() as stack:
        dirs = stack.enter_context(dirs.with_previews())
        try:
            crash = stack.enter_context(
                open(dirs.logs / "engine-crash.log", "a", opener=private_opener)
            )
        except OSError as error:
            log.info("no file for native crashes: %s", error)
        else:
            faulthandler.enable(crash)
            stack.callback(faulthandler.disable)
        run(conn, dirs)


def run(conn: Connection, dirs: AppDirs) -> None:
    """The main thread: read requests and pass each to the thread that handles it."""
    shared = Shared(conn, dirs)
    for number in stop_signals():
        if number != signal.SIGINT:
            signal.signal(number, lambda *_: shared.end())
    works = {
        "index": index_thread,
        "search": search_thread,
        "preview": preview_thread,
        "thumbnails": thumbnails_thread,
        "complete": completions_thread,
        "models": models_thread,
        "copies": copies_thread,
        "map": map_thread,
        "presence": presence_thread,
        "manners": manners_thread,
    }
    threads = [
        threading.Thread(target=_guarded, args=(work, shared), name=name)
        for name, work in works.items()
    ]
    try:
        for thread in threads:
            thread.start()
    except RuntimeError as error:
        _die(shared, error)
    try:
        while not shared.stop.is_set():
            if conn.poll(0.5):
                _dispatch(shared, conn.recv())
    except (EOFError, OSError):
        log.info("the window went away")
    shared.end()
    for thread in threads:
        thread.join()
    _guarded(lambda _shared: shared.last(), shared)
    conn.close()


def _dispatch(shared: Shared, request: Request) -> None:
    match request:
        case Shutdown():
            shared.end()
        case ApplySettings(new):
            set_southern_seasons(new.southern_seasons)
            shared.wish(request)
            shared.change(request)
        case MakeThumbnail(thumb):
            shared.lost_thumbs.put(thumb)
        case Pause() | GoOn():
            shared.wish(request)
        case GetPreview():
            shared.previews.put(request)
        case GetMap():
            shared.maps.put(request)
        case GetCompletions():
            shared.completions.put(request)
        case FetchModel() | ImportModel() | PackModel() | RemoveModel():
            shared.put_work(request)
        case GetBackups() | MakeBackup() | RestoreBackup() | RepairLibrary():
            shared.cares.put(request)
            shared.interrupt.set()
            shared.wake.set()
        case FindCopies():
            shared.put_find(request)
        case FindLeftOut():
            _answer_apart(shared, request, search_left_out, say("The search was stopped."))
        case GetInnerFolders():
            _answer_apart(shared, request, list_folders, say("The folders were not listed."))
        case MeasureFolder():
            _answer_apart(shared, request, measure_folder, say("The folder was not counted."))
        case ImportMarks():
            _start_apart(shared, partial(read_marks, asked=request))
        case ExportPhotos():
            _answer_apart(shared, request, export_photos, say("The export was stopped."))
        case (
            CancelModelWork(number) | CancelFindCopies(number) | CancelFindLeftOut(number)
            | CancelMeasureFolder(number) | CancelExport(number)
        ):  # fmt: skip
            shared.cancel_work(number)
        case (
            AddFolder() | RemoveFolder() | RestoreFolder() | Rescan() | RetryFailures() | UseModel() | CancelModelChange()
            | ForgetModel() | SaveSearch() | RenameSearch() | ForgetSearch()
        ):  # fmt: skip
            shared.change(request)
        case (
            SetMarks() | RestoreMarks() | CreateAlbum() | AddToAlbum() | TakeFromAlbum() | ArrangeAlbum() | RenameAlbum()
            | DeleteAlbum() | RestoreAlbum()
        ):  # fmt: skip
            shared.mark(request)
        case _:
            shared.asks.put(request)


def _answer_apart(
    shared: Shared,
    asked: Asked,
    answer: Callable[[Shared, Asked, threading.Event], Event],
    stopped: UserText,
) -> None:
    stop = shared.begin_work(asked)
    _start_apart(
        shared, partial(answer_apart, asked=asked, stop=stop, answer=answer, stopped=stopped)
    )


def _start_apart(shared: Shared, work: Callable[[Shared], None]) -> None:
    """Work in a thread that ends with the process, even if a drive hangs."""
    thread = threading.Thread(target=_guarded, args=(work, shared), name="apart", daemon=True)
    try:
        thread.start()
    except RuntimeError as error:
        _die(shared, error)


def _guarded(work: Callable[[Shared], None], shared: Shared) -> None:
    """The top of a thread: log an unexpected exception and end the process; the window starts a new one."""
    try:
        work(shared)
    except Exception as error:  # noqa: BLE001 - see above
        _die(shared, error)


def _die(shared: Shared, error: Exception) -> None:
    fault = fault_behind(error, shared.dirs.database)
    if fault is None:
        log.error("a thread of the engine died", exc_info=error)
    else:
        shared.send(Trouble.of(0, fault))
    os._exit(70)
