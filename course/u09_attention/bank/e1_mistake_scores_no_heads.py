# ---
# kind: mistake
# exercise: e1
# about: one table of scores for all heads
# loses:
#   u09_e1_predict_shapes: |
#     predicted['scores']: wrong shape
#       expected: another shape
#       actual:   (6, 9)
#       hint:     each head has scores of its own
# checks:
#   u09_e1_predict_shapes: check_mapping
# hints:
#   u09_e1_predict_shapes: each head has scores of its own
# ---
# %% u09_e1_predict
predicted = {"output": (6, 10), "scores": (6, 9), "parameters": 950, "longer": 950}
