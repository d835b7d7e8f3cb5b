"""Marks its cells with a schema of the future, which aborts nbgraders class; must earn its answers."""

change = 'foreign_schema'
earns = 'everything'
