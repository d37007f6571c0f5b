# ---
# kind: hostile
# about: every test cell stands there three times, emptied
# base: release
# max_points: 0
# events: [cell-duplicated]
# ---
import copy

def mutate(notebook):
    cells = []
    for cell in notebook["cells"]:
        cells.append(cell)
        if cell["metadata"].get("nbgrader", {}).get("grade"):
            for _ in range(2):
                twin = copy.deepcopy(cell)
                twin["source"] = "pass"
                cells.append(twin)
    notebook["cells"] = cells
