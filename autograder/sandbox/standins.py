"""Inert stand-ins for what a learner's cells may import but grading has no use for.

`check(f)`, a demo, a widget, `display(x)`, a magic: each does nothing, quietly. Runs inside.
"""

from __future__ import annotations

import builtins
import importlib.abc
import importlib.machinery
import sys
import types

NAMES = ("autograder", "nnlab.demos", "IPython", "ipywidgets", "anywidget", "nbgrader")
TIMED = ("time", "timeit", "prun", "capture")


class Inert:
    """Does nothing, whatever is asked of it; as a decorator it gives the function back."""

    def __call__(self, *args, **kwargs):
        return args[0] if len(args) == 1 and isinstance(args[0], types.FunctionType) else self

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return self

    def __iter__(self):
        return iter(())

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        return False

    def __bool__(self):
        return False


NOTHING = Inert()


class InertModule(types.ModuleType):
    """A module with whatever is asked for in it."""

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return NOTHING


class Shell(Inert):
    """What get_ipython() gives: %time and %timeit run their code, all else does nothing."""

    def run_line_magic(self, name, line, *args, **kwargs):
        return self._run(line) if name in TIMED and line.strip() else None

    def run_cell_magic(self, name, line, cell):
        return self._run(cell) if name in TIMED else None

    def getoutput(self, *args, **kwargs):
        return []

    def _run(self, source: str):
        words = source.split()
        while words and words[0].startswith("-"):  # %timeit -n 10
            source = source.split(words.pop(0), 1)[1]
            if words and words[0].isdigit():
                source = source.split(words.pop(0), 1)[1]
        names = sys.modules["__main__"].__dict__
        try:
            code = compile(source.strip(), "<magic>", "eval")
        except SyntaxError:
            return exec(compile(source.strip() + "\n", "<magic>", "exec"), names)
        return eval(code, names)


class _Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Finds stand-ins before anything real; no code of ours is reached by their names."""

    def find_spec(self, name, path=None, target=None):
        if any(name == known or name.startswith(f"{known}.") for known in NAMES):
            return importlib.machinery.ModuleSpec(name, self, is_package=True)
        return None

    def create_module(self, spec):
        return InertModule(spec.name)

    def exec_module(self, module):
        if module.__name__ == "IPython":
            module.get_ipython = get_ipython


SHELL = Shell()
FINDER = _Finder()


def get_ipython():
    """The stand-in for the notebook's shell."""
    return SHELL


def _no_input(prompt=""):
    raise RuntimeError("input() gets no answer here: write the value into the cell instead")


def _leave(code=None):
    raise SystemExit(code)


def install():
    """Put the stand-ins where imports and cells look for them."""
    sys.meta_path.insert(0, FINDER)
    builtins.input = _no_input
    for name in ("exit", "quit"):
        setattr(builtins, name, _leave)
    for name in ("help", "display"):
        setattr(builtins, name, NOTHING)
    builtins.get_ipython = get_ipython  # type: ignore[attr-defined]
