"""The words of the command line. Nothing heavy is imported here: `photosearch --help` answers at once."""

from __future__ import annotations

import argparse

from photosearch import __version__

DEFAULT_TOP = 20

OVERVIEW = """\
examples:
  photosearch                              open the window
  photosearch index ~/Pictures             add a folder and index it
  photosearch search a dog in the snow     find photos by words
  photosearch similar holiday.jpg          find photos that look like this one
  photosearch COMMAND --help               more on a command

Photos are only read; nothing leaves this machine. PHOTOSEARCH_HOME=DIR keeps all of the program's own data under DIR.
Exit codes: 0 done, 1 failed (one line on stderr says why), 2 wrong usage.
"""


def positive(text: str) -> int:
    """A whole number from 1 up."""
    number = int(text)
    if number < 1:
        raise ValueError
    return number


positive.__name__ = (
    "whole number from 1 up"  # argparse says "invalid whole number from 1 up value: 'x'"
)


def build() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="photosearch",
        description="Find your own photos by what is in them.",
        epilog=OVERVIEW,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"photosearch {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    _library(commands)
    _others(commands)
    return parser


def _library(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    index = _add(
        commands,
        "index",
        "add folders and index their photos",
        "Adds each FOLDER to the library and indexes until done; without one, looks through the folders that are known. "
        "Ctrl-C stops cleanly and a rerun goes on. Files that fail are named and never stop the rest.",
        "photosearch index ~/Pictures /media/photos",
        "photosearch index --json",
    )
    index.add_argument("folders", nargs="*", metavar="FOLDER")
    remove = _add(
        commands,
        "remove",
        "forget a folder; the photos themselves stay",
        "Forgets FOLDER and its photos, and says how many. No file of yours is touched.",
        "photosearch remove ~/Pictures/old",
    )
    remove.add_argument("folder", metavar="FOLDER")
    search = _add(
        commands,
        "search",
        "find photos by words",
        "Ranks the photos by how well they fit WORDS, by meaning and by file and folder name.",
        "photosearch search a dog in the snow",
        'photosearch search "red car" --top 5 --json',
    )
    search.add_argument("words", nargs="+", metavar="WORDS")
    _top(search)
    similar = _add(
        commands,
        "similar",
        "find photos that look like a picture",
        "Ranks the photos by how much they look like FILE, which need not be in the library.",
        "photosearch similar holiday.jpg --top 10",
    )
    similar.add_argument("file", metavar="FILE")
    _top(similar)
    _add(
        commands,
        "status",
        "the library in figures",
        "Counts photos, waiting and failed files, photos on folders that are away, and names the model in use.",
        "photosearch status",
        "photosearch status --json",
    )
    _add(
        commands,
        "failures",
        "files that could not become photos, and why",
        "Lists each file that failed with its reason.",
        "photosearch failures",
        "photosearch failures --json",
    )


def _others(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    demo = _add(
        commands,
        "demo",
        "try it on a small sample library",
        "Opens the window over a sample library with a home of its own; where there is no display, indexes it and prints "
        "the answers to three queries. The pictures come from packages: pip install 'photosearch[demo]'.",
        "photosearch demo",
        "photosearch demo --no-window",
    )
    demo.add_argument("--no-window", action="store_true", help="print answers, even with a display")
    _add(
        commands,
        "smoke-test",
        "check that this installation works, in a temporary folder",
        "Indexes pictures that it makes, searches them, and opens the window for a moment. Your library is not touched.",
        "photosearch smoke-test",
    )
    doctor = _add(
        commands,
        "doctor",
        "find what is wrong with the installation or the library",
        "Says what is installed, which model and device were chosen and why, and what is wrong. Exit code 1 if anything is.",
        "photosearch doctor",
        "photosearch doctor --fix",
    )
    doctor.add_argument("--fix", action="store_true", help="repair what can be repaired safely")
    evaluate = _add(
        commands,
        "eval",
        "measure how good the search is on a labelled folder",
        "FOLDER has a captions.jsonl or a manifest.jsonl and pictures. Your library is not touched, and file names do "
        "not count. Prints recall@1, @5, @10, the median rank and mAP with 95 % bootstrap intervals.",
        "photosearch eval ~/labelled/flickr8k-test --json",
    )
    evaluate.add_argument("folder", metavar="FOLDER")


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


def _top(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--top",
        type=positive,
        default=DEFAULT_TOP,
        metavar="N",
        help=f"how many photos at most (default {DEFAULT_TOP})",
    )
