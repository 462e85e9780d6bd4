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
