"""You returned what the gate says, four outputs. Asked for are the three numbers with which a
neuron arrives at them by itself. Which two weights and which bias give such sums?
"""


def gate(name):
    return {"and": [0, 0, 0, 1], "or": [0, 1, 1, 1], "nand": [1, 1, 1, 0]}[name]
