"""The arguments of `photosearch model` and its actions."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TypeAlias

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
Add = Callable[..., argparse.ArgumentParser]


def add_models(commands: Commands, add: Add) -> None:
    """Add `photosearch model` and its actions. `add` adds a command: `parser._add`."""
    model = commands.add_parser(
        "model",
        help="manage models: list, info, get, import, export, pack, use, remove",
        description="The starter comes with the program; a larger model finds more. There are three ways to install one: "
        "download it prebuilt (get), import a folder or zip from another machine (import), or build it from published "
        "weights (export).",
        epilog="examples:\n  photosearch model list\n  photosearch model get ViT-B-32-SigLIP2-256\n"
        "  photosearch model use ViT-B-32-SigLIP2-256\n  photosearch model ACTION --help\n",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    actions = model.add_subparsers(dest="action", metavar="ACTION", required=True)
    add(
        actions,
        "list",
        "list known and installed models",
        "Lists each model: whether it is installed and in use, its size, languages and licence. “verified” in --json says "
        "whether the makers of this program have tested its real weights.",
        "photosearch model list",
        "photosearch model list --json",
    )
    info = add(
        actions,
        "info",
        "show everything about one model",
        "Shows where a model comes from, its measured quality and the sources of the figures. Verifies the sha256 of an "
        "installed model's files; exit code 1 if there is a problem.",
        "photosearch model info ViT-B-32",
    )
    get = add(
        actions,
        "get",
        "download a prebuilt model",
        "Shows the host and the size, asks for consent, downloads and verifies. A broken download resumes where it "
        "stopped. The host is Hugging Face unless the setting “hub” or HF_ENDPOINT names another; HTTPS_PROXY is honoured.",
        "photosearch model get ViT-B-32-SigLIP2-256",
        "photosearch model get ViT-B-32 --yes --json",
    )
    get.add_argument("--yes", action="store_true", help="do not ask")
    import_ = add(
        actions,
        "import",
        "install a model from a folder or a .zip",
        "Copies the model in FOLDER or ZIP, verifies the sha256 of each file, tries the model and installs it. If a step "
        "fails, it says why, and nothing changes. FOLDER may be the model folder of an Immich server.",
        "photosearch model import /media/stick/ViT-B-32.zip",
    )
    import_.add_argument("source", metavar="FOLDER|ZIP")
    import_.add_argument(
        "--int8",
        action="store_true",
        help="take its quantised picture tower, if that agrees with its fp32 tower on 200 photos of the library",
    )
    _export(actions, add)
    pack = add(
        actions,
        "pack",
        "write an installed model to a .zip",
        "Writes a .zip, to a USB stick for example, that `photosearch model import` installs on a machine without internet.",
        "photosearch model pack ViT-B-32 /media/stick",
        "photosearch model pack ViT-B-32 my.zip",
    )
    use = add(
        actions,
        "use",
        "search with another model",
        "Tries the model, selects it, and encodes the photos of the library with it. Ctrl-C stops cleanly; run the command "
        "again to continue.",
        "photosearch model use ViT-B-32",
        "photosearch model use starter",
    )
    use.add_argument(
        "--later", action="store_true", help="only select it; `index` encodes the photos"
    )
    remove = add(
        actions,
        "remove",
        "delete an installed model",
        "Deletes the files and the vectors of a model, and prints how much space that frees. The model in use and the "
        "starter cannot be removed.",
        "photosearch model remove ViT-B-32",
    )
    for action in (info, get, pack, use, remove):
        action.add_argument("name", metavar="NAME")
    pack.add_argument(
        "file", nargs="?", metavar="FILE", help="default: NAME.zip in the current folder"
    )


def _export(actions: Commands, add: Add) -> None:
    export = add(
        actions,
        "export",
        "build a model from open_clip weights",
        "Builds NAME (a model in `model list` or an open_clip architecture) from published weights or from a file, compares "
        "it with the original, and installs it. Before a download, it names the host and asks for consent. "
        "Needs: pip install 'photosearch[export]'.",
        "photosearch model export MobileCLIP2-S0",
        "photosearch model export ViT-B-32 --checkpoint weights.safetensors",
        "photosearch model export ViT-B-32 --pretrained openai --as my-clip --int8 --photos ~/Pictures",
    )
    weights = export.add_mutually_exclusive_group()
    weights.add_argument(
        "--pretrained", metavar="TAG", help="open_clip's tag for published weights"
    )
    weights.add_argument(
        "--checkpoint", metavar="FILE", help="a file with weights; code in it is never run"
    )
    export.add_argument(
        "--config",
        metavar="FILE",
        help="a configuration in open_clip's format, for another architecture",
    )
    export.add_argument("--as", dest="name_as", metavar="NAME", help="install it under this name")
    precision = export.add_mutually_exclusive_group()
    precision.add_argument(
        "--int8",
        action="store_true",
        help="smaller and faster on a CPU; reports the loss of accuracy",
    )
    precision.add_argument(
        "--fp16", action="store_true", help="add a half-precision image encoder for GPUs"
    )
    export.add_argument("--photos", metavar="FOLDER", help="pictures to calibrate int8 with")
    export.add_argument("--yes", action="store_true", help="do not ask before a download")
    export.add_argument("name", metavar="NAME")
