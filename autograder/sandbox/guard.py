"""Notice an answer that calls the library's own function for the same thing.

`forbidding(namespace, forbid)` sets tripwires for the length of a learner's call, in the notebook
and in the sandbox: on the attributes of modules where the forbidden objects are found, on the
learner's own names for them, and, for functions written in Python, on the function itself
(`watching`), so that an alias, a closure or a copy under a name of the learner's is noticed too.
Catching the exception does not help: the name is noted. Trusted callables that a check passes in
are wrapped by `exempt` and may use what they like. Runs inside the sandbox too, on the standard
library alone.
"""

from __future__ import annotations

import functools
import sys
import types
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from .watching import made_by, watch


class ForbiddenCall(BaseException):
    """A forbidden function was called; the text is its dotted name."""


class _State:
    """Whether tripwires are live: none are while trusted code runs."""

    paused = 0


class Tripwire:
    """Stands where a forbidden object stood; a call notes its name and raises ForbiddenCall."""

    def __init__(self, target, dotted: str, trips: list[str]):
        self._target = target
        self._dotted = dotted
        self._trips = trips

    def __call__(self, *args, **kwargs):
        self.trip()
        return self._target(*args, **kwargs)

    def trip(self):
        """Notes the name and raises ForbiddenCall, unless trusted code runs."""
        if not _State.paused:
            self._trips.append(self._dotted)
            raise ForbiddenCall(self._dotted)

    def __getattr__(self, name):
        value = getattr(self._target, name)
        if isinstance(self._target, type) or not callable(value) or name.startswith("__"):
            return value
        return Tripwire(value, self._dotted, self._trips)  # np.add.reduce

    def __instancecheck__(self, value):
        return isinstance(value, self._target)

    def __mro_entries__(self, bases):
        return (self._target,)


@contextmanager
def forbidding(namespace: dict, forbid: tuple[str, ...]) -> Iterator[list[str]]:
    """Tripwires on `forbid` within the block; gives the list that names of those called go to."""
    trips: list[str] = []
    if not forbid:
        yield trips
        return
    undo: list = []
    try:
        for dotted in dict.fromkeys(forbid):
            resolved = _resolve(dotted)
            if resolved is not None:
                _set(resolved[0], dotted, trips, namespace, undo)
        yield trips
    finally:
        for restore, *args in reversed(undo):
            restore(*args)


def note_if_made(value: object) -> None:
    """Notes the name if this is a forbidden function's generator, made and not begun yet."""
    for one in made_by(value):
        with suppress(ForbiddenCall):
            one.notice()


def exempt(function):
    """The same function, inside which nothing is forbidden."""

    @functools.wraps(function)
    def trusted(*args, **kwargs):
        _State.paused += 1
        try:
            return function(*args, **kwargs)
        finally:
            _State.paused -= 1

    return trusted


def _resolve(dotted: str) -> tuple[object] | None:
    """The object of a dotted name, if its module has been imported; nothing is imported here."""
    parts = dotted.split(".")
    for cut in range(len(parts) - 1, 0, -1):
        module = sys.modules.get(".".join(parts[:cut]))
        if module is None:
            continue
        value: object = module
        for attribute in parts[cut:]:
            value = getattr(value, attribute, _resolve)
        return None if value is _resolve else (value,)
    return None


def _set(target, dotted: str, trips: list[str], namespace: dict, undo: list):
    if isinstance(target, Tripwire):  # a block within a block: the outer one is live already
        return
    wire = Tripwire(target, dotted, trips)
    own = [(namespace, key) for key, value in namespace.items() if value is target]
    for names, key in (*_spots(target, dotted), *own):
        if names.get(key) is target:
            names[key] = wire
            undo.append((names.__setitem__, key, target))
    watched = _functions(target)
    for function in (*watched, *_copies(watched, namespace)):
        undo.append((watch(function, wire.trip),))


def prepare() -> None:
    """Looks through the modules that are there once, for every process forked from this one."""
    for name, module in list(sys.modules.items()):
        if name.partition(".")[0] in ("nnlab", "numpy") and isinstance(module, types.ModuleType):
            _held_by(vars(module))


def _spots(target, dotted: str) -> list[tuple[dict, str]]:
    """Where modules hold the object: those on its own path, and all of `nnlab`."""
    paths = {dotted.rsplit(".", cut)[0] for cut in range(1, dotted.count(".") + 1)}
    if dotted.startswith("nnlab."):
        paths |= _of_nnlab(len(sys.modules))
    modules = [sys.modules.get(path) for path in paths]
    homes = [vars(module) for module in modules if isinstance(module, types.ModuleType)]
    return [(names, name) for names in homes for name in _held_by(names).get(id(target), ())]


@functools.lru_cache(maxsize=2)
def _of_nnlab(modules: int) -> frozenset[str]:
    """Names of the modules of `nnlab`, while so many modules are there in all."""
    return frozenset(name for name in sys.modules if name.startswith("nnlab."))


# By the identity of a module's names: they themselves, how many there were, and by which of
# them an object was held, by its identity.
_held: dict[int, tuple[dict, int, dict[int, list[str]]]] = {}


def _held_by(names: dict) -> dict[int, list[str]]:
    """By which names each object is held; looked for anew once there are more or fewer names."""
    known = _held.get(id(names))
    if known is None or known[0] is not names or known[1] != len(names):
        held: dict[int, list[str]] = {}
        for name, value in names.items():
            target = value._target if type(value) is Tripwire else value
            held.setdefault(id(target), []).append(name)
        known = _held[id(names)] = names, len(names), held
    return known[2]


def _copies(functions: list[types.FunctionType], namespace: dict) -> list[types.FunctionType]:
    """The learner's own names for other functions with the code of one of these: written in the
    same line of the same file. Of closures others may be, too, and mean something else.
    """
    written = {_place(one) for one in functions if not one.__code__.co_freevars}
    own = [value for value in namespace.values() if type(value) is types.FunctionType]
    return [one for one in own if _place(one) in written and one not in functions]


def _place(function: types.FunctionType) -> tuple[str, int]:
    return function.__code__.co_filename, function.__code__.co_firstlineno


def _functions(target) -> list[types.FunctionType]:
    """The Python functions of a target: itself, or the methods and properties of a class."""
    values = vars(target).values() if isinstance(target, type) else [target]
    bare = [getattr(value, "__func__", getattr(value, "fget", value)) for value in values]
    return [value for value in bare if isinstance(value, types.FunctionType)]
