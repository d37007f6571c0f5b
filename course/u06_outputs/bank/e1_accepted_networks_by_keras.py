# ---
# kind: accepted
# exercise: e1
# about: builds both and adds what Keras counts
# ---
# %% u06_e1_networks
def network(head):
    return keras.Sequential([keras.Input((64,)), layers.Dense(48, activation="relu"), head])


two_networks = sum(
    network(head).count_params()
    for head in (layers.Dense(10, activation="softmax"), layers.Dense(1, activation="sigmoid"))
)
