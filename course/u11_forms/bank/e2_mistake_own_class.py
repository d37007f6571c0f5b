# ---
# kind: mistake
# exercise: e2
# about: the gating by a registered class of one's own, which nobody else has
# loses:
#   u11_e2_rebuild_kept: |
#     rebuilt: the Gating layer does not come back from a saved file
#       expected: nothing that load_model refuses in safe mode
#       actual:   a layer of a class of your own
#       hint:     the file holds the name of the class, not its code, and where it is loaded nobody has the class: use Keras' layers and operations
# checks:
#   u11_e2_rebuild_kept: check_round_trip
# hints:
#   u11_e2_rebuild_kept: 'the file holds the name of the class, not its code, and where it is loaded nobody has the class: use Keras'' layers and operations'
# ---
# %% u11_e2_rebuild
@keras.saving.register_keras_serializable(package="mine")
class Gating(layers.Layer):
    def call(self, a, b):
        return a * b

m = keras.Input(shape=(13,), name="measurements")
l = Limit(2.0)(m)
x = Gating()(layers.Dense(8, activation="relu")(l), layers.Dense(8, activation="sigmoid")(m))
rebuilt = keras.Model(m, layers.Dense(3, activation="softmax")(layers.Concatenate()([l, x])))
