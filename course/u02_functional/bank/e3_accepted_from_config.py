# ---
# kind: accepted
# exercise: e3
# about: layers rebuilt from their configuration
# ---
# %% u02_e3_back
copies = [type(layer).from_config(layer.get_config()) for layer in reader.layers[1:]]
back = keras.Sequential([keras.Input(shape=reader.input_shape[1:]), *copies], name="back")
for new, old in zip(back.weights, reader.weights):
    new.assign(old)
