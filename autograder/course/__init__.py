"""Reads the course: where its truth stands, the released notebooks, filling them in."""
