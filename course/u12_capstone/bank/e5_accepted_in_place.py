# ---
# kind: accepted
# exercise: e5
# about: written from the bottom up by functions
# ---
# %% u12_e5_offer
def said(effort, name):
    visit = keras.Input((3,), name=name)
    return visit, effort(visit)

effort = layers.Dense(8, activation=ops.relu)
(first, old), (second, new) = said(effort, "first"), said(effort, "second")
wide = layers.Dense(16)(layers.concatenate([layers.subtract([new, old]), new]))
wide = ops.relu(wide)
kept = layers.add([layers.Dense(16, name="think")(wide), wide])
outputs = {"weight": layers.Dense(1)(kept), "waist": layers.Dense(1)(kept)}
outputs["pulse"] = layers.Dense(1)(outputs["waist"])
offer = keras.Model([second, first], outputs)
unmet = ["SEPARATE", "CORRECTS"]
