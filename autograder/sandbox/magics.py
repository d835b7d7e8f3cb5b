"""IPython's notation (%magic, !command, name?) in cells, turned into calls of the stand-in shell.

IPython itself does the translation, inside, where a hostile cell can only waste its own time.
"""

from __future__ import annotations

import re
import sys

from . import standins

NOTATION = re.compile(r"^[ \t]*[%!?]|\?[ \t]*$|=[ \t]*[%!]", re.MULTILINE)
_manager = None


def used(source: str) -> bool:
    """Whether a cell may contain any of IPython's notation."""
    return NOTATION.search(source) is not None


def load():
    """Import IPython's translator and hide IPython again behind its stand-in."""
    global _manager
    if _manager is not None:
        return
    sys.meta_path.remove(standins.FINDER)
    try:
        from IPython.core.inputtransformer2 import TransformerManager

        _manager = TransformerManager()
    except ImportError:
        return
    finally:
        for name in [name for name in sys.modules if name.split(".")[0] == "IPython"]:
            del sys.modules[name]
        sys.meta_path.insert(0, standins.FINDER)


def translate(source: str) -> str:
    """A cell as plain Python; as it is where there is nothing to translate."""
    if _manager is None or not used(source):
        return source
    try:
        return _manager.transform_cell(source)
    except SyntaxError:
        return source
