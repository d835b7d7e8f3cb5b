"""Everything that makes a page of HTML do something, and a notebook that is full of it."""

from __future__ import annotations

from autograder.course.release import marks_of
from tests.grading.submitting import notebook


def _noted(name: str) -> str:
    """JavaScript without quotes, slashes or `<` that leaves a trace."""
    return f"(window.pwned=window.pwned||[]).push(`{name}`)"


FAR = "https://far.invalid"
RUNS = {  # each runs by itself in a page that shows it unescaped
    "script": f"<script>{_noted('script')}</script>",
    "title": f"<script>document.title='pwned';{_noted('title')}</script>",
    "onerror": f'<img src="nothing:" onerror="{_noted("onerror")}">',
    "onload": f'<svg onload="{_noted("onload")}"></svg>',
    "toggle": f'<details open ontoggle="{_noted("toggle")}">x</details>',
    "focus": f'<input autofocus onfocus="{_noted("focus")}">',
    "out of pre": f"</pre></code></div><script>{_noted('out of pre')}</script>",
    "out of textarea": f"</textarea></style><script>{_noted('out of textarea')}</script>",
}
ASKS = {  # each asks a server for something, or waits for a click
    "frame": f'<iframe src="{FAR}/frame"></iframe>',
    "inner": f'<iframe srcdoc="<script>parent.{_noted("inner")}</script>"></iframe>',
    "object": f'<object data="{FAR}/object"></object><embed src="{FAR}/embed">',
    "style": f'<style>@import "{FAR}/style"; body {{ display: none }}</style>',
    "link": f'<link rel="stylesheet" href="{FAR}/link"><base href="{FAR}">',
    "meta": f'<meta http-equiv="refresh" content="0; url={FAR}/meta">',
    "form": f'<form action="{FAR}/form"><button autofocus>Press</button></form>',
    "href": f'<a href="javascript:{_noted("href")}">here</a>',
    "markdown link": f"[here](javascript:{_noted('markdown link')})",
    "markdown image": f"![far]({FAR}/image)",
    "attachment": "![x](attachment:a.svg)",
    "formula": f"$\\href{{javascript:{_noted('formula')}}}{{x}}$ and $$\\unicode{{<script>}}$$",
    "formula with tags": f"$$\n<script>{_noted('formula with tags')}</script>\n$$",
    "fences": f"```\n````\n~~~\n<script>{_noted('fences')}</script>\n`````text\n~~~",
    "template": "{{ 7 * 7 }} {% raw %} ${7 * 7}",
    "mermaid": f'```mermaid\ngraph LR; A-->B; click A "javascript:{_noted("mermaid")}"\n```',
}
PAYLOADS = RUNS | ASKS
ALL = "\n".join(PAYLOADS.values())
NAME = f"<img src=x onerror={_noted('name').replace('`', '')}>".replace("push(name)", "push(1)")
QUOTES = '";window.pwned=2;"'
MIMES = (
    "text/html", "image/svg+xml", "application/javascript", "text/latex", "text/markdown",
    "text/vnd.mermaid", "application/vnd.vega.v5+json", "application/vnd.vegalite.v4+json",
    "application/vnd.jupyter.widget-view+json", "application/pdf", "text/plain",
)  # fmt: skip
RAISES = "def step(z):\n    raise ValueError({text!r})"
GIVES = "def gate(x, w, b):\n    return {text!r}"


def hostile() -> dict:
    """A notebook with every payload in every place that holds text."""
    commented = "\n".join(f"# {line}" for line in ALL.splitlines())
    answers = {
        "step": commented + "\n" + RAISES.format(text=PAYLOADS["onerror"]),
        "gate": GIVES.format(text=PAYLOADS["onload"] + PAYLOADS["formula"]),
    }
    made = notebook(answers)
    for cell in made["cells"]:
        cell["id"] = '"><script>alert(1)</script>'
        cell["metadata"]["tags"] = [PAYLOADS["onerror"]]
        marks_of(cell)["comment"] = PAYLOADS["script"]
        if cell["cell_type"] == "markdown":
            cell["source"] += f"\n\n{ALL}"
    for number, (name, text) in enumerate(PAYLOADS.items()):
        for kind in ("markdown", "raw", "code"):
            made["cells"].insert(3, _cell(f"{name}-{number}-{kind}", kind, text))
    spec = {"name": ALL, "display_name": ALL, "language": ALL}
    info = {"name": ALL, "pygments_lexer": "html", "codemirror_mode": ALL, "mimetype": "text/html"}
    state = {"application/vnd.jupyter.widget-state+json": {"state": {"a": ALL}}}
    made["metadata"] |= {"kernelspec": spec, "language_info": info, "title": ALL}
    made["metadata"] |= {"widgets": state, "authors": [{"name": ALL}]}
    return made


def _cell(name: str, kind: str, text: str) -> dict:
    cell: dict = {"cell_type": kind, "id": name[:60], "metadata": {"name": text}, "source": text}
    if kind == "code":
        data = dict.fromkeys(MIMES, text)
        outputs = [
            {"output_type": "display_data", "metadata": {"text/html": {"isolated": True}}},
            {"output_type": "execute_result", "metadata": {}, "execution_count": 1},
        ]
        cell |= {"execution_count": 1, "outputs": [output | {"data": data} for output in outputs]}
        error = {"output_type": "error", "ename": text, "evalue": text, "traceback": [text]}
        cell["outputs"] += [error, {"output_type": "stream", "name": "stdout", "text": text}]
    else:
        cell["attachments"] = {"a.svg": {"image/svg+xml": text, "text/html": text}}
    return cell
