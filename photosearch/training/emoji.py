"""Named drawings of things: emoji of several makers, from the npm packages @iconify-json/*.

One folder per set, with its `icons.json`. Only sets whose licences require no more than a credit are used: Noto and
FxEmojis (Apache-2.0), Fluent (MIT), Twemoji, EmojiOne 2 and Streamline (CC BY 4.0).
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageEnhance, ImageFilter
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from photosearch.base.errors import UserError
from photosearch.encoder.spec import Pixels
from photosearch.training.data import SIZE
from photosearch.training.stylised import WHITE, Random

SIDE = 192

# Things that can be photographed, under the common names of the emoji. Measuring and validation classes and their near
# synonyms are left out.
THINGS = tuple(
    """abacus accordion ambulance amphora anchor articulated-lorry avocado axe baby-bottle backpack
    bacon badger badminton bagel baguette-bread ballet-shoes banjo baseball basket basketball
    bathtub battery bear beaver bed beer-mug beetle bicycle bikini bird bison blueberries boar
    bone bookmark books boomerang boxing-glove brain bread brick bridge-at-night briefcase
    briefs broccoli broom bubble-tea bucket bullet-train burrito bus bus-stop butter cactus
    camel camera camping canoe carrot cat cheese-wedge cherries chess-pawn chestnut chicken
    chipmunk chocolate-bar chopsticks christmas-tree cigarette circus-tent classical-building
    clipboard cloud coat cockroach cocktail-glass coconut compass computer-mouse cookie cooking
    coral couch-and-lamp cow crayon cricket crocodile croissant crown crutch crystal-ball
    cucumber cupcake curling-stone curry-rice custard dagger deciduous-tree deer desert-island
    desktop-computer diving-mask dodo donkey door doughnut dove dragon dress drum dumpling eagle
    ear-of-corn egg eggplant evergreen-tree factory falafel fallen-leaf feather ferris-wheel
    ferry fire fire-engine fire-extinguisher fireworks fishing-pole flamingo flashlight
    floppy-disk flute fly flying-disc fountain fountain-pen fox framed-picture french-fries
    fried-shrimp frog game-die garlic gear gem-stone ghost ginger-root glass-of-milk glasses
    gloves goat gorilla grapes green-salad hammer hamster hatching-chick headphone headstone
    hedgehog herb high-heeled-shoe hiking-boot hippopotamus honey-pot hook hot-pepper hut
    ice-cream ice-skate jack-o-lantern jar jeans jellyfish joystick key keyboard kick-scooter
    kimono kitchen-knife kite kiwi-fruit koala lab-coat ladder lady-beetle laptop leafy-green
    lemon leopard lipstick lizard llama lobster locked locomotive lollipop lotion-bottle luggage
    magnet magnifying-glass-tilted-left mango manual-wheelchair maple-leaf maracas melon
    microphone microscope mobile-phone monkey moose mosque mosquito motor-boat mountain mouse
    mouse-trap movie-camera necktie newspaper notebook nut-and-bolt octopus oil-drum old-key
    olive onion open-book orangutan otter owl ox oyster package paintbrush palm-tree pancakes
    panda paperclip parachute parrot passenger-ship peach peacock peanuts pen pencil penguin
    pick pie pig pill ping-pong pistol playground-slide plunger polar-bear pool-8-ball popcorn
    postbox potato potted-plant poultry-leg pretzel printer purse rabbit radio railway-track
    rainbow rat razor rhinoceros ring robot roll-of-paper roller-coaster roller-skate rooster
    rugby-football running-shoe safety-pin sailboat sandwich satellite-antenna scarf school
    scissors screwdriver scroll seal shark shopping-cart shorts shower shrimp skateboard skis
    skull skunk sled sloth snail snake snow-capped-mountain snowflake snowman soap soccer-ball
    socks spaghetti speedboat spider-web spiral-shell sponge spoon spouting-whale squid stadium
    statue-of-liberty steaming-bowl stethoscope stopwatch straight-ruler strawberry
    suspension-railway swan sushi syringe t-rex t-shirt taco teapot teddy-bear telephone
    telescope television tennis tent test-tube thermometer thong-sandal tiger toilet tomato
    toolbox tooth toothbrush tornado tractor train tram trolleybus trophy tropical-drink trumpet
    tumbler-glass turkey turtle video-camera videocassette violin volcano volleyball waffle
    wastebasket watch water-buffalo watermelon whale wheel window wine-glass wolf womans-clothes
    womans-sandal womans-boot wood worm wrapped-gift wrench yarn yo-yo zebra""".split()
)
SAID = {
    "locked": "padlock",
    "lady-beetle": "ladybug",
    "spouting-whale": "whale",
    "t-rex": "dinosaur",
    "ear-of-corn": "corn",
    "bridge-at-night": "bridge",
    "classical-building": "temple",
    "couch-and-lamp": "couch",
    "deciduous-tree": "tree",
    "evergreen-tree": "pine tree",
    "flying-disc": "frisbee",
    "game-die": "dice",
    "gem-stone": "diamond",
    "magnifying-glass-tilted-left": "magnifying glass",
    "manual-wheelchair": "wheelchair",
    "old-key": "key",
    "womans-clothes": "blouse",
    "womans-sandal": "sandal",
    "womans-boot": "boot",
    "thong-sandal": "flip flops",
    "tumbler-glass": "glass of whisky",
    "wrapped-gift": "gift",
    "snow-capped-mountain": "snowy mountain",
    "straight-ruler": "ruler",
    "steaming-bowl": "bowl of soup",
    "passenger-ship": "ship",
    "open-book": "book",
    "camping": "tent",
    "cooking": "frying pan with an egg",
    "headstone": "gravestone",
    "articulated-lorry": "truck",
    "postbox": "mailbox",
    "curling-stone": "curling stone",
}


@dataclass(frozen=True)
class Icons:
    """`pictures` uint8 [n, SIDE, SIDE, 4], the last channel is coverage; `labels` [n] are indices into `names`."""

    pictures: Pixels
    labels: NDArray[np.int64]
    names: tuple[str, ...]


def load_icons(folder: Path, things: Sequence[str] = THINGS) -> Icons:
    """Load and render the icons of `things`. Raises UserError if there are none."""
    names: dict[str, int] = {}
    pictures, labels = [], []
    for path in sorted(folder.glob("*/icons.json")):
        held = json.loads(path.read_text("utf-8"))
        for thing in things:
            if thing in held["icons"]:
                pictures.append(_picture(_svg(held, thing)))
                name = SAID.get(thing, thing.replace("-", " "))
                labels.append(names.setdefault(name, len(names)))
    if not pictures:
        raise UserError(f"There is no icons.json with known names below {folder}.")
    return Icons(np.stack(pictures), np.array(labels), tuple(names))


def _svg(held: dict, thing: str) -> str:  # type: ignore[type-arg]
    icon = held["icons"][thing]
    wide, high = (icon.get(key, held.get(key, 16)) for key in ("width", "height"))
    left, top = (icon.get(key, held.get(key, 0)) for key in ("left", "top"))
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'viewBox="{left} {top} {wide} {high}" width="{SIDE}" height="{SIDE}">{icon["body"]}</svg>'
    ).replace("currentColor", "#000")


def _picture(svg: str) -> Pixels:
    image = QImage(SIDE, SIDE, QImage.Format.Format_RGBA8888)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(svg.encode())).render(painter)
    painter.end()
    return np.frombuffer(image.constBits(), dtype=np.uint8).reshape(SIDE, SIDE, 4).copy()


def placed(icon: Pixels, photo: Pixels, random: Random) -> Pixels:
    """The icon, recoloured and moved, on paper, a plain colour or a flat scene; uint8 [SIZE, SIZE, 3]."""
    side = int(random.integers(SIZE // 2, SIZE * 21 // 20))
    image = Image.fromarray(icon).resize((side, side), Image.Resampling.BICUBIC)
    if random.random() < 0.5:
        image = image.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    image = image.rotate(random.uniform(-12, 12), Image.Resampling.BICUBIC)
    paper = _paper(photo, random)
    place = random.integers(min(0, SIZE - side), max(0, SIZE - side) + 1, 2)
    paper.paste(
        _recoloured(image.convert("RGB"), random),
        tuple(place.tolist()),
        image.getchannel("A"),
    )
    if random.random() < 0.15:
        return np.asarray(paper.convert("L").convert("RGB"))
    if random.random() < 0.3:
        paper = paper.filter(ImageFilter.GaussianBlur(random.uniform(0.5, 1.5)))
    return np.asarray(paper)


def _paper(photo: Pixels, random: Random) -> Image.Image:
    chance = random.random()
    if chance < 0.2:
        scene = Image.fromarray(photo).filter(ImageFilter.GaussianBlur(3))
        return scene.quantize(8, dither=Image.Dither.NONE).convert("RGB")
    colour = random.integers(0, 256, 3) if chance < 0.5 else (WHITE,) * 3
    return Image.new("RGB", (SIZE, SIZE), tuple(int(part) for part in colour))


def _recoloured(image: Image.Image, random: Random) -> Image.Image:
    if random.random() < 0.4:
        hue = np.asarray(image.convert("HSV")).copy()
        hue[:, :, 0] += np.uint8(random.integers(0, 256))
        image = Image.fromarray(hue, "HSV").convert("RGB")
    image = ImageEnhance.Color(image).enhance(random.uniform(0.2, 1.5))
    return ImageEnhance.Brightness(image).enhance(random.uniform(0.7, 1.2))
