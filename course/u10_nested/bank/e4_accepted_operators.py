# ---
# kind: accepted
# exercise: e4
# about: a sum divided by three
# ---
# %% u10_e4_ensemble
x = keras.Input((64,))
one, two, three = members
ensemble = keras.Model(x, (one(x) + two(x) + three(x)) / 3)
