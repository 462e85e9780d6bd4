"""The command line: one engine in this process, results on stdout, one clear line on stderr if a command fails."""

from __future__ import annotations

import contextlib
import logging
import sys
from argparse import Namespace
from collections.abc import Callable

from photosearch.base import log, settings
from photosearch.base.errors import FileError, PhotoSearchError
from photosearch.base.files import app_dirs, os_fault
from photosearch.base.shortage import native_start, shortage
from photosearch.base.streams import discard
from photosearch.cli import parser
from photosearch.cli.output import note, shown
from photosearch.cli.stop import Interrupted, Stop

Command = Callable[[Namespace, Stop], int]

PIPE_CLOSED = 141  # what a shell shows for a program that SIGPIPE ended


def main(argv: list[str]) -> int:
    """Run one command. Returns the exit code: 0 done, 1 failed, 2 usage, 128 + n ended by signal n."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # escape what a narrow encoding lacks
            stream.reconfigure(errors="backslashreplace")
    logging.getLogger().addHandler(
        logging.NullHandler()
    )  # stderr is for messages, not for log records
    stop = Stop()
    args = Namespace(command="")
    try:
        with stop.listening():
            args = parser.parse(argv)
            tell_of_settings(args.command)
            with native_start():
                run = command(args.command)
            code = run(args, stop)
            sys.stdout.flush()
            return code
    except SystemExit as end:  # from the parser: help, the version, or wrong usage
        return end.code if isinstance(end.code, int) else 1
    except FileError as error:
        return failed(f"{shown(error.path)}: {error}")
    except PhotoSearchError as error:
        return failed(str(error))
    except Interrupted as stopped:
        goes_on = args.command in ("index", "retry") or getattr(args, "action", "") in (
            "get",
            "use",
            *(["run"] if args.command == "ocr" else []),
        )
        note("stopped; run the command again to continue." if goes_on else "stopped.")
        return stopped.code
    except BrokenPipeError:  # the reader has gone (`| head`)
        discard(sys.stdout)
        return PIPE_CLOSED
    except OSError as error:
        discard(sys.stdout)
        keep_trace()
        return failed(str(os_fault(error, str(error.filename or "the output"))))
    except Exception as error:  # noqa: BLE001 - the top: a bug becomes a log entry and one line
        return failed(told_of(error))


def tell_of_settings(command: str) -> None:
    """Report settings that cannot be used, except to `doctor`, which does so itself. An unreadable settings file is
    reported by the commands that need it."""
    if command == "doctor":
        return
    with contextlib.suppress(PhotoSearchError):
        for complaint in settings.read(app_dirs()).complaints:
            note(" ".join(str(complaint).split()))


def told_of(error: Exception) -> str:
    """What the user reads of an unexpected error: damage of the library or a shortage is none of the program's own."""
    fault: PhotoSearchError | None = shortage(error)
    if fault is None:
        from photosearch.engine.blame import fault_behind

        fault = fault_behind(error, app_dirs().database)
    if fault is not None:
        return str(fault)
    where = "the log has the details" if keep_trace() else "no log could be written"
    return f"an internal error occurred ({type(error).__name__}); {where}."


def keep_trace() -> bool:
    """Log the current exception; if the command has no log yet, start one if possible. Returns whether there is a log."""
    if not has_log():
        with contextlib.suppress(PhotoSearchError):
            log.start(app_dirs(), "cli")
    logging.getLogger(__name__).exception("uncaught")
    return has_log()


def has_log() -> bool:
    return any(isinstance(h, logging.FileHandler) for h in logging.getLogger().handlers)


def failed(sentence: str) -> int:
    note(" ".join(sentence.split()))  # one line, whatever is in it
    return 1


def command(name: str) -> Command:
    """The function of a command, imported only when it runs."""
    match name:
        case "demo":
            from photosearch.cli.demo import demo

            return demo
        case "smoke-test":
            from photosearch.cli.smoke import smoke_test

            return smoke_test
        case "doctor":
            from photosearch.cli.health import doctor

            return doctor
        case "pause" | "resume":
            from photosearch.cli import pause_commands

            return pause_commands.pause if name == "pause" else pause_commands.resume
        case "saved":
            from photosearch.cli.saved_command import saved_command

            return saved_command
        case "completions":
            from photosearch.cli.completions_command import completions

            return completions
        case "backup":
            from photosearch.cli.backup_commands import backup

            return backup
        case "duplicates":
            from photosearch.cli.duplicates_command import duplicates

            return duplicates
        case "mark":
            from photosearch.cli.mark_command import mark

            return mark
        case "album":
            from photosearch.cli.album_command import album

            return album
        case "export":
            from photosearch.cli.export_command import export

            return export
        case "ocr":
            from photosearch.cli.ocr_command import ocr

            return ocr
        case "explain":
            from photosearch.cli.explain_command import explain

            return explain
        case "tags":
            from photosearch.cli.tags_command import tags

            return tags
        case "photo":
            from photosearch.cli.photo_command import photo

            return photo
        case "status":
            from photosearch.cli.status_command import status

            return status
        case "watch":
            from photosearch.cli.watch_command import watch

            return watch
        case "excluded":
            from photosearch.cli.excluded_command import excluded

            return excluded
        case "remove":
            from photosearch.cli.remove_command import remove

            return remove
        case "eval":
            from photosearch.cli.evaluate import evaluate

            return evaluate
        case "understand":
            from photosearch.cli.understand_command import understand

            return understand
        case "model":
            from photosearch.cli.model_commands import model

            return model
        case _:
            from photosearch.cli import library_commands

            return library_commands.COMMANDS[name]
