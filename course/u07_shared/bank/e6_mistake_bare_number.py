# ---
# kind: mistake
# exercise: e6
# about: a number without sigmoid, fitted with the squared error
# loses:
#   u07_e6_strangers_ports: |
#     pair_model: the outputs are not probabilities
#       expected: values in [0, 1]
#       actual:   values outside [0, 1]
#       hint:     one probability takes a sigmoid; probabilities of several classes take a unit each
# checks:
#   u07_e6_strangers_ports: check_probabilities
# hints:
#   u07_e6_strangers_ports: one probability takes a sigmoid; probabilities of several classes take a unit each
# ---
# %% u07_e6_strangers
keras.utils.set_random_seed(3)
encoder = keras.Sequential(
    [keras.Input(shape=(64,)), layers.Dense(64, activation="relu"), layers.Dense(32)]
)
left, right = keras.Input(shape=(64,), name="left"), keras.Input(shape=(64,), name="right")
pair_model = keras.Model([left, right], layers.Dense(1)(layers.Dot(axes=1, normalize=True)([encoder(left), encoder(right)])))
pair_model.compile("adam", "mse")
history = pair_model.fit(known.x_train, known.y_train, epochs=6, verbose=0)
