"""The words of a chapter: what each means, with a link back to where the chapter tells it.

A chapter lists its words in one cell, under `<!-- glossary -->`, a line a word:

    - learning rate: how far a step goes

Where a word is explained it stands in bold. The build links it to the heading above that place,
and sorts the list. A word in bold that the list does not have is a problem, and the other way
round; a bold phrase that ends like a sentence ("**Your turn.**") or begins with a year is no word.
"""

from __future__ import annotations

import re

import nbformat

PLACE = "<!-- glossary -->"
ENTRY = re.compile(r"^- ([^:\n]+): (.+)$", re.MULTILINE)
BOLD = re.compile(r"\*\*([^*\n]+)\*\*")
HEADING = re.compile(r"^#{1,3} (.+)$", re.MULTILINE)
UNLINKED = re.compile(r'["()<>`$*]')  # a heading with these cannot be linked to
NO_WORD = re.compile(r"^(\d|You may have read|Your turn)|[.:?!]$")


def problems(chapter: str, text: str) -> list[str]:
    """What does not agree between the bold words of a chapter's text and its glossary."""
    if PLACE not in text:
        return []
    before, _, listed = text.partition(PLACE)
    entries = [word for word, _ in ENTRY.findall(listed.partition("\n#")[0])]
    bold = _bold(before)
    faults = [f"{chapter}: {word!r} stands twice in the glossary" for word in _twice(entries)]
    faults += [
        f"{chapter}: the heading above {word!r} cannot be linked to: {_home(word, before)}"
        for word in bold
        if UNLINKED.search(_home(word, before))
    ]
    faults += [
        f"{chapter}: the glossary explains {word!r}, which is nowhere bold in the text"
        for word in entries
        if not any(_same(word, other) for other in bold)
    ]
    return faults + [
        f"{chapter}: {word!r} is bold in the text and not in the glossary"
        for word in bold
        if not any(_same(other, word) for other in entries)
    ]


def link(notebook: nbformat.NotebookNode) -> None:
    """Sorts the chapter's glossary and links each word to the place where it is explained."""
    text = "\n\n".join(c.source for c in notebook.cells if c.cell_type == "markdown")
    before, _, _ = text.partition(PLACE)
    for cell in notebook.cells:
        if cell.cell_type == "markdown" and PLACE in cell.source:
            head, _, listed = cell.source.partition(PLACE)
            listed, mark, after = listed.partition("\n#")
            entries = sorted(ENTRY.findall(listed), key=lambda entry: entry[0].casefold())
            lines = [f"- [{word}](#{_home(word, before)}): {meaning}" for word, meaning in entries]
            cell.source = head + "\n".join(lines) + (f"\n{mark}{after}" if mark else "")


def _bold(text: str) -> list[str]:
    words = [word.strip() for word in BOLD.findall(text)]
    return [word for word in dict.fromkeys(words) if not NO_WORD.search(word)]


def _same(word: str, bold: str) -> bool:
    """Whether a bold word is the entry, perhaps as the plural or at the start of a sentence."""
    return bold.casefold() in (word.casefold(), f"{word.casefold()}s")


def _home(word: str, text: str) -> str:
    """The mark of the heading under which the word is first bold."""
    place = next(m.start() for m in BOLD.finditer(text) if _same(word, m[1].strip()))
    *_, heading = HEADING.findall(text[:place])
    return heading.strip().replace(" ", "-")  # as JupyterLab makes it; it decodes nothing


def _twice(words: list[str]) -> list[str]:
    return sorted({word for word in words if words.count(word) > 1})
