"""Writes 900,000 backticks of prose, to be shown as text; must cost no time, and lose nothing."""

change = "backticks"
earns = "everything"
