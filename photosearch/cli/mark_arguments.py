"""The arguments of `mark`, `album` and `export`."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import Final

from photosearch.base.marks import LABELS, MARK_FIELDS, REJECTED, STARS, TURNS
from photosearch.cli.search_arguments import add_paths

Add = Callable[..., argparse.ArgumentParser]
COLOURS: Final = tuple(name.lower() for name in LABELS)


def add_mark(commands: argparse._SubParsersAction[argparse.ArgumentParser], add: Add) -> None:
    """Add the command `mark`. `add`: as `parser._add`."""
    mark = add(
        commands,
        "mark",
        "note something about photos: rating, favourite, label, tags, title …",
        "Changes what you have noted about the photos FILE…, or shows it if no option changes anything. It is kept in the library, and "
        "counts before what the file says. Photos are never changed; if the setting write_sidecars is on, the notes are also "
        "written to FILE.xmp, where other programs find them.",
        "photosearch mark *.jpg --rating 4 --favourite --label red",
        "photosearch mark dog.jpg --add-tag 'Animals|Dog' --title 'Bella at the lake'",
        "photosearch search a dog --null --matched | xargs -0 photosearch mark --add-tag dog",
        "photosearch mark dog.jpg --clear rating --clear tags",
        "photosearch mark --import ~/Pictures/digikam4.db",
    )
    mark.add_argument("files", nargs="*", metavar="FILE")
    mark.add_argument("--favourite", action="store_true", default=None, help="make them favourites")
    mark.add_argument(
        "--no-favourite", dest="favourite", action="store_false", help="make them none"
    )
    mark.add_argument(
        "--rating",
        type=int,
        choices=range(REJECTED, STARS + 1),
        metavar="0…5",
        help="the number of stars; -1 rejects",
    )
    flags = mark.add_mutually_exclusive_group()
    for flag, said in (
        ("pick", "pick them"),
        ("reject", "reject them, which is the rating -1"),
        ("no-flag", "neither picked nor rejected"),
    ):
        flags.add_argument(
            f"--{flag}",
            dest="flag",
            action="store_const",
            const=flag.removeprefix("no-"),
            help=said,
        )
    mark.add_argument(
        "--label", metavar="COLOUR", help=f"the colour label: {', '.join(COLOURS)}; '' for none"
    )
    mark.add_argument("--title", metavar="TEXT")
    mark.add_argument("--caption", metavar="TEXT")
    mark.add_argument(
        "--add-tag", action="append", default=[], metavar="TAG", help="levels are joined by '|'"
    )
    mark.add_argument(
        "--remove-tag", action="append", default=[], metavar="TAG", help="also those below it"
    )
    mark.add_argument(
        "--rotate",
        type=int,
        choices=TURNS,
        metavar="0|90|180|270",
        help="show them turned, in degrees clockwise; files are not turned",
    )
    mark.add_argument(
        "--clear",
        action="append",
        default=[],
        choices=MARK_FIELDS,
        metavar="FIELD",
        help=f"let what the file says count again: {', '.join(MARK_FIELDS)}",
    )
    mark.add_argument(
        "--import",
        dest="catalogue",
        metavar="DIGIKAM.db",
        help="take over ratings, tags, labels, titles and captions from a database of digiKam, which is only read",
    )
    mark.set_defaults(wrong_usage=mark.error)


def add_albums(commands: argparse._SubParsersAction[argparse.ArgumentParser], add: Add) -> None:
    """Add the command `album`."""
    album = commands.add_parser(
        "album",
        help="keep photos in albums: list, show, create, add, remove, rename, delete",
        description="An album is a named list of photos, which may be in any folder. No action touches a photo.",
        epilog="examples:\n  photosearch album create 'Italy 2019' rome*.jpg\n"
        "  photosearch search 'album:\"Italy 2019\"'\n  photosearch album ACTION --help\n",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    actions = album.add_subparsers(dest="action", metavar="ACTION", required=True)
    add(actions, "list", "list the albums", "Lists each album with the number of its photos.", "photosearch album list --json")  # fmt: skip
    show = add(
        actions,
        "show",
        "list the photos of an album",
        "Lists the photos of the album NAME in its order.",
        "photosearch album show 'Italy 2019'",
        "photosearch album show 'Italy 2019' --null | xargs -0 cp -t ~/Italy",
    )
    show.add_argument("name", metavar="NAME")
    add_paths(show)
    for name, short, long, files in (
        ("create", "make an album", "Makes the album NAME of the photos FILE….", "*"),
        ("add", "add photos to an album", "Adds the photos FILE… at the end of the album NAME.", "+"),
        ("remove", "take photos out of an album", "Takes the photos FILE… out of the album NAME; they stay in the library.", "+"),
    ):  # fmt: skip
        action = add(actions, name, short, long, f"photosearch album {name} 'Italy 2019' rome*.jpg")
        action.add_argument("name", metavar="NAME")
        action.add_argument("files", nargs=files, metavar="FILE")
    rename = add(
        actions,
        "rename",
        "give an album another name",
        "Gives the album NAME the name NEW.",
        "photosearch album rename 'Italy 2019' Rome",
    )
    rename.add_argument("name", metavar="NAME")
    rename.add_argument("new", metavar="NEW")
    delete = add(
        actions,
        "delete",
        "delete an album; its photos stay",
        "Deletes the album NAME. No photo is touched.",
        "photosearch album delete Rome",
    )
    delete.add_argument("name", metavar="NAME")


def add_export(commands: argparse._SubParsersAction[argparse.ArgumentParser], add: Add) -> None:
    """Add the command `export`."""
    export = add(
        commands,
        "export",
        "copy photos to a folder, or write them as JPEG of a size",
        "Copies the photos FILE…, or those that match a query, to FOLDER, or writes them there as JPEG. Nothing is overwritten: a "
        "name that is taken gets a number. Copies keep their times. The photos stay as they are.",
        "photosearch export *.dng --to ~/Desktop/out",
        "photosearch export --query 'is:favourite date:2019' --to ~/out --jpeg --side 2048 --without-place",
        "photosearch export --query 'album:\"Italy 2019\"' --to /media/stick --json",
    )
    export.add_argument("files", nargs="*", metavar="FILE")
    export.add_argument(
        "--query", metavar="WORDS", help="all photos that match, as `search` shows them"
    )
    export.add_argument(
        "--to", required=True, metavar="FOLDER", help="is made if it does not exist"
    )
    export.add_argument(
        "--jpeg", action="store_true", help="write JPEG files, upright, as you have turned them"
    )
    export.add_argument(
        "--side",
        type=int,
        default=0,
        metavar="PIXELS",
        help="of the longer side at most (with --jpeg)",
    )
    export.add_argument(
        "--quality", type=int, default=90, metavar="1…100", help="of JPEG files; 90 by default"
    )
    export.add_argument(
        "--without-place",
        action="store_true",
        help="no GPS position and no names of places in JPEG files; originals are copied as they are, so this needs --jpeg",
    )
    export.add_argument(
        "--names",
        action="store_true",
        help="write title, caption, people and keywords into JPEG files (with --jpeg)",
    )
    export.set_defaults(wrong_usage=export.error)
