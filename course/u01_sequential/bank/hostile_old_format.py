# ---
# kind: hostile
# about: notebook format 3
# base: release
# max_points: 0
# events: [other-format]
# ---
import json

def submission(release_bytes):
    book = json.loads(release_bytes)
    cells = []
    for cell in book["cells"]:
        code = cell["cell_type"] == "code"
        old = {"cell_type": cell["cell_type"], "metadata": cell["metadata"]}
        old["input" if code else "source"] = cell["source"]
        if code:
            old.update(language="python", collapsed=False, outputs=[])
        cells.append(old)
    worksheet = {"cells": cells, "metadata": {}}
    return json.dumps(
        {"nbformat": 3, "nbformat_minor": 0, "metadata": {"name": ""}, "worksheets": [worksheet]}
    ).encode()
