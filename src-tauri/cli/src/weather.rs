//! `tear weather`: the forecast for a place.

use serde::Serialize;
use tearsheet_capture::CancellationToken;
use tearsheet_weather::{
    Forecast, ForecastDay, ForecastNow, Forecaster, Freshness, Place, Units, WeatherChange,
    WeatherError, WeatherReport,
};
use time::{OffsetDateTime, macros::format_description};

use crate::{
    arguments::Weather,
    failure::{Failure, Failures},
    library,
    output::Output,
    text,
    text::table::{Column, Table},
};

/// The weather, and which other places have the name that was given.
#[derive(Serialize)]
struct Told {
    #[serde(flatten)]
    report: WeatherReport,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    others: Vec<Place>,
}

/// Changes what is asked for, and tells the weather.
pub fn run(asked: &Weather, output: &mut Output, failures: &mut Failures) -> Result<(), Failure> {
    let library = library::open(&asked.library, failures)?;
    let (hosts, service) = (asked.private_hosts.hosts(), asked.service.service());
    let forecaster = library::forecaster(&library, hosts, service)?;
    let runtime = tokio::runtime::Runtime::new().map_err(Failure::NoRuntime)?;
    let told = runtime.block_on(told(asked, &forecaster))?;
    if !told.others.is_empty() && !asked.json {
        let names: Vec<String> = told.others.iter().map(Place::whole_name).collect();
        eprintln!("Other places: {}", text::one_line(&names.join("; ")));
    }
    let report = &told.report;
    if let (Some(place), Some(failure)) = (&report.place, &report.failure) {
        failures.add(Failure::WeatherFailed {
            place: place.whole_name(),
            detail: failure.detail.clone(),
        });
    }
    if asked.json {
        return Ok(output.json(&told)?);
    }
    match &report.place {
        Some(place) => print(place, report, output),
        None if asked.off => Ok(()),
        None => Err(Failure::WeatherOff),
    }
}

async fn told(asked: &Weather, forecaster: &Forecaster) -> Result<Told, Failure> {
    let stop = CancellationToken::new();
    if let Some(units) = asked.units {
        let units = units.into();
        forecaster.change(WeatherChange::Units { units }).await?;
    }
    let mut others = Vec::new();
    let report = if let Some(name) = &asked.set {
        let (place, rest) = found(forecaster, name, &stop).await?;
        others = rest;
        forecaster.change(WeatherChange::Place { place }).await?;
        forecaster.refresh(&stop).await?
    } else if !asked.place.is_empty() {
        let (place, rest) = found(forecaster, &asked.place.join(" "), &stop).await?;
        others = rest;
        forecaster.report_of(place, &stop).await?
    } else if asked.off {
        forecaster.change(WeatherChange::Off).await?
    } else if asked.offline {
        forecaster.report().await?
    } else if asked.retry {
        forecaster.retry(&stop).await?
    } else {
        forecaster.refresh(&stop).await?
    };
    Ok(Told { report, others })
}

/// The best known place of a name, and the others.
async fn found(
    forecaster: &Forecaster,
    name: &str,
    stop: &CancellationToken,
) -> Result<(Place, Vec<Place>), Failure> {
    let mut places = forecaster
        .places(name, &language(), stop)
        .await?
        .into_iter();
    let first = places.next().ok_or_else(|| WeatherError::UnknownPlace {
        asked: name.to_owned(),
    })?;
    Ok((first, places.collect()))
}

/// The language of the system, in which places are named.
fn language() -> String {
    let locale = sys_locale::get_locale().unwrap_or_default();
    let tag = locale.split(['-', '_', '.']).next().unwrap_or_default();
    if tag.len() == 2 {
        tag.to_ascii_lowercase()
    } else {
        "en".to_owned()
    }
}

fn print(place: &Place, report: &WeatherReport, output: &mut Output) -> Result<(), Failure> {
    output.line(&output.bold(&text::one_line(&place.whole_name())))?;
    let Some(forecast) = &report.forecast else {
        return Ok(output.line("No forecast is known yet.")?);
    };
    let mut now = forecast
        .now
        .map(|now| facts(&now, report.units))
        .unwrap_or_default();
    if report.freshness == Freshness::Old {
        now.push(as_of(forecast));
    }
    output.line(&text::joined(&now, " · "))?;
    output.line("")?;
    for line in days(&forecast.days, report.units).lines(text::width()) {
        output.line(&line)?;
    }
    Ok(output.line(&output.soft("Weather data by Open-Meteo.com (CC BY 4.0)"))?)
}

fn facts(now: &ForecastNow, units: Units) -> Vec<String> {
    let said = |value: Option<f64>, words: fn(String) -> String| {
        value
            .map(|value| words(degrees(value, units)))
            .unwrap_or_default()
    };
    vec![
        said(now.temperature, |degrees| degrees),
        now.sky
            .map(|sky| sky.words().to_owned())
            .unwrap_or_default(),
        said(now.feels, |degrees| format!("feels like {degrees}")),
        now.wind
            .map(|wind| format!("wind {}", speed(wind, units)))
            .unwrap_or_default(),
    ]
}

fn days(days: &[ForecastDay], units: Units) -> Table<6> {
    let mut table = Table::new([
        Column::fixed("DAY"),
        Column::number("HIGH"),
        Column::number("LOW"),
        Column::number("RAIN"),
        Column::number("WIND"),
        Column::stretching("SKY"),
    ]);
    let day_form = format_description!("[weekday repr:short] [year]-[month]-[day]");
    for day in days {
        let told = |value: Option<f64>, words: fn(f64, Units) -> String| {
            value.map_or_else(|| "-".to_owned(), |value| words(value, units))
        };
        let rain = [
            day.chance.map(|chance| format!("{chance:.0} %")),
            day.rain
                .filter(|rain| *rain > 0.0)
                .map(|rain| depth(rain, units)),
        ];
        let rain: Vec<String> = rain.into_iter().flatten().collect();
        table.row([
            day.date.format(&day_form).unwrap_or_default(),
            told(day.high, degrees),
            told(day.low, degrees),
            rain.join(", "),
            told(day.wind, speed),
            day.sky.map_or("-", |sky| sky.words()).to_owned(),
        ]);
    }
    table
}

/// "as of 14:05", by the place's clock.
fn as_of(forecast: &Forecast) -> String {
    let passed = OffsetDateTime::now_utc() - forecast.came;
    let then = forecast.local.checked_sub(passed).unwrap_or(forecast.local);
    let form = if then.date() == forecast.local.date() {
        then.format(format_description!("[hour]:[minute]"))
    } else {
        then.format(format_description!("[weekday repr:short] [hour]:[minute]"))
    };
    format!("as of {} there", form.unwrap_or_default())
}

fn degrees(value: f64, units: Units) -> String {
    // -0.4 is 0, not -0.
    format!("{:.0} {}", value.round() + 0.0, units.temperature.sign()).replace('-', "−")
}

fn speed(value: f64, units: Units) -> String {
    format!("{value:.0} {}", units.wind.sign())
}

fn depth(value: f64, units: Units) -> String {
    match units.rain {
        tearsheet_weather::RainUnit::Millimetres => format!("{value:.1} mm"),
        tearsheet_weather::RainUnit::Inches => format!("{value:.2} in"),
    }
}
