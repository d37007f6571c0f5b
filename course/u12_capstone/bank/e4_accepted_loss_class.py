# ---
# kind: accepted
# exercise: e4
# about: losses of a class and a function of one's own
# ---
# %% u12_e4_gym
class Squared(keras.losses.Loss):
    def call(self, y, p):
        return ops.mean(ops.square(y - p), axis=-1)
def squared(y, p):
    return ops.mean((p - y) ** 2, axis=-1)
f, s = keras.Input((3,), name="first"), keras.Input((3,), name="second")
effort = layers.Dense(8)
effort.build((None, 3))
a, b = effort(s), effort(f)
m = layers.Concatenate()([b, a - b])
z = layers.Dense(16)(layers.LeakyReLU()(layers.Dense(20)(m))) + m
gym = keras.Model({"first": f, "second": s}, {n: layers.Dense(1, name=n)(z) for n in ("pulse", "weight", "waist")})
gym.compile("adam", loss={"weight": Squared(), "waist": squared, "pulse": "mse"}, loss_weights={"pulse": 0.5, "waist": 1.0, "weight": 1.0})
