# ---
# kind: accepted
# exercise: e2
# about: everything is asked of Keras, and the sizes are tried
# ---
# %% u08_e2_sizes
picture = keras.Input((13, 13, 6))
valid = layers.Conv2D(10, 3)
half = layers.Conv2D(10, 3, strides=2, padding="same")(picture)
one = layers.Conv2D(10, 1)
norm = layers.BatchNormalization()
predicted = {
    "valid": valid(picture).shape[1:],
    "half": half.shape[1:],
    "back": layers.UpSampling2D()(half).shape[1:],
}
one(picture), norm(picture)
predicted.update(body=valid.count_params(), projection=one.count_params())
predicted["norm"] = norm.count_params()
predicted["trained"] = sum(w.shape[0] for w in norm.trainable_weights)


def meets(size):
    p = keras.Input((size, size, 1))
    a = layers.Conv2D(1, 3, strides=2, padding="same")(p)
    b = layers.Conv2D(1, 3, strides=2, padding="same")(a)
    try:
        x = layers.Concatenate()([layers.UpSampling2D()(b), a])
        layers.Concatenate()([layers.UpSampling2D()(x), p])
    except ValueError:
        return False
    return True


fits = {size: meets(size) for size in (8, 10, 12, 18, 20, 30)}
