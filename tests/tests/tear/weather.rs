//! `tear weather`.

use tearsheet_tests::{
    newspaper::{
        Newspaper, Reply,
        weather::{FORECAST, SEARCH},
    },
    programs::{Run, Tear},
};

struct Sky {
    service: Newspaper,
    user: Tear,
}

impl Sky {
    fn new() -> Self {
        let service = Newspaper::open().unwrap();
        let user = Tear::new().unwrap().allowing(service.host());
        Self { service, user }
    }

    fn run(&self, arguments: &[&str]) -> Run {
        let mut command = self.user.command([&["weather"], arguments].concat());
        command
            .env("TEARSHEET_WEATHER_SERVICE", self.service.url("/").as_str())
            .env("LC_ALL", "en_GB.UTF-8")
            .env("LANG", "en_GB.UTF-8");
        let output = command.output().unwrap();
        Run {
            code: output.status.code(),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

#[test]
fn a_named_place_is_told_once_and_its_namesakes_are_named() {
    let sky = Sky::new();
    let run = sky.run(&["Gull", "Point"]);
    assert_eq!(run.code, Some(0), "{run:?}");
    assert!(
        run.stdout.starts_with(
            "Gull Point, Alder, Norway\n6 °C · light rain · feels like −1 °C · wind 11 mph\n"
        ),
        "{run:?}"
    );
    assert!(run.stdout.contains("Mon 2025-11-24"), "{run:?}");
    assert!(run.stdout.contains("Open-Meteo.com"), "{run:?}");
    assert_eq!(
        run.stderr,
        "Other places: Gull Point, Merrow, United States; Gull Point, Australia\n"
    );
    // Nothing of it is kept.
    let run = sky.run(&[]);
    assert_eq!((run.code, run.failures().len()), (Some(1), 1), "{run:?}");
    assert!(run.stderr.contains("the weather is off"), "{run:?}");
    assert_eq!(sky.service.times_asked(FORECAST), 1);
}

#[test]
fn a_kept_place_is_told_until_it_is_turned_off() {
    let sky = Sky::new();
    let run = sky.run(&["--set", "Varn", "--json"]);
    assert_eq!(run.code, Some(0), "{run:?}");
    let told = run.json().unwrap();
    assert_eq!(told["place"]["name"], "Varn");
    assert_eq!(told["place"]["latitude"], 57.12);
    assert_eq!(told["forecast"]["days"].as_array().unwrap().len(), 6);
    assert_eq!(told["forecast"]["days"][0]["sky"], "light_rain");
    assert_eq!(told["forecast"]["hours"][0]["at"], "2025-11-24T14:00");
    assert_eq!(told["units"]["temperature"], "celsius");
    for arguments in [&[] as &[&str], &["--offline"], &["--retry"]] {
        let run = sky.run(arguments);
        assert_eq!(run.code, Some(0), "{run:?}");
        assert!(run.stdout.starts_with("Varn, Holm, Sweden\n"), "{run:?}");
    }
    // The half hour is not over.
    assert_eq!(sky.service.times_asked(FORECAST), 1);
    let run = sky.run(&["--units", "fahrenheit"]);
    assert!(run.stdout.contains("44 °F"), "{run:?}");
    let run = sky.run(&["--off"]);
    assert_eq!((run.code, run.stdout.as_str()), (Some(0), ""), "{run:?}");
    assert_eq!(sky.run(&[]).code, Some(1));
    assert_eq!(sky.service.times_asked(FORECAST), 1);
}

#[test]
fn what_cannot_be_told_is_one_line_and_the_rest_is_told() {
    let sky = Sky::new();
    let run = sky.run(&["Atlantis"]);
    assert_eq!((run.code, run.failures().len()), (Some(1), 1), "{run:?}");
    assert!(run.stderr.contains("\"Atlantis\""), "{run:?}");
    assert_eq!(sky.service.times_asked(FORECAST), 0);
    sky.service.publish(FORECAST, Reply::html("<p>Log in"));
    let run = sky.run(&["--set", "Varn"]);
    assert_eq!((run.code, run.failures().len()), (Some(1), 1), "{run:?}");
    assert!(run.stderr.contains("a web page and no forecast"), "{run:?}");
    assert!(run.stdout.contains("No forecast is known yet."), "{run:?}");
    sky.service
        .publish(SEARCH, Reply::html("busy").with_status(503));
    let run = sky.run(&["Varn"]);
    assert_eq!((run.code, run.failures().len()), (Some(1), 1), "{run:?}");
    let run = sky.run(&["--off", "Varn"]);
    assert_eq!(run.code, Some(2), "{run:?}");
    let run = sky.run(&["--weather-service", "gopher://sky.example"]);
    assert_eq!(run.code, Some(2), "{run:?}");
}
