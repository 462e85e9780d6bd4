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
_FLOAT, _INT = onnx.TensorProto.FLOAT, onnx.TensorProto.INT64


def on_demand(model: onnx.ModelProto, share: str, branch: str, width: int) -> None:
    """Move what only `branch` [n, width] needs into an `If`, which runs for the pictures of large enough `share` [n, 1].

    A picture whose share is below `LEAST_SHARE` gets the share 0. Each picture's result is the same in every batch.
    """
    graph = model.graph
    every = list(graph.node)
    others = _needed(every, [item.name for item in graph.output], cut=branch)
    inside = _needed(every, [branch]) - others
    nodes = [every[number] for number in sorted(inside)]
    made = {name for node in nodes for name in node.output}
    fixed = {item.name: item for item in graph.initializer}
    outer = list(
        dict.fromkeys(
            name
            for node in nodes
            for name in node.input
            if name and name not in made and name not in fixed
        )
    )
    outer = [name for name in outer if not _constant(graph, every, name)]
    kept = [node for number, node in enumerate(every) if number not in inside]
    used = {name for node in kept for name in node.input}
    own = [
        fixed[name]
        for name in dict.fromkeys(name for node in nodes for name in node.input)
        if name in fixed and name not in used
    ]
    rows = [
        helper.make_node("Gather", [name, "asked_rows"], [f"{name}_asked"], axis=0)
        for name in outer
    ]
    for node in nodes:
        node.input[:] = [f"{name}_asked" if name in outer else name for name in node.input]
    then = helper.make_graph(
        [
            *rows,
            *nodes,
            helper.make_node("ScatterND", ["no_branch", "asked_places", branch], ["asked_branch"]),
        ],
        "asked",
        [],
        [helper.make_tensor_value_info("asked_branch", _FLOAT, [None, width])],
        own,
    )
    otherwise = helper.make_graph(
        [helper.make_node("Identity", ["no_branch"], ["nothing"])],
        "nothing_asked",
        [],
        [helper.make_tensor_value_info("nothing", _FLOAT, [None, width])],
    )
    gate = _gate(share, width)
    gate.append(
        helper.make_node(
            "If", ["any_asked"], [f"{branch}_if"], then_branch=then, else_branch=otherwise
        )
    )
    for node in kept:
        names = {share: "asked_share", branch: f"{branch}_if"}
        node.input[:] = [names.get(name, name) for name in node.input]
    for item in own:
        graph.initializer.remove(item)
    graph.initializer.extend(
        [
            numpy_helper.from_array(np.array(LEAST_SHARE, np.float32), "least_share"),
            numpy_helper.from_array(np.zeros((), np.float32), "no_share"),
            numpy_helper.from_array(np.array([width], np.int64), "branch_width"),
            numpy_helper.from_array(np.array([1], np.int64), "of_columns"),
            numpy_helper.from_array(np.array([0], np.int64), "first_row"),
        ]
    )
    place = 1 + max(
        n for n, node in enumerate(kept) if share in node.output or set(node.output) & set(outer)
    )
    ordered = [*kept[:place], *gate, *kept[place:]]
    del graph.node[:]
    graph.node.extend(ordered)
    del graph.value_info[:]


def _gate(share: str, width: int) -> list[onnx.NodeProto]:
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
