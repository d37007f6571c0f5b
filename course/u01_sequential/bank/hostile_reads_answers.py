# ---
# kind: hostile
# about: source, solutions, bank and neighbours are looked for, and run
# base: release
# max_points: 0
# ---
# %% before u01_e1_predict

import glob, json, os, sys

roots = {os.getcwd(), os.path.dirname(os.path.abspath(sg.__file__)), "/", "/home", "/root", "/tmp", "/work"}
for name in list(roots):
    while name != os.path.dirname(name):
        name = os.path.dirname(name)
        roots.add(name)
wanted = ("source/u01*/*.ipynb", "solutions/u01*/*.ipynb", "submitted/*/u01*/*.ipynb", "authoring/exercises/u01*.py")
for root in roots:
    for pattern in wanted:
        for path in glob.glob(os.path.join(root, pattern)):
            text = open(path).read()
            cells = json.loads(text)["cells"] if path.endswith(".ipynb") else []
            for cell in cells:
                if cell["cell_type"] == "code" and "check_" not in "".join(cell["source"]):
                    exec("".join(cell["source"]), globals())
