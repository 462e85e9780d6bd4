"""The catalogue of known models stays honest: each claim names its page and agrees with open_clip."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from photosearch.encoder import model_folders
from photosearch.encoder.catalogue import KnownModel
from photosearch.encoder.known import MODELS, better, for_language, known, recommended
from photosearch.encoder.spec import ModelSpec

WANTED = """
    ViT-B-32 ViT-B-32-openai ViT-B-32-datacomp ViT-B-16 ViT-B-16-openai ViT-B-16-datacomp ViT-L-14 MobileCLIP2-S0
    MobileCLIP2-S2 MobileCLIP2-S4 ViT-B-32-SigLIP2-256 ViT-B-16-SigLIP2 xlm-roberta-base-ViT-B-32 nllb-clip-base-siglip
    Long-CLIP-B PE-Core-S-16-384 PE-Core-B-16 PE-Core-L-14-336 ViT-SO400M-16-SigLIP2-384
""".split()

each = pytest.mark.parametrize("model", MODELS, ids=lambda model: model.name)


def test_the_catalogue_contains_the_popular_models() -> None:
    names = [model.name for model in MODELS]
    assert set(WANTED) <= set(names) and len(names) == len(set(names))
    assert known("ViT-B-32") in MODELS and known("starter") is None
    assert [m.context_length for m in MODELS if m.name == "Long-CLIP-B"] == [248]


@each
def test_every_claim_names_its_page(model: KnownModel) -> None:
    model_folders.check_name(model.name)
    assert model.licence and model.languages and model.sources
    pages = [*model.sources, *(figure.source for figure in model.quality)]
    if model.download:
        pages += model.download.source
        assert model.download.source and "/" in model.download.repo
        assert {"image.onnx", "text.onnx", "tokenizer.json"} <= model.download.files.keys()
    assert all(page.startswith("https://") for page in pages)
    assert all(0 < figure.value < 1 for figure in model.quality)
    assert not model.verified, "set it only after running the real weights"


@each
def test_each_entry_gives_a_valid_description(model: KnownModel, tmp_path: Path) -> None:
    files = dict.fromkeys(("image.onnx", "text.onnx", "tokenizer.json"), "0" * 64)
    spec = model.spec(files, {"hub": "https://example.org"})
    (tmp_path / "model.json").write_text(spec.to_json(), "utf-8")
    assert ModelSpec.load(tmp_path) == spec


@each
@pytest.mark.skipif(importlib.util.find_spec("open_clip") is None, reason="needs open_clip")
def test_each_entry_agrees_with_open_clip(model: KnownModel) -> None:
    from photosearch.encoder.export.source import open_clip

    oc = open_clip()
    config = oc.get_model_config(model.architecture)
    assert config is not None, f"open_clip has no {model.architecture}"
    text = config["text_cfg"]
    assert config["embed_dim"] == model.dim
    assert config["vision_cfg"]["image_size"] == model.preprocess.size
    if (
        model.name == "Long-CLIP-B"
    ):  # not open_clip's own: a longer context, and weights from elsewhere
        assert not model.pretrained
        return
    assert text.get("context_length", 77) == model.context_length
    assert ("hf_tokenizer_name" in text) == (model.tokenizer == "sentencepiece")
    default = "whitespace" if "hf_tokenizer_name" in text else "lower"
    assert text.get("tokenizer_kwargs", {}).get("clean", default) == model.clean
    assert model.pretrained in oc.list_pretrained_tags_by_model(model.architecture)
    weights = oc.get_pretrained_cfg(model.architecture, model.pretrained)
    pre = model.preprocess
    assert (tuple(weights["mean"]), tuple(weights["std"])) == (pre.mean, pre.std)
    assert (weights["resize_mode"], weights["interpolation"]) == (pre.resize, pre.interpolation)


def test_what_is_recommended_may_be_used_by_everybody_and_can_be_downloaded() -> None:
    models = [model for model in MODELS if model.role]
    assert better().name == "ViT-B-32-SigLIP2-256"
    assert recommended("light").name == "ViT-B-32"
    assert recommended("better").name == "ViT-B-16-SigLIP2"
    assert {"default", "light", "better", "language"} == {model.role for model in models}
    for model in models:
        assert not model.research_only and model.download, model.name
    for model in MODELS:
        restricted = "non-commercial" in model.licence or "research" in model.licence
        assert model.research_only == restricted, model.licence


@each
def test_the_weak_languages_are_those_with_low_figures(model: KnownModel) -> None:
    codes = {"English": "en", "German": "de", "French": "fr", "Chinese": "zh", "Japanese": "ja"}
    codes |= {"Czech": "cs", "Hindi": "hi"}
    for figure in model.quality:
        language = figure.data.removeprefix("Crossmodal-3600, ")
        if language != figure.data:
            assert (figure.value < 0.6) == (codes[language] in model.weak), language
            assert figure.value < 0.5 or codes[language] in model.languages, language


def test_a_language_gets_the_first_model_that_is_good_at_it() -> None:
    found = {
        code: for_language(code) for code in ("en", "de", "zh-CN", "fr_FR", "cs", "hi", "ja", "tlh")
    }
    names = {code: model.name if model else "" for code, model in found.items()}
    assert names == {
        "en": "ViT-B-32-SigLIP2-256",
        "de": "ViT-B-32-SigLIP2-256",
        "zh-CN": "ViT-B-32-SigLIP2-256",
        "fr_FR": "ViT-B-32-SigLIP2-256",
        "cs": "xlm-roberta-base-ViT-B-32",  # SigLIP 2 is weak at both
        "hi": "",  # only a model for non-commercial use knows it
        "ja": "xlm-roberta-base-ViT-B-32",
        "tlh": "",
    }
