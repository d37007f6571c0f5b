# ---
# kind: mistake
# exercise: e2
# about: thinks that the channels stay as they came
# loses:
#   u08_e2_predict_shapes: |
#     predicted['same']: wrong shape
#       expected: another shape
#       actual:   (9, 9, 6)
#       hint:     same padding keeps rows and columns; each filter makes one channel
#     predicted['valid']: wrong shape
#       expected: another shape
#       actual:   (7, 7, 6)
#       hint:     without padding a window of 3 loses one row or column at each side
# checks:
#   u08_e2_predict_shapes: check_mapping
# hints:
#   u08_e2_predict_shapes: same padding keeps rows and columns; each filter makes one channel
# ---
# %% u08_e2_predict
predicted = {
    "same": (9, 9, 6),
    "valid": (7, 7, 6),
    "body": 550,
    "projection": 70,
}
