# %% [markdown]
# # Unit 9. Attention is a graph: assignment
#
# Five exercises, 23 points, about 60 minutes. In each: read the statement, fill in the answer
# cell, run it, then run the test cells. A test prints `passed: …`, or says what it expected, what
# it found and why. Where it only says that there is an answer, the rest of it runs when the work is
# graded; it asks for nothing that the statement does not say.
#
# Give each answer **the name it has in its cell**. You may add cells of your own anywhere. Only the
# last exercise trains. Unless a statement asks for a form, spelling is yours: `Add()` or `+`, a layer
# or an operation, an activation in its layer or behind it.
#
# A *model* here is a `Sequential` or a functional one, `keras.Model(inputs, outputs)`, not a class of
# your own; what has weights is one of Keras' own layers. Settings that a statement does not mention
# stay as Keras has them.

# %% locked="u09_setup"
import stackgraph as sg
import keras
from keras import layers, ops

# %% [markdown]
# ## Exercise 1. Shapes and counts (3 points)
#
# `layers.MultiHeadAttention(4, 5)` is called on a query of 6 tokens with 10 numbers each, and on a
# value of 9 tokens with **12** numbers each, which is the key as well. Bind to `predicted` a dict with
# these keys:
#
# * `"output"`: the shape that leaves, a tuple of two numbers (tokens, numbers), without the batch;
# * `"scores"`: the shape of the attention scores, a tuple of three numbers (heads, tokens, tokens),
#   without the batch;
# * `"parameters"`: all parameters of the layer, biases included;
# * `"longer"`: the same, if the value had 90 tokens instead of 9.
#
# A worked number: `MultiHeadAttention(2, 3)` has 218 parameters on 8 tokens of 8 numbers that are
# query, value and key: 3 × (8 + 1) × 6 + (6 + 1) × 8.

# %% [markdown]
# <details><summary>Hint 1: a question</summary>
#
# Who asks, and how many answers does each of them get?
#
# <details><summary>Hint 2: the place</summary>
#
# In the lesson, the part "The layer" with its table. One thing differs here: the three wires are not
# equally wide.
#
# <details><summary>Hint 3: nearly there</summary>
#
# Query: (10 + 1) × 20. Key and value: (12 + 1) × 20 each. The way back leads to the width of the
# query.
#
# </details></details></details>

# %% answer="u09_e1_predict"
predicted = None
### BEGIN SOLUTION
predicted = {
    "output": (6, 10),  # one mixture for each token of the query, as wide as the query
    "scores": (4, 6, 9),  # in each head, each token of the query against each of the key
    "parameters": (10 + 1) * 20 + 2 * (12 + 1) * 20 + (20 + 1) * 10,
    "longer": 950,  # the same weights serve every token
}
### END SOLUTION

# %%
# Try it: call the layer on numbers, such as ops.ones((1, 6, 10)), and look at the shapes.

# %% test="u09_e1_predict_shapes" points=1
"""The two shapes, as Keras finds them."""
sg.check_attempted(predicted, "predicted")
asked, told = ops.ones((1, 6, 10)), ops.ones((1, 9, 12))
found = layers.MultiHeadAttention(4, 5)(asked, told, return_attention_scores=True)
sg.check_mapping(
    predicted,
    {"output": tuple(found[0].shape[1:]), "scores": tuple(found[1].shape[1:])},
    partial=True,
    name="predicted",
    mistakes={
        "output": "one result for each token of the query, and as wide as the query",
        "scores": {
            (4, 6, 6): "of placeholders Keras tells this, wrongly: call the layer on numbers",
            (4, 9, 6): "each token of the query has its row of scores: first query, then key",
            (6, 9): "each head has scores of its own",
            (5, 6, 9): "MultiHeadAttention(heads, size): how many heads are there?",
        },
    },
    hint="without the batch; scores: in each head, a row for each token of the query",
)

# %% test="u09_e1_predict_parameters" points=2
"""The parameters, and those for a longer value."""
sg.check_attempted(predicted, "predicted")
### BEGIN HIDDEN TESTS
sg.check_mapping(
    predicted,
    {"parameters": 950, "longer": 950},
    partial=True,
    name="predicted",
    mistakes={
        "parameters": {
            880: "the biases are missing",
            **dict.fromkeys([245, 220], "5 is the size of each head, not of all four together"),
            870: "key and value are made from 12 numbers a token, the query from 10",
            740: "the way back from all heads to the width of the query is missing",
            992: "the way back leads to the width of the query, not of the value",
            940: "the way back from the heads has biases, too: one for each number of the query",
            690: "key and value have a projection each, though one tensor feeds both",
        },
        "longer": "the same weights serve all tokens: it is what parameters is, once that is right",
    },
    hint="query, key and value each get a Dense to heads × size numbers, and one leads back; all have "
    "biases",
)
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 2. From picture to code (4 points)
#
# Two networks of two inputs each. In one, the tokens of one input look at those of the other
# (**cross-attention**). In the other, both are laid end to end and all tokens look at all
# (self-attention). Bind to `cross` the letter of the picture with cross-attention, `"A"` or `"B"`.
#
# Then bind to `rebuilt` a model that is what **picture A** shows: inputs with the names and shapes in
# the picture, and the same layers, wired in the same way. Names of layers are yours, and so is the
# spelling (`Add()` or `+`).

# %% locked="u09_e2_pictures"
picture_a = sg.picture(
    "eNq9lt2K2zAQhd9F16b4twu+Cyy0C1vofQhmslISUVkylpxsCHn3juzYkR05bbZs7+KxfM58mpEmJ7JnteZKkjwKCFSc"
    "5GTTyDeDIRAkIBJKRnLZCIG/FWWa5MsT4ZTkYUBUxWow7dfkRVaNwQ/eBGhddJ91wVc4snqQIgdVU20XKrnhW5KfzmiM"
    "hvuLUudVQY3LDSbXOpkauIS1YMXcC5KbumEoC0LYJMMVygoOuk0ZH2RTrjEPy1mB2XVBTpk03BxbLS6lXWATOAcdZPRB"
    "yJKVqj5+PmU0Rxn7KSMvZTym/NEIw78zoAtj7IcYnCB7V7itMmDbhIodrsT8koD8YseC8pLkaUD2IBo2PNFaVQo3Nw+/"
    "IHCjWbFGrJ7XPm/BoP4GhMYALsVdL/QOqsEU+mQKeGf97mjBKZfb4sAlVYee+w+1yJ6+zlVj/Gpaj/jBrou99UjG9QBK"
    "pwVYtCHvjn9OoyUPNlriBUvHYN+EWoNY4BUEW/ZTKYGFip6nrLOr/iN+Ooef+PFTL342xn9mUrMpbR/0n6ZGcqNb+fEJ"
    "mVATrTamhHcyaet4tqvjO/DZHHzqh8/G8Kur0jA57Ci53Ll4jC+y7pm2oWVLnwVRvFr5qoqDhNWMXu4E58ru1KO/UX8K"
    "ovAR9bhXjx31ZRjguFlGQSv1YYyukMMV0Pkktz7xP/qMgNLeKHWNknsWjxlkvUHmGqT3DNKpvtPPE5OVI3oiNdvY0W93"
    "iVxGg7Mr2K1K804xvPk/gqPpelo7oehWqO0XVyi6nflXpYHQTS+7VU39uXXb6sidfwPWU0Jq"
)
picture_b = sg.picture(
    "eNq9ltuO2yAQht+Fa6sK+LCS76Ku1FZqpd5HkUUCSVAxWAbnoCjv3rEdO8bBu5u26cVG6zH8/3wMMD6jPS+N0AqlOEC0"
    "EChFm0qtLYSoRAFSNOcoVZWU8L9m3KB0cUaCoXQWIF3wktpmNvqmisrChLWkxmTttDb4nZ542Uuhgy6ZqQdqtRFblJ4v"
    "YAyG+6tS61XQEoZbSK5xsiUViq4kz6ZeoNSWFQdZKmWd5GwJslJQ06QMD6rKV5BHzVlQu2uDgnFlhT01WkKpekCdwCVo"
    "IfEfQuY81+Xp+ZR4ipL4KbGXkriUkPOaWq7gb8z62Xk13Bw9KKJHAcng5wCTB8tKvMChC/yjklZ85ZTNra0nQnDE7R3h"
    "x4eEsh2MNI3NL37KmMhRGgVoT2XF+ydW6kLDbkpnnwC4MjxbAVbHWz9v61VON1QaCMBQ2GaZ2dGiN6VdMhk98m47GCmY"
    "UNvsIBTTh477nVokJJqqhvtqXI/wwQ0YeusRufWgjI0LMG9C3hV/zkaLpsBCP1jkBYtdsC9Sr6icw51Lt/yn1hIKhV/H"
    "rJOj/iN+PIUf+fFjL37i4r9yZe6ulC7oP02VEtY0ru4JGVEjozc2p0fkosdkit15M4ZPpuBjP3ziwi9vSn2rrHvntcnA"
    "Mb7KDs90HVo09HGAyXLpqyp0Tl5ydr0TBj2qVccfUX95UJ106mSgvpgF0F8XGH4njTB536mtZH8nt0bh0Ig0RuRfGkWd"
    "UXRvFP6tkbN2cecUD52itz0eMUg6g2RoEL9lEI31B0dnZLIciJ5RyTf1Z1W9TOjahQb7FQ6GNqJVnN1960EXvF0MrRC+"
    "F3oZC+H776mbUk84TC+5V438ubXLOpC7/AaFE7b6"
)

# %%
picture_a

# %%
picture_b

# %% [markdown]
# <details><summary>Hint 1: a question</summary>
#
# From how many sources do the wires into the attention come?
#
# <details><summary>Hint 2: the place</summary>
#
# The box says in which order its wires arrive, from left to right, how many heads it has and of what
# size. Follow each wire back to its input.
#
# <details><summary>Hint 3: nearly there</summary>
#
# `layers.MultiHeadAttention(heads, size)(query, value)`. The query runs past the attention to the
# addition, too.
#
# </details></details></details>

# %% answer="u09_e2_rebuild"
cross = None
rebuilt = None
### BEGIN SOLUTION
cross = "A"  # two sources: one asks, the other answers
words = keras.Input(shape=(5, 12), name="words")
memory = keras.Input(shape=(7, 10), name="memory")
found = layers.MultiHeadAttention(3, 4)(words, memory)
x = layers.GlobalAveragePooling1D()(layers.Add()([words, found]))
rebuilt = keras.Model([words, memory], layers.Dense(4, activation="softmax")(x))
### END SOLUTION

# %%
# Try it: draw yours and hold it beside picture A.
if isinstance(rebuilt, keras.Model):
    display(sg.draw(rebuilt))

# %% test="u09_e2_rebuild_cross" points=1
"""Which picture shows cross-attention."""
sg.check_attempted(cross, "cross")
### BEGIN HIDDEN TESTS
sg.check_choice(
    cross,
    "A",
    ["A", "B"],
    name="cross",
    mistakes={"B": "in B the wires into the attention come from one source"},
)
### END HIDDEN TESTS

# %% test="u09_e2_rebuild_wires" points=1
"""The query comes from one input, value and key from the other."""
sg.check_attention(rebuilt, query="words", value="memory", name="rebuilt")

# %% test="u09_e2_rebuild_picture" points=2
"""The whole network is the one in picture A."""
sg.check_same_architecture(rebuilt, picture_a.architecture, name="rebuilt")

# %% [markdown]
# ## Exercise 3. A decoder block (5 points)
#
# The block of the lesson has two parts. That of a translator has three. Build a model `decoder` with
# two inputs, in this order: one named `"words"`, 6 tokens of 12 numbers, and one named `"memory"`, 9
# tokens of 12 numbers. `x` begins as the words, and three times something is **added** to it:
#
# 1. self-attention of the normalised x, with `use_causal_mask=True`;
# 2. cross-attention: the normalised x asks, the memory (as it is, not normalised) is value and key,
#    without a mask;
# 3. of the normalised x, a `Dense` of 24 units with `relu`, then a `Dense` of 12 units without
#    activation.
#
# The output is x after the third addition. Both attentions are `MultiHeadAttention` with 3 heads of
# size 4, a layer each. "Normalised" is a `LayerNormalization`, a new one for each of the three parts,
# called once. Names of layers are yours. The model has 1,932 parameters.

# %% [markdown]
# <details><summary>Hint 1: a question</summary>
#
# Which tensor is added to, and which one is normalised? Do they have two names?
#
# <details><summary>Hint 2: the place</summary>
#
# `block` in the lesson has parts 1 and 3. The mask is an argument of the *call*.
#
# <details><summary>Hint 3: nearly there</summary>
#
# Part 2: `n = layers.LayerNormalization()(x)`, then
# `x = x + layers.MultiHeadAttention(3, 4)(n, memory)`.
#
# </details></details></details>

# %% answer="u09_e3_decoder"
decoder = None
### BEGIN SOLUTION
words = keras.Input(shape=(6, 12), name="words")
memory = keras.Input(shape=(9, 12), name="memory")
n = layers.LayerNormalization()(words)
# n asks itself, and the mask hides what comes later.
x = words + layers.MultiHeadAttention(3, 4)(n, n, use_causal_mask=True)
n = layers.LayerNormalization()(x)
# No mask here: the memory is known as a whole.
x = x + layers.MultiHeadAttention(3, 4)(n, memory)
n = layers.LayerNormalization()(x)
x = x + layers.Dense(12)(layers.Dense(24, activation="relu")(n))
decoder = keras.Model([words, memory], x)
### END SOLUTION

# %%
# Try it: draw it. How many additions do you see?
if isinstance(decoder, keras.Model):
    display(sg.draw(decoder))

# %% test="u09_e3_decoder_ports" points=1
"""Two inputs, named; one output of the shape of the words."""
sg.check_input_names(decoder, ["words", "memory"], name="decoder")
sg.check_input_shape(decoder, {"words": (6, 12), "memory": (9, 12)}, name="decoder")
sg.check_output_shape(decoder, (6, 12), name="decoder")

# %% test="u09_e3_decoder_wires" points=1
"""Words ask words, and words ask the memory."""
sg.check_attention(decoder, query="words", value="words", name="decoder")
sg.check_attention(decoder, query="words", value="memory", name="decoder")

# %% test="u09_e3_decoder_causal" points=1
"""No output looks at a later word."""
sg.check_causal(decoder, "words", name="decoder")

# %% test="u09_e3_decoder_skips" points=1
"""Three shortcuts, each around one part."""
sg.check_attempted(decoder, "decoder")
### BEGIN HIDDEN TESTS
sg.check_skip(
    decoder,
    shortcut="identity",
    count=3,
    name="decoder",
    hint="the sum goes on as x; only the normalised x enters a part",
)
### END HIDDEN TESTS

# %% test="u09_e3_decoder_graph" points=1
"""The whole graph is the one described; silenced, it leaves the words as they are."""
sg.check_attempted(decoder, "decoder")
### BEGIN HIDDEN TESTS
p = keras.Input(shape=(6, 12), name="words")
q = keras.Input(shape=(9, 12), name="memory")
n = layers.LayerNormalization()(p)
s = p + layers.MultiHeadAttention(3, 4)(n, n, use_causal_mask=True)
n = layers.LayerNormalization()(s)
s = s + layers.MultiHeadAttention(3, 4)(n, q)
n = layers.LayerNormalization()(s)
s = s + layers.Dense(12)(layers.Dense(24, activation="relu")(n))
sg.check_same_architecture(decoder, keras.Model([p, q], s), name="decoder")
sg.check_zeroed_body_is(decoder, "identity", through="words", name="decoder")
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 4. The clinic (5 points)
#
# Four patients. Each was meant to be a block as in Exercise 3, with inputs `rows` and `notes`, each 8
# tokens of 8 numbers: rows ask rows with a causal mask, rows ask the notes without one, then the
# dense part; pre-norm, three shortcuts. Each has **one** slip, and a different one:
#
# * `"exchanged"`: query and value of the cross-attention are exchanged;
# * `"post-norm"`: a normalisation stands on the shortcut;
# * `"one shortcut"`: one shortcut leads around both attentions at once;
# * `"no mask"`: the causal mask is missing.
#
# You need not read their code. Examine them: draw them, silence them, disturb them.

# %% locked="u09_e4_patients" tags=["notebook-only"]
def patient(turned, far, open_, late):
    rows = keras.Input(shape=(8, 8), name="rows")
    notes = keras.Input(shape=(8, 8), name="notes")
    norm = rows if late else layers.LayerNormalization()(rows)
    x = layers.MultiHeadAttention(2, 4)(norm, norm, use_causal_mask=not open_)
    x = x if far else rows + x
    x = layers.LayerNormalization()(x) if late else x
    norm = layers.LayerNormalization()(x)
    pair = (notes, norm) if turned else (norm, notes)
    x = (rows if far else x) + layers.MultiHeadAttention(2, 4)(*pair)
    norm = layers.Dense(16, activation="relu")(layers.LayerNormalization()(x))
    return keras.Model([rows, notes], x + layers.Dense(8)(norm))

keras.utils.set_random_seed(4)
chart = {"A": 2, "B": 0, "C": 3, "D": 1}
patients = {name: patient(*[i == slip for i in range(4)]) for name, slip in chart.items()}

# %%
# Examine here.
sg.draw(patients["A"])

# %% [markdown]
# Bind
#
# * `faults`: a dict from each letter, `"A"` to `"D"`, to its slip, written as above;
# * `ahead`: a dict from each letter to a number: of the first 7 outputs (places 0 to 6), **how many
#   change** when only the last row (place 7 of `rows`) is disturbed and the notes stay?
# * `repaired`: a model that is what all four were meant to be, with 2 heads of size 4, a `Dense` of 16
#   units with `relu` and a `Dense` of 8; inputs named `"rows"` and `"notes"`, in this order. A
#   newly built one is fine; nothing is trained here.
#
# A worked number: with the healthy block, `ahead` would be 0.

# %% [markdown]
# <details><summary>Hint 1: a question</summary>
#
# What does each slip change in the drawing? Look at wires, additions and what the boxes say. Which one
# fails the zero proof? Which ones let an early output hear a late row?
#
# <details><summary>Hint 2: the place</summary>
#
# `silenced` and `changed_by` in the lesson; these models take a list of two arrays. Two slips let the
# future in; the wires of the second attention tell those two apart.
#
# <details><summary>Hint 3: nearly there</summary>
#
# Take random numbers of shape (4, 8, 8) for both inputs, put other random numbers into the last row,
# compare the outputs place by place. Count additions in the drawings: one has fewer than the others.
#
# </details></details></details>

# %% answer="u09_e4_clinic"
faults = None
ahead = None
repaired = None
### BEGIN SOLUTION
# A and B let the future in: in A rows see all rows; in B it is the notes that ask, and they see all
# rows. C fails the zero proof. D has two additions, not three.
faults = {"A": "no mask", "B": "exchanged", "C": "post-norm", "D": "one shortcut"}
ahead = {"A": 7, "B": 7, "C": 0, "D": 0}
rows = keras.Input(shape=(8, 8), name="rows")
notes = keras.Input(shape=(8, 8), name="notes")
norm = layers.LayerNormalization()(rows)
x = rows + layers.MultiHeadAttention(2, 4)(norm, norm, use_causal_mask=True)
norm = layers.LayerNormalization()(x)
x = x + layers.MultiHeadAttention(2, 4)(norm, notes)
norm = layers.LayerNormalization()(x)
x = x + layers.Dense(8)(layers.Dense(16, activation="relu")(norm))
repaired = keras.Model([rows, notes], x)
### END SOLUTION

# %% test="u09_e4_clinic_faults" points=1
"""The slip of each patient."""
sg.check_attempted(faults, "faults")
### BEGIN HIDDEN TESTS
sg.check_mapping(
    faults,
    {"A": "no mask", "B": "exchanged", "C": "post-norm", "D": "one shortcut"},
    name="faults",
    options=["exchanged", "post-norm", "one shortcut", "no mask"],
    hint="the options are 'exchanged', 'post-norm', 'one shortcut' and 'no mask', each once",
    mistakes={
        "A": "is the shape of the graph as meant? then disturb the last row",
        "B": "which input does each wire of the second attention come from?",
        "C": "set all weights to zero: does x come out?",
        "D": "count the additions in the drawing",
    },
)
### END HIDDEN TESTS

# %% test="u09_e4_clinic_ahead" points=1
"""How many early outputs hear the last row."""
sg.check_attempted(ahead, "ahead")
### BEGIN HIDDEN TESTS
before = "only the places before the disturbed one count"
masked = "the mask works here: were the notes disturbed, too, or those that stay counted?"
sg.check_mapping(
    ahead,
    {"A": 7, "B": 7, "C": 0, "D": 0},
    name="ahead",
    mistakes={
        "A": {
            0: "was the row really disturbed? a normalisation takes away what is added to all of it",
            8: before,
        },
        "B": {0: "if the notes ask the rows, each answer mixes all rows", 8: before},
        "C": {1: before, 7: masked},
        "D": {1: before, 7: masked},
    },
    hint="disturb the last row of the input, and count the other rows of the output that change",
)
### END HIDDEN TESTS

# %% test="u09_e4_clinic_causal" points=1
"""The repaired block does not look ahead."""
sg.check_causal(repaired, "rows", name="repaired")

# %% test="u09_e4_clinic_repaired" points=2
"""The repaired block is what all four were meant to be."""
sg.check_attempted(repaired, "repaired")
sg.check_input_names(repaired, ["rows", "notes"], name="repaired")
sg.check_attention(repaired, query="rows", value="notes", name="repaired")
### BEGIN HIDDEN TESTS
sg.check_skip(repaired, shortcut="identity", count=3, name="repaired")
sg.check_zeroed_body_is(repaired, "identity", through="rows", name="repaired")
p = keras.Input(shape=(8, 8), name="rows")
q = keras.Input(shape=(8, 8), name="notes")
n = layers.LayerNormalization()(p)
s = p + layers.MultiHeadAttention(2, 4)(n, n, use_causal_mask=True)
n = layers.LayerNormalization()(s)
s = s + layers.MultiHeadAttention(2, 4)(n, q)
n = layers.LayerNormalization()(s)
s = s + layers.Dense(8)(layers.Dense(16, activation="relu")(n))
sg.check_same_architecture(repaired, keras.Model([p, q], s), name="repaired")
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 5. Look it up (6 points)
#
# The table on the wall has eight rows today; tomorrow it may have twelve. Build **and train** a model
# `finder` that reads the tray off a table of **any length**:
#
# * three inputs named `"asked"` (1 token of 16, shape `(1, 16)`), `"letters"` (any number of tokens of
#   16, shape `(None, 16)`) and `"numbers"` (any number of tokens of 10, shape `(None, 10)`);
# * an attention layer whose query comes from `asked`, its key from `letters` and its value from
#   `numbers`;
# * one output: the probabilities of the ten trays, shape `(10,)`, which sum to 1;
# * trained on the tables of eight rows, `tables.x_train`; of those held out, `tables.x_test`, at least
#   0.9 answered correctly;
# * of the held-out tables of **twelve** rows, `longer.x_test`, on which it was not trained, at least 0.8
#   answered correctly;
# * the order in which the table is written makes no difference: shuffle its rows, letters and numbers
#   alike, and the prediction stays.
#
# `None` in a shape leaves a size open, as Keras does with the batch: `keras.Input(shape=(None, 16))` takes
# (500, 8, 16) and (500, 12, 16). The lesson's finder, with 8 in that place, takes the first alone.
#
# Everything else is yours: heads, sizes, further layers, optimizer, epochs. Ten epochs are plenty with
# `keras.optimizers.Adam(0.02)`. Set a seed, so that you get the same result twice.

# %% locked="u09_e5_tables"
tables = sg.data.lookups()
longer = sg.data.lookups(rows=12)

# %% [markdown]
# <details><summary>Hint 1: a question</summary>
#
# Which input asks, which is compared with it, and which one do you want handed over? Which weights of
# the lesson's finder depend on how many rows a table has?
#
# <details><summary>Hint 2: the place</summary>
#
# "The look-up, learned" in the lesson, and the table of parameters in "The layer". The order of the call
# is (query, value, key). One token leaves the attention; the output has none, so something must take the
# tokens away.
#
# <details><summary>Hint 3: nearly there</summary>
#
# `letters` and `numbers` both begin as `keras.Input(shape=(None, ...), name=...)`, and
# `found = layers.MultiHeadAttention(2, 8)(asked, numbers, letters)` has one token whatever their length:
# `layers.Flatten()` of that, and a `Dense` of 10 with softmax. The targets are whole numbers, so the loss
# is `"sparse_categorical_crossentropy"`.
#
# </details></details></details>

# %% answer="u09_e5_finder"
finder = None
### BEGIN SOLUTION
keras.utils.set_random_seed(3)
asked = keras.Input(shape=(1, 16), name="asked")
# No weight of attention depends on how many rows there are, so their number may stay open.
letters = keras.Input(shape=(None, 16), name="letters")
numbers = keras.Input(shape=(None, 10), name="numbers")
# The letter asks, the letters of the table answer to it, the trays are handed over.
found = layers.MultiHeadAttention(2, 8)(asked, numbers, letters)
found = layers.Flatten()(found)  # of one token: no order is brought in, and no length
finder = keras.Model(
    [asked, letters, numbers], layers.Dense(10, activation="softmax")(found)
)
finder.compile(
    optimizer=keras.optimizers.Adam(0.02), loss="sparse_categorical_crossentropy"
)
history = finder.fit(tables.x_train, tables.y_train, epochs=5, verbose=0)
### END SOLUTION

# %%
# Try it: evaluate it on the held-out tables, the longer ones, too. At how many rows does it begin to fail?
if isinstance(finder, keras.Model):
    display(sg.draw(finder))

# %% test="u09_e5_finder_ports" points=1
"""Three inputs, named, two of them of any length; ten numbers out."""
sg.check_input_shape(
    finder, {"asked": (1, 16), "letters": (None, 16), "numbers": (None, 10)}, name="finder"
)
sg.check_output_shape(finder, (10,), name="finder")

# %% test="u09_e5_finder_wires" points=1
"""Query, key and value come from the inputs named."""
sg.check_attention(finder, query="asked", key="letters", value="numbers", name="finder")

# %% test="u09_e5_finder_score" points=1
"""Held-out tables of eight rows are answered correctly, by probabilities."""
sg.check_attempted(finder, "finder")
### BEGIN HIDDEN TESTS
sg.check_probabilities(finder, tables.x_test, name="finder")
sg.check_score(
    finder,
    tables.x_test,
    tables.y_test,
    at_least=0.9,
    name="finder",
    hint="was it fitted long enough, and fed by name?",
)
### END HIDDEN TESTS

# %% test="u09_e5_finder_longer" points=2
"""Held-out tables of twelve rows are answered correctly."""
sg.check_attempted(finder, "finder")
### BEGIN HIDDEN TESTS
sg.check_input_shape(
    finder, {"asked": (1, 16), "letters": (None, 16), "numbers": (None, 10)}, name="finder"
)
sg.check_score(
    finder,
    longer.x_test,
    longer.y_test,
    at_least=0.8,
    name="finder",
    hint="does it answer those of eight rows? then fit it longer, until attention looks at one row "
    "alone; otherwise put that right first",
)
### END HIDDEN TESTS

# %% test="u09_e5_finder_order" points=1
"""The order of the table's rows makes no difference."""
sg.check_permutation(finder, ["letters", "numbers"], name="finder")
