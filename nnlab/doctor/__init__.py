"""The training doctor: training runs with a seeded fault, what was measured, what speaks for what.

`chart(fault, seed)` makes a run and measures it, `opinion(chart, diagnosis)` says whether what was
measured fits a diagnosis, and which number says so.
"""

from nnlab.doctor.charts import chart
from nnlab.doctor.evidence import Opinion, opinion
from nnlab.doctor.runs import DIAGNOSES, FAULTS, HEALTHY

__all__ = ["DIAGNOSES", "FAULTS", "HEALTHY", "Opinion", "chart", "opinion"]
