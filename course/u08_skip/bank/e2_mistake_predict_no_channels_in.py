# ---
# kind: mistake
# exercise: e2
# about: forgets that a filter looks at all channels that come in
# loses:
#   u08_e2_predict_parameters: |
#     predicted['body']: wrong number
#       expected: another number
#       actual:   100
#       hint:     each filter holds window × window × channels coming in, and a bias
#     predicted['projection']: wrong number
#       expected: another number
#       actual:   20
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
    "body": (3 * 3 + 1) * 10,
    "projection": (1 + 1) * 10,
}
