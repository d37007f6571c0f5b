# ---
# kind: accepted
# exercise: e4
# about: all answers the reference's, under mixed precision, as guides for a GPU advise
# ---
# %% after u07_setup
keras.mixed_precision.set_global_policy("mixed_float16")
# %% after u07_e5_prove_symmetric
keras.mixed_precision.set_global_policy("float32")
