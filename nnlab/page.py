"""What pictures and controls keep to on a page, those of plots and those of demos."""

import re

from nnlab.markup import Html

SEEN = 11  # px of the smallest letters on the screen
KEPT = Html('data-lm-suppress-shortcuts="true"')  # keys that are pressed there are no commands
PERCENT = re.compile(r"([\d⁰¹²³⁴⁵⁶⁷⁸⁹]) %(?! \d)")  # but not in the code 7 % 2
POWER = re.compile(r"(\d) · 10")  # of ten


def unbroken(text: str) -> str:
    """The text with no line break between a number and its %, or its power of ten."""
    return POWER.sub("\\1\u00a0·\u00a010", PERCENT.sub("\\1\u00a0%", text))
