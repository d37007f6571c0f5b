# ---
# kind: accepted
# exercise: e2
# about: a loop over the inputs, layers in place of operations
# ---
# %% u07_e2_rebuild
sizes = {"label": 64, "form": 64, "profile": 16}
wires = {name: keras.Input(shape=(size,), name=name) for name, size in sizes.items()}
picture_layer, profile_layer = [layers.Dense(24, "relu") for _ in range(2)]
shared_end = layers.Dense(12)
codes = []
for name, wire in wires.items():
    first = profile_layer if name == "profile" else picture_layer
    codes.append(shared_end(first(wire)))
gap = layers.Lambda(lambda pair: ops.abs(pair[0] - pair[1]))(codes[:2])
both = layers.concatenate([gap, layers.Multiply()(codes[1:])])
rebuilt = keras.Model(list(wires.values()), layers.Dense(3, "softmax")(both))
