# ---
# kind: mistake
# exercise: e1
# about: glues three tables, as in the lesson
# loses:
#   u04_e1_glued_parameters: |
#     glued_parameters: wrong number
#       expected: another number
#       actual:   1025
#       hint:     that is for three tables, 30 numbers; here are two
# checks:
#   u04_e1_glued_parameters: check_count
# hints:
#   u04_e1_glued_parameters: that is for three tables, 30 numbers; here are two
# ---
# %% u04_e1_glued
glued_parameters = (30 + 1) * 32 + 33
