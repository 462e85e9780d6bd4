"""The shipped starter model: it still gives the vectors recorded when it was trained, and tells meanings apart."""

from __future__ import annotations

import json
import re
from pathlib import Path

import numpy as np
import pytest

from photosearch.encoder import preprocess
from photosearch.encoder.runtime import OnnxEncoder
from photosearch.encoder.spec import Pixels, Preprocess
from tests.encoder import starter_golden
from tests.encoder.starter_golden import GOLDEN, STARTER, TEXTS

FLICKR8K = Path(__file__).parents[3] / "shared" / "data" / "flickr8k-test"
MEGABYTES = 100


@pytest.fixture(scope="module")
def encoder() -> OnnxEncoder:
    return OnnxEncoder(STARTER, threads=2)


@pytest.fixture(scope="module")
def drawn(encoder: OnnxEncoder) -> Pixels:
    return starter_golden.pictures(encoder.spec.preprocess)


def test_the_vectors_equal_the_golden_vectors(encoder: OnnxEncoder, drawn: Pixels) -> None:
    golden = np.load(GOLDEN)
    assert str(golden["key"]) == encoder.key
    found = {**encoder.encode_images(drawn), "texts": encoder.encode_texts(list(TEXTS))}
    assert set(found) == set(golden.files) - {"key"}
    for name, rows in found.items():
        assert (np.sum(rows * golden[name], axis=1) > 0.999).all(), name


def test_vectors_have_unit_length_and_the_stated_dimensions(
    encoder: OnnxEncoder, drawn: Pixels
) -> None:
    for space, rows in encoder.encode_images(drawn).items():
        assert rows.shape == (3, encoder.spec.spaces[space])
        np.testing.assert_allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-5)
    assert encoder.encode_texts(["dog"]).shape == (1, encoder.spec.dim)


def test_pictures_do_not_depend_on_their_batch(encoder: OnnxEncoder, drawn: Pixels) -> None:
    noise = np.random.default_rng(0).integers(0, 256, (7, *drawn.shape[1:]), dtype=np.uint8)
    together = encoder.encode_images(np.concatenate([noise, drawn]))
    for index, picture in enumerate(drawn):
        for space, alone in encoder.encode_images(picture[None]).items():
            assert together[space][7 + index] @ alone[0] >= 0.9999


def test_texts_do_not_depend_on_their_batch(encoder: OnnxEncoder) -> None:
    together = encoder.encode_texts([*TEXTS, "word " * 300])
    for text, row in zip(TEXTS, together, strict=False):
        assert row @ encoder.encode_texts([text])[0] >= 0.9999


def test_odd_texts_are_encoded(encoder: OnnxEncoder) -> None:
    odd = ["", " ", "🐕", "犬", "\x00", "[SEP]", "x" * 5000, "a dog " * 833, "\ud800"]
    rows = encoder.encode_texts(odd)
    np.testing.assert_allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-5)
    assert encoder.clipped("a dog on the beach") == ""
    assert encoder.clipped("a dog " * 833).endswith("a dog")


@pytest.mark.parametrize(
    ("text", "near", "far"),
    [
        (
            "a dog runs on the beach",
            "a puppy running by the sea",
            "a man plays the guitar on a stage",
        ),
        ("kids playing soccer", "children with a football on the grass", "an old church"),
        ("A MAN ON A BICYCLE", "a person riding a bike", "a bowl of soup"),
        ("great white shark", "a big fish with sharp teeth in the ocean", "a wooden chair"),
        ("two people climbing a cliff", "rock climbers on a mountain", "two people eating dinner"),
        (
            "ein Hund läuft durch den Schnee",
            "a dog runs through the snow",
            "a man plays the guitar",
        ),
        ("deux enfants jouent au football", "two children playing football", "a bowl of soup"),
        ("žena na kole", "a woman riding a bicycle", "a dog in the water"),
        ("一个男人在海浪上冲浪", "a man surfing on a wave", "a child in a red coat"),
    ],
)
def test_texts_of_similar_meaning_are_near(
    encoder: OnnxEncoder, text: str, near: str, far: str
) -> None:
    asked, right, wrong = encoder.encode_texts([text, near, far])
    assert asked @ right > asked @ wrong + 0.1


def test_the_description_is_complete_and_agrees_with_the_card(encoder: OnnxEncoder) -> None:
    spec = encoder.spec
    assert (spec.name, spec.dim, spec.languages, spec.tokenizer) == (
        "starter",
        512,
        ("en", "de", "fr", "cs", "zh"),
        "bert",
    )
    assert "Non-commercial" in spec.licence
    assert {"image trunk", "text encoder", "photos with captions"} <= spec.origin.keys()
    assert spec.quality["for scale"].popitem()[1] == 0.805
    card = (STARTER / "MODEL_CARD.md").read_text("utf-8")
    assert spec.key in card
    for part in ("validation", "test"):
        assert spec.quality[part], part
        for name, found in spec.quality[part].items():
            told, protocol, _metric = name.rsplit(", ", 2)
            row = re.search(
                rf"^\| {re.escape(told)} .*{re.escape(protocol)} .*$", card, re.MULTILINE
            )
            assert row, name
            ends = [float(number) for number in re.findall(r"\d+\.?\d*", row[0].replace(",", ""))]
            for value in ("value", "low", "high"):
                assert min(abs(end - found[value]) for end in ends) < 0.0011, name
    files = [path for path in STARTER.iterdir() if path.is_file()]
    assert {path.name for path in files} == {*spec.files, "model.json", "MODEL_CARD.md"}
    assert sum(path.stat().st_size for path in files) < MEGABYTES * 1e6


def test_captions_find_their_photos(encoder: OnnxEncoder) -> None:
    """A lower limit on the first 100 test photos and their 500 captions; the model card has the figures of the whole set."""
    if not FLICKR8K.exists():
        pytest.skip("needs ../shared/data/flickr8k-test")
    lines = (FLICKR8K / "captions.jsonl").read_text("utf-8").splitlines()[:100]
    rows = [json.loads(line) for line in lines]
    paths = [FLICKR8K / "images" / Path(row["image"]).name for row in rows]
    photos = encoder.encode_images(
        np.stack([_pixels(path, encoder.spec.preprocess) for path in paths])
    )
    texts = encoder.encode_texts([text for row in rows for text in row["en"]])
    similarity = texts @ photos["joint"].T
    own = similarity[np.arange(500), np.arange(100).repeat(5)]
    before = (similarity > own[:, None]).sum(1)
    assert (before < 5).mean() > 0.8


def _pixels(path: Path, pre: Preprocess) -> Pixels:
    from PIL import Image

    with Image.open(path) as image:
        return preprocess.pixels(image.convert("RGB"), pre)
