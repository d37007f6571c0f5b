# ---
# kind: mistake
# exercise: e2
# about: does not count the input
# loses:
#   u10_e2_predict_entries: |
#     entries: wrong number
#       expected: another number
#       actual:   2
#       hint:     the input is listed, too
# checks:
#   u10_e2_predict_entries: check_count
# hints:
#   u10_e2_predict_entries: the input is listed, too
# ---
# %% u10_e2_predict
entries = 2
left_to_train = 1088
