"""What the engine tells, in the user's language: every event is worded once, where it comes into the window."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QLocale

from photosearch.base.records import ModelEntry
from photosearch.base.user_text import Places, UserText

T = TypeVar("T")

CONTEXT = "engine"  # of its texts in the .ts files: installer/translations.py


class _Localised(Places):
    def format_field(self, value: Any, format_spec: str) -> str:
        if isinstance(value, float):
            return QLocale().toString(value, "f", int(format_spec.strip(".f")))
        return QLocale().toString(value) if isinstance(value, int) else str(value)


_LOCALISED = _Localised()


def worded(told: T) -> T:
    """A text of the engine, or a fact with such texts, in the user's language.

    Of the facts in a tuple only models have texts; the failures, which may be 100,000, are worded where they are drawn.
    """
    if isinstance(told, UserText):
        return _translated(told)  # type: ignore[return-value]
    if isinstance(told, tuple) and told and isinstance(told[0], ModelEntry):
        return tuple(worded(entry) for entry in told)  # type: ignore[return-value]
    if is_dataclass(told) and not isinstance(told, type):
        own = {field.name: getattr(told, field.name) for field in fields(told)}
        new = {name: worded(value) for name, value in own.items()}
        changed = {name: value for name, value in new.items() if value is not own[name]}
        return replace(told, **changed) if changed else told
    return told


def _translated(text: UserText) -> UserText:
    values = {name: worded(value) for name, value in text.values.items()}
    template = text.template
    if text.code:
        number = -1 if text.number is None else text.number
        found = QCoreApplication.translate(CONTEXT, text.code, "", number)
        template = template if found == text.code else found
    return UserText(_LOCALISED.vformat(template, (), values), "", template, values)
