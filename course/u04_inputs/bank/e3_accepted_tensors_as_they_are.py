# ---
# kind: accepted
# exercise: e3
# about: what calling the model gives, as it is: tensors, which hold the numbers as arrays do
# ---
# %% u04_e3_feed
order = [t.name for t in given.inputs]
by_list = given(tuple(patients[n] for n in order))
by_dict = given({k: ops.convert_to_tensor(v) for k, v in patients.items()})
a = given.predict(tumours.x_test, verbose=0).ravel()
b = given.predict((tumours.x_test["mean"], tumours.x_test["error"], tumours.x_test["worst"]), verbose=0).ravel()
flips = np.count_nonzero((a - 0.5) * (b - 0.5) < 0)
