# ---
# kind: hostile
# about: the test cells are deleted
# base: release
# max_points: 0
# events: [cell-restored]
# ---
def mutate(notebook):
    notebook["cells"] = [
        c for c in notebook["cells"] if not c["metadata"].get("nbgrader", {}).get("grade")
    ]
