"""Models are imported, downloaded, exported, listed, packed and removed; a refused one changes nothing."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from photosearch.base.errors import (
    DiskFull,
    EnvironmentFault,
    ModelChecksum,
    ModelError,
    UserError,
)
from photosearch.base.files import AppDirs, app_dirs
from photosearch.base.records import ModelEntry
from photosearch.base.settings import Settings
from photosearch.encoder import fetch, model_folders, runtime
from photosearch.encoder import known as table
from photosearch.encoder.catalogue import KnownModel
from photosearch.encoder.effort import RUNS, Speed, measure, work
from photosearch.encoder.runtime import OnnxEncoder, verify
from photosearch.encoder.spec import ModelSpec
from photosearch.engine import installed, model_list
from tests import tiny
from tests.fakes import HashEncoder
from tests.hub import COMMIT, Hub, serving


@pytest.fixture
def dirs() -> AppDirs:
    return app_dirs().create()


@pytest.fixture
def home(dirs: AppDirs) -> Path:
    return dirs.models


def state(home: Path) -> dict[str, bytes]:
    """All files of all models."""
    files = [path for path in home.rglob("*") if path.is_file() and path.name != ".lock"]
    return {str(path.relative_to(home)): path.read_bytes() for path in files}


def row(dirs: AppDirs, name: str, chosen: Settings | None = None) -> ModelEntry:
    (found,) = [m for m in model_list.listed(dirs, chosen or Settings()) if m.name == name]
    return found


def test_a_model_that_failed_is_hashed_again_only_after_its_files_change(
    dirs: AppDirs, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tiny.make(home, "tiny")
    good = (folder / "text.onnx").read_bytes()
    (folder / "text.onnx").write_bytes(bytes(len(good)))
    hashed: list[Path] = []
    monkeypatch.setattr(
        runtime, "verify", lambda place, spec: hashed.append(place) or verify(place, spec)
    )
    for _ in range(3):
        with pytest.raises(ModelChecksum):
            installed.open_encoder(dirs, Settings(), "tiny")
    assert len(hashed) == 1
    (folder / "text.onnx").write_bytes(good)
    assert installed.open_encoder(dirs, Settings(), "tiny").spec.name == "tiny"
    assert len(hashed) == 2


# Inspect


def test_the_list_of_a_new_library(dirs: AppDirs) -> None:
    rows = model_list.listed(dirs, Settings())
    assert len(rows) >= 16 and len({model.name for model in rows}) == len(rows)
    (used,) = [model for model in rows if model.in_use]
    assert (used.name, used.installed, used.verified) == ("starter", True, True)
    assert used.size > 10_000_000
    for model in rows[1:]:
        assert not model.installed and not model.verified and not model.problem
        assert model.dim >= 512 and model.size > 100_000_000 and model.languages and model.licence
        assert "import" in model.ways


def test_the_list_recommends_and_tells_what_it_brings(dirs: AppDirs) -> None:
    rows = model_list.listed(dirs, Settings(), Speed("starter", 224, 0.01))
    (default,) = [model for model in rows if model.role == "default"]
    assert default.brings.startswith("Published: of 100 descriptions, 47 find")
    assert dict(default.by_language)["de"] > 0.8 and "cs" in default.weak
    spoken = [code for model in rows for code in model.best_for]
    assert len(spoken) == len(set(spoken)) >= 25, "one model for each language"
    assert not any(set(model.best_for) & set(model.weak) for model in rows)
    assert not any(model.best_for or model.role for model in rows if model.research_only)


def test_the_time_of_a_photo_is_estimated_from_the_model_that_was_measured(dirs: AppDirs) -> None:
    def seconds(speed: Speed | None) -> dict[str, float | None]:
        return {model.name: model.seconds for model in model_list.listed(dirs, Settings(), speed)}

    from_starter = seconds(Speed("starter", 224, 0.051))
    assert from_starter["starter"] == pytest.approx(0.051)
    assert from_starter["ViT-B-32"] == pytest.approx(0.1)
    assert from_starter["ViT-B-16"] == pytest.approx(
        0.1 * 17.56 / 4.41, rel=0.01
    )  # published: GMACs
    assert from_starter["ViT-L-14"] == pytest.approx(0.1 * 81.0 / 4.41, rel=0.01)
    assert from_starter["MobileCLIP2-S0"] is None, "it is no plain transformer"
    from_large = seconds(Speed("ViT-B-16", 224, 0.4))
    assert from_large["ViT-B-32"] == pytest.approx(0.1, rel=0.01)
    assert set(seconds(Speed("mine", 224, 0.01)).values()) == {None}
    assert set(seconds(None).values()) == {None}


def test_a_model_is_measured_with_all_its_lanes() -> None:
    encoder = HashEncoder()
    one = measure(encoder, "hash")
    assert (one.name, one.size) == ("hash", 32) and one.seconds > 0
    assert encoder.images_encoded % 4 == 0 and 0 < encoder.images_encoded <= 4 * RUNS


def test_the_room_for_a_model(dirs: AppDirs, monkeypatch: pytest.MonkeyPatch) -> None:
    there = model_folders.room(dirs.models / "not" / "yet")
    assert there is not None and there > 0
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: SimpleNamespace(free=1000))
    assert model_folders.room(dirs.models) == 0

    def refuse(_folder: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(shutil, "disk_usage", refuse)
    assert model_folders.room(dirs.models) is None


def test_unknown_and_broken_models_are_listed(dirs: AppDirs, home: Path) -> None:
    tiny.make(home, "mine")
    (tiny.make(home, "cut") / "text.onnx").unlink()
    (home / "junk").mkdir()
    (tiny.make(home, "other")).rename(home / "moved")
    (home / ".incoming-x").mkdir()
    chosen = Settings(model="gone")
    rows = model_list.listed(dirs, chosen)
    assert [m.name for m in rows if m.in_use] == ["gone"]
    assert not row(dirs, "gone", chosen).installed and row(dirs, "gone", chosen).problem
    mine = row(dirs, "mine")
    assert (mine.installed, mine.verified, mine.dim, mine.problem) == (True, False, 4, "")
    assert "text.onnx" in row(dirs, "cut").problem
    assert "no model" in row(dirs, "junk").problem
    assert "calls itself other" in row(dirs, "moved").problem
    assert not any(m.name.startswith(".") for m in rows)


def test_info_verifies_the_files(dirs: AppDirs, home: Path) -> None:
    place = tiny.make(home, "mine")
    about = model_list.info(dirs, Settings(), "mine")
    assert about["key"] == ModelSpec.load(place).key and about["problem"] == ""
    (place / "image.onnx").write_bytes(b"x" * 10)
    assert "image.onnx" in model_list.info(dirs, Settings(), "mine")["problem"]
    known = model_list.info(dirs, Settings(), "ViT-B-32")
    assert known["published"][0]["source"].startswith("https://") and known["download"]
    with pytest.raises(UserError, match="no model"):
        model_list.info(dirs, Settings(), "nonsense")


# Import


@pytest.mark.parametrize("packed", [False, True], ids=["folder", "zip"])
def test_an_imported_model_works(dirs: AppDirs, home: Path, tmp_path: Path, packed: bool) -> None:
    source = tiny.make(tmp_path)
    if packed:
        model_folders.pack(source, tmp_path / "m.zip")
        source = tmp_path / "m.zip"
    done = installed.bring(dirs, Settings(), source)
    assert (done.name, done.new) == ("tiny2", True)
    assert OnnxEncoder(home / "tiny2").encode_texts(["a red dog"]).shape == (1, 4)
    assert row(dirs, "tiny2").size == done.size > 0
    assert {path.name for path in home.iterdir()} == {"tiny2", ".lock"}


def wrong_width(place: Path) -> None:
    tiny.describe(place, dim=5)


def wrong_size(place: Path) -> None:
    pre = {"size": 16, "resize": "squash", "interpolation": "bicubic", "mean": [0] * 3}
    tiny.describe(place, preprocess=pre | {"std": [1] * 3})


def no_graph(place: Path) -> None:
    tiny.rewrite(place, "image.onnx", os.urandom(5000))


def empty_graph(place: Path) -> None:
    tiny.rewrite(place, "text.onnx", b"")


def towers_swapped(place: Path) -> None:
    image, text = ((place / name).read_bytes() for name in ("image.onnx", "text.onnx"))
    tiny.rewrite(place, "image.onnx", text)
    tiny.rewrite(place, "text.onnx", image)


def other_width(place: Path) -> None:
    pytest.importorskip("onnx")
    from tests.encoder import small_towers

    tiny.rewrite(place, "text.onnx", small_towers.text_tower(18, dim=7).SerializeToString())


def no_tokenizer(place: Path) -> None:
    tiny.rewrite(place, "tokenizer.json", b"[]")


@pytest.mark.parametrize(
    "fault",
    [wrong_width, wrong_size, no_graph, empty_graph, towers_swapped, other_width, no_tokenizer],
)
def test_a_model_that_does_not_work_is_refused(
    dirs: AppDirs, home: Path, tmp_path: Path, fault: Callable[[Path], None]
) -> None:
    installed.bring(dirs, Settings(), tiny.make(tmp_path, "good"))
    before = state(home)
    source = tiny.make(tmp_path)
    fault(source)
    with pytest.raises(ModelError):
        installed.bring(dirs, Settings(), source)
    assert state(home) == before


def test_importing_the_same_model_again_changes_nothing(
    dirs: AppDirs, home: Path, tmp_path: Path
) -> None:
    source = tiny.make(tmp_path)
    installed.bring(dirs, Settings(), source)
    assert not installed.bring(dirs, Settings(model="tiny2"), source).new


def test_another_model_of_the_same_name(dirs: AppDirs, home: Path, tmp_path: Path) -> None:
    source = tiny.make(tmp_path)
    installed.bring(dirs, Settings(), source)
    tiny.rewrite(source, "text.onnx", (source / "text.onnx").read_bytes() + b"\x12\x00")
    before = state(home)
    with pytest.raises(UserError, match="in use"):
        installed.bring(dirs, Settings(model="tiny2"), source)
    assert state(home) == before
    assert installed.bring(dirs, Settings(), source).new
    assert state(home) != before


def test_a_damaged_model_is_repaired_even_in_use(dirs: AppDirs, home: Path, tmp_path: Path) -> None:
    source = tiny.make(tmp_path)
    installed.bring(dirs, Settings(), source)
    before = state(home)
    (home / "tiny2" / "image.onnx").write_bytes(b"damaged")
    assert installed.bring(dirs, Settings(model="tiny2"), source).new
    assert state(home) == before


def test_a_folder_of_an_immich_server_is_installed(
    dirs: AppDirs, home: Path, tmp_path: Path
) -> None:
    pytest.importorskip("onnx")
    from tests.encoder.test_immich_folder import make

    done = installed.bring(dirs, Settings(), make(tmp_path, beside=True))
    assert (done.name, done.new) == ("Small-B-16__mine", True)
    found = row(dirs, done.name)
    assert (found.licence, found.languages, found.problem) == ("unknown", (), "")
    encoder = installed.open_encoder(dirs, Settings(), done.name)
    assert encoder.encode_texts(["a dog"]).shape == (1, 32)
    again = installed.bring(dirs, Settings(), tmp_path / "Small-B-16__mine")
    assert not again.new
    installed.pack(dirs, done.name, tmp_path)
    installed.remove(dirs, Settings(), done.name)
    assert installed.bring(dirs, Settings(), tmp_path / f"{done.name}.zip").key == done.key


# Download


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    from huggingface_hub import close_session

    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", "HF_ENDPOINT"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    monkeypatch.setattr(fetch, "PAUSE", 0.0)
    entries: tuple[KnownModel, ...] = (*table.MODELS, tiny.entry())
    monkeypatch.setattr(table, "MODELS", entries)
    monkeypatch.setattr(model_list, "MODELS", entries)
    close_session()
    files = tiny.hub_files()
    with serving(Hub(files, {path for path in files if not path.endswith(".json")})) as hub:
        yield hub
    close_session()


def test_a_model_from_a_hub_works(dirs: AppDirs, home: Path, hub: Hub) -> None:
    chosen = Settings(hub=hub.url)
    offer = installed.offer(chosen, "tiny-hub")
    assert (offer.host, offer.bytes, offer.about) == (f"127.0.0.1:{hub.port}", 3_000_000, True)
    assert hub.asked == []
    done = installed.get(dirs, chosen, "tiny-hub")
    assert done.new and row(dirs, "tiny-hub").problem == ""
    spec = ModelSpec.load(home / "tiny-hub")
    assert spec.origin["revision"] == COMMIT and spec.origin["hub"] == hub.url
    assert spec.files.keys() == tiny.PLACES.keys()
    assert OnnxEncoder(home / "tiny-hub").encode_texts(["a dog"]).shape == (1, 4)
    assert {path.name for path in home.iterdir()} == {"tiny-hub", ".lock"}
    hub.asked.clear()
    assert not installed.get(dirs, chosen, "tiny-hub").new and hub.asked == []


def test_an_interrupted_download_resumes(dirs: AppDirs, home: Path, hub: Hub) -> None:
    hub.cut = {"extra.bin": [1_000_000, *[0] * fetch.TRIES]}
    with pytest.raises(EnvironmentFault):
        installed.get(dirs, Settings(hub=hub.url), "tiny-hub")
    assert not row(dirs, "tiny-hub").installed
    hub.asked.clear()
    assert installed.get(dirs, Settings(hub=hub.url), "tiny-hub").new
    assert [(a.range, a.sent) for a in hub.gets("extra.bin")] == [("bytes=1000000-", 2_000_000)]
    assert hub.gets("visual/model.onnx") == []


@pytest.mark.parametrize("path", sorted(path for path, _ in tiny.PLACES.values()))
def test_a_flipped_byte_installs_nothing(dirs: AppDirs, home: Path, hub: Hub, path: str) -> None:
    hub.flip = {path}
    with pytest.raises(ModelChecksum):
        installed.get(dirs, Settings(hub=hub.url), "tiny-hub")
    assert not row(dirs, "tiny-hub").installed
    hub.flip.clear()
    assert installed.get(dirs, Settings(hub=hub.url), "tiny-hub").new


def test_a_download_that_is_not_a_model_is_refused(dirs: AppDirs, home: Path, hub: Hub) -> None:
    hub.files["visual/model.onnx"] = os.urandom(5000)
    with pytest.raises(ModelError):
        installed.get(dirs, Settings(hub=hub.url), "tiny-hub")
    assert state(home) == {}


def test_a_hub_that_serves_another_model_is_named(dirs: AppDirs, home: Path, hub: Hub) -> None:
    onnx = pytest.importorskip("onnx")
    from tests.encoder import small_towers

    other = small_towers.image_tower(dim=8)
    quantised = small_towers.image_tower(dim=4)
    for node in quantised.graph.node:
        node.op_type = node.op_type.replace("Relu", "MatMulInteger")
    for graph, why in ((other, "do not belong together"), (quantised, "is quantised")):
        hub.files["visual/model.onnx"] = graph.SerializeToString()
        said = f"127.0.0.1:{hub.port} serves something else under the name tiny-hub: .*{why}"
        with pytest.raises(ModelError, match=said) as caught:
            installed.get(dirs, Settings(hub=hub.url), "tiny-hub")
        assert "Nothing was installed" in str(caught.value.hint)
        assert state(home) == {}
    assert onnx is not None


def test_a_full_disk_leaves_nothing(
    dirs: AppDirs, home: Path, hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        shutil, "disk_usage", lambda _path: shutil._ntuple_diskusage(10**9, 10**9, 0)
    )
    with pytest.raises(DiskFull):
        installed.get(dirs, Settings(hub=hub.url), "tiny-hub")
    assert state(home) == {} and not list(home.glob(f"{model_folders.DOWNLOAD}*"))


def test_the_remains_of_a_download_can_be_removed(dirs: AppDirs, home: Path, hub: Hub) -> None:
    hub.cut = {"extra.bin": [1_000_000, *[0] * fetch.TRIES]}
    with pytest.raises(EnvironmentFault):
        installed.get(dirs, Settings(hub=hub.url), "tiny-hub")
    assert installed.remove(dirs, Settings(), "tiny-hub") > 1_000_000
    assert state(home) == {}


def test_models_that_cannot_be_downloaded(dirs: AppDirs) -> None:
    with pytest.raises(UserError, match="no known place"):
        installed.get(dirs, Settings(), "MobileCLIP2-S0")
    with pytest.raises(UserError, match="no model"):
        installed.get(dirs, Settings(), "nonsense")


# Export


def test_an_exported_model_is_tried_too(dirs: AppDirs, home: Path, tmp_path: Path) -> None:
    def write(out: Path) -> ModelSpec:
        shutil.copytree(tiny.make(tmp_path, "made"), out)
        return ModelSpec.load(out)

    def write_badly(out: Path) -> ModelSpec:
        spec = write(out)
        wrong_width(out)
        return spec

    with pytest.raises(ModelError):
        installed.make(dirs, Settings(), "made", write_badly)
    assert state(home) == {}
    shutil.rmtree(tmp_path / "made")
    assert installed.make(dirs, Settings(), "made", write).new
    with pytest.raises(ModelError, match="starter"):
        installed.make(dirs, Settings(), "starter", write)


# Pack and remove


def test_a_packed_model_can_be_imported(dirs: AppDirs, home: Path, tmp_path: Path) -> None:
    installed.bring(dirs, Settings(), tiny.make(tmp_path))
    stick = tmp_path / "stick"
    stick.mkdir()
    file, size = installed.pack(dirs, "tiny2", stick)
    assert file == stick / "tiny2.zip" and file.stat().st_size == size
    before = state(home)
    installed.remove(dirs, Settings(), "tiny2")
    installed.bring(dirs, Settings(), file)
    assert state(home) == before
    for name, said in (("starter", "comes with"), ("ViT-B-32", "not installed"), ("x", "no model")):
        with pytest.raises(UserError, match=said):
            installed.pack(dirs, name, stick)


def test_remove_keeps_the_one_in_use_and_the_starter(
    dirs: AppDirs, home: Path, tmp_path: Path
) -> None:
    done = installed.bring(dirs, Settings(), tiny.make(tmp_path))
    before = state(home)
    for chosen, name, said in (
        (Settings(model="tiny2"), "tiny2", "in use"),
        (Settings(model="tiny2"), "starter", "comes with"),
        (Settings(), "ViT-B-32", "not installed"),
        (Settings(), "../models/tiny2", "no model"),
    ):
        with pytest.raises(UserError, match=said):
            installed.remove(dirs, chosen, name)
    assert state(home) == before
    assert installed.remove(dirs, Settings(), "tiny2") == done.size
    assert state(home) == {}


def test_a_broken_model_can_be_removed(dirs: AppDirs, home: Path) -> None:
    (home / "junk").mkdir(parents=True)
    (home / "junk" / "model.json").write_text("{}")
    assert installed.remove(dirs, Settings(), "junk") == 2


def test_a_source_that_the_system_does_not_let_us_look_at_is_named(
    dirs: AppDirs, home: Path
) -> None:
    before = state(home)
    source = Path("x" * 5000)
    with pytest.raises(EnvironmentFault, match=r"^x{5000} cannot be used"):
        installed.bring(dirs, Settings(), source)
    assert state(home) == before


def test_a_name_tells_the_work_only_if_it_names_a_patch() -> None:
    assert work("ViT-B-32", 224) and work("ViT-B-32-SigLIP2-256", 256)
    assert work("ViT-B-0", 224) is None and work("mine", 224) is None


def test_figures_that_are_none_are_not_listed(dirs: AppDirs, tmp_path: Path) -> None:
    source = tiny.make(tmp_path, quality={"P@5": 0.5, "odd": 10**400, "more": {"deep": "x"}})
    installed.bring(dirs, Settings(), source)
    rows = {row.name: row for row in model_list.listed(dirs, Settings())}
    assert rows["tiny2"].figures == (("P@5", 0.5),)


def test_a_model_that_is_a_link_is_removed_without_what_it_leads_to(
    dirs: AppDirs, tmp_path: Path
) -> None:
    elsewhere = tiny.make(tmp_path / "disk")
    dirs.models.mkdir(parents=True, exist_ok=True)
    (dirs.models / "tiny2").symlink_to(elsewhere)
    before = {path.name: path.read_bytes() for path in elsewhere.iterdir()}
    installed.remove(dirs, Settings(), "tiny2")
    assert installed.installed_names(dirs) == []
    (dirs.models / ".incoming-left").symlink_to(elsewhere)  # as an older version leaves it
    assert installed.bring(dirs, Settings(), elsewhere).new
    assert {path.name: path.read_bytes() for path in elsewhere.iterdir()} == before
    assert sorted(path.name for path in dirs.models.iterdir()) == [".lock", "tiny2"]
