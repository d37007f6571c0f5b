# ---
# kind: hostile
# about: test cells are re-marked as answers, answers as tests
# base: release
# max_points: 0
# events: [marks-restored]
# ---
def mutate(notebook):
    for cell in notebook["cells"]:
        mark = cell["metadata"].get("nbgrader")
        if mark and mark.get("grade"):
            mark.update(grade=False, solution=True, locked=False)
            cell["source"] = "True"
        elif mark and mark.get("solution"):
            mark.update(grade=True, solution=False, locked=True, points=100)
            cell["source"] = "pass"
