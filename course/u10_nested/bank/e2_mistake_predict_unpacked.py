# ---
# kind: mistake
# exercise: e2
# about: counts the layers inside the models
# loses:
#   u10_e2_predict_entries: |
#     entries: wrong number
#       expected: another number
#       actual:   5
#       hint:     a model inside is one entry, whatever it holds; list them one by one
# checks:
#   u10_e2_predict_entries: check_count
# hints:
#   u10_e2_predict_entries: a model inside is one entry, whatever it holds; list them one by one
# ---
# %% u10_e2_predict
entries = 5
left_to_train = 1088
