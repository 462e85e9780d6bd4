"""Strings to token ids: the tiny model's tokenizer (its words are in `make_tiny.py`), CLIP's, and small SentencePiece ones."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from tokenizers import Tokenizer, models, pre_tokenizers, processors

from photosearch.base.errors import ModelError
from photosearch.base.files import resource
from photosearch.encoder import tokens
from photosearch.encoder.export.vocabulary import clip_bpe
from photosearch.encoder.spec import Clean, ModelSpec

TINY = Path(__file__).with_name("tiny")
CLS, SEP = 2, 3

# The ids that open_clip's tokenizer gives these texts with a small vocabulary: see clip_golden.py.
GOLDEN = json.loads(Path(__file__).with_name("clip_golden.json").read_text("utf-8"))
END_ID = 512 + len(GOLDEN["merges"]) + 1
PIECES = [("▁dog", -1.0), ("▁a", -2.0), ("s", -3.0), ("▁", -9.0)]


@pytest.fixture
def bert() -> tokens.Tokens:
    return tokens.tokenizer(TINY, ModelSpec.load(TINY))


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> tokens.Tokens:
    folder = tmp_path_factory.mktemp("clip")
    made = clip_bpe([tuple(merge.split()) for merge in GOLDEN["merges"]])
    made.save(str(folder / "tokenizer.json"))
    spec = replace(
        ModelSpec.load(TINY), tokenizer="clip-bpe", clean="lower", context_length=GOLDEN["length"]
    )
    return tokens.tokenizer(folder, spec)


def test_rows_are_padded_to_the_longest_and_masked(bert: tokens.Tokens) -> None:
    ids, mask = bert.encode(["red dogs", "A cat on the beach!"])
    assert ids.tolist() == [[CLS, 5, 7, 12, SEP, 0, 0, 0], [CLS, 4, 8, 9, 10, 11, 13, SEP]]
    assert mask.tolist() == [[1, 1, 1, 1, 1, 0, 0, 0], [1] * 8]
    assert ids.dtype == mask.dtype == "int64"


def test_the_files_padding_and_truncation_are_ignored(bert: tokens.Tokens) -> None:
    assert bert.encode(["dog"])[0].tolist() == [[CLS, 7, SEP]]
    assert bert.encode([""])[0].tolist() == [[CLS, SEP]]


def test_a_long_text_keeps_its_beginning_and_the_closing_token(bert: tokens.Tokens) -> None:
    ids, mask = bert.encode(["red " * 2000])
    assert ids.tolist() == [[CLS, 5, 5, 5, 5, 5, 5, SEP]]
    assert mask.sum() == 8


def test_clipped_is_the_part_that_encode_ignores(bert: tokens.Tokens) -> None:
    assert bert.clipped("") == ""
    assert bert.clipped("a red dog on the beach") == ""  # six words and two special tokens just fit
    assert bert.clipped("a Red dog on the beach, two cats ") == ", two cats"
    assert bert.clipped("a red dog on the dogs of two") == "s of two"


def test_clipped_includes_the_text_beyond_the_character_limit(bert: tokens.Tokens) -> None:
    text = "dog" + " " * tokens.MAX_CHARACTERS + "cat"
    assert bert.encode([text])[0].tolist() == [[CLS, 7, SEP]]
    assert bert.clipped(text) == "cat"


def test_lone_surrogates_are_read_as_unknown(bert: tokens.Tokens) -> None:
    assert bert.encode(["\ud800 dog"])[0].tolist() == [[CLS, 1, 7, SEP]]
    assert bert.clipped("\ud800 dog") == ""


@pytest.mark.parametrize(
    "content", ["", "{", "{}", "[]", '{"model": 3}', '{"model": {"type": "Runes"}}']
)
def test_a_broken_tokenizer_is_a_model_error(content: str, tmp_path: Path) -> None:
    (tmp_path / "tokenizer.json").write_text(content)
    with pytest.raises(ModelError, match="not a tokenizer"):
        tokens.BertTokens(tmp_path / "tokenizer.json", 8)


def test_an_unknown_family_is_a_model_error() -> None:
    spec = replace(ModelSpec.load(TINY), tokenizer="runes")  # type: ignore[arg-type]
    with pytest.raises(ModelError, match="runes"):
        tokens.tokenizer(TINY, spec)


@pytest.mark.parametrize("text", GOLDEN["texts"])
def test_ids_equal_clips(text: str, clip: tokens.Tokens) -> None:
    ids, mask = clip.encode([text])
    assert ids.tolist() == [GOLDEN["texts"][text]]
    assert ids.dtype == "int64"
    assert mask.sum() == GOLDEN["texts"][text].index(END_ID) + 1


def test_rows_are_padded_and_a_long_one_keeps_both_special_tokens(clip: tokens.Tokens) -> None:
    ids, mask = clip.encode(["", "x", "x " * 100])
    assert ids.shape == mask.shape == (3, GOLDEN["length"])
    assert ids[0].tolist() == [END_ID - 1, END_ID] + [0] * 22
    assert ids[2, 0] == END_ID - 1
    assert ids[2, -1] == END_ID
    assert mask.sum(1).tolist() == [2, 3, 24]


def test_no_texts_give_no_rows(clip: tokens.Tokens) -> None:
    assert [part.shape for part in clip.encode([])] == [(0, 24), (0, 24)]


def test_a_typed_special_token_is_read_as_words(clip: tokens.Tokens) -> None:
    ids, _mask = clip.encode(["<end_of_text> a dog"])
    assert END_ID not in ids[0, :10]


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("", ""),
        ("x " * 22, ""),
        ("x " * 22 + "and a Cat", "and a Cat"),
        ("&amp; &quot; " * 11 + "and “a” Cat", "and “a” Cat"),
        ("“X”\n\t" * 9, "X”\n\t“X”"),
        ("x" + " " * tokens.MAX_CHARACTERS + "cat", "cat"),
        ("x " * 30 + " " * tokens.MAX_CHARACTERS + "cat", None),
    ],
)
def test_clipped_is_the_end_of_the_original_text(
    text: str, end: str | None, clip: tokens.Tokens
) -> None:
    found = clip.clipped(text)
    if end is None:
        assert found.split() == ["x"] * 8 + ["cat"]
    else:
        assert found == end.strip()


@pytest.mark.parametrize(
    ("how", "clean"),
    [
        ("none", " “A_b”,  \tC&amp;amp;D! ÉÉ"),
        ("whitespace", '"A_b", C&D! ÉÉ'),
        ("lower", '"a_b", c&d! éé'),
        ("canonicalize", "a b cd éé"),
    ],
)
def test_texts_are_cleaned_as_the_model_requires(how: Clean, clean: str) -> None:
    assert tokens.cleaned(" “A_b”,  \tC&amp;amp;D! ÉÉ", how) == clean


def pieces(folder: Path, template: str) -> tokens.Tokens:
    """A small SentencePiece tokenizer whose file contains its own padding and truncation settings."""
    made = Tokenizer(models.Unigram([("<pad>", 0.0), ("</s>", 0.0), ("<unk>", 0.0), *PIECES], 2))
    made.pre_tokenizer = pre_tokenizers.Metaspace()
    made.post_processor = processors.TemplateProcessing(
        single=template, special_tokens=[("<pad>", 0), ("</s>", 1)]
    )
    made.enable_padding(length=3, pad_id=2)
    made.enable_truncation(4)
    made.save(str(folder / "tokenizer.json"))
    spec = replace(
        ModelSpec.load(TINY),
        tokenizer="sentencepiece",
        clean="canonicalize",
        context_length=6,
        pad_id=7,
    )
    return tokens.tokenizer(folder, spec)


def test_sentencepiece_rows(tmp_path: Path) -> None:
    ids, mask = pieces(tmp_path, "$A </s>").encode(["Dogs, dog!", "a dogs dog a dogs dog"])
    assert ids.tolist() == [[3, 5, 3, 1, 7, 7], [4, 3, 5, 3, 4, 1]]
    assert mask.tolist() == [[1, 1, 1, 1, 0, 0], [1] * 6]


def test_sentencepiece_clipped_keeps_the_original_spelling(tmp_path: Path) -> None:
    made = pieces(tmp_path, "$A </s>")
    assert made.clipped("a Dogs, dog! a") == ""
    assert made.clipped("a Dogs, dog! A, Dogs & a DOG!") == ", Dogs & a DOG!"


def test_a_context_too_short_for_the_special_tokens_is_a_model_error(tmp_path: Path) -> None:
    pieces(tmp_path, "</s> </s> </s> </s> $A </s>")
    spec = replace(ModelSpec.load(TINY), tokenizer="sentencepiece", context_length=4)
    with pytest.raises(ModelError, match="more special tokens"):
        tokens.tokenizer(tmp_path, spec)


STARTER = resource("models", "starter")


def made(folder: Path, model: object, before: object, name: str = "bert") -> tokens.Tokens:
    """A tokenizer that is made here, for texts of up to 16 tokens, cleaned as SigLIP cleans them unless it is "bert"."""
    tokenizer = Tokenizer(model)  # type: ignore[arg-type]
    tokenizer.pre_tokenizer = before  # type: ignore[assignment]
    tokenizer.save(str(folder / "tokenizer.json"))
    clean: Clean = "none" if name == "bert" else "canonicalize"
    kind = {"tokenizer": name, "clean": clean, "context_length": 16, "pad_id": 0}
    return tokens.tokenizer(folder, replace(ModelSpec.load(TINY), **kind))  # type: ignore[arg-type]


def unigram(
    folder: Path, name: str, unknown: int | None, *, bytes_too: bool = False
) -> tokens.Tokens:
    """A SentencePiece model that knows dog, a, s and the space."""
    all_bytes = [(f"<0x{n:02X}>", -12.0) for n in range(256)] if bytes_too else []
    pieces = [("<pad>", 0.0), ("</s>", 0.0), ("<unk>", 0.0), *PIECES, *all_bytes]
    model = models.Unigram(pieces, unknown, byte_fallback=bytes_too)
    return made(folder, model, pre_tokenizers.Metaspace(), name)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", []),
        ("a dog on the beach, at 5 o'clock!", []),
        ("ein Mädchen am Café, ½ €", []),
        ("a 🦒 and a GIRAFFE, 🦒!", ["🦒"]),
        ("🦒🦓 two 👨\u200d👩\u200d👧 with ❤\ufe0f 👍🏽", ["🦒🦓", "👨\u200d👩\u200d👧", "👍🏽"]),
        ("长颈鹿 in the ཨོཾ", ["ཨོཾ"]),
        ("a dog " + "x" * 101, []),
        ("dog " * 100 + "🦒", ["🦒"]),
        ("\ud800 dog", []),
    ],
)  # fmt: skip
def test_words_without_a_token_are_unread_by_the_starter(text: str, words: list[str]) -> None:
    assert tokens.BertTokens(STARTER / "tokenizer.json", 64).unread(text) == words


@pytest.mark.parametrize("name", ["bert", "sentencepiece"])
def test_signs_without_a_token_are_unread_by_a_unigram_model(name: str, tmp_path: Path) -> None:
    made = unigram(tmp_path, name, 2)
    assert made.unread("a dogs dog") == []
    assert made.unread("a dog🦒🦓 🦒 dogs") == ["🦒🦓", "🦒"]
    assert made.unread("a 👨\u200d👩\u200d👧 dog") == ["👨\u200d👩\u200d👧"]
    assert made.unread("dogs\ufe0f a") == [], "a variation selector alone is no word"
    assert made.unread("dog " * 40 + "长 dog") == ["长"], "also beyond the context"


def test_where_bytes_are_tokens_everything_is_read(tmp_path: Path, clip: tokens.Tokens) -> None:
    assert unigram(tmp_path, "sentencepiece", 2, bytes_too=True).unread("a 🦒 长 dog") == []
    assert clip.unread("a 🦒 长 dog <|endoftext|>") == []
    byte_level = models.BPE(
        {char: n for n, char in enumerate(pre_tokenizers.ByteLevel.alphabet())}, []
    )
    assert (
        made(tmp_path, byte_level, pre_tokenizers.ByteLevel(), "clip-bpe").unread("a 🦒 长") == []
    )


def test_a_plain_bpe_names_its_unknown_token_by_text(tmp_path: Path) -> None:
    model = models.BPE(
        {"[UNK]": 0, "d": 1, "o": 2, "g": 3, "do": 4}, [("d", "o")], unk_token="[UNK]"
    )
    assert made(tmp_path, model, pre_tokenizers.Whitespace()).unread("dog 🦒 god 长!") == [
        "🦒",
        "长!",
    ]


def test_a_tokenizer_without_an_unknown_token_leaves_nothing_unread(tmp_path: Path) -> None:
    model = models.BPE({"d": 0, "o": 1, "g": 2}, [])
    assert made(tmp_path, model, pre_tokenizers.Whitespace()).unread("dog 🦒") == []
