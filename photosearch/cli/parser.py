"""The arguments of the command line. Imports nothing heavy, so that `photosearch --help` answers at once."""

from __future__ import annotations

import argparse
import re
import sys
from typing import Any

from photosearch import __version__
from photosearch.base.errors import FAILURE_SENTENCES
from photosearch.cli.explain_arguments import add_explain
from photosearch.cli.mark_arguments import add_albums, add_export, add_mark
from photosearch.cli.model_arguments import add_models
from photosearch.cli.ocr_arguments import add_ocr
from photosearch.cli.search_arguments import (
    add_exact_words,
    add_matched,
    add_paths,
    add_query,
    add_search,
    add_top,
)
from photosearch.cli.watch_arguments import add_watch
from photosearch.language.prefixes import PREFIXES, TEXT

WORDED = (
    ("search",),
    ("understand",),
    ("explain",),
    ("saved", "add"),
)  # the commands whose words may begin with a hyphen
WORD_MARK = "\ue000"

OVERVIEW = """\
examples:
  photosearch                              open the window
  photosearch index ~/Pictures             add a folder and index it
  photosearch search a dog in the snow     find photos by words
  photosearch similar holiday.jpg          find photos that look like this one
  photosearch search at night --like a.jpg find photos like this one, but at night
  photosearch COMMAND --help               more on a command

Photos are only read; nothing leaves this machine. PHOTOSEARCH_HOME=DIR stores all data of the program under DIR.
Exit codes: 0 done, 1 failed (one line on stderr says why), 2 wrong usage.
"""


class Parser(argparse.ArgumentParser):
    """Unlike argparse, raises an error if the help or the version cannot be written."""

    def _print_message(self, message: str, file: Any = None) -> None:
        if file is sys.stdout:
            print(message, end="", flush=True)
        else:
            super()._print_message(_unmarked(message), file)


def build() -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = Parser(
        prog="photosearch",
        description="Find your own photos by what is in them.",
        epilog=OVERVIEW,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"photosearch {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    _library(commands)
    _saved(commands)
    add_mark(commands, _add)
    add_albums(commands, _add)
    add_export(commands, _add)
    add_explain(commands, _add)
    add_ocr(commands, _add)
    _backups(commands)
    add_models(commands, _add)
    add_watch(commands, _add)
    _others(commands)
    return parser


def parse(argv: list[str]) -> argparse.Namespace:
    """Parse `argv`; on wrong usage, exit with code 2 and a sentence on stderr."""
    parser = build()
    args, unknown = parser.parse_known_args(_words_marked(argv))
    if _is_worded(argv) and not any(word.startswith("-") for word in unknown):
        args.words += unknown  # argparse takes words only up to the first option after one of them
        unknown = []
    if unknown:
        parser.error(f"unrecognized arguments: {' '.join(unknown)}")
    if _is_worded(argv):
        for name, value in vars(args).items():
            if isinstance(value, list):
                setattr(args, name, [_unmarked(one) for one in value])
            elif isinstance(value, str):
                setattr(args, name, _unmarked(value))
        args.words = _requoted(args.words)
    return args


def _unmarked(text: str) -> str:
    """`text` as it was typed, also where argparse shows it escaped, as in "invalid choice: '\\ue000-date'"."""
    return text.replace(WORD_MARK, "").replace(repr(WORD_MARK).strip("'"), "")


def _words_marked(argv: list[str]) -> list[str]:
    """`argv` with a mark before words that begin with a hyphen ("-people"), which argparse takes for options."""
    if not _is_worded(argv):
        return argv
    return [
        WORD_MARK + word
        if word[:1] == "-" and word not in ("-h", "-0") and word[1:2].isalnum()
        else word
        for word in argv
    ]


def _is_worded(argv: list[str]) -> bool:
    return any(tuple(argv[: len(command)]) == command for command in WORDED)


def _requoted(words: list[str]) -> list[str]:
    """`words` with the quotation marks that a shell took from a part: camera:"Canon EOS" -"traffic light"."""
    if len(words) < 2:
        return words
    known = "|".join((*PREFIXES, *TEXT))
    return [
        re.sub(rf"(?i)^(-?(?:{known}):|-)([^\s\"][^\"]*\s[^\"]*)$", r'\1"\2"', word)
        for word in words
    ]


def _library(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    index = _add(
        commands,
        "index",
        "add folders and index their photos",
        "Adds each FOLDER to the library and indexes its photos; without FOLDER, scans all folders of the library. "
        "Ctrl-C stops cleanly; run the command again to continue. Files that fail are reported and do not stop the others.",
        "photosearch index ~/Pictures /media/photos",
        "photosearch index --json",
    )
    index.add_argument("folders", nargs="*", metavar="FOLDER")
    remove = _add(
        commands,
        "remove",
        "remove a folder from the library; its files stay",
        "Removes FOLDER, which need not exist any more, and its photos from the library: says how many there are, asks on a "
        "terminal, and keeps for 30 days what --undo needs. Your files are not touched.",
        "photosearch remove ~/Pictures/old",
        "photosearch remove --undo",
        "photosearch remove /media/stick --offline",
    )
    remove.add_argument("folder", nargs="?", metavar="FOLDER")
    ways = remove.add_mutually_exclusive_group()
    ways.add_argument(
        "--undo",
        action="store_true",
        help="restore FOLDER, or what was removed last; nothing is encoded again",
    )
    ways.add_argument(
        "--list", action="store_true", help="list what can be restored, and until when"
    )
    ways.add_argument(
        "--offline",
        action="store_true",
        help="remove only the photos in FOLDER whose drive or link is away; FOLDER may be inside a folder of the library",
    )
    ways.add_argument(
        "--for-good",
        action="store_true",
        help="no undo: delete at once the thumbnails and vectors of photos that no other folder holds",
    )
    remove.add_argument("--yes", action="store_true", help="do not ask")
    remove.set_defaults(wrong_usage=remove.error)
    add_search(commands, _add)
    duplicates = _add(
        commands,
        "duplicates",
        "find files of the same photo, best version first",
        "Groups identical files; with --near, also versions that were resized, edited, cropped, rotated or framed; with "
        "--bursts, also shots of the same moment. Deletes nothing.",
        "photosearch duplicates",
        "photosearch duplicates --near --bursts --json",
    )
    duplicates.add_argument("--near", action="store_true", help="also find changed versions")
    duplicates.add_argument("--bursts", action="store_true", help="also find shots of one moment")
    _add(
        commands,
        "status",
        "show the library in figures",
        "Counts photos, waiting files, failed files and photos in offline folders, and names the model in use.",
        "photosearch status",
        "photosearch status --json",
    )
    _add(
        commands,
        "failures",
        "list the files that could not be indexed, and why",
        "Lists each file that failed, with the reason.",
        "photosearch failures",
        "photosearch failures --json",
    )
    retry = _add(
        commands,
        "retry",
        "read the files that failed once more",
        "Reads the files that failed again, and says how many of them are photos now. With FOLDER, only those in it. "
        "`index` does so by itself for a file that has changed, and for all of them after an update of the decoders.",
        "photosearch retry",
        "photosearch retry ~/Pictures/scans --json",
        "photosearch retry --code unreadable",
    )
    retry.add_argument("folder", nargs="?", metavar="FOLDER")
    retry.add_argument(
        "--code",
        choices=tuple(FAILURE_SENTENCES),
        metavar="CODE",
        help=f"only files that failed with this code: {', '.join(FAILURE_SENTENCES)}",
    )
    excluded = _add(
        commands,
        "excluded",
        "list the folders and pictures that are left out, and why",
        "Scans the folders of the library, or only FOLDER, and lists each folder and each picture that is left out: what "
        "you have excluded, other names of the same files, and trash, thumbnails and the like. Writes nothing, and works "
        "while the window is open.",
        "photosearch excluded",
        "photosearch excluded ~/Pictures/2024 --json",
        "photosearch excluded --others",
    )
    excluded.add_argument("folder", nargs="?", default="", metavar="FOLDER")
    excluded.add_argument(
        "--others",
        action="store_true",
        help="list instead the videos, documents and other files that are not searched, as the last scan found them",
    )


def _backups(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    backup = commands.add_parser(
        "backup",
        help="list, make and restore backups of the library: list, make, restore",
        description="A backup is a copy of the library: folders, photos and vectors, without the photo files. PhotoSearch "
        "makes one a day after indexing, if something has changed, and keeps the newest 7.",
        epilog="examples:\n  photosearch backup list\n  photosearch backup make\n"
        "  photosearch backup restore newest\n  photosearch backup ACTION --help\n",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    actions = backup.add_subparsers(dest="action", metavar="ACTION", required=True)
    _add(
        actions,
        "list",
        "list the backups, newest first",
        "Lists each backup with its date, its size and the number of its photos.",
        "photosearch backup list",
        "photosearch backup list --json",
    )
    _add(
        actions,
        "make",
        "make a backup now",
        "Makes a backup, also while the window is open. It is kept until you delete it.",
        "photosearch backup make",
    )
    restore = _add(
        actions,
        "restore",
        "replace the library by a backup",
        "Replaces the library by the backup NAME, or by the newest that is intact. The former library is put aside, not "
        "deleted. Asks first in a terminal. Close the window before.",
        "photosearch backup restore newest",
        "photosearch backup restore daily-20260131-180500.db --yes",
    )
    restore.add_argument("name", metavar="NAME", help="from `photosearch backup list`, or: newest")
    restore.add_argument("--yes", action="store_true", help="do not ask")


def _saved(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    saved = commands.add_parser(
        "saved",
        help="keep searches under names: add, list, run, remove",
        description="A saved search is asked anew each time, so photos that are added later are found, too. A few example "
        "photos and a name that says what they show are a search as well.",
        epilog="examples:\n  photosearch saved add Sunsets sunset at the sea --sort date\n"
        "  photosearch saved add Bella --like bella1.jpg --like bella2.jpg\n  photosearch saved run Sunsets\n"
        "  photosearch saved ACTION --help\n",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    actions = saved.add_subparsers(dest="action", metavar="ACTION", required=True)
    add = _add(
        actions,
        "add",
        "keep a search under a name",
        "Keeps a search as NAME. Without WORDS, NAME says what the pictures show.",
        "photosearch saved add Sunsets sunset at the sea --sort date",
        "photosearch saved add Bella --like bella1.jpg --like bella2.jpg",
    )
    add.add_argument("name", metavar="NAME")
    add_query(add)
    add.set_defaults(wrong_usage=add.error)
    _add(
        actions,
        "list",
        "list the saved searches",
        "Lists the saved searches with their words and the number of their pictures.",
        "photosearch saved list --json",
    )
    run = _add(
        actions,
        "run",
        "ask a saved search",
        "Ranks the photos as they are now.",
        "photosearch saved run Sunsets --top 100",
        "photosearch saved run Sunsets --null | xargs -0 cp -t ~/Sunsets",
    )
    run.add_argument("name", metavar="NAME")
    add_exact_words(run)
    add_paths(run)
    add_top(run)
    add_matched(run)
    remove = _add(
        actions,
        "remove",
        "forget a saved search; its photos stay",
        "Forgets the search NAME. No photo is touched.",
        "photosearch saved remove Sunsets",
    )
    remove.add_argument("name", metavar="NAME")


def _others(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    demo = _add(
        commands,
        "demo",
        "try the program on a small sample library",
        "Opens the window with a sample library, separate from yours; without a display, indexes the samples and prints "
        "the answers to three queries. The pictures come from packages: pip install 'photosearch[demo]'.",
        "photosearch demo",
        "photosearch demo --no-window",
    )
    shell = commands.add_parser(
        "completions",
        help="print a script with which a shell completes commands and options",
        description="Prints a script for SHELL, which must read it at its start.",
        epilog="examples:\n"
        "  photosearch completions bash > ~/.local/share/bash-completion/completions/photosearch\n"
        "  photosearch completions zsh > ~/.zfunc/_photosearch          (a folder in fpath)\n"
        "  photosearch completions fish > ~/.config/fish/completions/photosearch.fish\n",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    shell.add_argument("shell", choices=("bash", "zsh", "fish"), metavar="bash|zsh|fish")
    demo.add_argument("--no-window", action="store_true", help="print answers even with a display")
    window = commands.add_parser(
        "window",
        help="open the window, to search with a picture or to add a folder",
        description="Opens the window, or raises it if it is already open. Searches with a picture FILE; adds a FOLDER to "
        "the library.",
        epilog="examples:\n  photosearch window holiday.jpg\n  photosearch window ~/Pictures\n",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    window.add_argument("paths", nargs="*", metavar="FILE-OR-FOLDER")
    window.add_argument(
        "--background", action="store_true", help="start in the tray, without the window"
    )
    pause = _add(
        commands,
        "pause",
        "pause what the open window does in the background",
        "Pauses indexing and all other work that the window does in the background, also after it is opened again. "
        "Searching goes on, and so does `photosearch index`, which you start yourself.",
        "photosearch pause",
        "photosearch pause --until-tomorrow",
    )
    pause.add_argument(
        "--until-tomorrow",
        action="store_true",
        help="until 6:00 of the next day, not until `resume`",
    )
    _add(
        commands,
        "resume",
        "end a pause",
        "Ends the pause that `photosearch pause` or the window began.",
        "photosearch resume",
    )
    _add(
        commands,
        "smoke-test",
        "check that this installation works, in a temporary folder",
        "Indexes pictures, searches them, kills the engine once, and opens the window for a moment. Your library is not "
        "touched.",
        "photosearch smoke-test",
    )
    doctor = _add(
        commands,
        "doctor",
        "find problems with the installation or the library",
        "Shows what is installed, which model and device are used and why, and all problems. Exit code 1 if there is one.",
        "photosearch doctor",
        "photosearch doctor --fix",
    )
    doctor.add_argument("--fix", action="store_true", help="repair what can be repaired safely")
    evaluate = _add(
        commands,
        "eval",
        "measure the quality of the search on labelled folders",
        "FOLDER contains pictures and a captions.jsonl or manifest.jsonl; with --all, it contains such folders. Your "
        "library is not touched, and file names are ignored. Prints each figure with its 95 % bootstrap interval.",
        "photosearch eval ~/labelled/flickr8k-test --json",
        "photosearch eval --all ~/labelled --save before",
        "photosearch eval --mixed ~/labelled/sketchy125   # a sketch and a name, a part of a picture …",
        "photosearch eval --compare before after",
        "photosearch eval ~/labelled/flickr8k-test --compare starter ViT-B-32",
    )
    evaluate.add_argument("folder", nargs="?", metavar="FOLDER")
    evaluate.add_argument("--all", action="store_true", help="measure each folder in FOLDER")
    evaluate.add_argument(
        "--mixed",
        action="store_true",
        help="measure queries that mix words and pictures instead, each next to its parts, with the program's own search",
    )
    evaluate.add_argument("--model", metavar="NAME", help="a model other than the one in use")
    evaluate.add_argument("--save", metavar="DIR", help="save the figures and each query's rank")
    evaluate.add_argument(
        "--compare",
        nargs=2,
        metavar=("A", "B"),
        help="compare two saved runs, or two models on FOLDER, query by query",
    )


def _add(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    short: str,
    long: str,
    *examples: str,
) -> argparse.ArgumentParser:
    command = commands.add_parser(
        name,
        help=short,
        description=long,
        epilog="examples:\n" + "".join(f"  {example}\n" for example in examples),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    command.add_argument("--json", action="store_true", help="print the result as JSON on stdout")
    return command
