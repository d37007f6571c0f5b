# %% [markdown]
# # Unit 4. Several inputs
#
# You will
#
# * **give** a model several inputs, each with a name and a tower of its own;
# * **feed** them as a list and as a dict, and **say** when each is safer;
# * **train** on three groups of measurements at once;
# * **switch off** one tower after another, to see what each contributes;
# * **recognise** five mistakes with inputs, three of which say nothing.
#
# **Before you start:** Unit 3: branches, `Concatenate`.
#
# **Time:** about 40 minutes, then 45 for the assignment.

# %% locked="u04_lesson_setup"
import stackgraph as sg
import keras
from keras import layers, ops

# %% [markdown]
# ## The story: three instruments
#
# A laboratory looks at cells from a breast tumour and measures ten traits of their nuclei: radius,
# texture, smoothness and so on. For each trait it reports three numbers: the **mean** over all
# cells, its standard **error**, and the **worst**, which is the mean of the three largest. Is the tumour
# benign?
#
# Imagine three instruments that each deliver a table of ten columns. They arrive separately, and
# one day one of them will be broken.

# %%
tumours = sg.data.breast_cancer()
for name, table in tumours.x_train.items():
    print(f"{name:6}", table.shape)
print("labels", tumours.y_train.shape)

# %% [markdown]
# Every column is standardised: 0 is an average tumour. A label of 1 means benign. First look at two
# columns:

# %%
import matplotlib.pyplot as plt

plt.figure(figsize=(5, 3.2))
for label, marker, colour, word in [(0, "x", "k", "malignant"), (1, "o", "0.6", "benign")]:
    chosen = tumours.y_train == label
    radius = tumours.x_train["mean"][chosen, 0]
    texture = tumours.x_train["worst"][chosen, 1]
    plt.scatter(radius, texture, marker=marker, color=colour, alpha=0.6, label=word)
plt.xlabel("radius, mean")
plt.ylabel("texture, worst")
plt.legend()
plt.show()

# %% [markdown]
# *In words: benign tumours, grey dots, lie at the left, where the mean radius is small; malignant
# ones, black crosses, at the right. Around the middle the two mix.*

# %% [markdown]
# ## The picture before the code
#
# ```
#   mean   error   worst
#    │       │       │
#    ▼       ▼       ▼
#  Dense   Dense   Dense
#    8       8       8
#    └───────┼───────┘
#            ▼
#       concatenate
#            │ 24 wide
#            ▼
#    Dense, 1   sigmoid
#            │
#            ▼
#         benign?
# ```
#
# Three inputs, three **towers**: each tower is a branch that begins at an input of its own. They meet in a merge.
# Why not glue the three tables together first and use one input of 30? You could. Then every unit
# sees everything, and no part of the network belongs to an instrument: none can be looked at,
# reused or switched off.

# %% [markdown]
# ## Predict first
#
# * How many parameters has one tower, `Dense(8)` on ten numbers?
# * How many has the whole network?
# * How many would it have with **one** input of 30 and `Dense(24)` in place of the towers?

# %%
my_tower = None
my_total = None
my_glued = None

# %% [markdown]
# ## Run it
#
# Each input gets a name. It is more than decoration: it is the key by which the data will find it.

# %%
mean = keras.Input(shape=(10,), name="mean")
error = keras.Input(shape=(10,), name="error")
worst = keras.Input(shape=(10,), name="worst")

# %%
towers = [
    layers.Dense(8, activation="relu", name="look_at_mean")(mean),
    layers.Dense(8, activation="relu", name="look_at_error")(error),
    layers.Dense(8, activation="relu", name="look_at_worst")(worst),
]
merged = layers.Concatenate(name="merge")(towers)
benign = layers.Dense(1, activation="sigmoid", name="benign")(merged)

# %%
model = keras.Model([mean, error, worst], benign, name="three_towers")
sg.draw(model)

# %%
sg.predicted(my_tower, model.get_layer("look_at_mean").count_params(), "tower")
sg.predicted(my_total, model.count_params(), "total")

# %% [markdown]
# (10 + 1) × 8 = 88 for a tower; 3 × 88 + (24 + 1) = 289 in all. The glued version needs
# (30 + 1) × 24 + 25 = 769: every unit pays for thirty weights where a tower's unit pays for ten.

# %%
sg.predicted(my_glued, (30 + 1) * 24 + (24 + 1), "glued")

# %% [markdown]
# ## Feed it: list or dict
#
# A **list** is matched by *position*: first array to first input, in the order given to
# `keras.Model`. A **dict** is matched by *name*. Both give the same answer:

# %%
x = {name: table[:4] for name, table in tumours.x_test.items()}
by_dict = model.predict(x, verbose=0)
by_list = model.predict([x["mean"], x["error"], x["worst"]], verbose=0)
print("same answer:", bool((by_dict == by_list).all()))

# %% [markdown]
# Now swap two arrays in the list. All three are ten wide, so nothing can notice:

# %%
swapped = model.predict([x["worst"], x["error"], x["mean"]], verbose=0)
print("shape:", swapped.shape, "- same answer:", bool((by_dict == swapped).all()))

# %% [markdown]
# No message, wrong answers. A dict cannot be swapped, and its order does not matter:

# %%
shuffled = {name: x[name] for name in ["worst", "mean", "error"]}
print("same answer:", bool((by_dict == model.predict(shuffled, verbose=0)).all()))

# %% [markdown]
# **Rule:** when widths agree, feed a dict. A misspelt key, at least, is refused:

# %%
with sg.show_error():
    model.predict({"mean": x["mean"], "eror": x["error"], "worst": x["worst"]}, verbose=0)

# %% [markdown]
# ## Train it
#
# One model, so one `fit`; only `x` has become a dict:

# %%
def build(names=("mean", "error", "worst")):
    """A network with one input and one tower for each name."""
    ins = [keras.Input(shape=(10,), name=name) for name in names]
    outs = [layers.Dense(8, activation="relu", name=f"look_at_{i.name}")(i) for i in ins]
    merged = layers.Concatenate()(outs) if len(outs) > 1 else outs[0]
    return keras.Model(ins, layers.Dense(1, activation="sigmoid", name="benign")(merged))

# %%
def train(model):
    """Fit the model on the inputs that it has; return its curve."""
    chosen = {i.name: tumours.x_train[i.name] for i in model.inputs}
    model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
    return model.fit(chosen, tumours.y_train, validation_split=0.15, epochs=40, verbose=0).history

# %%
keras.utils.set_random_seed(4)
model = build()
curve = train(model)
plt.figure(figsize=(6, 3))
plt.plot(curve["accuracy"], "k-", label="training")
plt.plot(curve["val_accuracy"], "k--", label="validation")
plt.xlabel("epoch")
plt.ylabel("accuracy")
plt.legend()
plt.show()

# %% [markdown]
# *In words: both curves rise steeply during the first ten epochs and then stay above 0.9, close
# together.*

# %%
def accuracy(model, x):
    """Share of held-out tumours that are classified correctly."""
    said = model.predict(x, verbose=0)[:, 0] > 0.5
    return float((said == tumours.y_test).mean())

# %%
def loss(model, x):
    """How far the probabilities for held-out tumours are from the truth."""
    return model.evaluate(x, tumours.y_test, verbose=0, return_dict=True)["loss"]

# %%
held_out = accuracy(model, tumours.x_test)
print("held-out accuracy above 0.9:", held_out > 0.9)

# %% [markdown]
# ## Switch a tower off
#
# An instrument breaks. What is left? Every column is standardised, so a table of zeros says "an
# average tumour in every trait": it carries no news.

# %%
import numpy as np

without, still_right = {}, {}
for name in tumours.x_test:
    blank = {**tumours.x_test, name: np.zeros_like(tumours.x_test[name])}
    without[name] = loss(model, blank)
    still_right[name] = accuracy(model, blank)

# %%
print("still right on more than 85 %:", min(still_right.values()) > 0.85)

# %% [markdown]
# Hardly any answers flip: the three instruments tell much the same story. But the network is less
# *sure*, and its loss says by how much.
#
# That asks what a *trained* network loses. Another question: how good is a network that never had
# that instrument? We must train again:

# %%
never = {}
for name in ["mean", "error", "worst"]:
    keras.utils.set_random_seed(4)
    rest = [other for other in ["mean", "error", "worst"] if other != name]
    smaller = build(rest)
    train(smaller)
    never[name] = loss(smaller, {other: tumours.x_test[other] for other in rest})

# %%
places = np.arange(3)
plt.figure(figsize=(6, 3))
plt.bar(places - 0.2, list(without.values()), 0.4, color="0.3", label="switched off after training")
plt.bar(places + 0.2, list(never.values()), 0.4, color="0.75", label="never there")
plt.axhline(loss(model, tumours.x_test), color="k", linestyle="--", label="all three")
plt.xticks(places, [f"no {name}" for name in without])
plt.ylim(0, 0.35)
plt.ylabel("held-out loss")
plt.legend(loc="upper left")
plt.show()

# %% [markdown]
# *In words: three pairs of bars, all of them above a dashed line, the loss of the full network.
# Highest of all is the dark bar of "no worst": switched off after training. The light bar beside it,
# never there, is clearly lower.*

# %%
most = max(without, key=without.get)
print("this network misses most:", most)
print("missed less where it never was:", never[most] < without[most])

# %% [markdown]
# Which one a network misses most depends on its start, too; that is why we fixed the seed. And the
# two questions have different answers. A network that never had "worst" learned to read some
# of the same news from the others: the three overlap. This network, which has learned to rely on it,
# suffers more when it is taken away. "How important is this input?" means nothing until you say which you ask.

# %% [markdown]
# ## Break it on purpose
#
# **1. An input that you forget to list.** It is used in the graph, so Keras must have it:

# %%
with sg.show_error():
    keras.Model([mean, error], benign)

# %% [markdown]
# **2. An input that leads nowhere.** `worst` is listed but never used. No message. The drawing shows
# it standing alone:

# %%
pair = layers.Concatenate()(towers[:2])
deaf = keras.Model([mean, error, worst], layers.Dense(1, activation="sigmoid")(pair))
sg.draw(deaf)

# %% [markdown]
# **3. One tower for all three.** Made once, called three times: the three instruments now share one
# set of weights. Sometimes you want that (Unit 7); here the columns mean different things:

# %%
look = layers.Dense(8, activation="relu", name="look")
one_tower = layers.Concatenate()([look(mean), look(error), look(worst)])
shared = keras.Model([mean, error, worst], layers.Dense(1, activation="sigmoid")(one_tower))
print(shared.count_params(), "parameters instead of", model.count_params())

# %% [markdown]
# **4. A table with a column missing.** Widths *are* checked, input by input:

# %%
with sg.show_error():
    model({**x, "error": x["error"][:, :9]})

# %% [markdown]
# ## Reflect
#
# 1. When would you *want* one input of 30 instead of three of 10?
# 2. A colleague feeds a list and gets 60 % accuracy where you get 95 %. What do you look at first?
# 3. Why are zeros a fair "nothing" here, and when would they not be?
#
# <details><summary>Answers</summary>
#
# 1. When the columns are one kind of thing, always arrive together, and nothing is to be switched off.
# 2. The order of the list. Feed a dict and compare.
# 3. The tables are standardised, so 0 is the average. In raw numbers, 0 may be a radius that no cell has.
#
# </details>

# %% [markdown]
# ## Recap
#
# You can now
#
# * **give** a model several named inputs, each with a tower;
# * **feed** a list by position or a dict by name, and you prefer the dict when widths agree;
# * **train** on all at once, with one `fit`;
# * **switch off** a tower in two ways that answer two questions;
# * **recognise** a missing, a deaf, and a wrongly shared input, and a table of the wrong width.

# %% [markdown]
# ## Where this goes in real models
#
# * **Two-tower retrieval** (2019) recommends videos: one tower reads the viewer, one the video.
# * **Visual question answering** (2015) reads a picture and a question, each in a tower, and merges.
# * **AlphaStar** (2019) reads a map, lists of units and plain numbers through separate encoders.
#
# **Next:** the assignment, `u04_inputs.ipynb`.
