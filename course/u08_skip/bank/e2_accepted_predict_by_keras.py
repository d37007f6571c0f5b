# ---
# kind: accepted
# exercise: e2
# about: lets Keras answer
# ---
# %% u08_e2_predict
asked = keras.Input(shape=(9, 9, 6))
same, valid, narrow = (
    layers.Conv2D(10, 3, padding="same"),
    layers.Conv2D(10, 3),
    layers.Conv2D(10, 1),
)
predicted = dict(same=tuple(same(asked).shape[1:]), valid=tuple(valid(asked).shape[1:]))
narrow(asked)
predicted["body"] = same.count_params()
predicted["projection"] = narrow.count_params()
