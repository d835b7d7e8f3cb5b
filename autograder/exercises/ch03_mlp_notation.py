"""The exercises of chapter 3, in the order of the notebook."""

from autograder.exercises.mlp_counting import count_parameters, output_layer, weight
from autograder.exercises.mlp_passes import collapse, fixed_forward, forward, xor_params
from autograder.exercises.mlp_start import init_params

exercises = [
    output_layer,
    weight,
    count_parameters,
    forward,
    fixed_forward,
    xor_params,
    init_params,
    collapse,
]
