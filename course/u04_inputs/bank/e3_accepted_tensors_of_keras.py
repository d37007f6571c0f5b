# ---
# kind: accepted
# exercise: e3
# about: the order written out, counted by Keras, a float
# ---
# %% u04_e3_feed
order = ("worst", "mean", "error")
by_dict = given(patients)
by_list = given([patients[name] for name in order])
by_dict, by_list = ops.convert_to_numpy(by_dict), ops.convert_to_numpy(by_list)
yes = ops.convert_to_numpy(given(tumours.x_test))[:, 0] > 0.5
swapped = ops.convert_to_numpy(given([tumours.x_test[n] for n in ("mean", "error", "worst")]))[:, 0] > 0.5
flips = float(sum(a != b for a, b in zip(yes, swapped)))
