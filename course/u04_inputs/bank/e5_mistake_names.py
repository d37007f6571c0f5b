# ---
# kind: mistake
# exercise: e5
# about: inputs without names
# loses:
#   u04_e5_train_inputs: |
#     trained: wrong input names
#       expected: 'mean', 'error' and 'worst'
#       actual:   no name of yours, no name of yours and no name of yours
#       hint:     an input without a name gets one from Keras: give it yours with keras.Input(..., name=...)
#   u04_e5_train_matters: |
#     trained cannot be fed by name
#       expected: inputs named 'mean', 'error', 'worst'
#       actual:   input 1, input 2, input 3
#       hint:     give each Input its name: keras.Input(shape=(...), name='...')
#   u04_e5_train_score: |
#     trained cannot be fed by name
#       expected: inputs named 'mean', 'error', 'worst'
#       actual:   input 1, input 2, input 3
#       hint:     give each Input its name: keras.Input(shape=(...), name='...')
# checks:
#   u04_e5_train_inputs: check_input_shape
#   u04_e5_train_matters: check_every_input_matters
#   u04_e5_train_score: check_score
# hints:
#   u04_e5_train_inputs: 'an input without a name gets one from Keras: give it yours with keras.Input(..., name=...)'
#   u04_e5_train_matters: 'give each Input its name: keras.Input(shape=(...), name=''...'')'
#   u04_e5_train_score: 'give each Input its name: keras.Input(shape=(...), name=''...'')'
# ---
# %% u04_e5_train
keras.utils.set_random_seed(4)
ins = [keras.Input(shape=(10,)) for n in ["mean", "error", "worst"]]
x = layers.Concatenate()([layers.Dense(2, activation="relu")(i) for i in ins])
trained = keras.Model(ins, layers.Dense(1, activation="sigmoid")(x))
trained.compile(optimizer=keras.optimizers.Adam(0.02), loss="binary_crossentropy")
h = trained.fit(
    [tumours.x_train[n] for n in ["mean", "error", "worst"]], tumours.y_train, epochs=8, verbose=0
)
