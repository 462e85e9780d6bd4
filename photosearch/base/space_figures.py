"""How much space photos need in the program's own folders, and how much there is."""

from __future__ import annotations

from photosearch.base.frozen_class import frozen
from photosearch.base.user_text import UserText, say


@frozen
class SpaceNeeded:
    """What `photos` more photos take in the program's own folders, in bytes. `free`: on the disk of `where`; None if unknown.

    `each`: bytes of one; `measured`: the average of this library, not what is usual.
    """

    photos: int
    needed: int
    free: int | None
    where: str
    each: int
    measured: bool

    @property
    def fits(self) -> bool:
        return self.free is None or self.needed <= self.free

    @property
    def said(self) -> UserText:
        """A sentence; a warning if it does not fit."""
        needed = self.needed / 1e6
        if self.free is None:
            return say("Thumbnails and index need about {needed:.0f} MB.", needed=needed)
        if self.fits:
            return say(
                "Thumbnails and index need about {needed:.0f} MB; {free:.0f} MB are free in {folder}.",
                needed=needed,
                free=self.free / 1e6,
                folder=self.where,
            )
        return say(
            "Thumbnails and index need about {needed:.0f} MB, but only {free:.0f} MB are free in {folder}.",
            needed=needed,
            free=self.free / 1e6,
            folder=self.where,
        )
