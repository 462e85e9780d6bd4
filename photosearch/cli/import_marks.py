"""`mark --import`: what a database of digiKam says about photos of the library."""

from __future__ import annotations

from argparse import Namespace

from photosearch.cli.stop import Stop


def import_marks(args: Namespace, stop: Stop) -> int:
    raise NotImplementedError
