"""Pictures that answer: one demo a file, drawn by one language (see docs/demos.md).

`Explorable` demos show the course's own mathematics and need no kernel once shown.
`Asking` demos call the learner's function and need the kernel.
"""

from importlib import import_module
from pathlib import Path
from typing import Any

GALLERY = Path(__file__).parent / "gallery"
__all__ = sorted(path.stem for path in GALLERY.glob("[a-z]*.py"))


def __getattr__(name: str) -> Any:
    """A demo's file is read when the demo is first asked for: importing `demos` is quick."""
    if name not in __all__:
        raise AttributeError(f"nnlab.demos has no demo {name!r}; there are {', '.join(__all__)}")
    demo = getattr(import_module(f"nnlab.demos.gallery.{name}"), name)
    globals()[name] = demo
    return demo


def __dir__() -> list[str]:
    return list(__all__)
