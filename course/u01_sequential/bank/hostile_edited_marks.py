# ---
# kind: hostile
# about: points, locked cells and the kernelspec are edited
# base: release
# max_points: 0
# events: [marks-restored, cell-restored]
# ---
def mutate(notebook):
    notebook["metadata"]["kernelspec"] = {"name": "bash", "display_name": "Bash", "language": "bash"}
    for cell in notebook["cells"]:
        mark = cell["metadata"].get("nbgrader")
        if mark and mark.get("grade"):
            mark["points"] = 100
            cell["source"] = "pass"
        elif mark and mark.get("locked"):
            cell["source"] = "import stackgraph as sg\n"
