from __future__ import annotations

from dataclasses import replace

import pytest

from photosearch.encoder.known import for_language
from photosearch.encoder.model_languages import NAMES, foreign_note, unknown_languages
from photosearch.encoder.spec import ModelSpec
from tests.fakes import HashEncoder


def knows(*languages: str) -> ModelSpec:
    return replace(HashEncoder().spec, title="X", languages=languages)


@pytest.mark.parametrize(
    ("known", "asked", "said"),
    [
        (("en",), ("en",), ""),
        (("en",), ("de",), "The model X does not know German; it knows English."),
        (("de", "en"), ("fr", "en", "xx"), "The model X does not know French or xx; it knows English and German."),
        (("en",), ("en", "zh", "de", "cs"), "The model X does not know Chinese, German or Czech; it knows English."),
        (("de", "en", "fr"), ("zh",), "The model X does not know Chinese; it knows English, German and French."),
        (("en", "de", "fr", "cs", "zh"), ("pl",), "The model X does not know Polish; it knows English, German, French, Czech and Chinese."),
        (tuple("ar cs da de en fr fi".split()), ("pl",), "The model X does not know Polish; it knows English, Arabic, Czech, Danish, German and 2 others."),
        ((), ("pl",), "The model X does not know Polish; it knows no language."),
        (("pt-BR", "zh-Hant"), ("pt", "zh"), ""),
    ],
)  # fmt: skip
def test_languages(known: tuple[str, ...], asked: tuple[str, ...], said: str) -> None:
    assert unknown_languages(knows(*known), asked) == said


@pytest.mark.parametrize(
    ("known", "words", "said"),
    [
        ("en", "a dog", ""),
        ("en", "Mädchen in Żółć", ""),
        ("en", "", ""),
        ("en", "123 😀!", ""),
        ("en", "两只狗", "Chinese characters"),
        ("en", "собака", "Cyrillic letters"),
        ("ru", "собака", ""),
        ("uk", "собака", ""),
        ("ja", "犬", ""),
        ("zh", "いぬ", "Japanese"),
        ("en", "photo from Αθήνα", ""),
        ("en", "Αθήνα 2019 a", "Greek"),
    ],
)
def test_scripts(known: str, words: str, said: str) -> None:
    found = foreign_note(knows(known), words)
    assert (f"does not know {said};" in found) if said else found == ""


FOREIGN = {
    "cs": ["malý pes na pláži", "dvě děti ve sněhu"],
    "de": ["ein Hund am Strand", "zwei Kinder im Schnee", "Sonnenuntergang über dem Meer"],
    "es": ["un perro en la playa", "dos niños en la nieve"],
    "fi": ["musta koira rannalla lumessa", "kaksi lasta leikkii lumessa"],
    "fr": ["un chien sur la plage", "deux enfants dans la neige"],
    "hu": ["egy kutya a tengerparton", "két gyerek a hóban"],
    "id": ["anjing hitam di pantai"],
    "it": ["un cane sulla spiaggia", "due bambini nella neve"],
    "nl": ["een hond op het strand", "twee kinderen in de sneeuw"],
    "pl": ["czarny pies na plaży", "dwoje dzieci w śniegu", "kobieta z małym psem"],
    "pt": ["um cão na praia", "duas crianças na neve"],
    "ro": ["un câine pe plajă"],
    "tr": ["plajda koşan bir köpek", "karda oynayan iki çocuk"],
    "vi": ["một con chó trên bãi biển"],
}
ENGLISH = (
    "dog on a beach; red car; no people; me and my dog; strand of hair; a red barn under snow; das keyboard; casa blanca; "
    "man in een boat with a dog; fa cup; un chien; am Strand; casa blanca hotel; two people under a tree; Łódź; café in Zürich; San Francisco; hai; "
    "dan dan noodles"
)


@pytest.mark.parametrize(("code", "words"), [(c, w) for c, all_ in FOREIGN.items() for w in all_])
def test_a_language_in_latin_letters_is_told_by_its_words(code: str, words: str) -> None:
    said = foreign_note(knows("en"), words)
    assert said.startswith(f"These words look like {NAMES[code]}"), said
    assert "which the model X does not know; it knows English." in said
    assert said.endswith(
        f"photosearch model get {found.name}" if (found := for_language(code)) else "English."
    )
    assert foreign_note(knows("en", code), words) == ""


def test_languages_that_cannot_be_told_apart_are_all_named() -> None:
    said = foreign_note(knows("en", "de"), "en hund på stranden")
    assert said.startswith("These words look like Danish, Norwegian or Swedish, which")
    assert foreign_note(knows("en", "sv"), "en hund på stranden") == ""


@pytest.mark.parametrize("words", ENGLISH.split("; "))
def test_english_with_foreign_names_is_english(words: str) -> None:
    assert foreign_note(knows("en"), words) == ""


def test_a_model_of_unknown_languages_is_not_judged() -> None:
    assert foreign_note(knows(), "ein Hund und eine Katze") == foreign_note(knows(), "两只狗") == ""
