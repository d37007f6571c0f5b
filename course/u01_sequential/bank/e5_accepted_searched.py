# ---
# kind: accepted
# exercise: e5
# about: the numbers found by trying
# ---
# %% u01_e5_detective
def dense(n, u):
    return (n + 1) * u

input_width = next(n for n in range(1, 1000) if dense(n, 24) == 1560)
answer_units = [u for u in range(1, 100) if dense(40, u) == 205][0]
widen_parameters = dense(24, 40)
rebuilt = keras.Sequential(
    [
        keras.Input((input_width,), name="seen"),
        layers.Dense(24, "gelu", name="squeeze"),
        layers.Dropout(0.25, name="forget"),
        layers.Dense(40, "gelu", name="widen"),
        layers.Dense(answer_units, "softmax", name="answer"),
    ],
    name="lost",
)
