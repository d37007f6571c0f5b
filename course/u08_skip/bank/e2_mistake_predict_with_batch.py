# ---
# kind: mistake
# exercise: e2
# about: writes the batch into the shapes
# loses:
#   u08_e2_predict_shapes: |
#     predicted['same']: wrong shape
#       expected: another shape
#       actual:   (None, 9, 9, 10)
#       hint:     same padding keeps rows and columns; each filter makes one channel
#     predicted['valid']: wrong shape
#       expected: another shape
#       actual:   (None, 7, 7, 10)
#       hint:     without padding a window of 3 loses one row or column at each side
# checks:
#   u08_e2_predict_shapes: check_mapping
# hints:
#   u08_e2_predict_shapes: same padding keeps rows and columns; each filter makes one channel
# ---
# %% u08_e2_predict
predicted = {
    "same": (None, 9, 9, 10),
    "valid": (None, 7, 7, 10),
    "body": 550,
    "projection": 70,
}
