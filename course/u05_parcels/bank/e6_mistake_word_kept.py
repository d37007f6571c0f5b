# ---
# kind: mistake
# exercise: e6
# about: the words are not taken together: the cell stops
# loses:
#   u05_e6_fee_ports: |
#     not attempted: fee is None
#       actual:   a cell stopped with ValueError: A `Concatenate` layer requires inputs with matching shapes except for the concatenation axis. Received: input_shape=[(None, 1), (None, 3), (None, N…
#       hint:     one tensor has 2 axes and another 3, the batch included: a pooling or a Flatten takes an axis away before they meet
#   u05_e6_fee_adapted: |
#     not attempted: fee is None
#       actual:   a cell stopped with ValueError: A `Concatenate` layer requires inputs with matching shapes except for the concatenation axis. Received: input_shape=[(None, 1), (None, 3), (None, N…
#       hint:     one tensor has 2 axes and another 3, the batch included: a pooling or a Flatten takes an axis away before they meet
#   u05_e6_fee_padding: |
#     not attempted: fee is None
#       actual:   a cell stopped with ValueError: A `Concatenate` layer requires inputs with matching shapes except for the concatenation axis. Received: input_shape=[(None, 1), (None, 3), (None, N…
#       hint:     one tensor has 2 axes and another 3, the batch included: a pooling or a Flatten takes an axis away before they meet
#   u05_e6_fee_matters: |
#     not attempted: fee is None
#       actual:   a cell stopped with ValueError: A `Concatenate` layer requires inputs with matching shapes except for the concatenation axis. Received: input_shape=[(None, 1), (None, 3), (None, N…
#       hint:     one tensor has 2 axes and another 3, the batch included: a pooling or a Flatten takes an axis away before they meet
#   u05_e6_fee_score: |
#     not attempted: fee is None
#       actual:   a cell stopped with ValueError: A `Concatenate` layer requires inputs with matching shapes except for the concatenation axis. Received: input_shape=[(None, 1), (None, 3), (None, N…
#       hint:     one tensor has 2 axes and another 3, the batch included: a pooling or a Flatten takes an axis away before they meet
# checks:
#   u05_e6_fee_ports: check_input_shape
#   u05_e6_fee_adapted: check_adapted
#   u05_e6_fee_padding: check_padding
#   u05_e6_fee_matters: check_every_input_matters
#   u05_e6_fee_score: check_attempted
# hints:
#   u05_e6_fee_ports: 'one tensor has 2 axes and another 3, the batch included: a pooling or a Flatten takes an axis away before they meet'
#   u05_e6_fee_adapted: 'one tensor has 2 axes and another 3, the batch included: a pooling or a Flatten takes an axis away before they meet'
#   u05_e6_fee_padding: 'one tensor has 2 axes and another 3, the batch included: a pooling or a Flatten takes an axis away before they meet'
#   u05_e6_fee_matters: 'one tensor has 2 axes and another 3, the batch included: a pooling or a Flatten takes an axis away before they meet'
#   u05_e6_fee_score: 'one tensor has 2 axes and another 3, the batch included: a pooling or a Flatten takes an axis away before they meet'
# ---
# %% u05_e6_fee
keras.utils.set_random_seed(6)
scale = layers.Normalization()
scale.adapt(raw_train["weight"])
weight = keras.Input(shape=(1,), name="weight")
country = keras.Input(shape=(), dtype="string", name="country")
words = keras.Input(shape=(None,), dtype="int32", name="words")
rows = layers.Embedding(28, 8, mask_zero=True)(words)
towers = [scale(weight), layers.Embedding(5, 3)(code(country)), rows]
x = layers.Dense(32, activation="relu")(layers.Concatenate()(towers))
fee = keras.Model([weight, country, words], layers.Dense(1)(x))
fee.compile(optimizer=keras.optimizers.Adam(0.01), loss="mse")
history = fee.fit(raw_train, fees_train, epochs=15, verbose=0)
