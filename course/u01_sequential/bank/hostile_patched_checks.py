# ---
# kind: hostile
# about: every check is replaced by one that passes
# base: release
# max_points: 0
# ---
# %% before u01_e1_predict

import stackgraph.checks as checks

for name in dir(sg):
    if name.startswith("check_"):
        setattr(sg, name, lambda *a, **k: print("passed"))
for module in ("_core", "values", "structure", "behaviour", "training"):
    loaded = __import__(f"stackgraph.checks.{module}", fromlist=["x"])
    for name in dir(loaded):
        if name.startswith(("check_", "fail", "raise_")):
            setattr(loaded, name, lambda *a, **k: None)
sg.CheckError.__init__ = lambda self, *a, **k: None
