"""Files, photos and embeddings: how changes in a folder affect the rows and the vector log."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path

import pytest

from photosearch.base.facts import Facts
from photosearch.base.records import FileStat, Fingerprint, Root
from photosearch.base.searches import Month
from photosearch.store import db as database
from photosearch.store import (
    embeddings,
    encoders,
    file_states,
    fingerprints,
    photos,
    places,
    removed,
    retrying,
    text,
)
from photosearch.store.db import Database
from photosearch.store.photos import Indexed
from photosearch.store.soundness import LUMINANCE_BYTES, STYLE_BYTES
from tests import rows

VEC = {"joint": b"\0\0" * 4}


def h(content: str) -> str:
    """The hash of a content."""
    return blake2b(content.encode(), digest_size=16).hexdigest()


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    db = database.open_writer(tmp_path / "library.db")
    yield db
    db.close()


@pytest.fixture
def root(db: Database) -> Root:
    return places.add_root(db, "/photos", "vol")


def add(db: Database, root: Root, *names: str, mtime: int = 10) -> list[int]:
    return rows.add(db, root, [FileStat(name, 100, mtime) for name in names])


def done(
    db: Database, file_id: int, content: str, when: str = "2024-05-01T10:00:00", encoder: int = 1
) -> None:
    facts = Facts(40, 30, "JPEG", when or None)
    photos.commit_batch(db, encoder, [Indexed(file_id, content, facts, VEC)])


@pytest.fixture
def encoder_id(db: Database) -> int:
    return encoders.encoder_id(db, "m@1")


def log(db: Database, encoder_id: int) -> list[str]:
    return [op for _seq, op, _label in embeddings.log_since(db, encoder_id, "joint", 0)]


def test_a_file_becomes_a_photo_in_one_commit(db: Database, root: Root, encoder_id: int) -> None:
    [one] = add(db, root, "a.jpg")
    assert file_states.waiting(db, [rows.place_of(db, root)]) == 1
    [row] = file_states.claim(db, [rows.place_of(db, root)], 16)
    assert (row.id, row.state, row.relpath) == (one, "pending", "a.jpg")
    assert rows.known(db, root)["a.jpg"].state == "in_flight"
    done(db, one, h("h1"))
    assert photos.count_files_in(db) == photos.count_live(db) == 1
    assert log(db, encoder_id) == ["add"]
    image = photos.image_of_hash(db, h("h1"))
    assert image is not None
    assert photos.read(db, [image])[image].names == ((rows.place_of(db, root), "/photos/a.jpg"),)
    assert photos.known_image(db, h("h1"), encoder_id, 1) == image
    assert photos.known_image(db, h("h1"), encoder_id, 2) is None


def test_copies_share_an_image_until_the_last_is_removed(
    db: Database, root: Root, encoder_id: int
) -> None:
    one, two = add(db, root, "a.jpg", "b.jpg")
    done(db, one, h("same"))
    done(db, two, h("same"))
    assert photos.count_live(db) == 1 and photos.count_files_in(db) == 2
    rows.apply(db, root, gone=[one])
    assert log(db, encoder_id) == ["add"]
    rows.apply(db, root, gone=[two])
    assert log(db, encoder_id) == ["add", "remove"]
    assert photos.image_of_hash(db, h("same")) is None
    [three] = add(db, root, "back.jpg")
    photos.commit_batch(db, encoder_id, [Indexed(three, h("same"), None, {})])
    assert log(db, encoder_id) == ["add", "remove", "add"]


def test_an_orphan_keeps_its_embeddings_for_a_month(
    db: Database, root: Root, encoder_id: int
) -> None:
    [one] = add(db, root, "a.jpg")
    done(db, one, h("h1"))
    rows.apply(db, root, gone=[one])
    assert file_states.purge_orphans(db) == []
    assert photos.known_image(db, h("h1"), encoder_id, 1) is not None
    db.conn.execute("UPDATE image SET orphaned_at = datetime('now', '-31 days')")
    assert file_states.purge_orphans(db) == [h("h1")]
    assert db.conn.execute("SELECT count(*) FROM embedding").fetchone()[0] == 0


def test_a_moved_file_keeps_its_row_and_changes_its_words(
    db: Database, root: Root, encoder_id: int
) -> None:
    [one] = add(db, root, "beach.jpg")
    done(db, one, h("ha"))
    place = rows.place_of(db, root)
    rows.apply(db, root, moved=[(one, place, FileStat("mountain.jpg", 100, 10), False)])
    assert rows.known(db, root)["mountain.jpg"].id == one
    assert log(db, encoder_id) == ["add"]
    image = photos.image_of_hash(db, h("ha"))
    assert text.match_names(db, ["beach", "mountain"]) == [[], [image]]


def test_a_changed_file_keeps_its_old_photo_until_it_is_indexed_again(
    db: Database, root: Root, encoder_id: int
) -> None:
    [one] = add(db, root, "a.jpg")
    done(db, one, h("old"))
    place = rows.place_of(db, root)
    rows.apply(db, root, changed=[(one, place, FileStat("a.jpg", 200, 20))])
    assert photos.count_files_in(db) == 0 and photos.image_of_hash(db, h("old")) is not None
    done(db, one, h("new"))
    assert (
        photos.image_of_hash(db, h("old")) is None
        and photos.image_of_hash(db, h("new")) is not None
    )
    assert log(db, encoder_id) == ["add", "add", "remove"] or log(db, encoder_id) == [
        "add",
        "remove",
        "add",
    ]


def test_a_file_that_becomes_unreadable_is_no_longer_a_photo(
    db: Database, root: Root, encoder_id: int
) -> None:
    [one] = add(db, root, "a.jpg")
    done(db, one, h("h1"))
    photos.commit_batch(db, encoder_id, [], [(one, "corrupt")])
    assert photos.count_live(db) == 0
    assert file_states.failed_by_code(db) == {"corrupt": 1}
    [failure] = file_states.failures(db, {"corrupt": "It is damaged."})
    assert (failure.path, failure.code, failure.sentence) == (
        "/photos/a.jpg",
        "corrupt",
        "It is damaged.",
    )
    retrying.requeue(db, retrying.failed_files(db))
    assert file_states.waiting(db, [rows.place_of(db, root)]) == 1


def test_failed_files_are_queued_again_by_code_and_by_decoders(
    db: Database, root: Root, encoder_id: int
) -> None:
    one, two, three = add(db, root, "a.jpg", "b/c.jpg", "d.jpg")
    photos.commit_batch(db, encoder_id, [], [(one, "corrupt"), (two, "crashed")], "pillow 1")
    done(db, three, "h1")
    assert retrying.failed_files(db) == {one: "/photos/a.jpg", two: "/photos/b/c.jpg"}
    assert retrying.failed_files(db, "crashed") == {two: "/photos/b/c.jpg"}
    assert retrying.requeue_outdated(db, "pillow 1") == 0
    assert retrying.requeue_outdated(db, "pillow 2") == 2
    assert retrying.states(db, [one, two, three, 99]) == {"pending": 2, "done": 1}
    retrying.requeue(db, [three])
    assert retrying.states(db, [three]) == {"done": 1}


def test_a_failure_of_an_older_program_is_tried_once_more(
    db: Database, root: Root, encoder_id: int
) -> None:
    [one] = add(db, root, "a.jpg")
    photos.commit_batch(db, encoder_id, [], [(one, "crashed")])
    assert retrying.requeue_outdated(db, "pillow 1") == 1


def test_newest_files_of_the_given_roots_are_claimed_first(db: Database, root: Root) -> None:
    other = places.add_root(db, "/other", "")
    add(db, root, "old.jpg", mtime=1)
    add(db, root, "new.jpg", mtime=9)
    add(db, other, "away.jpg", mtime=99)
    assert [r.relpath for r in file_states.claim(db, [rows.place_of(db, root)], 5)] == [
        "new.jpg",
        "old.jpg",
    ]
    assert file_states.claim(db, [], 5) == []


def test_a_file_that_was_in_flight_when_runs_died_is_claimed_last_and_alone_but_never_fails(
    db: Database, root: Root
) -> None:
    place = rows.place_of(db, root)
    [bad] = add(db, root, "bad.jpg", mtime=2)
    for _ in range(20):
        assert [row.id for row in file_states.claim(db, [place], 5)] == [bad]
        assert file_states.recover(db) == 1
    add(db, root, "good.jpg", mtime=1)
    add(db, root, "bad2.jpg", mtime=3)
    db.conn.execute(
        "UPDATE file SET attempts = ? WHERE relpath = ?", (file_states.ALONE_AFTER, b"bad2.jpg")
    )
    assert [r.relpath for r in file_states.claim(db, [place], 5)] == ["good.jpg"]
    assert file_states.claim(db, [place], 5, alone=False) == []
    assert [r.relpath for r in file_states.claim(db, [place], 5)] == ["bad2.jpg"]
    assert [r.relpath for r in file_states.claim(db, [place], 5)] == ["bad.jpg"]
    assert file_states.failed_by_code(db) == {}


def test_a_stop_does_not_count_as_an_attempt(db: Database, root: Root) -> None:
    [one] = add(db, root, "a.jpg")
    for _ in range(5):
        file_states.claim(db, [rows.place_of(db, root)], 5)
        file_states.release(db, [one])
    row = rows.known(db, root)["a.jpg"]
    assert (row.state, row.attempts) == ("pending", 0)


def test_removing_a_root_removes_the_photos_that_only_it_held(
    db: Database, root: Root, encoder_id: int
) -> None:
    other = places.add_root(db, "/other", "")
    one, two = add(db, root, "a.jpg", "b.jpg")
    [three] = add(db, other, "c.jpg")
    done(db, one, h("mine"))
    done(db, two, h("shared"))
    done(db, three, h("shared"))
    assert removed.take_out(db, root).photos == 2
    assert file_states.purge_orphans(db, days=0) == [h("mine")]
    assert [r.path for r in places.roots(db)] == ["/other"]
    assert photos.image_of_hash(db, h("shared")) is not None
    assert text.match_names(db, ["photos"]) == [[]]


def test_names_that_are_not_utf8_survive(db: Database, encoder_id: int) -> None:
    odd = os.fsdecode(b"/ph\xff")
    root = places.add_root(db, odd, "")
    [one] = add(db, root, os.fsdecode(b"sub/\xe9t\xe9.jpg"))
    assert places.roots(db)[0].path == odd
    done(db, one, h("h"))
    image = photos.image_of_hash(db, h("h"))
    assert image is not None
    assert (
        os.fsencode(photos.read(db, [image])[image].names[0].path) == b"/ph\xff/sub/\xe9t\xe9.jpg"
    )


def test_known_can_be_limited_to_one_folder(db: Database, root: Root) -> None:
    add(db, root, "a/1.jpg", "a/b/2.jpg", "ab/3.jpg", "a.jpg")
    assert set(rows.known(db, root, "a")) == {"a/1.jpg", "a/b/2.jpg"}


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("beach", True),
        ("Beaches", True),
        ("holiday", True),
        ("2019", True),
        ("photos", True),
        ("sea", False),
    ],
)
def test_words_of_names(db: Database, root: Root, encoder_id: int, word: str, found: bool) -> None:
    [one] = add(db, root, "Holiday_2019/sunnyBeach-12.jpg")
    done(db, one, h("h"))
    [hits] = text.match_names(db, text.query_words(word))
    assert bool(hits) == found


def test_query_words_omit_stop_words() -> None:
    assert text.query_words('A photo of the "Beach" beach, 日!') == ["beach", "日"]


def test_newest_first_by_month(db: Database, root: Root, encoder_id: int) -> None:
    ids = add(db, root, "a.jpg", "b.jpg", "c.jpg", "d.jpg")
    times = ["2024-05-01T10:00:00", "2023-01-01T00:00:00", "2024-05-09T00:00:00", ""]
    for file_id, when in zip(ids, times, strict=True):
        done(db, file_id, h(f"file_id {file_id}"), when)
    db.conn.execute("UPDATE image SET sort_at = '' WHERE taken_at IS NULL")  # a time out of range
    images, months = photos.newest(db)
    assert months == [Month("2024-05", 2), Month("2023-01", 1), Month("", 1)]
    names = [photos.read(db, [i])[i].names[0].path[-5] for i in images.tolist()]
    assert names == ["c", "a", "b", "d"]


@pytest.mark.parametrize("damaged", [b"2020-01-01", b"\xff", 5, "~~~", "\x00"])
def test_a_damaged_date_costs_no_photo(
    db: Database, root: Root, encoder_id: int, damaged: object
) -> None:
    for file_id in add(db, root, "a.jpg", "b.jpg", "c.jpg"):
        done(db, file_id, h(f"file_id {file_id}"), "2024-05-01T10:00:00")
    db.conn.execute("UPDATE image SET sort_at = ? WHERE id = 2", (damaged,))
    images, months = photos.newest(db)
    assert sorted(images.tolist()) == [1, 2, 3]
    assert sum(month.count for month in months) == 3 and Month("2024-05", 2) in months


def test_the_log_is_deleted_up_to_the_older_snapshot(
    db: Database, root: Root, encoder_id: int
) -> None:
    for n, file_id in enumerate(add(db, root, "a", "b", "c", "d")):
        done(db, file_id, h(f"n {n}"))
    seqs = [seq for seq, _op, _label in embeddings.log_since(db, encoder_id, "joint", 0)]

    def save(seq: int) -> set[str]:
        snapshot = embeddings.Snapshot(0, f"{seq}.idx", 1, "d", seq, 1)
        return embeddings.add_snapshot(db, encoder_id, "joint", snapshot)

    assert save(seqs[0]) == {f"{seqs[0]}.idx"}
    assert len(embeddings.log_since(db, encoder_id, "joint", 0)) == 4
    save(seqs[1])
    assert [s for s, *_ in embeddings.log_since(db, encoder_id, "joint", 0)] == seqs[1:]
    assert save(seqs[2]) == {f"{seqs[1]}.idx", f"{seqs[2]}.idx"}
    assert [s.seq for s in embeddings.snapshots(db, encoder_id, "joint")] == [seqs[2], seqs[1]]


def test_labels_are_never_reused(db: Database, root: Root, encoder_id: int) -> None:
    one, two = add(db, root, "a", "b")
    done(db, one, h("h1"))
    first = embeddings.log_since(db, encoder_id, "joint", 0)[-1][2]
    rows.apply(db, root, gone=[one])
    file_states.purge_orphans(db, days=0)
    done(db, two, h("h2"))
    assert embeddings.log_since(db, encoder_id, "joint", 0)[-1][2] > first


def test_photos_lack_the_embeddings_of_a_new_model(
    db: Database, root: Root, encoder_id: int
) -> None:
    [one, two] = add(db, root, "a", "b")
    done(db, one, h("h1"))
    done(db, two, h("h2"))
    other = encoders.encoder_id(db, "m@2", "second")
    assert encoders.lacking(db, encoder_id, 1) == []
    assert sorted(encoders.lacking(db, other, 1)) == sorted(i for i, _ in photos.live_hashes(db))
    photos.add_vectors(db, other, [(1, {"joint": b"\0" * 4}), (99, {"joint": b"\0" * 4})])
    assert encoders.lacking(db, other, 1) == [2]
    assert [op for _s, op, _l in embeddings.log_since(db, other, "joint", 0)] == ["add"]
    photos.add_vectors(db, other, [(1, {"joint": b"\1" * 4})])
    assert embeddings.of_image(db, other, "joint", 1, 4) == b"\0" * 4
    rows.apply(db, root, gone=[two])
    assert encoders.lacking(db, other, 1) == []
    photos.add_vectors(db, other, [(2, {"joint": b"\0" * 4})])
    assert len(embeddings.log_since(db, other, "joint", 0)) == 1, (
        "a photo without a file must not enter the index"
    )


def test_forgetting_a_model_leaves_the_others(
    db: Database, root: Root, encoder_id: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(encoders, "FORGET_AT_ONCE", 2)
    for n, file_id in enumerate(add(db, root, "a", "b", "c")):
        done(db, file_id, h(f"n {n}"))
    other = encoders.encoder_id(db, "m@2", "second")
    photos.add_vectors(db, other, [(n, {"joint": b"\0" * 6}) for n in (1, 2, 3)])
    assert [(m.key, n, size) for m, n, size in encoders.usage(db)] == [
        ("m@1", 3, 3 * len(VEC["joint"])),
        ("m@2", 3, 18),
    ]
    encoders.set_answering(db, encoder_id)
    assert encoders.has_answered(db, encoder_id) and not encoders.has_answered(db, other)
    assert encoders.others_have_vectors(db, encoder_id)
    embeddings.add_snapshot(db, other, "joint", embeddings.Snapshot(0, "x.idx", 1, "d", 1, 1))
    encoders.forget(db, other)
    assert [m.key for m, *_ in encoders.usage(db)] == ["m@1"] and encoders.lacking(
        db, encoder_id, 1
    ) == []
    assert (
        embeddings.log_since(db, other, "joint", 0)
        == embeddings.snapshots(db, other, "joint")
        == []
    )
    assert log(db, encoder_id) == ["add"] * 3 and not encoders.others_have_vectors(db, encoder_id)
    db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    before = db.path.stat().st_size
    encoders.shrink(db)
    page = 4096  # a table may need one more when its rows are packed anew
    assert db.path.stat().st_size <= before + page and db.integrity() == []


def test_a_fingerprint_is_stored_and_deleted_with_its_photo(
    db: Database, root: Root, encoder_id: int
) -> None:
    one, two = add(db, root, "a.jpg", "b.jpg")
    first = Fingerprint(1, -(2**63), bytes(STYLE_BYTES), bytes(LUMINANCE_BYTES))
    facts = Facts(40, 30, "JPEG")
    done_with = Indexed(one, h("h1"), facts, VEC, first)
    photos.commit_batch(db, encoder_id, [done_with, Indexed(two, h("h2"), facts, VEC)])
    a, b = (photos.image_of_hash(db, hash) for hash in (h("h1"), h("h2")))
    assert a is not None and b is not None
    assert fingerprints.read(db, [a, b], 1) == {a: first}
    assert fingerprints.lacking(db, 1) == [(b, h("h2"))]
    newer = Fingerprint(2, None, b"o" * STYLE_BYTES, b"l" * LUMINANCE_BYTES)
    fingerprints.put(db, [(a, newer), (99, newer)])  # photo 99 does not exist
    assert fingerprints.read(db, [a, 99], 2) == {a: newer} and not fingerprints.read(db, [a], 1)
    assert fingerprints.column(db, 2, "hash") == []
    assert fingerprints.column(db, 2, "style") == [(a, newer.style)]
    removed.take_out(db, root)
    assert fingerprints.column(db, 2, "style") == []
    file_states.purge_orphans(db, 0)
    left = [
        db.conn.execute(f"SELECT count(*) FROM {t}").fetchone()[0]
        for t in ("fingerprint", "signature")
    ]
    assert left == [0, 0] and db.integrity() == []


SCRIPTS = {
    "Zürich": "zurich",
    "Việt": "viet",
    "İzmir": "izmir",
    "Ελλάδα": "ΕΛΛΑΔΑ",
    "Йошкар-Ола": "йошкар-ола",
    "דני": "דני",
    "القاهرة": "القاهرة",
    "दिल्ली": "दिल्ली",
    "京都旅行": "京都",
    "サクラの庭": "サクラ",
    "서울여행": "서울",
    "กรุงเทพมหานคร": "กรุงเทพ",
    "Հայաստան": "հայաստան",
    "საქართველო": "საქართველო",
    "🐶": "🐶",
}


@pytest.mark.parametrize("name", SCRIPTS)
@pytest.mark.parametrize(("written", "typed"), [("NFC", "NFD"), ("NFD", "NFC"), ("NFD", "NFD")])
def test_names_in_every_script(
    db: Database, root: Root, encoder_id: int, name: str, written: str, typed: str
) -> None:
    for number, folder in enumerate(SCRIPTS):
        [one] = add(db, root, f"{unicodedata.normalize(written, folder)}/x.jpg")
        done(db, one, h(f"{number}"))
    wanted = photos.image_of_hash(db, h(f"{list(SCRIPTS).index(name)}"))
    for words in (name, SCRIPTS[name]):
        asked = text.query_words(unicodedata.normalize(typed, words))
        found = text.match_names(db, asked)
        assert asked and found == [[wanted]] * len(asked)


def test_single_letters_and_part_of_a_compound_are_found(
    db: Database, root: Root, encoder_id: int
) -> None:
    [one] = add(db, root, "Plan B/ŠkodaOctavia2019.jpg")
    done(db, one, h("h"))
    image = photos.image_of_hash(db, h("h"))
    asked = text.query_words("b skoda octavia 2019")
    assert asked == ["b", "skoda", "octavia", "2019"]
    assert text.match_names(db, asked) == [[image]] * 4
    assert text.query_words("2 dogs") == ["dogs"] and text.query_words("7") == ["7"]
