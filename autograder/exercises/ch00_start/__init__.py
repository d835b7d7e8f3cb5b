"""Checks of chapter 0: the warm-up."""
