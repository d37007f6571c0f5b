# ---
# kind: accepted
# exercise: e2
# about: all answers the reference's, under mixed precision, as guides for a GPU advise
# ---
# %% after u01_setup
keras.mixed_precision.set_global_policy("mixed_float16")
# %% after u01_e5_detective_rebuilt
keras.mixed_precision.set_global_policy("float32")
