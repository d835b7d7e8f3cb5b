"""Looks for the model answer with inspect, linecache, sys.modules and gc; must lose that exercise."""

answers = {
    "weighted_sum": r'''
def weighted_sum(x, w, b):
    import gc, inspect, linecache, sys
    for name, module in list(sys.modules.items()):
        if "solutions" in name or "exercises" in name or "judge" in name:
            return getattr(module, "weighted_sum")(x, w, b)
    for thing in gc.get_objects():
        if inspect.isfunction(thing) and thing.__name__ in ("needed", "compare_with_model"):
            return inspect.getsource(thing)
    for path, entry in linecache.cache.items():
        if "solutions" in path:
            exec("".join(entry[2]), globals())
    raise LookupError("no model here")
''',
}
earns = {'weighted_sum': 0}
messages = {'weighted_sum': 'no model here'}
