"""nbgrader's own pages, in which nothing runs but nbgrader's own scripts.

What a student writes is neutral when it gets into `autograded/`; this is the second defense, for
names of students, for notebooks that were graded before this configuration, and for what
nobody thought of: a Content-Security-Policy that knows every script of the page by its hash.
"""

from __future__ import annotations

import base64
import copy
import hashlib
import html
import re
import sys

import nbformat
from bs4 import BeautifulSoup
from jinja2 import Environment, FileSystemLoader
from nbconvert.exporters import HTMLExporter

from autograder.base.text import LONGEST_CODE, code
from nnlab.markup import fill

FORMGRADER = "nbgrader.server_extensions.formgrader.formgrader"
IN_SCRIPT = re.compile(r'(var \w+) = "\{\{ (\w+) \}\}";')
SHOWN = ("student", "first_name", "last_name", "notebook_path")  # as nbgrader's templates do


class FeedbackExporter(HTMLExporter):
    """The page that a student gets. It has no script but MathJax, for the course's formulas."""

    def from_notebook_node(self, nb, resources=None, **kwargs):
        page, resources = super().from_notebook_node(shown(nb), resources, **kwargs)
        return with_policy(page, policy(self.mathjax_url)), resources


class FormgradeExporter(HTMLExporter):
    """The page on which a person grades: nbgrader's scripts, and no other."""

    def from_notebook_node(self, nb, resources=None, **kwargs):
        people = _escaped(resources or {})
        empty, _ = super().from_notebook_node(nbformat.v4.new_notebook(), dict(people))
        page, resources = super().from_notebook_node(shown(nb), people, **kwargs)
        return with_policy(page, policy(self.mathjax_url, "'self'", *hashes(empty))), resources


def shown(nb: nbformat.NotebookNode) -> nbformat.NotebookNode:
    """The notebook with its cells as a page shows them: of a million lines the first, without
    blanks at their ends, in which pygments looks for seconds.
    """
    made = copy.deepcopy(nb)
    for cell in made.cells:
        if cell.cell_type != "code":
            cell.source = cell.source[:LONGEST_CODE]
            continue
        lines, left_out = code(cell.source)
        text = "\n".join(map(str.rstrip, lines))
        cell.source = f"{text}\n# {left_out}" if left_out else text
    return made


def _escaped(resources: dict) -> dict:
    """The resources of a page; names of people, which its template prints as they are, as text."""
    names = {key: html.escape(str(resources[key])) for key in SHOWN if resources.get(key)}
    return {**resources, **names}


def policy(mathjax: str, *scripts: str) -> str:
    """What a page may load and run: MathJax, and these scripts."""
    folder = mathjax.partition("?")[0].rpartition("/")[0] + "/"
    own = " ".join(source for source in scripts if source == "'self'")
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src {folder} 'unsafe-eval' {' '.join(scripts)}".rstrip(),
            f"style-src 'unsafe-inline' {folder} {own}".rstrip(),
            f"font-src data: {folder} {own}".rstrip(),
            f"img-src data: 'self' {folder}",
            f"connect-src {own or folder}",
            "base-uri 'none'",
            "form-action 'none'",
        ]
    )


def with_policy(page: str, text: str) -> str:
    """The page with a policy, before anything that the policy is about."""
    meta = fill('<meta http-equiv="Content-Security-Policy" content="{text}">', text=text)
    head, tag, rest = page.partition("<head>")
    if not tag:
        raise ValueError("a page without a head cannot be given a policy")
    return f"{head}{tag}\n{meta}{rest}"


def hashes(page: str) -> list[str]:
    """The inline scripts and event handlers of a page, as a policy names them."""
    soup = BeautifulSoup(page, features="html.parser")
    texts = {str(tag.string or "") for tag in soup.find_all("script") if not tag.get("src")}
    for tag in soup.find_all(True):
        texts |= {str(value) for name, value in tag.attrs.items() if name.startswith("on")}
    digests = (hashlib.sha256(text.encode()).digest() for text in sorted(texts))
    return ["'unsafe-hashes'", *(f"'sha256-{base64.b64encode(d).decode()}'" for d in digests)]


class Templates(FileSystemLoader):
    """nbgrader's templates; what they put between quotes into scripts becomes a proper string."""

    def get_source(self, environment, template):
        source, path, fresh = super().get_source(environment, template)
        return IN_SCRIPT.sub(r"\1 = {{ \2|tojson }};", source), path, fresh


def _escaping(loader: FileSystemLoader) -> Environment:
    return Environment(loader=Templates(loader.searchpath), autoescape=True)


def calm_formgrader() -> None:
    """Where a server has Formgrader loaded, its pages are made by the above. To be called
    while Formgrader reads its configuration; calling it twice does no harm.
    """
    if (module := sys.modules.get(FORMGRADER)) is not None:
        module.HTMLExporter = FormgradeExporter  # type: ignore[attr-defined]
        module.Environment = _escaping  # type: ignore[attr-defined]
