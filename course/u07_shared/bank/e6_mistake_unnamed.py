# ---
# kind: mistake
# exercise: e6
# about: inputs without names, fed in a list
# loses:
#   u07_e6_strangers_ports: |
#     pair_model: wrong input names
#       expected: 'left' and 'right'
#       actual:   no name of yours and no name of yours
#       hint:     an input without a name gets one from Keras: give it yours with keras.Input(..., name=...)
#   u07_e6_strangers_known: |
#     pair_model cannot be fed by name
#       expected: inputs named 'left', 'right'
#       actual:   input 1, input 2
#       hint:     give each Input its name: keras.Input(shape=(...), name='...')
#   u07_e6_strangers_score: |
#     pair_model cannot be fed by name
#       expected: inputs named 'left', 'right'
#       actual:   input 1, input 2
#       hint:     give each Input its name: keras.Input(shape=(...), name='...')
# checks:
#   u07_e6_strangers_ports: check_input_shape
#   u07_e6_strangers_known: check_score
#   u07_e6_strangers_score: check_score
# hints:
#   u07_e6_strangers_ports: 'an input without a name gets one from Keras: give it yours with keras.Input(..., name=...)'
#   u07_e6_strangers_known: 'give each Input its name: keras.Input(shape=(...), name=''...'')'
#   u07_e6_strangers_score: 'give each Input its name: keras.Input(shape=(...), name=''...'')'
# ---
# %% u07_e6_strangers
keras.utils.set_random_seed(3)
encoder = keras.Sequential(
    [keras.Input(shape=(64,)), layers.Dense(64, activation="relu"), layers.Dense(32)]
)
left, right = keras.Input(shape=(64,)), keras.Input(shape=(64,))
cosine = layers.Dot(axes=1, normalize=True)([encoder(left), encoder(right)])
pair_model = keras.Model([left, right], layers.Dense(1, activation="sigmoid")(cosine))
pair_model.compile("adam", "binary_crossentropy")
x = [known.x_train["left"], known.x_train["right"]]
pair_model.fit(x, known.y_train, epochs=6, verbose=0)
