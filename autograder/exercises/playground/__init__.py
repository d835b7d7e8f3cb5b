"""Checks of the playground: inputs, map, score and training of its networks."""
