//! What the Harbor Ledger prints: made up for these tests.

pub(super) const FRONT: &[&str] = &[
    "Council votes on the winter budget",
    "Ferry timetable changes on Monday",
    "Bakers' guild opens a school kitchen",
    "High tide closes the coast road",
    "Lighthouse keeper's diary found",
    "New library wing to open in May",
    "Rowing club wins the bay race",
    "Seal pups counted on the sandbank",
    "School band plays at the station",
    "Storm wall passes its first test",
    "Tomatoes return to the market hall",
    "Volunteers plant four hundred trees",
];

pub(super) const ENGLISH: &[&str] = &[
    "The wooden pier that generations of Port Alder families have fished from opened again on Saturday, two winters after a storm tore away a third of its length and left the rest leaning over the harbor.",
    "More than three hundred people waited behind a rope while the harbor master, Ines Calder, read out the names of the forty carpenters, divers and welders who worked on it. Then she cut the rope with a gutting knife that had belonged to her grandfather.",
    "“I learned to bait a hook on this pier, and so did my mother,” said Tomas Reyes, who had come at four in the morning with his two daughters and a flask of cocoa. “You do not know how much of a town is made of planks until they are gone.”",
    "The repairs cost 4.2 million, a little less than the council had set aside. Engineers replaced 118 piles with larch from the hills above the town, and set each one a meter deeper than before. The old lamps were cleaned and hung again, and a ramp now leads to the lower deck.",
    "Not everybody was pleased. Rowers say that the deeper piles make a stronger current at the mouth of the inner basin, and the sailing school has moved its smallest boats to the other side of the bay until the effect has been measured.",
    "Calder said that the harbor office would publish the measurements every month for a year. “If the water tells us that we were wrong, we will listen to the water,” she said.",
    "By noon the first fish had been landed, a plaice the size of a dinner plate, caught by Lucia Reyes, who is seven. She let it go again, to applause.",
    "The pier is open from dawn to dusk. Fishing is free on Sundays until the end of June, and the harbor office lends rods to children who bring an adult.",
];

pub(super) const SPANISH: &[&str] = &[
    "El muelle de madera desde el que han pescado varias generaciones de familias de Puerto Alder volvió a abrir el sábado, dos inviernos después de que un temporal se llevara un tercio de su longitud y dejara el resto inclinado sobre el puerto.",
    "Más de trescientas personas esperaron detrás de una cuerda mientras la capitana del puerto, Ines Calder, leía los nombres de los cuarenta carpinteros, buzos y soldadores que trabajaron en la obra. Después cortó la cuerda con un cuchillo que había sido de su abuelo.",
    "«Aprendí a poner el cebo en este muelle, y mi madre también», dijo Tomas Reyes, que había llegado a las cuatro de la mañana con sus dos hijas y un termo de chocolate. «Uno no sabe cuánto de un pueblo está hecho de tablas hasta que faltan».",
    "Las obras costaron 4,2 millones, algo menos de lo que el ayuntamiento había reservado. Los ingenieros cambiaron 118 pilotes por otros de alerce de los montes cercanos y clavaron cada uno un metro más hondo que antes. Las viejas farolas se limpiaron y se colgaron de nuevo, y una rampa lleva ahora a la cubierta inferior.",
    "No todo el mundo está contento. Los remeros dicen que los pilotes más hondos aumentan la corriente en la boca de la dársena interior, y la escuela de vela ha llevado sus barcos más pequeños al otro lado de la bahía hasta que se mida el efecto.",
    "Calder dijo que la oficina del puerto publicará las mediciones cada mes durante un año. «Si el agua nos dice que nos equivocamos, escucharemos al agua», afirmó.",
    "A mediodía ya se había sacado el primer pez, una platija del tamaño de un plato, pescada por Lucia Reyes, de siete años. La devolvió al mar entre aplausos.",
    "El muelle abre desde el alba hasta el anochecer. La pesca es gratuita los domingos hasta finales de junio, y la oficina del puerto presta cañas a los niños que vengan con un adulto.",
];

pub(super) const CAPTIONS: &[&str] = &[
    "The reopened pier seen from the north breakwater on Saturday morning.",
    "Harbor master Ines Calder cuts the rope with her grandfather's knife.",
    "Anglers wait behind the rope shortly before dawn.",
    "Lucia Reyes, 7, holds the first plaice of the year.",
    "A welder checks one of the new braces under the lower deck.",
    "Larch piles lie ready on the quay in October.",
    "The pier on the morning after the storm, two winters ago.",
    "Divers return from setting the last of the 118 piles.",
    "The old lamps, cleaned and hung again, at dusk.",
    "Small boats of the sailing school at their new moorings.",
    "Families walk the new ramp to the lower deck.",
];

pub(super) const CAPTIONS_IN_SPANISH: &[&str] = &[
    "El muelle reabierto, visto desde el rompeolas norte el sábado por la mañana.",
    "La capitana del puerto, Ines Calder, corta la cuerda con el cuchillo de su abuelo.",
    "Pescadores esperan detrás de la cuerda poco antes del alba.",
    "Lucia Reyes, de 7 años, sostiene la primera platija del año.",
    "Una soldadora revisa uno de los refuerzos bajo la cubierta inferior.",
    "Los pilotes de alerce esperan en el puerto en octubre.",
    "El muelle la mañana después del temporal, hace dos inviernos.",
    "Los buzos vuelven de colocar el último de los 118 pilotes.",
    "Las viejas farolas, limpias y colgadas de nuevo, al anochecer.",
    "Barcos pequeños de la escuela de vela en su nuevo amarre.",
    "Familias recorren la nueva rampa hacia la cubierta inferior.",
];
