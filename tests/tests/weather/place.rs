//! The place that the reader names: found by its name, told rounded, forgotten when it is left; and in which units.

use std::time::Duration as Wait;

use tearsheet_tests::newspaper::{
    Reply,
    weather::{FORECAST, SEARCH},
};
use tearsheet_weather::{Place, UnitsChoice, WeatherChange, WeatherReport};
use time::Duration;

use crate::desk::{Desk, temperature};

#[tokio::test]
async fn a_place_is_chosen_among_those_of_its_name_and_told_in_the_readers_language() {
    let desk = Desk::new();
    let places = desk.places("gull point").await.unwrap();
    let names: Vec<String> = places.iter().map(Place::whole_name).collect();
    assert_eq!(
        names,
        [
            "Gull Point, Alder, Noruega",
            "Gull Point, Merrow, Estados Unidos",
            "Gull Point, Australia"
        ]
    );
    assert_eq!(
        desk.places("Atlantis").await,
        Err("unknown_place".to_owned())
    );
    assert_eq!(desk.places("  ").await, Err("unknown_place".to_owned()));
    assert_eq!(desk.sky.times_asked(SEARCH), 2);
}

#[tokio::test]
async fn the_service_is_told_rounded_coordinates_and_nothing_else_of_the_reader() {
    let desk = Desk::on().await;
    let report = desk.refreshed().await;
    assert_eq!(temperature(&report), Some(6.4));
    let asked = desk.sky.asked();
    let last = asked.last().unwrap();
    assert_eq!(
        (last.parameter("latitude"), last.parameter("longitude")),
        (Some("59.91"), Some("10.75"))
    );
    assert!(!last.target.contains("Gull"), "{}", last.target);
    for header in ["cookie", "referer", "accept-language", "authorization"] {
        assert_eq!(last.header(header), None, "{header}");
    }
}

#[tokio::test]
async fn another_place_and_none_forget_what_was_known() {
    let desk = Desk::on().await;
    desk.refreshed().await;
    let varn = desk.places("Varn").await.unwrap().remove(0);
    let report = desk
        .change(WeatherChange::Place {
            place: varn.clone(),
        })
        .await;
    assert_eq!((report.forecast, report.place), (None, Some(varn)));
    desk.refreshed().await;
    let asked = desk.sky.asked();
    assert_eq!(asked.last().unwrap().parameter("latitude"), Some("57.12"));
    let report = desk.change(WeatherChange::Off).await;
    assert_eq!((report.place, report.forecast), (None, None));
    let kept = desk.library.setting("weather").unwrap().unwrap();
    assert!(!kept.contains("57.12") && !kept.contains("Varn"), "{kept}");
    desk.clock.turn(Duration::hours(9));
    desk.refreshed().await;
    assert_eq!(desk.times_asked(), 2);
}

#[tokio::test]
async fn an_answer_for_a_place_that_was_left_meanwhile_is_not_kept() {
    let desk = Desk::on().await;
    let slow = Reply::of("application/json", "{}").after(Wait::from_millis(200));
    desk.sky.publish(FORECAST, slow);
    let (report, _) = tokio::join!(desk.refreshed(), async {
        while desk.times_asked() == 0 {
            tokio::time::sleep(Wait::from_millis(5)).await;
        }
        desk.change(WeatherChange::Off).await
    });
    assert_eq!((report.place, report.failure), (None, None));
}

#[tokio::test]
async fn numbers_come_in_the_units_of_the_region_or_those_chosen() {
    let desk = Desk::on().await;
    let metric = desk.refreshed().await;
    let chosen = WeatherChange::Units {
        units: UnitsChoice::Fahrenheit,
    };
    let american = desk.change(chosen).await;
    let day = |report: &WeatherReport| {
        let day = report.forecast.as_ref().unwrap().days[0];
        let rounded = |value: Option<f64>| (value.unwrap() * 100.0).round() / 100.0;
        (rounded(day.high), rounded(day.wind), rounded(day.rain))
    };
    assert_eq!(day(&metric), (6.4, 18.4, 3.2));
    assert_eq!(day(&american), (43.52, 11.43, 0.13));
    assert_eq!(desk.times_asked(), 1);
}
