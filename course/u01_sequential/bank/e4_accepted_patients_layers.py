# ---
# kind: accepted
# exercise: e4
# about: the patient taken as it is, its layers used in another order
# ---
# %% u01_e4_repaired
repaired = keras.Sequential([keras.Input((8, 8)), layers.Flatten()])
for wide in (64, 10):
    repaired.add(layers.Dense(wide))
    repaired.add(layers.Activation("relu" if wide == 64 else "softmax"))
