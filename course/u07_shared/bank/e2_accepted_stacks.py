# ---
# kind: accepted
# exercise: e2
# about: the two ways as stacks that have their last layer in common
# ---
# %% u07_e2_rebuild
code = layers.Dense(12, name="code")
pictures = keras.Sequential([keras.Input((64,)), layers.Dense(24, "relu"), code])
profiles = keras.Sequential([keras.Input((16,)), layers.Dense(24, "relu"), code])
label, form = keras.Input((64,), name="label"), keras.Input((64,), name="form")
profile = keras.Input((16,), name="profile")
a, b, c = pictures(label), pictures(form), profiles(profile)
both = ops.concatenate([ops.absolute(ops.subtract(a, b)), ops.multiply(b, c)], axis=-1)
rebuilt = keras.Model([label, form, profile], layers.Dense(3, activation="softmax")(both))
