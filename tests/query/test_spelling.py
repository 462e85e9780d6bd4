"""Misspelt words are corrected; names, and words of every language that the model knows, are not."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photosearch.base.files import app_dirs
from photosearch.base.searches import Query
from photosearch.base.settings import Settings
from photosearch.base.spelt import Spelling
from photosearch.engine.library import Engine
from photosearch.query.spelling import corrected
from tests.fakes import HashEncoder, picture

KNOWN = ("en", "de", "fr", "cs", "zh")
THINGS = """accordion ambulance anchor backpack badger bagel banana basket bathtub battery beach beaver bicycle birthday
    blueberries bookmark boomerang bread bridge briefcase broccoli broom bucket butter cactus camel camera candle carrot castle
    cathedral cheese cherries chestnut chicken chocolate church circus cloud coconut compass cookie cradle crayon cricket crocodile
    croissant cucumber cupcake daisy desert dolphin donkey dragon dumpling eagle elephant fountain flamingo flower football forest
    garden garlic giraffe glacier gloves gorilla grapes guitar hamster harbour hedgehog helicopter island jellyfish kangaroo keyboard
    kitchen ladder lantern lemon leopard library lizard lobster luggage market meadow microphone microscope mirror monkey mosquito
    mountain mushroom museum necklace newspaper notebook octopus orchard ostrich otter pancakes parachute parrot peacock penguin
    piano pigeon pineapple potato pumpkin puppet rabbit railway rainbow restaurant sandwich scissors skeleton snowflake
    snowman spider squirrel stadium strawberry sunflower sunset swan telescope tiger tomato tornado tractor trumpet turtle umbrella
    village violin volcano waterfall watermelon wedding whale window zebra""".split()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("giarffe", "giraffe"),
        ("a dgo on the beahc", "a dog on the beach"),
        ("MOUTAIN", "MOUNTAIN"),
        ("Brithday", "Birthday"),
        ("golden retrieevrs", "golden retrievers"),
        ("ein Hudn am Strand", "ein Hund am Strand"),
        ("un chein sur la plage", "un chien sur la plage"),
        ("beahc, sunst", "beach, sunset"),
        ("IMG_2034 beahc", "IMG_2034 beach"),
        ("date:2023 beahc -poeple", "date:2023 beach -people"),
    ],
)
def test_slips_are_corrected(typed: str, meant: str) -> None:
    assert corrected(typed, KNOWN) == meant


def test_a_word_of_another_language_is_corrected_only_for_a_model_that_does_not_know_it() -> None:
    assert corrected("girafe", KNOWN) == "girafe", "French"
    assert corrected("girafe", ("en",)) == "giraffe"


@pytest.mark.parametrize(
    "words",
    [
        "Fahrrad; Strasse; Straße; Gebirge; ein Kind spielt im Schnee; Sonnenuntergang über dem Meer; Hochzeit",
        "plage; vélo; un enfant joue dans la neige; coucher de soleil; enfants; montagne",
        "pláž; plaz; dítě si hraje ve sněhu; západ slunce; svatba; kolo",
        "un perro en la playa; dos niños juegan en la nieve; perro; playa",
        "colour; color; theatre; theater; grey; gray; paws; hopping; chihuahua; dachshund",
        'date:2023; in:holidays; camera:cannon; "baywtach"; 图片; собака; BMX; NASA; a.jpg; foo@bar.com',
    ],
)
def test_right_words_stay(words: str) -> None:
    for one in words.split("; "):
        assert corrected(one, KNOWN) == one


def slipped(word: str, kind: str, chance: random.Random) -> str:
    at = chance.randrange(len(word) - 1)
    if kind == "swapped":
        at = chance.choice([i for i in range(len(word) - 1) if word[i] != word[i + 1]])
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return word[:at] + word[at + 1 :] if kind == "left out" else word[: at + 1] + word[at:]


@pytest.mark.parametrize(
    ("kind", "share"), [("swapped", 0.93), ("left out", 0.8), ("doubled", 0.98)]
)
def test_everyday_things_are_put_right(kind: str, share: float) -> None:
    chance = random.Random(3)
    right = [corrected(slipped(word, kind, chance), KNOWN) == word for word in THINGS]
    assert sum(right) / len(right) >= share
    assert [corrected(word, KNOWN) for word in THINGS] == THINGS


@given(st.text())
def test_any_text_is_taken(words: str) -> None:
    assert len(corrected(words, KNOWN).split()) == len(words.split())


def test_long_words_and_queries_cost_nothing() -> None:
    for words in ("x" * 5_000, "beahc " * 1_000, "beahc" * 100):
        assert corrected(words, KNOWN) == words


KEYWORDS = """<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:subject><rdf:Bag><rdf:li>Aunt Brigdet</rdf:li></rdf:Bag></dc:subject>
</rdf:Description></rdf:RDF></x:xmpmeta>"""


@pytest.fixture
def engine(own_home: Path, tmp_path: Path) -> Iterator[Engine]:
    folder = tmp_path / "Hellgoland trip"
    folder.mkdir()
    for number in range(3):
        picture(folder / f"beahc{number}-Zanzibbar.jpg", "white", mark=number)
    picture(folder / "red dog.jpg", "red", mark=9)
    (folder / "red dog.jpg.xmp").write_text(KEYWORDS, "utf-8")
    with Engine.open(app_dirs(), Settings(), write=True, encoder=HashEncoder()) as engine:
        engine.add_folder(str(folder))
        engine.index()
        yield engine


def test_the_answer_is_that_to_the_right_words_and_says_so(engine: Engine) -> None:
    found = engine.ask(Query("a red dgo"), 4)
    assert found.spelling == Spelling("a red dgo", "a red dog")
    assert found.note == "Showing “dog” for “dgo”."
    right = engine.ask(Query("a red dog"), 4)
    assert right.spelling is None and right.note == ""
    assert [(h.path, h.score) for h in found.hits] == [(h.path, h.score) for h in right.hits]
    assert engine.ask(Query("a red dgo", exact_words=True), 4).spelling is None


@pytest.mark.parametrize("word", ["Zanzibbar", "ZANZIBBAR", "hellgoland", "brigdet"])
def test_names_of_the_library_are_never_corrected(engine: Engine, word: str) -> None:
    assert engine.ask(Query(f"{word} dog"), 4).spelling is None


def test_a_slip_in_a_name_of_the_library_is_corrected(engine: Engine) -> None:
    for typed, meant in (("Hellgolnd", "Hellgoland"), ("Brgidet", "Brigdet")):
        assert engine.ask(Query(typed), 4).spelling == Spelling(typed, meant)
