"""A graded class, and an instructor's gradebook of it, for every test of exports."""

from tests.exports.exporting import graded, their_book, with_book

__all__ = ["graded", "their_book", "with_book"]
