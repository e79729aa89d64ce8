//! The weather of the place that the reader named.

use std::sync::Arc;

use tauri::command;
use tearsheet_weather::{Forecaster, Place, WeatherChange, WeatherReport};
use tearsheet_wire::{UiLanguage, WireError};

use super::OnDesk;
use crate::{desk::Desk, faults::guarded, given::Given};

/// The weather as it is known.
#[command]
pub async fn weather_report(desk: OnDesk<'_>) -> Result<WeatherReport, WireError> {
    Ok(forecaster(&desk).await?.report().await?)
}

/// The weather, asked for where its time has come.
#[command]
pub async fn refresh_weather(desk: OnDesk<'_>) -> Result<WeatherReport, WireError> {
    let desk = Arc::clone(&desk);
    guarded(async move {
        let forecaster = forecaster(&desk).await?;
        Ok(forecaster.refresh(desk.saves_stop()).await?)
    })
    .await
}

/// The weather, asked for once more because the reader says so.
#[command]
pub async fn retry_weather(desk: OnDesk<'_>) -> Result<WeatherReport, WireError> {
    let desk = Arc::clone(&desk);
    guarded(async move {
        let forecaster = forecaster(&desk).await?;
        Ok(forecaster.retry(desk.saves_stop()).await?)
    })
    .await
}

/// The places of a name.
#[command]
pub async fn find_places(
    desk: OnDesk<'_>,
    name: Given<String>,
    language: Given<UiLanguage>,
) -> Result<Vec<Place>, WireError> {
    let desk = Arc::clone(&desk);
    guarded(async move {
        let forecaster = forecaster(&desk).await?;
        let stop = desk.saves_stop();
        Ok(forecaster.places(&name.0, language.0.tag(), stop).await?)
    })
    .await
}

/// Names a place or none, units, a service.
#[command]
pub async fn change_weather(
    desk: OnDesk<'_>,
    change: Given<WeatherChange>,
) -> Result<WeatherReport, WireError> {
    Ok(forecaster(&desk).await?.change(change.0).await?)
}

async fn forecaster(desk: &Desk) -> Result<Forecaster, WireError> {
    Ok(desk.collection().await?.forecaster.clone())
}
