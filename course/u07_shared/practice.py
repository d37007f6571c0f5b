# %% [markdown]
# # Unit 7. Shared layers: practice
#
# Puzzles on shared layers, as many as you like. First three that are worked already, each answered
# wrong and then right, so that you see what a verdict says. Then it is your turn.
#
# **You will**
#
# * **build** a network of which you see the drawing alone;
# * **work out** shapes and counts from code that you do not run;
# * **find** the one line that makes a network another than it is meant to be.
#
# **Before you start:** the lesson of this unit. **Time:** as you like; a puzzle takes about five
# minutes.

# %% locked="u07_practice_setup"
import stackgraph as sg
import keras
from keras import layers, ops

# %% [markdown]
# ## From picture to code
#
# The drawing is all that is given. Text for those who do not see it stands behind the picture:

# %%
puzzle = sg.practice("shared", "picture", level=1, seed=0, remember=False)
puzzle

# %% [markdown]
# A first attempt. It runs, but look at the verdict:

# %%
signature = keras.Input(shape=(32,), name="signature")
sample = keras.Input(shape=(32,), name="sample")
encoder = layers.Dense(12, activation="relu")
other_encoder = layers.Dense(12, activation="relu")
signature_code = encoder(signature)
sample_code = other_encoder(sample)
compared = layers.Multiply()([signature_code, sample_code])
doubt = layers.Dense(3, activation="softmax")(compared)
model = keras.Model([signature, sample], doubt)

# %%
puzzle.check(model)

# %% [markdown]
# The slip: a second layer of the same form is made, where one should be used twice. Mended:

# %%
signature = keras.Input(shape=(32,), name="signature")
sample = keras.Input(shape=(32,), name="sample")
encoder = layers.Dense(12, activation="relu")
signature_code = encoder(signature)
sample_code = encoder(sample)
compared = layers.Multiply()([signature_code, sample_code])
doubt = layers.Dense(3, activation="softmax")(compared)
model = keras.Model([signature, sample], doubt)

# %%
puzzle.check(model)

# %% [markdown]
# ## From code to numbers
#
# The letters at the ends of lines say which line a question is about:

# %%
puzzle = sg.practice("shared", "numbers", level=1, seed=3, remember=False)
puzzle

# %% [markdown]
# One of these answers is a common thought, and wrong:

# %%
puzzle.check(a=(None, 24), b=24)

# %% [markdown]
# The verdict names the thought. The right answers:

# %%
puzzle.check(a=(None, 24), b=25)

# %% [markdown]
# Where you are stuck, `puzzle.hint()` helps in three steps. This is the first:

# %%
puzzle.hint()

# %% [markdown]
# ## Find the slip
#
# The code runs and Keras does not complain. One line is not what is meant:

# %%
puzzle = sg.practice("shared", "slip", level=1, seed=0, remember=False)
puzzle

# %% [markdown]
# A guess, and what the verdict says of it:

# %%
puzzle.check("sign kept")

# %% [markdown]
# Line by line through what is meant, the other one is found:

# %%
puzzle.check("wrong input")

# %% [markdown]
# ## Your turn
#
# `sg.practice("shared")` poses the puzzle of this unit that is due, and another one each time that
# you run it. What you answer is remembered in the file `practice.json` beside your work: what went
# wrong comes back soon, what went well later, and harder. `sg.progress()` shows how you stand.
#
# Take the comment signs away and run:

# %%
# puzzle = sg.practice("shared")
# puzzle

# %%
# puzzle.check(...)

# %%
# puzzle.hint()

# %%
# sg.progress()

# %% [markdown]
# ## Recap
#
# You can now
#
# * **build** a network from its drawing;
# * **work out** shapes and counts from code;
# * **find** a silent slip.
#
# When these are easy, raise the level: `sg.practice("shared", level=3)`.
