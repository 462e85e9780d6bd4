"""The arguments of `search`, `understand` and `similar`."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import get_args

from photosearch.base.searches import Sort

DEFAULT_TOP = 20

Add = Callable[..., argparse.ArgumentParser]


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
    """Four numbers, each a fraction or a percentage. Does not check whether they are within the picture."""
    left, top, width, height = (
        float(part[:-1]) / 100 if part.endswith("%") else float(part)
        for part in map(str.strip, text.split(","))
    )
    return left, top, width, height


region.__name__ = "region X,Y,W,H"


def add_exact_words(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--exact-words",
        action="store_true",
        help="search for WORDS as they are written: correct no spelling",
    )


def add_search(commands: argparse._SubParsersAction[argparse.ArgumentParser], add: Add) -> None:
    """Add the three commands. `add`: as `parser._add`."""
    search = add(
        commands,
        "search",
        "find photos by words and pictures",
        "Ranks the photos by how well they match WORDS (by meaning, and by file and folder name) and the given pictures. "
        "WORDS may set conditions (date:2022-06..2022-09, camera:, place:, in:FOLDER, type:raw, rating:>=4 …; also in plain "
        "words: last summer, christmas 2019), exclude (-people, without people), weigh (dog^2) and name text inside the photo "
        "('\"baywatch\"'). `photosearch understand WORDS` shows what is understood. Options with FILE may be repeated.",
        "photosearch search a dog in the snow",
        'photosearch search "red car" --top 5 --json',
        "photosearch search dog at the beach last summer -people",
        "photosearch search in:holidays rating:\\>=4 without snow",
        'photosearch search "at night -people" --like street.jpg --strength 0.6',
        "photosearch search --like cat.jpg --region 50%,0%,50%,100% --unlike dog.jpg",
        "photosearch search -people --like beach.jpg",
        "photosearch search a sailing boat --sketch drawing.png",
        "photosearch search --style painting.jpg",
        "photosearch search a dog in the snow --more good.jpg better.jpg --not wolf.jpg",
        "photosearch search sunset --sort date --null | xargs -0 cp -t ~/Sunsets",
    )
    add_query(search)
    search.add_argument(
        "--stacked",
        action="store_true",
        help="show one photo for each burst of shots and for each photo and its changed copies; the first time, all photos are "
        "compared, which takes a while",
    )
    search.add_argument(
        "--explain",
        metavar="FILE.png",
        help="write the best photo, with the heat of the query laid over it, to this PNG file (see: photosearch explain --help)",
    )
    search.set_defaults(wrong_usage=search.error)
    add_paths(search)
    add_top(search)
    add_matched(search)
    understand = add(
        commands,
        "understand",
        "show what is understood of WORDS, without searching",
        "Prints which words describe the photo, what it must not show, which text it contains, and which conditions it "
        "meets. PHOTOSEARCH_TODAY=YYYY-MM-DD stands for today.",
        "photosearch understand dog at the beach last summer -people",
        "photosearch understand christmas 2019 camera:canon --json",
    )
    understand.add_argument("words", nargs="*", metavar="WORDS")
    understand.set_defaults(wrong_usage=understand.error)
    similar = add(
        commands,
        "similar",
        "find photos that look like a picture",
        "Ranks the photos by how much they look like FILE, which need not be in the library.",
        "photosearch similar holiday.jpg --top 10",
    )
    similar.add_argument("file", metavar="FILE")
    add_paths(similar)
    add_top(similar)
    add_matched(similar)
    photo = add(
        commands,
        "photo",
        "show everything that is known of one photo",
        "Shows when and where FILE was taken, with which camera and settings, its rating, keywords, people and other facts: "
        "those of EXIF, XMP and IPTC, of sidecars (FILE.xmp), and of its name. FILE need not be in the library.",
        "photosearch photo ~/Pictures/holiday.jpg",
        "photosearch photo holiday.jpg --json",
    )
    photo.add_argument("file", metavar="FILE")
    tags = add(
        commands,
        "tags",
        "show what the model sees in one photo, in everyday words",
        "Names what FILE shows, in words of a vocabulary of everyday things, and how sure the model is of each: compared with the "
        "other photos of the library. FILE need not be in the library. The first call reads the vocabulary, which takes a while.",
        "photosearch tags ~/Pictures/holiday.jpg",
        "photosearch tags holiday.jpg --json",
    )
    tags.add_argument("file", metavar="FILE")


def add_paths(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--paths", action="store_true", help="print only the paths, as they are, one on a line"
    )
    command.add_argument(
        "-0",
        "--null",
        action="store_true",
        help="like --paths, but end each path with a zero byte, for xargs -0: names may contain line ends",
    )


def add_top(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--top",
        type=positive,
        default=DEFAULT_TOP,
        metavar="N",
        help=f"the maximum number of photos (default {DEFAULT_TOP})",
    )


def add_matched(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--matched",
        action="store_true",
        help="leave out the weaker photos, which probably show something else; if nothing matches, the list is empty",
    )


def add_query(search: argparse.ArgumentParser) -> None:
    """What a query consists of: `search` asks it, and `saved add` keeps it."""
    search.add_argument("words", nargs="*", metavar="WORDS")
    for option, said in (
        ("--like", "photos like this picture"),
        ("--unlike", "photos unlike this picture"),
        ("--sketch", "photos of what this drawing or painting shows"),
        ("--style", "photos with the palette and texture of this picture"),
        ("--more", "these photos are right: show more like them; put WORDS before"),
        ("--not", "these photos are wrong: they come last, and photos like them move down"),
    ):
        many = "+" if option in ("--more", "--not") else None
        search.add_argument(
            option,
            action="extend" if many else "append",
            nargs=many,
            default=[],
            metavar="FILE",
            help=said,
        )
    search.add_argument(
        "--region",
        type=region,
        metavar="X,Y,W,H",
        help="use only this part of the first --like: left, top, width and height as fractions of the upright picture "
        "(0.5,0,0.5,1) or in percent (50%%,0%%,50%%,100%%)",
    )
    search.add_argument(
        "--strength",
        type=share,
        metavar="F",
        help="the weight of words relative to pictures, from 0 to 1 (default 0.5)",
    )
    search.add_argument(
        "--look",
        type=share,
        metavar="F",
        help="compare pictures by meaning (0), by look (1) or by both (default: by look; with words by both; with a style named in words by meaning)",
    )
    search.add_argument(
        "--inside",
        action="store_true",
        help="also search inside the best 100 photos, part by part; takes a few seconds",
    )
    add_exact_words(search)
    search.add_argument(
        "--sort",
        choices=get_args(Sort),
        default="match",
        help="the order of the best N photos: best match, newest, name, largest file or highest rating first; or which of the "
        "photos that match come first: the sharpest, brightest, darkest, those of the highest contrast, the most colourful, or the "
        "best. WORDS may say it too, with any adjective: most crowded beach, happiest photos of children, sort:darkest",
    )
    search.add_argument("--reverse", action="store_true", help="turn the order round")
