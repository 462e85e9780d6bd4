"""Convert CLIP's byte-pair vocabulary to a `tokenizer.json`."""

from __future__ import annotations

import gzip
from collections.abc import Sequence
from pathlib import Path

from tokenizers import Regex, Tokenizer, models, pre_tokenizers, processors

START, END = "<start_of_text>", "<end_of_text>"
_SUFFIX = "</w>"
_PUBLISHED = 49_152 - 256 - 2  # size of the vocabulary less the byte letters and the special tokens

# English contractions, runs of letters, single digits, runs of other characters. CLIP's own pattern ignores case, which
# makes the iota subscript (U+0345) match none of these.
_WORDS = r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|\p{L}+|\p{N}|[^\s\p{L}\p{N}\u0345]+"


def clip_bpe(merges: Sequence[tuple[str, str]]) -> Tokenizer:
    """A tokenizer for texts that are already cleaned. It gives `START`, the text's ids, `END`.

    The ids are CLIP's: the 256 byte letters, the same letters at a word's end, one id per merge in the order of
    `merges`, then the two special tokens.
    """
    letters = _byte_letters()
    words = [*letters, *(letter + _SUFFIX for letter in letters), *(a + b for a, b in merges)]
    vocabulary = {word: index for index, word in enumerate([*words, START, END])}
    made = Tokenizer(models.BPE(vocabulary, list(merges), end_of_word_suffix=_SUFFIX))
    made.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Split(Regex(_WORDS), behavior="removed", invert=True),
            pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False),
        ]
    )
    made.post_processor = processors.TemplateProcessing(
        single=f"{START} $A {END}",
        special_tokens=[(START, vocabulary[START]), (END, vocabulary[END])],
    )
    return made


def _byte_letters() -> list[str]:
    """A printable letter for each byte, in the order of CLIP's ids: bytes that are printable in Latin-1 come first."""
    seen = [*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    return [chr(code) for code in seen] + [chr(256 + n) for n in range(256 - len(seen))]


def published_merges(path: Path) -> list[tuple[str, str]]:
    """The merges that CLIP uses, from its published list: a .gz file with a heading and then one pair per line."""
    lines = gzip.decompress(path.read_bytes()).decode("utf-8").split("\n")
    return [(first, second) for first, second in map(str.split, lines[1 : 1 + _PUBLISHED])]
