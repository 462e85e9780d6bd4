"""What the program tells its user, kept as a code and values, so that the window can say it in the user's language.

A `UserText` is its English wording, for the command line and the logs. Its code is the English text with places for
the values, "There is no folder {folder}."; `installer/translations.py` collects the codes from the calls of `say` and
`say_count`, so write them as literals.
"""

from __future__ import annotations

import string
from collections.abc import Iterable, Mapping
from typing import Any


class Places(string.Formatter):
    """Puts values into the places of a text."""

    def format_field(self, value: Any, format_spec: str) -> str:
        return f"{value:,}" if isinstance(value, int) else format(value, format_spec)


_ENGLISH = Places()


class UserText(str):
    """`code`: what a translation is looked up by, or "" where only the values have words. `template`: the text with
    places for `values`, which are numbers and texts, others of this class among them. `number`: what the grammar
    follows, or None.
    """

    code: str
    template: str
    values: dict[str, Any]
    number: int | None

    def __new__(
        cls,
        wording: str,
        code: str,
        template: str,
        values: dict[str, Any],
        number: int | None = None,
    ) -> UserText:
        self = super().__new__(cls, wording)
        self.code, self.template, self.values, self.number = code, template, values, number
        return self

    def __reduce__(self) -> tuple[type[UserText], tuple[Any, ...]]:
        return (UserText, (str(self), self.code, self.template, self.values, self.number))


def say(template: str, /, **values: object) -> UserText:
    """`template` with its places filled. A float has its decimals there: "{share:.2f}"."""
    return _english(template, template, values)


def say_count(count: int, one: str, many: str, /, **values: object) -> UserText:
    """`one` or `many`, whose place {n} is the count."""
    return _english(many, one if count == 1 else many, {**values, "n": count}, count)


def joined(parts: Iterable[str], by: str = " ") -> str:
    """All parts but the empty ones, as one text that can still be translated."""
    found = [part for part in parts if part]
    if len(found) == 1:
        return found[0]
    places = {f"part{number}": part for number, part in enumerate(found)}
    return _english("", by.join(f"{{{place}}}" for place in places), places) if found else ""


def _english(
    code: str, template: str, values: Mapping[str, object], number: int | None = None
) -> UserText:
    # What crosses a pipe: an error or a path becomes its text.
    plain = {k: v if isinstance(v, str | int | float) else str(v) for k, v in values.items()}
    return UserText(_ENGLISH.vformat(template, (), plain), code, template, plain, number)
