"""Checks of chapter 8: why a network that knows its examples fails on others, and what helps."""
