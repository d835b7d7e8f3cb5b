"""Calls the function it was given with texts, names and shapes it was not made for; must lose that exercise."""

answers = {
    "neuron": r'''
def neuron(x, w, b, f):
    for args, named in ((("x",), {}), ((), {}), ((), {"\ud800": 1}), (({"a": 1},), {}), ((1, 2, 3), {"self": 0})):
        try:
            f(*args, **named)
        except Exception as error:
            text = repr(error)
            if "/" in text or "expected" in text:
                raise SystemExit(text)
    return f
''',
}
earns = {'neuron': 0}
