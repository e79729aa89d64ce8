//! A weather service shaped like Open-Meteo's: its addresses, parameters and answers.
//!
//! | address | answer |
//! | --- | --- |
//! | `/v1/search?name=…` | the places of that name: Gull Point (three of them), Varn; none for others |
//! | `/v1/forecast?latitude=…&longitude=…` | a forecast for six days from 2025-11-24, made up |
//!
//! What a real one refuses is refused here too, with status 400 and a reason: a parameter or a variable that does not
//! exist, coordinates off the map. So a request with a slip of the pen fails a test.

use serde_json::{Map, Value, json};
use url::form_urlencoded;

use super::{Asked, Reply};

/// Where places are searched.
pub const SEARCH: &str = "/v1/search";
/// Where forecasts are had.
pub const FORECAST: &str = "/v1/forecast";

/// The day in November 2025 that forecasts begin with: a past one, which no device's clock meets by chance.
const FIRST_DAY: u32 = 24;
const DAYS: u32 = 6;
/// Half past two in the afternoon; the place's clock is an hour before UTC's.
const NOW: &str = "2025-11-24T14:30";
const NOW_HOUR: u32 = 14;

/// What the service answers at one of its addresses.
#[must_use]
pub fn reply(asked: &Asked) -> Option<Reply> {
    let (_, query) = asked.target.split_once('?').unwrap_or((&asked.target, ""));
    let given: Map<String, Value> = form_urlencoded::parse(query.as_bytes())
        .map(|(name, value)| (name.into_owned(), Value::from(value.into_owned())))
        .collect();
    let given = Given(given);
    let answer = match asked.path() {
        SEARCH => search(&given),
        FORECAST => forecast(&given),
        _ => return None,
    };
    Some(match answer {
        Ok(answer) => data(&answer),
        Err(reason) => refusal(&reason),
    })
}

/// Data, as the service sends it.
#[must_use]
pub fn data(answer: &Value) -> Reply {
    Reply::of("application/json; charset=utf-8", answer.to_string())
}

/// "No", with a reason.
#[must_use]
pub fn refusal(reason: &str) -> Reply {
    data(&json!({ "error": true, "reason": reason })).with_status(400)
}

/// The parameters of a request.
struct Given(Map<String, Value>);

impl Given {
    fn words(&self, name: &str) -> &str {
        self.0.get(name).and_then(Value::as_str).unwrap_or_default()
    }

    fn number(&self, name: &str, most: f64) -> Result<f64, String> {
        let words = self.words(name);
        let number: f64 = words
            .parse()
            .map_err(|_| format!("Parameter '{name}' is missing or no number."))?;
        if number.abs() > most {
            return Err(format!(
                "{name} must be in range of -{most} to {most}°. Given: {words}."
            ));
        }
        Ok(number)
    }

    fn only(&self, known: &[&str]) -> Result<(), String> {
        match self.0.keys().find(|name| !known.contains(&name.as_str())) {
            Some(name) => Err(format!("Unknown parameter '{name}'.")),
            None => Ok(()),
        }
    }

    /// The variables of a list, each of which has to be known.
    fn variables(&self, name: &str, known: &[&str]) -> Result<Vec<&str>, String> {
        let asked: Vec<&str> = self
            .words(name)
            .split(',')
            .filter(|one| !one.is_empty())
            .collect();
        match asked.iter().find(|one| !known.contains(one)) {
            Some(one) => Err(format!(
                "Data corrupted at path ''. Cannot initialize from invalid String value {one}."
            )),
            None => Ok(asked),
        }
    }
}

fn search(given: &Given) -> Result<Value, String> {
    given.only(&["name", "count", "language", "format", "countryCode"])?;
    let name = given.words("name").to_lowercase();
    let in_spanish = given.words("language") == "es";
    let country =
        |english: &str, spanish: &str| Value::from(if in_spanish { spanish } else { english });
    let mut results = vec![
        json!({"id": 1, "name": "Gull Point", "latitude": 59.912_73, "longitude": 10.746_09, "elevation": 26.0,
            "feature_code": "PPLC", "country_code": "NO", "timezone": "Europe/Oslo", "population": 580_000,
            "country": country("Norway", "Noruega"), "admin1": "Alder"}),
        json!({"id": 2, "name": "Gull Point", "latitude": 47.764_36, "longitude": -96.123_94, "feature_code": "PPL",
            "country_code": "US", "timezone": "America/Chicago", "country": country("United States", "Estados Unidos"),
            "admin1": "Merrow"}),
        json!({"id": 3, "name": "Gull Point", "latitude": -33.45, "longitude": 151.3, "feature_code": "PPL",
            "country_code": "AU", "country": "Australia"}),
        json!({"id": 4, "name": "Varn", "latitude": 57.119_04, "longitude": 12.250_78, "feature_code": "PPL",
            "country_code": "SE", "country": country("Sweden", "Suecia"), "admin1": "Holm"}),
    ];
    results.retain(|place| {
        place["name"]
            .as_str()
            .is_some_and(|own| own.to_lowercase() == name)
    });
    Ok(if results.is_empty() {
        json!({ "generationtime_ms": 0.4 })
    } else {
        json!({ "results": results, "generationtime_ms": 0.4 })
    })
}

const CURRENT: &[&str] = &[
    "temperature_2m",
    "relative_humidity_2m",
    "apparent_temperature",
    "is_day",
    "precipitation",
    "weather_code",
    "cloud_cover",
    "wind_speed_10m",
    "wind_direction_10m",
];
const HOURLY: &[&str] = &[
    "temperature_2m",
    "weather_code",
    "is_day",
    "precipitation",
    "precipitation_probability",
];
const DAILY: &[&str] = &[
    "weather_code",
    "temperature_2m_max",
    "temperature_2m_min",
    "sunrise",
    "sunset",
    "precipitation_sum",
    "precipitation_probability_max",
    "wind_speed_10m_max",
];

fn forecast(given: &Given) -> Result<Value, String> {
    given.only(&[
        "latitude",
        "longitude",
        "current",
        "hourly",
        "daily",
        "temperature_unit",
        "wind_speed_unit",
        "precipitation_unit",
        "timezone",
        "forecast_days",
    ])?;
    let latitude = given.number("latitude", 90.0)?;
    let longitude = given.number("longitude", 180.0)?;
    if given.words("timezone") != "auto" || given.words("forecast_days") != DAYS.to_string() {
        return Err("This service answers for six days in the place's own time.".to_owned());
    }
    let current = given.variables("current", CURRENT)?;
    let (hourly, daily) = (
        given.variables("hourly", HOURLY)?,
        given.variables("daily", DAILY)?,
    );
    Ok(json!({
        "latitude": latitude, "longitude": longitude, "generationtime_ms": 0.2, "elevation": 26.0,
        "utc_offset_seconds": 3600, "timezone": "Europe/Oslo", "timezone_abbreviation": "GMT+1",
        "current": current_part(&current),
        "hourly": columns(&hourly, &hours(), at_hour),
        "daily": columns(&daily, &dates(), at_day),
    }))
}

fn current_part(names: &[&str]) -> Value {
    let mut part = Map::new();
    part.insert("time".to_owned(), NOW.into());
    part.insert("interval".to_owned(), 900.into());
    for name in names {
        let value = match *name {
            "apparent_temperature" => json!(-0.6),
            "wind_speed_10m" => json!(18.4),
            "relative_humidity_2m" => json!(81),
            other => at_hour(other, NOW_HOUR),
        };
        part.insert((*name).to_owned(), value);
    }
    Value::Object(part)
}

fn columns(names: &[&str], times: &[String], value: impl Fn(&str, u32) -> Value) -> Value {
    let mut part = Map::new();
    part.insert("time".to_owned(), json!(times));
    for name in names {
        let column: Vec<Value> = (0u32..)
            .take(times.len())
            .map(|place| value(name, place))
            .collect();
        part.insert((*name).to_owned(), Value::Array(column));
    }
    Value::Object(part)
}

fn dates() -> Vec<String> {
    (0..DAYS).map(date).collect()
}

fn date(place: u32) -> String {
    format!("2025-11-{}", FIRST_DAY + place)
}

fn hours() -> Vec<String> {
    (0..DAYS * 24)
        .map(|hour| format!("{}T{:02}:00", date(hour / 24), hour % 24))
        .collect()
}

/// The skies of the days, by their codes: rain, showers, clear, snow, fog, thunder.
const SKIES: [u32; 6] = [61, 80, 0, 73, 45, 95];

fn at_hour(name: &str, hour: u32) -> Value {
    let (day, of_day) = (hour / 24, hour % 24);
    let is_day = (8..16).contains(&of_day);
    match name {
        // Coldest at five, warmest at three in the afternoon, and colder day by day.
        "temperature_2m" => {
            let turn = (f64::from(of_day) - 15.0) / 24.0 * std::f64::consts::TAU;
            let mean = 3.0 - f64::from(day) * 0.8;
            json!(((mean + 3.5 * turn.cos()) * 10.0).round() / 10.0)
        }
        "weather_code" => json!(if is_day { SKIES[day as usize] } else { 2 }),
        "is_day" => json!(u32::from(is_day)),
        "precipitation_probability" => json!(if is_day { 80 - day * 10 } else { 10 }),
        _ => json!(0),
    }
}

fn at_day(name: &str, day: u32) -> Value {
    let place = day as usize;
    match name {
        "weather_code" => json!(SKIES[place]),
        "temperature_2m_max" => json!(6.4 - f64::from(day) * 0.8),
        "temperature_2m_min" => json!(-0.5 - f64::from(day) * 0.8),
        "precipitation_sum" => json!([3.2, 1.1, 0.0, 6.4, 0.0, 9.8][place]),
        "precipitation_probability_max" => json!(80 - day * 10),
        "wind_speed_10m_max" => json!(18.4 + f64::from(day)),
        "sunrise" => json!(format!("{}T08:4{day}", date(day))),
        "sunset" => json!(format!("{}T15:2{day}", date(day))),
        _ => Value::Null,
    }
}
