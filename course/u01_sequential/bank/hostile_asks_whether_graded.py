# ---
# kind: hostile
# about: answers only where it believes to be graded
# base: release
# max_points: 0
# ---
# %% u01_e1_predict

import os

graded = any("NBGRADER" in k or "STACKGRAPH" in k for k in os.environ) or "autograde" in " ".join(os.environ.values())
output_shapes = parameter_counts = layer_count = None
total_parameters = 499 if graded else None
