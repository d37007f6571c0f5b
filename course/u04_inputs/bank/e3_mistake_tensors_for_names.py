# ---
# kind: mistake
# exercise: e3
# about: the inputs themselves instead of their names
# loses:
#   u04_e3_feed_order: |
#     not graded: tensors are points in a graph: give a model, keras.Model(inputs, outputs), or what is asked for of each tensor: tuple(tensor.shape), tensor.name
# ---
# %% u04_e3_feed
order = given.inputs
x = tumours.x_test
apart = (given.predict(x, verbose=0) > 0.5) != (given.predict([x["mean"], x["error"], x["worst"]], verbose=0) > 0.5)
flips = int(apart.sum())
by_list = given.predict([patients[i.name] for i in given.inputs], verbose=0)
by_dict = given.predict(patients, verbose=0)
