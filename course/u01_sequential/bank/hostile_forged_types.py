# ---
# kind: hostile
# about: a forged message in which the type of an array is a list
# base: release
# max_points: 0
# events: [answer-refused]
# ---
# %% u01_e2_classifier
import json

import stackgraph.engine.answers.collect as collector

honest = collector.collect


def forged(names, namespace, given=None):
    header, arrays = honest(names, namespace, given)
    message = json.loads(header)
    message["arrays"].append([["float32"], [1], 0])
    return json.dumps(message).encode(), arrays


collector.collect = forged
classifier = keras.Sequential([keras.Input(shape=(64,)), layers.Dense(1)])
