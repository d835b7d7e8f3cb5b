"""Answers that look alike, as something to talk about: never a mark."""
