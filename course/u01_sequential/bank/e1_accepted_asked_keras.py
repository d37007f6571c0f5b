# ---
# kind: accepted
# exercise: e1
# about: built the stack and asked Keras after all
# ---
# %% u01_e1_predict
asked_model = keras.Sequential(
    [
        keras.Input(shape=(20,)),
        layers.Dense(16, activation="relu"),
        layers.Dropout(0.2),
        layers.Dense(8, activation="relu"),
        layers.Dense(3, activation="softmax"),
    ]
)
output_shapes = [layer.output.shape for layer in asked_model.layers]
parameter_counts = [layer.count_params() for layer in asked_model.layers]
total_parameters = asked_model.count_params()
layer_count = len(asked_model.layers)
