"""Which language written in Latin letters a query is in, told by a few frequent words. A query without them tells nothing."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

# Little words and a few things that photos show. Left out: words of names (la, los, del), and words that are English too.
_WORDS: Final = {
    "en": "a an the of on in and with at to by is are from under near between two three dog cat child children man woman people house tree snow",
    "cs": "na se ve ze pod nad vedle před bez mezi pes psa kočka dítě děti žena muž dům strom sníh sněhu pláž pláži lidé hory dva tři",
    "da": "og på ved med uden under hund hunden kat barn børn kvinde mand hus træ sne strand stranden mennesker bjerg",
    "de": "ein eine einen einem einer und mit auf im der das dem über neben vor ohne beim zwischen zwei drei hund katze kinder frau haus baum schnee berge leute",
    "es": "un una con en y sobre junto bajo entre sin dos tres perro gato niño niña niños mujer hombre playa casa árbol nieve montaña gente",
    "fi": "ja koira kissa lapsi lapset nainen mies talo puu lumi lumessa ranta rannalla kaksi kolme vieressä alla ilman ihmiset vuori",
    "fr": "un une des et avec dans sur sous près devant derrière entre sans deux trois chien chatte enfant enfants femme homme plage maison arbre neige montagne gens",
    "hr": "na sa pod nad pored ispred bez između pas psa mačka dijete djeca žena muškarac kuća drvo snijeg snijegu plaža plaži ljudi planina dva tri",
    "hu": "egy és kutya macska gyerek gyerekek nő férfi ház fa hó hóban tengerpart tengerparton két három mellett alatt nélkül emberek hegy",
    "id": "dan di dengan anjing kucing anak wanita pria rumah pohon salju pantai dua tiga atas bawah tanpa orang gunung",
    "it": "un una con nel nella sul sulla sotto vicino tra senza due tre gatto bambino bambina bambini donna uomo spiaggia casa albero neve montagna gente",
    "nl": "een het op met en naast tussen zonder twee drie hond kat kinderen vrouw huis boom sneeuw strand bergen mensen",
    "no": "og på ved med uten under hund hunden katt barn kvinne mann hus tre snø strand stranden mennesker fjell",
    "pl": "na się w we z ze pod nad obok przed bez między pies psa kot dziecko dzieci kobieta mężczyzna drzewo śnieg śniegu plaża plaży ludzie góry dwa trzy",
    "pt": "um uma com em no na e sobre junto sob entre sem dois três cão cachorro gato criança crianças mulher homem praia casa árvore neve montanha pessoas",
    "ro": "un cu pe și lângă sub între fără doi două trei câine pisică copil copii femeie bărbat casă copac zăpadă plajă oameni munte",
    "sv": "och på vid med utan under hund hunden katt barn kvinna hus träd snö strand stranden människor berg",
    "tr": "bir ve ile köpek kedi çocuk çocuklar kadın adam ev ağaç kar karda plaj plajda iki üç altında yanında insanlar dağ",
    "vi": "một và với trên dưới trong chó mèo trẻ người nhà cây tuyết bãi biển hai núi",
}  # fmt: skip
_KNOWN: Final = {code: frozenset(words.split()) for code, words in _WORDS.items()}
ENOUGH: Final = 2  # words; a single one may be a name or a loan


def counted(text: str) -> dict[str, list[str]]:
    """The words of `text` that each language has (ISO 639 code), each once: "dan dan noodles" is no Indonesian."""
    words = list(dict.fromkeys(re.findall(r"[^\W\d_]+", text.lower())))
    return {code: [word for word in words if word in known] for code, known in _KNOWN.items()}


def foreign_languages(text: str, known: Collection[str]) -> list[str]:
    """The languages that `text` may be in if it is in none of the languages `known`; [] if nothing tells that it is foreign."""
    found = counted(text)
    most = max(len(words) for words in found.values())
    if most < ENOUGH or any(len(found[code]) == most for code in found.keys() & set(known)):
        return []
    weights = {
        code: sum(1 / sum(word in other for other in _KNOWN.values()) for word in words)
        for code, words in found.items()
        if len(words) == most
    }
    best = max(weights.values())
    return sorted(code for code, weight in weights.items() if weight > best - 1e-9)
