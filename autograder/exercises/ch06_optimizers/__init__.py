"""Checks of chapter 6: steps, paths, schedules, and a network that reads digits."""
