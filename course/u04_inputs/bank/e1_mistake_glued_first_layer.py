# ---
# kind: mistake
# exercise: e1
# about: counts the first layer alone
# loses:
#   u04_e1_glued_parameters: |
#     glued_parameters: wrong number
#       expected: another number
#       actual:   672
#       hint:     that is the first layer alone, or both layers without their biases: all of it counts
# checks:
#   u04_e1_glued_parameters: check_count
# hints:
#   u04_e1_glued_parameters: 'that is the first layer alone, or both layers without their biases: all of it counts'
# ---
# %% u04_e1_glued
glued_parameters = (20 + 1) * 32
