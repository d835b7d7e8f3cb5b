"""Checks of chapter 9: convolution, pooling, their ways back, and digits that wander."""
