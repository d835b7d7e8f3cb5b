"""The templates of what people read as HTML: everything that is put into one is escaped."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import Template
    from markupsafe import Markup

TEMPLATES = Path(__file__).parent / "templates"
CODE = re.compile(r"`([^`\n]+)`")
STRESSED = re.compile(r"(?<![\w*])\*(\w[\w ]*)\*(?![\w*])")


@cache
def template(name: str) -> Template:
    """The template in the file `name`; a value that is missing is an error."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # not before there is a page

    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["marked"] = _marked
    return environment.get_template(name)


def _marked(text: str) -> Markup:
    """The text, escaped; as in Markdown, `x` is code and *word* is stressed."""
    from markupsafe import Markup, escape

    from nnlab.page import unbroken

    shown = CODE.sub(r"<code>\1</code>", str(escape(unbroken(str(text)))))
    return Markup(STRESSED.sub(r"<em>\1</em>", shown))
