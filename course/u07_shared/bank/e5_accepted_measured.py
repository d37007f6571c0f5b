# ---
# kind: accepted
# exercise: e5
# about: counts by NumPy, a weightless layer of one's own, a dict of inputs
# ---
# %% u07_e5_clinic
class Gap(layers.Layer):
    def call(self, a, b):
        return ops.sqrt(ops.square(a - b))

faults = dict(zip("ABCD", ["too early", "half shared", "made twice", "sign kept"]))
feeds = [ten, {"left": ten["right"], "right": ten["left"]}, {side: ten["left"] for side in ten}]
changed, other = {}, {}
for letter in "ABCD":
    there, back, alone = [np.asarray(patients[letter](x)) for x in feeds]
    changed[letter] = (abs(there - back) > 1e-4).sum()
    other[letter] = (abs(alone - 0.5) > 1e-4).sum()
sides = {name: keras.Input(shape=(64,), name=name) for name in ("left", "right")}
parts = [layers.Dense(32, activation="relu"), layers.Dense(16, activation=ops.relu)]
codes = [parts[1](parts[0](side)) for side in sides.values()]
repaired = keras.Model(sides, layers.Dense(1, activation="sigmoid")(ops.abs(codes[0] - codes[1])))
