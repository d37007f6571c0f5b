# %% [markdown]
# # Unit 11. Write it three ways, and keep it
#
# **You build** one network in three forms, and files that bring it back.
#
# You will
#
# * **write** one network three ways: a graph, a class, a graph with its own training step;
# * **prove** that two of them are equal: equal weights, equal predictions;
# * **give** your own layer its configuration, and **register** it;
# * **save**, **load** in safe mode, and **say** what is refused, and why;
# * **clone** a model, and **operate** on it: cut a head off, put one on;
# * **reach** a tensor inside a nested model;
# * **place** a choice and a loop in a graph, and **keep** the best epoch.
#
# **Before you start:** Unit 10: nesting, tapping, freezing.
#
# **Time:** about 95 minutes, then 75 for the assignment.

# %% locked="u11_lesson_setup"
import stackgraph as sg
import keras
from keras import layers, ops

# %% [markdown]
# ## The story: one network, three colleagues
#
# A winery wants to know which of three grapes is in a bottle, from 13 measurements. Three colleagues
# write the same network, each in a different way. Who is right? All three. But the winery wants more
# than a notebook: a **file** that still works when all three have left.

# %%
wine = sg.data.wine()
grapes = wine.y_train
print("to learn from:", wine.x_train.shape, "- grapes:", sorted(set(grapes.tolist())))

# %% [markdown]
# ## The picture before the code
#
# ```
#     measurements (13)
#       │            │
#       ▼            │
#     hidden (16)    │
#       │            │
#       └─▶ joined ◀─┘   29 numbers
#             │
#             ▼
#         grape (3)      probabilities
# ```
#
# A branch with one layer, and the raw measurements beside it. All three colleagues start from this
# drawing.

# %% [markdown]
# ## The first way: a graph
#
# You know it: tensors are handed on, and `Model` takes the two ends. The function gives back both
# ends, because we shall need them again:

# %%
def ends():
    """The two ends of the network: input and output."""
    inputs = keras.Input(shape=(13,), name="measurements")
    hidden = layers.Dense(16, activation="relu", name="hidden")(inputs)
    joined = layers.Concatenate(name="joined")([inputs, hidden])
    return inputs, layers.Dense(3, activation="softmax", name="grape")(joined)

# %%
keras.utils.set_random_seed(11)
graph = keras.Model(*ends(), name="graph")
sg.draw(graph)

# %% [markdown]
# ## The second way: a class
#
# A **subclass** of `Model` has its layers in `__init__`, and in `call` it says in plain Python what
# happens with a batch. No `Input`, no placeholder:

# %%
@keras.saving.register_keras_serializable(package="winery")
class Sorter(keras.Model):
    """The same network, written as a class."""

    def __init__(self, units=16, **kwargs):
        super().__init__(**kwargs)
        self.hidden = layers.Dense(units, activation="relu")
        self.grape = layers.Dense(3, activation="softmax")

    def call(self, x):
        return self.grape(ops.concatenate([x, self.hidden(x)], axis=-1))

# %% [markdown]
# The decorator in the first line will be explained when we save. Commit to an answer: how many weight
# arrays does `sorter` have right after the first line below, and how many parameters after it has seen
# one bottle?

# %%
my_arrays = None
my_parameters = None

# %%
sorter = Sorter()
sg.predicted(
    my_arrays, len(sorter.weights), "arrays", mistakes={4: "how wide are they, without an input?"}
)

# %%
first_answer = sorter(wine.x_train[:1])
sg.predicted(
    my_parameters,
    sorter.count_params(),
    "parameters",
    mistakes={295: "the biases are missing", 275: "13 raw numbers enter the last layer, too"},
)

# %% [markdown]
# A class learns its shapes from the first batch. Until then there is nothing to count, and later
# still nothing to draw: what happens is hidden in `call`, which is code, not data.

# %%
with sg.show_error():
    sg.draw(sorter)

# %%
with sg.show_error():
    print(sorter.hidden.output)  # a tap

# %% [markdown]
# The second message is not quite true: the layer was called on data, but never on a placeholder, and
# only that gives it an `output`.
#
# | | graph | class |
# |---|---|---|
# | drawn, counted before there is data | yes | no |
# | wrong shapes reported | where they are written | at the first batch |
# | a layer's output tapped | yes | no |
# | an `if` on values, a `print` while it runs | no | yes; in `fit`, `evaluate` and `predict` only with `run_eagerly=True` |
# | kept without its Python code | yes | no |
#
# The network of a class is whatever its code does. That is the freedom, and the cost.

# %% [markdown]
# ## Equal weights, equal predictions
#
# Are the two *one* network? Compare what they say. New weights are random, so first give both the same
# ones:

# %%
def apart(a, b):
    """The largest difference between two models' predictions."""
    return float(ops.max(ops.abs(a(wine.x_test) - b(wine.x_test))))

# %%
print("before, equal:", apart(graph, sorter) < 1e-6)
sorter.set_weights(graph.get_weights())
print("after, equal: ", apart(graph, sorter) < 1e-6)

# %% [markdown]
# That is a proof for 45 bottles. (For a stack and a graph you did the same in Unit 2.)
#
# Beware of `set_weights` in one go. It goes by the **order** of the arrays: in a graph that is the
# order of the flow, in a class the order in which `__init__` makes the layers. Here they agree. Where
# they do not, shapes that do not fit are refused, and shapes that happen to fit are **exchanged in
# silence**. Layer by layer is safer, `layer.set_weights(other_layer.get_weights())`.
#
# And from a class to its graph there is a shorter way. Its `call` may be given a placeholder:

# %%
inputs = keras.Input(shape=(13,), name="measurements")
as_graph = keras.Model(inputs, sorter.call(inputs))
print("drawn:", len(as_graph.operations), "nodes - equal:", apart(as_graph, sorter) < 1e-6)

# %% [markdown]
# `sorter.call(inputs)`, not `sorter(inputs)`: the latter puts the class into the graph as *one* closed
# box.
#
# ## The third way: a graph with a training step of its own
#
# The third colleague does not trust the laboratory: each measurement may be a little off. So she adds
# noise to every batch, **while training only**. For that she needs no new network. She takes the graph
# and replaces the one method that `fit` calls for each batch:

# %%
@keras.saving.register_keras_serializable(package="winery")
class Noisy(keras.Model):
    """A graph that is trained on measurements with noise."""

    def train_step(self, data):
        x, y = data
        noise = 0.3 * keras.random.normal(ops.shape(x))
        return super().train_step((x + noise, y))

# %%
keras.utils.set_random_seed(11)
noisy = Noisy(*ends())
noisy.compile(
    optimizer=keras.optimizers.Adam(0.01),
    loss="sparse_categorical_crossentropy",
    metrics=["accuracy"],
)
log = noisy.fit(wine.x_train, grapes, epochs=15, verbose=0)

# %%
result = noisy.evaluate(wine.x_test, wine.y_test, verbose=0, return_dict=True)
print("held-out accuracy above 0.85:", result["accuracy"] > 0.85)
print("still a graph:", [layer.name for layer in noisy.layers])

# %% [markdown]
# Given `inputs` and `outputs`, a subclass of `Model` *is* a Functional model. Everything that you know
# of graphs still holds; only the training is her own. `super().train_step` does the rest: predict, take
# the loss, take its **gradient**, let the optimizer change the weights.

# %% [markdown]
# ## Keep it: a file
#
# `save` writes a `.keras` file. It is an ordinary zip. Let us look inside:

# %%
import tempfile
import zipfile
from pathlib import Path

folder = Path(tempfile.mkdtemp())
graph.save(folder / "graph.keras")
print(sorted(zipfile.ZipFile(folder / "graph.keras").namelist()))

# %% [markdown]
# The graph as **data** (`config.json`), and the numbers (`model.weights.h5`). No Python code is in it.
# `load_model` builds the layers anew from the first, and fills them from the second:

# %%
loaded = keras.models.load_model(folder / "graph.keras")
print("equal:", apart(graph, loaded) < 1e-6, "- same objects:", loaded is graph)

# %% [markdown]
# It does so in **safe mode**: it refuses to run program code out of a file, since a file may come from
# anybody. You can turn that off (`safe_mode=False`). Then you trust whoever made the file.
#
# ## A layer of your own: its configuration
#
# Some measurements are far off. This layer limits them: nothing leaves it beyond ± `most`.

# %%
@keras.saving.register_keras_serializable(package="winery")
class Limit(layers.Layer):
    """most * tanh(x / most)."""

    def __init__(self, most=3.0, **kwargs):
        super().__init__(**kwargs)
        self.most = most

    def call(self, x):
        return self.most * ops.tanh(x / self.most)

    def get_config(self):
        return {**super().get_config(), "most": self.most}

# %% [markdown]
# Three things make it fit for a file:
#
# 1. **registered**: the file holds a *name*, `winery>Limit`, and the decorator says which class that
#    is. (A class that is not registered can be handed to `load_model` in `custom_objects`.)
# 2. **`get_config`** returns every argument of `__init__`, as plain numbers, texts, lists, dicts;
# 3. **`**kwargs`** are handed on: Keras gives `name` and more.

# %%
print(keras.saving.get_registered_name(Limit))
config = Limit(2.0, name="limit").get_config()
print({key: config[key] for key in ["name", "most"]})
print("made anew:", Limit.from_config(config).most)

# %%
bottle = keras.Input(shape=(13,), name="bottle")
limited = keras.Model(bottle, graph(Limit(0.5, name="limit")(bottle)), name="limited")
limited.save(folder / "limited.keras")
back = keras.models.load_model(folder / "limited.keras")
print("equal:", apart(limited, back) < 1e-6, "- most:", back.get_layer("limit").most)

# %% [markdown]
# For a layer whose arguments are all plain, Keras writes the configuration by itself. You need your own
# `get_config` as soon as one is not: an array, a function, another layer. And if you write one, it must
# be **complete**. What happens if a setting with a default is forgotten?

# %%
@keras.saving.register_keras_serializable(package="winery")
class Forgetful(Limit):
    """A Limit whose configuration is not complete."""

    def get_config(self):
        config = super().get_config()
        del config["most"]
        return config

# %%
model = keras.Model(inputs, graph(Forgetful(0.5)(inputs)))
model.save(folder / "forgetful.keras")
back = keras.models.load_model(folder / "forgetful.keras")
print("equal:", apart(model, back) < 1e-6)

# %% [markdown]
# No message. The layer came back with its default, 3.0. Only comparing predictions **before and after**
# tells.
#
# ## What `load_model` refuses
#
# Commit to an answer, *refused* or *not*, before you run each cell. A `Lambda` with a Python function:

# %%
secret = keras.Model(inputs, layers.Lambda(lambda x: x * 2, name="double")(inputs))
secret.save(folder / "secret.keras")
with sg.show_error():
    keras.models.load_model(folder / "secret.keras")

# %% [markdown]
# A layer that was never registered. (The message is long; we print its telling sentence.)

# %%
class Double(layers.Layer):
    def call(self, x):
        return x * 2

keras.Model(inputs, Double()(inputs)).save(folder / "double.keras")
try:
    keras.models.load_model(folder / "double.keras")
except TypeError as error:
    print(str(error).split("Exception encountered: ")[1].split(". ")[0])

# %% [markdown]
# A class of models. `Sorter` is registered, and it has a setting, `units`. Does it remember it?

# %%
print("made with 6, remembers 6:", Sorter(6).get_config().get("units") == 6)

# %% [markdown]
# A `Layer` remembers plain arguments by itself; a subclass of `Model` does **not**: it has its defaults
# in the file, here 16. Now 6 units meet room for 16, and loading fails loudly. With another setting, a
# rate or a power, it would be silent. So a `Model` subclass with settings always needs its own
# `get_config`. `Noisy` has no settings but its two ends, and a graph writes those down:

# %%
noisy.save(folder / "noisy.keras")
back = keras.models.load_model(folder / "noisy.keras")
print("comes back as", type(back).__name__, "- equal:", apart(noisy, back) < 1e-6)

# %% [markdown]
# ## Clone
#
# Because a graph is data, it can be copied without a file: `keras.models.clone_model`. Commit to an
# answer: does the clone predict what the original does, `True` or `False`?

# %%
my_clone_is_equal = None

# %%
twin = keras.models.clone_model(noisy)
sg.predicted(my_clone_is_equal, apart(twin, noisy) < 1e-6, "equal")

# %% [markdown]
# A clone has the same graph and **new weights**. Nobody says so. Here are all held-out bottles, and the
# probability of grape 0, told twice:

# %%
import matplotlib.pyplot as plt

figure, axes = plt.subplots(1, 2, figsize=(7, 3.3), sharex=True, sharey=True)
for axis, model, title in zip(axes, [back, twin], ["loaded from a file", "cloned"]):
    axis.plot([0, 1], [0, 1], color="0.7")
    axis.plot(noisy(wine.x_test)[:, 0], model(wine.x_test)[:, 0], "ko", markersize=4)
    axis.set(title=title, xlabel="the original says")
axes[0].set_ylabel("the copy says")
plt.tight_layout()

# %% [markdown]
# *In words: two squares with a diagonal from 0 to 1. At the left, where the model was loaded from a
# file, all points lie on the diagonal. At the right, where it was cloned, they are scattered: the clone
# knows nothing yet.*

# %%
twin.set_weights(noisy.get_weights())
print("after set_weights, equal:", apart(twin, noisy) < 1e-6)

# %% [markdown]
# ## Surgery
#
# The winery has a new question: *is this bottle worth keeping?* One probability, from the same inner
# numbers (29 of them). Cut `grape` off, put a new head on:

# %%
new_head = layers.Dense(1, activation="sigmoid", name="keep")
keeper = keras.Model(twin.input, new_head(twin.get_layer("joined").output), name="keeper")
sg.draw(keeper, compare=noisy)

# %% [markdown]
# Everything before the cut is not a copy: it is **the same layer objects**. Train `keeper`, and `twin`
# changes; freeze a layer in one, and it is frozen in the other. That is why we cloned first:

# %%
print("same layer as in twin: ", keeper.get_layer("hidden") is twin.get_layer("hidden"))
print("same layer as in noisy:", keeper.get_layer("hidden") is noisy.get_layer("hidden"))

# %%
twin.get_layer("hidden").trainable = False
print("frozen in keeper:", not keeper.get_layer("hidden").trainable)
print("frozen in noisy: ", not noisy.get_layer("hidden").trainable)

# %% [markdown]
# (A head on a frozen base: *transfer learning*, as in Unit 10.) `clone_model` can also replace layers
# while it copies: `clone_function=` is called for each layer and returns what takes its place.
#
# ## A tensor inside a nested model
#
# `limited` holds `graph` as one layer. `summary` opens the box if you ask it to:

# %%
limited.summary(expand_nested=True)

# %% [markdown]
# Now tap `hidden` *inside* it:

# %%
inner = limited.get_layer("graph").get_layer("hidden").output
with sg.show_error(since="3.14"):
    keras.Model(limited.input, inner)

# %% [markdown]
# That tensor was made when `graph` was built, from `graph`'s **own** input. No wire leads to it from the
# input of `limited`. The way out: tap the inner model from its own input, *both* tensors at once, and
# call that tap in its place:

# %%
both = keras.Model(graph.input, [inner, graph.output], name="both")
hidden, grape = both(limited.get_layer("limit").output)
opened = keras.Model(limited.input, {"hidden": hidden, "grape": grape}, name="opened")
sg.draw(opened)

# %% [markdown]
# (The three boxes in front are what `Limit` is made of.)

# %%
difference = opened(wine.x_test)["grape"] - limited(wine.x_test)
print("same grape:", float(ops.max(ops.abs(difference))) < 1e-6)
print("no parameters added:", opened.count_params() == limited.count_params())

# %% [markdown]
# ## A choice and a loop
#
# Keras has `ops.where` (values choose, one by one), `ops.cond` (one choice for the batch) and
# `ops.while_loop`. Can they be nodes? A loop that halves all values until the largest is at most 1:

# %%
def too_large(x):
    return ops.max(ops.abs(x)) > 1

def halve(x):
    return (x / 2,)

(calm,) = ops.while_loop(too_large, halve, (inputs,))
looped = keras.Model(inputs, calm, name="looped")
sg.draw(looped)

# %%
print("largest value at most 1:", float(ops.max(ops.abs(looped(wine.x_test)))) <= 1)
with sg.show_error():
    looped.save(folder / "looped.keras")

# %% [markdown]
# It is a node and it works. But it holds two Python functions, which Keras does not write into a file.
# With `ops.cond` it is worse. Its branches take no arguments, so no wire can lead into them:

# %%
doubled = ops.cond(ops.mean(inputs) > 0, lambda: inputs * 2, lambda: inputs)
chosen = keras.Model(inputs, doubled, name="chosen")
sg.draw(chosen)

# %%
try:
    chosen.predict(wine.x_test, verbose=0)
except TypeError as error:
    print("stops on a placeholder inside the branch:", "KerasTensor" in str(error))

# %% [markdown]
# The drawing shows it: only the condition reaches `cond`; no wire brings it the measurements for its
# branches. The way out for both is a small registered layer. In its `call` there are real tensors, and the
# file holds its name:

# %%
@keras.saving.register_keras_serializable(package="winery")
class Gate(layers.Layer):
    """Twice x where the batch is positive on average, else x."""

    def call(self, x):
        return ops.cond(ops.mean(x) > 0, lambda: x * 2, lambda: x)

# %%
gated = keras.Model(inputs, Gate(name="gate")(inputs))
gated.save(folder / "gated.keras")
back = keras.models.load_model(folder / "gated.keras")
print("equal:", apart(gated, back) < 1e-6)

# %% [markdown]
# ## Stop early, keep the best
#
# A network that is trained too long starts to learn its examples by heart, and gets worse on others. A
# **callback** watches the validation loss: one stops the training, the other saves a **checkpoint**
# whenever it improves:

# %%
stop = keras.callbacks.EarlyStopping(patience=4, restore_best_weights=True)
best = keras.callbacks.ModelCheckpoint(folder / "best.keras", save_best_only=True)

# %%
keras.utils.set_random_seed(11)
trained = keras.Model(*ends())
trained.compile(optimizer=keras.optimizers.Adam(0.03), loss="sparse_categorical_crossentropy")
log = trained.fit(
    wine.x_train, grapes, validation_split=0.2, epochs=40, verbose=0, callbacks=[stop, best]
).history

# %%
loss = log["val_loss"]
lowest = loss.index(min(loss))
plt.figure(figsize=(6, 2.8))
plt.plot(loss, "k-", label="validation loss")
plt.plot(lowest, loss[lowest], "ks", markersize=9, fillstyle="none", label="kept")
plt.xlabel("epoch")
plt.legend()
plt.show()

# %% [markdown]
# *In words: the validation loss falls steeply and then turns up a little. A square marks its lowest
# point: that epoch is kept. The curve ends four epochs later.*

# %%
kept = keras.models.load_model(folder / "best.keras")
print("the checkpoint is the model that is left:", apart(trained, kept) < 1e-6)

# %% [markdown]
# Without `restore_best_weights=True` the model would be left with the weights of the *last* epoch. A
# checkpoint also holds the optimizer's state, so that training can go on from it.

# %% [markdown]
# ## Break it on purpose
#
# Five of today's slips give no message. You have seen four: `set_weights` in one go between models that
# list their arrays in another order, a configuration that is not complete, a `Model` subclass that forgets a
# setting (silent where the setting changes no shape), a clone without weights. The fifth: surgery
# **without** a clone. Train the new head, and look at the old model:

# %%
keras.utils.set_random_seed(11)
old = keras.models.clone_model(trained)
before = old(wine.x_test)
patch = layers.Dense(1, name="patch")(old.get_layer("hidden").output)
patched = keras.Model(old.input, patch)
patched.compile(optimizer="adam", loss="mse")
log = patched.fit(wine.x_train, grapes, epochs=2, verbose=0)
print("old model unchanged:", float(ops.max(ops.abs(old(wine.x_test) - before))) < 1e-6)

# %% [markdown]
# Nobody trained `old`, and it changed.
#
# ## Reflect
#
# 1. A colleague sends you a `.keras` file that loads only with `safe_mode=False`. What do you do?
# 2. Your own layer has two arguments, a rate and a list of names. Does it need a `get_config`?
# 3. You loaded a model without any error. What do you still check?

# %% [markdown]
# <details><summary>An answer to each</summary>
#
# 1. Do not load it, unless you trust the sender as you would trust a program from them. Ask for the
#    model without `Lambda`, with the class that it needs as source code.
# 2. No: both are plain, so Keras notes them by itself. It does need `**kwargs`, and to be registered.
#    If you write one all the same, it has to be complete.
# 3. Its predictions, on a few rows that you kept with the file. A setting may have come back with its
#    default.
#
# </details>

# %% [markdown]
# ## Recap
#
# You can now
#
# * **write** a network as a graph, as a class, and as a graph with its own `train_step`;
# * **prove** them equal: copy the weights layer by layer, compare the predictions;
# * **give** a layer its `get_config`, complete, and **register** it;
# * **save** and **load** in safe mode; Python functions and unknown classes are refused;
# * **clone**, copy the weights, and only then **operate**: layers before a cut are shared;
# * **reach** an inner tensor: tap the inner model with both outputs, and call the tap;
# * **place** a choice or a loop in a registered layer, and **keep** the best epoch.

# %% [markdown]
# ## Where this goes in real models
#
# * **Keras Hub** (2024) and its BERT (2018) are registered subclasses *and* Functional models in one:
#   given inputs and outputs, they can be drawn, tapped and cut.
# * **GAN** (2014): two graphs, and a `train_step` that trains them against each other.
# * **CheXNet** (2017): DenseNet with its head cut off, and a new one for chest X-rays.
#
# For a program without Keras there is `model.export(…)`: it writes what the model *computes*, not how
# it was built. From a file of that kind you can predict, and no longer operate.
#
# **Next:** the assignment, `u11_forms.ipynb`.
