"""Make `resources/words`: the words of each language by frequency, for spelling and for telling languages apart.

    python -m photosearch.training.word_frequencies --wordnet data.noun --out resources/words

The frequencies are wordfreq's (data: CC BY-SA 4.0). Of English, only words that symspellpy's dictionary has too are
taken (MIT; from SCOWL), and very frequent ones, because the web is full of misspellings. `things` are the English words
for what can be photographed: the animals, artefacts, body parts, dishes, landscapes and plants of WordNet 3.0.
"""

from __future__ import annotations

import argparse
import gzip
import unicodedata
from pathlib import Path
from typing import Final

# The lowest frequency taken (Zipf: log10 of the occurrences in 10⁹ words) of languages whose spelling is corrected.
WHOLE: Final = {"en": 2.0, "de": 2.7, "fr": 2.7, "cs": 2.7}
LEXICON_ONLY: Final = 1.9  # the frequency given to words that only the dictionary has
BEYOND_LEXICON: Final = 4.0
# Languages that are only told apart, by wordfreq's codes; ours differ for two.
OTHERS: Final = "da es fi sh hu id it nl nb pl pt ro sk sv tr vi".split()
OURS: Final = {"sh": "hr", "nb": "no"}
# American spellings, where the dictionary has the British one.
VARIANTS: Final = (("or", "our"), ("z", "s"), ("er", "re"), ("ling", "lling"), ("led", "lled"), ("ler", "ller"))  # fmt: skip
RAREST_VARIANT: Final = 2.5
COMMONEST: Final = 6_000
# WordNet's lexicographer files: animal, artifact, body, food, object, plant.
THINGS: Final = frozenset(("05", "06", "08", "13", "17", "20"))
RAREST_THING: Final = 1.0


def words_of(code: str, lexicon: set[str]) -> dict[str, float]:
    """The words of a language and their frequencies."""
    import wordfreq

    held = wordfreq.get_frequency_dict(code, "best")
    found = {
        unicodedata.normalize("NFC", word): wordfreq.freq_to_zipf(share)
        for word, share in held.items()
        if len(word) > 1 and _is_latin(word)
    }
    if code == "en":
        found = {
            w: zipf
            for w, zipf in found.items()
            if w in lexicon
            or zipf >= (RAREST_VARIANT if _is_variant(w, lexicon) else BEYOND_LEXICON)
        }
        return {w: LEXICON_ONLY for w in lexicon if len(w) > 3 and _is_latin(w)} | found
    if code in WHOLE:
        return {word: zipf for word, zipf in found.items() if zipf >= WHOLE[code]}
    return dict(sorted(found.items(), key=lambda one: -one[1])[:COMMONEST])


def things_of(nouns: str) -> dict[str, float]:
    """The English words in the names of things, and their frequencies. `nouns`: the text of WordNet's `data.noun`."""
    import wordfreq

    found: dict[str, float] = {}
    for line in nouns.splitlines():
        fields = line.split(" ")
        if line.startswith(" ") or fields[1] not in THINGS:
            continue
        for name in fields[4 : 4 + 2 * int(fields[3], 16) : 2]:
            for word in name.split("_"):
                if len(word) > 2 and word.islower() and word.isascii() and word.isalpha():
                    found[word] = max(RAREST_THING, wordfreq.zipf_frequency(word, "en", "best"))
    return found


def _is_variant(word: str, lexicon: set[str]) -> bool:
    return any(word.replace(us, uk) in lexicon for us, uk in VARIANTS if us in word)


def _is_latin(word: str) -> bool:
    return word.isalpha() and all("LATIN" in unicodedata.name(c, "") for c in word)


def packed(words: dict[str, float]) -> bytes:
    """One line for each tenth of a Zipf step, the most frequent first: "47 dog house …", compressed."""
    groups: dict[int, list[str]] = {}
    for word, zipf in words.items():
        groups.setdefault(round(zipf * 10), []).append(word)
    lines = [f"{tenths} {' '.join(sorted(groups[tenths]))}" for tenths in sorted(groups)[::-1]]
    return gzip.compress("\n".join(lines).encode(), 9, mtime=0)


def main() -> None:
    import importlib.resources

    parser = argparse.ArgumentParser(description="Make the lists of words.")
    parser.add_argument("--wordnet", type=Path, required=True, help="WordNet's data.noun")
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args()
    out = given.out
    name = "frequency_dictionary_en_82_765.txt"
    text = importlib.resources.files("symspellpy").joinpath(name).read_text("utf-8-sig")
    lexicon = {line.split()[0].lower() for line in text.splitlines()}
    out.mkdir(parents=True, exist_ok=True)
    things = packed(things_of(given.wordnet.read_text("utf-8")))
    (out / "things.txt.gz").write_bytes(things)
    for code in (*WHOLE, *OTHERS):
        (out / f"{OURS.get(code, code)}.txt.gz").write_bytes(packed(words_of(code, lexicon)))


if __name__ == "__main__":
    main()
