# ---
# kind: hostile
# about: another file name
# base: release
# max_points: 0
# filename: my homework (2).ipynb
# events: [wrong-file-name]
# ---
def mutate(notebook):
    notebook["metadata"]["title"] = "mine"
