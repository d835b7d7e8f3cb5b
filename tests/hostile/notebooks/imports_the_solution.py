"""Imports the model answer and the graders own modules; must lose that exercise."""

answers = {
    "weighted_sum": r'''
def weighted_sum(x, w, b):
    from solutions.ch01_neuron.weighted_sum import weighted_sum as model
    return model(x, w, b)
''',
}
earns = {'weighted_sum': 0}
