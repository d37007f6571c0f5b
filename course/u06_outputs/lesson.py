# %% [markdown]
# # Unit 6. Several outputs
#
# **You build** a reader with two heads, and a deep one with a helper that is cut off.
#
# You will
#
# * **grow** two heads on one trunk;
# * **give** each head its own activation, loss and metric, by name;
# * **weigh** the losses, and **see** what a weight does;
# * **read** the results of `evaluate` without mixing up the heads;
# * **add** a head for a quantity, and an auxiliary head that is cut off after training;
# * **recognise** five mistakes with outputs, from chained heads to swapped targets.
#
# **Before you start:** Unit 4: named inputs, dicts of arrays.
#
# **Time:** about 60 minutes, then 65 for the assignment.

# %% locked="u06_lesson_setup"
import stackgraph as sg
import keras
from keras import layers, ops

# %% [markdown]
# ## The story: two questions about one picture
#
# Letters fall onto the belt of the sorting office as they like: half of the pictures lie **on their
# side**, rotated a quarter-turn to the left. The arm behind the camera asks two things: which digit is
# it, and is it turned? The second does not follow from the first: a turned 3 is still a 3.
#
# Two networks could look at each picture. But both must first learn what ink and strokes are. One
# network that answers both questions needs to learn that once.

# %%
belt = sg.data.turned_digits()
for name, answers in belt.y_train.items():
    print(name, answers.shape, answers[:8])

# %%
import matplotlib.pyplot as plt

figure, axes = plt.subplots(1, 8, figsize=(8, 1.7))
truth = zip(belt.y_test["digit"], belt.y_test["turned"])
for axis, picture, (digit, turned) in zip(axes, belt.x_test, truth):
    axis.imshow(picture.reshape(8, 8), cmap="gray_r")
    axis.set(title=f"{digit}{', turned' if turned else ''}", xticks=[], yticks=[])
plt.tight_layout()

# %% [markdown]
# *In words: eight small digits, some of them lying on their side; above each its value, and the word
# turned where it is.*

# %% [markdown]
# ## The picture before the code
#
# ```
#        64 pixels
#            │
#            ▼
#    Dense, 32   relu
#        the trunk
#            │
#      ┌─────┴─────┐
#      ▼           ▼
#  Dense, 10   Dense, 1
#  softmax     sigmoid
#      │           │
#      ▼           ▼
#   "digit"    "turned"
#       the heads
# ```
#
# Up to the fork there is one **trunk**. Beyond it, each question has a **head**: a layer (or
# several) that turns the trunk's features into one answer. The heads are *parallel*: neither sees
# what the other says.

# %% [markdown]
# ## Predict first
#
# Commit to an answer: how many parameters does the whole network hold? And two separate networks, each
# with its own trunk of 32 and one of the heads?

# %%
my_total = None
my_two_networks = None

# %% [markdown]
# ## Run it
#
# Nothing new on the way up. Only the last line gives `keras.Model` a **dict** of outputs:

# %%
pixels = keras.Input(shape=(64,), name="pixels")
features = layers.Dense(32, activation="relu", name="trunk")(pixels)
digit = layers.Dense(10, activation="softmax", name="digit")(features)
turned = layers.Dense(1, activation="sigmoid", name="turned")(features)
model = keras.Model(pixels, {"digit": digit, "turned": turned}, name="two_heads")

# %%
sg.draw(model)

# %%
trunk = model.get_layer("trunk").count_params()
total = model.count_params()
sg.predicted(my_total, total, "whole", mistakes={2400: "the biases are missing"})
sg.predicted(
    my_two_networks,
    total + trunk,
    "two networks",
    mistakes={2443: "each network has a trunk of its own", 4886: "each has one of the heads"},
)

# %% [markdown]
# (32 + 1) × 10 = 330, (32 + 1) × 1 = 33, and with the trunk's 2,080 together 2,443. Two separate
# networks would pay for the trunk twice: 4,523.
#
# The layers and the keys of the dict carry the same names. Keep it so. With a dict of outputs, targets,
# losses and metrics are found by its *keys*; with a list, by the *names* of the layers.

# %%
said = model.predict(belt.x_test[:2], verbose=0)
for name, array in said.items():
    print(name, array.shape)

# %% [markdown]
# ## A loss for each head
#
# The heads answer different kinds of question, so they need different losses:
#
# | head | the answer is | last activation | loss |
# |---|---|---|---|
# | digit | one of ten | softmax, 10 units | `sparse_categorical_crossentropy` |
# | turned | yes or no | sigmoid, 1 unit | `binary_crossentropy` |
# | (a quantity) | any number | none, 1 unit | `mse` |

# %%
def compile_both(model, turned_weight=1.0):
    """A loss and a metric for each head, by name."""
    model.compile(
        optimizer=keras.optimizers.Adam(0.003),
        loss={"digit": "sparse_categorical_crossentropy", "turned": "binary_crossentropy"},
        loss_weights={"digit": 1.0, "turned": turned_weight},
        metrics={"digit": ["accuracy"], "turned": ["accuracy"]},
    )

# %% [markdown]
# Training needs **one** number to push down. It is the sum of the heads' losses, each times its
# weight: `loss = 1.0 × digit loss + turned_weight × turned loss`.

# %%
def build(turned_weight=1.0, units=32):
    """A new, compiled network with two heads."""
    keras.utils.set_random_seed(5)
    pixels = keras.Input(shape=(64,), name="pixels")
    features = layers.Dense(units, activation="relu", name="trunk")(pixels)
    digit = layers.Dense(10, activation="softmax", name="digit")(features)
    turned = layers.Dense(1, activation="sigmoid", name="turned")(features)
    model = keras.Model(pixels, {"digit": digit, "turned": turned})
    compile_both(model, turned_weight)
    return model

# %%
model = build()
log = model.fit(belt.x_train, belt.y_train, validation_split=0.1, epochs=15, verbose=0).history

# %%
plt.figure(figsize=(6, 3))
plt.plot(log["val_digit_accuracy"], "k-", label="digit")
plt.plot(log["val_turned_accuracy"], "k--", label="turned")
plt.xlabel("epoch")
plt.ylabel("validation accuracy")
plt.legend()
plt.tight_layout()

# %% [markdown]
# *In words: the dashed curve of turned is at or near 1 from the first epoch; guessing would give 0.5.
# The solid curve of the digit starts lower and climbs longer; it ends above 0.8.*

# %% [markdown]
# ## Read the results
#
# Ask `evaluate` for a **dict**. The list that it returns otherwise has no labels, and its order is
# easily misread:

# %%
results = model.evaluate(
    belt.x_test, belt.y_test, batch_size=len(belt.x_test), verbose=0, return_dict=True
)
print(sorted(results))

# %%
print("digit  above 0.85:", results["digit_accuracy"] > 0.85)
print("turned above 0.9: ", results["turned_accuracy"] > 0.9)

# %% [markdown]
# Each head against *its own* guess (the baseline): one in ten for the digit, one in two for turned. So
# 0.6 would be much for the first head and next to nothing for the second. Never compare two heads'
# numbers without asking what guessing would give.
#
# And the total is what we said it is:

# %%
total = results["digit_loss"] + 1.0 * results["turned_loss"]
print("loss is the weighted sum:", abs(total - results["loss"]) < 0.001)

# %% [markdown]
# (All pictures were one batch here. Over several batches of unequal size Keras averages the heads'
# losses and the total in different ways, and the sum is off in the third digit.)

# %% [markdown]
# ## What a weight does
#
# Heads compete where the trunk is small. Take one of 8 units, and let turned weigh nearly nothing, the
# same as the digit, and a hundred times as much:

# %%
losses = {}
for weight in [0.01, 1.0, 100.0]:
    weighed = build(weight, units=8)
    weighed.fit(belt.x_train, belt.y_train, epochs=12, verbose=0)
    losses[weight] = weighed.evaluate(belt.x_test, belt.y_test, verbose=0, return_dict=True)

# %%
figure, axes = plt.subplots(1, 2, figsize=(7, 2.8))
for axis, head, colour in zip(axes, ["digit", "turned"], ["0.3", "0.7"]):
    axis.bar(range(3), [r[f"{head}_loss"] for r in losses.values()], color=colour)
    axis.set(title=f"{head} loss", xlabel="weight of turned")
    axis.set_xticks(range(3), [f"{w:g}" for w in losses])
plt.tight_layout()

# %% [markdown]
# *In words: two panels of three bars, for the weights 0.01, 1 and 100 of turned. At the left, the held-out
# loss of the digit is highest at weight 100. At the right, the loss of turned is highest at weight
# 0.01 and next to nothing at 100.*

# %%
print("a heavy turned costs the digit:", losses[100]["digit_loss"] > losses[1]["digit_loss"])
print("a light turned is learned less:", losses[0.01]["turned_loss"] > losses[1]["turned_loss"])

# %% [markdown]
# A weight is a statement about what matters to the **trunk**. It also makes up for scale: a head that
# predicts prices in dollars may have a squared error of millions, and would drown out the rest.

# %% [markdown]
# ## A third head, for a quantity
#
# How much ink is on the picture? The mean of its pixels is a number, so: one unit, **no**
# activation, squared error. One more head is one more line:

# %%
ink = layers.Dense(1, name="ink")(features)
three = keras.Model(pixels, {"digit": digit, "turned": turned, "ink": ink}, name="three_heads")
sg.draw(three)

# %% [markdown]
# Written digit, turned, ink; drawn in another order. Keras sorts a dict of outputs by its keys. So stay
# with dicts all the way: a *list* of losses beside a dict of outputs would follow the sorted keys.

# %%
print(three.output_names)

# %% [markdown]
# ## An auxiliary head
#
# In a deep network the first layers hear of a mistake only through all later ones. An **auxiliary
# head**, halfway up, gives them an answer of their own to learn from. It trains with a small weight, and
# is cut off afterwards:
#
# ```
#  64 pixels
#      │
#  Dense, 32  "early" ──▶ Dense, 10  "helper"
#      │
#  Dense, 32  "late"
#      │
#  Dense, 10  "digit"
# ```

# %%
keras.utils.set_random_seed(5)
early = layers.Dense(32, activation="relu", name="early")(pixels)
late = layers.Dense(32, activation="relu", name="late")(early)
main = layers.Dense(10, activation="softmax", name="digit")(late)
helper = layers.Dense(10, activation="softmax", name="helper")(early)
deep = keras.Model(pixels, {"digit": main, "helper": helper}, name="deep")
sg.draw(deep)

# %%
loss = "sparse_categorical_crossentropy"
deep.compile("adam", {"digit": loss, "helper": loss}, loss_weights={"digit": 1.0, "helper": 0.3})
same = {"digit": belt.y_train["digit"], "helper": belt.y_train["digit"]}
log = deep.fit(belt.x_train, same, epochs=5, verbose=0)

# %% [markdown]
# Cutting it off is no surgery. A model over the same layers that ends in one output is what is left:

# %%
cut = keras.Model(pixels, main, name="cut")
before, after = deep.predict(belt.x_test, verbose=0)["digit"], cut.predict(belt.x_test, verbose=0)
print("same answers:", float(abs(before - after).max()) < 1e-6)
print("parameters:", deep.count_params(), "then", cut.count_params())

# %% [markdown]
# ## Break it on purpose
#
# **1. Chained heads.** Here `turned` is called on `digit`, not on the trunk. It is a legal graph, and
# nothing complains. But ten probabilities of ten digits don't say how the picture lies:

# %%
keras.utils.set_random_seed(5)
late_head = layers.Dense(1, activation="sigmoid", name="turned")(digit)
chained = keras.Model(pixels, {"digit": digit, "turned": late_head}, name="chained")
sg.draw(chained)

# %%
compile_both(chained)
chained.fit(belt.x_train, belt.y_train, epochs=15, verbose=0)
poor = chained.evaluate(belt.x_test, belt.y_test, verbose=0, return_dict=True)
print("turned near a guess, below 0.7:", poor["turned_accuracy"] < 0.7)

# %% [markdown]
# (Where the second answer *follows* from the first, odd or even from the digit, a chain may do. Then
# no second head is needed: compute it.)

# %% [markdown]
# **2. Softmax on one unit.** Softmax divides a total of 1 among the units. A single unit gets all of
# it, whatever the picture. Keras gives a warning, which we keep quiet here, and goes on:

# %%
import warnings

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    alone = keras.Model(pixels, layers.Dense(1, activation="softmax")(features))
    print(alone.predict(belt.x_test[:4], verbose=0).ravel())

# %% [markdown]
# **3. One list of metrics for two heads.** A flat list is matched by position, and one entry is too few.
# Right would be `[["accuracy"], ["accuracy"]]`, or a dict:

# %%
listed = keras.Model(pixels, [digit, turned])
listed.compile(loss=["sparse_categorical_crossentropy", "binary_crossentropy"], metrics=["accuracy"])
with sg.show_error():
    listed.evaluate(belt.x_test, [belt.y_test["digit"], belt.y_test["turned"]], verbose=0)

# %% [markdown]
# **4. A name that no head has.**

# %%
with sg.show_error():
    typo = build()
    typo.compile(loss={"digit": "sparse_categorical_crossentropy", "turnt": "mse"})
    typo.evaluate(belt.x_test, belt.y_test, verbose=0)

# %% [markdown]
# **5. Swapped targets.** With a *list* of targets, position decides. Digits 0 to 9 reach the yes-or-no
# head, and nothing complains; only the numbers are absurd:

# %%
listed.compile(
    loss=["sparse_categorical_crossentropy", "binary_crossentropy"],
    metrics=[["accuracy"], ["accuracy"]],
)
swapped = [belt.y_test["turned"], belt.y_test["digit"]]
absurd = listed.evaluate(belt.x_test, swapped, verbose=0, return_dict=True)
print("turned accuracy below 0.3:", absurd["turned_accuracy"] < 0.3)

# %% [markdown]
# To its own question, yes or no, even chance gives a half. A score far below chance nearly always
# means *the wrong question*.

# %% [markdown]
# ## Reflect
#
# 1. Which activation and loss would a head need that predicts a person's age? Their country?
# 2. When would two separate networks be the better choice?
# 3. The digit loss is 0.4, the turned loss 0.2, the total 0.5. What is the weight of turned, if the
#    digit's is 1?

# %% [markdown]
# <details><summary>An answer to each</summary>
#
# 1. Age: one unit, no activation (or `softplus`), squared or absolute error. Country: one unit for each
#    country, `softmax`, cross-entropy.
# 2. When the questions need different features, when one of them may change without the other, or when
#    training one head keeps spoiling the other.
# 3. 0.5 = 0.4 + w × 0.2, so w = 0.5.
#
# </details>

# %% [markdown]
# ## Recap
#
# You can now
#
# * **grow** parallel heads on one trunk, named in a dict;
# * **give** each its activation, loss and metric, by the same names;
# * **weigh** losses: the total is their weighted sum;
# * **read** results with `return_dict=True`, each head against its own guess;
# * **add** a head for a quantity, and an auxiliary head that is cut off later;
# * **recognise** chained heads, softmax on one unit, metrics and targets at the wrong head.

# %% [markdown]
# ## Where this goes in real models
#
# * **Faster R-CNN** (2015) finds objects: for each, one head names it, another moves its frame.
# * **BERT** (2018) trained one trunk with two heads: a missing word, and whether a sentence follows.
# * **GoogLeNet** (2014) trained with two auxiliary heads, which were cut off afterwards.
# * **AlphaZero** (2017): one head says which move, the other who will win.
#
# **Next:** the assignment, `u06_outputs.ipynb`.
