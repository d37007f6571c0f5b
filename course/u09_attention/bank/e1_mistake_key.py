# ---
# kind: mistake
# exercise: e1
# about: another key than the one asked for
# loses:
#   u09_e1_predict_shapes: |
#     predicted: wrong keys
#       expected: 'output', 'scores'
#       actual:   'outputs', 'scores', 'parameters', 'longer'
#       hint:     the key 'outputs': did you mean 'output'?
# checks:
#   u09_e1_predict_shapes: check_mapping
# hints:
#   u09_e1_predict_shapes: 'the key ''outputs'': did you mean ''output''?'
# ---
# %% u09_e1_predict
predicted = {"outputs": (6, 10), "scores": (4, 6, 9), "parameters": 950, "longer": 950}
