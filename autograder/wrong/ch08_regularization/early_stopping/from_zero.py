"""The smallest loss so far begins at 0, and no loss lies below that: the best epoch is always 0. With
what can it begin, so that the first epoch improves?
"""


def early_stopping(losses, patience):
    best_loss = 0
    best_epoch = 0
    counter = 0
    epoch = 0
    for epoch, loss in enumerate(losses):
        if loss < best_loss:
            best_loss, best_epoch, counter = loss, epoch, 0
        else:
            counter = counter + 1
        if counter == patience:
            break
    return best_epoch, epoch
