"""The models that a user can choose from: the starter, the other installed models, and those that can be installed."""

from __future__ import annotations

import contextlib
import dataclasses
from collections.abc import Iterator
from typing import Any, Final

from photosearch.base.errors import ModelError, PhotoSearchError
from photosearch.base.files import AppDirs
from photosearch.base.records import Device, ModelEntry, display
from photosearch.base.settings import Settings
from photosearch.base.user_text import say
from photosearch.encoder import model_folders, providers
from photosearch.encoder.catalogue import RECALL_1, KnownModel
from photosearch.encoder.effort import Speed
from photosearch.encoder.known import MODELS, for_language, known
from photosearch.encoder.model_languages import NAMES
from photosearch.encoder.runtime import verify
from photosearch.encoder.spec import ModelSpec
from photosearch.engine.installed import (
    STARTER,
    checked_spec,
    in_use,
    installed_names,
    model_folder,
    offer,
    partial_download,
    unknown,
)

# The fields that `model list --json` shows, and that `model info --json` shows first.
TOLD: Final = (
    "name",
    "installed",
    "in_use",
    "verified",
    "dim",
    "size",
    "languages",
    "licence",
    "title",
    "ways",
    "problem",
    "role",
    "best_for",
    "weak",
    "research_only",
)
MOST: Final = 1e9  # a larger figure is none
BASELINE: Final = (
    "ViT-B-32-openai"  # a published figure is shown beside that of this model, which many know
)


def devices() -> tuple[Device, ...]:
    """The devices that the settings accept, in the order of the table of providers."""
    usable = providers.choices()
    return tuple(
        Device(key, providers.TITLES.get(key, ""), key in usable) for key in providers.KEYS
    )


def listed(dirs: AppDirs, settings: Settings, speed: Speed | None = None) -> tuple[ModelEntry, ...]:
    """All installed and installable models. Exactly one is in use. `speed`: of a model that was measured here."""
    used = in_use(dirs, settings)
    here = [STARTER, *installed_names(dirs)]
    names = [*here, *(model.name for model in MODELS), used]
    return tuple(
        _entry(dirs, settings, name, speed, installed=name in here, used=name == used)
        for name in dict.fromkeys(names)
    )


def _entry(
    dirs: AppDirs,
    settings: Settings,
    name: str,
    speed: Speed | None,
    *,
    installed: bool,
    used: bool,
) -> ModelEntry:
    entry = known(name)
    spec, problem = None, ""
    if installed:
        try:
            spec = checked_spec(dirs, name)
        except PhotoSearchError as error:
            problem = error.whole
    elif used:
        problem = say("It is chosen in the settings, but it is not installed.")
    about = spec or entry
    size = entry.bytes if entry else 0
    ways = _ways(entry) if entry and not installed else ()
    return ModelEntry(
        name=name,
        title=about.title if about else name,
        languages=about.languages if about else (),
        size=model_folders.size_of(model_folder(dirs, name)) if installed else size,
        licence=about.licence if about else "",
        installed=installed,
        in_use=used,
        verified=name == STARTER or bool(entry and entry.verified),
        dim=about.dim if about else 0,
        ways=ways,
        offer=offer(settings, name) if "get" in ways else None,
        partial=model_folders.size_of(partial_download(dirs, name)),
        problem=problem,
        note=entry.note if entry else "",
        figures=tuple(_figures(spec, None if installed else entry)),
        sources=tuple(dict.fromkeys(f.source for f in entry.quality)) if entry else (),
        role=entry.role if entry else "",
        best_for=_best_for(name),
        weak=entry.weak if entry else (),
        research_only=bool(entry and entry.research_only),
        brings=_brings(entry) if entry else "",
        by_language=tuple(_by_language(entry)) if entry else (),
        seconds=speed.of(name, about.preprocess.size) if speed and about else None,
    )


def _best_for(name: str) -> tuple[str, ...]:
    """The languages for which this is the model to recommend."""
    languages = sorted({code for model in MODELS for code in model.languages})
    chosen = ((code, for_language(code)) for code in languages)
    return tuple(code for code, model in chosen if model and model.name == name)


def _brings(entry: KnownModel) -> str:
    """What a published figure means for somebody who searches, beside that of a model that many know."""

    def at_once(model: KnownModel | None) -> dict[str, int]:
        quality = model.quality if model else ()
        return {f.data: round(100 * f.value) for f in quality if f.metric == RECALL_1}

    usual = at_once(known(BASELINE))
    for data, value in at_once(entry).items():
        if data in usual:
            return say(
                "Published: of 100 descriptions, {count} find their own photo at once ({data}); with OpenAI's CLIP ViT-B/32, {usual}.",
                count=value,
                data=data,
                usual=usual[data],
            )
    return ""


def _by_language(entry: KnownModel) -> Iterator[tuple[str, float]]:
    codes = {str(name): code for code, name in NAMES.items()}
    for figure in entry.quality:
        data, _, name = figure.data.partition(", ")
        if data == "Crossmodal-3600" and name in codes:
            yield codes[name], figure.value


def _ways(entry: KnownModel) -> tuple[str, ...]:
    ways = (["get"] if entry.download else []) + (["export"] if entry.architecture else [])
    return (*ways, "import")


def _figures(spec: ModelSpec | None, entry: KnownModel | None) -> Iterator[tuple[str, float]]:
    """The quality figures in an installed model's description; before installation, the published ones."""
    if spec is not None:
        yield from _flat(spec.quality.get("test", spec.quality))
    for figure in entry.quality if entry else ():
        label = say("{data}, {metric} (published)", data=figure.data, metric=figure.metric)
        yield label, figure.value


def _flat(quality: Any) -> Iterator[tuple[str, float]]:
    """The figures of a description. A value is a number, or a table that also holds its bounds."""
    for label, item in quality.items() if isinstance(quality, dict) else ():
        value = item.get("value") if isinstance(item, dict) else item
        if isinstance(value, int | float) and abs(value) < MOST:
            yield str(label), float(value)
        elif isinstance(item, dict):
            yield from _flat(item)


def told(entry: ModelEntry) -> dict[str, Any]:
    """One model of the list, for JSON."""
    return {name: getattr(entry, name) for name in TOLD}


def info(dirs: AppDirs, settings: Settings, name: str) -> dict[str, Any]:
    """Everything known about a model, for JSON. Verifies the sha256 of its files. Raises UserError for an unknown name."""
    row = next((model for model in listed(dirs, settings) if model.name == name), None)
    if row is None:
        raise unknown(name)
    entry = known(name)
    value = told(row)
    if row.installed:
        folder = model_folder(dirs, name)
        value["folder"] = display(str(folder))
        with contextlib.suppress(PhotoSearchError):
            spec = ModelSpec.load(folder)
            about = dataclasses.asdict(spec) | {"key": spec.key}
            value |= {item: about[item] for item in about if item not in value}
        if not row.problem:
            try:
                verify(folder, ModelSpec.load(folder))
            except ModelError as error:
                value["problem"] = str(error)
    elif entry is not None:
        value |= {
            "context_length": entry.context_length,
            "preprocess": dataclasses.asdict(entry.preprocess),
        }
    if entry is not None:
        value["published"] = [dataclasses.asdict(figure) for figure in entry.quality]
        value["sources"] = entry.sources
        value["download"] = dataclasses.asdict(entry.download) if entry.download else None
        value["note"] = entry.note
    return value
