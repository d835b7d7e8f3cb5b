"""Short texts: on one line, and points without needless decimals."""

from __future__ import annotations


def one_line(text: str, most: int = 400) -> str:
    """Text that stays on one line and cannot steer a terminal."""
    clean = "".join(c if c.isprintable() else "?" for c in text)
    return clean if len(clean) <= most else clean[: most - 1] + "…"


def points_text(points: float) -> str:
    """Points without needless decimals: "2", "2.5"."""
    return f"{points:g}"
