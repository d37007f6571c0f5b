# ---
# kind: accepted
# exercise: e3
# about: everything named, the merge the other way round
# ---
# %% u12_e3_gated
wine = keras.Input((13,), name="wine")
gate = Gate(name="gate")
factors = gate(wine)
grape = layers.Dense(3, name="grape")(
    layers.concatenate([layers.Dense(8, "relu", name="hidden")(factors), factors], name="both")
)
gated = keras.Model(inputs=wine, outputs=layers.Softmax(name="share")(grape), name="gated")
# %% u12_e3_wider
wider = {"parameters": 191 + 12 * 14 + 12 * 3, "merge": 21 + 12}
