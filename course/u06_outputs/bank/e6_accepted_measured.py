# ---
# kind: accepted
# exercise: e6
# about: measured; the parts as a stack
# ---
# %% u06_e6_clinic
reads = {}
for letter, model in patients.items():
    reads[letter] = model.get_layer("turned").kernel.shape[0]
faults = {}
for letter, wide in reads.items():
    twice = patients[letter].count_params() > 4000
    faults[letter] = {64: "bypassed", 10: "chained"}.get(wide, "two trunks" if twice else "one unit")
trunk = keras.Sequential([keras.Input((64,)), layers.Dense(32), layers.ReLU()])
answers = {
    "turned": layers.Dense(1, activation=ops.sigmoid)(trunk.outputs[0]),
    "digit": layers.Dense(10, activation="softmax")(trunk.outputs[0]),
}
repaired = keras.Model(trunk.inputs[0], answers)
