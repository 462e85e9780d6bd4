"""Families of published models: how `known` describes a model of each, and the pages that state its properties."""

from __future__ import annotations

from typing import Final, Literal

from photosearch.encoder.catalogue import RECALL_1, Download, Figure, KnownModel, Role
from photosearch.encoder.spec import Preprocess

_OPEN_CLIP: Final = "https://github.com/mlfoundations/open_clip/blob/main/"
RETRIEVAL: Final = _OPEN_CLIP + "docs/openclip_retrieval_results.csv"
MULTILINGUAL: Final = _OPEN_CLIP + "docs/openclip_multilingual_retrieval_results.csv"

# Lists the prebuilt models that Immich offers, with the recall of each in each language of Crossmodal-3600.
IMMICH: Final = "https://github.com/immich-app/immich/blob/main/docs/docs/features/searching.md"
# State that a model's files are in the hub's repository immich-app/NAME, with their paths and tensor shapes.
IMMICH_PLACES: Final = (
    IMMICH,
    "https://github.com/immich-app/immich/blob/main/machine-learning/immich_ml/models/base.py",
    "https://github.com/immich-app/immich/pull/31524",
)

OPENAI: Final = "https://github.com/openai/CLIP"
MOBILECLIP: Final = "https://github.com/apple/ml-mobileclip"
PE: Final = "https://github.com/facebookresearch/perception_models/blob/main/apps/pe/README.md"
SIGLIP2: Final = (
    "https://github.com/google-research/big_vision/blob/main/big_vision/configs/proj/image_text/"
    "README_siglip2.md"
)

Colours = tuple[tuple[float, float, float], tuple[float, float, float]]
CLIP: Final[Colours] = ((0.48145466, 0.4578275, 0.40821073), (0.26862954, 0.26130258, 0.27577711))
HALF: Final[Colours] = ((0.5, 0.5, 0.5), (0.5, 0.5, 0.5))
NONE: Final[Colours] = ((0.0, 0.0, 0.0), (1.0, 1.0, 1.0))

# Languages for which a page gives a mean of recall@1, @5 and @10 of at least 0.5 on Crossmodal-3600.
XLM_R: Final = tuple(
    "ar cs da de el en es fa fi fr he hr hu id it ja ko nl no pl pt ro ru sv th tr uk vi zh".split()
)
NLLB: Final = tuple(sorted((*XLM_R, *"bn fil hi sw te".split())))
_SIGLIP2: Final = tuple(
    "ar cs da de el en es fa fr he hr hu id it ja ko nl no pl pt ro ru sv tr uk vi zh".split()
)
# Languages for which the same page gives less than 0.6.
XLM_R_WEAK: Final = ("ar", "hi")
NLLB_WEAK: Final = ("hi", "mi", "quz")


def prepare(
    size: int,
    colours: Colours = CLIP,
    resize: Literal["squash", "shortest"] = "shortest",
    interpolation: Literal["bicubic", "bilinear"] = "bicubic",
) -> Preprocess:
    return Preprocess(size, resize, interpolation, *colours)


def coco(recall1: float, source: str) -> Figure:
    return Figure("MS COCO", RECALL_1, recall1, source)


def retrieval(flickr1: float, flickr5: float, coco1: float, coco5: float) -> tuple[Figure, ...]:
    """Caption-to-photo retrieval figures from open_clip's table."""
    return (
        coco(coco1, RETRIEVAL),
        Figure("MS COCO", "caption to photo, recall@5", coco5, RETRIEVAL),
        Figure("Flickr30k", RECALL_1, flickr1, RETRIEVAL),
        Figure("Flickr30k", "caption to photo, recall@5", flickr5, RETRIEVAL),
    )


def crossmodal(source: str, **languages: float) -> tuple[Figure, ...]:
    """Recall in each of `languages` (English names) on Crossmodal-3600."""
    what = "caption to photo, mean of recall@1, @5 and @10"
    return tuple(
        Figure(f"Crossmodal-3600, {language}", what, value, source)
        for language, value in languages.items()
    )


def imagenet(top1: float, source: str) -> Figure:
    return Figure("ImageNet-1k", "zero-shot top-1 accuracy", top1, source)


def immich(
    name: str,
    *pages: str,
    sha256: tuple[str, str, str] = ("", "", ""),
    stated_by: str = "",
    revision: str = "main",
    size: int = 0,
) -> Download:
    """The download of the model `name` from Immich's hub.

    `pages`: the hub's pages that list its files. `sha256`: of the picture tower, the text tower and the tokenizer, as
    the page `stated_by` gives them for `revision`. `size`: of these files together, in bytes.
    """
    image, text, tokenizer = sha256
    hub = (f"https://huggingface.co/immich-app/{page}" for page in pages)
    return Download(
        repo=f"immich-app/{name}",
        files={
            "image.onnx": ("visual/model.onnx", image),
            "text.onnx": ("textual/model.onnx", text),
            "tokenizer.json": ("textual/tokenizer.json", tokenizer),
        },
        source=(*IMMICH_PLACES, *hub, *([stated_by] if stated_by else [])),
        revision=revision,
        bytes=size,
    )


def clip(
    name: str,
    title: str,
    pretrained: str,
    parameters: float,
    source: str,
    quality: tuple[Figure, ...],
    *,
    dim: int = 512,
    architecture: str = "",
    colours: Colours = CLIP,
    download: Download | None = None,
    role: Role = "",
) -> KnownModel:
    """An English model of open_clip with CLIP's tokenizer and MIT-licensed weights."""
    return KnownModel(
        name=name,
        title=title,
        architecture=architecture or name,
        pretrained=pretrained,
        dim=dim,
        context_length=77,
        tokenizer="clip-bpe",
        preprocess=prepare(224, colours),
        languages=("en",),
        licence="MIT",
        parameters=parameters,
        sources=(source,),
        quality=quality,
        download=download,
        role=role,
    )


def mobileclip(
    name: str,
    parameters: float,
    top1: float,
    coco1: float,
    *,
    dim: int = 512,
    colours: Colours = NONE,
) -> KnownModel:
    results = f"{MOBILECLIP}/blob/main/results/{name.lower().replace('-', '_')}.jsonl"
    return KnownModel(
        name=name,
        title=name,
        architecture=name,
        pretrained="dfndr2b",
        dim=dim,
        context_length=77,
        tokenizer="clip-bpe",
        preprocess=prepare(256, colours, "shortest", "bilinear"),
        languages=("en",),
        licence="Apple Machine Learning Research Model licence: non-commercial research only",
        parameters=parameters,
        sources=(MOBILECLIP, f"{MOBILECLIP}/blob/main/LICENSE_MODELS"),
        quality=(coco(coco1, results), imagenet(top1, MOBILECLIP)),
        research_only=True,
    )


def siglip2(
    name: str,
    title: str,
    parameters: float,
    size: int,
    quality: tuple[Figure, ...],
    *,
    dim: int = 768,
    weak: tuple[str, ...] = (),
    more: tuple[str, ...] = (),
    download: Download | None = None,
    role: Role = "",
) -> KnownModel:
    """`more`: languages beyond those that every SigLIP 2 knows."""
    return KnownModel(
        name=name,
        title=title,
        architecture=name,
        pretrained="webli",
        dim=dim,
        context_length=64,
        tokenizer="sentencepiece",
        preprocess=prepare(size, HALF, "squash"),
        languages=tuple(sorted((*_SIGLIP2, *more))),
        licence="Apache-2.0",
        parameters=parameters,
        sources=("https://huggingface.co/timm/ViT-B-16-SigLIP2-512", SIGLIP2, IMMICH),
        clean="canonicalize",
        quality=quality,
        download=download,
        role=role,
        weak=weak,
    )


def perception(
    name: str, title: str, parameters: float, size: int, dim: int, top1: float, coco1: float
) -> KnownModel:
    """A Perception Encoder (PE-Core). It reads 32 tokens, less than half of what CLIP reads."""
    return KnownModel(
        name=name,
        title=title,
        architecture=name,
        pretrained="meta",
        dim=dim,
        context_length=32,
        tokenizer="clip-bpe",
        preprocess=prepare(size, HALF, "squash", "bilinear"),
        languages=("en",),
        licence="Apache-2.0",
        parameters=parameters,
        sources=(PE,),
        quality=(coco(coco1, PE), imagenet(top1, PE)),
    )
