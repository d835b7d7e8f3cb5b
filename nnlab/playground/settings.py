"""One experiment of the playground, as values and as a line of text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace

NOISE = {
    "blobs": 0.6, "circles": 0.1, "xor": 0.2, "moons": 0.1, "spirals": 0.05, "above a sine": 0.1,
    "three blobs": 0.6, "plane": 0.1, "bumps": 0.1, "my points": 0.0,
}  # fmt: skip
REACH = {
    "blobs": 3.5, "circles": 1.5, "xor": 2.0, "moons": 2.5, "spirals": 1.3, "above a sine": 4.5,
    "three blobs": 3.5, "plane": 1.2, "bumps": 2.2, "my points": 2.0,
}  # fmt: skip
ACTIVATIONS = ("tanh", "sigmoid", "relu", "linear")
OPTIMIZERS = ("sgd", "momentum", "adam")
FEATURE_NAMES = ("x", "y", "x2", "y2", "xy", "sin x", "sin y")
REGRESSION = ("plane", "bumps")
LIVE = ("batch", "rate", "l1", "l2")  # what may change while it trains
MOST_LAYERS, MOST_NEURONS, MOST_POINTS, MOST_EPOCHS = 6, 8, 1000, 5000
Change = tuple[int, str, float]
Point = tuple[float, float, int]


@dataclass(frozen=True)
class Settings:
    """What is trained, on what, and how; everything that the page's controls say.

    data: a name in NOISE. noise: as in nnlab.datasets, by default that set's own. n: points,
    of which `share` are for training. batch: samples a step. features: names of FEATURE_NAMES.
    hidden: neurons of each hidden layer, up to six of up to eight. activation: of those layers.
    rate: learning rate. l1, l2: penalties, see nnlab.fast.penalties. seed: of the start and the
    order of samples; data_seed: of the points. epochs: how far it is trained.
    changes: (epochs done, name, value): what was set to another value while it trained.
    points: of "my points", (x, y, class), all for training.
    Raises ValueError saying what is not known or out of range.
    """

    data: str = "circles"
    noise: float = -1.0
    n: int = 500
    share: float = 0.5
    batch: int = 10
    features: tuple[str, ...] = ("x", "y")
    hidden: tuple[int, ...] = (4,)
    activation: str = "tanh"
    optimizer: str = "sgd"
    rate: float = 0.03
    l1: float = 0.0
    l2: float = 0.0
    seed: int = 1
    data_seed: int = 1
    epochs: int = 0
    changes: tuple[Change, ...] = ()
    points: tuple[Point, ...] = ()

    def __post_init__(self):
        for name, known in (
            ("data", NOISE),
            ("activation", ACTIVATIONS),
            ("optimizer", OPTIMIZERS),
        ):
            _one_of(name, getattr(self, name), known)
        for name in ("features", "hidden", "changes", "points"):
            object.__setattr__(self, name, tuple(getattr(self, name)))
        if self.noise == -1.0:
            object.__setattr__(self, "noise", NOISE[self.data])
        for name in self.features:
            _one_of("feature", name, FEATURE_NAMES)
        for epoch, name, value in self.changes:
            _one_of("change", name, LIVE)
            _range(f"changes: {name}", value, 1 if name == "batch" else 0)
            _range("changes: epoch", epoch, 0)
        _range("number of features", len(self.features), 1, len(FEATURE_NAMES))
        _range("number of hidden layers", len(self.hidden), 0, MOST_LAYERS)
        for size in self.hidden:
            _range("neurons of a layer", size, 1, MOST_NEURONS)
        for name in ("noise", "l1", "l2", "rate"):
            _range(name, getattr(self, name), 0)
        _range("share", self.share, 0.1, 0.9)
        _range("n", self.n, 10, MOST_POINTS)
        _range("batch", self.batch, 1)
        _range("epochs", self.epochs, 0, MOST_EPOCHS)
        _range("number of points", len(self.points), 0, MOST_POINTS)
        for *_, kind in self.points:
            _one_of("class of a point", kind, (0, 1, 2))

    @property
    def classes(self) -> int:
        """2 or 3; 0 where numbers are to be predicted."""
        if self.data in REGRESSION:
            return 0
        three = self.data == "three blobs" or any(kind == 2 for *_, kind in self.own)
        return 3 if three else 2

    @property
    def own(self) -> tuple[Point, ...]:
        """The learner's points, where they are what is trained on."""
        return self.points if self.data == "my points" else ()

    @property
    def sizes(self) -> tuple[int, ...]:
        """Units of each layer, from features to outputs."""
        return (len(self.features), *self.hidden, 3 if self.classes == 3 else 1)

    def line(self) -> str:
        """The experiment as one line of text: "data=spirals; noise=0.05; ..."."""
        return "; ".join(f"{f.name}={_written(getattr(self, f.name))}" for f in fields(self))

    def call(self) -> str:
        """The experiment as the call that shows it, without what is as by default."""
        usual = Settings(self.data)
        named = [f.name for f in fields(self) if getattr(self, f.name) != getattr(usual, f.name)]
        shown = [_python(self.data)] + [
            f"{name}={_python(getattr(self, name))}" for name in named if name != "data"
        ]
        return f"demos.playground({', '.join(shown)})"

    @classmethod
    def parse(cls, line: str) -> Settings:
        """The experiment of such a line. What it does not name is as by default."""
        values = {}
        for setting in filter(str.strip, line.split(";")):
            name, is_there, text = (piece.strip() for piece in setting.partition("="))
            if name not in READ or not is_there:
                raise ValueError(
                    f"need name=value with a name of {', '.join(READ)}, got {setting!r}"
                )
            try:
                values[name] = READ[name](text)
            except (ValueError, TypeError):
                raise ValueError(f"{name}={text} cannot be read") from None
        return cls(**values)

    def but(self, **changed) -> Settings:
        """The same with some values changed; other data come with their own noise."""
        if changed.get("data", self.data) != self.data:
            changed = {"noise": -1.0, **changed}
        return replace(self, **changed)


def _one_of(what: str, value, known: Iterable) -> None:
    if value not in known:
        raise ValueError(f"need a {what} of {', '.join(map(str, known))}, got {value!r}")


def _range(what: str, value: float, low: float, high: float = float("inf")) -> None:
    if not low <= value <= high:
        ends = f"at least {low}" if high == float("inf") else f"from {low} to {high}"
        raise ValueError(f"need {what} {ends}, got {value!r}")


def _written(value) -> str:
    if isinstance(value, tuple):
        return ",".join(
            ":".join(map(_written, v)) if isinstance(v, tuple) else _written(v) for v in value
        )
    whole = isinstance(value, float) and value.is_integer()
    return str(int(value) if whole else value)


def _python(value) -> str:
    """A value as Python writes it, whole numbers without a fraction, as a page does."""
    if isinstance(value, tuple):
        return f"({', '.join(map(_python, value))}{',' * (len(value) == 1)})"
    return f'"{value}"' if isinstance(value, str) else _written(value)


def _list(read, parts: int = 0):
    """A reader of values with commas between them; of `parts` with colons each."""

    def read_list(text: str) -> tuple:
        pieces = [piece.strip() for piece in text.split(",") if piece.strip()]
        if not parts:
            return tuple(read(piece) for piece in pieces)
        return tuple(read(*_exactly(parts, piece.split(":"))) for piece in pieces)

    return read_list


def _exactly(n: int, pieces: list[str]) -> list[str]:
    if len(pieces) != n:
        raise ValueError(f"need {n} values, got {pieces}")
    return pieces


READ = {
    "data": str, "noise": float, "n": int, "share": float, "batch": int, "features": _list(str),
    "hidden": _list(int), "activation": str, "optimizer": str, "rate": float, "l1": float,
    "l2": float, "seed": int, "data_seed": int, "epochs": int,
    "changes": _list(lambda epoch, name, value: (int(epoch), name, float(value)), 3),
    "points": _list(lambda x, y, kind: (float(x), float(y), int(kind)), 3),
}  # fmt: skip
