//! Words that any story may hold. In a large library the index itself says so; in a small one, where two stories of
//! ten may hold "monday" by chance, this list does.

use std::{collections::HashSet, sync::LazyLock};

/// Whether a folded word says nothing of what a story is about: of English or Spanish, the languages whose editions
/// are kept together.
pub(super) fn is_ordinary(word: &str) -> bool {
    ORDINARY.contains(word)
}

static ORDINARY: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    [ENGLISH, SPANISH]
        .iter()
        .flat_map(|words| words.split_whitespace())
        .collect()
});

const ENGLISH: &str = "
    a about above across after again against ago all almost along already also although always am among an and another
    any anyone anything are around as ask asked at away back be became because become been before began begin behind
    being below best better between big both bring brought but by called came can cannot case come comes coming could
    country day days decade decades did different do does doing done down during each early eight either end enough
    even ever every everyone expected face far february january march april may june july august september october
    november december few find first five for found four friday from full gave get gets getting give given go goes
    going gone good got great group had half hard has have having he held help her here him his hold home hour hours
    how however hundred hundreds i if in including instead into is it its itself just keep kept knew know known large
    last late later least left less let life like likely little local long longer look made make makes making man many
    me mean means men might million millions minute minutes monday month months more morning most much must my name
    named national near nearly need never new news next night nine no nor not nothing now number of off office
    official officials often old on once one only open opened or other others our out over own part past people per
    percent place plan plans point public put ran rather read report reported reports right run said same saturday saw
    say saying says second see seen set seven several she should show since six small so some something soon spoke
    state statement still stood story such sunday take taken tell ten than that the their them then there these they
    thing things think third this those though thought thousand thousands three through thursday time times to today
    together told tomorrow too took top toward town tuesday turn turned two under until up upon us use used very want
    wanted was way we wednesday week weekend weeks well went were what when where whether which while who whole whose
    why will with within without woman women word work worked working world would year years yes yesterday yet you
    young your";

const SPANISH: &str = "
    abril acuerdo actual ademas agosto ahi ahora al algo alguien algun alguna algunas algunos alli alrededor antes ano
    anos apenas aquel aquella aquello aqui asi asimismo aun aunque ayer bajo bien buen buena bueno cada casa casi caso
    casos cerca cien ciento cinco ciudad como con conocer contra cosa cosas cual cuales cualquier cuando cuanto cuatro
    cuenta da dado dar de debe deben debido decir declaro del dentro desde despues dia dias dice dicen dicho diciembre
    diez dijeron dijo domingo donde dos durante e ejemplo el ella ellas ellos embargo en encuentra enero entonces entre
    era eran es esa esas ese eso esos esta estaba estaban estado estan estar estas este esto estos estuvo explico
    febrero fin fue fueron gente gobierno gran grande grandes ha haber habia habian habra hace hacen hacer hacia han
    hasta hay haya hecho hizo hora horas hoy incluso informo ir jueves julio junio junto la lado largo las le les
    llega llego lo local los luego lugar lunes manana manera mas marte martes marzo mayo me medio mejor menos
    mes meses mi miercoles mientras mil millon millones mismo misma momento mucha muchas mucho muchos muy nacional nada
    nadie ni ningun ninguna no noche nombre nos nosotros noticia noticias noviembre nueva nuevas nueve nuevo nuevos
    nunca o ocho octubre oficial oficiales otra otras otro otros pais para parte pasado pero persona personas poco
    pocos podria podrian por porque primer primera primero proximo pudo pueblo puede pueden pues punto que quien quienes
    quiere sabado sabe se sea segun segunda segundo seis semana semanas senalo septiembre ser sera serian si sido siempre
    siete sin sino sobre solo son su sus tal tambien tan tanto tarde te tener tenia tiempo tiene tienen toda todas
    todavia todo todos tras trabajo tres tu tuvo ultima ultimo ultimos un una unas uno unos va van varias varios veces
    ver vez vida viene viernes y ya yo";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::folding::folded;

    #[test]
    fn ordinary_words_are_told_however_they_are_written() {
        for word in ["The", "Monday", "según", "AÑOS", "también"] {
            assert!(is_ordinary(&folded(word)), "{word}");
        }
        for word in ["ferry", "muelle", "Ruiz", "2017"] {
            assert!(!is_ordinary(&folded(word)), "{word}");
        }
    }
}
