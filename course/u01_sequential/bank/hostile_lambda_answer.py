# ---
# kind: hostile
# about: a model that holds code, which does one thing for the grader and another for numbers
# base: release
# max_points: 0
# events: [answer-refused]
# ---
# %% u01_e2_classifier
classifier = keras.Sequential(
    [
        keras.Input(shape=(64,)),
        layers.Dense(64, activation="relu"),
        layers.Lambda(lambda x: x if isinstance(x, keras.KerasTensor) else 0 * x),
        layers.Dense(10, activation="softmax"),
    ]
)
