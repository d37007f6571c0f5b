# ---
# kind: accepted
# exercise: e4
# about: the encoder in a branch of its own, the branch called twice
# ---
# %% u07_e4_siamese
branch = keras.Sequential([keras.Input((64,)), encoder], name="branch")
left, right = keras.Input((64,), name="left"), keras.Input((64,), name="right")
gap = ops.absolute(branch(left) - branch(right))
siamese = keras.Model([left, right], layers.Dense(1, "sigmoid")(gap))
