"""Checks of chapter 5: activations, depth, initial weights."""
