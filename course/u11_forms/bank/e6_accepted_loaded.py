# ---
# kind: accepted
# exercise: e6
# about: the copy comes from a file
# ---
# %% u11_e6_clinic
faults = {"D": "not frozen", "C": "cut too deep", "B": "weights lost", "A": "old head kept"}
learns = {"D": 254.0, "C": 17, "B": 30, "A": 4}
same = {"D": True, "C": True, "B": False, "A": True}
trained.save(folder / "t.keras")
copy = keras.models.load_model(folder / "t.keras")
copy.trainable = False
repaired = keras.Model(copy.inputs, layers.Dense(1, "sigmoid")(copy.get_layer("joined").output))
