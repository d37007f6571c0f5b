# ---
# kind: accepted
# exercise: e5
# about: the layers of nose called one by one
# ---
# %% u11_e5_opened
get = nose.get_layer
m = keras.Input((13,), name="m")
noted = get("notes")(get("scent")(m))
smelt = get("bouquet")(ops.concatenate([noted, m], axis=-1))
opened = keras.Model(inputs=m, outputs=(noted, whole.layers[-1](smelt)))
