"""What a rule about a column is, and the SQL conditions of which rules consist. None of them is ever NULL."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

MOST: Final = (
    1_000_000_000  # ids, labels and sequence numbers; arrays are as long as the largest one
)


@dataclass(frozen=True)
class Rule:
    """`sound`: an SQL condition that a possible value of `column` meets; it is never NULL. `instead`: the SQL value that
    replaces an impossible one; None: its row is deleted, as it is if the new value of a `needed` column is impossible too.
    `linked`: the condition reads other tables."""

    column: str
    sound: str
    instead: str | None = None
    linked: bool = False
    needed: bool = False

    @property
    def essential(self) -> bool:
        """Whether a row is of no use without it."""
        return self.needed or self.instead is None


@dataclass(frozen=True)
class TableRules:
    """The rules of one table. `one`, `many`: what a user calls its rows."""

    table: str
    one: str
    many: str
    rules: tuple[Rule, ...]

    def condition(self, *, essential: bool = False, linked: bool = True) -> str:
        """The condition that a sound row meets; or only its `essential` part, or only what needs no other table."""
        chosen = [r for r in self.rules if r.essential or not essential]
        return " AND ".join(f"({r.sound})" for r in chosen if linked or not r.linked)


def whole(column: str, least: int = 0, most: int = (1 << 63) - 1) -> str:
    return f"typeof({column}) = 'integer' AND {column} BETWEEN {least} AND {most}"


def row_id(column: str) -> Rule:
    return Rule(column.partition(".")[2], whole(column, 1, MOST))


def text(column: str) -> str:
    """Valid UTF-8 without NUL. `length` and GLOB read a text up to its first NUL. SQLite itself tells plain ASCII."""
    data = f"CAST({column} AS BLOB)"
    ascii_only = f"length({data}) = length({column}) AND {column} NOT GLOB '*[^ -~]*'"
    return f"typeof({column}) = 'text' AND (({ascii_only}) OR is_text({data}))"


def path(column: str) -> str:
    return f"typeof({column}) = 'blob' AND length({column}) > 0 AND instr({column}, x'00') = 0"


def absolute(column: str) -> str:
    """An absolute path of any system."""
    first = f"substr({column}, 1, 1) IN (x'2f', x'5c') OR substr({column}, 2, 1) = x'3a'"
    return f"{path(column)} AND ({first})"


def blob(column: str, length: int) -> str:
    return f"typeof({column}) = 'blob' AND length({column}) = {length}"


def among(column: str, *values: str) -> str:
    return f"typeof({column}) = 'text' AND {column} IN ({', '.join(map(repr, values))})"


def hexadecimal(column: str, digits: int) -> str:
    data = f"length(CAST({column} AS BLOB)) = {digits}"
    return f"typeof({column}) = 'text' AND {data} AND {column} GLOB '{'[0-9a-f]' * digits}'"


def moment(column: str) -> str:
    same = f"strftime('%Y-%m-%dT%H:%M:%S', {column}) = {column}"
    return f"typeof({column}) = 'text' AND {column} > '0001' AND coalesce({same}, 0)"


def degrees(column: str, most: int) -> str:
    return f"typeof({column}) IN ('real', 'integer') AND {column} BETWEEN -{most} AND {most}"


def maybe(column: str, sound: str) -> str:
    return f"{column} IS NULL OR ({sound})"


def exists(table: str, condition: str) -> str:
    return f"EXISTS (SELECT 1 FROM {table} WHERE {condition})"
