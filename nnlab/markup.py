"""HTML out of templates: what is put into one is escaped, unless it is HTML itself.

fill('<p title="{title}">{text}</p>', title=..., text=...) is Html, which fills others as it is.
"""

from __future__ import annotations

import string
from collections.abc import Iterable
from html import escape


class Html(str):
    """A text that is HTML: made by `fill`, or written by the course."""

    __slots__ = ()


NOTHING = Html("")


class _Escaping(string.Formatter):
    def format_field(self, value: object, spec: str) -> str:
        text = format(value, spec)
        return text if isinstance(value, Html) else escape(text)


def fill(template: str, /, **values: object) -> Html:
    """The template with these values; KeyError where one that it names is missing."""
    return Html(_Escaping().vformat(template, (), values))


def joined(parts: Iterable[Html]) -> Html:
    """Pieces of HTML one after the other."""
    return Html("".join(part if isinstance(part, Html) else escape(part) for part in parts))


def attributes(**values: object) -> Html:
    """Attributes with a blank before each: data_name="w" is ` data-name="w"`, True the name alone.

    False leaves one out. An underscore at the end keeps clear of Python's own words.
    """
    pieces = []
    for key, value in values.items():
        name = Html(key.rstrip("_").replace("_", "-"))
        if value is True:
            pieces.append(fill(" {name}", name=name))
        elif value is not False:
            pieces.append(fill(' {name}="{value}"', name=name, value=value))
    return joined(pieces)
