//! Month names and time zones as pages write them.

use std::{collections::HashMap, sync::LazyLock};

use foldhash::fast::RandomState;
use time::{Month, UtcOffset};

/// Names of the months, January's first: English, Spanish, French, German, Portuguese, Italian
/// and their neighbours, then further languages of news sites; as dates spell them, without
/// dots, in lower case.
const MONTHS: [&str; 12] = [
    "january jan enero ene janvier janv januar jänner janeiro gennaio gen januari stycznia \
     sty ocak ledna января янв січня gener jaanuar tammikuuta januára január \
     janúar ianuarie siječnja januarja ιανουαρίου януари يناير ינואר בינואר \
     जनवरी",
    "february feb febrero février fevrier févr fevr fév februar feber fevereiro fev \
     febbraio februari lutego lut şubat února февраля фев лютого febrer veebruar \
     helmikuuta februára február febrúar februarie veljače februarja \
     φεβρουαρίου февруари فبراير פברואר בפברואר फरवरी फ़रवरी",
    "march mar marzo mars märz maerz mär mrz março marco maart mrt marts marca mart března \
     марта мар березня març märts maaliskuuta március martie ožujka maret \
     μαρτίου март مارس מרץ במרץ मार्च",
    "april apr abril abr avril avr aprile kwietnia kwi nisan dubna апреля апр квітня \
     aprill huhtikuuta apríla április aprilie travnja aprila απριλίου \
     април أبريل ابريل אפריל באפריל अप्रैल",
    "may mayo mai maio maggio mag mei maj maja května mayıs мая травня maig toukokuuta \
     mája május maí svibnja μαΐου μαϊου май مايو מאי במאי मई",
    "june jun junio juin juni junho giugno giu czerwca cze haziran června июня июн червня \
     juny juuni kesäkuuta júna június júní iunie lipnja junija ιουνίου юни \
     يونيو יוני ביוני जून",
    "july jul julio juillet juil juli julho luglio lug lipca lip temmuz července июля июл \
     липня juliol juuli heinäkuuta júla július júlí iulie srpnja julija \
     julai ιουλίου юли يوليو יולי ביולי जुलाई",
    "august aug agosto ago août aout augusti augustus sierpnia sie ağustos srpna августа \
     авг серпня agost elokuuta augusta augusztus ágúst kolovoza avgusta avgust \
     agustus ogos αυγούστου август أغسطس اغسطس אוגוסט באוגוסט अगस्त",
    "september sep sept septiembre setiembre septembre setembro set settembre września wrz \
     eylül září сентября сен сент вересня syyskuuta septembra szeptember septembrie rujna \
     σεπτεμβρίου септември سبتمبر ספטמבר בספטמבר सितंबर सितम्बर",
    "october oct octubre octobre oktober okt outubro out ottobre ott października paź ekim \
     října октября окт жовтня oktoober lokakuuta októbra október octombrie oktobra \
     οκτωβρίου октомври أكتوبر اكتوبر אוקטובר באוקטובר अक्टूबर",
    "november nov noviembre novembre novembro listopada lis kasım listopadu ноября ноя \
     нояб листопада marraskuuta novembra nóvember noiembrie studenoga \
     νοεμβρίου ноември نوفمبر נובמבר בנובמבר नवंबर नवम्बर",
    "december dec diciembre dic décembre decembre déc dezember dez dezembro dicembre \
     grudnia gru aralık prosince декабря дек грудня desembre detsember joulukuuta decembra \
     desember des decembrie prosinca disember δεκεμβρίου декември ديسمبر \
     דצמבר בדצמבר दिसंबर दिसम्बर",
];

static MONTHS_BY_NAME: LazyLock<HashMap<&str, Month, RandomState>> = LazyLock::new(|| {
    let january = Month::January;
    (0..)
        .zip(MONTHS)
        .flat_map(|(at, names)| {
            names
                .split(' ')
                .map(move |name| (name, january.nth_next(at)))
        })
        .collect()
});

/// The month of a word in lower case.
pub(super) fn month_of(word: &str) -> Option<Month> {
    MONTHS_BY_NAME.get(word).copied()
}

/// The offset of a zone's name in lower case. Names with several meanings ("ist") and those
/// that leave summer time open ("et") have none: an offset is never invented.
pub(super) fn zone_of(word: &str) -> Option<UtcOffset> {
    let minutes = match word {
        "z" | "utc" | "gmt" => 0,
        "bst" | "cet" | "mez" | "wat" => 60,
        "cest" | "mesz" | "eet" | "sast" => 120,
        "eest" | "msk" | "eat" => 180,
        "pkt" => 300,
        "hkt" | "sgt" | "awst" | "pht" => 480,
        "jst" | "kst" => 540,
        "aest" => 600,
        "aedt" => 660,
        "nzst" => 720,
        "nzdt" => 780,
        "edt" => -240,
        "est" | "cdt" => -300,
        "mdt" => -360,
        "mst" | "pdt" => -420,
        "pst" => -480,
        _ => return None,
    };
    UtcOffset::from_whole_seconds(minutes * 60).ok()
}
