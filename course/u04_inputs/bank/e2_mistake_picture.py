# ---
# kind: mistake
# exercise: e2
# about: hands in the picture
# loses:
#   u04_e2_towers_inputs: |
#     not graded: an object of class Picture cannot be graded; give a model, a number, a text, a tuple, a list, a dict or a NumPy array
#   u04_e2_towers_names: |
#     not graded: an object of class Picture cannot be graded; give a model, a number, a text, a tuple, a list, a dict or a NumPy array
#   u04_e2_towers_graph: |
#     not graded: an object of class Picture cannot be graded; give a model, a number, a text, a tuple, a list, a dict or a NumPy array
# ---
# %% u04_e2_towers
three_towers = target
