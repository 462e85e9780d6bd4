"""Frozen dataclasses whose definition costs a quarter: the window defines two hundred when it starts.

`dataclasses.dataclass(frozen=True)` compiles six methods for every class. These compile one; the others are the same for all.
"""

from __future__ import annotations

import dataclasses
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform

C = TypeVar("C")


@dataclass_transform(frozen_default=True, field_specifiers=(dataclasses.field,))
def frozen(cls: type[C]) -> type[C]:
    """As `dataclass(frozen=True)`: `dataclasses.replace`, `fields` and `asdict` work, and pickling does. An instance takes longer
    to create (about 0.2 µs a field), so that what is created in tens of thousands is better off with `dataclass`."""
    if cls.__doc__ is None:
        cls.__doc__ = cls.__name__  # else the signature is worked out and written there
    cls = dataclasses.dataclass(repr=False, eq=False)(cls)
    names = [field.name for field in dataclasses.fields(cls) if field.compare]  # type: ignore[arg-type]
    found: dict[str, Any] = {
        "_values": staticmethod(attrgetter(*names) if names else type),
        "__setattr__": _set_once,
        "__delattr__": _delete,
        "__eq__": _equals,
        "__hash__": _hash,
        "__repr__": _shown,
    }
    for name in found.keys() - vars(cls).keys():
        setattr(cls, name, found[name])
    return cls


def _set_once(self: Any, name: str, value: object) -> None:
    """For `__init__`, which sets each field once."""
    if name in vars(self) or name not in self.__dataclass_fields__:
        raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")
    object.__setattr__(self, name, value)


def _delete(_self: object, name: str) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")


def _equals(self: Any, other: Any) -> Any:  # bool or NotImplemented
    if other.__class__ is not self.__class__:
        return NotImplemented
    return self._values(self) == other._values(other)


def _hash(self: Any) -> int:
    return hash(self._values(self))


def _shown(self: Any) -> str:
    shown = (
        (field.name, getattr(self, field.name)) for field in dataclasses.fields(self) if field.repr
    )
    return f"{type(self).__qualname__}({', '.join(f'{name}={value!r}' for name, value in shown)})"
