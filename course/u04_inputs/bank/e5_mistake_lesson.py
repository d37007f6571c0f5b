# ---
# kind: mistake
# exercise: e5
# about: the lesson's network as it stands, three towers of 8
# loses:
#   u04_e5_train_small: |
#     trained: too many parameters
#       expected: at most 100
#       actual:   289 (88 + 88 + 88 + 25)
#       hint:     layer 1 ('look_at_mean'), layer 2 ('look_at_error') and layer 3 ('look_at_worst') hold most, 88 each: narrower layers, or fewer, hold less
# checks:
#   u04_e5_train_small: check_parameters
# hints:
#   u04_e5_train_small: 'layer 1 (''look_at_mean''), layer 2 (''look_at_error'') and layer 3 (''look_at_worst'') hold most, 88 each: narrower layers, or fewer, hold less'
# ---
# %% u04_e5_train
def build(names=("mean", "error", "worst")):
    """A network with one input and one tower for each name."""
    ins = [keras.Input(shape=(10,), name=name) for name in names]
    outs = [layers.Dense(8, activation="relu", name=f"look_at_{i.name}")(i) for i in ins]
    merged = layers.Concatenate(name="merge")(outs)
    return keras.Model(ins, layers.Dense(1, activation="sigmoid", name="benign")(merged))


keras.utils.set_random_seed(0)
trained = build()
trained.compile(keras.optimizers.Adam(0.01), loss="binary_crossentropy", metrics=["accuracy"])
trained.fit(tumours.x_train, tumours.y_train, epochs=15, verbose=0)
