# ---
# kind: mistake
# exercise: e2
# about: takes the window of 3 to cost one row
# loses:
#   u08_e2_predict_shapes: |
#     predicted['valid']: wrong shape
#       expected: another shape
#       actual:   (8, 8, 10)
#       hint:     without padding a window of 3 loses one row or column at each side
# checks:
#   u08_e2_predict_shapes: check_mapping
# hints:
#   u08_e2_predict_shapes: without padding a window of 3 loses one row or column at each side
# ---
# %% u08_e2_predict
predicted = {
    "same": (9, 9, 10),
    "valid": (8, 8, 10),
    "body": 550,
    "projection": 70,
}
