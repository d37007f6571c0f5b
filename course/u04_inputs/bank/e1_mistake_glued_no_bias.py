# ---
# kind: mistake
# exercise: e1
# about: forgets every bias
# loses:
#   u04_e1_glued_parameters: |
#     glued_parameters: wrong number
#       expected: another number
#       actual:   672
#       hint:     that is the first layer alone, or both without their biases: count the second, too
# checks:
#   u04_e1_glued_parameters: check_count
# hints:
#   u04_e1_glued_parameters: 'that is the first layer alone, or both without their biases: count the second, too'
# ---
# %% u04_e1_glued
glued_parameters = 20 * 32 + 32 * 1
