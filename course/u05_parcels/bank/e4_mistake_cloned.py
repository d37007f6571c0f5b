# ---
# kind: mistake
# exercise: e4
# about: a clone that was given the weights, whose Normalization still computes with mean 0
# loses:
#   u05_e4_scaling_adapted: |
#     repaired, layer 'scale': it was never adapted
#       expected: mean 7.89 and variance 19.6
#       actual:   mean 0 and variance 1
#       hint:     call adapt on the layer, on data to learn from, before the model is used
# checks:
#   u05_e4_scaling_adapted: check_adapted
# hints:
#   u05_e4_scaling_adapted: call adapt on the layer, on data to learn from, before the model is used
# ---
# %% u05_e4_scaling
faults = {"A": "held out", "B": "leak", "C": "never", "D": "healthy"}
kept = {n: float(np.ravel(p.get_layer("scale").mean)[0]) for n, p in patients.items()}
repaired = keras.models.clone_model(patients["D"])
repaired.set_weights(patients["D"].get_weights())
