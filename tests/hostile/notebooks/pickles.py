"""Returns objects that run a command when they are unpickled or copied; must lose that exercise."""

answers = {
    "weighted_sum": r'''
class Command:
    def __reduce_ex__(self, version):
        import os
        return os.system, ("touch /tmp/unpickled",)
    __deepcopy__ = __copy__ = lambda self, *args: self.__reduce_ex__(2)

def weighted_sum(x, w, b):
    return [Command()]
''',
}
earns = {'weighted_sum': 0}
messages = {'weighted_sum': 'of type Command'}
