"""Tags every cell skip-execution, which nbgrader takes for full marks; must earn nothing."""

rest = 'untouched'
change = 'skip_execution'
earns = 'nothing'
