"""Weight by weight."""


def weight_penalty(params, l1, l2):
    total = 0.0
    for W, _ in params:
        for row in W:
            for w in row:
                total += l1 * abs(w) + l2 * w * w
    return total
