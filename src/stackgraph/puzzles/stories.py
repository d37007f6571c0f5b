"""What networks are for: the tables that go in, the questions that they answer."""

from __future__ import annotations

from dataclasses import dataclass

from stackgraph.puzzles.program import Layer, dense


@dataclass(frozen=True)
class Answer:
    """One question: its name, its kind of answer and what is asked, as the end of a sentence.

    ``classes`` is the number of classes; 1 for a yes-or-no question, 0 for a quantity.
    """

    name: str
    classes: int
    asks: str

    @property
    def units(self) -> int:
        """Units of the last layer."""
        return max(self.classes, 1)

    @property
    def activation(self) -> str | None:
        """The activation that fits: softmax, sigmoid, or none for a quantity."""
        return {0: None, 1: "sigmoid"}.get(self.classes, "softmax")

    def layer(self, name: str | None = None) -> Layer:
        """The last layer of a network that answers."""
        return dense(self.units, self.activation, name)

    @property
    def wanted(self) -> str:
        """What the network gives, in words that leave the activation to be thought of."""
        if self.classes == 0:
            return f"{self.asks}: a quantity, which may be any number"
        if self.classes == 1:
            return f"{self.asks}: one probability between 0 and 1"
        return f"{self.asks}: {self.classes} probabilities that sum to 1"


@dataclass(frozen=True)
class Table:
    """What goes in: the input's name, numbers a sample, and what they are."""

    name: str
    width: int
    about: str
    grid: tuple[int, int] | None = None
    """The shape of a sample before it is unrolled, where there is one."""


@dataclass(frozen=True)
class Story:
    """Tables and the questions that they may answer."""

    tables: tuple[Table, ...]
    answers: tuple[Answer, ...]


DIGITS = Story(
    (Table("pixels", 64, "the pixels of a handwritten digit", (8, 8)),),
    (
        Answer("digit", 10, "which of ten digits it is"),
        Answer("parity", 1, "whether the digit is odd"),
        Answer("ink", 0, "how much ink was used"),
    ),
)

SINGLE = (
    DIGITS,
    Story(
        (Table("readings", 48, "a day of readings: 12 hours of 4 sensors", (12, 4)),),
        (
            Answer("rain", 1, "whether it will rain tomorrow"),
            Answer("temperature", 0, "how warm tomorrow will be"),
            Answer("sky", 4, "which of four skies tomorrow will have"),
        ),
    ),
    Story(
        (Table("strokes", 100, "a drawing of 50 pen positions, two numbers each", (50, 2)),),
        (
            Answer("letter", 26, "which of 26 letters was written"),
            Answer("capital", 1, "whether it is a capital letter"),
            Answer("slant", 0, "how far the writing leans"),
        ),
    ),
    Story(
        (Table("steps", 60, "an hour of a wrist's movement: 20 moments of 3 axes", (20, 3)),),
        (
            Answer("activity", 6, "which of six activities it is"),
            Answer("pulse", 0, "how fast the heart beats"),
            Answer("asleep", 1, "whether the person sleeps"),
        ),
    ),
    Story(
        (Table("menu", 28, "a week of meals: 7 days of 4 numbers", (7, 4)),),
        (
            Answer("diet", 3, "which of three diets it is"),
            Answer("energy", 0, "how much energy it holds"),
            Answer("vegan", 1, "whether it is vegan"),
        ),
    ),
    Story(
        (Table("measurements", 13, "thirteen measurements of a wine"),),
        (
            Answer("cultivar", 3, "which of three cultivars it is"),
            Answer("colour", 0, "how deep its colour is"),
            Answer("sparkling", 1, "whether it sparkles"),
        ),
    ),
    Story(
        (Table("patient", 10, "ten measurements of a patient"),),
        (
            Answer("progression", 0, "how far the illness will progress"),
            Answer("relapse", 1, "whether it will come back"),
            Answer("ward", 5, "which of five wards fits"),
        ),
    ),
    Story(
        (Table("sound", 40, "forty features of a song's sound"),),
        (
            Answer("genre", 8, "which of eight genres it is"),
            Answer("tempo", 0, "how fast it is"),
            Answer("live", 1, "whether it was played live"),
        ),
    ),
)

SEVERAL = (
    Story(
        (
            Table("mean", 10, "ten measurements of a tumour, their means"),
            Table("worst", 10, "ten measurements of a tumour, their worst values"),
            Table("error", 10, "ten measurements of a tumour, their standard errors"),
        ),
        (Answer("benign", 1, "whether the tumour is benign"),),
    ),
    Story(
        (
            Table("weather", 6, "six numbers on the weather"),
            Table("calendar", 4, "four numbers on the day"),
            Table("history", 24, "the rentals of the last 24 hours"),
        ),
        (Answer("rentals", 0, "how many bikes will be rented"),),
    ),
    Story(
        (
            Table("viewer", 16, "sixteen numbers on a viewer"),
            Table("film", 16, "sixteen numbers on a film"),
            Table("reviews", 8, "eight numbers on the film's reviews"),
        ),
        (
            Answer("likes", 1, "whether the viewer will like the film"),
            Answer("stars", 5, "which of five marks the viewer will give"),
        ),
    ),
    Story(
        (
            Table("flat", 7, "seven measures of a flat"),
            Table("district", 12, "twelve numbers on the flat's district"),
            Table("transport", 5, "five numbers on buses and trains nearby"),
        ),
        (Answer("rent", 0, "what the rent will be"),),
    ),
)

PAIRS = (
    Story(
        (Table("left", 64, "a digit's pixels"), Table("right", 64, "another digit's pixels")),
        (Answer("same", 1, "whether both show the same digit"),),
    ),
    Story(
        (
            Table("question", 50, "fifty numbers on a question"),
            Table("other", 50, "fifty numbers on another question"),
        ),
        (Answer("duplicate", 1, "whether both ask the same"),),
    ),
    Story(
        (
            Table("signature", 32, "32 measures of a signature"),
            Table("sample", 32, "32 measures of a genuine one"),
        ),
        (
            Answer("genuine", 1, "whether one hand wrote both"),
            Answer("doubt", 3, "whether to accept, to ask or to refuse"),
        ),
    ),
    Story(
        (
            Table("home", 20, "twenty numbers on a team"),
            Table("guest", 20, "twenty numbers on its guest"),
        ),
        (
            Answer("gap", 0, "how many points will lie between the two"),
            Answer("draw", 1, "whether they will draw"),
        ),
    ),
    Story(
        (
            Table("voice", 24, "24 features of a voice"),
            Table("known", 24, "24 features of a known voice"),
        ),
        (
            Answer("speaker", 1, "whether one person speaks"),
            Answer("distance", 0, "how far apart the two voices are"),
        ),
    ),
    Story(
        (
            Table("song", 40, "forty features of a song"),
            Table("cover", 40, "forty features of another song"),
        ),
        (
            Answer("same_song", 1, "whether both are one song"),
            Answer("likeness", 4, "which of four degrees of likeness they have"),
        ),
    ),
)


@dataclass(frozen=True)
class Picture:
    """A picture that goes in, with rows, columns and channels, and its question."""

    shape: tuple[int, int, int]
    about: str
    answer: Answer


PICTURES = (
    Picture((8, 8, 1), "a digit of 8 by 8 grey pixels", DIGITS.answers[0]),
    Picture((28, 28, 1), "a garment of 28 by 28 grey pixels", Answer("garment", 10, "what it is")),
    Picture((32, 32, 3), "a photo of 32 by 32 pixels", Answer("thing", 10, "what it shows")),
    Picture((12, 12, 1), "a letter of 12 by 12 grey pixels", Answer("letter", 26, "what it is")),
    Picture((24, 24, 3), "a leaf of 24 by 24 pixels", Answer("area", 0, "how large it is")),
    Picture((16, 16, 4), "a field from above, in 4 bands", Answer("crop", 1, "whether it is ripe")),
)
