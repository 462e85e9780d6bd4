"""Write `clip_golden.json`: a small byte-pair vocabulary and the ids that open_clip's tokenizer gives with it.

python tests/encoder/clip_golden.py          (needs the `export` extra)
"""

from __future__ import annotations

import gzip
import json
import tempfile
from pathlib import Path

from tokenizers import Tokenizer, models, pre_tokenizers, trainers

from photosearch.encoder.export import source

OUT = Path(__file__).with_name("clip_golden.json")
LENGTH = 24

SENTENCES = """a photo of a dog. two dogs run on the beach at sunset, and a red car stands there
the children's birthday cake isn't here; they've eaten it, we'll see, I'm sure it's gone
ein Hund läuft über die Straße, das Fahrrad lehnt an der gelben Wand, naïve café, año nuevo
собака в снегу и кошка на окне, черная собака в снегу
一只猫睡在窗台上 一只狗在雪地里 猫和狗
2019 2020 2021 12:30 100% ... !!! ??? #holiday @home :-) 🎂🎉🎂🎉 birthday birthday"""

TEXTS = [
    "",
    "   ",
    "a photo of a dog",
    "A  PHOTO\tof\na DOG",
    "it's they've we'll I'm isn't they'd 'tis",
    "“curly” ‘quotes’ — and … dots",
    "caf\u00e9 cafe\u0301 naïve Straße STRASSE ẞ",
    "schÃ¶n is mended",
    "AT&amp;T &lt;b&gt; &amp;amp;quot; &eacute;",
    "собака в снегу",
    "一只猫睡在窗台上",
    "قطة سوداء على السرير",
    "ΟΔΟΣ ΟΔΥΣΣΕΥΣ",
    "İstanbul IĞDIR",
    "'ſtrange long s",
    "iota\u0345 below",
    "🎂🎉 birthday 👩‍👩‍👧‍👦!!",
    "2019-12-31 12:30 ½ ٣ Ⅳ",
    "a_b-c/d\\e #holiday @home",
    "zero\u200bwidth and soft\u00adhyphen",
    "control \x00\x07\x1b[31m red",
    "ｆｕｌｌ ｗｉｄｔｈ ﬁ ﬂ",
    "\U00010348 \U0001d518 \ufffd",
    "dog " * 40,
    "donaudampfschifffahrtsgesellschaftskapitän" * 2,
    "!?" * 60,
]


def main() -> None:
    source.open_clip()
    from open_clip.tokenizer import SimpleTokenizer

    learner = Tokenizer(models.BPE(end_of_word_suffix="</w>"))
    learner.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.WhitespaceSplit(),
            pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False),
        ]
    )
    learner.train_from_iterator(
        SENTENCES.lower().split("\n"),
        trainers.BpeTrainer(vocab_size=380, end_of_word_suffix="</w>", show_progress=False),
    )
    merges = [" ".join(pair) for pair in json.loads(learner.to_str())["model"]["merges"]]
    with tempfile.TemporaryDirectory() as folder:
        words = Path(folder, "words.gz")
        words.write_bytes(gzip.compress("\n".join(["heading", *merges]).encode()))
        published = SimpleTokenizer(str(words), context_length=LENGTH)
        ids = published(TEXTS).tolist()
    golden = {"length": LENGTH, "merges": merges, "texts": dict(zip(TEXTS, ids, strict=True))}
    OUT.write_text(json.dumps(golden) + "\n", "utf-8")


if __name__ == "__main__":
    main()
