"""The models of the catalogue, with the pages that state their properties.

Sizes, dimensions, context lengths and preprocessing follow the configurations of open_clip 3.3.0. We have not downloaded
and tried any of these models, so none is `verified`. A model without a `download` can still be exported or imported.
The large models on Immich's hub have no `download` because they keep their weights beside the graph, in files that no
page lists completely.
"""

from __future__ import annotations

from typing import Final, Literal

from photosearch.base.user_text import say
from photosearch.encoder.catalogue import Download, Figure, KnownModel, Role
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

_CLIP: Final = ((0.48145466, 0.4578275, 0.40821073), (0.26862954, 0.26130258, 0.27577711))
_HALF: Final = ((0.5, 0.5, 0.5), (0.5, 0.5, 0.5))
_NONE: Final = ((0.0, 0.0, 0.0), (1.0, 1.0, 1.0))

_Colours = tuple[tuple[float, float, float], tuple[float, float, float]]

# Languages for which a page gives a mean of recall@1, @5 and @10 of at least 0.5 on Crossmodal-3600.
_XLM_R: Final = tuple(
    "ar cs da de el en es fa fi fr he hr hu id it ja ko nl no pl pt ro ru sv th tr uk vi zh".split()
)
_NLLB: Final = tuple(sorted((*_XLM_R, *"bn fil hi sw te".split())))
_SIGLIP2: Final = tuple(
    "ar cs da de el en es fa fr he hr hu id it ja ko nl no pl pt ro ru sv tr uk vi zh".split()
)


def _prepare(
    size: int,
    colours: _Colours = _CLIP,
    resize: Literal["squash", "shortest"] = "shortest",
    interpolation: Literal["bicubic", "bilinear"] = "bicubic",
) -> Preprocess:
    return Preprocess(size, resize, interpolation, *colours)


def _retrieval(flickr1: float, flickr5: float, coco5: float) -> tuple[Figure, ...]:
    """Caption-to-photo retrieval figures from open_clip's table."""
    return (
        Figure("Flickr30k", "caption to photo, recall@1", flickr1, RETRIEVAL),
        Figure("Flickr30k", "caption to photo, recall@5", flickr5, RETRIEVAL),
        Figure("MS COCO", "caption to photo, recall@5", coco5, RETRIEVAL),
    )


def _crossmodal(english: float, german: float, source: str) -> tuple[Figure, ...]:
    what = "caption to photo, mean of recall@1, @5 and @10"
    return (
        Figure("Crossmodal-3600, English", what, english, source),
        Figure("Crossmodal-3600, German", what, german, source),
    )


def _imagenet(top1: float) -> tuple[Figure, ...]:
    return (Figure("ImageNet-1k", "zero-shot top-1 accuracy", top1, MOBILECLIP),)


def _immich(name: str, *pages: str) -> Download:
    """The download of the model `name` from Immich's hub. `pages`: the hub's pages that list its files."""
    return Download(
        repo=f"immich-app/{name}",
        files={
            "image.onnx": ("visual/model.onnx", ""),
            "text.onnx": ("textual/model.onnx", ""),
            "tokenizer.json": ("textual/tokenizer.json", ""),
        },
        source=(*IMMICH_PLACES, *(f"https://huggingface.co/immich-app/{page}" for page in pages)),
    )


def _clip(
    name: str,
    title: str,
    pretrained: str,
    parameters: float,
    source: str,
    quality: tuple[Figure, ...],
    *,
    dim: int = 512,
    architecture: str = "",
    colours: _Colours = _CLIP,
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
        preprocess=_prepare(224, colours),
        languages=("en",),
        licence="MIT",
        parameters=parameters,
        sources=(source,),
        quality=quality,
        download=download,
        role=role,
    )


def _mobileclip(
    name: str, parameters: float, top1: float, *, dim: int = 512, colours: _Colours = _NONE
) -> KnownModel:
    return KnownModel(
        name=name,
        title=name,
        architecture=name,
        pretrained="dfndr2b",
        dim=dim,
        context_length=77,
        tokenizer="clip-bpe",
        preprocess=_prepare(256, colours, "shortest", "bilinear"),
        languages=("en",),
        licence="Apple Machine Learning Research Model licence: non-commercial research only",
        parameters=parameters,
        sources=(MOBILECLIP, f"{MOBILECLIP}/blob/main/LICENSE_MODELS"),
        quality=_imagenet(top1),
        research_only=True,
    )


def _siglip2(
    name: str,
    title: str,
    parameters: float,
    size: int,
    english: float,
    german: float,
    role: Role,
) -> KnownModel:
    return KnownModel(
        name=name,
        title=title,
        architecture=name,
        pretrained="webli",
        dim=768,
        context_length=64,
        tokenizer="sentencepiece",
        preprocess=_prepare(size, _HALF, "squash"),
        languages=_SIGLIP2,
        licence="Apache-2.0",
        parameters=parameters,
        sources=("https://huggingface.co/timm/ViT-B-16-SigLIP2-512", IMMICH),
        clean="canonicalize",
        quality=_crossmodal(english, german, IMMICH),
        download=_immich(f"{name}__webli"),
        role=role,
        weak=("hi", "ja"),
    )


MODELS: Final[tuple[KnownModel, ...]] = (
    _mobileclip("MobileCLIP2-S0", 74.8, 0.715),
    _mobileclip("MobileCLIP2-S2", 99.2, 0.772),
    _mobileclip("MobileCLIP2-S4", 445.4, 0.819, dim=768, colours=_CLIP),
    _clip(
        "ViT-B-32",
        "CLIP ViT-B/32 (LAION-2B)",
        "laion2b_s34b_b79k",
        151.3,
        "https://huggingface.co/laion/CLIP-ViT-B-32-laion2B-s34B-b79K",
        _retrieval(0.6678, 0.8838, 0.6543),
        download=_immich(
            "ViT-B-32__laion2b-s34b-b79k",
            "ViT-B-32__laion2b-s34b-b79k/tree/faaeaec714d19a1496f33ed64aba2578c300f360/visual",
        ),
        role="light",
    ),
    _clip(
        "ViT-B-32-openai",
        "CLIP ViT-B/32 (OpenAI)",
        "openai",
        151.3,
        OPENAI,
        _retrieval(0.5878, 0.8356, 0.5594),
        architecture="ViT-B-32-quickgelu",
        download=_immich("ViT-B-32__openai", "ViT-B-32__openai/tree/main/textual"),
    ),
    _clip(
        "ViT-B-32-datacomp",
        "CLIP ViT-B/32 (DataComp-XL)",
        "datacomp_xl_s13b_b90k",
        151.3,
        "https://huggingface.co/laion/CLIP-ViT-B-32-DataComp.XL-s13B-b90K",
        _retrieval(0.6108, 0.8492, 0.6235),
        architecture="ViT-B-32",
    ),
    _clip(
        "ViT-B-16",
        "CLIP ViT-B/16 (LAION-2B)",
        "laion2b_s34b_b88k",
        149.6,
        "https://huggingface.co/laion/CLIP-ViT-B-16-laion2B-s34B-b88K",
        _retrieval(0.6984, 0.9038, 0.6770),
    ),
    _clip(
        "ViT-B-16-openai",
        "CLIP ViT-B/16 (OpenAI)",
        "openai",
        149.6,
        OPENAI,
        _retrieval(0.6216, 0.8572, 0.5842),
        architecture="ViT-B-16-quickgelu",
        download=_immich(
            "ViT-B-16__openai",
            "ViT-B-16__openai/tree/009f6847bd1b5785f7ff23fcac3199fe4fe48617/visual",
        ),
    ),
    _clip(
        "ViT-B-16-datacomp",
        "CLIP ViT-B/16 (DataComp-XL)",
        "datacomp_xl_s13b_b90k",
        149.6,
        "https://huggingface.co/laion/CLIP-ViT-B-16-DataComp.XL-s13B-b90K",
        _retrieval(0.6756, 0.8834, 0.6595),
        architecture="ViT-B-16",
    ),
    _clip(
        "ViT-L-14",
        "CLIP ViT-L/14 (LAION-2B)",
        "laion2b_s32b_b82k",
        427.6,
        "https://huggingface.co/laion/CLIP-ViT-L-14-laion2B-s32B-b82K",
        _retrieval(0.7552, 0.9286, 0.7108),
        dim=768,
        colours=_HALF,
    ),
    _clip(
        "ViT-L-14-openai",
        "CLIP ViT-L/14 (OpenAI)",
        "openai",
        427.6,
        OPENAI,
        _retrieval(0.6496, 0.8724, 0.6106),
        dim=768,
        architecture="ViT-L-14-quickgelu",
    ),
    _siglip2(
        "ViT-B-32-SigLIP2-256",
        "SigLIP 2 ViT-B/32, 256 pixels",
        376.9,
        256,
        0.7315,
        0.8444,
        "default",
    ),
    _siglip2(
        "ViT-B-16-SigLIP2", "SigLIP 2 ViT-B/16, 224 pixels", 375.2, 224, 0.7519, 0.8644, "better"
    ),
    KnownModel(
        name="xlm-roberta-base-ViT-B-32",
        title="CLIP ViT-B/32 with XLM-RoBERTa (LAION-5B)",
        architecture="xlm-roberta-base-ViT-B-32",
        pretrained="laion5b_s13b_b90k",
        dim=512,
        context_length=77,
        tokenizer="sentencepiece",
        preprocess=_prepare(224),
        languages=_XLM_R,
        licence="MIT",
        parameters=366.1,
        sources=(
            "https://huggingface.co/laion/CLIP-ViT-B-32-xlm-roberta-base-laion5B-s13B-b90k",
            MULTILINGUAL,
        ),
        pad_id=1,
        clean="whitespace",
        quality=_crossmodal(0.6831, 0.8162, MULTILINGUAL) + _retrieval(0.6448, 0.8628, 0.6344),
        download=_immich("XLM-Roberta-Base-ViT-B-32__laion5b_s13b_b90k"),
        role="language",
    ),
    KnownModel(
        name="nllb-clip-base-siglip",
        title="NLLB-CLIP base with SigLIP (MRL)",
        architecture="nllb-clip-base-siglip",
        pretrained="mrl",
        dim=768,
        context_length=77,
        tokenizer="sentencepiece",
        preprocess=_prepare(384, _HALF, "squash"),
        languages=_NLLB,
        licence="CC-BY-NC-4.0: non-commercial use only",
        parameters=507.5,
        sources=("https://huggingface.co/visheratin/nllb-siglip-mrl-base", MULTILINGUAL),
        pad_id=1,
        clean="whitespace",
        quality=_crossmodal(0.6965, 0.8461, MULTILINGUAL),
        download=_immich(
            "nllb-clip-base-siglip__mrl", "nllb-clip-base-siglip__mrl/tree/main/visual"
        ),
        research_only=True,
    ),
    KnownModel(
        name="Long-CLIP-B",
        title="Long-CLIP-B (248 tokens)",
        architecture="ViT-B-16-quickgelu",
        pretrained="",
        dim=512,
        context_length=248,
        tokenizer="clip-bpe",
        preprocess=_prepare(224),
        languages=("en",),
        licence="Apache-2.0",
        parameters=149.7,
        sources=(
            "https://github.com/beichenzbc/Long-CLIP",
            "https://huggingface.co/BeichenZhang/LongCLIP-B",
        ),
        note=say(
            "Download the weights from the page above, then run: {command}",
            command="photosearch model export Long-CLIP-B --checkpoint longclip-B.pt",
        ),
    ),
)


def known(name: str) -> KnownModel | None:
    """The model called `name`; None if the catalogue lacks it."""
    return next((model for model in MODELS if model.name == name), None)


def recommended(role: Role) -> KnownModel:
    """The model that we recommend for `role`."""
    return next(model for model in MODELS if model.role == role)


def better() -> KnownModel:
    """The model to offer to everybody who has a network: the default recommendation."""
    return recommended("default")


def for_language(code: str) -> KnownModel | None:
    """The first recommended model that can be downloaded and finds photos well in the language `code` (ISO 639).

    None if there is none: the language is unknown to all, weak, or only known under a licence that forbids commercial use.
    """
    language = code.partition("-")[0].partition("_")[0].lower()
    order: tuple[Role, ...] = ("default", "better", "language")
    for role in order:
        model = recommended(role)
        if model.download and language in model.languages and language not in model.weak:
            return model
    return None
