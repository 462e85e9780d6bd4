"""What a user notes about a photo: frozen dataclasses, importable everywhere.

A mark is a value of one *field*. The user's own value of a field counts before what the photo's file and sidecars say
(`store.what_counts`); a field without an own value is not a mark.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

from photosearch.base.errors import UserError
from photosearch.base.frozen_class import frozen
from photosearch.base.one_line import CAPTION_LENGTH, TITLE_LENGTH, one_line
from photosearch.base.user_text import say

MarkField = Literal[
    "favourite", "rating", "picked", "label", "title", "caption", "tags", "rotation"
]
MARK_FIELDS: Final[tuple[MarkField, ...]] = (
    "favourite", "rating", "picked", "label", "title", "caption", "tags", "rotation",
)  # fmt: skip
Flag = Literal["", "pick", "reject", "none"]
MarkValue = bool | int | str | tuple[str, ...]

REJECTED: Final = -1  # the rating of a photo that the user rejects, as in XMP
STARS: Final = 5
TURNS: Final = (0, 90, 180, 270)  # degrees clockwise
MOST_TAGS: Final = 500  # of one photo
# The colours of labels, as they are named in XMP, with other names of them.
LABELS: Final[dict[str, tuple[str, ...]]] = {
    "Red": ("rot",),
    "Orange": (),
    "Yellow": ("gelb",),
    "Green": ("grün", "gruen"),
    "Blue": ("blau",),
    "Purple": ("magenta", "violet", "violett", "lila"),
    "Grey": ("gray", "grau"),
    "Black": ("schwarz",),
    "White": ("weiß", "weiss"),
}
_COLOURS: Final = {
    word.casefold(): name for name, others in LABELS.items() for word in (name, *others)
}


def colour_of(text: str) -> str | None:
    """The colour that a label names in English or German, as `LABELS` names it; None for another label."""
    return _COLOURS.get(text.strip().casefold())


@frozen
class PhotoMarks:
    """The marks that a grid shows, as they count. `rating`: 0 to 5, or `REJECTED`. `label`: a colour of `LABELS`, another text
    that a file has, or "". `rotation`: how the photo is turned to be seen, in degrees clockwise; pixels, thumbnails and
    previews are not turned."""

    favourite: bool = False
    rating: int = 0
    picked: bool = False
    label: str = ""
    rotation: int = 0


NO_MARKS: Final = PhotoMarks()


@frozen
class MarkChange:
    """What to change of some photos. `values`: fields with their new values: an empty text or no tags count as such, whatever
    the file says. `cleared`: fields without an own value from now on, so that the file's counts again.

    `add_tags`, `remove_tags`: levels are joined by "|"; removing a tag also removes those below it. `turned`: degrees clockwise
    beyond the present rotation. `flag`: a rejected photo has the rating `REJECTED` and is not picked; any other flag takes that
    rating away and leaves stars alone; "" changes nothing.
    """

    values: tuple[tuple[MarkField, MarkValue], ...] = ()
    cleared: tuple[MarkField, ...] = ()
    add_tags: tuple[str, ...] = ()
    remove_tags: tuple[str, ...] = ()
    turned: int = 0
    flag: Flag = ""

    @property
    def empty(self) -> bool:
        return self == MarkChange()


@frozen
class FormerMark:
    """A mark as it was before a change. `own`: the user's own value as it is stored, or None. `counted`: the value that
    counted, from whatever source, or None."""

    content_hash: str
    field: MarkField
    own: str | None
    counted: str | None


@frozen
class FormerMarks:
    """What a change of marks has replaced; setting it again undoes the change."""

    marks: tuple[FormerMark, ...] = ()


@dataclass(frozen=True)
class PhotoAlbum:
    """An album: a named list of photos. `photos`: how many of them are in the library now."""

    id: int
    name: str
    photos: int


@frozen
class FormerAlbum:
    """An album as it was before a change: setting it again undoes the change. `existed`: False if there was none. `members`: the
    content hashes of its photos, in order, with their positions; None if the change left them alone."""

    id: int
    name: str
    existed: bool = True
    members: tuple[tuple[str, int], ...] | None = None


def normal(field: MarkField, value: MarkValue) -> MarkValue:
    """A value as it is kept. Raises UserError for one that the field cannot have."""
    match field:
        case "favourite" | "picked":
            return bool(value)
        case "rating":
            if isinstance(value, int) and REJECTED <= value <= STARS:
                return int(value)
            raise UserError(
                say("“{value}” is not a rating.", value=value),
                say("A rating is a number from 0 to 5, or -1 for a rejected photo."),
            )
        case "rotation":
            if isinstance(value, int) and value % 360 in TURNS:
                return value % 360
            raise UserError(
                say("“{value}” is not a rotation.", value=value),
                say("A photo is turned by 0, 90, 180 or 270 degrees."),
            )
        case "label":
            found = colour_of(str(value))
            if found is None and str(value).strip():
                raise UserError(
                    say("“{value}” is not a colour label.", value=value),
                    say("Known are: {names}", names=", ".join(name.lower() for name in LABELS)),
                )
            return found or ""
        case "title":
            return one_line(str(value), TITLE_LENGTH)
        case "caption":
            return one_line(str(value), CAPTION_LENGTH)
        case "tags":
            given = value if isinstance(value, tuple) else (str(value),)
            return tuple(normal_tags(given))[:MOST_TAGS]
    raise UserError(say("There is no mark “{name}”.", name=field))


def normal_tags(tags: Iterable[str]) -> list[str]:
    """Tags as they are kept: without empty levels, each once. Their levels are joined by "|"."""
    made = ["|".join(filter(None, map(one_line, tag.split("|")))) for tag in tags]
    return list(dict.fromkeys(tag for tag in made if tag))
