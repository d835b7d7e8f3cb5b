"""Checks of chapter 2: perceptron and logistic regression."""
