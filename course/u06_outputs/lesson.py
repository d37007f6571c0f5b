# %% [markdown]
# # Unit 6. Several outputs
#
# You will
#
# * **grow** two heads on one trunk;
# * **give** each head its own activation, loss and metric, by name;
# * **weigh** the losses, and **see** what a weight does;
# * **read** the results of `evaluate` without mixing up the heads;
# * **recognise** five mistakes with outputs, from chained heads to swapped targets.
#
# **Before you start:** Unit 4: named inputs, dicts of arrays.
#
# **Time:** about 45 minutes, then 45 for the assignment.

# %% locked="u06_lesson_setup"
import stackgraph as sg
import keras
from keras import layers, ops

# %% [markdown]
# ## The story: two questions about one picture
#
# The sorting office of Unit 1 has a second machine. It does not need the digit, only whether the
# digit is **odd**: odd house numbers go to the left side of the street. Two networks could look at
# each picture. But both must first learn what ink, strokes and loops are. One network that answers
# both questions needs to learn that once.

# %%
digits = sg.data.digits()
answers = {"digit": digits.y_train, "parity": digits.y_train % 2}
held_out = {"digit": digits.y_test, "parity": digits.y_test % 2}

# %%
import matplotlib.pyplot as plt

figure, axes = plt.subplots(1, 8, figsize=(8, 1.7))
for axis, picture, label in zip(axes, digits.x_test, digits.y_test):
    axis.imshow(picture.reshape(8, 8), cmap="gray_r")
    axis.set(title=f"{label}, {'odd' if label % 2 else 'even'}", xticks=[], yticks=[])
plt.show()

# %% [markdown]
# *In words: eight small digits; above each its value and the word odd or even.*

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
#   "digit"    "parity"
#       the heads
# ```
#
# Up to the fork there is one **trunk**. Behind it, each question has a **head**: a layer (or
# several) that turns the trunk's features into one answer. The heads are *parallel*: neither sees
# what the other says.

# %% [markdown]
# ## Predict first
#
# * How many parameters has each head?
# * How many has the whole network? And two separate networks, each with its own trunk of 32?

# %%
my_digit_head = None
my_parity_head = None
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
parity = layers.Dense(1, activation="sigmoid", name="parity")(features)
model = keras.Model(pixels, {"digit": digit, "parity": parity}, name="two_heads")

# %%
sg.draw(model)

# %%
print("digit head:  ", my_digit_head, "-", model.get_layer("digit").count_params())
print("parity head: ", my_parity_head, "-", model.get_layer("parity").count_params())
print("whole:       ", my_total, "-", model.count_params())
trunk = model.get_layer("trunk").count_params()
print("two networks:", my_two_networks, "-", model.count_params() + trunk)

# %% [markdown]
# (32 + 1) × 10 = 330, (32 + 1) × 1 = 33, and with the trunk's 2,080 together 2,443. Two separate
# networks would pay for the trunk twice: 4,523.
#
# The layers and the keys of the dict carry the same names. Keep it so: targets, losses and metrics
# will be found by these names.

# %%
said = model.predict(digits.x_test[:2], verbose=0)
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
# | parity | yes or no | sigmoid, 1 unit | `binary_crossentropy` |
# | (a quantity) | any number | none, 1 unit | `mse` |

# %%
def compile_both(model, parity_weight=1.0):
    """A loss and a metric for each head, by name."""
    model.compile(
        optimizer="adam",
        loss={"digit": "sparse_categorical_crossentropy", "parity": "binary_crossentropy"},
        loss_weights={"digit": 1.0, "parity": parity_weight},
        metrics={"digit": ["accuracy"], "parity": ["accuracy"]},
    )

# %% [markdown]
# Training needs **one** number to push down. It is the sum of the heads' losses, each times its
# weight: `loss = 1.0 × digit loss + parity_weight × parity loss`.

# %%
def build(parity_weight=1.0):
    """A new, compiled network with two heads."""
    keras.utils.set_random_seed(5)
    pixels = keras.Input(shape=(64,), name="pixels")
    features = layers.Dense(32, activation="relu", name="trunk")(pixels)
    digit = layers.Dense(10, activation="softmax", name="digit")(features)
    parity = layers.Dense(1, activation="sigmoid", name="parity")(features)
    model = keras.Model(pixels, {"digit": digit, "parity": parity})
    compile_both(model, parity_weight)
    return model

# %%
model = build()
log = model.fit(digits.x_train, answers, validation_split=0.1, epochs=30, verbose=0).history

# %%
plt.figure(figsize=(6, 3))
plt.plot(log["val_digit_accuracy"], "k-", label="digit")
plt.plot(log["val_parity_accuracy"], "k--", label="parity")
plt.xlabel("epoch")
plt.ylabel("validation accuracy")
plt.legend()
plt.show()

# %% [markdown]
# *In words: the digit curve starts low, the parity curve above 0.5, which is what guessing gives. The
# digit curve overtakes within a few epochs; both end above 0.8.*

# %% [markdown]
# ## Read the results
#
# Ask `evaluate` for a **dict**. The list that it returns otherwise has no labels, and its order is
# easily misread:

# %%
results = model.evaluate(
    digits.x_test, held_out, batch_size=len(digits.x_test), verbose=0, return_dict=True
)
print(sorted(results))

# %%
print("digit  above 0.85:", results["digit_accuracy"] > 0.85)
print("parity above 0.85:", results["parity_accuracy"] > 0.85)

# %% [markdown]
# Each head against *its own* guess: one in ten for the digit, one in two for the parity. So 0.9 is
# worth more in the first head than in the second. Never compare two heads' numbers without asking
# what guessing would give.
#
# And the total is what we said it is:

# %%
total = results["digit_loss"] + 1.0 * results["parity_loss"]
print("loss is the weighted sum:", abs(total - results["loss"]) < 0.01)

# %% [markdown]
# ## What a weight does
#
# Let parity weigh nearly nothing, the same as the digit, and twenty times as much:

# %%
accuracy = {}
for weight in [0.01, 1.0, 20.0]:
    weighed = build(weight)
    weighed.fit(digits.x_train, answers, epochs=12, verbose=0)
    accuracy[weight] = weighed.evaluate(digits.x_test, held_out, verbose=0, return_dict=True)

# %%
places = range(3)
plt.figure(figsize=(6, 3))
for head, colour, shift in [("digit", "0.3", -0.2), ("parity", "0.75", 0.2)]:
    heights = [r[f"{head}_accuracy"] for r in accuracy.values()]
    plt.bar([p + shift for p in places], heights, 0.4, color=colour, label=head)
plt.xticks(places, [f"weight {w:g}" for w in accuracy])
plt.ylim(0, 1.3)
plt.ylabel("held-out accuracy")
plt.legend(loc="upper center", ncol=2)
plt.show()

# %% [markdown]
# *In words: three pairs of bars. With weight 0.01 the parity bar is the lowest of its kind; with
# weight 20 the parity bar is high and the digit bar is lower than in the other two pairs.*

# %%
parity_by_weight = [r["parity_accuracy"] for r in accuracy.values()]
print("more weight, more parity:", parity_by_weight[0] < parity_by_weight[2])

# %% [markdown]
# A weight is a statement about what matters to the **trunk**. Even with a weight of 0.01 parity is
# far above chance: Adam scales each weight's steps by themselves, so the parity head learns what the
# trunk happens to offer. A weight also makes up for scale: a head that predicts prices in dollars may
# have a squared error of millions, and would drown out the rest.

# %% [markdown]
# ## A third head, for a quantity
#
# How much ink is on the picture? The mean of its pixels is a number, so: one unit, **no**
# activation, squared error. One more head is one more line:

# %%
ink = layers.Dense(1, name="ink")(features)
three = keras.Model(pixels, {"digit": digit, "parity": parity, "ink": ink})
sg.draw(three)

# %% [markdown]
# ## Break it on purpose
#
# **1. Chained heads.** Here `parity` is called on `digit`, not on the trunk. It is a legal graph. But
# parity now sees ten probabilities instead of 32 features. For a question that follows from the digit,
# as this one does, that may even help; for one that does not (is it slanted? how much ink?), the answer
# is lost on the way:

# %%
chained = keras.Model(pixels, [digit, layers.Dense(1, activation="sigmoid")(digit)])
sg.draw(chained)

# %% [markdown]
# **2. Parity by softmax on one unit.** Softmax divides a total of 1 among the units. A single unit gets all of it.
# Keras warns; we catch the warning to read it:

# %%
import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    alone = keras.Model(pixels, layers.Dense(1, activation="softmax")(features))
    print(alone.predict(digits.x_test[:4], verbose=0).ravel())

# %%
print(str(caught[0].message).split(". ")[1])

# %% [markdown]
# **3. One list of metrics for two heads.** Lists are matched by position, and one entry is too few:

# %%
listed = keras.Model(pixels, [digit, parity])
listed.compile(loss=["sparse_categorical_crossentropy", "binary_crossentropy"], metrics=["accuracy"])
with sg.show_error():
    listed.evaluate(digits.x_test, [held_out["digit"], held_out["parity"]], verbose=0)

# %% [markdown]
# **4. A name that no head has.**

# %%
with sg.show_error():
    typo = build()
    typo.compile(loss={"digit": "sparse_categorical_crossentropy", "partiy": "mse"})
    typo.evaluate(digits.x_test, held_out, verbose=0)

# %% [markdown]
# **5. Swapped targets.** With a *list* of targets, position decides. Digits 0 to 9 reach the yes-or-no
# head, and nothing complains; only the numbers are absurd:

# %%
listed.compile(
    loss=["sparse_categorical_crossentropy", "binary_crossentropy"],
    metrics=[["accuracy"], ["accuracy"]],
)
swapped = [held_out["parity"], held_out["digit"]]
absurd = listed.evaluate(digits.x_test, swapped, verbose=0, return_dict=True)
print("parity accuracy below 0.3:", absurd["parity_accuracy"] < 0.3)

# %% [markdown]
# Guessing would reach a half. Worse than a guess nearly always means *the wrong question*.

# %% [markdown]
# ## Reflect
#
# 1. Which activation and loss would a head need that predicts a person's age? Their country?
# 2. When would two separate networks be the better choice?
# 3. The digit loss is 0.4, the parity loss 0.2, the total 0.5. What is the parity weight, if the
#    digit's is 1?
#
# <details><summary>Answers</summary>
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
# * **recognise** chained heads, softmax on one unit, metrics and targets at the wrong head.

# %% [markdown]
# ## Where this goes in real models
#
# * **Faster R-CNN** (2015) finds objects: for each, one head names it, another moves its frame.
# * **BERT** (2018) trained one trunk with two heads: a missing word, and whether a sentence follows.
# * **AlphaZero** (2017): one head says which move, the other who will win.
#
# **Next:** the assignment, `u06_outputs.ipynb`.
