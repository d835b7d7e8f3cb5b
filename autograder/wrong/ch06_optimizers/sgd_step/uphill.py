"""The step goes uphill: the gradient points to where the loss grows, and w followed it. From w = 3
with g = 2 and lr = 0.1 you should come to 2.8. Which sign belongs before lr?

family: sign
"""


def sgd_step(w, g, lr):
    return w + lr * g
