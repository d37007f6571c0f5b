# ---
# kind: accepted
# exercise: e3
# about: builds the wider graph and asks it
# ---
# %% u12_e3_wider
wide_in = keras.Input(shape=(13,))
gate = Gate()(wide_in)
merge = layers.Concatenate()([layers.Dense(20, activation="relu")(gate), gate])
whole = keras.Model(wide_in, layers.Dense(3, activation="softmax")(merge))
wider = {"parameters": whole.count_params(), "merge": merge.shape[-1]}
