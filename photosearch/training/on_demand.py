"""Computes a branch of an exported graph only for the pictures that ask for it.

Most photos of a library are surely photographs, and the trunk for drawings would take a third of the time for nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
import onnx
from onnx import helper, numpy_helper

# Of the mixture of both branches; a smaller share counts as none.
LEAST_SHARE: Final = 0.1
_FLOAT = onnx.TensorProto.FLOAT


def on_demand(model: onnx.ModelProto, share: str, branch: str, width: int) -> None:
    """Move what only `branch` [n, width] needs into an `If`, which runs for the pictures of large enough `share` [n, 1].

    A picture whose share is below `LEAST_SHARE` gets the share 0. Each picture's result is the same in every batch.
    """
    graph = model.graph
    every = list(graph.node)
    others = _needed(every, [item.name for item in graph.output], cut=branch)
    inside = _needed(every, [branch]) - others
    kept = [node for number, node in enumerate(every) if number not in inside]
    then, entering = _branch(graph, every, sorted(inside), branch, width)
    gate = _gate(share)
    gate.append(
        helper.make_node(
            "If", ["any_asked"], [f"{branch}_if"], then_branch=then, else_branch=_nothing(width)
        )
    )
    for node in kept:
        names = {share: "asked_share", branch: f"{branch}_if"}
        node.input[:] = [names.get(name, name) for name in node.input]
    graph.initializer.extend(
        numpy_helper.from_array(np.array(value, kind), name)
        for name, value, kind in (
            ("least_share", LEAST_SHARE, np.float32),
            ("no_share", 0, np.float32),
            ("branch_width", [width], np.int64),
            ("of_columns", [1], np.int64),
            ("first_row", [0], np.int64),
        )
    )
    needed = {share, *entering}
    place = 1 + max(n for n, node in enumerate(kept) if needed & set(node.output))
    del graph.node[:], graph.value_info[:]
    graph.node.extend([*kept[:place], *gate, *kept[place:]])


def _branch(
    graph: onnx.GraphProto,
    every: Sequence[onnx.NodeProto],
    inside: Sequence[int],
    branch: str,
    width: int,
) -> tuple[onnx.GraphProto, list[str]]:
    """The graph that runs for the pictures that ask, and the values of the outer one that it reads.

    It takes over the weights that no other node uses.
    """
    nodes = [every[number] for number in inside]
    made = {name for node in nodes for name in node.output}
    read = [name for name in dict.fromkeys(n for node in nodes for n in node.input) if name]
    fixed = {item.name: item for item in graph.initializer}
    entering = [
        name
        for name in read
        if name not in made and name not in fixed and not _constant(graph, every, name)
    ]
    among = set(inside)
    used = {n for number, node in enumerate(every) if number not in among for n in node.input}
    own = [fixed[name] for name in read if name in fixed and name not in used]
    for node in nodes:
        node.input[:] = [f"{name}_asked" if name in entering else name for name in node.input]
    rows = [
        helper.make_node("Gather", [name, "asked_rows"], [f"{name}_asked"], axis=0)
        for name in entering
    ]
    back = helper.make_node("ScatterND", ["no_branch", "asked_places", branch], ["asked_branch"])
    found = helper.make_tensor_value_info("asked_branch", _FLOAT, [None, width])
    then = helper.make_graph([*rows, *nodes, back], "asked", [], [found], own)
    for item in own:
        graph.initializer.remove(item)
    return then, entering


def _nothing(width: int) -> onnx.GraphProto:
    """The graph that runs if no picture asks."""
    node = helper.make_node("Identity", ["no_branch"], ["nothing"])
    found = helper.make_tensor_value_info("nothing", _FLOAT, [None, width])
    return helper.make_graph([node], "nothing_asked", [], [found])


def _gate(share: str) -> list[onnx.NodeProto]:
    """From the share to the rows that ask for the branch."""
    return [
        helper.make_node("Less", [share, "least_share"], ["too_small"]),
        helper.make_node("Where", ["too_small", "no_share", share], ["asked_share"]),
        helper.make_node("Squeeze", ["asked_share", "of_columns"], ["asked_flat"]),
        helper.make_node("NonZero", ["asked_flat"], ["asked_found"]),
        helper.make_node("Squeeze", ["asked_found", "first_row"], ["asked_rows"]),
        helper.make_node("Transpose", ["asked_found"], ["asked_places"], perm=[1, 0]),
        helper.make_node("ReduceMax", ["asked_flat"], ["largest_share"], keepdims=0),
        helper.make_node("Greater", ["largest_share", "no_share"], ["any_asked"]),
        helper.make_node("Shape", ["asked_flat"], ["pictures"]),
        helper.make_node("Concat", ["pictures", "branch_width"], ["branch_shape"], axis=0),
        helper.make_node("ConstantOfShape", ["branch_shape"], ["no_branch"]),
    ]


def _constant(graph: onnx.GraphProto, nodes: Sequence[onnx.NodeProto], name: str) -> bool:
    """Whether this value is the same for all pictures."""
    inputs = {item.name for item in graph.input}
    needed = {part for number in _needed(nodes, [name]) for part in nodes[number].input}
    return not inputs & {name, *needed}


def _needed(nodes: Sequence[onnx.NodeProto], names: Sequence[str], cut: str = "") -> set[int]:
    """The numbers of the nodes that these values need; what only `cut` needs does not count."""
    by_output = {out: number for number, node in enumerate(nodes) for out in node.output}
    found: set[int] = set()
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        number = by_output.get(name)
        if number is None or name == cut or number in found:
            continue
        found.add(number)
        waiting.extend(nodes[number].input)
    return found
