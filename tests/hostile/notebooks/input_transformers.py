"""Installs input and AST transformers that would rewrite its test cells; must earn nothing."""

rest = 'untouched'
cells = [
    r'''
import ast

class Full(ast.NodeTransformer):
    def visit_Call(self, node):
        return ast.copy_location(ast.Constant(99.0), node)

shell = get_ipython()
for place in ("input_transformers_post", "input_transformers_cleanup", "ast_transformers"):
    try:
        getattr(shell, place).append(Full() if place.startswith("ast") else lambda lines: ["99.0\n"])
    except Exception:
        pass
''',
    "check(weighted_sum)\n99.0",
]
earns = 'nothing'
