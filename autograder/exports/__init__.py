"""Marks in the formats that learning platforms import."""
