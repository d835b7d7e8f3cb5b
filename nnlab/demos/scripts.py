"""The JavaScript and CSS of the demos, read from the files beside the Python ones.

The scripts are modules that import one another, as a type checker wants them. A page fetches
none: it carries one script, in which each module has a function scope of its own.
"""

import json
import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np

HERE = Path(__file__).parent
IMPORT = re.compile(r'^import \{([^}]*)\} from "([^"]+)";\n', re.M)
EXPORT = re.compile(r"^export (?=(?:const|function) (\w+))", re.M)
TYPES = re.compile(r"^ */\*\*.*?\*/\n", re.M | re.S)


@cache
def read(name: str) -> str:
    """Text of a file of this folder, such as "shared/style.css"."""
    return (HERE / name).read_text(encoding="utf-8")


@cache
def _scoped(path: Path) -> tuple[list[Path], str]:
    """What a module imports from; and the module as `$its_name`, an object of what it exports."""
    text = path.read_text(encoding="utf-8")
    imports = [(path.parent / where).resolve() for _, where in IMPORT.findall(text)]
    inside = TYPES.sub("", text)
    inside = IMPORT.sub(lambda line: f"const {{{line[1]}}} = ${Path(line[2]).stem};\n", inside)
    inside = EXPORT.sub("", inside) + f"return {{ {', '.join(EXPORT.findall(text))} }};\n"
    return imports, f"const ${path.stem} = (() => {{\n{inside}}})();\n"


def linked(*modules: str | Path) -> str:
    """Modules of this folder, and all that they import before them, as one script without types.

    After it `$playground_engine.softmax` is what playground_engine.js exports as softmax.
    """
    scopes: dict[Path, str] = {}

    def visit(path: Path) -> None:
        if path not in scopes:
            imports, scope = _scoped(path)
            for other in imports:
                visit(other)
            scopes[path] = scope

    for module in modules:
        visit((HERE / module).resolve())
    return "".join(scopes.values())


def drawing(script: str, size: Sequence[int], *others: str) -> str:
    """The script that defines `draw(state, data)`, which gives {"svg", "sentence", ...}.

    others: modules that have to be there as well.
    """
    modules = linked("shared/drawing.js", script, *others)
    return f"{modules}const draw = $drawing.atSize(${Path(script).stem}.draw, {[*size]});\n"


def as_json(value: object) -> str:
    """JSON that can stand inside a <script> element."""
    written = json.dumps(value, separators=(",", ":"), ensure_ascii=False)
    return written.replace("</", "<\\/").replace("<!--", "<\\!--")


def numbers(values: object, digits: int = 6) -> list:
    """An array as nested lists of rounded numbers, for a table that travels as JSON."""
    rounded = np.round(np.asarray(values, dtype=float), digits) + 0.0  # no -0.0
    return rounded.tolist()
