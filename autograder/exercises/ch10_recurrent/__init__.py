"""Checks of chapter 10: states, gates, gradients through time, writing, films."""
