//! The one door of this room.

use std::sync::Arc;

use tearsheet_capture::{CancellationToken, CaptureError, Capturer};
use tearsheet_library::{Clock, Library};
use time::{Duration, OffsetDateTime};
use tokio::sync::Mutex;
use url::Url;

use crate::{
    Forecast, Freshness, Place, Service, Units, WeatherChange, WeatherError, WeatherFailure,
    WeatherReport,
    answer::answer,
    kept::{Kept, KeptAnswer},
    patience,
    reading::{read_forecast, read_places},
};

/// Tells the weather. Clones share one client and its limits.
#[derive(Clone)]
pub struct Forecaster {
    library: Library,
    capturer: Capturer,
    clock: Arc<dyn Clock>,
    /// The service for this run, whatever the library names.
    instead: Option<Service>,
    /// The locale that the system is set to, by which units go.
    locale: Option<String>,
    one_at_a_time: Arc<Mutex<()>>,
}

/// A forecast is told to be older from here on.
const STAYS_FRESH: Duration = Duration::HOUR;
/// No place has a longer name; what is longer is not sent.
const LONGEST_NAME: usize = 100;

impl Forecaster {
    /// A forecaster whose requests go by this capturer. Asks nothing yet.
    #[must_use]
    pub fn new(library: Library, capturer: Capturer, clock: Arc<dyn Clock>) -> Self {
        Self {
            library,
            capturer,
            clock,
            instead: None,
            locale: None,
            one_at_a_time: Arc::default(),
        }
    }

    /// The same with another service for this run.
    #[must_use]
    pub fn asking(self, service: Option<Service>) -> Self {
        Self {
            instead: service,
            ..self
        }
    }

    /// The same on a system with this locale ("en_US.UTF-8").
    #[must_use]
    pub fn in_locale(self, locale: Option<String>) -> Self {
        Self { locale, ..self }
    }

    /// The weather as it is known; asks nobody.
    ///
    /// # Errors
    /// Those of the library.
    pub async fn report(&self) -> Result<WeatherReport, WeatherError> {
        Ok(self.told(&self.kept().await?))
    }

    /// The weather, asked for where its time has come: at most every half hour, and not at all while it is off. A
    /// failure is told in the report; the last good forecast stays.
    ///
    /// # Errors
    /// Those of the library; `Cancelled`.
    pub async fn refresh(&self, cancel: &CancellationToken) -> Result<WeatherReport, WeatherError> {
        self.ask_where(cancel, |kept, now| patience::is_due(kept.due, now))
            .await
    }

    /// The weather, asked for now because the reader says so; one that came within the half hour is left alone.
    ///
    /// # Errors
    /// Those of the library; `Cancelled`.
    pub async fn retry(&self, cancel: &CancellationToken) -> Result<WeatherReport, WeatherError> {
        self.ask_where(cancel, |kept, now| {
            kept.failure.is_some() || patience::is_due(kept.due, now)
        })
        .await
    }

    /// The places that are called so, the best known first, with names in this language ("es"). The service is told
    /// the words and the language.
    ///
    /// # Errors
    /// `UnknownPlace`, or what kept the service from answering.
    pub async fn places(
        &self,
        name: &str,
        language: &str,
        cancel: &CancellationToken,
    ) -> Result<Vec<Place>, WeatherError> {
        let name: String = name.trim().chars().take(LONGEST_NAME).collect();
        let unknown = || WeatherError::UnknownPlace {
            asked: name.clone(),
        };
        if name.is_empty() {
            return Err(unknown());
        }
        let kept = self.kept().await?;
        let url = self.service(&kept).places(&name, language)?;
        let bytes = answer(&self.capturer, &url, cancel).await?;
        let places = read_places(&bytes)?;
        if places.is_empty() {
            return Err(unknown());
        }
        Ok(places)
    }

    /// The weather of any place, asked for once; nothing of it is kept.
    ///
    /// # Errors
    /// What kept the service from answering with a forecast.
    pub async fn report_of(
        &self,
        place: Place,
        cancel: &CancellationToken,
    ) -> Result<WeatherReport, WeatherError> {
        let kept = self.kept().await?;
        let (answer, _) = self.asked(&kept, &place, cancel).await?;
        Ok(self.told(&Kept {
            place: Some(place),
            answer: Some(answer),
            failure: None,
            ..kept
        }))
    }

    /// Changes what the reader chose. A new place is asked for at the next [`Forecaster::refresh`].
    ///
    /// # Errors
    /// `UnknownPlace` and `BadService` for what is none; those of the library.
    pub async fn change(&self, change: WeatherChange) -> Result<WeatherReport, WeatherError> {
        match change {
            WeatherChange::Place { place } => {
                let place = place.rounded()?;
                self.keep(|kept| kept.move_to(Some(place))).await?;
            }
            WeatherChange::Off => self.keep(|kept| kept.move_to(None)).await?,
            WeatherChange::Units { units } => self.keep(move |kept| kept.units = units).await?,
            WeatherChange::Service { address } => {
                let service = address.parse::<Service>()?.address().map(Url::to_string);
                self.keep(|kept| {
                    kept.service = service;
                    (kept.due, kept.tries, kept.failure) = (None, 0, None);
                })
                .await?;
            }
        }
        self.report().await
    }

    async fn ask_where(
        &self,
        cancel: &CancellationToken,
        may: impl Fn(&Kept, OffsetDateTime) -> bool,
    ) -> Result<WeatherReport, WeatherError> {
        let _turn = self.one_at_a_time.lock().await;
        let kept = self.kept().await?;
        if let Some(place) = &kept.place
            && may(&kept, self.clock.now())
        {
            let outcome = self.asked(&kept, place, cancel).await;
            self.note(place.clone(), outcome).await?;
            return self.report().await;
        }
        Ok(self.told(&kept))
    }

    /// Keeps what asking gave, unless the reader named another place meanwhile.
    async fn note(
        &self,
        place: Place,
        outcome: Result<(KeptAnswer, Forecast), WeatherError>,
    ) -> Result<(), WeatherError> {
        let now = self.clock.now();
        let outcome = match outcome {
            Err(error) if error.is_ours() => return Err(error),
            outcome => outcome,
        };
        self.keep(move |kept| {
            if kept.place.as_ref() != Some(&place) {
                return;
            }
            match outcome {
                Ok((answer, _)) => {
                    kept.answer = Some(answer);
                    kept.due = Some(patience::after_answer(now));
                    (kept.tries, kept.failure) = (0, None);
                }
                Err(error) => {
                    kept.due = Some(patience::after_failure(now, kept.tries, error.asked_wait()));
                    kept.tries = kept.tries.saturating_add(1);
                    kept.failure = Some(WeatherFailure {
                        code: error.code_name(),
                        detail: error.to_string(),
                    });
                }
            }
        })
        .await
    }

    /// What the service answers for a place, and what that says.
    async fn asked(
        &self,
        kept: &Kept,
        place: &Place,
        cancel: &CancellationToken,
    ) -> Result<(KeptAnswer, Forecast), WeatherError> {
        let url = self.service(kept).forecast(place)?;
        let bytes = answer(&self.capturer, &url, cancel).await?;
        let came = self.clock.now();
        let forecast = read_forecast(&bytes, came)?;
        let text = String::from_utf8_lossy(&bytes).into_owned();
        Ok((KeptAnswer { came, text }, forecast))
    }

    fn service(&self, kept: &Kept) -> Service {
        self.instead.clone().unwrap_or_else(|| kept.service())
    }

    fn told(&self, kept: &Kept) -> WeatherReport {
        let now = self.clock.now();
        let units = Units::of(kept.units, self.locale.as_deref());
        let forecast = kept.forecast(now);
        let is_fresh = forecast
            .as_ref()
            .is_some_and(|forecast| (now - forecast.came).abs() < STAYS_FRESH);
        WeatherReport {
            place: kept.place.clone(),
            forecast: forecast.map(|forecast| forecast.in_units(units)),
            freshness: if is_fresh && kept.failure.is_none() {
                Freshness::Fresh
            } else {
                Freshness::Old
            },
            failure: kept.failure.clone(),
            units,
            chosen: kept.units,
            service: self.service(kept).address().map(Url::to_string),
        }
    }

    async fn kept(&self) -> Result<Kept, WeatherError> {
        let library = self.library.clone();
        off_thread(move || Ok(Kept::read(&library)?)).await
    }

    async fn keep(
        &self,
        change: impl FnOnce(&mut Kept) + Send + 'static,
    ) -> Result<(), WeatherError> {
        let library = self.library.clone();
        off_thread(move || Ok(Kept::change(&library, change)?)).await
    }
}

/// What a task that takes its time gives, done where it holds nobody up.
async fn off_thread<T: Send + 'static>(
    task: impl FnOnce() -> Result<T, WeatherError> + Send + 'static,
) -> Result<T, WeatherError> {
    match tokio::task::spawn_blocking(task).await {
        Ok(outcome) => outcome,
        Err(stopped) if stopped.is_panic() => std::panic::resume_unwind(stopped.into_panic()),
        Err(_) => Err(CaptureError::Cancelled.into()),
    }
}
