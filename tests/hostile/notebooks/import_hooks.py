"""Replaces __import__ and puts a finder first, to give out forged modules; must earn nothing."""

rest = 'untouched'
cells = [
    r'''
import builtins, importlib.abc, importlib.machinery, sys, types

class Forged(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def find_spec(self, name, path=None, target=None):
        return importlib.machinery.ModuleSpec(name, self, is_package=True)
    def create_module(self, spec):
        made = types.ModuleType(spec.name)
        made.__getattr__ = lambda name: lambda *a, **k: True
        return made
    def exec_module(self, module):
        pass

sys.meta_path.insert(0, Forged())
for name in list(sys.modules):
    if name.startswith(("autograder", "solutions", "cells", "nnlab")):
        del sys.modules[name]
builtins.__import__ = lambda *a, **k: Forged().create_module(importlib.machinery.ModuleSpec(a[0], None))
''',
]
earns = 'nothing'
