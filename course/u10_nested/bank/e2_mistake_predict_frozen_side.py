# ---
# kind: mistake
# exercise: e2
# about: gives what is frozen
# loses:
#   u10_e2_predict_trainable: |
#     left_to_train: wrong number
#       expected: another number
#       actual:   1040
#       hint:     those are the encoder's, which are frozen
# checks:
#   u10_e2_predict_trainable: check_count
# hints:
#   u10_e2_predict_trainable: those are the encoder's, which are frozen
# ---
# %% u10_e2_predict
entries = 3
left_to_train = 1040
