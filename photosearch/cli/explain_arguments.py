"""The arguments of `explain`."""

from __future__ import annotations

import argparse

from photosearch.cli.search_arguments import Add, add_query


def add_explain(commands: argparse._SubParsersAction[argparse.ArgumentParser], add: Add) -> None:
    """Add the command. `add`: as `parser._add`."""
    explain = add(
        commands,
        "explain",
        "say why a photo is in the answer to a search",
        "Says what the rank of PHOTO, which is in the library, comes from in a search for WORDS and the given pictures, each part "
        "with its share; which text in it matches; and where in the photo the heat is: where it matches best.",
        "photosearch explain holiday.jpg a dog at the beach",
        "photosearch explain holiday.jpg a dog at the beach --heat heat.png",
        "photosearch explain street.jpg a red car --json",
    )
    explain.add_argument("photo", metavar="PHOTO")
    add_query(explain)
    explain.add_argument(
        "--heat",
        metavar="FILE.png",
        help="write the photo with the heat laid over it to this PNG file",
    )
    explain.set_defaults(wrong_usage=explain.error)
