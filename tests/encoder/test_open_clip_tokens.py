"""Our token ids compared with open_clip's, on texts in many scripts and on texts that break tokenizers.

Needs the `export` extra.
"""

from __future__ import annotations

import importlib.util
import random
import sys
import unicodedata
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from photosearch.encoder import tokens
from photosearch.encoder.export import vocabulary
from photosearch.encoder.spec import Clean, ModelSpec

if importlib.util.find_spec("open_clip") is None:
    pytest.skip("needs the `export` extra", allow_module_level=True)

from photosearch.encoder.export import source
from tests.encoder import open_clip_models as made

pytestmark = pytest.mark.slow

TINY = Path(__file__).with_name("tiny")

SENTENCES = """two dogs run along the beach|Zwei Hunde laufen über die Straße|Deux chiens à la plage, n’est-ce pas ?
Dos niños en el año nuevo ¿qué?|Dwa psy biegną; zażółć gęślą jaźń|İki köpek IĞDIR ılık|Две собаки бегут по пляжу
Δύο σκυλιά ΟΔΥΣΣΕΥΣ ᾼ|كلبان يركضان على الشاطئ|שני כלבים רצים|दो कुत्ते समुद्र तट पर|หมาสองตัววิ่งบนชายหาด|两只狗在海滩上奔跑
砂浜を走る二匹の犬 ﾊﾝｶｸ|해변을 달리는 개 두 마리|Երկու շուն|ორი ძაღლი|ሁለት ውሾች|இரண்டு நாய்கள்|Hai con chó chạy|🎂🎉👩‍👩‍👧‍👦🏳️‍🌈 party
“It’s” ‘quoted’ «so» „oder so“ ``and''|AT&amp;T &lt;br&gt; &amp;amp;lt; &eacute; &#128054; &nbsp;x|IMG_2041.JPG C:\\photos\\2019-12-31 #tag @me
1,234.56 € ½ ² Ⅳ ٣ 十|it's they've we'll I'm he'd aren't 'tis rock'n'roll|schÃ¶n cafÃ© â€œmojibakeâ€\x9d|ﬁ ﬂ ﬆ ẞ ß ſ ŉ ǆ
a\u0301e\u0308 zero\u200bwidth soft\u00adhyphen bidi\u202eabc|tab\tnew\nline\r\x0b\x0c\x85\u2028|\x00\x07\x1b[31mred\x7f|!!!???...---___***
<end_of_text <start_of_ text>|http://example.org/a?b=c&d=e|\ufeffbom \ufffd \U0001d518 \U00010348|x^2 + y_1 = {z}""".replace(
    "\n", "|"
).split("|")


def texts() -> list[str]:
    """More than 600 texts, the same each time."""
    chance = random.Random(11)
    letters = [
        chr(code)
        for code in range(sys.maxunicode)
        if unicodedata.category(chr(code)) not in ("Cn", "Co", "Cs")
    ]
    found = ["", " ", "\n", *SENTENCES]
    found += [sentence.upper() for sentence in SENTENCES]
    found += [
        " ".join(chance.sample(SENTENCES, 6)) for _ in range(150)
    ]  # most are longer than 77 tokens
    found += [sentence * 9 for sentence in SENTENCES]
    for _ in range(350):
        parts = [
            "".join(chance.choices(letters, k=chance.randrange(1, 12)))
            if chance.random() < 0.5
            else chance.choice(["dog", "Cafe", "it's", "&amp;", "'", '"', "12", "-", "Σ", "ﷺ"])
            for _ in range(chance.randrange(1, 20))
        ]
        found.append(chance.choice(["", " "]).join(parts))
    return found


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    source.open_clip()
    from open_clip.tokenizer import default_bpe

    folder = tmp_path_factory.mktemp("clip")
    merges = vocabulary.published_merges(Path(default_bpe()))
    vocabulary.clip_bpe(merges).save(str(folder / "tokenizer.json"))
    return folder


def ours(folder: Path, length: int, clean: Clean, *, pieces: bool = False) -> tokens.Tokens:
    spec = replace(
        ModelSpec.load(TINY),
        tokenizer="sentencepiece" if pieces else "clip-bpe",
        context_length=length,
        clean=clean,
        pad_id=1 if pieces else 0,
    )
    return tokens.tokenizer(folder, spec)


def assert_same(ids: np.ndarray, wanted: np.ndarray, given: list[str]) -> None:
    wrong = [given[index] for index in np.flatnonzero((ids != wanted).any(1))]
    assert not wrong, f"{len(wrong)} of {len(given)}: {wrong[:3]!r}"


def test_many_of_the_texts_are_too_long(folder: Path) -> None:
    given = texts()
    assert len(given) >= 600
    ids, _mask = ours(folder, 77, "lower").encode(given)
    assert (ids[:, -1] != 0).sum() >= 100


@pytest.mark.parametrize("length", [77, 248])
@pytest.mark.parametrize("clean", ["lower", "whitespace", "canonicalize"])
def test_bpe_ids_equal_open_clips(length: int, clean: Clean, folder: Path) -> None:
    from open_clip.tokenizer import SimpleTokenizer

    given = texts()
    theirs = SimpleTokenizer(context_length=length, clean=clean)(given).numpy()
    assert_same(ours(folder, length, clean).encode(given)[0], theirs, given)


def test_ids_of_every_unicode_character_equal_open_clips(folder: Path) -> None:
    from open_clip.tokenizer import SimpleTokenizer

    assigned = [
        chr(code)
        for code in range(sys.maxunicode)
        if unicodedata.category(chr(code)) not in ("Cn", "Co", "Cs")
    ]
    given = ["x".join(assigned[at : at + 25]) for at in range(0, len(assigned), 25)]
    theirs = SimpleTokenizer(context_length=248)(given).numpy()
    assert_same(ours(folder, 248, "lower").encode(given)[0], theirs, given)


@pytest.mark.parametrize("template", ["<s> $A </s>", "$A </s>", "eng_Latn $A </s>"])
@pytest.mark.parametrize("clean", ["whitespace", "canonicalize"])
def test_sentencepiece_ids_equal_open_clips(template: str, clean: Clean, tmp_path: Path) -> None:
    """The templates of XLM-RoBERTa, SigLIP and NLLB."""
    made.tokenizer(tmp_path, template)
    oc = source.open_clip()
    given = texts()
    theirs = oc.tokenizer.HFTokenizer(str(tmp_path), context_length=64, clean=clean)(given).numpy()
    assert_same(ours(tmp_path, 64, clean, pieces=True).encode(given)[0], theirs, given)
