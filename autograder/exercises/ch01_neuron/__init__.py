"""Checks of chapter 1: one neuron, a layer of them, logic gates."""
