# ---
# kind: mistake
# exercise: e1
# about: thinks that gluing the tables changes nothing
# loses:
#   u04_e1_glued_parameters: |
#     glued_parameters: wrong number
#       expected: another number
#       actual:   385
#       hint:     those are the two towers': here each of the 32 units reads all 20 numbers
# checks:
#   u04_e1_glued_parameters: check_count
# hints:
#   u04_e1_glued_parameters: 'those are the two towers'': here each of the 32 units reads all 20 numbers'
# ---
# %% u04_e1_glued
glued_parameters = 176 + 176 + 33
