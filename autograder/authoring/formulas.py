"""Sets the comma behind a formula with it, for browsers break lines on either side of a formula."""

import re

FORMULA = re.compile(
    r"(?P<other>```.*?```|`[^`\n]*`|\$\$.*?\$\$)|(?P<open>\(?)\$(?P<inside>[^$]+)\$(?P<close>[,.;:!?)]*)",
    re.DOTALL,
)


def closed_up(text: str) -> str:
    """Markdown whose formulas contain the bracket before them and the signs after them: a line
    neither begins with a comma nor ends with an opening bracket."""
    return FORMULA.sub(_closed_up, text)


def _closed_up(found: re.Match) -> str:
    if found["other"]:
        return found[0]
    signs = found["close"].replace(":", "{:}")  # a colon alone is set like a sign of equality
    return f"${found['open']}{found['inside']}{signs}$"
