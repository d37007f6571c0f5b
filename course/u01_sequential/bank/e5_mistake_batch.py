# ---
# kind: mistake
# exercise: e5
# about: the batch in the input shape
# loses:
#   u01_e5_detective_rebuilt: |
#     rebuilt: wrong input shape
#       expected: (64,)
#       actual:   (None, 64)
#       hint:     the shape is that of one sample; Keras adds the batch itself, as None
# checks:
#   u01_e5_detective_rebuilt: check_input_shape
# hints:
#   u01_e5_detective_rebuilt: the shape is that of one sample; Keras adds the batch itself, as None
# ---
# %% u01_e5_detective
input_width = 64
widen_parameters = 1000
answer_units = 5
rebuilt = keras.Sequential(
    [
        keras.Input(shape=(None, 64)),
        layers.Dense(24),
        layers.Dropout(0.5),
        layers.Dense(40),
        layers.Dense(5),
    ]
)
