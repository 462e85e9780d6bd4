"""The English and German words that exclude something, and phrases with such words that are things of their own."""

from __future__ import annotations

from typing import Final

AND: Final = frozenset("and or nor und oder noch &".split())
BUT: Final = frozenset("but and aber und yet doch".split())
ARTICLES: Final = frozenset(
    """a an the any some all single other ein eine einen einem einer eines der den dem die das des
    einzige einzigen einziger einziges jede jeden jeder jegliche jeglichen irgendwelche irgendeine irgendeinen""".split()
)
INDEFINITE: Final = frozenset("a an ein eine einen einem einer".split())
NOT_ANY: Final = frozenset("no kein keine keinen keinem keiner keines".split())
WITHOUT: Final = frozenset("without ohne w/o".split())
NOT: Final = frozenset("not nicht isn't aren't isnt arent".split())
NEITHER: Final = frozenset("neither weder".split())
EXCEPT: Final = frozenset("except excluding lacking minus ausser außer".split())
# What may precede one of these and belongs to it: "that is not", "which has no", "having no".
RELATIVE: Final = frozenset("that which who".split())
HELPERS: Final = frozenset("is are was were has have having with containing showing mit".split())
# What may follow "not" and belongs to it: "not showing", "not in the water".
SHOWING: Final = frozenset(
    "showing containing having including in on at with under near im am auf mit bei".split()
)
# These words, and words in -ing, end a term: the sentence continues.
GOES_ON: Final = AND | frozenset(
    """but with as at in on by near under behind during from is are was were for to of over beside next while
    that which who into through taken shot aber mit bei im am auf ist sind von aus zu vor nach neben über unter hinter
    während als an where when wo wenn""".split()
)
# Adjectives in -ing that name what they describe, so that a term goes on.
THINGS_IN_ING: Final = frozenset(
    """building buildings wedding lightning clothing painting paintings drawing drawings ceiling string ring king spring
    morning evening swing wing wings thing things railing sling icing awning flooring parking swimming fishing sailing
    hiking diving climbing hunting racing""".split()
)
PRONOUNS: Final = frozenset(
    "me you him her us them it my your his their our mich dich sie ihn uns euch ihm ihr".split()
)
# "no …": signs and phrases.
SIGNS: Final = frozenset(
    """entry entrance exit smoking parking swimming fishing hunting diving camping trespassing loitering running littering
    dumping stopping standing turning overtaking passing cycling skating skateboarding biking vacancy vacancies
    admittance access thoroughfare outlet u-turn u-turns u fly go man's mans man’s name one body way where more less
    longer doubt time problem matter idea country reason need pain strings nonsense brainer hands limits regrets drama
    zutritt einfahrt eintritt parken durchgang durchfahrt trinkwasser wendemöglichkeit halten problem ahnung ende
    zeit angst thema worte""".split()
)
SIGN_MARKS: Final = frozenset("sign signs allowed zone schild schilder verboten erlaubt".split())
# Fixed phrases with "without": of no picture's content.
PHRASES: Final = frozenset(
    "end cause doubt words fail borders frontiers ende worte grenzen zweifel namen".split()
)
# What is worn: a person without it is a picture of its own, which a text encoder knows ("a man without a shirt").
WORN: Final = frozenset(
    """shirt shirts t-shirt t-shirts tshirt tshirts top tops hat hats cap caps helmet helmets shoe shoes sock socks clothes
    clothing trousers pants shorts jacket jackets coat coats sweater tie ties gloves glasses sunglasses mask masks bra
    underwear sleeve sleeves scarf makeup make-up beard beards hair moustache mustache sandals boots dress uniform
    hemd hemden hut hüte mütze mützen helm helme schuh schuhe socken kleidung kleider hose hosen jacke jacken mantel
    brille brillen sonnenbrille sonnenbrillen maske masken bart haare krawatte handschuhe oberteil ärmel ärmeln schal
    stiefel bikini badehose pullover""".split()
)
# After "not", no term follows.
NOT_A_TERM: Final = frozenset(
    """only yet far to sure just even much many so enough be been nur mehr weit sehr so
    a2 guilty found available""".split()
)
# Before "not" and "no", these make a phrase: "do not enter", "forget me not", "dr no".
BEFORE_IT: Final = frozenset(
    "do does did don't me why or whether if dr dr. yes say says ob warum und/oder".split()
)
# One thing, though "and" joins it.
PAIRS: Final = frozenset(
    (("black", "and", "white"), ("schwarz", "und", "weiß"), ("schwarz", "und", "weiss"))
)
