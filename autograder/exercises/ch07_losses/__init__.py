"""Checks of chapter 7: losses for numbers, for yes or no, for classes, and their gradients."""
