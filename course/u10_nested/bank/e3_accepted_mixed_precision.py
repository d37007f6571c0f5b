# ---
# kind: accepted
# exercise: e3
# about: all answers the reference's, under mixed precision, as guides for a GPU advise
# ---
# %% after u10_setup
keras.mixed_precision.set_global_policy("mixed_float16")
# %% after u10_e4_ensemble_average
keras.mixed_precision.set_global_policy("float32")
