"""Input for the export tests: open_clip models with random weights, and small tokenizers.

Import it only if the `export` extra is installed.
"""

from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors, trainers

from photosearch.encoder.export import goldens, source

SMALL_VISION = {"image_size": 64, "layers": 2, "width": 64, "head_width": 32, "patch_size": 16}
SMALL_TEXT = {"context_length": 77, "vocab_size": 49408, "width": 64, "heads": 2, "layers": 2}
MARKS = ["<s>", "<pad>", "</s>", "<unk>", "eng_Latn"]


def plan_of(architecture: str) -> dict[str, Any]:
    """open_clip's own description."""
    plan: dict[str, Any] = source.open_clip().get_model_config(architecture)
    return plan


def small_plan() -> dict[str, Any]:
    """A CLIP with a few hundred thousand weights, not counting its token embeddings."""
    return {"embed_dim": 32, "vision_cfg": dict(SMALL_VISION), "text_cfg": dict(SMALL_TEXT)}


def random_model(plan: dict[str, Any], folder: Path, seed: int = 1) -> Any:
    """The model that `plan` describes, with random weights; folder names in `plan` are relative to `folder`."""
    oc = source.open_clip()
    plan = deepcopy(plan)
    plan.pop("custom_text", None)
    text = plan["text_cfg"]
    if "hf_model_name" in text:
        text.update(hf_model_name=str(folder / text["hf_model_name"]), hf_model_pretrained=False)
    torch.manual_seed(seed)
    return oc.CustomTextCLIP(**plan)


def random_checkpoint(plan: dict[str, Any], folder: Path, seed: int = 1) -> Path:
    """Random weights of `plan` as a file in `folder`."""
    path = folder / "weights.pt"
    torch.save(random_model(plan, folder, seed).state_dict(), path)
    return path


def write_plan(plan: dict[str, Any], folder: Path) -> Path:
    path = folder / "open_clip_config.json"
    path.write_text(json.dumps(plan), "utf-8")
    return path


def multilingual_plan(kind: str, folder: Path) -> dict[str, Any]:
    """A small CLIP whose text tower is XLM-RoBERTa ("xlm-roberta") or NLLB's encoder ("m2m_100").

    Writes `folder`/words: the text tower's description and its tokenizer.
    """
    words = folder / "words"
    words.mkdir()
    common = {"model_type": kind, "vocab_size": 500, "max_position_embeddings": 100}
    marks = {"pad_token_id": 1, "bos_token_id": 0, "eos_token_id": 2}
    if kind == "xlm-roberta":
        tower = {
            "hidden_size": 64,
            "num_hidden_layers": 2,
            "num_attention_heads": 4,
            "intermediate_size": 128,
            "type_vocab_size": 1,
        }
        text = {"hf_proj_type": "mlp", "hf_pooler_type": "mean_pooler"}
        template = "<s> $A </s>"
    else:
        tower = {"d_model": 64, "is_encoder_decoder": True}
        for side in ("encoder", "decoder"):
            tower.update(
                {
                    f"{side}_layers": 2,
                    f"{side}_attention_heads": 4,
                    f"{side}_ffn_dim": 128,
                }
            )
        text = {"hf_proj_type": "linear", "hf_pooler_type": "cls_pooler"}
        template = "eng_Latn $A </s>"
    (words / "config.json").write_text(json.dumps({**common, **marks, **tower}), "utf-8")
    tokenizer(words, template)
    text.update(hf_model_name="words", hf_tokenizer_name="words")
    return {
        "embed_dim": 32,
        "vision_cfg": dict(SMALL_VISION),
        "text_cfg": {"context_length": 40, **text},
    }


def tokenizer(folder: Path, template: str, *, pad: str = "<pad>") -> None:
    """A SentencePiece tokenizer of 500 pieces, in the folder layout of transformers."""
    made = Tokenizer(models.Unigram())
    made.normalizer = normalizers.NFKC()
    made.pre_tokenizer = pre_tokenizers.Metaspace()
    lines = Path(__file__).parents[2].joinpath("LICENSE").read_text("utf-8").splitlines()
    made.train_from_iterator(
        [*lines, *goldens.TEXTS],
        trainers.UnigramTrainer(
            vocab_size=500, special_tokens=MARKS, unk_token="<unk>", show_progress=False
        ),
    )
    made.post_processor = processors.TemplateProcessing(
        single=template, special_tokens=[(mark, made.token_to_id(mark)) for mark in MARKS]
    )
    made.save(str(folder / "tokenizer.json"))
    about = {
        "tokenizer_class": "PreTrainedTokenizerFast",
        "bos_token": "<s>",
        "eos_token": "</s>",
        "unk_token": "<unk>",
        "pad_token": pad,
    }
    (folder / "tokenizer_config.json").write_text(json.dumps(about), "utf-8")
