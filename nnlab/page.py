"""What pictures and controls keep to on a page, those of plots and those of demos."""

SEEN = 11  # px of the smallest letters on the screen
KEPT = 'data-lm-suppress-shortcuts="true"'  # keys that are pressed there are no commands
