"""A query whose spelling was corrected."""

from __future__ import annotations

from photosearch.base.frozen_class import frozen


@frozen
class Spelling:
    """`typed`: the words as they were typed; `used`: those that were searched for instead."""

    typed: str
    used: str

    @property
    def changed(self) -> tuple[str, str]:
        """The words that were corrected: as they were typed, and as they were searched for."""
        both = zip(self.typed.split(), self.used.split(), strict=True)
        pairs = [(typed, used) for typed, used in both if typed != used]
        return " ".join(typed for typed, _used in pairs), " ".join(used for _typed, used in pairs)
