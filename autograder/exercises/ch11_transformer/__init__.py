"""Checks of chapter 11: looking up softly, masks, heads, blocks, hidden words, writing."""
