"""The text in photos: found by its words, by a part of it and with a wrong letter, and erased for good."""

from __future__ import annotations

from pathlib import Path

import pytest

from photosearch.base.text_lines import PhotoText, TextLine
from photosearch.engine.library import Engine
from photosearch.language.text_spans import one_apart
from photosearch.store import db as database
from photosearch.store import photos, text_rows
from photosearch.store.text_rows import APART, PART, WHOLE, containing

TEXTS = {
    "a.jpg": ("LIGHTROOM GALLERY SDN BHD", "20/12/2017", "Total: RM 73.00"),
    "b.jpg": ("Pâtisserie “Chez Zoé”", "京都タワー"),
    "c.jpg": ("Gallerie", "2017"),
    "d.jpg": (),
}


@pytest.fixture
def engine(own_home: Path, tmp_path: Path, encoder):  # type: ignore[no-untyped-def]
    from photosearch.base.files import app_dirs
    from photosearch.base.settings import Settings
    from tests.fakes import picture

    folder = tmp_path / "photos"
    folder.mkdir()
    for name, colour in zip(TEXTS, ("red", "green", "blue", "white"), strict=True):
        picture(folder / name, colour)
    with Engine.open(app_dirs(), Settings(), write=True, encoder=encoder) as engine:
        engine.add_folder(str(folder))
        engine.index()
        for name, image in ids(engine).items():
            box = (0.1, 0.2, 0.3, 0.1)
            text_rows.put(
                engine.writable, image, [TextLine(text, box, 0.9) for text in TEXTS[name]]
            )
        yield engine


def ids(engine: Engine) -> dict[str, int]:
    found = photos.newest(engine.writable)[0].tolist()
    rows = photos.read(engine.writable, found)
    return {Path(rows[at].paths[0]).name: at for at in found}


def asked(engine: Engine, text: str) -> dict[str, float]:
    names = {image: name for name, image in ids(engine).items()}
    return {names[image]: score for image, score in containing(engine.writable, text).items()}


def test_what_was_read_is_taken_over_by_the_same_photo_in_other_bytes(engine: Engine) -> None:
    image = ids(engine)
    with engine.writable.transaction() as conn:
        conn.execute("DELETE FROM reading WHERE image_id = ?", (image["d.jpg"],))
        text_rows.copy_in(conn, image["a.jpg"], image["d.jpg"])
        text_rows.copy_in(conn, image["b.jpg"], image["c.jpg"])
    assert set(asked(engine, "lightroom")) == {"a.jpg", "d.jpg"}
    lines = [text_rows.read(engine.writable, image[name]) for name in ("a.jpg", "d.jpg")]
    assert lines[0] == lines[1]
    assert asked(engine, "京都") and set(asked(engine, "京都")) == {"b.jpg"}, (
        "c.jpg was read itself"
    )


def test_whole_words_come_before_parts_and_slips(engine: Engine) -> None:
    assert asked(engine, "gallery sdn") == {"a.jpg": WHOLE}
    assert asked(engine, "GALLER") == {"a.jpg": PART, "c.jpg": PART}
    assert asked(engine, "galery")["a.jpg"] < APART < PART
    for typed in ("ilghtroom", "ligthroom", "lightroon", "lghtroom", "lighttroom", "xightroom"):
        assert asked(engine, typed)["a.jpg"] < APART, typed
    assert asked(engine, "20-12-2017") == {"a.jpg": WHOLE}
    assert asked(engine, "73.00") == {"a.jpg": WHOLE}
    assert asked(engine, "bhd lightroom")["a.jpg"] == pytest.approx(APART)
    assert asked(engine, "lightroom gallory sdn xyz").keys() == {"a.jpg"}


def test_every_script_is_folded(engine: Engine) -> None:
    assert asked(engine, "patisserie chez zoe") == {"b.jpg": WHOLE}
    assert asked(engine, "京都") == {"b.jpg": WHOLE}
    assert asked(engine, "タワー") == {"b.jpg": WHOLE}


@pytest.mark.parametrize("text", ["", '"', "*", "a OR b", "NEAR(", "sdx", "74.00", "'; --", "\x00"])
def test_other_texts_are_not_found(engine: Engine, text: str) -> None:
    assert asked(engine, text) == {}


def test_one_letter_is_tolerated() -> None:
    for other in ("hotel", "hotl", "hotell", "hotle", "otel", "xotel", "hotex"):
        assert one_apart("hotel", other), other
    for other in ("hot", "htole", "motels", "hetol", "hotelly"):
        assert not one_apart("hotel", other), other


def test_what_was_read_is_not_read_again(engine: Engine) -> None:
    db = engine.writable
    assert text_rows.lacking(db) == []
    found = text_rows.state(db)
    assert (found.read, found.with_text, found.failed, found.waiting) == (4, 3, 0, 0)
    image = ids(engine)["a.jpg"]
    assert [line.text for line in text_rows.read(db, image)] == list(TEXTS["a.jpg"])
    text_rows.put(db, image, None)
    assert text_rows.state(db).failed == 1 and asked(engine, "lightroom") == {}
    text_rows.put(db, 999, [TextLine("none", (0, 0, 1, 1), 1.0)])
    assert text_rows.state(db).read == 3
    with db.transaction() as conn:
        conn.execute("UPDATE reading SET version = 0 WHERE image_id = ?", (image,))
    assert text_rows.lacking(db) == [image]


def test_forgotten_text_is_not_in_the_file(engine: Engine) -> None:
    path = engine.dirs.database
    before = b"".join(p.read_bytes() for p in path.parent.glob(path.name + "*"))
    assert b"LIGHTROOM" in before
    assert text_rows.forget(engine.writable) == 4
    assert text_rows.state(engine.writable).waiting == 4 and asked(engine, "gallery") == {}
    after = b"".join(p.read_bytes() for p in path.parent.glob(path.name + "*"))
    assert b"LIGHTROOM" not in after and b"lightroom" not in after and b"ghtroo" not in after
    assert engine.writable.integrity() == []


def test_the_text_goes_with_the_photo(engine: Engine) -> None:
    image = ids(engine)["a.jpg"]
    with engine.writable.transaction() as conn:
        conn.execute(
            "UPDATE file SET image_id = NULL, state = 'pending' WHERE image_id = ?", (image,)
        )
        conn.execute("DELETE FROM image WHERE id = ?", (image,))
    reader = database.open_reader(engine.dirs.database)
    assert reader is not None
    assert containing(reader, "lightroom") == {}
    reader.close()


@pytest.mark.parametrize(
    "change", ["certainty = 7", "text = x'ff'", "folded = CAST(x'ff' AS TEXT)"]
)
def test_a_damaged_line_costs_that_line(engine: Engine, change: str) -> None:
    db = engine.writable
    image = ids(engine)["a.jpg"]
    db.conn.execute(f"UPDATE text_line SET {change} WHERE text LIKE 'LIGHTROOM%'")
    assert [line.text for line in text_rows.read(db, image)] == list(TEXTS["a.jpg"][1:])
    assert "1 line of text in a photo" in engine.mend_values()
    assert asked(engine, "lightroom") == {} and asked(engine, "73.00") == {"a.jpg": WHOLE}
    assert db.integrity() == []


def test_what_is_known_of_the_text_in_a_photo(engine: Engine) -> None:
    image = ids(engine)
    db = engine.writable
    read = text_rows.of_photo(db, image["a.jpg"], reading=False)
    assert (read.state, read.plain) == ("read", list(TEXTS["a.jpg"]))
    assert text_rows.of_photo(db, image["d.jpg"], reading=True) == PhotoText("read")
    text_rows.put(db, image["b.jpg"], None)
    assert text_rows.of_photo(db, image["b.jpg"], reading=True) == PhotoText("failed")
    with db.transaction() as conn:
        conn.execute("DELETE FROM reading WHERE image_id = ?", (image["c.jpg"],))
    assert text_rows.of_photo(db, image["c.jpg"], reading=True) == PhotoText("waiting")
    assert text_rows.of_photo(db, image["c.jpg"], reading=False) == PhotoText("off")
