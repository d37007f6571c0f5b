# ---
# kind: accepted
# exercise: e1
# about: counted from the models as they were sent, NumPy whole numbers
# ---
# %% u12_e1_told
import numpy as np

x = keras.Input(shape=(13,))
line = keras.Model(x, layers.Dense(3)(layers.Dense(32)(x)))
x = layers.Dense(8)(keras.Input(shape=(13,)))
short = keras.Model(x, layers.Dense(3)(layers.Concatenate()([x, x])))
inner = layers.Dense(8)
x = keras.Input(shape=(13,))
secret = keras.Model(x, layers.Dense(3)(layers.Lambda(lambda t: inner(t))(x)))
repaired = [fixed_1, fixed_4, fixed_5]
sent = [line, short, secret]
silent = dict(zip("145", ["bypassed", "renamed", "hidden"]))
fewer = {
    key: np.int64(good.count_params() - bad.count_params())
    for key, good, bad in zip("145", repaired, sent)
}
