# ---
# kind: mistake
# exercise: e2
# about: thinks that what is frozen still counts as trainable
# loses:
#   u10_e2_predict_trainable: |
#     left_to_train: wrong number
#       expected: another number
#       actual:   2128
#       hint:     that is all of them: what is frozen is held, and not trained
# checks:
#   u10_e2_predict_trainable: check_count
# hints:
#   u10_e2_predict_trainable: 'that is all of them: what is frozen is held, and not trained'
# ---
# %% u10_e2_predict
entries = 3
left_to_train = 2128
