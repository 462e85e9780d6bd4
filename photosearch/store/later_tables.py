"""Tables that later migrations of `schema` add."""

from __future__ import annotations

from typing import Final

# How sure it is, from 0 to 1, that a photo is a document or a screenshot. `version`: of `base.looks`.
PAGE_LOOK: Final = """CREATE TABLE page_look (
    image_id INTEGER PRIMARY KEY REFERENCES image (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    document REAL NOT NULL,
    screenshot REAL NOT NULL
)"""

# Which photos are shots of one moment, or versions of one shot. Each photo that was compared with its neighbours has a row.
# `version`: of the rule (`store.stacks`); `stack`: a number that the photos of one stack share, NULL for a photo alone;
# `best`: 1 for the one that is shown for all.
STACK: Final = """CREATE TABLE stack (
    image_id INTEGER PRIMARY KEY REFERENCES image (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    stack INTEGER,
    best INTEGER NOT NULL
)"""
STACK_MEMBERS: Final = "CREATE INDEX stack_members ON stack (stack) WHERE stack IS NOT NULL"

# What is measured of the pixels, each from 0 to 1. `version`: of `base.measures`.
MEASURES: Final = """CREATE TABLE measures (
    image_id INTEGER PRIMARY KEY REFERENCES image (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    sharpness REAL NOT NULL,
    brightness REAL NOT NULL,
    contrast REAL NOT NULL,
    blown REAL NOT NULL,
    colourfulness REAL NOT NULL
)"""
