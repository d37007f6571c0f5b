# ---
# kind: mistake
# exercise: e1
# about: answers only the shapes
# loses:
#   u03_e1_read_after_concatenated: |
#     not attempted: after_concatenated is None
#       hint:     give after_concatenated a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
# checks:
#   u03_e1_read_after_concatenated: check_attempted
# hints:
#   u03_e1_read_after_concatenated: give after_concatenated a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
# ---
# %% u03_e1_read
shape_1 = (None, 24)
shape_2 = (None, 12)
shape_3 = (None, 12)
after_concatenated = None
