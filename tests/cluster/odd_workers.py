"""Loaded into workers of a test's cluster (`dask worker --preload`): some jobs make them odd."""

from __future__ import annotations

import json
import os
import time

from autograder.cluster import work as cluster_work

# a preload may be loaded more than once
work_in_peace = getattr(cluster_work, "work_in_peace", cluster_work.work)


def work(text: str) -> str:
    sources = " ".join(source for _, source, _ in json.loads(text)["cells"])
    if "# kills its worker" in sources:
        os._exit(9)
    if "# makes its worker lie" in sources:
        answer = json.loads(work_in_peace(text))
        answer["verdicts"][0]["points"] = 999.0
        return json.dumps(answer)
    if "# takes its time" in sources:
        time.sleep(0.3)
    return work_in_peace(text)


cluster_work.work_in_peace = work_in_peace
cluster_work.work = work
