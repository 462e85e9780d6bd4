"""Names of everyday things, written by us, for what people draw and paint but the 1,000 ImageNet classes do not name."""

from __future__ import annotations

EVERYDAY = tuple(
    name.strip()
    for name in """
    person, man, woman, boy, girl, child, baby, old man, old woman, bride and groom, crowd of people, group of friends, family, face,
    hand, foot, eye, mouth, nose, ear, hair, beard, portrait of a person, soldier, king, queen, angel, clown, cowboy, dancer, musician,
    doctor, cook, farmer, fisherman, sailor, football player, skier, swimmer, climber, cyclist, horse rider, runner, horse, foal, cow,
    calf, sheep, lamb, goat, pig, donkey, camel, deer, moose, giraffe, bear, wolf, fox, rabbit, mouse, rat, squirrel, hedgehog, beaver,
    bat, kangaroo, koala, panda, monkey, gorilla, lion, tiger, leopard, elephant, rhinoceros, hippopotamus, zebra, dog, puppy, cat,
    kitten, bird, songbird, duck, duckling, goose, swan, chicken, rooster, turkey, pigeon, seagull, crow, parrot, owl, eagle, penguin,
    flamingo, peacock, ostrich, fish, shark, whale, dolphin, seal, octopus, crab, lobster, jellyfish, starfish, frog, turtle, snake,
    lizard, crocodile, dinosaur, dragon, butterfly, bee, fly, ant, ladybird, spider, snail, worm, tree, palm tree, pine tree, leaf,
    flower, rose, tulip, sunflower, daisy, bouquet of flowers, grass, cactus, mushroom, forest, field, meadow, garden, park, mountain,
    hill, rock, cave, volcano, desert, beach, island, sea, ocean waves, lake, river, waterfall, sky, cloud, sun, moon, star, rainbow,
    lightning, rain, snow, snowman, fire, fireworks, house, cottage, skyscraper, tower, castle, church, mosque, temple, barn, windmill,
    lighthouse, bridge, street, road, city at night, village, market, shop, restaurant, school, hospital, station, airport, harbour,
    playground, swimming pool, stadium, door, window, stairs, roof, chimney, wall, fence, gate, bench, fountain, statue, car, old car,
    sports car, taxi, bus, lorry, fire engine, ambulance, police car, tractor, motorcycle, scooter, bicycle, train, tram, airplane,
    helicopter, hot air balloon, rocket, boat, rowing boat, sailing ship, canoe, cruise ship, submarine, anchor, wheel, chair, armchair,
    sofa, table, desk, bed, cupboard, bookshelf, lamp, candle, mirror, clock, alarm clock, watch, picture frame, vase, carpet, curtain,
    pillow, bath, toilet, washbasin, kitchen, oven, fridge, pot, pan, kettle, teapot, cup, mug, glass, wine glass, bottle, plate, bowl,
    knife, fork, spoon, bread, cake, birthday cake, pizza, sandwich, hamburger, hot dog, ice cream, cheese, egg, soup, salad, pasta,
    rice, apple, pear, banana, orange, lemon, strawberry, cherry, grapes, pineapple, watermelon, tomato, potato, carrot, onion, pepper,
    pumpkin, chocolate, biscuit, coffee, tea, beer, wine, shirt, t-shirt, dress, skirt, trousers, jeans, jacket, coat, hat, cap, crown,
    scarf, gloves, sock, shoe, boot, high-heeled shoe, glasses, sunglasses, ring, necklace, bag, backpack, suitcase, umbrella, key,
    padlock, book, newspaper, letter, envelope, pencil, pen, paint brush, scissors, hammer, saw, axe, screwdriver, spanner, ladder,
    rope, bucket, broom, sword, shield, bow and arrow, pistol, cannon, telephone, mobile phone, computer, laptop, keyboard, television,
    radio, camera, microphone, headphones, guitar, violin, piano, trumpet, drum, flute, saxophone, harp, ball, football, basketball,
    tennis racket, skateboard, surfboard, ski, sledge, kite, doll, teddy bear, balloon, present, christmas tree, playing cards, dice,
    chess board, tent, campfire, flag, map, globe, traffic light, road sign, letterbox, dustbin, light bulb, battery, magnet, skull,
    heart, ghost, robot, mermaid, fairy, witch, wheelchair, pram, swing, slide, roller coaster, ferris wheel
    """.split(",")
)
