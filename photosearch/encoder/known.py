"""The models of the catalogue, with the pages that state their properties, and which of them we recommend.

Sizes, dimensions, context lengths and preprocessing follow the configurations of open_clip 3.3.0. We have not downloaded
and tried any of these models, so none is `verified`. A model without a `download` can still be exported or imported.
The large models on Immich's hub have no `download` because they keep their weights beside the graph, in files that no
page lists completely; such a model can be imported from the folder of an Immich server.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from photosearch.base.user_text import say
from photosearch.encoder.catalogue import Agreement, KnownModel, Role
from photosearch.encoder.families import (
    CLIP,
    HALF,
    IMMICH,
    MULTILINGUAL,
    NLLB,
    NLLB_WEAK,
    OPENAI,
    SIGLIP2,
    XLM_R,
    XLM_R_WEAK,
    clip,
    coco,
    crossmodal,
    imagenet,
    immich,
    mobileclip,
    perception,
    prepare,
    retrieval,
    siglip2,
)

MODELS: Final[tuple[KnownModel, ...]] = (
    siglip2(
        "ViT-B-32-SigLIP2-256",
        "SigLIP 2 ViT-B/32, 256 pixels",
        376.9,
        256,
        (
            coco(0.472, SIGLIP2),
            imagenet(0.740, SIGLIP2),
            *crossmodal(
                IMMICH,
                English=0.7315,
                German=0.8444,
                French=0.8227,
                Chinese=0.6256,
                Japanese=0.5531,
                Czech=0.5431,
                Hindi=0.2708,
            ),
        ),
        weak=("cs", "el", "fi", "fil", "he", "hi", "hr", "hu", "ja", "ro", "th"),
        download=immich(
            "ViT-B-32-SigLIP2-256__webli",
            sha256=(
                "e96b8a3d32ab1b683aa12c45312342b4a10d4befef5f195f5cf84eadf1938696",
                "ba6e09d2dbb3d7ac0f9e2935676db92dceebddfd06c1462b67019caa90eeea20",
                "220c63d496e0c14e63eb656c91e0215e926202e4c74b1f089e09f1920d779b04",
            ),
            stated_by="https://github.com/zidage/AlcedoStudio/blob/main/rust/puerh_mind/src/service/model_assets.rs",
            revision="762c736d366fc253e9453021144f9fe71789b075",
            size=378_359_772 + 1_129_435_819 + 34_362_885,
        ),
        role="default",
    ),
    clip(
        "ViT-B-32",
        "CLIP ViT-B/32 (LAION-2B)",
        "laion2b_s34b_b79k",
        151.3,
        "https://huggingface.co/laion/CLIP-ViT-B-32-laion2B-s34B-b79K",
        retrieval(0.6678, 0.8838, 0.3934, 0.6543),
        download=immich(
            "ViT-B-32__laion2b-s34b-b79k",
            "ViT-B-32__laion2b-s34b-b79k/tree/faaeaec714d19a1496f33ed64aba2578c300f360/visual",
        ),
        role="light",
    ),
    siglip2(
        "ViT-B-16-SigLIP2",
        "SigLIP 2 ViT-B/16, 224 pixels",
        375.2,
        224,
        (
            coco(0.521, SIGLIP2),
            imagenet(0.782, SIGLIP2),
            *crossmodal(
                IMMICH,
                English=0.7519,
                German=0.8644,
                French=0.8430,
                Chinese=0.6439,
                Japanese=0.5810,
                Czech=0.5481,
                Hindi=0.2787,
            ),
        ),
        weak=("cs", "el", "fi", "fil", "hi", "hr", "hu", "ja", "ro", "th"),
        download=immich("ViT-B-16-SigLIP2__webli"),
        role="better",
    ),
    KnownModel(
        name="xlm-roberta-base-ViT-B-32",
        title="CLIP ViT-B/32 with XLM-RoBERTa (LAION-5B)",
        architecture="xlm-roberta-base-ViT-B-32",
        pretrained="laion5b_s13b_b90k",
        dim=512,
        context_length=77,
        tokenizer="sentencepiece",
        preprocess=prepare(224),
        languages=XLM_R,
        licence="MIT",
        parameters=366.1,
        sources=(
            "https://huggingface.co/laion/CLIP-ViT-B-32-xlm-roberta-base-laion5B-s13B-b90k",
            MULTILINGUAL,
        ),
        pad_id=1,
        clean="whitespace",
        quality=crossmodal(
            MULTILINGUAL,
            English=0.6831,
            German=0.8162,
            French=0.7964,
            Chinese=0.7252,
            Japanese=0.8119,
            Czech=0.6098,
        )
        + retrieval(0.6448, 0.8628, 0.3778, 0.6344),
        download=immich("XLM-Roberta-Base-ViT-B-32__laion5b_s13b_b90k"),
        role="language",
        weak=XLM_R_WEAK,
    ),
    perception("PE-Core-S-16-384", "PE-Core S/16, 384 pixels", 87.2, 384, 512, 0.727, 0.426),
    perception("PE-Core-B-16", "PE-Core B/16, 224 pixels", 447.7, 224, 1024, 0.784, 0.509),
    perception("PE-Core-L-14-336", "PE-Core L/14, 336 pixels", 671.1, 336, 1024, 0.835, 0.571),
    siglip2(
        "ViT-SO400M-16-SigLIP2-384",
        "SigLIP 2 So400m/16, 384 pixels",
        1136.0,
        384,
        (
            coco(0.560, SIGLIP2),
            imagenet(0.841, SIGLIP2),
            *crossmodal(
                IMMICH,
                English=0.7509,
                German=0.8981,
                French=0.8760,
                Chinese=0.6733,
                Japanese=0.6829,
                Czech=0.6298,
                Hindi=0.3494,
            ),
        ),
        dim=1152,
        weak=("fil", "hi", "th"),
        more=("fi",),
    ),
    clip(
        "ViT-B-32-openai",
        "CLIP ViT-B/32 (OpenAI)",
        "openai",
        151.3,
        OPENAI,
        retrieval(0.5878, 0.8356, 0.3044, 0.5594),
        architecture="ViT-B-32-quickgelu",
        download=immich("ViT-B-32__openai", "ViT-B-32__openai/tree/main/textual"),
    ),
    clip(
        "ViT-B-32-datacomp",
        "CLIP ViT-B/32 (DataComp-XL)",
        "datacomp_xl_s13b_b90k",
        151.3,
        "https://huggingface.co/laion/CLIP-ViT-B-32-DataComp.XL-s13B-b90K",
        retrieval(0.6108, 0.8492, 0.3714, 0.6235),
        architecture="ViT-B-32",
    ),
    clip(
        "ViT-B-16",
        "CLIP ViT-B/16 (LAION-2B)",
        "laion2b_s34b_b88k",
        149.6,
        "https://huggingface.co/laion/CLIP-ViT-B-16-laion2B-s34B-b88K",
        retrieval(0.6984, 0.9038, 0.4231, 0.6770),
    ),
    clip(
        "ViT-B-16-openai",
        "CLIP ViT-B/16 (OpenAI)",
        "openai",
        149.6,
        OPENAI,
        retrieval(0.6216, 0.8572, 0.3309, 0.5842),
        architecture="ViT-B-16-quickgelu",
        download=immich(
            "ViT-B-16__openai",
            "ViT-B-16__openai/tree/009f6847bd1b5785f7ff23fcac3199fe4fe48617/visual",
        ),
    ),
    clip(
        "ViT-B-16-datacomp",
        "CLIP ViT-B/16 (DataComp-XL)",
        "datacomp_xl_s13b_b90k",
        149.6,
        "https://huggingface.co/laion/CLIP-ViT-B-16-DataComp.XL-s13B-b90K",
        retrieval(0.6756, 0.8834, 0.4016, 0.6595),
        architecture="ViT-B-16",
    ),
    clip(
        "ViT-L-14",
        "CLIP ViT-L/14 (LAION-2B)",
        "laion2b_s32b_b82k",
        427.6,
        "https://huggingface.co/laion/CLIP-ViT-L-14-laion2B-s32B-b82K",
        retrieval(0.7552, 0.9286, 0.4651, 0.7108),
        dim=768,
        colours=HALF,
    ),
    clip(
        "ViT-L-14-openai",
        "CLIP ViT-L/14 (OpenAI)",
        "openai",
        427.6,
        OPENAI,
        retrieval(0.6496, 0.8724, 0.3651, 0.6106),
        dim=768,
        architecture="ViT-L-14-quickgelu",
    ),
    KnownModel(
        name="nllb-clip-base-siglip",
        title="NLLB-CLIP base with SigLIP (MRL)",
        architecture="nllb-clip-base-siglip",
        pretrained="mrl",
        dim=768,
        context_length=77,
        tokenizer="sentencepiece",
        preprocess=prepare(384, HALF, "squash"),
        languages=NLLB,
        licence="CC-BY-NC-4.0: non-commercial use only",
        parameters=507.5,
        sources=("https://huggingface.co/visheratin/nllb-siglip-mrl-base", MULTILINGUAL),
        pad_id=1,
        clean="whitespace",
        quality=crossmodal(
            MULTILINGUAL, English=0.6965, German=0.8461, Japanese=0.8131, Hindi=0.5868
        ),
        download=immich(
            "nllb-clip-base-siglip__mrl", "nllb-clip-base-siglip__mrl/tree/main/visual"
        ),
        research_only=True,
        weak=NLLB_WEAK,
    ),
    mobileclip("MobileCLIP2-S0", 74.8, 0.715, 0.4368),
    mobileclip("MobileCLIP2-S2", 99.2, 0.772, 0.4882),
    mobileclip("MobileCLIP2-S4", 445.4, 0.819, 0.5145, dim=768, colours=CLIP),
    KnownModel(
        name="Long-CLIP-B",
        title="Long-CLIP-B (248 tokens)",
        architecture="ViT-B-16-quickgelu",
        pretrained="",
        dim=512,
        context_length=248,
        tokenizer="clip-bpe",
        preprocess=prepare(224),
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

# Quantised picture towers that agree with their fp32 towers, as a page states with both figures. We know of none.
AGREEING: Final[tuple[Agreement, ...]] = ()


def known(name: str) -> KnownModel | None:
    """The model called `name`; None if the catalogue lacks it."""
    return next((model for model in MODELS if model.name == name), None)


def owner(sha256: str) -> KnownModel | None:
    """The model that a published file with this hash belongs to; None if no page states the hash."""
    for model in MODELS:
        files = model.download.files.items() if model.download else ()
        if any(stated == sha256 for name, (_, stated) in files if name.endswith(".onnx")):
            return model
    return None


def published(files: Mapping[str, str]) -> KnownModel | None:
    """The model that consists of these files (name to sha256), as a page states them; None if any differs."""
    for model in MODELS:
        stated = model.download.files if model.download else {}
        if stated and all(files.get(name) == sha256 for name, (_, sha256) in stated.items()):
            return model
    return None


def from_hub(name: str, dim: int, context_length: int, size: int) -> KnownModel | None:
    """The model that an Immich server calls `name`, if it has these dimensions; None if the catalogue lacks it."""

    def plain(text: str) -> str:
        return text.lower().replace("-", "_")

    for model in MODELS:
        names = [f"{model.architecture}__{model.pretrained}"]
        names += [model.download.repo.partition("/")[2]] if model.download else []
        same = (model.dim, model.context_length, model.preprocess.size) == (
            dim,
            context_length,
            size,
        )
        if same and plain(name) in map(plain, names):
            return model
    return None


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
