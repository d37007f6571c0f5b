# ---
# kind: mistake
# exercise: e2
# about: forgets the biases
# loses:
#   u08_e2_predict_parameters: |
#     predicted['body']: wrong number
#       expected: another number
#       actual:   540
#       hint:     each filter holds window × window × channels coming in, and a bias
#     predicted['projection']: wrong number
#       expected: another number
#       actual:   60
#       hint:     a window of 1 by 1: one weight for each channel coming in, and a bias
# checks:
#   u08_e2_predict_parameters: check_mapping
# hints:
#   u08_e2_predict_parameters: each filter holds window × window × channels coming in, and a bias
# ---
# %% u08_e2_predict
predicted = {
    "same": (9, 9, 10),
    "valid": (7, 7, 10),
    "body": 540,
    "projection": 60,
}
