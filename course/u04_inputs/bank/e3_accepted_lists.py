# ---
# kind: accepted
# exercise: e3
# about: handed in as nested lists
# ---
# %% u04_e3_feed
by_list = given.predict([patients[i.name] for i in given.inputs], verbose=0).tolist()
by_dict = given.predict(dict(patients), verbose=0).tolist()
order = ["worst", "mean", "error"]
x = tumours.x_test
apart = (given.predict(x, verbose=0) > 0.5) != (given.predict([x["mean"], x["error"], x["worst"]], verbose=0) > 0.5)
flips = int(apart.sum())
