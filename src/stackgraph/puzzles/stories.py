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


@dataclass(frozen=True)
class Mixed:
    """A story with inputs of different kinds.

    ``number`` is a table that ``factor`` brings to about 1; ``choice`` is a text, one of ``words``;
    ``texts`` are two texts, given as the numbers of their words.
    """

    number: Table
    factor: float
    choice: str
    about: str
    words: tuple[str, ...]
    texts: tuple[tuple[str, str], tuple[str, str]]
    answers: tuple[Answer, ...]


MIXED = (
    Mixed(
        Table("minutes", 1, "a film's length in minutes"),
        0.01,
        "studio",
        "the film's studio",
        ("north", "river", "south"),
        (("plot", "what happens in it"), ("review", "what a critic says")),
        (
            Answer("likes", 1, "whether the viewer will like the film"),
            Answer("stars", 5, "which of five marks the viewer will give"),
        ),
    ),
    Mixed(
        Table("measures", 3, "three measures of a flat in metres"),
        0.1,
        "district",
        "where the flat is",
        ("harbour", "hill", "park"),
        (("headline", "the first line of its advert"), ("advert", "the rest of the advert")),
        (
            Answer("rent", 0, "what the rent will be"),
            Answer("furnished", 1, "whether it is furnished"),
        ),
    ),
    Mixed(
        Table("sizes", 2, "a letter's two sizes in kilobytes"),
        0.01,
        "country",
        "where the letter comes from",
        ("AT", "BR", "IT", "US"),
        (("subject", "its subject"), ("body", "its text")),
        (
            Answer("spam", 1, "whether nobody wants it"),
            Answer("folder", 4, "which of four folders it belongs to"),
        ),
    ),
    Mixed(
        Table("times", 2, "two times of a recipe in minutes"),
        0.1,
        "kitchen",
        "where the recipe comes from",
        ("Italy", "Mexico", "Thailand"),
        (("dish", "its name"), ("steps", "what one has to do")),
        (
            Answer("diet", 3, "which of three diets it is"),
            Answer("spicy", 1, "whether it is spicy"),
        ),
    ),
    Mixed(
        Table("waited", 1, "how many minutes a customer has waited"),
        0.1,
        "product",
        "what the customer asks about",
        ("phone", "tablet", "watch"),
        (("topic", "the question's heading"), ("message", "the question itself")),
        (
            Answer("urgency", 0, "how urgent it is"),
            Answer("team", 4, "which of four teams should answer"),
        ),
    ),
)


@dataclass(frozen=True)
class Tokens:
    """A sequence: ``count`` tokens of ``width`` numbers each, and what may be asked of it."""

    name: str
    count: int
    width: int
    about: str
    answers: tuple[Answer, ...] = ()


SEQUENCES = (
    Tokens(
        "rows",
        8,
        8,
        "a handwritten digit, its eight rows as tokens",
        (DIGITS.answers[0], DIGITS.answers[1]),
    ),
    Tokens(
        "hours",
        24,
        6,
        "a day of weather, 24 hours as tokens",
        (
            Answer("rain", 1, "whether it will rain tomorrow"),
            Answer("sky", 4, "which of four skies tomorrow will have"),
        ),
    ),
    Tokens(
        "notes",
        16,
        12,
        "a tune, 16 notes as tokens",
        (Answer("genre", 8, "which of eight genres it is"), Answer("sad", 1, "whether it is sad")),
    ),
    Tokens(
        "moves",
        30,
        10,
        "a game of chess, 30 moves as tokens",
        (
            Answer("winner", 3, "who wins, or nobody"),
            Answer("rating", 0, "how strong the players are"),
        ),
    ),
    Tokens(
        "frames",
        20,
        16,
        "a short film, 20 frames as tokens",
        (
            Answer("gesture", 6, "which of six gestures it shows"),
            Answer("speed", 0, "how fast the hand moves"),
        ),
    ),
)
"""What looks at itself."""

CROSSED = (
    (
        Tokens("questions", 3, 5, "three questions on a digit", (DIGITS.answers[0],)),
        Tokens("rows", 8, 8, "the digit's eight rows"),
    ),
    (
        Tokens(
            "words",
            6,
            16,
            "six words of a sentence",
            (Answer("fits", 1, "whether the sentence fits the photo"),),
        ),
        Tokens("regions", 49, 24, "49 regions of a photo"),
    ),
    (
        Tokens(
            "notes",
            16,
            12,
            "16 notes of a tune",
            (
                Answer("together", 1, "whether both fit together"),
                Answer("mood", 4, "which of four moods they have"),
            ),
        ),
        Tokens("lyrics", 40, 20, "40 words of its text"),
    ),
    (
        Tokens(
            "beats",
            10,
            8,
            "ten beats of a heart",
            (Answer("pulse", 0, "how fast the heart will beat"),),
        ),
        Tokens("breaths", 12, 6, "twelve breaths"),
    ),
)
"""What asks, with the answers, and what it looks at."""

LOOKED_UP = (
    (
        Tokens(
            "asked",
            1,
            16,
            "the letter that is asked for",
            (Answer("tray", 10, "which of ten trays it is"),),
        ),
        Tokens("letters", 8, 16, "the eight letters of a table"),
        Tokens("numbers", 8, 10, "the tray beside each"),
    ),
    (
        Tokens(
            "wanted", 1, 12, "what somebody wants to buy", (Answer("price", 0, "what it costs"),)
        ),
        Tokens("goods", 20, 12, "the twenty things of a shop"),
        Tokens("prices", 20, 4, "the price of each, as four numbers"),
    ),
    (
        Tokens(
            "seen",
            1,
            24,
            "the number plate of a car",
            (Answer("owner", 6, "which of six offices it belongs to"),),
        ),
        Tokens("plates", 12, 24, "twelve known plates"),
        Tokens("offices", 12, 6, "the office of each"),
    ),
    (
        Tokens(
            "face",
            1,
            32,
            "the face of a visitor",
            (Answer("welcome", 1, "whether the visitor may come in"),),
        ),
        Tokens("faces", 15, 32, "fifteen known faces"),
        Tokens("rights", 15, 8, "what each of them may do, as eight numbers"),
    ),
)
"""What asks, with the answers; what it is compared with; what is handed over."""

SORTERS = (
    (
        "Sorter",
        Table("bottle", 13, "thirteen measurements of a wine"),
        (
            Answer("grape", 3, "which of three grapes it is"),
            Answer("keep", 1, "whether it is worth keeping"),
            Answer("sweetness", 0, "how sweet it is"),
        ),
    ),
    (
        "Doctor",
        Table("patient", 10, "ten measurements of a patient"),
        (
            Answer("ward", 5, "which of five wards fits"),
            Answer("relapse", 1, "whether the illness will come back"),
            Answer("progression", 0, "how far it will progress"),
        ),
    ),
    (
        "Listener",
        Table("sound", 20, "twenty features of a song's sound"),
        (
            Answer("genre", 8, "which of eight genres it is"),
            Answer("live", 1, "whether it was played live"),
            Answer("tempo", 0, "how fast it is"),
        ),
    ),
    (
        "Forecaster",
        Table("readings", 24, "24 readings of a day"),
        (
            Answer("sky", 4, "which of four skies tomorrow will have"),
            Answer("rain", 1, "whether it will rain tomorrow"),
            Answer("warmth", 0, "how warm tomorrow will be"),
        ),
    ),
    (
        "Gardener",
        Table("leaf", 16, "sixteen measures of a leaf"),
        (
            Answer("tree", 6, "which of six trees it is from"),
            Answer("healthy", 1, "whether the tree is healthy"),
            Answer("age", 0, "how old it is"),
        ),
    ),
)
"""A class of models, what it reads, and three questions."""
