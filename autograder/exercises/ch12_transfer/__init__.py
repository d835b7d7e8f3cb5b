"""Checks of chapter 12: baselines, layers that move or stay, honest numbers, the doctor."""
