"""Miss by miss."""


def huber(Y_hat, Y, delta):
    prices = []
    for guess, target in zip(Y_hat.ravel(), Y.ravel()):
        e = abs(guess - target)
        prices.append(e * e / 2 if e <= delta else delta * e - delta**2 / 2)
    return sum(prices) / len(prices)
