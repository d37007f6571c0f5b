# ---
# kind: hostile
# about: 100 MB of outputs
# base: release
# max_points: 0
# ---
def mutate(notebook):
    flood = {"output_type": "stream", "name": "stdout", "text": "x" * 100_000_000}
    next(c for c in notebook["cells"] if c["cell_type"] == "code")["outputs"] = [flood]
