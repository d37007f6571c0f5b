# ---
# kind: accepted
# exercise: e2
# about: what is left is the whole without the encoder
# ---
# %% u10_e2_predict
entries, left_to_train = 1 + 2, 2_128 - 1_040
