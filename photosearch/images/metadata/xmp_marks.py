"""What XMP packets say of the marks that have no standard property: the favourite, the flag, the rotation and albums."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from photosearch.base.marks import REJECTED, TURNS
from photosearch.base.saved_search import LONGEST_NAME
from photosearch.images.metadata.plain_values import first, whole
from photosearch.images.metadata.xmp_tree import XmpPacket
from photosearch.sidecars import mark_properties as properties

_TRUTH = {"true": True, "1": True, "false": False, "0": False}
_COLOURS = {number: name for name, number in properties.COLOURS.items()}


def marks_of(packets: Sequence[XmpPacket]) -> dict[str, Any]:
    """Marks as `base.facts.Facts` names them. `packets`: those that are believed first at the front."""
    flag = first(whole(packet.text("digiKam:PickLabel"), 0, 3) for packet in packets)
    degrees = first(whole(packet.text(properties.ROTATION), 0, 270) for packet in packets)
    listed = next((packet for packet in packets if packet.has(properties.ALBUMS)), None)
    entries = listed.texts(properties.ALBUMS, LONGEST_NAME + 10) if listed is not None else ()
    return {
        "favourite": first(
            _TRUTH.get((packet.text(properties.FAVOURITE) or "").casefold()) for packet in packets
        ),
        "picked": None if flag is None else flag == properties.PICKED_FLAG,
        "rotation": degrees if degrees in TURNS else None,
        "albums": tuple(
            dict(found for entry in entries if (found := properties.album_of(entry))).items()
        ),
    }


def flagged(rating: int | None, packets: Sequence[XmpPacket]) -> int | None:
    """The rating, which is that of a rejected photo if digiKam's flag says so."""
    flag = first(whole(packet.text("digiKam:PickLabel"), 0, 3) for packet in packets)
    return REJECTED if flag == properties.REJECTED_FLAG else rating


def colour(packets: Sequence[XmpPacket]) -> str | None:
    """The colour that digiKam's label has."""
    found = first(whole(packet.text("digiKam:ColorLabel"), 0, 9) for packet in packets)
    return _COLOURS.get(found or 0)


def emptied(packets: Sequence[XmpPacket]) -> set[str]:
    """The fields that a sidecar says to be empty, whatever the photo says: the user has emptied them."""
    for packet in packets:
        if packet.has(properties.FIELDS):
            said = {"title": "dc:title", "caption": "dc:description", "label": "xmp:Label"}
            fields = set(packet.texts(properties.FIELDS))
            return {
                field for field, name in said.items() if field in fields and not packet.has(name)
            }
    return set()
