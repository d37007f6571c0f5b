# ---
# kind: accepted
# exercise: e1
# about: ops.hstack, towers that are stacks, the other order in the merge
# ---
# %% u04_e1_two
a, b = layers.Input((10,), name="mean"), layers.Input((10,), name="worst")
towers = [keras.Sequential([layers.Dense(16), layers.ReLU()])(t) for t in (b, a)]
two_inputs = keras.Model(inputs=(a, b), outputs=layers.Dense(1, "sigmoid")(ops.hstack(towers)))
