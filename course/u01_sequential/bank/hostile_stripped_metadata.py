# ---
# kind: hostile
# about: all metadata and ids are gone
# base: release
# max_points: 0
# ---
def mutate(notebook):
    for cell in notebook["cells"]:
        cell["metadata"] = {}
        cell.pop("id", None)
    notebook["metadata"] = {}
