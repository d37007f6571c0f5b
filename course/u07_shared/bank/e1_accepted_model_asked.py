# ---
# kind: accepted
# exercise: e1
# about: asks the model of way B; truth values by hand
# ---
# %% u07_e1_shares
ab = [keras.Input((8,)), keras.Input((8,))]
both = [layers.Dense(6)(one) for one in ab]
counts = {"arrays": len(keras.Model(ab, both).weights), "joined": np.int64(6 * 2 + 1)}
shares = dict(A=True, B=False, C=True, D=False, E=False, F=True)
