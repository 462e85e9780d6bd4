from __future__ import annotations

from dataclasses import replace

import pytest

from photosearch.encoder.model_languages import unknown_languages, unknown_script
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
    found = unknown_script(knows(known), words)
    assert (f"does not know {said};" in found) if said else found == ""
