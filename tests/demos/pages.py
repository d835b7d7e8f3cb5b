"""A page that shows demos as a notebook's output does, without a kernel and without a network."""

from pathlib import Path

PAPER = {True: "#ffffff", False: "#111111"}  # of JupyterLab's light and dark themes


def plain_page(folder: Path, *shown, light: bool = True) -> str:
    """The address of a page with these demos."""
    path = folder / "page.html"
    body = "".join(demo.html() for demo in shown)
    path.write_text(
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>demos</title>'
        f'<body data-jp-theme-light="{str(light).lower()}" style="background:{PAPER[light]}">'
        f"{body}</body></html>",
        encoding="utf-8",
    )
    return path.as_uri()
