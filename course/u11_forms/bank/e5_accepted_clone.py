# ---
# kind: accepted
# exercise: e5
# about: a clone with the weights copied
# ---
# %% u11_e5_opened
twin = keras.models.clone_model(nose)
twin.set_weights(nose.get_weights())
head = layers.Dense(3, activation="softmax")
opened = keras.Model(twin.input, [twin.get_layer("notes").output, head(twin.output)])
head.set_weights(whole.get_layer("grape").get_weights())
