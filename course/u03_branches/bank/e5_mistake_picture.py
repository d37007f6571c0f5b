# ---
# kind: mistake
# exercise: e5
# about: hands in the picture
# loses:
#   u03_e5_rebuild_ports: |
#     not graded: an object of class Picture cannot be graded; give a model, a number, a text, a tuple, a list, a dict or a NumPy array
#   u03_e5_rebuild_picture: |
#     not graded: an object of class Picture cannot be graded; give a model, a number, a text, a tuple, a list, a dict or a NumPy array
# ---
# %% u03_e5_rebuild
rebuilt = target
