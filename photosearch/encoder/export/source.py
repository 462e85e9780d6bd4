"""Load an open_clip model in torch: its architecture, weights, preprocessing and tokenizer.

Weights are read as tensors only: a file that would run code is refused before it can.
"""

from __future__ import annotations

import difflib
import hashlib
import json
import pickle
import warnings
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from photosearch.base.errors import UserError
from photosearch.encoder.export import vocabulary
from photosearch.encoder.fetch import host
from photosearch.encoder.fetch import hub as hub_address
from photosearch.encoder.spec import Clean, Preprocess, Tokenizer

Weights = dict[str, Any]

_HINT: Final = "It needs the extra “export”: pip install 'photosearch[export]'."
_PREPARATION: Final = ("mean", "std", "interpolation", "resize_mode")
# Weights that do not affect the vectors, or that the model computes itself.
_NOT_NEEDED: Final = (
    "logit_scale",
    "logit_bias",
    "input_resolution",
    "context_length",
    "vocab_size",
    "position_ids",
    "embed_positions.weights",
)
# Long-CLIP keeps CLIP's first 20 position embeddings and interpolates the others: arXiv 2403.15378, section 3.2.
_LONG_CLIP_KEPT: Final = 20

_torchvision: list[Any] = []


@dataclass(frozen=True)
class Source:
    """An open_clip model and what its folder needs.

    `model` has the towers `visual` and `text`. `transform` and `tokenize` are open_clip's own, used as the reference.
    `context_length` is in tokens.
    """

    model: Any
    dim: int
    context_length: int
    preprocess: Preprocess
    transform: Callable[[Any], Any]
    tokenize: Callable[[list[str]], Any]
    tokenizer: Tokenizer
    tokenizer_json: str
    clean: Clean
    pad_id: int
    origin: dict[str, str]


def open_clip() -> Any:
    """The module open_clip. Raises UserError if the `export` extra is not installed."""
    try:
        import torch

        _mend_torchvision(torch)
        import open_clip as module
    except ImportError as error:
        raise UserError(f"A model cannot be exported here: {error}.", _HINT) from error
    return module


def _mend_torchvision(torch: Any) -> None:
    """Declare two operators that torchvision lacks if it was built for another torch.

    open_clip imports torchvision but uses neither operator.
    """
    if _torchvision:
        return
    try:
        import torchvision  # noqa: F401
    except RuntimeError:
        library = torch.library.Library("torchvision", "DEF")
        for name in ("nms", "qnms"):
            library.define(name + "(Tensor dets, Tensor scores, float iou_threshold) -> Tensor")
        _torchvision.append(library)  # the declarations live as long as this object


def load(
    architecture: str,
    *,
    pretrained: str | None,
    checkpoint: Path | None,
    config: Path | None,
    published_as: str,
    report: Callable[[str], None],
    agree: Callable[[str], None],
) -> Source:
    """Load the model with its weights.

    `published_as`: open_clip's tag of the weights in `checkpoint`; "" if they have none. Before a download, `agree` is
    called with a sentence that names what is downloaded from which host; it raises UserError to refuse. Raises UserError
    if the architecture is unknown or the weights do not fit it.
    """
    oc = open_clip()
    plan, preparation = _plan(oc, architecture, config)
    tag = pretrained or published_as
    preparation = {**_published(oc, architecture, tag, preparation, plan, report), **preparation}
    if remote := _remote(oc, architecture, pretrained, plan["text_cfg"]):
        agree(f"This downloads {' and '.join(remote)}.")
    path = checkpoint or _download(oc, architecture, str(pretrained), report)
    weights = read_weights(path)
    long = weights.pop("positional_embedding_res", None)
    if long is not None:
        table = weights["positional_embedding"].clone()
        table[_LONG_CLIP_KEPT:] = long[_LONG_CLIP_KEPT:]
        weights["positional_embedding"] = table
        plan["text_cfg"]["context_length"] = len(table)
    model = _build(oc, architecture, plan)
    _fill(model, weights, architecture, path)
    text = plan["text_cfg"]
    tokenize, kind, tokenizer_json, clean, pad_id = _tokenizer(oc, text)
    wanted = oc.transform.PreprocessCfg(
        **oc.transform.merge_preprocess_dict(
            asdict(oc.transform.PreprocessCfg()), {**preparation, "size": model.visual.image_size}
        )
    )
    return Source(
        model=model,
        dim=int(plan["embed_dim"]),
        context_length=int(text.get("context_length", 77)),
        preprocess=_preprocess(wanted),
        transform=oc.transform.image_transform_v2(wanted, is_train=False),
        tokenize=tokenize,
        tokenizer=kind,
        tokenizer_json=tokenizer_json,
        clean=clean,
        pad_id=pad_id,
        origin=_origin(oc, architecture, pretrained, path),
    )


def _plan(oc: Any, architecture: str, config: Path | None) -> tuple[dict[str, Any], dict[str, Any]]:
    """The architecture's description, and the picture preprocessing stated in the file `config`."""
    if config is None:
        plan = oc.get_model_config(architecture) if ":" not in architecture else None
        if plan is None:
            near = difflib.get_close_matches(architecture, oc.list_models(), 3, 0.5)
            raise UserError(
                f"open_clip has no architecture “{architecture}”.",
                f"Did you mean {' or '.join(near)}?"
                if near
                else "Give its description with --config.",
            )
        return plan, {}
    try:
        raw = json.loads(config.read_text("utf-8"))
        plan = raw.get("model_cfg", raw)
        preparation = {key: raw.get("preprocess_cfg", {}).get(key) for key in _PREPARATION}
        if not all(isinstance(plan[part], dict) for part in ("vision_cfg", "text_cfg")):
            raise ValueError("its towers are not described")
    except (OSError, ValueError, KeyError, AttributeError) as error:
        raise UserError(f"{config} does not describe a model of open_clip: {error}.") from error
    for name in ("hf_model_name", "hf_tokenizer_name"):  # a folder that came with the file
        beside = config.parent / str(plan["text_cfg"].get(name, ""))
        if name in plan["text_cfg"] and beside.is_dir():
            plan["text_cfg"][name] = str(beside.resolve())
    return plan, {key: value for key, value in preparation.items() if value is not None}


def _published(
    oc: Any,
    architecture: str,
    tag: str,
    preparation: dict[str, Any],
    plan: dict[str, Any],
    report: Callable[[str], None],
) -> dict[str, Any]:
    """The picture preprocessing of the published weights `tag`; without a tag, the one that all weights share, or {}.

    Sets in `plan` the activation with which the tagged weights were trained.
    """
    tags = oc.list_pretrained_tags_by_model(architecture)
    if tag:
        found = oc.pretrained.get_pretrained_cfg(architecture, tag)
        if not found:
            raise UserError(
                f"open_clip knows no weights “{tag}” of {architecture}.",
                f"It knows: {', '.join(tags)}." if tags else "Give a file with --checkpoint.",
            )
        plan["quick_gelu"] = bool(plan.get("quick_gelu") or found.get("quick_gelu"))
        return {key: found[key] for key in _PREPARATION if key in found}
    ways = [oc.pretrained.get_pretrained_cfg(architecture, name) for name in tags]
    if len({bool(way.get("quick_gelu")) for way in ways}) == 2 and not plan.get("quick_gelu"):
        report(f"If the weights are OpenAI's, the architecture is {architecture}-quickgelu.")
    choices = {json.dumps([way.get(key) for key in _PREPARATION]) for way in ways}
    if len(choices) == 1:
        return {key: ways[0][key] for key in _PREPARATION if key in ways[0]}
    if not preparation:
        report(
            "The picture preprocessing of these weights is not known; using that of OpenAI's CLIP."
        )
    return {}


def _remote(oc: Any, architecture: str, pretrained: str | None, text: dict[str, Any]) -> list[str]:
    """What must be downloaded, each item with its host."""
    found = []
    hub = host(hub_address(""))
    if pretrained:
        published = oc.pretrained.get_pretrained_cfg(architecture, pretrained)
        place = hub if published.get("hf_hub") else host(str(published.get("url")))
        found.append(f"the weights “{pretrained}” from {place}")
    names = {str(text.get(key) or "") for key in ("hf_tokenizer_name", "hf_model_name")} - {""}
    found += [
        f"the description {name} from {hub}" for name in sorted(names) if not Path(name).is_dir()
    ]
    return found


def _download(
    oc: Any, architecture: str, pretrained: str, report: Callable[[str], None]
) -> Path:  # pragma: no cover - needs a hub
    """Download the weights of a published tag from the address that open_clip records. Raises UserError."""
    found = oc.pretrained.get_pretrained_cfg(architecture, pretrained)
    report(f"Downloading the weights from {found.get('hf_hub') or found.get('url')}.")
    try:
        return Path(oc.pretrained.download_pretrained(found))
    except (OSError, RuntimeError, ValueError) as error:
        raise UserError(
            f"The weights “{pretrained}” of {architecture} could not be downloaded: {first_line(error)}.",
            "Get the file another way and name it with --checkpoint.",
        ) from error


def read_weights(path: Path) -> Weights:
    """The tensors in a torch or safetensors file, by name. Never runs code from the file. Raises UserError."""
    import safetensors
    import torch
    from safetensors.torch import load_file

    try:
        if path.suffix == ".safetensors":
            held = load_file(path)
        else:
            with warnings.catch_warnings():
                warnings.simplefilter(
                    "ignore"
                )  # torch warns about unsafe pickles, which are refused below
                held = torch.load(path, map_location="cpu", weights_only=True)
    except OSError as error:
        raise UserError(f"{path} cannot be read: {error.strerror or error}.") from error
    except pickle.UnpicklingError as error:
        if "Unsupported" in str(error):
            raise UserError(
                f"{path} is refused: it contains more than weights, and opening it could run a program.",
                "Look for the model as a .safetensors file.",
            ) from error
        raise UserError(f"{path} is not a file of weights, or it is damaged.") from error
    except (
        RuntimeError,
        EOFError,
        ValueError,
        KeyError,
        TypeError,
        safetensors.SafetensorError,
    ) as error:
        raise UserError(
            f"{path} is not a file of weights, or it is damaged.",
            "Supported are torch files (.pt, .bin; not TorchScript) and .safetensors.",
        ) from error
    if isinstance(held, dict) and isinstance(held.get("state_dict"), dict):
        held = held["state_dict"]
    weights = (
        {str(name).removeprefix("module."): value for name, value in held.items()}
        if isinstance(held, dict)
        else {}
    )
    if not weights or not all(isinstance(value, torch.Tensor) for value in weights.values()):
        raise UserError(
            f"{path} is not a file of weights: it contains something other than tensors."
        )
    return weights


def _build(oc: Any, architecture: str, plan: dict[str, Any]) -> Any:
    """Build the model with random weights and with each tower as a separate module. Raises UserError."""
    if "multimodal_cfg" in plan:
        raise UserError(f"{architecture} generates captions; such models are not supported.")
    plan = {key: value for key, value in plan.items() if key != "custom_text"}
    vision = {**plan["vision_cfg"], "timm_model_pretrained": False}
    text = {**plan["text_cfg"], "hf_model_pretrained": False}
    try:
        return oc.CustomTextCLIP(**{**plan, "vision_cfg": vision, "text_cfg": text}).eval()
    except OSError as error:  # from the hub that holds the text tower's description
        raise UserError(
            f"The text tower of {architecture} needs the description {text.get('hf_model_name')}, which could not be "
            f"loaded: {first_line(error)}.",
            "Put its folder beside a description that names it, and name that description with --config.",
        ) from error
    except (TypeError, ValueError, KeyError, RuntimeError, AttributeError, AssertionError) as error:
        raise UserError(
            f"The architecture {architecture} cannot be built: {first_line(error)}."
        ) from error


def _fill(model: Any, weights: Weights, architecture: str, path: Path) -> None:
    """Load the weights into the model. Raises UserError if they belong to another architecture."""
    from open_clip.convert import convert_state_dict
    from open_clip.model import convert_to_custom_text_state_dict

    weights = {name: value for name, value in weights.items() if not _harmless(name)}
    try:
        weights = convert_to_custom_text_state_dict(
            convert_state_dict(model, {**weights, "logit_scale": model.logit_scale})
        )
        report = model.load_state_dict(weights, strict=False)
        wrong = [name for name in report.missing_keys if not _harmless(name)]
        wrong += [name for name in report.unexpected_keys if not _harmless(name)]
    except (RuntimeError, KeyError, AttributeError) as error:
        raise _of_another_model(path, architecture) from error
    if wrong:
        raise _of_another_model(path, architecture)


def _harmless(name: str) -> bool:
    return name.endswith(_NOT_NEEDED)


def _of_another_model(path: Path, architecture: str) -> UserError:
    return UserError(
        f"The weights in {path} do not fit the architecture {architecture}.",
        "Name the architecture that they were trained for.",
    )


def _tokenizer(
    oc: Any, text: dict[str, Any]
) -> tuple[Callable[[list[str]], Any], Tokenizer, str, Clean, int]:
    """open_clip's tokenizer and its equivalent here: kind, `tokenizer.json`, cleaning and padding id. Raises UserError."""
    extras = dict(text.get("tokenizer_kwargs") or {})
    length = int(text.get("context_length", 77))
    name = text.get("hf_tokenizer_name")
    clean: Clean = extras.pop("clean", "whitespace" if name else "lower")
    if text.get("tokenizer_mode") or {key for key, value in extras.items() if value}:
        raise UserError("This model's way of tokenizing texts is not supported.")
    if not name:
        from open_clip.tokenizer import SimpleTokenizer, default_bpe

        made = vocabulary.clip_bpe(vocabulary.published_merges(Path(default_bpe())))
        simple = SimpleTokenizer(context_length=length, clean=clean)
        return simple, "clip-bpe", made.to_str(), clean, 0
    try:
        tokenize = oc.tokenizer.HFTokenizer(name, context_length=length, clean=clean)
        inner = tokenize.tokenizer
        return (
            tokenize,
            "sentencepiece",
            inner.backend_tokenizer.to_str(),
            clean,
            inner.pad_token_id,
        )
    except (OSError, ValueError, ImportError) as error:
        raise UserError(
            f"The tokenizer {name} could not be loaded: {first_line(error)}.",
            "Put its folder beside a description that names it, and name that description with --config.",
        ) from error
    except AttributeError as error:
        raise UserError(
            f"The tokenizer {name} is not supported: it has no fast (Rust) version."
        ) from error


def _preprocess(wanted: Any) -> Preprocess:
    """open_clip's preprocessing settings as ours. Raises UserError for settings that are not supported."""
    size = wanted.size if isinstance(wanted.size, int) else wanted.size[0]
    if not isinstance(wanted.size, int) and set(wanted.size) != {size}:
        raise UserError("Models that take pictures that are not square are not supported.")
    if wanted.resize_mode not in ("shortest", "squash"):
        raise UserError(f"The resize mode “{wanted.resize_mode}” is not supported.")
    if wanted.interpolation not in ("bicubic", "bilinear"):
        raise UserError(f"The interpolation “{wanted.interpolation}” is not supported.")
    red, green, blue = wanted.mean
    deviations = wanted.std
    return Preprocess(
        size,
        wanted.resize_mode,
        wanted.interpolation,
        (red, green, blue),
        (deviations[0], deviations[1], deviations[2]),
    )


def _origin(oc: Any, architecture: str, pretrained: str | None, path: Path) -> dict[str, str]:
    import onnx
    import torch

    with path.open("rb") as stream:
        sha256 = hashlib.file_digest(stream, "sha256").hexdigest()
    return {
        "architecture": architecture,
        "weights": f"open_clip's {pretrained}" if pretrained else path.name,
        "weights sha256": sha256,
        "exported with": f"open_clip {oc.__version__}, torch {torch.__version__}, onnx {onnx.__version__}",
    }


def first_line(error: BaseException) -> str:
    """The first line of a library's error message, at most 200 characters, without its full stop."""
    lines = str(error).strip().splitlines()
    return lines[0].rstrip(".")[:200] if lines else type(error).__name__
