"""A counter of epochs in a row that did not improve."""


def early_stopping(losses, patience):
    smallest, best, waited = float("inf"), 0, 0
    for epoch in range(len(losses)):
        if losses[epoch] < smallest:
            smallest, best, waited = losses[epoch], epoch, 0
        else:
            waited += 1
        if waited == patience:
            break
    return best, epoch
