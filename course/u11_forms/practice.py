# %% [markdown]
# # Unit 11. Write it three ways, and keep it: practice
#
# Puzzles on one network in several forms, as many as you like. First three that are worked already, each
# answered wrong and then right, so that you see what a verdict says. Then it is your turn.
#
# **You will**
#
# * **build** a network of which you see the drawing alone;
# * **work out** shapes and counts from code that you do not run;
# * **find** the one line that makes a network another than it is meant to be.
#
# **Before you start:** the lesson of this unit. **Time:** as you like; a puzzle takes about five
# minutes.

# %% locked="u11_practice_setup"
import stackgraph as sg
import keras
from keras import layers, ops

# %% [markdown]
# ## From picture to code
#
# The drawing is all that is given. Text for those who do not see it stands behind the picture:

# %%
puzzle = sg.practice("forms", "picture", level=1, seed=6, remember=False)
puzzle

# %% [markdown]
# A first attempt, as a class. It runs, but look at the verdict on an object of it:


# %%
class Doctor(keras.Model):
    def __init__(self):
        super().__init__()
        self.hidden = layers.Dense(24, activation="relu")
        self.ward = layers.Dense(5, activation="softmax")

    def call(self, patient):
        x = self.hidden(patient)
        return self.ward(x)


model = Doctor()

# %%
puzzle.check(model)

# %% [markdown]
# The slip: the measurements themselves do not reach the last layer. (The verdict reads the class as
# the lesson does: it gives a placeholder to `call`.) Repaired:


# %%
class Doctor(keras.Model):
    def __init__(self):
        super().__init__()
        self.hidden = layers.Dense(24, activation="relu")
        self.ward = layers.Dense(5, activation="softmax")

    def call(self, patient):
        x = self.hidden(patient)
        return self.ward(ops.concatenate([patient, x], axis=-1))


model = Doctor()

# %%
puzzle.check(model)

# %% [markdown]
# ## From code to numbers
#
# The letters at the ends of lines say which line a question is about:

# %%
puzzle = sg.practice("forms", "numbers", level=1, seed=3, remember=False)
puzzle

# %% [markdown]
# One of these answers is a common thought, and wrong:

# %%
puzzle.check(a=160, b=(None, 40))

# %% [markdown]
# The verdict names the thought. The right answers:

# %%
puzzle.check(a=164, b=(None, 40))

# %% [markdown]
# Where you are stuck, `puzzle.hint()` helps in three steps. This is the first:

# %%
puzzle.hint()

# %% [markdown]
# ## Find the slip
#
# The code runs and Keras does not complain. One line is not what is meant:

# %%
puzzle = sg.practice("forms", "slip", level=1, seed=0, remember=False)
puzzle

# %% [markdown]
# A guess, and what the verdict says of it:

# %%
puzzle.check("rows joined")

# %% [markdown]
# Line by line through what is meant, the other one is found:

# %%
puzzle.check("same tensor twice")

# %% [markdown]
# ## Your turn
#
# `sg.practice("forms")` poses the puzzle of this unit that is due, and another one each time that
# you run it. What you answer is remembered in the file `practice.json` beside your work: what went
# wrong comes back soon, what went well later, and harder. `sg.progress()` shows how you stand.
#
# Take the comment signs away and run:

# %%
# puzzle = sg.practice("forms")
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
# When these are easy, raise the level: `sg.practice("forms", level=3)`.
