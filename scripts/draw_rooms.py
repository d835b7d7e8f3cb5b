"""Draws the rooms of the grader from what their files import: `make rooms`.

Rows are the layers of pyproject.toml. A line says that one room imports another; where a longer
way says it already, the line is left out. `--check` fails when docs/images/rooms.svg is outdated.
"""

from __future__ import annotations

import ast
import sys
import tomllib
from pathlib import Path
from xml.etree import ElementTree as ET

import grimp

ROOT = Path(__file__).resolve().parents[1]
PICTURE = ROOT / "docs" / "images" / "rooms.svg"
WIDTH, HEIGHT, ROW, MARGIN = 150, 34, 66, 20  # of a box; from row to row; around all
COLUMN = WIDTH + 18


def layers() -> list[list[str]]:
    """Rooms from the top to the bottom, those of one row together."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    (contract,) = settings["tool"]["importlinter"]["contracts"]
    return [[room.strip() for room in row.split(":")] for row in contract["layers"]]


def imports(rooms: list[str]) -> dict[str, set[str]]:
    """What each room imports, by the files in it."""
    graph = grimp.build_graph("autograder", cache_dir=None, exclude_type_checking_imports=True)
    imported: dict[str, set[str]] = {room: set() for room in rooms}
    for module in graph.modules:
        room = _room(module)
        for other in graph.find_modules_directly_imported_by(module):
            if room in imported and _room(other) in imported and _room(other) != room:
                imported[room].add(_room(other))
    return imported


def _room(module: str) -> str:
    return module.split(".")[1] if "." in module else ""


def reduced(arrows: dict[str, set[str]]) -> list[tuple[str, str]]:
    """The arrows that no longer way stands for."""

    def reach(room: str) -> set[str]:
        return arrows[room].union(*(reach(other) for other in arrows[room]))

    return sorted(
        (room, other)
        for room, others in arrows.items()
        for other in others
        if not any(other in reach(between) for between in others - {other})
    )


def purpose(room: str) -> str:
    """The first sentence of a room, as its `__init__.py` or its file says it."""
    folder = ROOT / "autograder" / room
    file = folder / "__init__.py" if folder.is_dir() else folder.with_suffix(".py")
    return (ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or "").split("\n")[0]


def svg_of(rows: list[list[str]], arrows: list[tuple[str, str]]) -> str:
    """The picture as SVG text; each box has its room's sentence as a title."""
    widest = max(map(len, rows))
    size = (2 * MARGIN + widest * COLUMN - (COLUMN - WIDTH), 2 * MARGIN + len(rows) * ROW)
    svg = ET.Element(
        "svg", xmlns="http://www.w3.org/2000/svg", viewBox=f"0 0 {size[0]} {size[1]}", role="img",
        attrib={"aria-label": f"Rooms of the grader and what they import: {_sentence(arrows)}"},
    )  # fmt: skip
    ET.SubElement(svg, "style").text = (
        "text{font:13px system-ui,sans-serif;text-anchor:middle;fill:#222}"
        "rect{fill:#fff;stroke:#555;rx:5px}path{fill:none;stroke:#888;stroke-width:1.2}"
    )
    ET.SubElement(svg, "rect", width="100%", height="100%", style="stroke:none")
    places = {}
    for y, row in enumerate(rows):
        left = (size[0] - len(row) * COLUMN + (COLUMN - WIDTH)) / 2
        for x, room in enumerate(row):
            places[room] = left + x * COLUMN, MARGIN + y * ROW
    for room, other in arrows:
        ET.SubElement(svg, "path", d=_line(places[room], places[other]))
    for room, (x, y) in places.items():
        box = ET.SubElement(svg, "g")
        ET.SubElement(box, "title").text = purpose(room)
        ET.SubElement(box, "rect", x=f"{x:g}", y=f"{y:g}", width=f"{WIDTH}", height=f"{HEIGHT}")
        ET.SubElement(box, "text", x=f"{x + WIDTH / 2:g}", y=f"{y + 22:g}").text = room
    ET.indent(svg)
    return ET.tostring(svg, encoding="unicode") + "\n"


def _line(start: tuple[float, float], end: tuple[float, float]) -> str:
    """From the lower edge of a box to the upper edge of another, around those between."""
    x1, y1, x2, y2 = start[0] + WIDTH / 2, start[1] + HEIGHT, end[0] + WIDTH / 2, end[1]
    if y2 - y1 < ROW:
        return f"M{x1:g} {y1:g}L{x2:g} {y2:g}"
    aside = COLUMN * (1.3 if x1 <= x2 else -1.3)
    return f"M{x1:g} {y1:g}Q{(x1 + x2) / 2 + aside:g} {(y1 + y2) / 2:g} {x2:g} {y2:g}"


def _sentence(arrows: list[tuple[str, str]]) -> str:
    return ", ".join(f"{room} imports {other}" for room, other in arrows)


def main(arguments: list[str]) -> int:
    rows = layers()
    rooms = [room for row in rows for room in row]
    text = svg_of(rows, reduced(imports(rooms)))
    if "--check" not in arguments:
        PICTURE.write_text(text, encoding="utf-8")
        return 0
    if PICTURE.exists() and PICTURE.read_text(encoding="utf-8") == text:
        return 0
    print("docs/images/rooms.svg is outdated: run `make rooms`")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
