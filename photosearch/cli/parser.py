"""The words of the command line. Nothing heavy is imported here: `photosearch --help` answers at once."""

from __future__ import annotations

import argparse
import re
import sys
from typing import Any

from photosearch import __version__

DEFAULT_TOP = 20

OVERVIEW = """\
examples:
  photosearch                              open the window
  photosearch index ~/Pictures             add a folder and index it
  photosearch search a dog in the snow     find photos by words
  photosearch similar holiday.jpg          find photos that look like this one
  photosearch search at night --like a.jpg find photos like this one, but at night
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


def share(text: str) -> float:
    """A number from 0 to 1."""
    number = float(text)
    if not 0 <= number <= 1:
        raise ValueError
    return number


share.__name__ = "number from 0 to 1"


def region(text: str) -> tuple[float, float, float, float]:
    """Four numbers, each a share or a percentage; whether they lie within the picture is not asked here."""
    left, top, width, height = (
        float(part[:-1]) / 100 if part.endswith("%") else float(part)
        for part in map(str.strip, text.split(","))
    )
    return left, top, width, height


region.__name__ = "region X,Y,W,H"


class Parser(argparse.ArgumentParser):
    """Unlike argparse, does not keep silent when help or the version cannot be written."""

    def _print_message(self, message: str, file: Any = None) -> None:
        if file is sys.stdout:
            print(message, end="", flush=True)
        else:
            super()._print_message(message, file)


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
    _models(commands)
    _others(commands)
    return parser


def parse(argv: list[str]) -> argparse.Namespace:
    """Ends the program with code 2 and a sentence on stderr where `argv` makes no sense."""
    parser = build()
    args, unknown = parser.parse_known_args(argv)
    if unknown:
        away = args.command == "search" and re.fullmatch(r"-\w\S*", unknown[0])
        hint = f" (to search without: photosearch search … -- {unknown[0]})" if away else ""
        parser.error(f"unrecognized arguments: {' '.join(unknown)}{hint}")
    return args


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
        "find photos by words and pictures",
        "Ranks the photos by how well they fit WORDS, by meaning and by file and folder name, and the pictures given. "
        'A word after a hyphen is to be away: quote such WORDS ("beach -people"), and write two hyphens before one that '
        "stands alone (-- -people). Each option with FILE may come several times.",
        "photosearch search a dog in the snow",
        'photosearch search "red car" --top 5 --json',
        'photosearch search "at night -people" --like street.jpg --strength 0.6',
        "photosearch search --like cat.jpg --region 50%,0%,50%,100% --unlike dog.jpg",
        "photosearch search --like beach.jpg -- -people",
        "photosearch search a sailing boat --sketch drawing.png",
        "photosearch search --style painting.jpg",
    )
    search.add_argument("words", nargs="*", metavar="WORDS")
    for option, said in (
        ("--like", "photos like this picture"),
        ("--unlike", "photos unlike this picture"),
        ("--sketch", "photos of what is drawn or painted here"),
        ("--style", "photos with its palette and texture"),
    ):
        search.add_argument(option, action="append", default=[], metavar="FILE", help=said)
    search.add_argument(
        "--region",
        type=region,
        metavar="X,Y,W,H",
        help="the part of the first --like that counts: left, top, width and height as shares of the upright picture "
        "(0.5,0,0.5,1) or in percent (50%%,0%%,50%%,100%%)",
    )
    search.add_argument(
        "--strength",
        type=share,
        metavar="F",
        help="how much the words count beside pictures, from 0 to 1 (default 0.5)",
    )
    search.add_argument(
        "--look",
        type=share,
        metavar="F",
        help="compare pictures by meaning (0), by look (1), or both (default: look; both beside words; meaning beside a style that words name)",
    )
    search.add_argument(
        "--inside",
        action="store_true",
        help="also search inside the best 100 photos, part by part; takes seconds",
    )
    search.set_defaults(wrong_usage=search.error)
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
    duplicates = _add(
        commands,
        "duplicates",
        "files that show the same, the best version first",
        "Groups the files with the same content; with --near also versions that were resized, edited, cropped, turned or "
        "framed, with --bursts also shots of one moment. Deletes nothing.",
        "photosearch duplicates",
        "photosearch duplicates --near --bursts --json",
    )
    duplicates.add_argument("--near", action="store_true", help="also changed versions")
    duplicates.add_argument("--bursts", action="store_true", help="also shots of one moment")
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


def _models(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    model = commands.add_parser(
        "model",
        help="better models: list, get, import, export, pack, use, remove",
        description="The starter comes with the program; a larger model finds more. There are three ways to one: download "
        "it prebuilt (get), take a folder or zip from another machine (import), or make it from published weights (export).",
        epilog="examples:\n  photosearch model list\n  photosearch model get ViT-B-32-SigLIP2-256\n"
        "  photosearch model use ViT-B-32-SigLIP2-256\n  photosearch model ACTION --help\n",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    actions = model.add_subparsers(dest="action", metavar="ACTION", required=True)
    _add(
        actions,
        "list",
        "the models that are known or installed",
        "Lists each model: whether it is installed and in use, its size, languages and licence. “verified” in --json says "
        "whether its real weights have been tried by the makers of this program.",
        "photosearch model list",
        "photosearch model list --json",
    )
    info = _add(
        actions,
        "info",
        "all about one model",
        "Says where a model comes from, what it was measured at and by whom. The files of an installed one are compared "
        "with their sha256; exit code 1 if something is wrong with them.",
        "photosearch model info ViT-B-32",
    )
    get = _add(
        actions,
        "get",
        "download a prebuilt model",
        "Shows the host and the size, asks, downloads and verifies. A download that broke off goes on where it stopped. "
        "The host is Hugging Face, or what the setting “hub” or HF_ENDPOINT names; HTTPS_PROXY is heeded.",
        "photosearch model get ViT-B-32-SigLIP2-256",
        "photosearch model get ViT-B-32 --yes --json",
    )
    get.add_argument("--yes", action="store_true", help="do not ask")
    import_ = _add(
        actions,
        "import",
        "install a model from a folder or a .zip",
        "Copies the model in FOLDER or ZIP, compares each file with its sha256, tries the model, and installs it; "
        "otherwise says why not, and nothing changes.",
        "photosearch model import /media/stick/ViT-B-32.zip",
    )
    import_.add_argument("source", metavar="FOLDER|ZIP")
    _export(actions)
    pack = _add(
        actions,
        "pack",
        "write an installed model to a .zip",
        "The .zip is for a USB stick: `photosearch model import` takes it on a machine without internet.",
        "photosearch model pack ViT-B-32 /media/stick",
        "photosearch model pack ViT-B-32 my.zip",
    )
    use = _add(
        actions,
        "use",
        "search with another model",
        "Tries the model, chooses it, and gives it the photos of the library. Ctrl-C stops cleanly and a rerun goes on.",
        "photosearch model use ViT-B-32",
        "photosearch model use starter",
    )
    use.add_argument(
        "--later", action="store_true", help="only choose it; `index` gives it the photos"
    )
    remove = _add(
        actions,
        "remove",
        "delete an installed model",
        "Deletes the model's files and the vectors that it gave, and says what is free again. The one in use and the starter stay.",
        "photosearch model remove ViT-B-32",
    )
    for action in (info, get, pack, use, remove):
        action.add_argument("name", metavar="NAME")
    pack.add_argument(
        "file", nargs="?", metavar="FILE", help="NAME.zip in this folder if not given"
    )


def _export(actions: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    export = _add(
        actions,
        "export",
        "make a model from open_clip's weights",
        "Builds NAME (a model of `model list`, or an architecture of open_clip) from published weights or from a file, "
        "proves it against the original, and installs it. What must be downloaded is told with its host, and asked for. Needs: pip install 'photosearch[export]'.",
        "photosearch model export MobileCLIP2-S0",
        "photosearch model export ViT-B-32 --checkpoint weights.safetensors",
        "photosearch model export ViT-B-32 --pretrained openai --as my-clip --int8 --photos ~/Pictures",
    )
    weights = export.add_mutually_exclusive_group()
    weights.add_argument(
        "--pretrained", metavar="TAG", help="open_clip's name of published weights"
    )
    weights.add_argument(
        "--checkpoint", metavar="FILE", help="a file of weights; no code in it is run"
    )
    export.add_argument(
        "--config", metavar="FILE", help="a description as open_clip's, for another architecture"
    )
    export.add_argument("--as", dest="name_as", metavar="NAME", help="install it under this name")
    precision = export.add_mutually_exclusive_group()
    precision.add_argument(
        "--int8", action="store_true", help="smaller and faster on a CPU; says what it loses"
    )
    precision.add_argument(
        "--fp16", action="store_true", help="add a half-precision image tower for GPUs"
    )
    export.add_argument("--photos", metavar="FOLDER", help="pictures to fit int8 to")
    export.add_argument("--yes", action="store_true", help="do not ask before a download")
    export.add_argument("name", metavar="NAME")


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
    window = commands.add_parser(
        "window",
        help="open the window, and search there with pictures or in folders",
        description="Opens the window, or raises it where it is open. A picture FILE is searched with; a FOLDER is added "
        "to the library.",
        epilog="examples:\n  photosearch window holiday.jpg\n  photosearch window ~/Pictures\n",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    window.add_argument("paths", nargs="*", metavar="FILE-OR-FOLDER")
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
        "find what is wrong with the installation or the library",
        "Says what is installed, which model and device were chosen and why, and what is wrong. Exit code 1 if anything is.",
        "photosearch doctor",
        "photosearch doctor --fix",
    )
    doctor.add_argument("--fix", action="store_true", help="repair what can be repaired safely")
    evaluate = _add(
        commands,
        "eval",
        "measure how good the search is on labelled folders",
        "FOLDER has a captions.jsonl or a manifest.jsonl and pictures; with --all it holds such folders. Your library is "
        "not touched, and file names do not count. Prints each figure with its 95 % bootstrap interval.",
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
        help="measure queries of words and pictures instead: each mix beside its parts, through the program's own search",
    )
    evaluate.add_argument("--model", metavar="NAME", help="another model than the one in use")
    evaluate.add_argument("--save", metavar="DIR", help="keep the figures and each query's rank")
    evaluate.add_argument(
        "--compare",
        nargs=2,
        metavar=("A", "B"),
        help="two saved runs, or models to measure on FOLDER, query by query",
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


def _top(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--top",
        type=positive,
        default=DEFAULT_TOP,
        metavar="N",
        help=f"how many photos at most (default {DEFAULT_TOP})",
    )
