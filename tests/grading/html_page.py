"""Reads a page of HTML as a browser would take it."""

from __future__ import annotations

import re
from html.parser import HTMLParser


class Html(HTMLParser):
    """Tags with their attributes, the text, and whether what opens also closes."""

    VOID = ("meta", "br", "link", "img")

    def __init__(self, page: str):
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.words: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.words.append(data)

    @property
    def names(self) -> list[str]:
        return [tag for tag, _ in self.tags]

    @property
    def attributes(self) -> list[str]:
        return [name for _, attributes in self.tags for name in attributes]

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())


def table(text: str, caption: str) -> dict[str, list[str]]:
    """The rows of a table by their first cell."""
    table_html = text[text.index(f"<caption hidden>{caption}") :]
    rows = re.findall(r"<tr>(.*?)</tr>", table_html[: table_html.index("</table>")], re.DOTALL)
    cells = [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL) for row in rows]
    return {re.sub("<.*?>", "", row[0]): row[1:] for row in cells}
