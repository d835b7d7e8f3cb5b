"""A computational graph, revealed step by step: values forward, gradients backward."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from nnlab.autodiff import Value, topological_order
from nnlab.demos.controls import Range, Select
from nnlab.demos.explorable import Explorable


@dataclass(frozen=True)
class Node:
    """One value of a graph: where it is drawn and what it is made of; `start` for a leaf."""

    name: str
    column: float
    row: float
    shown: str = ""
    made: Callable[[dict[str, Value]], Value] | None = None
    start: float = 0.0


GRAPHS: dict[str, tuple[Node, ...]] = {
    "a used twice": (
        Node("a", 0, 0.4, start=2.0),
        Node("b", 0, 2, start=-3.0),
        Node("c", 1.5, 1.5, "a · b", lambda v: v["a"] * v["b"]),
        Node("L", 3, 0.9, "c + a", lambda v: v["c"] + v["a"]),
    ),
    "a neuron and its loss": (
        Node("x", 0, 0.2, start=1.5),
        Node("w", 0, 1.6, start=-0.4),
        Node("b", 1, 2.1, start=1.0),
        Node("p", 1, 0.7, "w · x", lambda v: v["w"] * v["x"]),
        Node("z", 2, 1.2, "p + b", lambda v: v["p"] + v["b"]),
        Node("o", 3, 1.2, "tanh(z)", lambda v: v["z"].tanh()),
        Node("L", 4.4, 1.2, "o · o", lambda v: v["o"] * v["o"]),
    ),
    "a fork and a join": (
        Node("w", 0, 0.8, start=0.5),
        Node("s", 1, 2.2, start=3.0),
        Node("o", 1, 0.8, "tanh(w)", lambda v: v["w"].tanh()),
        Node("p", 2, 0.1, "o · o", lambda v: v["o"] * v["o"]),
        Node("q", 2, 1.7, "s · o", lambda v: v["s"] * v["o"]),
        Node("L", 3, 0.9, "p + q", lambda v: v["p"] + v["q"]),
    ),
}


def graph_walk(graph: str = "a used twice", step: int = 0) -> Explorable:
    """Play the walk, or go step by step: first every value, then every gradient."""
    walks = {name: walk(nodes) for name, nodes in GRAPHS.items()}
    longest = max(map(last_step, walks.values()))
    return Explorable(
        name="graph_walk",
        title="A graph of values, forward and back",
        controls=(
            Select("graph", "graph", "graph", tuple(GRAPHS), graph, own_row=True),
            Range("step", "step", "step of the walk", 0, longest, 1, step, 0, plays=1),
        ),
        data={"graphs": walks},
        script="gallery/graph_walk.js",
        size=(760, 384),
        note="In each box: the name, how it is made, its value, and below the line the gradient "
        "dL/d(name) as far as it is known. On an edge: its local slope.",
    )


def walk(nodes: tuple[Node, ...]) -> dict[str, Any]:
    """Places and values of a graph, the order forward, and every contribution backward."""
    values: dict[str, Value] = {}
    for node in nodes:
        values[node.name] = node.made(values) if node.made else Value(node.start)
    loss = values[nodes[-1].name]
    names = {id(value): name for name, value in values.items()}
    order = topological_order(loss)
    loss.backward()
    return {
        "nodes": {
            n.name: {
                "at": [n.column, n.row],
                "shown": n.shown,
                "value": round(values[n.name].data, 6),
                "grad": round(values[n.name].grad, 6),
                "from": [names[id(p)] for p in values[n.name].parents],
            }
            for n in nodes
        },
        "forward": [n.name for n in nodes if n.made],
        "backward": contributions(order, names),
    }


def contributions(order: list[Value], names: dict[int, str]) -> list[dict[str, Any]]:
    """What passes along each edge in the walk back, and the sum so far where it arrives."""
    grads = {id(value): 0.0 for value in order}
    grads[id(order[-1])] = 1.0
    pieces = []
    for node in reversed(order):
        for parent, slope in zip(node.parents, node.slopes, strict=True):
            before, passed = grads[id(parent)], grads[id(node)] * slope
            grads[id(parent)] = before + passed
            pieces.append({
                "of": names[id(node)], "to": names[id(parent)], "slope": round(slope, 6),
                "grad": round(grads[id(node)], 6), "before": round(before, 6),
                "sum": round(grads[id(parent)], 6),
            })  # fmt: skip
    return pieces


def last_step(walk_data: dict[str, Any]) -> int:
    """Every value, then the gradient of the loss, then every contribution."""
    return len(walk_data["forward"]) + 1 + len(walk_data["backward"])
