"""Checks of chapter 3: networks and their notation."""
