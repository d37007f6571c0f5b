# %% [markdown]
# # Unit 4. Several inputs
#
# **You build** a network of three towers, and what is left of it without one table.
#
# You will
#
# * **give** a model several inputs, each with a name and a tower of its own;
# * **feed** them as a list and as a dict, and **say** when each is safer;
# * **train** on three tables of measurements at once;
# * **switch off** one tower after another (an ablation), to see what each contributes;
# * **recognise** five mistakes with inputs, three of which say nothing.
#
# **Before you start:** Unit 3: branches, `Concatenate`.
#
# **Time:** about 55 minutes, then 75 for the assignment.

# %% locked="u04_lesson_setup"
import stackgraph as sg
import keras
from keras import layers, ops

# %% [markdown]
# ## The story: three tables
#
# A laboratory looks at cells from a breast tumour and measures ten traits of their nuclei: radius,
# texture, smoothness and so on. For each trait it reports three numbers: the **mean** over all
# cells, its standard **error**, and the **worst**, which is the mean of the three largest. Is the tumour
# benign?
#
# The three numbers come as three tables of ten columns. They are worked out by three programs and
# arrive separately, and one day one of them will be missing.

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
# sees everything, and no part of the network belongs to one table: none can be looked at,
# reused or switched off.

# %% [markdown]
# ## Predict first
#
# Commit to an answer:
#
# * How many parameters does one tower have, `Dense(8)` on ten numbers?
# * How many does the whole network have?
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
tower = model.get_layer("look_at_mean").count_params()
sg.predicted(my_tower, tower, "tower", mistakes={80: "the biases are missing"})
sg.predicted(my_total, model.count_params(), "total", mistakes={264: "the last layer is missing"})

# %% [markdown]
# (10 + 1) × 8 = 88 for a tower; 3 × 88 + (24 + 1) = 289 in all. The glued version needs
# (30 + 1) × 24 + 25 = 769: every unit pays for thirty weights where a tower's unit pays for ten.

# %%
table = keras.Input(shape=(30,))
wide = layers.Dense(24, activation="relu")(table)
glued = keras.Model(table, layers.Dense(1, activation="sigmoid")(wide))
sg.predicted(my_glued, glued.count_params(), "glued", mistakes={744: "the last layer is missing"})

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
# No message, wrong answers. In a dict the name decides, and the order does not matter:

# %%
shuffled = {name: x[name] for name in ["worst", "mean", "error"]}
print("same answer:", bool((by_dict == model.predict(shuffled, verbose=0)).all()))

# %% [markdown]
# **Rule:** when widths agree, feed a dict. It is safer, not safe. A misspelt key is refused:

# %%
with sg.show_error():
    model.predict({"mean": x["mean"], "eror": x["error"], "worst": x["worst"]}, verbose=0)

# %% [markdown]
# But a key too many is dropped without a word, and a name above the wrong table is believed:

# %%
more = {**x, "eror": x["error"]}
print("a key too many, same answer:", bool((by_dict == model.predict(more, verbose=0)).all()))

# %% [markdown]
# One more trap: you may give `keras.Model` a **dict of inputs**. Keras sorts its keys, so `model.inputs`
# stands in an order that is not yours. Feed such a model a dict: a list it refuses, or, where your keys
# were in alphabetical order, takes with a warning.

# %%
named = keras.Model({"mean": mean, "error": error, "worst": worst}, benign)
print([i.name for i in named.inputs])

# %% [markdown]
# ## Train it
#
# One model, so one `fit`; only `x` has become a dict:

# %%
def build(names=("mean", "error", "worst")):
    """A network with one input and one tower for each name."""
    ins = [keras.Input(shape=(10,), name=name) for name in names]
    outs = [layers.Dense(8, activation="relu", name=f"look_at_{i.name}")(i) for i in ins]
    merged = layers.Concatenate(name="merge")(outs)
    return keras.Model(ins, layers.Dense(1, activation="sigmoid", name="benign")(merged))

# %%
def train(names=("mean", "error", "worst"), seed=0):
    """A network that reads these tables, fitted from this seed."""
    keras.utils.set_random_seed(seed)
    model = build(names)
    model.compile(keras.optimizers.Adam(0.01), loss="binary_crossentropy", metrics=["accuracy"])
    model.fit({n: tumours.x_train[n] for n in names}, tumours.y_train, epochs=15, verbose=0)
    return model

# %%
def measure(model, x):
    """Loss and accuracy on the tumours held out."""
    return model.evaluate(x, tumours.y_test, verbose=0, return_dict=True)

# %%
models = [train(seed=seed) for seed in range(3)]
full = [measure(model, tumours.x_test) for model in models]
print("held-out accuracy above 0.9:", min(result["accuracy"] for result in full) > 0.9)

# %% [markdown]
# ## Switch a tower off
#
# A table is missing. What is left? Every column is standardised, so a table of zeros says "an average
# tumour in every trait": it carries no news. First look at what happens to the 24 numbers that leave
# the merge:

# %%
import numpy as np

def without(name):
    """The held-out tables, one of them replaced by zeros."""
    return {**tumours.x_test, name: np.zeros_like(tumours.x_test[name])}

# %%
model = models[0]
merge = keras.Model(model.inputs, model.get_layer("merge").output)
whole, off = merge.predict(tumours.x_test, verbose=0), merge.predict(without("worst"), verbose=0)
print("the first 16 stay:", bool((whole[:, :16] == off[:, :16]).all()))
print("the last 8 are one for all tumours:", bool((off[:, 16:].std(axis=0) < 1e-6).all()))

# %%
plt.figure(figsize=(6, 2.6))
plt.bar(range(24), whole.std(axis=0), color="0.75", label="all three tables")
plt.bar(range(24), off.std(axis=0), width=0.4, color="k", label="no worst")
plt.xticks([3.5, 11.5, 19.5], ["mean", "error", "worst"])
plt.xlabel("tower that a number comes from")
plt.ylabel("spread over the tumours")
plt.ylim(0, 3.2)
plt.legend(loc="upper center", ncol=2)
plt.show()

# %% [markdown]
# *In words: 24 pairs of bars, eight for each tower. In the towers of mean and error the two bars of a
# pair are equally high. In the tower of worst only the grey ones are left: without the table, its
# numbers no longer tell one tumour from another.*
#
# The merge keeps apart who said what, so a table can be taken away cleanly. What does the answer lose?

# %%
names = ["mean", "error", "worst"]
switched_off = {n: [measure(model, without(n))["loss"] for model in models] for n in names}
right = [measure(model, without(n))["accuracy"] for n in names for model in models]
print("still right on more than 80 %:", min(right) > 0.8)

# %% [markdown]
# Most answers stay right: the three tables tell much the same story. What a missing table costs shows in
# the loss: much without one of them, next to nothing without another.
#
# That asks what a *trained* network loses. Another question: how good is a network that never had
# that table? We must train again:

# %%
never = {}
for name in names:
    rest = [other for other in names if other != name]
    never[name] = [measure(train(rest, seed), tumours.x_test)["loss"] for seed in range(3)]

# %%
plt.figure(figsize=(6, 3))
for place, name in enumerate(names):
    plt.plot([place - 0.1] * 3, switched_off[name], "ko", label="switched off after training")
    plt.plot([place + 0.1] * 3, never[name], "ks", fillstyle="none", label="never there")
plt.axhline(np.mean([result["loss"] for result in full]), color="k", linestyle="--")
plt.xticks(range(3), [f"no {name}" for name in names])
plt.ylabel("held-out loss")
plt.legend(*[entries[:2] for entries in plt.gca().get_legend_handles_labels()])
plt.show()

# %% [markdown]
# *In words: three marks, one per seed, for each of six cases, and a dashed line, the mean loss with all
# three tables. Without "mean" most marks lie a little below the line, without "error" on it or a little
# above. Without "worst" the filled marks, switched off after training, lie far above it, and the empty
# ones, never there, between the two.*

# %%
most = max(names, key=lambda name: np.mean(switched_off[name]))
print("these networks miss most:", most)
print("missed less where it never was:", max(never[most]) < min(switched_off[most]))

# %% [markdown]
# The two questions have different answers. A network that never had "worst" learned to read some of the
# same news from the others: the tables overlap. One that has learned to rely on it suffers more when it
# is taken away. "How important is this input?" means nothing until you say which of the two you ask.

# %% [markdown]
# ## Break it on purpose
#
# The swapped list above was the first mistake. Four more:
#
# **2. An input that you forget to list.** It is used in the graph, so Keras must have it. (The empty
# quotation marks in the message are the place of the output: there is only one, so it has no name.)

# %%
with sg.show_error(since="3.14"):
    keras.Model([mean, error], benign)

# %% [markdown]
# **3. An input that leads nowhere.** `worst` is listed but never used. No message. The drawing shows
# it standing alone:

# %%
pair = layers.Concatenate()(towers[:2])
deaf = keras.Model([mean, error, worst], layers.Dense(1, activation="sigmoid")(pair))
sg.draw(deaf)

# %% [markdown]
# **4. One tower for all three.** Made once, called three times: the three tables now share one
# set of weights. Sometimes you want that (Unit 7); here the columns mean different things:

# %%
look = layers.Dense(8, activation="relu", name="look")
one_tower = layers.Concatenate()([look(mean), look(error), look(worst)])
shared = keras.Model([mean, error, worst], layers.Dense(1, activation="sigmoid")(one_tower))
print(shared.count_params(), "parameters instead of", model.count_params())

# %% [markdown]
# **5. A table with a column missing.** Widths *are* checked, input by input:

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
# <details><summary>An answer to each</summary>
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
# * **recognise** a swapped list, a missing, a deaf and a wrongly shared input, and a table of the wrong
#   width: the first, third and fourth say nothing.

# %% [markdown]
# ## Where this goes in real models
#
# * **Two-tower retrieval** (2019) recommends videos: one tower reads the viewer, one the video.
# * **Visual question answering** (2015) reads a picture and a question, each in a tower, and merges.
# * **AlphaStar** (2019) reads a map, lists of units and plain numbers through separate encoders.
#
# **Next:** the assignment, `u04_inputs.ipynb`.
